// Expressions, targets and calls to instructions.

extension PyCompiler {
  mutating func compile(_ expression: PyExpr) throws(PySyntaxError) {
    try deeper(expression.span)
    defer { depth -= 1 }
    span = expression.span
    switch expression.kind {
    case .none: emit(.constant, constant(.none))
    case .ellipsis: emit(.constant, constant(.ellipsis))
    case .bool(let value): emit(.constant, constant(.bool(value)))
    case .integer(let value): emit(.constant, constant(PyValue(value)))
    case .float(let value): emit(.constant, constant(.float(value)))
    case .string(let text): emit(.constant, constant(.str(text)))
    case .bytes(let bytes): emit(.constant, constant(.bytes(bytes)))
    case .name(let name): access(name, .load)
    case .joined(let pieces): try joined(pieces, expression.span)
    case .tuple(let parts): try display(parts, .tuple, expression.span)
    case .list(let parts): try display(parts, .list, expression.span)
    case .set(let parts): try display(parts, .set, expression.span)
    case .dict(let items): try dict(items, expression.span)
    case .unary(let op, let value):
      try compile(value)
      span = expression.span
      switch op {
      case .minus: emit(.minus)
      case .plus: emit(.plus)
      case .invert: emit(.invert)
      case .not: emit(.not)
      }
    case .binary(let op, let left, let right):
      try compile(left)
      try compile(right)
      span = expression.span
      emit(.binary, PyBinary.all.firstIndex(of: op) ?? 0)
    case .boolean(let isAnd, let parts):
      var exits: [Int] = []
      for (number, part) in parts.enumerated() {
        try compile(part)
        if number < parts.count - 1 {
          exits.append(jump(isAnd ? .jumpIfFalseOrPop : .jumpIfTrueOrPop))
        }
      }
      for exit in exits { land(exit) }
    case .compare(let first, let rest): try compare(first, rest, expression.span)
    case .call(let callee, let arguments): try call(callee, arguments, expression.span)
    case .attribute(let value, let name):
      try compile(value)
      span = expression.span
      emit(.attribute, self.name(name))
    case .item(let value, let key):
      try compile(value)
      try compile(key)
      span = expression.span
      emit(.item)
    case .slice(let lower, let upper, let step):
      for part in [lower, upper, step] {
        if let part { try compile(part) } else { emit(.constant, constant(.none)) }
      }
      emit(.slice)
    case .conditional(let test, let yes, let no):
      let others = try condition(test)
      try compile(yes)
      let end = jump(.jump)
      for other in others { land(other) }
      try compile(no)
      land(end)
    case .lambda(let parameters, let body):
      let names = try defaults(parameters)
      var draft = PyDraft(
        name: "<lambda>", qualifiedName: inside("<lambda>"), file: self.draft.file,
        line: expression.span.line, form: .function)
      self.parameters(parameters, &draft)
      try function(
        draft, PyScopeReader.scope(of: parameters, body), defaults: names.plain,
        keywordDefaults: names.keyword
      ) { inner throws(PySyntaxError) in
        try inner.compile(body)
        inner.emit(.returnValue)
      }
    case .comprehension(let tree): try comprehension(tree, expression.span)
    case .starred:
      throw PySyntaxError(message: "can't use starred expression here", span: expression.span)
    case .yield(let value):
      if let value { try compile(value) } else { emit(.constant, constant(.none)) }
      span = expression.span
      emit(.yield)
    case .yieldFrom(let value):
      try compile(value)
      span = expression.span
      emit(.iterator)
      emit(.constant, constant(.none))
      emit(.yieldFrom)
    case .named(let name, let value):
      try compile(value)
      emit(.duplicate)
      access(name, .store)
    }
  }

  /// Compiles a test; gives the jumps that are taken where it is false.
  mutating func condition(_ test: PyExpr) throws(PySyntaxError) -> [Int] {
    switch test.kind {
    case .boolean(isAnd: true, let parts):
      var exits: [Int] = []
      for part in parts { exits += try condition(part) }
      return exits
    case .unary(.not, let inner):
      try compile(inner)
      span = test.span
      return [jump(.jumpIfTrue)]
    default:
      try compile(test)
      span = test.span
      return [jump(.jumpIfFalse)]
    }
  }

