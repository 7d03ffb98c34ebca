// The lab's moments on the calendar, in the zone that TZ names.

import Commands
import Files
import Kernel
import Machine
import Text

extension CivilTime {
  init(_ instant: Instant, zone: Zone = .utc) {
    self.init(nanoseconds: instant.nanoseconds, zone: zone)
  }

  /// strftime with GNU date's additions (`%N`, `%:z`, `%-d`, `%s`).
  func formatted(_ format: String) -> String { TimeFormat.text(format, self) }
}

extension MachineHost {
  /// The zone that TZ names.
  ///
  /// Real: names are looked up in tzdata's files; where these are not, a name is UTC. The learner's
  /// machine has them, and so have images that stand on Debian, and those that installed tzdata.
  func clockZone(_ call: Call<Self>) -> ClockZone {
    let text = environment(call, "TZ")
    if let text, let known = ClockZone(named: text), hasZones(call) { return known }
    return ClockZone(Zone(environment: text))
  }
  private func hasZones(_ call: Call<Self>) -> Bool {
    guard machine.process(call.process)?.namespaces.container != nil else { return true }
    return machine.view(of: call.process).map {
      machine.files.exists("/usr/share/zoneinfo/tzdata.zi", in: $0)
    } ?? false
  }
  /// The same as clocks show it now.
  func zone(_ call: Call<Self>) -> Zone { clockZone(call).zone(at: machine.now.seconds) }
}

extension Zone {
  /// What TZ says: `UTC`, `CST-8` (POSIX: west is positive). Real: glibc takes an unknown name as UTC.
  init(environment text: String?) {
    self = .utc
    guard let text, !text.isEmpty else { return }
    if let (zone, _) = Zone.posix(text.hasPrefix(":") ? String(text.dropFirst()) : text) {
      self = zone
    }
  }
}
