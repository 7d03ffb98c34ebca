// JSON, in V8's words.

import Text

extension JSVM {
  mutating func parseJSON(_ text: String, _ reviver: JSValue) throws(JSSignal) -> JSValue {
    var reader = JSONReader(text: text, bytes: Array(text.utf8))
    reader.tellsLine = (Int(version.prefix { $0 != "." }) ?? 20) >= 22
    reader.skip()
    let value = try reader.value(&self, 0)
    reader.skip()
    if reader.at < reader.bytes.count {
      throw raised(
        .syntaxError, "Unexpected non-whitespace character after JSON" + reader.position(reader.at))
    }
    guard isCallable(reviver) else { return value }
    return try revive(.ref(object([("", value)])), "", reviver)
  }

  private mutating func revive(
    _ holder: JSValue, _ key: String, _ reviver: JSValue
  ) throws(JSSignal) -> JSValue {
    let value = try get(holder, key)
    if case .ref(let ref) = value {
      for inner in keys(ref) {
        let made = try revive(value, inner, reviver)
        if made.isUndefined { _ = try delete(ref, inner) } else { try set(ref, inner, made) }
      }
    }
    return try callNow(reviver, this: holder, [.string(key), value])
  }

  // MARK: Writing

  struct JSONWriter: Sendable {
    var indent = ""
    var replacer = JSValue.undefined
    var allowed: [String]?
    var path: [(ref: JSRef, key: String)] = []
    var size = 0
  }

  mutating func stringify(
    _ value: JSValue, _ replacer: JSValue, _ space: JSValue
  ) throws(JSSignal) -> JSValue {
    var writer = JSONWriter()
    switch unboxed(space) {
    case .number(let count):
      writer.indent = String(repeating: " ", count: max(0, min(10, JSNumberText.index(count))))
    case .string(let text): writer.indent = JSText.slice(text, 0, 10)
    default: break
    }
    if isCallable(replacer) {
      writer.replacer = replacer
    } else if case .ref(let ref) = replacer, heap.objects[ref].kind == .array {
      var names: [String] = []
      for item in heap.objects[ref].items { names.append(try string(item)) }
      writer.allowed = names
    }
    let holder = JSValue.ref(object([("", value)]))
    guard let text = try write(value, key: "", holder: holder, &writer) else { return .undefined }
    return self.text(text)
  }

  private mutating func write(
    _ given: JSValue, key: String, holder: JSValue, _ writer: inout JSONWriter
  ) throws(JSSignal) -> String? {
    var value = given
    if case .ref(let ref) = value {
      if case .bytes(let bytes) = heap.objects[ref].extra {
        value = .ref(
          object([
            ("type", .string("Buffer")), ("data", array(bytes.map { .int(Int($0)) })),
          ]))
      } else {
        let convert = try get(ref, "toJSON")
        if isCallable(convert) { value = try callNow(convert, this: value, [.string(key)]) }
      }
    }
    if isCallable(writer.replacer) {
      value = try callNow(writer.replacer, this: holder, [.string(key), value])
    }
    switch unboxed(value) {
    case .undefined, .hole, .symbol: return nil
    case .null: return "null"
    case .bool(let flag): return flag ? "true" : "false"
    case .number(let number): return number.isFinite ? JSNumberText.text(number) : "null"
    case .string(let text): return JSONText.quoted(text)
    case .ref(let ref): return try write(ref, key: key, &writer)
    }
  }

  private mutating func write(
    _ ref: JSRef, key: String, _ writer: inout JSONWriter
  ) throws(JSSignal) -> String? {
    if heap.objects[ref].kind == .function { return nil }
    if let start = writer.path.firstIndex(where: { $0.ref == ref }) {
      throw typeError(try circle(Array(writer.path[start...]), closing: key))
    }
    guard writer.path.count < 200 else { throw .unmodelled("JSON nested this deep") }
    writer.path.append((ref, key))
    defer { writer.path.removeLast() }
    var parts: [String] = []
    let isArray = heap.objects[ref].kind == .array
    if isArray {
      for index in heap.objects[ref].items.indices {
        guard index < heap.objects[ref].items.count else { break }
        let item = heap.objects[ref].items[index]
        let text = try write(item, key: String(index), holder: .ref(ref), &writer) ?? "null"
        writer.size += text.utf8.count
        parts.append(text)
      }
    } else {
      for name in writer.allowed ?? keys(ref) {
        let value = try get(ref, name)
        guard let text = try write(value, key: name, holder: .ref(ref), &writer) else { continue }
        writer.size += text.utf8.count
        parts.append(JSONText.quoted(name) + (writer.indent.isEmpty ? ":" : ": ") + text)
      }
    }
    guard writer.size < Self.longestText else { throw raised(.rangeError, "Invalid string length") }
    let (open, close) = isArray ? ("[", "]") : ("{", "}")
    if parts.isEmpty { return open + close }
    if writer.indent.isEmpty { return open + parts.joined(separator: ",") + close }
    let outer = String(repeating: writer.indent, count: writer.path.count - 1)
    let inner = outer + writer.indent
    return open + "\n" + inner + parts.joined(separator: ",\n" + inner) + "\n" + outer + close
  }

