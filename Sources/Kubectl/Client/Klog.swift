// Lines of kubectl's own log, as they reach standard error.

package import Commands
import Kernel
import Machine
import Text

/// Real: klog's head: level, month and day, time, process, source.
package enum Klog {
  package static func line<Host: KubectlHost>(
    _ level: String, _ source: String, _ text: String, _ host: Host, _ call: Call<Host>
  ) -> String {
    let time = CivilTime(nanoseconds: host.machine.now.nanoseconds)
    let day = time.dateText.split(separator: "-").dropFirst().joined()
    let fraction = zeroPadded((host.machine.now.nanoseconds / 1000) % 1_000_000, 6)
    let process = String(call.process).padded(to: 7, align: .right)
    return "\(level)\(day) \(time.timeText).\(fraction) \(process) \(source)] \(text)"
  }
}
