// stat: all that is known of a file.

import Commands
import Files
import Kernel
import Machine
import Text

enum StatTool {
  static let spec = ToolSpec(
    "stat", "[OPTION]... FILE...", "Tell what is known of files.",
    [
      flag("L", "dereference", "what links point to"),
      valued("c", "format", "FORMAT", "this format, with a newline after each file"),
      valued(nil, "printf", "FORMAT", "this format, with escapes and no newline"),
      flag("t", "terse", "in one line"), unmodelled("f", "file-system"),
      unmodelled(nil, "cached", takesValue: true),
    ])

  static let standard = """
      File: %@
      Size: %-10s	Blocks: %-10b IO Block: %-6o %F
    Device: %Hd,%Ld	Inode: %-11i Links: %h
    Access: (%04a/%10.10A)  Uid: (%5u/%8U)   Gid: (%5g/%8G)
    Access: %x
    Modify: %y
    Change: %z
     Birth: %w

    """

  static func command<Host: MachineHost>() -> Command<Host> {
    .tool(spec) { host, call, options in
      guard !options.operands.isEmpty else {
        call.misuse("missing operand")
        return 1
      }
      let view = host.view(call)
      let users = host.users(call)
      let zone = host.zone(call)
      var status = 0
      for path in options.operands {
        do throws(FileError) {
          let found = try host.machine.files.status(
            path, follow: options.has("dereference"), in: view)
          let mount = (try? host.machine.files.mount(of: path, in: view).path) ?? "/"
          let format: String
          var escapes = false
          switch options.lastOf("format", "printf", "terse") {
          case "format": format = (options.last("format") ?? "") + "\n"
          case "printf":
            format = options.last("printf") ?? ""
            escapes = true
          case "terse": format = "%n %s %b %f %u %g %D %i %h %t %T %X %Y %Z %W %o\n"
          default: format = Self.standard
          }
          var text = ""
          var rest = format.unicodeScalars[...]
          while let scalar = rest.popFirst() {
            if scalar == "\\", escapes {
              switch rest.popFirst() {
              case "n": text += "\n"
              case "t": text += "\t"
              case "\\": text += "\\"
              case "0": text += "\0"
              case "\"": text += "\""
              case let other?:
                text += "\\"
                text.unicodeScalars.append(other)
              case nil: text += "\\"
              }
            } else if scalar == "%", !rest.isEmpty {
              text += directive(&rest, path, found, mount, users, zone)
            } else {
              text.unicodeScalars.append(scalar)
            }
          }
          call.write(text)
        } catch {
          call.fail("cannot statx", path, error.message)
          status = 1
        }
      }
      return status
    }
  }

  private static func directive(
    _ rest: inout String.UnicodeScalarView.SubSequence, _ path: String, _ status: FileStatus,
    _ mount: String, _ users: UserNames, _ zone: Zone
  ) -> String {
    var flags = ""
    while let next = rest.first, "-0+ #'".unicodeScalars.contains(next) {
      flags.unicodeScalars.append(next)
      rest.removeFirst()
    }
    func digits() -> Int? {
      var value: Int?
      while let next = rest.first, (48...57).contains(next.value), value ?? 0 < 1000 {
        value = (value ?? 0) * 10 + Int(next.value) - 48
        rest.removeFirst()
      }
      return value
    }
    let width = digits() ?? 0
    var precision: Int?
    if rest.first == "." {
      rest.removeFirst()
      precision = digits() ?? 0
    }
    guard let letter = rest.popFirst() else { return "%" }
    var text: String
    if letter == "H" || letter == "L", let second = rest.first, second == "d" || second == "r" {
      rest.removeFirst()
      text = letter == "H" ? "0" : String(status.file.tree.number)
    } else {
      text = field(letter, path, status, mount, users, zone, precision: precision)
    }
    if let precision, "aAnNUGF".unicodeScalars.contains(letter), letter != "a" {
      text = String(text.prefix(precision))
    }
    if flags.contains("0"), !flags.contains("-") {
      return String(repeating: "0", count: max(0, width - text.count)) + text
    }
    return flags.contains("-") ? text.paddedRight(width) : text.paddedLeft(width)
  }

  private static func field(
    _ letter: Unicode.Scalar, _ path: String, _ status: FileStatus, _ mount: String,
    _ users: UserNames, _ zone: Zone, precision: Int?
  ) -> String {
    func shown(_ instant: Instant) -> String {
      CivilTime(instant, zone: zone).formatted("%Y-%m-%d %H:%M:%S.%N %z")
    }
    func seconds(_ instant: Instant) -> String {
      guard let precision else { return String(instant.seconds) }
      let fraction = zeros(instant.fraction, 9)
      return "\(instant.seconds)."
        + (precision == 0 ? fraction : String(fraction.prefix(precision)))
    }
    let type: Int =
      switch status.kind {
      case .regular: 0o100000
      case .directory: 0o040000
      case .symlink: 0o120000
      case .device: 0o020000
      case .fifo: 0o010000
      case .socket: 0o140000
      }
    switch letter {
    case "%": return "%"
    case "a": return status.mode.octal
    case "A": return status.letters
    case "b": return String(status.blocks)
    case "B": return "512"
    case "d": return String(status.file.tree.number)
    case "D": return String(status.file.tree.number, radix: 16)
    case "f": return String(type | Int(status.mode.rawValue), radix: 16)
    case "F": return status.kindName
    case "g": return String(status.gid)
    case "G": return users.group(status.gid)?.name ?? "UNKNOWN"
    case "h": return String(status.links)
    case "i": return String(status.file.inode.number)
    case "m": return mount
    case "n": return path
    // The standard form's own: a name as it is, a link with its target.
    case "@": return status.target.map { "\(path) -> \($0)" } ?? path
    case "N":
      guard let target = status.target else { return Quote.always(path) }
      return Quote.always(path) + " -> " + Quote.always(target)
    case "o": return "4096"
    case "s": return String(status.size)
    case "t": return String(status.device?.numbers.major ?? 0, radix: 16)
    case "T": return String(status.device?.numbers.minor ?? 0, radix: 16)
    case "u": return String(status.uid)
    case "U": return users.user(status.uid)?.name ?? "UNKNOWN"
    case "w": return shown(status.born)
    case "W": return seconds(status.born)
    case "x": return shown(status.accessed)
    case "X": return seconds(status.accessed)
    case "y": return shown(status.modified)
    case "Y": return seconds(status.modified)
    case "z": return shown(status.changed)
    case "Z": return seconds(status.changed)
    default: return "?"
    }
  }
}
