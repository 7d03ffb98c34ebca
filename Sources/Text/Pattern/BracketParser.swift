// Bracket expressions, `[^a-z[:digit:]]`, in POSIX's way.

enum BracketParser {
  private enum Item {
    case symbol(UInt32)
    case named(SymbolSet)
  }

  // NB: glibc's C.UTF-8 refuses ranges beyond ASCII as an invalid collation character; other UTF-8
  // locales take them, and so does this.

  /// The set of a bracket expression whose `[` has been read.
  static func parse(_ reader: inout PatternReader) throws(PatternError) -> SymbolSet {
    let start = reader.index - 1
    let negate = reader.take("^")
    let body = reader.index
    if reader.atEnd { throw PatternError(.emptyBracket, reader.text(start), at: start) }
    var set = SymbolSet()
    var first = true
    while true {
      guard reader.peek() != nil else { throw unmatched(reader, start) }
      if !first, reader.take("]") { break }
      first = false
      let place = reader.index
      switch try item(&reader, start) {
      case .named(let named):
        // NB: a class cannot begin a range.
        if reader.peek() == 0x2D, let next = reader.peek(1), next != 0x5D {
          throw PatternError(.invalidRange, reader.text(place), at: place)
        }
        set.insert(named, complement: false)
      case .symbol(let low):
        guard reader.peek() == 0x2D, let next = reader.peek(1), next != 0x5D else {
          set.insert(low)
          continue
        }
        reader.index += 1
        guard case .symbol(let high) = try item(&reader, start), low <= high else {
          throw PatternError(.invalidRange, reader.text(place, reader.index), at: place)
        }
        if high < UTF8Reading.invalid { set.insert(low, high) } else { set.insert(high) }
      }
    }
    // Real: grep and sed refuse `[:space:]`, a frequent slip.
    let last = reader.index - 2
    if !negate, last > body, reader.symbols[body] == 0x3A, reader.symbols[last] == 0x3A {
      throw PatternError(.confusingBracket, reader.text(start, reader.index), at: start)
    }
    set.finish(negate: negate, ignoreCase: reader.ignoresCase)
    return set
  }

  private static func unmatched(_ reader: PatternReader, _ start: Int) -> PatternError {
    PatternError(.unmatchedBracket, reader.text(start), at: start)
  }

  private static func item(
    _ reader: inout PatternReader, _ start: Int
  ) throws(PatternError) -> Item {
    guard let symbol = reader.next() else { throw unmatched(reader, start) }
    if symbol == 0x5B, let kind = reader.peek(), [0x3A, 0x2E, 0x3D].contains(kind) {
      let from = reader.index + 1
      var end = from
      while end + 1 < reader.symbols.count,
        reader.symbols[end] != kind || reader.symbols[end + 1] != 0x5D
      {
        end += 1
      }
      guard end + 1 < reader.symbols.count else { throw unmatched(reader, start) }
      let name = reader.text(from, end)
      reader.index = end + 2
      if kind == 0x3A {
        guard let set = NamedSets.posix(name) else {
          throw PatternError(.invalidClassName, "[:\(name):]", at: from - 2)
        }
        return .named(set)
      }
      guard end == from + 1 else {
        throw PatternError(.invalidCollation, name, at: from - 2)
      }
      return .symbol(reader.symbols[from])
    }
    if symbol == 0x5C, reader.options.contains(.bracketEscapes), let next = reader.next() {
      return .symbol(reader.textEscape(next) ?? next)
    }
    if symbol == 0x5C, reader.options.contains(.escapes), let next = reader.peek(),
      next == 0x6E || next == 0x74 || next == 0x5D
    {
      // Real: GNU sed reads \n and \t in brackets, and leaves other backslashes as they are.
      guard next != 0x5D else { return .symbol(symbol) }
      reader.index += 1
      return .symbol(next == 0x6E ? 0x0A : 0x09)
    }
    return .symbol(symbol)
  }
}
