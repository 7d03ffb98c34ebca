// docker compose watch: what changes here is brought into the containers, or their images are built anew.

import Commands
import ComposeFile
import Docker
import Dockerfile
import Documents
import Files
import Kernel
import Machine

func composeWatch<Host: DockerCLIHost>() -> CommandNode<Host> {
  let spec = composeSpec(
    "watch", "[SERVICE...]",
    "Watch build context for service and rebuild/refresh containers when files are updated",
    "Brings the services up, and then follows the paths of their `develop: watch:` until ^C: `sync` copies what has changed into the containers, `sync+restart` starts them again after it, `restart` only that, and `rebuild` builds the image and makes the containers anew. The containers stay when it ends.",
    [
      Flag("no-up", nil, .bool, "Do not build and start the services first."),
      Flag("prune", nil, .bool, "Remove dangling images after a build.", initial: "true"),
      Flag("quiet", nil, .bool, "Do not show the build."),
    ])
  return CommandNode(
    spec,
    action: dockerFollower { host, call, flags throws(DockerFailure) in
      let whole = try ComposeFiles(host, call, flags).load(&host, &call)
      _ = try whole.checked(flags.arguments)
      let names = flags.arguments.isEmpty ? nil : flags.arguments
      let project = try whole.choosing(flags.arguments)
      var phases: [ComposePhase] = []
      if !flags.bool("no-up") {
        var wanted = ParsedFlags()
        wanted.given.append(.init(name: "build", value: "true"))
        let making = ComposeMaking<Host>(flags: wanted, names: names)
        phases = try making.phases(project, host, call) + [.start(nil)]
      }
      sayUnmodelledKeys(project, &host, &call)
      let mode = try ComposePrinter.mode(host, call, flags)
      return .follow(
        ComposeWatchProcess<Host>(
          project: project, names: names, flags: flags, view: host.view(call),
          run: ComposeRun(project, phases),
          printer: ComposePrinter(mode, quietBuild: flags.bool("quiet"))))
    })
}

/// One item of a service's `develop: watch:`, and what was last seen at its path.
private struct WatchRule: Sendable {
  var service: String
  var action: String
  /// Absolute, on this machine.
  var path: String
  /// Absolute, in the container.
  var target: String
  var ignore: IgnoreFile
  var seen: OrderedMap<String, FileEntry> = [:]

  /// What is at the path now; below a folder, by relative path. A file stands under the empty path.
  func look<Host: DockerCLIHost>(
    _ host: Host, _ view: FileView
  ) -> OrderedMap<String, FileEntry> {
    guard let status = try? host.machine.files.status(path, in: view) else { return [:] }
    guard status.isDirectory else {
      guard let bytes = try? host.machine.files.read(path, in: view) else { return [:] }
      return ["": FileEntry("", .regular(.bytes(bytes)), mode: status.mode)]
    }
    guard let context = try? host.buildContext(folder: path, in: view, ignoring: ignore) else {
      return [:]
    }
    var out: OrderedMap<String, FileEntry> = [:]
    for entry in context.tree.entries() where !entry.path.isEmpty { out[entry.path] = entry }
    return out
  }

  /// Paths that are new or other than before, and those that are gone.
  static func difference(
    _ old: OrderedMap<String, FileEntry>, _ new: OrderedMap<String, FileEntry>
  ) -> (changed: [String], gone: [String]) {
    let changed = new.filter { path, entry in
      guard let before = old[path] else { return true }
      return before.body != entry.body || before.mode != entry.mode
    }.map(\.key)
    return (changed, old.keys.filter { new[$0] == nil })
  }
}

struct ComposeWatchProcess<Host: DockerCLIHost>: Follower {
  private enum Stage: Sendable {
    case rising, watching
    /// Services whose images are being built, then made anew.
    case building([String]), replacing([String])
    case restarting([String])
  }
  let project: ComposeProject
  let names: [String]?
  let flags: ParsedFlags
  let view: FileView
  var run: ComposeRun
  var printer: ComposePrinter
  private var stage = Stage.rising
  private var rules: [WatchRule] = []
  /// Services whose containers have been made anew since somebody last asked.
  private var renewed: [String] = []

