// Reads a sed script, with GNU's words for what is wrong.

import Text

/// A part of the script: one -e, or one file.
struct SedSource: Sendable {
  var text: [UInt8]
  var file: String?
}

struct SedParser {
  private let sources: [SedSource]
  private let extended: Bool
  private var source = 0
  private var at = 0
  private var script = SedScript()
  private var blocks: [Int] = []
  private var labels: [String: Int] = [:]
  private var jumps: [(command: Int, label: String)] = []

  static func parse(_ sources: [SedSource], extended: Bool) throws(SedFault) -> SedScript {
    var parser = SedParser(sources: sources, extended: extended)
    return try parser.run()
  }
  private init(sources: [SedSource], extended: Bool) {
    self.sources = sources
    self.extended = extended
  }

  // MARK: Characters

  /// The next byte; nil at the end of all. The sources are joined by newlines.
  private mutating func take() -> UInt8? {
    guard source < sources.count else { return nil }
    let text = sources[source].text
    if at < text.count {
      at += 1
      return text[at - 1]
    }
    if source == sources.count - 1 { return nil }
    source += 1
    at = 0
    return 10
  }
  private var peek: UInt8? {
    guard source < sources.count else { return nil }
    let text = sources[source].text
    if at < text.count { return text[at] }
    return source == sources.count - 1 ? nil : 10
  }
  private mutating func skipBlanks() { while let byte = peek, byte.isASCIIBlank { _ = take() } }
  private mutating func skipSpace() { while let byte = peek, byte.isASCIISpace { _ = take() } }

  private func fault(_ message: String, position: Int? = nil) -> SedFault {
    let here = min(source, sources.count - 1)
    if here >= 0, let file = sources[here].file {
      let line = sources[here].text[..<at].count { $0 == 10 } + 1
      return SedFault(message: "file \(file) line \(line): \(message)")
    }
    return SedFault(message: "-e expression #\(here + 1), char \(position ?? at): \(message)")
  }

  // MARK: The script

  private mutating func run() throws(SedFault) -> SedScript {
    if let text = sources.first?.text, text.starts(with: [0x23, 0x6E]),
      text.count == 2 || text[2] == 10
    {
      script.isQuiet = true
    }
    while true {
      while let byte = peek, byte.isASCIISpace || byte == 0x3B { _ = take() }
      guard peek != nil else { break }
      try command()
    }
    if !blocks.isEmpty { throw fault("unmatched `{'", position: 0) }
    for jump in jumps {
      let target: Int
      if jump.label.isEmpty {
        target = script.commands.count
      } else if let known = labels[jump.label] {
        target = known
      } else {
        throw SedFault(message: "can't find label for jump to `\(jump.label)'", status: 4)
      }
      switch script.commands[jump.command].action {
      case .branch: script.commands[jump.command].action = .branch(target)
      case .branchIfChanged: script.commands[jump.command].action = .branchIfChanged(target)
      default: script.commands[jump.command].action = .branchUnlessChanged(target)
      }
    }
    return script
  }

  private mutating func number() -> Int {
    var value = 0
    while let byte = peek, byte.isASCIIDigit {
      value = min(value &* 10 &+ Int(byte - 0x30), 1 << 40)
      _ = take()
    }
    return value
  }

  private mutating func address(second: Bool) throws(SedFault) -> SedAddress? {
    guard let byte = peek else { return nil }
    if byte == 0x24 {
      _ = take()
      return .last
    }
    if byte == 0x2F || byte == 0x5C {
      _ = take()
      var delimiter: UInt8 = 0x2F
      if byte == 0x5C {
        guard let other = take() else { throw fault("unterminated address regex") }
        delimiter = other
      }
      guard let text = until(delimiter, isPattern: true) else {
        throw fault("unterminated address regex")
      }
      var options = PatternOptions.sed
      while let flag = peek {
        if flag == 0x49 {
          options.insert(.ignoreCase)
        } else if flag == 0x4D {
          options.insert(.multiline)
        } else {
          break
        }
        _ = take()
      }
      return .pattern(try pattern(text, options))
    }
    if byte.isASCIIDigit {
      let line = number()
      skipBlanks()
      if peek == 0x7E, !second {
        _ = take()
        skipBlanks()
        return .step(line, number())
      }
      return .line(line)
    }
    if byte == 0x2B || byte == 0x7E {
      _ = take()
      guard second else {
        _ = take()
        throw fault("invalid usage of +N or ~N as first address")
      }
      guard let digit = peek, digit.isASCIIDigit else {
        throw fault("expected newer version of sed")
      }
      let count = number()
      return byte == 0x2B ? .plus(count) : .multiple(count)
    }
    return nil
  }

