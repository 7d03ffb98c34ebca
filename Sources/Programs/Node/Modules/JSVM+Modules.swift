// require, import, and the modules that the lab has itself.

import Files
import Text

extension JSVM {
  func lab() throws(JSSignal) -> any PythonWorld {
    guard let world else { throw .limit("time") }
    return world
  }
  private func read(_ path: String) -> [UInt8]? {
    try? world?.files { (store, view) throws(FileError) in try store.read(path, in: view) }
  }
  private func isFile(_ path: String) -> Bool {
    let found = try? world?.files { (store, view) throws(FileError) in
      try !store.status(path, in: view).isDirectory
    }
    return found ?? false
  }
  private func isFolder(_ path: String) -> Bool {
    let found = try? world?.files { (store, view) throws(FileError) in
      store.isDirectory(path, in: view)
    }
    return found ?? false
  }
  private func field(_ name: String, of folder: String) -> String? {
    guard let bytes = read(FilePaths.join(folder, "package.json")) else { return nil }
    var copy = self
    guard let value = try? copy.parseJSON(String(lenient: bytes), .undefined) else { return nil }
    return (try? copy.get(value, name))?.text
  }

  enum Found: Sendable {
    case builtin(String)
    /// With the version that npm has put there.
    case package(String, version: String)
    case file(String)
    case unmodelledPackage(String)
  }

  private func file(_ path: String) -> String? {
    if isFile(path) { return path }
    for suffix in [".js", ".json", ".mjs", ".cjs"] where suffix != ".mjs" && isFile(path + suffix) {
      return path + suffix
    }
    guard isFolder(path) else { return nil }
    if let main = field("main", of: path), !main.isEmpty {
      let full = FilePaths.normalize(FilePaths.join(path, main))
      if full != path, let found = file(full) { return found }
    }
    for name in ["index.js", "index.json"] where isFile(FilePaths.join(path, name)) {
      return FilePaths.join(path, name)
    }
    return nil
  }

  func resolve(_ word: String, from folder: String, isImport: Bool) -> Found? {
    let bare = word.hasPrefix("node:") ? String(word.dropFirst(5)) : word
    if JSLibrary.builtins.contains(bare) { return .builtin(bare) }
    if JSLibrary.otherBuiltins.contains(bare) { return .unmodelledPackage("the module \(bare)") }
    if word.hasPrefix("node:") { return nil }
    if word.hasPrefix("./") || word.hasPrefix("../") || word.hasPrefix("/") || word == "."
      || word == ".."
    {
      let full = FilePaths.normalize(word.hasPrefix("/") ? word : FilePaths.join(folder, word))
      if isImport { return isFile(full) ? .file(full) : nil }
      return file(full).map { .file($0) }
    }
    var at = folder
    while true {
      let path = FilePaths.join(at, "node_modules/" + word)
      let parts = word.split(separator: "/").prefix(word.hasPrefix("@") ? 2 : 1)
      let name = parts.joined(separator: "/")
      let root = FilePaths.join(at, "node_modules/" + name)
      if isFolder(root) {
        // NB: npm of the lab leaves a package's manifest alone; what has files of its own is run.
        if let found = file(path) { return .file(found) }
        if JSLibrary.packages.contains(word) {
          return .package(word, version: field("version", of: root) ?? "")
        }
        return .unmodelledPackage("the package \(word)")
      }
      if at == "/" || at.isEmpty { return nil }
      at = FilePaths.dirname(at)
    }
  }

  // MARK: require

  /// `this` of `require` is its module, in a way that no program sees.
  mutating func require(_ word: JSValue, _ this: JSValue) throws(JSSignal) -> Begun {
    guard case .string(let name) = word else {
      let error = self.error(
        .typeError,
        "The \"id\" argument must be of type string. Received \(inspectedKind(word))")
      try set(error, "code", .string("ERR_INVALID_ARG_TYPE"))
      throw .raise(.ref(error))
    }
    let file = callingFile()
    let folder = file.hasPrefix("/") ? FilePaths.dirname(file) : (try lab().process.directory)
    guard let found = resolve(name, from: folder, isImport: false) else {
      throw try notFound(name, from: file)
    }
    return try load(found, tail: .required)
  }
  private func inspectedKind(_ value: JSValue) -> String {
    var copy = self
    switch value {
    case .undefined, .hole: return "undefined"
    case .null: return "null"
    default: return "type \(typeName(value)) (\(copy.inspected(value)))"
    }
  }
  func callingFile() -> String {
    for one in [frame] + callers.reversed() where !one.code.isHidden {
      let file = one.code.file
      return file.hasPrefix("file://") ? String(file.dropFirst(7)) : file
    }
    return ""
  }

