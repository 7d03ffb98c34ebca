// Expressions to instructions: each leaves its value on the stack.

extension JSCompiler {
  func value(_ node: JSNode, name: String? = nil) throws(JSSyntaxError) {
    place = node.place
    switch node.what {
    case .number(let number): emit(.const, constant(.number(number)))
    case .string(let text): emit(.const, constant(.string(text)))
    case .bool(let flag): emit(flag ? .yes : .no)
    case .null: emit(.null)
    case .this: emit(.this)
    case .newTarget: emit(.newTarget)
    case .importMeta: emit(.importMeta)
    case .superWord:
      throw JSSyntaxError(message: "'super' keyword unexpected here", place: node.place, width: 5)
    case .name(let text): load(text)
    case .group(let inner): try value(inner, name: name)
    case .template(let texts, let values):
      for (position, text) in texts.enumerated() {
        emit(.const, constant(.string(text)))
        if position < values.count { try value(values[position]) }
      }
      emit(.concat, texts.count + values.count)
    case .tagged(let tag, let cooked, let raw, let values):
      try callee(tag)
      emit(
        .templateObject, constant(.string(cooked.joined(separator: "\0"))),
        constant(.string(raw.joined(separator: "\0"))))
      for one in values { try value(one) }
      place = node.place
      emit(.call, values.count + 1, index(JSNames.text(tag)))
    case .pattern(let text, let flags):
      emit(.pattern, constant(.string(text)), constant(.string(flags)))
    case .array(let items):
      emit(.array)
      for one in items {
        guard let one else {
          emit(.appendHole)
          continue
        }
        if case .spread(let inner) = one.what {
          try value(inner)
          place = inner.place
          emit(.appendAll, index(JSNames.text(inner)))
        } else {
          try value(one)
          emit(.append)
        }
      }
    case .object(let properties): try object(properties)
    case .function(let tree): try functionValue(tree, name: name)
    case .classValue(let tree):
      if tree.name.isEmpty {
        try classValue(tree, name: name ?? "")
      } else {
        scopes.append([:])
        defer { scopes.removeLast() }
        emit(.newLocal, try declare(tree.name, .const))
        try classValue(tree, name: tree.name)
        emit(.dup)
        initialize(tree.name)
      }
    case .member(let object, let key, let optional):
      try chained { () throws(JSSyntaxError) in
        if case .superWord = object.what {
          emit(.getSuper, index(key))
          return
        }
        try link(object, optional)
        place = node.place
        emit(key.hasPrefix("#") ? .getPrivate : .getProperty, index(key))
      }
    case .element(let object, let key, let optional):
      try chained { () throws(JSSyntaxError) in
        if case .superWord = object.what {
          try value(key)
          emit(.getSuperElement)
          return
        }
        try link(object, optional)
        try value(key)
        place = node.place
        emit(.getElement)
      }
    case .call(let function, let list, let optional):
      try call(node, function, list, optional)
    case .new(let callee, let list):
      try value(callee)
      let isSpread = try arguments(list)
      place = node.place
      emit(isSpread ? .newSpread : .new, isSpread ? 0 : list.count, index(JSNames.text(callee)))
    case .importCall(let inner):
      try value(inner)
      emit(.importDynamic)
    case .spread(let inner):
      place = inner.place
      throw JSSyntaxError(message: "Unexpected token '...'", place: node.place, width: 3)
    case .unary(let mark, let inner): try unary(mark, inner, node.place)
    case .update(let mark, let target, let isPrefix): try update(mark, target, isPrefix)
    case .binary(let mark, let left, let right):
      try value(left)
      try value(right)
      place = node.place
      if mark == "instanceof" || mark == "in" { place = left.place }
      emit(.binary, Int(JSBinary.marks[mark]?.rawValue ?? 0))
    case .hasPrivate(let name, let object):
      try value(object)
      emit(.hasPrivate, index(name))
    case .logical(let mark, let left, let right):
      try value(left)
      let jump = emit(
        mark == "&&" ? .jumpIfFalseKeep : mark == "||" ? .jumpIfTrueKeep : .jumpIfNotNullishKeep)
      emit(.pop)
      try value(right)
      patch(jump)
    case .condition(let test, let yes, let no):
      try value(test)
      let skip = emit(.jumpIfFalse)
      try value(yes, name: name)
      let end = emit(.jump)
      patch(skip)
      try value(no, name: name)
      patch(end)
    case .assign(let mark, let target, let source): try assign(mark, target, source)
    case .sequence(let all):
      for (position, one) in all.enumerated() {
        try value(one)
        if position < all.count - 1 { emit(.pop) }
      }
    case .await(let inner):
      try value(inner)
      place = node.place
      usesAwait = true
      emit(.await)
    case .yield(let inner, let isDelegate):
      if let inner { try value(inner) } else { emit(.undefined) }
      place = node.place
      if isDelegate {
        emit(.iterator, index(inner.map { JSNames.text($0) } ?? ""))
        emit(.yieldAll)
      } else {
        emit(.yield)
      }
    }
  }

