// What the library's JavaScript asks of the lab itself.

import Files
import Kernel
import Machine
import Network
import Text

extension JSVM {
  func labBytes(_ value: JSValue) -> [UInt8] {
    switch value {
    case .string(let text): return Array(text.utf8)
    case .ref(let ref):
      if case .bytes(let bytes) = heap.objects[ref].extra { return bytes }
      return []
    default: return []
    }
  }
  /// Milliseconds since 1970, ahead by what a request has waited for.
  var milliseconds: Int { ((world?.now.nanoseconds ?? 0) + ahead) / 1_000_000 }

  private mutating func fileFailure(
    _ error: FileError, _ call: String, _ path: String
  ) -> JSSignal {
    let codes: [FileError: String] = [
      .noEntry: "ENOENT", .accessDenied: "EACCES", .notDirectory: "ENOTDIR", .isDirectory: "EISDIR",
      .exists: "EEXIST", .notEmpty: "ENOTEMPTY", .readOnly: "EROFS", .notPermitted: "EPERM",
      .noSpace: "ENOSPC", .loop: "ELOOP", .nameTooLong: "ENAMETOOLONG", .invalid: "EINVAL",
    ]
    let code = codes[error] ?? "EIO"
    let text = error.message.prefix(1).lowercased() + error.message.dropFirst()
    let shown =
      error == .isDirectory && call == "read"
      ? "illegal operation on a directory, read" : "\(text), \(call) '\(path)'"
    let ref = self.error(
      .error,
      "\(code): "
        + (error == .isDirectory && call != "read"
          ? "illegal operation on a directory, \(call) '\(path)'" : shown))
    for (name, value) in [
      ("errno", JSValue.int(-Int(error.rawValue))), ("code", .string(code)),
      ("syscall", .string(call)),
    ] + (call == "read" ? [] : [("path", JSValue.string(path))]) {
      heap.objects[ref].properties.set(name, JSSlot(value: value))
    }
    return .raise(.ref(ref))
  }
  private mutating func files<R>(
    _ call: String, _ path: String, _ body: (inout FileStore, FileView) throws(FileError) -> R
  ) throws(JSSignal) -> R {
    let world = try lab()
    do throws(FileError) {
      return try world.files(body)
    } catch { throw fileFailure(error, call, path) }
  }

  mutating func callLab(_ native: JSNative, _ list: [JSValue]) throws(JSSignal) -> Begun {
    .value(try callLabNow(native, list))
  }

