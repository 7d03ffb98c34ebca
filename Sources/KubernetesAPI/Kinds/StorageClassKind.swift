// StorageClass: how storage is made.
//
// Real: names, types, presence, list keys and patch strategies as in the API of kubernetes 1.36.

import Documents

extension Schema {
  static let storageClass = Schema(
    "StorageClass", "",
    [
      Field("metadata", .object(.objectMeta), .always, go: "ObjectMeta"),
      Field("provisioner", .string, .always, required: true),
      Field("parameters", .map(.string)),
      Field(
        "reclaimPolicy", .string, .optional,
        values: ["Delete", "Recycle", "Retain"], default: "Delete"),
      Field("mountOptions", .list(.string)),
      Field("allowVolumeExpansion", .bool, .optional),
      Field(
        "volumeBindingMode", .string, .optional,
        values: ["Immediate", "WaitForFirstConsumer"], default: "Immediate"),
      Field("allowedTopologies", .list(.object(.topologySelectorTerm))),
    ])
}
