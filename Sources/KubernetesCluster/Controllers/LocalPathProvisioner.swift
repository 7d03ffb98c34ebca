// The provisioner of the class `standard`: a folder on the node where the first pod goes.

import Documents
import Kernel
import KubernetesAPI

extension Cluster {
  /// Real: rancher's local-path-provisioner as kind installs it.
  ///
  /// Its pod is not in the cluster; what it does and says is.
  mutating func provision(_ key: ObjectKey, _ clock: inout Clock) {
    if key.namespace.isEmpty {
      reclaim(key, &clock)
      return
    }
    guard let claim = server.get(.persistentVolumeClaims, key.namespace, key.name),
      claim.meta.deletion == nil, !claim.isBoundClaim,
      claim.meta.annotations[provisionerMark] == localPathProvisioner,
      let storageClass = server.get(.storageClasses, "", claim.storageClass)
    else { return }
    let node = claim.meta.annotations[selectedNodeMark] ?? ""
    if node.isEmpty, storageClass["volumeBindingMode"]?.string == "WaitForFirstConsumer" { return }
    let uid = claim.meta.uid
    let name = "pvc-" + uid
    guard server.get(.persistentVolumes, "", name) == nil else { return }
    let about = ObjectReference(claim)
    guard let due = provisioning[uid] else {
      provisioning[uid] = clock.now + Latency.provisioning
      report(
        about, "Provisioning",
        "External provisioner is provisioning volume for claim"
          + " \"\(key.namespace)/\(key.name)\"", by: .provisioner, now: clock.now)
      later(.again(.provisioner, key), Latency.provisioning, &clock)
      return
    }
    guard due <= clock.now else { return }
    if let problem = problem(claim, node) {
      report(
        about, "ProvisioningFailed",
        "failed to provision volume with StorageClass \"\(claim.storageClass)\": \(problem)",
        isWarning: true, by: .provisioner, now: clock.now)
      provisioning.removeValue(forKey: uid)
      later(.again(.provisioner, key), .seconds(15), &clock)
      return
    }
    provisioning.removeValue(forKey: uid)
    make(name, for: claim, storageClass, node, clock.now)
    report(
      about, "ProvisioningSucceeded", "Successfully provisioned volume \(name)",
      by: .provisioner, now: clock.now)
  }

  private func problem(_ claim: APIObject, _ node: String) -> String? {
    let modes = claim.spec?["accessModes"]?.strings ?? []
    if modes.contains(where: { $0 != "ReadWriteOnce" && $0 != "ReadWriteOncePod" }) {
      return "NodePath only supports ReadWriteOnce and ReadWriteOncePod (1.22+) access modes"
    }
    if claim.spec?["selector"] != nil { return "claim.Spec.Selector is not supported" }
    if node.isEmpty { return "configuration error, no node was specified" }
    return nil
  }

  private mutating func make(
    _ name: String, for claim: APIObject, _ storageClass: APIObject, _ node: String,
    _ now: Instant
  ) {
    var meta = ObjectMeta(name: name)
    meta.annotations["local.path.provisioner/selected-node"] = node
    meta.annotations["pv.kubernetes.io/provisioned-by"] = localPathProvisioner
    let path =
      "/var/local-path-provisioner/\(name)_\(claim.meta.namespace)_\(claim.meta.name)"
    let spec: Value = [
      "accessModes": claim.spec?["accessModes"] ?? [],
      "capacity": ["storage": claim.spec?["resources"]?["requests"]?["storage"] ?? "0"],
      "claimRef": [
        "apiVersion": "v1", "kind": "PersistentVolumeClaim", "name": .string(claim.meta.name),
        "namespace": .string(claim.meta.namespace),
        "resourceVersion": .string(String(claim.meta.resourceVersion)),
        "uid": .string(claim.meta.uid),
      ],
      "hostPath": ["path": .string(path), "type": "DirectoryOrCreate"],
      "nodeAffinity": [
        "required": [
          "nodeSelectorTerms": [
            [
              "matchExpressions": [
                [
                  "key": "kubernetes.io/hostname", "operator": "In", "values": [.string(node)],
                ]
              ]
            ]
          ]
        ]
      ],
      "persistentVolumeReclaimPolicy": storageClass["reclaimPolicy"] ?? "Delete",
      "storageClassName": .string(claim.storageClass),
      "volumeMode": claim.spec?["volumeMode"] ?? "Filesystem",
    ]
    _ = try? server.create(
      .persistentVolumes,
      Draft(meta: meta, fields: ["spec": spec, "status": ["phase": "Pending"]]),
      by: Component.provisioner.author, now: now)
  }

  /// A volume of its own whose claim is gone is deleted with it, where the class says so.
  private mutating func reclaim(_ key: ObjectKey, _ clock: inout Clock) {
    guard let volume = server.get(.persistentVolumes, "", key.name),
      volume.status?["phase"]?.string == "Released", volume.meta.deletion == nil,
      volume.meta.annotations["pv.kubernetes.io/provisioned-by"] == localPathProvisioner,
      volume.spec?["persistentVolumeReclaimPolicy"]?.string == "Delete"
    else { return }
    guard let due = provisioning[volume.meta.uid] else {
      provisioning[volume.meta.uid] = clock.now + Latency.provisioning
      later(.again(.provisioner, key), Latency.provisioning, &clock)
      return
    }
    guard due <= clock.now else { return }
    provisioning.removeValue(forKey: volume.meta.uid)
    _ = try? server.delete(
      .persistentVolumes, "", key.name, by: Component.provisioner.author, now: clock.now)
  }
}
