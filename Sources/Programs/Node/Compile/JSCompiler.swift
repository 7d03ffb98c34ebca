// A tree to instructions, in one pass.
//
// A variable has a slot of its own. Whether a function within sees it is known only at the end of its
// function: then the instructions that touch it are changed to those of a cell.

struct JSVariable {
  enum Kind { case `var`, `let`, `const`, function, imported(namespace: Int, name: String) }
  var name: String
  var kind: Kind
  var isCaptured = false
}

/// One function that is being compiled.
final class JSCompiler {
  enum Place {
    case local(Int), capture(Int), global
  }
  struct Found {
    var place: Place
    var kind: JSVariable.Kind
  }
  /// What `break` and `continue` lead out of.
  struct Target {
    var label: String?
    var breaks: [Int] = []
    var continues: [Int] = []
    var isLoop = true
    /// It lies on the stack and is dropped on the way out.
    var hasIterator = false
    /// `finally`, which is run on the way out; nil with a handler alone.
    var last: [JSStatement]?
    var isHandler = false
    var scopes: Int
  }

  let parent: JSCompiler?
  let file: String
  let isHidden: Bool
  var name: String
  var flags = JSFunctionFlags()
  var scopes: [[String: Int]] = [[:]]
  var variables: [JSVariable] = []
  var captures: [(capture: JSCapture, kind: JSVariable.Kind)] = []
  var instructions: [JSInstruction] = []
  var places: [JSPlace] = []
  var constants: [JSValue] = []
  var names: [String] = []
  var nameIndex: [String: Int] = [:]
  var functions: [JSCode] = []
  var targets: [Target] = []
  var place = JSPlace()
  var length = 0
  var pendingLabel: String?
  var usesAwait = false
  /// A chain of `?.`: what jumps to its end.
  var chains: [[Int]] = []
  var statementStart: (index: Int, place: JSPlace)?
  var exportPlace: Int?
  var isStrict = false
  /// The expression belongs to the chain of `?.` around it.
  var insideChain = false
  /// The targets that are of a switch.
  var switchDepth: [Int] = []

  init(parent: JSCompiler?, file: String, name: String, isHidden: Bool) {
    self.parent = parent
    self.file = file
    self.name = name
    self.isHidden = isHidden
  }

  // MARK: Doors

  /// A file of CommonJS, or what else is run as one function with these parameters.
  static func script(
    _ body: [JSStatement], file: String, parameters: [String], isHidden: Bool = false,
    returnsLast: Bool = false
  ) throws(JSSyntaxError) -> JSCode {
    let compiler = JSCompiler(
      parent: nil, file: file, name: "Object.<anonymous>", isHidden: isHidden)
    compiler.flags.isModule = true
    var tree = JSFunctionTree(body: body)
    tree.parameters = parameters.map { JSNode(what: .name($0), place: JSPlace()) }
    if returnsLast, let last = body.last, case .expression(let node) = last.what {
      tree.body[body.count - 1] = JSStatement(what: .return(node), place: last.place)
    }
    return try compiler.function(tree)
  }

  static func module(
    _ body: [JSStatement], file: String
  ) throws(JSSyntaxError) -> JSCode {
    let compiler = JSCompiler(parent: nil, file: file, name: "", isHidden: false)
    compiler.flags.isModule = true
    compiler.flags.isAsync = true
    compiler.isStrict = true
    var tree = JSFunctionTree(body: body, isAsync: true)
    tree.parameters = [JSNode(what: .name("%exports"), place: JSPlace())]
    return try compiler.function(tree)
  }

  // MARK: Emitting

  @discardableResult
  func emit(_ op: JSOp, _ a: Int = 0, _ b: Int = 0) -> Int {
    instructions.append(
      JSInstruction(op: op, a: Int32(truncatingIfNeeded: a), b: Int32(truncatingIfNeeded: b)))
    places.append(place)
    return instructions.count - 1
  }
  func patch(_ at: Int) { instructions[at].a = Int32(truncatingIfNeeded: instructions.count) }
  func patch(_ all: [Int]) { for one in all { patch(one) } }
  var here: Int { instructions.count }
  func constant(_ value: JSValue) -> Int {
    constants.append(value)
    return constants.count - 1
  }
  func index(_ name: String) -> Int {
    if let found = nameIndex[name] { return found }
    names.append(name)
    nameIndex[name] = names.count - 1
    return names.count - 1
  }

  // MARK: Variables

  func declare(_ name: String, _ kind: JSVariable.Kind) throws(JSSyntaxError) -> Int {
    if let old = scopes[scopes.count - 1][name] {
      switch (variables[old].kind, kind) {
      case (.var, .var), (.function, .function), (.var, .function), (.function, .var): return old
      default:
        throw JSSyntaxError(
          message: "Identifier '\(name)' has already been declared", place: place,
          width: Int32(clamping: name.utf16.count))
      }
    }
    variables.append(JSVariable(name: name, kind: kind))
    scopes[scopes.count - 1][name] = variables.count - 1
    return variables.count - 1
  }
  func temporary(_ name: String = "") -> Int {
    variables.append(JSVariable(name: name, kind: .var))
    return variables.count - 1
  }

