// docker version

import Commands
import Docker
import Documents
import Machine

func dockerVersion<Host: DockerCLIHost>() -> CommandNode<Host> {
  var spec = CommandSpec("version", "[OPTIONS]", "Show the Docker version information")
  spec.flags = [Flag("format", "f", .string, "A Go template, or json.")]
  let declared = spec
  return CommandNode(
    spec,
    action: dockerAction(.none) { host, call, flags throws(DockerFailure) in
      try declared.check(flags, .none, call)
      let endpoint = try DaemonEndpoint.current(host, call, flags)
      let refusal =
        DaemonEndpoint.refusal(endpoint, verb: "version", isStopped: host.docker.stop != nil)
        ?? DaemonEndpoint.denial(host, call, need: .plain)
      let context = DockerContexts.current(host, call, flags)
      let format = flags.string("format")
      switch format {
      case "":
        call.write(VersionText.client(context))
        if refusal == nil { call.write("\n" + VersionText.server) }
      case "json": call.print(VersionText.document(context, refusal).json(.goPlain))
      default:
        let template = try DockerTemplate(format)
        let record = TemplateRecord(
          "system.versionInfo", VersionText.document(context, refusal),
          inner: ["Client": "system.clientVersion", "Server": "*types.Version"],
          names: ["APIVersion": "ApiVersion"])
        call.print(try template.text(.row(record)))
      }
      if let refusal { throw .text(refusal, status: 1) }
      return 0
    })
}

/// Real: upstream's build of docker 28.5.2.
private enum VersionText {
  static func client(_ context: String) -> String {
    """
    Client: Docker Engine - Community
     Version:           \(DockerEngine.version)
     API version:       \(DockerEngine.apiVersion)
     Go version:        go1.24.8
     Git commit:        ecc6942
     Built:             Wed Oct  8 12:17:26 2025
     OS/Arch:           linux/amd64
     Context:           \(context)

    """
  }
  static let server = """
    Server: Docker Engine - Community
     Engine:
      Version:          \(DockerEngine.version)
      API version:      \(DockerEngine.apiVersion) (minimum version 1.24)
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

    """

  static func document(_ context: String, _ refusal: String?) -> Value {
    let client: Value = [
      "Platform": ["Name": "Docker Engine - Community"], "Version": .string(DockerEngine.version),
      "ApiVersion": .string(DockerEngine.apiVersion),
      "DefaultAPIVersion": .string(DockerEngine.apiVersion), "GitCommit": "ecc6942",
      "GoVersion": "go1.24.8", "Os": "linux", "Arch": "amd64",
      "BuildTime": "Wed Oct  8 12:17:26 2025", "Context": .string(context),
    ]
    guard refusal == nil else { return ["Client": client, "Server": .null] }
    func component(_ name: String, _ version: String, _ commit: String) -> Value {
      [
        "Name": .string(name), "Version": .string(version),
        "Details": ["GitCommit": .string(commit)],
      ]
    }
    let server: Value = [
      "Platform": ["Name": "Docker Engine - Community"],
      "Components": [
        [
          "Name": "Engine", "Version": .string(DockerEngine.version),
          "Details": [
            "ApiVersion": .string(DockerEngine.apiVersion), "Arch": "amd64",
            "BuildTime": "Wed Oct  8 12:17:26 2025", "Experimental": "false",
            "GitCommit": "89c5e8f", "GoVersion": "go1.24.8", "KernelVersion": "6.1.0-40-amd64",
            "MinAPIVersion": "1.24", "Os": "linux",
          ],
        ],
        component("containerd", "v1.7.28", "b98a3aace656320842a23f4a392a33f46af97866"),
        component("runc", "1.3.0", "v1.3.0-0-g4ca628d1"),
        component("docker-init", "0.19.0", "de40ad0"),
      ],
      "Version": .string(DockerEngine.version), "ApiVersion": .string(DockerEngine.apiVersion),
      "MinAPIVersion": "1.24", "GitCommit": "89c5e8f", "GoVersion": "go1.24.8", "Os": "linux",
      "Arch": "amd64", "KernelVersion": "6.1.0-40-amd64",
      "BuildTime": "2025-10-08T12:17:26.000000000+00:00",
    ]
    return ["Client": client, "Server": server]
  }
}