  private mutating func compare(
    _ first: PyExpr, _ rest: [(op: PyCompare, right: PyExpr)], _ at: PySpan
  ) throws(PySyntaxError) {
    try compile(first)
    var exits: [Int] = []
    for (number, one) in rest.enumerated() {
      try compile(one.right)
      span = at
      if number < rest.count - 1 {
        emit(.duplicate)
        emit(.rotateThree)
        emit(.compare, PyCompare.all.firstIndex(of: one.op) ?? 0)
        exits.append(jump(.jumpIfFalseOrPop))
      } else {
        emit(.compare, PyCompare.all.firstIndex(of: one.op) ?? 0)
      }
    }
    guard !exits.isEmpty else { return }
    let end = jump(.jump)
    for exit in exits { land(exit) }
    emit(.swap)
    emit(.pop)
    land(end)
  }

  private mutating func joined(_ pieces: [PyPiece], _ at: PySpan) throws(PySyntaxError) {
    for piece in pieces {
      switch piece {
      case .text(let text): emit(.constant, constant(.str(text)))
      case .field(let value, let conversion, let spec):
        try compile(value)
        span = at
        if !spec.isEmpty { try joined(spec, at) }
        let how = conversion == "r" ? 1 : conversion == "s" ? 2 : conversion == "a" ? 3 : 0
        span = value.span
        emit(.format, how, spec.isEmpty ? 0 : 1)
      }
    }
    span = at
    emit(.joinText, pieces.count)
  }

  private mutating func display(
    _ parts: [PyExpr], _ op: PyOp, _ at: PySpan
  ) throws(PySyntaxError) {
    let hasStar = parts.contains { if case .starred = $0.kind { true } else { false } }
    guard hasStar || parts.count > 3000 else {
      for part in parts { try compile(part) }
      span = at
      emit(op, parts.count)
      return
    }
    emit(op == .set ? .set : .list, 0)
    for part in parts {
      if case .starred(let inner) = part.kind {
        try compile(inner)
        span = inner.span
        emit(op == .set ? .extendSet : .extendList, 1)
      } else {
        try compile(part)
        emit(op == .set ? .addToSet : .append, 1)
      }
    }
    span = at
    if op == .tuple { emit(.listToTuple) }
  }

  private mutating func dict(
    _ items: [(key: PyExpr?, value: PyExpr)], _ at: PySpan
  ) throws(PySyntaxError) {
    guard items.contains(where: { $0.key == nil }) || items.count > 1500 else {
      for item in items {
        if let key = item.key { try compile(key) }
        try compile(item.value)
      }
      span = at
      emit(.dict, items.count)
      return
    }
    emit(.dict, 0)
    for item in items {
      if let key = item.key {
        try compile(key)
        try compile(item.value)
        emit(.addToDict, 1)
      } else {
        try compile(item.value)
        emit(.mergeDict, 1)
      }
    }
  }

  private mutating func call(
    _ callee: PyExpr, _ arguments: [PyArgument], _ at: PySpan
  ) throws(PySyntaxError) {
    let isPlain = arguments.allSatisfy { $0.kind == .plain }
    if isPlain, case .attribute(let object, let name) = callee.kind, arguments.count < 200 {
      try compile(object)
      for argument in arguments { try compile(argument.value) }
      // Real: a missing method is marked as the attribute, a failing call as the whole call.
      span = callee.span
      emit(.nop)
      span = at
      emit(.method, self.name(name), arguments.count)
      return
    }
    try compile(callee)
    if isPlain, arguments.count < 200 {
      for argument in arguments { try compile(argument.value) }
      span = at
      emit(.call, arguments.count)
      return
    }
    let isSpread =
      arguments.count >= 200
      || arguments.contains { $0.kind == .star || $0.kind == .doubleStar }
    if !isSpread {
      var names: [String] = []
      for argument in arguments {
        try compile(argument.value)
        if case .named(let name) = argument.kind {
          guard !names.contains(name) else {
            throw PySyntaxError(message: "keyword argument repeated: \(name)", span: at)
          }
          names.append(name)
        }
      }
      draft.keywords.append(names)
      span = at
      emit(.callNamed, arguments.count, draft.keywords.count - 1)
      return
    }
    try spread(arguments)
    span = at
    emit(.callSpread)
  }