  func find(_ name: String) -> Found {
    for scope in scopes.reversed() {
      if let slot = scope[name] {
        return Found(place: .local(slot), kind: variables[slot].kind)
      }
    }
    if name == "arguments", !flags.isArrow, !flags.isModule || parent != nil {
      variables.append(JSVariable(name: name, kind: .var))
      scopes[0][name] = variables.count - 1
      instructions[0] = JSInstruction(op: .makeArguments, a: Int32(variables.count - 1))
      return Found(place: .local(variables.count - 1), kind: .var)
    }
    guard let parent else { return Found(place: .global, kind: .var) }
    let outer = parent.find(name)
    let capture: JSCapture
    switch outer.place {
    case .global: return outer
    case .local(let slot):
      if case .imported(let namespace, let name) = outer.kind {
        parent.variables[namespace].isCaptured = true
        let found = self.capture(.local(namespace), .const)
        return Found(
          place: .capture(found), kind: .imported(namespace: namespace, name: name))
      }
      parent.variables[slot].isCaptured = true
      capture = .local(slot)
    case .capture(let index): capture = .capture(index)
    }
    return Found(place: .capture(self.capture(capture, outer.kind)), kind: outer.kind)
  }
  private func capture(_ capture: JSCapture, _ kind: JSVariable.Kind) -> Int {
    if let old = captures.firstIndex(where: { $0.capture == capture }) { return old }
    captures.append((capture, kind))
    return captures.count - 1
  }

  func load(_ name: String) {
    if name == "undefined" {
      emit(.undefined)
      return
    }
    let found = find(name)
    if case .imported(let namespace, let imported) = found.kind {
      switch found.place {
      case .capture(let index): emit(.getCapture, index, self.index(name))
      default: emit(.getLocal, namespace, index(name))
      }
      if imported != "*" { emit(.getProperty, index(imported)) }
      return
    }
    switch found.place {
    case .local(let slot): emit(.getLocal, slot, index(name))
    case .capture(let capture): emit(.getCapture, capture, index(name))
    case .global:
      // Real: V8 gives what a statement begins with the statement's own place.
      if let first = statementStart, first.index == here { place = first.place }
      emit(.getGlobal, index(name))
    }
  }
  /// Stores the top of the stack, and leaves it there.
  func store(_ name: String) {
    let found = find(name)
    switch found.kind {
    case .const, .imported:
      emit(.throwConst)
      return
    default: break
    }
    switch found.place {
    case .local(let slot): emit(.setLocal, slot, index(name))
    case .capture(let capture): emit(.setCapture, capture, index(name))
    case .global: emit(.setGlobal, index(name))
    }
  }
  /// Gives a declared variable its first value, which is taken from the stack.
  func initialize(_ name: String) {
    if case .local(let slot) = find(name).place { emit(.initLocal, slot) } else { emit(.pop) }
  }

  // MARK: Functions

  func function(_ tree: JSFunctionTree) throws(JSSyntaxError) -> JSCode {
    place = tree.place
    flags.isArrow = tree.isArrow
    flags.isAsync = tree.isAsync
    flags.isGenerator = tree.isGenerator
    flags.isMethod = tree.isMethod
    flags.isDerived = tree.isDerived
    flags.isConstructor = tree.isConstructor
    if tree.isAsync, tree.isGenerator {
      throw JSSyntaxError(
        message: "async generators", place: tree.place, isUnmodelled: true)
    }
    emit(.nop)
    isStrict = isStrict || parent?.isStrict == true || tree.isConstructor
    if let first = tree.body.first, case .expression(let node) = first.what,
      case .string("use strict") = node.what
    {
      isStrict = true
    }
    var counts = true
    for parameter in tree.parameters {
      var target = parameter
      if case .assign(_, let inner, _) = parameter.what {
        target = inner
        counts = false
      }
      if case .spread(let inner) = parameter.what {
        target = inner
        counts = false
      }
      if counts { length += 1 }
      for name in JSNames.bound(by: target) where scopes[0][name] == nil {
        _ = try declare(name, .var)
      }
    }
    for (position, parameter) in tree.parameters.enumerated() {
      place = parameter.place
      switch parameter.what {
      case .name(let name):
        if case .local(let slot) = find(name).place { emit(.parameter, slot, position) }
      case .spread(let inner):
        for name in JSNames.bound(by: inner) { newVariable(name) }
        emit(.restArguments, position)
        try bind(inner, declares: true)
      default:
        for name in JSNames.bound(by: parameter) { newVariable(name) }
        let slot = temporary()
        emit(.parameter, slot, position)
        emit(.getLocal, slot, index(""))
        try bind(parameter, declares: true)
      }
    }
    if tree.isConstructor, !tree.isDerived { emit(.runFields) }
    if let expression = tree.expression {
      try value(expression)
      emit(.returnValue)
    } else {
      for name in JSNames.vars(in: tree.body) where scopes[0][name] == nil {
        let slot = try declare(name, .var)
        emit(.newVar, slot)
      }
      try hoist(tree.body)
      for one in tree.body { try statement(one) }
      emit(.undefined)
      emit(.returnValue)
    }
    return finished()
  }
  private func newVariable(_ name: String) {
    if case .local(let slot) = find(name).place { emit(.newVar, slot) }
  }

