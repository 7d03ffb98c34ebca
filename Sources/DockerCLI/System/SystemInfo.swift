// docker info

import Commands
import Docker
import Documents
import Machine
import Text

func systemInfo<Host: DockerCLIHost>() -> CommandNode<Host> {
  var spec = CommandSpec("info", "[OPTIONS]", "Display system-wide information")
  spec.flags = [Flag("format", "f", .string, "json, or a Go template.")]
  let declared = spec
  return CommandNode(
    spec,
    action: dockerAction(.none) { host, call, flags throws(DockerFailure) in
      try declared.check(flags, .none, call)
      let endpoint = try DaemonEndpoint.current(host, call, flags)
      let refusal =
        DaemonEndpoint.refusal(endpoint, verb: "info", isStopped: host.docker.stop != nil)
        ?? DaemonEndpoint.denial(host, call, need: .plain)
      let format = flags.string("format")
      let context = DockerContexts.current(host, call, flags)
      guard refusal == nil || !format.isEmpty else {
        call.write(InfoText.client(context) + "\nServer:\n")
        throw .text(refusal ?? "", status: 1)
      }
      if let refusal { throw .text(refusal, status: 1) }
      let info = host.systemInfo
      switch format {
      case "":
        call.write(InfoText.client(context) + "\n" + InfoText.server(info) + "\n")
      case "json": call.print(info.document.json(.goPlain))
      default:
        let template = try DockerTemplate(format)
        do throws(DockerFailure) {
          call.print(
            try template.text(.row(TemplateRecord("system.dockerInfo", info.document))))
        } catch {
          call.print("")
          throw error
        }
      }
      return 0
    })
}

/// The lines of `docker info`. Real: docker 28.5.2.
private enum InfoText {
  private static func mirrors(_ info: SystemInfo) -> String {
    guard !info.mirrors.isEmpty else { return "" }
    return "\n Registry Mirrors:" + info.mirrors.map { "\n  \($0)" }.joined()
  }

  static func client(_ context: String) -> String {
    """
    Client: \(DockerRelease.platform)
     Version:    \(DockerEngine.version)
     Context:    \(context)
     Debug Mode: false
     Plugins:
      buildx: Docker Buildx (Docker Inc.)
        Version:  \(DockerRelease.buildx)
        Path:     /usr/libexec/docker/cli-plugins/docker-buildx
      compose: Docker Compose (Docker Inc.)
        Version:  v\(DockerRelease.compose)
        Path:     /usr/libexec/docker/cli-plugins/docker-compose

    """
  }

  static func server(_ info: SystemInfo) -> String {
    """
    Server:
     Containers: \(info.running + info.paused + info.stopped)
      Running: \(info.running)
      Paused: \(info.paused)
      Stopped: \(info.stopped)
     Images: \(info.images)
     Server Version: \(DockerEngine.version)
     Storage Driver: overlay2
      Backing Filesystem: extfs
      Supports d_type: true
      Using metacopy: false
      Native Overlay Diff: true
      userxattr: false
     Logging Driver: json-file
     Cgroup Driver: systemd
     Cgroup Version: 2
     Plugins:
      Volume: local
      Network: bridge host ipvlan macvlan null overlay
      Log: \(DockerRelease.logDrivers.joined(separator: " "))
     CDI spec directories:
      /etc/cdi
      /var/run/cdi
     Swarm: inactive
     Runtimes: io.containerd.runc.v2 runc
     Default Runtime: runc
     Init Binary: docker-init
     containerd version: \(DockerRelease.containerdCommit)
     runc version: \(DockerRelease.runcCommit)
     init version: \(DockerRelease.initCommit)
     Security Options:
      apparmor
      seccomp
       Profile: builtin
      cgroupns
     Kernel Version: \(info.kernel)
     Operating System: \(info.system)
     OSType: linux
     Architecture: x86_64
     CPUs: \(info.cpus)
     Total Memory: \(HumanSize.dockerBinary(info.memory))
     Name: \(info.name)
     ID: \(info.id)
     Docker Root Dir: /var/lib/docker
     Debug Mode: false
     Experimental: false
     Insecure Registries:
      ::1/128
      127.0.0.0/8\(mirrors(info))
     Live Restore Enabled: false

    """
  }
}
