// lsof: who listens on which port.
//
// Limit: sockets only (-i); what else is open is not listed.

import Commands
import Files
import Kernel
import Machine
import Network

enum LsofTool {
  static func command<Host: MachineHost & NetworkHost>() -> Command<Host> {
    Command(
      "lsof", "list who listens on a port: lsof -i :8080",
      .once { host, call in
        var isTerse = false, numericPorts = false, numericHosts = false
        var wantsSockets = false
        var port: Int?
        var transport: TransportProtocol?
        var process: Int?
        var words = Array(call.arguments.dropFirst())[...]
        while let word = words.popFirst() {
          if word.hasPrefix("-s") || word == "-a" { continue }
          guard word.hasPrefix("-") else {
            host.sayUnmodelled("lsof \(word)", &call)
            return 1
          }
          var letters = word.dropFirst()
          while let letter = letters.popFirst() {
            switch letter {
            case "t": isTerse = true
            case "P": numericPorts = true
            case "n": numericHosts = true
            case "i":
              wantsSockets = true
              var address = String(letters)
              letters = ""
              if address.isEmpty, let next = words.first, !next.hasPrefix("-") {
                address = next
                words.removeFirst()
              }
              guard read(address, &transport, &port) else {
                call.complain("lsof: unacceptable port specification in: -i \(address)")
                return 1
              }
            case "p":
              let text = letters.isEmpty ? words.popFirst() ?? "" : String(letters)
              letters = ""
              process = Int(text)
            case "h", "?", "v":
              call.print("lsof 4.95.0\n usage: lsof -i [TCP|UDP][:PORT] [-t] [-P] [-n] [-p PID]")
              return 0
            case "u", "c", "d", "g", "F", "r", "U", "D", "+", "l", "R", "b", "w":
              host.sayUnmodelled("lsof -\(letter)", &call)
              return 1
            default:
              call.complain("lsof: illegal option character: \(letter)")
              call.complain("lsof 4.95.0\n usage: lsof -i [TCP|UDP][:PORT] [-t] [-P] [-n] [-p PID]")
              return 1
            }
          }
        }
        guard wantsSockets else {
          host.sayUnmodelled("lsof without -i", &call)
          return 1
        }
        let space = host.machine.process(call.process)?.namespaces.network ?? NetworkMap.host
        let me = host.view(call).credentials
        let users = host.users(call)
        var rows: [[String]] = []
        for listener in host.network.listeners(in: space) {
          guard port == nil || listener.port == port,
            transport == nil || listener.transport == transport
          else { continue }
          // Real: a process of another user is not shown to anyone but root.
          let owner = host.machine.process(listener.owner)
          let uid = owner?.credentials.uid ?? 0
          guard me.uid == 0 || uid == me.uid else { continue }
          if let process, process != listener.owner { continue }
          let command = owner?.arguments.first.map { String($0.split(separator: "/").last ?? "") }
          let text = "\(listener.address)"
          let address =
            text == "0.0.0.0" ? "*" : text == "127.0.0.1" && !numericHosts ? "localhost" : text
          let name = numericPorts ? "\(listener.port)" : service(listener.port)
          rows.append([
            String((command ?? listener.handler).prefix(9)), String(listener.owner),
            users.shown(user: uid), "3u", "IPv4", String(40_000 + listener.port), "0t0",
            listener.transport == .udp ? "UDP" : "TCP",
            "\(address):\(name)\(listener.transport == .udp ? "" : " (LISTEN)")",
          ])
        }
        if space == NetworkMap.host, me.uid == 0, process == nil {
          for entry in host.network.published
          where (port == nil || entry.hostPort == port)
            && (transport == nil || entry.transport == transport)
          {
            let name = numericPorts ? "\(entry.hostPort)" : service(entry.hostPort)
            rows.append([
              "docker-pr", String(1_000 + entry.hostPort % 9_000), "root", "7u", "IPv4",
              String(40_000 + entry.hostPort), "0t0", entry.transport == .udp ? "UDP" : "TCP",
              "*:\(name)\(entry.transport == .udp ? "" : " (LISTEN)")",
            ])
          }
        }
        guard !rows.isEmpty else { return 1 }
        if isTerse {
          var told: [String] = []
          for row in rows where !told.contains(row[1]) {
            told.append(row[1])
            call.print(row[1])
          }
          return 0
        }
        let head = ["COMMAND", "PID", "USER", "FD", "TYPE", "DEVICE", "SIZE/OFF", "NODE", "NAME"]
        let widths = head.indices.map { column in
          ([head] + rows).map { $0[column].count }.max() ?? 0
        }
        for row in [head] + rows {
          // Real: the descriptor's number is four wide, its mode letter behind it.
          let descriptor = row[3] == "FD" ? "  FD  " : row[3].paddedLeft(5) + " "
          call.print(
            row[0].paddedRight(widths[0]) + " " + row[1].paddedLeft(max(5, widths[1])) + " "
              + row[2].paddedLeft(widths[2]) + " " + descriptor + row[4].paddedLeft(5) + " "
              + row[5].paddedLeft(widths[5]) + " " + row[6].paddedLeft(8) + " "
              + row[7].paddedLeft(4) + " " + row[8])
        }
        return 0
      })
  }

  private static func service(_ port: Int) -> String {
    switch port {
    case 80: "http"
    case 443: "https"
    case 22: "ssh"
    case 53: "domain"
    case 8080: "http-alt"
    case 3306: "mysql"
    case 5432: "postgresql"
    case 6379: "redis"
    default: "\(port)"
    }
  }
  private static func read(
    _ text: String, _ transport: inout TransportProtocol?, _ port: inout Int?
  ) -> Bool {
    var rest = text[...]
    for (word, value) in [("TCP", TransportProtocol.tcp), ("UDP", .udp)]
    where rest.uppercased().hasPrefix(word) {
      transport = value
      rest = rest.dropFirst(3)
    }
    if rest.isEmpty || rest == "4" { return true }
    guard let colon = rest.lastIndex(of: ":") else { return rest.first == "@" }
    let name = String(rest[rest.index(after: colon)...])
    if let number = Int(name), (1...65_535).contains(number) {
      port = number
      return true
    }
    let known = ["http": 80, "https": 443, "ssh": 22, "http-alt": 8080]
    port = known[name]
    return port != nil
  }
}
