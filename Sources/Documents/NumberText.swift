// Floating-point numbers as Go and jq print them.

/// The shortest digits that read back as the number: 0.d1d2d3… × 10^point.
struct ShortestDigits {
  var isNegative: Bool
  var digits: [UInt8]
  var point: Int

  init(_ number: Double) {
    self.init(text: number.magnitude.description, isNegative: number.sign == .minus)
  }
  init(text: String, isNegative: Bool) {
    self.isNegative = isNegative
    digits = []
    point = 0
    // Swift prints the shortest digits too; only their arrangement is its own.
    var exponent = 0
    var fraction = 0
    var sawPoint = false
    let text = Array(text.utf8)
    var at = 0
    while at < text.count {
      switch text[at] {
      case UInt8(ascii: "."): sawPoint = true
      case UInt8(ascii: "e"):
        exponent = Int(String(decoding: text[(at + 1)...], as: UTF8.self)) ?? 0
        at = text.count
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        digits.append(text[at])
        if sawPoint { fraction += 1 }
      default: break
      }
      at += 1
    }
    point = digits.count - fraction + exponent
    while digits.count > 1, digits[0] == UInt8(ascii: "0") {
      digits.removeFirst()
      point -= 1
    }
    while digits.count > 1, digits[digits.count - 1] == UInt8(ascii: "0") { digits.removeLast() }
    if digits == [UInt8(ascii: "0")] || digits.isEmpty {
      digits = [UInt8(ascii: "0")]
      point = 1
    }
  }

  var sign: String { isNegative ? "-" : "" }
  /// The digits without an exponent.
  var plain: String {
    let text = String(decoding: digits, as: UTF8.self)
    if point <= 0 { return sign + "0." + String(repeating: "0", count: -point) + text }
    if point >= digits.count {
      return sign + text + String(repeating: "0", count: point - digits.count)
    }
    return sign + text.prefix(point) + "." + text.dropFirst(point)
  }
  /// One digit, a point, the others, and a power of ten of `width` digits or more.
  func scientific(width: Int) -> String {
    let text = String(decoding: digits, as: UTF8.self)
    let power = point - 1
    let magnitude = String(power.magnitude)
    return sign + text.prefix(1) + (digits.count > 1 ? "." + text.dropFirst() : "")
      + (power < 0 ? "e-" : "e+") + String(repeating: "0", count: max(0, width - magnitude.count))
      + magnitude
  }
}

package enum NumberText {
  /// As `%v` prints a float64: strconv's 'g' with the shortest digits, scientific from 1e6 on.
  package static func go(_ number: Double) -> String {
    if number.isNaN { return "NaN" }
    if number.isInfinite { return number < 0 ? "-Inf" : "+Inf" }
    let digits = ShortestDigits(number)
    let power = digits.point - 1
    return power < -4 || power >= 6 ? digits.scientific(width: 2) : digits.plain
  }
  /// As strconv prints a float32.
  static func go(_ number: Double, single: Float) -> String {
    guard number.isFinite else { return go(number) }
    let digits = ShortestDigits(
      text: single.magnitude.description, isNegative: number.sign == .minus)
    let power = digits.point - 1
    return power < -4 || power >= 6 ? digits.scientific(width: 2) : digits.plain
  }
  /// As encoding/json prints a float64: plain from 1e-6 up to 1e21.
  package static func json(_ number: Double) -> String {
    guard number.isFinite else { return "null" }
    let digits = ShortestDigits(number)
    let size = number.magnitude
    if size != 0, size < 1e-6 || size >= 1e21 { return digits.scientific(width: 1) }
    return digits.plain
  }
  /// As jq 1.6 prints a number.
  package static func jq(_ number: Double) -> String {
    if number.isNaN { return "null" }
    if number.isInfinite {
      return number < 0 ? "-1.7976931348623157e+308" : "1.7976931348623157e+308"
    }
    let digits = ShortestDigits(number)
    if digits.point <= -4 || digits.point > digits.digits.count + 15 {
      return digits.scientific(width: 2)
    }
    return digits.plain
  }
}
