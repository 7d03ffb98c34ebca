// RUN of the legacy builder: an ordinary container, committed when it has ended well.

import Containers
import Dockerfile
import Files
import Kernel
import Machine

extension DockerHost {
  mutating func beginLegacyRun(
    _ run: RunOperation, _ build: inout LegacyBuild
  ) throws(LegacyFailure) {
    let used = build.scope.arguments.map { "\($0.name)=\($0.value)" }
    let line = run.arguments.joined(separator: " ")
    // Real: build arguments stand before the command, with their count.
    let createdBy = used.isEmpty ? line : "|\(used.count) \(used.joined(separator: " ")) \(line)"
    if useLegacyCache(createdBy, &build) { return }
    guard let image = build.image else {
      throw LegacyFailure(text: "Error response from daemon: no source image provided with `FROM`")
    }
    var request = ContainerRequest(image: image.description)
    request.entrypoint = []
    request.command = run.arguments
    request.environment = run.environment.map { "\($0.key)=\($0.value)" }
    request.user = run.user
    request.workingDirectory = run.directory
    request.healthcheck = HealthCheck(test: ["NONE"])
    let id: String
    do throws(DockerError) {
      id = try containerCreate(request).id
      build.say(" ---> Running in \(id.prefix(12))")
      try containerStart(id)
    } catch {
      throw LegacyFailure(text: error.message)
    }
    build.running = LegacyBuild.Running(
      container: id, createdBy: createdBy, arguments: run.arguments,
      log: docker.containers[id]?.log ?? 0)
  }

  mutating func goOnLegacyRun(
    _ build: inout LegacyBuild
  ) throws(LegacyFailure) -> LegacyAdvance {
    guard var running = build.running, let container = docker.containers[running.container] else {
      throw LegacyFailure(text: "Error response from daemon: the step's container is gone")
    }
    if let log = machine.logs[running.log] {
      for entry in log.entries(from: running.read) {
        let text = String(decoding: entry.text, as: UTF8.self)
        // Real: errors come red, each write on its own.
        build.sayRaw(entry.stream == 2 ? "\u{1b}[91m\(text)\u{1b}[0m" : text)
      }
      running.read = log.end
    }
    build.running = running
    if container.state.isRunning { return .wait([.topic(.log(running.log)), .topic(.docker)]) }
    build.running = nil
    let status = container.state.exitCode
    let short = container.id.prefix(12)
    guard status == 0 else {
      if build.alwaysRemoves {
        try? containerRemove(container.id, force: true, volumes: true)
        build.say(" ---> Removed intermediate container \(short)")
      }
      throw LegacyFailure(
        text: "The command '\(running.arguments.joined(separator: " "))' returned a non-zero code: "
          + "\(status)", status: status)
    }
    if let tree = machine.files[container.root] {
      keepLegacy(tree.layer(since: container.base), running.createdBy, &build)
    }
    if build.removes || build.alwaysRemoves {
      try? containerRemove(container.id, force: true, volumes: true)
      build.say(" ---> Removed intermediate container \(short)")
    }
    build.endLegacyInstruction()
    return .again
  }

  /// Ends what a build has running, as when its client is interrupted.
  package mutating func legacyCancel(_ build: inout LegacyBuild) {
    guard let running = build.running else { return }
    build.running = nil
    try? containerRemove(running.container, force: true, volumes: true)
  }
}
