// What /proc says of the machine, the same in every container and on the learner's own computer.

/// Texts of files in /proc, by their paths there.
package enum MachineTexts {
  package static let all: [(path: String, text: String)] = [
    (
      "version",
      "Linux version 6.12.48+deb13-amd64 (debian-kernel@lists.debian.org) #1 SMP PREEMPT_DYNAMIC\n"
    ),
    ("cpuinfo", cpu(0) + cpu(1)),
    (
      "meminfo",
      "MemTotal:        8151432 kB\nMemFree:         5012308 kB\nMemAvailable:    6610116 kB\n"
        + "Buffers:          120428 kB\nCached:          1702184 kB\nSwapCached:            0 kB\n"
        + "SwapTotal:             0 kB\nSwapFree:              0 kB\n"
    ),
    ("loadavg", "0.08 0.03 0.01 1/213 1\n"), ("uptime", "86400.00 172000.00\n"),
    ("filesystems", "nodev\ttmpfs\nnodev\tproc\n\text4\n"),
  ]
  /// The kernel's settings below /proc/sys.
  package static let settings: [(path: String, value: String)] = [
    ("net/ipv4/ip_forward", "1"), ("net/ipv4/ip_local_port_range", "32768\t60999"),
    ("net/ipv4/ip_unprivileged_port_start", "0"), ("net/core/somaxconn", "4096"),
    ("kernel/pid_max", "4194304"), ("kernel/shmmax", "18446744073692774399"),
    ("vm/swappiness", "60"), ("vm/max_map_count", "1048576"), ("vm/overcommit_memory", "0"),
    ("fs/file-max", "9223372036854775807"),
  ]

  private static func cpu(_ number: Int) -> String {
    "processor\t: \(number)\nvendor_id\t: GenuineIntel\nmodel name\t: Virtual CPU @ 2.40GHz\n"
      + "cpu MHz\t\t: 2400.000\ncache size\t: 16384 KB\ncpu cores\t: 2\n\n"
  }
}
