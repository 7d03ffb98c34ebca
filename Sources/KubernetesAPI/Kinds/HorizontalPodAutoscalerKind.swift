// HorizontalPodAutoscaler: as many pods as the load wants.
//
// Real: names, types, presence, list keys and patch strategies as in the API of kubernetes 1.36.

import Documents

extension Schema {
  static let crossVersionObjectReference = Schema(
    "CrossVersionObjectReference", "",
    [
      Field("kind", .string, .always, required: true),
      Field("name", .string, .always, required: true),
      Field("apiVersion", .string, go: "APIVersion"),
    ])
  static let metricTarget = Schema(
    "MetricTarget", "",
    [
      Field("type", .string, .always, required: true),
      Field("value", .quantity, .optional),
      Field("averageValue", .quantity, .optional),
      Field("averageUtilization", .int32, .optional),
    ])
  static let metricIdentifier = Schema(
    "MetricIdentifier", "",
    [
      Field("name", .string, .always, required: true),
      Field("selector", .object(.labelSelector), .optional),
    ])
  static let objectMetricSource = Schema(
    "ObjectMetricSource", "",
    [
      Field("describedObject", .object(.crossVersionObjectReference), .always, required: true),
      Field("target", .object(.metricTarget), .always, required: true),
      Field("metric", .object(.metricIdentifier), .always, required: true),
    ])
  static let podsMetricSource = Schema(
    "PodsMetricSource", "",
    [
      Field("metric", .object(.metricIdentifier), .always, required: true),
      Field("target", .object(.metricTarget), .always, required: true),
    ])
  static let resourceMetricSource = Schema(
    "ResourceMetricSource", "",
    [
      Field("name", .string, .always, required: true),
      Field("target", .object(.metricTarget), .always, required: true),
    ])
  static let containerResourceMetricSource = Schema(
    "ContainerResourceMetricSource", "",
    [
      Field("name", .string, .always, required: true),
      Field("target", .object(.metricTarget), .always, required: true),
      Field("container", .string, .always, required: true),
    ])
  static let externalMetricSource = Schema(
    "ExternalMetricSource", "",
    [
      Field("metric", .object(.metricIdentifier), .always, required: true),
      Field("target", .object(.metricTarget), .always, required: true),
    ])
  static let metricSpec = Schema(
    "MetricSpec", "",
    [
      Field("type", .string, .always, required: true),
      Field("object", .object(.objectMetricSource), .optional),
      Field("pods", .object(.podsMetricSource), .optional),
      Field("resource", .object(.resourceMetricSource), .optional),
      Field("containerResource", .object(.containerResourceMetricSource), .optional),
      Field("external", .object(.externalMetricSource), .optional),
    ])
  static let hpaScalingPolicy = Schema(
    "HPAScalingPolicy", "",
    [
      Field("type", .string, .always, required: true),
      Field("value", .int32, .always, required: true),
      Field("periodSeconds", .int32, .always, required: true),
    ])
  static let hpaScalingRules = Schema(
    "HPAScalingRules", "",
    [
      Field("stabilizationWindowSeconds", .int32, .optional),
      Field("selectPolicy", .string, .optional),
      Field("policies", .list(.object(.hpaScalingPolicy))),
      Field("tolerance", .quantity, .optional),
    ])
  static let horizontalPodAutoscalerBehavior = Schema(
    "HorizontalPodAutoscalerBehavior", "",
    [
      Field("scaleUp", .object(.hpaScalingRules), .optional),
      Field("scaleDown", .object(.hpaScalingRules), .optional),
    ])
  static let horizontalPodAutoscalerSpec = Schema(
    "HorizontalPodAutoscalerSpec", "",
    [
      Field("scaleTargetRef", .object(.crossVersionObjectReference), .always, required: true),
      Field("minReplicas", .int32, .optional, default: 1),
      Field("maxReplicas", .int32, .always, required: true),
      Field("metrics", .list(.object(.metricSpec))),
      Field("behavior", .object(.horizontalPodAutoscalerBehavior), .optional),
    ])
  static let metricValueStatus = Schema(
    "MetricValueStatus", "",
    [
      Field("value", .quantity, .optional),
      Field("averageValue", .quantity, .optional),
      Field("averageUtilization", .int32, .optional),
    ])
  static let objectMetricStatus = Schema(
    "ObjectMetricStatus", "",
    [
      Field("metric", .object(.metricIdentifier), .always, required: true),
      Field("current", .object(.metricValueStatus), .always, required: true),
      Field("describedObject", .object(.crossVersionObjectReference), .always, required: true),
    ])
  static let podsMetricStatus = Schema(
    "PodsMetricStatus", "",
    [
      Field("metric", .object(.metricIdentifier), .always, required: true),
      Field("current", .object(.metricValueStatus), .always, required: true),
    ])
  static let resourceMetricStatus = Schema(
    "ResourceMetricStatus", "",
    [
      Field("name", .string, .always, required: true),
      Field("current", .object(.metricValueStatus), .always, required: true),
    ])
  static let containerResourceMetricStatus = Schema(
    "ContainerResourceMetricStatus", "",
    [
      Field("name", .string, .always, required: true),
      Field("current", .object(.metricValueStatus), .always, required: true),
      Field("container", .string, .always, required: true),
    ])
  static let externalMetricStatus = Schema(
    "ExternalMetricStatus", "",
    [
      Field("metric", .object(.metricIdentifier), .always, required: true),
      Field("current", .object(.metricValueStatus), .always, required: true),
    ])
  static let metricStatus = Schema(
    "MetricStatus", "",
    [
      Field("type", .string, .always, required: true),
      Field("object", .object(.objectMetricStatus), .optional),
      Field("pods", .object(.podsMetricStatus), .optional),
      Field("resource", .object(.resourceMetricStatus), .optional),
      Field("containerResource", .object(.containerResourceMetricStatus), .optional),
      Field("external", .object(.externalMetricStatus), .optional),
    ])
  static let horizontalPodAutoscalerCondition = Schema(
    "HorizontalPodAutoscalerCondition", "",
    [
      Field("type", .string, .always, required: true),
      Field("status", .string, .always, required: true),
      Field("lastTransitionTime", .time),
      Field("reason", .string),
      Field("message", .string),
    ])
  static let horizontalPodAutoscalerStatus = Schema(
    "HorizontalPodAutoscalerStatus", "",
    [
      Field("observedGeneration", .int64, .optional),
      Field("lastScaleTime", .time, .optional),
      Field("currentReplicas", .int32),
      Field("desiredReplicas", .int32, .always, required: true),
      Field("currentMetrics", .list(.object(.metricStatus)), .always),
      Field(
        "conditions", .list(.object(.horizontalPodAutoscalerCondition)),
        list: .map(["type"]), patch: .merge(key: "type")),
    ])
  static let horizontalPodAutoscaler = Schema(
    "HorizontalPodAutoscaler", "",
    [
      Field("metadata", .object(.objectMeta), .always, go: "ObjectMeta"),
      Field("spec", .object(.horizontalPodAutoscalerSpec), .always, required: true),
      Field("status", .object(.horizontalPodAutoscalerStatus), .always),
    ])
}
