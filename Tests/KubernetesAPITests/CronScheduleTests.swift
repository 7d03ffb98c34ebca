// When a cron schedule comes next, and what is wrong with one that is none.

import Kernel
import KubernetesAPI
import Testing
import Text

@Suite struct CronScheduleTests {
  @Test(arguments: [
    // schedule | zone | after | next
    "*/5 * * * * | UTC | 2026-11-22T09:02:10Z | 2026-11-22T09:05:00Z",
    "0 0 * * * | UTC | 2026-11-22T00:00:00Z | 2026-11-23T00:00:00Z",
    "30 9 * * mon-fri | UTC | 2026-11-21T10:00:00Z | 2026-11-23T09:30:00Z",
    "0 0 13 * 5 | UTC | 2026-11-22T00:00:00Z | 2026-11-27T00:00:00Z",
    "0 0 29 2 * | UTC | 2026-11-22T00:00:00Z | 2028-02-29T00:00:00Z",
    "@hourly | UTC | 2026-11-22T09:02:10Z | 2026-11-22T10:00:00Z",
    "0 8 * * * | Asia/Shanghai | 2026-11-22T09:00:00Z | 2026-11-23T00:00:00Z",
    "0 8 * * * | America/New_York | 2026-07-01T09:00:00Z | 2026-07-01T12:00:00Z",
    "0 8 * * * | Europe/Berlin | 2026-12-01T09:00:00Z | 2026-12-02T07:00:00Z",
  ])
  func `the next time of a schedule`(row: String) throws {
    let cells = row.split(separator: "|").map {
      String($0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
    let zone = try #require(ClockZone(named: cells[1]))
    let after = try #require(parseTimestamp(cells[2]))
    let next = try CronSchedule(cells[0]).next(after: after, in: zone)
    #expect(next.map(timestamp) == cells[3])
  }

  @Test(arguments: [
    ("nope", "expected exactly 5 fields, found 1: [nope]"),
    ("60 * * * *", "end of range (60) above maximum (59): 60"),
    ("* * 0 * *", "beginning of range (0) below minimum (1): 0"),
    ("5-1 * * * *", "beginning of range (5) beyond end of range (1): 5-1"),
    ("*/0 * * * *", "step of range should be a positive number: */0"),
    ("@soon", "unrecognized descriptor: @soon"),
  ])
  func `what is wrong with a schedule`(text: String, message: String) {
    #expect(throws: CronError(message: message)) { try CronSchedule(text) }
  }
}
