// A build, phase by phase: definition, metadata, context, stages, export.

import Containers
import Dockerfile
import Documents
import Files
import Kernel
import Machine
import Text

extension DockerHost {
  /// Lets a build go on until it has to wait.
  package mutating func buildNext(_ job: inout BuildJob) -> BuildAdvance {
    do throws(BuildFailure) {
      for _ in 0..<10_000 {
        if let advance = try advance(&job) { return advance }
      }
      return .again
    } catch {
      job.phase = .ended
      return .failed(error)
    }
  }

  /// Ends what a build has running, as when its client is interrupted.
  package mutating func buildCancel(_ job: inout BuildJob) {
    if let process = job.running?.process {
      docker.owners.removeValue(forKey: process)
      end(process, .killed(.kill))
    }
    if let running = job.running { tidy(running) }
    job.running = nil
    job.phase = .ended
  }

  private mutating func advance(_ job: inout BuildJob) throws(BuildFailure) -> BuildAdvance? {
    switch job.phase {
    case .definition:
      let hasFrontend = job.request.dockerfile != nil && job.file.directive("syntax") != nil
      do throws(BuildFailure) {
        try define(&job)
      } catch {
        // Real: a frontend of its own finds the problem, once it is here.
        guard hasFrontend else { throw error }
        job.heldFailure = error
      }
      switch job.request.inquiry {
      case .targets: return .finished(answer(&job))
      case .other(let name):
        throw BuildFailure(
          message: "unsupported request frontend.\(name): unsupported request frontend.\(name)")
      case .outline, nil: break
      }
      job.phase = hasFrontend ? .frontend(0, nil) : .metadata(0, nil)
    case .frontend(let stage, let until):
      return try loadFrontend(&job, stage, until)
    case .metadata(let index, let until):
      return try loadMetadata(&job, index, until)
    case .ignore:
      // Real: what was fetched whole brings its .dockerignore along.
      if job.request.address == nil, !job.request.hasOwnIgnore {
        let vertex = job.begin("[internal] load .dockerignore")
        let size = job.request.ignoreText.map { $0.utf8.count + 27 } ?? 2
        job.status(vertex, "transferring context: \(HumanSize.docker(size, precision: 4))")
        job.events.append(.done(vertex, seconds: 0))
      }
      if let problem = job.planProblem { throw job.failure(problem) }
      if IgnoreFile(job.request.ignoreText ?? "").hasBadPattern {
        throw BuildFailure(message: "syntax error in pattern")
      }
      if job.request.inquiry != nil { return .finished(answer(&job)) }
      let options = LintOptions(job.file.directive("check"))
      if job.request.isCheck {
        job.phase = .ended
        return .finished(
          BuildResult(image: nil, tree: FileTree(), findings: job.findings, file: job.file))
      }
      if options.areErrors, !job.findings.isEmpty {
        var names: [String] = []
        for finding in job.findings where !names.contains(finding.rule.rawValue) {
          names.append(finding.rule.rawValue)
        }
        throw BuildFailure(
          message: "lint violation found for rules: \(names.joined(separator: ", "))")
      }
      job.phase = .context
    case .context:
      let usesContext =
        job.request.address == nil
        && job.order.contains { index in
          job.plans[index]?.steps.contains { $0.operation.usesContext } ?? false
        }
      if usesContext {
        let vertex = job.begin("[internal] load build context")
        job.status(
          vertex,
          "transferring context: \(HumanSize.docker(job.request.context.bytes, precision: 4))")
        job.events.append(.done(vertex, seconds: 0))
      }
      for plan in job.plans.values {
        for case .copy(let copy) in plan.steps.map(\.operation) {
          for _ in copy.documents {
            let vertex = job.begin("[internal] preparing inline document")
            job.events.append(.done(vertex, seconds: 0))
          }
        }
      }
      announceWaiting(&job)
      job.phase = .stage(0)
    case .stage(let place):
      try beginStage(&job, place)
    case .pulling(let place, var run):
      let advance = pull(&job, place, &run)
      if advance != nil { job.phase = .pulling(place, run) }
      return advance
    case .step(let place, let step):
      try beginStep(&job, place, step)
    case .running: return try goOnRunning(&job)
    case .export: return .finished(try export(&job))
    case .ended: throw BuildFailure(message: "the build has ended")
    }
    return nil
  }

