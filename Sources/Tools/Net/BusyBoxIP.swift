// BusyBox's ip: the same interfaces and routes in BusyBox's own form.

import Commands
import Files
import Kernel
import Machine
import Network

extension InterfaceTools {
  /// `ip addr`, `ip link`, `ip route` as images of Alpine and BusyBox have them.
  static func busyBoxIP<Host: MachineHost & NetworkHost>() -> Command<Host> {
    Command(
      "busybox-ip", "Tell the network interfaces and routes, as BusyBox does.",
      .once { host, call in
        var words: [String] = []
        var shows4 = true, shows6 = true, isOneLine = false
        for word in call.arguments.dropFirst() {
          switch word {
          case "-4": shows6 = false
          case "-6": shows4 = false
          case "-o", "-oneline": isOneLine = true
          // Real: BusyBox knows -4, -6, -0, -f and -o; of others it shows its usage.
          case _ where word.hasPrefix("-"):
            call.complain("Usage: ip")
            return 1
          default: words.append(word)
          }
        }
        guard let object = words.first else {
          call.complain("Usage: ip")
          return 1
        }
        let isAddress = "address".hasPrefix(object), isLink = "link".hasPrefix(object)
        let isRoute = "route".hasPrefix(object)
        guard isAddress || isLink || isRoute else {
          if ["tunnel", "neigh", "neighbor", "rule"].contains(where: { $0.hasPrefix(object) }) {
            host.sayUnmodelled("BusyBox ip \(object)", &call)
          } else {
            call.complain("Usage: ip")
          }
          return 1
        }
        var rest = words.dropFirst()
        if let verb = rest.first, "show".hasPrefix(verb) || "list".hasPrefix(verb) {
          rest.removeFirst()
        } else if let verb = rest.first, ["add", "del", "set", "flush", "change"].contains(verb) {
          if host.view(call).credentials.uid == 0, !isRoute || verb != "flush" {
            host.sayUnmodelled("BusyBox ip \(object) \(verb)", &call)
          } else {
            call.complain("ip: RTNETLINK answers: Operation not permitted")
          }
          return verb == "flush" ? 1 : 2
        }
        if rest.first == "dev" { rest = rest.dropFirst() }
        let all = links(host, call)
        if isRoute {
          for link in all where shows4 {
            if let gateway = link.gateway { call.print("default via \(gateway) dev \(link.name) ") }
          }
          for link in all where link.name != "lo" && shows4 {
            call.print(
              "\(Subnet(link.address, prefix: link.prefix)) dev \(link.name) scope link  src \(link.address) "
            )
          }
          return 0
        }
        let chosen = rest.first.map { name in all.filter { $0.name == name } } ?? all
        guard !chosen.isEmpty else {
          call.complain("ip: can't find device '\(rest.first ?? "")'")
          return 1
        }
        for link in chosen {
          if isOneLine {
            showInOneLine(link, isAddress, shows4, shows6, &call)
          } else {
            show(link, isAddress, shows4, shows6, &call)
          }
        }
        return 0
      })
  }

  /// `ip -o`. Real: BusyBox 1.38 writes a backslash where a line would end.
  private static func showInOneLine<Host>(
    _ link: Link, _ isAddress: Bool, _ shows4: Bool, _ shows6: Bool, _ call: inout Call<Host>
  ) {
    let lines = lines(link, isAddress, shows4, shows6)
    guard isAddress else { return call.print(lines.joined(separator: "\\")) }
    for place in stride(from: 2, to: lines.count, by: 2) {
      call.print("\(link.number): \(link.name)\(lines[place])\\\(lines[place + 1])")
    }
  }

  private static func show<Host>(
    _ link: Link, _ isAddress: Bool, _ shows4: Bool, _ shows6: Bool, _ call: inout Call<Host>
  ) {
    for line in lines(link, isAddress, shows4, shows6) { call.print(line) }
  }

  private static func lines(
    _ link: Link, _ isAddress: Bool, _ shows4: Bool, _ shows6: Bool
  ) -> [String] {
    var out: [String] = []
    let isLoop = link.name == "lo"
    let isPair = link.peer != nil
    let flags =
      isLoop
      ? "LOOPBACK,UP,LOWER_UP"
      : "BROADCAST,MULTICAST,UP,LOWER_UP" + (isPair ? ",M-DOWN" : "")
    let name = link.name + (link.peer.map { "@if\($0)" } ?? "")
    out.append(
      "\(link.number): \(name): <\(flags)> mtu \(isLoop ? 65_536 : 1_500) qdisc noqueue \(isPair ? "" : "qlen 1000")"
    )
    out.append(
      "    link/\(isLoop ? "loopback" : "ether") \(link.mac) brd \(isLoop ? "00:00:00:00:00:00" : "ff:ff:ff:ff:ff:ff")"
    )
    guard isAddress else { return out }
    if shows4 {
      let broadcast = link.broadcast.map { " brd \($0)" } ?? ""
      out.append(
        "    inet \(link.address)/\(link.prefix)\(broadcast) scope \(isLoop ? "host" : "global") \(link.name)"
      )
      out.append("       valid_lft forever preferred_lft forever")
    }
    // Real: docker 28 keeps IPv6 on a container's own loopback alone, unless the network has it.
    if shows6, isLoop {
      out.append("    inet6 ::1/128 scope host ")
      out.append("       valid_lft forever preferred_lft forever")
    }
    return out
  }
}