  init(
    project: ComposeProject, names: [String]?, flags: ParsedFlags, view: FileView, run: ComposeRun,
    printer: ComposePrinter
  ) {
    self.project = project
    self.names = names
    self.flags = flags
    self.view = view
    self.run = run
    self.printer = printer
  }

  /// Begins to watch beside `up`, which has made the services itself.
  ///
  /// - Returns: whether there is anything to follow.
  mutating func beginBeside(_ host: Host) -> Bool {
    rules = configured(host)
    stage = .watching
    return !rules.isEmpty
  }
  /// Whether a build or a restart is under way.
  var isBusy: Bool { if case .watching = stage { false } else { true } }
  mutating func takeRenewed() -> [String] {
    defer { renewed = [] }
    return renewed
  }

  mutating func next(_ host: inout Host, _ call: inout Call<Host>) -> FollowerStep {
    do throws(DockerFailure) {
      switch stage {
      case .watching: return try watch(&host, &call)
      case .rising:
        if let step = advance(&host, &call) { return step }
        rules = configured(host)
        guard !rules.isEmpty else {
          throw .text(
            "none of the selected services is configured for watch, consider setting a 'develop' section",
            status: 1)
        }
        call.complain("Watch enabled")
      case .building(let services):
        if let step = advance(&host, &call, goesOn: true) { return step }
        call.complain("service(s) \(quotedList(services)) successfully built")
        var converge = ComposeConverge()
        converge.names = services
        converge.named = .always
        run = ComposeRun(project, [.converge(converge), .start(services)])
        printer = ComposePrinter(.quiet)
        stage = .replacing(services)
        return .again
      case .replacing(let services):
        if let step = advance(&host, &call, goesOn: true) { return step }
        renewed += services
        printer = ComposePrinter(
          try ComposePrinter.mode(host, call, flags), quietBuild: flags.bool("quiet"))
      case .restarting(let services):
        if let step = advance(&host, &call, goesOn: true) { return step }
        call.complain("service(s) \(quotedList(services)) restarted")
        printer = ComposePrinter(
          try ComposePrinter.mode(host, call, flags), quietBuild: flags.bool("quiet"))
      }
    } catch {
      call.complain(error.text)
      return .exit(error.status)
    }
    stage = .watching
    return .again
  }

  /// Real: ^C ends the watching; the containers go on.
  mutating func receive(
    _ signal: Signal, _ host: inout Host, _ call: Call<Host>
  ) -> SignalAnswer {
    if signal == .int || signal == .term { host.composeCancel(&run) }
    return .standard
  }

  /// nil: the run is done. A build that fails is told, and the watching goes on.
  private mutating func advance(
    _ host: inout Host, _ call: inout Call<Host>, goesOn: Bool = false
  ) -> FollowerStep? {
    switch composeAdvance(&run, &printer, &host, &call) {
    case .again: return .again
    case .wait(let list): return .wait(list)
    case .finished: return nil
    case .failed(let message):
      call.complain(message)
      guard goesOn else { return .exit(1) }
      stage = .watching
      return .again
    }
  }

  private func configured(_ host: Host) -> [WatchRule] {
    var out: [WatchRule] = []
    for service in project.services where names?.contains(service.name) ?? true {
      for item in service.value["develop"]?["watch"]?.array ?? [] {
        let path = item["path"]?.string ?? ""
        // Real: what the build leaves out of its context is not followed either.
        let context = service.value["build"]?["context"]?.string
        let left =
          context == path
          ? try? host.machine.files.readText(FilePaths.join(path, ".dockerignore"), in: view) : nil
        let ignored = [left ?? ""] + (item["ignore"]?.strings ?? [])
        var rule = WatchRule(
          service: service.name, action: item["action"]?.string ?? "", path: path,
          target: item["target"]?.string ?? "",
          ignore: IgnoreFile(ignored.joined(separator: "\n")))
        rule.seen = rule.look(host, view)
        out.append(rule)
      }
    }
    return out
  }

