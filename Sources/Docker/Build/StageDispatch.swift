// One stage worked out: each instruction becomes a step or a change of the configuration.

import Containers
import Dockerfile
import Documents
import Kernel
import Machine
import Text

/// What holds while a stage is worked out.
struct StageScope {
  /// Declared arguments with a value, in the order of their declaration.
  var arguments: [(name: String, value: String)] = []
  /// Names that are declared, with or without a value.
  var declared: Set<String> = []
  /// Arguments whose ARG stands after the ENV of that name. Real: Dockerfile 1.19 keeps one
  /// list of both, and what is said last holds.
  var laterArguments: Set<String> = []
  var config: ImageConfig
  /// The base's own variables: their use is never "undefined".
  var shell: [String] { config.config.shell ?? ["/bin/sh", "-c"] }

  func value(_ name: String) -> String? {
    let argument = arguments.last { $0.name == name }?.value
    if laterArguments.contains(name), let argument { return argument }
    return config.config.environmentValue(name) ?? argument
  }
  /// Variables of a RUN: arguments first, then the environment over them.
  var runEnvironment: OrderedMap<String, String> {
    var out: OrderedMap<String, String> = ["PATH": defaultPath]
    for (name, value) in arguments { out[name] = value }
    for (name, value) in config.config.variables where !laterArguments.contains(name) {
      out[name] = value
    }
    return out
  }
}

extension BuildPlanner {
  /// Works a stage out.
  ///
  /// - Parameters:
  ///   - config: the base's configuration, history and all.
  ///   - prefix: the stage's name in titles, empty where there is one stage only.
  ///   - isScratch: FROM scratch is no step.
  mutating func dispatch(
    _ stage: Stage, base config: ImageConfig, inheriting parent: StagePlan? = nil, prefix: String,
    isScratch: Bool, fromTitle: String
  ) throws(PlanProblem) -> StagePlan {
    var scope = StageScope(config: config)
    // Real: Dockerfile 1.19; what a stage declares holds in those that go on from it.
    scope.arguments = parent?.arguments ?? []
    scope.declared = parent?.declared ?? []
    scope.laterArguments = parent?.laterArguments ?? []
    scope.config.config.onBuild = []
    var instructions = stage.instructions
    // Real: the base's triggers run right after FROM.
    for trigger in config.config.onBuild.reversed() {
      let text = BuildFile("FROM scratch\n" + trigger + "\n")
      if var first = text.instructions.last, text.problem == nil {
        first.isTrigger = true
        instructions.insert(first, at: 0)
      }
    }
    func isStep(_ instruction: Instruction) -> Bool {
      switch instruction.body {
      case .run, .copy, .add, .workdir: true
      default: false
      }
    }
    let counted = instructions.count(where: isStep)
    let own = stage.instructions.count(where: isStep)
    let total = counted + (isScratch ? 0 : 1)
    var number = isScratch ? 0 : 1
    func label(_ number: Int, of total: Int) -> String {
      let width = String(total).count
      let digits = String(number)
      let pad = String(repeating: " ", count: max(0, width - digits.count))
      return "[\(prefix.isEmpty ? "" : prefix + " ")\(pad)\(digits)/\(total)] "
    }
    var plan = StagePlan(stage: stage, config: config)
    // Real: FROM is numbered before it is known what triggers the base brings along.
    if !isScratch { plan.fromTitle = label(1, of: own + 1) + fromTitle }
    var commands: [Keyword: Int] = [:]
    for (place, instruction) in instructions.enumerated()
    where [.cmd, .entrypoint, .healthcheck].contains(instruction.keyword) {
      commands[instruction.keyword] = place
    }
    var reported: Set<Keyword> = []
    for (place, instruction) in instructions.enumerated() {
      if let last = commands[instruction.keyword], last != place,
        reported.insert(instruction.keyword).inserted
      {
        let name = instruction.keyword.rawValue.uppercased()
        lint(
          .multipleInstructionsDisallowed,
          "Multiple \(name) instructions should not be used in the same stage because only the last "
            + "one will be used", instruction.lines)
      }
      if let operation = try operation(of: instruction, &scope, &plan) {
        number += 1
        let title =
          label(number, of: total) + (instruction.isTrigger ? "ONBUILD " : "") + operation.title
        scope.config.history.append(
          HistoryEntry(created: .zero, createdBy: operation.createdBy, isEmptyLayer: false))
        plan.steps.append(
          BuildStepPlan(
            operation: operation.operation, title: title, createdBy: operation.createdBy,
            lines: instruction.lines, historyIndex: scope.config.history.count - 1,
            ignoresCache: request.ignoresCache
              || request.ignoresCacheOf.contains(stage.name ?? "")))
      }
    }
    plan.config = scope.config
    plan.arguments = scope.arguments
    plan.declared = scope.declared
    plan.laterArguments = scope.laterArguments
    return plan
  }

