// GET /containers/{id}/json: the document that `docker inspect` prints.

import Containers
package import Documents
import Kernel
import Machine
import Network

extension DockerHost {
  ///
  /// - Parameter members: which of the big members are wanted, since they cost most of the time and
  ///   few who look at a container ask for them; nil is all of them.
  package func containerInspect(
    _ text: String, size: Bool = false, only members: Set<String>? = nil
  ) throws(DockerError) -> Value {
    let container = try docker.container(text)
    func isWanted(_ member: String) -> Bool { members?.contains(member) ?? true }
    let folder = "/var/lib/docker/containers/\(container.id)"
    var out = Object()
    out["Id"] = .string(container.id)
    out["Created"] = .string(timestamp(container.created))
    out["Path"] = .string(container.path)
    out["Args"] = Value(container.arguments)
    out["State"] = state(container)
    out["Image"] = .string(container.image.description)
    let hasFiles = container.state.started != nil || container.sandbox != nil
    out["ResolvConfPath"] = .string(hasFiles ? "\(folder)/resolv.conf" : "")
    out["HostnamePath"] = .string(hasFiles ? "\(folder)/hostname" : "")
    out["HostsPath"] = .string(hasFiles ? "\(folder)/hosts" : "")
    out["LogPath"] = .string(hasFiles ? "\(folder)/\(container.id)-json.log" : "")
    out["Name"] = .string("/" + container.name)
    out["RestartCount"] = .integer(container.restartCount)
    out["Driver"] = "overlay2"
    out["Platform"] = "linux"
    out["MountLabel"] = ""
    out["ProcessLabel"] = ""
    out["AppArmorProfile"] = ""
    out["ExecIDs"] = container.execs.isEmpty ? .null : Value(container.execs)
    if isWanted("HostConfig") { out["HostConfig"] = hostConfig(container) }
    if isWanted("GraphDriver") { out["GraphDriver"] = graphDriver(container) }
    if size {
      let written = writtenBytes(container)
      out["SizeRw"] = .integer(written)
      out["SizeRootFs"] = .integer(written + (docker.images[container.image]?.size ?? 0))
    }
    out["Mounts"] = .array(container.mounts.compactMap(mount))
    out["Config"] = config(container)
    if isWanted("NetworkSettings") { out["NetworkSettings"] = networkSettings(container) }
    return .object(out)
  }

  private func state(_ container: Container) -> Value {
    let state = container.state
    var out = Object()
    out["Status"] = .string(state.status.rawValue)
    out["Running"] = .bool(state.isRunning)
    out["Paused"] = .bool(state.isPaused)
    out["Restarting"] = .bool(state.isRestarting)
    out["OOMKilled"] = .bool(state.wasOutOfMemory)
    out["Dead"] = .bool(state.isDead)
    out["Pid"] = .integer(state.processID)
    out["ExitCode"] = .integer(state.exitCode)
    out["Error"] = .string(state.error)
    out["StartedAt"] = .string(state.started.map { timestamp($0) } ?? zeroTime)
    out["FinishedAt"] = .string(state.finished.map { timestamp($0) } ?? zeroTime)
    if let health = state.health {
      out["Health"] = [
        "Status": .string(health.status.rawValue),
        "FailingStreak": .integer(health.failingStreak),
        "Log": .array(
          health.log.map {
            [
              "Start": .string(timestamp($0.start)), "End": .string(timestamp($0.end)),
              "ExitCode": .integer($0.exitCode), "Output": .string($0.output),
            ]
          }),
      ]
    }
    return .object(out)
  }

  private func mount(_ point: MountPoint) -> Value? {
    var out = Object()
    out["Type"] = .string(point.type)
    if !point.name.isEmpty { out["Name"] = .string(point.name) }
    out["Source"] = .string(point.source)
    out["Destination"] = .string(point.destination)
    if !point.driver.isEmpty { out["Driver"] = .string(point.driver) }
    out["Mode"] = .string(point.mode)
    out["RW"] = .bool(point.isWritable)
    out["Propagation"] = .string(point.propagation)
    guard point.isListed else { return nil }
    return .object(out)
  }

