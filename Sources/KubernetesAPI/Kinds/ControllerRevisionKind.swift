// ControllerRevision: a template as it once was.
//
// Real: names, types, presence, list keys and patch strategies as in the API of kubernetes 1.36.

extension Schema {
  static let controllerRevision = Schema(
    "ControllerRevision", "",
    [
      Field("metadata", .object(.objectMeta), .always, go: "ObjectMeta"),
      Field("data", .any),
      Field("revision", .int64, .always, required: true),
    ])
}
