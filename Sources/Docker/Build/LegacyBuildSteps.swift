// The legacy builder's steps: FROM, what changes the configuration, COPY, and the cache among the images.

import Containers
import Dockerfile
import Files
import Kernel
import Machine

extension DockerHost {
  /// Does a legacy build's next step.
  package mutating func legacyNext(_ build: inout LegacyBuild) -> LegacyAdvance {
    do throws(LegacyFailure) {
      if !build.hasBegun { try beginLegacy(&build) }
      if build.running != nil { return try goOnLegacyRun(&build) }
      if !build.triggers.isEmpty {
        try legacyInstruction(build.triggers.removeFirst(), &build)
        if build.running == nil { build.endLegacyInstruction() }
        return .again
      }
      guard build.place < build.items.count else { return try finishLegacy(&build) }
      if let transfer = try legacyItem(build.items[build.place], &build) { return .pull(transfer) }
      if build.running == nil, build.triggers.isEmpty { build.place += 1 }
      build.isNamed = false
      return .again
    } catch {
      return .failed(error.text, status: error.status)
    }
  }

  private func beginLegacy(_ build: inout LegacyBuild) throws(LegacyFailure) {
    build.hasBegun = true
    func refused(_ words: String) -> LegacyFailure {
      LegacyFailure(text: "Error response from daemon: " + words)
    }
    if build.file.text.isEmpty {
      throw refused("the Dockerfile (\(build.request.dockerfileName)) cannot be empty")
    }
    if let problem = build.file.problem { throw refused(problem.message) }
    do throws(PlanProblem) {
      try build.planner.readGlobals()
      build.names = try build.planner.bases().map(\.image)
    } catch {
      throw refused(error.message)
    }
    var stages = build.file.stages
    guard !stages.isEmpty else { throw refused("no build stage in current context") }
    if let target = build.request.target, !target.isEmpty {
      guard let found = stages.find(target) else {
        throw refused("target stage \"\(target)\" could not be found")
      }
      stages = Array(stages[...found.index])
    }
    build.items = build.file.globalArguments.map { .argument($0) }
    for stage in stages {
      build.items.append(.from(stage.index))
      build.items += stage.instructions.map { .instruction($0) }
    }
    if !build.request.labels.isEmpty { build.items.append(.labels) }
  }

  /// One item; gives the image that has to come down before it can be done.
  private mutating func legacyItem(
    _ item: LegacyBuild.Item, _ build: inout LegacyBuild
  ) throws(LegacyFailure) -> Transfer? {
    let source: String
    switch item {
    case .argument(var instruction), .instruction(var instruction):
      instruction.hereDocuments = []
      source = instruction.title
    case .from(let index): source = build.file.stages[index].from.title
    case .labels:
      source =
        "LABEL " + build.request.labels.map { "\($0.key)=\($0.value)" }.joined(separator: " ")
    }
    if !build.isNamed {
      build.say("Step \(build.place + 1)/\(build.items.count) : \(source)")
      build.isNamed = true
    }
    switch item {
    case .argument: return nil
    case .from(let index): return try legacyFrom(index, &build)
    case .instruction(let instruction):
      if let transfer = try legacySource(instruction, &build) { return transfer }
      try legacyInstruction(instruction, &build)
      if build.running == nil { build.sayImage() }
    case .labels:
      for (key, value) in build.request.labels { build.scope.config.config.labels[key] = value }
      commitLegacyNote(source, &build)
      build.sayImage()
    }
    return nil
  }

  // MARK: FROM

