// Role and ClusterRole: what may be done.
//
// Real: names, types, presence, list keys and patch strategies as in the API of kubernetes 1.36.

extension Schema {
  static let policyRule = Schema(
    "PolicyRule", "",
    [
      Field("verbs", .list(.string), .always, required: true),
      Field("apiGroups", .list(.string), go: "APIGroups"),
      Field("resources", .list(.string)),
      Field("resourceNames", .list(.string)),
      Field("nonResourceURLs", .list(.string)),
    ])
  static let role = Schema(
    "Role", "",
    [
      Field("metadata", .object(.objectMeta), .always, go: "ObjectMeta"),
      Field("rules", .list(.object(.policyRule)), .always),
    ])
  static let aggregationRule = Schema(
    "AggregationRule", "",
    [
      Field("clusterRoleSelectors", .list(.object(.labelSelector)))
    ])
  static let clusterRole = Schema(
    "ClusterRole", "",
    [
      Field("metadata", .object(.objectMeta), .always, go: "ObjectMeta"),
      Field("rules", .list(.object(.policyRule)), .always),
      Field("aggregationRule", .object(.aggregationRule), .optional),
    ])
}
