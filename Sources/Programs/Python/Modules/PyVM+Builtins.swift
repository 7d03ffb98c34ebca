// The built-in functions.

extension PyVM {
  mutating func callBuiltin(
    _ name: String, _ arguments: PyArguments
  ) throws(PySignal) -> PyValue {
    let first = arguments[0] ?? .none
    switch name {
    case "print": return try print(arguments)
    case "len":
      try expect("len", arguments, 1...1)
      return .int(try length(first))
    case "isinstance", "issubclass":
      try expect(name, arguments, 2...2)
      if name == "isinstance" { return .bool(try isOf(typeRef(first), arguments.list[1], name)) }
      guard case .ref(let ref) = first, case .type = heap[ref] else {
        throw raised(.typeError, "issubclass() arg 1 must be a class")
      }
      return .bool(try isOf(ref, arguments.list[1], name))
    case "repr": return .str(try representation(first))
    case "ascii": return .str(try formatted(first, conversion: 3, ""))
    case "format": return .str(try format(first, arguments[1].map { $0.text ?? "" } ?? ""))
    case "abs":
      try expect("abs", arguments, 1...1)
      switch number(first) {
      case .int(let value): return value < 0 ? try unary(.minus, .int(value)) : .int(value)
      case .big(let value): return PyValue(value.magnitude)
      case .float(let value): return .float(value.magnitude)
      default:
        if let method = try methodIfAny(first, "__abs__") { return try callNow(method) }
        throw raised(.typeError, "bad operand type for abs(): '\(typeName(first))'")
      }
    case "sum": return try sum(arguments)
    case "min", "max": return try extreme(name, arguments)
    case "sorted":
      guard !arguments.list.isEmpty else {
        throw raised(.typeError, "sorted expected 1 argument, got 0")
      }
      return list(try sorted(items(of: first), arguments))
    case "any", "all":
      let iterator = try iterator(first)
      while let value = try next(iterator) {
        if try truth(value) == (name == "any") { return .bool(name == "any") }
      }
      return .bool(name == "all")
    case "iter":
      if let end = arguments[1] { return new(.iterator(.sentinel(first, end))) }
      return try iterator(first)
    case "next":
      if let value = try next(first) { return value }
      if let other = arguments[1] { return other }
      throw .raise(returnedStop())
    case "range": return try callType(.range, arguments)
    case "getattr":
      let word = try text(arguments[1], "attribute name")
      do throws(PySignal) {
        if let value = try attributeIfAny(first, word) { return value }
      } catch {
        guard case .raise(let exception) = error, let other = arguments[2],
          isInstance(exception, of: .attributeError)
        else { throw error }
        return other
      }
      if let other = arguments[2] { return other }
      throw noAttribute(first, word)
    case "hasattr":
      let word = try text(arguments[1], "attribute name")
      do throws(PySignal) {
        return .bool(try attributeIfAny(first, word) != nil)
      } catch {
        if case .raise(let exception) = error, isInstance(exception, of: .attributeError) {
          return .bool(false)
        }
        throw error
      }
    case "setattr":
      try setAttribute(
        first, try text(arguments[1], "attribute name"), arguments[2] ?? PyValue.none)
      return .none
    case "delattr":
      try setAttribute(first, try text(arguments[1], "attribute name"), nil)
      return .none
    case "callable": return .bool(isCallable(first))
    case "hash": return .int(PyHash.of(try key(first)))
    case "id":
      if case .ref(let ref) = first { return .int(0x7F00_0000_0000 + ref * 48) }
      return .int(0x7E00_0000_0000 + abs(PyHash.of(try key(first)) % 0xFFFF_FFFF) * 16)
    case "chr":
      guard let code = try index(first),
        let scalar = UInt32(exactly: code).flatMap({ Unicode.Scalar($0) })
      else { throw raised(.valueError, "chr() arg not in range(0x110000)") }
      return .str(String(Character(scalar)))
    case "ord":
      guard case .str(let text) = first else {
        if case .bytes(let bytes) = first, bytes.count == 1 { return .int(Int(bytes[0])) }
        throw raised(
          .typeError, "ord() expected string of length 1, but \(typeName(first)) found")
      }
      guard PyText.count(text) == 1, let scalar = text.unicodeScalars.first else {
        throw raised(
          .typeError,
          "ord() expected a character, but string of length \(PyText.count(text)) found")
      }
      return .int(Int(scalar.value))
    case "bin", "hex", "oct":
      switch number(first) {
      case .int, .big: break
      default:
        throw raised(
          .typeError, "'\(typeName(first))' object cannot be interpreted as an integer")
      }
      let value = big(number(first))
      let radix = name == "bin" ? 2 : name == "hex" ? 16 : 8
      let mark = name == "bin" ? "0b" : name == "hex" ? "0x" : "0o"
      return .str((value.isNegative ? "-" : "") + mark + value.magnitude.text(radix: radix))
    case "divmod":
      let second = arguments[1] ?? .none
      return .tuple([
        try binary(.floorDivide, first, second, sign: "divmod()"),
        try binary(.modulo, first, second, sign: "divmod()"),
      ])
    case "pow":
      let second = arguments[1] ?? .none
      guard let third = arguments.at(2, "mod"), !third.isNone else {
        return try binary(.power, first, second)
      }
      return try powerModulo(big(number(first)), big(number(second)), big(number(third)))
    case "round": return try round(arguments)
    case "input":
      return try input(
        prompt: arguments[0].map { value throws(PySignal) in try string(value) } ?? "")
    case "open": return try open(arguments)
    case "vars", "locals", "globals", "dir": return try namespace(name, arguments)
    case "exit", "quit":
      throw .raise(makeException(.systemExit, arguments.list))
    case "exec", "eval": return try evaluate(name, arguments)
    case "__import__":
      return try importNow(try text(arguments[0], "__import__() argument"))
    default: throw .unmodelled("\(name)()")
    }
  }

