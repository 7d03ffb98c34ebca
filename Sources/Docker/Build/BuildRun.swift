// RUN: a real process in a container of its own, whose changes become a layer.

import Containers
import Dockerfile
import Files
import Kernel
import Machine
import Network
import Text

extension FileTree {
  /// Takes away what mounts have left behind: places that were made for them, and are empty.
  fileprivate mutating func clean(_ targets: [String], since base: FileTree) {
    for target in targets where !target.isEmpty {
      var path = absolute(target, from: "/")
      while path != "/", base.find(path, follow: false) == nil,
        let id = find(path, follow: false), let inode = self[id]
      {
        let isEmpty = inode.entries.map { $0.isEmpty } ?? (inode.content?.size == 0)
        let folder = FilePaths.dirname(path)
        guard isEmpty, let parent = find(folder) else { break }
        let time = self[parent]?.modified ?? .zero
        remove(FilePaths.basename(path), from: parent, at: time)
        path = folder
      }
    }
  }
}

extension DockerHost {
  /// How long a step's container takes to come up.
  private var startUp: Duration { .milliseconds(120) }

  mutating func goOnRunning(_ job: inout BuildJob) throws(BuildFailure) -> BuildAdvance? {
    guard var running = job.running else { throw BuildFailure(message: "nothing runs") }
    let index = job.order[running.order]
    guard let plan = job.plans[index], let state = job.states[index] else {
      throw BuildFailure(message: "no such stage")
    }
    let step = plan.steps[running.step]
    if running.process == nil {
      let due = running.begun + startUp
      if machine.now < due { return .wait([.until(due)]) }
      do throws(RuntimeFailure) {
        try start(&running, &job, state)
      } catch {
        job.running = nil
        tidy(running)
        try failRun(&job, running, step, start: error)
      }
      job.running = running
      return .wait([.topic(.log(running.log)), .topic(.docker)])
    }
    drain(&job, &running)
    guard let process = running.process, let end = docker.buildEnds.removeValue(forKey: process)
    else {
      job.running = running
      return .wait([.topic(.log(running.log)), .topic(.docker)])
    }
    drain(&job, &running)
    job.running = nil
    let root = running.sandbox?.root
    var after = root.flatMap { machine.files[$0] }
    if let base = running.base { after?.clean(running.operation.mounts.map(\.target), since: base) }
    for mount in running.cacheMounts {
      if let tree = machine.files[mount.tree] { docker.cache.mounts[mount.id] = tree }
    }
    tidy(running)
    guard end.status == 0 else {
      let words =
        "process \(GoQuote.quoted(commandText(running.operation))) did not complete successfully: exit code: \(end.status)"
      job.events.append(.failed(running.vertex, message: words))
      throw BuildFailure(
        message: words, step: step.title, log: running.lines, excerpt: job.excerpt(step.lines))
    }
    var next = state
    if let after, let base = running.base {
      let changes = after.layer(since: base)
      try? next.tree.apply(changes)
    }
    finish(&job, index, &next, since: state.tree, key: running.key, step: step)
    let seconds = (machine.now - running.begun).inSeconds
    job.events.append(.done(running.vertex, seconds: seconds))
    job.phase = .step(running.order, running.step + 1)
    return nil
  }

  private func commandText(_ run: RunOperation) -> String { run.arguments.joined(separator: " ") }

  private mutating func failRun(
    _ job: inout BuildJob, _ running: BuildJob.RunningStep, _ step: BuildStepPlan,
    start failure: RuntimeFailure
  ) throws(BuildFailure) {
    let command = GoQuote.quoted(commandText(running.operation))
    var words = "process \(command) did not complete successfully: "
    var lines: [String] = []
    switch failure {
    case .noSuchUser, .badNumber, .noSuchGroup: words += failure.message
    default:
      let said =
        "runc run failed: unable to start container process: error during container init: "
        + failure.message
      let seconds = startUp.inSeconds
      job.events.append(.log(running.vertex, seconds: seconds, stream: 2, text: said))
      lines = ["\(FloatText.fixed(seconds, 3)) \(said)"]
      words += "exit code: 1"
    }
    job.events.append(.failed(running.vertex, message: words))
    throw BuildFailure(
      message: words, step: step.title, log: lines, excerpt: job.excerpt(step.lines))
  }

