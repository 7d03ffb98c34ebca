// Arithmetic expressions as trees.

/// An arithmetic expression. Its nodes lie in one array, a node after those it is made of, so that
/// long expressions are freed and copied without recursion.
package struct ArithmeticTree: Hashable, Sendable {
  package typealias Index = Int
  package enum Node: Hashable, Sendable {
    case number(Int)
    case variable(String)
    /// `$name`, put into the text before it is read: it stands for a number.
    case dollar(String)
    /// `a[key]`: the key's text, which is an expression or, in an associative array, itself.
    case element(String, key: String)
    case unary(Unary, Index)
    /// `++` and `--`
    case step(Index, by: Int, isPrefix: Bool)
    case binary(Operator, Index, Index)
    case and(Index, Index)
    case or(Index, Index)
    case choice(Index, Index, Index)
    case comma(Index, Index)
    /// `=`, or `+=` and its like with an operator.
    case assign(Index, Operator?, Index)
  }
  package enum Unary: Hashable, Sendable { case plus, minus, not, complement }
  package enum Operator: Hashable, Sendable {
    case add, subtract, multiply, divide, remainder, power, left, right
    case less, lessEqual, greater, greaterEqual, equal, notEqual, and, xor, or
  }

  package internal(set) var nodes: [Node] = []
  /// For each node, the offset of the text that an error in it names.
  package internal(set) var offsets: [Int] = []
  package var root: Index { nodes.count - 1 }
  /// The expression's own text.
  package let text: String
  /// The same before blanks at its start were taken away.
  package internal(set) var source = ""

  /// Reads an expression; an empty one is zero. `allowsDollar` takes `$name` as an operand.
  package static func parse(
    _ text: String, allowsDollar: Bool = false
  ) -> Result<ArithmeticTree, ArithmeticError> {
    var parser = ArithmeticParser(text, allowsDollar: allowsDollar)
    do throws(ArithmeticError) {
      try parser.whole()
      parser.tree.source = text
      return .success(parser.tree)
    } catch {
      return .failure(error)
    }
  }
}

/// What is wrong with an expression.
package struct ArithmeticError: Error, Hashable, Sendable {
  package var message: String
  /// From where on the text is named in the message.
  package var token: String
  package var text: String
  package init(message: String, token: String, text: String) {
    self.message = message
    self.token = token
    self.text = text
  }
  /// Real: bash 5.2's form, without the shell's name and line.
  package var description: String { "\(text): \(message) (error token is \"\(token)\")" }
}