  typealias Planned = (operation: BuildOperation, title: String, createdBy: String)

  mutating func operation(
    of instruction: Instruction, _ scope: inout StageScope, _ plan: inout StagePlan
  ) throws(PlanProblem) -> Planned? {
    func note(_ createdBy: String) {
      scope.config.history.append(
        HistoryEntry(created: .zero, createdBy: createdBy, isEmptyLayer: true))
    }
    switch instruction.body {
    case .from: return nil
    case .arg(let pairs):
      try declare(pairs, instruction, &scope)
      return nil
    case .env(let pairs, let legacy):
      if legacy { lintLegacy("ENV", instruction) }
      let before = scope
      var said: [String] = []
      for pair in pairs {
        let key = try word(pair.key, instruction, before)
        let value = try word(pair.value, instruction, before)
        lintSecret(key, "ENV", instruction)
        scope.config.config.setEnvironment(key, value)
        scope.laterArguments.remove(key)
        // Real: the kernel takes two megabytes of arguments and variables.
        let bytes = scope.config.config.environment.reduce(0) { $0 + $1.utf8.count }
        if bytes > 2 << 20 || scope.config.config.environment.count > 4096 {
          throw PlanProblem(message: "argument list too long", lines: instruction.lines)
        }
        said.append("\(key)=\(value)")
      }
      note("ENV " + said.joined(separator: " "))
      return nil
    case .label(let pairs, let legacy):
      if legacy { lintLegacy("LABEL", instruction) }
      var words: [String] = []
      for pair in pairs {
        let key = try word(pair.key, instruction, scope)
        let value = try word(pair.value, instruction, scope)
        scope.config.config.labels[key] = value
        words.append("\(key)=\(value)")
      }
      note("LABEL " + words.joined(separator: " "))
      return nil
    case .maintainer(let name):
      scope.config.author = name
      note("MAINTAINER \(name)")
      return nil
    case .cmd(let form):
      let words = command(form, "CMD", instruction, scope)
      // Real: an empty list is written as none.
      scope.config.config.command = words.isEmpty ? nil : words
      scope.config.config.argumentsEscaped = true
      note("CMD " + quotedList(words))
      return nil
    case .entrypoint(let form):
      let words = command(form, "ENTRYPOINT", instruction, scope)
      scope.config.config.entrypoint = words.isEmpty ? nil : words
      if !plan.stage.instructions.contains(where: {
        $0.keyword == .cmd && $0.lines.lowerBound < instruction.lines.lowerBound
      }) {
        // Real: a new entry point drops the base's command.
        scope.config.config.command = nil
      }
      note("ENTRYPOINT " + quotedList(words))
      return nil
    case .user(let text):
      let user = try word(text, instruction, scope)
      scope.config.config.user = user
      note("USER \(user)")
      return nil
    case .stopsignal(let text):
      let signal = try word(text, instruction, scope)
      guard Signal(named: signal) != nil else {
        throw PlanProblem(message: "invalid signal: \(signal)", lines: instruction.lines)
      }
      scope.config.config.stopSignal = signal
      note("STOPSIGNAL \(scope.config.config.stopSignal)")
      return nil
    case .shell(let words):
      scope.config.config.shell = words
      note("SHELL [\(words.joined(separator: " "))]")
      return nil
    case .volume(let paths):
      var all = Set(scope.config.config.volumes)
      var said: [String] = []
      for path in paths {
        let text = try word(path, instruction, scope)
        all.insert(text)
        said.append(text)
      }
      scope.config.config.volumes = all.sorted()
      note("VOLUME [\(said.joined(separator: " "))]")
      return nil
    case .expose(let words):
      try expose(words, instruction, &scope)
      return nil
    case .healthcheck(let check):
      var out = HealthCheck(test: check.test)
      out.interval = check.interval
      out.timeout = check.timeout
      out.startPeriod = check.startPeriod
      out.startInterval = check.startInterval
      out.retries = check.retries
      scope.config.config.healthcheck = out
      note(
        "HEALTHCHECK &{\(quotedList(check.test)) \"\(GoDuration.text(nanoseconds: check.interval))\" "
          + "\"\(GoDuration.text(nanoseconds: check.timeout))\" "
          + "\"\(GoDuration.text(nanoseconds: check.startPeriod))\" "
          + "\"\(GoDuration.text(nanoseconds: check.startInterval))\" '\\x\(hexByte(check.retries))'}"
      )
      return nil
    case .onbuild(let text):
      // Real: BuildKit leaves no line of history for it.
      scope.config.config.onBuild.append(text)
      return nil
    case .workdir(let text):
      let path = try word(text, instruction, scope)
      if !path.hasPrefix("/"),
        !plan.steps.contains(where: {
          if case .workdir(let old, _) = $0.operation { old.hasPrefix("/") } else { false }
        })
      {
        lint(
          .workdirRelativePath,
          "Relative workdir \"\(path)\" can have unexpected results if the base image changes",
          instruction.lines)
      }
      let here = scope.config.config.workingDirectory
      let whole = absolute(path, from: here.isEmpty ? "/" : here)
      let title = title(instruction, scope)
      scope.config.config.workingDirectory = whole
      return (.workdir(whole, user: scope.config.config.user), title, "WORKDIR \(whole)")
    case .run(let form): return try run(form, instruction, scope, &plan)
    case .copy(let transfer): return try copy(transfer, instruction, scope, &plan, isAdd: false)
    case .add(let transfer): return try copy(transfer, instruction, scope, &plan, isAdd: true)
    }
  }

