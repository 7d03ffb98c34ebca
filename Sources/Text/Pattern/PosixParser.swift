// POSIX regular expressions, basic and extended, with GNU's additions, to a tree.
//
// Real: grep 3.8 (without `.strict`) and glibc 2.36's regcomp as sed, bash and awk call it (with
// it).

struct PosixParser {
  private var reader: PatternReader
  private let extended: Bool
  private let strict: Bool
  private var groups = 0
  /// Groups that are closed, so that a back-reference may name them.
  private var closed: Set<Int> = []
  private var warnings: [String] = []

  /// Real: RE_DUP_MAX.
  private static let mostRepeats = 32_767

  static func parse(
    _ text: [UInt8], extended: Bool, _ options: PatternOptions, groups: Int = 0
  ) throws(PatternError) -> ParsedPattern {
    var parser = PosixParser(
      reader: PatternReader(text, options), extended: extended,
      strict: options.contains(.strict), groups: groups)
    let node = try parser.choice(level: 0)
    if !parser.reader.atEnd { throw parser.fault(.unmatchedClosing) }
    return ParsedPattern(node: node, groups: parser.groups, warnings: parser.warnings)
  }

  private init(reader: PatternReader, extended: Bool, strict: Bool, groups: Int) {
    self.reader = reader
    self.extended = extended
    self.strict = strict
    self.groups = groups
  }

  private func fault(_ kind: PatternError.Kind, from start: Int? = nil) -> PatternError {
    PatternError(kind, reader.text(start ?? reader.index), at: start ?? reader.index)
  }

  private var bar: String { extended ? "|" : "\\|" }
  private var opening: String { extended ? "(" : "\\(" }
  private var closing: String { extended ? ")" : "\\)" }
  private var brace: String { extended ? "{" : "\\{" }

  private mutating func choice(level: Int) throws(PatternError) -> PatternNode {
    if level > PatternNode.deepest / 3 { throw fault(.tooDeep) }
    // NB: a back-reference may not name a group of another branch.
    let before = closed
    var all = closed
    var branches = [try branch(level)]
    all.formUnion(closed)
    while reader.take(bar) {
      closed = before
      branches.append(try branch(level))
      all.formUnion(closed)
    }
    closed = all
    return PatternNode.choice(branches)
  }

  private mutating func branch(_ level: Int) throws(PatternError) -> PatternNode {
    var nodes: [PatternNode] = []
    /// Nothing that could be repeated stands before.
    var fresh = true
    while !reader.atEnd, !reader.peeks(bar) {
      if reader.peeks(closing) {
        if level > 0 { break }
        if !extended || reader.options.contains(.strictParentheses) {
          throw fault(.unmatchedClosing)
        }
      }
      if fresh, let leading = try leadingOperator() {
        if let node = leading {
          nodes.append(try repeats(of: node))
          fresh = false
        }
        continue
      }
      var node = try atom(level, first: nodes.isEmpty)
      var isAnchor = false
      if case .assertion = node.kind { isAnchor = true }
      fresh = isAnchor
      if !isAnchor { node = try repeats(of: node) }
      nodes.append(node)
    }
    return PatternNode.sequence(nodes)
  }

  /// A repetition mark where there is nothing to repeat: an error, a literal, or nothing with a
  /// warning, by dialect. nil if there is no such mark here; `.some(nil)` if it was skipped.
  private mutating func leadingOperator() throws(PatternError) -> PatternNode?? {
    let start = reader.index
    guard extended else {
      if reader.take("*") { return literal(0x2A) }
      if reader.take("\\+") { return literal(0x2B) }
      if reader.take("\\?") { return literal(0x3F) }
      if reader.peeks("\\{") {
        if strict { throw fault(.nothingToRepeat) }
        reader.index += 2
        return literal(0x7B)
      }
      return nil
    }
    for mark in ["*", "+", "?"] where reader.take(mark) {
      if strict { throw fault(.nothingToRepeat, from: start) }
      warnings.append("\(mark) at start of expression")
      return .some(nil)
    }
    if reader.peeks("{") {
      if strict { throw fault(.nothingToRepeat) }
      if try interval() != nil {
        warnings.append("{...} at start of expression")
        return .some(nil)
      }
    }
    return nil
  }

  private mutating func repeats(of first: PatternNode) throws(PatternError) -> PatternNode {
    var node = first
    var count = 0
    while true {
      var bounds: (Int, Int?)?
      let start = reader.index
      if reader.take("*") {
        bounds = (0, nil)
      } else if reader.take(extended ? "+" : "\\+") {
        bounds = (1, nil)
      } else if reader.take(extended ? "?" : "\\?") {
        bounds = (0, 1)
      } else if reader.peeks(brace) {
        bounds = try interval()
      }
      guard let (least, most) = bounds else { return node }
      if strict, !extended, count > 0,
        reader.symbols[start] == 0x2A || reader.symbols[start] == 0x5C,
        reader.symbols[start] == 0x2A || reader.symbols[start + 1] == 0x7B
      {
        throw fault(.nestedRepeat, from: start)
      }
      count += 1
      // `a**` is `a*`: no need to nest.
      if case .repeated(_, 0, nil, _) = node.kind, least <= 1, most == nil { continue }
      node = PatternNode(.repeated(node, min: least, max: most, greedy: true))
      if node.depth > PatternNode.deepest { throw fault(.tooBig) }
    }
  }

