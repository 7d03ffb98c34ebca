// The flags of `docker run` and `docker create`, as data.

import Commands

/// Flags that run and create share. Real: docker 28.5.2.
enum RunFlags {
  static let all: [Flag] = [
    Flag("add-host", nil, .list(typeName: "list"), "One more line of /etc/hosts: name:address."),
    Flag(
      "annotation", nil, .list(typeName: "map"), "An annotation of the container."),
    Flag("attach", "a", .list(typeName: "list"), "Attach to stdin, stdout or stderr."),
    Flag(
      "blkio-weight", nil, .value(typeName: "uint16"), "Weight of block I/O.", isModelled: false),
    Flag(
      "blkio-weight-device", nil, .list(typeName: "list"), "Weight of block I/O of a device.",
      initial: "[]", isModelled: false),
    Flag("cap-add", nil, .list(typeName: "list"), "Give a Linux capability."),
    Flag("cap-drop", nil, .list(typeName: "list"), "Take a Linux capability away."),
    Flag("cgroup-parent", nil, .string, "The parent cgroup.", isModelled: false),
    Flag("cidfile", nil, .string, "Write the container's ID to this file."),
    Flag("cpu-period", nil, .int, "Period of the CPU scheduler."),
    Flag("cpu-quota", nil, .int, "Quota of the CPU scheduler."),
    Flag("cpu-shares", "c", .int, "Share of CPU beside other containers."),
    Flag("cpus", nil, .value(typeName: "decimal"), "How many CPUs."),
    Flag("cpuset-cpus", nil, .string, "Which CPUs (0-3, 0,1)."),
    Flag(
      "cpu-rt-period", nil, .int, "Period of real-time processes.", isModelled: false),
    Flag("cpu-rt-runtime", nil, .int, "Time of real-time processes.", isModelled: false),
    Flag(
      "cpuset-mems", nil, .string, "Which memory nodes (0-3, 0,1).", isModelled: false),
    Flag("cgroupns", nil, .string, "Its cgroup namespace: host or private."),
    Flag(
      "device-cgroup-rule", nil, .list(typeName: "list"), "A rule for devices.",
      isModelled: false),
    Flag(
      "disable-content-trust", nil, .bool, "Do not check signatures.", initial: "true"),
    Flag(
      "link-local-ip", nil, .list(typeName: "list"), "A link-local address.", isModelled: false),
    Flag(
      "memory-swappiness", nil, .int, "How gladly it swaps, 0 to 100.", initial: "-1"),
    Flag("device", nil, .list(typeName: "list"), "Give a device of the host."),
    Flag(
      "device-read-bps", nil, .list(typeName: "list"), "Limit what is read from a device.",
      initial: "[]",
      isModelled: false),
    Flag(
      "device-read-iops", nil, .list(typeName: "list"), "Limit what is read from a device.",
      initial: "[]",
      isModelled: false),
    Flag(
      "device-write-bps", nil, .list(typeName: "list"), "Limit what is written to a device.",
      initial: "[]",
      isModelled: false),
    Flag(
      "device-write-iops", nil, .list(typeName: "list"), "Limit what is written to a device.",
      initial: "[]",
      isModelled: false),
    Flag("dns", nil, .list(typeName: "list"), "A name server."),
    Flag("dns-opt", nil, .list(typeName: "list"), "The same as --dns-option.", isHidden: true),
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
      "gpus", nil, .value(typeName: "gpu-request"), "GPUs for the container."),
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
    Flag("ip6", nil, .string, "Its IPv6 address."),
    Flag("ipc", nil, .string, "Its IPC mode."),
    Flag("isolation", nil, .string, "Isolation technology; on Linux there is one."),
    Flag(
      "kernel-memory", nil, .value(typeName: "bytes"),
      "Without effect: the kernel's share has no limit of its own any more."),
    Flag("label", "l", .list(typeName: "list"), "A label."),
    Flag("label-file", nil, .list(typeName: "list"), "A file of labels."),
    Flag("link", nil, .list(typeName: "list"), "A link to another container."),
    Flag("log-driver", nil, .string, "How its output is kept."),
    Flag("log-opt", nil, .list(typeName: "list"), "An option of the log driver."),
    Flag("mac-address", nil, .string, "Its MAC address."),
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
    Flag("oom-score-adj", nil, .int, "Its rank when memory runs out."),
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
    Flag("runtime", nil, .string, "The runtime; the lab's engine has runc."),
    Flag("security-opt", nil, .list(typeName: "list"), "A security option."),
    Flag("shm-size", nil, .value(typeName: "bytes"), "Size of /dev/shm."),
    Flag("stop-signal", nil, .string, "The signal that stops it."),
    Flag("stop-timeout", nil, .int, "Seconds before it is killed."),
    Flag("storage-opt", nil, .list(typeName: "list"), "An option of the storage driver."),
    Flag("sysctl", nil, .list(typeName: "map"), "A kernel parameter."),
    Flag("tmpfs", nil, .list(typeName: "list"), "A folder in memory."),
    Flag("tty", "t", .bool, "Give it a terminal."),
    Flag("ulimit", nil, .list(typeName: "ulimit"), "A limit of the process."),
    Flag("use-api-socket", nil, .bool, "Give it the engine's socket.", isModelled: false),
    Flag("user", "u", .string, "The user: name or uid[:gid]."),
    Flag("userns", nil, .string, "Its user namespace: host, or the engine's."),
    Flag("uts", nil, .string, "Its UTS namespace."),
    Flag("volume", "v", .list(typeName: "list"), "Mount a volume or a folder: source:target[:ro]."),
    Flag("volume-driver", nil, .string, "The driver of its volumes."),
    Flag("volumes-from", nil, .list(typeName: "list"), "Mount the volumes of another container."),
    Flag("workdir", "w", .string, "Its working directory."),
  ]
}