  // MARK: Chains of `?.`

  private func chained(
    _ body: () throws(JSSyntaxError) -> Void
  ) throws(JSSyntaxError) {
    let isOuter = !insideChain
    if isOuter { chains.append([]) }
    let was = insideChain
    insideChain = false
    try body()
    insideChain = was
    guard isOuter, let jumps = chains.popLast(), !jumps.isEmpty else { return }
    let end = emit(.jump)
    patch(jumps)
    emit(.undefined)
    patch(end)
  }
  /// The object of a member, which belongs to the same chain.
  private func link(_ object: JSNode, _ optional: Bool) throws(JSSyntaxError) {
    switch object.what {
    case .member, .element, .call:
      insideChain = true
      try value(object)
      insideChain = false
    default: try value(object)
    }
    if optional, !chains.isEmpty {
      chains[chains.count - 1].append(emit(.jumpIfNullishDrop, 0, 1))
    }
  }

  // MARK: Calls

  /// Pushes `this` and the function.
  private func callee(_ function: JSNode) throws(JSSyntaxError) {
    switch function.what {
    case .member(let object, let key, let optional):
      if case .superWord = object.what {
        emit(.this)
        place = function.place
        emit(.getSuper, index(key))
        return
      }
      try link(object, optional)
      place = function.place
      emit(key.hasPrefix("#") ? .keepPrivate : .keepProperty, index(key))
    case .element(let object, let key, let optional):
      try link(object, optional)
      try value(key)
      place = function.place
      emit(.keepElement)
    default:
      emit(.undefined)
      if case .call = function.what {
        insideChain = true
        // NB: what a call gives is called: the chain goes on, one value deeper.
        insideChain = false
      }
      try value(function)
    }
  }

  private func call(
    _ node: JSNode, _ function: JSNode, _ list: [JSNode], _ optional: Bool
  ) throws(JSSyntaxError) {
    if case .superWord = function.what {
      let isSpread = try arguments(list)
      place = node.place
      emit(isSpread ? .superCallSpread : .superCall, list.count)
      return
    }
    try chained { () throws(JSSyntaxError) in
      try callee(function)
      if optional, !chains.isEmpty {
        chains[chains.count - 1].append(emit(.jumpIfNullishDrop, 0, 2))
      }
      let isSpread = try arguments(list)
      place = node.place
      if case .member = function.what { place = function.place }
      emit(isSpread ? .callSpread : .call, list.count, index(JSNames.text(function)))
    }
  }

  /// Pushes the arguments, or one array of them where some are spread.
  private func arguments(_ list: [JSNode]) throws(JSSyntaxError) -> Bool {
    let isSpread = list.contains { if case .spread = $0.what { true } else { false } }
    if isSpread {
      try value(JSNode(what: .array(list.map { $0 }), place: place))
    } else {
      for one in list { try value(one) }
    }
    return isSpread
  }

  // MARK: Functions and objects

  func functionValue(_ tree: JSFunctionTree, name: String?) throws(JSSyntaxError) {
    var tree = tree
    if !tree.name.isEmpty, !tree.isArrow, !tree.isMethod {
      // A function expression sees itself by its name.
      scopes.append([:])
      defer { scopes.removeLast() }
      emit(.newLocal, try declare(tree.name, .let))
      emit(.closure, try inner(tree, name: tree.name))
      emit(.dup)
      initialize(tree.name)
      return
    }
    if tree.name.isEmpty { tree.name = name ?? "" }
    emit(.closure, try inner(tree, name: tree.name))
  }

