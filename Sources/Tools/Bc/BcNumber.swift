// A decimal number of any length, as bc reckons with it.

/// Digits without a sign, nine in a word, the lowest first.
struct BcDigits: Hashable, Sendable {
  private(set) var words: [UInt32] = []
  static let base: UInt64 = 1_000_000_000

  init() {}
  init(_ value: Int) {
    var rest = value.magnitude
    while rest > 0 {
      words.append(UInt32(rest % UInt(Self.base)))
      rest /= UInt(Self.base)
    }
  }
  private init(words: [UInt32]) {
    self.words = words
    while self.words.last == 0 { self.words.removeLast() }
  }
  /// Decimal digits.
  init(_ text: some StringProtocol) {
    let digits = Array(text.utf8)
    var end = digits.count
    var words: [UInt32] = []
    while end > 0 {
      let start = max(0, end - 9)
      words.append(digits[start..<end].reduce(0) { $0 * 10 + UInt32($1 - 48) })
      end = start
    }
    self.init(words: words)
  }

  var isZero: Bool { words.isEmpty }
  /// Decimal digits; empty for nought.
  var text: String {
    guard let top = words.last else { return "" }
    return words.dropLast().reversed().reduce(String(top)) {
      let part = String($1)
      return $0 + String(repeating: "0", count: 9 - part.count) + part
    }
  }
  /// Nil where it does not fit.
  var int: Int? {
    guard words.count <= 2 else { return nil }
    return words.reversed().reduce(0) { $0 * Int(Self.base) + Int($1) }
  }

  static func < (a: BcDigits, b: BcDigits) -> Bool {
    if a.words.count != b.words.count { return a.words.count < b.words.count }
    for (x, y) in zip(a.words.reversed(), b.words.reversed()) where x != y { return x < y }
    return false
  }
  static func + (a: BcDigits, b: BcDigits) -> BcDigits {
    var out: [UInt32] = []
    var carry: UInt64 = 0
    for place in 0..<max(a.words.count, b.words.count) {
      let sum =
        carry + (place < a.words.count ? UInt64(a.words[place]) : 0)
        + (place < b.words.count ? UInt64(b.words[place]) : 0)
      out.append(UInt32(sum % base))
      carry = sum / base
    }
    if carry > 0 { out.append(UInt32(carry)) }
    return BcDigits(words: out)
  }
  /// `a` is not less than `b`.
  static func - (a: BcDigits, b: BcDigits) -> BcDigits {
    var out: [UInt32] = []
    var borrow: Int64 = 0
    for place in a.words.indices {
      var rest =
        Int64(a.words[place]) - borrow - (place < b.words.count ? Int64(b.words[place]) : 0)
      borrow = rest < 0 ? 1 : 0
      if rest < 0 { rest += Int64(base) }
      out.append(UInt32(rest))
    }
    return BcDigits(words: out)
  }
  static func * (a: BcDigits, b: BcDigits) -> BcDigits {
    guard !a.isZero, !b.isZero else { return BcDigits() }
    var out = [UInt32](repeating: 0, count: a.words.count + b.words.count)
    for (i, x) in a.words.enumerated() {
      var carry: UInt64 = 0
      for (j, y) in b.words.enumerated() {
        let sum = UInt64(out[i + j]) + UInt64(x) * UInt64(y) + carry
        out[i + j] = UInt32(sum % base)
        carry = sum / base
      }
      out[i + b.words.count] = UInt32(carry)
    }
    return BcDigits(words: out)
  }
  /// Knuth's algorithm D; `b` is not nought.
  func divided(by b: BcDigits) -> (quotient: BcDigits, rest: BcDigits) {
    guard !(self < b) else { return (BcDigits(), self) }
    if b.words.count == 1 {
      let divisor = UInt64(b.words[0])
      var out = words, rest: UInt64 = 0
      for place in words.indices.reversed() {
        let value = rest * Self.base + UInt64(words[place])
        out[place] = UInt32(value / divisor)
        rest = value % divisor
      }
      return (BcDigits(words: out), BcDigits(Int(rest)))
    }
    let factor = Self.base / (UInt64(b.words[b.words.count - 1]) + 1)
    var u = (self * BcDigits(Int(factor))).words
    let v = (b * BcDigits(Int(factor))).words
    let n = v.count
    while u.count <= words.count { u.append(0) }
    var out = [UInt32](repeating: 0, count: u.count - n)
    for j in out.indices.reversed() {
      let top = UInt64(u[j + n]) * Self.base + UInt64(u[j + n - 1])
      var guess = top / UInt64(v[n - 1]), rest = top % UInt64(v[n - 1])
      while guess >= Self.base
        || guess * UInt64(v[n - 2]) > rest * Self.base + UInt64(u[j + n - 2])
      {
        guess -= 1
        rest += UInt64(v[n - 1])
        if rest >= Self.base { break }
      }
      var borrow: Int64 = 0, carry: UInt64 = 0
      for i in 0..<n {
        let product = guess * UInt64(v[i]) + carry
        carry = product / Self.base
        var value = Int64(u[i + j]) - borrow - Int64(product % Self.base)
        borrow = value < 0 ? 1 : 0
        if value < 0 { value += Int64(Self.base) }
        u[i + j] = UInt32(value)
      }
      let last = Int64(u[j + n]) - borrow - Int64(carry)
      if last < 0 {
        guess -= 1
        var more: UInt64 = 0
        for i in 0..<n {
          let sum = UInt64(u[i + j]) + UInt64(v[i]) + more
          u[i + j] = UInt32(sum % Self.base)
          more = sum / Self.base
        }
        u[j + n] = 0
      } else {
        u[j + n] = UInt32(last)
      }
      out[j] = UInt32(guess)
    }
    let rest = BcDigits(words: Array(u.prefix(n))).divided(by: BcDigits(Int(factor))).quotient
    return (BcDigits(words: out), rest)
  }
  static func power(of ten: Int) -> BcDigits {
    let words = [UInt32](repeating: 0, count: ten / 9)
    return BcDigits(words: words + [(0..<ten % 9).reduce(1) { value, _ in value * 10 }])
  }
}

