// docker build with DOCKER_BUILDKIT=0: the legacy builder as its client shows it.

import Commands
import Containers
import Docker
import Files
import Kernel
import Machine
import Text

/// What the client says and checks before the legacy builder has anything to do.
enum LegacyBuildWords {
  /// Real: docker 28's client, wrapped at 79 columns.
  static let deprecation = """
    DEPRECATED: The legacy builder is deprecated and will be removed in a future release.
                BuildKit is currently disabled; enable it by removing the DOCKER_BUILDKIT=0
                environment-variable.

    """

  private static let usage =
    "\n\nUsage:  docker build [OPTIONS] PATH | URL | -\n\nRun 'docker build --help' for more information"

  /// Flags that only BuildKit has: the legacy builder's client does not know them.
  private static let unknown = [
    "allow", "annotation", "attest", "build-context", "builder", "cache-to", "call", "check",
    "debug",
    "load", "metadata-file", "no-cache-filter", "output", "progress", "provenance", "push", "sbom",
    "secret", "ssh",
  ]

  static func check(_ flags: ParsedFlags) throws(DockerFailure) {
    if let name = unknown.first(where: { flags.has($0) }) {
      throw .text("unknown flag: --\(name)\(usage)", status: 125)
    }
    for tag in flags.list("tag") {
      do throws(ReferenceError) {
        _ = try ImageReference(tag)
      } catch {
        throw .text(
          "invalid argument \"\(tag)\" for \"-t, --tag\" flag: \(error.message)\(usage)",
          status: 125)
      }
    }
    guard flags.arguments.count == 1 else {
      throw .text("docker: 'docker build' requires 1 argument\(usage)", status: 1)
    }
  }

  /// BuildInput speaks for buildx; the legacy client leaves its first words out.
  static func plain(_ failure: DockerFailure) -> DockerFailure {
    let prefix = "ERROR: failed to build: "
    guard failure.text.hasPrefix(prefix) else { return failure }
    return .text(String(failure.text.dropFirst(prefix.count)), status: failure.status)
  }

  /// Real: the size of the archive that is sent: a block for each entry, its content in whole blocks,
  /// two blocks at the end.
  static func archiveSize(_ request: BuildRequest) -> Int {
    var bytes = 1024
    let entries = request.context.tree.entries(below: request.context.tree.root)
    for entry in entries where !entry.path.isEmpty { bytes += 512 + (entry.size + 511) / 512 * 512 }
    if entries.count <= 1, let text = request.dockerfile {
      bytes += 512 + (text.utf8.count + 511) / 512 * 512
    }
    return bytes
  }
}

/// A legacy build that its client shows as it goes on.
struct LegacyBuildProcess<Host: DockerCLIHost>: Follower {
  private var build: LegacyBuild
  private let isQuiet: Bool
  private let idFile: String?
  private var pull: PullProgress?
  private var hasBegun = false
  /// With `-q`, what is shown only when the build fails.
  private var kept = ""

  init(
    _ host: inout Host, _ call: inout Call<Host>, _ flags: ParsedFlags, input: [UInt8]
  ) throws(DockerFailure) {
    var request: BuildRequest
    do throws(DockerFailure) {
      request = try BuildInput<Host>(flags).request(&host, call, input: input)
    } catch {
      throw LegacyBuildWords.plain(error)
    }
    if request.dockerfile == nil {
      let file = flags.last("file") ?? FilePaths.join(flags.arguments[0], "Dockerfile")
      let whole = FilePaths.normalize(FilePaths.absolute(file, from: host.view(call).cwd))
      throw .text(
        "unable to prepare context: unable to evaluate symlinks in Dockerfile path: lstat \(whole): "
          + "no such file or directory", status: 1)
    }
    request.tags = flags.list("tag").compactMap { (try? ImageReference($0))?.withDefaultTag }
    build = LegacyBuild(request)
    build.removes = flags.bool("rm", default: true)
    build.alwaysRemoves = flags.bool("force-rm")
    isQuiet = flags.bool("quiet")
    idFile = flags.last("iidfile")
  }

  mutating func next(_ host: inout Host, _ call: inout Call<Host>) -> FollowerStep {
    if !hasBegun {
      hasBegun = true
      let size = HumanSize.docker(LegacyBuildWords.archiveSize(build.request), precision: 4)
      let padded = String(repeating: " ", count: max(0, 8 - size.count)) + size
      show("Sending build context to Docker daemon \(padded)\r\r\n", &call)
    }
    if var progress = pull {
      let due = progress.show(host.machine.now, &call.output)
      pull = progress
      if let due { return .wait([.until(due)]) }
      host.finishPull(progress.transfer)
      pull = nil
    }
    let advance = host.legacyNext(&build)
    show(build.takeText(), &call)
    switch advance {
    case .wait(let list): return .wait(list)
    case .again: return .again
    case .pull(let transfer):
      pull = PullProgress(
        transfer, at: host.machine.now, isQuiet: isQuiet, columns: host.terminal(call)?.columns)
      return .again
    case .failed(let text, let status):
      call.output.write(kept, to: 2)
      call.complain(text)
      return .exit(status)
    case .finished(let id):
      if isQuiet { call.print(id.description) }
      if let idFile {
        let view = host.view(call), now = host.machine.now
        try? host.machine.files.write(idFile, text: id.description, in: view, at: now)
      }
      return .exit(0)
    }
  }

  private mutating func show(_ text: String, _ call: inout Call<Host>) {
    if isQuiet { kept += text } else { call.output.write(text, to: 1) }
  }

  mutating func receive(
    _ signal: Signal, _ host: inout Host, _ call: Call<Host>
  ) -> SignalAnswer {
    host.legacyCancel(&build)
    return .standard
  }
}
