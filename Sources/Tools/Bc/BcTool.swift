// bc: reckons with numbers of any length. Real: GNU bc 1.07.1.

import Commands
import Files
import Machine

enum BcTool {
  static let spec = ToolSpec(
    "bc", "[OPTION]... [FILE]...", "Reckon with numbers of any length.",
    [
      flag("l", "mathlib", "s, c, a, l, e; 20 places"),
      flag("q", "quiet", "no welcome; there is none here"),
      flag("s", "standard", "no effect here"), flag("w", "warn", "no effect here"),
      flag("i", "interactive", "no effect here"),
    ], suite: "GNU bc) 1.07.1")

  static func command<Host: MachineHost>() -> Command<Host> {
    .following(spec) { _, _, options in
      .follow(
        ByteStream<Host>(
          BcFilter(machine: BcMachine(library: options.has("mathlib"))), options.operands + ["-"]))
    }
  }
}

/// Runs what has come as soon as it is whole, so that a learner at the keyboard is answered at once.
struct BcFilter: ByteFilter {
  let tool = "bc"
  var machine: BcMachine
  private var file = ""
  private var waiting: [UInt8] = []
  private var line = 1
  private var hasQuit = false

  init(machine: BcMachine) { self.machine = machine }

  mutating func begin(_ name: String, _ output: inout OutputBuffer) {
    file = name == "-" ? "(standard_in)" : name
    (waiting, line) = ([], 1)
  }
  mutating func take(_ bytes: [UInt8], _ output: inout OutputBuffer) -> FilterFlow {
    guard !hasQuit else { return .stop }
    waiting += bytes
    let ready = Self.wholePart(of: waiting)
    guard ready > 0 else { return .more }
    let text = String(decoding: waiting[..<ready], as: UTF8.self)
    waiting.removeFirst(ready)
    run(text, &output)
    return hasQuit ? .stop : .more
  }
  mutating func end(_ name: String, _ output: inout OutputBuffer) {
    guard !waiting.isEmpty, !hasQuit else { return }
    let text = String(decoding: waiting, as: UTF8.self)
    waiting = []
    run(text, &output)
  }
  mutating func fail(
    _ name: String, _ error: FileError, isOpen: Bool, _ output: inout OutputBuffer
  ) {
    guard !hasQuit else { return }
    output.write("File \(name) is unavailable.\n", to: 2)
    hasQuit = true
  }

  /// How far the text goes that ends a line outside all braces, texts and comments.
  private static func wholePart(of bytes: [UInt8]) -> Int {
    var ready = 0, depth = 0
    var inText = false, inComment = false, inRemark = false
    var previous: UInt8 = 0
    for (place, byte) in bytes.enumerated() {
      defer { previous = byte }
      if inComment {
        if previous == UInt8(ascii: "*"), byte == UInt8(ascii: "/") { inComment = false }
        continue
      }
      if inText {
        inText = byte != UInt8(ascii: "\"")
        continue
      }
      switch byte {
      case 10:
        inRemark = false
        if depth <= 0, previous != UInt8(ascii: "\\") { ready = place + 1 }
      case _ where inRemark: break
      case UInt8(ascii: "#"): inRemark = true
      case UInt8(ascii: "\""): inText = true
      case UInt8(ascii: "*") where previous == UInt8(ascii: "/"): inComment = true
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"): depth -= 1
      default: break
      }
    }
    return ready
  }

  private mutating func run(_ text: String, _ output: inout OutputBuffer) {
    var parser = BcParser(text, line: line)
    defer { line += text.utf8.count { $0 == 10 } }
    while !hasQuit {
      do throws(BcSyntaxError) {
        guard let next = try parser.next() else { return }
        do throws(BcStop) {
          try machine.run(next)
          flush(&output)
        } catch {
          flush(&output)
          switch error {
          case .error(let message): output.write(message + "\n", to: 2)
          case .limit:
            output.write("swiftlab: bc gives up: that is longer than the lab allows.\n", to: 2)
          case .quit: hasQuit = true
          }
        }
      } catch {
        output.write("\(file) \(error.line): syntax error\n", to: 2)
      }
    }
  }

  private mutating func flush(_ output: inout OutputBuffer) {
    for warning in machine.takeWarnings() { output.write(warning + "\n", to: 2) }
    output.write(machine.takeOutput(), to: 1)
  }
}
