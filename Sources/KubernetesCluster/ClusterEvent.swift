// What can happen in a cluster at a set time.

package import KubernetesAPI

package enum ClusterEvent: Hashable, Sendable {
  /// A component looks at what waits in its queue.
  case work(Component)
  /// A component looks at one object again.
  case again(Component, ObjectKey)
  case kubelet(KubeletTimer)
  /// A metrics server looks at what all containers use.
  case scrape
}

/// Something that a kubelet waits for.
package struct KubeletTimer: Hashable, Sendable {
  package enum What: Hashable, Sendable {
    /// Look at the pod.
    case sync
    /// A pull has ended.
    case pulled(container: String)
    /// A container is to be started, now that its image is there.
    case start(container: String)
    /// A wait is over: a back-off, a missing setting.
    case retry(container: String)
    /// A container's end is noticed.
    case ended(container: String, id: String)
    /// A failed pull is reported as waiting.
    case backOff(container: String)
    /// A container is looked at by one of its probes; its ID, since a probe ends with its container.
    case probe(container: String, probe: ProbeKind, id: String)
    /// A container's stop signal reaches it.
    case stop(container: String, id: String)
    /// The grace of a container that was told to stop is over.
    case kill(container: String, id: String)
    /// A hook's turn has come.
    case hook(container: String, id: String)
    /// A hook is over, or its time is.
    case hookDone(container: String, id: String)
    /// A container has taken more memory than its limit.
    case outOfMemory(container: String, id: String)
    /// Mounted settings have changed.
    case refresh
    /// The grace of a deleted pod is over.
    case grace
  }
  package var pod: String
  package var what: What
}

package enum ProbeKind: String, Hashable, Sendable { case startup, readiness, liveness }
