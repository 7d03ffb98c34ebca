// Expansion of variables, quotes and escapes in the words of a Dockerfile.

package struct ExpansionProblem: Error, Hashable, Sendable {
  package var message: String
  package init(message: String) { self.message = message }
}

/// Expands `$NAME` and `${NAME…}` as BuildKit's word lexer does.
package struct VariableLexer: Sendable {
  package var escape: UInt8
  /// Keeps quotes in the result (RUN's titles).
  package var keepsQuotes = false
  /// Keeps a name that is not set as it was written (titles).
  package var keepsUnset = false

  // Limit: without it, a few lines of `ENV A=$A$A` would fill the memory.
  static let limit = 64 << 10

  package init(escape: UInt8 = UInt8(ascii: "\\")) { self.escape = escape }

  package struct Result: Hashable, Sendable {
    package var text: String
    package var words: [String]
    /// Names that were used and are not set, in the order of use.
    package var unset: [String]
  }

  package func word(
    _ text: String, _ lookup: (String) -> String?
  ) throws(ExpansionProblem) -> String {
    try expand(text, lookup).text
  }

  package func expand(
    _ text: String, _ lookup: (String) -> String?
  ) throws(ExpansionProblem) -> Result {
    var run = Run(lexer: self, bytes: Array(text.utf8), depth: 0)
    let out = try run.untilEnd(stop: nil, lookup)
    run.closeWord()
    return Result(
      text: String(decoding: out, as: UTF8.self), words: run.words, unset: run.unset)
  }

  private struct Run {
    let lexer: VariableLexer
    let bytes: [UInt8]
    var place = 0
    var depth: Int
    var words: [String] = []
    var word: [UInt8] = []
    var inWord = false
    var unset: [String] = []

    init(lexer: VariableLexer, bytes: [UInt8], depth: Int) {
      self.lexer = lexer
      self.bytes = bytes
      self.depth = depth
    }

    var peek: UInt8? { place < bytes.count ? bytes[place] : nil }

    mutating func closeWord() {
      if inWord { words.append(String(decoding: word, as: UTF8.self)) }
      word = []
      inWord = false
    }
    mutating func addRaw(_ piece: [UInt8]) {
      word += piece
      inWord = true
    }
    mutating func addSplit(_ piece: [UInt8]) {
      for byte in piece {
        if isBlank(byte) {
          closeWord()
        } else {
          word.append(byte)
          inWord = true
        }
      }
    }

    mutating func untilEnd(
      stop: [UInt8]?, _ lookup: (String) -> String?
    ) throws(ExpansionProblem) -> [UInt8] {
      var out: [UInt8] = []
      while let byte = peek {
        if let stop, stop.contains(byte) { return out }
        guard out.count <= VariableLexer.limit else {
          throw ExpansionProblem(message: "swiftlab expands a word to at most 64 KiB")
        }
        switch byte {
        case UInt8(ascii: "'"):
          let piece = try single()
          out += piece
          addRaw(piece)
        case UInt8(ascii: "\""):
          let piece = try double(lookup)
          out += piece
          addRaw(piece)
        case UInt8(ascii: "$"):
          let piece = try dollar(lookup)
          out += piece
          addSplit(piece)
        case lexer.escape:
          place += 1
          guard let next = peek else {
            if lexer.keepsQuotes { out.append(byte) }
            continue
          }
          place += 1
          if lexer.keepsQuotes { out.append(byte) }
          out.append(next)
          addRaw([next])
        default:
          place += 1
          out.append(byte)
          if isBlank(byte) { closeWord() } else { addRaw([byte]) }
        }
      }
      if stop != nil {
        throw ExpansionProblem(message: "unexpected end of statement while looking for matching }")
      }
      return out
    }

    private mutating func single() throws(ExpansionProblem) -> [UInt8] {
      var out: [UInt8] = lexer.keepsQuotes ? [UInt8(ascii: "'")] : []
      place += 1
      while let byte = peek {
        place += 1
        if byte == UInt8(ascii: "'") {
          if lexer.keepsQuotes { out.append(byte) }
          return out
        }
        out.append(byte)
      }
      throw ExpansionProblem(
        message: "unexpected end of statement while looking for matching single-quote")
    }

    private mutating func double(
      _ lookup: (String) -> String?
    ) throws(ExpansionProblem) -> [UInt8] {
      var out: [UInt8] = lexer.keepsQuotes ? [UInt8(ascii: "\"")] : []
      place += 1
      while let byte = peek {
        if byte == UInt8(ascii: "\"") {
          place += 1
          if lexer.keepsQuotes { out.append(byte) }
          return out
        }
        if byte == UInt8(ascii: "$") {
          out += try dollar(lookup)
          continue
        }
        place += 1
        if byte == lexer.escape {
          guard let next = peek else { break }
          if next == UInt8(ascii: "\"") || next == UInt8(ascii: "$") || next == lexer.escape {
            if lexer.keepsQuotes { out.append(byte) }
            place += 1
            out.append(next)
            continue
          }
        }
        out.append(byte)
      }
      throw ExpansionProblem(
        message: "unexpected end of statement while looking for matching double-quote")
    }

    private mutating func name() -> String {
      let start = place
      guard let first = peek else { return "" }
      if isDigit(first) {
        while let byte = peek, isDigit(byte) { place += 1 }
      } else if "@*#?-$!0".utf8.contains(first) {
        place += 1
      } else {
        while let byte = peek, isLetter(byte) || isDigit(byte) || byte == 0x5f { place += 1 }
      }
      return String(decoding: bytes[start..<place], as: UTF8.self)
    }

    private mutating func value(_ name: String, _ lookup: (String) -> String?) -> String? {
      if let value = lookup(name) { return value }
      unset.append(name)
      return nil
    }

    private mutating func dollar(
      _ lookup: (String) -> String?
    ) throws(ExpansionProblem) -> [UInt8] {
      guard depth < 100 else { throw ExpansionProblem(message: "too many levels of ${…}") }
      let start = place
      place += 1
      guard let byte = peek else { return [UInt8(ascii: "$")] }
      guard byte == UInt8(ascii: "{") else {
        let name = name()
        if name.isEmpty { return [UInt8(ascii: "$")] }
        if let value = value(name, lookup) { return Array(value.utf8) }
        return lexer.keepsUnset ? Array(bytes[start..<place]) : []
      }
      place += 1
      guard let after = peek else {
        throw ExpansionProblem(message: "syntax error: missing '}'")
      }
      if after == UInt8(ascii: "}") || after == UInt8(ascii: "{") || after == UInt8(ascii: ":") {
        throw ExpansionProblem(message: "syntax error: bad substitution")
      }
      let name = name()
      // Real: BuildKit reads the end of the text as a modifier, which is no character.
      guard let mark = peek else {
        throw ExpansionProblem(message: "unsupported modifier (\u{FFFD}) in substitution")
      }
      if mark == UInt8(ascii: "}") {
        place += 1
        if let value = value(name, lookup) { return Array(value.utf8) }
        return lexer.keepsUnset ? Array(bytes[start..<place]) : []
      }
      return try modified(name, start: start, lookup)
    }

    /// `${NAME:-word}` and its kin, from the modifier on.
    private mutating func modified(
      _ name: String, start: Int, _ lookup: (String) -> String?
    ) throws(ExpansionProblem) -> [UInt8] {
      var colon = false
      if peek == UInt8(ascii: ":") {
        colon = true
        place += 1
      }
      guard let modifier = peek else {
        throw ExpansionProblem(message: "syntax error: missing '}'")
      }
      place += 1
      // Real: BuildKit counts a name as undefined even where a default stands in for it.
      let current = value(name, lookup)
      let isSet = current != nil && !(colon && current == "")
      switch modifier {
      case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "?"):
        let word = try operand(lookup)
        if modifier == UInt8(ascii: "+") { return isSet ? word : [] }
        if isSet { return Array((current ?? "").utf8) }
        if modifier == UInt8(ascii: "-") {
          return lexer.keepsUnset && current == nil ? Array(bytes[start..<place]) : word
        }
        let said =
          word.isEmpty
          ? (current == nil ? "is not allowed to be unset" : "is not allowed to be empty")
          : String(decoding: word, as: UTF8.self)
        throw ExpansionProblem(message: "\(name): \(said)")
      case UInt8(ascii: "#") where !colon, UInt8(ascii: "%") where !colon:
        var greedy = false
        if peek == modifier {
          greedy = true
          place += 1
        }
        let pattern = try operand(lookup)
        guard let current = value(name, lookup) else {
          return lexer.keepsUnset ? Array(bytes[start..<place]) : []
        }
        return strip(
          Array(current.utf8), pattern, prefix: modifier == UInt8(ascii: "#"), greedy: greedy)
      case UInt8(ascii: "/") where !colon:
        var all = false
        if peek == modifier {
          all = true
          place += 1
        }
        var inner = Run(lexer: lexer, bytes: bytes, depth: depth + 1)
        inner.place = place
        let pattern = try inner.untilEnd(stop: [UInt8(ascii: "/")], lookup)
        place = inner.place + 1
        let replacement = try operand(lookup)
        guard let current = value(name, lookup) else {
          return lexer.keepsUnset ? Array(bytes[start..<place]) : []
        }
        return replaced(Array(current.utf8), pattern, with: replacement, all: all)
      default:
        throw ExpansionProblem(
          message:
            "unsupported modifier (\(colon ? ":" : "")\(Unicode.Scalar(modifier))) in substitution")
      }
    }

    /// The word up to the closing brace.
    private mutating func operand(
      _ lookup: (String) -> String?
    ) throws(ExpansionProblem) -> [UInt8] {
      var inner = Run(lexer: lexer, bytes: bytes, depth: depth + 1)
      inner.place = place
      let out = try inner.untilEnd(stop: [UInt8(ascii: "}")], lookup)
      place = inner.place + 1
      unset += inner.unset
      return out
    }
  }
}