  // MARK: Pieces

  /// A word with its variables put in; those that are not set are told.
  mutating func word(
    _ text: String, _ instruction: Instruction, _ scope: StageScope, lints: Bool = true
  ) throws(PlanProblem) -> String {
    let result: VariableLexer.Result
    do throws(ExpansionProblem) {
      result = try lexer.expand(text) { scope.value($0) }
    } catch {
      throw PlanProblem(
        message: "failed to process \(GoQuote.quoted(text)): \(error.message)",
        lines: instruction.lines)
    }
    for name in result.unset where lints && !scope.declared.contains(name) {
      let near = nearest(
        to: name,
        among: scope.arguments.map(\.name)
          + scope.config.config.environment.map { String($0.prefix { $0 != "=" }) })
      lint(
        .undefinedVar,
        "Usage of undefined variable '$\(name)'" + (near.map { " (did you mean $\($0)?)" } ?? ""),
        instruction.lines)
    }
    return result.text
  }

  /// Real: titles keep quotes and names that are not set.
  func title(_ instruction: Instruction, _ scope: StageScope) -> String {
    var lexer = lexer
    // Real: all but RUN is shown as it was worked out.
    lexer.keepsUnset = instruction.keyword == .run
    lexer.keepsQuotes = instruction.keyword == .run
    let text = instruction.title
    return (try? lexer.word(text) { scope.value($0) }) ?? text
  }

  private mutating func declare(
    _ pairs: [Instruction.KeyOptionalValue], _ instruction: Instruction, _ scope: inout StageScope
  ) throws(PlanProblem) {
    var said: [String] = []
    for pair in pairs {
      lintSecret(pair.key, "ARG", instruction)
      var value: String?
      if let given = request.arguments[pair.key] {
        value = given
      } else if let own = pair.value {
        value = try word(own, instruction, scope)
      } else {
        value = globals[pair.key] ?? BuildPlanner.platformArguments[pair.key]
      }
      scope.declared.insert(pair.key)
      if let value {
        scope.arguments.append((pair.key, value))
        if scope.config.config.environmentValue(pair.key) != nil {
          scope.laterArguments.insert(pair.key)
        }
      }
      said.append(pair.key + (value.map { "=\($0)" } ?? ""))
    }
    scope.config.history.append(
      HistoryEntry(
        created: .zero, createdBy: "ARG " + said.joined(separator: " "), isEmptyLayer: true))
  }

