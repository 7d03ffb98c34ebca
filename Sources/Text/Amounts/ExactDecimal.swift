// The decimal digits of a Double, all of them, so that every rounding is exact.

/// A positive finite number as `0.d1d2d3… × 10^point`; no digits for zero.
struct ExactDecimal {
  /// 0...9 each, the first and the last not zero.
  var digits: [UInt8]
  var point: Int

  /// All digits of a finite number's magnitude. A Double is `m × 2^e`; for a negative `e` that is
  /// `m × 5^-e / 10^-e`, so whole-number arithmetic on at most 770 digits suffices.
  init(exactly value: Double) {
    let magnitude = value.magnitude
    guard magnitude.isFinite, magnitude > 0 else {
      digits = []
      point = 0
      return
    }
    var mantissa = magnitude.significandBitPattern
    var exponent = Int(magnitude.exponentBitPattern)
    if exponent == 0 {
      exponent = -1074
    } else {
      mantissa |= 1 << 52
      exponent -= 1075
    }
    while exponent < 0, mantissa & 1 == 0 {
      mantissa >>= 1
      exponent += 1
    }
    // Limbs of nine digits, the lowest first.
    var limbs: [UInt64] = []
    while mantissa > 0 {
      limbs.append(mantissa % 1_000_000_000)
      mantissa /= 1_000_000_000
    }
    func multiply(_ factor: UInt64) {
      var carry: UInt64 = 0
      for index in limbs.indices {
        let product = limbs[index] * factor + carry
        limbs[index] = product % 1_000_000_000
        carry = product / 1_000_000_000
      }
      while carry > 0 {
        limbs.append(carry % 1_000_000_000)
        carry /= 1_000_000_000
      }
    }
    var left = exponent.magnitude
    while left > 0 {
      let step = exponent > 0 ? min(left, 29) : min(left, 12)
      var factor: UInt64 = 1
      for _ in 0..<step { factor *= exponent > 0 ? 2 : 5 }
      multiply(factor)
      left -= step
    }
    var text: [UInt8] = []
    for (index, limb) in limbs.reversed().enumerated() {
      let part = Array(String(limb).utf8)
      if index > 0 { text += repeatElement(0x30, count: 9 - part.count) }
      text += part
    }
    point = text.count - (exponent < 0 ? -exponent : 0)
    digits = text.map { $0 - 0x30 }
    trim()
  }

  /// The fewest digits that read back as the same number.
  init(shortest value: Double) {
    digits = []
    point = 0
    guard value.isFinite, value != 0 else { return }
    var exponent = 0
    var seenPoint = false
    let text = Array(value.magnitude.description.utf8)
    for (index, byte) in text.enumerated() {
      if byte.isASCIIDigit {
        digits.append(byte - 0x30)
        if !seenPoint { point += 1 }
      } else if byte == 0x2E {
        seenPoint = true
      } else if byte == 0x65 {
        exponent = parseDecimal(text[(index + 1)...]) ?? 0
        break
      }
    }
    point += exponent
    let zeros = digits.prefix { $0 == 0 }.count
    digits.removeFirst(zeros)
    point -= zeros
    trim()
  }

  private mutating func trim() {
    while digits.last == 0 { digits.removeLast() }
    if digits.isEmpty { point = 0 }
  }

  /// Rounds to `count` digits (half to even, as C and Go do on exact digits); below 0 leaves zero.
  mutating func round(to count: Int) {
    guard count < digits.count else { return }
    guard count >= 0 else {
      digits = []
      point = 0
      return
    }
    let next = digits[count]
    let exactHalf = next == 5 && count + 1 == digits.count
    let up = next > 5 || (next == 5 && (!exactHalf || (count > 0 && digits[count - 1] % 2 == 1)))
    digits.removeSubrange(count...)
    if up {
      var index = count - 1
      while index >= 0, digits[index] == 9 {
        digits[index] = 0
        index -= 1
      }
      if index >= 0 {
        digits[index] += 1
      } else {
        digits.insert(1, at: 0)
        point += 1
      }
    }
    trim()
  }

  /// The digit at a place (0 the first), zero beyond the last.
  func digit(_ place: Int) -> UInt8 {
    place >= 0 && place < digits.count ? digits[place] + 0x30 : 0x30
  }
}
