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
        ?? DaemonEndpoint.versionProblem(host, call)
      let given = host.environment(call, "DOCKER_API_VERSION") ?? ""
      let version = given.isEmpty ? DockerRelease.apiVersion : given
      let context = DockerContexts.current(host, call, flags)
      let format = flags.string("format")
      switch format {
      case "":
        call.write(VersionText.client(context, version))
        if refusal == nil { call.write("\n" + VersionText.server) }
      case "json": call.print(VersionText.document(context, version, refusal).json(.goPlain))
      default:
        // Real: this template alone has a name.
        let template = try DockerTemplate(format, name: "version")
        let record = TemplateRecord(
          "system.versionInfo", VersionText.document(context, version, refusal),
          inner: ["Client": "system.clientVersion", "Server": "*types.Version"],
          names: ["APIVersion": "ApiVersion"])
        call.print(try template.text(.row(record)))
      }
      if let refusal { throw .text(refusal, status: 1) }
      return 0
    })
}

private enum VersionText {
  private typealias It = DockerRelease

  static func client(_ context: String, _ api: String) -> String {
    """
    Client: \(It.platform)
     Version:           \(It.version)
     API version:       \(api)\(api == It.apiVersion ? "" : " (downgraded from \(It.apiVersion))")
     Go version:        \(It.goVersion)
     Git commit:        \(It.clientCommit)
     Built:             \(It.built)
     OS/Arch:           linux/amd64
     Context:           \(context)

    """
  }
  static let server = """
    Server: \(It.platform)
     Engine:
      Version:          \(It.version)
      API version:      \(It.apiVersion) (minimum version \(It.oldestAPIVersion))
      Go version:       \(It.goVersion)
      Git commit:       \(It.engineCommit)
      Built:            \(It.built)
      OS/Arch:          linux/amd64
      Experimental:     false
     containerd:
      Version:          \(It.containerd)
      GitCommit:        \(It.containerdCommit)
     runc:
      Version:          \(It.runc)
      GitCommit:        \(It.runcCommit)
     docker-init:
      Version:          \(It.initVersion)
      GitCommit:        \(It.initCommit)

    """

  static func document(
    _ context: String, _ api: String, _ refusal: String?
  ) -> Value {
    let platform: Value = ["Name": .string(It.platform)]
    let client: Value = [
      "Platform": platform, "Version": .string(It.version), "ApiVersion": .string(api),
      "DefaultAPIVersion": .string(It.apiVersion), "GitCommit": .string(It.clientCommit),
      "GoVersion": .string(It.goVersion), "Os": "linux", "Arch": "amd64",
      "BuildTime": .string(It.built), "Context": .string(context),
    ]
    guard refusal == nil else { return ["Client": client, "Server": .null] }
    func component(_ name: String, _ version: String, _ commit: String) -> Value {
      [
        "Name": .string(name), "Version": .string(version),
        "Details": ["GitCommit": .string(commit)],
      ]
    }
    let server: Value = [
      "Platform": platform,
      "Components": [
        [
          "Name": "Engine", "Version": .string(It.version),
          "Details": [
            "ApiVersion": .string(It.apiVersion), "Arch": "amd64", "BuildTime": .string(It.built),
            "Experimental": "false", "GitCommit": .string(It.engineCommit),
            "GoVersion": .string(It.goVersion), "KernelVersion": .string(HostFacts.kernel),
            "MinAPIVersion": .string(It.oldestAPIVersion), "Os": "linux",
          ],
        ],
        component("containerd", It.containerd, It.containerdCommit),
        component("runc", It.runc, It.runcCommit),
        component("docker-init", It.initVersion, It.initCommit),
      ],
      "Version": .string(It.version), "ApiVersion": .string(It.apiVersion),
      "MinAPIVersion": .string(It.oldestAPIVersion), "GitCommit": .string(It.engineCommit),
      "GoVersion": .string(It.goVersion), "Os": "linux", "Arch": "amd64",
      "KernelVersion": .string(HostFacts.kernel), "BuildTime": .string(It.builtStamp),
    ]
    return ["Client": client, "Server": server]
  }
}
