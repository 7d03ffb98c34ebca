// Sizes for people: docker's `9.48kB` and `1.5GiB`, ls -h's `4.0K`, and the reading of both.

/// What is wrong with a size's text; the words are go-units'.
package enum HumanSizeError: Error, Hashable, Sendable {
  case notANumber(String)
  case invalid(String)
  case badSuffix(String)

  package var message: String {
    switch self {
    case .notANumber(let text):
      "strconv.ParseFloat: parsing \(GoQuote.quoted(text)): invalid syntax"
    case .invalid(let text): "invalid size: '\(text)'"
    case .badSuffix(let suffix): "invalid suffix: '\(suffix)'"
    }
  }
}

package enum HumanSize {
  /// Real: go-units `HumanSizeWithPrecision`: thousands, `precision` significant digits (4 in most
  /// places, 3 in docker images and history): `9.48kB`, `136MB`.
  package static func docker(_ bytes: Double, precision: Int = 4) -> String {
    scaled(bytes, 1000, ["B", "kB", "MB", "GB", "TB", "PB", "EB", "ZB", "YB"], precision)
  }
  package static func docker(_ bytes: Int, precision: Int = 4) -> String {
    docker(Double(bytes), precision: precision)
  }

  /// Real: go-units `BytesSize`: powers of 1024, four significant digits: `1.5GiB` (docker stats).
  package static func dockerBinary(_ bytes: Double) -> String {
    scaled(bytes, 1024, ["B", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB", "ZiB", "YiB"], 4)
  }
  package static func dockerBinary(_ bytes: Int) -> String { dockerBinary(Double(bytes)) }

  private static func scaled(
    _ bytes: Double, _ base: Double, _ units: [String], _ precision: Int
  ) -> String {
    var value = bytes
    var unit = 0
    while value >= base, unit < units.count - 1 {
      value /= base
      unit += 1
    }
    return FloatText.general(value, precision) + units[unit]
  }

  /// Real: coreutils 9.1, ls -h, du -h, df -h: rounded up; below ten with one digit after the
  /// point. `si` counts in thousands (`--si`, df -H), whose first unit is a small `k`.
  package static func coreutils(_ bytes: Int, si: Bool = false) -> String {
    let base = si ? 1000 : 1024
    let value = max(0, bytes)
    if value < base { return String(value) }
    let units = Array((si ? "kMGTPE" : "KMGTPE").utf8)
    var unit = 0
    var divisor = base
    while unit < units.count - 1, value / divisor >= base {
      divisor *= base
      unit += 1
    }
    func up(_ value: Int, _ divisor: Int) -> Int { value / divisor + (value % divisor > 0 ? 1 : 0) }
    // Tenths: the whole part is below 1024, so the product with ten stays small.
    let whole = value / divisor
    var text: String
    let tenths = whole * 10 + Int(ceiling(value % divisor, times: 10, over: divisor))
    if tenths < 100 {
      text = "\(tenths / 10).\(tenths % 10)"
    } else {
      var rounded = up(value, divisor)
      if rounded >= base, unit < units.count - 1 {
        rounded = 1
        unit += 1
        text = "1.0"
      } else {
        text = String(rounded)
      }
    }
    text.unicodeScalars.append(Unicode.Scalar(units[unit]))
    return text
  }

  /// `value * factor / divisor`, rounded up, without overflow.
  private static func ceiling(_ value: Int, times factor: Int, over divisor: Int) -> Int {
    let wide = divisor.dividingFullWidth(value.multipliedFullWidth(by: factor))
    return wide.quotient + (wide.remainder > 0 ? 1 : 0)
  }

  /// Real: go-units `RAMInBytes`: `512m`, `1.5g`, `64 MiB` in powers of 1024 (docker run -m).
  package static func parseBinary(_ text: String) throws(HumanSizeError) -> Int {
    try parse(text, 1024)
  }
  /// Real: go-units `FromHumanSize`: `10kB`, `5MB` in thousands (docker's --filter and log sizes).
  package static func parseDecimal(_ text: String) throws(HumanSizeError) -> Int {
    try parse(text, 1000)
  }

  private static func parse(_ text: String, _ base: Double) throws(HumanSizeError) -> Int {
    let bytes = Array(text.utf8)
    guard let last = bytes.lastIndex(where: { $0.isASCIIDigit || $0 == 0x2E || $0 == 0x20 })
    else { throw .invalid(text) }
    let number = String(lenient: bytes[..<(bytes[last] == 0x20 ? last : last + 1)])
    let suffix = String(lenient: bytes[(last + 1)...])
    guard var size = Double(number), size.isFinite else { throw .notANumber(number) }
    if size < 0 { throw .invalid(text) }
    if !suffix.isEmpty {
      // NB: a suffix of four letters and more is told as it was typed, a shorter one in small
      // letters.
      guard suffix.utf8.count <= 3 else { throw .badSuffix(suffix) }
      let low = Array(suffix.asciiLowercased.utf8)
      let bad = HumanSizeError.badSuffix(String(lenient: low))
      if low[0] == 0x62 {
        if low.count > 1 { throw bad }
      } else {
        guard let power = Array("kmgtp".utf8).firstIndex(of: low[0]) else { throw bad }
        for _ in 0...power { size *= base }
        if low.count == 2, low[1] != 0x62 { throw bad }
        if low.count == 3, low[1] != 0x69 || low[2] != 0x62 { throw bad }
      }
    }
    return size >= 9.2e18 ? .max : Int(size)
  }

  /// Sizes of head -c, truncate -s, dd: a whole number and `K` (1024), `KB` (1000), `KiB`, `b`
  /// (512) and so on to `E`; nil for anything else or what does not fit.
  package static func parseCoreutils(_ text: some StringProtocol) -> Int? {
    let bytes = Array(text.utf8)
    let digits = bytes.prefix { $0.isASCIIDigit }
    let suffix = Array(bytes[digits.endIndex...])
    guard let value = digits.isEmpty ? (suffix.isEmpty ? nil : 1) : Text.parseDecimal(digits)
    else { return nil }
    var factor = 1
    if suffix == [0x62] {
      factor = 512
    } else if suffix == [0x63] {
      factor = 1
    } else if let first = suffix.first {
      guard let power = Array("kmgtpe".utf8).firstIndex(of: first.asciiLowercased) else {
        return nil
      }
      let tail = Array(suffix.dropFirst())
      let base: Int
      switch tail {
      case [], [0x69, 0x42]: base = 1024
      case [0x42], [0x44]: base = 1000
      default: return nil
      }
      for _ in 0...power { factor *= base }
    }
    let (product, overflow) = value.multipliedReportingOverflow(by: factor)
    return overflow ? nil : product
  }
}
