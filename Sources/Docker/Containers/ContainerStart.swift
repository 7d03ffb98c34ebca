// POST /containers/{id}/start; and what happens when a container's first process ends.

import Containers
import Files
import Kernel
package import Machine
import Network

extension DockerHost {
  /// Starts a container.
  ///
  /// - Parameters:
  ///   - terminal: where a container with a terminal reads and is shown; nil when nobody is attached.
  ///   - isShown: false where the terminal is only read from, as in `docker run -it alpine ls | wc -l`.
  package mutating func containerStart(
    _ text: String, terminal: TerminalID? = nil, isShown: Bool = true
  ) throws(DockerError) {
    let container = try docker.container(text)
    if container.state.isPaused { throw .pausedStart }
    if container.state.isRunning, !container.state.isRestarting { return }
    renewMemoryVolumes(of: container)
    docker.containers.modify(container.id) {
      $0.wasStoppedByHand = false
      $0.backoff = 0
      $0.restartCount = 0
    }
    machine.clock.elapse(nanoseconds: DockerLatency.start)
    do throws(DockerError) {
      try launch(container.id, terminal: terminal, isShown: isShown)
    } catch {
      failStart(container.id, error)
      throw error
    }
  }

  /// Networks, mounts, process: in the daemon's order.
  mutating func launch(
    _ id: String, terminal: TerminalID? = nil, isShown: Bool = true
  ) throws(DockerError) {
    guard docker.containers[id] != nil else { throw .noSuchContainer(id) }
    docker.containers.modify(id) {
      $0.generation += 1
      $0.state.isRestarting = false
      $0.state.error = ""
    }
    if let asked = docker.containers[id] { try checkDevices(asked) }
    if let asked = docker.containers[id] { try checkVolumeMounts(asked) }
    let namespace = try joinNetworks(id)
    guard let container = docker.containers[id] else { throw .noSuchContainer(id) }
    let spec = spec(container, network: namespace)
    let sandbox: ContainerSandbox
    do throws(RuntimeFailure) {
      sandbox = try makeSandbox(spec)
    } catch {
      leaveNetworks(id, namespace)
      throw .start(error)
    }
    docker.containers.modify(id) {
      $0.sandbox = sandbox
      $0.sandboxID = ""
    }
    let started: ContainerProcess
    do throws(RuntimeFailure) {
      started = try startFirst(container, spec, in: sandbox, terminal: terminal, isShown: isShown)
    } catch {
      leaveNetworks(id)
      removeSandbox(sandbox)
      docker.containers.modify(id) { $0.sandbox = nil }
      throw .start(error)
    }
    docker.owners[started.process] = .container(id)
    let sandboxID = docker.random.hex(64)
    let now = machine.now
    docker.containers.modify(id) {
      $0.process = started
      $0.sandboxID = sandboxID
      $0.state.isRunning = true
      $0.state.isRestarting = false
      $0.state.processID = started.process
      $0.state.exitCode = 0
      $0.state.wasOutOfMemory = false
      $0.state.started = now
    }
    if let changed = docker.containers[id] { note("start", changed) }
    beginHealthChecks(id)
    let limit = container.host.memory
    if limit > 0, memoryNeeded(container.commandLine) > limit,
      let generation = docker.containers[id]?.generation
    {
      book(.outOfMemory(id, generation: generation), at: now + outOfMemoryDelay)
    }
  }

  private func checkDevices(_ container: Container) throws(DockerError) {
    if !container.host.deviceRequests.isEmpty {
      throw .other(
        "could not select device driver \"\" with capabilities: [[gpu]]", status: 500)
    }
    let mounts = machine.mountTables[0]
    for device in container.host.devices {
      let path = String(device.prefix { $0 != ":" })
      guard let mounts, machine.files.exists(path, in: FileView(mounts: mounts)) else {
        throw .other(
          "error gathering device information while adding custom device \"\(path)\": "
            + "no such file or directory", status: 500)
      }
    }
  }

