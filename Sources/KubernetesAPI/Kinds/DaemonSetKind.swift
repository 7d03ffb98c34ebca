// DaemonSet: one pod on each node.
//
// Real: names, types, presence, list keys and patch strategies as in the API of kubernetes 1.36.

import Documents

extension Schema {
  static let rollingUpdateDaemonSet = Schema(
    "RollingUpdateDaemonSet", "",
    [
      Field("maxUnavailable", .intOrString, .optional, default: 1),
      Field("maxSurge", .intOrString, .optional, default: 0),
    ])
  static let daemonSetUpdateStrategy = Schema(
    "DaemonSetUpdateStrategy", "",
    [
      Field("type", .string, values: ["OnDelete", "RollingUpdate"], default: "RollingUpdate"),
      Field("rollingUpdate", .object(.rollingUpdateDaemonSet), .optional),
    ])
  static let daemonSetSpec = Schema(
    "DaemonSetSpec", "",
    [
      Field("selector", .object(.labelSelector), .optional, required: true),
      Field("template", .object(.podTemplateSpec), .always, required: true),
      Field("updateStrategy", .object(.daemonSetUpdateStrategy), .always, default: [:]),
      Field("minReadySeconds", .int32),
      Field("revisionHistoryLimit", .int32, .optional, default: 10),
    ])
  static let daemonSetCondition = Schema(
    "DaemonSetCondition", "",
    [
      Field("type", .string, .always, required: true),
      Field("status", .string, .always, required: true),
      Field("lastTransitionTime", .time),
      Field("reason", .string),
      Field("message", .string),
    ])
  static let daemonSetStatus = Schema(
    "DaemonSetStatus", "",
    [
      Field("currentNumberScheduled", .int32, .always, required: true),
      Field("numberMisscheduled", .int32, .always, required: true),
      Field("desiredNumberScheduled", .int32, .always, required: true),
      Field("numberReady", .int32, .always, required: true),
      Field("observedGeneration", .int64),
      Field("updatedNumberScheduled", .int32),
      Field("numberAvailable", .int32),
      Field("numberUnavailable", .int32),
      Field("collisionCount", .int32, .optional),
      Field(
        "conditions", .list(.object(.daemonSetCondition)),
        list: .map(["type"]), patch: .merge(key: "type")),
    ])
  static let daemonSet = Schema(
    "DaemonSet", "",
    [
      Field("metadata", .object(.objectMeta), .always, go: "ObjectMeta"),
      Field("spec", .object(.daemonSetSpec), .always),
      Field("status", .object(.daemonSetStatus), .always),
    ])
}
