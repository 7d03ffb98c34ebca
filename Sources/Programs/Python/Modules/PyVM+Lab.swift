// _lab: what the library's Python asks of the lab itself: servers, requests, signals, texts.

import Kernel
import Machine
import Network
import Text

extension PyVM {
  mutating func callLab(_ name: String, _ arguments: PyArguments) throws(PySignal) -> PyValue {
    let first = arguments[0] ?? .none
    switch name {
    case "version": return .str(version.text)
    case "unmodelled": throw .unmodelled(try string(first))
    case "installed": return .bool(try isInstalled(first.text ?? ""))
    case "serve": return try serve(arguments)
    case "stop_server":
      for server in servers { try lab().stopListening(on: server.port) }
      servers = []
      return .none
    case "fetch": return try fetch(arguments)
    case "converse":
      guard case .bytes(let bytes)? = arguments[2] else { return .none }
      let port = try index(arguments[1] ?? .none) ?? 0
      switch try lab().converse(bytes, host: first.text ?? "", port: port) {
      case .answer(let answer): return .bytes(answer)
      case .unknownHost: return .str("unknown")
      case .refused: return .str("refused")
      case .timeout: return .str("timeout")
      case .closed: return .str("closed")
      }
    case "resolve":
      switch try lab().resolve(first.text ?? "") {
      case .addresses(let found): return list(found.map { .str($0.description) })
      case .noSuchName: return .int(-2)
      case .noServer: return .int(-3)
      }
    case "addresses": return list(try lab().addresses().map { .str($0.description) })
    case "traceback": return .str(traceback(first))
    case "summary": return .str(summary(first))
    case "signal":
      let number = try index(first) ?? 0
      let old = handlers[number] ?? .none
      handlers[number] = arguments[1].flatMap { $0.isNone ? nil : $0 }
      return old
    case "atexit":
      atExit.append(.tuple(arguments.list))
      return first
    case "quote":
      let safe = Array((arguments[1]?.text ?? "/").utf8)
      let isForm = arguments[2].map { truthIfPlain($0) ?? false } ?? false
      var out: [UInt8] = []
      for byte in Array((first.text ?? "").utf8) {
        if byte == 0x20, isForm {
          out.append(0x2B)
        } else if byte.isASCIIAlphanumeric || [0x2D, 0x2E, 0x5F, 0x7E].contains(byte)
          || safe.contains(byte)
        {
          out.append(byte)
        } else {
          out += PercentEncoding.encoded([byte]).utf8
        }
      }
      return .str(String(lenient: out))
    case "unquote":
      let isForm = arguments[1].map { truthIfPlain($0) ?? false } ?? false
      return .str(
        String(lenient: PercentEncoding.decoded(first.text ?? "", plusIsSpace: isForm) ?? []))
    case "base64encode":
      guard case .bytes(let bytes) = first else {
        throw raised(.typeError, "a bytes-like object is required, not '\(typeName(first))'")
      }
      return .bytes(Array(Base64.encoded(bytes).utf8))
    case "base64decode":
      let text =
        first.text ?? { if case .bytes(let bytes) = first { String(lenient: bytes) } else { "" } }()
      guard let bytes = try? Base64.decoded(text) else {
        throw raised(.valueError, "Invalid base64-encoded string")
      }
      return .bytes(bytes)
    case "text_buffer":
      var file = PyFile(descriptor: -1, name: "<buffer>", mode: "r+")
      file.isMemory = true
      if case .bytes(let bytes) = first {
        file.isBinary = true
        file.input = bytes
      } else {
        file.input = Array((first.text ?? "").utf8)
      }
      file.output = file.input
      return new(.file(file))
    default: throw .unmodelled("_lab.\(name)")
    }
  }

