// The methods of built-in types: which there are, and who carries them out.

enum PyMethods {
  static func words(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }

  private static let common = words(
    "__init__ __str__ __repr__ __eq__ __ne__ __hash__ __format__ __setattr__ __getattribute__ "
      + "__delattr__ __init_subclass__ __new__ __dir__ __sizeof__")
  private static let table: [PyType: [String]] = [
    .object: common,
    .str: words(
      "capitalize casefold center count encode endswith expandtabs find format format_map index "
        + "isalnum isalpha isascii isdecimal isdigit isidentifier islower isnumeric isprintable "
        + "isspace istitle isupper join ljust lower lstrip partition removeprefix removesuffix "
        + "replace rfind rindex rjust rpartition rsplit rstrip split splitlines startswith strip "
        + "swapcase title translate upper zfill maketrans __len__ __contains__ __getitem__ __iter__ __add__ __mul__ __lt__ __mod__"
    ),
    .bytes: words(
      "decode hex split strip rstrip lstrip startswith endswith find replace join count upper lower splitlines "
        + "__len__ __getitem__ __iter__ __contains__ fromhex"),
    .list: words(
      "append extend insert remove pop clear index count sort reverse copy __len__ __getitem__ "
        + "__setitem__ __delitem__ __contains__ __iter__ __add__ __reversed__"),
    .tuple: words("count index __len__ __getitem__ __contains__ __iter__ __add__"),
    .range: words("count index __len__ __getitem__ __contains__ __iter__"),
    .dict: words(
      "get keys values items pop popitem clear update setdefault copy fromkeys __len__ __getitem__ "
        + "__setitem__ __delitem__ __contains__ __iter__ __missing__"),
    .dictKeys: words("__len__ __contains__ __iter__ isdisjoint"),
    .dictValues: words("__len__ __iter__"),
    .dictItems: words("__len__ __iter__ __contains__"),
    .set: words(
      "add remove discard pop clear update union intersection difference symmetric_difference "
        + "issubset issuperset isdisjoint copy intersection_update difference_update "
        + "symmetric_difference_update __len__ __contains__ __iter__"),
    .frozenset: words(
      "union intersection difference symmetric_difference issubset issuperset isdisjoint copy "
        + "__len__ __contains__ __iter__"),
    .int: words(
      "bit_length bit_count to_bytes from_bytes is_integer conjugate __int__ __float__ __add__ __sub__ __mul__ __lt__ __index__ __bool__ __abs__ __neg__"
    ),
    .bool: words("bit_length __int__ __add__"),
    .float: words("is_integer as_integer_ratio hex __int__ __float__ __add__ __round__"),
    .textFile: words(
      "read readline readlines write writelines close flush seek tell fileno isatty readable "
        + "writable truncate getvalue __enter__ __exit__ __iter__ __next__ reconfigure"),
    .generator: words("send throw close __next__ __iter__"),
    .iterator: words("__next__ __iter__"),
    .zip: words("__next__ __iter__"), .map: words("__next__ __iter__"),
    .filter: words("__next__ __iter__"), .enumerate: words("__next__ __iter__"),
    .property: words("setter getter deleter"),
    .pattern: words("match search fullmatch findall finditer sub subn split"),
    .match: words("group groups groupdict start end span __getitem__ expand"),
    .function: words("__call__ __get__"),
    .type: words("mro __subclasses__ __call__"),
    .baseException: words("with_traceback add_note"),
  ]
  private static let sets: [PyType: Set<String>] = table.mapValues { Set($0) }
  /// What the real types have beside it: asked for, it says so and does not pretend.
  private static let others: [PyType: Set<String>] = [
    .str: ["isprintable_"],
    .bytes: ["center", "title", "translate", "partition", "rsplit", "rfind", "index", "zfill"],
    .float: ["fromhex", "conjugate"],
    .textFile: ["detach", "buffer", "newlines"],
  ]

  static func has(_ name: String, _ type: PyType) -> Bool {
    if sets[type]?.contains(name) == true { return true }
    return name.hasPrefix("__") && sets[.object]?.contains(name) == true
  }
  static func names(_ type: PyType) -> [String] { (table[type] ?? []) }
  static func unmodelled(_ type: PyType, _ name: String) -> String? {
    others[type]?.contains(name) == true ? "\(type.name).\(name)()" : nil
  }
}

