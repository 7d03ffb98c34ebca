// The dates that people write for `date -d` and `touch -d`.

import Kernel
import Text

enum DateReading {
  /// Reads what `date -d` takes; nil where it is no date, or none that the lab's clock can hold.
  static func read(_ text: String, now: Instant, zone: Zone) -> Instant? {
    DateText.parse(text, now: CivilTime(now, zone: zone)).flatMap(Instant.init(_:))
  }
}

extension Instant {
  /// touch -t: [[CC]YY]MMDDhhmm[.ss].
  init?(stamp text: String, now: Instant, zone: Zone) {
    let parts = text.split(separator: ".", maxSplits: 1)
    guard let digits = parts.first, digits.allSatisfy({ $0.isASCII && $0.isNumber }),
      [8, 10, 12].contains(digits.count), let all = Int(digits)
    else { return nil }
    let year = all / 100_000_000
    let seconds = parts.count == 2 ? Int(parts[1]) : 0
    guard let seconds,
      let time = CivilTime(
        year: digits.count == 12
          ? year
          : digits.count == 10
            ? (year >= 69 ? 1900 : 2000) + year
            : CivilTime(now, zone: zone).year,
        month: all / 1_000_000 % 100, day: all / 10_000 % 100, hour: all / 100 % 100,
        minute: all % 100, second: seconds, zone: zone)
    else { return nil }
    self.init(time)
  }

  /// The moment of a date; nil outside the years that nanoseconds reach.
  init?(_ time: CivilTime) {
    guard (-9_000_000_000...9_000_000_000).contains(time.seconds) else { return nil }
    self.init(nanoseconds: time.nanoseconds)
  }
}
