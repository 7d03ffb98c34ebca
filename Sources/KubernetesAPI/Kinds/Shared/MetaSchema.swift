// Metadata, selectors and the like, which many kinds share.
//
// Real: names, types, presence, list keys and patch strategies as in the API of kubernetes 1.36.

extension Schema {
  static let ownerReference = Schema(
    "OwnerReference", "",
    [
      Field("apiVersion", .string, .always, required: true, go: "APIVersion"),
      Field("kind", .string, .always, required: true),
      Field("name", .string, .always, required: true),
      Field("uid", .string, .always, required: true, go: "UID"),
      Field("controller", .bool, .optional),
      Field("blockOwnerDeletion", .bool, .optional),
    ])
  static let managedFieldsEntry = Schema(
    "ManagedFieldsEntry", "",
    [
      Field("manager", .string),
      Field("operation", .string),
      Field("apiVersion", .string, go: "APIVersion"),
      Field("time", .time, .optional),
      Field("fieldsType", .string),
      Field("fieldsV1", .any),
      Field("subresource", .string),
    ])
  static let objectMeta = Schema(
    "ObjectMeta", "",
    [
      Field("name", .string),
      Field("generateName", .string),
      Field("namespace", .string),
      Field("selfLink", .string),
      Field("uid", .string, go: "UID"),
      Field("resourceVersion", .string),
      Field("generation", .int64),
      Field("creationTimestamp", .time),
      Field("deletionTimestamp", .time, .optional),
      Field("deletionGracePeriodSeconds", .int64, .optional),
      Field("labels", .map(.string)),
      Field("annotations", .map(.string)),
      Field(
        "ownerReferences", .list(.object(.ownerReference)),
        list: .map(["uid"]), patch: .merge(key: "uid")),
      Field("finalizers", .list(.string), list: .set, patch: .merge(key: "")),
      Field("managedFields", .list(.object(.managedFieldsEntry))),
    ])
  static let labelSelectorRequirement = Schema(
    "LabelSelectorRequirement", "",
    [
      Field("key", .string, .always, required: true),
      Field("operator", .string, .always, required: true),
      Field("values", .list(.string)),
    ])
  static let labelSelector = Schema(
    "LabelSelector", "",
    [
      Field("matchLabels", .map(.string)),
      Field("matchExpressions", .list(.object(.labelSelectorRequirement))),
    ])
  static let condition = Schema(
    "Condition", "",
    [
      Field("type", .string, .always, required: true),
      Field("status", .string, .always, required: true),
      Field("observedGeneration", .int64),
      Field("lastTransitionTime", .time, .always, required: true),
      Field("reason", .string, .always, required: true),
      Field("message", .string, .always, required: true),
    ])
  static let localObjectReference = Schema(
    "LocalObjectReference", "",
    [
      Field("name", .string)
    ])
  static let objectReference = Schema(
    "ObjectReference", "",
    [
      Field("kind", .string),
      Field("namespace", .string),
      Field("name", .string),
      Field("uid", .string, go: "UID"),
      Field("apiVersion", .string, go: "APIVersion"),
      Field("resourceVersion", .string),
      Field("fieldPath", .string),
    ])
  static let typedLocalObjectReference = Schema(
    "TypedLocalObjectReference", "",
    [
      Field("apiGroup", .string, .optional, go: "APIGroup"),
      Field("kind", .string, .always, required: true),
      Field("name", .string, .always, required: true),
    ])
  static let secretReference = Schema(
    "SecretReference", "",
    [
      Field("name", .string),
      Field("namespace", .string),
    ])
  static let nodeSelectorRequirement = Schema(
    "NodeSelectorRequirement", "",
    [
      Field("key", .string, .always, required: true),
      Field(
        "operator", .string, .always,
        required: true, values: ["DoesNotExist", "Exists", "Gt", "In", "Lt", "NotIn"]),
      Field("values", .list(.string)),
    ])
  static let nodeSelectorTerm = Schema(
    "NodeSelectorTerm", "",
    [
      Field("matchExpressions", .list(.object(.nodeSelectorRequirement))),
      Field("matchFields", .list(.object(.nodeSelectorRequirement))),
    ])
  static let nodeSelector = Schema(
    "NodeSelector", "",
    [
      Field("nodeSelectorTerms", .list(.object(.nodeSelectorTerm)), .always, required: true)
    ])
  static let topologySelectorLabelRequirement = Schema(
    "TopologySelectorLabelRequirement", "",
    [
      Field("key", .string, .always, required: true),
      Field("values", .list(.string), .always, required: true),
    ])
  static let topologySelectorTerm = Schema(
    "TopologySelectorTerm", "",
    [
      Field("matchLabelExpressions", .list(.object(.topologySelectorLabelRequirement)))
    ])
}
