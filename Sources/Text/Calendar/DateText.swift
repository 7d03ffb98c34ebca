// Dates as people write them: what `date -d`, `touch -d` and `find -newermt` take.

/// Reads GNU's date strings.
///
/// Limit: summer time, zones by name other than UTC and GMT, and the rarer words (`fortnight ago`
/// is known, `third monday` is not) are not modelled; what is not understood is nil.
package struct DateText {
  private enum Token: Equatable {
    /// Digits with how many there were, and the sign that stood directly before.
    case number(Int, digits: Int, sign: Int)
    case word(String)
    case mark(UInt8)
  }

  private var tokens: [Token] = []
  private var index = 0
  private var fraction = 0

  private var date: (year: Int, month: Int, day: Int)?
  private var time: (hour: Int, minute: Int, second: Int)?
  private var zone: Zone?
  private var weekday: (day: Int, ordinal: Int)?
  private var years = 0, months = 0, days = 0, relativeSeconds = 0
  private var now: CivilTime

  /// The moment a text names, seen from `now` and in its zone; nil if it is not understood.
  package static func parse(_ text: String, now: CivilTime) -> CivilTime? {
    let trimmed = text.trimmed
    if trimmed.isEmpty {
      return CivilTime(
        carryingYear: now.year, month: now.month, day: now.day, zone: now.zone)
    }
    if trimmed.hasPrefix("@") { return epoch(trimmed.dropFirst(), zone: now.zone) }
    var reader = DateText(now: now)
    guard reader.scan(Array(trimmed.utf8)) else { return nil }
    while reader.index < reader.tokens.count {
      guard reader.item() else { return nil }
    }
    return reader.result()
  }

  private init(now: CivilTime) { self.now = now }

  private static func epoch(_ text: Substring, zone: Zone) -> CivilTime? {
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = parts.first, var seconds = parseDecimal(first.utf8),
      seconds.magnitude < 60_000_000_000_000_000
    else { return nil }
    var nanosecond = 0
    if parts.count == 2 {
      guard let value = fractionDigits(Array(parts[1].utf8)[...]) else { return nil }
      nanosecond = value
      if text.hasPrefix("-"), nanosecond > 0 {
        seconds -= 1
        nanosecond = 1_000_000_000 - nanosecond
      }
    }
    return CivilTime(seconds: seconds, nanosecond: nanosecond, zone: zone)
  }

  private static func fractionDigits(_ digits: ArraySlice<UInt8>) -> Int? {
    guard !digits.isEmpty, digits.allSatisfy(\.isASCIIDigit) else { return nil }
    var value = 0
    for place in 0..<9 {
      let at = digits.startIndex + place
      value = value * 10 + (at < digits.endIndex ? Int(digits[at]) - 48 : 0)
    }
    return value
  }

  // MARK: Tokens

  private mutating func scan(_ bytes: [UInt8]) -> Bool {
    guard bytes.count <= 400 else { return false }
    var at = 0
    while at < bytes.count {
      let byte = bytes[at]
      if byte.isASCIISpace || (byte == 0x2C && tokens.count > 0) {
        at += 1
      } else if byte == 0x28 {
        while at < bytes.count, bytes[at] != 0x29 { at += 1 }
        at += 1
      } else if let start = numberStart(bytes, at) {
        let signed = !byte.isASCIIDigit
        var end = start
        while end < bytes.count, bytes[end].isASCIIDigit { end += 1 }
        guard let value = parseDecimal(bytes[start..<end]) else { return false }
        tokens.append(
          .number(value, digits: end - start, sign: signed ? (byte == 0x2D ? -1 : 1) : 0))
        at = end
        if at + 1 < bytes.count, bytes[at] == 0x2E || bytes[at] == 0x2C,
          bytes[at + 1].isASCIIDigit, tokens.count >= 3, tokens[tokens.count - 2] == .mark(0x3A)
        {
          var stop = at + 1
          while stop < bytes.count, bytes[stop].isASCIIDigit { stop += 1 }
          fraction = DateText.fractionDigits(bytes[at + 1..<stop]) ?? 0
          at = stop
        }
      } else if byte.isASCIILetter {
        var end = at
        while end < bytes.count, bytes[end].isASCIILetter || bytes[end] == 0x2E { end += 1 }
        let word = String(lenient: bytes[at..<end]).asciiLowercased
        tokens.append(.word(String(word.filter { $0 != "." })))
        at = end
      } else if [0x3A, 0x2F, 0x2D].contains(byte) {
        tokens.append(.mark(byte))
        at += 1
      } else {
        return false
      }
    }
    return true
  }

  /// Where the digits of a number at `at` begin; nil if none stands there. Real: blanks may stand
  /// between a sign and its digits, `+ 2 days`.
  private func numberStart(_ bytes: [UInt8], _ at: Int) -> Int? {
    if bytes[at].isASCIIDigit { return at }
    guard bytes[at] == 0x2B || bytes[at] == 0x2D else { return nil }
    let start = bytes[(at + 1)...].firstIndex { !$0.isASCIISpace }
    return start.flatMap { bytes[$0].isASCIIDigit ? $0 : nil }
  }

  private func token(_ offset: Int = 0) -> Token? {
    index + offset < tokens.count ? tokens[index + offset] : nil
  }
  private func number(_ offset: Int, sign wanted: Int? = nil) -> Int? {
    guard case .number(let value, _, let sign)? = token(offset), wanted == nil || sign == wanted
    else { return nil }
    return value
  }
  private func word(_ offset: Int = 0) -> String? {
    if case .word(let word)? = token(offset) { return word }
    return nil
  }

  // MARK: Items

  private mutating func item() -> Bool {
    switch token() {
    case .word(let word)?: return wordItem(word)
    case .number(let value, let digits, let sign)?: return numberItem(value, digits, sign)
    default: return false
    }
  }

  private mutating func setDate(_ year: Int, _ month: Int, _ day: Int) -> Bool {
    guard date == nil, year <= Int(Int32.max), (1...12).contains(month), day >= 1 else {
      return false
    }
    guard day <= CivilTime.days(inMonth: month, of: year) else { return false }
    date = (year, month, day)
    return true
  }

  private func century(_ year: Int, _ digits: Int) -> Int {
    digits > 2 ? year : year < 69 ? year + 2000 : year + 1900
  }

  private mutating func numberItem(_ value: Int, _ digits: Int, _ sign: Int) -> Bool {
    // Zone: a signed hhmm or hh[:mm] after a time.
    // NB: also before a unit: `09:00 +1 day` is 09:00 an hour east of UTC, and a day more.
    if sign != 0, time != nil, zone == nil, digits <= 4 {
      var hours = value
      var minutes = 0
      index += 1
      if digits > 2 {
        hours = value / 100
        minutes = value % 100
      } else if token() == .mark(0x3A), let rest = number(1, sign: 0) {
        minutes = rest
        index += 2
      }
      guard hours <= 24, minutes < 60 else { return false }
      zone = Zone(offset: sign * (hours * 3600 + minutes * 60))
      return true
    }
    if let unit = word(1), DateText.unit(unit) != nil {
      index += 1
      return relative(sign < 0 ? -value : value)
    }
    guard sign == 0 else { return false }
    // 2026-11-22
    if case .number(let month, _, -1)? = token(1), case .number(let day, _, -1)? = token(2) {
      index += 3
      return setDate(century(value, digits), month, day)
    }
    // 22-Nov-2026
    if token(1) == .mark(0x2D), let name = word(2), let month = DateText.month(name),
      case .number(let year, let yearDigits, -1)? = token(3)
    {
      index += 4
      return setDate(century(year, yearDigits), month, value)
    }
    // 2026/11/22, 11/22/2026, 11/22
    if token(1) == .mark(0x2F), let second = number(2, sign: 0) {
      if token(3) == .mark(0x2F), case .number(let third, let thirdDigits, 0)? = token(4) {
        index += 5
        return digits >= 4
          ? setDate(value, second, third)
          : setDate(century(third, thirdDigits), value, second)
      }
      index += 3
      return setDate(now.year, value, second)
    }
    if token(1) == .mark(0x3A), let minute = number(2, sign: 0) {
      index += 3
      var second = 0
      if token() == .mark(0x3A), let value = number(1, sign: 0) {
        second = value
        index += 2
      }
      return setTime(value, minute, second)
    }
    if let half = word(1), half == "am" || half == "pm" {
      index += 1
      return setTime(value, 0, 0)
    }
    // 22 Nov 2026
    if let name = word(1), let month = DateText.month(name) {
      index += 2
      return setDate(takeYear(), month, value)
    }
    if case .number(_, _, -1)? = token(1), DateText.unit(word(2)) == nil { return false }
    index += 1
    // The year at the end of date(1)'s own output: Sun Nov 22 09:15:51 UTC 2026
    if let (_, month, day) = date, time != nil, digits > 2 {
      date = nil
      return setDate(value, month, day)
    }
    if date == nil, digits == 8 {
      return setDate(value / 10_000, value / 100 % 100, value % 100)
    }
    if time == nil, digits <= 2 { return setTime(value, 0, 0) }
    if time == nil, digits <= 4 { return setTime(value / 100, value % 100, 0) }
    return false
  }

  /// A year after a day and month, where one stands.
  private mutating func takeYear() -> Int {
    if case .number(let year, let digits, let sign)? = token(), sign <= 0, digits >= 3,
      token(1) != .mark(0x3A), DateText.unit(word(1)) == nil
    {
      index += 1
      return century(year, digits)
    }
    return now.year
  }

  private mutating func setTime(_ hour: Int, _ minute: Int, _ second: Int) -> Bool {
    guard time == nil else { return false }
    var hour = hour
    if let half = word(), half == "am" || half == "pm" {
      guard (1...12).contains(hour) else { return false }
      hour = hour % 12 + (half == "pm" ? 12 : 0)
      index += 1
    }
    guard (0...23).contains(hour), (0...59).contains(minute), (0...60).contains(second) else {
      return false
    }
    time = (hour, minute, second)
    return true
  }

  private mutating func wordItem(_ word: String) -> Bool {
    index += 1
    switch word {
    case "now", "today": return true
    case "tomorrow":
      days += 1
      return true
    case "yesterday":
      days -= 1
      return true
    case "z", "utc", "gmt", "ut":
      guard zone == nil else { return false }
      zone = .utc
      if case .number(let value, let digits, let sign)? = token(), sign != 0, digits <= 2,
        DateText.unit(self.word(1)) == nil
      {
        index += 1
        zone = Zone(offset: sign * value * 3600)
      }
      return true
    case "t" where date != nil && number(0) != nil && time == nil: return token(1) == .mark(0x3A)
    case "next", "last", "this":
      let step = word == "next" ? 1 : word == "last" ? -1 : 0
      guard let name = self.word() else { return false }
      if let day = DateText.weekday(name) {
        index += 1
        return setWeekday(day, step)
      }
      return relative(step)
    default: break
    }
    if DateText.unit(word) != nil {
      index -= 1
      return relative(1)
    }
    if let day = DateText.weekday(word) { return setWeekday(day, 0) }
    if word.utf8.count == 1, let letter = word.utf8.first, zone == nil, letter != 0x6A {
      zone = Zone(offset: DateText.militaryHours(letter) * 3600)
      return true
    }
    if let month = DateText.month(word) {
      // NB: the sign in `Nov-22-2026` was read with its number.
      guard case .number(let day, let digits, _)? = token(), digits <= 2 else { return false }
      index += 1
      return setDate(takeYear(), month, day)
    }
    return false
  }

  private mutating func setWeekday(_ day: Int, _ ordinal: Int) -> Bool {
    guard weekday == nil else { return false }
    weekday = (day, ordinal)
    return true
  }

  private mutating func relative(_ count: Int) -> Bool {
    guard let name = word(), let (field, factor) = DateText.unit(name) else { return false }
    index += 1
    var amount = max(-100_000_000_000, min(100_000_000_000, count)) * factor
    if word() == "ago" {
      index += 1
      amount = -amount
    }
    switch field {
    case 0: years += amount
    case 1: months += amount
    case 2: days += amount
    default: relativeSeconds += amount
    }
    return true
  }

  /// The field a unit counts in (0 years, 1 months, 2 days, 3 seconds), and how many it makes.
  private static func unit(_ word: String?) -> (field: Int, factor: Int)? {
    guard var name = word else { return nil }
    if name.hasSuffix("s"), name.utf8.count > 3 { name.removeLast() }
    switch name {
    case "year": return (0, 1)
    case "month": return (1, 1)
    case "fortnight": return (2, 14)
    case "week": return (2, 7)
    case "day": return (2, 1)
    case "hour": return (3, 3600)
    case "minute", "min": return (3, 60)
    case "second", "sec": return (3, 1)
    default: return nil
    }
  }
  /// The zones a single letter names: a to m (without j) east, n to y west.
  private static func militaryHours(_ letter: UInt8) -> Int {
    let place = Int(letter) - 0x60
    return place <= 9 ? place : place <= 13 ? place - 1 : 13 - place
  }
  private static func month(_ word: String) -> Int? {
    guard word.utf8.count >= 3 else { return nil }
    let names = CivilTime.monthNames.map(\.asciiLowercased)
    if word == "sept" { return 9 }
    return names.firstIndex { $0 == word || $0.prefix(3) == word }.map { $0 + 1 }
  }
  private static func weekday(_ word: String) -> Int? {
    let names = CivilTime.weekdayNames.map(\.asciiLowercased)
    let short = ["tues": 2, "wednes": 3, "thur": 4, "thurs": 4]
    return short[word] ?? names.firstIndex { $0 == word || $0.prefix(3) == word }
  }

  // MARK: The moment

  private func result() -> CivilTime? {
    let named = date != nil || weekday != nil || time != nil
    let zone = self.zone ?? now.zone
    // NB: GNU takes the parts not named from the local clock, then reads all in the zone named.
    let base = now
    var (year, month, day) = date ?? (base.year, base.month, base.day)
    let clock = time ?? (named ? (0, 0, 0) : (base.hour, base.minute, base.second))
    year += years
    month += months
    day += days
    if let weekday, date == nil {
      let start = CivilTime(carryingYear: year, month: month, day: day, zone: zone)
      let ahead = (weekday.day - start.weekday + 7) % 7
      // NB: "next monday" on a Monday is in a week; on other days it is the coming one.
      let weeks = weekday.ordinal - (weekday.ordinal > 0 && ahead != 0 ? 1 : 0)
      day += ahead + weeks * 7
    }
    let whole = CivilTime(
      carryingYear: year, month: month, day: day, hour: clock.0, minute: clock.1,
      second: clock.2, zone: zone)
    let nanosecond = time != nil ? fraction : named ? 0 : base.nanosecond
    return CivilTime(
      seconds: whole.seconds + relativeSeconds, nanosecond: nanosecond, zone: now.zone)
  }
}
