// Calling a class: conversions to built-in types, and new objects.

import Text

extension PyVM {
  static func fixed(_ value: Double, _ places: Int) -> String { FloatText.fixed(value, places) }

  mutating func instantiate(
    _ ref: PyRef, _ arguments: PyArguments, drop: Int
  ) throws(PySignal) -> PyCalled {
    if let type = PyType(rawValue: ref) { return .value(try callType(type, arguments)) }
    if lookUp("_members", in: ref) != nil, let members = lookUp("_by_value", in: ref),
      let first = arguments[0]
    {
      for pair in try items(of: members) {
        let parts = try items(of: pair)
        if parts.count == 2, try isEqual(parts[0], first) { return .value(parts[1]) }
      }
      throw raised(
        .valueError, "\(try representation(first)) is not a valid \(typeName(of: ref))")
    }
    if lookUp("_abc", in: ref) != nil { try refuseAbstract(ref) }
    let object: PyValue
    if let make = lookUp("__new__", in: ref) {
      var more = arguments
      more.list.insert(.ref(ref), at: 0)
      var function = make
      if case .ref(let place) = make, case .staticMethod(let inner) = heap[place] {
        function = inner
      }
      object = try callNow(function, more)
      guard isInstance(object, of: ref) else { return .value(object) }
    } else {
      object = try emptyInstance(ref, arguments)
    }
    guard let setUp = lookUp("__init__", in: ref) else {
      if let place = object.ref, case .instance(let one) = heap[place] {
        if let base = one.base, !isException(ref) {
          try fill(base, arguments)
        } else if one.base == nil, !arguments.list.isEmpty || !arguments.named.isEmpty,
          lookUp("__new__", in: ref) == nil
        {
          throw raised(.typeError, "\(typeName(of: ref))() takes no arguments")
        }
      }
      return .value(object)
    }
    var more = arguments
    more.list.insert(object, at: 0)
    switch try begin(setUp, more, drop: drop) {
    case .entered:
      frame.instance = object
      return .entered
    case .value: return .value(object)
    }
  }

  private mutating func refuseAbstract(_ ref: PyRef) throws(PySignal) {
    guard case .type(let type) = heap[ref] else { return }
    var missing: [String] = []
    for base in type.order {
      guard base >= PyType.allCases.count, case .type(let one) = heap[base] else { continue }
      for (name, value) in zip(one.names.names, one.names.values) {
        guard isAbstract(value), let found = lookUp(name, in: ref), isSame(found, value) else {
          continue
        }
        missing.append(name)
      }
    }
    guard !missing.isEmpty else { return }
    missing.sort()
    let many = missing.count > 1
    let names = missing.map { version.minor >= 12 ? "'\($0)'" : $0 }.joined(separator: ", ")
    throw raised(
      .typeError,
      version.minor >= 12
        ? "Can't instantiate abstract class \(type.name) without an implementation for abstract method\(many ? "s" : "") \(names)"
        : "Can't instantiate abstract class \(type.name) with abstract method\(many ? "s" : "") \(names)"
    )
  }
  private func isAbstract(_ value: PyValue) -> Bool {
    guard case .ref(let ref) = value else { return false }
    switch heap[ref] {
    case .function(let function): return function.names["__isabstractmethod__"] != nil
    case .property(let get, _, _): return isAbstract(get)
    case .classMethod(let inner), .staticMethod(let inner): return isAbstract(inner)
    default: return false
    }
  }

  /// A new object of a class, before its `__init__`.
  mutating func emptyInstance(
    _ ref: PyRef, _ arguments: PyArguments
  ) throws(PySignal) -> PyValue {
    var one = PyInstance(type: ref)
    switch builtinBase(of: ref) {
    case .list: one.base = list([])
    case .dict: one.base = dict()
    case .set: one.base = new(.set(PyDict(), isFrozen: false))
    case .str: one.base = try callType(.str, PyArguments(Array(arguments.list.prefix(1))))
    case .int: one.base = try callType(.int, PyArguments(Array(arguments.list.prefix(1))))
    case .float: one.base = try callType(.float, PyArguments(Array(arguments.list.prefix(1))))
    case .tuple: one.base = try callType(.tuple, PyArguments(Array(arguments.list.prefix(1))))
    case let type where type.isException: one.base = .tuple(arguments.list)
    default: break
    }
    return new(.instance(one))
  }

