// Floating-point numbers as text: C's %e %f %g %a, Go's and JSON's shortest forms.

/// Writes Doubles as C's printf and Go's strconv do.
package enum FloatText {
  /// Precisions are cut here; a larger one would only be an attack.
  package static let most = 4096

  private static func special(_ value: Double, upper: Bool, go: Bool) -> String? {
    let text: String
    if value.isNaN {
      text = go ? "NaN" : value.sign == .minus ? "-nan" : "nan"
    } else if value.isInfinite {
      text = value < 0 ? (go ? "-Inf" : "-inf") : go ? "+Inf" : "inf"
    } else {
      return nil
    }
    return upper ? text.asciiUppercased : text
  }

  private static func sign(_ value: Double) -> String { value.sign == .minus ? "-" : "" }

  /// `%.{precision}f`; `point` keeps the point where no digits follow (`%#.0f`).
  package static func fixed(_ value: Double, _ precision: Int = 6, point: Bool = false) -> String {
    if let special = special(value, upper: false, go: false) { return special }
    var decimal = ExactDecimal(exactly: value)
    let places = max(0, min(most, precision))
    decimal.round(to: decimal.point + places)
    return sign(value) + fixed(decimal, places, point)
  }

  /// `%.{precision}e`, the exponent of two digits at least.
  package static func exponent(
    _ value: Double, _ precision: Int = 6, upper: Bool = false, point: Bool = false
  ) -> String {
    if let special = special(value, upper: upper, go: false) { return special }
    var decimal = ExactDecimal(exactly: value)
    let places = max(0, min(most, precision))
    decimal.round(to: places + 1)
    return sign(value) + exponent(decimal, places, upper, point)
  }

  /// `%.{precision}g`: significant digits, trailing zeros left out unless `zeros` (`%#g`).
  package static func general(
    _ value: Double, _ precision: Int = 6, upper: Bool = false, zeros: Bool = false
  ) -> String {
    if let special = special(value, upper: upper, go: false) { return special }
    let wanted = max(1, min(most, precision))
    var decimal = ExactDecimal(exactly: value)
    decimal.round(to: wanted)
    let power = decimal.digits.isEmpty ? 0 : decimal.point - 1
    if power < -4 || power >= wanted {
      return sign(value)
        + exponent(decimal, zeros ? wanted - 1 : max(0, decimal.digits.count - 1), upper, zeros)
    }
    let places = zeros ? wanted - 1 - power : max(0, decimal.digits.count - decimal.point)
    return sign(value) + fixed(decimal, places, zeros)
  }

  /// C's `%a`.
  package static func hexadecimal(_ value: Double, upper: Bool = false) -> String {
    if let special = special(value, upper: upper, go: false) { return special }
    var mantissa = String(value.significandBitPattern, radix: 16)
    mantissa = String(repeating: "0", count: max(0, 13 - mantissa.utf8.count)) + mantissa
    while mantissa.hasSuffix("0") { mantissa.removeLast() }
    let bits = Int(value.exponentBitPattern)
    let power = value == 0 ? 0 : bits == 0 ? -1022 : bits - 1023
    let text =
      sign(value) + "0x" + (bits == 0 ? "0" : "1") + (mantissa.isEmpty ? "" : "." + mantissa)
      + "p" + (power < 0 ? "-" : "+") + String(abs(power))
    return upper ? text.asciiUppercased : text
  }

  /// Go's `%v` and `strconv.FormatFloat(x, 'g', -1, 64)`: fewest digits, `1e+06`, `+Inf`.
  package static func go(_ value: Double) -> String {
    shortest(value, below: -4, from: 6, go: true)
  }

  /// JSON as Go's encoding/json, sigs.k8s.io/yaml and JavaScript write it: an exponent below 1e-6
  /// and from 1e21.
  package static func json(_ value: Double) -> String {
    let text = shortest(value, below: -6, from: 21, go: true)
    // Real: encoding/json writes e-9 for e-09.
    guard let mark = text.utf8.lastIndex(of: 0x65) else { return text }
    let tail = text[text.utf8.index(after: mark)...]
    guard tail.hasPrefix("-0") else { return text }
    return String(text[...mark]) + "-" + tail.dropFirst(2)
  }

  /// The fewest digits that read back as the same number, with an exponent if the first digit's
  /// power of ten is under `below` or at least `from`.
  package static func shortest(
    _ value: Double, below: Int = -4, from: Int = 17, go: Bool = false
  ) -> String {
    if let special = special(value, upper: false, go: go) { return special }
    let decimal = ExactDecimal(shortest: value)
    let power = decimal.digits.isEmpty ? 0 : decimal.point - 1
    if power < below || power >= from {
      return sign(value) + exponent(decimal, max(0, decimal.digits.count - 1), false, false)
    }
    return sign(value) + fixed(decimal, max(0, decimal.digits.count - decimal.point), false)
  }

  /// The digits of `shortest` as text without a point, and where the point stands: `0.digits ×
  /// 10^point`.
  package static func shortestDigits(_ value: Double) -> (digits: String, point: Int) {
    let decimal = ExactDecimal(shortest: value)
    return (String(lenient: decimal.digits.map { $0 + 0x30 }), decimal.point)
  }

  private static func fixed(_ decimal: ExactDecimal, _ places: Int, _ point: Bool) -> String {
    var output: [UInt8] = []
    if decimal.point <= 0 { output.append(0x30) }
    for place in 0..<max(0, decimal.point) { output.append(decimal.digit(place)) }
    if places > 0 || point { output.append(0x2E) }
    for place in 0..<places { output.append(decimal.digit(decimal.point + place)) }
    return String(lenient: output)
  }

  private static func exponent(
    _ decimal: ExactDecimal, _ places: Int, _ upper: Bool, _ point: Bool
  ) -> String {
    var output: [UInt8] = [decimal.digit(0)]
    if places > 0 || point { output.append(0x2E) }
    for place in 0..<places { output.append(decimal.digit(place + 1)) }
    let power = decimal.digits.isEmpty ? 0 : decimal.point - 1
    output.append(upper ? 0x45 : 0x65)
    output.append(power < 0 ? 0x2D : 0x2B)
    output += twoDigits(abs(power)).utf8
    return String(lenient: output)
  }
}
