// Arithmetic with its variables looked up: what compiled code reckons with.

import ShellSyntax

/// An expression whose names are numbers. The nodes lie in one array, the root last.
struct Expression: Sendable {
  enum Node: Sendable {
    case number(Int)
    case variable(Int)
    /// `$name`: stands for a number that is put into the text before it is read.
    case dollar(ParameterRecord.Kind)
    case element(Int, key: String)
    case unary(ArithmeticTree.Unary, Int)
    case step(Int, by: Int, isPrefix: Bool)
    case binary(ArithmeticTree.Operator, Int, Int)
    case and(Int, Int)
    case or(Int, Int)
    case choice(Int, Int, Int)
    case comma(Int, Int)
    case assign(Int, ArithmeticTree.Operator?, Int)
  }
  let nodes: [Node]
  let offsets: [Int]
  let text: String
  let source: String
  /// Values that must be plain numbers for this reading to hold, and the text's parts for the other
  /// case.
  let dollars: [(name: String, kind: ParameterRecord.Kind)]

  init(_ tree: ArithmeticTree, _ symbols: inout Symbols) {
    var nodes: [Node] = []
    nodes.reserveCapacity(tree.nodes.count)
    var dollars: [(String, ParameterRecord.Kind)] = []
    for node in tree.nodes {
      switch node {
      case .number(let value): nodes.append(.number(value))
      case .variable(let name): nodes.append(.variable(symbols[name]))
      case .dollar(let name):
        let kind = parameterKind(name, &symbols)
        dollars.append((name, kind))
        nodes.append(.dollar(kind))
      case .element(let name, let key): nodes.append(.element(symbols[name], key: key))
      case .unary(let operation, let a): nodes.append(.unary(operation, a))
      case .step(let a, let by, let isPrefix):
        nodes.append(.step(a, by: by, isPrefix: isPrefix))
      case .binary(let operation, let a, let b): nodes.append(.binary(operation, a, b))
      case .and(let a, let b): nodes.append(.and(a, b))
      case .or(let a, let b): nodes.append(.or(a, b))
      case .choice(let a, let b, let c): nodes.append(.choice(a, b, c))
      case .comma(let a, let b): nodes.append(.comma(a, b))
      case .assign(let a, let operation, let b): nodes.append(.assign(a, operation, b))
      }
    }
    self.nodes = nodes
    self.dollars = dollars
    offsets = tree.offsets
    text = tree.text
    source = tree.source
  }
}

func parameterKind(_ name: String, _ symbols: inout Symbols) -> ParameterRecord.Kind {
  guard let first = name.utf8.first else { return .special(0) }
  if first >= 0x30, first <= 0x39 {
    let number = Int(name) ?? .max
    return number == 0 ? .special(first) : .positional(number)
  }
  if first == 0x5f || (first | 0x20) >= 0x61 && (first | 0x20) <= 0x7a {
    return .variable(symbols[name])
  }
  return .special(first)
}
