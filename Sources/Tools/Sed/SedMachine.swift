// sed at work: the two buffers and one command after the other, resumable where a line is awaited.

import Kernel
import Text

struct SedLine: Sendable {
  var bytes: [UInt8]
  /// Whether its newline was there.
  var isWhole: Bool
}

/// What goes out after the cycle.
enum SedAppended: Sendable {
  case text([UInt8])
  case file(String)
  case fileLine(String)
}

/// Why the machine stopped.
enum SedStop: Sendable {
  /// The cycle is over; `reads` is false after D, which starts anew without a line.
  case cycle(reads: Bool)
  /// It must be known whether another line follows.
  case needsLookahead
  /// n and N: the queue of appended text goes out, then the next line comes in.
  case needsLine
  case quit(Int)
  case failed(String)
}

/// What is known of the lines that follow.
enum SedAhead: Sendable { case unknown, more, none }

struct SedMachine: Sendable {
  var script: SedScript
  var quiet: Bool
  /// How many expressions the script was put together from; a message counts them.
  var expressions = 1
  var lineWidth = 70
  var end: UInt8 = 10
  var space = SedLine(bytes: [], isWhole: true)
  var held: [UInt8] = []
  var number = 0
  var fileName = "-"
  var appended: [SedAppended] = []
  /// What was written: to a file of `w`, or nil for the output.
  var written: [(file: String?, bytes: [UInt8])] = []
  private var counter = 0
  private var changed = false
  private var lastPattern: Int?
  /// n or N found no further line, and that ended the run.
  private(set) var endedByLack = false
  var budget = Budget(steps: 50_000_000, bytes: 256 << 20)
  /// Files whose last line went out without its newline.
  private var unfinished: [String?: Bool] = [:]

  init(_ script: SedScript, quiet: Bool) {
    self.script = script
    self.quiet = quiet || script.isQuiet
  }

  mutating func write(_ bytes: [UInt8], isWhole: Bool = true, to file: String? = nil) {
    var all: [UInt8] = unfinished[file] == true ? [end] : []
    all += bytes
    if isWhole { all.append(end) }
    unfinished[file] = !isWhole
    budget.bytes -= all.count
    written.append((file, all))
  }
  mutating func writeRaw(_ bytes: [UInt8]) {
    guard !bytes.isEmpty else { return }
    let all: [UInt8] = unfinished[nil] == true ? [end] : []
    unfinished[nil] = false
    written.append((nil, all + bytes))
    budget.bytes -= bytes.count
  }
  /// A new file begins (-i): its output owes nothing to the one before.
  mutating func forgetOutput() { unfinished[.none] = false }

  /// Starts a cycle with a line.
  mutating func begin(_ line: SedLine) {
    space = line
    number += 1
    changed = false
    endedByLack = false
    counter = 0
  }
  mutating func restart() { counter = 0 }
  /// The line that n or N waited for.
  mutating func receive(_ line: SedLine) {
    number += 1
    if case .appendNext = script.commands[counter].action {
      space = SedLine(bytes: space.bytes + [end] + line.bytes, isWhole: line.isWhole)
    } else {
      space = line
    }
    counter += 1
  }

  /// Runs from where it stopped.
  mutating func run(ahead: SedAhead) -> SedStop {
    do throws(SedRunFault) {
      return try go(ahead)
    } catch {
      return .failed(error.message)
    }
  }

  struct SedRunFault: Error { var message: String }

  private mutating func go(_ ahead: SedAhead) throws(SedRunFault) -> SedStop {
    while counter < script.commands.count {
      // A command takes as long as some steps of a pattern do.
      budget.steps -= 8
      guard budget.steps > 0, budget.bytes > 0 else {
        throw SedRunFault(message: "the script ran longer than the lab allows")
      }
      let command = script.commands[counter]
      if ahead == .unknown, needsAhead(command) { return .needsLookahead }
      guard try selects(ahead) != command.inverted else {
        if case .block(let end) = command.action { counter = end } else { counter += 1 }
        continue
      }
      if let stop = try perform(script.commands[counter], ahead) { return stop }
    }
    return endOfCycle()
  }

  private mutating func endOfCycle() -> SedStop {
    if !quiet { write(space.bytes, isWhole: space.isWhole) }
    return .cycle(reads: true)
  }

  private func needsAhead(_ command: SedCommand) -> Bool {
    if command.first == .last || command.second == .last { return true }
    switch command.action {
    case .next, .appendNext: return true
    default: return false
    }
  }

