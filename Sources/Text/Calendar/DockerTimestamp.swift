// What docker takes for a moment: `--since 10m`, `--until 2026-11-22T09:00`, `--since 1764062400`.

/// What is wrong with a `--since` or `--until`.
package enum DockerTimestampError: Error, Hashable, Sendable {
  case time(GoTimeError)
  case neither(String)

  /// Real: docker 28, after `invalid value for "since": `.
  package var message: String {
    switch self {
    case .time(let error): error.message
    case .neither(let text): "failed to parse value as time or duration: \(GoQuote.quoted(text))"
    }
  }
}

package enum DockerTimestamp {
  /// Nanoseconds since 1970 of a duration before `now`, a date in part or in full, or Unix seconds.
  package static func nanoseconds(
    _ value: String, now: Int, zone: Zone = .utc
  ) throws(DockerTimestampError) -> Int {
    if value != "0", let ago = try? GoDuration.nanoseconds(value) {
      let (moment, overflow) = now.subtractingReportingOverflow(ago)
      return overflow ? (ago > 0 ? .min : .max) : moment
    }
    let dashes = value.utf8.count { $0 == 0x2D }
    let zulu = value.utf8.contains { $0 == 0x5A || $0 == 0x7A }
    let local = !(zulu || value.utf8.contains(0x2B) || dashes == 3)
    let offset = local ? "" : "Z07:00"
    var layout: String
    if value.utf8.contains(0x2E) {
      layout = "2006-01-02T15:04:05.999999999" + offset
    } else if value.utf8.contains(0x54) {
      var colons = value.utf8.count { $0 == 0x3A }
      if !local, !zulu, colons > 0 { colons -= 1 }
      layout = "2006-01-02T15" + (colons == 0 ? "" : colons == 1 ? ":04" : ":04:05") + offset
    } else {
      layout = "2006-01-02" + offset
    }
    do throws(GoTimeError) {
      return try GoLayout.parse(value, layout: layout, zone: zone).nanoseconds
    } catch {
      if dashes > 0 { throw .time(error) }
    }
    guard let moment = unix(value) else { throw .neither(value) }
    return moment
  }

  /// `1764062400` or `1764062400.000000001`.
  private static func unix(_ value: String) -> Int? {
    let parts = value.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = parts.first, let seconds = parseDecimal(first.utf8),
      seconds.magnitude < 9_000_000_000
    else { return nil }
    var rest = 0
    if parts.count == 2 {
      guard parts[1].utf8.allSatisfy(\.isASCIIDigit), !parts[1].isEmpty else { return nil }
      let digits = String(parts[1].prefix(9))
      rest = Int(digits + String(repeating: "0", count: 9 - digits.utf8.count)) ?? 0
    }
    return seconds * 1_000_000_000 + rest
  }
}
