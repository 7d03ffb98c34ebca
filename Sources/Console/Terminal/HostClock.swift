// The host's clocks: the one place where real time comes in.

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

package enum HostClock {
  /// Nanoseconds of a clock that never goes back.
  package static var monotonic: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int(time.tv_sec) &* 1_000_000_000 &+ Int(time.tv_nsec)
  }
  /// Seconds since 1970.
  package static var seconds: Int {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Int(time.tv_sec)
  }
  package static func sleep(milliseconds: Int) {
    if milliseconds > 0 { usleep(UInt32(clamping: milliseconds * 1000)) }
  }
}
