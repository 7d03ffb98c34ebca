// BusyBox: one program under many names, with words of its own over the tools that the lab has.

package import Commands
import Files
import Machine

/// BusyBox's applets. An executable file names the program, `busybox-1.37.0+musl/busybox`, and the
/// name by which it is called says which applet; `busybox-1.37.0/ls` names one applet.
package func busyBoxFamily<Host: ProgramHost>(
  _ host: Host.Type = Host.self
) -> CommandFamily<Host> {
  CommandFamily("busybox") { applet, version, table in
    let words = BusyBoxWords(applet: applet, version: version)
    switch applet {
    case "sh", "ash": return table[words.namesEveryLine ? "ash-1.38" : "ash"]
    case "busybox":
      return Command(
        "busybox", "many tools in one",
        .program { arguments in
          let called = String(FilePaths.basename(arguments.first ?? "").drop { $0 == "-" })
          guard called != "busybox", let applet = table["busybox-\(version)/\(called)"] else {
            return BusyBoxCall(version, arguments)
          }
          return applet.program(arguments: arguments)
        })
    default: break
    }
    var own = [
      "httpd": "busybox-httpd", "ps": "busybox-ps", "ip": "busybox-ip", "top": "busybox-top",
    ]
    if words.asksByTheLibrary { own["nslookup"] = "busybox-nslookup" }
    guard var command = table[own[applet] ?? applet] else {
      return Command(
        applet, "not modelled",
        .once { host, call in
          host.sayUnmodelled("BusyBox's \(applet)", &call)
          return 126
        })
    }
    // Real: BusyBox 1.38's ls, tar and their like know one failure.
    let failure =
      ["cmp", "diff", "egrep", "expr", "fgrep", "grep", "sort"].contains(applet) ? 2 : 1
    command.dialect = Dialect(failure: failure) { words.reword($0) }
    let tool = command
    return Command(
      applet, tool.summary,
      .program { arguments in
        guard arguments.count == 2, arguments[1] == "--help", let usage = words.usage else {
          return tool.program(arguments: arguments)
        }
        return Command<Host>(
          applet, "",
          .once { _, call in
            call.complain(usage)
            return 0
          }
        ).program(arguments: arguments)
      })
  }
}

/// `busybox APPLET ARGUMENTS`, `busybox --list`, `busybox`.
struct BusyBoxCall<Host: ProgramHost>: Program {
  let version: String
  let arguments: [String]

  init(_ version: String, _ arguments: [String]) {
    self.version = version
    self.arguments = arguments
  }

  mutating func resume(_ host: inout Host, _ me: ProcessID) -> Step<Host> {
    let words = BusyBoxWords(applet: "busybox", version: version)
    let applets = applets(host, me)
    guard let first = arguments.dropFirst().first, first != "--help" else {
      say(words.banner + "\n" + about(applets), to: 1, &host, me)
      return .exit(0)
    }
    if first == "--list" {
      say(applets.joined(separator: "\n"), to: 1, &host, me)
      return .exit(0)
    }
    guard applets.contains(first),
      let program = host.program(
        named: "busybox-\(version)/\(first)", arguments: Array(arguments.dropFirst()))
    else {
      say("\(first): applet not found", to: 2, &host, me)
      return .exit(127)
    }
    return .exec(program)
  }

  /// The applets of this build are the names under which its image has them.
  private func applets(_ host: Host, _ me: ProcessID) -> [String] {
    guard let view = host.machine.view(of: me) else { return [] }
    var found = Set(["sh", "busybox"])
    for folder in ["/bin", "/sbin", "/usr/bin", "/usr/sbin"] {
      for name in (try? host.machine.files.names(in: folder, in: view)) ?? [] {
        guard let status = try? host.machine.files.status(folder + "/" + name, in: view),
          let behaviour = status.program, behaviour.hasPrefix("busybox-")
        else { continue }
        found.insert(name)
      }
    }
    return found.sorted()
  }

  private func about(_ applets: [String]) -> String {
    var text = """
      BusyBox is copyrighted by many authors between 1998-2015.
      Licensed under GPLv2. See source distribution for detailed
      copyright notices.

      Usage: busybox [function [arguments]...]
         or: busybox --list[-full]
         or: busybox --install [-s] [DIR]
         or: function [arguments]...

      \tOne program that does the work of many: it does what the name says
      \tby which it is called.

      Currently defined functions:

      """
    var line = "\t"
    for (index, name) in applets.enumerated() {
      let word = index + 1 == applets.count ? name : name + ","
      if line.count + word.count > 70 {
        text += line.trimmedRight + "\n"
        line = "\t"
      }
      line += word + " "
    }
    return text + line.trimmedRight
  }

  private func say(_ text: String, to descriptor: Int, _ host: inout Host, _ me: ProcessID) {
    _ = host.machine.write((text + "\n").utf8, to: descriptor, of: me)
  }
}

extension String {
  fileprivate var trimmedRight: String {
    var copy = self
    while copy.last == " " { copy.removeLast() }
    return copy
  }
}