  private func answer(_ job: inout BuildJob) -> BuildResult {
    job.phase = .ended
    return BuildResult(image: nil, tree: FileTree(), findings: job.findings, file: job.file)
  }

  // MARK: Definition

  private mutating func define(_ job: inout BuildJob) throws(BuildFailure) {
    let vertex = job.begin(
      job.request.address.map {
        let isPage = $0.hasPrefix("http") && !$0.prefix { $0 != "#" }.hasSuffix(".git")
        return isPage ? "[internal] load remote build context" : "[internal] load git source \($0)"
      } ?? "[internal] load build definition from \(job.request.dockerfileName)")
    if let folder = job.request.dockerfileFolder {
      job.status(vertex, "transferring dockerfile: \(folder.utf8.count + 22)B")
      job.events.append(.done(vertex, seconds: 0))
      throw BuildFailure(
        message: "failed to read dockerfile: read /var/lib/docker/tmp/buildkit-mount"
          + "\(docker.random.next() % 4_000_000_000)/\(folder): is a directory")
    }
    guard let text = job.request.dockerfile else {
      if job.request.address == nil { job.status(vertex, "transferring dockerfile: 2B") }
      job.events.append(.done(vertex, seconds: 0))
      throw BuildFailure(
        message: "failed to read dockerfile: open \(job.request.dockerfileName): "
          + "no such file or directory")
    }
    let size = text.utf8.count + job.request.dockerfileName.utf8.count + 27
    keepRecord(
      "local source for dockerfile", kind: "source.local", size: text.utf8.count, isShared: false)
    keepRecord(
      "local source for context", kind: "source.local",
      size: max(0, job.request.context.bytes - 2), isShared: false)
    if let archive = job.request.archive {
      let isKnown = !docker.cache.archives.insert(archive).inserted
      job.events.append(isKnown ? .cached(vertex) : .done(vertex, seconds: 0.1))
      let copy = job.begin("copy /context /")
      job.events.append(isKnown ? .cached(copy) : .done(copy, seconds: 0))
    }
    if job.request.address == nil {
      job.status(vertex, "transferring dockerfile: \(HumanSize.docker(size, precision: 4))")
    }
    if let problem = job.file.problem {
      if job.request.archive == nil { job.events.append(.done(vertex, seconds: 0)) }
      throw BuildFailure(message: problem.message, excerpt: job.excerpt(problem.lines))
    }
    if let problem = LintOptions.problem(job.file.directive("check")) {
      job.events.append(.done(vertex, seconds: 0))
      throw BuildFailure(message: "failed to parse check options: \(problem)")
    }
    do throws(PlanProblem) {
      try resolve(&job)
    } catch {
      tell(&job, vertex)
      throw job.failure(error)
    }
    do throws(PlanProblem) {
      try workOut(&job)
    } catch {
      // Real: what is wrong inside a stage is said once the bases and .dockerignore are known.
      job.planProblem = error
    }
    tell(&job, vertex)
  }
  /// Warnings are told under the first vertex, before it is done.
  private func tell(_ job: inout BuildJob, _ vertex: Int) {
    let options = LintOptions(job.file.directive("check"))
    var all = job.file.readingFindings + job.file.casingFindings
    all += job.planner.findings
    job.findings = all.filter { options.allows($0) }
    if job.request.isCheck {
      job.findings.sort {
        $0.lines.lowerBound != $1.lines.lowerBound
          ? $0.lines.lowerBound < $1.lines.lowerBound : $0.rule.rawValue < $1.rule.rawValue
      }
    } else {
      for finding in job.findings { job.events.append(.warning(vertex, finding)) }
    }
    if job.request.archive == nil { job.events.append(.done(vertex, seconds: 0)) }
  }