  /// Takes what the process has written.
  private func drain(_ job: inout BuildJob, _ running: inout BuildJob.RunningStep) {
    guard let log = machine.logs[running.log] else { return }
    for entry in log.entries(from: running.read) {
      let seconds = max(0, (entry.time - running.begun).inSeconds)
      var text = entry.text
      if text.last == 0x0a { text.removeLast() }
      let line = String(decoding: text, as: UTF8.self)
      job.events.append(
        .log(running.vertex, seconds: seconds, stream: entry.stream, text: line))
      running.lines.append("\(FloatText.fixed(seconds, 3)) \(line)")
      // Real: buildx 0.29 keeps the last ten lines of a step for its end.
      if running.lines.count > 10 { running.lines.removeFirst() }
    }
    running.read = log.end
  }

  private mutating func start(
    _ running: inout BuildJob.RunningStep, _ job: inout BuildJob, _ state: StageState
  ) throws(RuntimeFailure) {
    let now = machine.now
    let base = state.tree.withContainerFiles(at: now)
    running.base = base
    let root = machine.files.add(base)
    let hostname = "buildkitsandbox"
    let namespace =
      running.operation.network == "host"
      ? NetworkMap.host : network.addNamespace(hostname: hostname)
    running.namespace = namespace
    if running.operation.network == nil || running.operation.network == "default",
      let bridge = docker.networks.values.first(where: { $0.name == "bridge" })
    {
      _ = try? network.connect(namespace, to: bridge.id)
    }
    let gateway = network.networks.values.first { $0.name == "bridge" }?.gateway
    let hosts = running.operation.hosts.compactMap { host -> HostEntry? in
      let mark = host.firstIndex(of: ":") ?? host.endIndex
      let text = host[mark...].dropFirst()
      let address = text == "host-gateway" ? gateway : IPv4(text)
      return address.map { HostEntry(name: String(host[..<mark]), address: $0) }
    }
    if namespace != NetworkMap.host { network.change(namespace) { $0.hosts = hosts } }
    let lines = hosts.map { "\($0.address)\t\($0.name)\n" }.joined()
    var spec = ContainerSpec(
      id: "build", arguments: running.operation.arguments, hostname: hostname, root: root,
      network: namespace,
      files: ContainerFiles(
        hosts: "127.0.0.1\tlocalhost \(hostname)\n::1\tlocalhost ip6-localhost ip6-loopback\n"
          + lines,
        hostname: hostname + "\n", resolv: "nameserver \(network.hostNameServer)\n"))
    spec.mounts = mounts(&running, &job)
    spec.limits = job.request.limits.compactMap(resourceLimit)
    if let size = job.request.sharedMemory {
      spec.mounts.append(
        ContainerMount(
          target: "/dev/shm",
          source: .tmpfs(size: size, mode: FileMode(rawValue: 0o1777)), device: "tmpfs",
          type: "tmpfs", options: "nosuid,nodev,noexec,relatime,size=\(size / 1024)k"))
    }
    if let script = running.operation.script {
      var tree = FileTree(at: now)
      tree.text("/script", script.text, mode: 0o755, at: now)
      let id = machine.files.add(tree)
      running.mountTrees.append(id)
      if let inode = machine.files[id]?.find("/script") {
        spec.mounts.append(
          ContainerMount(
            target: running.operation.arguments.first ?? "/dev/pipes/EOF",
            source: .file(FileReference(id, inode)), isReadOnly: true))
      }
    }
    let log = machine.addLog()
    running.log = log
    let output = machine.open(OpenFile(.log(log, stream: 1), readable: false))
    let errors = machine.open(OpenFile(.log(log, stream: 2), readable: false))
    let null = machine.open(OpenFile(.null))
    for handle in [null, output, errors] { machine.retain(handle) }
    defer { for handle in [null, output, errors] { machine.release(handle) } }
    let sandbox = try makeSandbox(spec)
    running.sandbox = sandbox
    // Real: a working directory that is not there is made.
    machine.files.modify(root) { tree in
      if tree.find(running.operation.directory) == nil {
        _ = tree.directory(running.operation.directory, at: now)
      }
    }
    let process = try startProcess(
      ContainerCommand(
        arguments: running.operation.arguments, environment: running.operation.environment,
        directory: running.operation.directory, user: running.operation.user,
        descriptors: [null, output, errors]), in: sandbox)
    docker.owners[process] = .build
    running.process = process
  }

