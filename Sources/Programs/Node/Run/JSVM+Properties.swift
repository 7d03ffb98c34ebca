// Properties: reading, writing, keys.

import Text

extension JSVM {
  static func isIndex(_ key: String) -> Int? {
    guard let first = key.utf8.first, first >= 0x30, first <= 0x39, key.utf8.count < 10 else {
      return nil
    }
    if first == 0x30 { return key.utf8.count == 1 ? 0 : nil }
    return Int(key)
  }

  mutating func key(_ value: JSValue) throws(JSSignal) -> String {
    switch value {
    case .string(let text): return text
    case .number(let number): return JSNumberText.text(number)
    case .symbol(let id): return "\u{1}\(id)"
    default:
      let plain = try primitive(value, hint: "string")
      if case .symbol(let id) = plain { return "\u{1}\(id)" }
      return try string(plain)
    }
  }
  func keyValue(_ key: String) -> JSValue {
    if key.hasPrefix("\u{1}"), let id = Int(key.dropFirst()) { return .symbol(id) }
    return .string(key)
  }

  func isCallable(_ value: JSValue) -> Bool {
    if case .ref(let ref) = value { return heap.objects[ref].kind == .function }
    return false
  }

  // MARK: Own properties

  /// An own property, those that exist only in passing too.
  mutating func own(_ ref: JSRef, _ key: String) -> JSSlot? {
    switch heap.objects[ref].kind {
    case .array, .arguments:
      if let index = Self.isIndex(key) {
        let items = heap.objects[ref].items.count
        guard index < items else { return nil }
        let value = heap.objects[ref].items[index]
        if value.isHole { return nil }
        return JSSlot(value: value, flags: heap.objects[ref].lock == 3 ? 1 : 7)
      }
      if key == "length" {
        return JSSlot(value: .int(heap.objects[ref].items.count), flags: JSSlot.writable)
      }
    case .bytes:
      if case .bytes(let bytes) = heap.objects[ref].extra {
        if let index = Self.isIndex(key) {
          return index < bytes.count ? JSSlot(value: .int(Int(bytes[index]))) : nil
        }
        if key == "length" || key == "byteLength" {
          return JSSlot(value: .int(bytes.count), flags: 0)
        }
      }
    case .function:
      if let slot = heap.objects[ref].properties[key] { return slot }
      return functionProperty(ref, key)
    case .boxed:
      if case .value(.string(let text)) = heap.objects[ref].extra {
        if key == "length" { return JSSlot(value: .int(text.utf16.count), flags: 0) }
        if let index = Self.isIndex(key), let one = JSText.unit(text, index) {
          return JSSlot(value: .string(one), flags: 1)
        }
      }
    case .pattern:
      if case .pattern(let pattern) = heap.objects[ref].extra {
        switch key {
        case "source": return JSSlot(value: .string(pattern.source), flags: 0)
        case "flags": return JSSlot(value: .string(pattern.flags), flags: 0)
        case "global": return JSSlot(value: .bool(pattern.flags.contains("g")), flags: 0)
        case "ignoreCase": return JSSlot(value: .bool(pattern.flags.contains("i")), flags: 0)
        case "multiline": return JSSlot(value: .bool(pattern.flags.contains("m")), flags: 0)
        case "sticky": return JSSlot(value: .bool(pattern.flags.contains("y")), flags: 0)
        default: break
        }
      }
    default: break
    }
    return heap.objects[ref].properties[key]
  }

  private mutating func functionProperty(_ ref: JSRef, _ key: String) -> JSSlot? {
    guard key == "name" || key == "length" || key == "prototype" else { return nil }
    switch heap.objects[ref].extra {
    case .function(let function):
      let flags = function.code.tree
      if key == "name" {
        return JSSlot(value: .string(function.code.name), flags: JSSlot.configurable)
      }
      if key == "length" {
        return JSSlot(value: .int(function.code.length), flags: JSSlot.configurable)
      }
      guard !flags.isArrow, !flags.isAsync, !flags.isMethod || flags.isConstructor else {
        return nil
      }
      var made = JSObject(
        kind: .plain,
        proto: flags.isGenerator ? JSProto.generator.rawValue : JSProto.object.rawValue)
      if !flags.isGenerator {
        made.properties.set("constructor", JSSlot(value: .ref(ref), flags: 6))
      }
      let slot = JSSlot(value: .ref(new(made)), flags: JSSlot.writable)
      heap.objects[ref].properties.set(key, slot)
      return slot
    case .native(let native):
      if key == "name" { return JSSlot(value: .string(native.name), flags: 4) }
      return key == "length" ? JSSlot(value: .int(0), flags: 4) : nil
    case .bound(let target, _, _):
      if key == "name", case .ref(let inner) = target,
        case .string(let name)? = own(inner, "name")?.value
      {
        return JSSlot(value: .string("bound " + name), flags: 4)
      }
      return key == "length" ? JSSlot(value: .int(0), flags: 4) : nil
    default:
      return key == "prototype"
        ? nil : JSSlot(value: key == "name" ? .string("") : .int(1), flags: 4)
    }
  }

