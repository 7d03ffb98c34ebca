// Which names are local to a body, which come from around it, and which are global.

/// The names of one body. Real: CPython's symtable.
struct PyScope {
  var form: PyCode.Form
  var bound: [String] = []
  var boundSet: Set<String> = []
  var used: Set<String> = []
  var globals: Set<String> = []
  var nonlocals: Set<String> = []
  var isGenerator = false
  /// Names that bodies inside it want from around them.
  var wanted: Set<String> = []

  mutating func bind(_ name: String) {
    if boundSet.insert(name).inserted { bound.append(name) }
  }
}

/// Collects the names of a body; bodies inside it are looked at for what they want.
struct PyScopeReader {
  var scope: PyScope

  init(_ form: PyCode.Form) { scope = PyScope(form: form) }

  /// What a finished body wants from around it.
  static func free(_ scope: PyScope) -> Set<String> {
    var out = scope.wanted.union(scope.form == .module ? [] : scope.used)
    if scope.form != .classBody { out.subtract(scope.boundSet) }
    // NB: a class body's own names are not seen by the functions in it.
    if scope.form == .classBody { out.subtract(scope.boundSet.subtracting(scope.wanted)) }
    out.subtract(scope.globals)
    out.formUnion(scope.nonlocals)
    return out
  }

  mutating func read(_ body: [PyStmt]) { for statement in body { read(statement) } }

  mutating func read(_ statement: PyStmt) {
    switch statement.kind {
    case .expression(let value): read(value)
    case .assign(let targets, let value):
      read(value)
      for target in targets { bind(target) }
    case .augmented(let target, _, let value):
      read(value)
      read(target)
      bind(target)
    case .annotated(let target, let note, let value):
      if scope.form != .function { read(note) }
      if let value { read(value) }
      if case .name(let name) = target.kind { scope.bind(name) } else { bind(target) }
    case .if(let parts, let orElse):
      for part in parts {
        read(part.test)
        read(part.body)
      }
      read(orElse)
    case .while(let test, let body, let orElse):
      read(test)
      read(body)
      read(orElse)
    case .for(let target, let iterable, let body, let orElse):
      read(iterable)
      bind(target)
      read(body)
      read(orElse)
    case .function(let tree):
      for decorator in tree.decorators { read(decorator) }
      readDefaults(tree.parameters)
      scope.bind(tree.name)
      want(Self.scope(of: tree))
    case .classDefinition(let tree):
      for decorator in tree.decorators { read(decorator) }
      for argument in tree.arguments { read(argument.value) }
      scope.bind(tree.name)
      want(Self.scope(of: tree))
    case .return(let value): if let value { read(value) }
    case .raise(let value, let cause):
      if let value { read(value) }
      if let cause { read(cause) }
    case .try(let body, let handlers, let orElse, let final):
      read(body)
      for handler in handlers {
        if let type = handler.type { read(type) }
        if let name = handler.name { scope.bind(name) }
        read(handler.body)
      }
      read(orElse)
      read(final)
    case .with(let items, let body):
      for item in items {
        read(item.context)
        if let target = item.target { bind(target) }
      }
      read(body)
    case .import(let names):
      for one in names {
        scope.bind(one.alias ?? String(one.name.prefix { $0 != "." }))
      }
    case .importFrom(_, _, let names):
      for one in names where one.name != "*" { scope.bind(one.alias ?? one.name) }
    case .global(let names): scope.globals.formUnion(names)
    case .nonlocal(let names): scope.nonlocals.formUnion(names)
    case .delete(let targets): for target in targets { bind(target) }
    case .assert(let test, let message):
      read(test)
      if let message { read(message) }
    case .pass, .break, .continue: break
    }
  }

  private mutating func readDefaults(_ parameters: PyParameters) {
    for one in parameters.plain + parameters.keywordOnly {
      if let value = one.fallback { read(value) }
    }
  }

  private mutating func want(_ inner: PyScope) { scope.wanted.formUnion(Self.free(inner)) }