  private mutating func expose(
    _ words: [String], _ instruction: Instruction, _ scope: inout StageScope
  ) throws(PlanProblem) {
    var all = Set(scope.config.config.exposedPorts)
    var said: [String] = []
    for text in words {
      let result: VariableLexer.Result
      do throws(ExpansionProblem) {
        let known = scope
        result = try lexer.expand(text) { known.value($0) }
      } catch {
        throw PlanProblem(
          message: "failed to process \"\(text)\": \(error.message)", lines: instruction.lines)
      }
      for word in result.words {
        let parts = word.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
          .map(String.init)
        if parts.count == 2, parts[1] != parts[1].lowercased() {
          lint(
            .exposeProtoCasing,
            "Defined protocol '\(word)' in EXPOSE instruction should be lowercase",
            instruction.lines)
        }
        if parts[0].contains(":") {
          lint(
            .exposeInvalidFormat,
            "EXPOSE instruction should not define an IP address or host-port mapping, found "
              + "'\(word)'", instruction.lines)
        }
        let port = String(
          parts[0].split(separator: ":", omittingEmptySubsequences: false).last ?? "")
        let transport = parts.count == 2 ? parts[1].lowercased() : "tcp"
        let range = port.split(separator: "-", omittingEmptySubsequences: false)
        guard let first = range.first.flatMap({ Int($0) }),
          let last = range.last.flatMap({ Int($0) }),
          range.count <= 2, first > 0 || port == "0", last >= first, last <= 65535
        else {
          throw PlanProblem(message: "invalid containerPort: \(port)", lines: instruction.lines)
        }
        guard ["tcp", "udp", "sctp"].contains(transport) else {
          throw PlanProblem(
            message:
              "invalid port: \(GoQuote.quoted(parts.joined(separator: "/"))): invalid proto: \(transport)",
            lines: instruction.lines)
        }
        // Limit: an image exposes at most 5000 ports.
        guard all.count + last - first < 5000 else {
          throw PlanProblem(
            message: "swiftlab exposes at most 5000 ports", lines: instruction.lines)
        }
        for number in first...last {
          all.insert("\(number)/\(transport)")
          said.append("\(number)/\(transport)")
        }
      }
    }
    scope.config.config.exposedPorts = all.sorted()
    scope.config.history.append(
      HistoryEntry(
        created: .zero, createdBy: "EXPOSE [\(said.sorted().joined(separator: " "))]",
        isEmptyLayer: true))
  }

  private mutating func command(
    _ form: CommandForm, _ name: String, _ instruction: Instruction, _ scope: StageScope
  ) -> [String] {
    switch form {
    case .exec(let words): return words
    case .shell(let text):
      if scope.config.config.shell == nil {
        lint(
          .jsonArgsRecommended,
          "JSON arguments recommended for \(name) to prevent unintended behavior related to OS "
            + "signals", instruction.lines)
      }
      return scope.shell + [text]
    }
  }

  private mutating func run(
    _ form: CommandForm, _ instruction: Instruction, _ scope: StageScope, _ plan: inout StagePlan
  ) throws(PlanProblem) -> Planned {
    var arguments: [String]
    var script: HereScript?
    switch form {
    case .exec(let words): arguments = words
    case .shell(var text):
      if let document = instruction.hereDocuments.first, instruction.hereDocuments.count == 1,
        text.hasPrefix("<<"), !text.contains(" ")
      {
        // Real: a lone document is run itself, by its own interpreter or by the shell.
        let body = document.body
        if body.hasPrefix("#!") {
          script = HereScript(text: body, isExecutable: true)
          arguments = ["/dev/pipes/EOF"]
        } else {
          arguments = scope.shell + [body]
        }
      } else {
        for document in instruction.hereDocuments {
          text += "\n" + document.content + document.name
        }
        arguments = scope.shell + [text]
      }
    }
    var mounts: [RunMount] = []
    for flag in instruction.flags where flag.name == "mount" {
      let mount = try self.mount(try word(flag.value, instruction, scope), instruction)
      if let from = mount.from, let stage = file.stages.find(from, before: plan.stage.index) {
        plan.needs.append(stage.index)
      }
      mounts.append(mount)
    }
    var environment = scope.runEnvironment
    // Real: what `--build-arg` says of proxies every RUN has, in both spellings.
    for (name, value) in request.arguments where Self.proxyArguments.contains(name) {
      environment[name.uppercased()] = value
      environment[name.lowercased()] = value
    }
    let operation = RunOperation(
      arguments: arguments, environment: environment, user: scope.config.config.user,
      directory: scope.config.config.workingDirectory.isEmpty
        ? "/" : scope.config.config.workingDirectory, mounts: mounts, script: script,
      network: instruction.flag("network") ?? request.network, hosts: request.hosts)
    let used = scope.arguments.map { "\($0.name)=\($0.value)" }
    let shown =
      script == nil
      ? arguments.joined(separator: " ") : instruction.original.dropFirst(4).description
    let createdBy =
      "RUN \(used.isEmpty ? "" : "|\(used.count) \(used.joined(separator: " ")) ")\(shown) # buildkit"
    var shownScope = scope
    for mount in mounts where mount.type == "secret" {
      // Real: a secret that a variable holds is shown as stars.
      if let name = mount.environment { shownScope.config.config.setEnvironment(name, "****") }
    }
    return (.run(operation), title(instruction, shownScope), createdBy)
  }