  private func object(_ properties: [JSProperty]) throws(JSSyntaxError) {
    emit(.object)
    for one in properties {
      place = one.value.place
      if one.kind == .spread {
        try value(one.value)
        emit(.copyProperties)
        continue
      }
      if one.kind == .shorthandDefault {
        throw JSSyntaxError(
          message: "Invalid shorthand property initializer", place: one.value.place)
      }
      let accessor = one.kind == .getter ? 0 : one.kind == .setter ? 1 : -1
      switch one.key {
      case .fixed(let key):
        try value(one.value, name: key)
        if accessor >= 0 {
          emit(.defineAccessor, index(key), accessor)
        } else {
          emit(.define, index(key))
        }
      case .computed(let key):
        try value(key)
        emit(.toPropertyKey)
        try value(one.value)
        if accessor >= 0 {
          emit(.defineAccessor, -1, accessor)
        } else {
          emit(.defineElement)
        }
      }
    }
  }

  /// The class on the stack: constructor; its members are put in one by one.
  func classValue(_ tree: JSClassTree, name: String) throws(JSSyntaxError) {
    let wasStrict = isStrict
    isStrict = true
    defer { isStrict = wasStrict }
    place = tree.place
    if let parent = tree.parent { try value(parent) } else { emit(.undefined) }
    var made = JSFunctionTree(
      name: name, isMethod: true, isDerived: tree.parent != nil, isConstructor: true,
      place: tree.place)
    var isDefault = true
    for member in tree.members where member.function.isConstructor && member.kind == .method {
      made = member.function
      isDefault = false
    }
    if isDefault, tree.parent != nil {
      let rest = JSNode(what: .name("args"), place: tree.place)
      made.parameters = [JSNode(what: .spread(rest), place: tree.place)]
      made.body = [
        JSStatement(
          what: .expression(
            JSNode(
              what: .call(
                JSNode(what: .superWord, place: tree.place),
                [JSNode(what: .spread(rest), place: tree.place)], optional: false),
              place: tree.place)), place: tree.place)
      ]
    }
    place = tree.place
    emit(.classStart, try inner(made, name: name), tree.parent == nil ? 0 : 1)
    for member in tree.members where !(member.function.isConstructor && member.kind == .method) {
      place = member.function.place
      switch member.kind {
      case .method, .getter, .setter:
        if case .computed(let key) = member.key {
          try value(key)
          emit(.toPropertyKey)
        } else if case .fixed(let key) = member.key {
          emit(.const, constant(.string(key)))
        }
        emit(.closure, try inner(member.function, name: member.function.name))
        let side = member.isStatic ? 4 : 0
        emit(.classMethod, side + (member.kind == .getter ? 1 : member.kind == .setter ? 2 : 0))
      case .field:
        if case .computed(let key) = member.key {
          try value(key)
          emit(.toPropertyKey)
        } else if case .fixed(let key) = member.key {
          emit(.const, constant(.string(key)))
        }
        var tree = JSFunctionTree(isMethod: true, place: member.value?.place ?? place)
        tree.expression =
          member.value
          ?? JSNode(what: .unary("void", JSNode(what: .null, place: place)), place: place)
        var named = ""
        if case .fixed(let key) = member.key { named = key }
        if let value = member.value, case .function(var inner) = value.what, inner.name.isEmpty {
          inner.name = named
          tree.expression = JSNode(what: .function(inner), place: value.place)
        }
        emit(.closure, try inner(tree, name: "<instance_members_initializer>"))
        emit(.classField, member.isStatic ? 1 : 0)
      case .block:
        emit(.undefined)
        emit(.closure, try inner(member.function, name: "<static_initializer>"))
        emit(.classField, 2)
      }
    }
    emit(.classEnd)
  }

  // MARK: Operators

  private func unary(
    _ mark: String, _ inner: JSNode, _ at: JSPlace
  ) throws(JSSyntaxError) {
    switch mark {
    case "typeof":
      if case .name(let name) = inner.what, case .global = find(name).place, name != "undefined" {
        emit(.typeofGlobal, index(name))
        return
      }
      try value(inner)
      emit(.typeof)
    case "void":
      try value(inner)
      emit(.pop)
      emit(.undefined)
    case "delete":
      switch inner.what {
      case .member(let object, let key, _):
        try value(object)
        place = at
        emit(.deleteProperty, index(key))
      case .element(let object, let key, _):
        try value(object)
        try value(key)
        place = at
        emit(.deleteElement)
      default:
        try value(inner)
        emit(.pop)
        emit(.yes)
      }
    default:
      if mark == "-", case .number(let number) = inner.what {
        emit(.const, constant(.number(-number)))
        return
      }
      try value(inner)
      place = at
      let kind: JSUnary = mark == "!" ? .not : mark == "-" ? .minus : mark == "+" ? .plus : .invert
      emit(.unary, Int(kind.rawValue))
    }
  }

