// Claims and volumes: who gets which, and what becomes of a volume whose claim is gone.

import Documents
import Kernel
import KubernetesAPI

let bindCompletedMark = "pv.kubernetes.io/bind-completed"
let boundByControllerMark = "pv.kubernetes.io/bound-by-controller"
let selectedNodeMark = "volume.kubernetes.io/selected-node"
let provisionerMark = "volume.kubernetes.io/storage-provisioner"
let localPathProvisioner = "rancher.io/local-path"

extension APIObject {
  /// What a claim asks for, or a volume holds, in bytes.
  var storage: Int {
    let text =
      kind == .persistentVolumes
      ? spec?["capacity"]?["storage"]?.string
      : spec?["resources"]?["requests"]?["storage"]?.string
    return text.flatMap { Quantity($0) }?.value ?? 0
  }
  var storageClass: String { spec?["storageClassName"]?.string ?? "" }
  var isBoundClaim: Bool {
    meta.annotations[bindCompletedMark] != nil && !(spec?["volumeName"]?.string ?? "").isEmpty
  }
}

extension Cluster {
  private static let component = Component.volumes

  mutating func hearStorage(_ change: Change) {
    let object = change.object
    switch object.kind {
    case .persistentVolumeClaims:
      if change.type == .deleted {
        if let name = object.spec?["volumeName"]?.string, !name.isEmpty {
          queues.add(ObjectKey(namespace: "", name: name), to: .volumes)
        }
        return
      }
      queues.add(object.key, to: .volumes)
      if object.meta.deletion != nil { queues.add(object.key, to: .claimProtection) }
      if object.meta.annotations[provisionerMark] == localPathProvisioner, !object.isBoundClaim {
        queues.add(object.key, to: .provisioner)
      }
      if change.old?.isBoundClaim ?? false != object.isBoundClaim {
        for pod in binding.pods { scheduling.add(pod) }
        scheduling.retryAll()
      } else if change.type == .added {
        scheduling.retryAll()
      }
    case .persistentVolumes:
      if change.type != .deleted {
        queues.add(object.key, to: .volumes)
        if object.meta.deletion != nil { queues.add(object.key, to: .volumeProtection) }
        if object.status?["phase"]?.string == "Released" {
          queues.add(object.key, to: .provisioner)
        }
      }
      if let claim = object.spec?["claimRef"] {
        queues.add(
          ObjectKey(
            namespace: claim["namespace"]?.string ?? "", name: claim["name"]?.string ?? ""),
          to: .volumes)
      }
      guard change.type != .modified || object.spec?["claimRef"] == nil else { return }
      wakeClaims(of: object.storageClass)
      scheduling.retryAll()
    default:
      if change.type == .added { wakeClaims(of: object.meta.name) }
      scheduling.retryAll()
    }
  }
  private mutating func wakeClaims(of storageClass: String) {
    for claim in server.list(.persistentVolumeClaims)
    where !claim.isBoundClaim && claim.storageClass == storageClass {
      queues.add(claim.key, to: .volumes)
    }
  }
  /// The claims of a pod that is gone or done may go now.
  mutating func hearClaims(of pod: APIObject) {
    for volume in pod.spec?["volumes"]?.array ?? [] {
      guard let name = volume["persistentVolumeClaim"]?["claimName"]?.string,
        let claim = server.get(.persistentVolumeClaims, pod.meta.namespace, name),
        claim.meta.deletion != nil
      else { continue }
      queues.add(claim.key, to: .claimProtection)
    }
  }

  /// Real: pv_controller.go of 1.36.
  mutating func syncVolumes(_ key: ObjectKey, _ clock: inout Clock) {
    if key.namespace.isEmpty {
      syncVolume(key.name, clock.now)
    } else if let claim = server.get(.persistentVolumeClaims, key.namespace, key.name) {
      if claim.isBoundClaim { checkBound(claim, clock.now) } else { bind(claim, &clock) }
    }
  }

  // MARK: Claims

  private mutating func checkBound(_ claim: APIObject, _ now: Instant) {
    let name = claim.spec?["volumeName"]?.string ?? ""
    if server.get(.persistentVolumes, "", name) == nil {
      guard claim.status?["phase"]?.string != "Lost" else { return }
      var status = claim.status?.object ?? Object()
      status["phase"] = "Lost"
      setStatus(claim, status, by: Self.component, now)
      report(
        ObjectReference(claim), "ClaimLost",
        "Bound claim has lost its PersistentVolume. Any data on the volume is lost!",
        isWarning: true, by: Self.component, now: now)
    }
  }