  private mutating func mounts(
    _ running: inout BuildJob.RunningStep, _ job: inout BuildJob
  ) -> [ContainerMount] {
    let now = machine.now
    var out: [ContainerMount] = []
    for mount in running.operation.mounts {
      switch mount.type {
      case "cache":
        let id = mount.id ?? mount.target
        // Real: a build without the cache begins with empty cache mounts, too.
        // Real: two mounts of one cache are one folder.
        if let same = running.cacheMounts.first(where: { $0.id == id }),
          let file = machine.files.root(of: same.tree)
        {
          out.append(ContainerMount(target: mount.target, source: .file(file)))
          continue
        }
        let isFresh = job.request.ignoresCache && !job.usedMounts.contains(id)
        let kept = isFresh ? nil : docker.cache.mounts[id]
        job.usedMounts.insert(id)
        let tree = machine.files.add(kept ?? FileTree(at: now))
        running.cacheMounts.append((id, tree))
        running.mountTrees.append(tree)
        guard let file = machine.files.root(of: tree) else { continue }
        out.append(ContainerMount(target: mount.target, source: .file(file)))
      case "tmpfs":
        out.append(
          ContainerMount(
            target: mount.target, source: .tmpfs(size: 0, mode: FileMode(rawValue: 0o1777)),
            device: "tmpfs", type: "tmpfs"))
      case "secret":
        let id = mount.id ?? mount.source
        guard let secret = job.request.secrets[id] else { continue }
        if let name = mount.environment {
          running.operation.environment[name] = String(decoding: secret, as: UTF8.self)
          if mount.target.isEmpty { continue }
        }
        var tree = FileTree(at: now)
        tree.file(
          "/secret", .bytes(secret),
          mode: FileMode(rawValue: UInt16((mount.mode ?? 0o400) & 0o7777)), at: now)
        let number = machine.files.add(tree)
        running.mountTrees.append(number)
        guard let inode = machine.files[number]?.find("/secret") else { continue }
        out.append(
          ContainerMount(
            target: mount.target.isEmpty ? "/run/secrets/\(id)" : mount.target,
            source: .file(FileReference(number, inode)), isReadOnly: true))
      case "bind":
        var source = job.request.context.tree
        if let from = mount.from {
          if let stage = job.file.stages.find(from), let state = job.states[stage.index] {
            source = state.tree
          } else if let base = job.bases[from] {
            source = base.image.tree
          }
        }
        let number = machine.files.add(source)
        running.mountTrees.append(number)
        guard let inode = source.find(absolute(mount.source, from: "/")) else { continue }
        out.append(
          ContainerMount(
            target: absolute(mount.target, from: running.operation.directory),
            source: .file(FileReference(number, inode)), isReadOnly: true))
      default: continue
      }
    }
    return out
  }

  /// Takes down what a step had set up.
  mutating func tidy(_ running: BuildJob.RunningStep) {
    if let sandbox = running.sandbox {
      removeSandbox(sandbox)
      machine.files.removeTree(sandbox.root)
    }
    for tree in running.mountTrees { machine.files.removeTree(tree) }
    if running.namespace != NetworkMap.host { network.removeNamespace(running.namespace) }
    if running.log != 0 { machine.logs.removeValue(forKey: running.log) }
  }
}
