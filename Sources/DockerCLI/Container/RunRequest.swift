// From the flags of `docker run` to the request that they make.

import Commands
import Containers
import Docker
import Files
import Kernel
import Text

/// Reads the flags that run and create share; what is wrong is told in the client's words.
struct RunRequest {
  let flags: ParsedFlags
  /// `run` or `create`.
  let verb: String
  let environment: OrderedMap<String, String>
  /// A file of the caller's.
  let readFile: (String) -> String?
  /// The caller's working directory.
  let directory: String

  private func refuse(_ text: String) -> DockerFailure {
    .text("docker: \(text)\n\nRun 'docker \(verb) --help' for more information", status: 125)
  }
  /// pflag's words for a value that a flag does not take.
  private func invalid(_ value: String, _ flag: String, _ reason: String) -> DockerFailure {
    .text(
      "invalid argument \"\(value)\" for \"\(flag)\" flag: \(reason)\n\nUsage:  docker \(verb) [OPTIONS] IMAGE [COMMAND] [ARG...]\n\nRun 'docker \(verb) --help' for more information",
      status: 125)
  }

  func request() throws(DockerFailure) -> ContainerRequest {
    var request = ContainerRequest(image: flags.arguments[0])
    request.name = flags.last("name")
    request.command = Array(flags.arguments.dropFirst())
    request.hostname = flags.string("hostname")
    request.domainName = flags.string("domainname")
    request.user = flags.string("user")
    request.tty = flags.bool("tty")
    request.openInput = flags.bool("interactive")
    // Real: what a client that stays attaches to is kept with the container.
    let streams = flags.list("attach").map { $0.lowercased() }
    request.attachOutput =
      !flags.bool("detach") && (streams.isEmpty || streams.contains("stdout"))
    request.inputOnce = request.openInput && request.attachOutput
    request.workingDirectory = flags.string("workdir")
    if let entry = flags.last("entrypoint") { request.entrypoint = entry.isEmpty ? [] : [entry] }
    try variables(&request)
    try labels(&request)
    request.stopSignal = flags.string("stop-signal")
    if flags.has("stop-timeout") { request.stopTimeout = flags.int("stop-timeout") }
    request.healthcheck = try health()
    if let platform = flags.last("platform"), !platform.isEmpty { try check(platform: platform) }
    try technology()
    try ports(&request)
    try volumes(&request)
    try network(&request)
    try ContainerLimits(flags, refuse: refuse, invalid: invalid).fill(&request)
    return request
  }

  private func check(platform: String) throws(DockerFailure) {
    if let problem = PlatformWords.problem(platform) {
      throw refuse("error parsing specified platform: \(problem)")
    }
    let parts = platform.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let machines = platformMachines
    let machine = parts.count > 1 ? parts[1] : machines.contains(parts[0]) ? parts[0] : "amd64"
    if ["amd64", "x86_64"].contains(machine), parts[0] != "windows" { return }
    throw .text(
      "swiftlab: real docker has `--platform \(platform)`; swiftlab models linux/amd64 only.",
      status: 1)
  }

  /// Real: what the engine has beside the usual is refused by the daemon.
  private func technology() throws(DockerFailure) {
    if let runtime = flags.last("runtime"),
      !["", "runc", "io.containerd.runc.v2"].contains(runtime)
    {
      throw refuse(
        "Error response from daemon: unknown or invalid runtime name: \(runtime)")
    }
    if let isolation = flags.last("isolation"), !["", "default"].contains(isolation.lowercased()) {
      throw refuse(
        "Error response from daemon: invalid isolation (\(isolation)): linux only supports 'default'"
      )
    }
    if let mode = flags.last("pid"), !["", "host"].contains(mode), !mode.hasPrefix("container:") {
      throw refuse("--pid: invalid PID mode")
    }
    if let mode = flags.last("cgroupns"), !["", "host", "private"].contains(mode) {
      throw refuse("--cgroupns: invalid CGROUP mode")
    }
    if let mode = flags.last("uts"), !["", "host"].contains(mode) {
      throw refuse("--uts: invalid UTS mode")
    }
    for option in flags.list("security-opt")
    where !option.contains("=") && !option.contains(":") && option != "no-new-privileges" {
      throw refuse("Invalid --security-opt: \"\(option)\"")
    }
    for option in flags.list("sysctl") where !KernelNames.allows(option) {
      throw invalid(option, "--sysctl", "sysctl '\(option)' is not allowed")
    }
    if let address = flags.last("mac-address"), !Self.isMAC(address) {
      throw refuse("\(address) is not a valid mac address")
    }
    for device in flags.list("device") {
      let parts = device.split(separator: ":", omittingEmptySubsequences: false)
      guard parts.count == 3 else { continue }
      if parts[2].isEmpty || !parts[2].allSatisfy({ "rwm".contains($0) }) {
        throw refuse("bad mode specified: \(parts[2])")
      }
    }
    if flags.has("cpu-shares"), flags.int("cpu-shares") < 0 {
      throw refuse(
        "Error response from daemon: invalid CPU shares (\(flags.int("cpu-shares"))): value must be a positive integer"
      )
    }
    if let mode = flags.last("userns"), !["", "host"].contains(mode) {
      throw refuse("--userns: invalid USER mode")
    }
    for stream in flags.list("attach")
    where !["stdin", "stdout", "stderr"].contains(stream.lowercased()) {
      throw invalid(stream, "-a, --attach", "valid streams are STDIN, STDOUT and STDERR")
    }
  }