  /// Whether binding waits until a pod needs the claim.
  func waitsForConsumer(_ claim: APIObject) -> Bool {
    server.get(.storageClasses, "", claim.storageClass)?["volumeBindingMode"]?.string
      == "WaitForFirstConsumer"
  }

  private mutating func bind(_ claim: APIObject, _ clock: inout Clock) {
    let now = clock.now
    let wanted = claim.spec?["volumeName"]?.string ?? ""
    if !wanted.isEmpty {
      guard let volume = server.get(.persistentVolumes, "", wanted) else { return }
      if refersTo(volume, claim) || (volume.spec?["claimRef"] == nil && fits(volume, claim)) {
        bind(volume, claim, isChosen: false, now)
      } else if volume.spec?["claimRef"] != nil {
        say(
          claim, "FailedBinding", "volume \"\(wanted)\" already bound to a different claim.",
          isWarning: true, &clock)
      }
      return
    }
    let waits = waitsForConsumer(claim) && claim.meta.annotations[selectedNodeMark] == nil
    if let volume = bestVolume(for: claim, onlyReserved: waits) {
      bind(volume, claim, isChosen: true, now)
      return
    }
    if waits {
      say(
        claim, "WaitForFirstConsumer", "waiting for first consumer to be created before binding",
        &clock)
      return
    }
    let name = claim.storageClass
    guard !name.isEmpty else {
      say(
        claim, "FailedBinding",
        "no persistent volumes available for this claim and no storage class is set", &clock)
      return
    }
    guard let storageClass = server.get(.storageClasses, "", name) else {
      say(
        claim, "ProvisioningFailed", "storageclass.storage.k8s.io \"\(name)\" not found",
        isWarning: true, &clock)
      return
    }
    let provisioner = storageClass["provisioner"]?.string ?? ""
    if provisioner == "kubernetes.io/no-provisioner" { return }
    if claim.meta.annotations[provisionerMark] != provisioner {
      server.change(
        .persistentVolumeClaims, claim.meta.namespace, claim.meta.name,
        by: Self.component.author, now: now
      ) {
        $0.meta.annotations["volume.beta.kubernetes.io/storage-provisioner"] = provisioner
        $0.meta.annotations[provisionerMark] = provisioner
      }
    }
    say(
      claim, "ExternalProvisioning",
      "Waiting for a volume to be created either by the external provisioner '\(provisioner)' or"
        + " manually by the system administrator. If volume creation is delayed, please verify that"
        + " the provisioner is running and correctly registered.", &clock)
  }

  /// Says why a claim waits, again every 15 seconds. Real: the controller's resync.
  private mutating func say(
    _ claim: APIObject, _ reason: String, _ message: String, isWarning: Bool = false,
    _ clock: inout Clock
  ) {
    let last = claimWords[claim.meta.uid]
    if let last, last.reason == reason, clock.now - last.time < .seconds(15) { return }
    claimWords[claim.meta.uid] = (reason, clock.now)
    report(
      ObjectReference(claim), reason, message, isWarning: isWarning, by: Self.component,
      now: clock.now)
    later(.again(Self.component, claim.key), .seconds(15), &clock)
  }

  func refersTo(_ volume: APIObject, _ claim: APIObject) -> Bool {
    guard let own = volume.spec?["claimRef"], own["name"]?.string == claim.meta.name,
      own["namespace"]?.string == claim.meta.namespace
    else { return false }
    let uid = own["uid"]?.string ?? ""
    return uid.isEmpty || uid == claim.meta.uid
  }
  /// Whether a free volume is what a claim asks for.
  func fits(_ volume: APIObject, _ claim: APIObject) -> Bool {
    let modes = volume.spec?["accessModes"]?.strings ?? []
    return volume.meta.deletion == nil && volume.storageClass == claim.storageClass
      && volume.storage >= claim.storage
      && volume.spec?["volumeMode"]?.string ?? "Filesystem"
        == claim.spec?["volumeMode"]?.string ?? "Filesystem"
      && (claim.spec?["accessModes"]?.strings ?? []).allSatisfy(modes.contains)
      && (claim.spec?["selector"].map { LabelSelector($0).matches(volume.meta.labels) } ?? true)
  }

