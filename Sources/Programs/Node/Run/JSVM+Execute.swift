// One instruction.

import Text

extension JSVM {
  private func name(_ index: Int32) -> String {
    let at = Int(index)
    return frame.code.names.indices.contains(at) ? frame.code.names[at] : ""
  }
  private mutating func cell(_ value: JSValue) -> JSValue {
    var object = JSObject(kind: .cell, proto: -1)
    object.extra = .value(value)
    return .ref(new(object))
  }
  private func content(_ ref: JSRef) -> JSValue {
    if case .value(let value) = heap.objects[ref].extra { return value }
    return .undefined
  }
  private mutating func early(_ name: String) -> JSSignal {
    raised(.referenceError, "Cannot access '\(name)' before initialization")
  }
  private mutating func cellOf(_ slot: Int) -> JSRef {
    if case .ref(let ref) = frame.locals[slot], heap.objects[ref].kind == .cell { return ref }
    // A variable whose block was entered past its declaration.
    let made = cell(frame.locals[slot])
    frame.locals[slot] = made
    return made.ref ?? 0
  }

  mutating func execute(_ one: JSInstruction) throws(JSSignal) {
    let slot = Int(one.a)
    switch one.op {
    case .nop: break
    case .const: push(frame.code.constants[slot])
    case .undefined: push(.undefined)
    case .null: push(.null)
    case .yes: push(.bool(true))
    case .no: push(.bool(false))
    case .this:
      if frame.this.isHole { try missingThis() }
      push(frame.this)
    case .newTarget: push(frame.newTarget)
    case .pop: _ = pop()
    case .dup: push(top)
    case .dup2:
      let pair = Array(stack.suffix(2))
      stack += pair
    case .swap: if stack.count > 1 { stack.swapAt(stack.count - 1, stack.count - 2) }
    case .getLocal:
      let value = frame.locals[slot]
      if value.isHole { throw early(name(one.b)) }
      push(value)
    case .setLocal:
      if frame.locals[slot].isHole { throw early(name(one.b)) }
      frame.locals[slot] = top
    case .initLocal: frame.locals[slot] = pop()
    case .newLocal: frame.locals[slot] = .hole
    case .newVar: frame.locals[slot] = .undefined
    case .copyLocal: break
    case .parameter:
      let at = Int(one.b)
      frame.locals[slot] = at < frame.arguments.count ? frame.arguments[at] : .undefined
    case .getCell:
      let value = content(cellOf(slot))
      if value.isHole { throw early(name(one.b)) }
      push(value)
    case .setCell:
      let ref = cellOf(slot)
      if content(ref).isHole { throw early(name(one.b)) }
      heap.objects[ref].extra = .value(top)
    case .initCell:
      let ref = cellOf(slot)
      heap.objects[ref].extra = .value(pop())
    case .newCell: frame.locals[slot] = cell(.hole)
    case .newVarCell: frame.locals[slot] = cell(.undefined)
    case .copyCell: frame.locals[slot] = cell(content(cellOf(slot)))
    case .parameterCell:
      let at = Int(one.b)
      frame.locals[slot] = cell(at < frame.arguments.count ? frame.arguments[at] : .undefined)
    case .getCapture:
      guard slot < frame.captures.count else { return push(.undefined) }
      let value = content(frame.captures[slot])
      if value.isHole { throw early(name(one.b)) }
      push(value)
    case .setCapture:
      guard slot < frame.captures.count else { return }
      if content(frame.captures[slot]).isHole { throw early(name(one.b)) }
      heap.objects[frame.captures[slot]].extra = .value(top)
    case .getGlobal:
      let name = name(one.a)
      guard let value = try global(name) else {
        throw raised(.referenceError, "\(name) is not defined")
      }
      push(value)
    case .setGlobal:
      let name = name(one.a)
      if frame.code.isStrict, own(JSProto.global.rawValue, name) == nil {
        throw raised(.referenceError, "\(name) is not defined")
      }
      try set(JSProto.global.rawValue, name, top)
    case .typeofGlobal: push(.string(typeName(try global(name(one.a)) ?? .undefined)))
    case .makeArguments:
      var object = JSObject(kind: .arguments, proto: JSProto.object.rawValue)
      object.items = frame.arguments
      let value = JSValue.ref(new(object))
      if case .ref(let ref) = frame.locals[slot], heap.objects[ref].kind == .cell {
        heap.objects[ref].extra = .value(value)
      } else {
        frame.locals[slot] = value
      }
    case .restArguments: push(array(Array(frame.arguments.dropFirst(slot))))
    default: try executeObjects(one)
    }
  }

