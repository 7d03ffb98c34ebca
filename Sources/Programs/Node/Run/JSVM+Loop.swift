// A whole program: how it begins, its slices, the event loop, its end.

import Files
import Kernel
import Machine
import Network
import Text

enum JSPause: Sendable {
  case again
  case wait([Wait])
  case exit(Int)
}

extension JSVM {
  /// A machine with its globals, made once for all programs of all worlds.
  static let fresh: JSVM = {
    var vm = JSVM()
    vm.makeGlobals()
    return vm
  }()

  private mutating func makeGlobals() {
    symbols = JSSymbol.names
    symbolRegistry["nodejs.util.inspect.custom"] = JSSymbol.inspect
    for proto in JSProto.allCases {
      let kind: JSClass = proto == .array ? .array : .plain
      let above: JSProto?
      switch proto {
      case .object: above = nil
      case .typeError, .rangeError, .syntaxError, .referenceError, .evalError, .uriError:
        above = .error
      case .generator: above = .iterator
      default: above = .object
      }
      _ = new(JSObject(kind: kind, proto: above?.rawValue ?? -1))
    }
    let hidden: UInt8 = 6
    for one in JSNative.allCases {
      let parts = one.rawValue.split(separator: ".").map(String.init)
      var holder = JSProto.global.rawValue
      if parts.count > 1 {
        if parts[0] == "lab" {
          holder = JSProto.lab.rawValue
        } else if parts[0] == "Iterator" || parts[0] == "Generator" {
          holder = (parts[0] == "Iterator" ? JSProto.iterator : .generator).rawValue
        } else if case .ref(let known)? = heap.objects[holder].properties[parts[0]]?.value {
          holder = known
        } else {
          let made = object()
          heap.objects[holder].properties.set(
            parts[0], JSSlot(value: .ref(made), flags: hidden))
          holder = made
        }
        if parts.count > 2, parts[0] != "Iterator", parts[0] != "Generator",
          let proto = JSProto.allCases.first(where: { $0.constructor == parts[0] })
        {
          holder = proto.rawValue
        }
      }
      let function = native(one)
      heap.objects[holder].properties.set(
        parts[parts.count - 1], JSSlot(value: .ref(function), flags: hidden))
    }
    let global = JSProto.global.rawValue
    for proto in JSProto.allCases {
      guard let name = proto.constructor,
        case .ref(let constructor)? = heap.objects[global].properties[name]?.value
      else { continue }
      heap.objects[constructor].properties.set(
        "prototype", JSSlot(value: .ref(proto.rawValue), flags: 0))
      heap.objects[proto.rawValue].properties.set(
        "constructor", JSSlot(value: .ref(constructor), flags: hidden))
      if name.hasSuffix("Error") {
        heap.objects[proto.rawValue].properties.set(
          "name", JSSlot(value: .string(name), flags: hidden))
        heap.objects[proto.rawValue].properties.set(
          "message", JSSlot(value: .string(""), flags: hidden))
        if proto != .error, case .ref(let base)? = heap.objects[global].properties["Error"]?.value {
          heap.objects[constructor].proto = base
        }
      }
    }
    if case .ref(let symbol)? = heap.objects[global].properties["Symbol"]?.value {
      for (id, name) in JSSymbol.names.enumerated() where name.hasPrefix("Symbol.") {
        heap.objects[symbol].properties.set(
          String(name.dropFirst(7)), JSSlot(value: .symbol(id), flags: 0))
      }
    }
    for (name, value) in [
      ("undefined", JSValue.undefined), ("NaN", .number(.nan)), ("Infinity", .number(.infinity)),
      ("globalThis", .ref(global)), ("global", .ref(global)),
    ] { heap.objects[global].properties.set(name, JSSlot(value: value, flags: hidden)) }
    heap.objects[global].properties.set("require", JSSlot(value: .undefined, flags: 0))
    heap.objects[global].properties.remove("require")
    frame = JSFrame(code: .none, locals: [])
  }

  // MARK: Beginning