  mutating func callType(_ type: PyType, _ arguments: PyArguments) throws(PySignal) -> PyValue {
    let first = arguments[0] ?? .none
    switch type {
    case .type:
      if arguments.count == 3 {
        var names = PyNames()
        for (_, name, value) in try pairs(of: arguments.list[2]) ?? [] {
          names[name.text ?? ""] = value
        }
        let bases = try items(of: arguments.list[1]).compactMap(\.ref)
        let text = first.text ?? ""
        return .ref(try makeType(text, bases, names, qualified: text))
      }
      return .ref(typeRef(first))
    case .object: return new(.instance(PyInstance(type: PyType.object.rawValue)))
    case .str:
      guard !arguments.list.isEmpty else { return .str("") }
      if case .bytes(let bytes) = first, arguments.count > 1 || arguments["encoding"] != nil {
        return .str(String(lenient: bytes))
      }
      return .str(try string(first))
    case .bool: return .bool(try truth(first))
    case .int: return try integer(arguments)
    case .float: return try real(arguments)
    case .list: return list(arguments.list.isEmpty ? [] : try items(of: first))
    case .tuple: return try checked(arguments.list.isEmpty ? [] : try items(of: first))
    case .set, .frozenset:
      return new(
        .set(arguments.list.isEmpty ? PyDict() : try asSet(first), isFrozen: type == .frozenset))
    case .dict:
      let new = dict()
      if let ref = new.ref { _ = try dictMethod(ref, "update", arguments) }
      return new
    case .bytes:
      switch first {
      case .str(let text):
        guard arguments.count > 1 || arguments["encoding"] != nil else {
          throw raised(.typeError, "string argument without an encoding")
        }
        return .bytes(Array(text.utf8))
      case .int(let count):
        guard count >= 0 else { throw raised(.valueError, "negative count") }
        try spend(count: count)
        return .bytes([UInt8](repeating: 0, count: count))
      case .bytes: return first
      case .none: return .bytes([])
      default:
        var bytes: [UInt8] = []
        for item in try items(of: first) {
          guard case .int(let value) = number(item), let byte = UInt8(exactly: value) else {
            throw raised(.valueError, "bytes must be in range(0, 256)")
          }
          bytes.append(byte)
        }
        return .bytes(bytes)
      }
    case .range:
      try expect("range", arguments, 1...3)
      var numbers: [Int] = []
      for value in arguments.list {
        guard let number = try index(value) else {
          throw raised(
            .typeError, "'\(typeName(value))' object cannot be interpreted as an integer")
        }
        numbers.append(number)
      }
      if numbers.count == 1 { return .range(PyRange(0, numbers[0], 1)) }
      if numbers.count == 3, numbers[2] == 0 {
        throw raised(.valueError, "range() arg 3 must not be zero")
      }
      return .range(PyRange(numbers[0], numbers[1], numbers.count == 3 ? numbers[2] : 1))
    case .enumerate:
      guard arguments.at(0, "iterable") != nil else {
        throw raised(.typeError, "enumerate() missing required argument 'iterable'")
      }
      let start =
        try arguments.at(1, "start").flatMap { value throws(PySignal) in try index(value) } ?? 0
      return new(.iterator(.enumerate(try iterator(first), start)))
    case .zip:
      var parts: [PyValue] = []
      for value in arguments.list { parts.append(try iterator(value)) }
      let strict =
        try arguments["strict"].map { value throws(PySignal) in try truth(value) } ?? false
      return new(.iterator(.zip(parts, strict: strict)))
    case .map:
      guard arguments.count > 1 else {
        throw raised(.typeError, "map() must have at least two arguments.")
      }
      var parts: [PyValue] = []
      for value in arguments.list.dropFirst() { parts.append(try iterator(value)) }
      return new(.iterator(.map(first, parts)))
    case .filter:
      try expect("filter", arguments, 2...2)
      return new(.iterator(.filter(first, try iterator(arguments.list[1]))))
    case .reversed:
      if case .ref(let ref) = first, case .instance(let one) = heap[ref],
        let method = lookUp("__reversed__", in: one.type)
      {
        return try callNow(method, first)
      }
      if case .ref(let ref) = first, case .set = heap[ref] {
        throw raised(.typeError, "'set' object is not reversible")
      }
      switch first {
      case .ref, .tuple, .str, .bytes, .range: break
      default: throw raised(.typeError, "'\(typeName(first))' object is not reversible")
      }
      return new(.iterator(.values(try items(of: first).reversed(), 0)))
    case .property:
      return new(
        .property(
          get: arguments.at(0, "fget") ?? .none, set: arguments.at(1, "fset") ?? .none,
          delete: arguments.at(2, "fdel") ?? .none))
    case .classmethod: return new(.classMethod(first))
    case .staticmethod: return new(.staticMethod(first))
    case .slice:
      return new(
        .slice(
          arguments.count > 1 ? first : .none, arguments.count > 1 ? arguments.list[1] : first,
          arguments[2] ?? .none))
    case .super: return try makeSuper(arguments)
    default:
      if type.isException {
        // Real: an OSError with a known number is of that number's class.
        if type == .osError, arguments.count >= 2, case .int(let code) = first,
          let better = Self.errorTypes[code]
        {
          return makeException(better, arguments.list)
        }
        return makeException(type, arguments.list)
      }
      throw raised(.typeError, "cannot create '\(type.name)' instances")
    }
  }

