// ResourceQuota: how much a namespace may use.
//
// Real: names, types, presence, list keys and patch strategies as in the API of kubernetes 1.36.

extension Schema {
  static let scopedResourceSelectorRequirement = Schema(
    "ScopedResourceSelectorRequirement", "",
    [
      Field(
        "scopeName", .string, .always,
        required: true,
        values: [
          "BestEffort", "CrossNamespacePodAffinity", "NotBestEffort", "NotTerminating",
          "PriorityClass", "Terminating", "VolumeAttributesClass",
        ]),
      Field(
        "operator", .string, .always,
        required: true, values: ["DoesNotExist", "Exists", "In", "NotIn"]),
      Field("values", .list(.string)),
    ])
  static let scopeSelector = Schema(
    "ScopeSelector", "",
    [
      Field("matchExpressions", .list(.object(.scopedResourceSelectorRequirement)))
    ])
  static let resourceQuotaSpec = Schema(
    "ResourceQuotaSpec", "",
    [
      Field("hard", .map(.quantity)),
      Field("scopes", .list(.string)),
      Field("scopeSelector", .object(.scopeSelector), .optional),
    ])
  static let resourceQuotaStatus = Schema(
    "ResourceQuotaStatus", "",
    [
      Field("hard", .map(.quantity)),
      Field("used", .map(.quantity)),
    ])
  static let resourceQuota = Schema(
    "ResourceQuota", "",
    [
      Field("metadata", .object(.objectMeta), .always, go: "ObjectMeta"),
      Field("spec", .object(.resourceQuotaSpec), .always),
      Field("status", .object(.resourceQuotaStatus), .always),
    ])
}
