// Which ways of writing a string are open, and in what order keys are written.

/// What a string looks like to go-yaml's emitter: which ways of writing it are open.
struct ScalarShape {
  var isMultiline = false
  var allowsPlain = true
  var allowsSingle = true
  var allowsBlock = true

  init(_ text: String, dialect: YAMLDialect = .kubernetes) {
    let scalars = Array(text.unicodeScalars)
    guard let first = scalars.first, let last = scalars.last else {
      allowsBlock = false
      return
    }
    func isBreak(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar {
      case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": true
      default: false
      }
    }
    func isBlankOrEnd(_ place: Int) -> Bool {
      guard place < scalars.count else { return true }
      return scalars[place] == " " || scalars[place] == "\t" || isBreak(scalars[place])
    }
    var hasIndicator = text.hasPrefix("---") || text.hasPrefix("...")
    var hasSpecial = false
    var hasTab = false
    var breakThenSpace = false
    var spaceThenBreak = false
    for (place, scalar) in scalars.enumerated() {
      let afterSpace = place == 0 || isBlankOrEnd(place - 1)
      let beforeSpace = isBlankOrEnd(place + 1)
      switch scalar {
      case "#": hasIndicator = hasIndicator || afterSpace
      case ",", "[", "]", "{", "}", "&", "*", "!", "|", ">", "'", "\"", "%", "@", "`":
        hasIndicator = hasIndicator || place == 0
      case ":": hasIndicator = hasIndicator || beforeSpace
      case "?", "-": hasIndicator = hasIndicator || (place == 0 && beforeSpace)
      default: break
      }
      if scalar == "\t", dialect == .compose {
        hasTab = true
      } else if !Self.isPrintable(scalar) {
        hasSpecial = true
      }
      if isBreak(scalar) { isMultiline = true }
      if place > 0 {
        if scalar == " ", isBreak(scalars[place - 1]) { breakThenSpace = true }
        if isBreak(scalar), scalars[place - 1] == " " { spaceThenBreak = true }
      }
    }
    let edge = first == " " || isBreak(first) || last == " " || isBreak(last)
    if edge || isMultiline || hasIndicator || hasTab { allowsPlain = false }
    if last == " " { allowsBlock = false }
    if breakThenSpace || hasTab {
      allowsPlain = false
      allowsSingle = false
    }
    if spaceThenBreak || hasSpecial {
      allowsPlain = false
      allowsSingle = false
      allowsBlock = false
    }
  }

  /// Real: go-yaml takes nothing beyond the basic plane for printable, so emoji become escapes.
  static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A, 0x20...0x7E, 0xA0...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD: true
    default: false
    }
  }
}

/// The order in which go-yaml writes the keys of a map: numbers inside words count as numbers.
package enum GoYAMLOrder {
  package static func precedes(_ a: String, _ b: String) -> Bool {
    precedes(Array(a.unicodeScalars), Array(b.unicodeScalars), .kubernetes)
  }
  static func precedes(
    _ a: [Unicode.Scalar], _ b: [Unicode.Scalar], _ dialect: YAMLDialect
  ) -> Bool {
    func isDigit(_ scalar: Unicode.Scalar) -> Bool {
      scalar.properties.generalCategory == .decimalNumber
    }
    var digits = false
    for place in 0..<min(a.count, b.count) {
      if a[place] == b[place] {
        digits = isDigit(a[place])
        continue
      }
      let aLetter = a[place].properties.isAlphabetic, bLetter = b[place].properties.isAlphabetic
      if aLetter, bLetter { return a[place] < b[place] }
      // Real: behind a digit v3 puts letters first, v2 never does.
      if aLetter || bLetter { return digits && dialect == .compose ? aLetter : bLetter }
      // Two numbers that part here: the smaller first, of equal ones the one with fewer zeros.
      var aNumber: Int64 = 0
      var bNumber: Int64 = 0
      if a[place] == "0" || b[place] == "0" {
        var back = place - 1
        while back >= 0, isDigit(a[back]) {
          if a[back] != "0" {
            aNumber = 1
            bNumber = 1
            break
          }
          back -= 1
        }
      }
      var aEnd = place
      while aEnd < a.count, isDigit(a[aEnd]) {
        aNumber = aNumber &* 10 &+ Int64(a[aEnd].value) &- 48
        aEnd += 1
      }
      var bEnd = place
      while bEnd < b.count, isDigit(b[bEnd]) {
        bNumber = bNumber &* 10 &+ Int64(b[bEnd].value) &- 48
        bEnd += 1
      }
      if aNumber != bNumber { return aNumber < bNumber }
      if aEnd != bEnd { return aEnd < bEnd }
      return a[place] < b[place]
    }
    return a.count < b.count
  }
}
