// From a service of a compose file to the container that the engine is asked for.

package import ComposeFile
import Containers
import Documents
import Files
import Kernel
import Machine
import Text

/// Why compose stops, in the words with which it says so.
package struct ComposeFailure: Error, Hashable, Sendable {
  package var message: String
  package init(_ message: String) { self.message = message }
  init(_ error: DockerError) { message = "Error response from daemon: \(error.message)" }
}

extension DockerHost {
  /// The request for container `number` of a service.
  package func composeRequest(
    _ service: ComposeService, _ project: ComposeProject, number: Int, name: String,
    oneOff: Bool = false, inherits old: Container? = nil
  ) throws(ComposeFailure) -> ContainerRequest {
    let imageName = service.imageName(in: project.name)
    var request = ContainerRequest(image: imageName)
    request.name = name
    let imageID = (try? image(imageName))?.id.description ?? ""
    request.labels = project.labels(service, number: number, image: imageID, oneOff: oneOff)
    request.hostname = service.text("hostname") ?? ""
    request.domainName = service.text("domainname") ?? ""
    request.user = service.text("user") ?? ""
    request.tty = service.flag("tty")
    request.openInput = service.flag("stdin_open")
    request.environment = service.environment
    request.command = service.texts("command")
    if let entry = service.value["entrypoint"]?.strings { request.entrypoint = entry }
    request.workingDirectory = service.text("working_dir") ?? ""
    request.stopSignal = service.text("stop_signal") ?? ""
    request.stopTimeout = service.nanoseconds("stop_grace_period").map { $0 / 1_000_000_000 }
    request.healthcheck = healthCheck(service)
    request.exposedPorts = service.texts("expose").map { $0.contains("/") ? $0 : "\($0)/tcp" }
    if !oneOff {
      for port in service.ports {
        let key = "\(port.target)/\(port.transport)"
        request.host.portBindings[key, default: []].append(
          PortBinding(hostIP: port.address, hostPort: port.published))
        if !request.exposedPorts.contains(key) { request.exposedPorts.append(key) }
      }
    }
    fillHost(&request.host, service)
    try fillNetworks(&request, service, project, oneOff: oneOff)
    try fillMounts(&request, service, project, inherits: old)
    return request
  }

  private func healthCheck(_ service: ComposeService) -> HealthCheck? {
    guard let value = service.value["healthcheck"] else { return nil }
    if value["disable"]?.bool == true { return HealthCheck(test: ["NONE"]) }
    var test = value["test"]?.strings ?? []
    if let text = value["test"]?.string { test = ["CMD-SHELL", text] }
    var check = HealthCheck(test: test)
    check.interval = service.nanoseconds("healthcheck", "interval") ?? 0
    check.timeout = service.nanoseconds("healthcheck", "timeout") ?? 0
    check.startPeriod = service.nanoseconds("healthcheck", "start_period") ?? 0
    check.startInterval = service.nanoseconds("healthcheck", "start_interval") ?? 0
    check.retries = value["retries"]?.int ?? 0
    return check
  }

