// The flags of `docker run` and `docker create`, and the request that they make.

import Commands
import Containers
import Docker
import Kernel
import Text

/// Flags that run and create share. Real: docker 28.5.2.
enum RunFlags {
  static let all: [Flag] = [
    Flag("add-host", nil, .list(typeName: "list"), "One more line of /etc/hosts: name:address."),
    Flag(
      "annotation", nil, .list(typeName: "map"), "An annotation of the container.",
      isModelled: false),
    Flag(
      "attach", "a", .list(typeName: "list"), "Attach to stdin, stdout or stderr.",
      isModelled: false),
    Flag(
      "blkio-weight", nil, .value(typeName: "uint16"), "Weight of block I/O.", isModelled: false),
    Flag("cap-add", nil, .list(typeName: "list"), "Give a Linux capability."),
    Flag("cap-drop", nil, .list(typeName: "list"), "Take a Linux capability away."),
    Flag("cgroup-parent", nil, .string, "The parent cgroup.", isModelled: false),
    Flag("cidfile", nil, .string, "Write the container's ID to this file."),
    Flag("cpu-period", nil, .int, "Period of the CPU scheduler."),
    Flag("cpu-quota", nil, .int, "Quota of the CPU scheduler."),
    Flag("cpu-shares", "c", .int, "Share of CPU beside other containers."),
    Flag("cpus", nil, .value(typeName: "decimal"), "How many CPUs."),
    Flag("cpuset-cpus", nil, .string, "Which CPUs (0-3, 0,1)."),
    Flag("device", nil, .list(typeName: "list"), "Give a device of the host.", isModelled: false),
    Flag("dns", nil, .list(typeName: "list"), "A name server."),
    Flag("dns-option", nil, .list(typeName: "list"), "An option of the resolver."),
    Flag("dns-search", nil, .list(typeName: "list"), "A domain to search names in."),
    Flag("domainname", nil, .string, "The container's NIS domain name."),
    Flag("entrypoint", nil, .string, "Run this instead of the image's entry point."),
    Flag("env", "e", .list(typeName: "list"), "An environment variable."),
    Flag(
      "env-file", nil, .list(typeName: "list"), "A file of environment variables.",
      completes: "file"),
    Flag(
      "expose", nil, .list(typeName: "list"),
      "A port or a range of ports that the container serves."),
    Flag(
      "gpus", nil, .value(typeName: "gpu-request"), "GPUs for the container.", isModelled: false),
    Flag("group-add", nil, .list(typeName: "list"), "One more group of the process."),
    Flag("health-cmd", nil, .string, "A command that checks the container's health."),
    Flag("health-interval", nil, .duration, "Time between checks.", initial: "0s"),
    Flag("health-retries", nil, .int, "Failures before it is unhealthy."),
    Flag(
      "health-start-interval", nil, .duration, "Time between checks while it starts.", initial: "0s"
    ),
    Flag(
      "health-start-period", nil, .duration, "Time to start in before failures count.",
      initial: "0s"),
    Flag("health-timeout", nil, .duration, "How long a check may take.", initial: "0s"),
    Flag("help", nil, .bool, "Print usage."),
    Flag("hostname", "h", .string, "The container's host name."),
    Flag("init", nil, .bool, "Run a small init that reaps processes and passes signals on."),
    Flag("interactive", "i", .bool, "Keep standard input open."),
    Flag("ip", nil, .string, "Its address, on a network of yours."),
    Flag("ip6", nil, .string, "Its IPv6 address.", isModelled: false),
    Flag("ipc", nil, .string, "Its IPC mode."),
    Flag("isolation", nil, .string, "Isolation technology.", isModelled: false),
    Flag("label", "l", .list(typeName: "list"), "A label."),
    Flag("label-file", nil, .list(typeName: "list"), "A file of labels.", isModelled: false),
    Flag("link", nil, .list(typeName: "list"), "A link to another container."),
    Flag("log-driver", nil, .string, "How its output is kept."),
    Flag("log-opt", nil, .list(typeName: "list"), "An option of the log driver."),
    Flag("mac-address", nil, .string, "Its MAC address.", isModelled: false),
    Flag("memory", "m", .value(typeName: "bytes"), "How much memory it may use."),
    Flag("memory-reservation", nil, .value(typeName: "bytes"), "How much memory it should have."),
    Flag(
      "memory-swap", nil, .value(typeName: "bytes"), "Memory and swap together; -1 for no limit."),
    Flag(
      "mount", nil, .list(typeName: "mount"),
      "Mount a volume, a folder or memory: type=…,src=…,dst=…."),
    Flag("name", nil, .string, "Its name."),
    Flag("network", nil, .list(typeName: "network"), "The network it joins.", completes: "network"),
    Flag("network-alias", nil, .list(typeName: "list"), "One more name on its network."),
    Flag("net", nil, .list(typeName: "network"), "The same as --network.", isHidden: true),
    Flag("net-alias", nil, .list(typeName: "list"), "The same as --network-alias.", isHidden: true),
    Flag("no-healthcheck", nil, .bool, "Switch the image's health check off."),
    Flag("oom-kill-disable", nil, .bool, "Do not kill it when memory runs out."),
    Flag("oom-score-adj", nil, .int, "Its rank when memory runs out.", isModelled: false),
    Flag("pid", nil, .string, "Its process namespace: host, or another container's."),
    Flag("pids-limit", nil, .int, "How many processes; -1 for no limit."),
    Flag("platform", nil, .string, "The platform, where the image has several."),
    Flag("privileged", nil, .bool, "All rights of the host."),
    Flag("publish", "p", .list(typeName: "list"), "Publish a port: host:container."),
    Flag("publish-all", "P", .bool, "Publish all exposed ports on free ones."),
    Flag(
      "pull", nil, .string, "When to pull the image: always, missing, never.",
      initial: "\"missing\""),
    Flag("quiet", "q", .bool, "No pull output."),
    Flag("read-only", nil, .bool, "Its own file system is read-only."),
    Flag(
      "restart", nil, .string,
      "When it is started again: no, always, on-failure[:n], unless-stopped.", initial: "\"no\""),
    Flag("rm", nil, .bool, "Remove it when it ends."),
    Flag("runtime", nil, .string, "The runtime.", isModelled: false),
    Flag("security-opt", nil, .list(typeName: "list"), "A security option."),
    Flag("shm-size", nil, .value(typeName: "bytes"), "Size of /dev/shm."),
    Flag("stop-signal", nil, .string, "The signal that stops it."),
    Flag("stop-timeout", nil, .int, "Seconds before it is killed."),
    Flag(
      "storage-opt", nil, .list(typeName: "list"), "An option of the storage driver.",
      isModelled: false),
    Flag("sysctl", nil, .list(typeName: "map"), "A kernel parameter."),
    Flag("tmpfs", nil, .list(typeName: "list"), "A folder in memory."),
    Flag("tty", "t", .bool, "Give it a terminal."),
    Flag("ulimit", nil, .list(typeName: "ulimit"), "A limit of the process."),
    Flag("user", "u", .string, "The user: name or uid[:gid]."),
    Flag("userns", nil, .string, "Its user namespace.", isModelled: false),
    Flag("uts", nil, .string, "Its UTS namespace."),
    Flag("volume", "v", .list(typeName: "list"), "Mount a volume or a folder: source:target[:ro]."),
    Flag("volume-driver", nil, .string, "The driver of its volumes.", isModelled: false),
    Flag("volumes-from", nil, .list(typeName: "list"), "Mount the volumes of another container."),
    Flag("workdir", "w", .string, "Its working directory."),
  ]