/// `digits` times ten to the power of -`scale`.
struct BcNumber: Hashable, Sendable {
  var isNegative = false
  var digits: BcDigits
  var scale = 0

  static let zero = BcNumber(0), one = BcNumber(1)

  init(_ value: Int) {
    isNegative = value < 0
    digits = BcDigits(value)
  }
  init(isNegative: Bool, digits: BcDigits, scale: Int) {
    self.isNegative = isNegative && !digits.isZero
    self.digits = digits
    self.scale = scale
  }
  var isZero: Bool { digits.isZero }
  var negated: BcNumber { BcNumber(isNegative: !isNegative, digits: digits, scale: scale) }

  /// The same with so many places; what is behind them is cut off.
  func cut(to places: Int) -> BcNumber {
    let digits =
      places >= scale
      ? self.digits * .power(of: places - scale)
      : self.digits.divided(by: .power(of: scale - places)).quotient
    return BcNumber(isNegative: isNegative, digits: digits, scale: places)
  }
  /// Its whole part; nil where it does not fit.
  var int: Int? { cut(to: 0).digits.int.map { isNegative ? -$0 : $0 } }

  static func + (a: BcNumber, b: BcNumber) -> BcNumber {
    let scale = max(a.scale, b.scale)
    let x = a.cut(to: scale), y = b.cut(to: scale)
    if x.isNegative == y.isNegative {
      return BcNumber(isNegative: x.isNegative, digits: x.digits + y.digits, scale: scale)
    }
    return x.digits < y.digits
      ? BcNumber(isNegative: y.isNegative, digits: y.digits - x.digits, scale: scale)
      : BcNumber(isNegative: x.isNegative, digits: x.digits - y.digits, scale: scale)
  }
  static func - (a: BcNumber, b: BcNumber) -> BcNumber { a + b.negated }
  static func < (a: BcNumber, b: BcNumber) -> Bool { (a - b).isNegative }
  static func equal(_ a: BcNumber, _ b: BcNumber) -> Bool { (a - b).isZero }

