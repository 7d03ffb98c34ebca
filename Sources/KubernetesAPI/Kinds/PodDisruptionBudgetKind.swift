// PodDisruptionBudget: how many pods must stay.
//
// Real: names, types, presence, list keys and patch strategies as in the API of kubernetes 1.36.

extension Schema {
  static let podDisruptionBudgetSpec = Schema(
    "PodDisruptionBudgetSpec", "",
    [
      Field("minAvailable", .intOrString, .optional),
      Field("selector", .object(.labelSelector), .optional),
      Field("maxUnavailable", .intOrString, .optional),
      Field(
        "unhealthyPodEvictionPolicy", .string, .optional,
        values: ["AlwaysAllow", "IfHealthyBudget"]),
    ])
  static let podDisruptionBudgetStatus = Schema(
    "PodDisruptionBudgetStatus", "",
    [
      Field("observedGeneration", .int64),
      Field("disruptedPods", .map(.time)),
      Field("disruptionsAllowed", .int32, .always),
      Field("currentHealthy", .int32, .always),
      Field("desiredHealthy", .int32, .always),
      Field("expectedPods", .int32, .always),
      Field(
        "conditions", .list(.object(.condition)),
        list: .map(["type"]), patch: .merge(key: "type")),
    ])
  static let podDisruptionBudget = Schema(
    "PodDisruptionBudget", "",
    [
      Field("metadata", .object(.objectMeta), .always, go: "ObjectMeta"),
      Field("spec", .object(.podDisruptionBudgetSpec), .always),
      Field("status", .object(.podDisruptionBudgetStatus), .always),
    ])
}
