// ConfigMap: settings for pods.
//
// Real: names, types, presence, list keys and patch strategies as in the API of kubernetes 1.36.

extension Schema {
  static let configMap = Schema(
    "ConfigMap", "",
    [
      Field("metadata", .object(.objectMeta), .always, go: "ObjectMeta"),
      Field("immutable", .bool, .optional),
      Field("data", .map(.string)),
      Field("binaryData", .map(.bytes)),
    ])
}
