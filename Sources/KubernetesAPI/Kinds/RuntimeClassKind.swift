// RuntimeClass: which runtime runs a pod.
//
// Real: names, types, presence, list keys and patch strategies as in the API of kubernetes 1.36.

extension Schema {
  static let overhead = Schema(
    "Overhead", "",
    [
      Field("podFixed", .map(.quantity))
    ])
  static let scheduling = Schema(
    "Scheduling", "",
    [
      Field("nodeSelector", .map(.string)),
      Field("tolerations", .list(.object(.toleration))),
    ])
  static let runtimeClass = Schema(
    "RuntimeClass", "",
    [
      Field("metadata", .object(.objectMeta), .always, go: "ObjectMeta"),
      Field("handler", .string, .always, required: true),
      Field("overhead", .object(.overhead), .optional),
      Field("scheduling", .object(.scheduling), .optional),
    ])
}
