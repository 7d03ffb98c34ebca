// getent: what the system's databases say of a key; hosts through the resolver, as programs ask it.

import Commands
import Files
import Machine
import Network
import Text

enum GetentTool {
  static func command<Host: MachineHost & NetworkHost>() -> Command<Host> {
    let spec = ToolSpec(
      "getent", "[OPTION...] database [key ...]", "Write entries of passwd, group or hosts.",
      suite: "Debian GLIBC 2.36-9+deb12u9) 2.36")
    return .tool(spec) { host, call, options in
      guard let database = options.operands.first else {
        call.misuse("wrong number of arguments")
        return 1
      }
      guard ["passwd", "group", "hosts", "services", "protocols"].contains(database) else {
        call.complain("Unknown database: \(database)")
        call.complain("Try `getent --help' or `getent --usage' for more information.")
        return 1
      }
      let view = host.view(call)
      let text =
        (try? host.machine.files.readText("/etc/\(database)", limit: 1 << 20, in: view)) ?? ""
      let lines = text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map(String.init)
      let keys = options.operands.dropFirst()
      if keys.isEmpty {
        for line in lines { call.print(line) }
        return 0
      }
      var status = 0
      for key in keys {
        let found = lines.first { line in
          if database == "hosts" || database == "services" || database == "protocols" {
            return line.split(whereSeparator: { $0 == " " || $0 == "\t" }).contains(Substring(key))
          }
          let parts = line.split(separator: ":", omittingEmptySubsequences: false)
          return parts.first == Substring(key) || parts.count > 2 && parts[2] == Substring(key)
        }
        guard let found else {
          if database == "hosts", let line = resolved(key, host, call) {
            call.print(line)
          } else {
            status = 2
          }
          continue
        }
        if database == "hosts" {
          let words = found.split(whereSeparator: { $0 == " " || $0 == "\t" })
          call.print(
            String(words[0]).paddedRight(15) + " " + words.dropFirst().joined(separator: " "))
        } else {
          call.print(found)
        }
      }
      return status
    }
  }

  /// What no file knows, asked of the network's name server.
  private static func resolved<Host: MachineHost & NetworkHost>(
    _ name: String, _ host: Host, _ call: Call<Host>
  ) -> String? {
    let space = host.machine.process(call.process)?.namespaces.network ?? NetworkMap.host
    guard IPv4(name) == nil,
      case .addresses(let found) = host.network.resolve(
        name, from: space, hosts: host.hostEntries(call)), let first = found.first
    else { return nil }
    return "\(first)".paddedRight(15) + " " + name
  }
}
