// Job: pods that are to finish.
//
// Real: names, types, presence, list keys and patch strategies as in the API of kubernetes 1.36.

import Documents

extension Schema {
  static let podFailurePolicyOnExitCodesRequirement = Schema(
    "PodFailurePolicyOnExitCodesRequirement", "",
    [
      Field("containerName", .string, .optional),
      Field("operator", .string, .always, required: true, values: ["In", "NotIn"]),
      Field("values", .list(.int32), .always, required: true, list: .set),
    ])
  static let podFailurePolicyOnPodConditionsPattern = Schema(
    "PodFailurePolicyOnPodConditionsPattern", "",
    [
      Field("type", .string, .always, required: true),
      Field("status", .string, .always),
    ])
  static let podFailurePolicyRule = Schema(
    "PodFailurePolicyRule", "",
    [
      Field(
        "action", .string, .always,
        required: true, values: ["Count", "FailIndex", "FailJob", "Ignore"]),
      Field("onExitCodes", .object(.podFailurePolicyOnExitCodesRequirement), .optional),
      Field("onPodConditions", .list(.object(.podFailurePolicyOnPodConditionsPattern))),
    ])
  static let podFailurePolicy = Schema(
    "PodFailurePolicy", "",
    [
      Field("rules", .list(.object(.podFailurePolicyRule)), .always, required: true)
    ])
  static let successPolicyRule = Schema(
    "SuccessPolicyRule", "",
    [
      Field("succeededIndexes", .string, .optional),
      Field("succeededCount", .int32, .optional),
    ])
  static let successPolicy = Schema(
    "SuccessPolicy", "",
    [
      Field("rules", .list(.object(.successPolicyRule)), .always, required: true)
    ])
  static let jobSpec = Schema(
    "JobSpec", "",
    [
      Field("parallelism", .int32, .optional, default: 1),
      Field("completions", .int32, .optional),
      Field("activeDeadlineSeconds", .int64, .optional),
      Field("podFailurePolicy", .object(.podFailurePolicy), .optional),
      Field("successPolicy", .object(.successPolicy), .optional),
      Field("backoffLimit", .int32, .optional, default: 6),
      Field("backoffLimitPerIndex", .int32, .optional),
      Field("maxFailedIndexes", .int32, .optional),
      Field("selector", .object(.labelSelector), .optional),
      Field("manualSelector", .bool, .optional),
      Field("template", .object(.podTemplateSpec), .always, required: true),
      Field("ttlSecondsAfterFinished", .int32, .optional, go: "TTLSecondsAfterFinished"),
      Field(
        "completionMode", .string, .optional,
        values: ["Indexed", "NonIndexed"], default: "NonIndexed"),
      Field("suspend", .bool, .optional, default: false),
      Field("podReplacementPolicy", .string, .optional, values: ["Failed", "TerminatingOrFailed"]),
      Field("managedBy", .string, .optional),
    ])
  static let jobCondition = Schema(
    "JobCondition", "",
    [
      Field("type", .string, .always, required: true),
      Field("status", .string, .always, required: true),
      Field("lastProbeTime", .time),
      Field("lastTransitionTime", .time),
      Field("reason", .string),
      Field("message", .string),
    ])
  static let uncountedTerminatedPods = Schema(
    "UncountedTerminatedPods", "",
    [
      Field("succeeded", .list(.string), list: .set),
      Field("failed", .list(.string), list: .set),
    ])
  static let jobStatus = Schema(
    "JobStatus", "",
    [
      Field("conditions", .list(.object(.jobCondition)), patch: .merge(key: "type")),
      Field("startTime", .time, .optional),
      Field("completionTime", .time, .optional),
      Field("active", .int32),
      Field("succeeded", .int32),
      Field("failed", .int32),
      Field("terminating", .int32, .optional),
      Field("completedIndexes", .string),
      Field("failedIndexes", .string, .optional),
      Field("uncountedTerminatedPods", .object(.uncountedTerminatedPods), .optional),
      Field("ready", .int32, .optional),
    ])
  static let job = Schema(
    "Job", "",
    [
      Field("metadata", .object(.objectMeta), .always, go: "ObjectMeta"),
      Field("spec", .object(.jobSpec), .always),
      Field("status", .object(.jobStatus), .always),
    ])
}
