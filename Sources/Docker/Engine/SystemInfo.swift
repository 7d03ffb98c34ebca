// GET /info: the engine and the machine under it.

import Containers
package import Documents
import Kernel
import Machine
import Network

/// What `docker info` tells of the server.
package struct SystemInfo: Hashable, Sendable {
  package var id: String
  package var name: String
  package var running: Int
  package var paused: Int
  package var stopped: Int
  package var images: Int
  package var cpus = DockerEngine.processors
  package var memory = DockerEngine.memory
  package var kernel = HostFacts.kernel
  package var system = "Debian GNU/Linux 12 (bookworm)"
  package var time: String
  package var mirrors: [String]
}

extension DockerEngine {
  /// The lab's machine: two processors, eight gigabytes.
  package static let processors = HostFacts.processors
  package static let memory = HostFacts.memory
}

extension DockerHost {
  package var systemInfo: SystemInfo {
    let all = docker.containers.values
    let id = Digest(of: "engine \(docker.networks.keys.first ?? "")").hex
    func part(_ from: Int, _ count: Int) -> Substring { id.dropFirst(from).prefix(count) }
    return SystemInfo(
      id: "\(part(0, 8))-\(part(8, 4))-\(part(12, 4))-\(part(16, 4))-\(part(20, 12))",
      name: network.namespaces[NetworkMap.host]?.hostname ?? "lab",
      running: all.count { $0.state.isRunning && !$0.state.isPaused },
      paused: all.count { $0.state.isPaused },
      stopped: all.count { !$0.state.isRunning && !$0.state.isPaused },
      images: docker.images.images.count, time: timestamp(machine.now),
      mirrors: docker.settings.mirrors)
  }
}

extension SystemInfo {
  /// Real: the fields of system.Info, 28.5.2, in its order.
  package var document: Value {
    var out = Object()
    out["ID"] = .string(id)
    out["Containers"] = .integer(running + paused + stopped)
    out["ContainersRunning"] = .integer(running)
    out["ContainersPaused"] = .integer(paused)
    out["ContainersStopped"] = .integer(stopped)
    out["Images"] = .integer(images)
    out["Driver"] = "overlay2"
    out["DriverStatus"] = [
      ["Backing Filesystem", "extfs"], ["Supports d_type", "true"], ["Using metacopy", "false"],
      ["Native Overlay Diff", "true"], ["userxattr", "false"],
    ]
    out["Plugins"] = [
      "Volume": ["local"],
      "Network": ["bridge", "host", "ipvlan", "macvlan", "null", "overlay"],
      "Authorization": .null,
      "Log": .array(DockerRelease.logDrivers.map { .string($0) }),
    ]
    for name in [
      "MemoryLimit", "SwapLimit", "CpuCfsPeriod", "CpuCfsQuota", "CPUShares", "CPUSet",
      "PidsLimit", "IPv4Forwarding",
    ] { out[name] = true }
    out["Debug"] = false
    out["NFd"] = 25
    out["OomKillDisable"] = false
    out["NGoroutines"] = 44
    out["SystemTime"] = .string(time)
    out["LoggingDriver"] = "json-file"
    out["CgroupDriver"] = "systemd"
    out["CgroupVersion"] = "2"
    out["NEventsListener"] = 0
    out["KernelVersion"] = .string(kernel)
    out["OperatingSystem"] = .string(system)
    out["OSVersion"] = "12"
    out["OSType"] = "linux"
    out["Architecture"] = "x86_64"
    out["IndexServerAddress"] = "https://index.docker.io/v1/"
    out["RegistryConfig"] = [
      "IndexConfigs": [
        "docker.io": [
          "Mirrors": .array(mirrors.map { .string($0) }), "Name": "docker.io", "Official": true,
          "Secure": true,
        ]
      ],
      "InsecureRegistryCIDRs": ["::1/128", "127.0.0.0/8"],
      "Mirrors": mirrors.isEmpty ? .null : .array(mirrors.map { .string($0) }),
    ]
    out["NCPU"] = .integer(cpus)
    out["MemTotal"] = .integer(memory)
    out["GenericResources"] = .null
    out["DockerRootDir"] = "/var/lib/docker"
    for name in ["HttpProxy", "HttpsProxy", "NoProxy"] { out[name] = "" }
    out["Name"] = .string(name)
    out["Labels"] = .emptyArray
    out["ExperimentalBuild"] = false
    out["ServerVersion"] = .string(DockerEngine.version)
    out["Runtimes"] = [
      "io.containerd.runc.v2": ["path": "runc"], "runc": ["path": "runc"],
    ]
    out["DefaultRuntime"] = "runc"
    out["Swarm"] = [
      "NodeID": "", "NodeAddr": "", "LocalNodeState": "inactive", "ControlAvailable": false,
      "Error": "", "RemoteManagers": .null,
    ]
    out["LiveRestoreEnabled"] = false
    out["Isolation"] = ""
    out["InitBinary"] = "docker-init"
    out["ContainerdCommit"] = ["ID": .string(DockerRelease.containerdCommit)]
    out["RuncCommit"] = ["ID": .string(DockerRelease.runcCommit)]
    out["InitCommit"] = ["ID": .string(DockerRelease.initCommit)]
    out["SecurityOptions"] = ["name=apparmor", "name=seccomp,profile=builtin", "name=cgroupns"]
    out["CDISpecDirs"] = ["/etc/cdi", "/var/run/cdi"]
    out["Warnings"] = .null
    out["ClientInfo"] = [
      "Debug": false, "Version": .string(DockerEngine.version),
      "GitCommit": .string(DockerRelease.clientCommit),
      "GoVersion": .string(DockerRelease.goVersion), "Os": "linux", "Arch": "amd64",
      "Context": "default",
      "Plugins": .emptyArray, "Warnings": .null,
    ]
    return .object(out)
  }
}