  private func update(
    _ mark: String, _ target: JSNode, _ isPrefix: Bool
  ) throws(JSSyntaxError) {
    let step = Int((mark == "++" ? JSUnary.increment : .decrement).rawValue)
    switch target.what {
    case .name(let name):
      load(name)
      emit(.toNumeric)
      if !isPrefix { emit(.dup) }
      emit(.unary, step)
      store(name)
      if !isPrefix { emit(.pop) }
    case .member(let object, let key, _):
      let isHidden = key.hasPrefix("#")
      try value(object)
      place = target.place
      emit(.dup)
      emit(isHidden ? .getPrivate : .getProperty, index(key))
      emit(.toNumeric)
      // object old -> old object new
      if !isPrefix {
        emit(.swap)
        emit(.dup2)
        emit(.pop)
      }
      emit(.unary, step)
      emit(isHidden ? .setPrivate : .setProperty, index(key))
      if !isPrefix { emit(.pop) }
    case .element(let object, let key, _):
      let held = temporary()
      try value(object)
      try value(key)
      emit(.toPropertyKey)
      place = target.place
      emit(.dup2)
      emit(.getElement)
      emit(.toNumeric)
      emit(.dup)
      emit(.initLocal, held)
      emit(.unary, step)
      emit(.setElement)
      if !isPrefix {
        emit(.pop)
        emit(.getLocal, held, index(""))
      }
    default: throw JSSyntaxError(message: "Invalid left-hand side expression", place: place)
    }
  }

  private func assign(
    _ mark: String, _ target: JSNode, _ source: JSNode
  ) throws(JSSyntaxError) {
    if mark == "=" {
      switch target.what {
      case .name(let name):
        try value(source, name: name)
        place = target.place
        store(name)
      case .member(let object, let key, _):
        if case .superWord = object.what {
          try value(source)
          emit(.setSuper, index(key))
          return
        }
        try value(object)
        try value(source, name: nil)
        place = target.place
        emit(key.hasPrefix("#") ? .setPrivate : .setProperty, index(key))
      case .element(let object, let key, _):
        try value(object)
        try value(key)
        try value(source)
        place = target.place
        emit(.setElement)
      default:
        try value(source)
        emit(.dup)
        try bind(target, declares: false, source: source)
      }
      return
    }
    let isLogical = ["&&=", "||=", "??="].contains(mark)
    func combine() throws(JSSyntaxError) -> Int? {
      if isLogical {
        let jump = emit(
          mark == "&&=" ? .jumpIfFalseKeep : mark == "||=" ? .jumpIfTrueKeep : .jumpIfNotNullishKeep
        )
        emit(.pop)
        var named: String?
        if case .name(let name) = target.what { named = name }
        try value(source, name: named)
        return jump
      }
      try value(source)
      place = target.place
      emit(.binary, Int(JSBinary.marks[String(mark.dropLast())]?.rawValue ?? 0))
      return nil
    }
    switch target.what {
    case .name(let name):
      load(name)
      let jump = try combine()
      store(name)
      if let jump { patch(jump) }
    case .member(let object, let key, _):
      let isHidden = key.hasPrefix("#")
      try value(object)
      place = target.place
      emit(.dup)
      emit(isHidden ? .getPrivate : .getProperty, index(key))
      let jump = try combine()
      place = target.place
      emit(isHidden ? .setPrivate : .setProperty, index(key))
      if let jump {
        let end = emit(.jump)
        patch(jump)
        emit(.swap)
        emit(.pop)
        patch(end)
      }
    case .element(let object, let key, _):
      try value(object)
      try value(key)
      emit(.toPropertyKey)
      place = target.place
      emit(.dup2)
      emit(.getElement)
      let jump = try combine()
      emit(.setElement)
      if let jump {
        let end = emit(.jump)
        patch(jump)
        emit(.swap)
        emit(.pop)
        emit(.swap)
        emit(.pop)
        patch(end)
      }
    default:
      throw JSSyntaxError(message: "Invalid left-hand side in assignment", place: target.place)
    }
  }
}