  private func hostConfig(_ container: Container) -> Value {
    let host = container.host
    func list(_ items: [String]) -> Value { items.isEmpty ? .null : Value(items) }
    var out = Object()
    out["Binds"] = list(host.binds)
    out["ContainerIDFile"] = ""
    out["LogConfig"] = ["Type": .string(host.logDriver), "Config": stringMap(host.logOptions)]
    out["NetworkMode"] = .string(host.networkMode)
    var ports = Object()
    for (port, bindings) in host.portBindings {
      ports[port] = .array(
        bindings.map { ["HostIp": .string($0.hostIP), "HostPort": .string($0.hostPort)] })
    }
    out["PortBindings"] = .object(ports)
    out["RestartPolicy"] = [
      "Name": .string(host.restartPolicy.name),
      "MaximumRetryCount": .integer(host.restartPolicy.maximumRetries),
    ]
    out["AutoRemove"] = .bool(host.autoRemove)
    out["VolumeDriver"] = ""
    out["VolumesFrom"] = list(host.volumesFrom)
    out["ConsoleSize"] = [0, 0]
    if !host.annotations.isEmpty { out["Annotations"] = stringMap(host.annotations) }
    out["CapAdd"] = list(host.capabilitiesAdded)
    out["CapDrop"] = list(host.capabilitiesDropped)
    out["CgroupnsMode"] = .string(host.cgroupNamespace)
    out["Dns"] = Value(host.nameServers)
    out["DnsOptions"] = Value(host.nameOptions)
    out["DnsSearch"] = Value(host.nameSearch)
    out["ExtraHosts"] = list(host.extraHosts)
    out["GroupAdd"] = list(host.groups)
    out["IpcMode"] = .string(host.ipcMode)
    out["Cgroup"] = ""
    out["Links"] = list(host.links)
    out["OomScoreAdj"] = .integer(host.oomScoreAdjustment)
    out["PidMode"] = .string(host.pidMode)
    out["Privileged"] = .bool(host.isPrivileged)
    out["PublishAllPorts"] = .bool(host.publishAll)
    out["ReadonlyRootfs"] = .bool(host.isReadOnly)
    out["SecurityOpt"] = list(host.securityOptions)
    if !host.tmpfs.isEmpty { out["Tmpfs"] = stringMap(host.tmpfs) }
    out["UTSMode"] = .string(host.utsMode)
    out["UsernsMode"] = .string(host.userMode)
    out["ShmSize"] = .integer(host.shmSize)
    if !host.sysctls.isEmpty { out["Sysctls"] = stringMap(host.sysctls) }
    out["Runtime"] = "runc"
    out["Isolation"] = ""
    out["CpuShares"] = .integer(host.cpuShares)
    out["Memory"] = .integer(host.memory)
    out["NanoCpus"] = .integer(host.nanoCPUs)
    out["CgroupParent"] = ""
    out["BlkioWeight"] = 0
    for name in [
      "BlkioWeightDevice", "BlkioDeviceReadBps", "BlkioDeviceWriteBps", "BlkioDeviceReadIOps",
      "BlkioDeviceWriteIOps",
    ] { out[name] = .emptyArray }
    out["CpuPeriod"] = .integer(host.cpuPeriod)
    out["CpuQuota"] = .integer(host.cpuQuota)
    out["CpuRealtimePeriod"] = 0
    out["CpuRealtimeRuntime"] = 0
    out["CpusetCpus"] = .string(host.cpuSet)
    out["CpusetMems"] = ""
    out["Devices"] = .array(
      host.devices.map { device in
        let parts = device.split(separator: ":").map(String.init)
        return [
          "PathOnHost": .string(parts.first ?? ""),
          "PathInContainer": .string(parts.count > 1 ? parts[1] : parts.first ?? ""),
          "CgroupPermissions": .string(parts.count > 2 ? parts[2] : "rwm"),
        ]
      })
    out["DeviceCgroupRules"] = .null
    out["DeviceRequests"] =
      host.deviceRequests.isEmpty
      ? .null
      : [
        [
          "Driver": "", "Count": -1, "DeviceIDs": .null, "Capabilities": [["gpu"]],
          "Options": .emptyObject,
        ]
      ]
    out["MemoryReservation"] = .integer(host.memoryReservation)
    out["MemorySwap"] = .integer(host.memorySwap)
    out["MemorySwappiness"] = .null
    out["OomKillDisable"] = .bool(host.oomKillDisable)
    out["PidsLimit"] = host.processLimit.map { .integer($0) } ?? .null
    out["Ulimits"] = .array(host.ulimits.compactMap(ulimit))
    out["CpuCount"] = 0
    out["CpuPercent"] = 0
    out["IOMaximumIOps"] = 0
    out["IOMaximumBandwidth"] = 0
    if !host.mounts.isEmpty {
      out["Mounts"] = .array(
        host.mounts.map { mount in
          var line = Object()
          line["Type"] = .string(mount.type)
          if !mount.source.isEmpty { line["Source"] = .string(mount.source) }
          line["Target"] = .string(mount.target)
          if mount.isReadOnly { line["ReadOnly"] = true }
          if let options = mount.optionsDocument { line[options.name] = options.value }
          return .object(line)
        })
    }
    out["MaskedPaths"] =
      host.isPrivileged
      ? .null
      : Value([
        "/proc/asound", "/proc/acpi", "/proc/interrupts", "/proc/kcore", "/proc/keys",
        "/proc/latency_stats", "/proc/timer_list", "/proc/timer_stats", "/proc/sched_debug",
        "/proc/scsi", "/sys/firmware", "/sys/devices/virtual/powercap",
      ])
    out["ReadonlyPaths"] =
      host.isPrivileged
      ? .null
      : Value(["/proc/bus", "/proc/fs", "/proc/irq", "/proc/sys", "/proc/sysrq-trigger"])
    if let usesInit = host.usesInit { out["Init"] = .bool(usesInit) }
    return .object(out)
  }
  private func ulimit(_ text: String) -> Value? {
    let parts = text.split(separator: "=").map(String.init)
    guard parts.count == 2 else { return nil }
    let numbers = parts[1].split(separator: ":").compactMap { Int($0) }
    guard let soft = numbers.first else { return nil }
    return [
      "Name": .string(parts[0]), "Hard": .integer(numbers.last ?? soft), "Soft": .integer(soft),
    ]
  }