  /// Which stages are needed, and from which images.
  private mutating func resolve(_ job: inout BuildJob) throws(PlanProblem) {
    try job.planner.readGlobals()
    let names = try job.planner.bases()
    job.baseNames = names.map(\.image)
    let stages = job.file.stages
    // Real: BuildKit 0.25, of a file that has nothing but ARG.
    guard !stages.isEmpty else {
      throw PlanProblem(message: "dockerfile contains no stages to build", lines: nil)
    }
    for (stage, name) in zip(stages, names) {
      if let platform = name.platform, let problem = platformProblem(platform) {
        throw PlanProblem(
          message: "failed to parse platform \(platform): \(problem)", lines: stage.from.lines)
      }
    }
    job.target = stages.count - 1
    if let target = job.request.target, !target.isEmpty {
      // Real: a stage is told by its name, and not by its number.
      guard let found = stages.last(where: { $0.name == target.lowercased() }) else {
        let near = nearest(to: target.lowercased(), among: stages.compactMap(\.name))
        throw PlanProblem(
          message: "target stage \"\(target)\" could not be found"
            + (near.map { " (did you mean \($0)?)" } ?? ""), lines: nil)
      }
      job.target = found.index
    }
    // Real: what COPY --from names counts as a stage of its own in titles.
    var needed: [Int] = []
    collect(job.target, stages, names.map(\.image), &needed, job, depth: 0)
    // Real: who only checks looks at all stages.
    if job.request.isCheck {
      for index in stages.indices where !needed.contains(index) {
        collect(index, stages, names.map(\.image), &needed, job, depth: 0)
      }
    }
    job.order = needed
    var extra = 0
    for index in needed {
      let name = names[index].image
      if name != "scratch", stages.find(name, before: index) == nil {
        try want(&job, name, stages[index].from.lines, isFrom: true)
      }
      for instruction in stages[index].instructions {
        for from in fromNames(instruction, job) {
          if instruction.keyword == .copy, stages.find(from, before: index) == nil {
            if Int(from) == index || from.lowercased() == stages[index].name {
              throw PlanProblem(
                message: "circular dependency detected on stage: "
                  + (stages[index].name ?? "stage-\(index)"), lines: instruction.lines)
            }
            if let number = Int(from) {
              throw PlanProblem(message: "invalid stage index \(number)", lines: nil)
            }
          }
          if stages.find(from, before: index) == nil, job.request.contexts[from] == nil,
            from != "scratch", Int(from) == nil, from.lowercased() != stages[index].name
          {
            extra += 1
            try want(&job, from, instruction.lines, isFrom: false)
          }
        }
        if instruction.keyword == .run,
          instruction.flags.contains(where: {
            $0.name == "mount" && !$0.value.contains("from=")
          })
        {
          extra += 1
        }
      }
    }
    job.isMany = stages.count + extra > 1
  }

  /// Works the needed stages out.
  private func workOut(_ job: inout BuildJob) throws(PlanProblem) {
    guard job.resolveProblem == nil else { return }
    let stages = job.file.stages
    for index in job.order {
      let stage = stages[index]
      let name = job.baseNames[index]
      var base = ImageConfig(created: .zero)
      base.config.environment = ["PATH=\(defaultPath)"]
      var from = ""
      var plan: StagePlan
      let baseStage = stages.find(name, before: index)?.index
      if let baseStage {
        base = job.plans[baseStage]?.config ?? base
      } else if name != "scratch", let found = job.bases[name] {
        base = found.image.config
        from = "FROM \(found.titleReference)"
      }
      let prefix = job.isMany ? stage.name ?? "stage-\(index)" : ""
      plan = try job.planner.dispatch(
        stage, base: base, inheriting: baseStage.flatMap { job.plans[$0] }, prefix: prefix,
        isScratch: name == "scratch" || baseStage != nil, fromTitle: from)
      plan.baseStage = baseStage
      plan.baseImage = baseStage == nil && name != "scratch" ? job.bases[name]?.reference : nil
      job.plans[index] = plan
    }
    nameSharedBases(&job)
  }

