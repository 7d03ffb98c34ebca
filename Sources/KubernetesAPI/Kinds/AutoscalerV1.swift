// autoscaling/v1: the older form of an autoscaler, which many manifests still have.

package import Documents

extension ResourceKind {
  /// A manifest in a version that is served beside the preferred one, in the preferred form.
  ///
  /// Limit: such an object is kept and shown in the preferred version only.
  package static func converted(_ document: Value) -> Value {
    guard document["apiVersion"]?.string == "autoscaling/v1",
      document["kind"]?.string == "HorizontalPodAutoscaler", document.object != nil
    else { return document }
    var result = document
    result["apiVersion"] = "autoscaling/v2"
    if let percent = document["spec"]?["targetCPUUtilizationPercentage"] {
      result["spec"]?["targetCPUUtilizationPercentage"] = nil
      result["spec"]?["metrics"] = [
        [
          "resource": [
            "name": "cpu", "target": ["averageUtilization": percent, "type": "Utilization"],
          ],
          "type": "Resource",
        ]
      ]
    }
    return result
  }
}

extension Schema {
  /// Real: autoscaling/v1 of 1.36, for `explain --api-version`.
  package static let horizontalPodAutoscalerV1 = Schema(
    "HorizontalPodAutoscaler", "",
    [
      Field("metadata", .object(.objectMeta), .always, go: "ObjectMeta"),
      Field(
        "spec",
        .object(
          Schema(
            "HorizontalPodAutoscalerSpec", "",
            [
              Field("scaleTargetRef", .object(.crossVersionObjectReference), required: true),
              Field("minReplicas", .int32),
              Field("maxReplicas", .int32, required: true),
              Field("targetCPUUtilizationPercentage", .int32),
            ])), required: true),
      Field(
        "status",
        .object(
          Schema(
            "HorizontalPodAutoscalerStatus", "",
            [
              Field("observedGeneration", .int64),
              Field("lastScaleTime", .time),
              Field("currentReplicas", .int32, required: true),
              Field("desiredReplicas", .int32, required: true),
              Field("currentCPUUtilizationPercentage", .int32),
            ]))),
    ])
}