  private func graphDriver(_ container: Container) -> Value {
    let image = docker.images[container.image]
    let own = Digest(of: "layer \(container.id)").hex
    var lower = ["/var/lib/docker/overlay2/\(own)-init/diff"]
    for layer in (image?.layers ?? []).reversed() {
      lower.append("/var/lib/docker/overlay2/\(Digest(of: "overlay \(layer.diff)").hex)/diff")
    }
    return [
      "Data": [
        "ID": .string(container.id), "LowerDir": .string(lower.joined(separator: ":")),
        "MergedDir": .string("/var/lib/docker/overlay2/\(own)/merged"),
        "UpperDir": .string("/var/lib/docker/overlay2/\(own)/diff"),
        "WorkDir": .string("/var/lib/docker/overlay2/\(own)/work"),
      ], "Name": "overlay2",
    ]
  }

  private func config(_ container: Container) -> Value {
    let config = container.config
    let request = container.request
    var out = Object()
    out["Hostname"] = .string(container.hostname)
    out["Domainname"] = .string(request.domainName)
    out["User"] = .string(config.user)
    out["AttachStdin"] = .bool(request.attachOutput && request.openInput)
    out["AttachStdout"] = .bool(request.attachOutput)
    out["AttachStderr"] = .bool(request.attachOutput)
    if !config.exposedPorts.isEmpty { out["ExposedPorts"] = keySet(config.exposedPorts) }
    out["Tty"] = .bool(request.tty)
    out["OpenStdin"] = .bool(request.openInput)
    out["StdinOnce"] = .bool(request.inputOnce)
    out["Env"] = Value(config.environment)
    out["Cmd"] = config.command.map { Value($0) } ?? .null
    if let check = config.healthcheck { out["Healthcheck"] = check.document }
    if config.argumentsEscaped, request.command.isEmpty { out["ArgsEscaped"] = true }
    out["Image"] = .string(container.imageName)
    out["Volumes"] = config.volumes.isEmpty ? .null : keySet(config.volumes)
    out["WorkingDir"] = .string(config.workingDirectory)
    out["Entrypoint"] = config.entrypoint.map { Value($0) } ?? .null
    out["OnBuild"] = config.onBuild.isEmpty ? .null : Value(config.onBuild)
    out["Labels"] = stringMap(config.labels)
    if !config.stopSignal.isEmpty { out["StopSignal"] = .string(config.stopSignal) }
    if let timeout = request.stopTimeout { out["StopTimeout"] = .integer(timeout) }
    return .object(out)
  }

