// nslookup, dig, host: what the name server says.

import Commands
import Files
import Kernel
import Machine
import Network
import Text

enum NameTools {
  /// The name server that a namespace asks, as its tools show it.
  private static func server<Host: MachineHost & NetworkHost>(
    _ host: Host, _ call: Call<Host>
  ) -> IPv4 {
    let text =
      (try? host.machine.files.readText("/etc/resolv.conf", limit: 1 << 16, in: host.view(call)))
      ?? ""
    for line in text.split(separator: "\n") {
      let words = line.split { $0 == " " || $0 == "\t" }
      if words.count > 1, words[0] == "nameserver", let address = IPv4(words[1]) { return address }
    }
    return host.network.hostNameServer
  }
  private static func space<Host: MachineHost>(_ host: Host, _ call: Call<Host>) -> NamespaceID {
    host.machine.process(call.process)?.namespaces.network ?? NetworkMap.host
  }
  private static func reverse(_ address: IPv4) -> String {
    address.description.split(separator: ".").reversed().joined(separator: ".") + ".in-addr.arpa"
  }

  static func nslookup<Host: MachineHost & NetworkHost>() -> Command<Host> {
    let spec = ToolSpec("nslookup", "NAME [SERVER]", "Ask the name server for a name.")
    return .tool(spec) { host, call, options in
      guard let name = options.operands.first else {
        host.sayUnmodelled("nslookup's own prompt", &call)
        return 1
      }
      if options.operands.count > 1 {
        host.sayUnmodelled("nslookup with a server", &call)
        return 1
      }
      let isBusy = host.isBusyBox(call)
      let server = server(host, call), space = space(host, call)
      func head() {
        call.print("Server:\t\t\(server)")
        call.print(isBusy ? "Address:\t\(server):53\n" : "Address:\t\(server)#53\n")
      }
      if let address = IPv4(name) {
        if let found = host.network.name(of: address, from: space) {
          if isBusy { head() }
          call.print("\(reverse(address))\tname = \(found)\(isBusy ? "" : ".")\n")
          return 0
        }
        if isBusy { head() }
        call.print("** server can't find \(reverse(address)): NXDOMAIN\n")
        return 1
      }
      let (answer, full) = host.network.find(name, from: space)
      if isBusy, answer != .noServer {
        head()
        return busyBoxAnswers(name, from: space, host, &call)
      }
      switch answer {
      case .addresses(let list):
        head()
        if !host.network.isClusterName(full) { call.print("Non-authoritative answer:") }
        for address in list { call.print("Name:\t\(full)\nAddress: \(address)") }
        call.print("")
        return 0
      case .noSuchName:
        head()
        call.print("** server can't find \(name): NXDOMAIN\n")
        return 1
      case .noServer:
        if isBusy {
          call.print(";; connection timed out; no servers could be reached\n")
        } else {
          call.print(";; communications error to \(server)#53: timed out")
          call.print(";; no servers could be reached\n")
        }
        return 1
      }
    }
  }

  /// Real: BusyBox 1.28's nslookup, whose form Kubernetes' own pages show.
  static func libraryLookup<Host: MachineHost & NetworkHost>() -> Command<Host> {
    let spec = ToolSpec("busybox-nslookup", "HOST [DNS_SERVER]", "Ask the name server for a name.")
    return .tool(spec) { host, call, options in
      guard let name = options.operands.first, options.operands.count == 1 else {
        host.sayUnmodelled("nslookup with a server", &call)
        return 1
      }
      let server = server(host, call), space = space(host, call)
      func show(_ title: String, _ name: String, _ addresses: [IPv4]) {
        call.print(title + String(repeating: " ", count: 11 - title.count) + name)
        for (index, address) in addresses.enumerated() {
          let known = host.network.name(of: address, from: space).map { " " + $0 } ?? ""
          call.print("Address \(index + 1): \(address)\(known)")
        }
      }
      show("Server:", "\(server)", [server])
      call.print("")
      if let address = IPv4(name) {
        show("Name:", name, [address])
        return 0
      }
      guard case .addresses(let list) = host.network.find(name, from: space).answer else {
        call.complain("nslookup: can't resolve '\(name)'")
        return 1
      }
      show("Name:", name, list)
      return 0
    }
  }