  private mutating func circle(
    _ path: [(ref: JSRef, key: String)], closing: String
  ) throws(JSSignal) -> String {
    func named(_ vm: inout JSVM, _ ref: JSRef) throws(JSSignal) -> String {
      if case .ref(let constructor) = try vm.get(ref, "constructor"),
        case .string(let name) = try vm.get(constructor, "name")
      {
        return "object with constructor '\(name)'"
      }
      return "object"
    }
    func property(_ key: String) -> String {
      Self.isIndex(key) != nil ? "index \(key)" : "property '\(key)'"
    }
    var out = "Converting circular structure to JSON\n    --> starting at "
    out += try named(&self, path[0].ref)
    if path.count > 1 {
      out += "\n    |     \(property(path[1].key)) -> \(try named(&self, path[1].ref))"
      if path.count > 3 { out += "\n    |     ..." }
      if path.count > 2, let last = path.last {
        out += "\n    |     \(property(last.key)) -> \(try named(&self, last.ref))"
      }
    }
    return out + "\n    --- \(property(closing)) closes the circle"
  }
}

private struct JSONReader {
  let text: String
  let bytes: [UInt8]
  var at = 0
  var tellsLine = false

  mutating func skip() {
    while at < bytes.count, [32, 10, 13, 9].contains(bytes[at]) { at += 1 }
  }
  func position(_ place: Int) -> String {
    let before = String(lenient: Array(bytes[..<min(place, bytes.count)]))
    let units = before.utf16.count
    guard tellsLine else { return " in JSON at position \(units)".replacing(" in JSON", with: "") }
    let line = before.utf8.filter { $0 == 10 }.count + 1
    let column =
      before.split(separator: "\n", omittingEmptySubsequences: false).last?.utf16.count ?? 0
    return " at position \(units) (line \(line) column \(column + 1))"
  }
  private func unexpected(_ vm: inout JSVM) -> JSSignal {
    guard at < bytes.count else { return vm.raised(.syntaxError, "Unexpected end of JSON input") }
    let rest = String(lenient: Array(bytes[at...]))
    let character = rest.first.map(String.init) ?? ""
    let shown: String
    let count = text.utf16.count
    let place = String(lenient: Array(bytes[..<at])).utf16.count
    if count <= 40 {
      shown = "\"\(text)\""
    } else {
      let low = max(0, place - 10), high = min(count, place + 10)
      shown =
        (low > 0 ? "..." : "") + "\"\(JSText.slice(text, low, high))\""
        + (high < count ? "... " : " ")
      return vm.raised(.syntaxError, "Unexpected token '\(character)', \(shown)is not valid JSON")
    }
    return vm.raised(.syntaxError, "Unexpected token '\(character)', \(shown) is not valid JSON")
  }
  private func fault(_ vm: inout JSVM, _ what: String) -> JSSignal {
    if at >= bytes.count, !what.hasPrefix("Expected") {
      return vm.raised(.syntaxError, "Unexpected end of JSON input")
    }
    return vm.raised(.syntaxError, what + " in JSON" + position(at))
  }

