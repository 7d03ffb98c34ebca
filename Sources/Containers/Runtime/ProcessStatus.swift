// /proc/self/status of a container: who its processes are, and what they may do.

/// What the kernel tells of a container's first process.
///
/// Limit: one text stands for all processes of a container; only their names and numbers differ.
package struct ProcessStatus: Hashable, Sendable {
  package var user = 0
  package var group = 0
  package var groups: [Int] = []
  /// Bits of what the processes may ever do.
  package var bounds: UInt64 = Capability.initial
  package var hasNoNewPrivileges = false
  package var isUnconfined = false
  package init() {}

  func text(name: String, state: String) -> String {
    let able = user == 0 ? bounds : 0
    func mask(_ bits: UInt64) -> String {
      let digits = String(bits, radix: 16)
      return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }
    let ids = { (id: Int) in "\(id)\t\(id)\t\(id)\t\(id)" }
    return """
      Name:\t\(name)
      Umask:\t0022
      State:\t\(state)
      Tgid:\t1
      Ngid:\t0
      Pid:\t1
      PPid:\t0
      TracerPid:\t0
      Uid:\t\(ids(user))
      Gid:\t\(ids(group))
      FDSize:\t64
      Groups:\t\(groups.map { "\($0)" }.joined(separator: " "))\u{20}
      NStgid:\t1
      NSpid:\t1
      NSpgid:\t1
      NSsid:\t1
      VmPeak:\t    4400 kB
      VmSize:\t    4400 kB
      VmRSS:\t    1480 kB
      Threads:\t1
      SigQ:\t1/31412
      SigPnd:\t0000000000000000
      ShdPnd:\t0000000000000000
      SigBlk:\t0000000000000000
      SigIgn:\t0000000000000000
      SigCgt:\t0000000000000000
      CapInh:\t0000000000000000
      CapPrm:\t\(mask(able))
      CapEff:\t\(mask(able))
      CapBnd:\t\(mask(bounds))
      CapAmb:\t0000000000000000
      NoNewPrivs:\t\(hasNoNewPrivileges ? 1 : 0)
      Seccomp:\t\(isUnconfined ? 0 : 2)
      Seccomp_filters:\t\(isUnconfined ? 0 : 1)
      Speculation_Store_Bypass:\tvulnerable
      SpeculationIndirectBranch:\talways enabled
      Cpus_allowed:\t3
      Cpus_allowed_list:\t0-1
      Mems_allowed:\t1
      Mems_allowed_list:\t0
      voluntary_ctxt_switches:\t15
      nonvoluntary_ctxt_switches:\t7

      """
  }
}

/// The capabilities of Linux 6, in the order of their bits.
package enum Capability {
  package static let names = [
    "CHOWN", "DAC_OVERRIDE", "DAC_READ_SEARCH", "FOWNER", "FSETID", "KILL", "SETGID", "SETUID",
    "SETPCAP", "LINUX_IMMUTABLE", "NET_BIND_SERVICE", "NET_BROADCAST", "NET_ADMIN", "NET_RAW",
    "IPC_LOCK", "IPC_OWNER", "SYS_MODULE", "SYS_RAWIO", "SYS_CHROOT", "SYS_PTRACE", "SYS_PACCT",
    "SYS_ADMIN", "SYS_BOOT", "SYS_NICE", "SYS_RESOURCE", "SYS_TIME", "SYS_TTY_CONFIG", "MKNOD",
    "LEASE", "AUDIT_WRITE", "AUDIT_CONTROL", "SETFCAP", "MAC_OVERRIDE", "MAC_ADMIN", "SYSLOG",
    "WAKE_ALARM", "BLOCK_SUSPEND", "AUDIT_READ", "PERFMON", "BPF", "CHECKPOINT_RESTORE",
  ]
  package static let all: UInt64 = (1 << 41) - 1
  /// Real: what a container has that asks for nothing.
  package static let initial: UInt64 = 0xa804_25fb

  /// The bits that `--cap-add` and `--cap-drop` leave.
  package static func bits(added: [String], dropped: [String]) -> UInt64 {
    func bits(_ list: [String]) -> UInt64 {
      list.reduce(0) { sum, name in
        if name.uppercased() == "ALL" { return all }
        let bare = name.uppercased()
        let place = names.firstIndex(of: bare.hasPrefix("CAP_") ? String(bare.dropFirst(4)) : bare)
        return sum | (place.map { 1 << UInt64($0) } ?? 0)
      }
    }
    let isAll = added.contains { $0.uppercased() == "ALL" }
    if isAll { return all & ~bits(dropped.filter { $0.uppercased() != "ALL" }) }
    if dropped.contains(where: { $0.uppercased() == "ALL" }) { return bits(added) }
    return (initial | bits(added)) & ~bits(dropped)
  }
}