  private mutating func missingThis() throws(JSSignal) {
    // An arrow in a derived constructor sees `this` once `super()` has come back.
    for caller in callers.reversed() where caller.home == frame.home && !caller.this.isHole {
      frame.this = caller.this
      return
    }
    throw raised(
      .referenceError,
      "Must call super constructor in derived class before accessing 'this' or returning from derived constructor"
    )
  }

  mutating func global(_ name: String) throws(JSSignal) -> JSValue? {
    if let slot = heap.objects[JSProto.global.rawValue].properties[name] {
      return slot.isAccessor
        ? try callNow(slot.value, this: .ref(JSProto.global.rawValue)) : slot.value
    }
    if JSLibrary.unmodelledGlobals.contains(name) { throw .unmodelled("\(name)") }
    return nil
  }

  private mutating func executeObjects(_ one: JSInstruction) throws(JSSignal) {
    let slot = Int(one.a)
    switch one.op {
    case .getProperty:
      let object = pop()
      push(try get(object, name(one.a)))
    case .keepProperty:
      let object = top
      push(try get(object, name(one.a)))
    case .setProperty:
      let value = pop()
      let object = pop()
      try set(object, name(one.a), value)
      push(value)
    case .getElement:
      let key = pop()
      let object = pop()
      push(try getElement(object, key))
    case .keepElement:
      let key = pop()
      push(try getElement(top, key))
    case .setElement:
      let value = pop()
      let key = pop()
      let object = pop()
      try setElement(object, key, value)
      push(value)
    case .deleteProperty, .deleteElement:
      let key = one.op == .deleteElement ? try self.key(pop()) : name(one.a)
      let object = pop()
      if object.isNullish { throw typeError("Cannot convert undefined or null to object") }
      guard case .ref(let ref) = object else { return push(.bool(true)) }
      push(.bool(try delete(ref, key)))
    case .getSuper, .getSuperElement:
      let key = one.op == .getSuperElement ? try self.key(pop()) : name(one.a)
      push(try getSuper(key))
    case .setSuper: try set(frame.this, name(one.a), top)
    case .getPrivate, .keepPrivate:
      let object = one.op == .getPrivate ? pop() : top
      let key = name(one.a)
      guard case .ref(let ref) = object, hasProperty(ref, key) else {
        throw typeError(
          "Cannot read private member \(key) from an object whose class did not declare it")
      }
      push(try get(object, key))
    case .setPrivate:
      let value = pop()
      let object = pop()
      let key = name(one.a)
      guard case .ref(let ref) = object, hasProperty(ref, key) else {
        throw typeError(
          "Cannot write private member \(key) to an object whose class did not declare it")
      }
      try set(ref, key, value)
      push(value)
    case .hasPrivate:
      guard case .ref(let ref) = pop() else {
        throw typeError("Cannot use 'in' operator to search for '\(name(one.a))' in a value")
      }
      push(.bool(hasProperty(ref, name(one.a))))
    case .array: push(array([]))
    case .append, .appendHole:
      let value = one.op == .append ? pop() : .hole
      if case .ref(let ref) = top { try setItemAtEnd(ref, value) }
    case .appendAll:
      let source = pop()
      let items = try items(of: source, name(one.a))
      if case .ref(let ref) = top {
        guard heap.objects[ref].items.count + items.count < Self.longest else {
          throw .limit("memory")
        }
        allocated &+= items.count &* 24
        heap.objects[ref].items += items
      }
    case .object: push(.ref(object()))
    case .define:
      let value = pop()
      if case .ref(let ref) = top {
        let key = name(one.a)
        if key == "__proto__" {
          if case .ref(let proto) = value { heap.objects[ref].proto = proto }
        } else {
          heap.objects[ref].properties.set(key, JSSlot(value: value))
          setHome(value, ref)
        }
      }
    case .defineElement:
      let value = pop()
      let key = try self.key(pop())
      if case .ref(let ref) = top {
        nameFunction(value, key)
        heap.objects[ref].properties.set(key, JSSlot(value: value))
        setHome(value, ref)
      }
    case .defineAccessor:
      let function = pop()
      let key = one.a < 0 ? try self.key(pop()) : name(one.a)
      if case .ref(let ref) = top {
        setHome(function, ref)
        defineAccessor(
          ref, key, function, isSetter: one.b == 1,
          flags: JSSlot.enumerable | (one.b == 2 ? 0 : JSSlot.configurable))
      }
    case .copyProperties:
      let source = pop()
      if case .ref(let ref) = top { try copyProperties(of: source, to: ref, except: []) }
    case .objectRest:
      let source = pop()
      let seen = frame.code.constants[slot].text?.split(separator: "\0").map(String.init) ?? []
      let made = object()
      push(.ref(made))
      try copyProperties(of: source, to: made, except: seen)
    case .checkObject:
      if top.isNullish {
        let shown = top.isUndefined ? "undefined" : "null"
        let first = name(one.a), text = name(one.b)
        let what = text.isEmpty || text == "(intermediate value)" ? shown : text
        throw typeError(
          first.isEmpty
            ? "Cannot destructure '\(what)' as it is \(shown)."
            : "Cannot destructure property '\(first)' of '\(what)' as it is \(shown).")
      }
    case .pattern:
      push(
        .ref(
          try makePattern(
            frame.code.constants[slot].text ?? "", frame.code.constants[Int(one.b)].text ?? "")))
    case .templateObject:
      let key = "\(frame.code.file):\(frame.code.places[frame.counter - 1])"
      if let known = templates[key] { return push(.ref(known)) }
      func parts(_ index: Int) -> [JSValue] {
        (frame.code.constants[index].text ?? "").split(
          separator: "\0", omittingEmptySubsequences: false
        ).map { .string(String($0)) }
      }
      let cooked = array(parts(slot))
      let raw = array(parts(Int(one.b)))
      if case .ref(let ref) = cooked {
        heap.objects[ref].properties.set("raw", JSSlot(value: raw, flags: 0))
        templates[key] = ref
      }
      push(cooked)
    case .concat:
      var out = ""
      for value in pop(slot) {
        if case .symbol = value { throw typeError("Cannot convert a Symbol value to a string") }
        out += try string(value)
        guard out.utf8.count < Self.longestText else {
          throw raised(.rangeError, "Invalid string length")
        }
      }
      push(text(out))
    default: try executeFunctions(one)
    }
  }

