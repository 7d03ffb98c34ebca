// The client's own structs, as `docker inspect --format` sees the documents through them.
//
// Real: github.com/docker/docker/api/types of 28.5. The order of a struct's fields is that of its
// printing; of the big ones, which nobody prints whole, only the fields with types of their own stand here.

import Documents

extension InspectKind {
  /// The type that the client decodes such a document into.
  var shape: GoShape {
    switch self {
    case .container: .structure(containerFields)
    case .image: .structure(imageFields)
    case .network: .structure(networkFields)
    case .volume: .structure(volumeFields)
    }
  }
}

private let labels = GoShape.map(.plain)
private let nothing = GoShape.structure([])

private func list(_ name: String, _ inner: GoShape = .plain, key: String? = nil) -> GoField {
  GoField(name, .list(inner), key: key, zero: .null)
}
private func map(_ name: String, _ inner: GoShape = .plain) -> GoField {
  GoField(name, .map(inner), zero: .null)
}
private func pointer(_ name: String, _ inner: GoShape = .plain) -> GoField {
  GoField(name, .pointer(inner), zero: .null)
}
private func flag(_ name: String) -> GoField { GoField(name, zero: false) }
private func number(_ name: String) -> GoField { GoField(name, zero: 0) }

private let portBindings = GoShape.keyed(
  .list(.structure([GoField("HostIP", key: "HostIp"), GoField("HostPort")])))

private let healthResult = GoShape.structure([
  GoField("Start", .time), GoField("End", .time), number("ExitCode"), GoField("Output"),
])
private let state = GoShape.structure([
  GoField("Status"), flag("Running"), flag("Paused"), flag("Restarting"), flag("OOMKilled"),
  flag("Dead"), number("Pid"), number("ExitCode"), GoField("Error"), GoField("StartedAt"),
  GoField("FinishedAt"),
  pointer(
    "Health",
    .structure([
      GoField("Status"), number("FailingStreak"), list("Log", .pointer(healthResult)),
    ])),
])
private let healthcheck = GoShape.structure([
  list("Test"), GoField("Interval", .duration, zero: 0), GoField("Timeout", .duration, zero: 0),
  GoField("StartPeriod", .duration, zero: 0), GoField("StartInterval", .duration, zero: 0),
  number("Retries"),
])
private let config = GoShape.structure([
  GoField("Hostname"), GoField("Domainname"), GoField("User"), flag("AttachStdin"),
  flag("AttachStdout"), flag("AttachStderr"), GoField("ExposedPorts", .keyed(nothing), zero: .null),
  flag("Tty"),
  flag("OpenStdin"), flag("StdinOnce"), list("Env"), list("Cmd"),
  pointer("Healthcheck", healthcheck), flag("ArgsEscaped"), GoField("Image"),
  map("Volumes", nothing), GoField("WorkingDir"), list("Entrypoint"), flag("NetworkDisabled"),
  GoField("MacAddress"), list("OnBuild"), map("Labels"), GoField("StopSignal"),
  pointer("StopTimeout"), list("Shell"),
])
/// Real: an image's is the OCI's, which knows no host name and no terminal.
private let imageConfig = GoShape.structure([
  GoField("User"), map("ExposedPorts", nothing), list("Env"), list("Entrypoint"), list("Cmd"),
  map("Volumes", nothing), GoField("WorkingDir"), map("Labels"), GoField("StopSignal"),
  flag("ArgsEscaped"), pointer("Healthcheck", healthcheck), list("OnBuild"), list("Shell"),
])
private let mountPoint = GoShape.structure([
  GoField("Type"), GoField("Name"), GoField("Source"), GoField("Destination"), GoField("Driver"),
  GoField("Mode"), flag("RW"), GoField("Propagation"),
])
private let endpoint = GoShape.structure([
  pointer(
    "IPAMConfig",
    .structure([GoField("IPv4Address"), GoField("IPv6Address"), list("LinkLocalIPs")])),
  list("Links"), list("Aliases"), GoField("MacAddress"), map("DriverOpts"), number("GwPriority"),
  GoField("NetworkID"), GoField("EndpointID"), GoField("Gateway"), GoField("IPAddress"),
  number("IPPrefixLen"), GoField("IPv6Gateway"), GoField("GlobalIPv6Address"),
  number("GlobalIPv6PrefixLen"), list("DNSNames"),
])
private let driver = GoShape.structure([map("Data"), GoField("Name")])