  /// Listens, and waits for requests until a signal comes.
  private mutating func serve(_ arguments: PyArguments) throws(PySignal) -> PyValue {
    let port = try index(arguments[1] ?? .none) ?? 0
    let world = try lab()
    guard nesting == 0 else { throw .unmodelled("a server that is started inside a callback") }
    if !world.isListening(on: port) {
      var text = arguments[0]?.text ?? ""
      if text.isEmpty || text == "::" { text = "0.0.0.0" }
      guard (0...65535).contains(port) else {
        throw raised(.overflowError, "bind(): port must be 0-65535.")
      }
      var address = IPv4(text)
      if address == nil, case .addresses(let found) = world.resolve(text) { address = found.first }
      guard let address else {
        throw .raise(makeException(.gaiError, [.int(-2), .str("Name or service not known")]))
      }
      guard address == .any || address.isLoopback || world.addresses().contains(address) else {
        throw .raise(
          makeException(.osError, [.int(99), .str("Cannot assign requested address")]))
      }
      // Real: ports under 1024 need root or a capability; Docker lets everybody have them.
      do throws(NetworkError) {
        try world.listen(on: port, address: address)
      } catch {
        throw .raise(makeException(.osError, [.int(98), .str("Address already in use")]))
      }
      servers.removeAll { $0.port == port }
      servers.append((port, arguments[2] ?? .none))
      if let started = arguments[3], !started.isNone { _ = try callNow(started) }
    }
    throw .block([.until(.distantFuture)])
  }

  /// A request through the lab's network: (status, reason, headers, body), or a word on what failed.
  private mutating func fetch(_ arguments: PyArguments) throws(PySignal) -> PyValue {
    let parts = arguments.list.map { $0.text ?? "" }
    guard parts.count >= 7, let port = try index(arguments.list[3]) else { return .none }
    var headers: [HTTPHeader] = []
    for pair in try items(of: arguments.list[5]) {
      let both = try items(of: pair)
      if both.count == 2 { headers.append(HTTPHeader(try string(both[0]), try string(both[1]))) }
    }
    var body: [UInt8] = []
    if case .bytes(let bytes) = arguments.list[6] { body = bytes }
    let plain = parts[1] == "https" ? 443 : 80
    let request = HTTPRequest(
      method: parts[0], scheme: parts[1], host: port == plain ? parts[2] : "\(parts[2]):\(port)",
      target: parts[4], headers: headers, body: body)
    switch try lab().fetch(request, host: parts[2], port: port) {
    case .response(let response, _):
      debt += response.delay
      return .tuple([
        .int(response.status), .str(response.reason),
        list(response.headers.map { .tuple([.str($0.name), .str($0.value)]) }),
        .bytes(response.body),
      ])
    case .unknownHost: return .str("unknown")
    case .noNameServer: return .str("noserver")
    case .refused: return .str("refused")
    case .timeout: return .str("timeout")
    case .unreachable: return .str("unreachable")
    case .noRoute: return .str("noroute")
    case .emptyReply: return .str("empty")
    case .reset: return .str("reset")
    }
  }

  // MARK: Answering

  /// What the program answers to a request; nil when it closes the connection.
  mutating func answer(_ request: HTTPRequest, port: Int?) throws(PySignal) -> HTTPResponse? {
    let found = servers.first { $0.port == port } ?? servers.last
    guard let handler = found?.handler else { return nil }
    fuel = Self.slice
    busy = 0
    let outer = debt
    debt = .zero
    defer { debt = outer }
    var headers = request.headers
    if headers.value(of: "Host") == nil { headers.insert(HTTPHeader("Host", request.host), at: 0) }
    let pairs = list(headers.map { .tuple([.str($0.name), .str($0.value)]) })
    let value = try callNow(
      handler, .str(request.method), .str(request.target), pairs, .bytes(request.body),
      .str(request.source.description))
    guard case .tuple(let parts) = value, parts.count == 4 else { return nil }
    var response = HTTPResponse(status: try index(parts[0]) ?? 200)
    if let reason = parts[1].text, !reason.isEmpty { response.reason = reason }
    for pair in try items(of: parts[2]) {
      let both = try items(of: pair)
      if both.count == 2 {
        response.headers.append(HTTPHeader(try string(both[0]), try string(both[1])))
      }
    }
    if case .bytes(let bytes) = parts[3] { response.body = bytes }
    response.delay = debt
    return response
  }
}