  /// Real: BusyBox 1.35 asks for a name without a dot under every search domain and never as it
  /// stands, for one with a dot only as it stands; each for A and for AAAA, with an answer to each,
  /// and one that was not found counts as failure. (Tried with a name server of our own.)
  ///
  /// Limit: the lab has no IPv6 addresses, so a name that is there has an empty answer to AAAA.
  private static func busyBoxAnswers<Host: MachineHost & NetworkHost>(
    _ name: String, from space: NamespaceID, _ host: Host, _ call: inout Call<Host>
  ) -> Int {
    let search = host.network.namespaces[space]?.search ?? []
    let questions =
      name.utf8.contains(UInt8(ascii: ".")) || search.isEmpty
      ? [name.hasSuffix(".") ? String(name.dropLast()) : name] : search.map { "\(name).\($0)" }
    var status = 0
    for isFirstKind in [true, false] {
      for question in questions {
        switch host.network.answerExactly(question.lowercased(), from: space) {
        case .addresses(let list):
          if !host.network.isClusterName(question) { call.print("Non-authoritative answer:") }
          if isFirstKind {
            for address in list { call.print("Name:\t\(question)\nAddress: \(address)") }
          }
        case .noSuchName, .noServer:
          call.print("** server can't find \(question): NXDOMAIN")
          status = 1
        }
        call.print("")
      }
    }
    return status
  }

  static func host<Host: MachineHost & NetworkHost>() -> Command<Host> {
    let spec = ToolSpec("host", "NAME", "Ask the name server for a name.")
    return .tool(spec) { host, call, options in
      guard let name = options.operands.first, options.operands.count == 1 else {
        call.complain("Usage: host NAME")
        return 1
      }
      let space = space(host, call)
      if let address = IPv4(name) {
        if let found = host.network.name(of: address, from: space) {
          call.print("\(reverse(address)) domain name pointer \(found).")
          return 0
        }
        call.print("Host \(reverse(address)). not found: 3(NXDOMAIN)")
        return 1
      }
      let (answer, full) = host.network.find(name, from: space)
      switch answer {
      case .addresses(let list):
        for address in list { call.print("\(full) has address \(address)") }
        return 0
      case .noSuchName:
        call.print("Host \(name) not found: 3(NXDOMAIN)")
        return 1
      case .noServer:
        call.print(";; connection timed out; no servers could be reached")
        return 1
      }
    }
  }

  static func dig<Host: MachineHost & NetworkHost>() -> Command<Host> {
    Command(
      "dig", "ask the name server for a name, and show the whole answer",
      .once { host, call in
        var name: String?
        var isShort = false
        var type = "A"
        for word in call.arguments.dropFirst() {
          switch word {
          case "+short": isShort = true
          case "A", "a": type = "A"
          case _ where word.hasPrefix("@") || word.hasPrefix("-") || word.hasPrefix("+"):
            host.sayUnmodelled("dig \(word)", &call)
            return 1
          case "AAAA", "MX", "TXT", "NS", "CNAME", "SRV", "SOA", "ANY": type = word
          default: name = name ?? word
          }
        }
        guard let name else {
          host.sayUnmodelled("dig without a name", &call)
          return 1
        }
        let server = server(host, call)
        // Real: dig leaves the search list alone.
        let whole = name.hasSuffix(".") ? String(name.dropLast()) : name
        let answer = host.network.answerExactly(whole.lowercased(), from: space(host, call))
        var found: [IPv4] = []
        var status = "NOERROR"
        switch answer {
        case .addresses(let list): found = type == "A" ? list : []
        case .noSuchName: status = "NXDOMAIN"
        case .noServer:
          call.print(";; communications error to \(server)#53: timed out")
          call.print(";; no servers could be reached")
          return 9
        }
        if isShort {
          for address in found { call.print(address.description) }
          return 0
        }
        let id = host.machine.random.next() % 65_536
        let milliseconds = host.machine.random.next() % 20
        call.print("\n; <<>> DiG 9.18.33 <<>> \(call.arguments.dropFirst().joined(separator: " "))")
        call.print(";; global options: +cmd\n;; Got answer:")
        call.print(";; ->>HEADER<<- opcode: QUERY, status: \(status), id: \(id)")
        call.print(
          ";; flags: qr rd ra; QUERY: 1, ANSWER: \(found.count), AUTHORITY: 0, ADDITIONAL: 1")
        call.print("\n;; OPT PSEUDOSECTION:\n; EDNS: version: 0, flags:; udp: 1232")
        call.print(";; QUESTION SECTION:\n;\(name).\t\t\tIN\t\(type)")
        if !found.isEmpty {
          call.print("\n;; ANSWER SECTION:")
          for address in found { call.print("\(name).\t\t600\tIN\tA\t\(address)") }
        }
        call.print(
          "\n;; Query time: \(milliseconds) msec\n;; SERVER: \(server)#53(\(server)) (UDP)")
        let when = CivilTime(host.machine.now, zone: .utc).formatted("%a %b %d %H:%M:%S UTC %Y")
        call.print(
          ";; WHEN: \(when)\n;; MSG SIZE  rcvd: \(name.utf8.count + 28 + 16 * found.count)\n")
        return 0
      })
  }
}