  /// The request, or why there can be none. `readFile` gives a file of the caller's.
  static func request(
    _ flags: ParsedFlags, command: String, readFile: (String) -> String?,
    environment: OrderedMap<String, String>
  ) throws(DockerFailure) -> ContainerRequest {
    func refuse(_ text: String) -> DockerFailure {
      .text("docker: \(text)\n\nRun 'docker \(command) --help' for more information", status: 125)
    }
    var request = ContainerRequest(image: flags.arguments[0])
    request.name = flags.last("name")
    request.command = Array(flags.arguments.dropFirst())
    request.hostname = flags.string("hostname")
    request.domainName = flags.string("domainname")
    request.user = flags.string("user")
    request.tty = flags.bool("tty")
    request.openInput = flags.bool("interactive")
    request.workingDirectory = flags.string("workdir")
    if let entry = flags.last("entrypoint") { request.entrypoint = entry.isEmpty ? [] : [entry] }
    for file in flags.list("env-file") {
      guard let text = readFile(file) else {
        throw refuse("open \(file): no such file or directory")
      }
      for line in text.split(separator: "\n") {
        let line = line.drop { $0 == " " || $0 == "\t" }
        guard !line.isEmpty, !line.hasPrefix("#") else { continue }
        request.environment.append(String(line.hasSuffix("\r") ? line.dropLast() : line))
      }
    }
    for variable in flags.list("env") {
      if variable.contains("=") {
        request.environment.append(variable)
      } else if let value = environment[variable] {
        // Real: a name alone takes the client's own value.
        request.environment.append("\(variable)=\(value)")
      }
    }
    for label in flags.list("label") {
      let parts = label.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      request.labels[String(parts[0])] = parts.count > 1 ? String(parts[1]) : ""
    }
    request.stopSignal = flags.string("stop-signal")
    if flags.has("stop-timeout") { request.stopTimeout = flags.int("stop-timeout") }
    request.healthcheck = try health(flags)
    try ports(flags, &request, refuse)
    try volumes(flags, &request, refuse)
    try network(flags, &request, refuse)
    try limits(flags, &request, refuse)
    return request
  }

