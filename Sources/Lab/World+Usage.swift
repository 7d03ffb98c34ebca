// What containers of pods use, as their kubelets count it.

import Containers
import Kernel
package import KubernetesCluster
import Machine

extension World {
  /// Limit: memory is an estimate by program; CPU is what its processes have run and what answers took.
  package func load(of id: String) -> ContainerLoad? {
    guard let record = nodes.records[id], let sandbox = record.sandbox else { return nil }
    let all = machine.processes(in: sandbox.processes).compactMap { machine.process($0) }
    let memory = all.reduce(0) { $0 + memoryEstimate($1.arguments) }
    let slices = all.reduce(0) { $0 + $1.slices }
    let most = record.memoryLimit ?? Int.max
    return ContainerLoad(
      cpuTime: slices &* machine.latency.slice,
      busy: all.reduce(0) { $0 + busyEstimate($1.arguments) }, memory: min(memory, most))
  }
}
