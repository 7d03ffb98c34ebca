// StatefulSet: pods with names and storage that stay theirs.
//
// Real: names, types, presence, list keys and patch strategies as in the API of kubernetes 1.36.

import Documents

extension Schema {
  static let rollingUpdateStatefulSetStrategy = Schema(
    "RollingUpdateStatefulSetStrategy", "",
    [
      Field("partition", .int32, .optional, default: 0),
      Field("maxUnavailable", .intOrString, .optional),
    ])
  static let statefulSetUpdateStrategy = Schema(
    "StatefulSetUpdateStrategy", "",
    [
      Field("type", .string, values: ["OnDelete", "RollingUpdate"], default: "RollingUpdate"),
      Field("rollingUpdate", .object(.rollingUpdateStatefulSetStrategy), .optional),
    ])
  static let statefulSetPersistentVolumeClaimRetentionPolicy = Schema(
    "StatefulSetPersistentVolumeClaimRetentionPolicy", "",
    [
      Field("whenDeleted", .string, default: "Retain"),
      Field("whenScaled", .string, default: "Retain"),
    ])
  static let statefulSetOrdinals = Schema(
    "StatefulSetOrdinals", "",
    [
      Field("start", .int32, .always)
    ])
  static let statefulSetSpec = Schema(
    "StatefulSetSpec", "",
    [
      Field("replicas", .int32, .optional, default: 1),
      Field("selector", .object(.labelSelector), .optional, required: true),
      Field("template", .object(.podTemplateSpec), .always, required: true),
      Field("volumeClaimTemplates", .list(.object(.persistentVolumeClaim))),
      Field("serviceName", .string, .always),
      Field(
        "podManagementPolicy", .string,
        values: ["OrderedReady", "Parallel"], default: "OrderedReady"),
      Field("updateStrategy", .object(.statefulSetUpdateStrategy), .always, default: [:]),
      Field("revisionHistoryLimit", .int32, .optional, default: 10),
      Field("minReadySeconds", .int32),
      Field(
        "persistentVolumeClaimRetentionPolicy",
        .object(.statefulSetPersistentVolumeClaimRetentionPolicy), .optional,
        default: [:]),
      Field("ordinals", .object(.statefulSetOrdinals), .optional),
    ])
  static let statefulSetCondition = Schema(
    "StatefulSetCondition", "",
    [
      Field("type", .string, .always, required: true),
      Field("status", .string, .always, required: true),
      Field("lastTransitionTime", .time),
      Field("reason", .string),
      Field("message", .string),
    ])
  static let statefulSetStatus = Schema(
    "StatefulSetStatus", "",
    [
      Field("observedGeneration", .int64),
      Field("replicas", .int32, .always, required: true),
      Field("readyReplicas", .int32),
      Field("currentReplicas", .int32),
      Field("updatedReplicas", .int32),
      Field("currentRevision", .string),
      Field("updateRevision", .string),
      Field("collisionCount", .int32, .optional),
      Field(
        "conditions", .list(.object(.statefulSetCondition)),
        list: .map(["type"]), patch: .merge(key: "type")),
      Field("availableReplicas", .int32, .always),
    ])
  static let statefulSet = Schema(
    "StatefulSet", "",
    [
      Field("metadata", .object(.objectMeta), .always, go: "ObjectMeta"),
      Field("spec", .object(.statefulSetSpec), .always),
      Field("status", .object(.statefulSetStatus), .always),
    ])
}
