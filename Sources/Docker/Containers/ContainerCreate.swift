// POST /containers/create: a container from an image and what was asked for.

import Containers
import Files
import Kernel
import Machine
import Network

/// What a create gave.
package struct ContainerCreated: Hashable, Sendable {
  package var id: String
  package var warnings: [String]
}

extension DockerHost {
  package mutating func containerCreate(
    _ request: ContainerRequest
  ) throws(DockerError) -> ContainerCreated {
    var request = request
    try check(&request)
    let image = try image(for: request)
    let config = merged(request, image.config.config)
    let line = (config.entrypoint ?? []) + (config.command ?? [])
    guard let path = line.first, !path.isEmpty else { throw .noCommand }
    let id = docker.random.hex(64)
    if let name = request.name, let other = docker.names[name] {
      throw .nameInUse(name, by: other)
    }
    // Real: overlay2 on another file system than XFS.
    for name in request.host.storageOptions.keys {
      throw .other(
        name.lowercased() == "size"
          ? "--storage-opt is supported only for overlay over xfs with 'pquota' mount option"
          : "Unknown option \(name)", status: 400)
    }
    let mounts = try mountPoints(request, config: config)
    let endpoints = try endpoints(request)
    let name = request.name ?? docker.newName()
    let now = machine.now
    let base = containerBase(of: image.tree, named: image.id.hex).tree
    docker.lastSequence += 1
    var hostname = request.hostname
    if hostname.isEmpty {
      hostname =
        request.host.networkMode == "host" || request.host.utsMode == "host"
        ? network.namespaces[NetworkMap.host]?.hostname ?? "lab" : String(id.prefix(12))
    }
    var container = Container(
      id: id, name: name, created: now, sequence: docker.lastSequence, image: image.id,
      imageName: request.image, config: config, hostname: hostname, request: request,
      host: request.host, path: path, arguments: Array(line.dropFirst()), mounts: mounts,
      endpoints: endpoints, log: machine.addLog(), root: machine.files.add(base), base: base)
    if !container.config.workingDirectory.isEmpty { makeWorkingDirectory(&container) }
    docker.containers[id] = container
    docker.names[name] = id
    fillVolumes(container, from: image.tree)
    note("create", container)
    machine.clock.elapse(nanoseconds: DockerLatency.create)
    var warnings: [String] = []
    if request.discardsSwappiness {
      warnings.append(
        "Your kernel does not support memory swappiness capabilities or the cgroup is not mounted. Memory swappiness discarded."
      )
    }
    if request.host.mounts.contains(where: { $0.type == "image" }) {
      warnings.append("Image mount is an experimental feature")
    }
    if request.host.networkMode == "host", !request.host.portBindings.isEmpty {
      warnings.append("Published ports are discarded when using host network mode")
    }
    return ContainerCreated(id: id, warnings: warnings)
  }

  /// Real: the daemon's own checks, in its order.
  private func check(_ request: inout ContainerRequest) throws(DockerError) {
    if let name = request.name {
      let bare = name.hasPrefix("/") ? String(name.dropFirst()) : name
      guard DockerEngine.isName(bare) else { throw .invalidName(name) }
      request.name = bare
    }
    if !request.workingDirectory.isEmpty, !request.workingDirectory.hasPrefix("/") {
      throw .invalidWorkingDirectory(request.workingDirectory)
    }
    if !request.stopSignal.isEmpty, Signal(named: request.stopSignal) == nil {
      throw .other("invalid signal: \(request.stopSignal)", status: 400)
    }
    try checkKernelSettings(&request.host)
    let policy = request.host.restartPolicy
    if policy.maximumRetries < 0 {
      throw .other(
        "invalid restart policy: maximum retry count cannot be negative", status: 400)
    }
    switch policy.name {
    case "", "no":
      request.host.restartPolicy.name = "no"
      if policy.maximumRetries != 0 { throw .badRestartRetries("no") }
    case "always", "unless-stopped":
      if policy.maximumRetries != 0 { throw .badRestartRetries(policy.name) }
    case "on-failure": break
    default: throw .unknownRestartPolicy(policy.name)
    }
    if request.host.autoRemove, request.host.restartPolicy.name != "no" {
      throw .restartWithAutoRemove
    }
    let memory = request.host.memory
    if memory != 0, memory < 6 << 20 { throw .memoryTooSmall }
    if memory > 0, request.host.memorySwap > 0, request.host.memorySwap < memory {
      throw .swapBelowMemory
    }
    if memory == 0, request.host.memorySwap > 0 {
      throw .other(
        "You should always set the Memory limit when using Memoryswap limit, see usage",
        status: 400)
    }
    if memory > 0, request.host.memoryReservation > memory {
      throw .other(
        "Minimum memory limit can not be less than memory reservation limit, see usage",
        status: 400)
    }
    if memory > 0, request.host.memorySwap == 0 {
      request.host.memorySwap = memory &* 2
    }
    let cpus = request.host.nanoCPUs
    if cpus != 0, cpus < 10_000_000 || cpus > DockerEngine.processors * 1_000_000_000 {
      throw .other(
        "range of CPUs is from 0.01 to \(DockerEngine.processors).00, as there are only "
          + "\(DockerEngine.processors) CPUs available", status: 400)
    }
    try checkSets(request.host)
    if request.host.networkMode == "default" || request.host.networkMode.isEmpty {
      request.host.networkMode = "bridge"
    }
  }

