// Health checks: a command run in the container again and again.

import Containers
import Files
import Kernel
import Machine

extension DockerHost {
  mutating func beginHealthChecks(_ id: String) {
    guard let container = docker.containers[id] else { return }
    guard let check = container.config.healthcheck, let kind = check.test.first, kind != "NONE"
    else {
      docker.containers.modify(id) { $0.state.health = nil }
      return
    }
    docker.containers.modify(id) { $0.state.health = HealthState() }
    bookHealthCheck(id)
  }
  /// Real: 30 s between checks; 5 s while it starts, when a start period is set.
  private mutating func bookHealthCheck(_ id: String) {
    guard let container = docker.containers[id], container.state.isRunning,
      let check = container.config.healthcheck
    else { return }
    var wait = check.interval > 0 ? check.interval : 30_000_000_000
    if container.state.health?.status == .starting, check.startPeriod > 0 {
      wait = min(wait, check.startInterval > 0 ? check.startInterval : 5_000_000_000)
    }
    book(.health(id, generation: container.generation), at: machine.now + .nanoseconds(wait))
  }

  mutating func runHealthCheck(_ id: String, generation: Int) {
    guard let container = docker.containers[id], container.generation == generation,
      container.state.isRunning, let sandbox = container.sandbox,
      let check = container.config.healthcheck
    else { return }
    if container.state.isPaused { return bookHealthCheck(id) }
    var arguments = Array(check.test.dropFirst())
    if check.test.first == "CMD-SHELL" {
      arguments = (container.config.shell ?? ["/bin/sh", "-c"]) + arguments
    }
    let log = machine.addLog()
    let output = machine.open(OpenFile(.log(log, stream: 1), readable: false))
    let null = machine.open(OpenFile(.null))
    let command = ContainerCommand(
      arguments: arguments, environment: environment(container),
      directory: container.config.workingDirectory.isEmpty
        ? "/" : container.config.workingDirectory,
      user: container.config.user, descriptors: [null, output, output])
    do throws(RuntimeFailure) {
      let process = try startProcess(command, in: sandbox)
      docker.owners[process] = .health(id)
      let now = machine.now
      docker.containers.modify(id) { $0.state.health?.running = (process, log, now) }
      let patience = check.timeout > 0 ? check.timeout : 30_000_000_000
      book(.healthTimeout(id, process: process), at: now + .nanoseconds(patience))
    } catch {
      machine.logs.removeValue(forKey: log)
      healthResult(
        id, exitCode: -1,
        output: "OCI runtime exec failed: exec failed: unable to start container process: "
          + error.message, begun: machine.now)
    }
  }

  mutating func healthEnded(_ id: String, _ process: ProcessID, _ end: ProcessEnd) {
    guard let running = docker.containers[id]?.state.health?.running, running.process == process
    else { return }
    var bytes: [UInt8] = []
    for entry in machine.logs[running.log]?.entries ?? [] where bytes.count < 4096 {
      bytes += entry.text
    }
    machine.logs.removeValue(forKey: running.log)
    docker.containers.modify(id) { $0.state.health?.running = nil }
    healthResult(
      id, exitCode: end.status, output: String(decoding: bytes.prefix(4096), as: UTF8.self),
      begun: running.started)
  }
  mutating func healthTimedOut(_ id: String, _ process: ProcessID) {
    guard let running = docker.containers[id]?.state.health?.running, running.process == process
    else { return }
    docker.containers.modify(id) { $0.state.health?.running = nil }
    machine.logs.removeValue(forKey: running.log)
    docker.owners.removeValue(forKey: process)
    end(process, .killed(.kill))
    let patience = docker.containers[id]?.config.healthcheck?.timeout ?? 0
    let seconds = Double(patience > 0 ? patience : 30_000_000_000) / 1e9
    healthResult(
      id, exitCode: -1, output: "Health check exceeded timeout (\(duration(seconds)))",
      begun: running.started)
  }
  private func duration(_ seconds: Double) -> String {
    seconds == seconds.rounded() ? "\(Int(seconds))s" : "\(seconds)s"
  }

  /// Real: one success makes healthy; `retries` failures in a row, after the start period, unhealthy.
  private mutating func healthResult(
    _ id: String, exitCode: Int, output: String, begun: Instant
  ) {
    guard let container = docker.containers[id], container.state.isRunning else { return }
    let now = machine.now
    let old = container.state.health?.status
    let check = container.config.healthcheck
    let retries = (check?.retries ?? 0) > 0 ? check?.retries ?? 3 : 3
    let started = container.state.started ?? now
    let inStart =
      old == .starting && now - started < .nanoseconds(check?.startPeriod ?? 0)
    docker.containers.modify(id) { container in
      container.state.health?.log.append(
        HealthState.Result(start: begun, end: now, exitCode: exitCode, output: output))
      if (container.state.health?.log.count ?? 0) > 5 {
        container.state.health?.log.removeFirst()
      }
      if exitCode == 0 {
        container.state.health?.failingStreak = 0
        container.state.health?.status = .healthy
      } else if !inStart {
        container.state.health?.failingStreak += 1
        if (container.state.health?.failingStreak ?? 0) >= retries {
          container.state.health?.status = .unhealthy
        }
      }
    }
    if let changed = docker.containers[id], let status = changed.state.health?.status,
      status != old
    {
      note("health_status: \(status.rawValue)", changed)
    }
    bookHealthCheck(id)
  }
}
