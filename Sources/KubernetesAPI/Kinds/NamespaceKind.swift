// Namespace: a room of its own for objects.
//
// Real: names, types, presence, list keys and patch strategies as in the API of kubernetes 1.36.

import Documents

extension Schema {
  static let namespaceSpec = Schema(
    "NamespaceSpec", "",
    [
      Field("finalizers", .list(.string))
    ])
  static let namespaceCondition = Schema(
    "NamespaceCondition", "",
    [
      Field("type", .string, .always, required: true),
      Field("status", .string, .always, required: true),
      Field("lastTransitionTime", .time),
      Field("reason", .string),
      Field("message", .string),
    ])
  static let namespaceStatus = Schema(
    "NamespaceStatus", "",
    [
      Field("phase", .string, values: ["Active", "Terminating"], default: "Active"),
      Field(
        "conditions", .list(.object(.namespaceCondition)),
        list: .map(["type"]), patch: .merge(key: "type")),
    ])
  static let namespace = Schema(
    "Namespace", "",
    [
      Field("metadata", .object(.objectMeta), .always, go: "ObjectMeta"),
      Field("spec", .object(.namespaceSpec), .always),
      Field("status", .object(.namespaceStatus), .always),
    ])
}
