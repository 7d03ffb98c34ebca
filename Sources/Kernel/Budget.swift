// How much work a piece of input may cause.

/// Steps and bytes that may still be spent; handed `inout` to every interpreter.
///
/// Invariant: an interpreter that runs without end runs out of its budget first.
package struct Budget: Hashable, Sendable {
  /// Steps left: one for a loop turn, a match attempt, a node visited.
  package var steps: Int
  /// Bytes of output or of expanded text left.
  package var bytes: Int

  @inlinable package init(steps: Int, bytes: Int) {
    self.steps = steps
    self.bytes = bytes
  }
  /// What one document, pattern or template may cost unless its caller says otherwise.
  package static let document = Budget(steps: 5_000_000, bytes: 64 << 20)

  @inlinable package mutating func spend(steps count: Int = 1) throws(BudgetError) {
    steps &-= count
    if steps < 0 { throw .steps }
  }
  @inlinable package mutating func spend(bytes count: Int) throws(BudgetError) {
    bytes &-= count
    if bytes < 0 { throw .bytes }
  }
}

/// A budget is spent.
package enum BudgetError: Error, Hashable, Sendable {
  case steps
  case bytes
}