/// Whether `text` is matched whole by a pattern of `*` and `?`.
func wildcard(_ pattern: ArraySlice<UInt8>, _ text: ArraySlice<UInt8>) -> Bool {
  var p = pattern.startIndex
  var t = text.startIndex
  var star: Int?
  var mark = t
  while t < text.endIndex {
    if p < pattern.endIndex, pattern[p] == UInt8(ascii: "*") {
      star = p
      mark = t
      p += 1
    } else if p < pattern.endIndex, pattern[p] == UInt8(ascii: "?") || pattern[p] == text[t] {
      p += 1
      t += 1
    } else if let back = star {
      p = back + 1
      mark += 1
      t = mark
    } else {
      return false
    }
  }
  while p < pattern.endIndex, pattern[p] == UInt8(ascii: "*") { p += 1 }
  return p == pattern.endIndex
}

private func strip(_ text: [UInt8], _ pattern: [UInt8], prefix: Bool, greedy: Bool) -> [UInt8] {
  guard text.count <= 65536 else { return text }
  let lengths = greedy ? Array((0...text.count).reversed()) : Array(0...text.count)
  for length in lengths {
    let piece = prefix ? text[..<length] : text[(text.count - length)...]
    if wildcard(pattern[...], piece) {
      return Array(prefix ? text[length...] : text[..<(text.count - length)])
    }
  }
  return text
}

private func replaced(
  _ text: [UInt8], _ pattern: [UInt8], with replacement: [UInt8], all: Bool
) -> [UInt8] {
  guard text.count <= 4096, !pattern.isEmpty else { return text }
  var out: [UInt8] = []
  var place = 0
  var done = false
  outer: while place < text.count {
    if !done {
      var end = text.count
      while end > place {
        if wildcard(pattern[...], text[place..<end]) {
          out += replacement
          place = end
          done = !all
          continue outer
        }
        end -= 1
      }
    }
    out.append(text[place])
    place += 1
  }
  return out
}
