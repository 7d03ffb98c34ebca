// A volume of a pod.
//
// Real: names, types, presence, list keys and patch strategies as in the API of kubernetes 1.36.

extension Schema {
  static let gcePersistentDiskVolumeSource = Schema(
    "GCEPersistentDiskVolumeSource", "",
    [
      Field("pdName", .string, .always, required: true, go: "PDName"),
      Field("fsType", .string, go: "FSType"),
      Field("partition", .int32),
      Field("readOnly", .bool),
    ])
  static let awsElasticBlockStoreVolumeSource = Schema(
    "AWSElasticBlockStoreVolumeSource", "",
    [
      Field("volumeID", .string, .always, required: true),
      Field("fsType", .string, go: "FSType"),
      Field("partition", .int32),
      Field("readOnly", .bool),
    ])
  static let gitRepoVolumeSource = Schema(
    "GitRepoVolumeSource", "",
    [
      Field("repository", .string, .always, required: true),
      Field("revision", .string),
      Field("directory", .string),
    ])
  static let nfsVolumeSource = Schema(
    "NFSVolumeSource", "",
    [
      Field("server", .string, .always, required: true),
      Field("path", .string, .always, required: true),
      Field("readOnly", .bool),
    ])
  static let iscsiVolumeSource = Schema(
    "ISCSIVolumeSource", "",
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
      Field("secretRef", .object(.localObjectReference), .optional),
      Field("initiatorName", .string, .optional),
    ])
  static let glusterfsVolumeSource = Schema(
    "GlusterfsVolumeSource", "",
    [
      Field("endpoints", .string, .always, required: true, go: "EndpointsName"),
      Field("path", .string, .always, required: true),
      Field("readOnly", .bool),
    ])
  static let rbdVolumeSource = Schema(
    "RBDVolumeSource", "",
    [
      Field("monitors", .list(.string), .always, required: true, go: "CephMonitors"),
      Field("image", .string, .always, required: true, go: "RBDImage"),
      Field("fsType", .string, go: "FSType"),
      Field("pool", .string, go: "RBDPool"),
      Field("user", .string, go: "RadosUser"),
      Field("keyring", .string),
      Field("secretRef", .object(.localObjectReference), .optional),
      Field("readOnly", .bool),
    ])
  static let flexVolumeSource = Schema(
    "FlexVolumeSource", "",
    [
      Field("driver", .string, .always, required: true),
      Field("fsType", .string, go: "FSType"),
      Field("secretRef", .object(.localObjectReference), .optional),
      Field("readOnly", .bool),
      Field("options", .map(.string)),
    ])
  static let cinderVolumeSource = Schema(
    "CinderVolumeSource", "",
    [
      Field("volumeID", .string, .always, required: true),
      Field("fsType", .string, go: "FSType"),
      Field("readOnly", .bool),
      Field("secretRef", .object(.localObjectReference), .optional),
    ])
  static let cephFSVolumeSource = Schema(
    "CephFSVolumeSource", "",
    [
      Field("monitors", .list(.string), .always, required: true),
      Field("path", .string),
      Field("user", .string),
      Field("secretFile", .string),
      Field("secretRef", .object(.localObjectReference), .optional),
      Field("readOnly", .bool),
    ])
  static let flockerVolumeSource = Schema(
    "FlockerVolumeSource", "",
    [
      Field("datasetName", .string),
      Field("datasetUUID", .string),
    ])
  static let fcVolumeSource = Schema(
    "FCVolumeSource", "",
    [
      Field("targetWWNs", .list(.string)),
      Field("lun", .int32, .optional),
      Field("fsType", .string, go: "FSType"),
      Field("readOnly", .bool),
      Field("wwids", .list(.string), go: "WWIDs"),
    ])
  static let azureFileVolumeSource = Schema(
    "AzureFileVolumeSource", "",
    [
      Field("secretName", .string, .always, required: true),
      Field("shareName", .string, .always, required: true),
      Field("readOnly", .bool),
    ])
  static let vsphereVirtualDiskVolumeSource = Schema(
    "VsphereVirtualDiskVolumeSource", "",
    [
      Field("volumePath", .string, .always, required: true),
      Field("fsType", .string, go: "FSType"),
      Field("storagePolicyName", .string),
      Field("storagePolicyID", .string),
    ])
  static let quobyteVolumeSource = Schema(
    "QuobyteVolumeSource", "",
    [
      Field("registry", .string, .always, required: true),
      Field("volume", .string, .always, required: true),
      Field("readOnly", .bool),
      Field("user", .string),
      Field("group", .string),
      Field("tenant", .string),
    ])
  static let azureDiskVolumeSource = Schema(
    "AzureDiskVolumeSource", "",
    [
      Field("diskName", .string, .always, required: true),
      Field("diskURI", .string, .always, required: true, go: "DataDiskURI"),
      Field("cachingMode", .string, .optional, values: ["None", "ReadOnly", "ReadWrite"]),
      Field("fsType", .string, .optional, go: "FSType"),
      Field("readOnly", .bool, .optional),
      Field("kind", .string, .optional, values: ["Dedicated", "Managed", "Shared"]),
    ])
  static let photonPersistentDiskVolumeSource = Schema(
    "PhotonPersistentDiskVolumeSource", "",
    [
      Field("pdID", .string, .always, required: true),
      Field("fsType", .string, go: "FSType"),
    ])
  static let portworxVolumeSource = Schema(
    "PortworxVolumeSource", "",
    [
      Field("volumeID", .string, .always, required: true),
      Field("fsType", .string, go: "FSType"),
      Field("readOnly", .bool),
    ])
  static let scaleIOVolumeSource = Schema(
    "ScaleIOVolumeSource", "",
    [
      Field("gateway", .string, .always, required: true),
      Field("system", .string, .always, required: true),
      Field("secretRef", .object(.localObjectReference), .optional, required: true),
      Field("sslEnabled", .bool, go: "SSLEnabled"),
      Field("protectionDomain", .string),
      Field("storagePool", .string),
      Field("storageMode", .string),
      Field("volumeName", .string),
      Field("fsType", .string, go: "FSType"),
      Field("readOnly", .bool),
    ])
  static let storageOSVolumeSource = Schema(
    "StorageOSVolumeSource", "",
    [
      Field("volumeName", .string),
      Field("volumeNamespace", .string),
      Field("fsType", .string, go: "FSType"),
      Field("readOnly", .bool),
      Field("secretRef", .object(.localObjectReference), .optional),
    ])
  static let csiVolumeSource = Schema(
    "CSIVolumeSource", "",
    [
      Field("driver", .string, .always, required: true),
      Field("readOnly", .bool, .optional),
      Field("fsType", .string, .optional, go: "FSType"),
      Field("volumeAttributes", .map(.string)),
      Field("nodePublishSecretRef", .object(.localObjectReference), .optional),
    ])
  static let imageVolumeSource = Schema(
    "ImageVolumeSource", "",
    [
      Field("reference", .string),
      Field("pullPolicy", .string, values: ["Always", "IfNotPresent", "Never"]),
    ])
  static let volume = Schema(
    "Volume", "",
    [
      Field("name", .string, .always, required: true),
      Field("hostPath", .object(.hostPathVolumeSource), .optional),
      Field("emptyDir", .object(.emptyDirVolumeSource), .optional),
      Field(
        "gcePersistentDisk", .object(.gcePersistentDiskVolumeSource), .optional,
        go: "GCEPersistentDisk"),
      Field(
        "awsElasticBlockStore", .object(.awsElasticBlockStoreVolumeSource), .optional,
        go: "AWSElasticBlockStore"),
      Field("gitRepo", .object(.gitRepoVolumeSource), .optional),
      Field("secret", .object(.secretVolumeSource), .optional),
      Field("nfs", .object(.nfsVolumeSource), .optional, go: "NFS"),
      Field("iscsi", .object(.iscsiVolumeSource), .optional, go: "ISCSI"),
      Field("glusterfs", .object(.glusterfsVolumeSource), .optional),
      Field("persistentVolumeClaim", .object(.persistentVolumeClaimVolumeSource), .optional),
      Field("rbd", .object(.rbdVolumeSource), .optional, go: "RBD"),
      Field("flexVolume", .object(.flexVolumeSource), .optional),
      Field("cinder", .object(.cinderVolumeSource), .optional),
      Field("cephfs", .object(.cephFSVolumeSource), .optional, go: "CephFS"),
      Field("flocker", .object(.flockerVolumeSource), .optional),
      Field("downwardAPI", .object(.downwardAPIVolumeSource), .optional),
      Field("fc", .object(.fcVolumeSource), .optional, go: "FC"),
      Field("azureFile", .object(.azureFileVolumeSource), .optional),
      Field("configMap", .object(.configMapVolumeSource), .optional),
      Field("vsphereVolume", .object(.vsphereVirtualDiskVolumeSource), .optional),
      Field("quobyte", .object(.quobyteVolumeSource), .optional),
      Field("azureDisk", .object(.azureDiskVolumeSource), .optional),
      Field("photonPersistentDisk", .object(.photonPersistentDiskVolumeSource), .optional),
      Field("projected", .object(.projectedVolumeSource), .optional),
      Field("portworxVolume", .object(.portworxVolumeSource), .optional),
      Field("scaleIO", .object(.scaleIOVolumeSource), .optional),
      Field("storageos", .object(.storageOSVolumeSource), .optional, go: "StorageOS"),
      Field("csi", .object(.csiVolumeSource), .optional, go: "CSI"),
      Field("ephemeral", .object(.ephemeralVolumeSource), .optional),
      Field("image", .object(.imageVolumeSource), .optional),
    ])
}