  private static func health(_ flags: ParsedFlags) throws(DockerFailure) -> HealthCheck? {
    if flags.bool("no-healthcheck") {
      return HealthCheck(test: ["NONE"])
    }
    guard let command = flags.last("health-cmd") else { return nil }
    var check = HealthCheck(test: ["CMD-SHELL", command])
    func time(_ name: String) -> Int? {
      flags.last(name).flatMap { try? GoDuration.nanoseconds($0) }
    }
    if let interval = time("health-interval") { check.interval = interval }
    if let timeout = time("health-timeout") { check.timeout = timeout }
    if let period = time("health-start-period") { check.startPeriod = period }
    if flags.has("health-retries") { check.retries = flags.int("health-retries") }
    return check
  }

  private static func ports(
    _ flags: ParsedFlags, _ request: inout ContainerRequest, _ refuse: (String) -> DockerFailure
  ) throws(DockerFailure) {
    request.host.publishAll = flags.bool("publish-all")
    for text in flags.list("publish") {
      for (port, binding) in try PortSpec.parse(text, refuse) {
        request.host.portBindings[port, default: []].append(binding)
        if !request.exposedPorts.contains(port) { request.exposedPorts.append(port) }
      }
    }
    for text in flags.list("expose") {
      for port in try PortSpec.exposed(text, refuse) where !request.exposedPorts.contains(port) {
        request.exposedPorts.append(port)
      }
    }
  }

  private static func volumes(
    _ flags: ParsedFlags, _ request: inout ContainerRequest, _ refuse: (String) -> DockerFailure
  ) throws(DockerFailure) {
    for volume in flags.list("volume") {
      if volume.contains(":") {
        request.host.binds.append(volume)
      } else {
        request.volumes.append(volume)
      }
    }
    for text in flags.list("mount") {
      request.host.mounts.append(try MountSpec.parse(text, refuse))
    }
    for text in flags.list("tmpfs") {
      let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
      if let path = parts.first { request.host.tmpfs[path] = parts.count > 1 ? parts[1] : "" }
    }
    request.host.volumesFrom = flags.list("volumes-from")
    request.host.isReadOnly = flags.bool("read-only")
  }

