// jq's functions that are built in.

import Documents
import Kernel
import Text

extension JqMachine {
  /// Runs a function that is built in; false when there is none of this name.
  mutating func native(
    _ name: String, _ arguments: [JqNode], _ input: JqItem, _ scope: JqScope, _ emit: Emit
  ) throws(JqStop) -> Bool {
    switch arguments.count {
    case 0:
      switch name {
      case "empty": return true
      case "recurse":
        try recurse(input, emit)
        return true
      case "error": throw .error(input.value)
      case "first":
        try emit(&self, try step(input, .number(0)))
        return true
      case "last":
        try emit(&self, try step(input, .number(-1)))
        return true
      case "repeat_inputs":
        while nextInput < inputs.count {
          nextInput += 1
          current = inputs[nextInput - 1]
          try emit(&self, made(inputs[nextInput - 1].value, input))
        }
        return true
      case "input":
        guard nextInput < inputs.count else { throw error("break") }
        nextInput += 1
        current = inputs[nextInput - 1]
        try emit(&self, made(inputs[nextInput - 1].value, input))
        return true
      case "debug":
        messages.append(Value.array([.string("DEBUG:"), input.value]).json(.jqCompact) + "\n")
        try emit(&self, input)
        return true
      case "stderr":
        messages.append(input.value.json(.jqCompact))
        try emit(&self, input)
        return true
      default:
        guard let value = try simple(name, input.value) else { return false }
        try check(value)
        try emit(&self, made(value, input))
        return true
      }
    default: return try control(name, arguments, input, scope, emit)
    }
  }

  /// Functions whose arguments are expressions.
  private mutating func control(
    _ name: String, _ arguments: [JqNode], _ input: JqItem, _ scope: JqScope, _ emit: Emit
  ) throws(JqStop) -> Bool {
    switch (name, arguments.count) {
    case ("select", 1):
      try run(arguments[0], plain(input), scope) { machine, item throws(JqStop) in
        if item.value.isTruth { try emit(&machine, input) }
      }
    case ("path", 1):
      try paths(arguments[0], input.value, scope) { machine, path throws(JqStop) in
        try emit(&machine, machine.made(.array(path), input))
      }
    case ("getpath", 1):
      try run(arguments[0], plain(input), scope) { machine, item throws(JqStop) in
        guard case .array(let path) = item.value else {
          throw machine.error("Path must be specified as an array")
        }
        let value: Value
        do throws(JqStop) {
          value = try machine.get(input.value, path: path[...])
        } catch {
          throw error
        }
        if case .at(let start) = input.path {
          try emit(&machine, JqItem(value: value, path: .at(start + path)))
        } else {
          try emit(&machine, machine.made(value, input))
        }
      }
    case ("range", 1):
      try range(.literal(.number(0)), arguments[0], nil, input, scope, emit)
    case ("range", 2): try range(arguments[0], arguments[1], nil, input, scope, emit)
    case ("range", 3): try range(arguments[0], arguments[1], arguments[2], input, scope, emit)
    case ("first", 1): if let item = try first(arguments[0], input, scope) { try emit(&self, item) }
    case ("last", 1):
      var last: JqItem?
      try run(arguments[0], input, scope) { _, item throws(JqStop) in last = item }
      if let last { try emit(&self, last) }
    case ("limit", 2):
      try run(arguments[0], plain(input), scope) { machine, count throws(JqStop) in
        try machine.limit(count.value.double ?? 0, arguments[1], input, scope, emit)
      }
    case ("nth", 1):
      try run(arguments[0], plain(input), scope) { machine, key throws(JqStop) in
        try emit(&machine, try machine.step(input, key.value))
      }
    case ("nth", 2):
      try run(arguments[0], plain(input), scope) { machine, count throws(JqStop) in
        let number = count.value.double ?? 0
        if number < 0 { throw machine.error("Out of bounds negative array index") }
        var last: JqItem?
        try machine.limit(number + 1, arguments[1], input, scope) { _, item throws(JqStop) in
          last = item
        }
        if let last { try emit(&machine, last) }
      }
    case ("until", 2):
      var item = input
      while true {
        try spend()
        if (try first(arguments[0], item, scope))?.value.isTruth ?? true { break }
        guard let next = try first(arguments[1], item, scope) else { return true }
        item = next
      }
      try emit(&self, item)
    case ("error", 1):
      try run(arguments[0], plain(input), scope) { _, item throws(JqStop) in
        throw .error(item.value)
      }
    case ("any", 2), ("all", 2):
      let wanted = name == "any"
      var found = false
      labels += 1
      let id = labels
      do throws(JqStop) {
        try run(arguments[0], plain(input), scope) { machine, item throws(JqStop) in
          try machine.run(arguments[1], item, scope) { _, item throws(JqStop) in
            guard item.value.isTruth == wanted else { return }
            found = true
            throw .leave(id)
          }
        }
      } catch {
        guard case .leave(id) = error else { throw error }
      }
      try emit(&self, made(.bool(found == wanted), input))
    case ("isempty", 1):
      let item = try first(arguments[0], plain(input), scope)
      try emit(&self, made(.bool(item == nil), input))
    case ("input_line_number", _): return false
    default:
      guard JqMachine.evaluated.contains("\(name)/\(arguments.count)") else { return false }
      try evaluated(name, arguments[...], [], input, scope, emit)
    }
    return true
  }

