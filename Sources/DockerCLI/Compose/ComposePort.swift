// docker compose port

import Commands
import Docker

func composePort<Host: DockerCLIHost>() -> CommandNode<Host> {
  let spec = composeSpec(
    "port", "[OPTIONS] SERVICE PRIVATE_PORT", "Print the public port for a port binding",
    "Prints where a port of a service's container is published.",
    [
      Flag("index", nil, .int, "Which of several containers."),
      Flag("protocol", nil, .string, "tcp or udp.", initial: "\"tcp\""),
    ])
  return CommandNode(
    spec,
    action: dockerAction { host, call, flags throws(DockerFailure) in
      try composeArguments(flags, atLeast: 2)
      let project = try ComposeFiles(host, call, flags).loadOrNamed(&host, &call)
      let container = try composeContainer(
        flags.arguments[0], project, host, index: flags.int("index"))
      guard let port = Int(flags.arguments[1]), (0...65535).contains(port) else {
        throw .text(
          "strconv.ParseUint: parsing \"\(flags.arguments[1])\": invalid syntax", status: 1)
      }
      let transport = flags.string("protocol", default: "tcp").lowercased()
      let entries = host.portEntries(container)
      guard
        let found = entries.first(where: {
          $0.port == port && $0.transport == transport && $0.hostPort != nil
        }), let published = found.hostPort
      else {
        // Real: the published ports stand on both sides of the list.
        let known = entries.compactMap { entry in
          entry.hostPort.map { "\($0)/\(entry.transport)" }
        }.joined(separator: ", ")
        throw .text(
          "no port \(port)/\(transport) for container \(container.name): \(known)", status: 1)
      }
      call.print("\(found.address):\(published)")
      return 0
    })
}
