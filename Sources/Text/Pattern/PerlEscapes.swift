// Perl's escapes and bracket expressions.

extension PerlParser {
  private var unicode: Bool { reader.options.contains(.unicodeClasses) }

  private func named(_ letter: UInt32) -> (set: SymbolSet, negate: Bool)? {
    switch Unicode.Scalar(letter) {
    case "d": (NamedSets.digit(unicode: unicode), false)
    case "D": (NamedSets.digit(unicode: unicode), true)
    case "w": (NamedSets.word(unicode: unicode), false)
    case "W": (NamedSets.word(unicode: unicode), true)
    case "s": (NamedSets.space(unicode: unicode, verticalTab: !go), false)
    case "S": (NamedSets.space(unicode: unicode, verticalTab: !go), true)
    case "h" where !go && !unicode: NamedSets.posix("blank").map { ($0, false) }
    case "h" where !go: NamedSets.posix("xdigit").map { ($0, false) }
    default: nil
    }
  }

  /// `\pL`, `\p{Han}`, `\P{L}`; the letter has been read.
  private mutating func property(
    _ letter: UInt32, _ start: Int
  ) throws(PatternError) -> (set: SymbolSet, negate: Bool) {
    var negate = letter == 0x50
    var name = ""
    if reader.take("{") {
      if reader.take("^") { negate.toggle() }
      let from = reader.index
      while reader.peek() ?? 0x7D != 0x7D { reader.index += 1 }
      name = reader.text(from, reader.index)
      _ = reader.take("}")
    } else if reader.next() != nil {
      name = reader.text(reader.index - 1, reader.index)
    }
    guard let set = NamedSets.property(name) else {
      throw fault(.unknownProperty, from: start, to: reader.index)
    }
    return (set, negate)
  }

  mutating func escape(_ start: Int) throws(PatternError) -> PatternNode {
    guard let symbol = reader.next() else {
      throw PatternError(.trailingBackslash, "", at: start)
    }
    if let (found, negate) = named(symbol) { return set(found, negate: negate) }
    if !go, symbol >= 0x31, symbol <= 0x39 {
      reader.index -= 1
      let number = reader.number() ?? 0
      references.append((number, start))
      return PatternNode(.backReference(number, ignoreCase: flags.ignoreCase))
    }
    func at(_ assertion: PatternAssertion) -> PatternNode { PatternNode(.assertion(assertion)) }
    switch Unicode.Scalar(symbol) {
    case "b": return at(.wordBoundary)
    case "B": return at(.notWordBoundary)
    case "A": return at(.textStart)
    case "z": return at(.textEnd)
    case "Z" where !go: return at(.lastLineEnd)
    case "K" where !go: return PatternNode(.keep)
    case "p", "P":
      let (found, negate) = try property(symbol, start)
      return set(found, negate: negate)
    case "Q":
      var nodes: [PatternNode] = []
      while !reader.atEnd, !reader.take("\\E") {
        if let next = reader.next() { nodes.append(literal(next)) }
      }
      return PatternNode.sequence(nodes)
    case "R" where !go:
      var newline = SymbolSet()
      newline.insert(0x0A, 0x0D)
      return PatternNode.choice([
        PatternNode.sequence([literal(0x0D), literal(0x0A)]), set(newline),
      ])
    case "k" where !go:
      let end: UInt32 = reader.take("<") ? 0x3E : reader.take("{") ? 0x7D : 0x27
      if end == 0x27, !reader.take("'") { throw fault(.invalidGroupName, from: start) }
      return reference(try name(until: end, start), start)
    default:
      return literal(try symbolEscape(symbol, start))
    }
  }

  /// An escape that stands for one symbol.
  private mutating func symbolEscape(_ symbol: UInt32, _ start: Int) throws(PatternError) -> UInt32
  {
    switch Unicode.Scalar(symbol) {
    case "n": return 0x0A
    case "t": return 0x09
    case "r": return 0x0D
    case "f": return 0x0C
    case "v": return 0x0B
    case "a": return 0x07
    case "e" where !go: return 0x1B
    case "x":
      var value: UInt32?
      if reader.take("{") {
        value = reader.hexadecimal(6)
        if !reader.take("}") { value = nil }
      } else {
        value = reader.hexadecimal(2)
      }
      guard let value, Unicode.Scalar(value) != nil else {
        throw fault(.invalidEscape, from: start, to: reader.index)
      }
      return value
    case "0":
      var value: UInt32 = 0
      var count = 0
      while count < 2, let digit = reader.peek(), digit >= 0x30, digit < 0x38 {
        value = value << 3 | digit - 0x30
        reader.index += 1
        count += 1
      }
      return value
    default:
      if symbol < 128, UInt8(symbol).isASCIIAlphanumeric {
        throw fault(.invalidEscape, from: start, to: reader.index)
      }
      return symbol
    }
  }

  // MARK: Brackets

  mutating func bracket(_ start: Int) throws(PatternError) -> SymbolSet {
    let negate = reader.take("^")
    var set = SymbolSet()
    var first = true
    while true {
      guard !reader.atEnd else {
        throw PatternError(.unmatchedBracket, reader.text(start), at: start)
      }
      if !first, reader.take("]") { break }
      first = false
      let place = reader.index
      guard let low = try bracketItem(&set, start) else { continue }
      guard reader.peek() == 0x2D, let next = reader.peek(1), next != 0x5D else {
        set.insert(low)
        continue
      }
      reader.index += 1
      let mark = reader.index
      guard let high = try bracketItem(&set, start) else {
        if go { throw fault(.invalidRange, from: place, to: reader.index) }
        set.insert(low)
        set.insert(0x2D)
        continue
      }
      guard low <= high, mark <= reader.index else {
        throw fault(.invalidRange, from: place, to: reader.index)
      }
      if high < UTF8Reading.invalid { set.insert(low, high) } else { set.insert(high) }
    }
    set.finish(negate: negate, ignoreCase: flags.ignoreCase, takesBadBytes: negate)
    return set
  }

  /// The next symbol of a bracket; nil if it was a class, which then is in the set.
  private mutating func bracketItem(
    _ set: inout SymbolSet, _ start: Int
  ) throws(PatternError) -> UInt32? {
    let place = reader.index
    guard let symbol = reader.next() else {
      throw PatternError(.unmatchedBracket, reader.text(start), at: start)
    }
    if symbol == 0x5B, reader.peek() == 0x3A {
      let negate = reader.peek(1) == 0x5E
      let from = reader.index + (negate ? 2 : 1)
      var end = from
      while end < reader.symbols.count, reader.symbols[end] < 128,
        UInt8(reader.symbols[end]).isASCIILetter
      {
        end += 1
      }
      if end + 1 < reader.symbols.count, reader.symbols[end] == 0x3A,
        reader.symbols[end + 1] == 0x5D
      {
        let name = reader.text(from, end)
        reader.index = end + 2
        guard let named = name == "word" ? NamedSets.word(unicode: unicode) : NamedSets.posix(name)
        else { throw fault(.invalidClassName, from: place, to: reader.index) }
        set.insert(named, complement: negate)
        return nil
      }
    }
    guard symbol == 0x5C else { return symbol }
    guard let letter = reader.next() else {
      throw PatternError(.unmatchedBracket, reader.text(start), at: start)
    }
    if let (found, negate) = named(letter) {
      set.insert(found, complement: negate)
      return nil
    }
    if letter == 0x70 || letter == 0x50 {
      let (found, negate) = try property(letter, place)
      set.insert(found, complement: negate)
      return nil
    }
    if letter == 0x62 { return 0x08 }
    return try symbolEscape(letter, place)
  }
}
