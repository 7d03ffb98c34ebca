// Floating-point numbers as C's printf writes them, exactly.

/// Digits of a double, from its exact value: no rounding twice.
enum Decimals {
  /// The exact decimal digits of a finite, non-negative double: whole part and fraction.
  private static func exact(_ value: Double) -> (whole: [UInt8], fraction: [UInt8]) {
    guard value > 0 else { return ([0], []) }
    let exponent = Int(value.exponent) - 52
    var mantissa = value.significandBitPattern
    if value.isNormal { mantissa |= 1 << 52 }
    let power = value.isNormal ? exponent : -1074
    // The number is mantissa × 2^power; digits are kept most significant last.
    var digits: [UInt8] = []
    var rest = mantissa
    while rest > 0 {
      digits.append(UInt8(rest % 10))
      rest /= 10
    }
    if digits.isEmpty { digits = [0] }
    func multiply(_ by: Int) {
      var carry = 0
      for k in digits.indices {
        let product = Int(digits[k]) * by + carry
        digits[k] = UInt8(product % 10)
        carry = product / 10
      }
      while carry > 0 {
        digits.append(UInt8(carry % 10))
        carry /= 10
      }
    }
    if power >= 0 {
      for _ in 0..<power { multiply(2) }
      return (digits.reversed(), [])
    }
    // × 5^-power and the point moved by as many places.
    for _ in 0..<(-power) { multiply(5) }
    while digits.count <= -power { digits.append(0) }
    let all = Array(digits.reversed())
    let point = all.count - (-power)
    return (Array(all[..<point]), Array(all[point...]))
  }

  private static func text(_ digits: some Sequence<UInt8>) -> String {
    String(decoding: digits.map { $0 + 0x30 }, as: UTF8.self)
  }
  /// Rounds half to even at `count` digits. True when a digit was carried out at the front.
  private static func round(_ digits: inout [UInt8], to count: Int) -> Bool {
    guard count < digits.count else {
      digits += [UInt8](repeating: 0, count: count - digits.count)
      return false
    }
    let rest = digits[count...]
    let first = rest.first ?? 0
    let isHalf = first == 5 && rest.dropFirst().allSatisfy { $0 == 0 }
    digits.removeLast(digits.count - count)
    let isOdd = (digits.last ?? 0) % 2 == 1
    guard first > 5 || first == 5 && (!isHalf || isOdd) else { return false }
    var k = count - 1
    while k >= 0 {
      if digits[k] < 9 {
        digits[k] += 1
        return false
      }
      digits[k] = 0
      k -= 1
    }
    digits.insert(1, at: 0)
    return true
  }

  static func fixed(_ value: Double, _ precision: Int) -> String {
    let (whole, fraction) = exact(value)
    var digits = whole + fraction
    let carried = round(&digits, to: whole.count + precision)
    let point = whole.count + (carried ? 1 : 0)
    let head = text(digits[..<point])
    return precision == 0 ? head : head + "." + text(digits[point...].prefix(precision))
  }

  /// Digits and the power of ten of the first.
  private static func parts(_ value: Double, _ count: Int) -> ([UInt8], Int) {
    let (whole, fraction) = exact(value)
    var digits = whole + fraction
    var power = whole.count - 1
    guard let first = digits.firstIndex(where: { $0 != 0 }) else {
      return ([UInt8](repeating: 0, count: count), 0)
    }
    power -= first
    digits.removeFirst(first)
    if round(&digits, to: count) {
      power += 1
      digits.removeLast()
    }
    return (digits, power)
  }
  private static func exponent(_ power: Int) -> String {
    let digits = String(abs(power))
    return (power < 0 ? "-" : "+") + (digits.utf8.count < 2 ? "0" : "") + digits
  }

  static func scientific(_ value: Double, _ precision: Int) -> String {
    let (digits, power) = parts(value, precision + 1)
    return text(digits.prefix(1)) + (precision > 0 ? "." + text(digits.dropFirst()) : "") + "e"
      + exponent(power)
  }

  static func general(_ value: Double, _ precision: Int, keepsZeros: Bool) -> String {
    let precision = max(precision, 1)
    let (digits, power) = parts(value, precision)
    func trimmed(_ text: String) -> String {
      guard !keepsZeros, text.contains(".") else { return text }
      var text = text
      while text.hasSuffix("0") { text.removeLast() }
      if text.hasSuffix(".") { text.removeLast() }
      return text
    }
    if power < -4 || power >= precision {
      let mantissa = text(digits.prefix(1)) + (precision > 1 ? "." + text(digits.dropFirst()) : "")
      return trimmed(mantissa) + "e" + exponent(power)
    }
    return trimmed(fixed(value, max(0, precision - 1 - power)))
  }
}