  private func spec(_ container: Container, network namespace: NamespaceID) -> ContainerSpec {
    var spec = ContainerSpec(
      id: container.id, arguments: container.commandLine, hostname: container.hostname,
      root: container.root, network: namespace, files: containerFiles(container))
    spec.isRootReadOnly = container.host.isReadOnly
    spec.usesInit = container.host.usesInit == true
    spec.processLimit = container.host.processLimit.flatMap { $0 > 0 ? $0 : nil }
    spec.memoryLimit = container.host.memory > 0 ? container.host.memory : nil
    spec.group = controlGroup(container.host)
    spec.limits = container.host.ulimits.compactMap(resourceLimit)
    spec.kernelSettings = container.host.sysctls
    spec.status = status(container)
    // Limit: the lab's machine has the devices that every container has.
    for text in container.host.devices {
      let parts = text.split(separator: ":").map(String.init)
      guard let path = parts.first, let device = DeviceName(rawValue: FilePaths.basename(path))
      else { continue }
      spec.devices.append((parts.count > 1 ? parts[1] : path, device))
    }
    if container.host.pidMode == "host" { spec.processNamespace = 0 }
    if container.host.pidMode.hasPrefix("container:"),
      let other = try? docker.container(String(container.host.pidMode.dropFirst(10)))
    {
      spec.processNamespace = other.sandbox?.processes
    }
    if container.host.shmSize != HostConfig().shmSize {
      spec.mounts.append(
        ContainerMount(
          target: "/dev/shm",
          source: .tmpfs(size: container.host.shmSize, mode: FileMode(rawValue: 0o1777)),
          device: "shm", type: "tmpfs",
          options: "nosuid,nodev,noexec,relatime,size=\(container.host.shmSize / 1024)k"))
    }
    for point in container.mounts {
      if point.type == "tmpfs" {
        spec.mounts.append(
          ContainerMount(
            target: point.destination,
            source: .tmpfs(
              size: point.tmpfsSize, mode: FileMode(rawValue: UInt16(point.tmpfsMode & 0o7777))),
            isReadOnly: !point.isWritable, device: "tmpfs", type: "tmpfs",
            options: memoryMountOptions(point)))
      } else if let file = mountedFile(point) {
        var mount = ContainerMount(
          target: point.destination, source: .file(file), isReadOnly: !point.isWritable)
        if let volume = docker.volumes[point.name], point.type == "volume", volume.isMemory {
          mount.device = "tmpfs"
          mount.type = "tmpfs"
          mount.options = (["relatime"] + volume.mountWords).joined(separator: ",")
        }
        spec.mounts.append(mount)
      }
    }
    return spec
  }

  private func status(_ container: Container) -> ProcessStatus {
    var status = ProcessStatus()
    let host = container.host
    status.bounds =
      host.isPrivileged
      ? Capability.all
      : Capability.bits(added: host.capabilitiesAdded, dropped: host.capabilitiesDropped)
    status.hasNoNewPrivileges = host.securityOptions.contains {
      $0 == "no-new-privileges" || $0.hasPrefix("no-new-privileges") && $0.hasSuffix("true")
    }
    status.isUnconfined = host.isPrivileged || host.securityOptions.contains("seccomp=unconfined")
    if let user = try? machine.files[container.root]?.user(
      container.config.user, extraGroups: host.groups)
    {
      status.user = user.credentials.uid
      status.group = user.credentials.gid
      status.groups = [user.credentials.gid] + user.credentials.groups
    }
    return status
  }

  /// Real: the daemon mounts with nosuid, nodev and noexec where `--tmpfs` does not say otherwise.
  private func memoryMountOptions(_ point: MountPoint) -> String {
    let given = point.type == "tmpfs" ? point.mode.split(separator: ",").map(String.init) : []
    var words = ["suid", "dev", "exec"].filter { !given.contains($0) }.map { "no" + $0 }
    words.append("relatime")
    if point.tmpfsSize > 0 { words.append("size=\(point.tmpfsSize / 1024)k") }
    words += given.filter { $0.hasPrefix("mode=") || $0.hasPrefix("uid=") || $0.hasPrefix("gid=") }
    return words.joined(separator: ",")
  }

  /// `nofile=1024:2048`; a single number is both.
  func resourceLimit(_ text: String) -> ResourceLimit? {
    let parts = text.split(separator: "=").map(String.init)
    guard parts.count == 2 else { return nil }
    let numbers = parts[1].split(separator: ":").compactMap { Int($0) }
    guard let soft = numbers.first else { return nil }
    return ResourceLimit(name: parts[0], soft: soft, hard: numbers.last ?? soft)
  }

