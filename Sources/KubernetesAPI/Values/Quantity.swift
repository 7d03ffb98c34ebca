// Amounts such as `500m`, `1Gi` and `0.5`.

/// A fixed-point amount. Real: apimachinery's resource.Quantity, 1.36.
///
/// Limit: amounts below a nano or beyond 9.2e27 nanos are rounded or clamped.
package struct Quantity: CustomStringConvertible, Hashable, Comparable, Sendable {
  package enum Format: Hashable, Sendable { case decimalSI, binarySI, decimalExponent }
  /// In nanos when `isNano`, in whole units otherwise; whole units hold up to 9.2e18.
  package private(set) var whole: Int
  /// Billionths beside the whole, 0 ..< 1e9.
  package private(set) var nanos: Int
  package var format: Format

  package init(whole: Int, nanos: Int = 0, format: Format = .decimalSI) {
    self.whole = whole
    self.nanos = nanos
    self.format = format
  }
  package init(milli: Int, format: Format = .decimalSI) {
    let (q, r) = milli.quotientAndRemainder(dividingBy: 1000)
    self.init(
      whole: r < 0 ? q - 1 : q, nanos: (r < 0 ? r + 1000 : r) * 1_000_000, format: format)
  }
  package static let zero = Quantity(whole: 0)

  /// Rounded up.
  package var value: Int { nanos > 0 && whole < .max ? whole + 1 : whole }
  /// Rounded up, clamped.
  package var milliValue: Int {
    let (product, overflow) = whole.multipliedReportingOverflow(by: 1000)
    if overflow { return whole < 0 ? .min : .max }
    let (sum, over) = product.addingReportingOverflow((nanos + 999_999) / 1_000_000)
    return over ? .max : sum
  }
  package var isZero: Bool { whole == 0 && nanos == 0 }

  package static func < (a: Quantity, b: Quantity) -> Bool {
    a.whole != b.whole ? a.whole < b.whole : a.nanos < b.nanos
  }
  package static func == (a: Quantity, b: Quantity) -> Bool {
    a.whole == b.whole && a.nanos == b.nanos
  }
  package func hash(into hasher: inout Hasher) {
    hasher.combine(whole)
    hasher.combine(nanos)
  }
  package static func + (a: Quantity, b: Quantity) -> Quantity {
    let nanos = a.nanos + b.nanos
    let (sum, overflow) = a.whole.addingReportingOverflow(b.whole)
    let carried = sum.addingReportingOverflow(nanos / 1_000_000_000)
    return Quantity(
      whole: overflow || carried.overflow ? .max : carried.partialValue,
      nanos: nanos % 1_000_000_000, format: a.isZero ? b.format : a.format)
  }
  package static func - (a: Quantity, b: Quantity) -> Quantity {
    var nanos = a.nanos - b.nanos
    var whole = a.whole.subtractingReportingOverflow(b.whole).partialValue
    if nanos < 0 {
      nanos += 1_000_000_000
      whole &-= 1
    }
    return Quantity(whole: whole, nanos: nanos, format: a.format)
  }
  package static func += (a: inout Quantity, b: Quantity) { a = a + b }
}

extension Quantity {
  /// Real: resource.ErrFormatWrong.
  package static let formatError =
    "quantities must match the regular expression"
    + " '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'"

  private static let suffixes: [(text: String, format: Format, base: Int, power: Int)] = [
    ("n", .decimalSI, 10, -9), ("u", .decimalSI, 10, -6), ("m", .decimalSI, 10, -3),
    ("", .decimalSI, 10, 0), ("k", .decimalSI, 10, 3), ("M", .decimalSI, 10, 6),
    ("G", .decimalSI, 10, 9), ("T", .decimalSI, 10, 12), ("P", .decimalSI, 10, 15),
    ("E", .decimalSI, 10, 18), ("Ki", .binarySI, 2, 10), ("Mi", .binarySI, 2, 20),
    ("Gi", .binarySI, 2, 30), ("Ti", .binarySI, 2, 40), ("Pi", .binarySI, 2, 50),
    ("Ei", .binarySI, 2, 60),
  ]