  /// The place of a compiled pattern; nil for the empty one.
  private mutating func pattern(_ text: [UInt8], _ options: PatternOptions) throws(SedFault) -> Int?
  {
    if text.isEmpty { return nil }
    do throws(PatternError) {
      let pattern = try Pattern(text, syntax: extended ? .extended : .basic, options: options)
      script.patterns.append(PatternSearch(pattern))
      return script.patterns.count - 1
    } catch {
      throw fault(error.message)
    }
  }

  private mutating func command() throws(SedFault) {
    var command = SedCommand()
    command.first = try address(second: false)
    skipBlanks()
    if peek == 0x2C {
      _ = take()
      guard command.first != nil else { throw fault("unknown command: `,'") }
      skipBlanks()
      guard let second = try address(second: true) else {
        _ = take()
        throw fault("unexpected `,'")
      }
      command.second = second
    }
    if case .line(0)? = command.first {
      guard case .pattern? = command.second else {
        skipBlanks()
        _ = take()
        throw fault("invalid usage of line address 0")
      }
      command.isInside = true
    }
    skipBlanks()
    if peek == 0x21 {
      _ = take()
      command.inverted = true
      skipBlanks()
      if peek == 0x21 {
        _ = take()
        throw fault("multiple `!'s")
      }
    }
    guard let letter = take(), letter != 10 else { throw fault("missing command") }
    try action(letter, &command)
  }

  private mutating func add(_ command: SedCommand, _ action: SedAction) {
    var command = command
    command.action = action
    script.commands.append(command)
  }

  private mutating func action(_ letter: UInt8, _ command: inout SedCommand) throws(SedFault) {
    switch Character(Unicode.Scalar(letter)) {
    case "#":
      if command.first != nil { throw fault("comments don't accept any addresses") }
      while let byte = take(), byte != 10 {}
    case "{":
      blocks.append(script.commands.count)
      add(command, .block(end: 0))
    case "}":
      guard let start = blocks.popLast() else { throw fault("unexpected `}'") }
      if command.first != nil { throw fault("} doesn't want any addresses") }
      script.commands[start].action = .block(end: script.commands.count)
      try end()
    case ":":
      if command.first != nil { throw fault(": doesn't want any addresses") }
      let label = label(colon: true)
      if label.isEmpty { throw fault("\":\" lacks a label") }
      labels[label] = script.commands.count
    case "b": try jump(command, .branch(0))
    case "t": try jump(command, .branchIfChanged(0))
    case "T": try jump(command, .branchUnlessChanged(0))
    case "a", "i", "c":
      let text = try text(letter)
      add(command, letter == 0x61 ? .append(text) : letter == 0x69 ? .insert(text) : .change(text))
    case "r": add(command, .read(try fileName()))
    case "R": add(command, .readLine(try fileName()))
    case "w", "W":
      let name = try outputName()
      add(command, letter == 0x77 ? .write(name) : .writeFirst(name))
    case "s": add(command, .substitute(try substitution()))
    case "y": add(command, .translate(try translation()))
    case "q", "Q":
      if command.second != nil { throw fault("command only uses one address") }
      skipBlanks()
      let code = number()
      add(command, .quit(code, prints: letter == 0x71))
      try end()
    case "l", "L":
      if letter == 0x4C { throw fault("unknown command: `L'") }
      skipBlanks()
      let hasNumber = peek?.isASCIIDigit == true
      let width = number()
      add(command, .list(hasNumber ? width : nil))
      try end()
    case "e", "v":
      if letter == 0x76 {
        while let byte = peek, byte != 10, byte != 0x3B { _ = take() }
        return
      }
      throw SedFault(message: "", unmodelled: "sed's e command")
    default:
      let simple: [UInt8: SedAction] = [
        0x64: .delete, 0x44: .deleteFirst, 0x70: .print, 0x50: .printFirst, 0x6E: .next,
        0x4E: .appendNext, 0x68: .hold, 0x48: .appendHold, 0x67: .get, 0x47: .appendGet,
        0x78: .exchange, 0x3D: .number, 0x46: .fileName, 0x7A: .zap,
      ]
      guard let action = simple[letter] else {
        throw fault("unknown command: `\(String(lenient: [letter]))'")
      }
      add(command, action)
      try end()
    }
  }

