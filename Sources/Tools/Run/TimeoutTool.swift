// timeout: a command with a limit of time.

import Commands
import Kernel
import Machine

enum TimeoutTool {
  static let spec = ToolSpec(
    "timeout", "[OPTION] DURATION COMMAND [ARG]...",
    "Run COMMAND, and end it when it still runs after DURATION.",
    [
      valued("s", "signal", "SIGNAL", "send SIGNAL (TERM)"),
      valued("k", "kill-after", "DURATION", "send KILL when it still runs then"),
      flag("v", "verbose", "say what is sent"),
      flag(nil, "preserve-status", "COMMAND's own exit status, even then"),
      flag(nil, "foreground", "COMMAND may read the terminal"),
    ], permutes: false, failure: 125)

  static func command<Host: MachineHost>() -> Command<Host> {
    .following(spec) { host, call, options in
      guard options.operands.count >= 2 else {
        // Real: there is no first line.
        call.complain("Try '\(call.name) --help' for more information.")
        return .exit(125)
      }
      var run = Timeout<Host>(words: Array(options.operands.dropFirst()))
      guard let seconds = ClockTools.interval(options.operands[0]) else {
        call.misuse("invalid time interval \(host.quote(call, options.operands[0]))")
        return .exit(125)
      }
      run.limit = seconds
      if let text = options.last("kill-after") {
        guard let after = ClockTools.interval(text) else {
          call.misuse("invalid time interval \(host.quote(call, text))")
          return .exit(125)
        }
        run.killAfter = after
      }
      if let name = options.last("signal") {
        guard let signal = Signal(named: name) else {
          call.misuse("\(host.quote(call, name)): invalid signal")
          return .exit(125)
        }
        run.signal = signal
      }
      run.isVerbose = options.has("verbose")
      run.preserves = options.has("preserve-status")
      return .follow(run)
    }
  }
}

struct Timeout<Host: MachineHost>: Follower {
  let words: [String]
  var limit = 0.0
  var killAfter = 0.0
  var signal = Signal.term
  var isVerbose = false, preserves = false
  private var child: ProcessID?
  private var due: Instant?
  private var sent = 0

  init(words: [String]) { self.words = words }

  mutating func next(_ host: inout Host, _ call: inout Call<Host>) -> FollowerStep {
    guard let child else {
      do throws(StartFailure) {
        child = try host.startChild(words, of: call.process)
      } catch {
        if let name = error.unmodelled {
          host.sayUnmodelled(name, &call)
        } else {
          call.fail("failed to run command \(host.quote(call, words[0])): \(error.message)")
        }
        return .exit(error.status)
      }
      if limit > 0, limit < 9e9 { due = host.machine.now + .seconds(limit) }
      return .again
    }
    if let end = host.machine.reap(child) {
      if sent > 0, !preserves {
        // Real: 124, but 137 when KILL was sent.
        return .exit(end == .killed(.kill) ? 137 : 124)
      }
      return .exit(end.status)
    }
    if let due, host.machine.now >= due {
      let now = sent == 0 ? signal : .kill
      if isVerbose {
        call.fail("sending signal \(now.name) to command \(host.quote(call, words[0]))")
      }
      sent += 1
      host.signal(child, now)
      if now != .kill { host.signal(child, .cont) }
      self.due = sent == 1 && killAfter > 0 ? host.machine.now + .seconds(min(killAfter, 9e9)) : nil
      return .again
    }
    return .wait([.child(child)] + (due.map { [.until($0)] } ?? []))
  }

  mutating func receive(_ signal: Signal, _ host: inout Host, _ call: Call<Host>) -> SignalAnswer {
    guard let child else { return .standard }
    host.signal(child, signal)
    return .handled
  }
}
