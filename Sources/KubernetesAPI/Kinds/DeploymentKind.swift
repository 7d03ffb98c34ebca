// Deployment: so many pods of a template, replaced step by step.
//
// Real: names, types, presence, list keys and patch strategies as in the API of kubernetes 1.36.

import Documents

extension Schema {
  static let rollingUpdateDeployment = Schema(
    "RollingUpdateDeployment", "",
    [
      Field("maxUnavailable", .intOrString, .optional, default: "25%"),
      Field("maxSurge", .intOrString, .optional, default: "25%"),
    ])
  static let deploymentStrategy = Schema(
    "DeploymentStrategy", "",
    [
      Field("type", .string, values: ["Recreate", "RollingUpdate"], default: "RollingUpdate"),
      Field("rollingUpdate", .object(.rollingUpdateDeployment), .optional),
    ])
  static let deploymentSpec = Schema(
    "DeploymentSpec", "",
    [
      Field("replicas", .int32, .optional, default: 1),
      Field("selector", .object(.labelSelector), .optional, required: true),
      Field("template", .object(.podTemplateSpec), .always, required: true),
      Field("strategy", .object(.deploymentStrategy), .always, default: [:], patch: .retainKeys),
      Field("minReadySeconds", .int32),
      Field("revisionHistoryLimit", .int32, .optional, default: 10),
      Field("paused", .bool),
      Field("progressDeadlineSeconds", .int32, .optional, default: 600),
    ])
  static let deploymentCondition = Schema(
    "DeploymentCondition", "",
    [
      Field("type", .string, .always, required: true),
      Field("status", .string, .always, required: true),
      Field("lastUpdateTime", .time),
      Field("lastTransitionTime", .time),
      Field("reason", .string),
      Field("message", .string),
    ])
  static let deploymentStatus = Schema(
    "DeploymentStatus", "",
    [
      Field("observedGeneration", .int64),
      Field("replicas", .int32),
      Field("updatedReplicas", .int32),
      Field("readyReplicas", .int32),
      Field("availableReplicas", .int32),
      Field("unavailableReplicas", .int32),
      Field("terminatingReplicas", .int32, .optional),
      Field(
        "conditions", .list(.object(.deploymentCondition)),
        list: .map(["type"]), patch: .merge(key: "type")),
      Field("collisionCount", .int32, .optional),
    ])
  static let deployment = Schema(
    "Deployment", "",
    [
      Field("metadata", .object(.objectMeta), .always, go: "ObjectMeta"),
      Field("spec", .object(.deploymentSpec), .always),
      Field("status", .object(.deploymentStatus), .always),
    ])
}