  private func fillHost(_ host: inout HostConfig, _ service: ComposeService) {
    host.restartPolicy = restartPolicy(service)
    host.capabilitiesAdded = service.texts("cap_add")
    host.capabilitiesDropped = service.texts("cap_drop")
    host.nameServers = service.texts("dns")
    host.nameSearch = service.texts("dns_search")
    host.nameOptions = service.texts("dns_opt")
    host.extraHosts = service.texts("extra_hosts").map {
      $0.replacing("=", with: ":", maxReplacements: 1)
    }
    host.groups = service.texts("group_add")
    host.isPrivileged = service.flag("privileged")
    host.isReadOnly = service.flag("read_only")
    host.usesInit = service.value["init"]?.bool
    host.oomKillDisable = service.flag("oom_kill_disable")
    host.securityOptions = service.texts("security_opt")
    for (key, value) in service.map("sysctls") { host.sysctls[key] = value }
    for text in service.texts("tmpfs") {
      let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
      if let path = parts.first { host.tmpfs[path] = parts.count > 1 ? parts[1] : "" }
    }
    for (name, limit) in service.value["ulimits"]?.object ?? Object() {
      if let both = limit.int {
        host.ulimits.append("\(name)=\(both):\(both)")
      } else {
        host.ulimits.append("\(name)=\(limit["soft"]?.int ?? 0):\(limit["hard"]?.int ?? 0)")
      }
    }
    let limits = "limits"
    host.memory =
      service.bytes("deploy", "resources", limits, "memory") ?? service.bytes("mem_limit") ?? 0
    host.memorySwap = service.bytes("memswap_limit") ?? 0
    host.memoryReservation =
      service.bytes("deploy", "resources", "reservations", "memory")
      ?? service.bytes("mem_reservation") ?? 0
    let cpus = service.number("deploy", "resources", limits, "cpus") ?? service.number("cpus") ?? 0
    host.nanoCPUs = cpus.isFinite ? Int(min(max(cpus, 0), 1e6) * 1e9) : 0
    host.cpuShares = service.value["cpu_shares"]?.int ?? 0
    host.cpuQuota = service.value["cpu_quota"]?.int ?? 0
    host.cpuSet = service.text("cpuset") ?? ""
    host.processLimit =
      service.value.at("deploy", "resources", limits, "pids")?.int
      ?? service.value["pids_limit"]?.int
    if let size = service.bytes("shm_size") { host.shmSize = size }
    if let mode = service.text("ipc") { host.ipcMode = mode }
    host.pidMode = service.text("pid") ?? ""
    host.utsMode = service.text("uts") ?? ""
    if let driver = service.value["logging"]?["driver"]?.string { host.logDriver = driver }
    for (key, value) in service.value["logging"]?["options"]?.object ?? Object() {
      host.logOptions[key] = value.string ?? ""
    }
  }

  private func restartPolicy(_ service: ComposeService) -> RestartPolicy {
    if let text = service.text("restart") {
      let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
      return RestartPolicy(
        name: parts.first ?? "no", maximumRetries: parts.count > 1 ? Int(parts[1]) ?? 0 : 0)
    }
    guard let policy = service.value["deploy"]?["restart_policy"] else { return RestartPolicy() }
    switch policy["condition"]?.string {
    case "none": return RestartPolicy()
    case "on-failure":
      return RestartPolicy(name: "on-failure", maximumRetries: policy["max_attempts"]?.int ?? 0)
    default: return RestartPolicy(name: "always")
    }
  }

  private func fillNetworks(
    _ request: inout ContainerRequest, _ service: ComposeService, _ project: ComposeProject,
    oneOff: Bool
  ) throws(ComposeFailure) {
    if let mode = service.text("network_mode") {
      request.host.networkMode = mode
      if mode.hasPrefix("service:") {
        let other = String(mode.dropFirst(8))
        guard
          let found = docker.composeContainers(project.name).first(where: {
            $0.composeService == other
          })
        else {
          throw ComposeFailure(
            "cannot share network namespace with service \(other): container missing")
        }
        request.host.networkMode = "container:\(found.id)"
      }
      return
    }
    // Limit: a link's alias is known to everyone on the networks of the linked service.
    let aliases = project.services.flatMap { $0.texts("links") }.compactMap { link -> String? in
      let parts = link.split(separator: ":").map(String.init)
      return parts.count == 2 && parts[0] == service.name ? parts[1] : nil
    }
    for attachment in service.attachments {
      guard let network = project.resource("networks", attachment.network) else { continue }
      var endpoint = EndpointRequest(network: network.name, address: attachment.address)
      if !oneOff {
        endpoint.aliases = [request.name ?? "", service.name] + attachment.aliases + aliases
      }
      request.endpoints.append(endpoint)
    }
    request.host.networkMode = request.endpoints.first?.network ?? "none"
  }

