// docker network connect, docker network disconnect

import Commands
import Docker
import Kernel
import Machine

func networkConnect<Host: DockerCLIHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "connect", "[OPTIONS] NETWORK CONTAINER", "Connect a container to a network")
  spec.completes = ["network", "container"]
  spec.flags = [
    Flag("alias", nil, .slice(typeName: "strings"), "One more name on this network."),
    Flag(
      "driver-opt", nil, .slice(typeName: "strings"), "An option of the driver, kept."),
    Flag("gw-priority", nil, .int, "Its rank for the default route.", isModelled: false),
    Flag("ip", nil, .string, "Its address."),
    Flag("ip6", nil, .string, "Its IPv6 address.", isModelled: false),
    Flag("link", nil, .list(typeName: "list"), "A link to another container: name:alias."),
    Flag(
      "link-local-ip", nil, .slice(typeName: "strings"), "A link-local address.", isModelled: false),
  ]
  let declared = spec
  return CommandNode(
    spec,
    action: dockerAction { host, call, flags throws(DockerFailure) in
      try declared.check(flags, .exactly(2), call)
      let name = flags.arguments[0]
      var asked = EndpointRequest(
        network: name, aliases: flags.slice("alias"), address: flags.last("ip"))
      asked.links = flags.list("link")
      for option in flags.slice("driver-opt") {
        guard let mark = option.firstIndex(of: "=") else {
          throw .text("invalid key/value pair format in driver options", status: 1)
        }
        asked.driverOptions[String(option[..<mark])] = String(option[mark...].dropFirst())
      }
      let request = asked
      try daemon { () throws(DockerError) in
        try host.networkConnect(name, container: flags.arguments[1], request)
      }
      return 0
    })
}

func networkDisconnect<Host: DockerCLIHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "disconnect", "[OPTIONS] NETWORK CONTAINER", "Disconnect a container from a network")
  spec.completes = ["network", "container"]
  spec.flags = [Flag("force", "f", .bool, "Even where the container does not answer.")]
  let declared = spec
  return CommandNode(
    spec,
    action: dockerAction { host, call, flags throws(DockerFailure) in
      try declared.check(flags, .exactly(2), call)
      try daemon { () throws(DockerError) in
        try host.networkDisconnect(
          flags.arguments[0], container: flags.arguments[1], force: flags.bool("force"))
      }
      return 0
    })
}
