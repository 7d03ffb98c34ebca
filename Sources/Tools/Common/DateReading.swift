// The dates that people write for `date -d` and `touch -d`.

import Kernel

/// Reads what `date -d` takes: ISO dates, `@SECONDS`, month names, `yesterday`, `2 days ago`, `next monday`.
///
/// Limit: time zones other than UTC, Z and numeric offsets are not understood.
enum DateReading {
  static func read(_ text: String, now: Instant, zone: TimeZoneRule) -> Instant? {
    let trimmed = text.lowercased().split(whereSeparator: { $0 == " " || $0 == "\t" }).map(
      String.init)
    if let first = trimmed.first, first.hasPrefix("@"), trimmed.count == 1 {
      return at(String(first.dropFirst()))
    }
    var time = CalendarTime(now, zone: zone)
    var offset: Int?
    var hasClock = false, hasDate = false, hasAbsolute = false
    var seconds = 0, days = 0, months = 0
    var words = split(trimmed)[...]
    while let word = words.popFirst() {
      if word == "ago" { return nil }
      if let clock = clock(word) {
        (time.hour, time.minute, time.second, time.nanosecond) = clock
        hasClock = true
        if let meridian = words.first, meridian == "am" || meridian == "pm" {
          words.removeFirst()
          guard (1...12).contains(time.hour) else { return nil }
          time.hour = time.hour % 12 + (meridian == "pm" ? 12 : 0)
        }
      } else if let date = date(word) {
        (time.year, time.month, time.day) = date
        hasDate = true
        hasAbsolute = true
      } else if ["utc", "gmt", "z"].contains(word) {
        offset = 0
      } else if hasClock, offset == nil, let east = zoneOffset(word) {
        // Real: a signed number behind a time is a zone, also where `+ 2 days` was meant.
        offset = east
      } else if let hour = Int(word), let meridian = words.first,
        meridian == "am" || meridian == "pm"
      {
        words.removeFirst()
        guard (1...12).contains(hour) else { return nil }
        (time.hour, time.minute, time.second, time.nanosecond) = (
          hour % 12 + (meridian == "pm" ? 12 : 0), 0, 0, 0
        )
        hasClock = true
      } else if let month = month(word) {
        hasDate = true
        time.month = month
        if let next = words.first, let day = Int(next.filter { $0 != "," }), (1...31).contains(day)
        {
          words.removeFirst()
          time.day = day
        }
        if let next = words.first, let year = Int(next), next.count == 4 {
          words.removeFirst()
          time.year = year
        }
      } else if let weekday = weekday(word) {
        let ahead = (weekday - time.weekday + 7) % 7
        if !hasAbsolute { days += ahead }
        hasDate = true
      } else {
        switch word {
        case "now", "today": break
        case "yesterday": days -= 1
        case "tomorrow": days += 1
        case "next", "last":
          let sign = word == "next" ? 1 : -1
          guard let unit = words.popFirst() else { return nil }
          if let weekday = weekday(unit) {
            var ahead = (weekday - time.weekday + 7) % 7
            if sign > 0, ahead == 0 { ahead = 7 }
            if sign < 0 { ahead -= 7 }
            // Real: next to a date the name of a day counts for nothing.
            if !hasAbsolute { days += ahead }
            hasDate = true
          } else {
            guard add(sign, unit, &seconds, &days, &months) else { return nil }
          }
        default:
          // A unit alone is one of it.
          if add(1, word, &seconds, &days, &months) { continue }
          guard let amount = Int(word), abs(amount) < 1_000_000_000 else { return nil }
          if words.isEmpty, word.first?.isNumber == true, hasDate, month(at: trimmed) != nil {
            time.year = amount
            continue
          }
          if let next = words.first, let month = month(next), (1...31).contains(amount) {
            words.removeFirst()
            time.day = amount
            time.month = month
            hasDate = true
            if let year = words.first, year.count == 4, let value = Int(year) {
              words.removeFirst()
              time.year = value
            }
            continue
          }
          guard let unit = words.popFirst() else { return nil }
          var sign = 1
          if words.first == "ago" {
            words.removeFirst()
            sign = -1
          }
          guard add(sign * amount, unit, &seconds, &days, &months) else { return nil }
        }
      }
    }
    // Real: a date without a time means its midnight; `yesterday` and `+2 days` keep the time of day.
    if hasDate, !hasClock {
      (time.hour, time.minute, time.second, time.nanosecond) = (0, 0, 0, 0)
    }
    if months != 0 {
      let all = time.year * 12 + time.month - 1 + months
      time.year = CalendarTime.floorDivide(all, 12)
      time.month = all - time.year * 12 + 1
    }
    guard (1...12).contains(time.month), (1...31).contains(time.day),
      (0...100_000).contains(time.year)
    else { return nil }
    if months == 0, time.day > length(time.month, time.year) { return nil }
    if let offset { time.offset = offset }
    return time.instant + .seconds(days * 86_400 + seconds)
  }

  private static func month(at words: [String]) -> Int? { words.compactMap { month($0) }.first }
  private static func length(_ month: Int, _ year: Int) -> Int {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return month == 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
  }

  private static func at(_ text: String) -> Instant? {
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = parts.first, let seconds = Int(first),
      (-9_000_000_000...9_000_000_000).contains(seconds)
    else { return nil }
    var nanoseconds = 0
    if parts.count == 2 {
      let digits = parts[1].prefix(9)
      guard digits.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
      nanoseconds = Int(digits + String(repeating: "0", count: 9 - digits.count)) ?? 0
    }
    return Instant(nanoseconds: seconds * 1_000_000_000 + nanoseconds)
  }