  mutating func begin(_ line: NodeCommandLine) -> Int? {
    started = world?.now.nanoseconds ?? 0
    fuel = Self.slice
    var argv: [JSValue] = [.string("/usr/local/bin/node")]
    let directory = world?.process.directory ?? "/"
    do throws(JSSignal) {
      var path = ""
      if case .file(let word) = line.what {
        path = FilePaths.normalize(FilePaths.absolute(word, from: directory))
        if let found = mainPath(path) { path = found }
        argv.append(.string(path))
      }
      for word in line.rest { argv.append(.string(word)) }
      let list = array(argv)
      heap.objects[JSProto.lab.rawValue].properties.set("argv", JSSlot(value: list))
      _ = try builtin("core")
      busy = 0
      switch line.what {
      case .file:
        guard
          let bytes = try? world?.files({ (store, view) throws(FileError) in
            try store.read(path, in: view)
          })
        else {
          // An image of somebody else's, whose program the lab does not have.
          if environment["NODE_VERSION"] == nil, world?.process.id == 1 {
            say(
              "swiftlab: the real image runs node \(FilePaths.basename(path)) here; the lab does not have that file.\n"
            )
            world?.note(.unmodelled(name: "node \(FilePaths.basename(path))"))
            return 126
          }
          say(
            "node:internal/modules/cjs/loader:1210\n  throw err;\n  ^\n\nError: Cannot find module '\(path)'\n"
              + "    at Module._resolveFilename (node:internal/modules/cjs/loader:1207:15)\n"
              + "    at Module._load (node:internal/modules/cjs/loader:1038:27)\n"
              + "    at Function.executeUserEntryPoint [as runMain] (node:internal/modules/run_main:164:12)\n"
              + "    at node:internal/main/run_main_module:28:49 {\n  code: 'MODULE_NOT_FOUND',\n  requireStack: []\n}\n\nNode.js v\(version)\n"
          )
          return 1
        }
        mainFile = path
        if isModule(path) {
          _ = try enterModule(path, bytes, isMain: true)
        } else if path.hasSuffix(".json") {
          _ = try parseJSON(String(lenient: bytes), .undefined)
          return 0
        } else {
          try enterScript(path, bytes, tail: .main)
          if case .module = frame.finish { frame.finish = .drop }
        }
      case .code(let text, let prints):
        try beginText(text, file: "[eval]", prints: prints)
      case .input(let bytes):
        try beginText(String(lenient: bytes ?? []), file: "[stdin]", prints: false)
      case .prompt: return 0
      }
      hasBegun = true
      return nil
    } catch { return ended(by: error) }
  }

  private func mainPath(_ path: String) -> String? {
    guard case .file(let found)? = resolve(path, from: "/", isImport: false) else { return nil }
    return found
  }

  private mutating func beginText(
    _ text: String, file: String, prints: Bool
  ) throws(JSSignal) {
    sources[file] = text
    let code: JSCode
    do throws(JSSyntaxError) {
      let body = try JSParser.program(Array(text.utf8))
      code = try JSCompiler.script(
        body, file: file, parameters: ["require", "module", "exports", "__filename", "__dirname"],
        returnsLast: prints)
    } catch {
      // Real: text with import or export is taken for a module where it cannot be a script.
      throw syntaxError(error, file: file, tail: .eval)
    }
    let module = object([("exports", .ref(object()))])
    heap.objects[module].properties.set("filename", JSSlot(value: .string(file)))
    try enter(
      code,
      [
        try requireFunction(), .ref(module), try get(module, "exports"), .string(file),
        .string("."),
      ], this: .ref(JSProto.global.rawValue), finish: .drop, tail: .eval)
    if prints { frame.finish = .printing }
  }

  mutating func say(_ text: String) { output.append((2, Array(text.utf8))) }

  // MARK: Slices

  mutating func slice() -> JSPause {
    fuel = Self.slice
    do throws(JSSignal) {
      guard allocated < room else {
        collect()
        guard allocated < room else { throw .limit("memory") }
        return .again
      }
      return try turn()
    } catch {
      switch error {
      case .pause:
        collectIfDue()
        return .again
      default: return .exit(ended(by: error))
      }
    }
  }

