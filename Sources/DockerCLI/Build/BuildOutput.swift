// docker build --output, --push: where a build's result goes.

import Commands
import Containers
import Docker
import Documents
import Files
import Kernel
import Machine
import Text

/// What `--output`, `--push` and `--load` ask for.
struct BuildOutput<Host: DockerCLIHost>: Sendable {
  private(set) var kind = BuildRequest.Export.image
  /// A folder, or an archive's file; `-` is standard output.
  private(set) var path = ""
  private(set) var pushes = false
  /// Names given with `type=image,name=…`.
  private(set) var names: [String] = []

  init(_ flags: ParsedFlags) throws(DockerFailure) {
    pushes = flags.bool("push")
    let outputs = flags.list("output")
    if outputs.count > 1 {
      throw .text(
        "swiftlab: real docker builds for several outputs at once; swiftlab takes one --output.",
        status: 1)
    }
    guard let text = outputs.first else { return }
    // Real: a bare path is a folder, `-` an archive on standard output.
    if !text.contains("=") {
      kind = text == "-" ? .archive : .folder
      path = text
      return
    }
    var type = ""
    for field in text.split(separator: ",") {
      let parts = field.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2 else { throw Self.invalid(String(field)) }
      switch parts[0].lowercased() {
      case "type": type = parts[1]
      case "dest": path = parts[1]
      case "name": names = [parts[1]]
      case "push": pushes = pushes || parts[1] == "true"
      default: continue
      }
    }
    switch type {
    case "": throw .text("ERROR: type is required for output", status: 1)
    case "local": kind = .folder
    case "tar": kind = .archive
    case "cacheonly": kind = .nothing
    case "image", "docker", "moby": break
    case "registry": pushes = true
    case "oci":
      throw .text(
        "ERROR: failed to build: OCI exporter is not supported for the docker driver.\nSwitch to a different driver, or turn on the containerd image store, and try again.\nLearn more at https://docs.docker.com/go/build-exporters/",
        status: 1)
    default:
      throw .text(
        "ERROR: failed to build: failed to solve: exporter \"\(type)\" could not be found",
        status: 1)
    }
    if kind == .folder, path.isEmpty {
      throw .text("ERROR: failed to build: dest is required for local exporter", status: 1)
    }
    if type == "docker", !path.isEmpty {
      throw .text(
        "ERROR: failed to build: Docker exporter is not supported for the docker driver.\nSwitch to a different driver, or turn on the containerd image store, and try again.\nLearn more at https://docs.docker.com/go/build-exporters/",
        status: 1)
    }
    if kind == .archive, path.isEmpty { path = "-" }
  }

  private static func invalid(_ field: String) -> DockerFailure {
    .text("ERROR: invalid value \(field)", status: 1)
  }

  /// Checks what can be checked before anything is built.
  func check(_ request: BuildRequest) throws(DockerFailure) {
    if pushes, request.tags.isEmpty {
      throw .text("ERROR: failed to build: tag is needed when pushing to registry", status: 1)
    }
  }

  /// Lays the result where it belongs; what goes wrong, in the kernel's words.
  func write(_ tree: FileTree, _ host: inout Host, _ call: inout Call<Host>) -> String? {
    let now = host.machine.now
    let entries = tree.entries().filter { !$0.path.isEmpty }
    if kind == .archive {
      let bytes = TarArchive.bytes(of: entries, record: 512)
      guard path != "-" else {
        call.output.write(bytes: bytes, to: 1)
        return nil
      }
      do throws(FileError) {
        try host.machine.files.write(path, bytes, in: host.view(call), at: now)
        return nil
      } catch {
        return "open \(path): \(error.message.lowercased())"
      }
    }
    let view = host.view(call)
    do throws(FileError) {
      try host.machine.files.makeDirectories(path, mode: 0o755, in: view, at: now)
      for entry in entries {
        let place = FilePaths.join(path, entry.path)
        switch entry.body {
        case .directory:
          try host.machine.files.makeDirectories(place, mode: 0o755, in: view, at: now)
        case .regular(let content):
          try host.machine.files.write(
            place, content.read(at: 0, count: content.size), in: view, at: now)
          try host.machine.files.setMode(place, entry.mode, in: view, at: now)
        case .symlink(let target):
          try? host.machine.files.unlink(place, in: view, at: now)
          try host.machine.files.makeSymlink(place, to: target, in: view, at: now)
        case .hardLink(let first):
          try? host.machine.files.unlink(place, in: view, at: now)
          try host.machine.files.makeLink(
            place, to: FilePaths.join(path, first), in: view, at: now)
        default: continue
        }
      }
      return nil
    } catch {
      return "error from receiver: \(path): \(error.message.lowercased())"
    }
  }
}

/// Pushing what a build has made, tag by tag. Real: with the docker driver the client asks the engine to.
struct BuildPush<Host: DockerCLIHost>: Sendable {
  private var tags: [ImageReference]
  private var vertex: Int
  private var current: (transfer: Transfer, begun: Instant, next: Int)?

  init(_ tags: [ImageReference], after vertex: Int) {
    self.tags = tags
    self.vertex = vertex
  }

  /// The next events, and until when to wait; nil when all is done.
  mutating func next(
    _ host: inout Host, _ call: Call<Host>, _ events: inout [BuildEvent]
  ) throws(BuildFailure) -> Instant? {
    while true {
      if var run = current {
        while run.next < run.transfer.steps.count {
          let step = run.transfer.steps[run.next]
          let due = run.begun + step.after
          if host.machine.now < due {
            current = run
            return due
          }
          run.next += 1
          if case .layer(let id, .pushed) = step.event {
            events.append(.status(vertex, text: "pushing layer \(id)", isDone: true, seconds: nil))
          }
        }
        host.finishPush(run.transfer)
        events.append(.done(vertex, seconds: (host.machine.now - run.begun).inSeconds))
        current = nil
      }
      guard !tags.isEmpty else { return nil }
      let tag = tags.removeFirst()
      vertex += 1
      let title = "pushing \(tag.withDefaultTag.familiar) with docker"
      events.append(.begin(vertex, title: title))
      let account = RegistryLogin.account(for: tag.domain, host, call)
      let refusal: String
      do throws(DockerError) {
        let plan = try host.imagePush(tag, account: account)
        guard let words = plan.refusal else {
          current = (plan.transfer, host.machine.now, 0)
          continue
        }
        refusal = words
      } catch {
        refusal = error.message
      }
      events.append(.failed(vertex, message: refusal))
      throw BuildFailure(message: refusal, step: title)
    }
  }
}
