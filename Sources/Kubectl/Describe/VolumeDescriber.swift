// The volumes of a pod or of a template, and the source of a persistent volume, in kubectl describe.

import Documents
import KubernetesAPI
import Text

/// A kind of volume that is described by its fields alone.
private struct VolumeForm: Sendable {
  let key: String
  let sentence: String
  /// What a line is called, and the field whose value stands there; `?` after it: false where none,
  /// `#`: 0 where none, `*`: a list, `%`: a map, `&`: a reference, `nil` where none, `-`: `<none>` where none.
  let fields: [(title: String, key: String)]

  init(_ key: String, _ sentence: String, _ fields: (String, String)...) {
    self.key = key
    self.sentence = sentence
    self.fields = fields.map { (title: $0.0, key: $0.1) }
  }
}

/// Real: kubectl 1.36's describers, asked with objects of these forms.
private let volumeForms: [VolumeForm] = [
  VolumeForm(
    "gcePersistentDisk", "GCEPersistentDisk (a Persistent Disk resource in Google Compute Engine)",
    ("PDName:", "pdName"), ("FSType:", "fsType"), ("Partition:", "partition#"),
    ("ReadOnly:", "readOnly?")),
  VolumeForm(
    "awsElasticBlockStore", "AWSElasticBlockStore (a Persistent Disk resource in AWS)",
    ("VolumeID:", "volumeID"), ("FSType:", "fsType"), ("Partition:", "partition#"),
    ("ReadOnly:", "readOnly?")),
  VolumeForm(
    "gitRepo", "GitRepo (a volume that is pulled from git when the pod is created)",
    ("Repository:", "repository"), ("Revision:", "revision")),
  VolumeForm(
    "nfs", "NFS (an NFS mount that lasts the lifetime of a pod)",
    ("Server:", "server"), ("Path:", "path"), ("ReadOnly:", "readOnly?")),
  VolumeForm(
    "glusterfs", "Glusterfs (a Glusterfs mount on the host that shares a pod's lifetime)",
    ("EndpointsName:", "endpoints"), ("Path:", "path"), ("ReadOnly:", "readOnly?")),
  VolumeForm(
    "azureFile",
    "AzureFile (an Azure File Service mount on the host and bind mount to the pod)",
    ("SecretName:", "secretName"), ("ShareName:", "shareName"), ("ReadOnly:", "readOnly?")),
  VolumeForm(
    "vsphereVolume", "vSphereVolume (a Persistent Disk resource in vSphere)",
    ("VolumePath:", "volumePath"), ("FSType:", "fsType"),
    ("StoragePolicyName:", "storagePolicyName")),
  VolumeForm(
    "portworxVolume", "PortworxVolume (a Portworx Volume resource)", ("VolumeID:", "volumeID")),
  VolumeForm(
    "local", "LocalVolume (a persistent volume backed by local storage on a node)",
    ("Path:", "path")),
  VolumeForm(
    "iscsi",
    "ISCSI (an ISCSI Disk resource that is attached to a kubelet's host machine and then exposed to the pod)",
    ("TargetPortal:", "targetPortal"), ("IQN:", "iqn"), ("Lun:", "lun#"),
    // Real: this one has no colon.
    ("ISCSIInterface", "iscsiInterface"), ("FSType:", "fsType"), ("ReadOnly:", "readOnly?"),
    ("Portals:", "portals*"), ("DiscoveryCHAPAuth:", "chapAuthDiscovery?"),
    ("SessionCHAPAuth:", "chapAuthSession?"), ("SecretRef:", "secretRef&"),
    ("InitiatorName:", "initiatorName-")),
  VolumeForm(
    "rbd", "RBD (a Rados Block Device mount on the host that shares a pod's lifetime)",
    ("CephMonitors:", "monitors*"), ("RBDImage:", "image"), ("FSType:", "fsType"),
    ("RBDPool:", "pool"), ("RadosUser:", "user"), ("Keyring:", "keyring"),
    ("SecretRef:", "secretRef&"), ("ReadOnly:", "readOnly?")),
  VolumeForm(
    "cephfs", "CephFS (a CephFS mount on the host that shares a pod's lifetime)",
    ("Monitors:", "monitors*"), ("Path:", "path"), ("User:", "user"),
    ("SecretFile:", "secretFile"), ("SecretRef:", "secretRef&"), ("ReadOnly:", "readOnly?")),
  VolumeForm(
    "fc", "FC (a Fibre Channel disk)",
    ("TargetWWNs:", "targetWWNs,"), ("LUN:", "lun-"), ("FSType:", "fsType"),
    ("ReadOnly:", "readOnly?")),
  VolumeForm(
    "flexVolume",
    "FlexVolume (a generic volume resource that is provisioned/attached using an exec based plugin)",
    ("Driver:", "driver"), ("FSType:", "fsType"), ("SecretRef:", "secretRef&"),
    ("ReadOnly:", "readOnly?"), ("Options:", "options%")),
  VolumeForm(
    "scaleIO", "ScaleIO (a persistent volume backed by a block device in ScaleIO)",
    ("Gateway:", "gateway"), ("System:", "system"), ("Protection Domain:", "protectionDomain"),
    ("Storage Pool:", "storagePool"), ("Storage Mode:", "storageMode"),
    ("VolumeName:", "volumeName"), ("FSType:", "fsType"), ("ReadOnly:", "readOnly?")),
  VolumeForm(
    "storageos", "StorageOS (a StorageOS Persistent Disk resource)",
    ("VolumeName:", "volumeName"), ("VolumeNamespace:", "volumeNamespace"),
    ("FSType:", "fsType"), ("ReadOnly:", "readOnly?")),
  VolumeForm(
    "quobyte", "Quobyte (a Quobyte mount on the host that shares a pod's lifetime)",
    ("Registry:", "registry"), ("Volume:", "volume"), ("ReadOnly:", "readOnly?")),
  VolumeForm(
    "cinder", "Cinder (a Persistent Disk resource in OpenStack)",
    ("VolumeID:", "volumeID"), ("FSType:", "fsType"), ("ReadOnly:", "readOnly?"),
    ("SecretRef:", "secretRef&")),
  VolumeForm(
    "image", "Image (a container image or OCI artifact)",
    ("Reference:", "reference"), ("PullPolicy:", "pullPolicy")),
  VolumeForm(
    "persistentVolumeClaim",
    "PersistentVolumeClaim (a reference to a PersistentVolumeClaim in the same namespace)",
    ("ClaimName:", "claimName"), ("ReadOnly:", "readOnly?")),
  VolumeForm(
    "configMap", "ConfigMap (a volume populated by a ConfigMap)",
    ("Name:", "name"), ("Optional:", "optional?")),
  VolumeForm(
    "secret", "Secret (a volume populated by a Secret)",
    ("SecretName:", "secretName"), ("Optional:", "optional?")),
]