  // MARK: Reading

  func proto(of value: JSValue) -> JSRef? {
    switch value {
    case .ref(let ref): return ref
    case .string: return JSProto.string.rawValue
    case .number: return JSProto.number.rawValue
    case .bool: return JSProto.boolean.rawValue
    case .symbol: return JSProto.symbol.rawValue
    default: return nil
    }
  }

  mutating func get(_ value: JSValue, _ key: String) throws(JSSignal) -> JSValue {
    if case .string(let text) = value {
      if key == "length" { return .int(text.utf16.count) }
      if let index = Self.isIndex(key) {
        return JSText.unit(text, index).map { .string($0) } ?? .undefined
      }
    }
    guard var at = proto(of: value) else {
      let what = keyValue(key)
      let shown: String
      if case .symbol = what { shown = try symbolText(what) } else { shown = key }
      throw typeError(
        "Cannot read properties of \(value.isUndefined ? "undefined" : "null") (reading '\(shown)')"
      )
    }
    while true {
      if let slot = own(at, key) {
        if slot.isAccessor {
          return slot.value.isUndefined ? .undefined : try callNow(slot.value, this: value)
        }
        return slot.value
      }
      let next = heap.objects[at].proto
      guard next >= 0 else { break }
      at = next
    }
    if key == "__proto__", case .ref(let ref) = value {
      let proto = heap.objects[ref].proto
      return proto >= 0 ? .ref(proto) : .null
    }
    return .undefined
  }

  mutating func get(_ ref: JSRef, _ key: String) throws(JSSignal) -> JSValue {
    try get(.ref(ref), key)
  }

  mutating func getElement(_ object: JSValue, _ key: JSValue) throws(JSSignal) -> JSValue {
    if case .number(let number) = key, number >= 0, number < 4_294_967_295,
      number == number.rounded(.towardZero)
    {
      let index = Int(number)
      switch object {
      case .ref(let ref):
        if heap.objects[ref].kind == .array {
          if index < heap.objects[ref].items.count {
            let value = heap.objects[ref].items[index]
            return value.isHole ? .undefined : value
          }
          return .undefined
        }
      case .string(let text): return JSText.unit(text, index).map { .string($0) } ?? .undefined
      default: break
      }
    }
    if object.isNullish {
      let shown: String
      if case .symbol = key { shown = try symbolText(key) } else { shown = try string(key) }
      throw typeError(
        "Cannot read properties of \(object.isUndefined ? "undefined" : "null") (reading '\(shown)')"
      )
    }
    return try get(object, try self.key(key))
  }

  func has(_ ref: JSRef, _ key: String) -> Bool {
    var copy = self
    return copy.hasProperty(ref, key)
  }
  mutating func hasProperty(_ ref: JSRef, _ key: String) -> Bool {
    var at = ref
    while at >= 0 {
      if own(at, key) != nil { return true }
      at = heap.objects[at].proto
    }
    return false
  }

  // MARK: Writing

  mutating func set(_ object: JSValue, _ key: String, _ value: JSValue) throws(JSSignal) {
    guard case .ref(let ref) = object else {
      guard object.isNullish else { return }
      throw typeError(
        "Cannot set properties of \(object.isUndefined ? "undefined" : "null") (setting '\(key)')")
    }
    try set(ref, key, value)
  }