  /// Real: a product has the places of both, but no more than `scale` or the longer one's.
  static func product(_ a: BcNumber, _ b: BcNumber, scale: Int) -> BcNumber {
    let whole = BcNumber(
      isNegative: a.isNegative != b.isNegative, digits: a.digits * b.digits,
      scale: a.scale + b.scale)
    return whole.cut(to: min(a.scale + b.scale, max(scale, max(a.scale, b.scale))))
  }
  /// `b` is not nought.
  static func quotient(_ a: BcNumber, _ b: BcNumber, scale: Int) -> BcNumber {
    let shift = scale + b.scale - a.scale
    let above = shift >= 0 ? a.digits * .power(of: shift) : a.digits
    let below = shift >= 0 ? b.digits : b.digits * .power(of: -shift)
    return BcNumber(
      isNegative: a.isNegative != b.isNegative, digits: above.divided(by: below).quotient,
      scale: scale)
  }
  static func remainder(_ a: BcNumber, _ b: BcNumber, scale: Int) -> BcNumber {
    let places = max(a.scale, b.scale + scale)
    let quotient = quotient(a, b, scale: scale)
    return (a - product(quotient, b, scale: places)).cut(to: places)
  }
  static func power(_ a: BcNumber, _ exponent: Int, scale: Int) -> BcNumber {
    let count = exponent.magnitude
    let places =
      exponent < 0
      ? scale
      : min(Int(clamping: UInt(a.scale) * count), max(scale, a.scale))
    var result = BcNumber.one, base = a, left = count
    while left > 0 {
      if left & 1 == 1 {
        result = product(result, base, scale: result.scale + base.scale)
      }
      left >>= 1
      if left > 0 { base = product(base, base, scale: 2 * base.scale) }
    }
    return exponent < 0
      ? quotient(.one, result, scale: places) : result.cut(to: min(places, result.scale))
  }
  /// By Newton's method on whole numbers; the number is not negative.
  func root(scale: Int) -> BcNumber {
    let places = max(scale, self.scale)
    let whole = cut(to: 2 * places).digits
    guard !whole.isZero else { return BcNumber(isNegative: false, digits: whole, scale: places) }
    var guess = BcDigits.power(of: (whole.text.count + 1) / 2 + 1)
    while true {
      let next = (guess + whole.divided(by: guess).quotient).divided(by: BcDigits(2)).quotient
      guard next < guess else { break }
      guess = next
    }
    return BcNumber(isNegative: false, digits: guess, scale: places)
  }

  // MARK: Text

  /// Digits of a base up to 16, with at most one point.
  init(_ text: String, base: Int) {
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let whole = parts.first.map(String.init) ?? "", part = parts.count > 1 ? String(parts[1]) : ""
    if base == 10, text.allSatisfy({ $0.isNumber || $0 == "." }) {
      self.init(isNegative: false, digits: BcDigits(whole + part), scale: part.count)
      return
    }
    // Real: a digit that the base has not counts as its highest, but one that stands alone as what it is.
    func value(_ digit: Character) -> Int {
      let value = digit.hexDigitValue ?? 0
      return text.count == 1 ? value : min(value, base - 1)
    }
    var digits = BcDigits()
    for digit in whole { digits = digits * BcDigits(base) + BcDigits(value(digit)) }
    var number = BcNumber(isNegative: false, digits: digits, scale: 0)
    var below = BcNumber.zero, divisor = BcNumber.one
    for digit in part {
      below =
        BcNumber.product(below, BcNumber(base), scale: 0) + BcNumber(value(digit))
      divisor = BcNumber.product(divisor, BcNumber(base), scale: 0)
    }
    if !part.isEmpty {
      number = number + BcNumber.quotient(below, divisor, scale: part.count)
    }
    self = number
  }

  func text(base: Int) -> String {
    guard !isZero else { return "0" }
    let sign = isNegative ? "-" : ""
    if base == 10 {
      var text = digits.text
      if text.count < scale { text = String(repeating: "0", count: scale - text.count) + text }
      let whole = text.dropLast(scale), part = text.suffix(scale)
      return sign + whole + (scale > 0 ? "." + part : "")
    }
    let whole = cut(to: 0).digits
    var out: [Int] = []
    var rest = whole
    while !rest.isZero {
      let (quotient, digit) = rest.divided(by: BcDigits(base))
      out.append(digit.int ?? 0)
      rest = quotient
    }
    func shown(_ digits: [Int]) -> String {
      if base <= 16 { return digits.map { String($0, radix: 16, uppercase: true) }.joined() }
      // Real: above 16 each digit is a decimal number of its own.
      let width = String(base - 1).count
      return digits.map { digit in
        let text = String(digit)
        return " " + String(repeating: "0", count: width - text.count) + text
      }.joined()
    }
    var text = sign + shown(out.reversed())
    guard scale > 0 else { return text }
    // Real: as many digits behind the point as hold what the places in tens hold.
    var part =
      BcNumber(
        isNegative: false, digits: digits, scale: scale)
      - BcNumber(
        isNegative: false, digits: whole, scale: 0)
    var below: [Int] = []
    var reach = BcDigits(1)
    while reach.text.count <= scale {
      part = BcNumber(isNegative: false, digits: part.digits * BcDigits(base), scale: scale)
      let digit = part.cut(to: 0)
      below.append(digit.digits.int ?? 0)
      part = part - digit
      reach = reach * BcDigits(base)
    }
    text += "." + shown(below)
    return text
  }
}