  private mutating func copy(
    _ transfer: Instruction.Transfer, _ instruction: Instruction, _ scope: StageScope,
    _ plan: inout StagePlan, isAdd: Bool
  ) throws(PlanProblem) -> Planned {
    var source = CopyOperation.Source.context
    if let flag = instruction.flag("from") {
      let from = try expand(flag, instruction) { globals[$0] }
      if let stage = file.stages.find(from, before: plan.stage.index) {
        source = .stage(stage.index)
        plan.needs.append(stage.index)
      } else if Int(from) == plan.stage.index {
        throw PlanProblem(
          message: "circular dependency detected on stage: "
            + (plan.stage.name ?? "stage-\(plan.stage.index)"), lines: instruction.lines)
      } else if let number = Int(from) {
        throw PlanProblem(message: "invalid stage index \(number)", lines: nil)
      } else if from.lowercased() == plan.stage.name?.lowercased() {
        throw PlanProblem(
          message: "circular dependency detected on stage: \(from)", lines: instruction.lines)
      } else if request.contexts[from] != nil {
        source = .named(from)
      } else {
        source = .image(from)
      }
    }
    var paths: [String] = []
    var documents: [(name: String, text: String)] = []
    for path in transfer.sources {
      if path.hasPrefix("<<"),
        let document = instruction.hereDocuments.first(where: { document in
          path.hasSuffix(document.name) || path.hasSuffix("\(document.name)\"")
            || path.hasSuffix("\(document.name)'")
        })
      {
        let body =
          document.expands
          ? try word(document.body, instruction, scope) : document.body
        documents.append((document.name, body))
      } else {
        paths.append(try word(path, instruction, scope))
      }
    }
    let destination = try word(transfer.destination, instruction, scope)
    var owner: String?
    if let flag = instruction.flag("chown") { owner = try word(flag, instruction, scope) }
    var mode: String?
    if let flag = instruction.flag("chmod") { mode = try word(flag, instruction, scope) }
    if let mode, mode.first?.isNumber == true, Int(mode, radix: 8).map({ $0 <= 0o7777 }) != true {
      throw PlanProblem(
        message:
          "invalid chmod parameter: '\(mode)'. it should be octal string and between 0 and 07777",
        lines: instruction.lines)
    }
    if let mode, mode.first?.isNumber != true, !isSymbolicMode(mode) {
      throw PlanProblem(message: "invalid syntax", lines: instruction.lines)
    }
    if instruction.flag("checksum") != nil,
      !paths.contains(where: { $0.contains("://") || $0.hasPrefix("git@") })
    {
      throw PlanProblem(
        message: "checksum requires HTTP(S) or Git sources", lines: instruction.lines)
    }
    let operation = CopyOperation(
      source: source, paths: paths, destination: destination, documents: documents, owner: owner,
      mode: mode, isAdd: isAdd, keepsParents: instruction.hasFlag("parents"),
      excludes: instruction.flags.filter { $0.name == "exclude" }.map(\.value),
      directory: scope.config.config.workingDirectory.isEmpty
        ? "/" : scope.config.config.workingDirectory)
    let flags = [
      owner.map { "--chown=\($0) " } ?? "", mode.map { "--chmod=\($0) " } ?? "",
      instruction.hasFlag("link") ? "--link " : "",
    ].joined()
    let named = documents.map { "<<\($0.name)" } + paths
    let createdBy =
      "\(isAdd ? "ADD" : "COPY") \(flags)\(named.joined(separator: " ")) \(destination) # buildkit"
    return (.copy(operation), title(instruction, scope), createdBy)
  }

  // MARK: Checks

  private mutating func lintLegacy(_ name: String, _ instruction: Instruction) {
    lint(
      .legacyKeyValueFormat,
      "\"\(name) key=value\" should be used instead of legacy \"\(name) key value\" format",
      instruction.lines)
  }
  /// Real: words that smell of a secret, with exceptions for what says that it is public.
  private mutating func lintSecret(_ name: String, _ keyword: String, _ instruction: Instruction) {
    let words = name.lowercased().split(whereSeparator: { $0 == "_" || $0 == "-" }).map(String.init)
    let bad: Set<String> = [
      "apikey", "auth", "credential", "credentials", "key", "password", "pword", "passwd", "secret",
      "token",
    ]
    guard words.contains(where: bad.contains), !words.contains("public") else { return }
    lint(
      .secretsUsedInArgOrEnv,
      "Do not use ARG or ENV instructions for sensitive data (\(keyword) \"\(name)\")",
      instruction.lines)
  }
}

private func hexByte(_ number: Int) -> String {
  let digits = String(max(0, min(255, number)), radix: 16)
  return digits.count < 2 ? "0" + digits : digits
}
