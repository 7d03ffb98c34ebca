// What an interpreter writes: gathered, and given to its descriptors as they take it.

import Machine

/// An interpreter with output that its process has not written yet.
protocol OutputGathering {
  var output: [(descriptor: Int, bytes: [UInt8])] { get set }
  /// The bytes of all of it.
  var outputCount: Int { get set }
}

/// How far the descriptors took it.
enum OutputGiven {
  case all
  case wait(Wait)
  /// Nobody reads this descriptor any more; the output is still there.
  case broken(descriptor: Int)
}

extension ProgramHost {
  mutating func give(_ interpreter: inout some OutputGathering, of me: ProcessID) -> OutputGiven {
    while let (descriptor, bytes) = interpreter.output.first {
      switch machine.write(bytes, to: descriptor, of: me) {
      case .wrote(let count):
        interpreter.outputCount -= min(count, bytes.count)
        if count < bytes.count {
          interpreter.output[0].bytes.removeFirst(count)
        } else {
          interpreter.output.removeFirst()
        }
      case .wait(let wait): return .wait(wait)
      case .broken: return .broken(descriptor: descriptor)
      case .failed: interpreter.output.removeFirst()
      }
    }
    return .all
  }
}
