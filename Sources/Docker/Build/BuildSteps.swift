// The steps of a stage: from the cache, or made now.

import Containers
import Dockerfile
import Files
import Kernel
import Machine
import Network
import Text

extension DockerHost {
  mutating func beginStage(_ job: inout BuildJob, _ place: Int) throws(BuildFailure) {
    guard place < job.order.count else {
      job.phase = .export
      return
    }
    let index = job.order[place]
    guard let plan = job.plans[index] else { throw BuildFailure(message: "no such stage") }
    let now = machine.now
    if let base = plan.baseStage, let state = job.states[base] {
      job.states[index] = state
    } else if plan.baseImage != nil,
      let found = job.bases.values.first(where: { $0.reference == plan.baseImage })
    {
      let name = "pulled from \(found.reference.canonical)@\(found.image.manifest)"
      // Real: an image of the store is taken into the cache when it is built upon for the first time.
      // One that a build made here is there already.
      let chain = found.image.chain()
      let isKnown =
        found.isRemote || docker.cache.sources[name] != nil
        || docker.cache.results.values.contains { $0.chain != nil && $0.chain == chain }
        || docker.cache.baseChains.values.contains { $0.last != nil && $0.last == chain }
      keepRecord(
        name, kind: "regular", size: found.isRemote ? 0 : found.image.size, isShared: true)
      if let record = docker.cache.sources[name] {
        docker.cache.baseChains[record] = found.image.layers.indices.compactMap {
          found.image.chain($0 + 1)
        }
      }
      job.states[index] = StageState(
        tree: found.image.tree, layers: found.image.layers,
        key: Digest(of: "from \(found.image.id)"))
      if found.needsPull {
        if let failing = missingSource(job, plan) {
          // Real: a source that is not there is noticed while the base still comes down.
          for step in plan.steps.prefix(while: { $0.isWorkdir }) {
            let vertex = job.begin(step.title)
            job.events.append(.cached(vertex))
          }
          let failed = job.begin(failing.step.title)
          job.events.append(.failed(failed, message: failing.problem.step))
          let vertex = job.begin(plan.fromTitle)
          job.status(vertex, "resolve \(found.reference.canonical)@\(found.image.manifest)")
          job.events.append(.canceled(vertex))
          throw BuildFailure(
            message: failing.problem.message, step: failing.step.title,
            excerpt: job.excerpt(failing.step.lines))
        }
        let vertex = job.begin(plan.fromTitle)
        job.toldBases.insert(found.reference)
        job.status(vertex, "resolve \(found.reference.canonical)@\(found.image.manifest)")
        if let transfer = try? imagePull(found.reference, account: job.request.account) {
          let config = HumanSize.docker(
            found.image.config.text.utf8.count, precision: 4)
          job.status(vertex, "\(found.image.id) \(config) / \(config)")
          job.status(
            vertex,
            "\(found.image.manifest) \(HumanSize.docker(found.image.manifestSize, precision: 4)) / \(HumanSize.docker(found.image.manifestSize, precision: 4))"
          )
          job.phase = .pulling(
            place, BuildJob.PullRun(vertex: vertex, transfer: transfer, begun: now))
          return
        }
        job.events.append(.done(vertex, seconds: 0))
      } else if !job.toldBases.contains(found.reference) {
        job.toldBases.insert(found.reference)
        var vertex =
          job.announced.first { job.plans[$0.key]?.baseImage == plan.baseImage }?.value ?? 0
        let isLoaded = isKnown && isBuiltUpon(found.reference, job, index)
        let isNew = vertex == 0
        if isNew {
          vertex = job.begin(plan.fromTitle)
        } else if isLoaded {
          job.events.append(.begin(vertex, title: plan.fromTitle))
        }
        // Real: what was told as ready is told again only when it turns out to be in the cache.
        if isNew || isLoaded {
          job.events.append(isLoaded ? .cached(vertex) : .done(vertex, seconds: 0))
        }
      }
    } else {
      job.states[index] = StageState(tree: FileTree(at: now), key: Digest(of: "scratch"))
    }
    job.phase = .step(place, 0)
  }

