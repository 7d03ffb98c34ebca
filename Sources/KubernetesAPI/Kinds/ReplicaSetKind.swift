// ReplicaSet: so many pods of one template.
//
// Real: names, types, presence, list keys and patch strategies as in the API of kubernetes 1.36.

import Documents

extension Schema {
  static let replicaSetSpec = Schema(
    "ReplicaSetSpec", "",
    [
      Field("replicas", .int32, .optional, default: 1),
      Field("minReadySeconds", .int32),
      Field("selector", .object(.labelSelector), .optional, required: true),
      Field("template", .object(.podTemplateSpec), .always),
    ])
  static let replicaSetCondition = Schema(
    "ReplicaSetCondition", "",
    [
      Field("type", .string, .always, required: true),
      Field("status", .string, .always, required: true),
      Field("lastTransitionTime", .time),
      Field("reason", .string),
      Field("message", .string),
    ])
  static let replicaSetStatus = Schema(
    "ReplicaSetStatus", "",
    [
      Field("replicas", .int32, .always, required: true),
      Field("fullyLabeledReplicas", .int32),
      Field("readyReplicas", .int32),
      Field("availableReplicas", .int32),
      Field("terminatingReplicas", .int32, .optional),
      Field("observedGeneration", .int64),
      Field(
        "conditions", .list(.object(.replicaSetCondition)),
        list: .map(["type"]), patch: .merge(key: "type")),
    ])
  static let replicaSet = Schema(
    "ReplicaSet", "",
    [
      Field("metadata", .object(.objectMeta), .always, go: "ObjectMeta"),
      Field("spec", .object(.replicaSetSpec), .always),
      Field("status", .object(.replicaSetStatus), .always),
    ])
}
