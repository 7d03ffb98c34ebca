// Commands that an awk program gives: `system`, `cmd | getline`, `print | cmd`.

import Commands
import Kernel
import Machine
import Text

/// A command that a program wants run, before it can go on.
struct AwkErrand: Hashable, Sendable {
  enum Purpose: Hashable, Sendable {
    /// `system(command)`: it has awk's own input and output.
    case plain
    /// `command | getline`: what it writes is kept.
    case reading
    /// `print | command`: what was printed is its input.
    case writing([UInt8])
  }
  var command: String
  var purpose: Purpose
}

/// What became of an errand.
struct AwkAnswer: Sendable {
  var status: Int
  var output: [UInt8] = []
}

/// The errands of what is being run: BEGIN, the rules on one record, or END.
///
/// An awk program is evaluated by functions that call each other, and cannot stop in the middle while a
/// command runs. So it is begun anew from where the record was read, as a value, and is told this
/// time what the command has answered; what it had written the first time is not written again.
struct AwkErrands: Sendable {
  /// In the order in which they were asked for.
  var answers: [AwkAnswer] = []
  /// How many of them were used this time.
  var used = 0
  /// Pieces of output so far, and how many of these were written the time before.
  var pieces = 0, written = 0
  /// The commands that are read from, with how each ended.
  var ends: [String: Int] = [:]
  /// What was printed to commands that have not been closed, in the order in which they came up.
  var pipes: [(command: String, bytes: [UInt8])] = []

  /// What comes next begins here.
  mutating func beginUnit() {
    (answers, used, pieces, written) = ([], 0, 0, 0)
  }
}

extension AwkMachine {
  /// The answer to an errand; where there is none yet, whoever drives the machine has to see to it.
  mutating func answer(_ errand: AwkErrand) throws(AwkFault) -> AwkAnswer {
    guard errands.used < errands.answers.count else {
      throw AwkFault(message: "", errand: errand)
    }
    errands.used += 1
    return errands.answers[errands.used - 1]
  }

  /// `close` of a command; nil where the name is none.
  mutating func closeCommand(_ command: String) throws(AwkFault) -> Int? {
    if let place = errands.pipes.firstIndex(where: { $0.command == command }) {
      let bytes = errands.pipes.remove(at: place).bytes
      return try answer(AwkErrand(command: command, purpose: .writing(bytes))).status
    }
    guard let status = errands.ends.removeValue(forKey: command) else { return nil }
    _ = input.close("|" + command)
    return status
  }

  /// A record of what a command writes.
  mutating func line(ofCommand command: String) throws(AwkFault) -> AwkInput.Line {
    if errands.ends[command] == nil {
      // Limit: a command is run to its end before its first line is read.
      let answer = try answer(AwkErrand(command: command, purpose: .reading))
      errands.ends[command] = answer.status
      input.give(answer.output, as: "|" + command)
    }
    return input.line("|" + command, nil, separator: specialText(Special.rs))
  }

  /// Something is printed to a command.
  mutating func emit(_ bytes: [UInt8], toCommand command: String) {
    budget.bytes -= bytes.count
    if let place = errands.pipes.firstIndex(where: { $0.command == command }) {
      errands.pipes[place].bytes += bytes
    } else {
      errands.pipes.append((command, bytes))
    }
  }
}

/// An errand under way.
struct AwkErrandRun: Sendable {
  private let child: ProcessID
  /// Descriptors of awk's own: where the command's input goes, and where its output comes from.
  private var feeding: Int?
  private var hearing: Int?
  private var left: ArraySlice<UInt8>
  private var output: [UInt8] = []

  enum Progress { case wait([Wait]), done(AwkAnswer) }

  init?(_ errand: AwkErrand, _ host: inout some MachineHost, _ process: ProcessID) {
    left = []
    var own = Array(host.machine.descriptors(of: process).prefix(3))
    while own.count < 3 { own.append(nil) }
    switch errand.purpose {
    case .plain: break
    case .reading:
      let ends = host.machine.pipe()
      hearing = host.machine.addDescriptor(ends.read, to: process, from: 3)
      own[1] = ends.write
    case .writing(let bytes):
      let ends = host.machine.pipe()
      feeding = host.machine.addDescriptor(ends.write, to: process, from: 3)
      own[0] = ends.read
      left = bytes[...]
    }
    // Real: mawk names the shell so.
    let shell = errand.purpose == .plain ? "sh" : "/bin/sh"
    let words = [shell, "-c", errand.command]
    guard let child = host.startShell(words, of: process, own) else { return nil }
    self.child = child
  }

  mutating func advance(_ host: inout some MachineHost, _ process: ProcessID) -> Progress {
    var waits: [Wait] = []
    feed: while let descriptor = feeding {
      guard !left.isEmpty else {
        host.machine.close(descriptor, of: process)
        feeding = nil
        break
      }
      switch host.machine.write(left, to: descriptor, of: process) {
      case .wrote(let count): left = left.dropFirst(count)
      case .wait(let wait):
        waits.append(wait)
        break feed
      case .broken, .failed: left = []
      }
    }
    hear: while let descriptor = hearing {
      switch host.machine.read(descriptor, of: process) {
      case .bytes(let bytes) where output.count < 16 << 20: output += bytes
      case .wait(let wait):
        waits.append(wait)
        break hear
      case .bytes, .end, .failed:
        host.machine.close(descriptor, of: process)
        hearing = nil
      }
    }
    guard waits.isEmpty, let end = host.machine.reap(child) else {
      return .wait(waits + [.child(child)])
    }
    return .done(AwkAnswer(status: end.awkStatus, output: output))
  }
}

extension ProcessEnd {
  /// Real: mawk 1.3.4 adds 256 to the number of a signal.
  fileprivate var awkStatus: Int {
    if case .killed(let signal) = self { 256 + signal.rawValue } else { status }
  }
}

extension MachineHost {
  /// Starts `sh -c` with descriptors of its own.
  fileprivate mutating func startShell(
    _ words: [String], of process: ProcessID, _ descriptors: [HandleID?]
  ) -> ProcessID? {
    guard let loaded = try? loadProgram(words, of: process) else { return nil }
    var start = ProcessStart<Self>(loaded.program, arguments: loaded.arguments, parent: process)
    start.descriptors = descriptors
    return try? machine.spawn(start)
  }
}

extension FollowerStep {
  var isExit: Bool { if case .exit = self { true } else { false } }
}
