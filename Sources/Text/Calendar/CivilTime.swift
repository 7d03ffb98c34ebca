// Year, month, day and time of day, from and to seconds since 1970; Gregorian throughout.

/// A date and a time of day in a zone.
package struct CivilTime: Hashable, Sendable {
  package private(set) var year: Int
  /// 1...12
  package private(set) var month: Int
  /// 1...31
  package private(set) var day: Int
  package private(set) var hour: Int
  package private(set) var minute: Int
  package private(set) var second: Int
  /// 0 ..< 1_000_000_000
  package private(set) var nanosecond: Int
  package private(set) var zone: Zone
  /// Seconds since 1970-01-01T00:00:00Z.
  package private(set) var seconds: Int

  /// The moment `seconds` and `nanosecond` (0 ..< 1e9) after 1970; clamped to years that `Int`
  /// holds.
  package init(seconds: Int, nanosecond: Int = 0, zone: Zone = .utc) {
    let limit = 60_000_000_000_000_000
    let moment = Swift.max(-limit, Swift.min(limit, seconds))
    let local = moment + zone.offset
    let (days, rest) = floorDivide(local, 86_400)
    (year, month, day) = CivilTime.date(days: days)
    hour = rest / 3600
    minute = rest / 60 % 60
    second = rest % 60
    self.nanosecond = Swift.max(0, Swift.min(999_999_999, nanosecond))
    self.zone = zone
    self.seconds = moment
  }

  /// The moment that many nanoseconds after 1970.
  package init(nanoseconds: Int, zone: Zone = .utc) {
    let (seconds, rest) = floorDivide(nanoseconds, 1_000_000_000)
    self.init(seconds: seconds, nanosecond: rest, zone: zone)
  }

  /// A date as it is written; nil if there is no such day or time. A 60th second is taken as the
  /// next minute's first.
  package init?(
    year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0,
    nanosecond: Int = 0, zone: Zone = .utc
  ) {
    guard year > -1_000_000_000, year < 1_000_000_000, (1...12).contains(month), day >= 1,
      day <= CivilTime.days(inMonth: month, of: year), (0...23).contains(hour),
      (0...59).contains(minute), (0...60).contains(second), (0..<1_000_000_000).contains(nanosecond)
    else { return nil }
    let days = CivilTime.days(year: year, month: month, day: day)
    self.init(
      seconds: days * 86_400 + hour * 3600 + minute * 60 + second - zone.offset,
      nanosecond: nanosecond, zone: zone)
  }

  /// A date whose parts may be out of range and carry over, as C's `mktime` takes them: month 14 is
  /// next year's February, day 0 the last of the month before. Absurd parts are clamped.
  package init(
    carryingYear year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0,
    nanosecond: Int = 0, zone: Zone = .utc
  ) {
    func clamp(_ value: Int, _ limit: Int) -> Int { Swift.max(-limit, Swift.min(limit, value)) }
    let (years, months) = floorDivide(clamp(month, 10_000_000_000) - 1, 12)
    let days =
      CivilTime.days(year: clamp(year, 900_000_000) + years, month: months + 1, day: 1)
      + clamp(day, 100_000_000_000) - 1
    let time =
      clamp(hour, 1_000_000_000_000) * 3600 + clamp(minute, 10_000_000_000_000) * 60
      + clamp(second, 1_000_000_000_000_000)
    self.init(seconds: days * 86_400 + time - zone.offset, nanosecond: nanosecond, zone: zone)
  }

  /// Nanoseconds since 1970, clamped to what an `Int` holds (the years 1678 to 2262).
  package var nanoseconds: Int {
    let (whole, overflow) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
    let (sum, overflow2) = whole.addingReportingOverflow(nanosecond)
    return overflow || overflow2 ? (seconds < 0 ? .min : .max) : sum
  }

  /// The same moment in another zone.
  package func inZone(_ zone: Zone) -> CivilTime {
    CivilTime(seconds: seconds, nanosecond: nanosecond, zone: zone)
  }

  /// Days since 1970-01-01 on this zone's calendar.
  package var daysSince1970: Int { floorDivide(seconds + zone.offset, 86_400).quotient }
  /// 0 Sunday ... 6 Saturday
  package var weekday: Int { floorDivide(daysSince1970 + 4, 7).remainder }
  /// 1...366
  package var dayOfYear: Int {
    daysSince1970 - CivilTime.days(year: year, month: 1, day: 1) + 1
  }
  /// The week and its year by ISO 8601: weeks begin on Monday, week 1 holds January 4th.
  package var isoWeek: (year: Int, week: Int) {
    let thursday = daysSince1970 - (weekday + 6) % 7 + 3
    let year = CivilTime.date(days: thursday).year
    return (year, (thursday - CivilTime.days(year: year, month: 1, day: 1)) / 7 + 1)
  }

  package static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
  package static let weekdayNames = [
    "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
  ]
  package var monthName: String { CivilTime.monthNames[month - 1] }
  package var weekdayName: String { CivilTime.weekdayNames[weekday] }

  package static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }
  /// The length of a month (1...12).
  package static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Days from 1970-01-01 to a date. Years are counted from March in eras of 400, so that a leap
  /// day ends its year and every era has 146,097 days.
  package static func days(year: Int, month: Int, day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let (era, yearOfEra) = floorDivide(shifted, 400)
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// The date of a day counted from 1970-01-01.
  package static func date(days: Int) -> (year: Int, month: Int, day: Int) {
    let (era, dayOfEra) = floorDivide(days + 719_468, 146_097)
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    return (
      era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1
    )
  }
}

/// Division that rounds down; the divisor is positive.
package func floorDivide(_ value: Int, _ divisor: Int) -> (quotient: Int, remainder: Int) {
  let (quotient, remainder) = value.quotientAndRemainder(dividingBy: divisor)
  return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
}
