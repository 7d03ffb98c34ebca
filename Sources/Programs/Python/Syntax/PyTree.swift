// A Python program as a tree.

enum PyUnary: Hashable, Sendable { case minus, plus, invert, not }

enum PyBinary: String, Hashable, Sendable {
  case add = "+"
  case subtract = "-"
  case multiply = "*"
  case divide = "/"
  case floorDivide = "//"
  case modulo = "%"
  case power = "**"
  case and = "&"
  case or = "|"
  case xor = "^"
  case left = "<<"
  case right = ">>"
  case matrix = "@"

  /// The name between the underscores of its method.
  var method: String {
    switch self {
    case .add: "add"
    case .subtract: "sub"
    case .multiply: "mul"
    case .divide: "truediv"
    case .floorDivide: "floordiv"
    case .modulo: "mod"
    case .power: "pow"
    case .and: "and"
    case .or: "or"
    case .xor: "xor"
    case .left: "lshift"
    case .right: "rshift"
    case .matrix: "matmul"
    }
  }
}

enum PyCompare: String, Hashable, Sendable {
  case equal = "=="
  case notEqual = "!="
  case less = "<"
  case lessEqual = "<="
  case greater = ">"
  case greaterEqual = ">="
  case isSame = "is"
  case isNot = "is not"
  case contains = "in"
  case notContains = "not in"
}

final class PyExpr: Sendable {
  indirect enum Kind: Sendable {
    case none, ellipsis
    case bool(Bool)
    case integer(BigInteger)
    case float(Double)
    case string(String)
    case bytes([UInt8])
    case name(String)
    case joined([PyPiece])
    case tuple([PyExpr]), list([PyExpr]), set([PyExpr])
    /// A nil key is `**value`.
    case dict([(key: PyExpr?, value: PyExpr)])
    case unary(PyUnary, PyExpr)
    case binary(PyBinary, PyExpr, PyExpr)
    case boolean(isAnd: Bool, [PyExpr])
    case compare(PyExpr, [(op: PyCompare, right: PyExpr)])
    case call(PyExpr, [PyArgument])
    case attribute(PyExpr, String)
    case item(PyExpr, PyExpr)
    case slice(PyExpr?, PyExpr?, PyExpr?)
    case conditional(test: PyExpr, yes: PyExpr, no: PyExpr)
    case lambda(PyParameters, PyExpr)
    case comprehension(PyComprehension)
    case starred(PyExpr)
    case yield(PyExpr?)
    case yieldFrom(PyExpr)
    case named(String, PyExpr)
  }
  let kind: Kind
  let span: PySpan
  /// It stood in brackets of its own.
  let isBracketed: Bool

  init(_ kind: Kind, _ span: PySpan, isBracketed: Bool = false) {
    self.kind = kind
    self.span = span
    self.isBracketed = isBracketed
  }
}

/// A part of a formatted string.
enum PyPiece: Sendable {
  case text(String)
  case field(PyExpr, conversion: String, spec: [PyPiece])
}

struct PyArgument: Sendable {
  enum Kind: Hashable, Sendable { case plain, star, doubleStar, named(String) }
  var kind: Kind
  var value: PyExpr
}

struct PyComprehension: Sendable {
  enum Form: Sendable { case list, set, dict, generator }
  var form: Form
  var element: PyExpr
  /// The value of a dict's item.
  var value: PyExpr?
  var clauses: [PyClause]
}

struct PyClause: Sendable {
  var target: PyExpr
  var iterable: PyExpr
  var tests: [PyExpr]
}

struct PyParameters: Sendable {
  struct One: Sendable {
    var name: String
    var fallback: PyExpr?
    var note: PyExpr?
  }
  var plain: [One] = []
  var positionalOnly = 0
  var star: One?
  var keywordOnly: [One] = []
  var doubleStar: One?

  var names: [String] {
    plain.map(\.name) + keywordOnly.map(\.name) + [star?.name, doubleStar?.name].compactMap(\.self)
  }
  var defaults: [PyExpr] { plain.compactMap(\.fallback) }
}

final class PyStmt: Sendable {
  indirect enum Kind: Sendable {
    case expression(PyExpr)
    case assign([PyExpr], PyExpr)
    case augmented(PyExpr, PyBinary, PyExpr)
    case annotated(PyExpr, note: PyExpr, PyExpr?)
    case `if`([(test: PyExpr, body: [PyStmt])], orElse: [PyStmt])
    case `while`(PyExpr, [PyStmt], orElse: [PyStmt])
    case `for`(PyExpr, PyExpr, [PyStmt], orElse: [PyStmt])
    case function(PyFunctionTree)
    case classDefinition(PyClassTree)
    case `return`(PyExpr?)
    case raise(PyExpr?, from: PyExpr?)
    case `try`([PyStmt], [PyHandlerTree], orElse: [PyStmt], finally: [PyStmt])
    case with([(context: PyExpr, target: PyExpr?)], [PyStmt])
    case `import`([(name: String, alias: String?)])
    case importFrom(String, level: Int, [(name: String, alias: String?)])
    case global([String])
    case nonlocal([String])
    case delete([PyExpr])
    case assert(PyExpr, PyExpr?)
    case pass, `break`, `continue`
  }
  let kind: Kind
  let span: PySpan
  init(_ kind: Kind, _ span: PySpan) {
    self.kind = kind
    self.span = span
  }
}

struct PyFunctionTree: Sendable {
  var name: String
  var parameters: PyParameters
  var body: [PyStmt]
  var decorators: [PyExpr]
  var result: PyExpr?
}

struct PyClassTree: Sendable {
  var name: String
  var arguments: [PyArgument]
  var body: [PyStmt]
  var decorators: [PyExpr]
}

struct PyHandlerTree: Sendable {
  var type: PyExpr?
  var name: String?
  var body: [PyStmt]
  var span: PySpan
}