  private static func isMAC(_ text: String) -> Bool {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    return parts.count == 6
      && parts.allSatisfy { $0.utf8.count == 2 && UInt8($0, radix: 16) != nil }
  }

  // MARK: Environment, labels, health

  private func variables(_ request: inout ContainerRequest) throws(DockerFailure) {
    for file in flags.list("env-file") {
      guard let text = readFile(file) else {
        throw refuse("open \(file): no such file or directory")
      }
      for line in text.split(separator: "\n") {
        let line = line.drop { $0 == " " || $0 == "\t" }
        let whole = String(line.hasSuffix("\r") ? line.dropLast() : line)
        guard !whole.isEmpty, !whole.hasPrefix("#") else { continue }
        let name = whole.prefix { $0 != "=" }
        guard !name.contains(where: \.isWhitespace) else {
          throw refuse("invalid env file (\(file)): variable '\(name)' contains whitespaces")
        }
        guard !name.isEmpty else {
          throw refuse("invalid env file (\(file)): no variable name on line '\(whole)'")
        }
        if whole.contains("=") {
          request.environment.append(whole)
        } else if let value = environment[whole] {
          // Real: a name alone takes the client's own value.
          request.environment.append("\(whole)=\(value)")
        }
      }
    }
    for variable in flags.list("env") {
      if variable.isEmpty || variable.hasPrefix("=") {
        throw invalid(variable, "-e, --env", "invalid environment variable: \(variable)")
      }
      if variable.contains("=") {
        request.environment.append(variable)
      } else if let value = environment[variable] {
        request.environment.append("\(variable)=\(value)")
      }
    }
  }

  private func labels(_ request: inout ContainerRequest) throws(DockerFailure) {
    var words: [String] = []
    for file in flags.list("label-file") {
      guard let text = readFile(file) else {
        throw refuse("open \(file): no such file or directory")
      }
      words += text.split(separator: "\n").map(String.init).filter {
        !$0.hasPrefix("#") && !$0.allSatisfy(\.isWhitespace)
      }
    }
    for label in flags.list("label") where label.isEmpty || label.hasPrefix("=") {
      throw invalid(label, "-l, --label", "invalid label '\(label)': empty name")
    }
    for (key, value) in pairs(words + flags.list("label")) { request.labels[key] = value }
  }

  private func health() throws(DockerFailure) -> HealthCheck? {
    let names = [
      "health-cmd", "health-interval", "health-timeout", "health-start-period",
      "health-start-interval", "health-retries",
    ]
    if flags.bool("no-healthcheck") {
      if names.contains(where: flags.has) {
        throw refuse("--no-healthcheck conflicts with --health-* options")
      }
      return HealthCheck(test: ["NONE"])
    }
    guard names.contains(where: flags.has) else { return nil }
    var check = HealthCheck(test: flags.last("health-cmd").map { ["CMD-SHELL", $0] } ?? [])
    func time(_ name: String) throws(DockerFailure) -> Int? {
      guard let text = flags.last(name), let value = try? GoDuration.nanoseconds(text) else {
        return nil
      }
      if value < 0 { throw refuse("--\(name) cannot be negative") }
      if value > 0, value < 1_000_000 {
        let words = name.dropFirst(7).split(separator: "-").map {
          $0.prefix(1).uppercased() + $0.dropFirst()
        }
        throw refuse(
          "Error response from daemon: \(words.joined()) in Healthcheck cannot be less than 1ms")
      }
      return value
    }
    if let interval = try time("health-interval") { check.interval = interval }
    if let timeout = try time("health-timeout") { check.timeout = timeout }
    if let period = try time("health-start-period") { check.startPeriod = period }
    if let interval = try time("health-start-interval") { check.startInterval = interval }
    if flags.has("health-retries") {
      check.retries = flags.int("health-retries")
      if check.retries < 0 { throw refuse("--health-retries cannot be negative") }
    }
    return check
  }

  // MARK: Ports, files, networks

