// Limits and policies among the flags of run, create and update.

import Commands
import Docker
import Kernel
import Text

/// Reads memory, CPU, restart policy, capabilities and the like.
struct ContainerLimits {
  let flags: ParsedFlags
  let refuse: (String) -> DockerFailure
  /// The value, the flag as pflag names it, the reason.
  let invalid: (String, String, String) -> DockerFailure

  init(
    _ flags: ParsedFlags, refuse: @escaping (String) -> DockerFailure,
    invalid: @escaping (String, String, String) -> DockerFailure
  ) {
    self.flags = flags
    self.refuse = refuse
    self.invalid = invalid
  }

  func fill(_ request: inout ContainerRequest) throws(DockerFailure) {
    if let size = try bytes("memory") { request.host.memory = size }
    if let size = try bytes("memory-swap") { request.host.memorySwap = size }
    if let size = try bytes("memory-reservation") { request.host.memoryReservation = size }
    if let size = try bytes("shm-size") { request.host.shmSize = size }
    if let text = flags.last("cpus") {
      guard let number = Double(text), number.isFinite else {
        throw invalid(text, "--cpus", "failed to parse \(text) as a rational number")
      }
      request.host.nanoCPUs = Int(max(-1e6, min(number, 1e9)) * 1e9)
    }
    request.host.cpuShares = flags.int("cpu-shares")
    request.host.cpuPeriod = flags.int("cpu-period")
    request.host.cpuQuota = flags.int("cpu-quota")
    request.host.cpuSet = flags.string("cpuset-cpus")
    if flags.has("pids-limit") { request.host.processLimit = flags.int("pids-limit") }
    request.host.isPrivileged = flags.bool("privileged")
    if let mode = flags.last("cgroupns"), !mode.isEmpty { request.host.cgroupNamespace = mode }
    request.host.capabilitiesAdded = flags.list("cap-add")
    request.host.capabilitiesDropped = flags.list("cap-drop")
    request.host.securityOptions = flags.list("security-opt")
    request.host.groups = flags.list("group-add")
    if flags.has("oom-score-adj") { request.host.oomScoreAdjustment = flags.int("oom-score-adj") }
    request.host.oomKillDisable = flags.bool("oom-kill-disable")
    request.host.annotations = pairs(flags.list("annotation"))
    let swappiness = flags.has("memory-swappiness") ? flags.int("memory-swappiness") : -1
    guard (-1...100).contains(swappiness) else {
      throw refuse("invalid value: \(swappiness). Valid memory swappiness range is 0-100")
    }
    // Real: version 2 of the control groups has nothing of the kind, and the daemon says so.
    request.discardsSwappiness = swappiness >= 0
    request.host.sysctls = pairs(flags.list("sysctl"))
    request.host.deviceRequests = flags.list("gpus")
    request.host.ulimits = try flags.list("ulimit").map { text throws(DockerFailure) in
      try ulimit(text)
    }
    if flags.has("init") { request.host.usesInit = flags.bool("init") }
    if let driver = flags.last("log-driver") { request.host.logDriver = driver }
    for (key, value) in pairs(flags.list("log-opt")) { request.host.logOptions[key] = value }
    request.host.autoRemove = flags.bool("rm")
    if let policy = flags.last("restart") { try restart(policy, &request) }
  }

  private func bytes(_ name: String) throws(DockerFailure) -> Int? {
    guard let text = flags.last(name) else { return nil }
    if text == "-1" { return -1 }
    guard let size = try? HumanSize.parseBinary(text) else {
      throw invalid(
        text, name == "memory" ? "-m, --memory" : "--\(name)", sizeProblem(text))
    }
    return size
  }

  func ulimit(_ text: String) throws(DockerFailure) -> String {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      .map(String.init)
    guard parts.count == 2 else {
      throw invalid(text, "--ulimit", "invalid ulimit argument: \(text)")
    }
    let known = [
      "core", "cpu", "data", "fsize", "locks", "memlock", "msgqueue", "nice", "nofile", "nproc",
      "rss", "rtprio", "rttime", "sigpending", "stack",
    ]
    guard known.contains(parts[0]) else {
      throw invalid(text, "--ulimit", "invalid ulimit type: \(parts[0])")
    }
    let numbers = parts[1].split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
    guard numbers.count <= 2, let soft = numbers[0], let hard = numbers.last ?? soft else {
      let wrong = parts[1].split(separator: ":").first { Int($0) == nil } ?? ""
      throw invalid(
        text, "--ulimit", "strconv.ParseInt: parsing \"\(wrong)\": invalid syntax")
    }
    if hard != -1, soft == -1 || soft > hard {
      throw invalid(
        text, "--ulimit",
        "ulimit soft limit must be less than or equal to hard limit: \(soft) > \(hard)")
    }
    return text
  }

  private func restart(
    _ policy: String, _ request: inout ContainerRequest
  ) throws(DockerFailure) {
    let parts = policy.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    var retries = 0
    if parts.count > 2 { throw refuse("invalid restart policy format: \(policy)") }
    if parts.count > 1 {
      guard let number = Int(parts[1]) else {
        throw refuse("invalid restart policy format: maximum retry count must be an integer")
      }
      retries = number
      if parts[0].isEmpty {
        throw refuse("invalid restart policy format: no policy provided before colon")
      }
    }
    request.host.restartPolicy = RestartPolicy(name: parts[0], maximumRetries: retries)
    if request.host.autoRemove, !["no", ""].contains(parts[0]) {
      throw refuse("conflicting options: cannot specify both --restart and --rm")
    }
  }
}

/// What go-units says of a size that it cannot read. Real: docker 28.5.2.
func sizeProblem(_ text: String) -> String {
  guard let last = text.lastIndex(where: { "0123456789. ".contains($0) }) else {
    return "invalid size: '\(text)'"
  }
  let suffix = text[text.index(after: last)...].lowercased()
  let number = Double(text[...last].filter { $0 != " " })
  return number == nil || suffix.isEmpty
    ? "invalid size: '\(text)'" : "invalid suffix: '\(suffix)'"
}
