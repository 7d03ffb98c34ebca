// Prompts: the backslash escapes of PS1 and their like.

import Files
import Kernel
import Machine
import ShellSyntax
import Text

extension ShellCore {
  /// Escapes, without what only the machine knows.
  func promptText(_ text: String) -> String {
    promptText(
      text, user: get("USER") ?? "root", host: get("HOSTNAME") ?? "lab", jobs: 0,
      isRoot: get(Symbols.effectiveUserID) == "0")
  }

  func promptText(
    _ text: String, user: String, host: String, jobs: Int, isRoot: Bool
  ) -> String {
    guard text.utf8.contains(0x5c) else { return text }
    var out = ""
    let scalars = Array(text.unicodeScalars)
    var k = 0
    let directory = get(Symbols.directory) ?? "/"
    let home = get(Symbols.home) ?? ""
    func shortened() -> String {
      if !home.isEmpty, home != "/", directory == home { return "~" }
      if !home.isEmpty, home != "/", directory.hasPrefix(home + "/") {
        return "~" + directory.dropFirst(home.count)
      }
      return directory
    }
    while k < scalars.count {
      guard scalars[k] == "\\", k + 1 < scalars.count else {
        out.unicodeScalars.append(scalars[k])
        k += 1
        continue
      }
      let letter = scalars[k + 1]
      k += 2
      switch letter {
      case "u": out += user
      case "h": out += host.split(separator: ".").first.map(String.init) ?? host
      case "H": out += host
      case "w": out += shortened()
      case "W":
        let short = shortened()
        out +=
          short == "/" || short == "~" ? short : String(short.split(separator: "/").last ?? "/")
      case "$": out += isRoot ? "#" : "$"
      case "s":
        var last = name.split(separator: "/").last.map(String.init) ?? name
        if last.hasPrefix("-") { last.removeFirst() }
        out += last
      case "v": out += "5.2"
      case "V": out += "5.2.15"
      case "n": out += "\n"
      case "r": out += "\r"
      case "a": out += "\u{7}"
      case "e": out += "\u{1b}"
      case "t": out += ShellTime.text("%H:%M:%S", seconds: now.seconds)
      case "T": out += ShellTime.text("%I:%M:%S", seconds: now.seconds)
      case "@": out += ShellTime.text("%I:%M %p", seconds: now.seconds)
      case "A": out += ShellTime.text("%H:%M", seconds: now.seconds)
      case "d": out += ShellTime.text("%a %b %d", seconds: now.seconds)
      case "D":
        if k < scalars.count, scalars[k] == "{" {
          var layout = ""
          k += 1
          while k < scalars.count, scalars[k] != "}" {
            layout.unicodeScalars.append(scalars[k])
            k += 1
          }
          k += 1
          out += ShellTime.text(layout.isEmpty ? "%X" : layout, seconds: now.seconds)
        }
      case "j": out += String(jobs)
      case "l": out += "0"
      case "!", "#": out += String(history.count + 1)
      // What stands between these is not shown, so it has no width; here that is no matter.
      case "[", "]": break
      case "\\": out += "\\"
      case "0"..."7":
        var value: UInt32 = 0, count = 0
        k -= 1
        while k < scalars.count, count < 3,
          let digit = UInt8(truncatingIfNeeded: scalars[k].value).asciiHexValue, digit < 8
        {
          value = value * 8 + UInt32(digit)
          k += 1
          count += 1
        }
        if let scalar = UnicodeScalar(value) { out.unicodeScalars.append(scalar) }
      default:
        out += "\\"
        out.unicodeScalars.append(letter)
      }
    }
    return out
  }
}

extension Shell {
  /// A prompt: escapes first, then `$x`, `${…}` and arithmetic in it.
  ///
  /// Limit: command substitutions in a prompt are not run; a prompt must not start processes here.
  mutating func promptText(_ text: String, _ host: inout Host, _ me: ProcessID) -> String {
    var shown = text
    if core.flavour != .dash {
      let credentials = host.machine.process(me)?.credentials
      let user = userName(credentials?.uid ?? 0, host, me)
      let name = host.machine.process(me)?.namespaces.hostname ?? "lab"
      shown = core.promptText(
        text, user: user, host: name, jobs: jobs.jobs.count,
        isRoot: (credentials?.uid ?? 0) == 0)
    }
    guard shown.utf8.contains(0x24) else { return shown }
    let parsed = parseShell(
      "x=\""
        + shown.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\\\"")
        + "\"\n")
    guard parsed.diagnostics.isEmpty else { return shown }
    let code = compile(parsed.tree)
    let needsProcess = code.ops.contains {
      $0.kind == .substitute || $0.kind == .process || $0.kind == .execute
    }
    guard !needsProcess else { return shown }
    // A copy of the state expands it, so that nothing else is touched.
    var copy = core
    copy.frames = [Frame(code: code, kind: .top)]
    var fuel = 10_000
    var slice = 0
    _ = copy.run(&fuel, within: &slice)
    return copy.abort == nil ? copy.get("x") ?? shown : shown
  }

  func userName(_ uid: Int, _ host: Host, _ me: ProcessID) -> String {
    guard let view = host.machine.view(of: me),
      let text = try? host.machine.files.readText("/etc/passwd", in: view)
    else { return uid == 0 ? "root" : "I have no name!" }
    for line in text.split(separator: "\n") {
      let fields = line.split(separator: ":", omittingEmptySubsequences: false)
      if fields.count > 2, Int(fields[2]) == uid { return String(fields[0]) }
    }
    return uid == 0 ? "root" : "I have no name!"
  }
}
