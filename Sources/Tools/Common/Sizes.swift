// Numbers with units, as read from options and as shown to people.

enum Sizes {
  /// Reads `10`, `4K`, `2M`, `1kB`, `3GiB`, `b` (512). Nil where it is no such number; saturates.
  static func parse(_ text: some StringProtocol) -> Int? {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let unit = String(text.dropFirst(digits.count))
    guard !digits.isEmpty || !unit.isEmpty else { return nil }
    var value = digits.isEmpty ? 1 : 0
    for digit in digits.utf8 {
      let (times, one) = value.multipliedReportingOverflow(by: 10)
      let (sum, two) = times.addingReportingOverflow(Int(digit) - 48)
      if one || two { return .max }
      value = sum
    }
    guard let factor = factor(unit) else { return nil }
    let (product, overflow) = value.multipliedReportingOverflow(by: factor)
    return overflow ? .max : product
  }
  private static func factor(_ unit: String) -> Int? {
    if unit.isEmpty { return 1 }
    if unit == "b" { return 512 }
    if unit == "c" { return 1 }
    if unit == "w" { return 2 }
    let letters = "KMGTPE"
    var rest = unit
    let first = rest.removeFirst()
    let upper = Character(first.uppercased())
    guard let index = letters.firstIndex(of: upper), first == upper || "kmg".contains(first) else {
      return nil
    }
    let power = letters.distance(from: letters.startIndex, to: index) + 1
    let base: Int
    switch rest {
    case "", "iB": base = 1024
    case "B": base = 1000
    default: return nil
    }
    return (0..<power).reduce(1) { product, _ in product &* base }
  }

  /// `1.2K`, `45M`: rounded up, as ls, du and df do with -h.
  static func human(_ bytes: Int, base: Int = 1024) -> String {
    guard bytes >= base else { return String(max(0, bytes)) }
    let units = Array(base == 1000 ? "kMGTPE" : "KMGTPE")
    var unit = 0
    var scale = base
    while unit + 1 < units.count, bytes / scale >= base {
      scale *= base
      unit += 1
    }
    // Ten tenths or more are shown as a whole number; both are rounded up.
    let whole = bytes / scale, rest = bytes % scale
    var tenths = whole * 10 + Int((Double(rest) * 10 / Double(scale)).rounded(.up))
    if tenths < 100 {
      return "\(tenths / 10).\(tenths % 10)\(units[unit])"
    }
    var rounded = whole + (rest > 0 ? 1 : 0)
    if rounded >= base, unit + 1 < units.count {
      rounded = 1
      unit += 1
      tenths = 10
      return "1.0\(units[unit])"
    }
    return "\(rounded)\(units[unit])"
  }

  /// Rounded up to units.
  static func ceiling(_ value: Int, _ unit: Int) -> Int {
    unit <= 1 ? value : value / unit + (value % unit > 0 ? 1 : 0)
  }
}

extension String {
  func paddedLeft(_ width: Int) -> String {
    count >= width ? self : String(repeating: " ", count: width - count) + self
  }
  func paddedRight(_ width: Int) -> String {
    count >= width ? self : self + String(repeating: " ", count: width - count)
  }
}
func zeros(_ value: Int, _ width: Int) -> String {
  let text = String(value.magnitude)
  return (value < 0 ? "-" : "") + String(repeating: "0", count: max(0, width - text.count)) + text
}