  /// Runs what is ready; says what it waits for.
  private mutating func turn() throws(JSSignal) -> JSPause {
    while true {
      do throws(JSSignal) {
        if !callers.isEmpty {
          _ = try run()
          continue
        }
        collectIfDue()
        if try takeSignals() { continue }
        if try nextJob() { continue }
        let now = try lab().now.nanoseconds
        if try nextTimer(before: now) { continue }
        if !immediates.isEmpty {
          hasTurned = true
          let one = immediates.removeFirst()
          try begin(one.job)
          if !callers.isEmpty { frame.tail = .immediate }
          continue
        }
      } catch {
        guard case .raise(let thrown) = error else { throw error }
        try uncaught(thrown, isRejection: false)
        continue
      }
      var waits: [Wait] = []
      let isAlive = timers.contains { !$0.isWeak } || !servers.isEmpty
      if isCallable(inputReader), try readInput(&waits) { continue }
      if !isAlive, waits.isEmpty { return .exit(try finish(nil)) }
      if let due = timers.map(\.due).min() { waits.append(.until(Instant(nanoseconds: due))) }
      if waits.isEmpty { waits.append(.until(.distantFuture)) }
      return .wait(waits)
    }
  }

  /// `nextTick`s, then microtasks; then those promises whose rejection nobody looked at.
  private mutating func nextJob() throws(JSSignal) -> Bool {
    fuel &-= 20
    if !ticks.isEmpty {
      hasTurned = true
      try begin(ticks.removeFirst())
      return true
    }
    if !microtasks.isEmpty {
      let job = microtasks.removeFirst()
      try begin(job)
      if !callers.isEmpty, hasTurned { frame.tail = .tick }
      return true
    }
    if !rejected.isEmpty {
      let all = rejected
      rejected = []
      for ref in all {
        if let promise = promiseState(ref), !promise.isHandled, case .rejected = promise.state {
          try uncaught(promise.value, isRejection: true)
        }
      }
      return true
    }
    return false
  }

  private mutating func nextTimer(before now: Int, from first: Int = 0) throws(JSSignal) -> Bool {
    guard
      let index = timers.indices.filter({ timers[$0].due <= now && timers[$0].id >= first }).min(
        by: { (timers[$0].due, timers[$0].order) < (timers[$1].due, timers[$1].order) })
    else { return false }
    let one = timers[index]
    if let every = one.every {
      timers[index].due = max(one.due, now) + every * 1_000_000
      nextOrder += 1
      timers[index].order = 1_000_000_000 + nextOrder
    } else {
      timers.remove(at: index)
    }
    hasTurned = true
    try begin(.call(one.function, one.arguments))
    if !callers.isEmpty { frame.tail = .timer }
    return true
  }

  private mutating func takeSignals() throws(JSSignal) -> Bool {
    guard !arrived.isEmpty else { return false }
    let number = arrived.removeFirst()
    if isCallable(emitter) { try begin(.call(emitter, [.string("signal"), .int(number)])) }
    return true
  }

  private mutating func readInput(_ waits: inout [Wait]) throws(JSSignal) -> Bool {
    switch try lab().read(0, line: try lab().isTerminal(0)) {
    case .bytes(let data):
      try begin(.call(inputReader, [bytes(data)]))
      return true
    case .wait(let wait):
      waits.append(wait)
      return false
    case .end, .failed:
      let reader = inputReader
      inputReader = .undefined
      try begin(.call(reader, [.null]))
      return true
    }
  }

  // MARK: The end

  /// An error that nobody caught: a handler of the program's, or the end.
  private mutating func uncaught(_ thrown: JSValue, isRejection: Bool) throws(JSSignal) {
    if isCallable(emitter) {
      let name = isRejection ? "unhandledRejection" : "uncaughtException"
      let taken = try callNow(emitter, [.string(name), thrown])
      if taken.truth { return }
      if isRejection, try callNow(emitter, [.string("uncaughtException"), thrown]).truth { return }
    }
    let text = lastWords(thrown, isRejection: isRejection)
    let status = try finish(1)
    say(text)
    throw .exit(status)
  }

  /// Runs what is to run at the end; the status.
  private mutating func finish(_ given: Int?) throws(JSSignal) -> Int {
    guard !isEnding else { return given ?? 0 }
    isEnding = true
    fuel = Self.slice
    guard isCallable(emitter) else { return given ?? 0 }
    do throws(JSSignal) {
      let code = try callNow(emitter, [.string("exit"), given.map { .int($0) } ?? .undefined])
      return try integer(code) & 0xFF
    } catch {
      if case .exit(let code) = error { return code }
      if case .raise(let thrown) = error {
        say(lastWords(thrown, isRejection: false))
        return 1
      }
      throw error
    }
  }

