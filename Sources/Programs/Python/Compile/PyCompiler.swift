// A tree to instructions: names, blocks, and what all statements share.

/// Compiles one body; bodies inside it get compilers of their own.
struct PyCompiler {
  enum Block {
    case loop(isFor: Bool, start: Int)
    /// A body whose exceptions a handler catches.
    case guarded
    case final([PyStmt])
    case handler
    case with(PySpan)
    /// The exceptional way through a `finally`: the exception lies on the stack.
    case finalHandler
  }
  var draft: PyDraft
  let scope: PyScope
  /// Names that functions around this body bind.
  let available: Set<String>
  let free: [String]
  let freeIndex: [String: Int]
  var cellIndex: [String: Int] = [:]
  var localIndex: [String: Int] = [:]
  var blocks: [Block] = []
  /// Jumps out of the loops that are open, to be patched.
  var breaks: [[Int]] = []
  var span = PySpan.none
  var depth = 0
  let isInteractive: Bool

  init(
    _ draft: PyDraft, scope: PyScope, available: Set<String>, isInteractive: Bool = false
  ) {
    var draft = draft
    self.scope = scope
    self.available = available
    self.isInteractive = isInteractive
    free = scope.form == .module ? [] : PyScopeReader.free(scope).intersection(available).sorted()
    if scope.form == .function || scope.form == .comprehension {
      for name in scope.bound where !draft.locals.contains(name) { draft.locals.append(name) }
      draft.cells = scope.bound.filter { scope.wanted.contains($0) }
    }
    draft.isGenerator = scope.isGenerator
    for (index, name) in draft.locals.enumerated() { localIndex[name] = index }
    for (index, name) in draft.cells.enumerated() { cellIndex[name] = index }
    var places: [String: Int] = [:]
    for (index, name) in free.enumerated() { places[name] = draft.cells.count + index }
    freeIndex = places
    self.draft = draft
  }

  static func module(
    _ body: [PyStmt], file: String, isHidden: Bool = false, isInteractive: Bool = false
  ) throws(PySyntaxError) -> PyCode {
    var reader = PyScopeReader(.module)
    reader.read(body)
    var draft = PyDraft(
      name: "<module>", qualifiedName: "<module>", file: file, line: 1, form: .module)
    draft.isHidden = isHidden
    draft.documentation = documentation(of: body)
    var compiler = PyCompiler(
      draft, scope: reader.scope, available: [], isInteractive: isInteractive)
    try compiler.compile(body)
    compiler.finish()
    return PyCode(compiler.draft, free: [])
  }

  static func documentation(of body: [PyStmt]) -> String? {
    if case .expression(let value)? = body.first?.kind, case .string(let text) = value.kind {
      return text
    }
    return nil
  }

  mutating func finish() {
    emit(.constant, constant(.none))
    emit(.returnValue)
  }

  // MARK: Writing instructions

  var here: Int { draft.instructions.count }

  mutating func emit(_ op: PyOp, _ a: Int = 0, _ b: Int = 0) {
    draft.instructions.append(
      PyInstruction(op: op, a: Int32(clamping: a), b: Int32(clamping: b)))
    draft.spans.append(span)
  }
  /// A jump whose target is not known yet.
  mutating func jump(_ op: PyOp) -> Int {
    emit(op)
    return here - 1
  }
  mutating func land(_ jump: Int) { draft.instructions[jump].a = Int32(clamping: here) }

  mutating func constant(_ value: PyValue) -> Int {
    if case .none = value, let index = draft.constants.firstIndex(where: \.isNone) { return index }
    draft.constants.append(value)
    return draft.constants.count - 1
  }
  mutating func name(_ text: String) -> Int {
    if let index = draft.nameIndex[text] { return index }
    draft.names.append(text)
    draft.nameIndex[text] = draft.names.count - 1
    return draft.names.count - 1
  }

  // MARK: Names

