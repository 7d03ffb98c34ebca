// Numbers as C's printf writes them: %d, %f, %e, %g with flags, width and precision.

import Text

/// One directive of printf for numbers, with the text around it.
struct NumberFormat: Hashable, Sendable {
  var before = "", after = ""
  var flags = ""
  var width = 0
  var precision: Int?
  var letter: Character = "g"

  /// A format with exactly one directive of floating point, as `seq -f` wants it.
  init?(_ text: String) {
    var rest = text[...]
    var seen = false
    while let scalar = rest.popFirst() {
      guard scalar == "%" else {
        if seen { after.append(scalar) } else { before.append(scalar) }
        continue
      }
      if rest.first == "%" {
        rest.removeFirst()
        if seen { after.append("%") } else { before.append("%") }
        continue
      }
      guard !seen else { return nil }
      seen = true
      while let flag = rest.first, "-+ #0'".contains(flag) {
        flags.append(flag)
        rest.removeFirst()
      }
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      width = min(Int(digits) ?? 0, 10_000)
      rest = rest.dropFirst(digits.count)
      if rest.first == "." {
        rest.removeFirst()
        let places = rest.prefix { $0.isASCII && $0.isNumber }
        precision = min(Int(places) ?? 0, 1000)
        rest = rest.dropFirst(places.count)
      }
      guard let kind = rest.popFirst(), "efgEFG".contains(kind) else { return nil }
      letter = kind
    }
    guard seen else { return nil }
  }

  func text(_ value: Double) -> String {
    before
      + Self.pad(
        Self.real(value, letter, precision, alternate: flags.contains("#")), flags, width) + after
  }

  /// Sign, zeros and blanks around a number's own text.
  static func pad(_ text: String, _ flags: String, _ width: Int, zeros: Bool = true) -> String {
    var text = text
    if !text.hasPrefix("-") {
      if flags.contains("+") { text = "+" + text } else if flags.contains(" ") { text = " " + text }
    }
    guard text.count < width else { return text }
    let count = width - text.count
    if flags.contains("-") { return text + String(repeating: " ", count: count) }
    if flags.contains("0"), zeros, !text.hasSuffix("f"), !text.hasSuffix("n") {
      let sign = text.first.map { "+- ".contains($0) } == true ? String(text.removeFirst()) : ""
      return sign + String(repeating: "0", count: count) + text
    }
    return String(repeating: " ", count: count) + text
  }

  static func real(_ value: Double, _ letter: Character, _ precision: Int?, alternate: Bool = false)
    -> String
  {
    let isUpper = letter.isUppercase
    if value.isNaN { return isUpper ? "NAN" : "nan" }
    let places = precision ?? 6
    let text =
      switch letter.lowercased() {
      case "f": FloatText.fixed(value, places, point: alternate)
      case "e": FloatText.exponent(value, places, point: alternate)
      default: FloatText.general(value, places, zeros: alternate)
      }
    return isUpper ? text.uppercased() : text
  }
}
