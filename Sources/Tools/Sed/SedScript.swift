// What a sed script is once it has been read.

import Text

enum SedAddress: Hashable, Sendable {
  case line(Int)
  case last
  /// The place of a pattern among the script's; nil is the last one used.
  case pattern(Int?)
  /// `first~step`
  case step(Int, Int)
  /// Second addresses only: `+N`, `~N`.
  case plus(Int)
  case multiple(Int)
}

enum SedPiece: Hashable, Sendable {
  case text([UInt8])
  case group(Int)
  case upper, lower, upperNext, lowerNext, plain
}

struct SedSubstitution: Hashable, Sendable {
  var pattern: Int?
  var replacement: [SedPiece]
  var global = false, print = false
  var number = 1
  var file: String?
}

enum SedAction: Hashable, Sendable {
  /// `{`: goes on behind its `}` (a place among the commands) when not selected.
  case block(end: Int)
  case none
  case substitute(SedSubstitution)
  case translate([UInt32: UInt32])
  case delete, deleteFirst, print, printFirst, next, appendNext
  case hold, appendHold, get, appendGet, exchange
  case append([UInt8]), insert([UInt8]), change([UInt8])
  case quit(Int, prints: Bool)
  case number, fileName, zap
  case list(Int?)
  case branch(Int), branchIfChanged(Int), branchUnlessChanged(Int)
  case read(String), readLine(String), write(String), writeFirst(String)
}

struct SedCommand: Hashable, Sendable {
  var first: SedAddress?
  var second: SedAddress?
  var inverted = false
  var action: SedAction = .none
  /// Within its range; how far it reaches where that is known as a line.
  var isInside = false
  var lastLine = 0
}

struct SedScript: Sendable {
  var commands: [SedCommand] = []
  var patterns: [PatternSearch] = []
  /// Files of `w`, in the order of the script.
  var outputs: [String] = []
  /// `#n` as the first line.
  var isQuiet = false
}

/// What is wrong with a script; the place in front of it included.
struct SedFault: Error {
  var message: String
  var unmodelled: String?
  /// Real: sed 4.9 ends with 1 for most mistakes.
  var status = 1
}
