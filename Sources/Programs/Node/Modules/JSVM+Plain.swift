// Functions among the globals, and those of functions, errors and objects.

import Text

extension JSVM {
  func at(_ list: [JSValue], _ index: Int) -> JSValue {
    index < list.count ? list[index] : .undefined
  }

  mutating func callNative(
    _ native: JSNative, _ this: JSValue, _ list: [JSValue], _ newTarget: JSValue
  ) throws(JSSignal) -> Begun {
    switch JSNative.groups[native] ?? .plain {
    case .plain: return try callPlain(native, this, list, newTarget)
    case .object: return .value(try callObject(native, this, list, newTarget))
    case .array: return .value(try callArray(native, this, list, newTarget))
    case .string: return .value(try callString(native, this, list, newTarget))
    case .number: return .value(try callNumber(native, this, list, newTarget))
    case .collection: return try callCollection(native, this, list, newTarget)
    case .lab: return try callLab(native, list)
    }
  }

  /// The prototype of what a constructor is to make.
  mutating func madeProto(_ newTarget: JSValue, _ usual: JSProto) throws(JSSignal) -> JSRef {
    guard case .ref(let target) = newTarget, case .ref(let proto) = try get(target, "prototype")
    else { return usual.rawValue }
    return proto
  }

  private mutating func callPlain(
    _ native: JSNative, _ this: JSValue, _ list: [JSValue], _ newTarget: JSValue
  ) throws(JSSignal) -> Begun {
    let first = at(list, 0)
    switch native {
    case .parseInt:
      let text = JSStrings.trimmed(try string(first))
      var radix = try integer(at(list, 1))
      var digits = Substring(text)
      var sign = 1.0
      if digits.hasPrefix("-") { sign = -1 }
      if digits.hasPrefix("-") || digits.hasPrefix("+") { digits = digits.dropFirst() }
      if radix == 0 || radix == 16, digits.hasPrefix("0x") || digits.hasPrefix("0X") {
        digits = digits.dropFirst(2)
        radix = 16
      }
      if radix == 0 { radix = 10 }
      guard (2...36).contains(radix) else { return .value(.number(.nan)) }
      var value = 0.0
      var count = 0
      for scalar in digits.unicodeScalars {
        guard scalar.isASCII, let digit = Int(String(scalar), radix: 36), digit < radix else {
          break
        }
        value = value * Double(radix) + Double(digit)
        count += 1
      }
      return .value(.number(count == 0 ? .nan : sign * value))
    case .parseFloat:
      let text = JSStrings.trimmed(try string(first))
      for (word, value) in [
        ("Infinity", Double.infinity), ("+Infinity", .infinity), ("-Infinity", -.infinity),
      ]
      where text.hasPrefix(word) { return .value(.number(value)) }
      return .value(.number(JSNumberText.prefix(text)?.0 ?? .nan))
    case .isNaN: return .value(.bool(try number(first).isNaN))
    case .isFinite: return .value(.bool(try number(first).isFinite))
    case .encodeURIComponent, .encodeURI:
      var out = ""
      let safe = Set((native == .encodeURI ? "-_.!~*'();/?:@&=+$,#" : "-_.!~*'()").utf8)
      for byte in try string(first).utf8 {
        if byte.isASCIIAlphanumeric || safe.contains(byte) {
          out.unicodeScalars.append(Unicode.Scalar(byte))
        } else {
          out += "%" + Hex.encoded([byte], uppercase: true)
        }
      }
      return .value(text(out))
    case .decodeURIComponent, .decodeURI:
      let source = Array(try string(first).utf8)
      var out: [UInt8] = []
      var index = 0
      while index < source.count {
        guard source[index] == 0x25 else {
          out.append(source[index])
          index += 1
          continue
        }
        guard index + 2 < source.count,
          let byte = UInt8(
            String(decoding: source[(index + 1)...(index + 2)], as: UTF8.self), radix: 16)
        else { throw raised(.uriError, "URI malformed") }
        out.append(byte)
        index += 3
      }
      guard let decoded = String(validating: out, as: UTF8.self) else {
        throw raised(.uriError, "URI malformed")
      }
      return .value(text(decoded))
    case .require: return try require(first, this)
    case .symbolType:
      if !newTarget.isUndefined { throw typeError("Symbol is not a constructor") }
      symbols.append(first.isUndefined ? "" : try string(first))
      return .value(.symbol(symbols.count - 1))
    case .symbolFor:
      let name = try string(first)
      if let known = symbolRegistry[name] { return .value(.symbol(known)) }
      symbols.append(name)
      symbolRegistry[name] = symbols.count - 1
      return .value(.symbol(symbols.count - 1))
    case .symbolToString: return .value(.string(try symbolText(this)))
    case .booleanType:
      if case .ref = newTarget { return .value(try boxed(.bool(first.truth), newTarget)) }
      return .value(.bool(first.truth))
    case .booleanToString: return .value(.string(try string(unboxed(this))))
    case .booleanValueOf: return .value(unboxed(this))
    case .functionType: throw .unmodelled("new Function()")
    case .functionCall: return try begin(this, this: first, Array(list.dropFirst()))
    case .functionApply:
      let rest = at(list, 1)
      return try begin(this, this: first, rest.isNullish ? [] : try items(of: rest))
    case .functionBind:
      guard isCallable(this) else { throw typeError("Bind must be called on a function") }
      var object = JSObject(kind: .function, proto: JSProto.function.rawValue)
      object.extra = .bound(this, this: first, Array(list.dropFirst()))
      return .value(.ref(new(object)))
    case .functionToString:
      guard case .ref(let ref) = this, case .function(let function) = heap.objects[ref].extra else {
        return .value(.string("function () { [native code] }"))
      }
      if function.code.isHidden {
        return .value(.string("function \(function.code.name)() { [native code] }"))
      }
      throw .unmodelled("a function's source text")
    case .errorType, .typeError, .rangeError, .syntaxError, .referenceError, .evalError, .uriError:
      let types: [JSNative: JSProto] = [
        .errorType: .error, .typeError: .typeError, .rangeError: .rangeError,
        .syntaxError: .syntaxError, .referenceError: .referenceError, .evalError: .evalError,
        .uriError: .uriError,
      ]
      let type = types[native] ?? .error
      var object = JSObject(kind: .error, proto: try madeProto(newTarget, type))
      object.properties.set("stack", JSSlot(value: .undefined, flags: 6))
      if !first.isUndefined {
        object.properties.set("message", JSSlot(value: .string(try string(first)), flags: 6))
      }
      if case .ref(let options) = at(list, 1), hasProperty(options, "cause") {
        object.properties.set("cause", JSSlot(value: try get(options, "cause"), flags: 6))
      }
      let ref = new(object)
      setStack(of: ref, skips: newTarget.ref)
      return .value(.ref(ref))
    case .errorCaptureStackTrace:
      if case .ref(let ref) = first { setStack(of: ref) }
      return .value(.undefined)
    case .errorToString:
      let name = try get(this, "name"), message = try get(this, "message")
      let shownName = name.isUndefined ? "Error" : try string(name)
      let shownMessage = message.isUndefined ? "" : try string(message)
      return .value(
        .string(
          shownName.isEmpty
            ? shownMessage
            : shownMessage.isEmpty ? shownName : "\(shownName): \(shownMessage)"))
    case .queueMicrotask:
      microtasks.append(.call(first, []))
      return .value(.undefined)
    default: return .value(.undefined)
    }
  }

