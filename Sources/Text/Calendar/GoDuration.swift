// Durations as Go writes and reads them: `1h2m3.5s`, `300ms`.

/// What is wrong with a duration's text; the words are Go's.
package enum GoDurationError: Error, Hashable, Sendable {
  case invalid(String)
  case missingUnit(String)
  case unknownUnit(String, in: String)

  /// Real: Go 1.24, `time.ParseDuration`.
  package var message: String {
    switch self {
    case .invalid(let text): "time: invalid duration \(GoQuote.quoted(text))"
    case .missingUnit(let text): "time: missing unit in duration \(GoQuote.quoted(text))"
    case .unknownUnit(let unit, let text):
      "time: unknown unit \(GoQuote.quoted(unit)) in duration \(GoQuote.quoted(text))"
    }
  }
}

/// Go's form of a duration; everything is counted in nanoseconds.
package enum GoDuration {
  private static let units: [(name: String, nanoseconds: Int)] = [
    ("ns", 1), ("us", 1000), ("µs", 1000), ("μs", 1000), ("ms", 1_000_000), ("s", 1_000_000_000),
    ("m", 60_000_000_000), ("h", 3_600_000_000_000),
  ]

  /// Nanoseconds of a text like `-1.5h`, `2m30s` or `0`.
  package static func nanoseconds(_ text: String) throws(GoDurationError) -> Int {
    var rest = Array(text.utf8)[...]
    let negative = rest.first == 0x2D
    if negative || rest.first == 0x2B { rest.removeFirst() }
    if rest.elementsEqual([0x30]) { return 0 }
    if rest.isEmpty { throw .invalid(text) }
    var total: UInt64 = 0
    while let first = rest.first {
      guard first == 0x2E || first.isASCIIDigit else { throw .invalid(text) }
      let (whole, wholeDigits) = try digits(&rest, of: text)
      var fraction: UInt64 = 0
      var scale = 1.0
      var fractionDigits = 0
      if rest.first == 0x2E {
        rest.removeFirst()
        var full = false
        while let byte = rest.first, byte.isASCIIDigit {
          rest.removeFirst()
          fractionDigits += 1
          if full || fraction > (1 << 63 - 1) / 10 {
            full = true
            continue
          }
          fraction = fraction * 10 + UInt64(byte - 0x30)
          scale *= 10
        }
      }
      if wholeDigits == 0, fractionDigits == 0 { throw .invalid(text) }
      let nameEnd = rest.firstIndex { $0 == 0x2E || $0.isASCIIDigit } ?? rest.endIndex
      let name = String(lenient: rest[rest.startIndex..<nameEnd])
      if name.isEmpty { throw .missingUnit(text) }
      guard let unit = units.first(where: { $0.name == name }) else {
        throw .unknownUnit(name, in: text)
      }
      rest = rest[nameEnd...]
      let (product, overflow) = whole.multipliedReportingOverflow(by: UInt64(unit.nanoseconds))
      if overflow || product > 1 << 63 { throw .invalid(text) }
      var value = product
      if fraction > 0 {
        value += UInt64(Double(fraction) * (Double(unit.nanoseconds) / scale))
        if value > 1 << 63 { throw .invalid(text) }
      }
      let (sum, isTooMuch) = total.addingReportingOverflow(value)
      if isTooMuch || sum > 1 << 63 { throw .invalid(text) }
      total = sum
    }
    if negative { return total == 1 << 63 ? .min : -Int(total) }
    guard total <= UInt64(Int.max) else { throw .invalid(text) }
    return Int(total)
  }

  private static func digits(
    _ rest: inout ArraySlice<UInt8>, of text: String
  ) throws(GoDurationError) -> (UInt64, Int) {
    var value: UInt64 = 0
    var count = 0
    while let byte = rest.first, byte.isASCIIDigit {
      if value > (1 << 63) / 10 { throw .invalid(text) }
      value = value * 10 + UInt64(byte - 0x30)
      if value > 1 << 63 { throw .invalid(text) }
      rest.removeFirst()
      count += 1
    }
    return (value, count)
  }

  /// A text's duration.
  package static func parse(_ text: String) throws(GoDurationError) -> Duration {
    .nanoseconds(try nanoseconds(text))
  }

  /// `1h2m3.5s`, `1.5ms`, `0s`.
  package static func text(nanoseconds: Int) -> String {
    let magnitude = nanoseconds.magnitude
    let sign = nanoseconds < 0 ? "-" : ""
    func decimal(_ value: UInt, _ unit: UInt) -> String {
      let rest = value % unit
      var text = String(value / unit)
      if rest > 0 {
        var digits = String(rest)
        digits =
          String(repeating: "0", count: String(unit).utf8.count - 1 - digits.utf8.count)
          + digits
        while digits.hasSuffix("0") { digits.removeLast() }
        text += "." + digits
      }
      return text
    }
    switch magnitude {
    case 0: return "0s"
    case ..<1000: return sign + "\(magnitude)ns"
    case ..<1_000_000: return sign + decimal(magnitude, 1000) + "µs"
    case ..<1_000_000_000: return sign + decimal(magnitude, 1_000_000) + "ms"
    default: break
    }
    let minutes = magnitude / 60_000_000_000
    let seconds = decimal(magnitude % 60_000_000_000, 1_000_000_000) + "s"
    if minutes == 0 { return sign + seconds }
    if minutes < 60 { return sign + "\(minutes)m" + seconds }
    return sign + "\(minutes / 60)h\(minutes % 60)m" + seconds
  }

  package static func text(_ duration: Duration) -> String {
    text(nanoseconds: wholeNanoseconds(duration))
  }
}

/// A duration in nanoseconds, clamped to what an `Int` holds.
func wholeNanoseconds(_ duration: Duration) -> Int {
  let (seconds, attoseconds) = duration.components
  guard seconds > -9_000_000_000, seconds < 9_000_000_000 else { return seconds < 0 ? .min : .max }
  return Int(seconds) * 1_000_000_000 + Int(attoseconds / 1_000_000_000)
}
