// Verbs of compose that are docker's own, on a service's container.

import Commands
import Docker
import Machine

/// Does what docker's verb does, with other arguments.
func composeDelegate<Host: DockerCLIHost>(
  to node: CommandNode<Host>, _ arguments: [String], _ flags: ParsedFlags, _ host: inout Host,
  _ call: inout Call<Host>
) -> Following<Host> {
  var flags = flags
  flags.arguments = arguments
  switch node.action {
  case .follower(let begin): return begin(&host, &call, flags)
  case .once(let run): return .exit(run(&host, &call, flags))
  case .whole, nil: return .exit(1)
  }
}
