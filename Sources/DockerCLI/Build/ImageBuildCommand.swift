// docker build, docker buildx build, docker image build

import Commands
import Containers
import Docker
import Dockerfile
import Documents
import Files
import Kernel
import Machine
import Text

/// - Parameter isBuildx: `docker buildx build`, which does not look at DOCKER_BUILDKIT.
func imageBuild<Host: DockerCLIHost>(
  _ name: String, isBuildx: Bool = false
) -> CommandNode<Host> {
  var spec = CommandSpec(name, "[OPTIONS] PATH | URL | -", "Build an image from a Dockerfile")
  spec.aliases = []
  spec.description =
    "Makes an image as a Dockerfile says. PATH is the context: the folder whose files the build may copy; its Dockerfile is used.\n\nSteps whose instruction and files have not changed are taken from the cache."
  spec.examples = [
    .init(
      "The folder you are in", "mkdir site", "cd site", "printf 'FROM alpine\\n' > Dockerfile",
      "docker build -t me/site:v1 .")
  ]
  spec.completes = ["file"]
  spec.flags = [
    Flag("add-host", nil, .slice(typeName: "strings"), "One more host name."),
    Flag(
      "allow", nil, .list(typeName: "stringArray"),
      "Give an entitlement: network.host or security.insecure."),
    Flag(
      "annotation", nil, .list(typeName: "stringArray"), "An annotation of the image.",
      isModelled: false),
    Flag("attest", nil, .list(typeName: "stringArray"), "An attestation; this builder makes none."),
    Flag("build-arg", nil, .list(typeName: "stringArray"), "A value for an ARG."),
    Flag("build-context", nil, .list(typeName: "stringArray"), "One more context: name=path."),
    Flag("builder", nil, .string, "The builder."),
    Flag(
      "cache-from", nil, .list(typeName: "stringArray"),
      "A cache from elsewhere; no image of the lab's carries one."),
    Flag(
      "cache-to", nil, .list(typeName: "stringArray"),
      "Where the cache goes; this builder keeps it."),
    Flag("call", nil, .string, "How to evaluate the build: build or check.", initial: "\"build\""),
    Flag("cgroup-parent", nil, .string, "The parent cgroup of RUN steps.", isModelled: false),
    Flag("debug", "D", .bool, "Say more of what goes on."),
    Flag("check", nil, .bool, "Only check the Dockerfile."),
    Flag("file", "f", .string, "The Dockerfile.", completes: "file"),
    // Real: the legacy builder's; BuildKit keeps no containers and takes them without effect.
    Flag("force-rm", nil, .bool, "Remove the steps' containers always.", isHidden: true),
    Flag("rm", nil, .bool, "Remove the steps' containers.", initial: "true", isHidden: true),
    Flag("iidfile", nil, .string, "Write the image's ID to this file."),
    Flag("label", nil, .list(typeName: "stringArray"), "A label of the image."),
    Flag("load", nil, .bool, "Take the result in as an image."),
    Flag("memory", "m", .value(typeName: "bytes"), "Memory of the steps.", isHidden: true),
    Flag("metadata-file", nil, .string, "Write what was built to this file."),
    Flag(
      "network", nil, .string, "The network of RUN steps.", initial: "\"default\""),
    Flag("no-cache", nil, .bool, "Do every step anew."),
    Flag(
      "no-cache-filter", nil, .list(typeName: "stringArray"), "Do the steps of these stages anew."),
    Flag("output", "o", .list(typeName: "stringArray"), "Where the result goes."),
    Flag("platform", nil, .list(typeName: "stringArray"), "The platform to build for."),
    Flag("progress", nil, .string, "auto, plain, tty, quiet or rawjson.", initial: "\"auto\""),
    Flag("provenance", nil, .string, "Attest the provenance; this builder cannot."),
    Flag("pull", nil, .bool, "Look for newer base images."),
    Flag("push", nil, .bool, "Push the result."),
    Flag("quiet", "q", .bool, "Print only the image's ID."),
    Flag("sbom", nil, .string, "Attest the contents; this builder cannot."),
    Flag(
      "secret", nil, .list(typeName: "stringArray"), "A secret for the build: id=name,src=file."),
    Flag("shm-size", nil, .value(typeName: "bytes"), "Size of /dev/shm."),
    Flag(
      "ssh", nil, .list(typeName: "stringArray"), "An SSH agent for the build."),
    // Real: of the engine's older builder; buildx takes them, and does nothing.
    Flag("compress", nil, .bool, "No effect.", isHidden: true),
    Flag("isolation", nil, .string, "No effect.", isHidden: true),
    Flag("security-opt", nil, .list(typeName: "stringArray"), "No effect.", isHidden: true),
    Flag("squash", nil, .bool, "No effect.", isHidden: true),
    Flag("tag", "t", .list(typeName: "stringArray"), "A name for the image."),
    Flag("target", nil, .string, "The stage to build."),
    Flag("ulimit", nil, .list(typeName: "ulimit"), "A limit of the steps."),
  ]
  return CommandNode(
    spec,
    action: dockerFollower(.build) { host, call, flags throws(DockerFailure) in
      let choice = host.environment(call, "DOCKER_BUILDKIT")
      if !isBuildx, let choice, !choice.isEmpty, !isOff(choice), !isOn(choice) {
        throw .text(
          "DOCKER_BUILDKIT environment variable expects boolean value: strconv.ParseBool: parsing "
            + "\(GoQuote.quoted(choice)): invalid syntax", status: 1)
      }
      let isLegacy = !isBuildx && isOff(choice)
      if isLegacy {
        call.complain(LegacyBuildWords.deprecation)
        try LegacyBuildWords.check(flags)
      } else {
        try checked(flags)
        try BuilderWords.check(flags, &call)
      }
      let input = BuildInput<Host>(flags)
      guard input.needsInput else {
        return .follow(try started(&host, &call, flags, isLegacy: isLegacy, input: []))
      }
      return .follow(BuildReader<Host>(flags: flags, isLegacy: isLegacy))
    })
}