  private static func network(
    _ flags: ParsedFlags, _ request: inout ContainerRequest, _ refuse: (String) -> DockerFailure
  ) throws(DockerFailure) {
    let names = flags.list("network") + flags.list("net")
    let aliases = flags.list("network-alias") + flags.list("net-alias")
    for (index, name) in names.enumerated() {
      if index == 0 { request.host.networkMode = name }
      request.endpoints.append(
        EndpointRequest(
          network: name, aliases: index == 0 ? aliases : [],
          address: index == 0 ? flags.last("ip") : nil))
    }
    request.host.nameServers = flags.list("dns")
    request.host.nameSearch = flags.list("dns-search")
    request.host.nameOptions = flags.list("dns-option")
    for entry in flags.list("add-host") {
      guard entry.contains(":") || entry.contains("=") else {
        throw refuse(
          "invalid argument \"\(entry)\" for \"--add-host\" flag: bad format for add-host: \"\(entry)\""
        )
      }
      request.host.extraHosts.append(entry)
    }
    request.host.links = flags.list("link")
    request.host.pidMode = flags.string("pid")
    request.host.utsMode = flags.string("uts")
    if let mode = flags.last("ipc") { request.host.ipcMode = mode }
  }

  static func limits(
    _ flags: ParsedFlags, _ request: inout ContainerRequest, _ refuse: (String) -> DockerFailure,
    usage: String = "docker run [OPTIONS] IMAGE [COMMAND] [ARG...]"
  ) throws(DockerFailure) {
    let called = usage.split(separator: " ").prefix {
      !$0.hasPrefix("[") && $0.first?.isUppercase != true
    }
    .joined(separator: " ")
    let host = flags
    func bytes(_ name: String) throws(DockerFailure) -> Int? {
      guard let text = host.last(name) else { return nil }
      if text == "-1" { return -1 }
      guard let size = try? HumanSize.parseBinary(text) else {
        let shown = name == "memory" ? "-m, --memory" : "--\(name)"
        throw .text(
          "invalid argument \"\(text)\" for \"\(shown)\" flag: invalid size: '\(text)'\n\nUsage:  \(usage)\n\nRun '\(called) --help' for more information",
          status: 125)
      }
      return size
    }
    if let size = try bytes("memory") { request.host.memory = size }
    if let size = try bytes("memory-swap") { request.host.memorySwap = size }
    if let size = try bytes("memory-reservation") { request.host.memoryReservation = size }
    if let size = try bytes("shm-size") { request.host.shmSize = size }
    if let text = flags.last("cpus") {
      guard let number = Double(text), number >= 0 else {
        throw .text(
          "invalid argument \"\(text)\" for \"--cpus\" flag: failed to parse \(text) as a rational number\n\nUsage:  \(usage)\n\nRun '\(called) --help' for more information",
          status: 125)
      }
      request.host.nanoCPUs = Int(min(number, 1e9) * 1e9)
    }
    request.host.cpuShares = flags.int("cpu-shares")
    request.host.cpuPeriod = flags.int("cpu-period")
    request.host.cpuQuota = flags.int("cpu-quota")
    request.host.cpuSet = flags.string("cpuset-cpus")
    if flags.has("pids-limit") { request.host.processLimit = flags.int("pids-limit") }
    request.host.isPrivileged = flags.bool("privileged")
    request.host.capabilitiesAdded = flags.list("cap-add")
    request.host.capabilitiesDropped = flags.list("cap-drop")
    request.host.securityOptions = flags.list("security-opt")
    request.host.groups = flags.list("group-add")
    request.host.ulimits = flags.list("ulimit")
    if flags.has("init") { request.host.usesInit = flags.bool("init") }
    if let driver = flags.last("log-driver") { request.host.logDriver = driver }
    for option in flags.list("log-opt") {
      let parts = option.split(separator: "=", maxSplits: 1).map(String.init)
      if parts.count == 2 { request.host.logOptions[parts[0]] = parts[1] }
    }
    request.host.autoRemove = flags.bool("rm")
    if let policy = flags.last("restart") {
      let parts = policy.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
      var retries = 0
      if parts.count > 1 {
        guard let number = Int(parts[1]) else {
          throw refuse("invalid restart policy format: maximum retry count must be an integer")
        }
        retries = number
      }
      request.host.restartPolicy = RestartPolicy(name: parts[0], maximumRetries: retries)
      if request.host.autoRemove, !["no", ""].contains(parts[0]) {
        throw refuse("conflicting options: cannot specify both --restart and --rm")
      }
    }
  }
}
