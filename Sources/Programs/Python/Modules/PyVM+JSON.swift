// json: Python values to text and back.

import Text

extension PyVM {
  mutating func callJSON(_ name: String, _ arguments: PyArguments) throws(PySignal) -> PyValue {
    guard name == "dumps" else {
      let source: String
      switch number(arguments[0] ?? .none) {
      case .str(let text): source = text
      case .bytes(let bytes): source = String(lenient: bytes)
      default:
        throw raised(
          .typeError,
          "the JSON object must be str, bytes or bytearray, not \(typeName(arguments[0] ?? .none))")
      }
      var reader = PyJSONReader(bytes: Array(source.utf8))
      return try reader.read(&self)
    }
    var options = PyJSONOptions()
    if let value = arguments["indent"], !value.isNone {
      options.indent =
        try index(value).map { String(repeating: " ", count: max(0, min($0, 32))) } ?? value.text
      options.itemSeparator = ","
    }
    if let value = arguments["separators"], case .tuple(let parts) = value, parts.count == 2 {
      options.itemSeparator = parts[0].text ?? ","
      options.keySeparator = parts[1].text ?? ":"
    }
    if let value = arguments["sort_keys"] { options.sorts = try truth(value) }
    if let value = arguments["ensure_ascii"] { options.escapes = try truth(value) }
    options.fallback = arguments["default"] ?? .none
    var out = ""
    try write(arguments[0] ?? .none, options, depth: 0, &out)
    return .str(out)
  }

  struct PyJSONOptions {
    var indent: String?
    var itemSeparator = ", "
    var keySeparator = ": "
    var sorts = false
    var escapes = true
    var fallback = PyValue.none
  }

  private mutating func write(
    _ value: PyValue, _ options: PyJSONOptions, depth: Int, _ out: inout String
  ) throws(PySignal) {
    guard depth < 200 else {
      throw raised(.valueError, "Circular reference detected")
    }
    try spend(count: out.utf8.count > 1 << 20 ? out.utf8.count : 0)
    func line(_ depth: Int) -> String {
      options.indent.map { "\n" + String(repeating: $0, count: depth) } ?? ""
    }
    switch plain(value) {
    case .none: out += "null"
    case .bool(let bool): out += bool ? "true" : "false"
    case .int(let number): out += String(number)
    case .big(let number): out += number.text()
    case .float(let number):
      out +=
        number.isNaN
        ? "NaN" : number.isInfinite ? (number < 0 ? "-Infinity" : "Infinity") : PyText.float(number)
    case .str(let text): out += JSONText.quoted(text, escapesAll: options.escapes)
    case .tuple(let items): try write(items, options, depth, &out)
    case .ref(let ref):
      switch heap[ref] {
      case .list(let items): try write(items, options, depth, &out)
      case .dict(let dict):
        if dict.isEmpty {
          out += "{}"
          return
        }
        var pairs: [(String, PyValue)] = []
        for item in dict.items {
          switch item.name {
          case .str(let text): pairs.append((text, item.value))
          case .int, .float, .big: pairs.append((try string(item.name), item.value))
          case .bool(let bool): pairs.append((bool ? "true" : "false", item.value))
          case .none: pairs.append(("null", item.value))
          default:
            throw raised(
              .typeError,
              "keys must be str, int, float, bool or None, not \(typeName(item.name))")
          }
        }
        if options.sorts { pairs.sort { Self.isBefore($0.0, $1.0) } }
        out += "{"
        for (number, pair) in pairs.enumerated() {
          if number > 0 { out += options.itemSeparator }
          out += line(depth + 1)
          out += JSONText.quoted(pair.0, escapesAll: options.escapes) + options.keySeparator
          try write(pair.1, options, depth: depth + 1, &out)
        }
        out += line(depth) + "}"
      default:
        if !options.fallback.isNone {
          let other = try callNow(options.fallback, value)
          return try write(other, options, depth: depth + 1, &out)
        }
        throw raised(
          .typeError, "Object of type \(typeName(value)) is not JSON serializable")
      }
    default:
      if !options.fallback.isNone {
        let other = try callNow(options.fallback, value)
        return try write(other, options, depth: depth + 1, &out)
      }
      throw raised(
        .typeError, "Object of type \(typeName(value)) is not JSON serializable")
    }
  }

  private mutating func write(
    _ items: [PyValue], _ options: PyJSONOptions, _ depth: Int, _ out: inout String
  ) throws(PySignal) {
    guard !items.isEmpty else {
      out += "[]"
      return
    }
    out += "["
    for (number, item) in items.enumerated() {
      if number > 0 { out += options.itemSeparator }
      if let indent = options.indent { out += "\n" + String(repeating: indent, count: depth + 1) }
      try write(item, options, depth: depth + 1, &out)
    }
    if let indent = options.indent { out += "\n" + String(repeating: indent, count: depth) }
    out += "]"
  }
}

/// Reads JSON with CPython's complaints.
struct PyJSONReader {
  let bytes: [UInt8]
  var index = 0
  var depth = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func read(_ vm: inout PyVM) throws(PySignal) -> PyValue {
    skip()
    let value = try value(&vm)
    skip()
    guard index == bytes.count else { throw error("Extra data", index, &vm) }
    return value
  }

  private mutating func skip() {
    while index < bytes.count, [0x20, 9, 10, 13].contains(bytes[index]) { index += 1 }
  }
  private func error(_ message: String, _ at: Int, _ vm: inout PyVM) -> PySignal {
    let before = bytes[..<min(at, bytes.count)]
    let line = before.count { $0 == 10 } + 1
    let column = at - ((before.lastIndex(of: 10) ?? -1))
    return vm.raised(
      .jsonDecodeError, "\(message): line \(line) column \(column) (char \(at))")
  }

