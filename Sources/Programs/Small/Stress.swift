// stress: keeps CPUs and memory busy for as long as it is told.

import Commands
import Kernel
import Machine
import Text

/// `stress`, as polinux/stress and the packages have it.
func stress<Host: ProgramHost>() -> Command<Host> {
  Command("stress", "keeps CPUs and memory busy", .program { Stress<Host>($0) })
}

/// Limit: it says what it does and how long it takes; how much it takes is the runtime's estimate.
struct Stress<Host: ProgramHost>: Program {
  private var hogs: [(letter: String, count: Int)] = [("cpu", 0), ("io", 0), ("vm", 0), ("hdd", 0)]
  private var timeout: Duration?
  private var problem: String?
  private var showsHelp = false
  private var end: Instant?

  init(_ arguments: [String]) {
    var words = arguments.dropFirst()
    showsHelp = words.isEmpty
    while let word = words.popFirst() {
      let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
      let name = parts.first ?? ""
      func value() -> String? { parts.count > 1 ? parts[1] : words.popFirst() }
      let kinds = [
        "-c": 0, "--cpu": 0, "-i": 1, "--io": 1, "-m": 2, "--vm": 2, "-d": 3, "--hdd": 3,
      ]
      if let kind = kinds[name] {
        hogs[kind].count = value().flatMap { Int($0) } ?? 1
      } else if name == "-t" || name == "--timeout" {
        timeout = value().flatMap(Self.seconds)
      } else if ["--vm-bytes", "--vm-hang", "--vm-stride", "--hdd-bytes", "--backoff"].contains(
        name)
      {
        _ = value()
      } else if ["-?", "--help"].contains(name) {
        showsHelp = true
      } else if !["-v", "--verbose", "-q", "--quiet", "--vm-keep", "-n", "--dry-run"].contains(name)
      {
        problem = "stress: FAIL: [1] (244) unrecognized option: \(word)\n"
      }
    }
    if hogs.allSatisfy({ $0.count == 0 }) { showsHelp = true }
  }
  private static func seconds(_ text: String) -> Duration? {
    let factors: [Character: Int] = ["s": 1, "m": 60, "h": 3600, "d": 86_400]
    let digits = text.prefix { $0.isNumber }
    guard let number = Int(digits), number < 1_000_000 else { return nil }
    return .seconds(number * (text.last.flatMap { factors[$0] } ?? 1))
  }

  mutating func resume(_ host: inout Host, _ me: ProcessID) -> Step<Host> {
    let id = host.machine.process(me)?.localID ?? 1
    if let end {
      guard host.machine.now >= end else { return .wait([.until(end)]) }
      let took = (timeout ?? .zero).components.seconds
      say("stress: info: [\(id)] successful run completed in \(took)s\n", &host, me)
      return .exit(0)
    }
    if let problem {
      _ = host.machine.write(problem.utf8, to: 2, of: me)
      return .exit(1)
    }
    if showsHelp {
      say(
        "`stress' imposes certain types of compute stress on your system\n\nUsage: stress [OPTION [ARG]] ...\n",
        &host, me)
      return .exit(0)
    }
    let list = hogs.map { "\($0.count) \($0.letter)" }.joined(separator: ", ")
    say("stress: info: [\(id)] dispatching hogs: \(list)\n", &host, me)
    end = timeout.map { host.machine.now + $0 } ?? .distantFuture
    return .wait([.until(end ?? .distantFuture)])
  }
  private func say(_ text: String, _ host: inout Host, _ me: ProcessID) {
    _ = host.machine.write(text.utf8, to: 1, of: me)
  }
  mutating func receive(
    _ signal: Signal, _ host: inout Host, _ me: ProcessID
  ) -> SignalAnswer {
    // Real: stress is ended by TERM and INT also as a first process, since it handles them.
    guard signal == .term || signal == .int else { return .standard }
    host.end(me, .killed(signal))
    return .handled
  }
}
