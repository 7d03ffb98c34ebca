// Statements to instructions.

extension JSCompiler {
  func statement(_ one: JSStatement) throws(JSSyntaxError) {
    place = one.place
    let label = pendingLabel
    pendingLabel = nil
    switch one.what {
    case .expression(let node):
      try value(node)
      emit(.pop)
    case .declare(let kind, let list): try declaration(kind, list)
    case .function, .empty, .importing, .exporting, .exportAll: break
    case .classDeclaration(let tree):
      try classValue(tree, name: tree.name)
      initialize(tree.name)
    case .block(let body): try block(body)
    case .if(let test, let yes, let no):
      try value(test)
      let skip = emit(.jumpIfFalse)
      try statement(yes)
      if let no {
        let end = emit(.jump)
        patch(skip)
        try statement(no)
        patch(end)
      } else {
        patch(skip)
      }
    case .loop(let start, let test, let step, let body):
      try loop(start, test, step, body, label)
    case .whileLoop(let test, let body):
      let begin = here
      try value(test)
      let end = emit(.jumpIfFalse)
      targets.append(Target(label: label, scopes: scopes.count))
      try statement(body)
      let target = targets.removeLast()
      for one in target.continues { instructions[one].a = Int32(begin) }
      emit(.jump, begin)
      patch(end)
      patch(target.breaks)
    case .doLoop(let body, let test):
      let begin = here
      targets.append(Target(label: label, scopes: scopes.count))
      try statement(body)
      let target = targets.removeLast()
      patch(target.continues)
      place = test.place
      try value(test)
      emit(.jumpIfTrue, begin)
      patch(target.breaks)
    case .forIn(let kind, let target, let source, let body):
      try each(kind, target, source, body, .keysOf, label)
    case .forOf(let kind, let target, let source, let body, let isAwait):
      try each(kind, target, source, body, isAwait ? .asyncIterator : .iterator, label)
    case .choose(let value, let cases): try choose(value, cases, label)
    case .break(let label): try leave(label, isBreak: true)
    case .continue(let label): try leave(label, isBreak: false)
    case .labelled(let name, let body):
      switch body.what {
      case .loop, .whileLoop, .doLoop, .forIn, .forOf:
        pendingLabel = name
        try statement(body)
      default:
        targets.append(Target(label: name, isLoop: false, scopes: scopes.count))
        try statement(body)
        patch(targets.removeLast().breaks)
      }
    case .return(let node):
      statementStart = (here, one.place)
      if let node { try value(node) } else { emit(.undefined) }
      // NB: the value lies on the stack while `finally` runs; handlers are taken away first.
      try unwind(downTo: 0, keepsValue: true)
      emit(.returnValue)
    case .throw(let node):
      statementStart = (here, one.place)
      try value(node)
      place = one.place
      emit(.throwValue)
    case .attempt(let body, let target, let handler, let last):
      try attempt(body, target, handler, last)
    case .exportDefault(let node):
      try value(node, name: "default")
      if let slot = exportPlace { emit(.initLocal, slot) } else { emit(.pop) }
    case .exportDeclaration(let inner):
      if case .block(let list) = inner.what, let first = list.first {
        try statement(first)
      } else {
        try statement(inner)
      }
    }
  }

  func block(_ body: [JSStatement]) throws(JSSyntaxError) {
    scopes.append([:])
    defer { scopes.removeLast() }
    try hoist(body)
    for one in body { try statement(one) }
  }

  private func declaration(
    _ kind: JSDeclarationKind, _ list: [JSDeclarator]
  ) throws(JSSyntaxError) {
    for one in list {
      place = one.target.place
      guard let source = one.value else {
        if kind == .var { continue }
        emit(.undefined)
        try bind(one.target, declares: true)
        continue
      }
      if case .name(let name) = one.target.what {
        try value(source, name: name)
      } else {
        try value(source)
      }
      if kind == .var {
        try bind(one.target, declares: false, source: source)
      } else {
        try bind(one.target, declares: true, source: source)
      }
    }
  }