  private static let evaluated: Set<String> = [
    "has/1", "contains/1", "startswith/1", "endswith/1", "ltrimstr/1", "rtrimstr/1", "split/1",
    "split/2", "setpath/2", "delpaths/1", "flatten/1", "indices/1", "_indices/1", "strftime/1",
    "strptime/1", "strflocaltime/1", "halt_error/1", "test/2", "match/2", "pow/2", "log2/1",
    "_group_by/1", "_sort_by/1", "_min_by/1", "_max_by/1", "atan2/2", "fmin/2", "fmax/2", "fmod/2",
    "bsearch/1", "splits/0", "tojson/1", "ltrimstr/1", "trim/1", "getpath/1", "format/1",
  ]
  /// Evaluates the arguments one after the other, the last the outermost, then runs the function.
  private mutating func evaluated(
    _ name: String, _ arguments: ArraySlice<JqNode>, _ values: [Value], _ input: JqItem,
    _ scope: JqScope, _ emit: Emit
  ) throws(JqStop) {
    guard let last = arguments.last else {
      let value = try JqCalls.run(&self, name, input.value, values)
      for one in value {
        try check(one)
        try emit(&self, made(one, input))
      }
      return
    }
    try run(last, plain(input), scope) { machine, item throws(JqStop) in
      try machine.evaluated(name, arguments.dropLast(), [item.value] + values, input, scope, emit)
    }
  }

  private mutating func limit(
    _ count: Double, _ node: JqNode, _ input: JqItem, _ scope: JqScope, _ emit: Emit
  ) throws(JqStop) {
    // Real: jq 1.6 gives all for a number below zero, and one for zero.
    guard count >= 0 else { return try run(node, input, scope, emit) }
    var left = count
    labels += 1
    let id = labels
    do throws(JqStop) {
      try run(node, input, scope) { machine, item throws(JqStop) in
        left -= 1
        try emit(&machine, item)
        if left <= 0 { throw .leave(id) }
      }
    } catch {
      guard case .leave(id) = error else { throw error }
    }
  }

  private mutating func range(
    _ from: JqNode, _ to: JqNode, _ by: JqNode?, _ input: JqItem, _ scope: JqScope, _ emit: Emit
  ) throws(JqStop) {
    try run(from, plain(input), scope) { machine, start throws(JqStop) in
      try machine.run(to, machine.plain(input), scope) { machine, end throws(JqStop) in
        try machine.run(by ?? .literal(.number(1)), machine.plain(input), scope) {
          machine, step throws(JqStop) in
          guard let low = start.value.double, let high = end.value.double,
            let step = step.value.double
          else { throw machine.error("Range bounds must be numeric") }
          var here = low
          while step > 0 ? here < high : step < 0 ? here > high : low < high {
            try machine.spend()
            try emit(&machine, machine.made(.number(here), input))
            here += step
          }
        }
      }
    }
  }

  // MARK: Functions of the input alone