  /// Real: `--cpus 1.5` is a quota of 150 ms in a period of 100 ms.
  func controlGroup(_ host: HostConfig) -> ControlGroup {
    var group = ControlGroup()
    if host.memory > 0 {
      group.memory = host.memory
      group.swap = host.memorySwap > 0 ? max(0, host.memorySwap - host.memory) : nil
    }
    group.reservation = host.memoryReservation
    if host.cpuPeriod > 0 { group.period = host.cpuPeriod }
    if host.nanoCPUs > 0 {
      group.quota = host.nanoCPUs / 10_000
    } else if host.cpuQuota > 0 {
      group.quota = host.cpuQuota
    }
    group.shares = host.cpuShares
    group.cpuSet = host.cpuSet
    group.processes = host.processLimit.flatMap { $0 > 0 ? $0 : nil }
    return group
  }

  private mutating func startFirst(
    _ container: Container, _ spec: ContainerSpec, in sandbox: ContainerSandbox,
    terminal: TerminalID?, isShown: Bool
  ) throws(RuntimeFailure) -> ContainerProcess {
    var descriptors: [HandleID?]
    var input: HandleID?
    if container.request.tty {
      let console = machine.open(OpenFile(.console(container.log, terminal)))
      let screen =
        isShown ? console : machine.open(OpenFile(.console(container.log, nil)))
      descriptors = [console, screen, screen]
    } else {
      let output = machine.open(OpenFile(.log(container.log, stream: 1), readable: false))
      let errors = machine.open(OpenFile(.log(container.log, stream: 2), readable: false))
      if container.request.openInput {
        let (read, write) = machine.pipe()
        machine.retain(write)
        input = write
        descriptors = [read, output, errors]
      } else {
        descriptors = [machine.open(OpenFile(.null)), output, errors]
      }
    }
    var command = ContainerCommand(
      arguments: container.commandLine, environment: environment(container),
      directory: container.config.workingDirectory.isEmpty
        ? "/" : container.config.workingDirectory,
      user: container.config.user, groups: container.host.groups, descriptors: descriptors)
    command.environmentNames = environmentNames(container)
    command.capabilities = capabilities(container.host)
    if !container.request.tty, let image = docker.images[container.image] {
      command.record = entryPointRecord(of: image, for: command, in: spec, over: container.base)
    }
    // A failed start must not leave handles behind.
    for case .some(let handle) in descriptors { machine.retain(handle) }
    defer { for case .some(let handle) in descriptors { machine.release(handle) } }
    do throws(RuntimeFailure) {
      let process =
        container.host.usesInit == true
        ? try startInit(command, in: sandbox) : try startProcess(command, in: sandbox)
      return ContainerProcess(process: process, log: container.log, input: input)
    } catch {
      if let input { machine.release(input) }
      throw error
    }
  }

  /// Real: PATH, HOSTNAME, TERM, then what the image and the learner set.
  func environment(_ container: Container, tty: Bool? = nil) -> OrderedMap<String, String> {
    var out: OrderedMap<String, String> = ["PATH": defaultPath, "HOSTNAME": container.hostname]
    if tty ?? container.request.tty { out["TERM"] = "xterm" }
    for (name, value) in linkVariables(container) { out[name] = value }
    for (name, value) in container.config.variables { out[name] = value }
    return out
  }
  /// Real: docker 28: who sets a variable that is there already changes it in its place.
  func environmentNames(
    _ container: Container, tty: Bool? = nil, adding more: [String] = []
  ) -> [String] {
    var out = ["PATH", "HOSTNAME"]
    if tty ?? container.request.tty { out.append("TERM") }
    let own = container.config.environment + more
    for name in Array(linkVariables(container).keys) + own.map({ String($0.prefix { $0 != "=" }) })
    where !out.contains(name) {
      out.append(name)
    }
    return out
  }
  func capabilities(_ host: HostConfig) -> FileCapabilities? {
    if host.isPrivileged { return nil }
    var all = FileCapabilities.all
    for name in host.capabilitiesDropped.map({ $0.uppercased() }) {
      switch name {
      case "ALL": all = []
      case "DAC_OVERRIDE", "CAP_DAC_OVERRIDE": all.remove(.override)
      case "FOWNER", "CAP_FOWNER": all.remove(.owner)
      case "CHOWN", "CAP_CHOWN": all.remove(.chown)
      default: continue
      }
    }
    for name in host.capabilitiesAdded.map({ $0.uppercased() }) {
      switch name {
      case "ALL": all = .all
      case "DAC_OVERRIDE", "CAP_DAC_OVERRIDE": all.insert(.override)
      case "FOWNER", "CAP_FOWNER": all.insert(.owner)
      case "CHOWN", "CAP_CHOWN": all.insert(.chown)
      default: continue
      }
    }
    return all == .all ? nil : all
  }

