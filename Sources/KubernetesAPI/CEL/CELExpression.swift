// A parsed expression.

/// A node of the tree, with the place that errors about it point at.
struct CELExpression: Sendable {
  var offset: Int
  var node: Node

  indirect enum Node: Sendable {
    case literal(CELValue)
    case name(String)
    case select(CELExpression, String, isOptional: Bool)
    /// `has(a.b)`
    case test(CELExpression, String)
    case call(String, target: CELExpression?, [CELExpression])
    case list([Item])
    case map([Entry])
    case loop(Loop)
    /// `a.optMap(x, f(x))`; flat: the inner value is an optional itself.
    case optionalMap(CELExpression, String, CELExpression, isFlat: Bool)
    /// What a text with errors left.
    case broken
  }
  struct Item: Sendable {
    var value: CELExpression
    var isOptional: Bool
  }
  struct Entry: Sendable {
    var key: CELExpression
    var value: CELExpression
    var isOptional: Bool
    var offset: Int
  }
  /// A macro that goes over a list or a map.
  struct Loop: Sendable {
    enum Kind: Sendable {
      case all, exists, existsOne, map, filter, sortBy, transformList, transformMap
    }
    var kind: Kind
    var range: CELExpression
    /// One name, or two: the key or index, and the value.
    var names: [String]
    /// Which elements count: of `map(x, p, f)` and the transforms.
    var filter: CELExpression?
    var body: CELExpression
  }

  init(_ node: Node, at offset: Int) {
    self.node = node
    self.offset = offset
  }
}
