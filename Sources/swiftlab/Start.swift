// Where the program begins: on a thread whose stack is deep enough for the deepest input.

import ArgumentParser
import CHeap
import Foundation
import Lab

/// The interpreters of the lab bound how deep they nest; those bounds fit this stack, and not the
/// 512 KiB that a thread gets by itself.
enum DeepStack {
  static let bytes = 512 << 20

  /// Runs a body on a thread of its own with a deep stack.
  static func start(_ body: @escaping @Sendable () -> Void) {
    let thread = Thread(block: body)
    thread.stackSize = bytes
    thread.start()
  }
}

@main enum Start {
  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    cheap_use_one_heap()
    DeepStack.start {
      guard let plan = RunPlan(plain: arguments) else {
        Swiftlab.main(arguments)
        exit(0)
      }
      do {
        try plan.run(in: World())
      } catch {
        Swiftlab.exit(withError: error)
      }
    }
    while true { sleep(3600) }
  }
}