  enum Access { case load, store, delete }

  mutating func access(_ name: String, _ access: Access) {
    func op(_ load: PyOp, _ store: PyOp, _ delete: PyOp) -> PyOp {
      switch access {
      case .load: load
      case .store: store
      case .delete: delete
      }
    }
    if scope.form == .module || scope.globals.contains(name) {
      emit(op(.global, .storeGlobal, .deleteGlobal), self.name(name))
    } else if let cell = cellIndex[name] {
      emit(op(.cell, .storeCell, .deleteCell), cell)
    } else if scope.form != .classBody, let local = localIndex[name],
      !scope.nonlocals.contains(name)
    {
      emit(op(.fast, .storeFast, .deleteFast), local)
    } else if scope.form == .classBody, scope.boundSet.contains(name) {
      emit(op(.name, .storeName, .deleteName), self.name(name))
    } else if let place = freeIndex[name] {
      emit(op(.cell, .storeCell, .deleteCell), place)
    } else if scope.form == .classBody {
      emit(op(.name, .storeName, .deleteName), self.name(name))
    } else {
      emit(op(.global, .storeGlobal, .deleteGlobal), self.name(name))
    }
  }

  /// What bodies inside this one can find around them.
  var availableInside: Set<String> {
    scope.form == .function || scope.form == .comprehension
      ? available.union(scope.boundSet) : available
  }

  /// Compiles a body inside, and pushes its function.
  mutating func function(
    _ draft: PyDraft, _ scope: PyScope, defaults: Int, keywordDefaults: Bool,
    _ body: (inout PyCompiler) throws(PySyntaxError) -> Void
  ) throws(PySyntaxError) {
    var draft = draft
    draft.isHidden = self.draft.isHidden
    var inner = PyCompiler(draft, scope: scope, available: availableInside)
    inner.depth = depth
    inner.span = span
    try body(&inner)
    inner.finish()
    let code = PyCode(inner.draft, free: inner.free)
    pushCells(of: code)
    self.draft.codes.append(code)
    // The defaults (and the keyword ones as a dict) lie below the tuple of cells.
    emit(
      .function, self.draft.codes.count - 1,
      defaults << 1 | (keywordDefaults ? 1 : 0))
  }

  /// Pushes the cells that a body inside takes from here, as a tuple.
  mutating func pushCells(of code: PyCode) {
    for name in code.free {
      emit(.pushCell, cellIndex[name] ?? freeIndex[name] ?? -1)
    }
    emit(.tuple, code.free.count)
  }

  func inside(_ name: String) -> String {
    switch draft.form {
    case .module: name
    case .classBody: draft.qualifiedName + "." + name
    case .function, .comprehension: draft.qualifiedName + ".<locals>." + name
    }
  }

  // MARK: Ways out

  /// Leaves blocks from the innermost down to `level`, with a value on the stack where `keeps`.
  mutating func unwind(to level: Int, keeps: Bool, span: PySpan) throws(PySyntaxError) {
    let saved = blocks
    defer { blocks = saved }
    while blocks.count > level {
      switch blocks.removeLast() {
      case .loop(let isFor, _):
        guard isFor else { continue }
        if keeps { emit(.swap) }
        emit(.pop)
      case .guarded: emit(.endBlock)
      case .final(let body):
        emit(.endBlock)
        try compile(body)
        self.span = span
      case .handler: emit(.endHandling)
      case .with(let at):
        emit(.endBlock)
        if keeps { emit(.swap) }
        self.span = at
        emit(.leave)
        self.span = span
      case .finalHandler:
        emit(.endHandling)
        if keeps { emit(.swap) }
        emit(.pop)
      }
    }
  }

  mutating func deeper(_ at: PySpan) throws(PySyntaxError) {
    depth += 1
    guard depth < 2500 else {
      throw PySyntaxError(message: "too deeply nested for the lab", span: at)
    }
  }
}
