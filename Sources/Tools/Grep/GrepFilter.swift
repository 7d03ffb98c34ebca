// grep at work: lines in, the ones that match out, with names, numbers, context and colour.

import Commands
import Files
import Machine
import Text

struct GrepFilter: ByteFilter {
  enum Mode: Sendable { case lines, count, namesWith, namesWithout, quiet }
  enum Binary: Sendable { case said, text, passedOver }

  let tool = "grep"
  var search: PatternSearch
  var mode = Mode.lines
  var binary = Binary.said
  var inverts = false, numbers = false, offsets = false, onlyMatching = false, silent = false
  var showsNames = false, nullNames = false, colour = false, hasContext = false
  var before = 0, after = 0, limit = Int.max
  var label = "(standard input)"
  var separator: String? = "--"
  var end: UInt8 = 10
  var cutter = LineCutter()

  /// The file at hand.
  private var name = ""
  private var number = 0, offset = 0, selected = 0, afterLeft = 0, lastShown = 0
  private var isBinary = false, isDone = false
  private var held: [(number: Int, offset: Int, line: [UInt8])] = []
  /// All files.
  private var anySelected = false, anyShown = false, anyError = false
  private var steps = 100_000_000

  init(_ pattern: Pattern) { search = PatternSearch(pattern) }

  mutating func begin(_ name: String, _ output: inout OutputBuffer) {
    self.name = name == "-" ? label : name
    (number, offset, selected, afterLeft, lastShown) = (0, 0, 0, 0, 0)
    (isBinary, isDone) = (false, false)
    held = []
    cutter.rest = []
  }

  mutating func take(_ bytes: [UInt8], _ output: inout OutputBuffer) -> FilterFlow {
    if binary != .text, !isBinary {
      if end == 10, bytes.contains(0) { isBinary = true }
      let whole = bytes[...(bytes.lastIndex(of: 10) ?? bytes.count - 1)]
      if cutter.rest.isEmpty, bytes.last == 10 || bytes.count < 4096,
        !UTF8Reading.isValid(Array(whole))
      {
        isBinary = true
      }
    }
    var cutter = cutter
    defer { self.cutter = cutter }
    return cutter.cut(bytes) { line(Array($0), &output) }
  }

  mutating func end(_ name: String, _ output: inout OutputBuffer) {
    if let rest = cutter.takeRest(), !isDone { _ = line(rest, &output) }
    switch mode {
    case .count:
      let count = passesOver ? 0 : selected
      output.write(heading(":") + "\(count)\n", to: 1)
    case .namesWithout: if selected == 0 { output.write(listed, to: 1) }
    default: break
    }
  }

  private var passesOver: Bool { isBinary && binary == .passedOver }
  private var listed: String {
    let shown = colour ? "\u{1B}[35m\u{1B}[K\(name)\u{1B}[m\u{1B}[K" : name
    return shown + (nullNames ? "\0" : "\n")
  }
  /// `NAME:` where names are shown.
  private func heading(_ mark: String) -> String {
    guard showsNames else { return "" }
    guard colour else { return name + (nullNames ? "\0" : mark) }
    return "\u{1B}[35m\u{1B}[K\(name)\u{1B}[m\u{1B}[K" + (nullNames ? "\0" : painted(mark))
  }
  private func painted(_ mark: String) -> String {
    colour ? "\u{1B}[36m\u{1B}[K\(mark)\u{1B}[m\u{1B}[K" : mark
  }
  private func prefix(_ number: Int, _ offset: Int, _ mark: String) -> String {
    var text = heading(mark)
    if numbers {
      text += (colour ? "\u{1B}[32m\u{1B}[K\(number)\u{1B}[m\u{1B}[K" : "\(number)") + painted(mark)
    }
    if offsets {
      text += (colour ? "\u{1B}[32m\u{1B}[K\(offset)\u{1B}[m\u{1B}[K" : "\(offset)") + painted(mark)
    }
    return text
  }