  /// Nothing but `;`, a newline, `}` or a comment may follow a command.
  private mutating func end() throws(SedFault) {
    skipBlanks()
    guard let byte = peek else { return }
    if byte == 0x7D || byte == 0x23 { return }
    _ = take()
    if byte != 10, byte != 0x3B { throw fault("extra characters after command") }
  }

  private mutating func label(colon: Bool) -> String {
    skipBlanks()
    var label: [UInt8] = []
    while let byte = peek, !byte.isASCIISpace, byte != 0x3B {
      if !colon, byte == 0x7D { break }
      label.append(byte)
      _ = take()
    }
    return String(lenient: label)
  }
  private mutating func jump(_ command: SedCommand, _ action: SedAction) throws(SedFault) {
    jumps.append((script.commands.count, label(colon: false)))
    add(command, action)
    try end()
  }

  private mutating func fileName() throws(SedFault) -> String {
    skipBlanks()
    var name: [UInt8] = []
    while let byte = take(), byte != 10 { name.append(byte) }
    if name.isEmpty { throw fault("missing filename in r/R/w/W commands") }
    return String(lenient: name)
  }
  private mutating func outputName() throws(SedFault) -> String {
    let name = try fileName()
    if !script.outputs.contains(name) { script.outputs.append(name) }
    return name
  }

  /// The text of a, i and c, its last newline included.
  private mutating func text(_ letter: UInt8) throws(SedFault) -> [UInt8] {
    skipBlanks()
    guard peek != nil else { throw fault("expected \\ after `a', `c' or `i'") }
    if peek == 0x5C {
      _ = take()
      // Real: GNU sed 4.9 passes over blanks before a line break, and keeps those before a text.
      let mark = (source, at)
      skipBlanks()
      if peek == 10 { _ = take() } else { (source, at) = mark }
      // Real: `$a\` is a text of nothing.
      if peek == nil { return [] }
    }
    var text: [UInt8] = []
    while let byte = take() {
      if byte == 10 { break }
      if byte == 0x5C {
        guard let next = take() else { break }
        switch next {
        case 0x6E: text.append(10)
        case 0x74: text.append(9)
        case 0x66: text.append(12)
        case 0x76: text.append(11)
        case 0x61: text.append(7)
        default: text.append(next)
        }
      } else {
        text.append(byte)
      }
    }
    return text + [10]
  }

  /// What stands before the next delimiter; nil when there is none.
  private mutating func until(_ delimiter: UInt8, isPattern: Bool) -> [UInt8]? {
    var text: [UInt8] = []
    while let byte = take() {
      if byte == delimiter { return text }
      if byte == 0x5B, isPattern {
        guard let bracket = bracket() else { return nil }
        text += bracket
        continue
      }
      if byte == 0x5C {
        guard let next = take() else { return nil }
        if next == delimiter {
          text.append(next)
        } else if next == 0x6E, isPattern {
          text += [0x5C, 0x6E]
        } else if next == 10, isPattern {
          text += [0x5C, 0x6E]
        } else {
          text += [0x5C, next]
        }
      } else if byte == 10, isPattern, source > 0, at == 0 {
        return nil
      } else {
        text.append(byte)
      }
    }
    return nil
  }

  /// A bracket expression whose `[` has been read, whole. Real: in GNU sed 4.9 the delimiter stands for
  /// itself in it, and so does a backslash; nil where it is not closed.
  private mutating func bracket() -> [UInt8]? {
    var text: [UInt8] = [0x5B]
    if peek == 0x5E, let caret = take() { text.append(caret) }
    if peek == 0x5D, let first = take() { text.append(first) }
    while let byte = take() {
      text.append(byte)
      if byte == 0x5D { return text }
      // `[:alpha:]`, `[.-.]` and `[=a=]` end with their own mark.
      guard byte == 0x5B, let mark = peek, [0x3A, 0x2E, 0x3D].contains(mark) else { continue }
      let kept = (source, at, text)
      text.append(mark)
      _ = take()
      var isClosed = false
      while let inner = take() {
        text.append(inner)
        if inner == mark, peek == 0x5D, let end = take() {
          text.append(end)
          isClosed = true
          break
        }
      }
      if !isClosed { (source, at, text) = kept }
    }
    return nil
  }