extension PyVM {
  /// A call of a built-in type's method.
  mutating func callBuiltinMethod(
    _ object: PyValue, _ name: String, _ arguments: PyArguments
  ) throws(PySignal) -> PyValue {
    if name.hasPrefix("super ") {
      return try superMethod(object, String(name.dropFirst(6)), arguments)
    }
    switch object {
    case .str(let text): if let value = try textMethod(text, name, arguments) { return value }
    case .bytes(let bytes): if let value = try bytesMethod(bytes, name, arguments) { return value }
    case .tuple(let items):
      if let value = try tupleMethod(items, name, arguments) { return value }
    case .int, .big, .float, .bool:
      if let value = try numberMethod(object, name, arguments) { return value }
    case .ref(let ref):
      switch heap[ref] {
      case .list: if let value = try listMethod(ref, name, arguments) { return value }
      case .dict: if let value = try dictMethod(ref, name, arguments) { return value }
      case .set: if let value = try setMethod(ref, name, arguments) { return value }
      case .file: if let value = try fileMethod(ref, name, arguments) { return value }
      case .pattern(let pattern):
        if let value = try patternMethod(pattern, name, arguments) { return value }
      case .match(let match):
        if let value = try matchMethod(match, name, arguments) { return value }
      case .generator:
        if let value = try generatorMethod(ref, name, arguments) { return value }
      case .property(let get, let set, let delete):
        let new = arguments[0] ?? .none
        switch name {
        case "setter": return self.new(.property(get: get, set: new, delete: delete))
        case "deleter": return self.new(.property(get: get, set: set, delete: new))
        default: return self.new(.property(get: new, set: set, delete: delete))
        }
      case .type(let type):
        if let value = try typeMethod(ref, type, name, arguments) { return value }
      case .instance(let one):
        if let base = one.base, !isException(one.type), PyMethods.names(typeOf(base)).contains(name)
        {
          return try callBuiltinMethod(base, name, arguments)
        }
      default: break
      }
    default: break
    }
    return try commonMethod(object, name, arguments)
  }

  /// What every object has.
  private mutating func commonMethod(
    _ object: PyValue, _ name: String, _ arguments: PyArguments
  ) throws(PySignal) -> PyValue {
    let first = arguments[0] ?? PyValue.none
    switch name {
    case "__iter__": return try iterator(object)
    case "__next__":
      guard let value = try next(object) else { throw .raise(stopIteration(.none)) }
      return value
    case "__len__": return .int(try length(object))
    case "__contains__": return .bool(try contains(object, first))
    case "__getitem__": return try item(object, first)
    case "__setitem__":
      try setItem(object, first, arguments[1] ?? .none)
      return .none
    case "__delitem__":
      try deleteItem(object, first)
      return .none
    case "__eq__", "__ne__":
      if isPlainBuiltin(object) {
        return .bool(try isEqual(object, first) == (name == "__eq__"))
      }
      return isSame(object, first) ? .bool(name == "__eq__") : .notImplemented
    case "__lt__": return try compare(.less, object, first)
    case "__add__": return try binary(.add, object, first)
    case "__sub__": return try binary(.subtract, object, first)
    case "__mul__": return try binary(.multiply, object, first)
    case "__mod__": return try binary(.modulo, object, first)
    case "__hash__":
      if case .ref(let ref) = object, case .instance = heap[ref] { return .int(ref &* 16) }
      return .int(PyHash.of(try key(object)))
    case "__str__":
      if case .ref(let ref) = object, case .instance(let one) = heap[ref] {
        if isException(one.type) { return .str(try string(withoutOwn: ref)) }
        return .str(try plainRepresentation(ref, one))
      }
      return .str(try string(object))
    case "__repr__":
      if case .ref(let ref) = object, case .instance(let one) = heap[ref] {
        return .str(try plainRepresentation(ref, one))
      }
      return .str(try representation(object))
    case "__format__": return .str(try format(object, try string(first)))
    case "__init__", "__init_subclass__": return .none
    case "__dir__": return list(directory(object).map { .str($0) })
    case "__setattr__":
      guard let ref = object.ref else { return .none }
      settingPlainly.insert(ref)
      defer { settingPlainly.remove(ref) }
      try setAttribute(object, try string(first), arguments[1] ?? PyValue.none)
      return .none
    case "__getattribute__": return try attribute(object, try string(first))
    case "__delattr__":
      if let ref = object.ref { _ = heap.instance(ref) { $0.names[first.text ?? ""] = nil } }
      return .none
    case "__call__": return try callNow(object, arguments)
    case "__get__": return new(.bound(first, object))
    case "__int__": return try callNative(PyNative(.builtins, "int"), PyArguments([object]))
    case "__float__": return .float(double(number(object)))
    case "__bool__": return .bool(try truth(object))
    case "__sizeof__": return .int(64)
    case "with_traceback": return object
    case "add_note":
      if let ref = object.ref, case .instance(let one) = heap[ref] {
        if case .ref(let notes)? = one.names["__notes__"] {
          _ = heap.list(notes) { $0.append(first) }
        } else {
          let notes = list([first])
          _ = heap.instance(ref) { $0.names["__notes__"] = notes }
        }
      }
      return .none
    default:
      throw .unmodelled("\(typeName(object)).\(name)()")
    }
  }

  /// An exception's text without its class's own `__str__`.
  private mutating func string(withoutOwn ref: PyRef) throws(PySignal) -> String {
    guard case .instance(let one) = heap[ref], case .tuple(let parts)? = one.base else { return "" }
    switch parts.count {
    case 0: return ""
    case 1: return try string(parts[0])
    default: return try representation(.tuple(parts))
    }
  }

