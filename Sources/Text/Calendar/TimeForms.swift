// The forms in which the tools of the lab write a moment.

extension CivilTime {
  /// `2026-11-22`
  package var dateText: String {
    zeroPadded(year, 4) + "-" + twoDigits(month) + "-" + twoDigits(day)
  }
  /// `09:12:45`
  package var timeText: String {
    twoDigits(hour) + ":" + twoDigits(minute) + ":" + twoDigits(second)
  }
  /// The fraction with its point and without trailing zeros; empty for none, as Go's `.999999999`.
  package var fractionText: String {
    guard nanosecond > 0 else { return "" }
    var digits = zeroPadded(nanosecond, 9)
    while digits.hasSuffix("0") { digits.removeLast() }
    return "." + digits
  }
  private var zulu: String { zone.offset == 0 ? "Z" : zone.text(colon: true) }

  /// `2026-11-22T09:12:45Z`: Kubernetes' timestamps.
  package var rfc3339: String { dateText + "T" + timeText + zulu }
  /// `2026-11-22T09:12:45.123456789Z`, trailing zeros of the fraction left out as Go does: docker
  /// inspect, docker logs -t.
  package var rfc3339Nano: String { dateText + "T" + timeText + fractionText + zulu }
  /// `2026-11-22T09:12:45.123000Z`: six digits always, Kubernetes' MicroTime in leases and events.
  package var rfc3339Micro: String {
    dateText + "T" + timeText + "." + zeroPadded(nanosecond / 1000, 6) + zulu
  }
  /// `2026-11-22T09:12:45.123456789Z`: nine digits always, docker logs -t and docker events.
  package var rfc3339NanoFixed: String {
    dateText + "T" + timeText + "." + zeroPadded(nanosecond, 9) + zulu
  }
  /// `Sun, 22 Nov 2026 09:15:51 +0000`: kubectl describe, mail, date -R.
  package var rfc1123Z: String { rfc1123 + zone.text() }
  /// `Sun, 22 Nov 2026 09:15:51 GMT`: HTTP headers.
  package var httpDate: String { inZone(.utc).rfc1123 + "GMT" }
  private var rfc1123: String {
    weekdayName.prefix(3) + ", " + twoDigits(day) + " " + monthName.prefix(3) + " "
      + zeroPadded(year, 4) + " " + timeText + " "
  }
  /// `2026-11-22 09:12:45.5 +0000 UTC`: Go's `Time.String()`, docker ps --format {{.CreatedAt}}.
  package var goString: String {
    dateText + " " + timeText + fractionText + " " + zone.text() + " "
      + (zone.name.isEmpty ? goZoneNumber : zone.name)
  }
  private var goZoneNumber: String {
    let text = zone.text()
    return text.hasSuffix("00") ? String(text.dropLast(2)) : text
  }
  /// `22/Nov/2026:09:12:45 +0000`: access logs of nginx and httpd.
  package var accessLog: String {
    twoDigits(day) + "/" + monthName.prefix(3) + "/" + zeroPadded(year, 4) + ":" + timeText + " "
      + zone.text()
  }
  /// `2026/11/22 09:15:48`: nginx's error log, Go's log package.
  package var slashes: String {
    zeroPadded(year, 4) + "/" + twoDigits(month) + "/" + twoDigits(day) + " " + timeText
  }
  /// `Sun Nov 22 09:15:51 2026`: C's asctime, git log, httpd's error log.
  package var asctime: String {
    weekdayName.prefix(3) + " " + monthName.prefix(3) + " " + (day < 10 ? " " : "") + "\(day) "
      + timeText + " " + zeroPadded(year, 4)
  }
}
