// ReplicationController: what came before ReplicaSet.
//
// Real: names, types, presence, list keys and patch strategies as in the API of kubernetes 1.36.

import Documents

extension Schema {
  static let replicationControllerSpec = Schema(
    "ReplicationControllerSpec", "",
    [
      Field("replicas", .int32, .optional, default: 1),
      Field("minReadySeconds", .int32),
      Field("selector", .map(.string)),
      Field("template", .object(.podTemplateSpec), .optional),
    ])
  static let replicationControllerCondition = Schema(
    "ReplicationControllerCondition", "",
    [
      Field("type", .string, .always, required: true),
      Field("status", .string, .always, required: true),
      Field("lastTransitionTime", .time),
      Field("reason", .string),
      Field("message", .string),
    ])
  static let replicationControllerStatus = Schema(
    "ReplicationControllerStatus", "",
    [
      Field("replicas", .int32, .always, required: true),
      Field("fullyLabeledReplicas", .int32),
      Field("readyReplicas", .int32),
      Field("availableReplicas", .int32),
      Field("observedGeneration", .int64),
      Field(
        "conditions", .list(.object(.replicationControllerCondition)),
        list: .map(["type"]), patch: .merge(key: "type")),
    ])
  static let replicationController = Schema(
    "ReplicationController", "",
    [
      Field("metadata", .object(.objectMeta), .always, go: "ObjectMeta"),
      Field("spec", .object(.replicationControllerSpec), .always),
      Field("status", .object(.replicationControllerStatus), .always),
    ])
}