  private mutating func matches(_ pattern: Int?) throws(SedRunFault) -> Bool {
    guard let place = pattern ?? lastPattern else {
      throw SedRunFault(
        message: "-e expression #\(expressions), char 0: no previous regular expression")
    }
    lastPattern = place
    do throws(PatternError) {
      return try script.patterns[place].isMatch(space.bytes, steps: &budget.steps)
    } catch {
      throw SedRunFault(message: "regex match took too long")
    }
  }
  private mutating func holds(_ address: SedAddress, _ ahead: SedAhead) throws(SedRunFault) -> Bool
  {
    switch address {
    case .line(let line): number == line
    case .last: ahead == .none
    case .pattern(let pattern): try matches(pattern)
    case .step(let first, let step):
      step <= 0 ? number == first : number >= first && (number - first) % step == 0
    case .plus, .multiple: false
    }
  }
  private mutating func selects(_ ahead: SedAhead) throws(SedRunFault) -> Bool {
    let command = script.commands[counter]
    guard let first = command.first else { return true }
    guard let second = command.second else { return try holds(first, ahead) }
    if command.isInside {
      switch second {
      case .pattern(let pattern):
        if try matches(pattern) { script.commands[counter].isInside = false }
        return true
      case .last:
        if ahead == .none { script.commands[counter].isInside = false }
        return true
      case .line(let line):
        // Real: a range whose last line has gone by (a jump went over it) selects nothing more.
        if number >= line { script.commands[counter].isInside = false }
        return number <= line
      default:
        if number >= command.lastLine { script.commands[counter].isInside = false }
        return true
      }
    }
    guard try holds(first, ahead) else { return false }
    var last = 0
    switch second {
    case .line(let line): last = line
    case .plus(let count): last = number + count
    case .multiple(let step): last = step <= 0 ? number : (number / step + 1) * step
    default: last = .max
    }
    script.commands[counter].isInside = last > number && !(second == .last && ahead == .none)
    script.commands[counter].lastLine = last
    return true
  }

  /// Runs one command; nil goes on.
  private mutating func perform(
    _ command: SedCommand, _ ahead: SedAhead
  ) throws(SedRunFault) -> SedStop? {
    switch command.action {
    case .block, .none: break
    case .substitute(let substitution): try substitute(substitution)
    case .translate(let map): translate(map)
    case .delete: return .cycle(reads: true)
    case .deleteFirst:
      guard let newline = space.bytes.firstIndex(of: end) else { return .cycle(reads: true) }
      space.bytes.removeSubrange(...newline)
      return .cycle(reads: false)
    case .print: write(space.bytes, isWhole: space.isWhole)
    case .printFirst:
      let part = space.bytes.prefix { $0 != end }
      write(Array(part), isWhole: part.count < space.bytes.count || space.isWhole)
    case .next:
      if ahead == .none {
        // Real: without a next line n prints (unless -n) and ends without running the rest.
        if !quiet { write(space.bytes, isWhole: space.isWhole) }
        endedByLack = true
        return .quit(0)
      }
      if !quiet { write(space.bytes, isWhole: space.isWhole) }
      return .needsLine
    case .appendNext:
      if ahead == .none {
        if !quiet { write(space.bytes, isWhole: space.isWhole) }
        endedByLack = true
        return .quit(0)
      }
      return .needsLine
    case .hold: held = space.bytes
    case .appendHold: held += [end] + space.bytes
    case .get: space.bytes = held
    case .appendGet: space.bytes += [end] + held
    case .exchange: swap(&space.bytes, &held)
    case .append(let text): appended.append(.text(text))
    case .insert(let text): writeRaw(text)
    case .change(let text):
      // Real: of a range only its last line brings the text, unless `!` is given.
      if command.second == nil || command.inverted || !command.isInside { writeRaw(text) }
      return .cycle(reads: true)
    case .quit(let status, let prints):
      if prints {
        if !quiet { write(space.bytes, isWhole: space.isWhole) }
      } else {
        appended = []
      }
      return .quit(status)
    case .number: writeRaw(Array("\(number)\n".utf8))
    case .fileName: writeRaw(Array("\(fileName)\n".utf8))
    case .zap: space.bytes = []
    case .list(let width): list(width ?? lineWidth)
    case .branch(let target):
      counter = target
      return nil
    case .branchIfChanged(let target):
      if changed {
        changed = false
        counter = target
        return nil
      }
    case .branchUnlessChanged(let target):
      if !changed {
        counter = target
        return nil
      }
      changed = false
    case .read(let file): appended.append(.file(file))
    case .readLine(let file): appended.append(.fileLine(file))
    case .write(let file): put(space.bytes, space.isWhole, file)
    case .writeFirst(let file):
      let part = space.bytes.prefix { $0 != end }
      put(Array(part), part.count < space.bytes.count || space.isWhole, file)
    }
    counter += 1
    return nil
  }