extension Describer {
  mutating func volumes(_ volumes: [Value], level: Int = 0, isTemplate: Bool = false) {
    guard !volumes.isEmpty else { return out.line(level, "Volumes:\t<none>") }
    out.line(level, "Volumes:")
    for volume in volumes {
      out.line(1, "\(isTemplate ? " " : "")\(volume["name"]?.string ?? ""):")
      source(of: volume)
    }
  }

  /// Where a volume's files come from, at the depth that volumes have it.
  mutating func source(of volume: Value) {
    if let form = volumeForms.first(where: { volume[$0.key] != nil }) {
      out.line(2, "Type:\t\(form.sentence)")
      for field in form.fields {
        out.line(2, "\(field.title)\t\(Self.cell(field.key, of: volume[form.key]))")
      }
    } else if let path = volume["hostPath"] {
      out.line(2, "Type:\tHostPath (bare host directory volume)")
      out.line(2, "Path:\t\(path["path"]?.string ?? "")")
      out.line(2, "HostPathType:\t\(path["type"]?.string ?? "<none>")")
    } else if let empty = volume["emptyDir"] {
      let limit = empty["sizeLimit"]?.string ?? empty["sizeLimit"]?.int.map(String.init) ?? "0"
      out.line(2, "Type:\tEmptyDir (a temporary directory that shares a pod's lifetime)")
      out.line(2, "Medium:\t\(empty["medium"]?.string ?? "")")
      out.line(2, "SizeLimit:\t\(limit == "0" ? "<unset>" : limit)")
    } else if let projected = volume["projected"] {
      projection(projected)
    } else if let items = volume["downwardAPI"]?["items"]?.array {
      out.line(2, "Type:\tDownwardAPI (a volume populated by information about the pod)")
      out.line(2, "Items:")
      for item in items {
        let what = item.at("fieldRef", "fieldPath") ?? item.at("resourceFieldRef", "resource")
        out.line(3, "\(what?.string ?? "") -> \(item["path"]?.string ?? "")")
      }
    } else if let driver = volume["csi"] {
      out.line(2, "Type:\tCSI (a Container Storage Interface (CSI) volume source)")
      out.line(2, "Driver:\t\(driver["driver"]?.string ?? "")")
      out.line(2, "FSType:\t\(driver["fsType"]?.string ?? "")")
      if let handle = driver["volumeHandle"]?.string { out.line(2, "VolumeHandle:\t\(handle)") }
      out.line(2, "ReadOnly:\t\(driver["readOnly"]?.bool == true)")
      let attributes = driver["volumeAttributes"]?.object?.sortedByKey() ?? Object()
      if attributes.isEmpty { out.line(2, "VolumeAttributes:\t<none>") }
      for (index, pair) in attributes.enumerated() {
        // Real: each part of these lines is indented, the second too.
        let head = index == 0 ? "VolumeAttributes:" : "    "
        out.line(2, "\(head)\t    \(pair.0)=\(pair.1.string ?? "")")
      }
    } else if let template = volume["ephemeral"]?["volumeClaimTemplate"] {
      out.line(
        2,
        "Type:\tEphemeralVolume (an inline specification for a volume that gets created and deleted with the pod)"
      )
      claimFields(template, level: 2)
    } else {
      out.line(1, "<unknown>")
    }
  }