private let ulimit = GoShape.described([GoField("Name"), number("Hard"), number("Soft")]) {
  "\($0["Name"]?.string ?? "")=\($0["Soft"]?.int ?? 0):\($0["Hard"]?.int ?? 0)"
}

private let containerFields: [GoField] = [
  list("Args"), GoField("State", .pointer(state), zero: .null), list("ExecIDs"),
  GoField("HostConfig", .pointer(.structure(hostFields)), zero: .null),
  GoField("GraphDriver", driver, zero: [:]), pointer("SizeRw"), pointer("SizeRootFs"),
  list("Mounts", mountPoint), GoField("Config", .pointer(config), zero: .null),
  GoField("NetworkSettings", .pointer(.structure(networkSettings)), zero: .null),
]
private let hostFields: [GoField] =
  [
    GoField("LogConfig", .structure([GoField("Type"), map("Config")]), zero: [:]),
    GoField("PortBindings", portBindings, zero: .null),
    GoField(
      "RestartPolicy", .structure([GoField("Name"), number("MaximumRetryCount")]), zero: [:]),
    list("DNS", key: "Dns"), list("DNSOptions", key: "DnsOptions"),
    list("DNSSearch", key: "DnsSearch"), pointer("MemorySwappiness"), pointer("OomKillDisable"),
    pointer("PidsLimit"), pointer("Init"),
    GoField("NanoCPUs", key: "NanoCpus", zero: 0), GoField("CPUShares", key: "CpuShares", zero: 0),
    GoField("CPUPeriod", key: "CpuPeriod", zero: 0), GoField("CPUQuota", key: "CpuQuota", zero: 0),
    list("Ulimits", .pointer(ulimit)),
    list(
      "Devices",
      .structure([
        GoField("PathOnHost"), GoField("PathInContainer"), GoField("CgroupPermissions"),
      ])),
  ]
  + [
    "Binds", "VolumesFrom", "ConsoleSize", "CapAdd", "CapDrop", "ExtraHosts", "GroupAdd", "Links",
    "SecurityOpt", "BlkioWeightDevice", "BlkioDeviceReadBps", "BlkioDeviceWriteBps",
    "BlkioDeviceReadIOps", "BlkioDeviceWriteIOps", "DeviceCgroupRules", "DeviceRequests",
    "MaskedPaths", "ReadonlyPaths",
  ].map { list($0) } + ["Annotations", "StorageOpt", "Tmpfs", "Sysctls"].map { map($0) }
private let networkSettings: [GoField] = [
  GoField("Ports", portBindings, zero: .null), list("SecondaryIPAddresses"),
  list("SecondaryIPv6Addresses"), map("Networks", .pointer(endpoint)),
]

private let imageFields: [GoField] = [
  list("RepoTags"), list("RepoDigests"), GoField("Config", .pointer(imageConfig), zero: .null),
  GoField("GraphDriver", driver, zero: [:]),
  GoField("RootFS", .structure([GoField("Type"), list("Layers")]), zero: [:]),
  GoField("Metadata", .structure([GoField("LastTagTime", .time)]), zero: [:]),
]

private let networkFields: [GoField] = [
  GoField("ID", key: "Id"), GoField("Created", .time),
  GoField(
    "IPAM",
    .structure([
      GoField("Driver"), map("Options"),
      list(
        "Config",
        .structure([
          GoField("Subnet"), GoField("IPRange"), GoField("Gateway"),
          GoField("AuxAddress", labels, key: "AuxiliaryAddresses", zero: .null),
        ])),
    ]), zero: [:]),
  GoField("ConfigFrom", .structure([GoField("Network")]), zero: [:]),
  map(
    "Containers",
    .structure([
      GoField("Name"), GoField("EndpointID"), GoField("MacAddress"), GoField("IPv4Address"),
      GoField("IPv6Address"),
    ])),
  map("Options"), map("Labels"), list("Peers"), map("Services"),
]

private let volumeFields: [GoField] = [
  pointer("ClusterVolume"), map("Labels"), map("Options"), map("Status"), pointer("UsageData"),
]
