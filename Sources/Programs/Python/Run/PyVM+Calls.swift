// Calls: who is called, and how the arguments find their parameters.

extension PyVM {
  mutating func callInstruction(_ instruction: PyInstruction) throws(PySignal) {
    let a = Int(instruction.a), b = Int(instruction.b)
    let callee: PyValue
    let drop: Int
    var arguments = PyArguments()
    switch instruction.op {
    case .method:
      let object = under(b + 1)
      arguments.list = Array(stack.suffix(b))
      return try callMethod(object, frame.code.names[a], arguments, drop: b + 1)
    case .call:
      arguments.list = Array(stack.suffix(a))
      callee = under(a + 1)
      drop = a + 1
    case .callNamed:
      let names = frame.code.keywords[b]
      let values = Array(stack.suffix(a))
      let plain = max(0, values.count - names.count)
      arguments.list = Array(values[..<plain])
      arguments.named = zip(names, values[plain...]).map { ($0, $1) }
      callee = under(a + 1)
      drop = a + 1
    default:
      callee = under(3)
      drop = 3
      if case .ref(let ref) = under(2), case .list(let items) = heap[ref] { arguments.list = items }
      if case .ref(let ref) = under(1), case .dict(let dict) = heap[ref] {
        for item in dict.items {
          guard let name = item.name.text else {
            throw raised(.typeError, "keywords must be strings")
          }
          arguments.named.append((name, item.value))
        }
      }
    }
    if case .value(let value) = try begin(callee, arguments, drop: drop) {
      stack.removeLast(min(drop, stack.count))
      push(value)
    }
  }

  /// `object.name(...)` without making the bound method.
  private mutating func callMethod(
    _ object: PyValue, _ name: String, _ arguments: PyArguments, drop: Int
  ) throws(PySignal) {
    let called: PyCalled
    if case .ref(let ref) = object, case .instance(let one) = heap[ref], one.names[name] == nil,
      case .ref(let found)? = lookUp(name, in: one.type), case .function = heap[found]
    {
      var more = arguments
      more.list.insert(object, at: 0)
      called = try begin(.ref(found), more, drop: drop)
    } else if isPlainBuiltin(object), PyMethods.has(name, typeOf(object)) {
      called = .value(try callBuiltinMethod(object, name, arguments))
    } else {
      guard let callee = try attributeIfAny(object, name) else {
        failedSpan = frame.counter > 1 ? frame.code.spans[frame.counter - 2] : nil
        throw noAttribute(object, name)
      }
      called = try begin(callee, arguments, drop: drop)
    }
    if case .value(let value) = called {
      stack.removeLast(min(drop, stack.count))
      push(value)
    }
  }

  /// Whether a value is of a built-in type itself, not of a class derived from one.
  func isPlainBuiltin(_ value: PyValue) -> Bool {
    guard case .ref(let ref) = value else { return true }
    switch heap[ref] {
    case .instance, .type, .module, .superOf, .function: return false
    default: return true
    }
  }

  mutating func begin(
    _ callee: PyValue, _ arguments: PyArguments, drop: Int = 0
  ) throws(PySignal) -> PyCalled {
    switch callee {
    case .native(let native): return .value(try callNative(native, arguments))
    case .ref(let ref):
      switch heap[ref] {
      case .function(let function):
        let locals = try bind(function, arguments)
        stack.removeLast(min(drop, stack.count))
        var new = PyFrame(
          code: function.code, locals: locals, cells: [], base: stack.count,
          module: function.module)
        new.owner = function.owner
        addCells(&new, free: function.cells)
        if function.code.isGenerator {
          let generator = heap.add(
            .generator(PyGenerator(frame: new, name: function.code.qualifiedName)))
          _ = heap.modify(generator) { object in
            if case .generator(var one) = object {
              one.frame?.generator = generator
              object = .generator(one)
            }
          }
          // The operands are gone already; put as many back as the caller will take.
          for _ in 0..<drop { push(.none) }
          return .value(.ref(generator))
        }
        try enter(new)
        return .entered
      case .bound(let object, let function):
        var more = arguments
        more.list.insert(object, at: 0)
        return try begin(function, more, drop: drop)
      case .boundNative(let object, let name):
        return .value(try callBuiltinMethod(object, name, arguments))
      case .type: return try instantiate(ref, arguments, drop: drop)
      case .staticMethod(let inner): return try begin(inner, arguments, drop: drop)
      case .instance(let one):
        if let method = lookUp("__call__", in: one.type) {
          var more = arguments
          more.list.insert(callee, at: 0)
          return try begin(method, more, drop: drop)
        }
      default: break
      }
    default: break
    }
    throw raised(.typeError, "'\(typeName(callee))' object is not callable")
  }

