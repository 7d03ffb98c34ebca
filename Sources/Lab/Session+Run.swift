// Runs a session's shell to its end, under limits: what `swiftlab run` does.

import Kernel
package import Machine

extension Session {
  /// Runs to the shell's end, or to a limit; gives the limit, if one was met. `show` gets the output
  /// as it comes.
  package mutating func runToEnd(
    within limits: SessionLimits, show: ([UInt8]) -> Void
  ) -> LabLimit? {
    let deadline = now + limits.time, shell = shell
    var work = limits.slices, written = 0
    while !isEnded {
      let before = world.machine.steps
      let end = world.advance(to: deadline, fuel: min(work, 20_000)) { world in
        !world.machine.isRunning(shell)
      }
      work -= max(1, world.machine.steps - before)
      let output = takeOutput()
      written += output.count
      if written > limits.output {
        show(Array(output.dropLast(written - limits.output)))
        return .output
      }
      show(output)
      if isEnded { break }
      if end == .reached { return .time }
      if work <= 0 { return .steps }
    }
    show(takeOutput())
    return nil
  }
}
