// The table of everything that an executable file can stand for.

package import Commands
import DockerCLI
import Helm
import Kubectl
import LocalClusters
import Machine
import Programs
import Shell
import Tools

extension World {
  /// Everything that an executable file can stand for.
  ///
  /// A process that lives for one command must not pay for all of them: the trees of the three big
  /// tools are made when they are called, and the many small tools when one of them is looked for.
  package static let commands: CommandTable<World> = {
    var table = CommandTable<World>()
    table.add(shells())
    table.add([
      Command("docker", "builds and runs containers") { ToolTrees.docker },
      Command("docker-compose", "runs the containers of a compose file") { ToolTrees.compose },
      Command("kubectl", "controls a Kubernetes cluster") { ToolTrees.kubectl },
      Command("helm", "installs charts in a Kubernetes cluster") { ToolTrees.helm },
    ])
    table.add { tools }
    return table
  }()

  private static let tools: CommandTable<World> = {
    var table = CommandTable<World>()
    table.add(coreTools())
    table.add(textLanguages())
    table.add(netTools())
    table.add(imagePrograms())
    table.add(localClusterTools())
    table.add(busyBoxFamily())
    table.add([NodeShell.command()] + DaemonService.commands())
    return table
  }()

  /// Commands that the sandbox itself has, worked out; the others are in images. A test compares
  /// `Sandbox.commands` with them.
  package static func commandsOfTheSandbox() -> [String] {
    // The sandbox has a python3 of its own.
    let inImages = Set(imagePrograms(World.self).map(\.name)).subtracting(["python3"])
      .union(["ash", "ash-1.38", "busybox-ps", "busybox-ip", "busybox-top", "busybox-nslookup"])
      .union(SandboxPackages.absent)
    return commands.names.filter { !inImages.contains($0) }
  }

  private static func shells() -> [Command<World>] {
    let flavours: [String: ShellFlavour] = [
      "bash": .bash, "sh": .dash, "dash": .dash, "ash": .ash, "ash-1.38": .ash,
    ]
    return ["bash", "sh", "dash", "ash", "ash-1.38"].map { name in
      Command(
        name, "the shell",
        .program { arguments in
          Shell<World>(
            arguments: arguments, flavour: flavours[name] ?? .bash,
            namesEveryLine: name == "ash-1.38")
        })
    }
  }
}

extension World {
  /// What could stand where a word of docker's, kubectl's or helm's command line is unknown: the names of the
  /// subcommands, or the long and short flags of the command that the line means. Nil: another tool.
  package static func neighbours(
    on line: [String]
  ) -> (commands: [String], flags: [String])? {
    let tree: CommandTree<World>
    switch line.first {
    case "docker"?: tree = ToolTrees.docker
    case "docker-compose"?: tree = ToolTrees.compose
    case "kubectl"?, "k"?: tree = ToolTrees.kubectl
    case "helm"?: tree = ToolTrees.helm
    default: return nil
    }
    let path = tree.resolve(Array(line.dropFirst())).path
    let flags = (path.last?.spec.flags ?? []) + tree.inherited
    return (
      path.last?.children.filter { !$0.spec.isHidden }.map(\.spec.name) ?? [],
      flags.filter { !$0.isHidden }.flatMap { flag in
        ["--" + flag.name] + (flag.shorthand.map { ["-\($0)"] } ?? [])
      }
    )
  }
}

/// The trees of the big tools; each is made once, when it is first needed.
enum ToolTrees {
  static let docker: CommandTree<World> = dockerTree()
  static let compose: CommandTree<World> = dockerComposeTree()
  static let kubectl: CommandTree<World> = kubectlTree()
  static let helm: CommandTree<World> = helmTree()
}