  private func loop(
    _ start: JSStatement?, _ test: JSNode?, _ step: JSNode?, _ body: JSStatement, _ label: String?
  ) throws(JSSyntaxError) {
    scopes.append([:])
    defer { scopes.removeLast() }
    var own: [Int] = []
    if let start {
      try hoist([start])
      own = scopes[scopes.count - 1].values.sorted()
      try statement(start)
    }
    for slot in own { emit(.copyLocal, slot) }
    let begin = here
    var end: Int?
    if let test {
      try value(test)
      end = emit(.jumpIfFalse)
    }
    targets.append(Target(label: label, scopes: scopes.count))
    try statement(body)
    let target = targets.removeLast()
    patch(target.continues)
    for slot in own { emit(.copyLocal, slot) }
    if let step {
      try value(step)
      emit(.pop)
    }
    emit(.jump, begin)
    if let end { patch(end) }
    patch(target.breaks)
  }

  private func each(
    _ kind: JSDeclarationKind?, _ target: JSNode, _ source: JSNode, _ body: JSStatement,
    _ op: JSOp, _ label: String?
  ) throws(JSSyntaxError) {
    try value(source)
    place = source.place
    emit(op, index(JSNames.text(source)))
    let begin = here
    var end: [Int] = []
    if op == .asyncIterator {
      emit(.asyncNext)
      usesAwait = true
      emit(.await)
      end.append(emit(.asyncCheck))
    } else {
      end.append(emit(.iteratorNext))
    }
    scopes.append([:])
    defer { scopes.removeLast() }
    if let kind, kind != .var {
      for name in JSNames.bound(by: target) {
        emit(.newLocal, try declare(name, kind == .const ? .const : .let))
      }
    }
    try bind(target, declares: kind != nil && kind != .var)
    targets.append(Target(label: label, hasIterator: true, scopes: scopes.count))
    try statement(body)
    let done = targets.removeLast()
    for one in done.continues { instructions[one].a = Int32(begin) }
    emit(.jump, begin)
    // NB: a break comes here with the iterator on the stack.
    patch(done.breaks)
    if !done.breaks.isEmpty { emit(.iteratorClose) }
    patch(end)
    emit(.pop)
  }

  private func choose(
    _ subject: JSNode, _ cases: [JSCase], _ label: String?
  ) throws(JSSyntaxError) {
    try value(subject)
    let slot = temporary()
    emit(.initLocal, slot)
    scopes.append([:])
    defer { scopes.removeLast() }
    try hoist(cases.flatMap(\.body))
    var starts: [Int] = []
    for one in cases {
      guard let test = one.test else {
        starts.append(-1)
        continue
      }
      emit(.getLocal, slot)
      try value(test)
      emit(.binary, Int(JSBinary.same.rawValue))
      starts.append(emit(.jumpIfTrue))
    }
    let otherwise = emit(.jump)
    targets.append(Target(label: label, isLoop: false, scopes: scopes.count))
    targets[targets.count - 1].label = label
    switchDepth.append(targets.count - 1)
    var hasDefault = false
    for (position, one) in cases.enumerated() {
      if one.test == nil {
        patch(otherwise)
        hasDefault = true
      } else {
        patch(starts[position])
      }
      for item in one.body { try statement(item) }
    }
    switchDepth.removeLast()
    let target = targets.removeLast()
    if !hasDefault { patch(otherwise) }
    patch(target.breaks)
  }

  private func leave(_ label: String?, isBreak: Bool) throws(JSSyntaxError) {
    let found = targets.indices.last { index in
      let one = targets[index]
      if one.isHandler { return false }
      if let label { return one.label == label && (isBreak || one.isLoop) }
      return one.isLoop || (isBreak && switchDepth.contains(index))
    }
    guard let found else {
      throw JSSyntaxError(
        message: label.map { "Undefined label '\($0)'" }
          ?? (isBreak
            ? "Illegal break statement"
            : "Illegal continue statement: no surrounding iteration statement"),
        place: place)
    }
    try unwind(downTo: found + 1, keepsValue: false)
    let jump = emit(.jump)
    if isBreak { targets[found].breaks.append(jump) } else { targets[found].continues.append(jump) }
  }