extension String? {
  fileprivate var nonEmpty: String? { self?.isEmpty == true ? nil : self }
}

/// Real: the client reads DOCKER_BUILDKIT as Go reads a truth value.
private func isOff(_ text: String?) -> Bool {
  ["0", "f", "F", "false", "False", "FALSE"].contains(text ?? "")
}

private func isOn(_ text: String) -> Bool {
  ["1", "t", "T", "true", "True", "TRUE"].contains(text)
}

private func started<Host: DockerCLIHost>(
  _ host: inout Host, _ call: inout Call<Host>, _ flags: ParsedFlags, isLegacy: Bool,
  input: [UInt8]
) throws(DockerFailure) -> any Follower<Host> {
  isLegacy
    ? try LegacyBuildProcess<Host>(&host, &call, flags, input: input)
    : try BuildProcess<Host>(&host, &call, flags, input: input)
}

/// What the client refuses before it reads anything.
private func checked(_ flags: ParsedFlags) throws(DockerFailure) {
  let usage =
    "\n\nUsage:  docker buildx build [OPTIONS] PATH | URL | -\n\n"
    + "Run 'docker buildx build --help' for more information"
  guard flags.arguments.count == 1 else {
    // Real: docker build is buildx's, and says so.
    throw .text(
      "ERROR: docker: 'docker buildx build' requires 1 argument" + usage,
      status: 1)
  }
  if flags.string("call").contains(",") || flags.string("call") == "subrequests.describe" {
    throw .text(
      "swiftlab: real docker has `docker build --call \(flags.string("call"))`; swiftlab does not model it yet.",
      status: 1)
  }
  func invalid(_ value: String, _ flag: String, _ reason: String) -> DockerFailure {
    .text(
      "invalid argument \"\(value)\" for \"\(flag)\" flag: \(reason)" + usage,
      status: 125)
  }
  if let text = flags.last("shm-size"), (try? HumanSize.parseBinary(text)) == nil {
    throw invalid(text, "--shm-size", sizeProblem(text))
  }
  let limits = ContainerLimits(flags, refuse: { .text($0, status: 1) }, invalid: invalid)
  for text in flags.list("ulimit") { _ = try limits.ulimit(text) }
}