  /// An interval's bounds, the reader behind it; nil if what stands here is no interval but text.
  private mutating func interval() throws(PatternError) -> (Int, Int?)? {
    let start = reader.index
    guard reader.take(brace) else { return nil }
    let least = reader.number()
    var most = least
    var sound = least != nil
    if reader.peek() == 0x2C {
      reader.index += 1
      most = reader.number()
      sound = true
      if let low = least, let high = most, low > high { sound = false }
    }
    let isClosed = reader.take(extended ? "}" : "\\}")
    if isClosed, sound {
      if max(least ?? 0, most ?? 0) > Self.mostRepeats { throw fault(.tooBig, from: start) }
      return (least ?? 0, most)
    }
    if isClosed, least != nil { throw fault(.invalidInterval, from: start) }
    if extended, !strict {
      reader.index = start
      return nil
    }
    // Real: an end before the closing brace is another error than a wrong content.
    let close = extended ? "}" : "\\}"
    while !reader.atEnd, !isClosed, !reader.peeks(close) { reader.index += 1 }
    throw fault(reader.atEnd && !isClosed ? .unmatchedBrace : .invalidInterval, from: start)
  }

  private func literal(_ symbol: UInt32) -> PatternNode {
    PatternNode(.set(SymbolSet(symbol, ignoreCase: reader.ignoresCase)))
  }

  private func assertion(_ kind: PatternAssertion) -> PatternNode { PatternNode(.assertion(kind)) }

  private func anyExceptNewline(_ exceptNewline: Bool) -> PatternNode {
    var set = SymbolSet()
    set.finish(negate: true, ignoreCase: false)
    if exceptNewline { set.remove(ascii: 0x0A) }
    return PatternNode(.set(set))
  }

  private mutating func atom(_ level: Int, first: Bool) throws(PatternError) -> PatternNode {
    let start = reader.index
    if reader.take(opening) {
      groups += 1
      let number = groups
      if number > PatternCompiler.mostGroups { throw fault(.tooBig, from: start) }
      let inner = try choice(level: level + 1)
      guard reader.take(closing) else { throw fault(.unmatchedOpening, from: start) }
      closed.insert(number)
      let node = PatternNode(.group(number, inner))
      if node.depth > PatternNode.deepest { throw fault(.tooDeep, from: start) }
      return node
    }
    guard let symbol = reader.next() else { return PatternNode(.empty) }
    let multiline = reader.options.contains(.multiline)
    switch symbol {
    case 0x2E: return anyExceptNewline(false)
    case 0x5B: return PatternNode(.set(try BracketParser.parse(&reader)))
    case 0x5E where extended || first: return assertion(multiline ? .lineStart : .textStart)
    case 0x24 where extended || endsBranch: return assertion(multiline ? .lineEnd : .textEnd)
    case 0x5C: return try escape(start)
    default: return literal(symbol)
    }
  }

  private var endsBranch: Bool { reader.atEnd || reader.peeks("\\)") || reader.peeks("\\|") }

  private mutating func escape(_ start: Int) throws(PatternError) -> PatternNode {
    guard let symbol = reader.next() else { throw fault(.trailingBackslash, from: start) }
    guard symbol < 128 else { return literal(symbol) }
    func named(_ set: SymbolSet, negate: Bool) -> PatternNode {
      var set = set
      set.finish(negate: negate, ignoreCase: reader.ignoresCase)
      return PatternNode(.set(set))
    }
    switch Unicode.Scalar(UInt8(symbol)) {
    case "w": return named(NamedSets.word(unicode: true), negate: false)
    case "W": return named(NamedSets.word(unicode: true), negate: true)
    case "s": return named(NamedSets.space(unicode: true), negate: false)
    case "S": return named(NamedSets.space(unicode: true), negate: true)
    case "b": return assertion(.wordBoundary)
    case "B": return assertion(.notWordBoundary)
    case "<": return assertion(.wordStart)
    case ">": return assertion(.wordEnd)
    case "`": return assertion(.textStart)
    case "'": return assertion(.textEnd)
    case "1"..."9":
      let number = Int(symbol) - 0x30
      guard closed.contains(number) else { throw fault(.invalidBackReference, from: start) }
      return PatternNode(.backReference(number, ignoreCase: reader.ignoresCase))
    default:
      if reader.options.contains(.escapes), let value = reader.textEscape(symbol) {
        return literal(value)
      }
      return literal(symbol)
    }
  }
}

extension PatternReader {
  /// What a letter behind a backslash stands for in sed and awk (`\n`, `\t`, `\x41`, `\o101`,
  /// `\d065`, `\cX`); nil if nothing.
  mutating func textEscape(_ symbol: UInt32) -> UInt32? {
    switch Unicode.Scalar(symbol) {
    case "n": return 0x0A
    case "t": return 0x09
    case "f": return 0x0C
    case "v": return 0x0B
    case "a": return 0x07
    case "r": return 0x0D
    case "x": return hexadecimal(2).map(PatternReader.symbol(ofByte:))
    case "o", "d":
      let radix: UInt32 = symbol == 0x6F ? 8 : 10
      var value: UInt32 = 0
      var count = 0
      while count < 3, let digit = peek(), digit >= 0x30, digit < 0x30 + radix {
        value = value * radix + digit - 0x30
        index += 1
        count += 1
      }
      return count > 0 ? PatternReader.symbol(ofByte: value & 0xFF) : nil
    case "c":
      guard let letter = peek(), letter < 128 else { return nil }
      index += 1
      return UInt32(UInt8(letter).asciiUppercased ^ 0x40)
    default: return nil
    }
  }
}
