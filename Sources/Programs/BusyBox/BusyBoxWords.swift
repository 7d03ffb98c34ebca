// BusyBox's complaints, made from those of the GNU tools that do its work in the lab.

/// Rewords what a GNU tool complains of as BusyBox does.
///
/// Real: BusyBox 1.35 to 1.37; `+musl` in the version is Alpine's build, whose C library words
/// wrong options in its own way.
struct BusyBoxWords: Sendable {
  let applet: String
  let version: String

  private var number: String { String(version.prefix { $0 != "+" }) }
  private var isMusl: Bool { version.hasSuffix("+musl") }

  /// Real: until 1.28 nslookup asks the C library, which knows search lists, and tells of one address
  /// a line.
  var asksByTheLibrary: Bool {
    let parts = number.split(separator: ".").compactMap { Int($0) }
    return parts.count > 1 && (parts[0], parts[1]) <= (1, 28)
  }

  /// Real: since 1.38 the shell names the line of what was given with -c, too.
  var namesEveryLine: Bool {
    let parts = number.split(separator: ".").compactMap { Int($0) }
    return parts.count > 1 && (parts[0], parts[1]) >= (1, 38)
  }

  var banner: String {
    let built =
      switch (number, isMusl) {
      case ("1.37.0", true): " (2025-08-05 16:40:33 UTC)"
      case ("1.37.0", false): " (2024-09-26 21:31:42 UTC)"
      case ("1.36.1", _): " (2023-05-18 22:34:17 UTC)"
      case ("1.35.0", _): " (2022-08-01 15:14:44 UTC)"
      case ("1.28.4", _): " (2018-05-22 17:00:17 UTC)"
      default: ""
      }
    return "BusyBox v\(number)\(built) multi-call binary."
  }
  var usage: String? {
    BusyBoxUsage.line(of: applet).map {
      "\(banner)\n\nUsage: \($0)\n\n(swiftlab's imitation; the real one explains its flags here.)"
    }
  }

  func reword(_ text: String) -> String? {
    if text.hasPrefix("Try '") || text.hasPrefix("Try `") { return nil }
    if text.hasPrefix("Usage: ") || text.hasPrefix("BusyBox v") { return usage ?? text }
    guard text.hasPrefix(applet + ": ") else { return text }
    let body = String(text.dropFirst(applet.count + 2))
    if let wrong = wrongOption(body) {
      return "\(applet): \(wrong)" + (usage.map { "\n" + $0 } ?? "")
    }
    if body.hasPrefix("missing "), body.contains("operand"), let usage { return usage }
    guard let reworded = self.reworded(body) else { return nil }
    return "\(applet): \(reworded)"
  }

  private func wrongOption(_ body: String) -> String? {
    if body.hasPrefix("unrecognized option '") {
      let name = body.dropFirst("unrecognized option '".count).dropLast()
      return isMusl ? "unrecognized option: \(name.drop { $0 == "-" })" : body
    }
    if body.hasPrefix("invalid option -- '") {
      let letter = body.dropFirst("invalid option -- '".count).dropLast()
      return isMusl ? "unrecognized option: \(letter)" : body
    }
    if body.hasPrefix("option requires an argument -- '") {
      let letter = body.dropFirst("option requires an argument -- '".count).dropLast()
      return isMusl ? "option requires an argument: \(letter)" : body
    }
    return nil
  }

  /// Applets that open their files with the words "can't open".
  private static let openers: Set<String> = [
    "cat", "tac", "more", "less", "md5sum", "sha1sum", "sha256sum", "sha512sum", "uniq", "cksum",
    "rev", "tar", "dd", "nl", "base64", "paste", "expand", "fold", "strings",
  ]

  private func reworded(_ body: String) -> String? {
    let plain = body.replacing("‘", with: "'").replacing("’", with: "'")
    switch applet {
    case "sleep" where plain.hasPrefix("invalid time interval "):
      return "invalid number " + plain.dropFirst("invalid time interval ".count)
    case "id" where plain.hasSuffix(": no such user"):
      return "unknown user " + plain.dropLast(": no such user".count).filter { $0 != "'" }
    // Real: chown, chgrp and chmod name the file and the reason alone.
    case "chown", "chgrp", "chmod":
      for verb in ["changing ownership of '", "changing group of '", "changing permissions of '"]
      where plain.hasPrefix(verb) {
        return String(plain.dropFirst(verb.count)).replacing("':", with: ":", maxReplacements: 1)
      }
    case "cp" where plain.hasPrefix("-r not specified; "):
      return String(plain.dropFirst("-r not specified; ".count))
    case "cut" where plain.hasPrefix("you must specify"):
      return "expected a list of bytes, characters, or fields"
    case "sed" where plain.hasPrefix("can't read "): return String(plain.dropFirst(11))
    case "sort" where plain.hasPrefix("cannot read: "): return String(plain.dropFirst(13))
    case "which": return nil
    case "dd" where plain.hasPrefix("error writing "): return plain
    case "env", "timeout", "nohup", "nice", "setsid":
      if plain.hasPrefix("failed to run command ") {
        return "can't execute " + plain.dropFirst("failed to run command ".count)
      }
      if plain.hasPrefix("'") { return "can't execute " + plain }
    default: break
    }
    if let split = quoted(plain) { return named(split.verb, split.name, split.rest) }
    if Self.openers.contains(applet), let (name, error) = lastPart(plain) {
      if error == "Is a directory" { return "read error: Is a directory" }
      return "can't open '\(name)': \(error)"
    }
    return plain
  }

  /// `cannot remove 'x': Is a directory` in three parts.
  private func quoted(_ text: String) -> (verb: String, name: String, rest: String)? {
    guard let open = text.firstIndex(of: "'") else { return nil }
    let after = text[text.index(after: open)...]
    guard let close = after.firstIndex(of: "'") else { return nil }
    return (
      String(text[..<open]), String(after[..<close]), String(after[after.index(after: close)...])
    )
  }
  private func lastPart(_ text: String) -> (name: String, error: String)? {
    for error in ["No such file or directory", "Permission denied", "Is a directory"]
    where text.hasSuffix(": " + error) {
      return (String(text.dropLast(error.count + 2)), error)
    }
    return nil
  }

  private func named(_ verb: String, _ name: String, _ rest: String) -> String {
    let rest = rest.replacing(" for reading", with: "")
    switch (applet, verb) {
    case ("ls", "cannot access "), ("du", "cannot access "), ("chmod", "cannot access "),
      ("chown", "cannot access "), ("touch", "cannot touch "), ("head", "cannot open "):
      return name + rest
    case ("find", _) where rest.hasPrefix(": "): return name + rest
    case ("rm", _) where rest == ": Is a directory": return "'\(name)' is a directory"
    case ("mv", "cannot stat "): return "can't rename '\(name)'\(rest)"
    case ("stat", _) where verb.hasPrefix("cannot stat"): return "can't stat '\(name)'\(rest)"
    case ("rmdir", _): return "'\(name)'\(rest)"
    case ("dd", _): return "can't open '\(name)'\(rest)"
    case ("tail", "cannot open "): return "can't open '\(name)'\(rest)\ntail: no files"
    case _ where verb.hasPrefix("cannot "):
      return "can't \(verb.dropFirst("cannot ".count))'\(name)'\(rest)"
    default: return "\(verb)'\(name)'\(rest)"
    }
  }
}
