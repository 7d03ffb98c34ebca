// Where the files of a volume come from.
//
// Real: names, types, presence, list keys and patch strategies as in the API of kubernetes 1.36.

import Documents

extension Schema {
  static let keyToPath = Schema(
    "KeyToPath", "",
    [
      Field("key", .string, .always, required: true),
      Field("path", .string, .always, required: true),
      Field("mode", .int32, .optional),
    ])
  static let configMapVolumeSource = Schema(
    "ConfigMapVolumeSource", "",
    [
      Field("name", .string),
      Field("items", .list(.object(.keyToPath))),
      Field("defaultMode", .int32, .optional, default: 420),
      Field("optional", .bool, .optional),
    ])
  static let secretVolumeSource = Schema(
    "SecretVolumeSource", "",
    [
      Field("secretName", .string),
      Field("items", .list(.object(.keyToPath))),
      Field("defaultMode", .int32, .optional, default: 420),
      Field("optional", .bool, .optional),
    ])
  static let downwardAPIVolumeFile = Schema(
    "DownwardAPIVolumeFile", "",
    [
      Field("path", .string, .always, required: true),
      Field("fieldRef", .object(.objectFieldSelector), .optional),
      Field("resourceFieldRef", .object(.resourceFieldSelector), .optional),
      Field("mode", .int32, .optional),
    ])
  static let downwardAPIVolumeSource = Schema(
    "DownwardAPIVolumeSource", "",
    [
      Field("items", .list(.object(.downwardAPIVolumeFile))),
      Field("defaultMode", .int32, .optional, default: 420),
    ])
  static let secretProjection = Schema(
    "SecretProjection", "",
    [
      Field("name", .string),
      Field("items", .list(.object(.keyToPath))),
      Field("optional", .bool, .optional),
    ])
  static let downwardAPIProjection = Schema(
    "DownwardAPIProjection", "",
    [
      Field("items", .list(.object(.downwardAPIVolumeFile)))
    ])
  static let configMapProjection = Schema(
    "ConfigMapProjection", "",
    [
      Field("name", .string),
      Field("items", .list(.object(.keyToPath))),
      Field("optional", .bool, .optional),
    ])
  static let serviceAccountTokenProjection = Schema(
    "ServiceAccountTokenProjection", "",
    [
      Field("audience", .string),
      Field("expirationSeconds", .int64, .optional, default: 3600),
      Field("path", .string, .always, required: true),
    ])
  static let clusterTrustBundleProjection = Schema(
    "ClusterTrustBundleProjection", "",
    [
      Field("name", .string, .optional),
      Field("signerName", .string, .optional),
      Field("labelSelector", .object(.labelSelector), .optional),
      Field("optional", .bool, .optional),
      Field("path", .string, .always, required: true),
    ])
  static let podCertificateProjection = Schema(
    "PodCertificateProjection", "",
    [
      Field("signerName", .string),
      Field("keyType", .string),
      Field("maxExpirationSeconds", .int32, .optional),
      Field("credentialBundlePath", .string),
      Field("keyPath", .string),
      Field("certificateChainPath", .string),
      Field("userAnnotations", .map(.string)),
    ])
  static let volumeProjection = Schema(
    "VolumeProjection", "",
    [
      Field("secret", .object(.secretProjection), .optional),
      Field("downwardAPI", .object(.downwardAPIProjection), .optional),
      Field("configMap", .object(.configMapProjection), .optional),
      Field("serviceAccountToken", .object(.serviceAccountTokenProjection), .optional),
      Field("clusterTrustBundle", .object(.clusterTrustBundleProjection), .optional),
      Field("podCertificate", .object(.podCertificateProjection), .optional),
    ])
  static let projectedVolumeSource = Schema(
    "ProjectedVolumeSource", "",
    [
      Field("sources", .list(.object(.volumeProjection)), .always),
      Field("defaultMode", .int32, .optional, default: 420),
    ])
  static let emptyDirVolumeSource = Schema(
    "EmptyDirVolumeSource", "",
    [
      Field("medium", .string),
      Field("sizeLimit", .quantity, .optional),
    ])
  static let hostPathVolumeSource = Schema(
    "HostPathVolumeSource", "",
    [
      Field("path", .string, .always, required: true),
      Field(
        "type", .string, .optional,
        values: [
          "", "BlockDevice", "CharDevice", "Directory", "DirectoryOrCreate", "File", "FileOrCreate",
          "Socket",
        ], default: ""),
    ])
  static let persistentVolumeClaimVolumeSource = Schema(
    "PersistentVolumeClaimVolumeSource", "",
    [
      Field("claimName", .string, .always, required: true),
      Field("readOnly", .bool),
    ])
  static let persistentVolumeClaimTemplate = Schema(
    "PersistentVolumeClaimTemplate", "",
    [
      Field("metadata", .object(.objectMeta), .always, go: "ObjectMeta"),
      Field("spec", .object(.persistentVolumeClaimSpec), .always, required: true),
    ])
  static let ephemeralVolumeSource = Schema(
    "EphemeralVolumeSource", "",
    [
      Field("volumeClaimTemplate", .object(.persistentVolumeClaimTemplate), .optional)
    ])
}
