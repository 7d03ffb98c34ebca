// What was asked of a tool, as the tool understood it: the evidence of commands that only look.

package import Machine

/// A request that a tool parsed and answered.
package struct Asked: Hashable, Sendable {
  /// `["docker", "container", "logs"]`: names, never aliases.
  package var path: [String]
  package var flags: ParsedFlags
  /// The exit status; nil while it is still answering (`logs -f`), and for good where a signal
  /// ended it (^C).
  package var status: Int?
  /// The process that answers.
  package var process: ProcessID
  /// The tool did not understand it: an unknown flag, a subcommand that it has not.
  package var isRefused: Bool
  /// Where the sequence of what ran in containers stood as it was asked.
  package var ranBefore = 0

  package init(
    path: [String], flags: ParsedFlags, status: Int?, process: ProcessID = 0,
    isRefused: Bool = false
  ) {
    self.path = path
    self.flags = flags
    self.status = status
    self.process = process
    self.isRefused = isRefused
  }
}

/// A world that keeps what was asked, newest last.
package protocol AskedHost: MachineHost {
  var asked: [Asked] { get set }
}

extension AskedHost {
  /// Keeps a request, and forgets the oldest where there are very many.
  mutating func note(_ request: Asked) {
    asked.append(request)
    if asked.count > 10_000 { asked.removeFirst(5_000) }
  }
}

/// A follower whose request learns how it ended.
struct NotedFollower<Host: AskedHost>: Follower {
  var follower: any Follower<Host>

  mutating func next(_ host: inout Host, _ call: inout Call<Host>) -> FollowerStep {
    let step = follower.next(&host, &call)
    if case .exit(let status) = step,
      let place = host.asked.lastIndex(where: { $0.process == call.process })
    {
      host.asked[place].status = status
    }
    return step
  }
  mutating func receive(
    _ signal: Signal, _ host: inout Host, _ call: Call<Host>
  ) -> SignalAnswer { follower.receive(signal, &host, call) }
}
