// ip and ifconfig: the interfaces and routes of a namespace.

import Commands
import Kernel
import Machine
import Network

enum InterfaceTools {
  struct Link {
    var number: Int
    var name: String
    var mac: String
    var address: IPv4
    var prefix: Int
    var broadcast: IPv4?
    var gateway: IPv4?
    var isUp = true
    /// The number of the other end, where it is one of a pair.
    var peer: Int?
  }

  static func links<Host: MachineHost & NetworkHost>(_ host: Host, _ call: Call<Host>) -> [Link] {
    let space = host.machine.process(call.process)?.namespaces.network ?? NetworkMap.host
    var links = [
      Link(number: 1, name: "lo", mac: "00:00:00:00:00:00", address: .loopback, prefix: 8)
    ]
    if space == NetworkMap.host {
      let own = host.network.hostAddress
      let subnet = Subnet(own, prefix: 24)
      links.append(
        Link(
          number: 2, name: "eth0", mac: "52:54:00:12:34:56", address: own, prefix: 24,
          broadcast: subnet.broadcast, gateway: IPv4(bits: subnet.base.bits | 2)))
      for network in host.network.networks.values where network.kind == .bridge {
        guard let gateway = network.gateway, let subnet = network.subnet else { continue }
        links.append(
          Link(
            number: links.count + 1,
            name: network.name == "bridge" ? "docker0" : "br-" + network.id.prefix(12),
            mac: "02:42:"
              + network.id.utf8.prefix(4).map { String($0, radix: 16) }.joined(separator: ":"),
            address: gateway, prefix: subnet.prefix, broadcast: subnet.broadcast,
            isUp: !network.endpoints.isEmpty))
      }
      return links
    }
    for (network, endpoint) in host.network.endpoints(of: space) {
      links.append(
        Link(
          number: links.count + 1, name: endpoint.interface, mac: endpoint.mac,
          address: endpoint.address, prefix: network.subnet?.prefix ?? 24,
          broadcast: network.subnet?.broadcast,
          gateway: network.isInternal ? nil : network.gateway,
          peer: space + links.count + 2))
    }
    return links
  }

