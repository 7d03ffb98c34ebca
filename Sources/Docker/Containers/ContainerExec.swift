// Commands added to a running container.

import Containers
import Files
import Kernel
package import Machine

extension DockerHost {
  package mutating func execCreate(
    _ text: String, _ request: ExecRequest
  ) throws(DockerError) -> String {
    let container = try docker.container(text)
    guard container.state.isRunning else { throw .notRunning(container.id) }
    if container.state.isPaused { throw .pausedExec(text) }
    if container.state.isRestarting { throw .restartingExec(container.id) }
    guard container.sandbox != nil else { throw .notRunning(container.id) }
    let id = docker.random.hex(64)
    docker.execs[id] = ExecSession(id: id, container: container.id, request: request)
    docker.containers.modify(container.id) { $0.execs.append(id) }
    note("exec_create: \(request.command.joined(separator: " "))", container, ["execID": id])
    return id
  }

  /// Starts it. The handles are the caller's own: its output goes where the caller's goes.
  ///
  /// - Parameter descriptors: handles for 0, 1 and 2; nil reads nothing and writes nowhere.
  package mutating func execStart(
    _ id: String, descriptors: [HandleID?] = [nil, nil, nil]
  ) throws(DockerError) -> ProcessID {
    guard let session = docker.execs[id] else { throw .noSuchExec(id) }
    let container = try docker.container(session.container)
    guard let sandbox = container.sandbox, container.state.isRunning else {
      throw .notRunning(container.id)
    }
    // Real: runc finds it, and the client ends with runc's status.
    let folder = session.request.workingDirectory
    if !folder.isEmpty, !folder.hasPrefix("/") { throw .exec(.relativeDirectory) }
    machine.clock.elapse(nanoseconds: DockerLatency.exec)
    var environment = environment(container, tty: session.request.tty)
    for entry in session.request.environment {
      guard let mark = entry.firstIndex(of: "=") else {
        environment.removeValue(forKey: entry)
        continue
      }
      environment[String(entry[..<mark])] = String(entry[entry.index(after: mark)...])
    }
    var handles = descriptors
    while handles.count < 3 { handles.append(nil) }
    for place in 0..<3 where handles[place] == nil {
      handles[place] = machine.open(OpenFile(.null))
    }
    for case .some(let handle) in handles { machine.retain(handle) }
    defer { for case .some(let handle) in handles { machine.release(handle) } }
    let request = session.request
    let directory =
      request.workingDirectory.isEmpty
      ? (container.config.workingDirectory.isEmpty ? "/" : container.config.workingDirectory)
      : request.workingDirectory
    var command = ContainerCommand(
      arguments: request.command, environment: environment, directory: directory,
      user: request.user.isEmpty ? container.config.user : request.user,
      groups: request.user.isEmpty ? container.host.groups : [], descriptors: handles)
    command.environmentNames = environmentNames(
      container, tty: request.tty, adding: request.environment)
    command.capabilities = request.isPrivileged ? nil : capabilities(container.host)
    let process: ProcessID
    do throws(RuntimeFailure) {
      process = try startProcess(command, in: sandbox)
    } catch {
      docker.execs.modify(id) { $0.end = .exited(error.status) }
      docker.containers.modify(container.id) { $0.execs.removeAll { $0 == id } }
      throw .exec(error)
    }
    docker.owners[process] = .exec(id)
    docker.execs.modify(id) { $0.process = process }
    note(
      "exec_start: \(request.command.joined(separator: " "))", container, ["execID": id])
    return process
  }

  /// How an exec ended; nil while it runs.
  package func execEnd(_ id: String) -> ProcessEnd? { docker.execs[id]?.end }

  mutating func execEnded(_ id: String, _ end: ProcessEnd) {
    guard let session = docker.execs[id] else { return }
    docker.execs.modify(id) { $0.end = end }
    docker.containers.modify(session.container) { $0.execs.removeAll { $0 == id } }
    if let container = docker.containers[session.container] {
      note("exec_die", container, ["execID": id, "exitCode": String(end.status)])
    } else {
      wakeDocker()
    }
  }
}