  private mutating func setItemAtEnd(_ ref: JSRef, _ value: JSValue) throws(JSSignal) {
    guard heap.objects[ref].items.count < Self.longest else { throw .limit("memory") }
    allocated &+= 24
    heap.objects[ref].items.append(value)
  }
  private mutating func setHome(_ value: JSValue, _ home: JSRef) {
    guard case .ref(let ref) = value, case .function(var function) = heap.objects[ref].extra,
      function.code.tree.isMethod, function.home < 0
    else { return }
    function.home = home
    heap.objects[ref].extra = .function(function)
  }
  private mutating func nameFunction(_ value: JSValue, _ key: String) {
    guard case .ref(let ref) = value, case .function(let function) = heap.objects[ref].extra,
      function.code.name.isEmpty
    else { return }
    let name =
      key.hasPrefix("\u{1}")
      ? "[\((try? symbolText(keyValue(key)).dropFirst(7).dropLast()) ?? "")]" : key
    heap.objects[ref].properties.set("name", JSSlot(value: .string(name), flags: 4))
  }
  mutating func copyProperties(
    of source: JSValue, to ref: JSRef, except: [String]
  ) throws(JSSignal) {
    if case .string(let text) = source {
      for (index, one) in text.utf16.enumerated() {
        define(
          ref, String(index),
          JSSlot(value: .string(String(decoding: CollectionOfOne(one), as: UTF16.self))))
      }
      return
    }
    guard case .ref(let from) = source else { return }
    for key in keys(from) where !except.contains(key) {
      let value = try get(from, key)
      define(ref, key, JSSlot(value: value))
    }
    for symbol in symbolKeys(from) {
      let key = try key(symbol)
      if let slot = own(from, key), slot.isEnumerable { define(ref, key, slot) }
    }
  }
  private mutating func getSuper(_ key: String) throws(JSSignal) -> JSValue {
    guard frame.home >= 0 else { return .undefined }
    var at = heap.objects[frame.home].proto
    while at >= 0 {
      if let slot = own(at, key) {
        if slot.isAccessor {
          return slot.value.isUndefined ? .undefined : try callNow(slot.value, this: frame.this)
        }
        return slot.value
      }
      at = heap.objects[at].proto
    }
    return .undefined
  }