  /// Leaves what lies inside: handlers are dropped, iterators closed, `finally` run.
  private func unwind(downTo bottom: Int, keepsValue: Bool) throws(JSSyntaxError) {
    let kept = targets
    defer { targets = kept }
    for index in kept.indices.reversed() where index >= bottom {
      let one = kept[index]
      targets = Array(kept[..<index])
      if one.isHandler {
        emit(.popHandler)
        if let last = one.last {
          let outer = scopes
          scopes = Array(scopes.prefix(one.scopes))
          defer { scopes = outer }
          try block(last)
        }
      } else if one.hasIterator, !keepsValue {
        emit(.iteratorClose)
        emit(.pop)
      }
    }
  }

  private func attempt(
    _ body: [JSStatement], _ target: JSNode?, _ handler: [JSStatement]?, _ last: [JSStatement]?
  ) throws(JSSyntaxError) {
    var outer: Int?
    if last != nil {
      outer = emit(.pushHandler)
      targets.append(Target(isLoop: false, last: last, isHandler: true, scopes: scopes.count))
    }
    if let handler {
      let begin = emit(.pushHandler)
      targets.append(Target(isLoop: false, isHandler: true, scopes: scopes.count))
      try block(body)
      targets.removeLast()
      emit(.popHandler)
      let end = emit(.jump)
      patch(begin)
      scopes.append([:])
      if let target {
        for name in JSNames.bound(by: target) { emit(.newLocal, try declare(name, .let)) }
        try bind(target, declares: true)
      } else {
        emit(.pop)
      }
      try block(handler)
      scopes.removeLast()
      patch(end)
    } else {
      try block(body)
    }
    guard let last, let outer else { return }
    targets.removeLast()
    emit(.popHandler)
    try block(last)
    let end = emit(.jump)
    patch(outer)
    try block(last)
    emit(.throwValue, 1)
    patch(end)
  }

  // MARK: Modules

  func importsAndExports(_ body: [JSStatement]) throws(JSSyntaxError) {
    for one in body {
      place = one.place
      switch one.what {
      case .importing(let tree):
        emit(.importModule, index(tree.module))
        let slot = temporary("%module")
        variables[slot].kind = .const
        emit(.newVar, slot)
        for (imported, _) in tree.names where imported != "*" && imported != "default" {
          emit(.importCheck, index(imported), index(tree.module))
        }
        emit(.initLocal, slot)
        for (imported, local) in tree.names {
          let variable = try declare(local, .const)
          variables[variable].kind = .imported(namespace: slot, name: imported)
        }
      case .exporting(let list, let from):
        guard let from else { continue }
        emit(.importModule, index(from))
        let slot = temporary("%module")
        emit(.newVar, slot)
        emit(.initLocal, slot)
        for (local, exported) in list {
          let name = "%export \(exported)"
          let variable = try declare(name, .const)
          variables[variable].kind = .imported(namespace: slot, name: local)
          try export(name, as: exported)
        }
      case .exportAll(let from, let name):
        emit(.importModule, index(from))
        load("%exports")
        emit(.exportAll, index(name ?? ""))
      default: continue
      }
    }
    for one in body {
      place = one.place
      switch one.what {
      case .exporting(let list, nil):
        for (local, exported) in list { try export(local, as: exported) }
      case .exportDefault:
        let slot = try declare("%default", .let)
        emit(.newLocal, slot)
        exportPlace = slot
        try export("%default", as: "default")
      case .exportDeclaration(let inner):
        switch inner.what {
        case .declare(_, let list):
          for item in list {
            for name in JSNames.bound(by: item.target) { try export(name, as: name) }
          }
        case .function(let tree): try export(tree.name, as: tree.name)
        case .classDeclaration(let tree): try export(tree.name, as: tree.name)
        case .block(let list):
          // `export default function name() {}`
          switch list.first?.what {
          case .function(let tree): try export(tree.name, as: "default")
          case .classDeclaration(let tree): try export(tree.name, as: "default")
          default: break
          }
        default: break
        }
      default: continue
      }
    }
  }
  /// What is exported is seen through a getter: importers see each new value.
  private func export(_ local: String, as name: String) throws(JSSyntaxError) {
    load("%exports")
    var tree = JSFunctionTree(isArrow: true, place: place)
    tree.expression = JSNode(what: .name(local), place: place)
    emit(.closure, try inner(tree, name: name))
    emit(.defineAccessor, index(name), 2)
    emit(.pop)
  }
}
