// Shell patterns against one name: `*`, `?`, `[a-z]`, `[!x]`, `[[:digit:]]`.

/// Matching of file name patterns, as fnmatch does; a pure function of two texts.
package enum Glob {
  package struct Options: OptionSet, Hashable, Sendable {
    package let rawValue: Int
    package init(rawValue: Int) { self.rawValue = rawValue }
    /// `*`, `?` and brackets do not match `/` (paths).
    package static let pathName = Options(rawValue: 1)
    /// A dot at the start (with `pathName` also after a `/`) must be written out.
    package static let period = Options(rawValue: 2)
    package static let ignoreCase = Options(rawValue: 4)
    /// A backslash is an ordinary character.
    package static let noEscape = Options(rawValue: 8)
    /// With `pathName`: `**` matches across `/` (globstar, .dockerignore, gitignore).
    package static let doubleStar = Options(rawValue: 16)
  }

  private enum Item {
    case symbol(UInt32)
    case any
    case set(SymbolSet)
    case star
    /// Across `/`.
    case doubleStar
    /// `**/`: any number of whole directories.
    case directories
  }

  /// Whether a pattern matches the whole of a name. The time is the product of the lengths at most.
  package static func matches(
    pattern: some StringProtocol, name: some StringProtocol, _ options: Options = []
  ) -> Bool {
    matches(pattern: Array(pattern.utf8), name: Array(name.utf8), options)
  }

  package static func matches(
    pattern: [UInt8], name: [UInt8], _ options: Options = []
  ) -> Bool {
    let items = parse(pattern, options)
    let text = PatternReader(name, []).symbols
    func leadingDot(_ at: Int) -> Bool {
      options.contains(.period) && at < text.count && text[at] == 0x2E
        && (at == 0 || (options.contains(.pathName) && text[at - 1] == 0x2F))
    }
    func takes(_ item: Item, _ at: Int) -> Bool {
      let symbol = text[at]
      switch item {
      case .symbol(let wanted):
        return wanted == symbol
          || (options.contains(.ignoreCase) && fold(wanted) == fold(symbol))
      case .any: return !(options.contains(.pathName) && symbol == 0x2F) && !leadingDot(at)
      case .set(let set):
        return !(options.contains(.pathName) && symbol == 0x2F) && !leadingDot(at)
          && set.holds(symbol)
      case .star, .doubleStar, .directories: return false
      }
    }
    // Two places to go back to, the last `*` and the last `**`: earlier ones need never move again.
    var at = 0
    var index = 0
    var star: (index: Int, at: Int)?
    var deep: (index: Int, at: Int, whole: Bool)?
    while true {
      if index < items.count {
        switch items[index] {
        case .star where !leadingDot(at):
          star = (index, at)
          index += 1
          continue
        case .doubleStar, .directories:
          var whole = false
          if case .directories = items[index] { whole = true }
          deep = (index, at, whole)
          star = nil
          index += 1
          continue
        default:
          if at < text.count, takes(items[index], at) {
            at += 1
            index += 1
            continue
          }
        }
      } else if at == text.count {
        return true
      }
      if let back = star, back.at < text.count,
        !(options.contains(.pathName) && text[back.at] == 0x2F)
      {
        star = (back.index, back.at + 1)
        at = back.at + 1
        index = back.index + 1
      } else if let back = deep, back.at < text.count {
        var next = back.at + 1
        if back.whole {
          while next <= text.count, text[next - 1] != 0x2F { next += 1 }
          if next > text.count { return false }
        }
        deep = (back.index, next, back.whole)
        star = nil
        at = next
        index = back.index + 1
      } else {
        return false
      }
    }
  }

  private static func fold(_ symbol: UInt32) -> UInt32 {
    if symbol < 128 { return UInt32(UInt8(symbol).asciiLowercased) }
    guard let scalar = Unicode.Scalar(symbol) else { return symbol }
    let low = scalar.properties.lowercaseMapping.unicodeScalars
    return low.count == 1 ? low.first?.value ?? symbol : symbol
  }

  /// Whether a text holds an unescaped `*`, `?` or `[…]`, so that a shell would look for files.
  package static func isPattern(_ text: some StringProtocol) -> Bool {
    parse(Array(text.utf8), []).contains { item in
      if case .symbol = item { return false }
      return true
    }
  }

  /// The text with its escapes read, for a pattern that is none.
  package static func unescaped(_ pattern: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    var index = 0
    while index < pattern.count {
      if pattern[index] == 0x5C, index + 1 < pattern.count { index += 1 }
      output.append(pattern[index])
      index += 1
    }
    return output
  }

  /// The pattern that matches just this text.
  package static func escaped(_ text: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    for byte in text {
      if "*?[]\\".utf8.contains(byte) { output.append(0x5C) }
      output.append(byte)
    }
    return output
  }

  private static func parse(_ pattern: [UInt8], _ options: Options) -> [Item] {
    var reader = PatternReader(pattern, options.contains(.ignoreCase) ? [.ignoreCase] : [])
    var items: [Item] = []
    // Brackets that are never closed; only so many are looked for to the pattern's end.
    var misses = 0
    while let symbol = reader.next() {
      switch symbol {
      case 0x3F: items.append(.any)
      case 0x2A:
        var stars = 1
        while reader.peek() == 0x2A {
          reader.index += 1
          stars += 1
        }
        guard stars > 1, options.contains(.doubleStar) else {
          items.append(.star)
          break
        }
        if reader.peek() == 0x2F, items.isEmpty || isSlash(items.last) {
          reader.index += 1
          items.append(.directories)
        } else {
          items.append(.doubleStar)
        }
      case 0x5B:
        let start = reader.index
        if misses < 64, let set = bracket(&reader, options) {
          items.append(.set(set))
        } else {
          misses += 1
          reader.index = start
          items.append(.symbol(symbol))
        }
      case 0x5C where !options.contains(.noEscape):
        items.append(.symbol(reader.next() ?? symbol))
      default: items.append(.symbol(symbol))
      }
    }
    return items
  }

  private static func isSlash(_ item: Item?) -> Bool {
    if case .symbol(0x2F)? = item { return true }
    return false
  }

  /// A bracket's set, the reader behind it; nil if it is not closed and so stands for itself.
  private static func bracket(_ reader: inout PatternReader, _ options: Options) -> SymbolSet? {
    let negate = reader.take("!") || reader.take("^")
    var set = SymbolSet()
    var first = true, mayHoldClass = true
    func symbol() -> UInt32? {
      guard let next = reader.next() else { return nil }
      if next == 0x5C, !options.contains(.noEscape) { return reader.next() }
      return next
    }
    while true {
      guard let next = reader.peek() else { return nil }
      if next == 0x5D, !first {
        reader.index += 1
        break
      }
      first = false
      if options.contains(.pathName), next == 0x2F { return nil }
      if mayHoldClass, next == 0x5B, let kind = reader.peek(1), [0x3A, 0x2E, 0x3D].contains(kind) {
        var end = reader.index + 2
        while end + 1 < reader.symbols.count,
          reader.symbols[end] != kind || reader.symbols[end + 1] != 0x5D
        {
          end += 1
        }
        if end + 1 < reader.symbols.count {
          let name = reader.text(reader.index + 2, end)
          let only = reader.symbols[reader.index + 2]
          reader.index = end + 2
          if kind == 0x3A {
            if let named = NamedSets.posix(name) { set.insert(named, complement: false) }
          } else {
            set.insert(only)
          }
          continue
        }
        mayHoldClass = false
      }
      guard let low = symbol() else { return nil }
      if reader.peek() == 0x2D, let after = reader.peek(1), after != 0x5D {
        reader.index += 1
        guard let high = symbol() else { return nil }
        if low <= high, high < UTF8Reading.invalid { set.insert(low, high) }
      } else {
        set.insert(low)
      }
    }
    set.finish(negate: negate, ignoreCase: options.contains(.ignoreCase), takesBadBytes: negate)
    return set
  }
}