  mutating func set(_ ref: JSRef, _ key: String, _ value: JSValue) throws(JSSignal) {
    allocated &+= 48
    switch heap.objects[ref].kind {
    case .array, .arguments:
      if let index = Self.isIndex(key) {
        try setItem(ref, index, value)
        return
      }
      if key == "length" {
        let count = try number(value)
        guard count >= 0, count == count.rounded(.down), count <= 4_294_967_295 else {
          throw raised(.rangeError, "Invalid array length")
        }
        try resize(ref, Int(count))
        return
      }
    case .bytes:
      if let index = Self.isIndex(key), case .bytes(var bytes) = heap.objects[ref].extra {
        let number = try number(value)
        heap.objects[ref].extra = .none
        if index < bytes.count {
          bytes[index] = UInt8(truncatingIfNeeded: JSNumberText.integer(number))
        }
        heap.objects[ref].extra = .bytes(bytes)
        return
      }
    default: break
    }
    if let place = heap.objects[ref].properties.place(key) {
      let slot = heap.objects[ref].properties.slots[place]
      if slot.isAccessor {
        guard !slot.setter.isUndefined else { return try onlyGetter(ref, key) }
        _ = try callNow(slot.setter, this: .ref(ref), [value])
        return
      }
      guard slot.isWritable else { return try readOnly(ref, key) }
      heap.objects[ref].properties.slots[place].value = value
      return
    }
    var at = heap.objects[ref].proto
    while at >= 0 {
      if let slot = heap.objects[at].properties[key] {
        if slot.isAccessor {
          guard !slot.setter.isUndefined else { return try onlyGetter(ref, key) }
          _ = try callNow(slot.setter, this: .ref(ref), [value])
          return
        }
        guard slot.isWritable else { return try readOnly(ref, key) }
        break
      }
      at = heap.objects[at].proto
    }
    if key == "__proto__" {
      if case .ref(let proto) = value { heap.objects[ref].proto = proto }
      if case .null = value { heap.objects[ref].proto = -1 }
      return
    }
    guard heap.objects[ref].lock == 0 else {
      guard isStrict else { return }
      throw typeError("Cannot add property \(key), object is not extensible")
    }
    if heap.objects[ref].kind == .function, let slot = own(ref, key), !slot.isWritable {
      return try readOnly(ref, key)
    }
    heap.objects[ref].properties.set(key, JSSlot(value: value))
  }
  /// Real: only strict code complains: classes, modules, files that say 'use strict'.
  var isStrict: Bool { frame.code.isStrict }
  private mutating func readOnly(_ ref: JSRef, _ key: String) throws(JSSignal) {
    guard isStrict else { return }
    throw typeError(
      "Cannot assign to read only property '\(key)' of object '\(try objectText(ref))'")
  }
  private mutating func onlyGetter(_ ref: JSRef, _ key: String) throws(JSSignal) {
    guard isStrict else { return }
    throw typeError(
      "Cannot set property \(key) of \(try objectText(ref)) which has only a getter")
  }
  private mutating func objectText(_ ref: JSRef) throws(JSSignal) -> String {
    if heap.objects[ref].kind == .array { return "[object Array]" }
    if case .ref(let constructor) = try get(ref, "constructor"),
      case .string(let name) = try get(constructor, "name"), name != "Object"
    {
      return "#<\(name)>"
    }
    return "#<Object>"
  }

  mutating func setItem(_ ref: JSRef, _ index: Int, _ value: JSValue) throws(JSSignal) {
    let count = heap.objects[ref].items.count
    let lock = heap.objects[ref].lock
    if lock != 0, lock == 3 || index >= count {
      guard isStrict else { return }
      throw typeError(
        index < count
          ? "Cannot assign to read only property '\(index)' of object '[object Array]'"
          : "Cannot add property \(index), object is not extensible")
    }
    if index < count {
      heap.objects[ref].items[index] = value
    } else {
      if index > count { try resize(ref, index) }
      guard index < Self.longest else { throw .limit("memory") }
      allocated &+= 24
      heap.objects[ref].items.append(value)
    }
  }
  mutating func resize(_ ref: JSRef, _ count: Int) throws(JSSignal) {
    guard count <= Self.longest else { throw .limit("memory") }
    let old = heap.objects[ref].items.count
    if count < old {
      heap.objects[ref].items.removeLast(old - count)
    } else {
      take((count - old) &* 24)
      heap.objects[ref].items += [JSValue](repeating: .hole, count: count - old)
    }
  }

  mutating func setElement(
    _ object: JSValue, _ key: JSValue, _ value: JSValue
  ) throws(JSSignal) {
    if case .ref(let ref) = object, case .number(let number) = key, number >= 0,
      number < 4_294_967_295, number == number.rounded(.towardZero),
      heap.objects[ref].kind == .array
    {
      try setItem(ref, Int(number), value)
      return
    }
    try set(object, try self.key(key), value)
  }

