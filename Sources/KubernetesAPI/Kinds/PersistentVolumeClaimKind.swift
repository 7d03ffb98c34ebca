// PersistentVolumeClaim: storage that someone asks for.
//
// Real: names, types, presence, list keys and patch strategies as in the API of kubernetes 1.36.

import Documents

extension Schema {
  static let volumeResourceRequirements = Schema(
    "VolumeResourceRequirements", "",
    [
      Field("limits", .map(.quantity)),
      Field("requests", .map(.quantity)),
    ])
  static let typedObjectReference = Schema(
    "TypedObjectReference", "",
    [
      Field("apiGroup", .string, .optional, go: "APIGroup"),
      Field("kind", .string, .always, required: true),
      Field("name", .string, .always, required: true),
      Field("namespace", .string, .optional),
    ])
  static let persistentVolumeClaimSpec = Schema(
    "PersistentVolumeClaimSpec", "",
    [
      Field("accessModes", .list(.string)),
      Field("selector", .object(.labelSelector), .optional),
      Field("resources", .object(.volumeResourceRequirements), .always),
      Field("volumeName", .string),
      Field("storageClassName", .string, .optional),
      Field(
        "volumeMode", .string, .optional, values: ["Block", "Filesystem"], default: "Filesystem"),
      Field("dataSource", .object(.typedLocalObjectReference), .optional),
      Field("dataSourceRef", .object(.typedObjectReference), .optional),
      Field("volumeAttributesClassName", .string, .optional),
    ])
  static let persistentVolumeClaimCondition = Schema(
    "PersistentVolumeClaimCondition", "",
    [
      Field("type", .string, .always, required: true),
      Field("status", .string, .always, required: true),
      Field("lastProbeTime", .time),
      Field("lastTransitionTime", .time),
      Field("reason", .string),
      Field("message", .string),
    ])
  static let modifyVolumeStatus = Schema(
    "ModifyVolumeStatus", "",
    [
      Field("targetVolumeAttributesClassName", .string),
      Field(
        "status", .string, .always,
        required: true, values: ["InProgress", "Infeasible", "Pending"]),
    ])
  static let persistentVolumeClaimStatus = Schema(
    "PersistentVolumeClaimStatus", "",
    [
      Field("phase", .string, values: ["Bound", "Lost", "Pending"], default: "Pending"),
      Field("accessModes", .list(.string)),
      Field("capacity", .map(.quantity)),
      Field(
        "conditions", .list(.object(.persistentVolumeClaimCondition)),
        list: .map(["type"]), patch: .merge(key: "type")),
      Field("allocatedResources", .map(.quantity)),
      Field("allocatedResourceStatuses", .map(.string)),
      Field("currentVolumeAttributesClassName", .string, .optional),
      Field("modifyVolumeStatus", .object(.modifyVolumeStatus), .optional),
    ])
  static let persistentVolumeClaim = Schema(
    "PersistentVolumeClaim", "",
    [
      Field("metadata", .object(.objectMeta), .always, go: "ObjectMeta"),
      Field("spec", .object(.persistentVolumeClaimSpec), .always),
      Field("status", .object(.persistentVolumeClaimStatus), .always),
    ])
}
