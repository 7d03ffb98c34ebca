// fluentd and fluent-bit: what daemon sets of courses run on every node.

import Commands
import Kernel
import Text

/// A collector of logs: it says that it has started, and stays.
///
/// Limit: it collects nothing; what it would read of its node is not there.
func collectors<Host: ProgramHost>() -> [Command<Host>] {
  [
    Command(
      "fluentd", "collects logs",
      .program { _ in
        Pause<Host>(greeting: { now in
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
        Pause<Host>(greeting: { now in
          let time = TimeFormat.text("%Y/%m/%d %H:%M:%S", now)
          return "[\(time)] [ info] [fluent bit] version=4.1.1, commit=, pid=1\n"
            + "[\(time)] [ info] [sp] stream processor started\n"
        })
      }),
  ]
}
