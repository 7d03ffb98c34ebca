// What bounds a container, as its programs can read it: /sys/fs/cgroup, /proc/1/limits, `ulimit`.

package import Files
package import Kernel
import Machine
import Text

/// What a container's control group allows. Real: version 2, as runc 1.3 sets it up.
package struct ControlGroup: Hashable, Sendable {
  /// Bytes; nil where there is no limit.
  package var memory: Int?
  /// Bytes of swap beside the memory.
  package var swap: Int?
  package var reservation = 0
  /// Microseconds of a period.
  package var quota: Int?
  package var period = 100_000
  package var shares = 0
  package var cpuSet = ""
  package var processes: Int?
  package init() {}

  /// The files that differ from those of a container without limits.
  package var files: [(name: String, text: String)] {
    var out: [(String, String)] = []
    if let memory {
      out.append(("memory.max", "\(memory)"))
      out.append(("memory.swap.max", swap.map { "\($0)" } ?? "max"))
    }
    if reservation > 0 { out.append(("memory.low", "\(reservation)")) }
    if let quota { out.append(("cpu.max", "\(quota) \(period)")) }
    // Real: runc's own line between 2...262144 shares and 1...10000.
    if shares > 0 {
      let bounded = min(max(shares, 2), 262_144)
      out.append(("cpu.weight", "\(1 + (bounded - 2) * 9999 / 262_142)"))
    }
    if !cpuSet.isEmpty {
      out.append(("cpuset.cpus", cpuSet))
      out.append(("cpuset.cpus.effective", cpuSet))
    }
    if let processes { out.append(("pids.max", "\(processes)")) }
    return out.map { ($0.0, $0.1 + "\n") }
  }
}

/// /sys of a container.
struct SystemFiles: TreeRecipe {
  var group: ControlGroup
  /// The words of the first process, which say how much memory it takes.
  var arguments: [String]
  /// The interfaces with their hardware addresses.
  var interfaces: [(name: String, address: String)]
  var made: Instant

  var tree: FileTree {
    var tree = FileTree.systemFiles
    tree.write(group, at: made)
    if let id = tree.find("/fs/cgroup/memory.current") {
      try? tree.setContent(id, .text("\(memoryEstimate(arguments))\n"), at: made)
    }
    for (name, address) in [("lo", "00:00:00:00:00:00")] + interfaces {
      tree.text("/class/net/\(name)/address", address + "\n", at: made)
    }
    return tree
  }
}

extension FileTree {
  /// Tells a control group's limits, or changed ones.
  package mutating func write(_ group: ControlGroup, at now: Instant) {
    for file in group.files {
      guard let id = find("/fs/cgroup/" + file.name) else { continue }
      try? setContent(id, .text(file.text), at: now)
    }
  }

  fileprivate static let systemFiles: FileTree = {
    let now = Instant.zero
    var tree = FileTree(mode: 0o555, at: now)
    for (name, text) in [
      ("cgroup.controllers", "cpuset cpu io memory hugetlb pids rdma misc"),
      ("cgroup.procs", "1"), ("cgroup.type", "domain"), ("cpu.max", "max 100000"),
      ("cpu.weight", "100"), ("cpuset.cpus", ""), ("cpuset.cpus.effective", "0-1"),
      ("memory.current", "0"), ("memory.high", "max"), ("memory.low", "0"), ("memory.max", "max"),
      ("memory.min", "0"), ("memory.oom.group", "0"), ("memory.swap.current", "0"),
      ("memory.swap.max", "max"), ("pids.current", "1"), ("pids.max", "max"),
    ] {
      tree.text("/fs/cgroup/" + name, text + "\n", mode: 0o644, at: now)
    }
    for name in [
      "block", "bus", "class", "dev", "devices", "firmware", "kernel", "module", "power",
    ] {
      _ = tree.directory("/" + name, at: now)
    }
    return tree
  }()
}

/// One of a process's limits: `--ulimit nofile=1024:2048`.
package struct ResourceLimit: Hashable, Sendable {
  package var name: String
  /// -1 stands for none.
  package var soft: Int
  package var hard: Int
  package init(name: String, soft: Int, hard: Int) {
    self.name = name
    self.soft = soft
    self.hard = hard
  }

  /// The table of /proc/PID/limits. Real: Linux 6's rows, with docker's own defaults.
  static func table(_ limits: [ResourceLimit]) -> String {
    let rows: [(String, String, Int, Int, String)] = [
      ("Max cpu time", "cpu", -1, -1, "seconds"), ("Max file size", "fsize", -1, -1, "bytes"),
      ("Max data size", "data", -1, -1, "bytes"),
      ("Max stack size", "stack", 8_388_608, -1, "bytes"),
      ("Max core file size", "core", 0, -1, "bytes"), ("Max resident set", "rss", -1, -1, "bytes"),
      ("Max processes", "nproc", -1, -1, "processes"),
      ("Max open files", "nofile", 1024, 524_288, "files"),
      ("Max locked memory", "memlock", 8_388_608, 8_388_608, "bytes"),
      ("Max address space", "as", -1, -1, "bytes"), ("Max file locks", "locks", -1, -1, "locks"),
      ("Max pending signals", "sigpending", 31_745, 31_745, "signals"),
      ("Max msgqueue size", "msgqueue", 819_200, 819_200, "bytes"),
      ("Max nice priority", "nice", 0, 0, ""), ("Max realtime priority", "rtprio", 0, 0, ""),
      ("Max realtime timeout", "rttime", -1, -1, "us"),
    ]
    func number(_ value: Int) -> String { (value < 0 ? "unlimited" : "\(value)").padded(to: 21) }
    var out =
      "Limit".padded(to: 26) + "Soft Limit".padded(to: 21) + "Hard Limit".padded(to: 21)
      + "Units     \n"
    for (title, name, soft, hard, unit) in rows {
      let own = limits.last { $0.name == name }
      out += title.padded(to: 26) + number(own?.soft ?? soft) + number(own?.hard ?? hard)
      out += unit.padded(to: 10) + "\n"
    }
    return out
  }
}
