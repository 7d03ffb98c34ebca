// PriorityClass: who goes first.
//
// Real: names, types, presence, list keys and patch strategies as in the API of kubernetes 1.36.

import Documents

extension Schema {
  static let priorityClass = Schema(
    "PriorityClass", "",
    [
      Field("metadata", .object(.objectMeta), .always, go: "ObjectMeta"),
      Field("value", .int32, .always),
      Field("globalDefault", .bool),
      Field("description", .string),
      Field(
        "preemptionPolicy", .string, .optional,
        values: ["Never", "PreemptLowerPriority"], default: "PreemptLowerPriority"),
    ])
}