  /// Reads an amount; nil when the text is none.
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    var i = 0
    var isNegative = false
    if i < bytes.count, bytes[i] == 43 || bytes[i] == 45 {
      isNegative = bytes[i] == 45
      i += 1
    }
    var digits: [UInt8] = []
    var places = 0
    var hasPoint = false
    while i < bytes.count, (48...57).contains(bytes[i]) || bytes[i] == 46 {
      if bytes[i] == 46 {
        if hasPoint { return nil }
        hasPoint = true
      } else {
        digits.append(bytes[i] - 48)
        if hasPoint { places += 1 }
      }
      i += 1
    }
    guard !digits.isEmpty, digits.count <= 60 else { return nil }
    let suffix = String(decoding: bytes[i...], as: UTF8.self)
    var format = Format.decimalSI
    var power = 0
    var binary = 0
    if let known = Self.suffixes.first(where: { $0.text == suffix }) {
      format = known.format
      if known.base == 10 { power = known.power } else { binary = known.power }
    } else if let first = suffix.first, first == "e" || first == "E",
      let exponent = Int(suffix.dropFirst()), (-60...60).contains(exponent)
    {
      format = .decimalExponent
      power = exponent
    } else {
      return nil
    }
    // The digits count units of 10^(power - places), times 2^binary.
    var whole = 0
    var nanos = 0
    var isClamped = false
    let point = digits.count - places + power
    for (place, digit) in digits.enumerated() where place < point {
      let (product, over) = whole.multipliedReportingOverflow(by: 10)
      let (sum, more) = product.addingReportingOverflow(Int(digit))
      if over || more { isClamped = true } else { whole = sum }
    }
    if point > digits.count {
      for _ in 0..<(point - digits.count) where whole != 0 {
        let (product, over) = whole.multipliedReportingOverflow(by: 10)
        if over { isClamped = true } else { whole = product }
      }
    }
    var scale = 100_000_000
    var place = point
    var rest = 0
    while scale > 0 {
      if place >= 0, place < digits.count { nanos += Int(digits[place]) * scale }
      place += 1
      scale /= 10
    }
    // Real: what is finer than a nano is rounded up.
    while place < digits.count {
      if place >= 0 { rest |= Int(digits[place]) }
      place += 1
    }
    if rest != 0 { nanos += 1 }
    for _ in 0..<binary {
      let (product, over) = whole.multipliedReportingOverflow(by: 2)
      if over { isClamped = true } else { whole = product }
      nanos *= 2
      if nanos >= 1_000_000_000 {
        nanos -= 1_000_000_000
        whole = whole.addingReportingOverflow(1).partialValue
      }
    }
    if isClamped {
      whole = .max
      nanos = 0
    }
    if isNegative {
      whole = 0 - whole
      if nanos > 0 {
        whole -= 1
        nanos = 1_000_000_000 - nanos
      }
    }
    // Real: a binary amount with a fraction of a byte is written as a decimal one.
    if format == .binarySI, nanos != 0 { format = .decimalSI }
    self.init(whole: whole, nanos: nanos, format: format)
  }

  /// As the server writes it back: the biggest suffix that leaves no fraction.
  package var description: String {
    if isZero { return "0" }
    let isNegative = whole < 0
    var (w, n) = (whole, nanos)
    if isNegative {
      w = 0 &- w
      if n > 0 {
        w -= 1
        n = 1_000_000_000 - n
      }
    }
    let sign = isNegative ? "-" : ""
    if format == .binarySI, n == 0, w >= 1024 {
      var power = 0
      while power < 6, w % 1024 == 0 {
        w /= 1024
        power += 1
      }
      return sign + String(w) + ["", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei"][power]
    }
    var power = 0
    if n != 0 {
      // Into nanos, then up by thousands.
      let (product, over) = w.multipliedReportingOverflow(by: 1_000_000_000)
      if over { return sign + String(w) }
      w = product + n
      power = -3
    }
    while power < 6, w % 1000 == 0 {
      w /= 1000
      power += 1
    }
    if format == .decimalExponent {
      return sign + String(w) + (power == 0 ? "" : "e\(power * 3)")
    }
    return sign + String(w) + ["n", "u", "m", "", "k", "M", "G", "T", "P", "E"][power + 3]
  }
}