  /// Real: one image is one vertex, however many stages begin with it; it bears the name that it
  /// was given last, in the order in which the target reaches it.
  private func nameSharedBases(_ job: inout BuildJob) {
    var names: OrderedMap<ImageReference, String> = [:]
    var seen: Set<Int> = []
    func visit(_ index: Int, _ depth: Int) {
      guard depth < 200, seen.insert(index).inserted, let plan = job.plans[index] else { return }
      if let base = plan.baseStage { visit(base, depth + 1) }
      if let image = plan.baseImage { names[image] = plan.fromTitle }
      for step in plan.steps {
        for source in step.operation.sources {
          if let stage = job.file.stages.find(source, before: index) {
            visit(stage.index, depth + 1)
          } else if let found = job.bases[source] {
            names[found.reference] = "FROM \(found.titleReference)"
          }
        }
      }
    }
    visit(job.target, 0)
    for (index, plan) in job.plans {
      guard let image = plan.baseImage, let name = names[image] else { continue }
      var named = plan
      named.fromTitle = name
      job.plans[index] = named
    }
  }

  /// A stage and everything it stands on, those first.
  private func collect(
    _ index: Int, _ stages: [Stage], _ names: [String], _ needed: inout [Int], _ job: BuildJob,
    depth: Int
  ) {
    guard !needed.contains(index), depth < 200 else { return }
    if let base = stages.find(names[index], before: index) {
      collect(base.index, stages, names, &needed, job, depth: depth + 1)
    }
    for instruction in stages[index].instructions {
      for from in fromNames(instruction, job) {
        if let stage = stages.find(from, before: index) {
          collect(stage.index, stages, names, &needed, job, depth: depth + 1)
        }
      }
    }
    needed.append(index)
  }
  private func fromNames(_ instruction: Instruction, _ job: BuildJob) -> [String] {
    var out: [String] = []
    if instruction.keyword == .copy, let from = instruction.flag("from") {
      let globals = job.planner.globals
      out.append((try? job.planner.lexer.word(from) { globals[$0] }) ?? from)
    }
    if instruction.keyword == .run {
      for flag in instruction.flags where flag.name == "mount" {
        for field in flag.value.split(separator: ",") where field.hasPrefix("from=") {
          out.append(String(field.dropFirst(5)))
        }
      }
    }
    return out
  }

  /// Notes that an image is needed, and looks it up.
  private mutating func want(
    _ job: inout BuildJob, _ name: String, _ lines: ClosedRange<Int>, isFrom: Bool
  ) throws(PlanProblem) {
    guard job.bases[name] == nil, !job.wanted.contains(where: { $0.name == name }) else { return }
    let reference: ImageReference
    do throws(ReferenceError) {
      reference = try ImageReference(name).withDefaultTag
    } catch {
      throw PlanProblem(
        message: isFrom
          ? "failed to parse stage name \"\(name)\": \(error.message)"
          : "invalid from flag value \(name): \(error.message)", lines: lines)
    }
    job.wanted.append((name, lines))
    guard job.resolveProblem == nil else { return }
    if !job.request.pulls, case .found(let id) = docker.images.find(reference.canonical),
      let image = docker.images[id]
    {
      job.bases[name] = ResolvedBase(
        reference: reference, image: image, needsPull: false, isRemote: false)
      return
    }
    if !job.request.pulls, let id = docker.cache.resolved[reference],
      let image = docker.cache.bases[id],
      registries.registries[reference.domain]?.repositories[reference.path] == nil
    {
      job.bases[name] = ResolvedBase(
        reference: reference, image: image, needsPull: false, isRemote: true)
      return
    }
    do throws(RegistryError) {
      let image = try registries.find(
        located(reference), account: job.request.account, through: docker.settings.mirrorHosts)
      let chain = image.chain()
      let isHere =
        docker.images[image.id] != nil || docker.cache.bases[image.id] != nil
        || chain.map { docker.images.chains.contains($0) } ?? true
      job.bases[name] = ResolvedBase(
        reference: reference, image: image, needsPull: !isHere, isRemote: true)
    } catch {
      job.resolveProblem = (
        job.wanted.count - 1, error.buildWords(reference), error.isSilence
      )
    }
  }

  // MARK: Metadata