  private mutating func returnedStop() -> PyValue {
    defer { returned = nil }
    return returned ?? stopIteration(.none)
  }

  func isCallable(_ value: PyValue) -> Bool {
    switch value {
    case .native: return true
    case .ref(let ref):
      switch heap[ref] {
      case .function, .bound, .boundNative, .type, .staticMethod: return true
      case .instance(let one): return lookUp("__call__", in: one.type) != nil
      default: return false
      }
    default: return false
    }
  }

  private mutating func isOf(
    _ type: PyRef, _ wanted: PyValue, _ name: String
  ) throws(PySignal) -> Bool {
    switch wanted {
    case .tuple(let all):
      for one in all { if try isOf(type, one, name) { return true } }
      return false
    case .ref(let ref):
      guard case .type = heap[ref], case .type(let own) = heap[type] else { break }
      return own.order.contains(ref)
    default: break
    }
    throw raised(
      .typeError,
      "\(name)() arg 2 must be a type, a tuple of types, or a union")
  }

  private mutating func print(_ arguments: PyArguments) throws(PySignal) -> PyValue {
    var separator = " ", end = "\n"
    var target = PyValue.none
    var flushes = false
    for (name, value) in arguments.named {
      switch name {
      case "sep": separator = value.isNone ? " " : try text(value, "sep")
      case "end": end = value.isNone ? "\n" : try text(value, "end")
      case "file": target = value
      case "flush": flushes = try truth(value)
      default:
        throw raised(.typeError, "print() got an unexpected keyword argument '\(name)'")
      }
    }
    var line = ""
    for (number, value) in arguments.list.enumerated() {
      if number > 0 { line += separator }
      line += try string(value)
    }
    line += end
    if target.isNone { target = standardOutput() }
    if case .ref(let ref) = target, case .file(let file) = heap[ref] {
      try write(line, to: ref, file)
      if flushes { try flush(ref) }
    } else {
      _ = try callNow(attribute(target, "write"), .str(line))
      if flushes, let method = try methodIfAny(target, "flush") { _ = try callNow(method) }
    }
    return .none
  }

