// The calendar: dates of instants, strftime, and the dates that `date -d` and `touch -d` understand.

import Kernel

/// A date and time of day at an offset from UTC.
struct CalendarTime: Hashable, Sendable {
  var year, month, day, hour, minute, second, nanosecond: Int
  /// Seconds east of UTC, and how the zone is called.
  var offset = 0
  var zone = "UTC"

  init(_ instant: Instant, zone: TimeZoneRule = .utc) {
    let seconds = instant.seconds &+ zone.offset
    let days = Self.floorDivide(seconds, 86_400)
    let rest = seconds - days * 86_400
    (year, month, day) = Self.civil(days)
    hour = rest / 3600
    minute = rest / 60 % 60
    second = rest % 60
    nanosecond = instant.fraction
    offset = zone.offset
    self.zone = zone.name
  }

  /// Days since 1970-01-01. Sunday is 0.
  var dayNumber: Int { Self.days(year, month, day) }
  var weekday: Int { let w = (dayNumber + 4) % 7; return w < 0 ? w + 7 : w }
  var dayOfYear: Int { dayNumber - Self.days(year, 1, 1) + 1 }
  var instant: Instant {
    let seconds = dayNumber &* 86_400 &+ hour * 3600 &+ minute * 60 &+ second &- offset
    guard (-9_000_000_000...9_000_000_000).contains(seconds) else { return .zero }
    return Instant(nanoseconds: seconds * 1_000_000_000 + nanosecond)
  }

  static func floorDivide(_ a: Int, _ b: Int) -> Int { a >= 0 ? a / b : -((-a + b - 1) / b) }
  /// The number of days from 1970-01-01 to a date of the Gregorian calendar, by counting from March.
  static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let y = month <= 2 ? year - 1 : year
    let era = floorDivide(y, 400)
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }
  static func civil(_ number: Int) -> (Int, Int, Int) {
    let z = number + 719_468
    let era = floorDivide(z, 146_097)
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let m = (5 * dayOfYear + 2) / 153
    let month = m < 10 ? m + 3 : m - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * m + 2) / 5 + 1)
  }

  static let dayNames = [
    "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
  ]
  static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}

/// A zone with a fixed offset. Limit: no summer time.
struct TimeZoneRule: Hashable, Sendable {
  var name: String
  var offset: Int
  static let utc = TimeZoneRule(name: "UTC", offset: 0)

  /// What TZ says: `UTC`, `CST-8` (POSIX: west is positive). Real: glibc takes an unknown name as UTC.
  init(_ text: String?) {
    self = .utc
    guard let text, !text.isEmpty else { return }
    let name = text.prefix { $0.isLetter }
    let rest = text.dropFirst(name.count)
    guard name.count >= 3 else { return }
    guard !rest.isEmpty else {
      self.name = String(name)
      return
    }
    let parts = rest.split(separator: ":").map { Int($0) }
    guard parts.count <= 3, !parts.isEmpty, let hours = parts[0], abs(hours) <= 24 else { return }
    let minutes = parts.count > 1 ? parts[1] ?? 0 : 0
    self.name = String(name)
    offset = -(hours * 3600 + (hours < 0 || rest.hasPrefix("-") ? -minutes : minutes) * 60)
  }
  init(name: String, offset: Int) {
    self.name = name
    self.offset = offset
  }
}

