// What pods and nodes use: the model behind the metrics API.

import Documents
import Kernel
package import KubernetesAPI

/// What something uses at present.
package struct Usage: Hashable, Sendable {
  /// In thousandths of a core.
  package var cpu: Int
  /// In bytes.
  package var memory: Int
  package init(cpu: Int, memory: Int) {
    self.cpu = cpu
    self.memory = memory
  }
  static func + (a: Usage, b: Usage) -> Usage {
    Usage(cpu: a.cpu + b.cpu, memory: a.memory + b.memory)
  }
}

extension Cluster {
  /// Whether someone serves metrics. Real: a fresh cluster has no metrics server; it is a
  /// deployment that a learner applies.
  package var hasMetrics: Bool {
    server.get(.deployments, "kube-system", "metrics-server")?.status?["availableReplicas"]?.int
      ?? 0 > 0
  }
  /// What the running containers of a pod use, by name; nil while nothing is known.
  ///
  /// Limit: containers in the lab are idle by the clock, so each counts as an idle one: a
  /// thousandth of a core and some megabytes.
  package func usage(of pod: APIObject) -> [(container: String, usage: Usage)]? {
    guard hasMetrics, pod.status?["phase"]?.string == "Running" else { return nil }
    var all: [(String, Usage)] = []
    for status in pod.status?["containerStatuses"]?.array ?? []
    where status["state"]?["running"] != nil {
      let name = status["name"]?.string ?? ""
      var random = RandomSource(seed: 0).split(pod.meta.uid + name)
      let megabytes = 3 + Int(random.next() % 9)
      all.append((name, Usage(cpu: 1, memory: megabytes << 20)))
    }
    return all.isEmpty ? nil : all
  }
}