  private mutating func legacyFrom(
    _ index: Int, _ build: inout LegacyBuild
  ) throws(LegacyFailure) -> Transfer? {
    let stages = build.file.stages, name = build.names[index]
    var config = ImageConfig(created: .zero)
    var base: Image?
    if let before = stages.find(name, before: index) {
      closeLegacyStage(&build)
      base = build.stageImages[before.index].flatMap { docker.images[$0] }
    } else if name != "scratch" {
      switch try legacyImage(name, build) {
      case .here(let image): base = image
      case .remote(let transfer): return transfer
      }
      closeLegacyStage(&build)
    } else {
      closeLegacyStage(&build)
    }
    if let base { config = base.config }
    let triggers = config.config.onBuild
    build.image = base?.id
    build.stage = index
    build.plan = StagePlan(stage: stages[index], config: config)
    build.scope = StageScope(config: config)
    build.scope.config.config.onBuild = []
    if config.config.environmentValue("PATH") == nil {
      build.scope.config.config.setEnvironment("PATH", defaultPath)
    }
    if !triggers.isEmpty {
      build.say("# Executing \(triggers.count) build trigger\(triggers.count == 1 ? "" : "s")")
      // Real: triggers are no steps of their own; what they make is told once, behind the last.
      build.triggers = triggers.compactMap {
        BuildFile("FROM scratch\n\($0)\n").instructions.dropFirst().last
      }
      if !build.triggers.isEmpty { return nil }
    }
    build.sayImage()
    return nil
  }

  /// A stage has come to its end: COPY --from may take from it.
  private func closeLegacyStage(_ build: inout LegacyBuild) {
    guard build.plan != nil else { return }
    build.stageImages.append(build.image)
    let tree = build.image.flatMap { docker.images[$0]?.tree } ?? FileTree(at: machine.now)
    build.job.states[build.stage] = StageState(tree: tree, key: Digest(of: "legacy"))
    build.plan = nil
  }

  private mutating func legacyImage(
    _ name: String, _ build: LegacyBuild
  ) throws(LegacyFailure) -> LegacySource {
    let reference: ImageReference
    do throws(ReferenceError) {
      reference = try ImageReference(name).withDefaultTag
    } catch {
      throw LegacyFailure(text: "Error response from daemon: \(error.message)")
    }
    if !build.request.pulls || build.isNamed && build.job.bases[name] != nil {
      if case .found(let id) = docker.images.find(name), let image = docker.images[id] {
        return .here(image)
      }
    }
    do throws(DockerError) {
      return .remote(try imagePull(reference, account: build.request.account))
    } catch {
      throw LegacyFailure(text: error.message)
    }
  }

  /// The image that a COPY takes from, when it is not here.
  private mutating func legacySource(
    _ instruction: Instruction, _ build: inout LegacyBuild
  ) throws(LegacyFailure) -> Transfer? {
    guard instruction.keyword == .copy, let from = instruction.flag("from"),
      build.file.stages.find(from, before: build.stage) == nil
    else { return nil }
    switch try legacyImage(from, build) {
    case .remote(let transfer): return transfer
    case .here(let image):
      guard let reference = try? ImageReference(from).withDefaultTag else { return nil }
      build.job.bases[from] = ResolvedBase(
        reference: reference, image: image, needsPull: false, isRemote: false)
      return nil
    }
  }

  // MARK: Instructions

  private mutating func legacyInstruction(
    _ instruction: Instruction, _ build: inout LegacyBuild
  ) throws(LegacyFailure) {
    if let flag = buildKitFlag(instruction) {
      throw LegacyFailure(
        text:
          "the --\(flag) option requires BuildKit. Refer to https://docs.docker.com/go/buildkit/ "
          + "to learn how to build images with BuildKit enabled")
    }
    // Real: here-documents are read and dropped: the shell is given their mark alone, and COPY nothing.
    var instruction = instruction
    instruction.hereDocuments = []
    if case .arg(let pairs) = instruction.body { build.used.formUnion(pairs.map(\.key)) }
    guard var plan = build.plan else {
      throw LegacyFailure(text: "no build stage in current context")
    }
    let known = build.scope.config.history.count
    let planned: BuildOperation?
    do throws(PlanProblem) {
      planned = try build.planner.operation(of: instruction, &build.scope, &plan)?.operation
    } catch {
      throw LegacyFailure(text: error.message)
    }
    build.plan = plan
    switch planned {
    case nil:
      let notes = build.scope.config.history.dropFirst(known).map(\.createdBy)
      commitLegacyNote(legacyNote(notes, instruction), &build)
    case .workdir(let path, _):
      let now = machine.now
      commitLegacy("#(nop) WORKDIR \(path)", &build, runs: true) { _, tree in
        if tree.find(path) == nil { _ = tree.directory(path, at: now) }
      }
    case .copy(let copy): try legacyCopy(copy, instruction, &build)
    case .run(let run): try beginLegacyRun(run, &build)
    }
  }

