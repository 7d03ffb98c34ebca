// The regular expressions of find -regex, in the dialects that -regextype names.

import Text

/// A dialect of find's.
///
/// Real: findutils 4.9.0. Limit: what the POSIX dialects differ in among themselves (intervals, classes
/// by backslash) is not told apart.
enum FindDialect: Hashable, Sendable {
  case emacs, basic, extended

  static let names = [
    "findutils-default", "ed", "emacs", "gnu-awk", "grep", "posix-awk", "awk", "posix-basic",
    "posix-egrep", "egrep", "posix-extended", "posix-minimal-basic", "sed",
  ]

  init?(named name: String) {
    switch name {
    case "findutils-default", "emacs": self = .emacs
    case "ed", "grep", "posix-basic", "posix-minimal-basic", "sed": self = .basic
    case "gnu-awk", "posix-awk", "awk", "posix-egrep", "egrep", "posix-extended": self = .extended
    default: return nil
    }
  }

  /// The whole path must match.
  func pattern(_ text: String, ignoresCase: Bool) throws(PatternError) -> Pattern {
    var options: PatternOptions = [.wholeLine, .strictParentheses]
    if ignoresCase { options.insert(.ignoreCase) }
    return switch self {
    case .basic: try Pattern(text, syntax: .basic, options: options)
    case .extended: try Pattern(text, syntax: .extended, options: options)
    case .emacs: try Pattern(Self.extended(text), syntax: .extended, options: options)
    }
  }

  /// Emacs' own as POSIX' extended: its groups and choices have a backslash, and without one these
  /// signs stand for themselves.
  private static func extended(_ text: String) -> String {
    var out = ""
    var rest = text[...]
    while let sign = rest.popFirst() {
      switch sign {
      case "\\":
        let next = rest.popFirst()
        if next.map({ !"()|".contains($0) }) ?? true { out.append(sign) }
        if let next { out.append(next) }
      case "(", ")", "|", "{", "}": out += "\\" + String(sign)
      case "[":
        out.append(sign)
        // A closing bracket that stands first is one of the members.
        if rest.first == "^" { out.append(rest.removeFirst()) }
        if rest.first == "]" { out.append(rest.removeFirst()) }
        while let member = rest.popFirst() {
          out.append(member)
          if member == "]" { break }
          guard member == "[", let kind = rest.first, ":.=".contains(kind) else { continue }
          out.append(rest.removeFirst())
          while let inner = rest.popFirst() {
            out.append(inner)
            guard inner == kind, rest.first == "]" else { continue }
            out.append(rest.removeFirst())
            break
          }
        }
      default: out.append(sign)
      }
    }
    return out
  }
}
