// docker compose build

import Commands
import Docker

func composeBuildCommand<Host: DockerCLIHost>() -> CommandNode<Host> {
  let spec = composeSpec(
    "build", "[OPTIONS] [SERVICE...]", "Build or rebuild services",
    "Builds the images of services that have a `build`. Without a name of its own an image is called PROJECT-SERVICE.",
    [
      Flag("build-arg", nil, .list(typeName: "stringArray"), "A value for an ARG."),
      Flag("builder", nil, .string, "The builder.", isModelled: false),
      Flag("check", nil, .bool, "Only check the Dockerfiles.", isModelled: false),
      Flag("memory", "m", .value(typeName: "bytes"), "Memory of the steps.", isModelled: false),
      Flag("no-cache", nil, .bool, "Do every step anew."),
      Flag("print", nil, .bool, "Print the bake file.", isModelled: false),
      Flag("provenance", nil, .string, "Attest the provenance.", isModelled: false),
      Flag("pull", nil, .bool, "Look for newer base images."),
      Flag("push", nil, .bool, "Push the images.", isModelled: false),
      Flag("quiet", "q", .bool, "Do not show the build."),
      Flag("sbom", nil, .string, "Attest the contents.", isModelled: false),
      Flag("ssh", nil, .string, "An SSH agent for the build.", isModelled: false),
      Flag("with-dependencies", nil, .bool, "Build what they depend on, too."),
      Flag("compress", nil, .bool, "No effect.", isModelled: false, isHidden: true),
      Flag("force-rm", nil, .bool, "No effect.", isModelled: false, isHidden: true),
      Flag("no-rm", nil, .bool, "No effect.", isModelled: false, isHidden: true),
    ])
  return CommandNode(
    spec,
    action: dockerFollower { host, call, flags throws(DockerFailure) in
      let whole = try ComposeFiles(host, call, flags).load(&host, &call)
      _ = try whole.checked(flags.arguments)
      let project = try whole.choosing(
        flags.arguments, withDependencies: flags.bool("with-dependencies"))
      let plan = ComposeImagesPlan<Host>(project: project, host: host, call: call)
      let builds = try plan.builds(all: true, flags)
      // Real: compose 2.40 says nothing where nothing is to be built.
      if builds.isEmpty { return .exit(0) }
      let mode = try ComposePrinter.mode(host, call, flags)
      return .follow(
        ComposeProcess<Host>(
          ComposeRun(project, [.build(builds)]),
          // Real: with --quiet not even that something was built is said.
          ComposePrinter(flags.bool("quiet") ? .quiet : mode, title: "Building")))
    })
}
