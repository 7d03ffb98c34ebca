// Statements to instructions.

extension PyCompiler {
  mutating func compile(_ body: [PyStmt]) throws(PySyntaxError) {
    for statement in body { try compile(statement) }
  }

  mutating func compile(_ statement: PyStmt) throws(PySyntaxError) {
    try deeper(statement.span)
    defer { depth -= 1 }
    span = statement.span
    switch statement.kind {
    case .expression(let value):
      if case .string = value.kind, !isInteractive { return }
      try compile(value)
      emit(isInteractive && scope.form == .module ? .show : .pop)
    case .assign(let targets, let value):
      try compile(value)
      for (number, target) in targets.enumerated() {
        if number < targets.count - 1 { emit(.duplicate) }
        try store(target)
      }
    case .augmented(let target, let op, let value):
      try augmented(target, op, value, statement.span)
    case .annotated(let target, let note, let value): try annotated(target, note, value)
    case .if(let parts, let orElse):
      var ends: [Int] = []
      for (number, part) in parts.enumerated() {
        let next = try condition(part.test)
        try compile(part.body)
        if number < parts.count - 1 || !orElse.isEmpty { ends.append(jump(.jump)) }
        for place in next { land(place) }
      }
      try compile(orElse)
      for end in ends { land(end) }
    case .while(let test, let body, let orElse):
      let start = here
      let exits = try condition(test)
      blocks.append(.loop(isFor: false, start: start))
      breaks.append([])
      try compile(body)
      emit(.jump, start)
      blocks.removeLast()
      for exit in exits { land(exit) }
      let out = breaks.removeLast()
      try compile(orElse)
      for one in out { land(one) }
    case .for(let target, let iterable, let body, let orElse):
      try compile(iterable)
      span = iterable.span
      emit(.iterator)
      let start = here
      let exit = jump(.next)
      blocks.append(.loop(isFor: true, start: start))
      breaks.append([])
      try store(target)
      try compile(body)
      emit(.jump, start)
      blocks.removeLast()
      land(exit)
      let out = breaks.removeLast()
      try compile(orElse)
      for one in out { land(one) }
    case .break, .continue:
      guard let level = blocks.lastIndex(where: { if case .loop = $0 { true } else { false } }),
        case .loop(let isFor, let start) = blocks[level]
      else { return }
      try unwind(to: level + 1, keeps: false, span: statement.span)
      if case .continue = statement.kind {
        emit(.jump, start)
      } else {
        if isFor { emit(.pop) }
        breaks[breaks.count - 1].append(jump(.jump))
      }
    case .return(let value):
      if let value {
        try compile(value)
        span = statement.span
      } else {
        emit(.constant, constant(.none))
      }
      try unwind(to: 0, keeps: true, span: statement.span)
      emit(.returnValue)
    case .raise(let value, let cause):
      var count = 0
      for part in [value, cause] {
        guard let part else { continue }
        try compile(part)
        count += 1
      }
      span = statement.span
      emit(.raise, count)
    case .try(let body, let handlers, let orElse, let final):
      try tryStatement(body, handlers, orElse, final, statement.span)
    case .with(let items, let body): try with(items[...], body, statement.span)
    case .function(let tree): try functionStatement(tree, statement.span)
    case .classDefinition(let tree): try classStatement(tree, statement.span)
    case .import(let names):
      for one in names {
        emit(.importModule, name(one.name), one.alias == nil ? 0 : 1)
        access(one.alias ?? String(one.name.prefix { $0 != "." }), .store)
      }
    case .importFrom(let path, let level, let names):
      emit(.importModule, name(String(repeating: ".", count: level) + path), 1)
      for one in names {
        if one.name == "*" {
          emit(.importAll)
          return
        }
        emit(.importMember, name(one.name))
        access(one.alias ?? one.name, .store)
      }
      emit(.pop)
    case .delete(let targets): for target in targets { try delete(target) }
    case .assert(let test, let message):
      try compile(test)
      let fine = jump(.jumpIfTrue)
      if let message { try compile(message) }
      span = test.span
      emit(.assertFailed, message == nil ? 0 : 1)
      land(fine)
    case .global, .nonlocal, .pass: break
    }
  }

  private mutating func annotated(
    _ target: PyExpr, _ note: PyExpr, _ value: PyExpr?
  ) throws(PySyntaxError) {
    if let value {
      try compile(value)
      try store(target)
    }
    guard scope.form == .classBody, case .name(let text) = target.kind else { return }
    try compile(note)
    emit(.name, name("__annotations__"))
    emit(.constant, constant(.str(text)))
    emit(.storeItem)
  }

  private mutating func augmented(
    _ target: PyExpr, _ op: PyBinary, _ value: PyExpr, _ at: PySpan
  ) throws(PySyntaxError) {
    let number = PyBinary.all.firstIndex(of: op) ?? 0
    switch target.kind {
    case .name(let name):
      span = target.span
      access(name, .load)
      try compile(value)
      span = at
      emit(.inPlace, number)
      access(name, .store)
    case .attribute(let object, let name):
      try compile(object)
      emit(.duplicate)
      span = target.span
      emit(.attribute, self.name(name))
      try compile(value)
      span = at
      emit(.inPlace, number)
      emit(.swap)
      emit(.storeAttribute, self.name(name))
    case .item(let object, let key):
      try compile(object)
      try compile(key)
      emit(.duplicateTwo)
      span = target.span
      emit(.item)
      try compile(value)
      span = at
      emit(.inPlace, number)
      emit(.rotateThree)
      emit(.storeItem)
    default: break
    }
  }