/// Reads standard input to its end, then builds.
struct BuildReader<Host: DockerCLIHost>: Follower {
  let flags: ParsedFlags
  let isLegacy: Bool
  private var input: [UInt8] = []
  private var build: (any Follower<Host>)?

  init(flags: ParsedFlags, isLegacy: Bool) {
    self.flags = flags
    self.isLegacy = isLegacy
  }

  mutating func next(_ host: inout Host, _ call: inout Call<Host>) -> FollowerStep {
    while build == nil {
      switch host.machine.read(0, of: call.process) {
      case .bytes(let bytes): input += bytes
      case .wait(let wait): return .wait([wait])
      case .end, .failed:
        do throws(DockerFailure) {
          build = try started(&host, &call, flags, isLegacy: isLegacy, input: input)
        } catch {
          call.complain(error.text)
          return .exit(error.status)
        }
      }
    }
    return build?.next(&host, &call) ?? .exit(1)
  }

  mutating func receive(
    _ signal: Signal, _ host: inout Host, _ call: Call<Host>
  ) -> SignalAnswer {
    build?.receive(signal, &host, call) ?? .standard
  }
}

/// A build that its client shows as it goes on.
struct BuildProcess<Host: DockerCLIHost>: Follower {
  private var job: BuildJob
  private var printer: any BuildPrinter
  private let isQuiet: Bool
  /// Whether the Dockerfile, or the context, came from standard input.
  private let isFromInput: (file: Bool, context: Bool)
  private let idFile: String?
  private let metadataFile: String?
  private let output: BuildOutput<Host>
  private var push: BuildPush<Host>?
  private var hasBegun = false

  init(
    _ host: inout Host, _ call: inout Call<Host>, _ flags: ParsedFlags, input: [UInt8]
  ) throws(DockerFailure) {
    output = try BuildOutput<Host>(flags)
    var request = try BuildInput<Host>(flags).request(&host, call, input: input)
    request.export = output.kind
    for tag in flags.list("tag") + output.names {
      do throws(ReferenceError) {
        request.tags.append(try ImageReference(tag))
      } catch {
        // Real: buildx carries an older parser with words of its own.
        throw .text(
          "ERROR: failed to build: invalid tag \"\(tag)\": \(BuildWords.badTag(tag))", status: 1)
      }
    }
    try output.check(request)
    job = BuildJob(request)
    let mode =
      flags.last("progress") ?? host.environment(call, "BUILDKIT_PROGRESS").nonEmpty ?? "auto"
    // Real: buildx 0.29; only what the flag says is set against --quiet.
    if flags.bool("quiet"), let given = flags.last("progress"), !["auto", "quiet"].contains(given) {
      throw .text("ERROR: progress=\(mode) and quiet cannot be used together", status: 1)
    }
    isQuiet = flags.bool("quiet") || mode == "quiet"
    isFromInput = (flags.last("file") == "-", flags.arguments == ["-"])
    idFile = flags.last("iidfile")
    metadataFile = flags.last("metadata-file")
    if let metadataFile {
      let view = host.view(call)
      let folder = FilePaths.dirname(FilePaths.absolute(metadataFile, from: view.cwd))
      guard host.machine.files.isDirectory(folder, in: view) else {
        throw .text(
          "ERROR: invalid output path: stat \(folder): no such file or directory", status: 1)
      }
    }
    switch mode {
    case "auto", "quiet", "":
      printer = host.terminal(call, 2) != nil ? TerminalBuildPrinter() : PlainBuildPrinter()
    case "plain": printer = PlainBuildPrinter()
    case "tty":
      guard host.terminal(call, 2) != nil else {
        throw .text(
          "ERROR: failed to build: failed to get console: provided file is not a console", status: 1
        )
      }
      printer = TerminalBuildPrinter()
    case "rawjson":
      throw .text(
        "swiftlab: real docker has `--progress rawjson`; swiftlab does not model it yet.", status: 1
      )
    case let other:
      throw .text("ERROR: invalid progress mode \(other)", status: 1)
    }
  }