  /// Whether a step that is made anew stands on a base image itself.
  ///
  /// - Parameter own: the stage whose turn it is; the others begin with the same files.
  private func isBuiltUpon(_ reference: ImageReference, _ job: BuildJob, _ own: Int) -> Bool {
    func starts(_ index: Int, _ depth: Int) -> Bool {
      guard depth < 50, let plan = job.plans[index] else { return false }
      if let first = plan.steps.first {
        return !isCached(first, job, own, isOthers: index != own)
      }
      let users = job.order.filter { job.plans[$0]?.baseStage == index }
      return users.isEmpty || users.contains { starts($0, depth + 1) }
    }
    return job.order.contains { job.plans[$0]?.baseImage == reference && starts($0, 0) }
  }

  /// Whether the cache holds a stage's first step, as far as can be told before it.
  private func isCached(
    _ step: BuildStepPlan, _ job: BuildJob, _ index: Int, isOthers: Bool
  ) -> Bool {
    guard let state = job.states[index], !step.ignoresCache || step.isWorkdir else { return false }
    // What stands on stages that have not had their turn is not known yet.
    guard let key = try? key(of: step, in: state, job) else { return isOthers }
    return docker.cache.results[key] != nil
  }

  /// Real: the base of a stage that has to wait for another stage's work is told first as ready.
  func announceWaiting(_ job: inout BuildJob) {
    announceSources(&job)
    for index in job.order {
      guard let plan = job.plans[index], let first = plan.steps.first, !plan.needs.isEmpty,
        case .copy(let copy) = first.operation, case .stage(let other) = copy.source,
        let reference = plan.baseImage,
        let found = job.bases.values.first(where: { $0.reference == reference }),
        !found.needsPull, worksAnew(other, job, depth: 0),
        !job.announced.keys.contains(where: { job.plans[$0]?.baseImage == reference })
      else { continue }
      let vertex = job.begin(plan.fromTitle)
      job.events.append(.done(vertex, seconds: 0))
      job.announced[index] = vertex
    }
  }
  /// Real: an image that is only copied from is a vertex of its own, and belongs to no stage.
  private func announceSources(_ job: inout BuildJob) {
    for index in job.order {
      for source in job.plans[index]?.steps.flatMap(\.operation.sources) ?? [] {
        guard job.file.stages.find(source, before: index) == nil, let found = job.bases[source],
          !found.needsPull, !job.plans.values.contains(where: { $0.baseImage == found.reference }),
          job.toldBases.insert(found.reference).inserted
        else { continue }
        let vertex = job.begin("FROM \(found.titleReference)")
        let name = "pulled from \(found.reference.canonical)@\(found.image.manifest)"
        job.events.append(
          docker.cache.sources[name] != nil ? .cached(vertex) : .done(vertex, seconds: 0))
      }
    }
  }

  /// Whether a stage has a step that the cache does not hold.
  private func worksAnew(_ index: Int, _ job: BuildJob, depth: Int) -> Bool {
    guard depth < 50, let plan = job.plans[index] else { return true }
    if let base = plan.baseStage, worksAnew(base, job, depth: depth + 1) { return true }
    guard plan.needs.isEmpty, plan.baseStage == nil,
      let found = job.bases.values.first(where: { $0.reference == plan.baseImage })
    else { return !plan.steps.isEmpty }
    var state = StageState(
      tree: found.image.tree, layers: found.image.layers, key: Digest(of: "from \(found.image.id)"))
    for step in plan.steps {
      guard !step.ignoresCache || step.isWorkdir, let key = try? key(of: step, in: state, job),
        let result = docker.cache.results[key]
      else { return true }
      state.tree = result.tree
      state.key = key
    }
    return false
  }