  mutating func boxed(_ value: JSValue, _ newTarget: JSValue) throws(JSSignal) -> JSValue {
    let usual: JSProto
    switch value {
    case .string: usual = .string
    case .number: usual = .number
    case .symbol: usual = .symbol
    default: usual = .boolean
    }
    var object = JSObject(kind: .boxed, proto: try madeProto(newTarget, usual))
    object.extra = .value(value)
    return .ref(new(object))
  }
  func unboxed(_ value: JSValue) -> JSValue {
    if case .ref(let ref) = value, heap.objects[ref].kind == .boxed,
      case .value(let inner) = heap.objects[ref].extra
    {
      return inner
    }
    return value
  }

  // MARK: Object

  private mutating func objectOf(_ value: JSValue) throws(JSSignal) -> JSRef {
    switch value {
    case .ref(let ref): return ref
    case .undefined, .null, .hole:
      throw typeError("Cannot convert undefined or null to object")
    default: return try boxed(value, .undefined).ref ?? 0
    }
  }

  private mutating func callObject(
    _ native: JSNative, _ this: JSValue, _ list: [JSValue], _ newTarget: JSValue
  ) throws(JSSignal) -> JSValue {
    let first = at(list, 0)
    switch native {
    case .objectType:
      if case .ref(let target) = newTarget, case .ref(let proto) = try get(target, "prototype"),
        proto != JSProto.object.rawValue
      {
        return .ref(new(JSObject(kind: .plain, proto: proto)))
      }
      return first.isNullish ? .ref(object()) : .ref(try objectOf(first))
    case .objectKeys: return array(keys(try objectOf(first)).map { .string($0) })
    case .objectValues, .objectEntries:
      let ref = try objectOf(first)
      var out: [JSValue] = []
      for key in keys(ref) {
        let value = try get(ref, key)
        out.append(native == .objectValues ? value : array([.string(key), value]))
      }
      return array(out)
    case .objectAssign:
      let ref = try objectOf(first)
      for source in list.dropFirst() {
        guard case .ref(let from) = source else { continue }
        for key in keys(from) { try set(ref, key, try get(from, key)) }
        for symbol in symbolKeys(from) {
          let key = try key(symbol)
          if let slot = own(from, key), slot.isEnumerable { define(ref, key, slot) }
        }
      }
      return first
    case .objectFreeze, .objectSeal, .objectPreventExtensions:
      guard case .ref(let ref) = first else { return first }
      let level: UInt8 = native == .objectFreeze ? 3 : native == .objectSeal ? 2 : 1
      heap.objects[ref].lock = max(heap.objects[ref].lock, level)
      if level > 1 {
        for index in heap.objects[ref].properties.slots.indices {
          heap.objects[ref].properties.slots[index].flags &= ~JSSlot.configurable
          if level == 3, !heap.objects[ref].properties.slots[index].isAccessor {
            heap.objects[ref].properties.slots[index].flags &= ~JSSlot.writable
          }
        }
      }
      return first
    case .objectIsFrozen: return .bool(first.ref.map { heap.objects[$0].lock == 3 } ?? true)
    case .objectIsSealed: return .bool(first.ref.map { heap.objects[$0].lock >= 2 } ?? true)
    case .objectIsExtensible: return .bool(first.ref.map { heap.objects[$0].lock == 0 } ?? false)
    case .objectCreate:
      var made = JSObject(kind: .plain, proto: -1)
      switch first {
      case .ref(let proto): made.proto = proto
      case .null: break
      default:
        throw typeError("Object prototype may only be an Object or null: \(try shown(first))")
      }
      let ref = new(made)
      if case .ref(let properties) = at(list, 1) {
        for key in keys(properties) { try defineFrom(ref, key, try get(properties, key)) }
      }
      return .ref(ref)
    case .objectGetPrototypeOf:
      guard let ref = first.ref else {
        return proto(of: first).map { .ref($0) } ?? .null
      }
      let proto = heap.objects[ref].proto
      return proto >= 0 ? .ref(proto) : .null
    case .objectSetPrototypeOf:
      guard case .ref(let ref) = first else { return first }
      if case .ref(let proto) = at(list, 1) {
        var above = proto
        while above >= 0 {
          if above == ref { throw typeError("Cyclic __proto__ value") }
          above = heap.objects[above].proto
        }
        heap.objects[ref].proto = proto
      }
      if case .null = at(list, 1) { heap.objects[ref].proto = -1 }
      return first
    case .objectDefineProperty:
      guard case .ref(let ref) = first else {
        throw typeError("Object.defineProperty called on non-object")
      }
      try defineFrom(ref, try key(at(list, 1)), at(list, 2))
      return first
    case .objectGetOwnPropertyNames:
      return array(keys(try objectOf(first), hidden: true).map { .string($0) })
    case .objectGetOwnPropertySymbols: return array(symbolKeys(try objectOf(first)))
    case .objectGetOwnPropertyDescriptor:
      guard let slot = own(try objectOf(first), try key(at(list, 1))) else { return .undefined }
      let head: [(String, JSValue)] =
        slot.isAccessor
        ? [("get", slot.value), ("set", slot.setter)]
        : [("value", slot.value), ("writable", .bool(slot.isWritable))]
      return .ref(
        object(
          head + [
            ("enumerable", .bool(slot.isEnumerable)), ("configurable", .bool(slot.isConfigurable)),
          ]))
    case .objectFromEntries:
      let ref = object()
      for pair in try items(of: first) {
        define(
          ref, try key(try getElement(pair, .number(0))),
          JSSlot(value: try getElement(pair, .number(1))))
      }
      return .ref(ref)
    case .objectIs:
      if case .number(let a) = first, case .number(let b) = at(list, 1) {
        return .bool(a.isNaN && b.isNaN || a == b && a.sign == b.sign)
      }
      return .bool(same(first, at(list, 1)))
    case .objectHasOwn: return .bool(own(try objectOf(first), try key(at(list, 1))) != nil)
    case .objectHasOwnProperty: return .bool(own(try objectOf(this), try key(first)) != nil)
    case .objectPropertyIsEnumerable:
      return .bool(own(try objectOf(this), try key(first))?.isEnumerable ?? false)
    case .objectIsPrototypeOf:
      guard case .ref(let ref) = this, case .ref(var above) = first else { return .bool(false) }
      above = heap.objects[above].proto
      while above >= 0 {
        if above == ref { return .bool(true) }
        above = heap.objects[above].proto
      }
      return .bool(false)
    case .objectToString:
      guard case .ref(let ref) = this else {
        return .string(
          this.isUndefined
            ? "[object Undefined]"
            : this.isNullish
              ? "[object Null]"
              : "[object \(typeName(this).prefix(1).uppercased())\(typeName(this).dropFirst())]")
      }
      let tag = try get(ref, "\u{1}\(JSSymbol.toStringTag)")
      if let tag = tag.text { return .string("[object \(tag)]") }
      switch heap.objects[ref].kind {
      case .array: return .string("[object Array]")
      case .function: return .string("[object Function]")
      case .error: return .string("[object Error]")
      case .date: return .string("[object Date]")
      case .pattern: return .string("[object RegExp]")
      case .map: return .string("[object Map]")
      case .set: return .string("[object Set]")
      case .promise: return .string("[object Promise]")
      case .arguments: return .string("[object Arguments]")
      case .bytes: return .string("[object Uint8Array]")
      default: return .string("[object Object]")
      }
    case .objectValueOf: return this
    default: return .undefined
    }
  }

