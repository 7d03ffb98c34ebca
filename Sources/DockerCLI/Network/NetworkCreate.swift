// docker network create

import Commands
import Docker
import Kernel
import Machine
import Network

func networkCreate<Host: DockerCLIHost>() -> CommandNode<Host> {
  var spec = CommandSpec("create", "[OPTIONS] NETWORK", "Create a network")
  spec.description =
    "Makes a network. Containers on it reach each other by name, and no others."
  spec.flags = [
    Flag("attachable", nil, .bool, "Containers may join it by hand."),
    Flag(
      "aux-address", nil, .list(typeName: "map"), "Addresses that it must not give.",
      initial: "map[]"),
    Flag(
      "config-from", nil, .string, "The network whose configuration to copy.", isModelled: false),
    Flag("config-only", nil, .bool, "Make a configuration only.", isModelled: false),
    Flag("driver", "d", .string, "Its driver.", initial: "\"bridge\""),
    Flag("gateway", nil, .slice(typeName: "strings"), "The gateway of its subnet."),
    Flag("ingress", nil, .bool, "Make the routing mesh of a swarm."),
    Flag("internal", nil, .bool, "No way out of it."),
    Flag("ip-range", nil, .slice(typeName: "strings"), "Give addresses of this range only."),
    Flag(
      "ipam-driver", nil, .string, "The driver of its addresses.", initial: "\"default\""),
    Flag(
      "ipam-opt", nil, .slice(typeName: "map"), "An option of that driver.", initial: "map[]",
      isModelled: false),
    Flag("ipv4", nil, .bool, "Give IPv4 addresses.", initial: "true"),
    Flag("ipv6", nil, .bool, "Give IPv6 addresses.", isModelled: false),
    Flag("label", nil, .list(typeName: "list"), "A label."),
    Flag("opt", "o", .list(typeName: "map"), "An option of the driver.", initial: "map[]"),
    Flag("scope", nil, .string, "How far it reaches."),
    Flag("subnet", nil, .slice(typeName: "strings"), "Its addresses, as 172.30.0.0/16."),
  ]
  let declared = spec
  return CommandNode(
    spec,
    action: dockerAction { host, call, flags throws(DockerFailure) in
      try declared.check(flags, .exactly(1), call)
      var request = NetworkRequest(name: flags.arguments[0])
      request.driver = flags.string("driver", default: "bridge")
      request.subnet = flags.slice("subnet").first
      // Real: a bridge has one subnet of each family.
      if flags.slice("subnet").filter({ !$0.contains(":") }).count > 1,
        request.driver == "bridge"
      {
        throw .daemon(.other("bridge driver doesn't support multiple subnets", status: 400))
      }
      request.gateway = flags.slice("gateway").first
      request.range = flags.slice("ip-range").first
      if request.subnet == nil, request.gateway != nil || request.range != nil {
        throw .text("every ip-range or gateway must have a corresponding subnet", status: 1)
      }
      // Real: the client itself finds the subnet of each gateway and range.
      if let subnet = request.subnet.flatMap({ Subnet($0) }) {
        if let text = request.gateway, let gateway = IPv4(text), !subnet.contains(gateway) {
          throw .text("no matching subnet for gateway \(text)", status: 1)
        }
        if let text = request.range, let range = Subnet(text), !subnet.contains(range.base) {
          throw .text("no matching subnet for range \(text)", status: 1)
        }
      }
      // Real: an auxiliary address without a value is an empty one, in no subnet.
      request.auxiliary = pairs(flags.list("aux-address"))
      for address in request.auxiliary.values {
        guard let one = IPv4(address),
          request.subnet.flatMap({ Subnet($0) })?.contains(one) == true
        else { throw .text("no matching subnet for aux-address \(address)", status: 1) }
      }
      if let driver = flags.last("ipam-driver"), !["", "default"].contains(driver) {
        throw .daemon(.noSuchNetworkDriver(driver))
      }
      if !flags.bool("ipv4", default: true) {
        // Limit: without IPv4 a network of the lab's has no addresses.
        throw .daemon(.other("IPv4 or IPv6 must be enabled", status: 400))
      }
      if flags.bool("ingress") {
        throw .daemon(.other("Ingress network can only be global scope network", status: 400))
      }
      if let scope = flags.last("scope"), !["", "local"].contains(scope) {
        throw .daemon(
          scope == "swarm"
            ? .other(
              "cannot create a swarm scoped network when swarm is not active", status: 400)
            : .other("invalid network scope \(scope)", status: 400))
      }
      request.isInternal = flags.bool("internal")
      request.isAttachable = flags.bool("attachable")
      request.labels = pairs(flags.list("label"))
      request.options = pairs(flags.list("opt"))
      call.print(try daemon { () throws(DockerError) in try host.networkCreate(request) })
      return 0
    })
}

/// `a=b` words as a map; a word without `=` has an empty value.
func pairs(_ words: [String]) -> OrderedMap<String, String> {
  var out: OrderedMap<String, String> = [:]
  for word in words {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    out[String(parts[0])] = parts.count > 1 ? String(parts[1]) : ""
  }
  return out
}