  /// Lets a base image come down.
  func pull(_ job: inout BuildJob, _ place: Int, _ run: inout BuildJob.PullRun) -> BuildAdvance? {
    while run.next < run.transfer.steps.count {
      let step = run.transfer.steps[run.next]
      let due = run.begun + step.after
      if machine.now < due { return .wait([.until(due)]) }
      run.next += 1
      guard case .layer(let short, let progress) = step.event,
        let layer = run.transfer.image.layers.first(where: { $0.digest.short == short })
      else { continue }
      let size = HumanSize.docker(layer.compressedSize, precision: 4)
      switch progress {
      case .downloadComplete: job.status(run.vertex, "\(layer.digest) \(size) / \(size)")
      case .pullComplete: job.status(run.vertex, "extracting \(layer.digest)")
      default: continue
      }
    }
    let due = run.begun + run.transfer.duration
    if machine.now < due { return .wait([.until(due)]) }
    job.events.append(.done(run.vertex, seconds: run.transfer.duration.inSeconds))
    job.bases.modify(
      job.bases.first { $0.value.reference == run.transfer.reference }?.key ?? ""
    ) { $0.needsPull = false }
    job.pulled.append((run.transfer.reference, run.transfer.image))
    job.phase = .step(place, 0)
    return nil
  }

  // MARK: One step

  mutating func beginStep(
    _ job: inout BuildJob, _ place: Int, _ number: Int
  ) throws(BuildFailure) {
    let index = job.order[place]
    guard let plan = job.plans[index], var state = job.states[index] else {
      throw BuildFailure(message: "no such stage")
    }
    keepPulled(&job)
    guard number < plan.steps.count else {
      job.phase = .stage(place + 1)
      return
    }
    let step = plan.steps[number]
    let key: Digest
    do throws(StepProblem) {
      key = try self.key(of: step, in: state, job)
    } catch {
      try fail(&job, plan, (step, error))
      return
    }
    // Real: --no-cache is nothing to a WORKDIR that stands on the base alone.
    let canUse =
      !step.ignoresCache || plan.steps[...number].allSatisfy(\.isWorkdir)
    if case .run(let operation) = step.operation,
      let id = operation.mounts.first(where: {
        $0.type == "secret" && $0.isRequired && job.request.secrets[$0.id ?? $0.source] == nil
      })
    {
      let words = "secret \(id.id ?? id.source): not found"
      let vertex = job.begin(step.title)
      job.events.append(.failed(vertex, message: words))
      throw BuildFailure(message: words, step: step.title, excerpt: job.excerpt(step.lines))
    }
    if canUse, let result = docker.cache.results[key] {
      let vertex = job.begin(step.title)
      job.events.append(.cached(vertex))
      let now = machine.now
      docker.cache.records.modify(result.record) {
        $0.lastUsed = now
        $0.uses += 1
      }
      state.tree = result.tree
      state.layers = result.layers(over: state.layers)
      state.times.append(result.created)
      state.key = key
      job.states[index] = state
      job.phase = .step(place, number + 1)
      return
    }
    let vertex = job.begin(step.title)
    let now = machine.now
    switch step.operation {
    case .run(let operation):
      job.running = BuildJob.RunningStep(
        order: place, step: number, vertex: vertex, key: key, begun: now, operation: operation)
      job.phase = .running
    case .workdir(let path, let name):
      let before = state.tree
      if let words = state.tree.folderProblem(path) {
        job.events.append(.failed(vertex, message: words))
        throw BuildFailure(message: words, step: step.title, excerpt: job.excerpt(step.lines))
      }
      if state.tree.find(path) == nil {
        // Real: BuildKit makes it as the user's; a name that the stage does not know is root's.
        let user = name.isEmpty ? nil : try? state.tree.user(name).credentials
        _ = state.tree.directory(path, uid: user?.uid ?? 0, gid: user?.gid ?? 0, at: now)
      }
      finish(&job, index, &state, since: before, key: key, step: step)
      job.events.append(.done(vertex, seconds: 0))
      job.phase = .step(place, number + 1)
    case .copy(let operation):
      let before = state.tree
      do throws(StepProblem) {
        try copy(operation, into: &state.tree, job)
      } catch {
        job.events.append(.failed(vertex, message: error.step))
        throw BuildFailure(
          message: error.message, step: step.title, excerpt: job.excerpt(step.lines))
      }
      finish(&job, index, &state, since: before, key: key, step: step)
      job.events.append(.done(vertex, seconds: 0))
      job.phase = .step(place, number + 1)
    }
  }