  /// Cuts `2024-01-02T03:04:05Z` and `+3days` into their words.
  private static func split(_ words: [String]) -> [String] {
    joined(words).flatMap { (word: String) -> [String] in
      if let t = word.firstIndex(of: "t"), date(String(word[..<t])) != nil {
        return [String(word[..<t])] + split([String(word[word.index(after: t)...])])
      }
      if word.contains(":") {
        for mark in ["z", "+", "-"] {
          if let cut = word.firstIndex(of: Character(mark)), cut > word.startIndex {
            return [String(word[..<cut]), String(word[cut...])]
          }
        }
        if word.hasSuffix("am") || word.hasSuffix("pm") {
          return [String(word.dropLast(2)), String(word.suffix(2))]
        }
      }
      let sign = word.prefix { $0 == "+" || $0 == "-" }
      let digits = word.dropFirst(sign.count).prefix { $0.isNumber }
      let unit = word.dropFirst(sign.count + digits.count)
      if !digits.isEmpty, !unit.isEmpty, unit.allSatisfy(\.isLetter) {
        return [String(sign + digits), String(unit)]
      }
      return [word]
    }
  }
  /// `+ 2` is `+2`.
  private static func joined(_ words: [String]) -> [String] {
    var out: [String] = []
    for word in words {
      if let last = out.last, last == "+" || last == "-", word.first?.isNumber == true {
        out[out.count - 1] = last + word
      } else {
        out.append(word)
      }
    }
    return out
  }
  private static func clock(_ word: String) -> (Int, Int, Int, Int)? {
    let parts = word.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2 || parts.count == 3, let hour = Int(parts[0]),
      let minute = Int(parts[1]),
      (0...24).contains(hour), (0...59).contains(minute)
    else { return nil }
    var second = 0, nanosecond = 0
    if parts.count == 3 {
      let pair = parts[2].split(separator: ".", maxSplits: 1)
      guard let first = pair.first, let value = Int(first), (0...60).contains(value) else {
        return nil
      }
      second = value
      if pair.count == 2 {
        let digits = pair[1].prefix(9)
        nanosecond = Int(digits + String(repeating: "0", count: 9 - digits.count)) ?? 0
      }
    }
    return (hour, minute, second, nanosecond)
  }
  private static func date(_ word: String) -> (Int, Int, Int)? {
    let dashes = word.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    if dashes.count == 3, let y = dashes[0], let m = dashes[1], let d = dashes[2], y >= 0 {
      return (y, m, d)
    }
    let slashes = word.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    if slashes.count == 3, let a = slashes[0], let b = slashes[1], let c = slashes[2] {
      return a > 31 ? (a, b, c) : (c, a, b)
    }
    if word.count == 8, word.allSatisfy({ $0.isASCII && $0.isNumber }), let all = Int(word) {
      return (all / 10_000, all / 100 % 100, all % 100)
    }
    return nil
  }
  private static func zoneOffset(_ word: String) -> Int? {
    guard let sign = word.first, sign == "+" || sign == "-" else { return nil }
    let digits = word.dropFirst().filter { $0 != ":" }
    guard let value = Int(digits), (1...4).contains(digits.count), value <= 2400 else { return nil }
    let seconds = digits.count <= 2 ? value * 3600 : value / 100 * 3600 + value % 100 * 60
    return sign == "-" ? -seconds : seconds
  }
  private static func month(_ word: String) -> Int? {
    guard word.count >= 3 else { return nil }
    return CalendarTime.monthNames.firstIndex {
      let name = $0.lowercased()
      return name == word || name.prefix(3) == word
    }.map { $0 + 1 }
  }
  private static func weekday(_ word: String) -> Int? {
    guard word.count >= 3 else { return nil }
    return CalendarTime.dayNames.firstIndex {
      let name = $0.lowercased()
      return name == word || name.prefix(3) == word
    }
  }
  private static func add(
    _ amount: Int, _ unit: String, _ seconds: inout Int, _ days: inout Int, _ months: inout Int
  ) -> Bool {
    switch unit.hasSuffix("s") && unit != "s" ? String(unit.dropLast()) : unit {
    case "sec", "second", "s": seconds += amount
    case "min", "minute": seconds += amount * 60
    case "hour", "h": seconds += amount * 3600
    case "day": days += amount
    case "week": days += amount * 7
    case "fortnight": days += amount * 14
    case "month": months += amount
    case "year": months += amount * 12
    default: return false
    }
    return true
  }
}

extension Instant {
  /// touch -t: [[CC]YY]MMDDhhmm[.ss].
  init?(stamp text: String, now: Instant, zone: TimeZoneRule) {
    let parts = text.split(separator: ".", maxSplits: 1)
    guard let digits = parts.first, digits.allSatisfy({ $0.isASCII && $0.isNumber }),
      [8, 10, 12].contains(digits.count), let all = Int(digits)
    else { return nil }
    var time = CalendarTime(now, zone: zone)
    time.nanosecond = 0
    time.second = parts.count == 2 ? Int(parts[1]) ?? 99 : 0
    time.minute = all % 100
    time.hour = all / 100 % 100
    time.day = all / 10_000 % 100
    time.month = all / 1_000_000 % 100
    let year = all / 100_000_000
    if digits.count == 12 { time.year = year }
    if digits.count == 10 { time.year = year >= 69 ? 1900 + year : 2000 + year }
    guard time.second <= 60, time.minute < 60, time.hour < 24, (1...31).contains(time.day),
      (1...12).contains(time.month)
    else { return nil }
    self = time.instant
  }
}
