// Classes: their making, their fields, `super()`.

extension JSVM {
  mutating func executeClass(_ one: JSInstruction) throws(JSSignal) {
    switch one.op {
    case .classStart:
      let parent = pop()
      let ref = closure(frame.code.functions[Int(one.a)])
      var proto = JSObject(kind: .plain, proto: JSProto.object.rawValue)
      if one.b == 1 {
        switch parent {
        case .null: proto.proto = -1
        case .ref(let above) where heap.objects[above].kind == .function:
          if case .ref(let inherited) = try get(above, "prototype") { proto.proto = inherited }
          heap.objects[ref].proto = above
        default:
          throw typeError(
            "Class extends value \(try shown(parent)) is not a constructor or null")
        }
      }
      proto.properties.set("constructor", JSSlot(value: .ref(ref), flags: 6))
      let home = new(proto)
      heap.objects[ref].properties.set("prototype", JSSlot(value: .ref(home), flags: 0))
      if case .function(var function) = heap.objects[ref].extra {
        function.isClass = true
        function.home = home
        heap.objects[ref].extra = .function(function)
      }
      push(.ref(ref))
    case .classMethod:
      let function = pop()
      let key = try self.key(pop())
      guard case .ref(let ref) = top else { return }
      let isStatic = one.a & 4 != 0
      guard case .ref(let target) = isStatic ? top : try get(ref, "prototype"),
        case .ref(let method) = function, case .function(var body) = heap.objects[method].extra
      else { return }
      body.home = target
      heap.objects[method].extra = .function(body)
      let isPrivate = key.hasPrefix("#")
      if body.code.name.isEmpty {
        let name =
          key.hasPrefix("\u{1}")
          ? "[\(try symbolText(keyValue(key)).dropFirst(7).dropLast())]" : key
        heap.objects[method].properties.set("name", JSSlot(value: .string(name), flags: 4))
      }
      if one.a & 3 != 0 {
        defineAccessor(
          target, key, function, isSetter: one.a & 3 == 2,
          flags: JSSlot.configurable | (isPrivate ? 0x20 : 0))
      } else {
        heap.objects[target].properties.set(
          key, JSSlot(value: function, flags: 6 | (isPrivate ? 0x20 : 0)))
      }
    case .classField:
      let function = pop()
      let key = pop()
      guard case .ref(let ref) = top, case .ref(let body) = function else { return }
      if one.a != 0 {
        setHomeOf(body, ref)
        let value = try callNow(function, this: .ref(ref))
        if one.a == 1 { defineField(ref, try self.key(key), value) }
        return
      }
      if case .ref(let home) = try get(ref, "prototype") { setHomeOf(body, home) }
      if case .function(var own) = heap.objects[ref].extra {
        own.fields.append((key, body))
        heap.objects[ref].extra = .function(own)
      }
    case .runFields: try runFields(of: frame.function, on: frame.this)
    default: break
    }
  }

  private mutating func setHomeOf(_ ref: JSRef, _ home: JSRef) {
    guard case .function(var function) = heap.objects[ref].extra else { return }
    function.home = home
    heap.objects[ref].extra = .function(function)
  }
  private mutating func defineField(_ ref: JSRef, _ key: String, _ value: JSValue) {
    define(ref, key, JSSlot(value: value, flags: key.hasPrefix("#") ? 0x22 : 7))
  }
  private mutating func runFields(of function: JSRef, on this: JSValue) throws(JSSignal) {
    guard function >= 0, case .function(let own) = heap.objects[function].extra,
      case .ref(let ref) = this
    else { return }
    for field in own.fields {
      let value = try callNow(.ref(field.function), this: this)
      defineField(ref, try key(field.key), value)
    }
  }

  /// `super(…)`: the parent's constructor makes the object.
  mutating func superCall(_ list: [JSValue]) throws(JSSignal) {
    guard frame.home >= 0, case .ref(let own) = try get(frame.home, "constructor") else {
      throw raised(.syntaxError, "'super' keyword unexpected here")
    }
    guard frame.this.isHole else {
      throw raised(.referenceError, "Super constructor may only be called once")
    }
    let above = heap.objects[own].proto
    guard above >= 0, heap.objects[above].kind == .function else {
      throw typeError("Super constructor null of anonymous class")
    }
    nesting += 1
    defer { nesting -= 1 }
    guard nesting < Self.nestingLimit else {
      throw raised(.rangeError, "Maximum call stack size exceeded")
    }
    let value: JSValue
    switch try construct(.ref(above), list, newTarget: frame.newTarget, name: "super") {
    case .value(let made): value = made
    case .entered:
      frame.isBoundary = true
      value = try run()
    }
    frame.this = value
    try runFields(of: own, on: value)
    push(value)
  }

  /// A value in a message.
  mutating func shown(_ value: JSValue) throws(JSSignal) -> String {
    switch value {
    case .symbol: return try symbolText(value)
    case .ref(let ref):
      return heap.objects[ref].kind == .function ? "function" : "#<Object>"
    default: return try string(value)
    }
  }
}