  /// Arguments as a list and a dict.
  mutating func spread(_ arguments: [PyArgument]) throws(PySyntaxError) {
    emit(.list, 0)
    for argument in arguments {
      switch argument.kind {
      case .plain:
        try compile(argument.value)
        emit(.append, 1)
      case .star:
        try compile(argument.value)
        emit(.extendList, 1)
      default: break
      }
    }
    emit(.dict, 0)
    for argument in arguments {
      switch argument.kind {
      case .named(let name):
        emit(.constant, constant(.str(name)))
        try compile(argument.value)
        emit(.addToDict, 1)
      case .doubleStar:
        try compile(argument.value)
        emit(.mergeArguments, 1)
      default: break
      }
    }
  }

  private mutating func comprehension(
    _ tree: PyComprehension, _ at: PySpan
  ) throws(PySyntaxError) {
    let names: [PyComprehension.Form: String] = [
      .list: "<listcomp>", .set: "<setcomp>", .dict: "<dictcomp>", .generator: "<genexpr>",
    ]
    let name = names[tree.form] ?? ""
    var draft = PyDraft(
      name: name, qualifiedName: inside(name), file: self.draft.file, line: at.line,
      form: .comprehension)
    draft.locals = [".0"]
    draft.signature.positional = 1
    try function(draft, PyScopeReader.scope(of: tree), defaults: 0, keywordDefaults: false) {
      inner throws(PySyntaxError) in
      switch tree.form {
      case .list: inner.emit(.list, 0)
      case .set: inner.emit(.set, 0)
      case .dict: inner.emit(.dict, 0)
      case .generator: break
      }
      try inner.clauses(tree, 0)
      if tree.form != .generator { inner.emit(.returnValue) }
    }
    if let first = tree.clauses.first {
      try compile(first.iterable)
      span = first.iterable.span
      emit(.iterator)
    }
    span = at
    emit(.call, 1)
  }

  private mutating func clauses(_ tree: PyComprehension, _ number: Int) throws(PySyntaxError) {
    guard number < tree.clauses.count else {
      try compile(tree.element)
      // What is filled lies below the iterators of all clauses.
      let depth = tree.clauses.count + 1
      switch tree.form {
      case .list: emit(.append, depth)
      case .set: emit(.addToSet, depth)
      case .dict:
        if let value = tree.value { try compile(value) }
        emit(.addToDict, depth)
      case .generator:
        emit(.yield)
        emit(.pop)
      }
      return
    }
    let clause = tree.clauses[number]
    if number == 0 {
      emit(.fast, localIndex[".0"] ?? 0)
    } else {
      try compile(clause.iterable)
      emit(.iterator)
    }
    let start = here
    let exit = jump(.next)
    try store(clause.target)
    for test in clause.tests {
      for place in try condition(test) {
        draft.instructions[place].a = Int32(clamping: start)
      }
    }
    try clauses(tree, number + 1)
    emit(.jump, start)
    land(exit)
  }

  // MARK: Targets

  mutating func store(_ target: PyExpr) throws(PySyntaxError) {
    span = target.span
    switch target.kind {
    case .name(let name): access(name, .store)
    case .attribute(let value, let name):
      try compile(value)
      span = target.span
      emit(.storeAttribute, self.name(name))
    case .item(let value, let key):
      try compile(value)
      try compile(key)
      span = target.span
      emit(.storeItem)
    case .tuple(let parts), .list(let parts):
      let star = parts.firstIndex { if case .starred = $0.kind { true } else { false } }
      if let star {
        emit(.unpackStar, star, parts.count - star - 1)
      } else {
        emit(.unpack, parts.count)
      }
      for part in parts {
        if case .starred(let inner) = part.kind { try store(inner) } else { try store(part) }
      }
    default:
      throw PySyntaxError(
        message: "cannot assign to \(PyParser.describe(target))", span: target.span)
    }
  }

  mutating func delete(_ target: PyExpr) throws(PySyntaxError) {
    span = target.span
    switch target.kind {
    case .name(let name): access(name, .delete)
    case .attribute(let value, let name):
      try compile(value)
      span = target.span
      emit(.deleteAttribute, self.name(name))
    case .item(let value, let key):
      try compile(value)
      try compile(key)
      span = target.span
      emit(.deleteItem)
    case .tuple(let parts), .list(let parts): for part in parts { try delete(part) }
    default: break
    }
  }
}

extension PyCompare {
  static let all: [PyCompare] = [
    .equal, .notEqual, .less, .lessEqual, .greater, .greaterEqual, .isSame, .isNot, .contains,
    .notContains,
  ]
}
