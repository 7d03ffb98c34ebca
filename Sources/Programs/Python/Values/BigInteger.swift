// Integers without bound, as far as tutorials go: sums, products, quotients, powers, digits.

/// A signed integer of any size. Digits are base 2^32, lowest first, without leading zeros.
struct BigInteger: Hashable, Sendable, Comparable {
  private(set) var isNegative: Bool
  private(set) var digits: [UInt32]

  init(_ value: Int) {
    isNegative = value < 0
    var rest = value.magnitude
    digits = []
    while rest > 0 {
      digits.append(UInt32(truncatingIfNeeded: rest))
      rest >>= 32
    }
  }
  init(isNegative: Bool, digits: [UInt32]) {
    var digits = digits
    while digits.last == 0 { digits.removeLast() }
    self.digits = digits
    self.isNegative = isNegative && !digits.isEmpty
  }
  /// Digits in a radix, with a sign; nil where something else is in it.
  init?(_ text: String, radix: Int) {
    var rest = Substring(text)
    let negative = rest.hasPrefix("-")
    if negative || rest.hasPrefix("+") { rest.removeFirst() }
    guard !rest.isEmpty else { return nil }
    if rest.utf8.count <= 15, let small = Int(rest, radix: radix) {
      self.init(negative ? -small : small)
      return
    }
    var out: [UInt32] = []
    for byte in rest.utf8 {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue ?? Self.letter(byte),
        digit < radix
      else { return nil }
      var carry = UInt64(digit)
      for index in out.indices {
        let next = UInt64(out[index]) * UInt64(radix) + carry
        out[index] = UInt32(truncatingIfNeeded: next)
        carry = next >> 32
      }
      if carry > 0 { out.append(UInt32(carry)) }
    }
    self.init(isNegative: negative, digits: out)
  }
  private static func letter(_ byte: UInt8) -> Int? {
    let low = byte | 0x20
    return low >= 0x61 && low <= 0x7A ? Int(low) - 0x61 + 10 : nil
  }
  /// The whole part of a finite number.
  init(_ value: Double) {
    let whole = value.rounded(.towardZero)
    if let small = Int(exactly: whole) {
      self.init(small)
      return
    }
    let shift = Int(whole.exponent) - 52
    let mantissa = BigInteger(Int(whole.significandBitPattern | 1 << 52))
    let size = mantissa.shifted(left: max(0, shift))
    self.init(isNegative: whole < 0, digits: size.digits)
  }

  var isZero: Bool { digits.isEmpty }
  /// The same as a machine integer, where it fits.
  var small: Int? {
    guard digits.count <= 2 else { return nil }
    var magnitude: UInt = 0
    for digit in digits.reversed() { magnitude = magnitude << 32 | UInt(digit) }
    if isNegative {
      return magnitude <= UInt(Int.max) + 1 ? Int(truncatingIfNeeded: 0 &- magnitude) : nil
    }
    return Int(exactly: magnitude)
  }
  var double: Double {
    var value = 0.0
    for digit in digits.reversed() { value = value * 4_294_967_296 + Double(digit) }
    return isNegative ? -value : value
  }
  var bitWidth: Int {
    guard let top = digits.last else { return 0 }
    return digits.count * 32 - top.leadingZeroBitCount
  }

  static prefix func - (a: BigInteger) -> BigInteger {
    BigInteger(isNegative: !a.isNegative, digits: a.digits)
  }
  var magnitude: BigInteger { BigInteger(isNegative: false, digits: digits) }

  static func < (a: BigInteger, b: BigInteger) -> Bool {
    if a.isNegative != b.isNegative { return a.isNegative }
    let order = compare(a.digits, b.digits)
    return a.isNegative ? order > 0 : order < 0
  }
  private static func compare(_ a: [UInt32], _ b: [UInt32]) -> Int {
    if a.count != b.count { return a.count < b.count ? -1 : 1 }
    for index in a.indices.reversed() where a[index] != b[index] {
      return a[index] < b[index] ? -1 : 1
    }
    return 0
  }
  private static func sum(_ a: [UInt32], _ b: [UInt32]) -> [UInt32] {
    var out: [UInt32] = []
    out.reserveCapacity(max(a.count, b.count) + 1)
    var carry: UInt64 = 0
    for index in 0..<max(a.count, b.count) {
      let total =
        UInt64(index < a.count ? a[index] : 0) + UInt64(index < b.count ? b[index] : 0) + carry
      out.append(UInt32(truncatingIfNeeded: total))
      carry = total >> 32
    }
    if carry > 0 { out.append(UInt32(carry)) }
    return out
  }
  /// Requires a ≥ b.
  private static func difference(_ a: [UInt32], _ b: [UInt32]) -> [UInt32] {
    var out: [UInt32] = []
    out.reserveCapacity(a.count)
    var borrow: Int64 = 0
    for index in a.indices {
      var next = Int64(a[index]) - Int64(index < b.count ? b[index] : 0) - borrow
      borrow = next < 0 ? 1 : 0
      if next < 0 { next += 1 << 32 }
      out.append(UInt32(truncatingIfNeeded: next))
    }
    return out
  }