  private mutating func notFound(_ name: String, from file: String) throws(JSSignal) -> JSSignal {
    var chain: [String] = []
    var at = file.hasPrefix("/") ? file : ""
    while !at.isEmpty, chain.count < 20, !chain.contains(at) {
      chain.append(at)
      guard let ref = modules[at],
        case .string(let parent)? = heap.objects[ref].properties["%parent"]?.value
      else { break }
      at = parent
    }
    if !file.hasPrefix("/") {
      chain = [
        FilePaths.join((try lab()).process.directory, file == "[eval]" ? "[eval]" : "[stdin]")
      ]
    }
    let error = self.error(
      .error,
      "Cannot find module '\(name)'"
        + (chain.isEmpty ? "" : "\nRequire stack:" + chain.map { "\n- " + $0 }.joined()))
    setStack(
      of: error,
      above: [
        "Module._resolveFilename (node:internal/modules/cjs/loader:1207:15)",
        "Module._load (node:internal/modules/cjs/loader:1038:27)",
        "Module.require (node:internal/modules/cjs/loader:1289:19)",
        "require (node:internal/modules/helpers:182:18)",
      ])
    heap.objects[error].properties.set(
      "%head",
      JSSlot(
        value: .string("node:internal/modules/cjs/loader:1210\n  throw err;\n  ^\n"), flags: 0x20))
    try set(error, "code", .string("MODULE_NOT_FOUND"))
    try set(error, "requireStack", array(chain.map { .string($0) }))
    return .raise(.ref(error))
  }

  /// A module's exports, at once or when its file has run.
  mutating func load(_ found: Found, tail: JSTail) throws(JSSignal) -> Begun {
    switch found {
    case .builtin(let name): return .value(try builtin(name))
    case .package(let name, let version):
      let value = try builtin("npm/" + name)
      if case .ref(let ref) = value, let told = own(ref, "%version") {
        _ = try callNow(told.value, [.string(version)])
      }
      return .value(value)
    case .unmodelledPackage(let name): throw .unmodelled(name)
    case .file(let path):
      if let known = modules[path] { return .value(try get(known, "exports")) }
      guard let bytes = read(path) else { throw .limit("time") }
      if path.hasSuffix(".json") {
        let ref = object()
        let value: JSValue
        do throws(JSSignal) {
          value = try parseJSON(String(lenient: bytes), .undefined)
        } catch {
          if case .raise(.ref(let thrown)) = error,
            case .string(let message)? = heap.objects[thrown].properties["message"]?.value
          {
            throw raised(.syntaxError, "\(path): \(message)")
          }
          throw error
        }
        heap.objects[ref].properties.set("exports", JSSlot(value: value))
        modules[path] = ref
        return .value(value)
      }
      if isModule(path) {
        if majorVersion >= 22 { return try enterModule(path, bytes, namespaceOnly: true) }
        let error = self.error(
          .error, "require() of ES Module \(path) from \(callingFile()) not supported.")
        try set(error, "code", .string("ERR_REQUIRE_ESM"))
        throw .raise(.ref(error))
      }
      try enterScript(path, bytes, tail: tail)
      return .entered
    }
  }
  var majorVersion: Int { Int(version.prefix { $0 != "." }) ?? 20 }

  func isModule(_ path: String) -> Bool {
    if path.hasSuffix(".mjs") { return true }
    if path.hasSuffix(".cjs") { return false }
    var at = FilePaths.dirname(path)
    while true {
      if isFile(FilePaths.join(at, "package.json")) { return field("type", of: at) == "module" }
      if at == "/" || at.isEmpty { return false }
      at = FilePaths.dirname(at)
    }
  }