  private mutating func sum(_ arguments: PyArguments) throws(PySignal) -> PyValue {
    var total = arguments.at(1, "start") ?? .int(0)
    if case .str = total {
      throw raised(.typeError, "sum() can't sum strings [use ''.join(seq) instead]")
    }
    let values = try items(of: arguments[0] ?? .none)
    // Real: since 3.12 floats are added with a correction (Neumaier).
    if version.minor >= 12, values.contains(where: { if case .float = $0 { true } else { false } }),
      values.allSatisfy({
        switch $0 {
        case .int, .float, .bool: true
        default: false
        }
      })
    {
      var sum = double(number(total)), correction = 0.0
      for value in values {
        let x = double(number(value)), t = sum + x
        correction += abs(sum) >= abs(x) ? (sum - t) + x : (x - t) + sum
        sum = t
      }
      return .float(correction.isFinite ? sum + correction : sum)
    }
    for value in values { total = try binary(.add, total, value) }
    return total
  }

  private mutating func extreme(
    _ name: String, _ arguments: PyArguments
  ) throws(PySignal) -> PyValue {
    guard !arguments.list.isEmpty else {
      throw raised(.typeError, "\(name) expected at least 1 argument, got 0")
    }
    let values = arguments.count == 1 ? try items(of: arguments.list[0]) : arguments.list
    let function = arguments["key"] ?? .none
    var best: (key: PyValue, value: PyValue)?
    for value in values {
      let key = function.isNone ? value : try callNow(function, value)
      guard let old = best else {
        best = (key, value)
        continue
      }
      if try name == "min" ? isLess(key, old.key) : truth(compare(.greater, key, old.key)) {
        best = (key, value)
      }
    }
    if let best { return best.value }
    if let other = arguments["default"] { return other }
    throw raised(
      .valueError,
      version.minor >= 12
        ? "\(name)() iterable argument is empty" : "\(name)() arg is an empty sequence")
  }

  private mutating func round(_ arguments: PyArguments) throws(PySignal) -> PyValue {
    let places = arguments.at(1, "ndigits") ?? .none
    let value = number(arguments[0] ?? .none)
    switch value {
    case .int(let whole):
      guard !places.isNone, let digits = try index(places), digits < 0 else { return value }
      guard digits > -19 else { return .int(0) }
      var unit = 1
      for _ in 0..<(-digits) { unit &*= 10 }
      let (down, rest) = (floor(whole, unit), whole &- floor(whole, unit))
      let up = rest * 2 > unit || (rest * 2 == unit && down / unit % 2 != 0)
      return .int(up ? down &+ unit : down)
    case .big: return value
    case .float(let real):
      guard !places.isNone else {
        guard real.isFinite else {
          throw real.isNaN
            ? raised(.valueError, "cannot convert float NaN to integer")
            : raised(.overflowError, "cannot convert float infinity to integer")
        }
        return PyValue(BigInteger(real.rounded(.toNearestOrEven)))
      }
      let digits = try index(places) ?? 0
      guard real.isFinite, digits < 30 else { return value }
      if digits < 0 {
        let unit = PyMath.power(10, Double(-digits))
        return .float((real / unit).rounded(.toNearestOrEven) * unit)
      }
      return .float(Double(PyVM.fixed(real, digits)) ?? real)
    default:
      if let method = try methodIfAny(value, "__round__") {
        return try places.isNone ? callNow(method) : callNow(method, places)
      }
      throw raised(
        .typeError, "type \(typeName(value)) doesn't define __round__ method")
    }
  }
  private func floor(_ value: Int, _ unit: Int) -> Int {
    guard unit > 0 else { return value }
    let rest = value % unit
    return value &- (rest < 0 ? rest + unit : rest)
  }

