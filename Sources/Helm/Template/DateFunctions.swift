// sprig's functions of dates. A moment is a marked document with its nanoseconds.

import Documents
import Kernel
import Text

extension HelmFunctions {
  private static let type = "time.Time"

  private static func moment(_ nanoseconds: Int) -> TemplateValue {
    let text = CivilTime(nanoseconds: nanoseconds).goString
    return .value(
      TemplateMark.marked(["nanoseconds": .integer(nanoseconds)], as: type, text: text))
  }
  /// A moment from what sprig takes for one: a time, seconds since 1970; else now.
  private static func nanoseconds(_ argument: TemplateValue, _ now: Instant) -> Int {
    if let own = argument.document["nanoseconds"]?.int { return own }
    if let seconds = argument.document.int { return seconds * 1_000_000_000 }
    return now.nanoseconds
  }
  private static func zone(_ name: String, _ seconds: Int) -> Zone {
    ClockZone(named: name)?.zone(at: seconds) ?? .utc
  }

  static func dates(_ now: Instant) -> Functions {
    @Sendable func text(_ layout: String, _ argument: TemplateValue, _ zoneName: String = "UTC")
      -> TemplateValue
    {
      let time = CivilTime(nanoseconds: nanoseconds(argument, now))
      return value(GoLayout.text(layout, time.inZone(zone(zoneName, time.seconds))))
    }
    @Sendable func modified(_ values: [TemplateValue]) -> TemplateValue {
      let shift = (try? GoDuration.nanoseconds(values[0].string ?? "")) ?? 0
      return moment(nanoseconds(values[1], now) + shift)
    }
    @Sendable func parsed(_ layout: String, _ text: String) -> Int? {
      (try? GoLayout.parse(text, layout: layout))?.nanoseconds
    }
    return [
      "now": TemplateFunction { _ throws(TemplateFailure) in moment(now.nanoseconds) },
      "date": TemplateFunction(.string, .any) { values throws(TemplateFailure) in
        text(values[0].string ?? "", values[1])
      },
      "dateInZone": TemplateFunction(.string, .any, .string) { values throws(TemplateFailure) in
        text(values[0].string ?? "", values[1], values[2].string ?? "")
      },
      "date_in_zone": TemplateFunction(.string, .any, .string) { values throws(TemplateFailure) in
        text(values[0].string ?? "", values[1], values[2].string ?? "")
      },
      "htmlDate": TemplateFunction(.any) { values throws(TemplateFailure) in
        text("2006-01-02", values[0])
      },
      "htmlDateInZone": TemplateFunction(.any, .string) { values throws(TemplateFailure) in
        text("2006-01-02", values[0], values[1].string ?? "")
      },
      "dateModify": TemplateFunction(.string, .any) { values throws(TemplateFailure) in
        modified(values)
      },
      "date_modify": TemplateFunction(.string, .any) { values throws(TemplateFailure) in
        modified(values)
      },
      "mustDateModify": TemplateFunction(.string, .any) { values throws(TemplateFailure) in
        modified(values)
      },
      "toDate": TemplateFunction(.string, .string) { values throws(TemplateFailure) in
        moment(
          parsed(values[0].string ?? "", values[1].string ?? "")
            ?? -6_213_559_680_000_000_000)
      },
      "mustToDate": TemplateFunction(.string, .string) { values throws(TemplateFailure) in
        guard let found = parsed(values[0].string ?? "", values[1].string ?? "") else {
          throw TemplateFailure(
            "parsing time \(GoQuote.quoted(values[1].string ?? "")) as \(GoQuote.quoted(values[0].string ?? ""))"
          )
        }
        return moment(found)
      },
      "unixEpoch": TemplateFunction(.any) { values throws(TemplateFailure) in
        value(String(floorDivide(nanoseconds(values[0], now), 1_000_000_000).quotient))
      },
      "ago": TemplateFunction(.any) { values throws(TemplateFailure) in
        let passed = now.nanoseconds - nanoseconds(values[0], now)
        let second = 1_000_000_000
        return value(GoDuration.text(nanoseconds: (passed + second / 2) / second * second))
      },
      "duration": TemplateFunction(.any) { values throws(TemplateFailure) in
        // Real: a text or an int64 counts; a number written in the template is an int, and so 0.
        let seconds = values[0].document.string.flatMap { Int($0) } ?? 0
        return value(GoDuration.text(nanoseconds: seconds &* 1_000_000_000))
      },
      "durationRound": TemplateFunction(.any) { values throws(TemplateFailure) in
        var rest =
          values[0].document.string.flatMap { try? GoDuration.nanoseconds($0) }
          ?? (values[0].document.int ?? now.nanoseconds - nanoseconds(values[0], now))
        rest /= 1_000_000_000
        for (unit, length) in [
          ("y", 31_536_000), ("mo", 2_592_000), ("d", 86_400), ("h", 3600), ("m", 60),
        ] where rest >= length {
          return value("\((rest + length / 2) / length)\(unit)")
        }
        return value("\(rest)s")
      },
    ]
  }
}
