// docker update

import Commands
import Docker
import Machine
import Text

func containerUpdate<Host: DockerCLIHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "update", "[OPTIONS] CONTAINER [CONTAINER...]",
    "Update configuration of one or more containers")
  spec.completes = ["container"]
  spec.flags = [
    Flag(
      "blkio-weight", nil, .value(typeName: "uint16"), "Weight of block I/O.", initial: "0",
      isModelled: false),
    Flag("cpu-period", nil, .int, "Period of the CPU scheduler."),
    Flag("cpu-quota", nil, .int, "Quota of the CPU scheduler."),
    Flag("cpu-rt-period", nil, .int, "Period of real-time processes.", isModelled: false),
    Flag("cpu-rt-runtime", nil, .int, "Time of real-time processes.", isModelled: false),
    Flag("cpu-shares", "c", .int, "Share of CPU beside other containers."),
    Flag("cpus", nil, .value(typeName: "decimal"), "How many CPUs."),
    Flag("cpuset-cpus", nil, .string, "Which CPUs (0-3, 0,1)."),
    Flag("cpuset-mems", nil, .string, "Which memory nodes (0-3, 0,1).", isModelled: false),
    // Real: docker 28 takes it, and the kernel has no such limit any more.
    Flag(
      "kernel-memory", nil, .value(typeName: "bytes"), "Without effect.", isHidden: true),
    Flag("memory", "m", .value(typeName: "bytes"), "How much memory it may use."),
    Flag("memory-reservation", nil, .value(typeName: "bytes"), "How much memory it should have."),
    Flag(
      "memory-swap", nil, .value(typeName: "bytes"), "Memory and swap together; -1 for no limit."),
    Flag("pids-limit", nil, .int, "How many processes; -1 for no limit."),
    Flag("restart", nil, .string, "When it is started again."),
  ]
  let declared = spec
  return CommandNode(
    spec,
    action: dockerAction { host, call, flags throws(DockerFailure) in
      try declared.check(flags, .atLeast(1), call)
      guard !flags.given.isEmpty else {
        throw .text("you must provide one or more flags when using this command", status: 1)
      }
      let called = declared.calledPath(call).joined(separator: " ")
      var wanted = ContainerRequest(image: "")
      try ContainerLimits(flags, refuse: { .text($0, status: 1) }) { value, flag, reason in
        .text(
          "invalid argument \"\(value)\" for \"\(flag)\" flag: \(reason)\n\nUsage:  \(called) \(declared.usage)\n\nRun '\(called) --help' for more information",
          status: 125)
      }.fill(&wanted)
      let limits = wanted.host
      let policy = flags.has("restart") ? wanted.host.restartPolicy : nil
      return eachArgument(flags.arguments, &host, &call) { name, host throws(DockerError) in
        try host.containerUpdate(name, restart: policy) { config in
          if flags.has("memory") { config.memory = limits.memory }
          if flags.has("memory-swap") { config.memorySwap = limits.memorySwap }
          if flags.has("memory-reservation") { config.memoryReservation = limits.memoryReservation }
          if flags.has("cpus") { config.nanoCPUs = limits.nanoCPUs }
          if flags.has("cpu-shares") { config.cpuShares = limits.cpuShares }
          if flags.has("cpu-quota") { config.cpuQuota = limits.cpuQuota }
          if flags.has("cpu-period") { config.cpuPeriod = limits.cpuPeriod }
          if flags.has("cpuset-cpus") { config.cpuSet = limits.cpuSet }
          if flags.has("pids-limit") { config.processLimit = limits.processLimit }
        }
      }
    })
}