  func checkSets(_ host: HostConfig) throws(DockerError) {
    for part in host.cpuSet.split(separator: ",") {
      let ends = part.split(separator: "-").map { Int($0) }
      guard ends.count <= 2, let first = ends.first ?? nil, let last = ends.last ?? nil else {
        throw .other(
          "Invalid value \(host.cpuSet) for cpuset cpus: invalid format: \(part)", status: 400)
      }
      guard first >= 0, last < DockerEngine.processors else {
        throw .other(
          "Requested CPUs are not available - requested \(host.cpuSet), available: "
            + "0-\(DockerEngine.processors - 1)", status: 400)
      }
    }
    let drivers = DockerRelease.logDrivers + ["none", ""]
    guard drivers.contains(host.logDriver) else {
      throw .other(
        "error looking up logging plugin \(host.logDriver): plugin \"\(host.logDriver)\" not found",
        status: 400)
    }
    guard ["json-file", "local", ""].contains(host.logDriver) else { return }
    for (key, value) in host.logOptions {
      guard
        [
          "max-size", "max-file", "compress", "labels", "labels-regex", "env", "env-regex", "tag",
          "mode", "max-buffer-size",
        ].contains(key)
      else {
        throw .other("unknown log opt '\(key)' for json-file log driver", status: 400)
      }
      if key == "max-size", byteCount(value) <= 0 {
        throw .other("invalid size: '\(value)'", status: 400)
      }
    }
  }

  private func image(for request: ContainerRequest) throws(DockerError) -> Image {
    switch docker.images.find(request.image) {
    case .found(let id):
      guard let image = docker.images[id] else { throw .noSuchImage(request.image) }
      return image
    case .malformed(let error): throw .badReference(error)
    case .missing, .ambiguous:
      let whole = (try? ImageReference(request.image))?.withDefaultTag.familiar
      throw .noSuchImage(whole ?? request.image)
    }
  }

  /// Real: an entry point that is given sets the image's command aside.
  private func merged(
    _ request: ContainerRequest, _ image: ContainerConfig
  ) -> ContainerConfig {
    var out = image
    if let entrypoint = request.entrypoint {
      out.entrypoint = entrypoint.isEmpty ? nil : entrypoint
      out.command = request.command.isEmpty ? nil : request.command
    } else if !request.command.isEmpty {
      out.command = request.command
    }
    out.environment = request.environment
    for entry in image.environment {
      let name = entry.prefix { $0 != "=" }
      if !request.environment.contains(where: { $0.prefix { $0 != "=" } == name }) {
        out.environment.append(entry)
      }
    }
    out.environment = out.environment.filter { $0.contains("=") }
    out.exposedPorts = Array(
      Set(image.exposedPorts + request.exposedPorts + request.host.portBindings.keys)
    ).sorted()
    out.volumes = Array(Set(image.volumes + request.volumes)).sorted()
    for (key, value) in request.labels { out.labels[key] = value }
    if !request.user.isEmpty { out.user = request.user }
    if !request.workingDirectory.isEmpty { out.workingDirectory = request.workingDirectory }
    if !request.stopSignal.isEmpty { out.stopSignal = request.stopSignal }
    if let check = request.healthcheck {
      var merged = check
      if merged.test.isEmpty { merged.test = image.healthcheck?.test ?? [] }
      if merged.interval == 0 { merged.interval = image.healthcheck?.interval ?? 0 }
      if merged.timeout == 0 { merged.timeout = image.healthcheck?.timeout ?? 0 }
      if merged.retries == 0 { merged.retries = image.healthcheck?.retries ?? 0 }
      if merged.startPeriod == 0 { merged.startPeriod = image.healthcheck?.startPeriod ?? 0 }
      out.healthcheck = merged
    }
    return out
  }

  /// The working directory is made when the image has none.
  private mutating func makeWorkingDirectory(_ container: inout Container) {
    let path = FilePaths.normalize(container.config.workingDirectory)
    container.config.workingDirectory = path
    let now = machine.now
    machine.files.modify(container.root) { tree in
      if tree.find(path) == nil { _ = tree.directory(path, at: now) }
    }
  }
}

/// What the engine's own work costs in virtual time, nanoseconds. Fitted to the recordings.
package enum DockerLatency {
  package static let create = 25_000_000
  package static let start = 55_000_000
  package static let exec = 40_000_000
  package static let remove = 15_000_000
  package static let request = 1_500_000
}