  /// Real: a file from standard input alone lies in a folder that buildx has made for it.
  private func checkedName(_ host: inout Host) -> String? {
    if isFromInput.file { return "stdin" }
    guard isFromInput.context, job.request.archive == nil else { return nil }
    return "/tmp/empty-dir\(host.docker.random.next() % 4_000_000_000)/Dockerfile"
  }

  mutating func next(_ host: inout Host, _ call: inout Call<Host>) -> FollowerStep {
    if !hasBegun {
      hasBegun = true
      if !isQuiet { call.output.write(printer.begin(at: host.machine.now), to: 2) }
    }
    if push != nil { return goOnPushing(&host, &call) }
    let advance = host.buildNext(&job)
    let events = job.takeEvents()
    if !isQuiet {
      call.output.write(
        printer.show(events, at: host.machine.now, columns: host.terminal(call, 2)?.columns ?? 80),
        to: 2)
    }
    switch advance {
    case .wait(let list): return .wait(list)
    case .again: return .again
    case .failed(let failure) where job.request.isCheck:
      if !isQuiet { call.output.write(printer.end(at: host.machine.now, isFailed: true), to: 2) }
      call.write(BuildWords.check(failure, job, shownAs: checkedName(&host)))
      return .exit(1)
    case .failed(let failure):
      call.output.write(printer.end(at: host.machine.now, isFailed: true), to: 2)
      call.output.write(BuildWords.failure(failure, job, isQuiet: isQuiet), to: 2)
      return .exit(1)
    case .finished where job.request.inquiry != nil:
      if !isQuiet { call.output.write(printer.end(at: host.machine.now, isFailed: false), to: 2) }
      if let inquiry = job.request.inquiry { call.write(BuildInquiryText.text(inquiry, job)) }
      return .exit(0)
    case .finished(let result) where job.request.isCheck:
      if !isQuiet { call.output.write(printer.end(at: host.machine.now, isFailed: false), to: 2) }
      call.write(BuildWords.check(result, shownAs: checkedName(&host)))
      return .exit(result.findings.isEmpty ? 0 : 1)
    case .finished(let result):
      if output.pushes, job.request.export == .image {
        push = BuildPush(job.request.tags, after: job.vertices)
        keepID(result, &host, &call)
        return .again
      }
      if job.request.export != .image, job.request.export != .nothing,
        let words = output.write(result.tree, &host, &call)
      {
        call.output.write("ERROR: failed to build: failed to solve: \(words)\n", to: 2)
        return .exit(1)
      }
      finish(&host, &call)
      keepID(result, &host, &call)
      return .exit(0)
    }
  }

  private mutating func finish(_ host: inout Host, _ call: inout Call<Host>) {
    guard !isQuiet else { return }
    call.output.write(printer.end(at: host.machine.now, isFailed: false), to: 2)
    call.output.write(BuildWords.warnings(job.summary), to: 2)
  }

  private mutating func goOnPushing(
    _ host: inout Host, _ call: inout Call<Host>
  ) -> FollowerStep {
    var events: [BuildEvent] = []
    var failure: BuildFailure?
    var due: Instant?
    do throws(BuildFailure) { due = try push?.next(&host, call, &events) } catch { failure = error }
    if !isQuiet {
      call.output.write(
        printer.show(events, at: host.machine.now, columns: host.terminal(call, 2)?.columns ?? 80),
        to: 2)
    }
    if let failure {
      call.output.write(printer.end(at: host.machine.now, isFailed: true), to: 2)
      var words = BuildWords.warnings(job.summary)
      words += "------\n > \(failure.step ?? ""):\n------\n"
      // Real: the engine's own words; nothing was to be solved any more.
      call.output.write(words + "ERROR: failed to build: \(failure.message)\n", to: 2)
      return .exit(1)
    }
    if let due { return .wait([.until(due)]) }
    finish(&host, &call)
    return .exit(0)
  }

