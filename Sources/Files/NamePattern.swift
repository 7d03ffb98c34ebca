// A pattern for one name: `*`, `?`, `[…]` and backslashes.

package import Kernel

/// A pattern for one name between slashes; also for `find -name`, where a leading dot is nothing special.
package struct NamePattern: Hashable, Sendable {
  private enum Token: Hashable, Sendable {
    case literal(Unicode.Scalar)
    case any
    case star
    case set(negated: Bool, ranges: [ClosedRange<UInt32>], classes: [String])
  }
  private var tokens: [Token] = []
  private let ignoreCase: Bool
  package private(set) var isDoubleStar = false

  package init(_ pattern: String, ignoreCase: Bool = false) {
    self.ignoreCase = ignoreCase
    let text = Array(pattern.unicodeScalars)
    isDoubleStar = pattern == "**"
    var index = 0
    while index < text.count {
      let scalar = text[index]
      index += 1
      switch scalar {
      case "*": if tokens.last != .star { tokens.append(.star) }
      case "?": tokens.append(.any)
      case "\\" where index < text.count:
        tokens.append(.literal(text[index]))
        index += 1
      case "[":
        if let (set, end) = Self.bracket(text, index) {
          tokens.append(set)
          index = end
        } else {
          tokens.append(.literal(scalar))
        }
      default: tokens.append(.literal(scalar))
      }
    }
  }

  /// The name itself when the pattern has nothing special in it.
  package var literal: String? {
    var text = String.UnicodeScalarView()
    for token in tokens {
      guard case .literal(let scalar) = token else { return nil }
      text.append(scalar)
    }
    return ignoreCase ? nil : String(text)
  }
  package var beginsWithDot: Bool { tokens.first == .literal(".") }

  /// Reads a bracket expression from behind its `[`; nil when it has no end, and is then plain text.
  private static func bracket(_ text: [Unicode.Scalar], _ start: Int) -> (Token, Int)? {
    var index = start
    var negated = false
    if index < text.count, text[index] == "!" || text[index] == "^" {
      negated = true
      index += 1
    }
    var ranges: [ClosedRange<UInt32>] = []
    var classes: [String] = []
    let first = index
    while index < text.count {
      var scalar = text[index]
      if scalar == "]", index > first {
        return (.set(negated: negated, ranges: ranges, classes: classes), index + 1)
      }
      index += 1
      if scalar == "[", index < text.count, text[index] == ":" {
        var end = index + 1
        while end + 1 < text.count, end - index < 12, !(text[end] == ":" && text[end + 1] == "]") {
          end += 1
        }
        if end + 1 < text.count, text[end] == ":", text[end + 1] == "]" {
          classes.append(String(String.UnicodeScalarView(text[(index + 1)..<end])))
          index = end + 2
          continue
        }
      }
      if scalar == "\\", index < text.count {
        scalar = text[index]
        index += 1
      }
      if index + 1 < text.count, text[index] == "-", text[index + 1] != "]" {
        var high = text[index + 1]
        index += 2
        if high == "\\", index < text.count {
          high = text[index]
          index += 1
        }
        if scalar.value <= high.value { ranges.append(scalar.value...high.value) }
      } else {
        ranges.append(scalar.value...scalar.value)
      }
    }
    return nil
  }

  /// Whether the whole name matches. One star is tried at a time, so the work is at most the product of the lengths.
  package func matches(_ name: String, budget: inout Budget) throws(BudgetError) -> Bool {
    let text = Array(name.unicodeScalars)
    var at = 0, token = 0
    var star: (token: Int, at: Int)?
    while at < text.count {
      try budget.spend(steps: 1)
      if token < tokens.count, tokens[token] == .star {
        star = (token, at)
        token += 1
      } else if token < tokens.count, fits(tokens[token], text[at]) {
        token += 1
        at += 1
      } else if let back = star {
        star = (back.token, back.at + 1)
        token = back.token + 1
        at = back.at + 1
      } else {
        return false
      }
    }
    while token < tokens.count, tokens[token] == .star { token += 1 }
    return token == tokens.count
  }
  /// As above with a budget of its own, for names whose length the file system bounds.
  package func matches(_ name: String) -> Bool {
    var budget = Budget(steps: 2_000_000, bytes: 0)
    return (try? matches(name, budget: &budget)) ?? false
  }

  private func fits(_ token: Token, _ scalar: Unicode.Scalar) -> Bool {
    switch token {
    case .star: return false
    case .any: return true
    case .literal(let wanted):
      return wanted == scalar || ignoreCase && Self.fold(wanted) == Self.fold(scalar)
    case .set(let negated, let ranges, let classes):
      var hit = Self.inside(scalar, ranges, classes)
      if !hit, ignoreCase {
        let properties = scalar.properties
        for other in [properties.lowercaseMapping, properties.uppercaseMapping] {
          if let one = other.unicodeScalars.first { hit = hit || Self.inside(one, ranges, classes) }
        }
      }
      return hit != negated
    }
  }
  private static func fold(_ scalar: Unicode.Scalar) -> String {
    scalar.properties.lowercaseMapping
  }
  private static func inside(
    _ scalar: Unicode.Scalar, _ ranges: [ClosedRange<UInt32>], _ classes: [String]
  ) -> Bool {
    ranges.contains { $0.contains(scalar.value) }
      || classes.contains { CharacterClass.contains($0, scalar) }
  }
}

/// The POSIX character classes, `[:alpha:]` and its kind.
package enum CharacterClass {
  package static let names = [
    "alnum", "alpha", "blank", "cntrl", "digit", "graph", "lower", "print", "punct", "space",
    "upper", "xdigit",
  ]
  package static func contains(_ name: String, _ scalar: Unicode.Scalar) -> Bool {
    let properties = scalar.properties
    let isASCII = scalar.isASCII
    let value = scalar.value
    switch name {
    case "digit": return isASCII && (48...57).contains(value)
    case "xdigit": return isASCII && properties.isASCIIHexDigit
    case "alpha": return properties.isAlphabetic
    case "alnum": return properties.isAlphabetic || isASCII && (48...57).contains(value)
    case "lower": return properties.isLowercase
    case "upper": return properties.isUppercase
    case "blank": return scalar == " " || scalar == "\t"
    case "space": return scalar == " " || (9...13).contains(value)
    case "cntrl": return value < 32 || (127..<160).contains(value)
    case "graph": return value > 32 && !(127...160).contains(value)
    case "print": return value >= 32 && !(127..<160).contains(value)
    case "punct":
      if isASCII { return value > 32 && value < 127 && !contains("alnum", scalar) }
      return value > 160 && !properties.isAlphabetic && !properties.isWhitespace
    default: return false
    }
  }
}
