// A set of symbols: ASCII as bits, the rest as ranges and Unicode classes.

/// Classes of characters beyond ASCII, asked of Unicode.
struct UnicodeClasses: OptionSet, Hashable, Sendable {
  let rawValue: UInt32
  static let alpha = UnicodeClasses(rawValue: 1)
  static let upper = UnicodeClasses(rawValue: 2)
  static let lower = UnicodeClasses(rawValue: 4)
  static let digit = UnicodeClasses(rawValue: 8)
  static let space = UnicodeClasses(rawValue: 16)
  static let punct = UnicodeClasses(rawValue: 32)
  static let print = UnicodeClasses(rawValue: 64)
  static let graph = UnicodeClasses(rawValue: 128)
  static let control = UnicodeClasses(rawValue: 256)
  static let letter = UnicodeClasses(rawValue: 512)
  static let number = UnicodeClasses(rawValue: 1024)
  static let mark = UnicodeClasses(rawValue: 2048)
  static let symbol = UnicodeClasses(rawValue: 4096)
  static let separator = UnicodeClasses(rawValue: 8192)
  static let punctuation = UnicodeClasses(rawValue: 16384)
  static let han = UnicodeClasses(rawValue: 32768)

  /// The classes a scalar belongs to.
  init(of scalar: Unicode.Scalar) {
    var all: UnicodeClasses = []
    let properties = scalar.properties
    switch properties.generalCategory {
    case .uppercaseLetter, .titlecaseLetter: all = [.letter, .alpha, .upper]
    case .lowercaseLetter: all = [.letter, .alpha, .lower]
    case .modifierLetter, .otherLetter: all = [.letter, .alpha]
    case .nonspacingMark, .enclosingMark, .spacingMark: all = [.mark, .punct]
    case .decimalNumber: all = [.number, .digit, .alpha]
    case .letterNumber: all = [.number, .alpha]
    case .otherNumber: all = [.number, .punct]
    case .spaceSeparator, .lineSeparator, .paragraphSeparator: all = [.separator]
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation:
      all = [.punctuation, .punct]
    case .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol: all = [.symbol, .punct]
    case .control: all = [.control]
    case .format, .privateUse: all = [.punct]
    default: break
    }
    if properties.isAlphabetic {
      all.insert(.alpha)
      all.remove(.punct)
    }
    if properties.isWhitespace { all.insert(.space) }
    if !all.isEmpty, !all.contains(.control) {
      all.insert(.print)
      if !all.contains(.separator) { all.insert(.graph) }
    }
    let value = scalar.value
    if (0x2E80...0x2FD5).contains(value) || (0x3400...0x4DBF).contains(value)
      || (0x4E00...0x9FFF).contains(value) || (0xF900...0xFAFF).contains(value)
      || (0x20000...0x323AF).contains(value) || value == 0x3005 || value == 0x3007
    {
      all.insert(.han)
    }
    self = all
  }

  init(rawValue: UInt32) { self.rawValue = rawValue }
}

/// Which symbols (scalars, or bytes that are no UTF-8) one step of a pattern takes.
struct SymbolSet: Hashable, Sendable {
  /// Bits of the symbols 0 to 63 and 64 to 127.
  private(set) var low: UInt64 = 0
  private(set) var high: UInt64 = 0
  /// First and last in turn, from 128 on.
  private(set) var ranges: [UInt32] = []
  private(set) var classes: UnicodeClasses = []
  /// Classes whose complement is in the set.
  private(set) var complements: UnicodeClasses = []
  /// Bytes that are no UTF-8, by name.
  private var badBytes: [UInt8] = []
  /// Bytes that are no UTF-8, all others.
  private var otherBadBytes = false
  /// Beyond ASCII, what is listed is left out.
  private var negated = false
  private var ignoresCase = false

  init() {}

  init(_ symbol: UInt32, ignoreCase: Bool = false) {
    insert(symbol)
    finish(negate: false, ignoreCase: ignoreCase)
  }

  mutating func insert(_ symbol: UInt32) {
    if symbol >= UTF8Reading.invalid {
      badBytes.append(UInt8(symbol & 0xFF))
    } else {
      insert(symbol, symbol)
    }
  }

  mutating func insert(_ first: UInt32, _ last: UInt32) {
    var value = first
    while value <= last, value < 128 {
      if value < 64 { low |= 1 << UInt64(value) } else { high |= 1 << UInt64(value - 64) }
      value += 1
    }
    if value <= last { ranges += [value, last] }
  }

