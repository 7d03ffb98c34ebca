// Clients that hold on to a container: they get its output and its exit status, even when it is removed.

import Containers
import Kernel
package import Machine

/// A client's hold on a container, from its attaching until it lets go.
///
/// The log of a container that is removed (`--rm`) is kept until every attachment has let go.
package struct Attachment: Hashable, Sendable {
  package var container: String
  package var log: LogID
  /// The number of the next entry that this client has not taken.
  package var next: Int
  /// The exit status, once the container has ended for good.
  package var status: Int?
  /// The container is gone.
  package var isRemoved = false
}

extension DockerHost {
  /// Takes hold of a container. With `fromStart` the output so far comes too.
  package mutating func containerAttach(
    _ text: String, fromStart: Bool = false
  ) throws(DockerError) -> Int {
    let container = try docker.container(text)
    docker.lastAttachment += 1
    let end = machine.logs[container.log]?.end ?? 0
    docker.attachments[docker.lastAttachment] = Attachment(
      container: container.id, log: container.log, next: fromStart ? 0 : end)
    note("attach", container)
    return docker.lastAttachment
  }
  /// As `containerAttach`, for a client that only waits for the end: no event is noted.
  package mutating func containerWait(_ text: String) throws(DockerError) -> Int {
    let container = try docker.container(text)
    docker.lastAttachment += 1
    var hold = Attachment(
      container: container.id, log: container.log, next: machine.logs[container.log]?.end ?? 0)
    if !container.state.isRunning, container.state.started != nil {
      hold.status = container.state.exitCode
    }
    docker.attachments[docker.lastAttachment] = hold
    return docker.lastAttachment
  }

  /// What has been written since the last call.
  package mutating func takeOutput(ofAttachment number: Int) -> [LogEntry] {
    guard let hold = docker.attachments[number], let log = machine.logs[hold.log] else { return [] }
    docker.attachments.modify(number) { $0.next = log.end }
    return Array(log.entries(from: hold.next))
  }
  package func attachment(_ number: Int) -> Attachment? { docker.attachments[number] }
  /// What to wait for: more output, or a change of the engine's.
  package func waits(ofAttachment number: Int) -> [Wait] {
    guard let hold = docker.attachments[number] else { return [.topic(.docker)] }
    return [.topic(.log(hold.log)), .topic(.docker)]
  }
  /// Lets go.
  package mutating func containerDetach(_ number: Int) {
    guard let hold = docker.attachments.removeValue(forKey: number) else { return }
    if hold.isRemoved, !docker.attachments.values.contains(where: { $0.log == hold.log }) {
      machine.logs.removeValue(forKey: hold.log)
    }
  }

  /// The handle that feeds a container's standard input; nil where it is not open.
  package func containerInput(_ id: String) -> HandleID? {
    docker.containers[id]?.process?.input
  }
  /// The end of the input: the container's first process reads no more.
  package mutating func containerCloseInput(_ id: String) {
    guard let input = docker.containers[id]?.process?.input else { return }
    docker.containers.modify(id) { $0.process?.input = nil }
    machine.release(input)
  }
  /// Makes the terminal's keys go to a container's first process, or back to whoever had them.
  package mutating func setForeground(_ terminal: TerminalID, to process: ProcessID?) -> ProcessID {
    let before = machine.terminals[terminal]?.foreground ?? 0
    let group = process.flatMap { machine.process($0)?.group } ?? process ?? 0
    machine.terminals.modify(terminal) { $0.foreground = group }
    return before
  }

  /// Notes that a client has attached.
  package mutating func noteAttach(_ id: String) {
    if let container = docker.containers[id] { note("attach", container) }
  }
  /// Shows a container's terminal on one of the machine's.
  package mutating func containerShow(_ id: String, on terminal: TerminalID) {
    guard let container = docker.containers[id], let process = container.process?.process,
      let handles = machine.process(process)?.descriptors.prefix(3)
    else { return }
    for case .some(let handle) in handles {
      machine.changeConsole(handle, log: container.log, to: terminal)
    }
  }

  // MARK: Told by the engine

  mutating func tellAttached(_ id: String, status: Int) {
    for number in docker.attachments.keys where docker.attachments[number]?.container == id {
      docker.attachments.modify(number) { if $0.status == nil { $0.status = status } }
    }
    wakeDocker()
  }
  /// Whether somebody still wants a container's log; marks their holds when it is removed.
  mutating func isHeld(_ id: String) -> Bool {
    var held = false
    for number in docker.attachments.keys where docker.attachments[number]?.container == id {
      held = true
      docker.attachments.modify(number) { $0.isRemoved = true }
    }
    return held
  }
}