  private mutating func tryStatement(
    _ body: [PyStmt], _ handlers: [PyHandlerTree], _ orElse: [PyStmt], _ final: [PyStmt],
    _ at: PySpan
  ) throws(PySyntaxError) {
    guard final.isEmpty else {
      let start = jump(.guardBlock)
      blocks.append(.final(final))
      if handlers.isEmpty {
        try compile(body)
      } else {
        try tryStatement(body, handlers, orElse, [], at)
      }
      blocks.removeLast()
      emit(.endBlock)
      try compile(final)
      let end = jump(.jump)
      land(start)
      emit(.handle)
      blocks.append(.finalHandler)
      try compile(final)
      blocks.removeLast()
      span = at
      emit(.reraise)
      land(end)
      return
    }
    let start = jump(.guardBlock)
    blocks.append(.guarded)
    try compile(body)
    blocks.removeLast()
    emit(.endBlock)
    try compile(orElse)
    var ends = [jump(.jump)]
    land(start)
    emit(.handle)
    for handler in handlers {
      span = handler.span
      var next: Int?
      if let type = handler.type {
        emit(.duplicate)
        try compile(type)
        span = type.span
        emit(.matches)
        next = jump(.jumpIfFalse)
      }
      if let name = handler.name { access(name, .store) } else { emit(.pop) }
      blocks.append(.handler)
      try compile(handler.body)
      blocks.removeLast()
      emit(.endHandling)
      if let name = handler.name {
        emit(.constant, constant(.none))
        access(name, .store)
        access(name, .delete)
      }
      ends.append(jump(.jump))
      if let next { land(next) }
    }
    span = at
    emit(.reraise)
    for end in ends { land(end) }
  }

  private mutating func with(
    _ items: ArraySlice<(context: PyExpr, target: PyExpr?)>, _ body: [PyStmt], _ at: PySpan
  ) throws(PySyntaxError) {
    guard let item = items.first else { return try compile(body) }
    try compile(item.context)
    span = item.context.span
    emit(.enter)
    let start = jump(.guardBlock)
    // The way out lies below what `__enter__` gave, which is stored under guard.
    blocks.append(.with(item.context.span))
    if let target = item.target { try store(target) } else { emit(.pop) }
    try with(items.dropFirst(), body, at)
    blocks.removeLast()
    span = item.context.span
    emit(.endBlock)
    emit(.leave)
    let end = jump(.jump)
    land(start)
    emit(.handle)
    emit(.leaveFailed)
    let caught = jump(.jumpIfTrue)
    emit(.reraise)
    land(caught)
    emit(.pop)
    emit(.pop)
    emit(.endHandling)
    land(end)
  }

  private mutating func functionStatement(
    _ tree: PyFunctionTree, _ at: PySpan
  ) throws(PySyntaxError) {
    for decorator in tree.decorators { try compile(decorator) }
    let names = try defaults(tree.parameters)
    var draft = PyDraft(
      name: tree.name, qualifiedName: inside(tree.name), file: self.draft.file,
      line: tree.decorators.first?.span.line ?? at.line, form: .function)
    draft.documentation = Self.documentation(of: tree.body)
    parameters(tree.parameters, &draft)
    try function(
      draft, PyScopeReader.scope(of: tree), defaults: names.plain, keywordDefaults: names.keyword
    ) { inner throws(PySyntaxError) in
      try inner.compile(tree.body)
    }
    for decorator in tree.decorators.reversed() {
      span = decorator.span
      emit(.call, 1)
    }
    span = at
    access(tree.name, .store)
  }

  private mutating func classStatement(
    _ tree: PyClassTree, _ at: PySpan
  ) throws(PySyntaxError) {
    for decorator in tree.decorators { try compile(decorator) }
    emit(.constant, constant(.str(tree.name)))
    // Bases as a list, keywords as a dict.
    try spread(tree.arguments)
    let scope = PyScopeReader.scope(of: tree)
    var draft = PyDraft(
      name: tree.name, qualifiedName: inside(tree.name), file: self.draft.file, line: at.line,
      form: .classBody)
    draft.isHidden = self.draft.isHidden
    draft.documentation = Self.documentation(of: tree.body)
    var inner = PyCompiler(draft, scope: scope, available: availableInside)
    inner.depth = depth
    inner.span = at
    inner.emit(.dict, 0)
    inner.emit(.storeName, inner.name("__annotations__"))
    try inner.compile(tree.body)
    inner.finish()
    let code = PyCode(inner.draft, free: inner.free)
    pushCells(of: code)
    self.draft.codes.append(code)
    span = at
    emit(.classBody, self.draft.codes.count - 1)
    for decorator in tree.decorators.reversed() {
      span = decorator.span
      emit(.call, 1)
    }
    access(tree.name, .store)
  }

  mutating func defaults(
    _ parameters: PyParameters
  ) throws(PySyntaxError) -> (plain: Int, keyword: Bool) {
    let plain = parameters.defaults
    for value in plain { try compile(value) }
    let named = parameters.keywordOnly.filter { $0.fallback != nil }
    if !named.isEmpty {
      for one in named {
        guard let value = one.fallback else { continue }
        emit(.constant, constant(.str(one.name)))
        try compile(value)
      }
      emit(.dict, named.count)
    }
    return (plain.count, !named.isEmpty)
  }

  func parameters(_ tree: PyParameters, _ draft: inout PyDraft) {
    draft.signature.positional = tree.plain.count
    draft.signature.positionalOnly = tree.positionalOnly
    draft.signature.keywordOnly = tree.keywordOnly.count
    draft.signature.hasStar = tree.star != nil
    draft.signature.hasDoubleStar = tree.doubleStar != nil
    draft.locals = tree.names
  }
}

extension PyBinary {
  static let all: [PyBinary] = [
    .add, .subtract, .multiply, .divide, .floorDivide, .modulo, .power, .and, .or, .xor, .left,
    .right, .matrix,
  ]
}