  /// A built-in method that a class's own calls through `super()`.
  private mutating func superMethod(
    _ object: PyValue, _ name: String, _ arguments: PyArguments
  ) throws(PySignal) -> PyValue {
    guard case .ref(let ref) = object, case .instance(let one) = heap[ref] else {
      if name == "__new__", case .ref(let ref)? = arguments[0], case .type = heap[ref] {
        return try emptyInstance(ref, PyArguments(Array(arguments.list.dropFirst())))
      }
      if name == "__init_subclass__" { return .none }
      return try commonMethod(object, name, arguments)
    }
    switch name {
    case "__init__":
      if isException(one.type) {
        _ = heap.instance(ref) { $0.base = .tuple(arguments.list) }
      } else if let base = one.base {
        try fill(base, arguments)
      }
      return .none
    case "__new__":
      if case .ref(let type)? = arguments[0], case .type = heap[type] {
        return try emptyInstance(type, PyArguments(Array(arguments.list.dropFirst())))
      }
      return object
    case "__str__", "__repr__", "__eq__", "__hash__", "__setattr__", "__delattr__":
      if name == "__setattr__" || name == "__delattr__" || one.base == nil || isException(one.type)
      {
        return try commonMethod(object, name, arguments)
      }
    default: break
    }
    if let base = one.base, !isException(one.type) {
      return try callBuiltinMethod(base, name, arguments)
    }
    return try commonMethod(object, name, arguments)
  }

  /// Fills a derived list, dict or set as its built-in `__init__` would.
  mutating func fill(_ base: PyValue, _ arguments: PyArguments) throws(PySignal) {
    guard case .ref(let ref) = base else { return }
    switch heap[ref] {
    case .list:
      if let first = arguments[0] {
        let items = try self.items(of: first)
        heap[ref] = .list(items)
      }
    case .dict: _ = try dictMethod(ref, "update", arguments)
    case .set: _ = try setMethod(ref, "update", arguments)
    default: break
    }
  }

  func directory(_ object: PyValue) -> [String] {
    var names: Set<String> = []
    if case .ref(let ref) = object {
      switch heap[ref] {
      case .instance(let one): names.formUnion(one.names.names)
      case .type(let type):
        for base in type.order {
          if case .type(let one) = heap[base] { names.formUnion(one.names.names) }
        }
      case .module(let module):
        names.formUnion(module.names.names)
        if let native = module.native { names.formUnion(PyNatives.names(native)) }
      default: break
      }
    }
    if case .type(let type) = heap[typeRef(object)] {
      for base in type.order {
        if case .type(let one) = heap[base] { names.formUnion(one.names.names) }
      }
    }
    names.formUnion(PyMethods.names(typeOf(object)))
    return names.sorted { PyVM.isBefore($0, $1) }
  }

  mutating func length(_ value: PyValue) throws(PySignal) -> Int {
    switch value {
    case .str(let text): return PyText.count(text)
    case .bytes(let bytes): return bytes.count
    case .tuple(let items): return items.count
    case .range(let range): return range.count
    case .ref(let ref):
      switch heap[ref] {
      case .list(let items): return items.count
      case .dict(let dict), .set(let dict, _): return dict.count
      case .view(let inner, _): if case .dict(let dict) = heap[inner] { return dict.count }
      case .instance(let one):
        if let method = lookUp("__len__", in: one.type) {
          guard let count = try index(callNow(method, value)) else {
            throw raised(.typeError, "'__len__' should return an integer")
          }
          guard count >= 0 else { throw raised(.valueError, "__len__() should return >= 0") }
          return count
        }
        if let base = one.base, !isException(one.type) { return try length(base) }
      default: break
      }
    default: break
    }
    throw raised(.typeError, "object of type '\(typeName(value))' has no len()")
  }

  // MARK: Arguments

  mutating func expect(
    _ name: String, _ arguments: PyArguments, _ range: ClosedRange<Int>
  ) throws(PySignal) {
    let count = arguments.count + arguments.named.count
    guard !range.contains(count) else { return }
    if range.lowerBound == range.upperBound {
      let takes =
        range.lowerBound == 0
        ? "no arguments"
        : range.lowerBound == 1 ? "exactly one argument" : "exactly \(range.lowerBound) arguments"
      throw raised(.typeError, "\(name)() takes \(takes) (\(count) given)")
    }
    throw count < range.lowerBound
      ? raised(
        .typeError,
        "\(name) expected at least \(range.lowerBound) argument\(range.lowerBound == 1 ? "" : "s"), got \(count)"
      )
      : raised(
        .typeError,
        "\(name) expected at most \(range.upperBound) argument\(range.upperBound == 1 ? "" : "s"), got \(count)"
      )
  }

  mutating func text(
    _ value: PyValue?, _ what: String
  ) throws(PySignal) -> String {
    if let value, case .str(let text) = number(value) { return text }
    throw raised(.typeError, "\(what) must be str, not \(value.map { typeName($0) } ?? "None")")
  }
}