extension CalendarTime {
  /// strftime with GNU date's additions (`%N`, `%:z`, `%-d`, `%s`).
  func formatted(_ format: String) -> String {
    var out = ""
    var rest = format.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      guard scalar == "%", !rest.isEmpty else {
        out.unicodeScalars.append(scalar)
        continue
      }
      let before = rest
      var pad: Unicode.Scalar?
      var upper = false
      while let next = rest.first, "-_0^#".unicodeScalars.contains(next) {
        if next == "^" { upper = true } else if next != "#" { pad = next }
        rest.removeFirst()
      }
      var width = 0
      while let next = rest.first, (48...57).contains(next.value), width < 1000 {
        width = width * 10 + Int(next.value) - 48
        rest.removeFirst()
      }
      var colons = 0
      while rest.first == ":" {
        colons += 1
        rest.removeFirst()
      }
      guard let letter = rest.popFirst(),
        let text = field(letter, pad: pad, width: width, colons: colons)
      else {
        out += "%" + String(String.UnicodeScalarView(before.prefix(1)))
        rest = before.dropFirst()
        continue
      }
      out += upper ? text.uppercased() : text
    }
    return out
  }

  private func field(_ letter: Unicode.Scalar, pad: Unicode.Scalar?, width: Int, colons: Int)
    -> String?
  {
    func number(_ value: Int, _ digits: Int, _ standard: Unicode.Scalar = "0") -> String {
      let fill = pad ?? standard
      if fill == "-" { return String(value) }
      let text = String(value)
      let count = max(0, max(width, digits) - text.count)
      return String(repeating: fill == "_" || fill == " " ? " " : "0", count: count) + text
    }
    let weekdayName = Self.dayNames[weekday],
      monthName = Self.monthNames[max(0, min(11, month - 1))]
    let hour12 = hour % 12 == 0 ? 12 : hour % 12
    switch letter {
    case "%": return "%"
    case "n": return "\n"
    case "t": return "\t"
    case "a": return String(weekdayName.prefix(3))
    case "A": return weekdayName
    case "b", "h": return String(monthName.prefix(3))
    case "B": return monthName
    case "c": return formatted("%a %b %e %H:%M:%S %Y")
    case "C": return number(year / 100, 2)
    case "d": return number(day, 2)
    case "D", "x": return formatted("%m/%d/%y")
    case "e": return number(day, 2, "_")
    case "F": return formatted("%Y-%m-%d")
    case "g": return number(isoWeek.year % 100, 2)
    case "G": return number(isoWeek.year, 4)
    case "H": return number(hour, 2)
    case "I": return number(hour12, 2)
    case "j": return number(dayOfYear, 3)
    case "k": return number(hour, 2, "_")
    case "l": return number(hour12, 2, "_")
    case "m": return number(month, 2)
    case "M": return number(minute, 2)
    case "N":
      let digits = zeros(nanosecond, 9)
      return width > 0 ? String(digits.prefix(width)) : digits
    case "p": return hour < 12 ? "AM" : "PM"
    case "P": return hour < 12 ? "am" : "pm"
    case "q": return String((month - 1) / 3 + 1)
    case "r": return formatted("%I:%M:%S %p")
    case "R": return formatted("%H:%M")
    case "s": return String(instant.seconds)
    case "S": return number(second, 2)
    case "T", "X": return formatted("%H:%M:%S")
    case "u": return String(weekday == 0 ? 7 : weekday)
    case "U": return number((dayOfYear + 6 - weekday) / 7, 2)
    case "V": return number(isoWeek.week, 2)
    case "w": return String(weekday)
    case "W": return number((dayOfYear + 6 - (weekday + 6) % 7) / 7, 2)
    case "y": return number(year % 100, 2)
    case "Y": return number(year, 4)
    case "z":
      let sign = offset < 0 ? "-" : "+"
      let minutes = abs(offset) / 60
      let joint = colons > 0 ? ":" : ""
      let seconds = colons > 1 ? ":" + zeros(abs(offset) % 60, 2) : ""
      return sign + zeros(minutes / 60, 2) + joint + zeros(minutes % 60, 2) + seconds
    case "Z": return zone
    default: return nil
    }
  }

  private var isoWeek: (year: Int, week: Int) {
    let monday = (weekday + 6) % 7
    let thursday = dayNumber - monday + 3
    let (year, _, _) = Self.civil(thursday)
    return (year, (thursday - Self.days(year, 1, 1)) / 7 + 1)
  }
}
