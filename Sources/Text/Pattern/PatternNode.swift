// A pattern as a tree.

/// A place that is matched without taking a symbol.
enum PatternAssertion: Int32, Hashable, Sendable {
  case textStart
  case textEnd
  case lineStart
  case lineEnd
  /// The end, or the last newline's place (`\Z`, Perl's `$`).
  case lastLineEnd
  case wordBoundary
  case notWordBoundary
  case wordStart
  case wordEnd
  case notAfterWord
  case notBeforeWord
}

/// A part of a pattern, with its depth and what it may be wide.
struct PatternNode: Sendable {
  indirect enum Kind: Sendable {
    case empty
    case set(SymbolSet)
    case assertion(PatternAssertion)
    case group(Int, PatternNode)
    case sequence([PatternNode])
    case choice([PatternNode])
    case repeated(PatternNode, min: Int, max: Int?, greedy: Bool)
    case backReference(Int, ignoreCase: Bool)
    case look(PatternNode, ahead: Bool, negative: Bool)
    /// `\K`: the match is told to begin here.
    case keep
  }
  var kind: Kind
  /// Levels below; compiling recurses this deep.
  var depth: Int
  /// The fewest and the most symbols it takes; no most if there is no bound.
  var fewest: Int
  var most: Int?

  /// Deeper patterns are refused.
  static let deepest = 400

  init(_ kind: Kind) {
    self.kind = kind
    switch kind {
    case .empty, .assertion, .keep: (depth, fewest, most) = (1, 0, 0)
    case .set: (depth, fewest, most) = (1, 1, 1)
    case .backReference: (depth, fewest, most) = (1, 0, nil)
    case .group(_, let node): (depth, fewest, most) = (node.depth + 1, node.fewest, node.most)
    case .look(let node, _, _): (depth, fewest, most) = (node.depth + 1, 0, 0)
    case .sequence(let nodes):
      depth = (nodes.map(\.depth).max() ?? 0) + 1
      fewest = nodes.reduce(0) { PatternNode.sum($0, $1.fewest) }
      most = nodes.reduce(0 as Int?) { total, node in
        total.flatMap { a in node.most.map { PatternNode.sum(a, $0) } }
      }
    case .choice(let nodes):
      depth = (nodes.map(\.depth).max() ?? 0) + 1
      fewest = nodes.map(\.fewest).min() ?? 0
      most = nodes.reduce(0 as Int?) { total, node in
        total.flatMap { a in node.most.map { max(a, $0) } }
      }
    case .repeated(let node, let min, let max, _):
      depth = node.depth + 1
      fewest = PatternNode.product(node.fewest, min)
      most = max.flatMap { count in node.most.map { PatternNode.product($0, count) } }
      if node.most == 0 { most = 0 }
    }
  }

  private static func sum(_ a: Int, _ b: Int) -> Int { min(1 << 40, a + b) }
  private static func product(_ a: Int, _ b: Int) -> Int {
    min(1 << 40, min(1 << 20, a) * min(1 << 20, b))
  }

  /// The nodes in a row as one.
  static func sequence(_ nodes: [PatternNode]) -> PatternNode {
    nodes.count == 1
      ? nodes[0] : nodes.isEmpty ? PatternNode(.empty) : PatternNode(.sequence(nodes))
  }
  static func choice(_ nodes: [PatternNode]) -> PatternNode {
    nodes.count == 1 ? nodes[0] : PatternNode(.choice(nodes))
  }
}

/// What a parser makes of a pattern's text.
struct ParsedPattern: Sendable {
  var node: PatternNode
  /// Groups, without the whole match.
  var groups: Int
  var names: [(name: String, group: Int)] = []
  var warnings: [String] = []
}
