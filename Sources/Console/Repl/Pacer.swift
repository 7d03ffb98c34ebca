// How real time becomes virtual time at the keyboard.

package import Kernel

/// Hands out virtual time as real time passes, and never more.
///
/// Time stands still after a minute without a key, and does not catch up with a time in which the
/// program was stopped, the machine asleep, or the world too busy to keep pace.
package struct Pacer: Hashable, Sendable {
  /// Nanoseconds of real time without a key after which time stands still.
  package static let patience = 60_000_000_000
  /// The most real time that one tick counts, in nanoseconds.
  package static let longestTick = 500_000_000

  /// How far the world may go.
  package private(set) var target: Instant
  /// Virtual seconds that pass in a real one.
  package let pace: Double
  private var lastTick: Int
  private var lastKey: Int

  /// Begins at a virtual moment, at a reading of the host's monotonic clock in nanoseconds.
  package init(at start: Instant, real: Int, pace: Double = 1) {
    self.pace = pace
    target = start
    lastTick = real
    lastKey = real
  }

  /// Somebody has pressed a key.
  package mutating func touch(real: Int) {
    if isResting(real: real) { lastTick = real }
    lastKey = max(lastKey, real)
  }
  package func isResting(real: Int) -> Bool { real - lastKey > Self.patience }

  /// Lets the real time since the last tick pass in the world.
  package mutating func tick(real: Int) -> Instant {
    // What passed before time began to stand still still counts.
    let counted = min(real, lastKey + Self.patience)
    let passed = min(max(0, counted - lastTick), Self.longestTick)
    lastTick = max(lastTick, real)
    target += .nanoseconds(pace == 1 ? passed : Int(Double(passed) * pace))
    return target
  }

  /// The program was stopped until now: that time does not count.
  package mutating func resume(real: Int) {
    lastTick = real
    lastKey = real
  }

  /// `:time 5m`.
  package mutating func skip(_ duration: Duration) { target += duration }
  /// The world is already further, as after a resumed session.
  package mutating func move(to instant: Instant) { target = max(target, instant) }
}