  private mutating func put(_ bytes: [UInt8], _ isWhole: Bool, _ file: String) {
    write(bytes, isWhole: isWhole, to: file == "/dev/stdout" ? nil : file)
  }

  private mutating func substitute(_ substitution: SedSubstitution) throws(SedRunFault) {
    guard let place = substitution.pattern ?? lastPattern else {
      throw SedRunFault(
        message: "-e expression #\(expressions), char 0: no previous regular expression")
    }
    lastPattern = place
    let text = space.bytes
    var result: [UInt8] = []
    var last = 0, count = 0, work = 0
    do throws(PatternError) {
      try script.patterns[place].eachMatch(
        in: text[...], limit: substitution.global ? .max : substitution.number,
        steps: &budget.steps
      ) { match in
        count += 1
        // Past the bound nothing more is kept; the run fails below.
        guard count >= substitution.number, result.count < 64 << 20 else { return }
        result += text[last..<match.range.lowerBound]
        SedCase.append(substitution.replacement, match, text, to: &result)
        last = match.range.upperBound
        work += 16
      }
    } catch {
      throw SedRunFault(message: "regex match took too long")
    }
    budget.bytes -= work
    guard count >= substitution.number else { return }
    guard result.count < 64 << 20 else { throw SedRunFault(message: "memory exhausted") }
    result += text[last...]
    budget.bytes -= result.count / 16
    space.bytes = result
    changed = true
    if substitution.print { write(space.bytes, isWhole: space.isWhole) }
    if let file = substitution.file { put(space.bytes, space.isWhole, file) }
  }

  private mutating func translate(_ map: [UInt32: UInt32]) {
    var result: [UInt8] = []
    var at = 0
    while let (symbol, length) = UTF8Reading.symbol(in: space.bytes, at: at) {
      if let other = map[symbol], other < UTF8Reading.invalid {
        UTF8Reading.append(other, to: &result)
      } else {
        result += space.bytes[at..<(at + length)]
      }
      at += length
    }
    space.bytes = result
  }

  private mutating func list(_ width: Int) {
    var line: [UInt8] = []
    var all: [UInt8] = []
    for byte in space.bytes {
      let shown: [UInt8]
      switch byte {
      case 0x5C: shown = [0x5C, 0x5C]
      case 7: shown = Array("\\a".utf8)
      case 8: shown = Array("\\b".utf8)
      case 9: shown = Array("\\t".utf8)
      case 10: shown = Array("\\n".utf8)
      case 11: shown = Array("\\v".utf8)
      case 12: shown = Array("\\f".utf8)
      case 13: shown = Array("\\r".utf8)
      default:
        if byte.isASCIIPrintable {
          shown = [byte]
        } else {
          let octal = String(byte, radix: 8)
          shown = Array(("\\" + String(repeating: "0", count: 3 - octal.count) + octal).utf8)
        }
      }
      if width > 1, line.count + shown.count > width - 1 {
        all += line + Array("\\\n".utf8)
        line = []
      }
      line += shown
    }
    writeRaw(all + line + Array("$\n".utf8))
  }
}

/// Replacements with \U, \L, \u, \l and \E.
enum SedCase {
  static func append(
    _ pieces: [SedPiece], _ match: PatternMatch, _ text: [UInt8], to result: inout [UInt8]
  ) {
    var mode = SedPiece.plain
    var once: SedPiece?
    func put(_ bytes: some Collection<UInt8>) {
      guard !bytes.isEmpty else { return }
      if mode == .plain, once == nil {
        result += bytes
        return
      }
      let word = String(lenient: bytes)
      var changed = mode == .upper ? word.uppercased() : mode == .lower ? word.lowercased() : word
      if let single = once, let first = changed.first {
        changed =
          (single == .upperNext ? first.uppercased() : first.lowercased()) + changed.dropFirst()
        once = nil
      }
      result += changed.utf8
    }
    for piece in pieces {
      switch piece {
      case .text(let bytes): put(bytes)
      case .group(let group): if let range = match[group] { put(text[range]) }
      case .upperNext, .lowerNext: once = piece
      case .upper, .lower: mode = piece
      case .plain:
        mode = .plain
        once = nil
      }
    }
  }
}