  mutating func enterScript(_ path: String, _ bytes: [UInt8], tail: JSTail) throws(JSSignal) {
    let code: JSCode
    do throws(JSSyntaxError) {
      code = try JSCompiler.script(
        try JSParser.program(bytes), file: path,
        parameters: ["exports", "require", "module", "__filename", "__dirname"])
    } catch { throw syntaxError(error, file: path, tail: tail) }
    let module = object([
      ("id", .string(tail.isMain ? "." : path)), ("path", .string(FilePaths.dirname(path))),
      ("exports", .ref(object())), ("filename", .string(path)), ("loaded", .bool(false)),
      ("children", array([])), ("paths", array([])),
    ])
    let parent = callingFile()
    heap.objects[module].properties.set(
      "%parent", JSSlot(value: .string(tail.isMain ? "" : parent), flags: 0x20))
    modules[path] = module
    if tail.isMain { library["main"] = .ref(module) }
    let exports = try get(module, "exports")
    try enter(
      code,
      [
        exports, try requireFunction(), .ref(module), .string(path),
        .string(FilePaths.dirname(path)),
      ], this: exports, finish: .module(module), tail: tail)
  }

  mutating func requireFunction() throws(JSSignal) -> JSValue {
    let ref = native(.require)
    heap.objects[ref].properties.set("main", JSSlot(value: library["main"] ?? .undefined))
    heap.objects[ref].properties.set("cache", JSSlot(value: .ref(object())))
    if let resolver = library["resolver"] {
      heap.objects[ref].properties.set("resolve", JSSlot(value: resolver))
    }
    return .ref(ref)
  }

  mutating func enter(
    _ code: JSCode, _ arguments: [JSValue], this: JSValue, finish: JSFrame.Finish, tail: JSTail
  ) throws(JSSignal) {
    var new = JSFrame(
      code: code, locals: [JSValue](repeating: .undefined, count: code.localNames.count))
    new.arguments = arguments
    new.this = this
    new.base = stack.count
    new.finish = finish
    new.tail = tail
    if code.tree.isAsync { new.promise = promise() }
    try enter(new)
  }

  // MARK: ES modules

  /// Its namespace object is made at once; the file runs when the frame that is entered does.
  mutating func enterModule(
    _ path: String, _ bytes: [UInt8], namespaceOnly: Bool = false, isMain: Bool = false
  ) throws(JSSignal) -> Begun {
    let file = "file://" + path
    let code: JSCode
    do throws(JSSyntaxError) {
      code = try JSCompiler.module(try JSParser.program(bytes, isModule: true), file: file)
    } catch { throw syntaxError(error, file: file, tail: .module) }
    if code.tree.isAsync, !isMain {
      throw .unmodelled("a module that waits at its top and is imported")
    }
    var object = JSObject(kind: .namespace, proto: -1)
    object.properties.set(
      "\u{1}\(JSSymbol.toStringTag)", JSSlot(value: .string("Module"), flags: 0))
    let namespace = new(object)
    let module = self.object([("exports", .ref(namespace))])
    modules[path] = module
    try enter(
      code, [.ref(namespace)], this: .undefined,
      finish: isMain ? .drop : .importing(.ref(namespace)), tail: .module)
    return .entered
  }

  mutating func namespace(of exports: JSValue) throws(JSSignal) -> JSValue {
    if case .ref(let ref) = exports, heap.objects[ref].kind == .namespace { return exports }
    var object = JSObject(kind: .namespace, proto: -1)
    if case .ref(let ref) = exports { object.proto = ref }
    object.properties.set("default", JSSlot(value: exports))
    return .ref(new(object))
  }

  mutating func executeModules(_ one: JSInstruction) throws(JSSignal) {
    let names = frame.code.names
    let name = names.indices.contains(Int(one.a)) ? names[Int(one.a)] : ""
    switch one.op {
    case .importModule:
      let file = callingFile()
      switch try importing(name, from: file) {
      case .value(let value): push(try namespace(of: value))
      case .entered:
        if case .module(let ref) = frame.finish {
          // A CommonJS file: its namespace is made when it has run.
          frame.finish = .commonNamespace(ref)
        }
      }
    case .importDynamic:
      let word = try string(pop())
      let made = promise()
      do throws(JSSignal) {
        let height = callers.count
        var value: JSValue
        switch try importing(word, from: callingFile()) {
        case .value(let given): value = given
        case .entered:
          guard callers.count > height else { return }
          nesting += 1
          defer { nesting -= 1 }
          frame.isBoundary = true
          value = try run()
        }
        value = try namespace(of: value)
        try resolve(made, value)
      } catch {
        guard case .raise(let thrown) = error else { throw error }
        reject(made, thrown)
      }
      push(.ref(made))
    case .importCheck:
      if case .ref(let ref) = top, !hasProperty(ref, name) {
        let module = names.indices.contains(Int(one.b)) ? names[Int(one.b)] : ""
        throw raised(
          .syntaxError,
          "The requested module '\(module)' does not provide an export named '\(name)'")
      }
    case .exportAll:
      guard case .ref(let target) = pop() else { return }
      let source = pop()
      guard case .ref(let from) = source else { return }
      if !name.isEmpty {
        define(target, name, JSSlot(value: source, flags: 1))
        return
      }
      for key in keys(from) where key != "default" && own(target, key) == nil {
        if let slot = own(from, key) { define(target, key, slot) }
      }
    default:
      let path = callingFile()
      push(
        .ref(
          object([
            ("dirname", .string(FilePaths.dirname(path))), ("filename", .string(path)),
            ("url", .string("file://" + path)),
          ])))
    }
  }

