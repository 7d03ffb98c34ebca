// Stacks of errors, and what is said of an uncaught one.

import Files
import Text

extension JSVM {
  /// The frames as V8 names them, the innermost first, ten at most.
  ///
  /// An error of a derived class does not show the constructors that made it.
  mutating func traceLines(above: [String] = [], skips newTarget: JSRef? = nil) -> [String] {
    var out = above
    var one = frame
    var rest = callers[...]
    while let newTarget, one.code.tree.isConstructor, one.newTarget.ref == newTarget,
      let next = rest.popLast()
    {
      one = next
    }
    while out.count < 10 {
      if one.code.isHidden {
        if Self.shownNatives.contains(one.code.name), one.code.file == "core" {
          out.append("Array.\(one.code.name) (<anonymous>)")
        }
      } else if !one.code.instructions.isEmpty {
        out.append(line(of: one))
      }
      if !one.code.isHidden || one.finishIsTail { out += one.tail.lines }
      guard let next = rest.popLast() else { break }
      one = next
    }
    return Array(out.prefix(10))
  }
  static let shownNatives: Set<String> = [
    "forEach", "map", "filter", "reduce", "reduceRight", "find", "findIndex", "some", "every",
    "sort", "flatMap",
  ]

  private mutating func line(of one: JSFrame) -> String {
    let index = max(0, min(one.counter - 1, one.code.places.count - 1))
    let place = one.code.places.indices.contains(index) ? one.code.places[index] : JSPlace()
    let spot = "\(one.code.file):\(place.line):\(place.column)"
    var name = one.code.name
    if one.code.tree.isModule {
      return name.isEmpty || one.code.file == "[eval]" ? spot : "\(name) (\(spot))"
    }
    if name == "<instance_members_initializer>" || name == "<static_initializer>" {
      return "<\(name.dropFirst().dropLast())> (\(spot))"
    }
    if case .timer = one.tail, name.isEmpty { return "Timeout._onTimeout (\(spot))" }
    if case .immediate = one.tail, name.isEmpty { return "Immediate.<anonymous> (\(spot))" }
    if case .construct = one.finish { return "new \(name) (\(spot))" }
    if one.code.tree.isConstructor { return "new \(name) (\(spot))" }
    if !one.code.tree.isArrow, case .ref(let ref) = one.this, ref != JSProto.global.rawValue {
      let type = typeOfThis(ref)
      name = "\(type).\(name.isEmpty ? "<anonymous>" : name)"
    }
    return name.isEmpty ? spot : "\(name) (\(spot))"
  }
  private func typeOfThis(_ ref: JSRef) -> String {
    if heap.objects[ref].kind == .function {
      if case .function(let function) = heap.objects[ref].extra, function.isClass {
        return function.code.name
      }
      return "Function"
    }
    return className(ref) ?? "Object"
  }
  /// The name of the constructor that an object's prototype tells.
  func className(_ ref: JSRef) -> String? {
    var at = heap.objects[ref].proto
    while at >= 0 {
      if case .ref(let constructor)? = heap.objects[at].properties["constructor"]?.value {
        if let own = heap.objects[constructor].properties["name"]?.value.text { return own }
        switch heap.objects[constructor].extra {
        case .function(let function): return function.code.name
        case .native(let native): return native.name
        default: return nil
        }
      }
      at = heap.objects[at].proto
    }
    return nil
  }

  mutating func setStack(of ref: JSRef, above: [String] = [], skips newTarget: JSRef? = nil) {
    var name = "Error"
    var at = ref
    while at >= 0 {
      if case .string(let found)? = heap.objects[at].properties["name"]?.value {
        name = found
        break
      }
      at = heap.objects[at].proto
    }
    let message = heap.objects[ref].properties["message"]?.value.text ?? ""
    let head = message.isEmpty ? name : name.isEmpty ? message : "\(name): \(message)"
    let lines = traceLines(above: above, skips: newTarget).map { "\n    at " + $0 }.joined()
    heap.objects[ref].properties.set("stack", JSSlot(value: .string(head + lines), flags: 6))
    // Where it was made is where an unhandled rejection points to.
    if let place = here() { birth = place }
    heap.objects[ref].properties.set(
      "%place",
      JSSlot(
        value: .string(birth.map { "\($0.file)\0\($0.place.line)\0\($0.place.column)" } ?? ""),
        flags: 0x20))
    lastRaised = ref
  }

  /// The innermost place that is the program's own.
  func here() -> (file: String, place: JSPlace)? {
    for one in [frame] + callers.suffix(64).reversed()
    where !one.code.isHidden && !one.code.instructions.isEmpty {
      let index = max(0, min(one.counter - 1, one.code.places.count - 1))
      guard one.code.places.indices.contains(index) else { continue }
      return (one.code.file, one.code.places[index])
    }
    return nil
  }
  mutating func noteThrow() {
    thrownAt = here()
    lastThrown = top.ref ?? -1
  }

  // MARK: The last words

