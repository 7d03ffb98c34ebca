// How find shows a file: -ls and -printf.

import Files
import Kernel
import Text

enum FindFormat {
  /// The line of -ls.
  static func line(_ path: String, _ status: FileStatus, _ users: UserNames, now: Instant) -> String
  {
    let calendar = CivilTime(status.modified)
    let age = now.seconds - status.modified.seconds
    let isRecent = age < 31_556_952 / 2 && status.modified <= now
    let stamp = calendar.formatted(isRecent ? "%b %e %H:%M" : "%b %e  %Y")
    let size =
      status.device.map { "\($0.numbers.major), \($0.numbers.minor)" } ?? String(status.size)
    var line = String(status.file.inode.number).paddedLeft(9) + " "
    line += String(status.blocks / 2).paddedLeft(6) + " " + status.letters + " "
    line += String(status.links).paddedLeft(3) + " "
    line += users.shown(user: status.uid).paddedRight(8) + " "
    line += users.shown(group: status.gid).paddedRight(8) + " "
    line += size.paddedLeft(8) + " " + stamp + " " + path
    if let target = status.target { line += " -> " + target }
    return line
  }

  static func text(
    _ format: String, _ path: String, _ start: String, _ depth: Int, _ status: FileStatus,
    _ users: UserNames
  ) -> String {
    var out = ""
    var rest = format.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      if scalar == "\\", let next = rest.popFirst() {
        switch next {
        case "n": out += "\n"
        case "t": out += "\t"
        case "0": out += "\0"
        case "\\": out += "\\"
        case "a": out += "\u{7}"
        case "r": out += "\r"
        case "c": return out
        default:
          out += "\\"
          out.unicodeScalars.append(next)
        }
      } else if scalar == "%", !rest.isEmpty {
        var width = ""
        while let next = rest.first, next == "-" || next == "0" || (48...57).contains(next.value),
          width.count < 4
        {
          width.unicodeScalars.append(next)
          rest.removeFirst()
        }
        guard let letter = rest.popFirst() else { break }
        var text = field(letter, &rest, path, start, depth, status, users)
        if width.hasPrefix("-") {
          text = text.paddedRight(Int(width.dropFirst()) ?? 0)
        } else if let size = Int(width) {
          text = text.paddedLeft(size)
        }
        out += text
      } else {
        out.unicodeScalars.append(scalar)
      }
    }
    return out
  }

  private static func field(
    _ letter: Unicode.Scalar, _ rest: inout String.UnicodeScalarView.SubSequence, _ path: String,
    _ start: String, _ depth: Int, _ status: FileStatus, _ users: UserNames
  ) -> String {
    func time(_ instant: Instant) -> String {
      let key = rest.popFirst()
      let calendar = CivilTime(instant)
      if key == "@" { return "\(instant.seconds).\(zeros(instant.fraction, 9))0" }
      if key == "S" { return calendar.formatted("%S.%N0") }
      if key == "T" { return calendar.formatted("%H:%M:%S.%N0") }
      if key == "+" { return calendar.formatted("%Y-%m-%d+%H:%M:%S.%N0") }
      return calendar.formatted("%" + (key.map { String(String.UnicodeScalarView([$0])) } ?? ""))
    }
    func standard(_ instant: Instant) -> String {
      CivilTime(instant).formatted("%a %b %e %H:%M:%S.%N0 %Y")
    }
    switch letter {
    case "%": return "%"
    case "p": return path
    case "P":
      let tail = path.dropFirst(start.count)
      return String(tail.drop { $0 == "/" })
    case "f": return path == "/" ? "/" : FilePaths.basename(path)
    case "h": return path.contains("/") ? FilePaths.dirname(path) : "."
    case "H": return start
    case "d": return String(depth)
    case "s": return String(status.size)
    case "k": return String(status.blocks / 2)
    case "b": return String(status.blocks)
    case "m": return status.mode.octal
    case "M": return status.letters
    case "u": return users.shown(user: status.uid)
    case "g": return users.shown(group: status.gid)
    case "U": return String(status.uid)
    case "G": return String(status.gid)
    case "n": return String(status.links)
    case "i": return String(status.file.inode.number)
    case "l": return status.target ?? ""
    case "y", "Y": return status.kind == .regular ? "f" : status.kind.letter
    case "t": return standard(status.modified)
    case "a": return standard(status.accessed)
    case "c": return standard(status.changed)
    case "T": return time(status.modified)
    case "A": return time(status.accessed)
    case "C": return time(status.changed)
    default: return "%" + String(String.UnicodeScalarView([letter]))
    }
  }
}