  private mutating func value(_ vm: inout PyVM) throws(PySignal) -> PyValue {
    depth += 1
    defer { depth -= 1 }
    guard depth < 300 else {
      throw vm.raised(
        .recursionError, "maximum recursion depth exceeded while decoding a JSON document")
    }
    guard index < bytes.count else { throw error("Expecting value", index, &vm) }
    for (word, value) in [
      ("null", PyValue.none), ("true", .bool(true)), ("false", .bool(false)), ("NaN", .float(.nan)),
      ("Infinity", .float(.infinity)), ("-Infinity", .float(-.infinity)),
    ] where bytes[index...].starts(with: word.utf8) {
      index += word.utf8.count
      return value
    }
    switch bytes[index] {
    case 0x22: return .str(try text(&vm))
    case 0x5B:
      index += 1
      var items: [PyValue] = []
      skip()
      if index < bytes.count, bytes[index] == 0x5D {
        index += 1
        return vm.list([])
      }
      while true {
        skip()
        items.append(try value(&vm))
        skip()
        guard index < bytes.count, bytes[index] == 0x2C || bytes[index] == 0x5D else {
          throw error("Expecting ',' delimiter", index, &vm)
        }
        index += 1
        if bytes[index - 1] == 0x5D { return vm.list(items) }
      }
    case 0x7B:
      index += 1
      var dict = PyDict()
      skip()
      if index < bytes.count, bytes[index] == 0x7D {
        index += 1
        return vm.new(.dict(dict))
      }
      while true {
        skip()
        guard index < bytes.count, bytes[index] == 0x22 else {
          throw error("Expecting property name enclosed in double quotes", index, &vm)
        }
        let key = try text(&vm)
        skip()
        guard index < bytes.count, bytes[index] == 0x3A else {
          throw error("Expecting ':' delimiter", index, &vm)
        }
        index += 1
        skip()
        dict.set(.str(key), .str(key), try value(&vm))
        skip()
        guard index < bytes.count, bytes[index] == 0x2C || bytes[index] == 0x7D else {
          throw error("Expecting ',' delimiter", index, &vm)
        }
        index += 1
        if bytes[index - 1] == 0x7D { return vm.new(.dict(dict)) }
      }
    default: return try number(&vm)
    }
  }

  private mutating func number(_ vm: inout PyVM) throws(PySignal) -> PyValue {
    let start = index
    var end = index
    if end < bytes.count, bytes[end] == 0x2D { end += 1 }
    let digits = end
    while end < bytes.count, bytes[end].isASCIIDigit { end += 1 }
    guard end > digits else { throw error("Expecting value", start, &vm) }
    var isReal = false
    if end + 1 < bytes.count, bytes[end] == 0x2E, bytes[end + 1].isASCIIDigit {
      isReal = true
      end += 1
      while end < bytes.count, bytes[end].isASCIIDigit { end += 1 }
    }
    if end < bytes.count, bytes[end] | 0x20 == 0x65 {
      var after = end + 1
      if after < bytes.count, bytes[after] == 0x2B || bytes[after] == 0x2D { after += 1 }
      if after < bytes.count, bytes[after].isASCIIDigit {
        isReal = true
        while after < bytes.count, bytes[after].isASCIIDigit { after += 1 }
        end = after
      }
    }
    index = end
    let text = String(lenient: bytes[start..<end])
    if isReal { return .float(Double(text) ?? .infinity) }
    guard text.utf8.count <= 4300 else {
      throw vm.raised(
        .valueError, "Exceeds the limit (4300 digits) for integer string conversion")
    }
    return PyValue(BigInteger(text, radix: 10) ?? BigInteger(0))
  }

  private mutating func text(_ vm: inout PyVM) throws(PySignal) -> String {
    let start = index
    index += 1
    var out: [UInt16] = []
    var plain: [UInt8] = []
    var result = ""
    func flush(_ plain: inout [UInt8], _ out: inout [UInt16], _ result: inout String) {
      if !plain.isEmpty { result += String(lenient: plain) }
      if !out.isEmpty { result += String(decoding: out, as: UTF16.self) }
      plain = []
      out = []
    }
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case 0x22:
        index += 1
        flush(&plain, &out, &result)
        return result
      case 0x5C:
        guard index + 1 < bytes.count else {
          throw error("Unterminated string starting at", start, &vm)
        }
        let letter = bytes[index + 1]
        index += 2
        let simple: [UInt8: UInt8] = [
          0x6E: 10, 0x74: 9, 0x72: 13, 0x62: 8, 0x66: 12, 0x22: 0x22, 0x5C: 0x5C, 0x2F: 0x2F,
        ]
        if letter == 0x75 {
          guard index + 4 <= bytes.count,
            let unit = UInt16(String(lenient: bytes[index..<index + 4]), radix: 16)
          else { throw error("Invalid \\uXXXX escape", index - 1, &vm) }
          index += 4
          if !plain.isEmpty { flush(&plain, &out, &result) }
          out.append(unit)
        } else if let value = simple[letter] {
          if !out.isEmpty { flush(&plain, &out, &result) }
          plain.append(value)
        } else {
          throw error("Invalid \\escape", index - 2, &vm)
        }
      case 0..<0x20: throw error("Invalid control character at", index, &vm)
      default:
        if !out.isEmpty { flush(&plain, &out, &result) }
        plain.append(byte)
        index += 1
      }
    }
    throw error("Unterminated string starting at", start, &vm)
  }
}
