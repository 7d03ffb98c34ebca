// Shell patterns: `*`, `?`, `[…]` and, where they are asked for, `@(…)` and its like.

import Kernel

/// A compiled shell pattern. Matching is bounded by steps, so no pattern can hang the lab.
struct ShellPattern: Sendable {
  indirect enum Piece: Sendable {
    case scalar(UInt32)
    case any
    case many
    case set(negated: Bool, [ClosedRange<UInt32>], [String])
    /// `?( *( +( @( !(`
    case group(UInt8, [[Piece]])
  }
  var pieces: [Piece]
  var ignoresCase = false
  /// The whole pattern stands for itself.
  var isLiteral: Bool {
    pieces.allSatisfy { if case .scalar = $0 { true } else { false } }
  }

  init(_ text: String, extended: Bool, ignoresCase: Bool = false) {
    let scalars = text.unicodeScalars.map(\.value)
    var position = 0, misses = 0
    pieces = Self.compile(
      scalars, &position, &misses, extended: extended, depth: 0, inGroup: false)
    self.ignoresCase = ignoresCase
  }

  static func isLive(_ text: String) -> Bool {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "*"), UInt8(ascii: "?"), UInt8(ascii: "["), UInt8(ascii: "\\"),
        UInt8(ascii: "("):
        return true
      default: break
      }
    }
    return false
  }
  static func escaped(_ text: String) -> String {
    escape(text) { "\\*?[]()|@!+-^".unicodeScalars.contains($0) }
  }
  static func regexEscaped(_ text: String) -> String {
    escape(text) { "\\^$.[]|()?*+{}".unicodeScalars.contains($0) }
  }
  private static func escape(
    _ text: String, _ isSpecial: (Unicode.Scalar) -> Bool
  ) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      if isSpecial(scalar) { out.unicodeScalars.append("\\") }
      out.unicodeScalars.append(scalar)
    }
    return out
  }
  /// The pattern with its backslashes taken away: what it means when nothing in it is live.
  static func unescaped(_ pattern: String) -> String {
    var out = "", escaped = false
    for scalar in pattern.unicodeScalars {
      if scalar == "\\", !escaped {
        escaped = true
      } else {
        out.unicodeScalars.append(scalar)
        escaped = false
      }
    }
    if escaped { out += "\\" }
    return out
  }

  /// How many groups and brackets that are never closed are looked for to the text's end.
  private static let mostMisses = 64

  private static func compile(
    _ s: [UInt32], _ i: inout Int, _ misses: inout Int, extended: Bool, depth: Int, inGroup: Bool
  ) -> [Piece] {
    var out: [Piece] = []
    while i < s.count {
      let c = s[i]
      if inGroup, c == 0x7c || c == 0x29 { return out }
      if extended, i + 1 < s.count, s[i + 1] == 0x28, depth < 32, misses < mostMisses,
        c == 0x3f || c == 0x2a || c == 0x2b || c == 0x40 || c == 0x21
      {
        let start = i
        i += 2
        var choices: [[Piece]] = []
        while true {
          choices.append(compile(s, &i, &misses, extended: true, depth: depth + 1, inGroup: true))
          if i < s.count, s[i] == 0x7c {
            i += 1
            continue
          }
          break
        }
        if i < s.count {
          i += 1
          out.append(.group(UInt8(truncatingIfNeeded: c), choices))
          continue
        }
        i = start
        misses += 1
      }
      switch c {
      case 0x5c where i + 1 < s.count:
        out.append(.scalar(s[i + 1]))
        i += 2
      case 0x2a:
        if case .many? = out.last {} else { out.append(.many) }
        i += 1
      case 0x3f:
        out.append(.any)
        i += 1
      case 0x5b:
        if misses < mostMisses, let (piece, end) = bracket(s, i) {
          out.append(piece)
          i = end
        } else {
          misses += 1
          out.append(.scalar(c))
          i += 1
        }
      default:
        out.append(.scalar(c))
        i += 1
      }
    }
    return out
  }

  private static func bracket(_ s: [UInt32], _ start: Int) -> (Piece, Int)? {
    var k = start + 1
    var negated = false
    if k < s.count, s[k] == 0x21 || s[k] == 0x5e {
      negated = true
      k += 1
    }
    var ranges: [ClosedRange<UInt32>] = [], classes: [String] = []
    var isFirst = true, mayHoldClass = true
    while k < s.count {
      if s[k] == 0x5d, !isFirst { return (.set(negated: negated, ranges, classes), k + 1) }
      isFirst = false
      if mayHoldClass, s[k] == 0x5b, k + 1 < s.count, s[k + 1] == 0x3a {
        var end = k + 2
        while end + 1 < s.count, !(s[end] == 0x3a && s[end + 1] == 0x5d) { end += 1 }
        if end + 1 < s.count {
          var name = ""
          for value in s[(k + 2)..<end] {
            if let scalar = UnicodeScalar(value) { name.unicodeScalars.append(scalar) }
          }
          classes.append(name)
          k = end + 2
          continue
        }
        mayHoldClass = false
      }
      var low = s[k]
      if low == 0x5c, k + 1 < s.count {
        k += 1
        low = s[k]
      }
      k += 1
      if k + 1 < s.count, s[k] == 0x2d, s[k + 1] != 0x5d {
        k += 1
        var high = s[k]
        if high == 0x5c, k + 1 < s.count {
          k += 1
          high = s[k]
        }
        k += 1
        if low <= high { ranges.append(low...high) }
      } else {
        ranges.append(low...low)
      }
    }
    return nil
  }

  // MARK: Matching

  func matches(_ text: String) -> Bool {
    let scalars = text.unicodeScalars.map(\.value)
    return matches(scalars[...])
  }
  func matches(_ text: ArraySlice<UInt32>) -> Bool {
    // Every place that a piece is tried at costs a step; beyond this the answer is no.
    var steps = 2_000_000
    return run(pieces[...], text, &steps, depth: 0)
  }

  private func same(_ a: UInt32, _ b: UInt32) -> Bool {
    if a == b { return true }
    guard ignoresCase else { return false }
    return Self.folded(a) == Self.folded(b)
  }
  private static func folded(_ value: UInt32) -> UInt32 {
    guard let scalar = UnicodeScalar(value) else { return value }
    return scalar.properties.lowercaseMapping.unicodeScalars.first?.value ?? value
  }

  private func one(_ piece: Piece, _ c: UInt32) -> Bool {
    switch piece {
    case .scalar(let value): return same(value, c)
    case .any: return true
    case .set(let negated, let ranges, let classes):
      var found = ranges.contains { $0.contains(c) }
      if !found, ignoresCase {
        let other = Self.folded(c)
        let upper = UnicodeScalar(c)?.properties.uppercaseMapping.unicodeScalars.first?.value ?? c
        found = ranges.contains { $0.contains(other) || $0.contains(upper) }
      }
      return (found || classes.contains { Self.isMember(c, of: $0) }) != negated
    case .many, .group: return false
    }
  }

  private func run(
    _ pieces: ArraySlice<Piece>, _ text: ArraySlice<UInt32>, _ steps: inout Int, depth: Int
  ) -> Bool {
    var p = pieces.startIndex, t = text.startIndex
    // The last star and where it was tried: with plain pieces one star to go back to is enough.
    var star = -1, mark = 0
    while true {
      steps -= 1
      if steps < 0 { return false }
      if p < pieces.endIndex {
        switch pieces[p] {
        case .many:
          star = p
          mark = t
          p += 1
          continue
        case .group(let kind, let choices):
          guard depth < 200 else { return false }
          let rest = pieces[(p + 1)...]
          if group(kind, choices, rest, text[t...], &steps, depth: depth + 1) { return true }
        default:
          if t < text.endIndex, one(pieces[p], text[t]) {
            p += 1
            t += 1
            continue
          }
        }
      } else if t == text.endIndex {
        return true
      }
      guard star >= 0, mark < text.endIndex else { return false }
      mark += 1
      t = mark
      p = star + 1
    }
  }

  private func group(
    _ kind: UInt8, _ choices: [[Piece]], _ rest: ArraySlice<Piece>, _ text: ArraySlice<UInt32>,
    _ steps: inout Int, depth: Int
  ) -> Bool {
    guard depth < 200 else { return false }
    let isOptional = kind == UInt8(ascii: "?") || kind == UInt8(ascii: "*")
    if isOptional, run(rest, text, &steps, depth: depth) { return true }
    for end in text.startIndex...text.endIndex {
      steps -= 1
      if steps < 0 { return false }
      let head = text[text.startIndex..<end]
      let fits = choices.contains { run($0[...], head, &steps, depth: depth) }
      if kind == UInt8(ascii: "!") {
        if !fits, run(rest, text[end...], &steps, depth: depth) { return true }
        continue
      }
      guard fits else { continue }
      if run(rest, text[end...], &steps, depth: depth) { return true }
      let repeats = kind == UInt8(ascii: "*") || kind == UInt8(ascii: "+")
      if repeats, end > text.startIndex,
        group(UInt8(ascii: "*"), choices, rest, text[end...], &steps, depth: depth + 1)
      {
        return true
      }
    }
    return false
  }

  static func isMember(_ c: UInt32, of name: String) -> Bool {
    guard let scalar = UnicodeScalar(c) else { return false }
    switch name {
    case "alpha": return scalar.properties.isAlphabetic
    case "digit": return c >= 0x30 && c <= 0x39
    case "alnum": return scalar.properties.isAlphabetic || (c >= 0x30 && c <= 0x39)
    case "upper": return scalar.properties.isUppercase
    case "lower": return scalar.properties.isLowercase
    case "space": return c == 32 || (c >= 9 && c <= 13)
    case "blank": return c == 32 || c == 9
    case "punct":
      return c < 128 ? c > 32 && c < 127 && !isMember(c, of: "alnum") : false
    case "print": return c >= 32 && c != 127
    case "graph": return c > 32 && c != 127
    case "cntrl": return c < 32 || c == 127
    case "xdigit":
      return (c >= 0x30 && c <= 0x39) || ((c | 0x20) >= 0x61 && (c | 0x20) <= 0x66)
    case "word": return isMember(c, of: "alnum") || c == 0x5f
    default: return false
    }
  }

  // MARK: Trimming and replacing

  /// Takes a matching start away, as `#` and `##` do.
  func withoutPrefix(_ text: String, longest: Bool) -> String {
    let s = text.unicodeScalars.map(\.value)
    let ends = longest ? Array((0...s.count).reversed()) : Array(0...s.count)
    for end in ends where matches(s[..<end]) { return Self.text(s[end...]) }
    return text
  }
  func withoutSuffix(_ text: String, longest: Bool) -> String {
    let s = text.unicodeScalars.map(\.value)
    let starts = longest ? Array(0...s.count) : Array((0...s.count).reversed())
    for start in starts where matches(s[start...]) { return Self.text(s[..<start]) }
    return text
  }
  /// The longest match that begins at or after `from`.
  func find(in s: [UInt32], from: Int, anchored: Bool, steps: inout Int) -> Range<Int>? {
    // A literal pattern needs no trying of all ends.
    if isLiteral, !ignoresCase {
      let wanted = pieces.compactMap { if case .scalar(let value) = $0 { value } else { nil } }
      guard !wanted.isEmpty, s.count >= wanted.count else { return nil }
      var start = from
      while start + wanted.count <= s.count {
        if s[start..<(start + wanted.count)].elementsEqual(wanted) {
          return start..<(start + wanted.count)
        }
        if anchored { return nil }
        start += 1
      }
      return nil
    }
    var start = from
    while start <= s.count {
      var end = s.count
      while end >= start {
        steps -= 1
        if steps < 0 { return nil }
        if end > start || s.isEmpty, matches(s[start..<end]) { return start..<end }
        end -= 1
      }
      if anchored { return nil }
      start += 1
    }
    return nil
  }

  static func text(_ scalars: some Sequence<UInt32>) -> String {
    var out = String.UnicodeScalarView()
    for value in scalars { out.append(UnicodeScalar(value) ?? "\u{fffd}") }
    return String(out)
  }
}