  private mutating func simple(_ name: String, _ value: Value) throws(JqStop) -> Value? {
    switch name {
    case "not": return .bool(!value.isTruth)
    case "length": return .number(try length(value))
    case "utf8bytelength":
      guard let text = value.string else {
        throw error("\(JqText.described(value)) only strings have UTF-8 byte length")
      }
      return .number(Double(text.utf8.count))
    case "keys", "keys_unsorted":
      switch value {
      case .object(let object):
        return Value(name == "keys" ? object.keys.sorted { JqOrder.text($0, $1) < 0 } : object.keys)
      case .array(let items): return .array(items.indices.map { .number(Double($0)) })
      default: throw error("\(JqText.described(value)) has no keys")
      }
    case "type": return .string(JqText.kind(value))
    case "add":
      var sum = Value.null
      let items = value.array ?? value.object?.values
      guard let items else { throw error("Cannot iterate over \(JqText.described(value))") }
      if items.allSatisfy({ if case .array = $0 { true } else { false } }), !items.isEmpty {
        return .array(items.flatMap { $0.array ?? [] })
      }
      if items.allSatisfy({ $0.string != nil }), !items.isEmpty {
        budget.bytes -= items.reduce(0) { $0 + ($1.string?.utf8.count ?? 0) }
        return .string(items.compactMap(\.string).joined())
      }
      for item in items { sum = try add(sum, item) }
      return sum
    case "tostring": return .string(value.string ?? value.json(.jqCompact))
    case "tojson": return .string(value.json(.jqCompact))
    case "fromjson":
      guard let text = value.string else {
        throw error("\(JqText.described(value)) only strings can be parsed")
      }
      switch JqReader.read(text) {
      case .success(let value): return value
      case .failure(let fault): throw error("\(fault.message) (while parsing '\(text)')")
      }
    case "tonumber":
      switch value {
      case .number: return value
      case .string(let text):
        switch JqReader.read(text) {
        case .success(.number(let number)): return .number(number)
        case .success: throw error("Cannot be parsed as a number")
        case .failure(let fault): throw error("\(fault.message) (while parsing '\(text)')")
        }
      default: throw error("\(JqText.described(value)) cannot be parsed as a number")
      }
    case "sort": return .array(JqOrder.sorted(try list(value, "sorted")))
    case "unique":
      var last: Value?
      return .array(
        JqOrder.sorted(try list(value, "sorted")).filter { item in
          defer { last = item }
          return last.map { JqOrder.compare($0, item) != 0 } ?? true
        })
    case "min": return try list(value, "iterated over").min { JqOrder.compare($0, $1) < 0 } ?? .null
    case "max":
      var best: Value?
      for item in try list(value, "iterated over") {
        if let old = best, JqOrder.compare(item, old) < 0 { continue }
        best = item
      }
      return best ?? .null
    case "reverse":
      switch value {
      case .string(let text):
        return .string(String(String.UnicodeScalarView(text.unicodeScalars.reversed())))
      case .null: return .array([])
      case .array(let items): return .array(items.reversed())
      default: throw error("Cannot reverse \(JqText.described(value))")
      }
    case "flatten": return .array(try flatten(value, 1e9))
    case "transpose":
      let rows = try list(value, "transposed")
      let width = rows.map { $0.array?.count ?? 0 }.max() ?? 0
      try spend(width &* rows.count)
      return .array((0..<width).map { column in .array(rows.map { $0[column] ?? .null }) })
    case "ascii_downcase", "ascii_upcase":
      guard let text = value.string else { throw error("\(name) input must be a string") }
      return .string(name == "ascii_downcase" ? text.asciiLowercased : text.asciiUppercased)
    case "explode":
      guard let text = value.string else {
        throw error("\(JqText.described(value)) cannot be exploded")
      }
      return .array(text.unicodeScalars.map { .number(Double($0.value)) })
    case "implode":
      guard let items = value.array else {
        throw error("implode input must be an array")
      }
      var bytes: [UInt8] = []
      for item in items {
        guard let number = item.double else {
          throw error(
            "\(JqText.described(item)) can't be imploded, unicode codepoint needs to be numeric")
        }
        let code = AwkFormat.clamping(number)
        let scalar = (0...0x10_FFFF).contains(code) ? Unicode.Scalar(UInt32(code)) : nil
        UTF8Reading.append(scalar?.value ?? 0xFFFD, to: &bytes)
      }
      return .string(String(lenient: bytes))
    case "ltrim", "rtrim", "trim":
      guard let text = value.string else {
        throw error("\(JqText.described(value)) cannot be trimmed")
      }
      var view = Array(text.utf8)[...]
      if name != "rtrim" { view = view.drop(while: \.isASCIISpace) }
      if name != "ltrim" { while let last = view.last, last.isASCIISpace { view.removeLast() } }
      return .string(String(lenient: view))
    case "now":
      return .number(Double(now.nanoseconds) / 1e9)
    case "mktime", "gmtime", "localtime": return try time(name, value)
    case "infinite": return .number(.infinity)
    case "nan": return .number(.nan)
    case "isinfinite": return .bool((try number(value)).isInfinite)
    case "isnan": return .bool((try number(value)).isNaN)
    case "isnormal": return .bool((try number(value)).isNormal)
    case "halt": throw .halt(status: 0, message: nil)
    case "input_line_number":
      return .number(Double(current?.line ?? 0))
    case "input_filename": return current?.file.map { .string($0) } ?? .null
    case "builtins": return Value(JqLibrary.functions.keys.sorted())
    default: return try mathematics(name, value)
    }
  }
  func number(_ value: Value) throws(JqStop) -> Double {
    guard let number = value.double else {
      throw error("\(JqText.described(value)) number required")
    }
    return number
  }
  private func mathematics(_ name: String, _ value: Value) throws(JqStop) -> Value? {
    switch name {
    case "floor": return .number(try number(value).rounded(.down))
    case "ceil": return .number(try number(value).rounded(.up))
    case "round": return .number(try number(value).rounded(.toNearestOrAwayFromZero))
    case "trunc": return .number(try number(value).rounded(.towardZero))
    case "rint", "nearbyint": return .number(try number(value).rounded(.toNearestOrEven))
    case "sqrt": return .number(try number(value).squareRoot())
    case "fabs": return .number(try number(value).magnitude)
    case "exp": return .number(AwkMath.exponential(try number(value)))
    case "exp10": return .number(AwkMath.power(10, try number(value)))
    case "exp2": return .number(AwkMath.power(2, try number(value)))
    case "log": return .number(AwkMath.logarithm(try number(value)))
    case "log10": return .number(AwkMath.logarithm(try number(value)) / AwkMath.logarithm(10))
    case "log2": return .number(AwkMath.logarithm(try number(value)) / AwkMath.ln2)
    case "sin": return .number(AwkMath.sine(try number(value)))
    case "cos": return .number(AwkMath.cosine(try number(value)))
    case "tan": return .number(AwkMath.sine(try number(value)) / AwkMath.cosine(try number(value)))
    case "atan": return .number(AwkMath.arctangent(try number(value), 1))
    default: return nil
    }
  }
  private func list(_ value: Value, _ what: String) throws(JqStop) -> [Value] {
    guard let items = value.array else {
      if what == "sorted" {
        throw error("\(JqText.described(value)) cannot be sorted, as it is not an array")
      }
      throw error("\(JqText.described(value)) cannot be \(what)")
    }
    return items
  }
  private func length(_ value: Value) throws(JqStop) -> Double {
    switch value {
    case .null: return 0
    case .bool: throw error("\(JqText.described(value)) has no length")
    case .integer(let number): return Double(number.magnitude)
    case .number(let number): return number.magnitude
    case .string(let text): return Double(text.unicodeScalars.count)
    case .array(let items): return Double(items.count)
    case .object(let object): return Double(object.count)
    }
  }
  func flatten(_ value: Value, _ depth: Double) throws(JqStop) -> [Value] {
    let items: [Value]
    switch value {
    case .array(let own): items = own
    case .object(let object): items = object.values
    default: throw error("Cannot iterate over \(JqText.described(value))")
    }
    var flat: [Value] = []
    for item in items {
      if case .array = item, depth > 0 {
        flat += try flatten(item, depth - 1)
      } else {
        flat.append(item)
      }
    }
    return flat
  }
  /// Broken-down time as jq has it: year, month from 0, day, hours, minutes, seconds, weekday, day of year.
  func time(_ name: String, _ value: Value) throws(JqStop) -> Value {
    if name == "mktime" {
      guard let parts = value.array else { throw error("mktime requires array of 6 numbers") }
      guard let time = JqCalls.civil(parts) else {
        throw error("mktime requires parsed datetime inputs")
      }
      return .number(Double(time.seconds))
    }
    guard let number = value.double else { throw error("\(name) requires a number") }
    return JqCalls.broken(number)
  }
}