  private mutating func addCells(_ new: inout PyFrame, free: [PyRef]) {
    for cell in new.code.cells {
      let value = cell.local >= 0 ? new.locals[cell.local] : nil
      new.cells.append(heap.add(.cell(value)))
    }
    new.cells += free
  }

  // MARK: Parameters

  private mutating func bind(
    _ function: PyFunction, _ arguments: PyArguments
  ) throws(PySignal) -> [PyValue?] {
    let code = function.code, signature = code.parameters
    var locals = [PyValue?](repeating: nil, count: code.locals.count)
    let given = arguments.list.count
    // The common case.
    if given == signature.positional, arguments.named.isEmpty, signature.keywordOnly == 0,
      !signature.hasStar, !signature.hasDoubleStar
    {
      for index in 0..<given { locals[index] = arguments.list[index] }
      return locals
    }
    let name = code.qualifiedName
    for index in 0..<min(given, signature.positional) { locals[index] = arguments.list[index] }
    let starPlace = signature.positional + signature.keywordOnly
    let doublePlace = starPlace + (signature.hasStar ? 1 : 0)
    if signature.hasStar {
      locals[starPlace] = .tuple(Array(arguments.list.dropFirst(signature.positional)))
    }
    var extra = PyDict()
    for (key, value) in arguments.named {
      let named = code.locals[..<(signature.positional + signature.keywordOnly)]
      if let place = named.firstIndex(of: key), place >= signature.positionalOnly {
        guard locals[place] == nil else {
          throw raised(.typeError, "\(name)() got multiple values for argument '\(key)'")
        }
        locals[place] = value
      } else if signature.hasDoubleStar {
        extra.set(.str(key), .str(key), value)
      } else {
        throw raised(.typeError, "\(name)() got an unexpected keyword argument '\(key)'")
      }
    }
    if signature.hasDoubleStar { locals[doublePlace] = new(.dict(extra)) }
    if given > signature.positional, !signature.hasStar {
      let least = signature.positional - function.defaults.count
      let takes =
        function.defaults.isEmpty
        ? "\(signature.positional)"
        : "from \(least) to \(signature.positional)"
      let many = takes != "1"
      throw raised(
        .typeError,
        "\(name)() takes \(takes) positional argument\(many ? "s" : "") but \(given) "
          + (given == 1 ? "was" : "were") + " given")
    }
    let firstDefault = signature.positional - function.defaults.count
    var missing: [String] = []
    for index in 0..<signature.positional where locals[index] == nil {
      if index >= firstDefault {
        locals[index] = function.defaults[index - firstDefault]
      } else {
        missing.append(code.locals[index])
      }
    }
    if !missing.isEmpty { throw missingArguments(name, missing, "positional") }
    for index in signature.positional..<starPlace where locals[index] == nil {
      if let value = function.keywordDefaults[code.locals[index]] {
        locals[index] = value
      } else {
        missing.append(code.locals[index])
      }
    }
    if !missing.isEmpty { throw missingArguments(name, missing, "keyword-only") }
    return locals
  }

  private mutating func missingArguments(
    _ name: String, _ missing: [String], _ kind: String
  ) -> PySignal {
    let quoted = missing.map { "'\($0)'" }
    let text: String
    switch quoted.count {
    case 1: text = quoted[0]
    case 2: text = quoted.joined(separator: " and ")
    default:
      text = quoted.dropLast().joined(separator: ", ") + ", and " + (quoted.last ?? "")
    }
    return raised(
      .typeError,
      "\(name)() missing \(missing.count) required \(kind) argument\(missing.count == 1 ? "" : "s"): \(text)"
    )
  }

  // MARK: Functions and classes

  mutating func makeFunction(
    _ index: Int, defaults: Int, hasKeyword: Bool
  ) throws(PySignal) {
    let code = frame.code.codes[index]
    var cells: [PyRef] = []
    if case .tuple(let items) = pop() { cells = items.compactMap(\.ref) }
    var named: [String: PyValue] = [:]
    if hasKeyword, case .ref(let ref) = pop(), case .dict(let dict) = heap[ref] {
      for item in dict.items { if let name = item.name.text { named[name] = item.value } }
    }
    let values = pop(defaults)
    push(
      new(
        .function(
          PyFunction(
            code: code, defaults: values, keywordDefaults: named, cells: cells,
            module: frame.module, owner: frame.owner))))
  }