  private mutating func watch(
    _ host: inout Host, _ call: inout Call<Host>
  ) throws(DockerFailure) -> FollowerStep {
    var rebuilt: [String] = []
    var restarted: [String] = []
    var synced: [(rule: WatchRule, changed: [String], gone: [String])] = []
    for index in rules.indices {
      let now = rules[index].look(host, view)
      let (changed, gone) = WatchRule.difference(rules[index].seen, now)
      rules[index].seen = now
      guard !changed.isEmpty || !gone.isEmpty else { continue }
      let rule = rules[index]
      if rule.action == "rebuild" {
        if !rebuilt.contains(rule.service) { rebuilt.append(rule.service) }
        continue
      }
      if rule.action.hasPrefix("sync") { synced.append((rule, changed, gone)) }
      if rule.action.hasSuffix("restart"), !restarted.contains(rule.service) {
        restarted.append(rule.service)
      }
    }
    // Real: a service that is built anew has no use for what would be copied.
    for (rule, changed, gone) in synced where !rebuilt.contains(rule.service) {
      call.complain(
        "Syncing service \"\(rule.service)\" after \(changed.count + gone.count) changes were detected"
      )
      try sync(rule, changed, gone, &host)
    }
    if !rebuilt.isEmpty {
      call.complain(
        "Rebuilding service(s) \(quotedList(rebuilt)) after changes were detected...")
      let plan = ComposeImagesPlan<Host>(project: project, host: host, call: call)
      let builds = try plan.builds(all: true, ParsedFlags(), names: rebuilt)
      run = ComposeRun(project, [.build(builds)])
      printer.showsOnlyBuilds = true
      stage = .building(rebuilt)
      return .again
    }
    if !restarted.isEmpty {
      run = ComposeRun(project, [.restart(restarted, timeout: nil, dependents: false)])
      printer = ComposePrinter(.quiet)
      stage = .restarting(restarted)
      return .again
    }
    // Real: changes are gathered for half a second.
    return .wait([.until(host.machine.now + .milliseconds(500))])
  }

  private func sync(
    _ rule: WatchRule, _ changed: [String], _ gone: [String], _ host: inout Host
  ) throws(DockerFailure) {
    func inside(_ path: String) -> String {
      String((path.isEmpty ? rule.target : FilePaths.join(rule.target, path)).dropFirst())
    }
    var entries: [FileEntry] = []
    for path in changed {
      guard let seen = rule.seen[path] else { continue }
      let whole = inside(path)
      // The folders on the way are made where they are missing.
      let folder = FilePaths.dirname("/" + whole)
      if folder != "/" { entries.append(FileEntry(folder, .directory, mode: 0o755)) }
      entries.append(FileEntry(whole, seen.body, mode: seen.mode))
    }
    let wanted = entries
    for container in host.docker.composeContainers(project.name)
    where container.composeService == rule.service && container.state.isRunning {
      try daemon { () throws(DockerError) in
        try host.containerPutArchive(container.id, "/", wanted)
        guard !gone.isEmpty else { return }
        var request = ExecRequest(command: ["rm", "-rf"] + gone.map { "/" + inside($0) })
        request.user = "0"
        request.detach = true
        let id = try host.execCreate(container.id, request)
        _ = try host.execStart(id, descriptors: [nil, nil, nil])
      }
    }
  }
}

/// `["web" "db"]`: how Go prints a list of quoted words.
private func quotedList(_ words: [String]) -> String {
  "[" + words.map { "\"\($0)\"" }.joined(separator: " ") + "]"
}
