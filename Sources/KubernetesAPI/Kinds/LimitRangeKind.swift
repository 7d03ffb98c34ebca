// LimitRange: what one pod or container may ask for.
//
// Real: names, types, presence, list keys and patch strategies as in the API of kubernetes 1.36.

extension Schema {
  static let limitRangeItem = Schema(
    "LimitRangeItem", "",
    [
      Field("type", .string, .always, required: true),
      Field("max", .map(.quantity)),
      Field("min", .map(.quantity)),
      Field("default", .map(.quantity)),
      Field("defaultRequest", .map(.quantity)),
      Field("maxLimitRequestRatio", .map(.quantity)),
    ])
  static let limitRangeSpec = Schema(
    "LimitRangeSpec", "",
    [
      Field("limits", .list(.object(.limitRangeItem)), .always, required: true)
    ])
  static let limitRange = Schema(
    "LimitRange", "",
    [
      Field("metadata", .object(.objectMeta), .always, go: "ObjectMeta"),
      Field("spec", .object(.limitRangeSpec), .always),
    ])
}
