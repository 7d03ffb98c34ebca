// What each instruction does.

extension PyVM {
  mutating func execute(_ instruction: PyInstruction) throws(PySignal) {
    let a = Int(instruction.a), b = Int(instruction.b)
    switch instruction.op {
    case .nop, .returnValue, .yield, .yieldFrom: break
    case .constant: push(frame.code.constants[a])
    case .fast:
      guard let value = frame.locals[a] else { throw unbound(frame.code.locals[a]) }
      push(value)
    case .storeFast: frame.locals[a] = pop()
    case .deleteFast:
      guard frame.locals[a] != nil else { throw unbound(frame.code.locals[a]) }
      frame.locals[a] = nil
    case .cell:
      guard case .cell(let held) = heap[frame.cells[a]], let value = held else {
        throw unboundCell(a)
      }
      push(value)
    case .storeCell: heap[frame.cells[a]] = .cell(pop())
    case .deleteCell: heap[frame.cells[a]] = .cell(nil)
    case .pushCell:
      push(.ref(a >= 0 && a < frame.cells.count ? frame.cells[a] : heap.add(.cell(nil))))
    case .global: push(try global(frame.code.names[a]))
    case .storeGlobal: setGlobal(frame.code.names[a], pop())
    case .deleteGlobal:
      let name = frame.code.names[a]
      guard globalIfAny(name) != nil else {
        throw raised(.nameError, "name '\(name)' is not defined")
      }
      setGlobal(name, nil)
    case .name:
      let name = frame.code.names[a]
      if let value = frame.names?[name] { push(value) } else { push(try global(name)) }
    case .storeName:
      let value = pop()
      frame.names?[frame.code.names[a]] = value
    case .deleteName: frame.names?[frame.code.names[a]] = nil
    case .pop: _ = pop()
    case .duplicate: push(top)
    case .duplicateTwo:
      let pair = [under(2), under(1)]
      stack += pair
    case .swap:
      guard stack.count > 1 else { return }
      stack.swapAt(stack.count - 1, stack.count - 2)
    case .rotateThree:
      // The top goes below the next two.
      let value = pop()
      stack.insert(value, at: max(0, stack.count - 2))
    case .rotateFour:
      let value = pop()
      stack.insert(value, at: max(0, stack.count - 3))
    case .attribute: top = try attribute(top, frame.code.names[a])
    case .storeAttribute:
      try setAttribute(under(1), frame.code.names[a], under(2))
      stack.removeLast(2)
    case .deleteAttribute: try setAttribute(pop(), frame.code.names[a], nil)
    case .item:
      let value = try item(under(2), under(1))
      stack.removeLast()
      top = value
    case .storeItem:
      try setItem(under(2), under(1), under(3))
      stack.removeLast(3)
    case .deleteItem:
      try deleteItem(under(2), under(1))
      stack.removeLast(2)
    case .tuple: push(try checked(pop(a)))
    case .list: push(list(pop(a)))
    case .set:
      var items = PyDict()
      for value in pop(a) { items.set(try key(value), value, .none) }
      push(new(.set(items, isFrozen: false)))
    case .dict:
      let parts = pop(a * 2)
      var dict = PyDict()
      for index in stride(from: 0, to: parts.count - 1, by: 2) {
        dict.set(try key(parts[index]), parts[index], parts[index + 1])
      }
      push(new(.dict(dict)))
    case .slice:
      let parts = pop(3)
      push(new(.slice(parts[0], parts[1], parts[2])))
    case .append, .addToSet, .addToDict, .extendList, .extendSet, .mergeDict, .mergeArguments,
      .listToTuple:
      try build(instruction.op, a)
    case .minus, .plus, .invert: top = try unary(instruction.op, top)
    case .not: top = .bool(!(try truth(top)))
    case .binary:
      let value = try binary(PyBinary.all[a], under(2), under(1))
      stack.removeLast()
      top = value
    case .inPlace:
      let value = try inPlace(PyBinary.all[a], under(2), under(1))
      stack.removeLast()
      top = value
    case .compare:
      let value = try compare(PyCompare.all[a], under(2), under(1))
      stack.removeLast()
      top = value
    case .jump: frame.counter = a
    case .jumpIfFalse: if !(try truth(pop())) { frame.counter = a }
    case .jumpIfTrue: if try truth(pop()) { frame.counter = a }
    case .jumpIfFalseOrPop: if try truth(top) { _ = pop() } else { frame.counter = a }
    case .jumpIfTrueOrPop: if try truth(top) { frame.counter = a } else { _ = pop() }
    case .iterator: top = try iterator(top)
    case .next: try nextInstruction(exit: a)
    case .call, .callNamed, .callSpread, .method: try callInstruction(instruction)
    case .function: try makeFunction(a, defaults: b >> 1, hasKeyword: b & 1 == 1)
    case .classBody: try makeClass(a)
    case .raise: try raiseInstruction(a)
    case .reraise: throw .raise(pop())
    case .guardBlock:
      frame.blocks.append(
        PyBlock(handler: a, depth: stack.count, handling: frame.handling.count))
    case .endBlock: _ = frame.blocks.popLast()
    case .handle: frame.handling.append(top)
    case .endHandling: _ = frame.handling.popLast()
    case .matches:
      let matches = try isMatch(under(2), under(1))
      stack.removeLast()
      top = .bool(matches)
    case .enter, .leave, .leaveFailed: try withInstruction(instruction.op)
    case .importModule: try importInstruction(frame.code.names[a], isWhole: b == 1)
    case .importMember: if let value = try member(frame.code.names[a], of: top) { push(value) }
    case .importAll: try importAll(pop())
    case .unpack: try unpack(a)
    case .unpackStar: try unpack(before: a, after: b)
    case .format:
      let spec = b == 1 ? try string(under(1)) : ""
      let value = under(1 + b)
      let text = try formatted(value, conversion: a, spec)
      stack.removeLast(b)
      top = .str(text)
    case .joinText:
      var text = ""
      for part in pop(a) { text += part.text ?? "" }
      try spend(text)
      push(.str(text))
    case .assertFailed:
      throw .raise(makeException(.assertionError, a == 1 ? [pop()] : []))
    case .show:
      let value = pop()
      guard !value.isNone else { return }
      setBuiltin("_", value)
      try write(try representation(value) + "\n", to: 1)
    }
  }

