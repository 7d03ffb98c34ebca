// Process namespaces that several containers of a pod are in.

import Containers
import Documents
import Kernel
import Files
import KubernetesCluster
import Machine

extension World {
  /// The namespace in which a container's processes are numbered; nil: one of its own.
  ///
  /// Real: all containers of a pod with `shareProcessNamespace` are in that of its `/pause`; what
  /// `kubectl debug --target` adds is in that of the container it aims at.
  ///
  /// Limit: `hostPID` gives a container a namespace of its own, since a node has no processes.
  mutating func sharedProcesses(_ order: ContainerOrder) -> ProcessNamespaceID? {
    if order.podSpec["shareProcessNamespace"]?.bool == true {
      let pause = nodes.pods[order.podUID]?.pause ?? startPause(order.podUID)
      return pause.flatMap { machine.process($0)?.namespaces.processes }
    }
    guard let target = order.spec["targetContainerName"]?.string, !target.isEmpty else {
      return nil
    }
    return nodes.history["\(order.podUID)/\(target)"]?.last
      .flatMap { nodes.records[$0]?.sandbox?.processes }
  }

  private mutating func startPause(_ podUID: String) -> ProcessID? {
    guard let program = program(named: "pause", arguments: ["/pause"]) else { return nil }
    var start = ProcessStart<World>(program, arguments: ["/pause"], parent: 0)
    start.namespaces = Namespaces(
      processes: machine.addProcessNamespace(), container: "pause-" + podUID)
    // Real: the image's user.
    start.credentials = Credentials(uid: 65535, gid: 65535)
    do throws(SpawnError) {
      let process = try machine.spawn(start)
      nodes.pods.modify(podUID) { $0.pause = process }
      return process
    } catch { return nil }
  }

  mutating func endPause(_ process: ProcessID) {
    guard let space = machine.process(process)?.namespaces.processes else { return }
    signal(process, .kill)
    machine.removeProcessNamespace(space)
  }
}