  // MARK: Functions, calls, jumps

  private mutating func executeFunctions(_ one: JSInstruction) throws(JSSignal) {
    let slot = Int(one.a)
    switch one.op {
    case .closure: push(.ref(closure(frame.code.functions[slot])))
    case .classStart, .classMethod, .classField, .classEnd, .runFields: try executeClass(one)
    case .call:
      let arguments = pop(slot)
      let function = pop()
      let this = pop()
      let begun = try begin(function, this: this, arguments, name: name(one.b))
      if case .value(let value) = begun { push(value) }
    case .callSpread:
      let list = try items(of: pop())
      let function = pop()
      let this = pop()
      if case .value(let value) = try begin(function, this: this, list, name: name(one.b)) {
        push(value)
      }
    case .new, .newSpread:
      let list = one.op == .newSpread ? try items(of: pop()) : pop(slot)
      let callee = pop()
      if case .value(let value) = try construct(callee, list, name: name(one.b)) { push(value) }
    case .superCall, .superCallSpread:
      let list = one.op == .superCallSpread ? try items(of: pop()) : pop(slot)
      try superCall(list)
    case .binary:
      let right = pop()
      let left = pop()
      push(try binary(JSBinary(rawValue: one.a) ?? .add, left, right))
    case .unary:
      let value = pop()
      switch JSUnary(rawValue: one.a) ?? .not {
      case .not: push(.bool(!value.truth))
      case .minus: push(.number(-(try number(value))))
      case .plus: push(.number(try number(value)))
      case .invert: push(.number(Double(~JSNumberText.int32(try number(value)))))
      case .increment: push(.number(try number(value) + 1))
      case .decrement: push(.number(try number(value) - 1))
      }
    case .toNumeric: if case .number = top {} else { push(.number(try number(pop()))) }
    case .typeof: push(.string(typeName(pop())))
    case .toPropertyKey:
      if case .number = top {} else { push(keyValue(try key(pop()))) }
    case .jump: frame.counter = slot
    case .jumpIfFalse: if !pop().truth { frame.counter = slot }
    case .jumpIfTrue: if pop().truth { frame.counter = slot }
    case .jumpIfFalseKeep: if !top.truth { frame.counter = slot }
    case .jumpIfTrueKeep: if top.truth { frame.counter = slot }
    case .jumpIfNullishKeep: if top.isNullish { frame.counter = slot }
    case .jumpIfNotNullishKeep: if !top.isNullish { frame.counter = slot }
    case .jumpIfDefinedKeep: if !top.isUndefined { frame.counter = slot }
    case .jumpIfNullishDrop:
      if top.isNullish {
        stack.removeLast(min(stack.count, Int(one.b)))
        frame.counter = slot
      }
    case .throwValue:
      if one.a == 0 { noteThrow() }
      throw .raise(pop())
    case .throwConst: throw typeError("Assignment to constant variable.")
    case .pushHandler: frame.handlers.append(JSHandler(place: slot, height: stack.count))
    case .popHandler: _ = frame.handlers.popLast()
    case .keysOf:
      let object = pop()
      var keys: [JSValue] = []
      if case .ref(var at) = object {
        var seen: Set<String> = []
        while at >= 0 {
          for key in self.keys(at) where seen.insert(key).inserted { keys.append(.string(key)) }
          at = heap.objects[at].proto
        }
      } else if case .string(let text) = object {
        keys = (0..<text.utf16.count).map { .string(String($0)) }
      }
      let list = array(keys)
      push(iterator(.array(list.ref ?? 0)))
    case .iterator:
      let value = pop()
      push(try makeIterator(value, name(one.a)))
    case .iteratorNext:
      if let value = try iteratorNext(top) { push(value) } else { frame.counter = slot }
    case .iteratorStep: push(try iteratorNext(top) ?? .undefined)
    case .iteratorRest:
      var rest: [JSValue] = []
      while let value = try iteratorNext(top) {
        rest.append(value)
        guard rest.count < Self.longest else { throw .limit("memory") }
      }
      push(array(rest))
    case .iteratorClose: try iteratorClose(top)
    case .asyncIterator:
      let value = pop()
      if case .ref(let ref) = value {
        let method = try get(ref, "\u{1}\(JSSymbol.asyncIterator)")
        if isCallable(method) {
          let made = try callNow(method, this: value)
          push(iterator(.other(made, next: try get(made, "next"))))
          return
        }
      }
      push(try makeIterator(value, name(one.a)))
    case .asyncNext:
      guard case .ref(let ref) = top, case .iterator(let iterator) = heap.objects[ref].extra else {
        return
      }
      if case .other(let object, let next) = iterator.source {
        push(try callNow(next, this: object))
      } else {
        let value = try iteratorNext(top)
        let wanted = try promiseOf(value ?? .undefined)
        // What a plain iterator gives is waited for; its end is told by a mark of the lab's own.
        heap.objects[ref].properties.set("%done", JSSlot(value: .bool(value == nil), flags: 0))
        push(.ref(wanted))
      }
    case .asyncCheck:
      let result = pop()
      guard case .ref(let ref) = top else { return }
      if let mark = heap.objects[ref].properties["%done"] {
        if mark.value.truth { frame.counter = slot } else { push(result) }
      } else if try get(result, "done").truth {
        frame.counter = slot
      } else {
        push(try get(result, "value"))
      }
    case .importModule, .importDynamic, .importCheck, .exportAll, .importMeta:
      try executeModules(one)
    default: throw .unmodelled("this operation")
    }
  }

  mutating func closure(_ code: JSCode) -> JSRef {
    var function = JSFunction(code: code)
    function.captures.reserveCapacity(code.captures.count)
    for capture in code.captures {
      switch capture {
      case .local(let slot): function.captures.append(cellOf(slot))
      case .capture(let index):
        function.captures.append(index < frame.captures.count ? frame.captures[index] : 0)
      }
    }
    if code.tree.isArrow {
      function.this = frame.this
      function.newTarget = frame.newTarget
      function.home = frame.home
    }
    var object = JSObject(kind: .function, proto: JSProto.function.rawValue)
    object.extra = .function(function)
    return new(object)
  }
}