  private mutating func unbound(_ name: String) -> PySignal {
    raised(
      .unboundLocalError,
      "cannot access local variable '\(name)' where it is not associated with a value")
  }
  private mutating func unboundCell(_ index: Int) -> PySignal {
    let own = frame.code.cells
    if index < own.count {
      return raised(
        .unboundLocalError,
        "cannot access local variable '\(own[index].name)' where it is not associated with a value"
      )
    }
    let free = frame.code.free
    let name = index - own.count < free.count ? free[index - own.count] : "?"
    return raised(
      .nameError,
      "cannot access free variable '\(name)' where it is not associated with a value in enclosing scope"
    )
  }

  private mutating func build(_ op: PyOp, _ depth: Int) throws(PySignal) {
    switch op {
    case .append:
      let value = pop()
      guard let ref = under(depth).ref else { return }
      let count = heap.list(ref) { list in
        list.append(value)
        return list.count
      }
      try grow(count ?? 0)
    case .addToSet:
      let value = pop()
      let key = try key(value)
      guard let ref = under(depth).ref else { return }
      _ = heap.dict(ref) { $0.set(key, value, .none) }
    case .addToDict:
      let value = pop(), name = pop()
      let key = try key(name)
      guard let ref = under(depth).ref else { return }
      _ = heap.dict(ref) { $0.set(key, name, value) }
    case .extendList:
      let values = try items(of: pop())
      guard let ref = under(depth).ref else { return }
      _ = heap.list(ref) { $0 += values }
    case .extendSet:
      let values = try items(of: pop())
      var keys: [PyKey] = []
      for value in values { keys.append(try key(value)) }
      guard let ref = under(depth).ref else { return }
      _ = heap.dict(ref) { for (key, value) in zip(keys, values) { $0.set(key, value, .none) } }
    case .mergeDict, .mergeArguments:
      let more = pop()
      guard let pairs = try pairs(of: more) else {
        throw op == .mergeDict
          ? raised(.typeError, "'\(typeName(more))' object is not a mapping")
          : raised(
            .typeError, "argument after ** must be a mapping, not \(typeName(more))")
      }
      guard let ref = under(depth).ref else { return }
      _ = heap.dict(ref) { for (key, name, value) in pairs { $0.set(key, name, value) } }
    case .listToTuple:
      guard case .ref(let ref) = top, case .list(let items) = heap[ref] else { return }
      top = .tuple(items)
    default: break
    }
  }

  // MARK: Globals

  func globalIfAny(_ name: String) -> PyValue? {
    guard case .module(let module) = heap[frame.module] else { return nil }
    return module.names[name]
  }
  mutating func global(_ name: String) throws(PySignal) -> PyValue {
    if let value = globalIfAny(name) { return value }
    if let value = builtin(name) { return value }
    if PyLibrary.isBuiltin(name) { throw .unmodelled("the built-in \(name)") }
    var hint = ""
    if version.minor >= 10, let near = nearestName(name) {
      hint = ". Did you mean: '\(near)'?"
    } else if PyLibrary.isStandard(name), version.minor >= 12 {
      hint = ". Did you forget to import '\(name)'?"
    }
    throw raised(.nameError, "name '\(name)' is not defined", hint: hint)
  }
  mutating func setGlobal(_ name: String, _ value: PyValue?) {
    _ = heap.modify(frame.module) { object in
      guard case .module(var module) = object else { return }
      object = .free
      module.names[name] = value
      object = .module(module)
    }
  }
  mutating func setBuiltin(_ name: String, _ value: PyValue) { overrides[name] = value }

  private func nearestName(_ name: String) -> String? {
    var known: [String] = frame.code.locals
    if case .module(let module) = heap[frame.module] { known += module.names.names }
    known += PyBuiltins.names + PyType.byName.keys.sorted()
    return PySuggestion.nearest(name, known)
  }
}