  /// What stands for a field of a form, as Go prints it.
  private static func cell(_ field: String, of volume: Value?) -> String {
    guard let mark = field.last, !mark.isLetter else {
      return volume?[field].map { $0.string ?? $0.json() } ?? ""
    }
    let value = volume?[String(field.dropLast())]
    let text = value.map { $0.string ?? $0.json() }
    switch mark {
    case "?": return text ?? "false"
    case "#": return text ?? "0"
    case "-": return text ?? "<none>"
    case "*": return "[\((value?.strings ?? []).joined(separator: " "))]"
    case "%": return value.map { goDescription($0) } ?? "map[]"
    case ",": return (value?.strings ?? []).joined(separator: ", ")
    default:
      guard let value else { return "nil" }
      guard let space = value["namespace"]?.string else {
        return "&LocalObjectReference{Name:\(value["name"]?.string ?? ""),}"
      }
      return "&SecretReference{Name:\(value["name"]?.string ?? ""),Namespace:\(space),}"
    }
  }

  private mutating func projection(_ projected: Value) {
    out.line(
      2, "Type:\tProjected (a volume that contains injected data from multiple sources)")
    for source in projected["sources"]?.array ?? [] {
      if let secret = source["secret"] {
        out.line(2, "SecretName:\t\(secret["name"]?.string ?? "")")
        out.line(2, "Optional:\t\(secret["optional"]?.bool == true)")
      } else if source["downwardAPI"] != nil {
        out.line(2, "DownwardAPI:\ttrue")
      } else if let map = source["configMap"] {
        out.line(2, "ConfigMapName:\t\(map["name"]?.string ?? "")")
        out.line(2, "Optional:\t\(map["optional"]?.bool == true)")
      } else if let token = source["serviceAccountToken"] {
        out.line(2, "TokenExpirationSeconds:\t\(token["expirationSeconds"]?.int ?? 3600)")
      }
    }
  }
}
