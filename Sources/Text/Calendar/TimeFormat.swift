// strftime in the C locale, with GNU's flags, widths and %N: date(1), ls --time-style, awk.

/// Formats a moment by a pattern of `%` conversions.
package enum TimeFormat {
  /// Widths are cut at this; a larger one would only be an attack.
  private static let widest = 4096

  /// Whose conversions are known.
  package enum Dialect: Hashable, Sendable {
    /// coreutils' date: C's, and `%N`, `%q` and `%:z`.
    case date
    /// glibc's strftime, as bash has it.
    case c
  }

  /// Real: coreutils 9.1. An unknown conversion stays as it is written.
  package static func text(
    _ pattern: String, _ time: CivilTime, dialect: Dialect = .date
  ) -> String {
    var output: [UInt8] = []
    let bytes = Array(pattern.utf8)
    var index = 0
    while index < bytes.count, output.count < 1 << 20 {
      guard bytes[index] == 0x25 else {
        output.append(bytes[index])
        index += 1
        continue
      }
      let start = index
      index += 1
      var options = Options()
      while index < bytes.count, options.takeFlag(bytes[index]) { index += 1 }
      while index < bytes.count, bytes[index].isASCIIDigit {
        options.width = min(widest, (options.width ?? 0) * 10 + Int(bytes[index]) - 0x30)
        index += 1
      }
      if index < bytes.count, bytes[index] == 0x45 || bytes[index] == 0x4F { index += 1 }
      var colons = 0
      while dialect == .date, index < bytes.count, bytes[index] == 0x3A, colons < 3 {
        colons += 1
        index += 1
      }
      guard index < bytes.count,
        dialect == .date || bytes[index] != 0x4E && bytes[index] != 0x71,
        let text = conversion(bytes[index], colons, options, time)
      else {
        let end = min(index + 1, bytes.count)
        output += bytes[start..<end]
        index = end
        continue
      }
      output += text.utf8
      index += 1
    }
    return String(lenient: output)
  }

  /// `-` no padding, `_` spaces, `0` and `+` zeros, `^` upper case, `#` the other case.
  private struct Options {
    var pad: UInt8?
    var upper = false
    var swap = false
    var width: Int?

    mutating func takeFlag(_ byte: UInt8) -> Bool {
      switch byte {
      case 0x2D, 0x5F, 0x30: pad = byte
      case 0x2B: pad = 0x30
      case 0x5E: upper = true
      case 0x23: swap = true
      default: return false
      }
      return true
    }

    func number(_ value: Int, _ digits: Int, _ usual: UInt8 = 0x30) -> String {
      let fill = pad ?? usual
      if fill == 0x2D { return String(value) }
      let wanted = width ?? digits
      let text = String(value.magnitude)
      let sign = value < 0 ? "-" : ""
      let missing = String(
        repeating: fill == 0x5F ? " " : "0",
        count: max(0, wanted - text.utf8.count - sign.utf8.count))
      return fill == 0x5F ? missing + sign + text : sign + missing + text
    }

    /// What `#` does to a conversion's letters.
    enum Swapped {
      case nothing
      case upper
      case lower
    }

    func words(_ text: String, swapped: Swapped = .nothing) -> String {
      var cased = text
      if upper || (swap && swapped == .upper) { cased = text.asciiUppercased }
      if swap && swapped == .lower { cased = text.asciiLowercased }
      let missing = max(0, (pad == 0x2D ? 0 : width ?? 0) - cased.utf8.count)
      return String(repeating: pad == 0x30 ? "0" : " ", count: missing) + cased
    }
  }

  private static func conversion(
    _ kind: UInt8, _ colons: Int, _ o: Options, _ t: CivilTime
  ) -> String? {
    if colons > 0 { return kind == 0x7A ? zone(t.zone, colons, o) : nil }
    let hour12 = t.hour % 12 == 0 ? 12 : t.hour % 12
    let daysOfYear = t.dayOfYear - 1
    switch Unicode.Scalar(kind) {
    case "%": return o.words("%")
    case "n": return o.words("\n")
    case "t": return o.words("\t")
    case "a": return o.words(String(t.weekdayName.prefix(3)), swapped: .upper)
    case "A": return o.words(t.weekdayName, swapped: .upper)
    case "b", "h": return o.words(String(t.monthName.prefix(3)), swapped: .upper)
    case "B": return o.words(t.monthName, swapped: .upper)
    case "c": return o.words(text("%a %b %e %H:%M:%S %Y", t))
    case "C": return o.number(floorDivide(t.year, 100).quotient, 2)
    case "d": return o.number(t.day, 2)
    case "D", "x": return o.words(text("%m/%d/%y", t))
    case "e": return o.number(t.day, 2, 0x5F)
    case "F":
      guard o.width != nil || o.pad != nil else { return t.dateText }
      return full(t, o)
    case "g": return o.number(floorDivide(t.isoWeek.year, 100).remainder, 2)
    case "G": return o.number(t.isoWeek.year, 4)
    case "H": return o.number(t.hour, 2)
    case "I": return o.number(hour12, 2)
    case "j": return o.number(t.dayOfYear, 3)
    case "k": return o.number(t.hour, 2, 0x5F)
    case "l": return o.number(hour12, 2, 0x5F)
    case "m": return o.number(t.month, 2)
    case "M": return o.number(t.minute, 2)
    case "N": return nanoseconds(t.nanosecond, o)
    case "p": return o.words(t.hour < 12 ? "AM" : "PM", swapped: .lower)
    case "P": return o.words(t.hour < 12 ? "am" : "pm")
    case "q": return o.number((t.month + 2) / 3, 1)
    case "r": return o.words(text("%I:%M:%S %p", t))
    case "R": return o.words(text("%H:%M", t))
    case "s": return o.number(t.seconds, 1)
    case "S": return o.number(t.second, 2)
    case "T", "X": return o.words(t.timeText)
    case "u": return o.number(t.weekday == 0 ? 7 : t.weekday, 1)
    case "U": return o.number((daysOfYear + 7 - t.weekday) / 7, 2)
    case "V": return o.number(t.isoWeek.week, 2)
    case "w": return o.number(t.weekday, 1)
    case "W": return o.number((daysOfYear + 7 - (t.weekday + 6) % 7) / 7, 2)
    case "y": return o.number(floorDivide(t.year, 100).remainder, 2)
    case "Y": return o.number(t.year, 4)
    case "z": return zone(t.zone, 0, o)
    case "Z":
      return o.words(t.zone.name.isEmpty ? shortOffset(t.zone) : t.zone.name, swapped: .lower)
    default: return nil
    }
  }

  /// `%F` with a width: the year takes what the month and day leave.
  private static func full(_ t: CivilTime, _ o: Options) -> String {
    var year = o
    year.width = max(0, (o.width ?? 10) - 6)
    return year.number(t.year, 4) + "-" + twoDigits(t.month) + "-" + twoDigits(t.day)
  }

  /// `%N` counts its width in digits from the left: `%3N` are milliseconds.
  private static func nanoseconds(_ value: Int, _ o: Options) -> String {
    let digits = zeroPadded(value, 9)
    let width = o.width ?? 9
    var text = width <= 9 ? String(digits.prefix(width == 0 ? 9 : width)) : digits
    if width > 9 { text += String(repeating: "0", count: width - 9) }
    if o.width != nil, o.pad == 0x2D || o.pad == 0x5F {
      let whole = text.utf8.count
      while text.hasSuffix("0"), text.utf8.count > 1 { text.removeLast() }
      if o.pad == 0x5F { text += String(repeating: " ", count: whole - text.utf8.count) }
    }
    return text
  }

  private static func shortOffset(_ zone: Zone) -> String {
    let text = zone.text()
    return text.hasSuffix("00") ? String(text.dropLast(2)) : text
  }

  private static func zone(_ zone: Zone, _ colons: Int, _ o: Options) -> String {
    let seconds = abs(zone.offset)
    let hours = seconds / 3600
    let minutes = seconds / 60 % 60
    let rest = seconds % 60
    let sign = zone.offset < 0 ? "-" : "+"
    let tail: String
    switch colons {
    case 0: tail = twoDigits(minutes)
    case 1: tail = ":" + twoDigits(minutes)
    case 2: tail = ":" + twoDigits(minutes) + ":" + twoDigits(rest)
    default:
      tail =
        rest != 0
        ? ":" + twoDigits(minutes) + ":" + twoDigits(rest)
        : minutes != 0 ? ":" + twoDigits(minutes) : ""
    }
    // Real: `-` and `_` take the digits for one number, so +0800 is +800.
    let bare = hours == 0 && colons == 0 ? String(minutes) : String(hours) + tail
    switch o.pad {
    case 0x2D: return sign + bare
    case 0x5F:
      let wanted = o.width ?? (colons == 0 ? 5 : 3 * min(colons, 2) + 3)
      return String(repeating: " ", count: max(0, wanted - 1 - bare.utf8.count)) + sign + bare
    default: return sign + zeroPadded(hours, max(2, (o.width ?? 0) - tail.utf8.count - 1)) + tail
    }
  }
}