  private mutating func substitution() throws(SedFault) -> SedSubstitution {
    guard let delimiter = take(), delimiter != 10, delimiter != 0x5C,
      let text = until(delimiter, isPattern: true),
      let right = until(delimiter, isPattern: false)
    else { throw fault("unterminated `s' command") }
    var substitution = SedSubstitution(replacement: [])
    var options = PatternOptions.sed
    var hasNumber = false
    flags: while let flag = peek {
      switch flag {
      case 0x67:
        _ = take()
        if substitution.global { throw fault("multiple `g' options to `s' command") }
        substitution.global = true
      case 0x70:
        _ = take()
        if substitution.print { throw fault("multiple `p' options to `s' command") }
        substitution.print = true
      case 0x69, 0x49:
        _ = take()
        options.insert(.ignoreCase)
      case 0x6D, 0x4D:
        _ = take()
        options.insert(.multiline)
      case 0x65: throw SedFault(message: "", unmodelled: "sed's s///e")
      case 0x77:
        _ = take()
        substitution.file = try outputName()
        break flags
      case 0x30...0x39:
        if hasNumber {
          _ = take()
          throw fault("multiple number options to `s' command")
        }
        hasNumber = true
        substitution.number = number()
        if substitution.number == 0 {
          throw fault("number option to `s' command may not be zero")
        }
      case 0x7D, 0x23: break flags
      case 10, 0x3B:
        _ = take()
        break flags
      case 0x20, 9, 13: _ = take()
      default:
        _ = take()
        throw fault("unknown option to `s'")
      }
    }
    substitution.pattern = try pattern(text, options)
    substitution.replacement = replacement(right)
    let groups = substitution.pattern.map { script.patterns[$0].pattern.groupCount } ?? 9
    for case .group(let group) in substitution.replacement where group > groups {
      throw fault("invalid reference \\\(group) on `s' command's RHS")
    }
    return substitution
  }

  private func replacement(_ text: [UInt8]) -> [SedPiece] {
    var pieces: [SedPiece] = []
    var plain: [UInt8] = []
    func put(_ piece: SedPiece) {
      if !plain.isEmpty { pieces.append(.text(plain)) }
      plain = []
      pieces.append(piece)
    }
    var at = 0
    while at < text.count {
      let byte = text[at]
      at += 1
      if byte == 0x26 {
        put(.group(0))
        continue
      }
      guard byte == 0x5C, at < text.count else {
        plain.append(byte)
        continue
      }
      let next = text[at]
      at += 1
      switch next {
      case 0x30...0x39: put(.group(Int(next - 0x30)))
      case 0x6E: plain.append(10)
      case 0x74: plain.append(9)
      case 0x72: plain.append(13)
      case 0x61: plain.append(7)
      case 0x66: plain.append(12)
      case 0x76: plain.append(11)
      case 0x55: put(.upper)
      case 0x4C: put(.lower)
      case 0x75: put(.upperNext)
      case 0x6C: put(.lowerNext)
      case 0x45: put(.plain)
      case 0x78:
        var value = 0, digits = 0
        while digits < 2, at < text.count, let digit = text[at].asciiHexValue {
          value = value * 16 + digit
          digits += 1
          at += 1
        }
        if digits == 0 {
          plain.append(0x78)
        } else {
          plain.append(UInt8(truncatingIfNeeded: value))
        }
      default: plain.append(next)
      }
    }
    if !plain.isEmpty { pieces.append(.text(plain)) }
    return pieces
  }

  private mutating func translation() throws(SedFault) -> [UInt32: UInt32] {
    guard let delimiter = take(), delimiter != 10, delimiter != 0x5C,
      let left = until(delimiter, isPattern: false), let right = until(delimiter, isPattern: false)
    else { throw fault("unterminated `y' command") }
    let from = symbols(left), to = symbols(right)
    guard from.count == to.count else {
      throw fault("strings for `y' command are different lengths")
    }
    var map: [UInt32: UInt32] = [:]
    for (a, b) in zip(from, to) where map[a] == nil { map[a] = b }
    try end()
    return map
  }
  private func symbols(_ text: [UInt8]) -> [UInt32] {
    var symbols: [UInt32] = []
    var at = 0
    while let (symbol, length) = UTF8Reading.symbol(in: text, at: at) {
      at += length
      if symbol == 0x5C, at < text.count {
        let next = text[at]
        at += 1
        switch next {
        case 0x6E: symbols.append(10)
        case 0x74: symbols.append(9)
        case 0x72: symbols.append(13)
        case 0x5C: symbols.append(0x5C)
        default: symbols += [0x5C, UInt32(next)]
        }
      } else {
        symbols.append(symbol)
      }
    }
    return symbols
  }
}
