// Symbols that no set of a pattern tells apart are one class, so that tables stay small.

/// Classes of symbols: all of ASCII beforehand, others as they turn up.
struct SymbolClasses: Sendable {
  static let word: UInt8 = 1
  static let newline: UInt8 = 2

  /// The class of each ASCII symbol.
  private(set) var ascii: [Int32] = []
  /// A word or newline, by class.
  private(set) var flags: [UInt8] = []
  /// One bit a set, `width` words a class.
  private var bits: [UInt64] = []
  private var width = 0
  /// The classes by their bits and flags; filled when first needed.
  private var known: [ArraySlice<UInt64>: Int32] = [:]
  private var others: [UInt32: Int32] = [:]
  private var sets: [SymbolSet] = []
  private var word = SymbolSet()

  init() {}

  init(_ sets: [SymbolSet], wordIsUnicode: Bool) {
    self.sets = sets
    word = NamedSets.word(unicode: wordIsUnicode)
    width = sets.count / 64 + 1
    refineASCII()
  }

  var count: Int { flags.count }

  /// Symbols of ASCII as two words of bits.
  private struct Bits {
    var low: UInt64
    var high: UInt64
    var isEmpty: Bool { low | high == 0 }
    /// The lowest symbol.
    var first: Int {
      low != 0 ? low.trailingZeroBitCount : 64 + high.trailingZeroBitCount
    }
    func visit(_ body: (Int) -> Void) {
      var rest = self
      while !rest.isEmpty {
        body(rest.first)
        if rest.low != 0 { rest.low &= rest.low - 1 } else { rest.high &= rest.high - 1 }
      }
    }
  }

  /// Splits ASCII by one set after the other; what is never parted is a class.
  private mutating func refineASCII() {
    var parts = [Bits(low: ~0, high: ~0)]
    func split(low: UInt64, high: UInt64) {
      for place in parts.indices {
        let whole = parts[place]
        let inside = Bits(low: whole.low & low, high: whole.high & high)
        let outside = Bits(low: whole.low & ~low, high: whole.high & ~high)
        if inside.isEmpty || outside.isEmpty { continue }
        let isFirst = inside.first < outside.first
        parts[place] = isFirst ? inside : outside
        parts.append(isFirst ? outside : inside)
      }
    }
    for set in sets { split(low: set.low, high: set.high) }
    split(low: Self.asciiWord.low, high: Self.asciiWord.high)
    split(low: 1 << 0x0A, high: 0)
    var ascii = Array(repeating: Int32(0), count: 128)
    flags = []
    bits = Array(repeating: 0, count: parts.count * width)
    for (number, part) in parts.enumerated() {
      part.visit { ascii[$0] = Int32(number) }
      let symbol = UInt32(part.first)
      flags.append(flag(symbol))
      for (place, set) in sets.enumerated() where set.holds(symbol) {
        bits[number * width + (place >> 6)] |= 1 << UInt64(place & 63)
      }
    }
    self.ascii = ascii
  }
  private static let asciiWord: Bits = {
    var all = Bits(low: 0, high: 0)
    for symbol in UInt8(0)..<128 where symbol.isASCIIWord {
      if symbol < 64 {
        all.low |= 1 << UInt64(symbol)
      } else {
        all.high |= 1 << UInt64(symbol - 64)
      }
    }
    return all
  }()

  private func flag(_ symbol: UInt32) -> UInt8 {
    if symbol == 0x0A { return Self.newline }
    return symbol < UTF8Reading.invalid && word.holds(symbol) ? Self.word : 0
  }

  /// The class of a symbol beyond ASCII that has not been met.
  private mutating func add(_ symbol: UInt32) -> Int32 {
    if known.isEmpty {
      for number in flags.indices {
        known[bits[number * width..<(number + 1) * width] + [UInt64(flags[number])]] =
          Int32(number)
      }
    }
    var signature = [UInt64](repeating: 0, count: width + 1)
    for (place, set) in sets.enumerated() where set.holds(symbol) {
      signature[place >> 6] |= 1 << UInt64(place & 63)
    }
    signature[width] = UInt64(flag(symbol))
    if let number = known[signature[...]] { return number }
    let number = Int32(flags.count)
    known[signature[...]] = number
    flags.append(UInt8(signature[width]))
    bits += signature[..<width]
    return number
  }

  /// The class of a symbol; the memory of those beyond ASCII is bounded.
  @inline(__always) mutating func of(_ symbol: UInt32) -> Int32 {
    symbol < 128 ? ascii[Int(symbol)] : ofOther(symbol)
  }

  /// Whether a symbol is a word's, or a newline.
  mutating func flags(of symbol: UInt32) -> UInt8 {
    // NB: the class first, since meeting it may add to the flags.
    let number = of(symbol)
    return flags[Int(number)]
  }

  private mutating func ofOther(_ symbol: UInt32) -> Int32 {
    if let number = others[symbol] { return number }
    let number = add(symbol)
    if others.count > 8192 { others.removeAll(keepingCapacity: true) }
    others[symbol] = number
    return number
  }

  /// Whether a set holds the symbols of a class.
  @inline(__always) func holds(_ set: Int32, _ number: Int32) -> Bool {
    bits[Int(number) * width + Int(set >> 6)] >> UInt64(set & 63) & 1 == 1
  }
}

/// What surrounds a place, for assertions.
struct PatternPlace: Sendable {
  static let edge: UInt8 = 4
  static let lastNewline: UInt8 = 8

  /// Flags of the symbol before, or `edge` at the text's start.
  var before: UInt8
  /// Flags of the symbol behind, or `edge` at the text's end.
  var behind: UInt8

  @inline(__always) func holds(_ assertion: Int32) -> Bool {
    let isWordBefore = before & SymbolClasses.word != 0
    let isWordBehind = behind & SymbolClasses.word != 0
    switch PatternAssertion(rawValue: assertion) {
    case .textStart: return before & Self.edge != 0
    case .textEnd: return behind & Self.edge != 0
    case .lineStart: return before & (Self.edge | SymbolClasses.newline) != 0
    case .lineEnd: return behind & (Self.edge | SymbolClasses.newline) != 0
    case .lastLineEnd: return behind & (Self.edge | Self.lastNewline) != 0
    case .wordBoundary: return isWordBefore != isWordBehind
    case .notWordBoundary: return isWordBefore == isWordBehind
    case .wordStart: return !isWordBefore && isWordBehind
    case .wordEnd: return isWordBefore && !isWordBehind
    case .notAfterWord: return !isWordBefore
    case .notBeforeWord: return !isWordBehind
    case nil: return false
    }
  }
}