  private func networkSettings(_ container: Container) -> Value {
    let isUp = container.state.isRunning
    var out = Object()
    out["Bridge"] = ""
    out["SandboxID"] = .string(container.sandboxID)
    out["SandboxKey"] = .string(
      container.sandboxID.isEmpty
        ? "" : "/var/run/docker/netns/\(container.sandboxID.prefix(12))")
    var ports = Object()
    if isUp {
      for port in container.config.exposedPorts {
        let (number, transport) = exposedPort(port) ?? (0, "tcp")
        var list: [Value] = []
        for one in container.ports where one.port == number && one.transport.rawValue == transport {
          list.append([
            "HostIp": .string("\(one.hostAddress)"), "HostPort": .string("\(one.hostPort)"),
          ])
          if one.onIPv6 { list.append(["HostIp": "::", "HostPort": .string("\(one.hostPort)")]) }
        }
        ports[port] = list.isEmpty ? .null : .array(list)
      }
    }
    out["Ports"] = .object(ports)
    out["HairpinMode"] = false
    out["LinkLocalIPv6Address"] = ""
    out["LinkLocalIPv6PrefixLen"] = 0
    out["SecondaryIPAddresses"] = .null
    out["SecondaryIPv6Addresses"] = .null
    let bridge = container.endpoints.first { $0.networkName == "bridge" }
    let virtual = bridge.flatMap { network.networks[$0.network] }
    let end = bridge?.endpoint
    out["EndpointID"] = .string(end?.id ?? "")
    out["Gateway"] = .string(end == nil ? "" : virtual?.gateway.map { "\($0)" } ?? "")
    out["GlobalIPv6Address"] = ""
    out["GlobalIPv6PrefixLen"] = 0
    out["IPAddress"] = .string(end.map { "\($0.address)" } ?? "")
    out["IPPrefixLen"] = .integer(end == nil ? 0 : virtual?.subnet?.prefix ?? 0)
    out["IPv6Gateway"] = ""
    out["MacAddress"] = .string(end?.mac ?? "")
    var networks = Object()
    for settings in container.endpoints.sorted(by: { $0.networkName < $1.networkName }) {
      networks[settings.networkName] = endpoint(settings, container)
    }
    out["Networks"] = .object(networks)
    return .object(out)
  }

  private func endpoint(_ settings: EndpointSettings, _ container: Container) -> Value {
    let virtual = network.networks[settings.network]
    let end = settings.endpoint
    let isPlain = ["host", "none"].contains(settings.networkName)
    var out = Object()
    out["IPAMConfig"] = settings.request.address.map { ["IPv4Address": .string($0)] } ?? .null
    out["Links"] = settings.request.links.isEmpty ? .null : Value(settings.request.links)
    out["Aliases"] = settings.request.aliases.isEmpty ? .null : Value(settings.request.aliases)
    out["MacAddress"] = .string(end?.mac ?? settings.request.mac ?? "")
    let options = settings.request.driverOptions
    out["DriverOpts"] =
      options.isEmpty
      ? .null : .object(Object(options.map { ($0.key, Value.string($0.value)) }))
    out["GwPriority"] = 0
    out["NetworkID"] = .string(container.state.started == nil ? "" : settings.network)
    out["EndpointID"] = .string(end?.id ?? "")
    let hasAddress = end != nil && virtual?.subnet != nil
    out["Gateway"] = .string(hasAddress ? virtual?.gateway.map { "\($0)" } ?? "" : "")
    out["IPAddress"] = .string(hasAddress ? end.map { "\($0.address)" } ?? "" : "")
    out["IPPrefixLen"] = .integer(hasAddress ? virtual?.subnet?.prefix ?? 0 : 0)
    out["IPv6Gateway"] = ""
    out["GlobalIPv6Address"] = ""
    out["GlobalIPv6PrefixLen"] = 0
    out["DNSNames"] = isPlain ? .null : end.map { Value($0.names) } ?? .null
    return .object(out)
  }
}

/// Real: Go's zero time.
package let zeroTime = "0001-01-01T00:00:00Z"

extension MountRequest {
  /// What the document tells beside the type's own fields; nil where nothing was asked for.
  fileprivate var optionsDocument: (name: String, value: Value)? {
    var out = Object()
    switch type {
    case "volume":
      if noCopy { out["NoCopy"] = true }
      if !volumeLabels.isEmpty { out["Labels"] = stringMap(volumeLabels) }
      if !subpath.isEmpty { out["Subpath"] = .string(subpath) }
      if !volumeOptions.isEmpty || !volumeDriver.isEmpty {
        var driver = Object()
        if !volumeDriver.isEmpty { driver["Name"] = .string(volumeDriver) }
        if !volumeOptions.isEmpty { driver["Options"] = stringMap(volumeOptions) }
        out["DriverConfig"] = .object(driver)
      }
      return out.isEmpty ? nil : ("VolumeOptions", .object(out))
    case "bind":
      if propagation.isEmpty { return nil }
      return ("BindOptions", ["Propagation": .string(propagation)])
    case "tmpfs":
      if tmpfsSize > 0 { out["SizeBytes"] = .integer(tmpfsSize) }
      if tmpfsMode != 0o1777 { out["Mode"] = .integer(tmpfsMode) }
      return out.isEmpty ? nil : ("TmpfsOptions", .object(out))
    default: return nil
    }
  }
}