  private mutating func leaveNetworks(_ id: String, _ namespace: NamespaceID) {
    leaveNetworks(id)
    let mode = docker.containers[id]?.host.networkMode ?? ""
    if mode != "host", !mode.hasPrefix("container:") { network.removeNamespace(namespace) }
  }

  /// A start that failed leaves its mark; a container with `--rm` goes.
  mutating func failStart(_ id: String, _ error: DockerError) {
    let status: Int =
      switch error {
      case .start(let failure): failure.status
      // Real: the daemon sets it only where there is none from before.
      default: docker.containers[id].map { $0.state.exitCode }.flatMap { $0 == 0 ? nil : $0 } ?? 128
      }
    let now = machine.now
    docker.containers.modify(id) {
      $0.state.isRunning = false
      $0.state.isRestarting = false
      $0.state.exitCode = status
      $0.state.error = error.message
      if $0.state.started != nil { $0.state.finished = now }
    }
    guard let container = docker.containers[id] else { return }
    tellAttached(id, status: status)
    if container.host.autoRemove { destroy(id, volumes: true) }
    wakeDocker()
  }

  // MARK: The end

  mutating func containerDied(_ id: String, _ end: ProcessEnd) {
    guard let container = docker.containers[id] else { return }
    let now = machine.now
    leaveNetworks(id)
    if let sandbox = container.sandbox {
      if machine.processNamespaces[sandbox.processes]?.wasOutOfMemory == true {
        docker.containers.modify(id) { $0.state.wasOutOfMemory = true }
        note("oom", container)
      }
      removeSandbox(sandbox)
    }
    if let input = container.process?.input { machine.release(input) }
    let lived = container.state.started.map { now - $0 } ?? .zero
    docker.containers.modify(id) {
      $0.state.isRunning = false
      $0.state.isPaused = false
      $0.state.processID = 0
      $0.state.exitCode = end.status
      $0.lastExit = end.status
      $0.state.finished = now
      $0.sandbox = nil
      $0.process = nil
      $0.execs = []
      $0.generation += 1
      $0.state.health?.process = nil
      // Real: who is not looked at any more is not well.
      if $0.state.health != nil { $0.state.health?.status = .unhealthy }
    }
    note(
      "die", container,
      ["execDuration": String(Int(lived.inSeconds)), "exitCode": String(end.status)])
    if container.startsAgain {
      docker.containers.modify(id) { $0.startsAgain = false }
      do throws(DockerError) {
        try launch(id)
        if let changed = docker.containers[id] { note("restart", changed) }
      } catch {
        failStart(id, error)
      }
      return
    }
    let goesOn = !container.state.isRemoving && restarts(container, end)
    if !goesOn { tellAttached(id, status: end.status) }
    if container.removesVolumes || container.state.isRemoving {
      destroy(id, volumes: container.removesVolumes)
      return
    }
    if goesOn {
      bookRestart(id, lived: lived)
      return
    }
    if container.wasStoppedByHand { note("stop", container) }
    if container.host.autoRemove { destroy(id, volumes: true) }
    wakeDocker()
  }

  private func restarts(_ container: Container, _ end: ProcessEnd) -> Bool {
    guard !container.wasStoppedByHand else { return false }
    switch container.host.restartPolicy.name {
    case "always", "unless-stopped": return true
    case "on-failure":
      let most = container.host.restartPolicy.maximumRetries
      return end.status != 0 && (most == 0 || container.restartCount < most)
    default: return false
    }
  }
  /// What a start costs the engine before its process runs.
  private var restartCost: Duration { .milliseconds(450) }

  /// Real: 100 ms at first, doubled up to a minute, and back to 100 ms after ten seconds of life.
  private mutating func bookRestart(_ id: String, lived: Duration) {
    docker.containers.modify(id) {
      $0.backoff = lived > .seconds(10) || $0.backoff == 0 ? 100 : min($0.backoff * 2, 60_000)
      $0.state.isRestarting = true
      $0.state.isRunning = true
    }
    guard let container = docker.containers[id] else { return }
    book(
      .restart(id, generation: container.generation),
      at: machine.now + .milliseconds(container.backoff) + restartCost)
    wakeDocker()
  }
}
