// Stopping, killing, restarting, pausing: signals to a container's first process.

import Containers
import Kernel
import Machine

extension DockerHost {
  /// Begins a stop: the stop signal now, KILL when the patience is over. The caller waits until the
  /// container no longer runs (topic `.docker`).
  ///
  /// - Parameter timeout: seconds; nil is the container's own (10 unless said); -1 waits for ever.
  package mutating func containerStop(
    _ text: String, timeout: Int? = nil, signal: String? = nil
  ) throws(DockerError) {
    let container = try docker.container(text)
    guard container.state.isRunning || container.state.isRestarting else { return }
    docker.containers.modify(container.id) { $0.wasStoppedByHand = true }
    if container.state.isRestarting {
      let now = machine.now
      docker.containers.modify(container.id) {
        $0.state.isRestarting = false
        $0.state.isRunning = false
        $0.state.finished = now
        $0.generation += 1
      }
      note("stop", container)
      return
    }
    let name =
      signal ?? (container.config.stopSignal.isEmpty ? "TERM" : container.config.stopSignal)
    guard let number = Signal(named: name) else {
      throw .invalidSignal(name, container: container.name, verb: "stop")
    }
    send(number, to: container)
    let patience = timeout ?? container.request.stopTimeout ?? 10
    guard patience >= 0, docker.containers[container.id]?.generation == container.generation else {
      return
    }
    book(
      .killOverdue(container.id, generation: container.generation),
      at: machine.now + .seconds(patience))
  }

  /// Sends a signal (KILL unless said otherwise).
  package mutating func containerKill(
    _ text: String, signal: String = "KILL"
  ) throws(DockerError) {
    guard let number = Signal(named: signal) else {
      throw .invalidSignal(signal, container: text)
    }
    let container: Container
    do throws(DockerError) {
      container = try docker.container(text)
    } catch {
      guard case .noSuchContainer(let name) = error else { throw error }
      throw .cannotKill(name)
    }
    guard container.state.isRunning, container.process != nil else {
      throw .cannotKillNotRunning(text, id: container.id)
    }
    if number == .kill || number == .term || number == .int || number == .quit {
      docker.containers.modify(container.id) { $0.wasStoppedByHand = true }
    }
    if container.state.isPaused, number == .kill { resume(container) }
    send(number, to: container)
  }

  /// Begins a restart; the caller waits until the container's generation has moved on and it runs.
  package mutating func containerRestart(
    _ text: String, timeout: Int? = nil
  ) throws(DockerError) {
    let container = try docker.container(text)
    guard container.state.isRunning, container.process != nil else {
      try containerStart(container.id)
      if let changed = docker.containers[container.id] { note("restart", changed) }
      return
    }
    docker.containers.modify(container.id) { $0.startsAgain = true }
    try containerStop(container.id, timeout: timeout)
    docker.containers.modify(container.id) { $0.wasStoppedByHand = false }
  }

  package mutating func containerPause(_ text: String) throws(DockerError) {
    let container = try docker.container(text)
    guard container.state.isRunning, let sandbox = container.sandbox else {
      throw .notRunning(container.id)
    }
    if container.state.isPaused { throw .alreadyPaused(container.id) }
    for process in machine.processes(in: sandbox.processes) { signal(process, .stop) }
    docker.containers.modify(container.id) {
      $0.state.isPaused = true
      // Real: nobody looks at it now, and so it is not well.
      if $0.state.health != nil { $0.state.health?.status = .unhealthy }
    }
    note("pause", container)
  }
  package mutating func containerUnpause(_ text: String) throws(DockerError) {
    let container = try docker.container(text)
    guard container.state.isPaused else { throw .notPaused(container.id) }
    resume(container)
    note("unpause", container)
  }
  private mutating func resume(_ container: Container) {
    guard let sandbox = container.sandbox else { return }
    docker.containers.modify(container.id) { $0.state.isPaused = false }
    for process in machine.processes(in: sandbox.processes) { signal(process, .cont) }
  }

  private mutating func send(_ number: Signal, to container: Container) {
    guard let process = container.process?.process else { return }
    note("kill", container, ["signal": String(number.rawValue)])
    signal(process, number)
  }
}
