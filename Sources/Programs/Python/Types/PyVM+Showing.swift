// str() and repr() of everything.

import Text

extension PyVM {
  /// What `str()` gives.
  mutating func string(_ value: PyValue) throws(PySignal) -> String {
    switch value {
    case .str(let text): return text
    case .int(let number): return String(number)
    case .ref(let ref):
      guard case .instance(let one) = heap[ref] else { return try representation(value) }
      if let method = lookUp("__str__", in: one.type) {
        let answer = try callNow(method, value)
        guard let text = number(answer).text else {
          throw raised(
            .typeError, "__str__ returned non-string (type \(typeName(answer)))")
        }
        return text
      }
      if lookUp("__repr__", in: one.type) != nil { return try representation(value) }
      if isException(one.type), case .tuple(let arguments)? = one.base {
        return try exceptionText(one, arguments)
      }
      if let base = one.base { return try string(base) }
      return try representation(value)
    default: return try representation(value)
    }
  }

  private mutating func exceptionText(
    _ one: PyInstance, _ arguments: [PyValue]
  ) throws(PySignal) -> String {
    if case .type(let type) = heap[one.type] {
      if type.order.contains(PyType.keyError.rawValue), arguments.count == 1 {
        return try representation(arguments[0])
      }
      if type.order.contains(PyType.osError.rawValue), arguments.count >= 2 {
        let text = "[Errno \(try string(arguments[0]))] \(try string(arguments[1]))"
        guard arguments.count > 2, !arguments[2].isNone else { return text }
        let more =
          arguments.count > 4 && !arguments[4].isNone
          ? " -> " + (try representation(arguments[4])) : ""
        return text + ": " + (try representation(arguments[2])) + more
      }
    }
    if case .str(let file)? = one.names["filename"], case .int(let line)? = one.names["lineno"],
      case .str(let message)? = one.names["msg"]
    {
      let name = file.split(separator: "/").last.map(String.init) ?? file
      return "\(message) (\(name), line \(line))"
    }
    switch arguments.count {
    case 0: return ""
    case 1: return try string(arguments[0])
    default: return try representation(.tuple(arguments))
    }
  }

  /// What `repr()` gives.
  mutating func representation(_ value: PyValue) throws(PySignal) -> String {
    showing += 1
    defer { showing -= 1 }
    guard showing < 60 else {
      throw raised(
        .recursionError, "maximum recursion depth exceeded while getting the repr of an object")
    }
    switch value {
    case .none: return "None"
    case .notImplemented: return "NotImplemented"
    case .ellipsis: return "Ellipsis"
    case .bool(let bool): return bool ? "True" : "False"
    case .int(let number): return String(number)
    case .big(let number):
      guard number.bitWidth < 14_280 else {
        throw raised(
          .valueError,
          "Exceeds the limit (4300 digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit"
        )
      }
      return number.text()
    case .float(let number): return PyText.float(number)
    case .str(let text): return PyText.quoted(text)
    case .bytes(let bytes): return PyText.quoted(bytes)
    case .tuple(let items):
      if items.count == 1 { return "(\(try representation(items[0])),)" }
      return "(" + (try joined(items)) + ")"
    case .range(let range):
      return range.step == 1
        ? "range(\(range.start), \(range.stop))"
        : "range(\(range.start), \(range.stop), \(range.step))"
    case .native(let native): return "<built-in function \(native.name)>"
    case .ref(let ref): return try representation(ref)
    }
  }

  mutating func joined(_ items: [PyValue]) throws(PySignal) -> String {
    var text = ""
    for (number, item) in items.enumerated() {
      if number > 0 { text += ", " }
      text += try representation(item)
      try spend(text.utf8.count > 1 << 20 ? text : "")
    }
    return text
  }

  private func address(_ ref: PyRef) -> String {
    "0x7f" + Hex.digits(UInt32(truncatingIfNeeded: 0x3A00_0000 + ref * 48), 8) + "d0"
  }

