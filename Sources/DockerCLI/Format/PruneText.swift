// What the prune commands print.

import Commands
import Machine
import Text

enum PruneText {
  static func write<Host>(_ head: String, _ lines: [String], bytes: Int, _ call: inout Call<Host>) {
    if !lines.isEmpty {
      call.print(head)
      for line in lines { call.print(line) }
      call.print("")
    }
    call.print("Total reclaimed space: \(HumanSize.docker(bytes))")
  }
}

/// A prune without -f asks; the lab does not ask yet.
func askingIsUnmodelled<Host: DockerCLIHost>(
  _ what: String, _ host: inout Host, _ call: inout Call<Host>
) -> Int {
  if host.terminal(call, 0) == nil {
    // Real: without a terminal there is no answer, which is a no.
    call.write("WARNING! This will remove \(what).\nAre you sure you want to continue? [y/N] ")
    call.print("")
    return 1
  }
  host.sayUnmodelled("the question before pruning; say -f", &call)
  return 1
}
