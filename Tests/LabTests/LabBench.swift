// A lab for tests: a script to its end, or a learner's fingers at the prompt.

import Foundation
import Kernel
import Lab
import Machine

/// What a script came to.
struct Ran: Hashable {
  var output: String
  var status: Int
  var limit: LabLimit?
}

extension SessionLimits {
  /// A tenth of the usual, since tests are built without optimisation.
  static let small = SessionLimits(time: .seconds(24 * 3600), slices: 200_000, output: 1 << 20)
}

/// Runs a script in a fresh world, as `swiftlab run` does.
func ran(_ script: String, seed: UInt64 = 1, limits: SessionLimits = .small) -> Ran {
  deep { run(script, seed, limits) }
}

private final class Box<Result>: @unchecked Sendable { var result: Result? }

/// Works on a stack of its own: the program's is as deep, a test's is not, and the interpreters count
/// on it. Frames without optimisation are large.
func deep<Result: Sendable>(_ body: @escaping @Sendable () -> Result) -> Result {
  let box = Box<Result>(), done = DispatchSemaphore(value: 0)
  let thread = Thread {
    box.result = body()
    done.signal()
  }
  thread.stackSize = 512 << 20
  thread.start()
  done.wait()
  return box.result!
}

private func run(_ script: String, _ seed: UInt64, _ limits: SessionLimits) -> Ran {
  var session = Session(World(seed: seed), isInteractive: false, arguments: ["bash", "-c", script])
  var output: [UInt8] = []
  let limit = session.runToEnd(within: limits) { output += $0 }
  return Ran(
    output: String(decoding: output, as: UTF8.self), status: session.end?.status ?? 124,
    limit: limit)
}

/// A learner at a terminal of 80 columns without colours.
struct Learner: Sendable {
  var session: Session

  init(seed: UInt64 = 1, columns: Int = 80) {
    session = Session(World(seed: seed), isInteractive: true, columns: columns, colour: false)
    session.untilAsked()
    _ = session.takeOutput()
  }

  var shown: String {
    mutating get { String(decoding: session.takeOutput(), as: UTF8.self) }
  }
  /// The prompt that waits for a line; nil while something runs.
  var prompt: String? {
    guard case .line(let prompt) = session.request else { return nil }
    return prompt
  }
  /// Types a line and waits until something is asked for again.
  @discardableResult
  mutating func type(_ line: String) -> String {
    session.answer(.line(line))
    session.untilAsked(fuel: SessionLimits.small.slices)
    return shown
  }
  /// Types a line and looks on for a while.
  @discardableResult
  mutating func begin(
    _ line: String, for time: Duration = .seconds(3), fuel: Int = SessionLimits.small.slices
  ) -> String {
    session.answer(.line(line))
    session.advance(to: session.now + time, fuel: fuel)
    return shown
  }
  /// ^C, and what comes of it.
  @discardableResult
  mutating func interrupt() -> String {
    session.interrupt()
    session.untilAsked(fuel: SessionLimits.small.slices)
    return shown
  }
  @discardableResult
  mutating func suspend() -> String {
    session.suspend()
    session.untilAsked(fuel: SessionLimits.small.slices)
    return shown
  }
}