  /// Runs a class's body and makes the class. On the stack: name, bases, keywords, cells.
  mutating func makeClass(_ index: Int) throws(PySignal) {
    let code = frame.code.codes[index]
    var cells: [PyRef] = []
    if case .tuple(let items) = under(1) { cells = items.compactMap(\.ref) }
    var bases: [PyRef] = []
    if case .ref(let ref) = under(3), case .list(let items) = heap[ref] {
      for item in items {
        guard let base = item.ref, case .type = heap[base] else {
          throw raised(.typeError, "bases must be types")
        }
        bases.append(base)
      }
    }
    var keywords: [(name: String, value: PyValue)] = []
    if case .ref(let ref) = under(2), case .dict(let dict) = heap[ref] {
      keywords = dict.items.map { ($0.name.text ?? "", $0.value) }
    }
    guard keywords.allSatisfy({ $0.name == "metaclass" }) else {
      throw .unmodelled("keyword arguments of a class")
    }
    let name = under(4).text ?? ""
    guard nesting < Self.nestingLimit else {
      throw raised(.recursionError, "maximum recursion depth exceeded")
    }
    let owner = heap.add(.cell(nil))
    var body = PyFrame(
      code: code, locals: [], cells: [], base: stack.count, module: frame.module)
    addCells(&body, free: cells)
    body.names = PyNames()
    body.names?["__module__"] = .str(moduleName)
    body.names?["__qualname__"] = .str(code.qualifiedName)
    if let text = code.documentation { body.names?["__doc__"] = .str(text) }
    body.owner = owner
    body.finish = .boundary
    nesting += 1
    defer { nesting -= 1 }
    try enter(body)
    let names = try runClassBody()
    let type = try makeType(name, bases, names, qualified: code.qualifiedName)
    heap[owner] = .cell(.ref(type))
    stack.removeLast(min(4, stack.count))
    push(.ref(type))
    for base in bases {
      if let hook = lookUp("__init_subclass__", in: base), case .ref(let ref) = hook {
        let function: PyValue = if case .classMethod(let inner) = heap[ref] { inner } else { hook }
        _ = try callNow(function, .ref(type))
      }
    }
    for (key, value) in zip(names.names, names.values) {
      if case .ref(let ref) = value, case .instance(let one) = heap[ref],
        let hook = lookUp("__set_name__", in: one.type)
      {
        _ = try callNow(hook, value, .ref(type), .str(key))
      }
    }
  }

  /// The names are read from the frame at its end, so they are kept aside by the loop.
  private mutating func runClassBody() throws(PySignal) -> PyNames {
    classBodies.append(PyNames())
    do throws(PySignal) {
      _ = try run()
    } catch {
      _ = classBodies.popLast()
      throw error
    }
    return classBodies.popLast() ?? PyNames()
  }

  var moduleName: String {
    if case .module(let module) = heap[frame.module] { return module.name }
    return "__main__"
  }

  mutating func makeType(
    _ name: String, _ bases: [PyRef], _ names: PyNames, qualified: String
  ) throws(PySignal) -> PyRef {
    let bases = bases.isEmpty ? [PyType.object.rawValue] : bases
    var lists: [[PyRef]] = []
    for base in bases {
      if case .type(let type) = heap[base] { lists.append(type.order) }
    }
    lists.append(bases)
    var order: [PyRef] = []
    // C3: the first head that stands in no other tail.
    while lists.contains(where: { !$0.isEmpty }) {
      let heads = lists.compactMap(\.first)
      guard
        let next = heads.first(where: { head in
          !lists.contains { $0.dropFirst().contains(head) }
        })
      else {
        throw raised(
          .typeError,
          "Cannot create a consistent method resolution order (MRO) for bases "
            + bases.map { typeName(of: $0) }.joined(separator: ", "))
      }
      order.append(next)
      for index in lists.indices where lists[index].first == next { lists[index].removeFirst() }
    }
    let ref = heap.add(.free)
    var type = PyClass(name: name, bases: bases, order: [ref] + order, names: names)
    type.module = names["__module__"]?.text ?? moduleName
    heap[ref] = .type(type)
    return ref
  }
}
