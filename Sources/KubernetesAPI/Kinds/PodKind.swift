// Pod: containers that run together on a node.
//
// Real: names, types, presence, list keys and patch strategies as in the API of kubernetes 1.36.

extension Schema {
  static let pod = Schema(
    "Pod", "",
    [
      Field("metadata", .object(.objectMeta), .always, go: "ObjectMeta"),
      Field("spec", .object(.podSpec), .always),
      Field("status", .object(.podStatus), .always),
    ])
  static let podTemplate = Schema(
    "PodTemplate", "",
    [
      Field("metadata", .object(.objectMeta), .always, go: "ObjectMeta"),
      Field("template", .object(.podTemplateSpec), .always),
    ])
}