  private func keepID(_ result: BuildResult, _ host: inout Host, _ call: inout Call<Host>) {
    guard let image = result.image else { return }
    if isQuiet { call.print(image.description) }
    if let metadataFile {
      let build = host.docker.random.text(25, from: "0123456789abcdefghijklmnopqrstuvwxyz")
      let text = BuildMetadata.document(job, image, build: build).json(JSONStyle(indent: "  "))
      let view = host.view(call), now = host.machine.now
      try? host.machine.files.write(metadataFile, text: text, in: view, at: now)
    }
    if let idFile {
      let view = host.view(call), now = host.machine.now
      try? host.machine.files.write(idFile, text: image.description, in: view, at: now)
    }
  }

  mutating func receive(
    _ signal: Signal, _ host: inout Host, _ call: Call<Host>
  ) -> SignalAnswer {
    host.buildCancel(&job)
    return .standard
  }
}

/// What is said at a build's end.
enum BuildWords {
  /// Why a name given to `--tag` is none.
  static func badTag(_ tag: String) -> String {
    if (try? ImageReference(tag.lowercased())) != nil { return "repository name must be lowercase" }
    return tag.isEmpty
      ? "repository name must have at least one component" : "invalid reference format"
  }

  /// Real: buildx 0.29 prints the marked source, then the error.
  static func failure(
    _ failure: BuildFailure, _ job: BuildJob, isQuiet: Bool = false
  ) -> String {
    // Real: who asked for quiet sees neither warnings nor what the step has written.
    var out = isQuiet ? "" : warnings(job.summary)
    if !isQuiet, let step = failure.step, !failure.log.isEmpty || !step.isEmpty {
      out += "------\n > \(step):\n"
      for line in failure.log { out += line + "\n" }
      out += "------\n"
    }
    for line in failure.excerpt { out += line + "\n" }
    return out + "ERROR: failed to build: failed to solve: \(failure.message)\n"
  }

  /// Real: `docker build --check`, buildx 0.29.
  ///
  /// - Parameter name: what the file is called, where it is none of the context's.
  static func check(_ result: BuildResult, shownAs name: String?) -> String {
    if result.findings.isEmpty { return "Check complete, no warnings found.\n" }
    return check(result.findings, result.file, shownAs: name)
  }
  /// The same of a file that cannot be built: what it warns of, and then the fault.
  static func check(_ failure: BuildFailure, _ job: BuildJob, shownAs name: String?) -> String {
    var out =
      job.findings.isEmpty ? "" : check(job.findings, job.file, shownAs: name) + "\n"
    out += "ERROR: \(failure.message)\n"
    for line in failure.excerpt { out += line + "\n" }
    return out + "\n"
  }
  private static func check(
    _ findings: [LintFinding], _ file: BuildFile, shownAs name: String?
  ) -> String {
    let count = findings.count
    var out =
      "Check complete, \(count == 1 ? "1 warning has" : "\(count) warnings have") been found!\n"
    for finding in findings {
      out += "\nWARNING: \(finding.rule.rawValue) - \(finding.rule.address)\n\(finding.message)\n"
      var lines = file.excerpt(finding.lines)
      if let name, !lines.isEmpty { lines[0] = "\(name):\(finding.lines.lowerBound)" }
      for line in lines { out += line + "\n" }
    }
    return out
  }

  static func warnings(_ all: [LintFinding]) -> String {
    var findings: [LintFinding] = []
    for finding in all where !findings.contains(finding) { findings.append(finding) }
    guard !findings.isEmpty else { return "" }
    let count = findings.count == 1 ? "1 warning" : "\(findings.count) warnings"
    var out = "\n \u{1b}[33m\(count) found (use docker --debug to expand):\n\u{1b}[0m"
    for finding in findings { out += " - \(finding.short)\n" }
    return out
  }
}
