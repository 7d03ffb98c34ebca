// The volumes of a pod or of a template, and the source of a persistent volume, in kubectl describe.

import Documents
import Text

/// A kind of volume that is described by its fields alone.
private struct VolumeForm: Sendable {
  let key: String
  let sentence: String
  /// What a line is called, and the field whose value stands there; `?` after it: false where none,
  /// `#`: 0 where none.
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
    ("PDName", "pdName"), ("FSType", "fsType"), ("Partition", "partition#"),
    ("ReadOnly", "readOnly?")),
  VolumeForm(
    "awsElasticBlockStore", "AWSElasticBlockStore (a Persistent Disk resource in AWS)",
    ("VolumeID", "volumeID"), ("FSType", "fsType"), ("Partition", "partition#"),
    ("ReadOnly", "readOnly?")),
  VolumeForm(
    "gitRepo", "GitRepo (a volume that is pulled from git when the pod is created)",
    ("Repository", "repository"), ("Revision", "revision")),
  VolumeForm(
    "nfs", "NFS (an NFS mount that lasts the lifetime of a pod)",
    ("Server", "server"), ("Path", "path"), ("ReadOnly", "readOnly?")),
  VolumeForm(
    "glusterfs", "Glusterfs (a Glusterfs mount on the host that shares a pod's lifetime)",
    ("EndpointsName", "endpoints"), ("Path", "path"), ("ReadOnly", "readOnly?")),
  VolumeForm(
    "azureFile",
    "AzureFile (an Azure File Service mount on the host and bind mount to the pod)",
    ("SecretName", "secretName"), ("ShareName", "shareName"), ("ReadOnly", "readOnly?")),
  VolumeForm(
    "vsphereVolume", "vSphereVolume (a Persistent Disk resource in vSphere)",
    ("VolumePath", "volumePath"), ("FSType", "fsType"),
    ("StoragePolicyName", "storagePolicyName")),
  VolumeForm(
    "portworxVolume", "PortworxVolume (a Portworx Volume resource)", ("VolumeID", "volumeID")),
  VolumeForm(
    "local", "LocalVolume (a persistent volume backed by local storage on a node)",
    ("Path", "path")),
  VolumeForm(
    "image", "Image (a container image or OCI artifact)",
    ("Reference", "reference"), ("PullPolicy", "pullPolicy")),
  VolumeForm(
    "persistentVolumeClaim",
    "PersistentVolumeClaim (a reference to a PersistentVolumeClaim in the same namespace)",
    ("ClaimName", "claimName"), ("ReadOnly", "readOnly?")),
  VolumeForm(
    "configMap", "ConfigMap (a volume populated by a ConfigMap)",
    ("Name", "name"), ("Optional", "optional?")),
  VolumeForm(
    "secret", "Secret (a volume populated by a Secret)",
    ("SecretName", "secretName"), ("Optional", "optional?")),
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
        let value = volume[form.key]
        let mark = field.key.last
        let key = mark == "?" || mark == "#" ? String(field.key.dropLast()) : field.key
        let missing = mark == "?" ? "false" : mark == "#" ? "0" : ""
        out.line(2, "\(field.title):\t\(value?[key].map { $0.string ?? $0.json() } ?? missing)")
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
        let head = index == 0 ? "VolumeAttributes:" : "  "
        out.line(2, "\(head)\t\(pair.0)=\(pair.1.string ?? "")")
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
