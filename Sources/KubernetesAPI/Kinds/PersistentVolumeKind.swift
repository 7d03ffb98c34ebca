// PersistentVolume: storage that is there.
//
// Real: names, types, presence, list keys and patch strategies as in the API of kubernetes 1.36.

import Documents

extension Schema {
  static let glusterfsPersistentVolumeSource = Schema(
    "GlusterfsPersistentVolumeSource", "",
    [
      Field("endpoints", .string, .always, required: true, go: "EndpointsName"),
      Field("path", .string, .always, required: true),
      Field("readOnly", .bool),
      Field("endpointsNamespace", .string, .optional),
    ])
  static let rbdPersistentVolumeSource = Schema(
    "RBDPersistentVolumeSource", "",
    [
      Field("monitors", .list(.string), .always, required: true, go: "CephMonitors"),
      Field("image", .string, .always, required: true, go: "RBDImage"),
      Field("fsType", .string, go: "FSType"),
      Field("pool", .string, go: "RBDPool"),
      Field("user", .string, go: "RadosUser"),
      Field("keyring", .string),
      Field("secretRef", .object(.secretReference), .optional),
      Field("readOnly", .bool),
    ])
  static let iscsiPersistentVolumeSource = Schema(
    "ISCSIPersistentVolumeSource", "",
    [
      Field("targetPortal", .string, .always, required: true),
      Field("iqn", .string, .always, required: true, go: "IQN"),
      Field("lun", .int32, .always, required: true),
      Field("iscsiInterface", .string, go: "ISCSIInterface"),
      Field("fsType", .string, go: "FSType"),
      Field("readOnly", .bool),
      Field("portals", .list(.string)),
      Field("chapAuthDiscovery", .bool, go: "DiscoveryCHAPAuth"),
      Field("chapAuthSession", .bool, go: "SessionCHAPAuth"),
      Field("secretRef", .object(.secretReference), .optional),
      Field("initiatorName", .string, .optional),
    ])
  static let cinderPersistentVolumeSource = Schema(
    "CinderPersistentVolumeSource", "",
    [
      Field("volumeID", .string, .always, required: true),
      Field("fsType", .string, go: "FSType"),
      Field("readOnly", .bool),
      Field("secretRef", .object(.secretReference), .optional),
    ])
  static let cephFSPersistentVolumeSource = Schema(
    "CephFSPersistentVolumeSource", "",
    [
      Field("monitors", .list(.string), .always, required: true),
      Field("path", .string),
      Field("user", .string),
      Field("secretFile", .string),
      Field("secretRef", .object(.secretReference), .optional),
      Field("readOnly", .bool),
    ])
  static let flexPersistentVolumeSource = Schema(
    "FlexPersistentVolumeSource", "",
    [
      Field("driver", .string, .always, required: true),
      Field("fsType", .string, go: "FSType"),
      Field("secretRef", .object(.secretReference), .optional),
      Field("readOnly", .bool),
      Field("options", .map(.string)),
    ])
  static let azureFilePersistentVolumeSource = Schema(
    "AzureFilePersistentVolumeSource", "",
    [
      Field("secretName", .string, .always, required: true),
      Field("shareName", .string, .always, required: true),
      Field("readOnly", .bool),
      Field("secretNamespace", .string, .optional),
    ])
  static let scaleIOPersistentVolumeSource = Schema(
    "ScaleIOPersistentVolumeSource", "",
    [
      Field("gateway", .string, .always, required: true),
      Field("system", .string, .always, required: true),
      Field("secretRef", .object(.secretReference), .optional, required: true),
      Field("sslEnabled", .bool, go: "SSLEnabled"),
      Field("protectionDomain", .string),
      Field("storagePool", .string),
      Field("storageMode", .string),
      Field("volumeName", .string),
      Field("fsType", .string, go: "FSType"),
      Field("readOnly", .bool),
    ])
  static let localVolumeSource = Schema(
    "LocalVolumeSource", "",
    [
      Field("path", .string, .always, required: true),
      Field("fsType", .string, .optional, go: "FSType"),
    ])
  static let storageOSPersistentVolumeSource = Schema(
    "StorageOSPersistentVolumeSource", "",
    [
      Field("volumeName", .string),
      Field("volumeNamespace", .string),
      Field("fsType", .string, go: "FSType"),
      Field("readOnly", .bool),
      Field("secretRef", .object(.objectReference), .optional),
    ])
  static let csiPersistentVolumeSource = Schema(
    "CSIPersistentVolumeSource", "",
    [
      Field("driver", .string, .always, required: true),
      Field("volumeHandle", .string, .always, required: true),
      Field("readOnly", .bool),
      Field("fsType", .string, go: "FSType"),
      Field("volumeAttributes", .map(.string)),
      Field("controllerPublishSecretRef", .object(.secretReference), .optional),
      Field("nodeStageSecretRef", .object(.secretReference), .optional),
      Field("nodePublishSecretRef", .object(.secretReference), .optional),
      Field("controllerExpandSecretRef", .object(.secretReference), .optional),
      Field("nodeExpandSecretRef", .object(.secretReference), .optional),
    ])
  static let volumeNodeAffinity = Schema(
    "VolumeNodeAffinity", "",
    [
      Field("required", .object(.nodeSelector), .optional)
    ])
  static let persistentVolumeSpec = Schema(
    "PersistentVolumeSpec", "",
    [
      Field("capacity", .map(.quantity)),
      Field(
        "gcePersistentDisk", .object(.gcePersistentDiskVolumeSource), .optional,
        go: "GCEPersistentDisk"),
      Field(
        "awsElasticBlockStore", .object(.awsElasticBlockStoreVolumeSource), .optional,
        go: "AWSElasticBlockStore"),
      Field("hostPath", .object(.hostPathVolumeSource), .optional),
      Field("glusterfs", .object(.glusterfsPersistentVolumeSource), .optional),
      Field("nfs", .object(.nfsVolumeSource), .optional, go: "NFS"),
      Field("rbd", .object(.rbdPersistentVolumeSource), .optional, go: "RBD"),
      Field("iscsi", .object(.iscsiPersistentVolumeSource), .optional, go: "ISCSI"),
      Field("cinder", .object(.cinderPersistentVolumeSource), .optional),
      Field("cephfs", .object(.cephFSPersistentVolumeSource), .optional, go: "CephFS"),
      Field("fc", .object(.fcVolumeSource), .optional, go: "FC"),
      Field("flocker", .object(.flockerVolumeSource), .optional),
      Field("flexVolume", .object(.flexPersistentVolumeSource), .optional),
      Field("azureFile", .object(.azureFilePersistentVolumeSource), .optional),
      Field("vsphereVolume", .object(.vsphereVirtualDiskVolumeSource), .optional),
      Field("quobyte", .object(.quobyteVolumeSource), .optional),
      Field("azureDisk", .object(.azureDiskVolumeSource), .optional),
      Field("photonPersistentDisk", .object(.photonPersistentDiskVolumeSource), .optional),
      Field("portworxVolume", .object(.portworxVolumeSource), .optional),
      Field("scaleIO", .object(.scaleIOPersistentVolumeSource), .optional),
      Field("local", .object(.localVolumeSource), .optional),
      Field("storageos", .object(.storageOSPersistentVolumeSource), .optional, go: "StorageOS"),
      Field("csi", .object(.csiPersistentVolumeSource), .optional, go: "CSI"),
      Field("accessModes", .list(.string)),
      Field("claimRef", .object(.objectReference), .optional),
      Field(
        "persistentVolumeReclaimPolicy", .string,
        values: ["Delete", "Recycle", "Retain"], default: "Retain"),
      Field("storageClassName", .string),
      Field("mountOptions", .list(.string)),
      Field(
        "volumeMode", .string, .optional, values: ["Block", "Filesystem"], default: "Filesystem"),
      Field("nodeAffinity", .object(.volumeNodeAffinity), .optional),
      Field("volumeAttributesClassName", .string, .optional),
    ])
  static let persistentVolumeStatus = Schema(
    "PersistentVolumeStatus", "",
    [
      Field(
        "phase", .string,
        values: ["Available", "Bound", "Failed", "Pending", "Released"], default: "Pending"),
      Field("message", .string),
      Field("reason", .string),
      Field("lastPhaseTransitionTime", .time, .optional),
    ])
  static let persistentVolume = Schema(
    "PersistentVolume", "",
    [
      Field("metadata", .object(.objectMeta), .always, go: "ObjectMeta"),
      Field("spec", .object(.persistentVolumeSpec), .always),
      Field("status", .object(.persistentVolumeStatus), .always),
    ])
}