  static func + (a: BigInteger, b: BigInteger) -> BigInteger {
    if a.isNegative == b.isNegative {
      return BigInteger(isNegative: a.isNegative, digits: sum(a.digits, b.digits))
    }
    return compare(a.digits, b.digits) >= 0
      ? BigInteger(isNegative: a.isNegative, digits: difference(a.digits, b.digits))
      : BigInteger(isNegative: b.isNegative, digits: difference(b.digits, a.digits))
  }
  static func - (a: BigInteger, b: BigInteger) -> BigInteger { a + -b }
  static func * (a: BigInteger, b: BigInteger) -> BigInteger {
    guard !a.isZero, !b.isZero else { return BigInteger(0) }
    var out = [UInt32](repeating: 0, count: a.digits.count + b.digits.count)
    for i in a.digits.indices {
      var carry: UInt64 = 0
      let left = UInt64(a.digits[i])
      for j in b.digits.indices {
        let next = left * UInt64(b.digits[j]) + UInt64(out[i + j]) + carry
        out[i + j] = UInt32(truncatingIfNeeded: next)
        carry = next >> 32
      }
      out[i + b.digits.count] = UInt32(truncatingIfNeeded: carry)
    }
    return BigInteger(isNegative: a.isNegative != b.isNegative, digits: out)
  }

  /// Quotient and remainder rounded down, as Python's `//` and `%`; the divisor is not zero.
  func dividedDown(by other: BigInteger) -> (quotient: BigInteger, remainder: BigInteger) {
    guard !other.isZero else { return (BigInteger(0), BigInteger(0)) }
    var (q, r) = Self.divide(digits, other.digits)
    if isNegative != other.isNegative, !r.isEmpty {
      q = Self.sum(q, [1])
      r = Self.difference(other.digits, BigInteger(isNegative: false, digits: r).digits)
    }
    return (
      BigInteger(isNegative: isNegative != other.isNegative, digits: q),
      BigInteger(isNegative: other.isNegative, digits: r)
    )
  }
  private static func divide(_ a: [UInt32], _ b: [UInt32]) -> ([UInt32], [UInt32]) {
    if compare(a, b) < 0 { return ([], a) }
    if b.count == 1 {
      var out = a
      var rest: UInt64 = 0
      for index in a.indices.reversed() {
        let next = rest << 32 | UInt64(a[index])
        out[index] = UInt32(truncatingIfNeeded: next / UInt64(b[0]))
        rest = next % UInt64(b[0])
      }
      return (out, rest == 0 ? [] : [UInt32(rest)])
    }
    // Bit by bit: slow, and bounded by the size that the interpreter allows.
    var quotient = [UInt32](repeating: 0, count: a.count)
    var rest = BigInteger(0)
    let divisor = BigInteger(isNegative: false, digits: b)
    for bit in stride(from: a.count * 32 - 1, through: 0, by: -1) {
      rest = rest.shifted(left: 1)
      if a[bit / 32] >> UInt32(bit % 32) & 1 == 1 {
        rest =
          rest.isZero ? BigInteger(1) : BigInteger(isNegative: false, digits: sum(rest.digits, [1]))
      }
      if compare(rest.digits, divisor.digits) >= 0 {
        rest = BigInteger(isNegative: false, digits: difference(rest.digits, divisor.digits))
        quotient[bit / 32] |= 1 << UInt32(bit % 32)
      }
    }
    return (quotient, rest.digits)
  }

  func shifted(left count: Int) -> BigInteger {
    guard count > 0, !isZero else { return self }
    var out = [UInt32](repeating: 0, count: count / 32)
    let bits = UInt32(count % 32)
    var carry: UInt32 = 0
    for digit in digits {
      out.append(digit << bits | carry)
      carry = bits == 0 ? 0 : digit >> (32 - bits)
    }
    if carry > 0 { out.append(carry) }
    return BigInteger(isNegative: isNegative, digits: out)
  }

  func text(radix: Int = 10) -> String {
    guard !isZero else { return "0" }
    var rest = digits
    var out = ""
    // Several digits at a time.
    var chunk = radix
    var width = 1
    while chunk * radix < 1 << 31 {
      chunk *= radix
      width += 1
    }
    var parts: [String] = []
    while !rest.isEmpty {
      var remainder: UInt64 = 0
      for index in rest.indices.reversed() {
        let next = remainder << 32 | UInt64(rest[index])
        rest[index] = UInt32(truncatingIfNeeded: next / UInt64(chunk))
        remainder = next % UInt64(chunk)
      }
      while rest.last == 0 { rest.removeLast() }
      let text = String(remainder, radix: radix)
      parts.append(
        rest.isEmpty ? text : String(repeating: "0", count: width - text.utf8.count) + text)
    }
    for part in parts.reversed() { out += part }
    return isNegative ? "-" + out : out
  }
}
