// docker version

import Commands
import Docker
import Machine

func dockerVersion<Host: DockerCLIHost>() -> CommandNode<Host> {
  var spec = CommandSpec("version", "[OPTIONS]", "Show the Docker version information")
  spec.flags = [Flag("format", "f", .string, "A Go template, or json.", isModelled: false)]
  let declared = spec
  return CommandNode(
    spec,
    action: dockerAction { host, call, flags throws(DockerFailure) in
      try declared.check(flags, .none, call)
      let version = DockerEngine.version, api = DockerEngine.apiVersion
      call.write(
        """
        Client: Docker Engine - Community
         Version:           \(version)
         API version:       \(api)
         Go version:        go1.24.8
         Git commit:        ecc6942
         Built:             Wed Oct  8 12:17:26 2025
         OS/Arch:           linux/amd64
         Context:           default

        Server: Docker Engine - Community
         Engine:
          Version:          \(version)
          API version:      \(api) (minimum version 1.24)
          Go version:       go1.24.8
          Git commit:       89c5e8f
          Built:            Wed Oct  8 12:17:26 2025
          OS/Arch:          linux/amd64
          Experimental:     false
         containerd:
          Version:          v1.7.28
          GitCommit:        b98a3aace656320842a23f4a392a33f46af97866
         runc:
          Version:          1.3.0
          GitCommit:        v1.3.0-0-g4ca628d1
         docker-init:
          Version:          0.19.0
          GitCommit:        de40ad0

        """)
      return 0
    })
}
