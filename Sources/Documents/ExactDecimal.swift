// Floating-point numbers rounded to so many places, exactly.

/// The exact decimal digits of a double, for `%.2f` and its kin.
struct ExactDecimal {
  /// 0.d1d2d3… × 10^point.
  var digits: [UInt8]
  var point: Int

  init(_ number: Double) {
    digits = []
    point = 0
    let magnitude = number.magnitude
    guard magnitude.isFinite, magnitude > 0 else { return }
    // The number is significand × 2^exponent, both whole.
    var significand = magnitude.significandBitPattern
    var exponent = Int(magnitude.exponentBitPattern) - 1075
    if magnitude.exponentBitPattern == 0 { exponent += 1 } else { significand |= 1 << 52 }
    while significand & 1 == 0 {
      significand >>= 1
      exponent += 1
    }
    // Little-endian decimal digits, nine to a limb.
    var limbs: [UInt64] = []
    while significand > 0 {
      limbs.append(significand % 1_000_000_000)
      significand /= 1_000_000_000
    }
    func multiply(by factor: UInt64) {
      var carry: UInt64 = 0
      for place in limbs.indices {
        let product = limbs[place] * factor + carry
        limbs[place] = product % 1_000_000_000
        carry = product / 1_000_000_000
      }
      if carry > 0 { limbs.append(carry) }
    }
    // A power of two below one is a power of five, shifted by as many decimal places.
    for _ in 0..<exponent.magnitude { multiply(by: exponent > 0 ? 2 : 5) }
    for (place, limb) in limbs.reversed().enumerated() {
      let text = String(limb)
      if place > 0 { digits += [UInt8](repeating: 0x30, count: 9 - text.utf8.count) }
      digits += Array(text.utf8)
    }
    point = digits.count - (exponent < 0 ? -exponent : 0)
  }

  /// Keeps the first `count` digits, rounding to the nearest and half to even.
  mutating func round(to count: Int) {
    guard count < digits.count else { return }
    guard count >= 0 else {
      digits = []
      return
    }
    let rest = digits[count...]
    let isHalf = rest.first == 0x35 && rest.dropFirst().allSatisfy { $0 == 0x30 }
    let isOdd = count > 0 && digits[count - 1] & 1 == 1
    let goesUp = isHalf ? isOdd : (rest.first ?? 0x30) >= 0x35
    digits = Array(digits[..<count])
    guard goesUp else { return }
    var place = count - 1
    while place >= 0, digits[place] == 0x39 {
      digits[place] = 0x30
      place -= 1
    }
    if place >= 0 {
      digits[place] += 1
    } else {
      digits.insert(0x31, at: 0)
      point += 1
    }
  }
}

extension GoPrintf {
  static func odd(_ number: Double) -> String? {
    number.isNaN ? "NaN" : number.isInfinite ? (number < 0 ? "-Inf" : "+Inf") : nil
  }

  /// `%.Nf`.
  package static func fixed(_ number: Double, _ places: Int) -> String {
    if let odd = odd(number) { return odd }
    var exact = ExactDecimal(number)
    exact.round(to: exact.point + places)
    var whole = ""
    var fraction = ""
    for place in 0..<max(exact.point, 0) {
      whole.unicodeScalars.append(
        Unicode.Scalar(place < exact.digits.count ? exact.digits[place] : 0x30))
    }
    for place in 0..<places {
      let index = exact.point + place
      fraction.unicodeScalars.append(
        Unicode.Scalar(exact.digits.indices.contains(index) ? exact.digits[index] : 0x30))
    }
    return (number.sign == .minus ? "-" : "") + (whole.isEmpty ? "0" : whole)
      + (places > 0 ? "." + fraction : "")
  }

  /// `%.Ne`.
  package static func scientific(_ number: Double, _ places: Int) -> String {
    if let odd = odd(number) { return odd }
    var exact = ExactDecimal(number)
    exact.round(to: places + 1)
    var text = ""
    for place in 0...places {
      if place == 1 { text += "." }
      text.unicodeScalars.append(
        Unicode.Scalar(place < exact.digits.count ? exact.digits[place] : 0x30))
    }
    let power = exact.digits.isEmpty ? 0 : exact.point - 1
    return (number.sign == .minus ? "-" : "") + text + (power < 0 ? "e-" : "e+")
      + (power.magnitude < 10 ? "0" : "") + String(power.magnitude)
  }

  /// `%.Ng`.
  static func general(_ number: Double, _ places: Int) -> String {
    if let odd = odd(number) { return odd }
    let places = max(places, 1)
    var exact = ExactDecimal(number)
    exact.round(to: places)
    while exact.digits.last == 0x30 { exact.digits.removeLast() }
    let digits = exact.digits.isEmpty ? [0x30] : exact.digits
    let power = exact.digits.isEmpty ? 0 : exact.point - 1
    var limit = places
    if limit > digits.count, digits.count >= power + 1 { limit = digits.count }
    if power < -4 || power >= max(limit, 1) {
      return scientific(number, digits.count - 1)
    }
    return fixed(number, max(0, digits.count - power - 1))
  }
}
