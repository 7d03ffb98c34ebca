// A fixed distance from UTC, and the name it prints under.

/// A time zone without summer time.
///
/// Limit: zones that change their clocks are not modelled; a name of one is refused by
/// `init(named:)`.
package struct Zone: Hashable, Sendable {
  /// Seconds east of UTC.
  package var offset: Int
  /// The abbreviation (`UTC`, `CST`); empty where Go and date print the offset in its place.
  package var name: String

  package init(offset: Int, name: String = "") {
    self.offset = Swift.max(-90_000, Swift.min(90_000, offset))
    self.name = name
  }

  package static let utc = Zone(offset: 0, name: "UTC")

  /// What `TZ` or `/etc/localtime` may name: a zone of the tz database that keeps one offset, or
  /// POSIX's form `CST-8`, `<+08>-8`, `UTC0` (its sign counts west).
  package init?(named text: String) {
    let name = text.hasPrefix(":") ? String(text.dropFirst()) : text
    if let known = Zone.fixed.first(where: { $0.name == name }) {
      self.init(offset: known.minutes * 60, name: known.short)
      return
    }
    guard let (zone, rest) = Zone.posix(name), let rest, rest.isEmpty else { return nil }
    self = zone
  }

  /// The zone at the beginning of POSIX's form, and what stands behind its offset: rules for summer time,
  /// or what is none of it. Nil behind a name that has no offset; the zone is then at UTC's.
  ///
  /// Real: glibc 2.36 takes more than 24 hours for 24.
  package static func posix(_ text: String) -> (zone: Zone, rest: ArraySlice<UInt8>?)? {
    var rest = Array(text.utf8)[...]
    var short: [UInt8] = []
    if rest.first == 0x3C {
      rest.removeFirst()
      while let byte = rest.first, byte != 0x3E {
        short.append(byte)
        rest.removeFirst()
      }
      guard rest.popFirst() == 0x3E else { return nil }
    } else {
      while let byte = rest.first, byte.isASCIILetter {
        short.append(byte)
        rest.removeFirst()
      }
    }
    guard short.count >= 3 else { return nil }
    let name = String(lenient: short)
    let west = rest.first != 0x2D
    if rest.first == 0x2D || rest.first == 0x2B { rest.removeFirst() }
    var seconds = 0
    for (unit, most) in [(3600, 24), (60, 59), (1, 59)] {
      let digits = rest.prefix(while: \.isASCIIDigit)
      guard let value = parseDecimal(digits) else {
        if unit == 3600 { return (Zone(offset: 0, name: name), nil) }
        break
      }
      seconds += min(value, most) * unit
      rest = rest.dropFirst(digits.count)
      guard unit > 1, rest.first == 0x3A else { break }
      rest.removeFirst()
    }
    return (Zone(offset: west ? -seconds : seconds, name: name), rest)
  }

  /// `+0800`, or `+08:00` with a colon.
  package func text(colon: Bool = false) -> String {
    let minutes = abs(offset) / 60
    return (offset < 0 ? "-" : "+") + twoDigits(minutes / 60) + (colon ? ":" : "")
      + twoDigits(minutes % 60)
  }

  private static let fixed: [(name: String, minutes: Int, short: String)] = [
    ("UTC", 0, "UTC"), ("Etc/UTC", 0, "UTC"), ("Etc/GMT", 0, "GMT"), ("GMT", 0, "GMT"),
    ("Universal", 0, "UTC"), ("Zulu", 0, "UTC"), ("Asia/Shanghai", 480, "CST"),
    ("Asia/Chongqing", 480, "CST"), ("Asia/Urumqi", 360, "+06"), ("PRC", 480, "CST"),
    ("Asia/Hong_Kong", 480, "HKT"), ("Asia/Macau", 480, "CST"), ("Asia/Taipei", 480, "CST"),
    ("Asia/Singapore", 480, "+08"), ("Singapore", 480, "+08"),
    ("Asia/Kuala_Lumpur", 480, "+08"), ("Asia/Manila", 480, "PST"), ("Asia/Tokyo", 540, "JST"),
    ("Japan", 540, "JST"), ("Asia/Seoul", 540, "KST"), ("Asia/Bangkok", 420, "+07"),
    ("Asia/Ho_Chi_Minh", 420, "+07"), ("Asia/Jakarta", 420, "WIB"), ("Asia/Dubai", 240, "+04"),
    ("Asia/Kolkata", 330, "IST"), ("Asia/Calcutta", 330, "IST"), ("Asia/Dhaka", 360, "+06"),
    ("Asia/Karachi", 300, "PKT"), ("Asia/Kathmandu", 345, "+0545"),
    ("Europe/Moscow", 180, "MSK"), ("Europe/Istanbul", 180, "+03"), ("Africa/Lagos", 60, "WAT"),
    ("Africa/Nairobi", 180, "EAT"), ("Africa/Johannesburg", 120, "SAST"),
    ("America/Sao_Paulo", -180, "-03"), ("America/Bogota", -300, "-05"),
    ("America/Lima", -300, "-05"), ("America/Phoenix", -420, "MST"),
    ("Australia/Brisbane", 600, "AEST"), ("Pacific/Honolulu", -600, "HST"),
  ]
}

/// A number with a leading zero below ten.
func twoDigits(_ value: Int) -> String { value < 10 && value >= 0 ? "0\(value)" : "\(value)" }

/// A number filled up with zeros to `width` digits.
package func zeroPadded(_ value: Int, _ width: Int) -> String {
  let digits = String(value.magnitude)
  let zeros = String(repeating: "0", count: max(0, width - digits.utf8.count))
  return (value < 0 ? "-" : "") + zeros + digits
}