  /// Makes the layer of a step that was done, and keeps it.
  mutating func finish(
    _ job: inout BuildJob, _ index: Int, _ state: inout StageState, since before: FileTree,
    key: Digest, step: BuildStepPlan
  ) {
    let changes = state.tree.layer(since: before)
    let layer = Layer(changes)
    let now = machine.now
    let record = docker.random.text(25, from: "0123456789abcdefghijklmnopqrstuvwxyz")
    state.layers.append(layer)
    state.times.append(now)
    state.key = key
    docker.cache.records[record] = CacheRecord(
      id: record, description: step.title, kind: "regular", size: layer.size, created: now,
      lastUsed: now, uses: 1, isShared: true)
    docker.cache.results[key] = BuildCache.Result(
      layer: layer, tree: state.tree, record: record, chain: Digest.chain(state.layers.map(\.diff)),
      created: now)
    job.states[index] = state
  }

  private mutating func keepPulled(_ job: inout BuildJob) {
    for (reference, image) in job.pulled {
      docker.cache.bases[image.id] = image
      docker.cache.resolved[reference] = image.id
      keepSources(of: image, from: reference)
    }
    job.pulled = []
  }
  /// A record of what is no step: a source that was sent, a base.
  mutating func keepRecord(_ name: String, kind: String, size: Int, isShared: Bool) {
    let now = machine.now
    let id: String
    if let known = docker.cache.sources[name] {
      id = known
    } else {
      id = docker.random.text(25, from: "0123456789abcdefghijklmnopqrstuvwxyz")
      docker.cache.sources[name] = id
    }
    if docker.cache.records[id] == nil {
      docker.cache.records[id] = CacheRecord(
        id: id, description: name, kind: kind, size: size, created: now, lastUsed: now, uses: 0,
        isShared: isShared)
    }
    docker.cache.records.modify(id) {
      $0.size = size
      $0.lastUsed = now
      $0.uses += 1
    }
  }

  private func fail(
    _ job: inout BuildJob, _ plan: StagePlan, _ failing: (step: BuildStepPlan, problem: StepProblem)
  ) throws(BuildFailure) {
    let vertex = job.begin(failing.step.title)
    job.events.append(.failed(vertex, message: failing.problem.step))
    throw BuildFailure(
      message: failing.problem.message, step: failing.step.title,
      excerpt: job.excerpt(failing.step.lines))
  }
  /// The first COPY of a stage whose source is not in the context.
  private func missingSource(
    _ job: BuildJob, _ plan: StagePlan
  ) -> (step: BuildStepPlan, problem: StepProblem)? {
    for step in plan.steps {
      guard case .copy(let copy) = step.operation, case .context = copy.source else { continue }
      do throws(StepProblem) {
        _ = try sources(of: copy, job)
      } catch {
        return (step, error)
      }
    }
    return nil
  }

  // MARK: Keys

