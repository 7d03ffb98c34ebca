// Numbers with units, as read from options and as shown to people.

import Text

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
func zeros(_ value: Int, _ width: Int) -> String { zeroPadded(value, width) }
