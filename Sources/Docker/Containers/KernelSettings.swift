// What `docker create` asks of the kernel, checked as the daemon checks it: capabilities, namespaces, security.

import Machine

extension DockerHost {
  /// Refuses what the engine does not know. Real: capabilities are kept with their whole names.
  func checkKernelSettings(_ host: inout HostConfig) throws(DockerError) {
    host.capabilitiesAdded = try wholeCapabilities(host.capabilitiesAdded, "CapAdd")
    host.capabilitiesDropped = try wholeCapabilities(host.capabilitiesDropped, "CapDrop")
    let modes = ["", "none", "private", "shareable", "host"]
    guard modes.contains(host.ipcMode) || host.ipcMode.hasPrefix("container:") else {
      throw .other("invalid IPC mode: \(host.ipcMode)", status: 400)
    }
    for mode in [host.pidMode, host.ipcMode] where mode.hasPrefix("container:") {
      _ = try docker.container(String(mode.dropFirst(10)))
    }
    for option in host.securityOptions {
      let name = String(option.prefix { $0 != "=" && $0 != ":" })
      guard Self.securityOptions.contains(name) else {
        throw .other("invalid --security-opt 2: \"\(option)\"", status: 400)
      }
    }
    guard (-1000...1000).contains(host.oomScoreAdjustment) else {
      throw .other(
        "Invalid value \(host.oomScoreAdjustment), range for oom score adj is [-1000, 1000]",
        status: 400)
    }
    for mount in host.mounts {
      switch (mount.type, mount.source.isEmpty) {
      case ("bind", true):
        throw .other(
          "invalid mount config for type \"bind\": field Source must not be empty", status: 400)
      case ("tmpfs", false):
        throw .other(
          "invalid mount config for type \"tmpfs\": field Source must not be specified",
          status: 400)
      default: continue
      }
    }
  }

  private func wholeCapabilities(
    _ names: [String], _ field: String
  ) throws(DockerError) -> [String] {
    try names.map { name throws(DockerError) in
      let upper = name.uppercased()
      let bare = upper.hasPrefix("CAP_") ? String(upper.dropFirst(4)) : upper
      if bare == "ALL" { return "ALL" }
      guard Self.capabilities.contains(bare) else {
        throw .other("invalid \(field): unknown capability: \"CAP_\(bare)\"", status: 400)
      }
      return "CAP_" + bare
    }
  }

  private static var securityOptions: Set<String> {
    ["apparmor", "label", "seccomp", "no-new-privileges", "systempaths", "writable-cgroups"]
  }
  /// Linux 6's, without `CAP_`.
  private static var capabilities: Set<String> {
    [
      "AUDIT_CONTROL", "AUDIT_READ", "AUDIT_WRITE", "BLOCK_SUSPEND", "BPF", "CHECKPOINT_RESTORE",
      "CHOWN", "DAC_OVERRIDE", "DAC_READ_SEARCH", "FOWNER", "FSETID", "IPC_LOCK", "IPC_OWNER",
      "KILL", "LEASE", "LINUX_IMMUTABLE", "MAC_ADMIN", "MAC_OVERRIDE", "MKNOD", "NET_ADMIN",
      "NET_BIND_SERVICE", "NET_BROADCAST", "NET_RAW", "PERFMON", "SETFCAP", "SETGID", "SETPCAP",
      "SETUID", "SYSLOG", "SYS_ADMIN", "SYS_BOOT", "SYS_CHROOT", "SYS_MODULE", "SYS_NICE",
      "SYS_PACCT", "SYS_PTRACE", "SYS_RAWIO", "SYS_RESOURCE", "SYS_TIME", "SYS_TTY_CONFIG",
      "WAKE_ALARM",
    ]
  }
}