  private mutating func representation(_ ref: PyRef) throws(PySignal) -> String {
    let value = PyValue.ref(ref)
    switch heap[ref] {
    case .list, .dict, .set:
      guard !shown.contains(ref) else {
        if case .dict = heap[ref] { return "{...}" }
        return "[...]"
      }
      shown.insert(ref)
      defer { shown.remove(ref) }
      switch heap[ref] {
      case .list(let items): return "[" + (try joined(items)) + "]"
      case .dict(let dict):
        var parts: [String] = []
        for item in dict.items {
          parts.append(try representation(item.name) + ": " + representation(item.value))
        }
        return "{" + parts.joined(separator: ", ") + "}"
      case .set(let dict, let isFrozen):
        if dict.isEmpty { return isFrozen ? "frozenset()" : "set()" }
        let inner = "{" + (try joined(setOrder(dict))) + "}"
        return isFrozen ? "frozenset(\(inner))" : inner
      default: return ""
      }
    case .instance(let one):
      if let method = lookUp("__repr__", in: one.type) {
        let answer = try callNow(method, value)
        guard let text = answer.text else {
          throw raised(
            .typeError, "__repr__ returned non-string (type \(typeName(answer)))")
        }
        return text
      }
      return try plainRepresentation(ref, one)
    case .type(let type):
      let name = type.names["__qualname__"]?.text ?? type.name
      return type.module == "builtins" ? "<class '\(name)'>" : "<class '\(type.module).\(name)'>"
    case .function(let function):
      return "<function \(function.code.qualifiedName) at \(address(ref))>"
    case .bound(let object, let function):
      var name = typeName(object)
      if case .ref(let inner) = function, case .function(let f) = heap[inner] {
        name = f.code.qualifiedName
      }
      return "<bound method \(name) of \(try representation(object))>"
    case .boundNative(let object, let name):
      return "<built-in method \(name) of \(typeName(object)) object at \(address(ref))>"
    case .generator(let generator):
      return "<generator object \(generator.name) at \(address(ref))>"
    case .module(let module):
      let from =
        module.isHidden && module.native != nil ? "(built-in)" : "from '\(module.file ?? "")'"
      return "<module '\(module.name)' \(from)>"
    case .view(let inner, let view):
      let name = view == .keys ? "dict_keys" : view == .values ? "dict_values" : "dict_items"
      _ = inner
      return "\(name)([" + (try joined(items(of: value))) + "])"
    case .slice(let a, let b, let c): return "slice(" + (try joined([a, b, c])) + ")"
    case .file(let file):
      return
        "<_io.TextIOWrapper name=\(PyText.quoted(file.name)) mode='\(file.mode)' encoding='utf-8'>"
    case .pattern(let pattern): return "re.compile(\(PyText.quoted(pattern.text)))"
    case .match(let match):
      let range = match.groups.first.flatMap(\.self) ?? 0..<0
      let from = UTF8Reading.count(Array(match.text[..<range.lowerBound]))
      let inner = Array(match.text[range])
      let to = from + UTF8Reading.count(inner)
      return
        "<re.Match object; span=(\(from), \(to)), match=\(PyText.quoted(String(lenient: inner)))>"
    case .superOf: return "<super: object>"
    default: return "<\(typeName(value)) object at \(address(ref))>"
    }
  }

  /// What the built-in `__repr__` gives for an object of a class.
  mutating func plainRepresentation(
    _ ref: PyRef, _ one: PyInstance
  ) throws(PySignal) -> String {
    if isException(one.type), case .tuple(let arguments)? = one.base {
      let inner = try joined(arguments)
      return "\(typeName(of: one.type))(\(inner))"
    }
    if let base = one.base {
      let inner = try representation(base)
      switch typeOf(base) {
      case .set: return "\(typeName(of: one.type))(\(inner))"
      default: return inner
      }
    }
    var name = typeName(of: one.type)
    if case .type(let type) = heap[one.type] {
      name =
        (type.module == "builtins" ? "" : type.module + ".")
        + (type.names["__qualname__"]?.text ?? name)
    }
    return "<\(name) object at \(address(ref))>"
  }

  mutating func formatted(
    _ value: PyValue, conversion: Int, _ spec: String
  ) throws(PySignal) -> String {
    switch conversion {
    case 1: return try format(.str(representation(value)), spec)
    case 2: return try format(.str(string(value)), spec)
    case 3:
      let text = try representation(value)
      return try format(
        .str(text.unicodeScalars.allSatisfy(\.isASCII) ? text : escaped(text)), spec)
    default: return try format(value, spec)
    }
  }
  private func escaped(_ text: String) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        out.unicodeScalars.append(scalar)
      } else {
        out += PyText.quoted(String(Character(scalar)), asciiOnly: true).dropFirst().dropLast()
      }
    }
    return out
  }
}