  /// The digest of a step and of everything that it depends on.
  ///
  /// Real: files count by path, content, mode and owner; their times do not.
  func key(
    of step: BuildStepPlan, in state: StageState, _ job: BuildJob
  ) throws(StepProblem) -> Digest {
    var text = "\(state.key)\n"
    switch step.operation {
    case .workdir(let path, let user): text += "workdir \(path) \(user)"
    case .run(let run):
      text += "run \(run.arguments.map { GoQuote.quoted($0) }.joined(separator: " "))\n"
      for (name, value) in run.environment { text += "\(name)=\(value)\n" }
      text += "network \(run.network ?? "") \(run.hosts)\n"
      // Real: the size of /dev/shm and the limits are part of the step.
      if let size = job.request.sharedMemory { text += "shm \(size)\n" }
      if !job.request.limits.isEmpty { text += "limits \(job.request.limits)\n" }
      text += "user \(run.user)\ncwd \(run.directory)\n\(run.script?.text ?? "")\n"
      for mount in run.mounts {
        text += "mount \(mount.type) \(mount.target) \(mount.from ?? "") \(mount.source)\n"
        if mount.type == "secret" { text += "\(mount.id ?? "") \(mount.isRequired)\n" }
        if mount.type == "bind", mount.from == nil {
          let source = absolute(mount.source, from: "/")
          guard job.request.context.tree.find(source) != nil else {
            throw StepProblem(missing: source)
          }
          text += contentDigest(job.request.context.tree, mount.source).hex + "\n"
        }
      }
    case .copy(let copy):
      text += "copy \(copy.destination) \(copy.owner ?? "") \(copy.mode ?? "") \(copy.isAdd) "
      text += "\(copy.keepsParents) \(copy.directory) \(copy.excludes)\n"
      for document in copy.documents { text += "\(document.name)\n\(document.text)\n" }
      for source in try sources(of: copy, job) {
        text +=
          "\(source.path) \(contentDigest(source.tree, source.path, excludes: copy.excludes).hex)\n"
      }
    }
    return Digest(of: text)
  }
  func contentDigest(
    _ tree: FileTree, _ path: String, excludes: [String] = []
  ) -> Digest {
    guard let id = tree.find(path, follow: true) else { return Digest(of: "nothing") }
    var text = ""
    for entry in tree.entries(below: id) {
      text += "\(entry.path) \(entry.mode.rawValue) \(entry.uid) \(entry.gid) "
      switch entry.body {
      case .regular(.bytes(let bytes)): text += Digest(of: bytes).hex
      case .regular(let content): text += "\(content)"
      case .symlink(let target): text += "-> \(target)"
      case .hardLink(let target): text += "= \(target)"
      case .directory: text += "d"
      default: text += "?"
      }
      text += "\n"
    }
    return Digest(of: text + excludes.joined(separator: "\n"))
  }
}

/// Why a step cannot be done: what is said at the step, and what at the end.
struct StepProblem: Error {
  var step: String
  var message: String

  init(step: String, message: String) {
    self.step = step
    self.message = message
  }
  /// A file that a step takes is not where it should be.
  init(missing path: String) {
    // Limit: the reference that stands here is BuildKit's own; it has no meaning in the lab.
    let reference =
      "\(Digest(of: "ref").hex.prefix(8))-ef63-445a-8f5f-5d5eb6cd050f::"
      + Digest(of: path).hex.prefix(25)
    step = "failed to calculate checksum of ref \(reference): \"\(path)\": not found"
    message = "failed to compute cache key: \(step)"
  }
}

extension FileTree {
  /// Why a WORKDIR cannot be made: something on its way is no folder.
  fileprivate func folderProblem(_ path: String) -> String? {
    var folder = ""
    for part in path.split(separator: "/") {
      folder += "/" + part
      guard let id = find(folder) else { return nil }
      // Real: of a file at the end `mkdir` speaks, of one before it `lstat`.
      if self[id]?.isDirectory == false {
        return folder == path ? "mkdir \(path): not a directory" : "lstat \(path): not a directory"
      }
    }
    return nil
  }
}

extension BuildStepPlan {
  var isWorkdir: Bool { if case .workdir = operation { true } else { false } }
}

extension BuildCache.Result {
  func layers(over below: [Layer]) -> [Layer] { layer.map { below + [$0] } ?? below }
}