  private mutating func defineFrom(
    _ ref: JSRef, _ key: String, _ description: JSValue
  ) throws(JSSignal) {
    guard case .ref(let source) = description else {
      throw typeError("Property description must be an object: \(try string(description))")
    }
    let old = own(ref, key)
    if let old, !old.isConfigurable, !(old.isWritable && !old.isAccessor) {
      throw typeError("Cannot redefine property: \(key)")
    }
    guard old != nil || heap.objects[ref].lock == 0 else {
      throw typeError("Cannot define property \(key), object is not extensible")
    }
    var slot = old ?? JSSlot(value: .undefined, flags: 0)
    for (name, flag) in [
      ("enumerable", JSSlot.enumerable), ("configurable", JSSlot.configurable),
      ("writable", JSSlot.writable),
    ] where hasProperty(source, name) {
      if try get(source, name).truth { slot.flags |= flag } else { slot.flags &= ~flag }
    }
    if hasProperty(source, "value") {
      slot.value = try get(source, "value")
      slot.flags &= ~JSSlot.accessor
    }
    if hasProperty(source, "get") || hasProperty(source, "set") {
      if !slot.isAccessor { slot.value = .undefined }
      slot.flags |= JSSlot.accessor
      if hasProperty(source, "get") { slot.value = try get(source, "get") }
      if hasProperty(source, "set") { slot.setter = try get(source, "set") }
    }
    define(ref, key, slot)
  }
}