  mutating func insert(_ classes: UnicodeClasses) { self.classes.formUnion(classes) }
  mutating func insert(complementOf classes: UnicodeClasses) { complements.formUnion(classes) }

  /// All that another set, which was finished without negation, holds or does not hold.
  mutating func insert(_ other: SymbolSet, complement: Bool) {
    if complement {
      low |= ~other.low
      high |= ~other.high
      if other.classes.isEmpty {
        var next: UInt32 = 128
        for pair in stride(from: 0, to: other.ranges.count, by: 2) {
          if other.ranges[pair] > next { ranges += [next, other.ranges[pair] - 1] }
          next = other.ranges[pair + 1] + 1
        }
        if next <= 0x10_FFFF { ranges += [next, 0x10_FFFF] }
      } else {
        complements.formUnion(other.classes)
      }
    } else {
      low |= other.low
      high |= other.high
      ranges += other.ranges
      classes.formUnion(other.classes)
    }
  }

  /// Puts the set in order; to be called once, last. Bad bytes are taken by `takesBadBytes` sets
  /// alone.
  mutating func finish(negate: Bool, ignoreCase: Bool, takesBadBytes: Bool = false) {
    if ignoreCase {
      let capitals = high & 0x07FF_FFFE
      let smalls = high & 0x07FF_FFFE_0000_0000
      high |= capitals << 32 | smalls >> 32
      ignoresCase = !ranges.isEmpty
      if !classes.isDisjoint(with: [.upper, .lower]) { classes.formUnion([.upper, .lower]) }
    }
    if ranges.count > 2 {
      var pairs = stride(from: 0, to: ranges.count, by: 2).map { (ranges[$0], ranges[$0 + 1]) }
      pairs.sort { $0 < $1 }
      ranges = []
      for (first, last) in pairs {
        if let end = ranges.last, first <= end + 1 {
          ranges[ranges.count - 1] = max(end, last)
        } else {
          ranges += [first, last]
        }
      }
    }
    if negate {
      low = ~low
      high = ~high
      negated.toggle()
    }
    otherBadBytes = takesBadBytes
  }

  mutating func remove(ascii value: UInt32) {
    if value < 64 { low &= ~(1 << UInt64(value)) } else { high &= ~(1 << UInt64(value - 64)) }
  }

  /// Whether the set holds a symbol.
  func holds(_ symbol: UInt32) -> Bool {
    if symbol < 64 { return low >> UInt64(symbol) & 1 == 1 }
    if symbol < 128 { return high >> UInt64(symbol - 64) & 1 == 1 }
    if symbol >= UTF8Reading.invalid {
      return badBytes.contains(UInt8(symbol & 0xFF)) ? !negated : otherBadBytes
    }
    return lists(symbol) != negated
  }

  private func lists(_ symbol: UInt32) -> Bool {
    if inRanges(symbol) { return true }
    guard ignoresCase || !classes.isEmpty || !complements.isEmpty,
      let scalar = Unicode.Scalar(symbol)
    else { return false }
    if ignoresCase {
      for other in [scalar.properties.lowercaseMapping, scalar.properties.uppercaseMapping] {
        let scalars = other.unicodeScalars
        if scalars.count == 1, let only = scalars.first, inRanges(only.value) { return true }
      }
    }
    if classes.isEmpty, complements.isEmpty { return false }
    let own = UnicodeClasses(of: scalar)
    return !own.isDisjoint(with: classes) || !complements.isSubset(of: own)
  }

  private func inRanges(_ symbol: UInt32) -> Bool {
    var first = 0
    var end = ranges.count / 2
    while first < end {
      let middle = (first + end) / 2
      if symbol > ranges[middle * 2 + 1] {
        first = middle + 1
      } else if symbol < ranges[middle * 2] {
        end = middle
      } else {
        return true
      }
    }
    return false
  }

  /// Whether the set can hold anything beyond ASCII.
  var reachesBeyondASCII: Bool {
    negated || otherBadBytes || !ranges.isEmpty || !classes.isEmpty || !complements.isEmpty
      || !badBytes.isEmpty
  }

  /// The one symbol of the set, if it is that small.
  var single: UInt32? {
    guard !negated, !otherBadBytes, classes.isEmpty, complements.isEmpty, badBytes.isEmpty,
      !ignoresCase
    else { return nil }
    switch (low.nonzeroBitCount + high.nonzeroBitCount, ranges.count) {
    case (1, 0): return UInt32(low != 0 ? low.trailingZeroBitCount : 64 + high.trailingZeroBitCount)
    case (0, 2): return ranges[0] == ranges[1] ? ranges[0] : nil
    default: return nil
    }
  }
}
