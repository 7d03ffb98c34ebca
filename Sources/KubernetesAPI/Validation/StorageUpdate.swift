// What of a claim and of a volume may change once it is there.

import Documents

extension Checker {
  /// Real: ValidatePersistentVolumeClaimUpdate, 1.36: only the size, and only upwards once it is bound.
  mutating func claimChange(_ spec: Value?, _ old: APIObject) {
    guard var before = old.spec, var after = spec else { return }
    // What may change is made alike; the rest must be.
    if (before["volumeName"]?.string ?? "").isEmpty { before["volumeName"] = after["volumeName"] }
    after["volumeAttributesClassName"] = before["volumeAttributesClassName"]
    let wanted = after["resources"]?["requests"]?["storage"]
    let size = before["resources"]?["requests"]?["storage"]
    let isBound = old.status?["phase"]?.string == "Bound"
    if isBound || amount(wanted) == amount(size), wanted != nil, let size {
      after["resources"]?["requests"]?["storage"] = size
    }
    if before != after {
      fail(
        .forbidden(
          "spec",
          "spec is immutable after creation except resources.requests and"
            + " volumeAttributesClassName for bound claims\n"
            + goDifference(before, after, .persistentVolumeClaimSpec)))
    }
    if let wanted = amount(wanted), let size = amount(size), wanted < size,
      wanted <= amount(old.status?["capacity"]?["storage"]) ?? .zero
    {
      fail(
        .forbidden(
          "spec.resources.requests.storage", "field can not be less than status.capacity"))
    }
  }

  private func amount(_ value: Value?) -> Quantity? { value?.string.flatMap { Quantity($0) } }

  /// Real: ValidatePersistentVolumeUpdate, 1.36: where the data lies, and from which nodes, stays.
  mutating func volumeChange(_ spec: Value?, _ old: APIObject) {
    let before = source(old.spec)
    let after = source(spec)
    if before != after {
      fail(
        .forbidden(
          "spec.persistentvolumesource",
          "spec.persistentvolumesource is immutable after creation\n"
            + goDifference(after, before, .internalVolumeSource)))
    }
    immutable(spec?["volumeMode"], old.spec?["volumeMode"], "volumeMode")
    if let affinity = old.spec?["nodeAffinity"], affinity != spec?["nodeAffinity"] {
      fail(
        .invalid(
          "nodeAffinity", spec?["nodeAffinity"] ?? .null,
          "field is immutable, except for updating from beta label to GA"))
    }
  }

  private func source(_ spec: Value?) -> Value {
    var result = Object()
    for field in Schema.internalVolumeSource.declared {
      if let value = spec?[field.name] { result[field.name] = value }
    }
    return .object(result)
  }
}

extension Schema {
  /// Real: core.PersistentVolumeSource of 1.36, in the order of its declaration.
  fileprivate static let internalVolumeSource = Schema(
    "PersistentVolumeSource", "",
    [
      "gcePersistentDisk", "awsElasticBlockStore", "hostPath", "glusterfs", "nfs", "rbd", "quobyte",
      "iscsi", "flexVolume", "cinder", "cephfs", "fc", "flocker", "azureFile", "vsphereVolume",
      "azureDisk", "photonPersistentDisk", "portworxVolume", "scaleIO", "local", "storageos", "csi",
    ].compactMap { persistentVolumeSpec[$0] })
}
