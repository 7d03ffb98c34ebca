// Dates and durations, against date(1), kubectl's Go, and the recordings.

import Testing
import Text

@Suite struct CalendarTests {
  @Test func `date formats as coreutils does`() throws {
    for row in rows(strftimeRows, by: " ¦ ") {
      let zone = try #require(Zone(named: row[0]), "\(row[0])")
      let now = CivilTime(seconds: 0, zone: zone)
      let time = try #require(DateText.parse(row[1], now: now))
      #expect(TimeFormat.text(row[2], time) == visible(row[3]), "\(row)")
    }
  }

  @Test(arguments: rows(dateRows, by: " ¦ ")) func `date -d reads what people write`(row: [String])
  {
    let now = CivilTime(seconds: 1_795_338_951)
    let time = DateText.parse(visible(row[0]), now: now)
    #expect(time.map { TimeFormat.text("%F %T.%N", $0) } ?? "-" == row[1])
  }

  @Test func `days go around in 400 years`() {
    for days in stride(from: -1_000_000, to: 1_000_000, by: 37) {
      let time = CivilTime(seconds: days * 86_400 + 5)
      #expect(
        CivilTime(year: time.year, month: time.month, day: time.day, second: 5)?.seconds
          == time.seconds)
    }
    #expect(CivilTime(year: 2023, month: 2, day: 29) == nil)
    #expect(CivilTime(seconds: .max).year > 0)
    #expect(CivilTime(seconds: .min).year < 0)
    #expect(CivilTime(carryingYear: .max, month: .min, day: .max, hour: .max).year != 0)
    #expect(CivilTime(nanoseconds: .min).nanoseconds == .min)
    #expect(CivilTime(nanoseconds: -1).second == 59)
    #expect(DateText.parse("99999999999 years", now: CivilTime(seconds: 0)) != nil)
    #expect(DateText.parse("@-9223372036854775808", now: CivilTime(seconds: 0)) == nil)
    #expect(DateText.parse("9223372036854775807-01-01 +1 year", now: CivilTime(seconds: 0)) == nil)
    #expect((try? GoDuration.parse("9223372036854775808ns9223372036854775808ns")) == nil)
    #expect((try? DockerTimestamp.nanoseconds("-9223372036854775808", now: 0)) == nil)
    #expect(DateText.parse("@99999999999999999999", now: CivilTime(seconds: 0)) == nil)
  }

  @Test func `a moment has its forms`() {
    let time = CivilTime(seconds: 1_795_338_765, nanosecond: 120_000_000)
    let beijing = time.inZone(Zone(named: "Asia/Shanghai") ?? .utc)
    #expect(time.rfc3339 == "2026-11-22T09:12:45Z")
    #expect(time.rfc3339Nano == "2026-11-22T09:12:45.12Z")
    #expect(time.rfc3339Micro == "2026-11-22T09:12:45.120000Z")
    #expect(time.rfc3339NanoFixed == "2026-11-22T09:12:45.120000000Z")
    #expect(time.rfc1123Z == "Sun, 22 Nov 2026 09:12:45 +0000")
    #expect(time.httpDate == "Sun, 22 Nov 2026 09:12:45 GMT")
    #expect(time.goString == "2026-11-22 09:12:45.12 +0000 UTC")
    #expect(beijing.goString == "2026-11-22 17:12:45.12 +0800 CST")
    #expect(beijing.rfc3339 == "2026-11-22T17:12:45+08:00")
    #expect(time.accessLog == "22/Nov/2026:09:12:45 +0000")
    #expect(time.slashes == "2026/11/22 09:12:45")
    #expect(time.asctime == "Sun Nov 22 09:12:45 2026")
    #expect(CivilTime(seconds: 0).asctime == "Thu Jan  1 00:00:00 1970")
  }

  @Test(
    arguments: rows(
      """
      2006-01-02T15:04:05Z07:00 | 2026-11-22T09:12:45Z | 1795338765.000000000
      2006-01-02T15:04:05Z07:00 | 2026-11-22T09:12:45.5+08:00 | 1795309965.500000000
      2006-01-02T15:04:05Z07:00 | x | parsing time "x" as "2006-01-02T15:04:05Z07:00": cannot parse "x" as "2006"
      2006-01-02T15:04:05Z07:00 | 2026-11-22 | parsing time "2026-11-22" as "2006-01-02T15:04:05Z07:00": cannot parse "" as "T"
      2006-01-02T15:04:05Z07:00 | 2026-13-22T09:12:45Z | parsing time "2026-13-22T09:12:45Z": month out of range
      2006-01-02T15:04:05Z07:00 | 2026-02-30T09:12:45Z | parsing time "2026-02-30T09:12:45Z": day out of range
      2006-01-02T15:04:05Z07:00 | 2026-11-22T09:12:45Zx | parsing time "2026-11-22T09:12:45Zx": extra text: "x"
      2006-01-02T15:04:05Z07:00 | 2026-11-22T09:12:45 | parsing time "2026-11-22T09:12:45" as "2006-01-02T15:04:05Z07:00": cannot parse "" as "Z07:00"
      Mon, 02 Jan 2006 15:04:05 MST | Sun, 22 Nov 2026 09:12:45 UTC | 1795338765.000000000
      Jan _2 15:04 2006 | Nov  2 09:12 2026 | 1793610720.000000000
      """)) func `Go layouts are read, with Go's errors`(row: [String])
  {
    do throws(GoTimeError) {
      let time = try GoLayout.parse(row[1], layout: row[0])
      #expect(TimeFormat.text("%s.%N", time) == row[2])
    } catch {
      #expect(error.message == row[2])
    }
  }

  @Test func `Go layouts are printed`() {
    let time = CivilTime(seconds: 1_795_338_765, nanosecond: 120_000_000)
    #expect(GoLayout.text(GoLayout.rfc3339, time) == time.rfc3339)
    #expect(GoLayout.text(GoLayout.rfc3339Nano, time) == time.rfc3339Nano)
    #expect(
      GoLayout.text("Monday, January _2 3:04PM .000 06 MST -07", time)
        == "Sunday, November 22 9:12AM .120 26 UTC +00")
  }

  @Test(
    arguments: rows(
      """
      1h | 1h0m0s
      1.5h | 1h30m0s
      1h2m3.5s | 1h2m3.5s
      .5s | 500ms
      1.s | 1s
      -1m | -1m0s
      +1m | 1m0s
      0 | 0s
      -0 | 0s
      1µs | 1µs
      1500us | 1.5ms
      1ns | 1ns
      100ms | 100ms
      1h1h | 2h0m0s
      9223372036854775807ns | 2562047h47m16.854775807s
      -9223372036854775808ns | -2562047h47m16.854775808s
      1d | time: unknown unit "d" in duration "1d"
      10 | time: missing unit in duration "10"
      00 | time: missing unit in duration "00"
      ∅ | time: invalid duration ""
      abc | time: invalid duration "abc"
      1h2x | time: unknown unit "x" in duration "1h2x"
      . | time: invalid duration "."
      9223372036854775808ns | time: invalid duration "9223372036854775808ns"
      2562047h47m16.854775808s | time: invalid duration "2562047h47m16.854775808s"
      """)) func `Go durations are read and written`(row: [String])
  {
    do throws(GoDurationError) {
      #expect(GoDuration.text(nanoseconds: try GoDuration.nanoseconds(visible(row[0]))) == row[1])
    } catch {
      #expect(error.message == row[1])
    }
  }

  @Test func `docker takes a moment in many forms`() throws {
    let now = 1_795_338_765_000_000_000
    func at(_ text: String) -> Int? { try? DockerTimestamp.nanoseconds(text, now: now) }
    #expect(at("10m") == now - 600_000_000_000)
    #expect(at("2026-11-22") == 1_795_305_600_000_000_000)
    #expect(at("2026-11-22T09") == 1_795_338_000_000_000_000)
    #expect(at("2026-11-22T09:12") == 1_795_338_720_000_000_000)
    #expect(at("2026-11-22T09:12:45") == now)
    #expect(at("2026-11-22T17:12:45+08:00") == now)
    #expect(at("2026-11-22T09:12:45.5Z") == now + 500_000_000)
    #expect(at("1795338765") == now)
    #expect(at("1795338765.5") == now + 500_000_000)
    #expect(at("0") == 0)
    #expect(throws: DockerTimestampError.neither("soon")) {
      try DockerTimestamp.nanoseconds("soon", now: now)
    }
  }

  @Test func `no date is a trap`() {
    var seed: UInt64 = 7
    func next(_ bound: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % bound
    }
    let parts = [
      "2026", "-", "11", ":", " ", "9999999999", "nov", "mon", "next", "ago", "day", "+", "T", "Z",
      "@", ".", "5", "pm", "%", "12N", "(", "/", "month", "utc", "h", "ms", "%-_10Y", "2006", "Jan",
    ]
    for _ in 0..<3000 {
      let text = (0..<next(9)).map { _ in parts[next(parts.count)] }.joined()
      let now = CivilTime(seconds: 1_795_338_765)
      _ = DateText.parse(text, now: now)
      _ = TimeFormat.text(text, now)
      _ = try? GoDuration.nanoseconds(text)
      _ = try? DockerTimestamp.nanoseconds(text, now: 0)
      _ = try? GoLayout.parse(text, layout: text)
      _ = GoLayout.text(text, now)
      _ = Zone(named: text)
    }
  }
}