  mutating func define(_ ref: JSRef, _ key: String, _ slot: JSSlot) {
    allocated &+= 48
    if heap.objects[ref].kind == .array, let index = Self.isIndex(key), !slot.isAccessor {
      if index < heap.objects[ref].items.count {
        heap.objects[ref].items[index] = slot.value
        return
      }
      if index == heap.objects[ref].items.count {
        heap.objects[ref].items.append(slot.value)
        return
      }
    }
    heap.objects[ref].properties.set(key, slot)
  }
  mutating func defineAccessor(
    _ ref: JSRef, _ key: String, _ function: JSValue, isSetter: Bool, flags: UInt8
  ) {
    var slot = JSSlot(value: .undefined, flags: flags | JSSlot.accessor)
    if let old = heap.objects[ref].properties[key], old.isAccessor { slot = old }
    if isSetter { slot.setter = function } else { slot.value = function }
    heap.objects[ref].properties.set(key, slot)
  }

  /// Whether it is gone.
  mutating func delete(_ ref: JSRef, _ key: String) throws(JSSignal) -> Bool {
    guard let slot = own(ref, key) else { return true }
    guard slot.isConfigurable, heap.objects[ref].lock < 2 else {
      guard isStrict else { return false }
      throw typeError("Cannot delete property '\(key)' of \(try objectText(ref))")
    }
    if heap.objects[ref].kind == .array, let index = Self.isIndex(key) {
      heap.objects[ref].items[index] = .hole
      return true
    }
    heap.objects[ref].properties.remove(key)
    return true
  }

  // MARK: Keys

  /// Own keys: numbers first, in their order. Private names and symbols are not among them.
  mutating func keys(_ ref: JSRef, hidden: Bool = false) -> [String] {
    var out: [String] = []
    switch heap.objects[ref].kind {
    case .array, .arguments:
      for index in heap.objects[ref].items.indices where !heap.objects[ref].items[index].isHole {
        out.append(String(index))
      }
      if hidden { out.append("length") }
    case .bytes:
      if case .bytes(let bytes) = heap.objects[ref].extra { out = bytes.indices.map(String.init) }
    case .boxed:
      if case .value(.string(let text)) = heap.objects[ref].extra {
        out = (0..<text.utf16.count).map(String.init)
      }
    case .function where hidden:
      out = ["length", "name"]
      if own(ref, "prototype") != nil { out.append("prototype") }
    default: break
    }
    let properties = heap.objects[ref].properties
    var numbers: [(Int, String)] = []
    var names: [String] = []
    for (place, key) in properties.keys.enumerated() {
      guard hidden || properties.slots[place].isEnumerable else { continue }
      guard let first = key.utf8.first, first > 0x39 || first == 0x24 || first < 0x30 else {
        if let index = Self.isIndex(key) { numbers.append((index, key)) } else { names.append(key) }
        continue
      }
      if first == 0x23, properties.slots[place].flags & 0x20 != 0 { continue }
      if first == 1 { continue }
      if !out.contains(key) || !hidden { names.append(key) }
    }
    numbers.sort { $0.0 < $1.0 }
    return out + numbers.map(\.1) + names
  }
  func symbolKeys(_ ref: JSRef) -> [JSValue] {
    heap.objects[ref].properties.keys.filter { $0.hasPrefix("\u{1}") }.map { keyValue($0) }
  }
}

/// Texts by their UTF-16 units.
enum JSText {
  static func unit(_ text: String, _ index: Int) -> String? {
    let units = text.utf16
    guard index >= 0, index < units.count else { return nil }
    let at = units.index(units.startIndex, offsetBy: index)
    return String(decoding: CollectionOfOne(units[at]), as: UTF16.self)
  }
  static func slice(_ text: String, _ from: Int, _ to: Int) -> String {
    let units = text.utf16
    let count = units.count
    let low = max(0, min(from, count)), high = max(0, min(to, count))
    guard low < high else { return "" }
    if low == 0, high == count { return text }
    let start = units.index(units.startIndex, offsetBy: low)
    let end = units.index(start, offsetBy: high - low)
    return String(decoding: Array(units[start..<end]), as: UTF16.self)
  }
}
