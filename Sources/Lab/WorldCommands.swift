// The table of everything that an executable file can stand for.

package import Commands
import DockerCLI
import Kubectl
import Machine
import Programs
import Shell
import Tools

extension World {
  /// Everything that an executable file can stand for.
  package static let commands: CommandTable<World> = {
    var table = CommandTable<World>()
    table.add(coreTools())
    table.add(textLanguages())
    table.add(netTools())
    table.add(imagePrograms())
    // Users and groups are made alike in the sandbox and in images: by the tools' own.
    table.add(coreTools().filter { accountTools.contains($0.name) })
    table.add(busyBoxFamily())
    table.add(shells())
    table.add([
      NodeShell.command(),
      dockerTree().command(named: "docker", summary: "builds and runs containers"),
      dockerComposeTree().command(
        named: "docker-compose", summary: "runs the containers of a compose file"),
      kubectlTree().command(named: "kubectl", summary: "controls a Kubernetes cluster"),
    ])
    return table
  }()

  private static let accountTools: Set<String> = [
    "useradd", "usermod", "userdel", "groupadd", "adduser", "addgroup", "deluser",
  ]

  /// Commands that the sandbox itself has; the others are in images.
  static let sandboxCommands: [String] = {
    // The sandbox has a python3 of its own.
    let inImages = Set(imagePrograms(World.self).map(\.name)).subtracting(["python3"])
      .union(["dash", "ash", "busybox-ps"]).union(SandboxPackages.absent)
      .subtracting(accountTools)
    return commands.names.filter { !inImages.contains($0) }
  }()

  private static func shells() -> [Command<World>] {
    let flavours: [String: ShellFlavour] = ["bash": .bash, "sh": .bash, "dash": .dash, "ash": .ash]
    return ["bash", "sh", "dash", "ash"].map { name in
      Command(
        name, "the shell",
        .program { arguments in
          Shell<World>(arguments: arguments, flavour: flavours[name] ?? .bash)
        })
    }
  }
}