  func sourceLine(_ file: String, _ line: Int32) -> String? {
    var path = file
    if path.hasPrefix("file://") { path = String(path.dropFirst(7)) }
    let text =
      sources[file]
      ?? (try? world?.files { (store, view) throws(FileError) in
        try store.readText(path, in: view)
      })
    guard let text else { return nil }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let index = Int(line) - 1
    guard lines.indices.contains(index) else { return nil }
    return String(lines[index].hasSuffix("\r") ? lines[index].dropLast() : lines[index])
  }

  func quoted(_ file: String, _ place: JSPlace, width: Int32 = 1) -> String {
    guard let line = sourceLine(file, place.line) else { return "\(file):\(place.line)\n" }
    let before = String(
      JSText.slice(line, 0, max(0, Int(place.column) - 1)).map { $0 == "\t" ? "\t" : " " })
    return
      "\(file):\(place.line)\n\(line)\n\(before)\(String(repeating: "^", count: max(0, Int(width))))\n"
  }

  mutating func inspected(_ value: JSValue) -> String {
    guard let inspect = library["inspect"], let text = try? callNow(inspect, [value]).text else {
      return (try? string(value)) ?? ""
    }
    return text
  }

  mutating func inspectedForPrint(_ value: JSValue) -> String { value.text ?? inspected(value) }

  /// What Node prints of an error that nobody caught.
  mutating func lastWords(_ thrown: JSValue, isRejection: Bool) -> String {
    let end = "\n\nNode.js v\(version)\n"
    var isError = false
    var place = thrownAt
    var head: String?
    if case .ref(let ref) = thrown, heap.objects[ref].kind == .error {
      isError = true
      let told = heap.objects[ref].properties["%place"]?.value.text ?? ""
      let parts = told.split(separator: "\0", omittingEmptySubsequences: false)
      let isOwn = thrownAt == nil || isRejection || wasRaised(ref)
      if isOwn, parts.count == 3 {
        place = (
          String(parts[0]), JSPlace(line: Int32(parts[1]) ?? 0, column: Int32(parts[2]) ?? 0)
        )
      }
      head = heap.objects[ref].properties["%head"]?.value.text
    }
    frame = JSFrame(code: .none, locals: [])
    callers = []
    nesting = 0
    fuel = Self.slice
    if isRejection, !isError {
      let reason = inspected(thrown)
      return
        "node:internal/process/promises:389\n      new UnhandledPromiseRejection(reason);\n      ^\n\n"
        + "UnhandledPromiseRejection: This error originated either by throwing inside of an async function without a catch block, or by rejecting a promise which was not handled with .catch(). The promise rejected with the reason \"\(reason.hasPrefix("'") ? String(reason.dropFirst().dropLast()) : reason)\".\n"
        + "    at throwUnhandledRejectionsMode (node:internal/process/promises:389:7)\n"
        + "    at processPromiseRejections (node:internal/process/promises:470:17)\n"
        + "    at process.processTicksAndRejections (node:internal/process/task_queues:96:32) {\n"
        + "  code: 'ERR_UNHANDLED_REJECTION'\n}" + end
    }
    var out = isError ? "" : "\n"
    if let head {
      out += head
    } else if let place {
      out += quoted(place.file, place.place)
    }
    if isError {
      return out + "\n" + inspected(thrown) + end
    }
    let shown = thrown.text ?? inspected(thrown)
    return out + shown
      + "\n(Use `node --trace-uncaught ...` to show where the exception was thrown)" + end
  }
  /// The engine raised it itself, no `throw` did.
  private func wasRaised(_ ref: JSRef) -> Bool { lastRaised == ref && lastThrown != ref }

  mutating func syntaxError(_ error: JSSyntaxError, file: String, tail: JSTail) -> JSSignal {
    if error.isUnmodelled { return .unmodelledAt(error.message, file, error.place) }
    var object = JSObject(kind: .error, proto: JSProto.syntaxError.rawValue)
    object.properties.set("stack", JSSlot(value: .undefined, flags: 6))
    object.properties.set("message", JSSlot(value: .string(error.message), flags: 6))
    let ref = new(object)
    setStack(
      of: ref,
      above: tail.lines.isEmpty || file == "[eval]"
        ? [] : ["wrapSafe (node:internal/modules/cjs/loader:1464:18)"])
    heap.objects[ref].properties.set(
      "%head",
      JSSlot(value: .string(quoted(file, error.place, width: error.width)), flags: 0x20))
    if file != "[eval]", callers.isEmpty {
      var lines = ["wrapSafe (node:internal/modules/cjs/loader:1464:18)"] + JSTail.main.lines
      lines[1] = "Module._compile (node:internal/modules/cjs/loader:1495:20)"
      if file.hasPrefix("file://") {
        lines = [
          "ModuleLoader.moduleStrategy (node:internal/modules/esm/translators:168:18)",
          "callTranslator (node:internal/modules/esm/loader:285:14)",
          "ModuleLoader.moduleProvider (node:internal/modules/esm/loader:291:30)",
        ]
      }
      let text = "SyntaxError: \(error.message)" + lines.map { "\n    at " + $0 }.joined()
      heap.objects[ref].properties.set("stack", JSSlot(value: .string(text), flags: 6))
    }
    return .raise(.ref(ref))
  }
}

extension JSFrame {
  var finishIsTail: Bool { if case .none = tail { false } else { true } }
}
