// Moments as RFC 3339 texts, and ages as people read them.

package import Kernel
import Text

/// `2026-11-22T09:15:47Z`.
package func timestamp(_ instant: Instant) -> String {
  String(decoding: stamp(instant) + [UInt8(ascii: "Z")], as: UTF8.self)
}
/// `2026-11-22T09:15:47.120000Z`. Real: meta/v1 MicroTime.
package func microTimestamp(_ instant: Instant) -> String {
  var bytes = stamp(instant)
  bytes.append(UInt8(ascii: "."))
  var micros = instant.fraction / 1_000
  var digits = [UInt8](repeating: 48, count: 6)
  for place in stride(from: 5, through: 0, by: -1) {
    digits[place] = 48 + UInt8(micros % 10)
    micros /= 10
  }
  return String(decoding: bytes + digits + [UInt8(ascii: "Z")], as: UTF8.self)
}

private func stamp(_ instant: Instant) -> [UInt8] {
  let seconds = instant.seconds
  var (day, rest) = seconds.quotientAndRemainder(dividingBy: 86_400)
  if rest < 0 {
    day -= 1
    rest += 86_400
  }
  let (year, month, dayOfMonth) = CivilTime.date(days: day)
  var bytes: [UInt8] = []
  bytes.reserveCapacity(28)
  func two(_ n: Int) {
    bytes.append(48 + UInt8(n / 10 % 10))
    bytes.append(48 + UInt8(n % 10))
  }
  two(max(0, min(year, 9999)) / 100)
  two(max(0, min(year, 9999)) % 100)
  bytes.append(UInt8(ascii: "-"))
  two(month)
  bytes.append(UInt8(ascii: "-"))
  two(dayOfMonth)
  bytes.append(UInt8(ascii: "T"))
  two(rest / 3600)
  bytes.append(UInt8(ascii: ":"))
  two(rest / 60 % 60)
  bytes.append(UInt8(ascii: ":"))
  two(rest % 60)
  return bytes
}

/// Reads RFC 3339 with `Z` or an offset, with or without a fraction; nil for anything else.
package func parseTimestamp(_ text: String) -> Instant? {
  let b = Array(text.utf8)
  guard b.count >= 20, b[4] == 45, b[7] == 45, b[10] == 84 || b[10] == 116, b[13] == 58,
    b[16] == 58
  else { return nil }
  func number(_ from: Int, _ count: Int) -> Int? {
    var n = 0
    for byte in b[from..<from + count] {
      guard byte >= 48, byte <= 57 else { return nil }
      n = n * 10 + Int(byte - 48)
    }
    return n
  }
  guard let year = number(0, 4), let month = number(5, 2), let day = number(8, 2),
    let hour = number(11, 2), let minute = number(14, 2), let second = number(17, 2),
    (1...12).contains(month), (1...31).contains(day), hour < 24, minute < 60, second <= 60
  else { return nil }
  var place = 19
  var nanoseconds = 0
  if b[place] == 46 {
    var scale = 100_000_000
    place += 1
    while place < b.count, b[place] >= 48, b[place] <= 57 {
      nanoseconds += Int(b[place] - 48) * scale
      scale /= 10
      place += 1
    }
  }
  guard place < b.count else { return nil }
  var offset = 0
  if b[place] == 43 || b[place] == 45 {
    guard b.count == place + 6, let h = number(place + 1, 2), let m = number(place + 4, 2) else {
      return nil
    }
    offset = (h * 3600 + m * 60) * (b[place] == 43 ? 1 : -1)
  } else {
    guard b[place] == 90 || b[place] == 122, b.count == place + 1 else { return nil }
  }
  let days = CivilTime.days(year: year, month: month, day: day)
  let seconds = days * 86_400 + hour * 3600 + minute * 60
  let total = Instant(seconds: seconds + second - offset)
  return Instant(nanoseconds: total.nanoseconds &+ nanoseconds)
}

/// An age as tables print it. Real: apimachinery's duration.HumanDuration, 1.36.
package func humanDuration(_ duration: Duration) -> String { HumanAge.kubernetes(duration) }

/// An age, or `<unknown>` for something that has no beginning.
package func age(since instant: Instant?, now: Instant) -> String {
  instant.map { humanDuration(now - $0) } ?? "<unknown>"
}
