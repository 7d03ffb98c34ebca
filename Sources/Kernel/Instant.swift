// A moment of virtual time, and the clock that holds the present one.

/// A moment of virtual time: nanoseconds since 1970-01-01T00:00:00Z.
///
/// Differences are Swift's `Duration`; inside the hot loops the bare nanoseconds are used.
package struct Instant: Comparable, Hashable, Sendable {
  package var nanoseconds: Int

  @inlinable package init(nanoseconds: Int) { self.nanoseconds = nanoseconds }
  @inlinable package init(seconds: Int) { nanoseconds = seconds &* 1_000_000_000 }

  package static let zero = Instant(nanoseconds: 0)
  package static let distantFuture = Instant(nanoseconds: .max)

  /// Whole seconds since 1970, rounded down.
  @inlinable package var seconds: Int {
    let (q, r) = nanoseconds.quotientAndRemainder(dividingBy: 1_000_000_000)
    return r < 0 ? q - 1 : q
  }
  /// The nanoseconds past `seconds`, 0 ..< 1e9.
  @inlinable package var fraction: Int { nanoseconds - seconds * 1_000_000_000 }

  @inlinable package static func < (a: Instant, b: Instant) -> Bool {
    a.nanoseconds < b.nanoseconds
  }
  /// Saturating: a sum past the end of time is `distantFuture`.
  @inlinable package static func + (a: Instant, b: Duration) -> Instant {
    let (sum, overflow) = a.nanoseconds.addingReportingOverflow(b.inNanoseconds)
    return overflow ? .distantFuture : Instant(nanoseconds: sum)
  }
  @inlinable package static func - (a: Instant, b: Duration) -> Instant {
    let (sum, overflow) = a.nanoseconds.subtractingReportingOverflow(b.inNanoseconds)
    return overflow ? Instant(nanoseconds: .min) : Instant(nanoseconds: sum)
  }
  @inlinable package static func - (a: Instant, b: Instant) -> Duration {
    .nanoseconds(a.nanoseconds &- b.nanoseconds)
  }
  @inlinable package static func += (a: inout Instant, b: Duration) { a = a + b }
}

extension Duration {
  /// The duration in nanoseconds, clamped to what an `Int` holds (292 years).
  @inlinable package var inNanoseconds: Int {
    let (s, a) = components
    guard s > -9_000_000_000, s < 9_000_000_000 else { return s < 0 ? .min : .max }
    return Int(s) * 1_000_000_000 + Int(a / 1_000_000_000)
  }
  /// The duration in seconds, as a floating-point number.
  @inlinable package var inSeconds: Double {
    let (s, a) = components
    return Double(s) + Double(a) / 1e18
  }
}

/// The present moment, and the counter that breaks ties between agendas.
package struct Clock: Sendable {
  package private(set) var now: Instant
  /// The number of the last booking. One counter serves all agendas of a world.
  package private(set) var bookings = 0

  package init(now: Instant) { self.now = now }

  /// Moves the present on; never back.
  package mutating func advance(to instant: Instant) { if instant > now { now = instant } }
  package mutating func elapse(nanoseconds: Int) { now.nanoseconds &+= nanoseconds }
  /// The number of a new booking.
  package mutating func book() -> Int {
    bookings += 1
    return bookings
  }
}
