// Lines of kubectl's own log, as they reach standard error.

import Commands
import Kernel
import Machine
import Text

/// Real: klog's head: level, month and day, time, process, source.
enum Klog {
  static func line<Host: KubectlHost>(
    _ level: String, _ source: String, _ text: String, _ host: Host, _ call: Call<Host>
  ) -> String {
    let time = CivilTime(nanoseconds: host.machine.now.nanoseconds)
    let day = time.dateText.split(separator: "-").dropFirst().joined()
    let micros = String((host.machine.now.nanoseconds / 1000) % 1_000_000)
    let fraction = String(repeating: "0", count: max(0, 6 - micros.count)) + micros
    let process = String(call.process)
    let padded = String(repeating: " ", count: max(0, 7 - process.count)) + process
    return "\(level)\(day) \(time.timeText).\(fraction) \(padded) \(source)] \(text)"
  }
}