  mutating func ended(by signal: JSSignal) -> Int {
    switch signal {
    case .raise(let thrown):
      do throws(JSSignal) {
        try uncaught(thrown, isRejection: false)
        return 0
      } catch {
        if case .exit(let code) = error { return code }
        return 1
      }
    case .exit(let code):
      if isEnding { return code }
      callers = []
      frame = JSFrame(code: .none, locals: [])
      nesting = 0
      return (try? finish(code)) ?? code
    case .unmodelled(let what):
      let place = here().map { ("\($0.file)", $0.place) }
      return unmodelled(what, place?.0, place?.1)
    case .unmodelledAt(let what, let file, let place): return unmodelled(what, file, place)
    case .limit("memory") where room < Self.memory:
      isOutOfMemory = true
      return 137
    case .limit(let what):
      say("swiftlab: this Node program met the lab's limit of \(what), and was stopped.\n")
      let limit: LabLimit =
        what == "steps" ? .steps : what == "memory" ? .memory : what == "time" ? .time : .output
      world?.note(.limit(limit))
      return 1
    case .pause: return 1
    }
  }
  private mutating func unmodelled(_ what: String, _ file: String?, _ place: JSPlace?) -> Int {
    var shown = ""
    if let file, let place {
      shown =
        "\(file.hasPrefix("file://") ? String(file.dropFirst(7)) : file), line \(place.line): "
    }
    say("swiftlab: \(shown)real Node has \(what); swiftlab's Node does not model it.\n")
    world?.note(.unmodelled(name: "Node's \(what)"))
    return 1
  }

  // MARK: Answering

  /// A request's answer. What the handler waits for is waited for ahead of the clock.
  mutating func respond(to request: HTTPRequest, port: Int?) -> HTTPResponse? {
    guard self.request == nil,
      let handler = (servers.first { $0.port == port } ?? servers.last)?.handler
    else { return nil }
    let kept = (stack, frame, callers, nesting)
    (stack, frame, callers, nesting) = ([], JSFrame(code: .none, locals: []), [], 0)
    // What Swift code cannot see is kept from the collector.
    let isBusy = !kept.2.isEmpty
    defer {
      (stack, frame, callers, nesting) = kept
      self.request = nil
      ahead = 0
    }
    fuel = Self.slice
    busy = 0
    do throws(JSSignal) {
      var headers = request.headers
      if headers.value(of: "Host") == nil {
        headers.insert(HTTPHeader("Host", request.host), at: 0)
      }
      let pairs = array(headers.map { array([.string($0.name), .string($0.value)]) })
      let state = object([("ended", .bool(false))])
      self.request = (state, nextTimer)
      library["keep"] = isBusy ? array(kept.0) : .undefined
      let list: [JSValue] = [
        .ref(state), .string(request.method), .string(request.target), pairs,
        bytes(request.body), .string(request.source.description),
      ]
      try begin(.call(handler, list))
      let first = self.request?.firstTimer ?? 0
      while true {
        do throws(JSSignal) {
          if !callers.isEmpty {
            _ = try run()
            continue
          }
          if try nextJob() { continue }
          if try get(state, "ended").truth { break }
          if !immediates.isEmpty {
            try begin(immediates.removeFirst().job)
            continue
          }
          let now = try lab().now.nanoseconds
          guard let due = timers.filter({ $0.id >= first }).map(\.due).min(),
            due - now < 3_600_000_000_000
          else { break }
          ahead = max(ahead, due - now)
          _ = try nextTimer(before: now + ahead, from: first)
        } catch {
          guard case .raise(let thrown) = error else { throw error }
          (frame, callers) = (JSFrame(code: .none, locals: []), [])
          try uncaught(thrown, isRejection: false)
        }
      }
      // Real: a request that nobody answers hangs.
      guard try get(state, "ended").truth else {
        return HTTPResponse(status: 504, body: [], delay: .seconds(3_600))
      }
      var response = HTTPResponse(status: try integer(try get(state, "status"), 200))
      if case .string(let reason) = try get(state, "reason"), !reason.isEmpty {
        response.reason = reason
      }
      for pair in try items(of: try get(state, "headers")) {
        response.headers.append(
          HTTPHeader(
            try string(try getElement(pair, .number(0))),
            try string(try getElement(pair, .number(1)))))
      }
      response.body = labBytes(try get(state, "body"))
      response.delay = .milliseconds(ahead / 1_000_000)
      return response
    } catch {
      (frame, callers) = (JSFrame(code: .none, locals: []), [])
      fatal = ended(by: error)
      return nil
    }
  }
}
