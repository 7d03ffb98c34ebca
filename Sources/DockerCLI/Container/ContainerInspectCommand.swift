// docker inspect, and inspect of each group

import Commands
import Containers
import Docker
import Documents
import Machine

/// The kinds that `docker inspect --type` knows here, in the order in which a bare name is tried.
enum InspectKind: String, CaseIterable, Sendable {
  case container, image, network, volume
}

func containerInspect<Host: DockerCLIHost>(
  _ name: String, only kind: InspectKind?
) -> CommandNode<Host> {
  var spec = CommandSpec(
    name,
    kind == nil
      ? "[OPTIONS] NAME|ID [NAME|ID...]"
      : "[OPTIONS] \(kind!.rawValue.uppercased()) [\(kind!.rawValue.uppercased())...]",
    kind == nil
      ? "Return low-level information on Docker objects"
      : "Display detailed information on one or more \(kind!.rawValue)s")
  spec.completes = [kind?.rawValue ?? "container"]
  spec.flags = [
    Flag("format", "f", .string, "json, or a Go template.")
  ]
  switch kind {
  case nil:
    spec.flags += [
      Flag("size", "s", .bool, "The container's sizes too."),
      Flag("type", nil, .string, "Only objects of this kind."),
    ]
  case .container: spec.flags.append(Flag("size", "s", .bool, "The container's sizes too."))
  case .image:
    spec.flags.append(
      Flag("platform", nil, .string, "The platform, as linux/amd64.", isModelled: false))
  case .network: spec.flags.append(Flag("verbose", "v", .bool, "More, where it is a swarm's."))
  case .volume: break
  }
  let declared = spec
  return CommandNode(
    spec,
    action: dockerAction { host, call, flags throws(DockerFailure) in
      try declared.check(flags, .atLeast(1), call)
      var kinds = kind.map { [$0] } ?? InspectKind.allCases
      if let type = flags.last("type") {
        guard let wanted = InspectKind(rawValue: type) else {
          if ["config", "node", "plugin", "secret", "service", "task"].contains(type) {
            throw .text(
              "Error response from daemon: This node is not a swarm manager. Use \"docker swarm init\" or \"docker swarm join\" to connect this node to swarm and try again.",
              status: 1)
          }
          throw .text(
            "unknown type: \"\(type)\": must be one of \"config\", \"container\", \"image\", \"network\", \"node\", \"plugin\", \"secret\", \"service\", \"task\", \"volume\"",
            status: 1)
        }
        kinds = [wanted]
      }
      var found: [Inspected] = [], failures: [String] = []
      for name in flags.arguments {
        let isTyped = !["", "json"].contains(flags.string("format"))
        if let document = document(
          name, kinds, host, size: flags.bool("size"), isTyped: isTyped)
        {
          if flags.bool("size"), document.kind != .container {
            call.complain("WARNING: --size ignored for \(document.kind.rawValue)")
          }
          found.append(document.inspected)
        } else {
          failures.append(missing(name, kind: kinds.count == 1 ? kinds[0] : nil))
        }
      }
      let format = flags.string("format")
      do throws(DockerFailure) {
        try InspectText.write(found, format: format, &call)
      } catch {
        if error.status == 64 { throw error }
        // Real: the line that the template had begun ends, then the error.
        call.print("")
        throw .text("template parsing error: " + error.text, status: 1)
      }
      for failure in failures { call.complain(failure) }
      return failures.isEmpty ? 0 : 1
    })
}

private func document<Host: DockerCLIHost>(
  _ name: String, _ kinds: [InspectKind], _ host: Host, size: Bool, isTyped: Bool
) -> (kind: InspectKind, inspected: Inspected)? {
  for kind in kinds {
    let value: Value? =
      switch kind {
      case .container: try? host.containerInspect(name, size: size)
      case .image: try? host.imageInspect(name, isTyped: isTyped)
      case .network: try? host.networkInspect(name)
      case .volume: try? host.volumeInspect(name)
      }
    if let value { return (kind, Inspected(value, as: kind.shape)) }
  }
  return nil
}

private func missing(_ name: String, kind: InspectKind?) -> String {
  switch kind {
  case nil: "Error: No such object: \(name)"
  case .container: "Error response from daemon: No such container: \(name)"
  case .image:
    "Error response from daemon: No such image: "
      + ((try? ImageReference(name))?.withDefaultTag.familiar ?? name)
  case .network: "Error response from daemon: network \(name) not found"
  case .volume: "Error response from daemon: get \(name): no such volume"
  }
}
