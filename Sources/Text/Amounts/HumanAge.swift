// How long ago, in the words of kubectl and docker.

package enum HumanAge {
  /// Real: kubectl 1.36, `duration.HumanDuration`: `118s`, `2m5s`, `5h30m`, `2d3h`, `400d`, `2y5d`.
  /// Up to two seconds of the future are `0s`, more is `<invalid>`.
  package static func kubernetes(_ duration: Duration) -> String {
    let nanoseconds = wholeNanoseconds(duration)
    let seconds = nanoseconds / 1_000_000_000
    if seconds < -1 { return "<invalid>" }
    if seconds < 0 { return "0s" }
    if seconds < 120 { return "\(seconds)s" }
    func two(_ first: Int, _ unit: String, _ second: Int, _ lesser: String) -> String {
      second == 0 ? "\(first)\(unit)" : "\(first)\(unit)\(second)\(lesser)"
    }
    let minutes = seconds / 60
    if minutes < 10 { return two(minutes, "m", seconds % 60, "s") }
    if minutes < 180 { return "\(minutes)m" }
    let hours = seconds / 3600
    if hours < 8 { return two(hours, "h", minutes % 60, "m") }
    if hours < 48 { return "\(hours)h" }
    if hours < 24 * 8 { return two(hours / 24, "d", hours % 24, "h") }
    let days = hours / 24
    if hours < 24 * 365 * 2 { return "\(days)d" }
    if hours < 24 * 365 * 8 { return two(days / 365, "y", days % 365, "d") }
    return "\(days / 365)y"
  }

  /// Real: kubectl's `duration.ShortHumanDuration`: one unit alone.
  package static func kubernetesShort(_ duration: Duration) -> String {
    let seconds = wholeNanoseconds(duration) / 1_000_000_000
    if seconds < -1 { return "<invalid>" }
    if seconds < 0 { return "0s" }
    if seconds < 60 { return "\(seconds)s" }
    if seconds < 3600 { return "\(seconds / 60)m" }
    let hours = seconds / 3600
    if hours < 24 { return "\(hours)h" }
    return hours < 24 * 365 ? "\(hours / 24)d" : "\(hours / 24 / 365)y"
  }

  /// Real: docker's go-units `HumanDuration`: `Less than a second`, `About a minute`, `3 months`.
  package static func docker(_ duration: Duration) -> String {
    let nanoseconds = wholeNanoseconds(duration)
    let seconds = nanoseconds / 1_000_000_000
    if seconds < 1 { return "Less than a second" }
    if seconds == 1 { return "1 second" }
    if seconds < 60 { return "\(seconds) seconds" }
    let minutes = seconds / 60
    if minutes == 1 { return "About a minute" }
    if minutes < 60 { return "\(minutes) minutes" }
    // NB: hours are rounded, minutes and seconds cut.
    let hours = seconds / 3600 + (seconds % 3600 >= 1800 ? 1 : 0)
    if hours == 1 { return "About an hour" }
    if hours < 48 { return "\(hours) hours" }
    if hours < 24 * 7 * 2 { return "\(hours / 24) days" }
    if hours < 24 * 30 * 2 { return "\(hours / 24 / 7) weeks" }
    if hours < 24 * 365 * 2 { return "\(hours / 24 / 30) months" }
    return "\(seconds / 3600 / 24 / 365) years"
  }
}