  static func ip<Host: MachineHost & NetworkHost>() -> Command<Host> {
    Command(
      "ip", "show the network interfaces (ip addr) and routes (ip route)",
      .once { host, call in
        var words: [String] = []
        var isBrief = false
        for word in call.arguments.dropFirst() {
          switch word {
          case "-4", "-c", "-color": break
          case "-br", "-brief": isBrief = true
          case _ where word.hasPrefix("-"):
            host.sayUnmodelled("ip \(word)", &call)
            return 255
          default: words.append(word)
          }
        }
        guard let object = words.first else {
          call.complain(
            "Usage: ip [ OPTIONS ] OBJECT { COMMAND | help }\n       OBJECT := { address | link | route }"
          )
          return 255
        }
        let isAddress = "address".hasPrefix(object), isLink = "link".hasPrefix(object)
        let isRoute = "route".hasPrefix(object)
        guard isAddress || isLink || isRoute else {
          if ["neigh", "neighbour", "rule", "netns", "tunnel", "monitor", "maddr"].contains(object)
          {
            host.sayUnmodelled("ip \(object)", &call)
            return 1
          }
          call.complain("Object \"\(object)\" is unknown, try \"ip help\".")
          return 1
        }
        var rest = Array(words.dropFirst())
        if let verb = rest.first, "show".hasPrefix(verb) || "list".hasPrefix(verb) {
          rest.removeFirst()
        } else if let verb = rest.first, !isRoute, verb != "dev",
          !links(host, call).contains(where: { $0.name == verb })
        {
          host.sayUnmodelled("ip \(object) \(verb)", &call)
          return 1
        }
        if rest.first == "dev" { rest.removeFirst() }
        let all = links(host, call)
        if isRoute {
          guard rest.isEmpty else {
            host.sayUnmodelled("ip route \(rest.joined(separator: " "))", &call)
            return 1
          }
          for link in all {
            if let gateway = link.gateway { call.print("default via \(gateway) dev \(link.name) ") }
          }
          for link in all where link.name != "lo" {
            let down = link.isUp ? "" : "linkdown "
            call.print(
              "\(Subnet(link.address, prefix: link.prefix)) dev \(link.name) proto kernel scope link src \(link.address) \(down)"
            )
          }
          return 0
        }
        let chosen = rest.first.map { name in all.filter { $0.name == name } } ?? all
        if chosen.isEmpty {
          call.complain("Device \"\(rest[0])\" does not exist.")
          return 1
        }
        for link in chosen {
          let isLoop = link.name == "lo"
          let state = isLoop ? "UNKNOWN" : link.isUp ? "UP" : "DOWN"
          if isBrief {
            let tail = isLink ? link.mac : "\(link.address)/\(link.prefix)"
            call.print(link.name.paddedRight(16) + " " + state.paddedRight(14) + " " + tail + " ")
            continue
          }
          let flags =
            isLoop
            ? "LOOPBACK,UP,LOWER_UP"
            : link.isUp ? "BROADCAST,MULTICAST,UP,LOWER_UP" : "NO-CARRIER,BROADCAST,MULTICAST,UP"
          // Real: a container's end of a veth pair names its other end, and has no queue.
          let isPair = link.peer != nil
          let queue = isLoop || !link.isUp || isPair ? "noqueue" : "fq_codel"
          call.print(
            "\(link.number): \(link.name)\(link.peer.map { "@if\($0)" } ?? ""): <\(flags)> mtu \(isLoop ? 65_536 : 1_500) qdisc \(queue) state \(state) group default \(isPair ? "" : "qlen 1000")"
          )
          call.print(
            "    link/\(isLoop ? "loopback" : "ether") \(link.mac) brd \(isLoop ? "00:00:00:00:00:00" : "ff:ff:ff:ff:ff:ff")\(isPair ? " link-netnsid 0" : "")"
          )
          guard isAddress else { continue }
          let broadcast = link.broadcast.map { " brd \($0)" } ?? ""
          call.print(
            "    inet \(link.address)/\(link.prefix)\(broadcast) scope \(isLoop ? "host" : "global") \(link.name)"
          )
          call.print("       valid_lft forever preferred_lft forever")
        }
        return 0
      })
  }

  static func ifconfig<Host: MachineHost & NetworkHost>() -> Command<Host> {
    let spec = ToolSpec(
      "ifconfig", "[INTERFACE]", "Show the network interfaces.",
      [flag("a", nil, "those that are down too")],
      suite: "net-tools) 2.10")
    return .tool(spec) { host, call, options in
      guard options.operands.count <= 1 else {
        host.sayUnmodelled("ifconfig \(options.operands.dropFirst().joined(separator: " "))", &call)
        return 1
      }
      let all = links(host, call)
      let chosen = options.operands.first.map { name in all.filter { $0.name == name } } ?? all
      if chosen.isEmpty {
        call.complain(
          "\(options.operands[0]): error fetching interface information: Device not found")
        return 1
      }
      for link in chosen {
        let isLoop = link.name == "lo"
        let mask = IPv4(bits: Subnet(link.address, prefix: link.prefix).mask)
        call.print(
          isLoop
            ? "lo: flags=73<UP,LOOPBACK,RUNNING>  mtu 65536"
            : "\(link.name): flags=4163<UP,BROADCAST,RUNNING,MULTICAST>  mtu 1500")
        let broadcast = link.broadcast.map { "  broadcast \($0)" } ?? ""
        call.print("        inet \(link.address)  netmask \(mask)\(broadcast)")
        call.print(
          isLoop
            ? "        loop  txqueuelen 1000  (Local Loopback)"
            : "        ether \(link.mac)  txqueuelen 1000  (Ethernet)")
        call.print("")
      }
      return 0
    }
  }
}
