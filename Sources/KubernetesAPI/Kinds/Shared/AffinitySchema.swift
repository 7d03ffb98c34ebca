// Where a pod would like to run.
//
// Real: names, types, presence, list keys and patch strategies as in the API of kubernetes 1.36.

extension Schema {
  static let preferredSchedulingTerm = Schema(
    "PreferredSchedulingTerm", "",
    [
      Field("weight", .int32, .always, required: true),
      Field("preference", .object(.nodeSelectorTerm), .always, required: true),
    ])
  static let nodeAffinity = Schema(
    "NodeAffinity", "",
    [
      Field("requiredDuringSchedulingIgnoredDuringExecution", .object(.nodeSelector), .optional),
      Field(
        "preferredDuringSchedulingIgnoredDuringExecution", .list(.object(.preferredSchedulingTerm))),
    ])
  static let podAffinityTerm = Schema(
    "PodAffinityTerm", "",
    [
      Field("labelSelector", .object(.labelSelector), .optional),
      Field("namespaces", .list(.string)),
      Field("topologyKey", .string, .always, required: true),
      Field("namespaceSelector", .object(.labelSelector), .optional),
      Field("matchLabelKeys", .list(.string)),
      Field("mismatchLabelKeys", .list(.string)),
    ])
  static let weightedPodAffinityTerm = Schema(
    "WeightedPodAffinityTerm", "",
    [
      Field("weight", .int32, .always, required: true),
      Field("podAffinityTerm", .object(.podAffinityTerm), .always, required: true),
    ])
  static let podAffinity = Schema(
    "PodAffinity", "",
    [
      Field("requiredDuringSchedulingIgnoredDuringExecution", .list(.object(.podAffinityTerm))),
      Field(
        "preferredDuringSchedulingIgnoredDuringExecution", .list(.object(.weightedPodAffinityTerm))),
    ])
  static let podAntiAffinity = Schema(
    "PodAntiAffinity", "",
    [
      Field("requiredDuringSchedulingIgnoredDuringExecution", .list(.object(.podAffinityTerm))),
      Field(
        "preferredDuringSchedulingIgnoredDuringExecution", .list(.object(.weightedPodAffinityTerm))),
    ])
  static let affinity = Schema(
    "Affinity", "",
    [
      Field("nodeAffinity", .object(.nodeAffinity), .optional),
      Field("podAffinity", .object(.podAffinity), .optional),
      Field("podAntiAffinity", .object(.podAntiAffinity), .optional),
    ])
  static let toleration = Schema(
    "Toleration", "",
    [
      Field("key", .string),
      Field("operator", .string, values: ["Equal", "Exists", "Gt", "Lt"]),
      Field("value", .string),
      Field("effect", .string, values: ["NoExecute", "NoSchedule", "PreferNoSchedule"]),
      Field("tolerationSeconds", .int64, .optional),
    ])
  static let topologySpreadConstraint = Schema(
    "TopologySpreadConstraint", "",
    [
      Field("maxSkew", .int32, .always, required: true),
      Field("topologyKey", .string, .always, required: true),
      Field(
        "whenUnsatisfiable", .string, .always,
        required: true, values: ["DoNotSchedule", "ScheduleAnyway"]),
      Field("labelSelector", .object(.labelSelector), .optional),
      Field("minDomains", .int32, .optional),
      Field("nodeAffinityPolicy", .string, .optional, values: ["Honor", "Ignore"]),
      Field("nodeTaintsPolicy", .string, .optional, values: ["Honor", "Ignore"]),
      Field("matchLabelKeys", .list(.string)),
    ])
}