  mutating func value(_ vm: inout JSVM, _ depth: Int) throws(JSSignal) -> JSValue {
    guard at < bytes.count else { throw unexpected(&vm) }
    guard depth < 200 else { throw .unmodelled("JSON nested this deep") }
    switch bytes[at] {
    case 0x7B:
      at += 1
      let ref = vm.object()
      skip()
      if at < bytes.count, bytes[at] == 0x7D {
        at += 1
        return .ref(ref)
      }
      var isFirst = true
      while true {
        skip()
        guard at < bytes.count, bytes[at] == 0x22 else {
          throw fault(
            &vm, isFirst ? "Expected property name or '}'" : "Expected double-quoted property name")
        }
        isFirst = false
        let key = try text(&vm)
        skip()
        guard at < bytes.count, bytes[at] == 0x3A else {
          throw fault(&vm, "Expected ':' after property name")
        }
        at += 1
        skip()
        vm.define(ref, key, JSSlot(value: try value(&vm, depth + 1)))
        skip()
        guard at < bytes.count, bytes[at] == 0x2C || bytes[at] == 0x7D else {
          throw fault(&vm, "Expected ',' or '}' after property value")
        }
        at += 1
        if bytes[at - 1] == 0x7D { return .ref(ref) }
      }
    case 0x5B:
      at += 1
      var items: [JSValue] = []
      skip()
      if at < bytes.count, bytes[at] == 0x5D {
        at += 1
        return vm.array([])
      }
      while true {
        skip()
        items.append(try value(&vm, depth + 1))
        skip()
        guard at < bytes.count, bytes[at] == 0x2C || bytes[at] == 0x5D else {
          throw fault(&vm, "Expected ',' or ']' after array element")
        }
        at += 1
        if bytes[at - 1] == 0x5D { return vm.array(items) }
      }
    case 0x22: return .string(try text(&vm))
    case 0x2D, 0x30...0x39:
      let start = at
      at += 1
      while at < bytes.count,
        bytes[at].isASCIIAlphanumeric || [0x2B, 0x2D, 0x2E].contains(bytes[at])
      {
        if bytes[at] | 0x20 != 0x65, (bytes[at] | 0x20) >= 0x61 { break }
        at += 1
      }
      let word = String(decoding: bytes[start..<at], as: UTF8.self)
      if word == "-" {
        throw at >= bytes.count
          ? vm.raised(.syntaxError, "No number after minus sign in JSON" + position(at))
          : vm.raised(.syntaxError, "No number after minus sign in JSON" + position(at))
      }
      guard let (number, count) = JSNumberText.prefix(word), count == word.utf8.count else {
        at = start
        throw unexpected(&vm)
      }
      return .number(number)
    default:
      for (word, value) in [("true", JSValue.bool(true)), ("false", .bool(false)), ("null", .null)]
      where bytes[at] == word.utf8.first {
        for (offset, byte) in word.utf8.enumerated() {
          guard at + offset < bytes.count, bytes[at + offset] == byte else {
            at = min(bytes.count, at + offset)
            throw unexpected(&vm)
          }
        }
        at += word.utf8.count
        return value
      }
      throw unexpected(&vm)
    }
  }

  private mutating func text(_ vm: inout JSVM) throws(JSSignal) -> String {
    at += 1
    var out: [UInt8] = []
    while true {
      guard at < bytes.count else {
        throw vm.raised(.syntaxError, "Unterminated string in JSON" + position(at))
      }
      let byte = bytes[at]
      if byte == 0x22 { break }
      if byte < 0x20 { throw fault(&vm, "Bad control character in string literal") }
      if byte != 0x5C {
        out.append(byte)
        at += 1
        continue
      }
      at += 1
      guard at < bytes.count else {
        throw vm.raised(.syntaxError, "Unterminated string in JSON" + position(at))
      }
      switch bytes[at] {
      case 0x6E: out.append(10)
      case 0x74: out.append(9)
      case 0x72: out.append(13)
      case 0x62: out.append(8)
      case 0x66: out.append(12)
      case 0x22, 0x5C, 0x2F: out.append(bytes[at])
      case 0x75:
        func unit(_ place: Int) -> UInt32? {
          guard place + 4 <= bytes.count else { return nil }
          return UInt32(String(decoding: bytes[place..<(place + 4)], as: UTF8.self), radix: 16)
        }
        guard var value = unit(at + 1) else { throw fault(&vm, "Bad Unicode escape") }
        at += 4
        if (0xD800..<0xDC00).contains(value), at + 2 < bytes.count, bytes[at + 1] == 0x5C,
          bytes[at + 2] == 0x75, let low = unit(at + 3), (0xDC00..<0xE000).contains(low)
        {
          value = 0x10000 + ((value - 0xD800) << 10) + (low - 0xDC00)
          at += 6
        }
        out += String(Character(Unicode.Scalar(value) ?? "\u{FFFD}")).utf8
      default: throw fault(&vm, "Bad escaped character")
      }
      at += 1
    }
    at += 1
    return String(lenient: out)
  }
}