  private mutating func callLabNow(
    _ native: JSNative, _ list: [JSValue]
  ) throws(JSSignal) -> JSValue {
    let first = at(list, 0)
    switch native {
    case .labKind:
      guard case .ref(let ref) = first else { return .string(typeName(first)) }
      if heap.objects[ref].kind == .function {
        switch heap.objects[ref].extra {
        case .function(let function):
          if function.isClass { return .string("class") }
          let tree = function.code.tree
          return .string(
            tree.isAsync ? "async" : tree.isGenerator ? "generatorFunction" : "function")
        default: return .string("function")
        }
      }
      return .string("\(heap.objects[ref].kind)")
    case .labClassName: return first.ref.flatMap { className($0) }.map { .string($0) } ?? .null
    case .labPromiseState:
      guard let promise = first.ref.flatMap({ promiseState($0) }) else { return .undefined }
      return array([.string("\(promise.state)"), promise.value])
    case .labMapItems, .labSetItems:
      guard case .ref(let ref) = first, case .map(let map) = heap.objects[ref].extra else {
        return array([])
      }
      var out: [JSValue] = []
      for (index, key) in map.keys.enumerated() where !key.isHole {
        out.append(native == .labMapItems ? array([key, map.values[index]]) : key)
      }
      return array(out)
    case .labBytesOf: return array(labBytes(first).map { .int(Int($0)) })
    case .labMakeBytes:
      if case .number(let count) = first {
        guard count >= 0, count < Double(Self.longestText) else { throw .limit("memory") }
        return bytes(
          [UInt8](repeating: UInt8(truncatingIfNeeded: try integer(at(list, 1))), count: Int(count))
        )
      }
      var out: [UInt8] = []
      for item in try items(of: first) {
        out.append(UInt8(truncatingIfNeeded: JSNumberText.integer(try number(item))))
      }
      return bytes(out)
    case .labEncode:
      let source = labBytes(first)
      switch try string(at(list, 1)).lowercased() {
      case "hex": return text(Hex.encoded(source))
      case "base64": return text(Base64.encoded(source))
      case "base64url": return text(Base64.encoded(source, url: true, padding: false))
      case "latin1", "binary", "ascii":
        return text(String(String.UnicodeScalarView(source.map { Unicode.Scalar($0) })))
      default: return text(String(lenient: source))
      }
    case .labDecode:
      let source = try string(first)
      switch try string(at(list, 1)).lowercased() {
      case "hex": return bytes(Hex.decoded(source) ?? [])
      case "base64", "base64url":
        let plain = source.replacing("-", with: "+").replacing("_", with: "/").filter { $0 != "=" }
        let padded = plain + String(repeating: "=", count: (4 - plain.count % 4) % 4)
        return bytes(Base64.decodedPart(Array(padded.utf8), ignoringGarbage: true).bytes)
      case "latin1", "binary", "ascii":
        return bytes(source.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) })
      default: return bytes(Array(source.utf8))
      }
    case .labMakeDate:
      guard case .ref(let ref) = first else { return first }
      heap.objects[ref].kind = .date
      heap.objects[ref].extra = .number(try number(at(list, 1)))
      return first
    case .labDateValue:
      if case .ref(let ref) = first, heap.objects[ref].kind == .date,
        case .number(let value) = heap.objects[ref].extra
      {
        return .number(value)
      }
      throw typeError("this is not a Date object.")
    case .labBoxedValue: return unboxed(first)
    case .labWrite:
      let descriptor = try integer(first) == 2 ? 2 : 1
      let data = labBytes(at(list, 1))
      outputCount += data.count
      guard outputCount < 64 << 20 else { throw .limit("output") }
      if let last = output.indices.last, output[last].descriptor == descriptor {
        output[last].bytes += data
      } else {
        output.append((descriptor, data))
      }
      if outputCount > 1 << 16, nesting == 0 { fuel = min(fuel, 1) }
      return .bool(true)
    case .labNow: return .int(milliseconds)
    case .labClock:
      return .number(Double((try lab().now.nanoseconds + ahead) - started) / 1_000_000)
    case .labTimer:
      let delay = try number(at(list, 1))
      let wait = delay >= 1 && delay <= 2_147_483_647 ? Int(delay) : 1
      let id = nextTimer
      nextTimer += 1
      guard timers.count < 100_000 else { throw .limit("memory") }
      timers.append(
        JSTimer(
          id: id, due: try lab().now.nanoseconds + ahead + wait * 1_000_000, order: id,
          every: at(list, 2).truth ? wait : nil, function: first,
          arguments: Array(list.dropFirst(3))))
      return .int(id)
    case .labClearTimer:
      let id = try integer(first)
      timers.removeAll { $0.id == id }
      return .undefined
    case .labTick:
      ticks.append(.call(first, Array(list.dropFirst())))
      return .undefined
    case .labImmediate:
      immediates.append((nextTimer, .call(first, Array(list.dropFirst()))))
      nextTimer += 1
      return .int(nextTimer - 1)
    case .labClearImmediate:
      let id = try integer(first)
      immediates.removeAll { $0.id == id }
      return .undefined
    case .labIsClassOf:
      // A timer that does not keep the process alive.
      let id = try integer(first)
      if let index = timers.firstIndex(where: { $0.id == id }) {
        timers[index].isWeak = at(list, 1).truth
      }
      return .undefined
    case .labCivil:
      let value = try number(first)
      guard value.isFinite, abs(value) <= 8.64e15 else { return .null }
      let milli = Int(value)
      let seconds = milli >= 0 ? milli / 1000 : (milli - 999) / 1000
      let civil = CivilTime(seconds: seconds)
      return array([
        .int(civil.year), .int(civil.month - 1), .int(civil.day), .int(civil.hour),
        .int(civil.minute), .int(civil.second), .int(milli - seconds * 1000), .int(civil.weekday),
      ])
    case .labStamp:
      // Years and months may be out of range; days and less are added.
      var parts: [Double] = []
      for index in 0..<7 { parts.append(try number(at(list, index))) }
      guard parts.allSatisfy({ $0.isFinite && abs($0) < 1e9 }) else { return .number(.nan) }
      let months = Int(parts[0]) * 12 + Int(parts[1])
      let year = months >= 0 ? months / 12 : (months - 11) / 12
      guard abs(year) < 270_000 else { return .number(.nan) }
      let month = months - year * 12
      // Days from 1970 of the month's first (Hinnant's way).
      let y = month < 2 ? year - 1 : year
      let era = (y >= 0 ? y : y - 399) / 400
      let yoe = y - era * 400
      let doy = (153 * (month < 2 ? month + 10 : month - 2) + 2) / 5
      let doe = yoe * 365 + yoe / 4 - yoe / 100 + doy
      let days = Double(era * 146_097 + doe - 719_468) + parts[2] - 1
      let value = (((days * 24 + parts[3]) * 60 + parts[4]) * 60 + parts[5]) * 1000 + parts[6]
      return .number(abs(value) <= 8.64e15 ? value : .nan)
    case .labRandom: return .number(Double((try lab()).random() >> 32))
    case .labSha256: return bytes(JSHash.sha256(labBytes(first)))
    case .labSha1: return bytes(JSHash.sha1(labBytes(first)))
    case .labUnmodelled: throw .unmodelled(try string(first))
    case .labLoad:
      var name = try string(first)
      if name.hasPrefix("node:") { name = String(name.dropFirst(5)) }
      return try builtin(name)
    case .labEvaluate: return .undefined
    case .labKeysOf:
      guard case .ref(let ref) = first else { return array([]) }
      return array(keys(ref, hidden: at(list, 1).truth).map { .string($0) })
    case .labStackOf:
      library[try string(first)] = at(list, 1)
      return .undefined
    case .labSetEmitter:
      emitter = first
      return .undefined
    case .labSignal:
      let number = try integer(first)
      if at(list, 1).truth { handled.insert(number) } else { handled.remove(number) }
      return .undefined
    case .labExit:
      throw .exit(try integer(first) & 0xFF)
    case .labReadInput:
      inputReader = first
      return .undefined
    case .labIsTerminal: return .bool(try lab().isTerminal(try integer(first)))
    case .labFacts: return try facts()
    case .labMemory: return .int(42 << 20 + heap.live * 160)
    default: return try callFiles(native, list)
    }
  }

  private mutating func facts() throws(JSSignal) -> JSValue {
    let world = try lab()
    let process = world.process
    var pairs: [JSValue] = []
    for (key, value) in environment { pairs.append(array([.string(key), .string(value)])) }
    return .ref(
      object([
        ("pid", .int(process.id)), ("ppid", .int(process.parent)),
        ("cwd", .string(process.directory)), ("hostname", .string(process.hostname)),
        ("version", .string(version)), ("env", array(pairs)),
        ("uid", .int(process.credentials.uid)), ("gid", .int(process.credentials.gid)),
        ("addresses", array(world.addresses().map { .string($0.description) })),
      ]))
  }

  // MARK: Files, network

  private mutating func callFiles(
    _ native: JSNative, _ list: [JSValue]
  ) throws(JSSignal) -> JSValue {
    let path = list.first?.text ?? ""
    let now = try lab().now
    switch native {
    case .labReadFile:
      let isFolder = try files("open", path) { (store, view) throws(FileError) in
        try store.status(path, in: view).isDirectory
      }
      if isFolder { throw fileFailure(.isDirectory, "read", path) }
      return bytes(
        try files("open", path) { (store, view) throws(FileError) in try store.read(path, in: view)
        })
    case .labWriteFile:
      let data = labBytes(at(list, 1))
      let appends = at(list, 2).truth
      try files("open", path) { (store, view) throws(FileError) in
        if store.isDirectory(path, in: view) { throw .isDirectory }
        if appends {
          try store.append(path, data, in: view, at: now)
        } else {
          try store.write(path, data, in: view, at: now)
        }
      }
      return .undefined
    case .labRemove:
      let how = try string(at(list, 1))
      try files(how == "rmdir" ? "rmdir" : how == "rm" ? "rm" : "unlink", path) {
        (store, view) throws(FileError) in
        switch how {
        case "rmdir": try store.removeDirectory(path, in: view, at: now)
        case "tree": try store.removeAll(path, in: view, at: now)
        default: try store.unlink(path, in: view, at: now)
        }
      }
      return .undefined
    case .labStat:
      let follow = !at(list, 1).truth
      let status = try files(follow ? "stat" : "lstat", path) { (store, view) throws(FileError) in
        try store.status(path, follow: follow, in: view)
      }
      return .ref(
        object([
          ("size", .int(status.size)), ("mode", .int(Int(status.mode.rawValue))),
          ("uid", .int(status.uid)), ("gid", .int(status.gid)),
          ("mtimeMs", .int(status.modified.nanoseconds / 1_000_000)),
          ("folder", .bool(status.isDirectory)), ("link", .bool(status.target != nil)),
        ]))
    case .labNames:
      let names = try files("scandir", path) { (store, view) throws(FileError) in
        try store.names(in: path, in: view)
      }
      return array(names.filter { $0 != "." && $0 != ".." }.sorted().map { .string($0) })
    case .labMakeDirectory:
      let isDeep = at(list, 1).truth
      try files("mkdir", path) { (store, view) throws(FileError) in
        if isDeep {
          try store.makeDirectories(path, in: view, at: now)
        } else {
          try store.makeDirectory(path, in: view, at: now)
        }
      }
      return .undefined
    case .labRename:
      let target = try string(at(list, 1))
      try files("rename", path) { (store, view) throws(FileError) in
        try store.rename(path, to: target, in: view, at: now)
      }
      return .undefined
    case .labChangeDirectory:
      do throws(FileError) {
        try (world)?.changeDirectory(path)
      } catch { throw fileFailure(error, "chdir", path) }
      return .undefined
    case .labListen: return try listen(list)
    case .labCloseServer:
      let port = try integer(at(list, 0))
      servers.removeAll { $0.port == port }
      try lab().stopListening(on: port)
      return .undefined
    case .labRespond:
      return .undefined
    case .labFetch: return try fetch(list)
    case .labResolve:
      switch try lab().resolve(path) {
      case .addresses(let found): return array(found.map { .string($0.description) })
      default: return .null
      }
    case .labKill:
      let number = try integer(at(list, 1))
      guard (1...31).contains(number) else { return .bool(false) }
      return .bool(try lab().send(Signal(rawValue: number), to: try integer(at(list, 0))))
    default: throw .unmodelled(native.rawValue)
    }
  }

  private mutating func listen(_ list: [JSValue]) throws(JSSignal) -> JSValue {
    var port = try integer(at(list, 0))
    var host = at(list, 1).text ?? ""
    if host.isEmpty || host == "::" { host = "0.0.0.0" }
    if host == "localhost" || host == "::1" { host = "127.0.0.1" }
    let world = try lab()
    var address = IPv4(host)
    if address == nil, case .addresses(let found) = world.resolve(host) { address = found.first }
    guard let address else { return .string("ENOTFOUND") }
    guard address == .any || address.isLoopback || world.addresses().contains(address) else {
      return .string("EADDRNOTAVAIL")
    }
    if port == 0 {
      port = 32_768 + Int(world.random() % 28_000)
      while world.isListening(on: port) { port += 1 }
    }
    do throws(NetworkError) {
      try world.listen(on: port, address: address)
    } catch { return .string("EADDRINUSE") }
    servers.removeAll { $0.port == port }
    servers.append((port, at(list, 2)))
    return .int(port)
  }

  private mutating func fetch(_ list: [JSValue]) throws(JSSignal) -> JSValue {
    // method, scheme, host, port, target, [[name, value]], body
    let scheme = at(list, 1).text ?? "http"
    let host = at(list, 2).text ?? ""
    let port = try integer(at(list, 3))
    var headers: [HTTPHeader] = []
    for pair in try items(of: at(list, 5)) {
      headers.append(
        HTTPHeader(
          try string(try getElement(pair, .number(0))), try string(try getElement(pair, .number(1)))
        ))
    }
    let plain = scheme == "https" ? 443 : 80
    let request = HTTPRequest(
      method: at(list, 0).text ?? "GET", scheme: scheme,
      host: port == plain ? host : "\(host):\(port)", target: at(list, 4).text ?? "/",
      headers: headers, body: labBytes(at(list, 6)))
    // NB: a program that asks itself would be asked while it runs.
    switch try lab().fetch(request, host: host, port: port) {
    case .response(let response, _):
      return .ref(
        object([
          ("status", .int(response.status)), ("reason", .string(response.reason)),
          (
            "headers",
            array(response.headers.map { array([.string($0.name), .string($0.value)]) })
          ),
          ("body", bytes(response.body)),
          ("delay", .int(response.delay.inNanoseconds / 1_000_000)),
        ]))
    case .unknownHost: return .string("ENOTFOUND")
    case .noNameServer: return .string("EAI_AGAIN")
    case .refused(let address): return .string("ECONNREFUSED \(address)")
    case .timeout(let address): return .string("ETIMEDOUT \(address)")
    case .unreachable(let address), .noRoute(let address): return .string("EHOSTUNREACH \(address)")
    case .emptyReply, .reset: return .string("ECONNRESET")
    }
  }
}
