// What a jq program is once it has been read.

import Documents
import Text

indirect enum JqNode: Sendable {
  case identity
  case recurseAll
  case literal(Value)
  case format(String)
  /// Interpolation: texts and what stands between them, through a format.
  case string([JqPiece], format: String)
  case index(JqNode, JqNode)
  case slice(JqNode, from: JqNode?, to: JqNode?)
  case iterate(JqNode)
  case attempt(JqNode, handler: JqNode?)
  case comma(JqNode, JqNode)
  case pipe(JqNode, JqNode)
  case negate(JqNode)
  case binary(String, JqNode, JqNode)
  case and(JqNode, JqNode), or(JqNode, JqNode), alternative(JqNode, JqNode)
  case conditional(JqNode, JqNode, JqNode?)
  case reduce(JqNode, JqPattern, JqNode, JqNode)
  case foreach(JqNode, JqPattern, JqNode, JqNode, JqNode?)
  case define(JqFunction, JqNode)
  case call(String, [JqNode])
  case bind(JqNode, [JqPattern], JqNode)
  case label(String, JqNode)
  case leave(String)
  case object([(key: JqNode, value: JqNode)])
  case array(JqNode?)
  case variable(String)
  case update(String, JqNode, JqNode)
}

enum JqPiece: Sendable {
  case text(String)
  case node(JqNode)
}

struct JqFunction: Sendable {
  var name: String
  /// `$name` parameters with their mark.
  var parameters: [String]
  var body: JqNode
}

indirect enum JqPattern: Sendable {
  case variable(String)
  case array([JqPattern])
  case object([(key: JqNode, variable: String?, pattern: JqPattern?)])

  var names: [String] {
    switch self {
    case .variable(let name): [name]
    case .array(let items): items.flatMap(\.names)
    case .object(let items):
      items.flatMap { ($0.variable.map { [$0] } ?? []) + ($0.pattern?.names ?? []) }
    }
  }
}

/// A program that cannot be read or run.
/// What is wrong with a program: one thing or several, each with the byte at which it stands.
extension JqNode {
  /// The number that it is, where that can be said before anything runs.
  var constant: Double? {
    switch self {
    case .literal(.number(let number)): return number
    case .binary(let mark, let a, let b):
      guard let left = a.constant, let right = b.constant else { return nil }
      switch mark {
      case "+": return left + right
      case "-": return left - right
      case "*": return left * right
      case "/" where right != 0: return left / right
      default: return nil
      }
    default: return nil
    }
  }
}

struct JqFault: Error {
  private(set) var problems: [(message: String, column: Int?)]
  init(_ message: String, at column: Int? = nil) { problems = [(message, column)] }
  mutating func add(_ message: String, at column: Int?) { problems.append((message, column)) }

  var message: String { problems[0].message }

  /// As jq 1.6 tells it: each problem, and its line with as many blanks behind it as it stands from
  /// the line's beginning.
  func lines(_ program: String) -> [String] {
    let bytes = Array(program.utf8)
    var all: [String] = []
    for (message, column) in problems {
      let place = Swift.min(column ?? 0, bytes.count)
      let start = (bytes[..<place].lastIndex(of: 10) ?? -1) + 1
      let end = bytes[start...].firstIndex(of: 10) ?? bytes.count
      let number = bytes[..<place].count { $0 == 10 } + 1
      let shell = message.hasPrefix("syntax") ? " (Unix shell quoting issues?)" : ""
      all.append("jq: error: \(message)\(shell) at <top-level>, line \(number):")
      all.append(
        String(lenient: bytes[start..<end]) + String(repeating: " ", count: place - start))
    }
    all.append("jq: \(problems.count) compile error\(problems.count == 1 ? "" : "s")")
    return all
  }
}

/// What ends an evaluation early.
enum JqStop: Error {
  case error(Value)
  case leave(Int)
  /// Beyond the lab's limits; nothing catches it.
  case limit(String)
  case halt(status: Int, message: Value?)
}
