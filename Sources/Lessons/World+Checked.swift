// The lab's world, as checks look at it.

import Commands
import Containers
import Docker
package import Documents
import Files
import Kernel
import KubernetesAPI
package import Lab
import Machine
import Network

extension World: CheckedWorld {
  package var requests: [AskedRequest] {
    asked.indices.map(request)
  }
  package var requestCount: Int { asked.count }
  package func request(at place: Int) -> AskedRequest {
    let asked = asked[place]
    var request = AskedRequest(
      path: asked.path, flags: asked.flags.given.map { .init($0.name, $0.value) },
      arguments: asked.flags.arguments, status: asked.status)
    request.isRefused = asked.isRefused
    request.process = asked.process
    request.ranBefore = asked.ranBefore
    if place == requestCount - 1, asked.status == nil {
      request.isListening = isListening(asked)
    }
    return request
  }
  package func canBe(_ command: [String], at place: Int) -> Bool {
    asked[place].path.first == command.first
      && (asked[place].path.last == command.last || command.first == "docker")
  }

  /// Whether a request that still runs is in the foreground: itself, or what it runs in a container.
  private func isListening(_ request: Asked) -> Bool {
    guard let process = machine.process(request.process) else { return false }
    guard let terminal = machine.terminal(of: request.process),
      let front = machine.terminals[terminal]?.foreground
    else { return false }
    if front == process.group { return true }
    return machine.process(front)?.namespaces.container != nil
  }

  package func wasStopped(container name: String) -> Bool {
    (try? docker.container(name))?.wasStoppedByHand ?? false
  }

  package func programsRun(since place: Int) -> [(container: String, program: String)] {
    machine.ran(since: place).map { ($0.container, $0.program) }
  }

  package var limitsMet: [String] {
    machine.notices.compactMap { if case .unmodelled(let name) = $0 { name } else { nil } }
  }

  package func checkedFile(_ path: String) -> CheckedFile {
    guard let view = learnersView else { return .missing(near: []) }
    return Self.checked(path, in: view, of: machine.files)
  }
  private static func checked(
    _ path: String, in view: FileView, of files: FileStore
  ) -> CheckedFile {
    do throws(FileError) {
      if try files.status(path, in: view).isDirectory { return .directory }
      return .text(String(decoding: try files.read(path, limit: 4 << 20, in: view), as: UTF8.self))
    } catch {
      var folder = FilePaths.dirname(path)
      while true {
        if let names = try? files.names(in: folder.isEmpty ? "." : folder, in: view) {
          return .missing(near: Array(names.filter { !$0.hasPrefix(".") }.prefix(5)))
        }
        if folder.isEmpty || folder == "/" || folder == "." { return .missing(near: []) }
        folder = FilePaths.dirname(folder)
      }
    }
  }

  package mutating func keepWritten() -> Bool {
    machine.keepWritten()
    return true
  }
  package mutating func takeWritten() -> [WrittenPiece] {
    machine.takeWritten().map {
      WrittenPiece(process: $0.process, isContained: $0.isContained, bytes: $0.bytes)
    }
  }

  package mutating func settle() {
    settle(quiet: .seconds(2), limit: .seconds(600), awaitsStops: true)
  }
  package mutating func pass(_ time: Duration) {
    advance(to: machine.now + time, fuel: SessionLimits.standard.slices)
  }

  /// The sandbox's files as the learner sees them from home.
  var learnersView: FileView? {
    machine.mountTables[0].map {
      FileView(mounts: $0, cwd: Sandbox.home, credentials: Sandbox.credentials)
    }
  }

  /// Puts a lesson's files into the learner's home.
  package mutating func place(_ files: [LessonFile]) {
    guard let view = learnersView else { return }
    for file in files {
      let folder = FilePaths.dirname(file.path)
      do throws(FileError) {
        if !folder.isEmpty, folder != "." {
          try machine.files.makeDirectories(folder, mode: 0o755, in: view, at: machine.now)
        }
        try machine.files.write(
          file.path, file.bytes, mode: file.isExecutable ? 0o755 : 0o644, in: view, at: machine.now)
      } catch {
        // A name that no file can have, or a full home: the file is not there, and a check will say so.
        continue
      }
    }
  }

  /// The world at a lesson's beginning, before its start commands.
  package init(_ start: LessonStart) {
    self.init(seed: start.seed, scenario: Scenario(named: start.scenario) ?? .standard)
    place(start.files)
  }
}

// NB: the engines are looked for by their protocols, through a generic function, so that this file
// need not know which of them this world has.
extension World {
  package func dockerDocuments(_ kind: DockerKind, _ query: DockerQuery) -> [Value] {
    asDockerHost(self)?.documents(of: kind, query) ?? []
  }
  package func dockerFile(
    _ path: String, of kind: DockerKind, _ document: Value
  ) -> CheckedFile {
    let root = asDockerHost(self)?.root(of: kind, document)
    guard let (store, view) = root else { return .missing(near: []) }
    return Self.checked(path, in: view, of: store)
  }
  package func hasPublicImage(_ repository: String) -> Bool {
    registries.catalogue.has(repository)
  }
  package func isForged(image id: String, as repository: String) -> Bool {
    guard let image = (asDockerHost(self)?.image(id)), registries.catalogue.has(repository) else {
      return false
    }
    // What was pulled, loaded from a file or built upon stands on the layers of some version. The one whose
    // tag it bears comes first: that one has been made already, and making the others takes its time.
    var catalogue = registries.catalogue
    let diffs = image.layers.map(\.diff), all = catalogue.tags(of: repository)
    let own = (asDockerHost(self)?.tags(of: id, in: repository) ?? []).filter(all.contains)
    return !(own + all.filter { !own.contains($0) }).contains { tag in
      catalogue.image(repository, tag: tag).map { diffs.starts(with: $0.layers.map(\.diff)) }
        ?? false
    }
  }
  package func dockerLogs(of container: String) -> String? {
    asDockerHost(self)?.writing(of: container)
  }
  package func clusterObjects(
    apiVersion: String?, kind: String, namespace: String?
  ) -> [Value] {
    guard let server = asKubernetesHost(self)?.apiServer else { return [] }
    return server.documents(apiVersion: apiVersion, kind: kind, namespace: namespace)
  }
  package func answer(to request: HTTPCheck) -> CheckedAnswer {
    if request.origin == .cluster { return answerInside(to: request) }
    guard var copy = asNetworkHost(self) else { return .failed(.noAnswer) }
    return copy.fetched(request, from: NetworkMap.host)
  }

  /// The answer that a pod in the namespace `default` would get: in a copy of the world there is one.
  private func answerInside(to request: HTTPCheck) -> CheckedAnswer {
    var inside = self
    inside.sandbox(
      "lesson-check", ip: "10.244.255.250", hostname: "lesson-check", node: "worker-1", isUp: true)
    guard var copy = asNetworkHost(inside), let client = copy.network.namespaces.keys.last else {
      return .failed(.noAnswer)
    }
    copy.network.change(client) {
      $0.search = ["default.svc.cluster.local", "svc.cluster.local", "cluster.local"]
      $0.dots = 5
    }
    return copy.fetched(request, from: client)
  }
}

private func asDockerHost<T>(_ world: T) -> (any DockerHost)? { world as? any DockerHost }
private func asNetworkHost<T>(_ world: T) -> (any NetworkHost)? { world as? any NetworkHost }
private func asKubernetesHost<T>(_ world: T) -> (any KubernetesHost)? {
  world as? any KubernetesHost
}
