// Destructuring to instructions, and how complaints name an expression.

extension JSCompiler {
  // MARK: Destructuring

  /// Takes the value on the stack apart and gives it to a target.
  func bind(
    _ target: JSNode, declares: Bool, source: JSNode? = nil
  ) throws(JSSyntaxError) {
    place = target.place
    switch target.what {
    case .name(let name):
      if declares {
        initialize(name)
      } else {
        store(name)
        emit(.pop)
      }
    case .group(let inner): try bind(inner, declares: declares)
    case .member(let object, let key, _):
      try value(object)
      emit(.swap)
      emit(key.hasPrefix("#") ? .setPrivate : .setProperty, index(key))
      emit(.pop)
    case .element(let object, let key, _):
      let held = temporary()
      emit(.initLocal, held)
      try value(object)
      try value(key)
      emit(.getLocal, held, index(""))
      emit(.setElement)
      emit(.pop)
    case .assign("=", let inner, let fallback):
      let skip = emit(.jumpIfDefinedKeep)
      emit(.pop)
      if case .name(let name) = inner.what {
        try value(fallback, name: name)
      } else {
        try value(fallback)
      }
      patch(skip)
      try bind(inner, declares: declares)
    case .array(let items):
      emit(.iterator, index(source.map { JSNames.text($0) } ?? "undefined"))
      for one in items {
        guard let one else {
          emit(.iteratorStep)
          emit(.pop)
          continue
        }
        if case .spread(let inner) = one.what {
          emit(.iteratorRest)
          try bind(inner, declares: declares)
        } else {
          emit(.iteratorStep)
          try bind(one, declares: declares)
        }
      }
      emit(.iteratorClose)
      emit(.pop)
    case .object(let properties):
      var first = ""
      if let one = properties.first, case .fixed(let key) = one.key { first = key }
      emit(.checkObject, index(first), index(source.map { JSNames.text($0) } ?? ""))
      var seen: [String] = []
      for one in properties {
        place = one.value.place
        if one.kind == .spread {
          emit(.dup)
          emit(.objectRest, constant(.string(seen.joined(separator: "\0"))))
          try bind(one.value, declares: declares)
          continue
        }
        emit(.dup)
        switch one.key {
        case .fixed(let key):
          seen.append(key)
          emit(.getProperty, index(key))
        case .computed(let key):
          try value(key)
          emit(.getElement)
        }
        try bind(one.value, declares: declares)
      }
      emit(.pop)
    default:
      throw JSSyntaxError(message: "Invalid destructuring assignment target", place: target.place)
    }
  }
}

extension JSNames {
  /// An expression as V8 names it in its complaints.
  static func text(_ node: JSNode) -> String {
    switch node.what {
    case .name(let name): return name
    case .this: return "this"
    case .string(let text): return "\"\(text)\""
    case .number(let number): return JSNumberText.text(number)
    case .null: return "null"
    case .bool(let flag): return "\(flag)"
    case .member(let object, let key, let optional):
      if case .superWord = object.what { return "(intermediate value).\(key)" }
      return "\(text(object))\(optional ? "?." : ".")\(key)"
    case .element(let object, let key, _):
      switch key.what {
      case .string(let name): return "\(text(object)).\(name)"
      case .name, .number, .member: return "\(text(object))[\(text(key))]"
      default: return "\(text(object))[...]"
      }
    case .call(let function, _, _): return "\(text(function))(...)"
    case .superWord: return "super"
    case .object(let properties) where properties.isEmpty: return "{}"
    case .group(let inner):
      if case .unary("void", let what) = inner.what { return "(void \(text(what)))" }
      return text(inner)
    default: return "(intermediate value)"
    }
  }
}