  private mutating func powerModulo(
    _ base: BigInteger, _ exponent: BigInteger, _ modulus: BigInteger
  ) throws(PySignal) -> PyValue {
    guard !modulus.isZero else { throw raised(.valueError, "pow() 3rd argument cannot be 0") }
    guard !exponent.isNegative, exponent.bitWidth < 4096, modulus.bitWidth < 4096 else {
      throw .unmodelled("pow() with a negative or very large exponent and a modulus")
    }
    var result = BigInteger(1), factor = base.dividedDown(by: modulus).remainder
    for bit in 0..<exponent.bitWidth {
      if exponent.digits[bit / 32] >> UInt32(bit % 32) & 1 == 1 {
        result = (result * factor).dividedDown(by: modulus).remainder
      }
      factor = (factor * factor).dividedDown(by: modulus).remainder
      fuel &-= modulus.digits.count * modulus.digits.count
    }
    return PyValue(result.dividedDown(by: modulus).remainder)
  }

  private mutating func namespace(
    _ name: String, _ arguments: PyArguments
  ) throws(PySignal) -> PyValue {
    if name == "globals" || (name != "dir" && name != "vars" && frame.code.form == .module) {
      guard case .module(let module) = heap[frame.module] else { return dict() }
      return dict(zip(module.names.names, module.names.values).map { ($0, $1) })
    }
    if let first = arguments[0] {
      return name == "dir"
        ? list(directory(first).map { .str($0) }) : try attribute(first, "__dict__")
    }
    var pairs: [(String, PyValue)] = []
    if frame.code.form == .module, case .module(let module) = heap[frame.module] {
      pairs = zip(module.names.names, module.names.values).map { ($0, $1) }
    } else {
      for (local, value) in zip(frame.code.locals, frame.locals) {
        if let value { pairs.append((local, value)) }
      }
    }
    guard name != "dir" else {
      return list(pairs.map(\.0).sorted { Self.isBefore($0, $1) }.map { .str($0) })
    }
    return dict(pairs)
  }

  private mutating func evaluate(
    _ name: String, _ arguments: PyArguments
  ) throws(PySignal) -> PyValue {
    let source = try text(arguments[0], "\(name)() arg 1")
    let code: PyCode
    do throws(PySyntaxError) {
      var body = try PyParser.module(Array((name == "eval" ? source.trimmed : source).utf8))
      if name == "eval" {
        guard body.count == 1, case .expression(let value) = body[0].kind else {
          throw PySyntaxError(message: "invalid syntax", span: body.first?.span ?? .none)
        }
        body = [PyStmt(.assign([PyExpr(.name("__eval__"), value.span)], value), value.span)]
      }
      code = try PyCompiler.module(body, file: "<string>")
    } catch {
      throw syntaxError(error, file: "<string>", source: source)
    }
    sources["<string>"] = source
    guard nesting < Self.nestingLimit else {
      throw raised(.recursionError, "maximum recursion depth exceeded")
    }
    // A namespace of one's own becomes a module for the time being.
    var home = frame.module
    let scope = arguments.at(1, "globals") ?? .none
    if let pairs = try pairs(of: scope) {
      var module = PyModule(name: "__main__")
      for (_, key, value) in pairs { if let word = key.text { module.names[word] = value } }
      if let local = arguments.at(2, "locals"), let more = try self.pairs(of: local) {
        for (_, key, value) in more { if let word = key.text { module.names[word] = value } }
      }
      home = heap.add(.module(module))
    }
    var new = PyFrame(code: code, locals: [], cells: [], base: stack.count, module: home)
    new.finish = .boundary
    nesting += 1
    defer { nesting -= 1 }
    try enter(new)
    _ = try run()
    guard case .module(let after) = heap[home] else { return .none }
    if name == "eval" {
      if home == frame.module { setGlobal("__eval__", nil) }
      return after.names["__eval__"] ?? .none
    }
    if home != frame.module, let ref = plain(scope).ref {
      for (key, value) in zip(after.names.names, after.names.values) {
        _ = heap.dict(ref) { $0.set(.str(key), .str(key), value) }
      }
    }
    return .none
  }
}

extension String {
  var trimmed: String {
    var view = unicodeScalars[...]
    view = view.drop(while: PyText.isSpace)
    while let last = view.last, PyText.isSpace(last) { view.removeLast() }
    return String(String.UnicodeScalarView(view))
  }
}
