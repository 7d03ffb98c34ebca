// Resource quotas: what a namespace uses of them, counted anew when something goes or changes.

import Documents
import Kernel
import KubernetesAPI

extension Cluster {
  /// Whatever a quota counts has come or gone.
  mutating func hearQuota(_ change: Change) {
    let object = change.object
    let namespace = object.meta.namespace
    guard !namespace.isEmpty, server.store.count(.resourceQuotas, in: namespace) > 0,
      object.kind != .resourceQuotas || change.type != .modified
    else { return }
    // Real: what comes is counted at its admission; a pod that is done counts no longer.
    let isDone =
      object.kind == .pods && change.type == .modified && isFinished(object)
      && !(change.old.map(isFinished) ?? true)
    guard change.type != .modified || isDone else { return }
    for quota in server.list(.resourceQuotas, in: namespace) {
      queues.add(quota.key, to: .quotas)
    }
  }

  /// Real: resource_quota_controller.go of 1.36.
  mutating func syncQuota(_ key: ObjectKey, _ now: Instant) {
    guard let quota = server.get(.resourceQuotas, key.namespace, key.name) else { return }
    let hard = quota.spec?["hard"]?.object ?? Object()
    let used = server.quotaUsage(quota)
    var shown = Object()
    for key in hard.keys { shown[key] = .string((used[key] ?? .zero).description) }
    setStatus(
      quota, ["hard": .object(hard), "used": .object(shown.inKeyOrder())], by: .quotas, now)
  }
}
