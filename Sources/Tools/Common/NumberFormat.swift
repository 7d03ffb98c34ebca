// Numbers as C's printf writes them: %d, %f, %e, %g with flags, width and precision.

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
    if value.isInfinite { return (value < 0 ? "-" : "") + (isUpper ? "INF" : "inf") }
    var text: String
    switch letter.lowercased() {
    case "f": text = fixed(value, precision ?? 6)
    case "e": text = scientific(value, precision ?? 6)
    default:
      let digits = max(1, precision ?? 6)
      let exponent = Int(scientific(value, digits - 1).split(separator: "e").last ?? "0") ?? 0
      if exponent < -4 || exponent >= digits {
        text = scientific(value, digits - 1)
        if !alternate {
          let parts = text.split(separator: "e")
          text = trimmed(String(parts[0])) + "e" + parts[1]
        }
      } else {
        text = fixed(value, digits - 1 - exponent)
        if !alternate { text = trimmed(text) }
      }
    }
    return isUpper ? text.uppercased() : text
  }
  private static func trimmed(_ text: String) -> String {
    guard text.contains(".") else { return text }
    var text = text
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return text
  }

  /// The exact decimal digits of a number, whole part and fraction.
  private static func digits(_ value: Double) -> (whole: [UInt8], fraction: [UInt8]) {
    let value = value.magnitude
    guard value > 0, value.isFinite else { return ([], []) }
    // mantissa * 2^exponent
    var mantissa = UInt64(value.significandBitPattern)
    var exponent = Int(value.exponentBitPattern) - 1075
    if value.isNormal { mantissa |= 1 << 52 } else { exponent += 1 }
    var whole: [UInt8] = []  // most significant last
    var fraction: [UInt8] = []
    var number = mantissa
    if exponent < 0, exponent > -64 {
      number >>= UInt64(-exponent)
    } else if exponent <= -64 {
      number = 0
    }
    while number > 0 {
      whole.append(UInt8(number % 10))
      number /= 10
    }
    if exponent > 0 {
      for _ in 0..<exponent {
        var carry: UInt8 = 0
        for index in whole.indices {
          let double = whole[index] * 2 + carry
          whole[index] = double % 10
          carry = double / 10
        }
        if carry > 0 { whole.append(carry) }
      }
    } else if exponent < 0 {
      // The fraction's bits: numerator / 2^-exponent, by repeated times ten on a list of bits.
      let bits = -exponent
      var limbs = [UInt32](repeating: 0, count: bits / 32 + 3)
      let low = bits < 64 ? mantissa & (1 << UInt64(bits) - 1) : mantissa
      limbs[0] = UInt32(truncatingIfNeeded: low)
      limbs[1] = UInt32(truncatingIfNeeded: low >> 32)
      while fraction.count < 1100, limbs.contains(where: { $0 != 0 }) {
        var carry: UInt64 = 0
        for index in limbs.indices {
          let product = UInt64(limbs[index]) * 10 + carry
          limbs[index] = UInt32(truncatingIfNeeded: product)
          carry = product >> 32
        }
        // The digit is what stands above the binary point.
        let place = bits / 32, shift = UInt64(bits % 32)
        let top = UInt64(limbs[place]) | UInt64(limbs[place + 1]) << 32
        fraction.append(UInt8(truncatingIfNeeded: top >> shift))
        let kept = top & (1 << shift - 1)
        limbs[place] = UInt32(truncatingIfNeeded: kept)
        limbs[place + 1] = 0
        limbs[place + 2] = 0
      }
    }
    return (whole.reversed(), fraction)
  }

  /// %.Nf, rounded half to even on the exact value.
  static func fixed(_ value: Double, _ places: Int) -> String {
    var (whole, fraction) = digits(value)
    let rest = fraction.dropFirst(places)
    var isUp = false
    if let next = rest.first {
      if next > 5 || next == 5 && rest.dropFirst().contains(where: { $0 > 0 }) {
        isUp = true
      } else if next == 5 {
        let before = places > 0 ? fraction[places - 1] : whole.last ?? 0
        isUp = before % 2 == 1
      }
    }
    fraction = Array(fraction.prefix(places))
    while fraction.count < places { fraction.append(0) }
    if isUp {
      var all = whole + fraction
      var index = all.count - 1
      while index >= 0 {
        if all[index] < 9 {
          all[index] += 1
          break
        }
        all[index] = 0
        index -= 1
      }
      if index < 0 { all.insert(1, at: 0) }
      whole = Array(all.dropLast(places))
      fraction = Array(all.suffix(places))
    }
    if whole.isEmpty { whole = [0] }
    let sign = value.sign == .minus ? "-" : ""
    let text = whole.map { String($0) }.joined()
    return sign + text + (places > 0 ? "." + fraction.map { String($0) }.joined() : "")
  }

  static func scientific(_ value: Double, _ places: Int) -> String {
    let sign = value.sign == .minus ? "-" : ""
    var (whole, fraction) = digits(value)
    while whole.first == 0 { whole.removeFirst() }
    var exponent = whole.count - 1
    var all = whole + fraction
    if whole.isEmpty {
      let lead = fraction.prefix { $0 == 0 }.count
      all = Array(fraction.dropFirst(lead))
      exponent = all.isEmpty ? 0 : -lead - 1
    }
    fraction = []
    let rest = all.dropFirst(places + 1)
    var isUp = false
    if let next = rest.first {
      let before = all[places]
      isUp = next > 5 || next == 5 && (rest.dropFirst().contains { $0 > 0 } || before % 2 == 1)
    }
    all = Array(all.prefix(places + 1))
    while all.count < places + 1 { all.append(0) }
    if isUp {
      var index = all.count - 1
      while index >= 0 {
        if all[index] < 9 {
          all[index] += 1
          break
        }
        all[index] = 0
        index -= 1
      }
      if index < 0 {
        all.insert(1, at: 0)
        all.removeLast()
        exponent += 1
      }
    }
    let digits = all.map { String($0) }.joined()
    let point = places > 0 ? "." + digits.dropFirst() : ""
    return sign + digits.prefix(1) + point + "e" + (exponent < 0 ? "-" : "+")
      + zeros(abs(exponent), 2)
  }
}