  private func buildKitFlag(_ instruction: Instruction) -> String? {
    switch instruction.keyword {
    case .run: return instruction.flags.first?.name
    case .copy, .add:
      return instruction.flags.first { !["from", "chown"].contains($0.name) }?.name
    default: return nil
    }
  }

  /// BuildKit's note of an instruction in the legacy builder's words.
  private func legacyNote(_ notes: [String], _ instruction: Instruction) -> String {
    let keyword = instruction.keyword.rawValue.uppercased()
    if instruction.keyword == .arg {
      // Real: an argument is noted as it is declared, whatever value it is given.
      return "ARG" + instruction.original.dropFirst(instruction.written.count)
    }
    if case .expose(let words) = instruction.body, !words.contains(where: { $0.contains("$") }) {
      return "EXPOSE " + words.joined(separator: " ")
    }
    let rest = notes.map { $0.dropFirst(keyword.count + 1) }.joined(separator: " ")
    guard instruction.keyword == .expose else { return "\(keyword) \(rest)" }
    // Real: ports stand as they were written, in order and without brackets.
    let ports = rest.dropFirst().dropLast().split(separator: " ").map { port in
      let isWritten = instruction.original.contains(port)
      return isWritten ? String(port) : String(port.replacing("/tcp", with: ""))
    }
    return "EXPOSE " + ports.joined(separator: " ")
  }
  /// Real: what changes the configuration alone has two blanks behind the mark.
  private mutating func commitLegacyNote(_ note: String, _ build: inout LegacyBuild) {
    commitLegacy("#(nop)  " + note, &build, runs: true)
  }

  private mutating func legacyCopy(
    _ copy: CopyOperation, _ instruction: Instruction, _ build: inout LegacyBuild
  ) throws(LegacyFailure) {
    let word = copy.isAdd ? "ADD" : "COPY"
    let job = build.job
    var copy = copy
    copy.paths.removeAll { $0.hasPrefix("<<") }
    guard !copy.paths.isEmpty else {
      throw LegacyFailure(text: "\(word) failed: no source files were specified")
    }
    let found: [CopySource]
    do throws(StepProblem) {
      found = try sources(of: copy, job)
    } catch {
      let missing = copy.paths.first { path in
        let one = CopyOperation(
          source: copy.source, paths: [path], destination: copy.destination, documents: [],
          owner: nil, mode: nil, isAdd: false, keepsParents: false, excludes: [],
          directory: copy.directory)
        return (try? sources(of: one, job)) == nil
      }
      let name = missing ?? copy.paths.first ?? ""
      let isContext = if case .context = copy.source { true } else { false }
      throw LegacyFailure(
        text: isContext
          ? "\(word) failed: file not found in build context or excluded by .dockerignore: stat "
            + "\(name.drop { $0 == "/" }): file does not exist"
          : "\(word) failed: stat \(name.drop { $0 == "/" }): file does not exist")
    }
    guard !found.isEmpty else {
      throw LegacyFailure(text: "\(word) failed: no source files were specified")
    }
    let hashes = found.map { source in
      let isFolder =
        source.tree.find(source.path, follow: true).flatMap { source.tree[$0]?.isDirectory } == true
      return "\(isFolder ? "dir" : "file"):\(contentDigest(source.tree, source.path).hex)"
    }
    let hash =
      hashes.count == 1 ? hashes[0] : "multi:\(Digest(of: hashes.joined(separator: ",")).hex)"
    let owner = copy.owner.map { "--chown=\($0) " } ?? ""
    var failure: LegacyFailure?
    commitLegacy("#(nop) \(word) \(owner)\(hash) in \(copy.destination) ", &build, runs: false) {
      host, tree in
      do throws(StepProblem) {
        try host.copy(copy, into: &tree, job)
      } catch {
        failure = LegacyFailure(text: "\(word) failed: \(error.message)")
      }
    }
    if let failure { throw failure }
  }