  private func fillMounts(
    _ request: inout ContainerRequest, _ service: ComposeService, _ project: ComposeProject,
    inherits old: Container?
  ) throws(ComposeFailure) {
    for mount in service.mounts {
      var wanted = MountRequest(type: mount.type, source: mount.source, target: mount.target)
      if mount.type == "volume", !mount.source.isEmpty {
        wanted.source = project.resource("volumes", mount.source)?.name ?? mount.source
      }
      wanted.isReadOnly = mount.isReadOnly
      wanted.createsSource = mount.createsSource
      wanted.noCopy = mount.noCopy
      wanted.subpath = mount.subpath
      wanted.tmpfsSize = mount.size
      request.host.mounts.append(wanted)
    }
    for kind in ["secrets", "configs"] {
      for file in service.files(kind) {
        guard let resource = project.resource(kind, file.source) else { continue }
        if resource.isExternal {
          throw ComposeFailure("unsupported external \(kind.dropLast()) \(resource.name)")
        }
        guard let path = resource.value["file"]?.string else { continue }
        var wanted = MountRequest(type: "bind", source: path, target: absolute(file.target, kind))
        wanted.isReadOnly = true
        request.host.mounts.append(wanted)
      }
    }
    for from in service.texts("volumes_from") {
      if from.hasPrefix("container:") {
        request.host.volumesFrom.append(String(from.dropFirst(10)))
        continue
      }
      let parts = from.split(separator: ":", maxSplits: 1).map(String.init)
      guard let other = parts.first,
        let found = docker.composeContainers(project.name).first(where: {
          $0.composeService == other
        })
      else {
        throw ComposeFailure("cannot share volume with service \(from): container missing")
      }
      request.host.volumesFrom.append(found.id + (parts.count > 1 ? ":\(parts[1])" : ""))
    }
    // Real: anonymous volumes go over from the container that is replaced.
    for point in old?.mounts ?? [] where point.type == "volume" {
      guard docker.volumes[point.name]?.isAnonymous == true else { continue }
      request.host.mounts.removeAll {
        $0.type == "volume" && $0.source.isEmpty && $0.target == point.destination
      }
      guard !request.host.mounts.contains(where: { $0.target == point.destination }) else {
        continue
      }
      request.host.mounts.append(
        MountRequest(type: "volume", source: point.name, target: point.destination))
    }
  }
  private func absolute(_ target: String, _ kind: String) -> String {
    target.hasPrefix("/") ? target : (kind == "secrets" ? "/run/secrets/" : "/") + target
  }

  /// Secrets and configs that are no files of the learner's: they are laid into the container.
  package mutating func composeInject(
    _ id: String, _ service: ComposeService, _ project: ComposeProject
  ) throws(ComposeFailure) {
    for kind in ["secrets", "configs"] {
      for file in service.files(kind) {
        guard let resource = project.resource(kind, file.source), resource.value["file"] == nil
        else { continue }
        let text: String
        if let name = resource.value["environment"]?.string {
          guard let value = project.environment[name] else {
            throw ComposeFailure(
              "environment variable \(GoQuote.quoted(name)) required by \(kind.dropLast()) \(GoQuote.quoted(resource.name)) is not set"
            )
          }
          text = value
        } else {
          text = resource.value["content"]?.string ?? ""
        }
        let path = String(absolute(file.target, kind).drop { $0 == "/" })
        let folders = path.split(separator: "/").dropLast()
        var entries: [FileEntry] = []
        var here = ""
        for folder in folders {
          here += here.isEmpty ? String(folder) : "/\(folder)"
          entries.append(FileEntry(here, .directory, mode: 0o755))
        }
        entries.append(
          FileEntry(
            path, .regular(.text(text)),
            mode: FileMode(rawValue: UInt16(clamping: file.mode ?? 0o444))))
        do throws(DockerError) {
          try containerPutArchive(id, "/", entries)
        } catch {
          throw ComposeFailure(error)
        }
      }
    }
  }
}