  private func ports(_ request: inout ContainerRequest) throws(DockerFailure) {
    request.host.publishAll = flags.bool("publish-all")
    for written in flags.list("publish") {
      let text = try PortSpec.standard(written, refuse)
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

  private func volumes(_ request: inout ContainerRequest) throws(DockerFailure) {
    var seen: Set<String> = []
    // Real: docker keeps what -v says as a set, so one text counts once.
    for volume in flags.list("volume") where seen.insert(volume).inserted {
      if volume.isEmpty { throw refuse("invalid empty volume spec") }
      let parts = Self.volumeFields(volume)
      if parts.contains(where: \.isEmpty) {
        throw refuse("invalid spec: \(volume): empty section between colons")
      }
      if parts.count == 1 {
        request.volumes.append(volume)
        continue
      }
      if parts.count > 3 { throw refuse("invalid spec: \(volume): too many colons") }
      request.host.binds.append(absolute(String(parts[0])) + volume.dropFirst(parts[0].count))
    }
    for text in flags.list("mount") {
      var mount = try MountSpec.parse(text, invalid)
      if mount.type == "bind", !mount.source.isEmpty {
        mount.source = absolute(mount.source)
      }
      request.host.mounts.append(mount)
    }
    for text in flags.list("tmpfs") {
      let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
      let known = [
        "rw", "ro", "exec", "noexec", "suid", "nosuid", "dev", "nodev", "sync", "async", "atime",
        "noatime", "diratime", "nodiratime", "relatime", "norelatime", "strictatime",
        "nostrictatime", "mode", "uid", "gid", "size", "nr_inodes", "nr_blocks", "mpol", "bind",
        "rbind", "private", "rprivate", "shared", "rshared", "slave", "rslave", "remount",
        "dirsync",
        "mand", "nomand", "defaults", "unbindable", "runbindable",
      ]
      for option in parts.dropFirst().joined().split(separator: ",") {
        guard !known.contains(String(option.prefix { $0 != "=" })) else { continue }
        throw refuse(
          "Error response from daemon: invalid tmpfs option \(GoQuote.quoted(String(option.prefix { $0 != "=" })))"
        )
      }
      if let path = parts.first, !path.hasPrefix("/") {
        throw refuse(
          "Error response from daemon: invalid mount path: '\(path)' mount path must be absolute")
      }
      if let path = parts.first { request.host.tmpfs[path] = parts.count > 1 ? parts[1] : "" }
    }
    request.host.volumesFrom = flags.list("volumes-from")
    request.host.volumeDriver = flags.string("volume-driver")
    for option in flags.list("storage-opt") {
      guard option.contains("=") else { throw refuse("invalid storage option") }
      for (name, value) in pairs([option]) { request.host.storageOptions[name] = value }
    }
    request.host.isReadOnly = flags.bool("read-only")
    request.host.devices = flags.list("device")
  }
  /// The parts of `-v`. Real: a letter alone before a colon is taken for a Windows drive, on every
  /// system: docker 28.5.2 reads `x:/y` as one path.
  private static func volumeFields(_ text: String) -> [String] {
    var fields: [String] = []
    var here = ""
    for character in text {
      if character == ":", !(here.count == 1 && here.allSatisfy(\.isLetter)) {
        fields.append(here)
        here = ""
      } else {
        here.append(character)
      }
    }
    return fields + [here]
  }

  /// Real: the client makes a bind's relative source absolute; `~` is the shell's matter.
  private func absolute(_ source: String) -> String {
    source.hasPrefix(".") ? FilePaths.absolute(source, from: directory) : source
  }

  private func network(_ request: inout ContainerRequest) throws(DockerFailure) {
    let names = flags.list("network") + flags.list("net")
    let aliases = flags.list("network-alias") + flags.list("net-alias")
    for (index, text) in names.enumerated() {
      var endpoint = EndpointRequest(network: text)
      if text.contains("=") {
        // Real: `name=web,alias=db,ip=…`.
        endpoint.network = ""
        for field in text.split(separator: ",") {
          let parts = field.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            .map(String.init)
          guard parts.count == 2 else { throw invalid(text, "--network", "invalid field \(field)") }
          switch parts[0].lowercased() {
          case "name": endpoint.network = parts[1]
          case "alias": endpoint.aliases.append(parts[1])
          case "ip": endpoint.address = parts[1]
          case "ip6": endpoint.addressIPv6 = parts[1]
          case "mac-address": endpoint.mac = parts[1]
          case "driver-opt":
            guard let mark = parts[1].firstIndex(of: "=") else {
              throw invalid(
                text, "--network", "invalid key value pair format in driver options")
            }
            endpoint.driverOptions[String(parts[1][..<mark]).lowercased()] = String(
              parts[1][mark...].dropFirst())
          case "gw-priority":
            guard Int(parts[1]) != nil else {
              throw invalid(text, "--network", "invalid gw-priority (\(parts[1])): invalid syntax")
            }
          default: throw invalid(text, "--network", "invalid field key \(parts[0])")
          }
        }
        if endpoint.network.isEmpty {
          throw invalid(text, "--network", "network name/id is not specified")
        }
      }
      if index == 0 {
        request.host.networkMode = endpoint.network
        endpoint.aliases += aliases
        endpoint.address = flags.last("ip") ?? endpoint.address
        endpoint.addressIPv6 = flags.last("ip6") ?? endpoint.addressIPv6
        endpoint.mac = flags.last("mac-address") ?? endpoint.mac
      }
      request.endpoints.append(endpoint)
    }
    if names.isEmpty,
      flags.has("ip") || flags.has("ip6") || flags.has("mac-address") || !aliases.isEmpty
    {
      var endpoint = EndpointRequest(
        network: "default", aliases: aliases, address: flags.last("ip"))
      endpoint.mac = flags.last("mac-address")
      endpoint.addressIPv6 = flags.last("ip6")
      request.endpoints.append(endpoint)
    }
    // Real: a network of one's own goes with others of one's own only.
    let modes = request.endpoints.filter { !$0.network.isEmpty }.map(\.network)
    if modes.count > 1,
      modes.contains(where: {
        ["bridge", "default", "host", "none"].contains($0) || $0.hasPrefix("container:")
      })
    {
      throw refuse(
        "conflicting options: cannot attach both user-defined and non-user-defined network-modes")
    }
    if !aliases.isEmpty, names.isEmpty || ["bridge", "default"].contains(names[0]) {
      throw refuse("network-scoped aliases are only supported for user-defined networks")
    }
    let mode = request.host.networkMode
    if mode == "host" || mode == "none" || mode.hasPrefix("container:") {
      try checkConflicts(mode, request)
    }
    request.host.nameServers = flags.list("dns")
    for server in request.host.nameServers where !isAddress(server) {
      throw invalid(server, "--dns", "IP address is not correctly formatted: \(server)")
    }
    request.host.nameSearch = flags.list("dns-search")
    request.host.nameOptions = flags.list("dns-option") + flags.list("dns-opt")
    for entry in flags.list("add-host") {
      guard let mark = entry.firstIndex(where: { $0 == ":" || $0 == "=" }), mark != entry.startIndex
      else { throw invalid(entry, "--add-host", "bad format for add-host: \"\(entry)\"") }
      let address = String(entry[entry.index(after: mark)...])
      guard address == "host-gateway" || isAddress(address) else {
        throw invalid(entry, "--add-host", "invalid IP address in add-host: \"\(address)\"")
      }
      request.host.extraHosts.append("\(entry[..<mark]):\(address)")
    }
    request.host.links = flags.list("link")
    request.host.pidMode = flags.string("pid")
    request.host.utsMode = flags.string("uts")
    request.host.userMode = flags.string("userns")
    if request.host.utsMode == "host", flags.has("hostname") {
      throw refuse("conflicting options: hostname and the UTS mode")
    }
    if let mode = flags.last("ipc") { request.host.ipcMode = mode }
  }

  private func isAddress(_ text: String) -> Bool {
    if text.contains(":") { return true }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts.allSatisfy { UInt8($0) != nil }
  }

  /// Real: what does not go together with another's or the host's network.
  private func checkConflicts(
    _ mode: String, _ request: ContainerRequest
  ) throws(DockerFailure) {
    guard mode.hasPrefix("container:") else { return }
    if flags.has("hostname") {
      throw refuse("Error response from daemon: conflicting options: hostname and the network mode")
    }
    if !flags.list("dns").isEmpty {
      throw refuse("Error response from daemon: conflicting options: dns and the network mode")
    }
    if !flags.list("add-host").isEmpty {
      throw refuse(
        "Error response from daemon: conflicting options: custom host-to-IP mapping and the network mode"
      )
    }
    if !request.host.portBindings.isEmpty || request.host.publishAll {
      throw refuse(
        "Error response from daemon: conflicting options: port publishing and the container type network mode"
      )
    }
    if !flags.list("expose").isEmpty {
      throw refuse(
        "Error response from daemon: conflicting options: port exposing and the container type network mode"
      )
    }
  }
}

/// Which of the kernel's settings a container may change. Real: docker/cli's opts, 28.5.2.
private enum KernelNames {
  private static let names: Set<String> = [
    "kernel.msgmax", "kernel.msgmnb", "kernel.msgmni", "kernel.sem", "kernel.shmall",
    "kernel.shmmax", "kernel.shmmni", "kernel.shm_rmid_forced",
  ]
  static func allows(_ option: String) -> Bool {
    guard option.contains("=") else { return false }
    let name = String(option.prefix { $0 != "=" })
    return names.contains(name) || name.hasPrefix("net.") || name.hasPrefix("fs.mqueue.")
  }
}
