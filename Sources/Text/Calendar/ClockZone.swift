// Time zones by name, those with summer time included.

/// A zone of the tz database. Limit: rules of the present, whatever the year.
package struct ClockZone: Hashable, Sendable {
  private enum Summer: Hashable, Sendable {
    case none
    /// From the last Sunday of March to the last of October, at 1:00 UTC.
    case europe
    /// From the second Sunday of March to the first of November, at 2:00 local time.
    case america
  }
  private var standard: Zone
  private var summer: Summer
  private var summerName: String

  package static let utc = ClockZone(standard: .utc, summer: .none)

  private init(standard: Zone, summer: Summer, summerName: String = "") {
    self.standard = standard
    self.summer = summer
    self.summerName = summerName
  }
  /// A zone that keeps one offset.
  package init(_ zone: Zone) { self.init(standard: zone, summer: .none) }
  package init?(named name: String) {
    if let fixed = Zone(named: name), !name.isEmpty {
      self.init(standard: fixed, summer: .none)
      return
    }
    for (summer, table) in [(Summer.europe, Self.european), (.america, Self.american)] {
      if let row = table.first(where: { $0.names.contains(name) }) {
        self.init(
          standard: Zone(offset: row.hours * 3600, name: row.short), summer: summer,
          summerName: row.summer)
        return
      }
    }
    return nil
  }

  private typealias Row = (hours: Int, short: String, summer: String, names: [String])
  private static let european: [Row] = [
    (0, "GMT", "BST", ["Europe/London", "GB"]), (0, "GMT", "IST", ["Europe/Dublin"]),
    (0, "WET", "WEST", ["Europe/Lisbon", "WET"]),
    (
      1, "CET", "CEST",
      [
        "Europe/Paris", "Europe/Berlin", "Europe/Madrid", "Europe/Rome", "Europe/Amsterdam",
        "Europe/Brussels", "Europe/Vienna", "Europe/Zurich", "Europe/Stockholm", "Europe/Oslo",
        "Europe/Copenhagen", "Europe/Prague", "Europe/Warsaw", "Europe/Budapest", "CET",
      ]
    ),
    (
      2, "EET", "EEST",
      [
        "Europe/Athens", "Europe/Helsinki", "Europe/Kiev", "Europe/Kyiv", "Europe/Bucharest",
        "Europe/Sofia", "EET",
      ]
    ),
  ]
  private static let american: [Row] = [
    (-4, "AST", "ADT", ["America/Halifax"]),
    (
      -5, "EST", "EDT",
      ["America/New_York", "America/Toronto", "America/Detroit", "US/Eastern", "EST5EDT"]
    ),
    (-6, "CST", "CDT", ["America/Chicago", "America/Winnipeg", "US/Central", "CST6CDT"]),
    (-7, "MST", "MDT", ["America/Denver", "America/Edmonton", "US/Mountain", "MST7MDT"]),
    (-8, "PST", "PDT", ["America/Los_Angeles", "America/Vancouver", "US/Pacific", "PST8PDT"]),
    (-9, "AKST", "AKDT", ["America/Anchorage", "US/Alaska"]),
  ]

  /// What clocks there show at a moment, given in seconds since 1970.
  package func zone(at seconds: Int) -> Zone {
    guard summer != .none else { return standard }
    let year = CivilTime(seconds: seconds).year
    let begin: Int
    let end: Int
    switch summer {
    case .europe:
      begin = Self.sunday(year, 3, from: 25) + 3600
      end = Self.sunday(year, 10, from: 25) + 3600
    default:
      begin = Self.sunday(year, 3, from: 8) + 2 * 3600 - standard.offset
      end = Self.sunday(year, 11, from: 1) + 3600 - standard.offset
    }
    guard seconds >= begin, seconds < end else { return standard }
    return Zone(offset: standard.offset + 3600, name: summerName)
  }
  /// The midnight of the first Sunday from a day on.
  private static func sunday(_ year: Int, _ month: Int, from day: Int) -> Int {
    let days = CivilTime.days(year: year, month: month, day: day)
    let weekday = floorDivide(days + 4, 7).remainder
    return (days + (7 - weekday) % 7) * 86_400
  }
}