  private mutating func loadMetadata(
    _ job: inout BuildJob, _ index: Int, _ until: Instant?
  ) throws(BuildFailure) -> BuildAdvance? {
    guard index < job.wanted.count else {
      job.phase = .ignore
      return nil
    }
    let (name, lines) = job.wanted[index]
    let reference = (try? ImageReference(name))?.withDefaultTag
    let title = "[internal] load metadata for \(reference?.canonical ?? name)"
    if let problem = job.resolveProblem, problem.index == index {
      if until == nil { _ = job.begin(title) }
      // Real: BuildKit 0.25 gives a registry that does not answer half a minute.
      let due = until ?? machine.now + (problem.isSilent ? .seconds(30) : .zero)
      if machine.now < due {
        job.phase = .metadata(index, due)
        return .wait([.until(due)])
      }
      let vertex = job.vertices
      job.events.append(.failed(vertex, message: problem.failure))
      throw BuildFailure(
        message: "\(name): failed to resolve source metadata for "
          + "\(reference?.canonical ?? name): \(problem.failure)", step: title,
        excerpt: job.excerpt(lines))
    }
    let isFresh = job.bases[name].map { $0.isRemote && $0.needsPull } ?? false
    guard isFresh else {
      let vertex = job.begin(title)
      job.events.append(.done(vertex, seconds: 0))
      job.phase = .metadata(index + 1, nil)
      return nil
    }
    if let until {
      if machine.now < until { return .wait([.until(until)]) }
      job.events.append(.done(job.vertices, seconds: TransferSpeed.roundTrip))
      job.phase = .metadata(index + 1, nil)
      return nil
    }
    _ = job.begin(title)
    let due = machine.now + .nanoseconds(Int(TransferSpeed.roundTrip * 1e9))
    job.phase = .metadata(index, due)
    return .wait([.until(due)])
  }
}

extension BuildJob {
  func failure(_ problem: PlanProblem) -> BuildFailure {
    BuildFailure(message: problem.message, excerpt: excerpt(problem.lines))
  }
}

extension BuildOperation {
  /// The stages and images that it takes files from, as the file names them.
  var sources: [String] {
    switch self {
    case .copy(let copy):
      switch copy.source {
      case .stage(let index): [String(index)]
      case .image(let name): [name]
      case .context, .named: []
      }
    case .run(let run): run.mounts.compactMap(\.from)
    case .workdir: []
    }
  }

  var usesContext: Bool {
    switch self {
    case .copy(let copy):
      if case .context = copy.source {
        return copy.paths.contains { !copy.isAdd || !isRemoteSource($0) }
      }
      return false
    case .run(let run): return run.mounts.contains { $0.type == "bind" && $0.from == nil }
    case .workdir: return false
    }
  }
}

extension RegistryError {
  var isSilence: Bool { if case .timedOut = self { true } else { false } }

  /// Real: BuildKit asks by way of containerd, whose words differ from the daemon's.
  func buildWords(_ reference: ImageReference) -> String {
    switch self {
    case .denied:
      return "pull access denied, repository does not exist or may require authorization: server "
        + "message: insufficient_scope: authorization failed"
    case .manifestUnknown: return "\(reference.canonical): not found"
    case .unknownHost(let domain):
      return "failed to do request: Head \"https://\(domain)/v2/\(reference.path)/manifests/"
        + "\(reference.tag ?? "latest")\": dial tcp: lookup \(domain) on 10.0.2.3:53: no such host"
    case .refused(let domain):
      return "failed to do request: Head \"http://\(domain)/v2/\(reference.path)/manifests/"
        + "\(reference.tag ?? "latest")\": dial tcp \(domain): connect: connection refused"
    case .timedOut(let domain, _):
      // Real: an address of Docker Hub's.
      return
        "failed to do request: Head \"https://\(domain == "docker.io" ? "registry-1.docker.io" : domain)/v2/\(reference.path)/manifests/"
        + "\(reference.tag ?? "latest")\": dial tcp 3.211.199.249:443: i/o timeout"
    case .noCredentials, .wrongPassword:
      return "failed to authorize: failed to fetch anonymous token: 401 Unauthorized"
    }
  }
}
