// Work that may ask first: `rm -i`, `cp -i`, `mv -i`.

import Commands
import Files
import Machine

/// One thing to do, perhaps after a question that must be answered with y.
struct Deed<Host: MachineHost>: Sendable {
  var question: String?
  var perform: @Sendable (inout Host, inout Call<Host>) -> Outcome

  enum Outcome: Sendable {
    case done
    case failed
    /// What this one leads to, before all others.
    case more([Deed<Host>])
  }
}

/// Does its deeds in order, and asks where one has a question.
struct Deeds<Host: MachineHost>: Follower {
  private var waiting: [Deed<Host>]
  private var asked: Deed<Host>?
  private var failed = false
  private let failure: Int

  init(_ deeds: [Deed<Host>], failed: Bool = false, failure: Int = 1) {
    waiting = deeds.reversed()
    self.failed = failed
    self.failure = failure
  }

  mutating func next(_ host: inout Host, _ call: inout Call<Host>) -> FollowerStep {
    if let deed = asked {
      switch host.machine.readLine(0, of: call.process) {
      case .wait(let wait): return .wait([wait])
      case .bytes(let answer):
        asked = nil
        if answer.first == UInt8(ascii: "y") || answer.first == UInt8(ascii: "Y") {
          perform(deed, &host, &call)
        }
      case .end, .failed: asked = nil
      }
      return .again
    }
    // Many deeds without a question are one slice's work.
    for _ in 0..<256 {
      guard let deed = waiting.popLast() else { return .exit(failed ? failure : 0) }
      if let question = deed.question {
        call.output.write("\(call.name): \(question)? ", to: 2)
        asked = deed
        return .again
      }
      perform(deed, &host, &call)
    }
    return .again
  }
  private mutating func perform(
    _ deed: Deed<Host>, _ host: inout Host, _ call: inout Call<Host>
  ) {
    switch deed.perform(&host, &call) {
    case .done: break
    case .failed: failed = true
    case .more(let deeds): waiting += deeds.reversed()
    }
  }
}

extension FileStatus {
  /// What GNU calls a file of this kind.
  var kindName: String {
    switch kind {
    case .regular: size == 0 ? "regular empty file" : "regular file"
    case .directory: "directory"
    case .symlink: "symbolic link"
    case .device: "character special file"
    case .fifo: "fifo"
    case .socket: "socket"
    }
  }
}
