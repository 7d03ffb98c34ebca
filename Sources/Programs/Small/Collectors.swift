// fluentd and fluent-bit: what daemon sets of courses run on every node.

import Commands
import Kernel
import Machine
import Text

/// A collector of logs: it says that it has started, and stays.
///
/// Limit: it collects nothing; what it would read of its node is not there.
func collectors<Host: ProgramHost>() -> [Command<Host>] {
  [
    Command(
      "fluentd", "collects logs",
      .program { _ in
        Collector<Host>(lines: { now in
          let time = TimeFormat.text("%Y-%m-%d %H:%M:%S +0000", now)
          return [
            "parsing config file is succeeded path=\"/fluentd/etc/fluent.conf\"",
            "starting fluentd-1.17.1 pid=7 ruby=\"3.2.6\"",
            "#0 fluentd worker is now running worker=0",
          ].map { "\(time) [info]: \($0)\n" }.joined()
        })
      }),
    Command(
      "fluent-bit", "collects logs",
      .program { _ in
        Collector<Host>(lines: { now in
          let time = TimeFormat.text("%Y/%m/%d %H:%M:%S", now)
          return "[\(time)] [ info] [fluent bit] version=4.1.1, commit=, pid=1\n"
            + "[\(time)] [ info] [sp] stream processor started\n"
        })
      }),
  ]
}

private struct Collector<Host: ProgramHost>: Program {
  let lines: @Sendable (CivilTime) -> String
  private var hasSpoken = false

  init(lines: @escaping @Sendable (CivilTime) -> String) { self.lines = lines }

  mutating func resume(_ host: inout Host, _ me: ProcessID) -> Step<Host> {
    if !hasSpoken {
      hasSpoken = true
      let now = CivilTime(nanoseconds: host.machine.now.nanoseconds)
      _ = host.machine.write(lines(now).utf8, to: 1, of: me)
    }
    return .wait([])
  }
  mutating func receive(
    _ signal: Signal, _ host: inout Host, _ me: ProcessID
  ) -> SignalAnswer {
    guard signal == .term || signal == .int else { return .ignored }
    host.end(me, .exited(0))
    return .handled
  }
}
