// The Common Expression Language as the API server speaks it: text to tree, types, values.
//
// Real: the language definition of CEL, and the environment of kubernetes 1.36 (cel-go 0.26).
// Invariant: nothing here knows of resources; a caller gives the variables and their types.

/// A compiled expression.
struct CELProgram: Sendable {
  let text: String
  let root: CELExpression
  /// What the checker found: the type of what comes out.
  let type: CELType
  /// The variables of its surroundings that the expression names.
  let names: Set<String>
  /// Why it can never run, though its types fit: `int('x')`.
  let foldingFailure: String?

  /// Reads and checks an expression; throws all that is wrong with it, as cel-go lists it.
  init(
    _ text: String, variables: [String: CELType]
  ) throws(CELProblems) {
    var parser = CELParser(text)
    let root = parser.parse()
    guard parser.problems.isEmpty else { throw CELProblems(text: text, parser.problems) }
    var checker = CELChecker(variables: variables)
    let type = checker.check(root)
    guard checker.problems.isEmpty else { throw CELProblems(text: text, checker.problems) }
    self.text = text
    self.root = root
    self.type = type
    names = checker.used
    foldingFailure = checker.foldingFailure
  }

  /// Works the expression out. `steps` is what that may still cost.
  func run(_ variables: [String: CELValue], steps: inout Int) throws(CELFailure) -> CELValue {
    var evaluator = CELEvaluator(variables: variables, steps: steps)
    defer { steps = evaluator.steps }
    return try evaluator.value(of: root)
  }
}

/// One thing that is wrong with an expression's text.
struct CELProblem: Hashable, Sendable {
  /// In characters from the start of the text.
  var offset: Int
  var message: String
}

/// What is wrong with an expression, in cel-go's words.
struct CELProblems: Error, Hashable, Sendable {
  var text: String
  var problems: [CELProblem]

  init(text: String, _ problems: [CELProblem]) {
    self.text = text
    var seen: Set<CELProblem> = []
    self.problems = problems.enumerated()
      .sorted { ($0.element.offset, $0.offset) < ($1.element.offset, $1.offset) }
      .map(\.element).filter { seen.insert($0).inserted }
  }

  /// `ERROR: <input>:1:6: …` with the line and a mark under the place.
  /// Real: cel-go's Error.ToDisplayString: wide characters get wide dots.
  var description: String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map {
      Array($0.unicodeScalars)
    }
    return problems.prefix(100).map { problem in
      var line = 0
      var column = problem.offset
      while line < lines.count - 1, column > lines[line].count {
        column -= lines[line].count + 1
        line += 1
      }
      let own = lines[line]
      let shown = String(String.UnicodeScalarView(own.map { $0 == "\t" ? " " : $0 }))
      let dots = own.prefix(column).map { $0.isASCII ? "." : "\u{ff0e}" }.joined()
      let mark = column < own.count && !own[column].isASCII ? "\u{ff3e}" : "^"
      return
        "ERROR: <input>:\(line + 1):\(column + 1): \(problem.message)\n | \(shown)\n | \(dots)\(mark)"
    }.joined(separator: "\n")
  }
}

/// Why an expression has no value.
struct CELFailure: Error, Hashable, Sendable {
  /// `no such key: a`, `division by zero`, …
  var message: String
  init(_ message: String) { self.message = message }

  static let noOverload = CELFailure("no such overload")
  static let overBudget = CELFailure("operation cancelled: actual cost limit exceeded")
  static func noKey(_ key: String) -> CELFailure { CELFailure("no such key: \(key)") }
}
