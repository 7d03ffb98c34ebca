// The processes of a container, and what they use.

import Containers
import Files
package import Kernel
package import Machine
import Network

/// A process as the host sees it.
package struct TopEntry: Hashable, Sendable {
  package var process: ProcessID
  package var parent: ProcessID
  package var uid: Int
  package var started: Instant
  package var hasTerminal: Bool
  package var arguments: [String]
}

/// A moment's measure of a container.
package struct StatsSample: Hashable, Sendable {
  /// Nanoseconds of CPU that its processes have used since they began.
  package var cpuTime: Int
  /// Nanoseconds since the container began.
  package var lived: Int
  package var memory: Int
  package var memoryLimit: Int
  package var received: Int
  package var sent: Int
  package var processes: Int
}

extension DockerHost {
  package mutating func containerTop(_ text: String) throws(DockerError) -> [TopEntry] {
    let container = try docker.container(text)
    guard container.state.isRunning, let sandbox = container.sandbox else {
      throw container.state.isRestarting
        ? .restartingExec(container.id) : .notRunning(container.id)
    }
    note("top", container)
    let first = container.process?.process ?? 0
    let all = machine.processes(in: sandbox.processes).compactMap { machine.process($0) }
    return all.flatMap { process in
      let forked = ForkedProcesses(process.arguments)
      let own = TopEntry(
        process: process.id,
        parent: process.id == first ? first - 1 : max(process.parent, first - 1),
        uid: process.credentials.uid, started: process.started,
        hasTerminal: container.request.tty, arguments: forked.title)
      return [own]
        + forked.children.enumerated().map { number, child in
          TopEntry(
            process: process.id + 29 + number, parent: process.id, uid: child.uid,
            started: process.started, hasTerminal: container.request.tty,
            arguments: child.title.split(separator: " ").map(String.init))
        }
    }
  }

  /// What a container uses now.
  ///
  /// Limit: memory is an estimate by program; CPU is what its processes have run.
  package func containerStats(_ text: String) throws(DockerError) -> StatsSample {
    let container = try docker.container(text)
    let total = DockerEngine.memory
    let limit = container.host.memory > 0 ? container.host.memory : total
    guard let sandbox = container.sandbox, container.state.isRunning else {
      return StatsSample(
        cpuTime: 0, lived: 0, memory: 0, memoryLimit: 0, received: 0, sent: 0, processes: 0)
    }
    let list = machine.processes(in: sandbox.processes).compactMap { machine.process($0) }
    let memory = list.reduce(0) { $0 + memoryEstimate($1.arguments) }
    let slices = list.reduce(0) { $0 + $1.slices }
    let lived = machine.now - (container.state.started ?? machine.now)
    let lines = machine.logs[container.log]?.end ?? 0
    return StatsSample(
      cpuTime: slices &* machine.latency.slice, lived: lived.inNanoseconds,
      memory: min(memory, limit),
      memoryLimit: limit, received: 746 + lines * 78, sent: lines * 126,
      processes: list.reduce(0) { $0 + 1 + ForkedProcesses($1.arguments).children.count })
  }
}