  private func finished() -> JSCode {
    for index in instructions.indices {
      let slot = Int(instructions[index].a)
      guard let cell = Self.cells[instructions[index].op], slot < variables.count else { continue }
      if variables[slot].isCaptured {
        instructions[index].op = cell
      } else if instructions[index].op == .copyLocal || instructions[index].op == .newVar {
        instructions[index].op = .nop
      }
    }
    // A file is put aside only where it waits at its top.
    if flags.isModule, flags.isAsync, !usesAwait { flags.isAsync = false }
    return JSCode(
      name: name, file: file, instructions: instructions, places: places, constants: constants,
      names: names, functions: functions, captures: captures.map(\.capture),
      localNames: variables.map(\.name), length: length, tree: flags, isHidden: isHidden,
      isStrict: isStrict)
  }
  private static let cells: [JSOp: JSOp] = [
    .getLocal: .getCell, .setLocal: .setCell, .initLocal: .initCell, .newLocal: .newCell,
    .newVar: .newVarCell, .copyLocal: .copyCell, .parameter: .parameterCell,
  ]

  /// A function within this one: its number.
  func inner(_ tree: JSFunctionTree, name: String) throws(JSSyntaxError) -> Int {
    let compiler = JSCompiler(parent: self, file: file, name: name, isHidden: isHidden)
    functions.append(try compiler.function(tree))
    return functions.count - 1
  }

  // MARK: Scopes

  /// Declares what a block declares, and makes its functions.
  func hoist(_ body: [JSStatement]) throws(JSSyntaxError) {
    var made: [JSFunctionTree] = []
    for one in body {
      var statement = one
      if case .exportDeclaration(let inner) = one.what {
        statement = inner
        if case .block(let list) = inner.what, let first = list.first { statement = first }
      }
      place = statement.place
      switch statement.what {
      case .declare(let kind, let list) where kind != .var:
        for item in list {
          for name in JSNames.bound(by: item.target) {
            place = item.target.place
            emit(.newLocal, try declare(name, kind == .const ? .const : .let))
          }
        }
      case .classDeclaration(let tree): emit(.newLocal, try declare(tree.name, .let))
      case .function(let tree):
        emit(.newVar, try declare(tree.name, .function))
        made.append(tree)
      default: break
      }
    }
    if flags.isModule, parent == nil { try importsAndExports(body) }
    for tree in made {
      place = tree.place
      emit(.closure, try inner(tree, name: tree.name))
      initialize(tree.name)
    }
  }

  func scoped(_ body: () throws(JSSyntaxError) -> Void) throws(JSSyntaxError) {
    scopes.append([:])
    defer { scopes.removeLast() }
    try body()
  }
}

/// Names that trees bind.
enum JSNames {
  static func bound(by node: JSNode) -> [String] {
    switch node.what {
    case .name(let name): return [name]
    case .assign(_, let target, _), .spread(let target): return bound(by: target)
    case .array(let items): return items.flatMap { $0.map { bound(by: $0) } ?? [] }
    case .object(let properties): return properties.flatMap { bound(by: $0.value) }
    default: return []
    }
  }

  static func vars(in body: [JSStatement]) -> [String] {
    var out: [String] = []
    for one in body { collect(one, &out) }
    return out
  }
  private static func collect(_ statement: JSStatement, _ out: inout [String]) {
    switch statement.what {
    case .declare(.var, let list): for one in list { out += bound(by: one.target) }
    case .block(let body): for one in body { collect(one, &out) }
    case .if(_, let yes, let no):
      collect(yes, &out)
      if let no { collect(no, &out) }
    case .loop(let start, _, _, let body):
      if let start { collect(start, &out) }
      collect(body, &out)
    case .forIn(let kind, let target, _, let body), .forOf(let kind, let target, _, let body, _):
      if kind == .var { out += bound(by: target) }
      collect(body, &out)
    case .whileLoop(_, let body), .doLoop(let body, _), .labelled(_, let body): collect(body, &out)
    case .choose(_, let cases): for one in cases { for item in one.body { collect(item, &out) } }
    case .attempt(let body, _, let handler, let last):
      for one in body + (handler ?? []) + (last ?? []) { collect(one, &out) }
    case .exportDeclaration(let inner): collect(inner, &out)
    default: break
    }
  }
}