  private mutating func importing(_ word: String, from file: String) throws(JSSignal) -> Begun {
    let folder = file.hasPrefix("/") ? FilePaths.dirname(file) : (try lab().process.directory)
    var name = word
    if name.hasPrefix("file://") { name = String(name.dropFirst(7)) }
    guard let found = resolve(name, from: folder, isImport: true) else {
      let isPath = name.hasPrefix(".") || name.hasPrefix("/")
      let full = FilePaths.normalize(name.hasPrefix("/") ? name : FilePaths.join(folder, name))
      let error = self.error(
        .error,
        isPath
          ? "Cannot find module '\(full)' imported from \(file)"
          : "Cannot find package '\(name)' imported from \(file)")
      heap.objects[error].properties.set(
        "%head",
        JSSlot(
          value: .string(
            "node:internal/modules/esm/resolve:\(isPath ? 275 : 873)\n    throw new ERR_MODULE_NOT_FOUND(\n          ^\n"
          ), flags: 0x20))
      try set(error, "code", .string("ERR_MODULE_NOT_FOUND"))
      throw .raise(.ref(error))
    }
    if case .file(let path) = found, !path.hasSuffix(".json"), isModule(path) {
      if let known = modules[path] { return .value(try get(known, "exports")) }
      guard let bytes = read(path) else { throw .limit("time") }
      return try enterModule(path, bytes)
    }
    return try load(found, tail: .required)
  }

  // MARK: The lab's own

  /// A module of the library: run once, in Swift's time; its code is small.
  mutating func builtin(_ name: String) throws(JSSignal) -> JSValue {
    if let known = library["module " + name] { return known }
    guard let code = JSLibrary.codes[name] else { throw .unmodelled("the module \(name)") }
    let module = object([("exports", .ref(object()))])
    let exports = try get(module, "exports")
    library["module " + name] = exports
    nesting += 1
    defer { nesting -= 1 }
    guard nesting < Self.nestingLimit else { throw .limit("steps") }
    try enter(
      code, [exports, .ref(native(.labLoad)), .ref(module), .ref(JSProto.lab.rawValue)],
      this: exports, finish: .module(module), tail: .none)
    frame.isBoundary = true
    let value = try run()
    library["module " + name] = value
    if case .ref(let ref) = value { markUnmodelled(ref, name) }
    if name == "core" {
      for path in JSNames.real.keys.sorted()
      where path.first?.isUppercase == true || path == "console" {
        var at = JSValue.ref(JSProto.global.rawValue)
        for part in path.split(separator: ".") { at = try get(at, String(part)) }
        if case .ref(let ref) = at { markUnmodelled(ref, path) }
      }
    }
    return value
  }

  /// What the real module has and the lab's has not stops a program that asks for it.
  private mutating func markUnmodelled(_ ref: JSRef, _ name: String) {
    for word in JSNames.real[name] ?? []
    where own(ref, word) == nil && JSProto.global.rawValue != ref {
      let getter = object()
      var function = JSObject(kind: .function, proto: JSProto.function.rawValue)
      function.extra = .bound(
        .ref(native(.labUnmodelled)), this: .undefined, [.string("\(name).\(word)")])
      heap.objects[getter] = function
      heap.objects[ref].properties.set(
        word, JSSlot(value: .ref(getter), flags: JSSlot.accessor | JSSlot.configurable))
    }
  }
}

extension JSTail {
  var isMain: Bool { if case .main = self { true } else { false } }
}
