// Transcripts in Cram's form: read, and written.

import Kernel

/// A transcript: commands with their output, prose, and directives, in order.
package struct Transcript: Hashable, Sendable {
  package enum Item: Hashable, Sendable {
    /// A line with no indent, kept as it is.
    case prose(String)
    /// `# settle`
    case settle
    /// `# sleep N`, in virtual seconds.
    case sleep(Double)
    /// `# varies`: the next step's output differs between any two real runs.
    case varies
    case step(Step)
  }

  package struct Step: Hashable, Sendable {
    /// The command's lines, without `$ ` and `> `.
    package var command: [String]
    /// Output as it stands in the file, escapes included, without the two spaces.
    package var output: [String]
    package var status: Int
    /// The line of the `$`, from 1.
    package var line: Int
  }

  package var items: [Item] = []

  /// Reads a transcript. Every text is one: what is no command is prose.
  package init(parsing text: String) {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    var step: Step?
    var isOpen = false
    for (index, line) in lines.enumerated() {
      if line.hasPrefix("  $ ") || line == "  $" {
        if let done = step { items.append(.step(done)) }
        step = Step(
          command: [String(line.dropFirst(4))], output: [], status: 0, line: index + 1)
        isOpen = true
      } else if line.hasPrefix("  > ") || line == "  >", isOpen, step?.output.isEmpty == true {
        step!.command.append(String(line.dropFirst(4)))
      } else if line.hasPrefix("  "), step != nil {
        let rest = line.dropFirst(2)
        if rest.hasPrefix("["), rest.hasSuffix("]"), let status = Int(rest.dropFirst().dropLast()) {
          step!.status = status
          isOpen = false
        } else {
          step!.output.append(String(rest))
        }
      } else {
        if let done = step { items.append(.step(done)) }
        step = nil
        items.append(Self.directive(line))
      }
    }
    if let done = step { items.append(.step(done)) }
  }

  private static func directive(_ line: String) -> Item {
    switch line {
    case "# settle": return .settle
    case "# varies": return .varies
    default:
      if line.hasPrefix("# sleep "), let seconds = Double(line.dropFirst(8)), seconds >= 0 {
        return .sleep(min(seconds, 1e9))
      }
      return .prose(line)
    }
  }

  /// The transcript as text, with a last newline.
  package var text: String {
    var out = ""
    for item in items {
      switch item {
      case .prose(let line): out += line + "\n"
      case .settle: out += "# settle\n"
      case .varies: out += "# varies\n"
      case .sleep(let seconds):
        let whole = Int(exactly: seconds).map(String.init) ?? "\(seconds)"
        out += "# sleep \(whole)\n"
      case .step(let step):
        for (index, line) in step.command.enumerated() {
          out += (index == 0 ? "  $ " : "  > ") + line + "\n"
        }
        for line in step.output { out += "  " + line + "\n" }
        if step.status != 0 { out += "  [\(step.status)]\n" }
      }
    }
    return out
  }

  /// Output bytes as the lines of a transcript: control bytes as `\xNN` with ` (esc)`, a missing
  /// last newline as ` (no-eol)`.
  package static func lines(of output: [UInt8]) -> [String] {
    var lines: [String] = []
    var rest = output[...]
    while !rest.isEmpty {
      let end = rest.firstIndex(of: 10)
      let line = rest[..<(end ?? rest.endIndex)]
      rest = end.map { rest[($0 + 1)...] } ?? []
      var text = ""
      var escaped = false
      for scalar in String(decoding: line, as: UTF8.self).unicodeScalars {
        if scalar.value == 9 || (scalar.value >= 0x20 && scalar.value != 0x7f) {
          text.unicodeScalars.append(scalar)
        } else {
          escaped = true
          let hex = String(scalar.value, radix: 16)
          text += "\\x" + (hex.count < 2 ? "0" : "") + hex
        }
      }
      if escaped { text += " (esc)" }
      if end == nil { text += " (no-eol)" }
      lines.append(text)
    }
    return lines
  }
}
