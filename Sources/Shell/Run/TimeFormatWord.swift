// TIMEFORMAT: how bash's `time` shows what a pipeline took.

/// `%R`, `%3U`, `%lS`, `%P`. Real: bash 5.2.
enum TimeFormatWord {
  /// - Parameter nanoseconds: the time that passed; no processor time is reckoned.
  static func text(_ format: String, nanoseconds: Int) -> String {
    var out = "", rest = format[...]
    while let first = rest.popFirst() {
      guard first == "%" else {
        out.append(first)
        continue
      }
      guard rest.first != "%" else {
        out.append(rest.removeFirst())
        continue
      }
      let before = rest
      var digits = 3
      if let digit = rest.first?.wholeNumberValue {
        digits = min(digit, 3)
        rest.removeFirst()
      }
      let isLong = rest.first == "l"
      if isLong { rest.removeFirst() }
      switch rest.popFirst() {
      case "R": out += seconds(nanoseconds, digits, isLong)
      case "U", "S": out += seconds(0, digits, isLong)
      case "P" where !isLong: out += "0.00"
      default:
        out.append("%")
        rest = before
      }
    }
    return out
  }

  private static func seconds(_ nanoseconds: Int, _ digits: Int, _ isLong: Bool) -> String {
    let milliseconds = nanoseconds / 1_000_000
    let thousandths = String(milliseconds % 1000 + 1000).dropFirst()
    let fraction = digits == 0 ? "" : "." + thousandths.prefix(digits)
    let whole = milliseconds / 1000
    return isLong ? "\(whole / 60)m\(whole % 60)\(fraction)s" : "\(whole)\(fraction)"
  }
}