  static func scope(of tree: PyFunctionTree) -> PyScope {
    var reader = PyScopeReader(.function)
    for name in tree.parameters.names { reader.scope.bind(name) }
    reader.read(tree.body)
    return reader.finished()
  }
  static func scope(of tree: PyClassTree) -> PyScope {
    var reader = PyScopeReader(.classBody)
    reader.read(tree.body)
    return reader.finished()
  }
  static func scope(of lambda: PyParameters, _ body: PyExpr) -> PyScope {
    var reader = PyScopeReader(.function)
    for name in lambda.names { reader.scope.bind(name) }
    reader.read(body)
    return reader.finished()
  }
  static func scope(of comprehension: PyComprehension) -> PyScope {
    var reader = PyScopeReader(.comprehension)
    reader.scope.bind(".0")
    for (number, clause) in comprehension.clauses.enumerated() {
      reader.bind(clause.target)
      if number > 0 { reader.read(clause.iterable) }
      for test in clause.tests { reader.read(test) }
    }
    reader.read(comprehension.element)
    if let value = comprehension.value { reader.read(value) }
    reader.scope.isGenerator = comprehension.form == .generator
    return reader.finished()
  }

  private func finished() -> PyScope {
    var scope = scope
    for name in scope.globals.union(scope.nonlocals) where scope.boundSet.remove(name) != nil {
      scope.bound.removeAll { $0 == name }
    }
    return scope
  }

  private mutating func bind(_ target: PyExpr) {
    switch target.kind {
    case .name(let name): scope.bind(name)
    case .tuple(let parts), .list(let parts): for part in parts { bind(part) }
    case .starred(let inner): bind(inner)
    default: read(target)
    }
  }

  mutating func read(_ expression: PyExpr) {
    switch expression.kind {
    case .none, .ellipsis, .bool, .integer, .float, .string, .bytes: break
    case .name(let name):
      scope.used.insert(name)
    case .joined(let pieces): read(pieces)
    case .tuple(let parts), .list(let parts), .set(let parts): for part in parts { read(part) }
    case .dict(let items):
      for item in items {
        if let key = item.key { read(key) }
        read(item.value)
      }
    case .unary(_, let value), .starred(let value): read(value)
    case .attribute(let value, _): read(value)
    case .yieldFrom(let value):
      scope.isGenerator = true
      read(value)
    case .yield(let value):
      scope.isGenerator = true
      if let value { read(value) }
    case .binary(_, let left, let right), .item(let left, let right):
      read(left)
      read(right)
    case .boolean(_, let parts): for part in parts { read(part) }
    case .compare(let first, let rest):
      read(first)
      for one in rest { read(one.right) }
    case .call(let callee, let arguments):
      read(callee)
      for argument in arguments { read(argument.value) }
    case .slice(let lower, let upper, let step):
      for part in [lower, upper, step] { if let part { read(part) } }
    case .conditional(let test, let yes, let no):
      read(test)
      read(yes)
      read(no)
    case .lambda(let parameters, let body):
      readDefaults(parameters)
      want(Self.scope(of: parameters, body))
    case .comprehension(let inner):
      if let first = inner.clauses.first { read(first.iterable) }
      want(Self.scope(of: inner))
      for name in Self.walrus(in: inner) { scope.bind(name) }
    case .named(let name, let value):
      read(value)
      // Real: inside a comprehension the name belongs to the body around it.
      if scope.form == .comprehension { scope.nonlocals.insert(name) } else { scope.bind(name) }
    }
  }

  private mutating func read(_ pieces: [PyPiece]) {
    for case .field(let value, _, let spec) in pieces {
      read(value)
      read(spec)
    }
  }

  /// Names that `:=` binds in a comprehension's tests and element.
  static func walrus(in comprehension: PyComprehension) -> [String] {
    var names: [String] = []
    func look(_ expression: PyExpr) {
      switch expression.kind {
      case .named(let name, _): names.append(name)
      case .compare(let first, let rest):
        look(first)
        for one in rest { look(one.right) }
      case .boolean(_, let parts): for part in parts { look(part) }
      case .unary(_, let value): look(value)
      case .binary(_, let left, let right):
        look(left)
        look(right)
      default: break
      }
    }
    for clause in comprehension.clauses { for test in clause.tests { look(test) } }
    look(comprehension.element)
    return names
  }
}