  /// The smallest volume that fits; one that is reserved for the claim before all others.
  func bestVolume(
    for claim: APIObject, onlyReserved: Bool, on node: APIObject? = nil
  ) -> APIObject? {
    var best: APIObject?
    for volume in server.list(.persistentVolumes) {
      if refersTo(volume, claim) { return volume }
      guard !onlyReserved, volume.spec?["claimRef"] == nil,
        volume.status?["phase"]?.string == "Available", fits(volume, claim)
      else { continue }
      if let node, !isUsable(volume, on: node) { continue }
      if best.map({ volume.storage < $0.storage }) ?? true { best = volume }
    }
    return best
  }

  private mutating func bind(
    _ volume: APIObject, _ claim: APIObject, isChosen: Bool, _ now: Instant
  ) {
    let author = Self.component.author
    let isOurs = volume.spec?["claimRef"] == nil
    let status = phase("Bound", of: volume, now)
    server.change(.persistentVolumes, "", volume.meta.name, by: author, now: now) { draft in
      draft.fields["spec"]?.withObject { spec in
        spec["claimRef"] = [
          "apiVersion": "v1", "kind": "PersistentVolumeClaim", "name": .string(claim.meta.name),
          "namespace": .string(claim.meta.namespace),
          "resourceVersion": .string(String(claim.meta.resourceVersion)),
          "uid": .string(claim.meta.uid),
        ]
        spec = spec.inKeyOrder()
      }
      if isOurs { draft.meta.annotations[boundByControllerMark] = "yes" }
      draft.fields["status"] = status
    }
    server.change(
      .persistentVolumeClaims, claim.meta.namespace, claim.meta.name, by: author, now: now
    ) { draft in
      draft.fields["spec"]?.withObject { spec in
        spec["volumeName"] = .string(volume.meta.name)
        spec = spec.inKeyOrder()
      }
      draft.meta.annotations[bindCompletedMark] = "yes"
      if isChosen { draft.meta.annotations[boundByControllerMark] = "yes" }
      draft.fields["status", default: .emptyObject].withObject { status in
        status["accessModes"] = volume.spec?["accessModes"]
        status["capacity"] = volume.spec?["capacity"]
        status["phase"] = "Bound"
        status = status.inKeyOrder()
      }
    }
    claimWords.removeValue(forKey: claim.meta.uid)
  }

  // MARK: Volumes

  private func phase(_ phase: String, of volume: APIObject, _ now: Instant) -> Value {
    var status = volume.status?.object ?? Object()
    if status["phase"]?.string != phase {
      status["lastPhaseTransitionTime"] = .string(timestamp(now))
    }
    status["phase"] = .string(phase)
    return .object(status.inKeyOrder())
  }

  private mutating func syncVolume(_ name: String, _ now: Instant) {
    guard let volume = server.get(.persistentVolumes, "", name) else { return }
    guard let reference = volume.spec?["claimRef"] else {
      set("Available", volume, now)
      return
    }
    let uid = reference["uid"]?.string ?? ""
    let claim = server.get(
      .persistentVolumeClaims, reference["namespace"]?.string ?? "",
      reference["name"]?.string ?? "")
    guard !uid.isEmpty else {
      // Reserved by its maker for a claim that may still come.
      set("Available", volume, now)
      if let claim { queues.add(claim.key, to: .volumes) }
      return
    }
    if let claim, claim.meta.uid == uid {
      if claim.isBoundClaim || claim.spec?["volumeName"]?.string == name {
        set("Bound", volume, now)
      }
      return
    }
    guard volume.status?["phase"]?.string != "Failed" else { return }
    set("Released", volume, now)
    let provisioner = volume.meta.annotations["pv.kubernetes.io/provisioned-by"]
    if volume.spec?["persistentVolumeReclaimPolicy"]?.string == "Delete", provisioner == nil {
      let why =
        "error getting deleter volume plugin for volume \"\(name)\": no deletable volume plugin"
        + " matched"
      report(
        ObjectReference(volume), "VolumeFailedDelete", why, isWarning: true,
        by: Self.component, now: now)
      set("Failed", volume, now)
    }
  }
  private mutating func set(_ phase: String, _ volume: APIObject, _ now: Instant) {
    guard volume.status?["phase"]?.string != phase,
      let present = server.get(.persistentVolumes, "", volume.meta.name)
    else { return }
    _ = try? server.updateStatus(
      present, self.phase(phase, of: present, now), by: Self.component.author, now: now)
  }
}
