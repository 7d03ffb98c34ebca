// docker compose down

import Commands
import ComposeFile
import Containers
import Docker
import Kernel
import Text

func composeDown<Host: DockerCLIHost>() -> CommandNode<Host> {
  var spec = composeSpec(
    "down", "[OPTIONS] [SERVICES]", "Stop and remove containers, networks",
    "Stops and removes the project's containers and networks. Images stay, and so do volumes, unless --rmi or -v says otherwise.",
    [
      Flag("remove-orphans", nil, .bool, "Remove containers of services that are not in the file."),
      Flag(
        "rmi", nil, .string, "Remove images too: all, or those without a name of their own (local)."
      ),
      Flag("timeout", "t", .int, "Seconds before they are killed."),
      Flag("volumes", "v", .bool, "Remove named volumes of the file and anonymous ones too."),
      // Real: an older spelling that still works.
      Flag("volume", nil, .bool, "The same as --volumes.", isHidden: true),
    ])
  spec.examples = [.init("Containers and networks go, data stays", "docker compose down --help")]
  return CommandNode(
    spec,
    action: dockerFollower { host, call, flags throws(DockerFailure) in
      let rmi = flags.string("rmi")
      guard ["", "all", "local"].contains(rmi) else {
        throw .text("invalid value for --rmi: \"\(rmi)\"", status: 1)
      }
      let whole = try ComposeFiles(host, call, flags).loadOrNamed(&host, &call)
      let names = try whole.checked(flags.arguments)
      let removesVolumes = flags.bool("volumes") || flags.bool("volume")
      var stop = ComposeStop()
      stop.services = names
      stop.timeout = flags.has("timeout") ? flags.int("timeout") : nil
      stop.removes = true
      stop.volumes = removesVolumes
      stop.oneOff = true
      stop.orphans = flags.bool("remove-orphans") || whole.files.isEmpty
      var phases: [ComposePhase] = []
      phases.append(.stop(stop))
      let left = leftovers(whole, removesVolumes, rmi, host)
      if whole.files.isEmpty, left.networks.isEmpty, left.volumes.isEmpty,
        host.docker.composeContainers(whole.name, oneOff: true).isEmpty
      {
        composeWarning(
          "Warning: No resource found to remove for project \(GoQuote.quoted(whole.name)).", host,
          &call)
      }
      phases.append(.leftovers(left))
      return try composeFollowing(whole, phases, title: "Running", host, call, flags)
    })
}

/// What is left when the containers are gone.
private func leftovers<Host: DockerCLIHost>(
  _ project: ComposeProject, _ volumes: Bool, _ rmi: String, _ host: Host
) -> ComposeLeftovers {
  var left = ComposeLeftovers()
  if project.files.isEmpty {
    left.networks = host.docker.networks.values.filter {
      $0.labels[ComposeLabel.project] == project.name
    }.map(\.name)
    if volumes {
      left.volumes = host.docker.volumes.values.filter {
        $0.labels[ComposeLabel.project] == project.name
      }.map(\.name)
    }
  } else {
    left.networks = project.resources("networks").filter { resource in
      !resource.isExternal
        && host.docker.networks.values.contains {
          $0.name == resource.name && $0.labels[ComposeLabel.project] == project.name
        }
    }.map(\.name)
    if volumes {
      left.volumes = project.resources("volumes").filter {
        !$0.isExternal && host.docker.volumes[$0.name] != nil
      }.map(\.name)
    }
  }
  guard !rmi.isEmpty else { return left }
  for service in project.services {
    let name = service.imageName(in: project.name)
    guard let image = try? host.image(name) else { continue }
    // Real: compose 2.40: an image of the project's own making is local, whatever its name.
    let isOwn = image.config.config.labels[ComposeLabel.project] == project.name
    if rmi == "local", service.image != nil, !isOwn { continue }
    let whole = (try? ImageReference(name))?.withDefaultTag.familiar ?? name
    if !left.images.contains(whole) { left.images.append(whole) }
  }
  return left
}
