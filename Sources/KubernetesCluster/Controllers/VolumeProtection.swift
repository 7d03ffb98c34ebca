// Claims and volumes that are in use do not go: the two protection controllers.

import Documents
import Kernel
import KubernetesAPI

extension Cluster {
  /// Real: pvc_protection_controller.go of 1.36: a pod that is on a node uses its claims.
  mutating func protectClaim(_ key: ObjectKey, _ now: Instant) {
    guard let claim = server.get(.persistentVolumeClaims, key.namespace, key.name),
      claim.meta.deletion != nil, claim.meta.finalizers.contains(claimFinalizer)
    else { return }
    let isUsed = server.list(.pods, in: key.namespace).contains { pod in
      !(pod.spec?["nodeName"]?.string ?? "").isEmpty
        && (pod.spec?["volumes"]?.array ?? []).contains {
          $0["persistentVolumeClaim"]?["claimName"]?.string == key.name
        }
    }
    guard !isUsed else { return }
    server.change(
      .persistentVolumeClaims, key.namespace, key.name, by: Component.claimProtection.author,
      now: now
    ) { $0.meta.finalizers.removeAll { $0 == claimFinalizer } }
  }

  /// Real: pv_protection_controller.go of 1.36: a bound volume stays.
  mutating func protectVolume(_ key: ObjectKey, _ now: Instant) {
    guard let volume = server.get(.persistentVolumes, "", key.name),
      volume.meta.deletion != nil, volume.status?["phase"]?.string != "Bound"
    else { return }
    server.change(
      .persistentVolumes, "", key.name, by: Component.volumeProtection.author, now: now
    ) { $0.meta.finalizers.removeAll { $0 == volumeFinalizer } }
  }
}
