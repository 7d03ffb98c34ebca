// What Python source is made of: tokens, and where they stand.

/// A stretch of source: lines from 1, columns from 0 in bytes, the end exclusive.
struct PySpan: Hashable, Sendable {
  var line: Int
  var column: Int
  var endLine: Int
  var endColumn: Int

  static let none = PySpan(line: 0, column: 0, endLine: 0, endColumn: 0)

  func through(_ other: PySpan) -> PySpan {
    PySpan(line: line, column: column, endLine: other.endLine, endColumn: other.endColumn)
  }
}

struct PyToken: Sendable {
  enum Kind: Hashable, Sendable {
    case name(String)
    case keyword(String)
    case integer(BigInteger)
    case float(Double)
    case string(String)
    case bytes([UInt8])
    /// The raw text between the quotes, and the place of its first byte.
    case formatted([UInt8], isRaw: Bool, line: Int, column: Int)
    case op(String)
    case newline, indent, dedent, end
  }
  var kind: Kind
  var span: PySpan
}

/// What stops a program before it starts.
struct PySyntaxError: Error, Hashable, Sendable {
  /// `SyntaxError`, `IndentationError`, `TabError`; empty where the lab does not model what is asked.
  var type = "SyntaxError"
  var message: String
  var span: PySpan

  var isUnmodelled: Bool { type.isEmpty }

  static func unmodelled(_ what: String, _ span: PySpan) -> PySyntaxError {
    PySyntaxError(type: "", message: what, span: span)
  }
}

enum PyWords {
  static let keywords: Set<String> = [
    "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue",
    "def", "del", "elif", "else", "except", "finally", "for", "from", "global", "if", "import",
    "in", "is", "lambda", "nonlocal", "not", "or", "pass", "raise", "return", "try", "while",
    "with", "yield",
  ]
  /// Operators, longest first.
  static let operators: [[UInt8]] = [
    "**=", "//=", ">>=", "<<=", "...", "!=", "->", "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=",
    "@=", "==", "<=", ">=", "**", "//", "<<", ">>", ":=", "+", "-", "*", "/", "%", "@", "&", "|",
    "^", "~", "<", ">", "(", ")", "[", "]", "{", "}", ",", ":", ".", ";", "=",
  ].map { Array($0.utf8) }
}
