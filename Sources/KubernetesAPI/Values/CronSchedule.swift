// The schedules of cron jobs: five fields, or a word.

package import Kernel
package import Text

package struct CronError: Error, Hashable, Sendable {
  package var message: String
  package init(message: String) { self.message = message }
}

/// A schedule as cron reads it. Real: robfig/cron v3's standard parser, as kubernetes 1.36 uses it.
package struct CronSchedule: Hashable, Sendable {
  /// One bit per minute, hour, day, month, weekday.
  private var minutes: UInt64 = 0
  private var hours: UInt64 = 0
  private var days: UInt64 = 0
  private var months: UInt64 = 0
  private var weekdays: UInt64 = 0
  /// Days and weekdays both count where one of them is a star; otherwise either is enough.
  private var hasStarDay = false
  /// `@every 5m`
  private var interval: Int?

  private struct Bounds {
    var least: Int
    var most: Int
    var names: [String] = []
  }
  private static let monthNames = CivilTime.monthNames.map { $0.prefix(3).lowercased() }
  private static let dayNames = CivilTime.weekdayNames.map { $0.prefix(3).lowercased() }

  package init(_ text: String) throws(CronError) {
    if text.hasPrefix("@every ") {
      interval = try Self.interval(text)
      return
    }
    let text = try Self.spelledOut(text)
    let parts = text.split(whereSeparator: { $0 == " " || $0 == "\t" }).map(String.init)
    guard parts.count == 5 else {
      throw CronError(
        message:
          "expected exactly 5 fields, found \(parts.count): [\(parts.joined(separator: " "))]"
      )
    }
    minutes = try Self.bits(parts[0], Bounds(least: 0, most: 59)).bits
    hours = try Self.bits(parts[1], Bounds(least: 0, most: 23)).bits
    let day = try Self.bits(parts[2], Bounds(least: 1, most: 31))
    months = try Self.bits(parts[3], Bounds(least: 1, most: 12, names: Self.monthNames)).bits
    let weekday = try Self.bits(parts[4], Bounds(least: 0, most: 6, names: Self.dayNames))
    days = day.bits
    weekdays = weekday.bits
    hasStarDay = day.isStar || weekday.isStar
  }

  private static func spelledOut(_ text: String) throws(CronError) -> String {
    switch text {
    case "@yearly", "@annually": return "0 0 1 1 *"
    case "@monthly": return "0 0 1 * *"
    case "@weekly": return "0 0 * * 0"
    case "@daily", "@midnight": return "0 0 * * *"
    case "@hourly": return "0 * * * *"
    default:
      if text.hasPrefix("@") { throw CronError(message: "unrecognized descriptor: \(text)") }
      return text
    }
  }
  private static func interval(_ word: String) throws(CronError) -> Int {
    let text = String(word.dropFirst(7))
    guard let nanoseconds = try? GoDuration.nanoseconds(text) else {
      throw CronError(
        message: "failed to parse duration \(word): time: invalid duration \(goQuoted(text))")
    }
    return max(1, nanoseconds / 1_000_000_000)
  }

  /// `*/5`, `1-5`, `mon,wed`, `10-40/10`
  private static func bits(
    _ field: String, _ bounds: Bounds
  ) throws(CronError) -> (bits: UInt64, isStar: Bool) {
    var bits: UInt64 = 0
    var isStar = false
    for item in field.split(separator: ",") {
      let (own, star) = try range(String(item), bounds)
      bits |= own
      isStar = isStar || star
    }
    return (bits, isStar)
  }
  private static func range(
    _ item: String, _ bounds: Bounds
  ) throws(CronError) -> (UInt64, Bool) {
    let stepped = item.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let ends = stepped[0].split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    var first: Int
    var last: Int
    var isStar = false
    if ends[0] == "*" || ends[0] == "?" {
      first = bounds.least
      last = bounds.most
      isStar = true
    } else {
      first = try number(ends[0], bounds)
      switch ends.count {
      case 1: last = first
      case 2: last = try number(ends[1], bounds)
      default: throw CronError(message: "too many hyphens: \(item)")
      }
    }
    var step = 1
    switch stepped.count {
    case 1: break
    case 2:
      step = try number(stepped[1], Bounds(least: 0, most: 0))
      // Real: N/step means N to the end.
      if ends.count == 1, !isStar { last = bounds.most }
      if step > 1 { isStar = false }
    default: throw CronError(message: "too many slashes: \(item)")
    }
    if first < bounds.least {
      throw CronError(
        message: "beginning of range (\(first)) below minimum (\(bounds.least)): \(item)")
    }
    if last > bounds.most {
      throw CronError(message: "end of range (\(last)) above maximum (\(bounds.most)): \(item)")
    }
    if first > last {
      throw CronError(
        message: "beginning of range (\(first)) beyond end of range (\(last)): \(item)")
    }
    if step == 0 {
      throw CronError(message: "step of range should be a positive number: \(item)")
    }
    var bits: UInt64 = 0
    for value in stride(from: first, through: last, by: step) { bits |= 1 << UInt64(value) }
    return (bits, isStar)
  }
  private static func number(_ text: String, _ bounds: Bounds) throws(CronError) -> Int {
    if let place = bounds.names.firstIndex(of: text.lowercased()) { return place + bounds.least }
    guard let number = Int(text), text.utf8.count <= 9 else {
      throw CronError(
        message: "failed to parse int from \(text): strconv.Atoi: parsing \(goQuoted(text)):"
          + " invalid syntax")
    }
    if number < 0 { throw CronError(message: "negative number (\(number)) not allowed: \(text)") }
    return number
  }

  // MARK: Times

  /// The first moment after `instant` that the schedule means; nil when there is none in five years.
  package func next(after instant: Instant, in zone: ClockZone = .utc) -> Instant? {
    if let interval { return Instant(seconds: instant.seconds + interval) }
    var seconds = (floorDivide(instant.seconds, 60).quotient + 1) * 60
    let limit = seconds + 5 * 366 * 86_400
    while seconds < limit {
      let local = CivilTime(seconds: seconds, zone: zone.zone(at: seconds))
      guard months >> UInt64(local.month) & 1 == 1, matchesDay(local) else {
        // On to the next local midnight.
        seconds += 86_400 - local.hour * 3600 - local.minute * 60 - local.second
        continue
      }
      guard hours >> UInt64(local.hour) & 1 == 1 else {
        seconds += 3600 - local.minute * 60 - local.second
        continue
      }
      guard minutes >> UInt64(local.minute) & 1 == 1 else {
        seconds += 60
        continue
      }
      return Instant(seconds: seconds)
    }
    return nil
  }
  private func matchesDay(_ local: CivilTime) -> Bool {
    let day = days >> UInt64(local.day) & 1 == 1
    let weekday = weekdays >> UInt64(local.weekday) & 1 == 1
    return hasStarDay ? day && weekday : day || weekday
  }
}