  private mutating func line(_ line: [UInt8], _ output: inout OutputBuffer) -> FilterFlow {
    number += 1
    let start = offset
    offset += line.count + 1
    if isDone {
      // Only what follows the last match is still wanted.
      guard afterLeft > 0 else { return .nextFile }
      return show(line, start, isMatch: false, &output)
    }
    let matches: Bool
    do throws(PatternError) {
      steps -= 1
      matches = try search.isMatch(line, steps: &steps)
    } catch {
      output.write("grep: \(name): \(error.perlMessage)\n", to: 2)
      anyError = true
      return .nextFile
    }
    guard matches != inverts else {
      guard hasContext, mode == .lines else { return .more }
      if afterLeft > 0 { return show(line, start, isMatch: false, &output) }
      if before > 0 {
        held.append((number, start, line))
        if held.count > before { held.removeFirst() }
      }
      return .more
    }
    if passesOver { return .nextFile }
    selected += 1
    anySelected = true
    switch mode {
    case .quiet: return .stop
    case .namesWith:
      output.write(listed, to: 1)
      return .nextFile
    case .namesWithout: return .nextFile
    case .count: return selected >= limit ? .nextFile : .more
    case .lines: break
    }
    if isBinary {
      output.write("grep: \(name): binary file matches\n", to: 1)
      return .nextFile
    }
    let earlier = held
    held = []
    for row in earlier { write(row.line, row.number, row.offset, isMatch: false, &output) }
    write(line, number, start, isMatch: true, &output)
    afterLeft = after
    if selected >= limit {
      isDone = true
      if afterLeft == 0 { return .nextFile }
    }
    return .more
  }

  private mutating func show(
    _ line: [UInt8], _ start: Int, isMatch: Bool, _ output: inout OutputBuffer
  ) -> FilterFlow {
    afterLeft -= 1
    write(line, number, start, isMatch: isMatch, &output)
    return isDone && afterLeft == 0 ? .nextFile : .more
  }

  private mutating func write(
    _ line: [UInt8], _ number: Int, _ offset: Int, isMatch: Bool, _ output: inout OutputBuffer
  ) {
    if hasContext, let separator, anyShown, lastShown != number - 1 || lastShown == 0 {
      output.write(painted(separator) + "\n", to: 1)
    }
    anyShown = true
    lastShown = number
    let mark = isMatch ? ":" : "-"
    if onlyMatching {
      guard isMatch, !inverts else { return }
      var search = search
      var steps = steps
      try? search.eachMatch(in: line[...], steps: &steps, groups: false) { match in
        guard !match.range.isEmpty else { return }
        output.write(prefix(number, offset + match.range.lowerBound, mark), to: 1)
        paint(line[match.range], &output)
        output.write(bytes: [end], to: 1)
      }
      self.search = search
      self.steps = steps
      return
    }
    output.write(prefix(number, offset, mark), to: 1)
    // Real: grep colours what matches in selected lines; with -v in the lines of the context.
    if colour, isMatch != inverts {
      var last = 0
      for range in ranges(line) {
        output.write(bytes: line[last..<range.lowerBound], to: 1)
        paint(line[range], &output)
        last = range.upperBound
      }
      output.write(bytes: line[last...], to: 1)
    } else {
      output.write(bytes: line, to: 1)
    }
    output.write(bytes: [end], to: 1)
  }
  private func paint(_ bytes: ArraySlice<UInt8>, _ output: inout OutputBuffer) {
    if colour { output.write("\u{1B}[01;31m\u{1B}[K", to: 1) }
    output.write(bytes: bytes, to: 1)
    if colour { output.write("\u{1B}[m\u{1B}[K", to: 1) }
  }
  private mutating func ranges(_ line: [UInt8]) -> [Range<Int>] {
    let found = (try? search.matches(in: line, steps: &steps, groups: false)) ?? []
    return found.map(\.range).filter { !$0.isEmpty }
  }

  mutating func fail(
    _ name: String, _ error: FileError, isOpen: Bool, _ output: inout OutputBuffer
  ) {
    anyError = true
    if !silent { output.write("grep: \(name): \(error.message)\n", to: 2) }
  }
  mutating func finish(failed: Bool, _ output: inout OutputBuffer) -> Int {
    if mode == .quiet, anySelected { return 0 }
    return failed || anyError ? 2 : anySelected ? 0 : 1
  }
}