  // MARK: Images

  /// The image that a step makes: from the cache, or made now.
  ///
  /// - Parameter runs: the step is done in a container of its own, which is told.
  private mutating func commitLegacy(
    _ comment: String, _ build: inout LegacyBuild, runs: Bool,
    change: (Self, inout FileTree) -> Void = { _, _ in }
  ) {
    let createdBy = (build.scope.shell + [comment]).joined(separator: " ")
    if useLegacyCache(createdBy, &build) { return }
    let now = machine.now
    let base = build.image.flatMap { docker.images[$0] }?.tree ?? FileTree(at: now)
    let container = String(docker.random.hex(64).prefix(12))
    if runs { build.say(" ---> Running in \(container)") }
    var tree = base
    change(self, &tree)
    keepLegacy(tree.layer(since: base), createdBy, &build)
    machine.clock.elapse(nanoseconds: DockerLatency.create + DockerLatency.remove)
    if runs, build.removes { build.say(" ---> Removed intermediate container \(container)") }
  }

  /// Takes the image that an earlier build made of the same step. Real: it is looked for among the
  /// images whose parent is the step's before.
  mutating func useLegacyCache(_ createdBy: String, _ build: inout LegacyBuild) -> Bool {
    guard !build.request.ignoresCache, let parent = build.image else { return false }
    let config = build.scope.config.config
    let found = docker.images.children(of: parent).compactMap { docker.images[$0] }.filter {
      $0.config.history.last?.createdBy == createdBy && $0.config.config == config
    }.max { $0.config.created < $1.config.created }
    guard let found else { return false }
    build.say(" ---> Using cache")
    build.image = found.id
    return true
  }

  /// Makes a step's image of what has changed.
  mutating func keepLegacy(
    _ changes: FileLayer, _ createdBy: String, _ build: inout LegacyBuild
  ) {
    let now = machine.now
    let base = build.image.flatMap { docker.images[$0] }
    var config = base?.config ?? ImageConfig(created: now)
    config.created = now
    config.comment = ""
    config.author = build.scope.config.author
    config.config = build.scope.config.config
    config.history.append(
      HistoryEntry(
        created: now, createdBy: createdBy, comment: "", isEmptyLayer: changes.isEmpty))
    var tree = base?.tree ?? FileTree(at: now)
    try? tree.apply(changes)
    let image = Image(
      config: config, layers: (base?.layers ?? []) + (changes.isEmpty ? [] : [Layer(changes)]),
      tree: tree, parent: base?.id)
    docker.images.add(image)
    build.image = image.id
  }

  private mutating func finishLegacy(
    _ build: inout LegacyBuild
  ) throws(LegacyFailure) -> LegacyAdvance {
    closeLegacyStage(&build)
    guard let id = build.image, let image = docker.images[id] else {
      throw LegacyFailure(
        text: "Error response from daemon: No image was generated. Is your Dockerfile empty?")
    }
    let globals = build.file.globalArguments.flatMap { instruction -> [String] in
      if case .arg(let pairs) = instruction.body { pairs.map(\.key) } else { [] }
    }
    let unused = build.request.arguments.keys.filter {
      !build.used.contains($0) && !globals.contains($0)
        && !BuildPlanner.proxyArguments.contains($0)
    }.sorted()
    if !unused.isEmpty {
      build.say(
        "[Warning] One or more build-args [\(unused.joined(separator: " "))] were not consumed")
    }
    build.say("Successfully built \(id.short)")
    for tag in build.request.tags {
      docker.images.tag(id, as: tag.withDefaultTag, at: machine.now)
      noteImage("tag", image, name: tag.withDefaultTag.familiar)
      build.say("Successfully tagged \(tag.withDefaultTag.familiar)")
    }
    return .finished(id)
  }
}

/// Where a legacy build finds an image.
private enum LegacySource {
  case here(Image)
  case remote(Transfer)
}