  static let errorTypes: [Int: PyType] = [
    1: .permissionError, 2: .fileNotFoundError, 13: .permissionError, 17: .fileExistsError,
    20: .notADirectoryError, 21: .isADirectoryError, 32: .brokenPipeError,
    104: .connectionResetError, 110: .timeoutError, 111: .connectionRefusedError,
  ]

  private mutating func makeSuper(_ arguments: PyArguments) throws(PySignal) -> PyValue {
    if arguments.count == 2, let type = arguments.list[0].ref {
      return new(.superOf(type, arguments.list[1]))
    }
    guard let owner = frame.owner, case .cell(let held) = heap[owner], let type = held?.ref else {
      throw raised(.runtimeError, "super(): __class__ cell not found")
    }
    var object = frame.locals.first.flatMap(\.self)
    if object == nil, let cell = frame.code.cells.first(where: { $0.local == 0 }) {
      let place = frame.code.cells.firstIndex { $0.name == cell.name } ?? 0
      if case .cell(let value) = heap[frame.cells[place]] { object = value }
    }
    guard let object else { throw raised(.runtimeError, "super(): no arguments") }
    return new(.superOf(type, object))
  }

  private mutating func integer(_ arguments: PyArguments) throws(PySignal) -> PyValue {
    guard let first = arguments[0] else { return .int(0) }
    let value = number(first)
    switch value {
    case .int, .big: return value
    case .float(let real):
      guard real.isFinite else {
        throw real.isNaN
          ? raised(.valueError, "cannot convert float NaN to integer")
          : raised(.overflowError, "cannot convert float infinity to integer")
      }
      return PyValue(BigInteger(real))
    case .str(let text):
      var radix =
        try arguments.at(1, "base").flatMap { value throws(PySignal) in try index(value) } ?? 10
      var digits = text.trimmed.lowercased()
      let isNegative = digits.hasPrefix("-")
      if isNegative || digits.hasPrefix("+") { digits.removeFirst() }
      for (mark, base) in [("0x", 16), ("0o", 8), ("0b", 2)]
      where digits.hasPrefix(mark) && (radix == base || radix == 0) {
        digits.removeFirst(2)
        radix = base
      }
      if radix == 0 { radix = 10 }
      let plain = digits.replacing("_", with: "")
      guard digits.utf8.count <= 4300 || radix != 10 else {
        throw raised(
          .valueError,
          "Exceeds the limit (4300 digits) for integer string conversion: value has \(digits.utf8.count) digits; use sys.set_int_max_str_digits() to increase the limit"
        )
      }
      guard (2...36).contains(radix) else {
        throw raised(.valueError, "int() base must be >= 2 and <= 36, or 0")
      }
      guard plain.first != "-", plain.first != "+", !digits.hasPrefix("_"),
        let whole = BigInteger(plain, radix: radix)
      else {
        throw raised(
          .valueError,
          "invalid literal for int() with base \(radix): \(PyText.quoted(text))")
      }
      return PyValue(isNegative ? -whole : whole)
    case .bytes(let bytes):
      return try integer(PyArguments([.str(String(lenient: bytes))] + arguments.list.dropFirst()))
    default:
      for name in ["__int__", "__index__", "__trunc__"] {
        if case .ref(let ref) = value, case .instance(let one) = heap[ref],
          let method = lookUp(name, in: one.type)
        {
          return try callNow(method, value)
        }
      }
      throw raised(
        .typeError,
        "int() argument must be a string, a bytes-like object or a real number, not '\(typeName(first))'"
      )
    }
  }

  private mutating func real(_ arguments: PyArguments) throws(PySignal) -> PyValue {
    guard let first = arguments[0] else { return .float(0) }
    let value = number(first)
    switch value {
    case .int, .big, .float: return .float(double(value))
    case .str(let text):
      let word = text.trimmed.replacing("_", with: "").lowercased()
      let bare = word.drop { $0 == "+" || $0 == "-" }
      if ["inf", "infinity"].contains(bare) {
        return .float(word.hasPrefix("-") ? -.infinity : .infinity)
      }
      if bare == "nan" { return .float(.nan) }
      guard !bare.isEmpty, bare.allSatisfy({ $0.isNumber || ".e+-".contains($0) }),
        let real = Double(word)
      else {
        throw raised(
          .valueError, "could not convert string to float: \(PyText.quoted(text))")
      }
      return .float(real)
    default:
      if case .ref(let ref) = value, case .instance(let one) = heap[ref],
        let method = lookUp("__float__", in: one.type)
      {
        return try callNow(method, value)
      }
      throw raised(
        .typeError,
        "float() argument must be a string or a real number, not '\(typeName(first))'")
    }
  }
}
