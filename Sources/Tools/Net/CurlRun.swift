// curl at work: one transfer after the other, each with its redirections and its second tries.

import Commands
import Files
import Kernel
import Machine
import Network
import Text

/// A running curl.
struct CurlRun<Host: MachineHost & NetworkHost>: Follower {
  /// One URL and where its answer goes.
  struct Transfer: Sendable {
    var url: String
    var output: CurlOptions.Output?
    var upload: String?
  }
  /// One request of a transfer, with its answer, which is due later.
  struct Hop: Sendable {
    var url: CurlURL
    var request: HTTPRequest
    var outcome: FetchOutcome?
    /// What went wrong, when it is no matter of the outcome.
    var failure: CurlFailure?
    var due: Instant
  }

  var options: CurlOptions
  var transfers: [Transfer]
  var index = 0
  var attempt = 0
  var facts = CurlFacts()
  var hop: Hop?
  var followUp: (url: CurlURL, method: String, body: [UInt8]?)?
  var begun = Instant.zero
  var pauseUntil: Instant?
  var status = 0
  var input: [UInt8] = []
  var readsInput: Bool
  var jar: [CurlCookie] = []
  var jarLoaded = false
  var openConnections: [String: Int] = [:]
  var connectionCount = 0
  var collectedHeaders: [UInt8] = []
  var body: [UInt8] = []
  var headerAnswer: HTTPResponse?

  init(options: CurlOptions, transfers: [Transfer]) {
    self.options = options
    self.transfers = transfers
    readsInput = options.readsInput
  }

  mutating func next(_ host: inout Host, _ call: inout Call<Host>) -> FollowerStep {
    if readsInput {
      switch host.machine.read(0, of: call.process) {
      case .wait(let wait): return .wait([wait])
      case .bytes(let bytes):
        guard input.count + bytes.count <= 64 << 20 else { return .exit(27) }
        input += bytes
        return .again
      case .end, .failed: readsInput = false
      }
    }
    if let until = pauseUntil {
      guard host.machine.now >= until else { return .wait([.until(until)]) }
      pauseUntil = nil
    }
    if let hop {
      guard host.machine.now >= hop.due else { return .wait([.until(hop.due)]) }
      self.hop = nil
      finish(hop, &host, &call)
      return .again
    }
    guard index < transfers.count else {
      writeJar(&host, &call)
      return .exit(status)
    }
    if let next = followUp {
      followUp = nil
      start(next.url, method: next.method, body: next.body, &host, &call)
    } else {
      begin(&host, &call)
    }
    return .again
  }

  // MARK: Beginning

  private func showsMeter(_ host: Host, _ call: Call<Host>) -> Bool {
    guard !options.isSilent, !options.hidesMeter else { return false }
    if index < transfers.count, transfers[index].output != nil { return true }
    return !host.machine.isTerminal(1, of: call.process)
  }
  private func trace(_ call: inout Call<Host>, _ line: String) {
    if options.isVerbose { call.complain(line) }
  }

  private mutating func begin(_ host: inout Host, _ call: inout Call<Host>) {
    let transfer = transfers[index]
    begun = host.machine.now
    facts = CurlFacts()
    facts.url = transfer.url
    facts.effective = transfer.url
    collectedHeaders = []
    body = []
    headerAnswer = nil
    if !jarLoaded { loadJar(host, call) }
    do throws(CurlURL.Wrong) {
      let url = try CurlURL(transfer.url, pathAsIs: options.pathAsIs)
      facts.effective = url.text
      if transfer.output == .remote, url.remoteName.isEmpty {
        call.complain("curl: Remote file name has no length!")
        end(CurlFailure(23, "Failed writing received data to disk/application"), &host, &call)
        return
      }
      var payload: [UInt8]?
      do throws(CurlFailure) {
        payload = try self.payload(transfer, &host, &call)
      } catch {
        end(error, &host, &call)
        return
      }
      var target = url
      if transfer.upload != nil, target.target.hasSuffix("/"), let name = transfer.upload,
        name != "-"
      {
        target.target += FilePaths.basename(name)
      }
      if options.usesGet, let query = payload {
        target.target +=
          (target.target.contains("?") ? "&" : "?") + String(decoding: query, as: UTF8.self)
        payload = nil
      }
      facts.effective = target.text
      if showsMeter(host, call), attempt == 0, !options.hasBar {
        call.output.write(CurlMeter.head, to: 2)
      }
      if showsMeter(host, call), !options.hasBar { call.output.write(CurlMeter.empty, to: 2) }
      let method: String
      if let given = options.method {
        method = given
      } else if transfer.upload != nil {
        method = "PUT"
      } else if options.isHead {
        method = "HEAD"
      } else {
        method = payload == nil ? "GET" : "POST"
      }
      start(target, method: method, body: payload, &host, &call)
    } catch {
      switch error {
      case .malformed:
        end(CurlFailure(3, "URL using bad/illegal format or missing URL"), &host, &call)
      case .scheme(let name):
        end(
          CurlFailure(1, "Protocol \"\(name)\" not supported or disabled in libcurl"), &host, &call)
      }
    }
  }

  private func payload(
    _ transfer: Transfer, _ host: inout Host, _ call: inout Call<Host>
  ) throws(CurlFailure) -> [UInt8]? {
    let view = host.view(call)
    func file(_ path: String) -> [UInt8]? {
      path == "-" ? input : try? host.machine.files.read(path, in: view)
    }
    if let path = transfer.upload {
      guard let bytes = file(path) else {
        throw CurlFailure(26, "Failed to open/read local data from file/application")
      }
      return bytes
    }
    guard !options.data.isEmpty else { return nil }
    var out: [UInt8] = []
    for (number, piece) in options.data.enumerated() {
      if number > 0, !options.isJSON { out.append(UInt8(ascii: "&")) }
      switch piece {
      case .text(let text): out += Array(text.utf8)
      case .file(let path, let keep):
        guard let bytes = file(path) else {
          if !options.isSilent {
            call.complain(
              "Warning: Couldn't read data from file \"\(path)\", this makes an empty POST.")
          }
          continue
        }
        out += keep ? bytes : bytes.filter { $0 != 10 && $0 != 13 && $0 != 0 }
      case .encoded(let name, let text):
        out += Array(((name.isEmpty ? "" : name + "=") + PercentEncoding.encoded(text)).utf8)
      case .encodedFile(let name, let path):
        guard let bytes = file(path) else {
          throw CurlFailure(26, "Failed to open \(path)")
        }
        out += Array(
          ((name.isEmpty ? "" : name + "=") + PercentEncoding.encoded(bytes, .component)).utf8)
      }
    }
    return out
  }

  // MARK: A request

  private mutating func start(
    _ url: CurlURL, method: String, body: [UInt8]?, _ host: inout Host, _ call: inout Call<Host>
  ) {
    let space = host.machine.process(call.process)?.namespaces.network ?? NetworkMap.host
    let headers = headers(url, body: body)
    var request = HTTPRequest(
      method: method, scheme: url.scheme, host: headers.value(of: "Host") ?? url.authority,
      target: url.target, headers: headers, body: body ?? [])
    request.headers.removeAll { $0.value.isEmpty }
    let entries = hosts(url, host, call)
    facts.method = method
    facts.scheme = url.scheme
    let port = url.effectivePort
    let key = "\(url.scheme)://\(url.authority)"
    var copy = host.network
    // What the way there is, before the request goes out: TLS needs to know who is at its end.
    var first: IPv4?
    if url.host == "::1" {
      first = .loopback
    } else if case .addresses(let found) = host.network.resolve(
      url.host, from: space, hosts: entries)
    {
      first = found.first
    }
    var near = true
    var failure: CurlFailure?
    if let first {
      let way = copy.reach(first, port: port, from: space)
      if case .site = way { near = false }
      if url.scheme == "https", case .listener(let listener, _) = way {
        failure = secure(listener, host, call)
      }
    }
    if let known = openConnections[key] {
      trace(&call, "* Found bundle for host: 0x\(handleText(&host)) [serially]")
      trace(&call, "* Can not multiplex, even if we wanted to")
      trace(&call, "* Re-using existing connection #\(known) with host \(url.host)")
    } else if let first {
      trace(&call, "*   Trying \(first):\(port)...")
    }
    var outcome: FetchOutcome?
    if failure == nil {
      outcome = host.fetch(request, host: url.host, port: port, from: space, hosts: entries)
    }
    let lot = Int(host.machine.random.next() % 1000)
    let connect = openConnections[key] != nil ? 0 : near ? 90 + lot / 10 : 12_000 + lot * 20
    var micro = connect + (near ? 300 + lot : 14_000 + lot * 24)
    if url.scheme == "https", openConnections[key] == nil { micro += connect * 2 + 2_000 }
    let before = Double((host.machine.now - begun).inNanoseconds) / 1e9
    facts.connected = before + Double(connect) / 1e6
    facts.lookup = before + (near ? 0.00002 : 0.002)
    facts.secured = url.scheme == "https" ? before + Double(connect * 3 + 1_500) / 1e6 : 0
    facts.prepared = max(facts.connected, facts.secured) + 0.00003
    var wait = Duration.microseconds(micro)
    if let outcome {
      switch outcome {
      case .response(let answer, _): wait += answer.delay
      // Real: Linux gives up a connection after 6 SYNs, and a neighbour after 3 ARP questions.
      case .timeout: wait = .milliseconds(129_000 + lot * 6)
      case .noRoute: wait = .milliseconds(3_040 + lot / 20)
      case .noNameServer: wait = .milliseconds(10_000 + lot / 100)
      case .unknownHost: wait = .milliseconds(8 + lot / 40)
      case .refused, .unreachable: wait = .microseconds(120 + lot / 4)
      default: break
      }
    }
    let now = host.machine.now
    var due = now + wait
    let isConnecting: Bool
    switch outcome {
    case .timeout?, .noRoute?, .noNameServer?: isConnecting = true
    default: isConnecting = false
    }
    var cut: CurlFailure?
    if let limit = options.connectTime, limit > 0, isConnecting, now + .seconds(limit) < due {
      due = now + .seconds(limit)
      let spent = Int(limit * 1000) + 1
      if case .noNameServer? = outcome {
        cut = CurlFailure(28, "Resolving timed out after \(spent) milliseconds")
      } else {
        // Real: curl 7.88.
        cut = CurlFailure(
          28, "Failed to connect to \(url.host) port \(port) after \(spent) ms: Timeout was reached"
        )
      }
    }
    if let limit = options.maxTime, limit > 0, begun + .seconds(limit) < due {
      due = max(now, begun + .seconds(limit))
      let spent = Int(limit * 1000) + (lot % 2)
      switch outcome {
      case .noNameServer?: cut = CurlFailure(28, "Resolving timed out after \(spent) milliseconds")
      case .timeout?, .noRoute?:
        cut = CurlFailure(28, "Connection timed out after \(spent) milliseconds")
      default:
        cut = CurlFailure(
          28, "Operation timed out after \(spent) milliseconds with 0 bytes received")
      }
    }
    hop = Hop(url: url, request: request, outcome: outcome, failure: cut ?? failure, due: due)
  }

  private func handleText(_ host: inout Host) -> String {
    "55" + String(host.machine.random.next() & 0xFF_FFFF_FFFF, radix: 16)
  }

  /// What TLS comes to with a process of the lab; nil: a trusted connection.
  private func secure(_ listener: Listener, _ host: Host, _ call: Call<Host>) -> CurlFailure? {
    let isIngress = listener.handler == "nginx-ingress-controller" && listener.port == 443
    guard listener.handler.contains("apiserver") || isIngress else {
      return CurlFailure(35, "error:0A00010B:SSL routines::wrong version number")
    }
    if options.trusts { return nil }
    if let path = options.authorities {
      if host.machine.files.exists(path, in: host.view(call)) { return nil }
      return CurlFailure(
        77, "error setting certificate verify locations:  CAfile: \(path) CApath: none")
    }
    return CurlFailure(60, "SSL certificate problem: unable to get local issuer certificate")
  }

  private func hosts(_ url: CurlURL, _ host: Host, _ call: Call<Host>) -> [HostEntry] {
    var entries: [HostEntry] = []
    for pin in options.pins {
      let parts = pin.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
      guard parts.count == 3, Int(parts[1]) == url.effectivePort,
        parts[0] == "*" || parts[0].lowercased() == url.host.lowercased(),
        let address = IPv4(parts[2].split(separator: ",").first ?? "")
      else { continue }
      entries.append(HostEntry(name: url.host, address: address))
    }
    return entries + host.hostEntries(call)
  }

  private func headers(_ url: CurlURL, body: [UInt8]?) -> [HTTPHeader] {
    var list = [HTTPHeader("Host", url.authority)]
    if let user = options.user ?? url.user {
      let pair = user.contains(":") ? user : user + ":"
      list.append(HTTPHeader("Authorization", "Basic " + Base64.encoded(Array(pair.utf8))))
    } else if let bearer = options.bearer {
      list.append(HTTPHeader("Authorization", "Bearer " + bearer))
    }
    if let range = options.range { list.append(HTTPHeader("Range", "bytes=" + range)) }
    let agent = options.agent ?? "curl/7.88.1"
    if !agent.isEmpty { list.append(HTTPHeader("User-Agent", agent)) }
    if !options.isJSON { list.append(HTTPHeader("Accept", "*/*")) }
    if let referer = options.referer { list.append(HTTPHeader("Referer", referer)) }
    var pairs = options.cookies.filter { $0.contains("=") }
    pairs += jar.filter { $0.matches(url) }.map { "\($0.name)=\($0.value)" }
    if !pairs.isEmpty { list.append(HTTPHeader("Cookie", pairs.joined(separator: "; "))) }
    if options.compressed { list.append(HTTPHeader("Accept-Encoding", "deflate, gzip, br, zstd")) }
    if options.isJSON {
      list.append(HTTPHeader("Content-Type", "application/json"))
      list.append(HTTPHeader("Accept", "application/json"))
    }
    if let body {
      list.append(HTTPHeader("Content-Length", String(body.count)))
      if transfers[index].upload == nil, !options.isJSON {
        list.append(HTTPHeader("Content-Type", "application/x-www-form-urlencoded"))
      }
    }
    var extra: [HTTPHeader] = []
    for given in options.headers {
      guard let mark = given.firstIndex(where: { $0 == ":" || $0 == ";" }) else { continue }
      let name = String(given[..<mark])
      let value = String(given[given.index(after: mark)...].drop { $0 == " " })
      let isKnown = list.contains { $0.name.lowercased() == name.lowercased() }
      if value.isEmpty, given[mark] == ":" {
        list.removeAll { $0.name.lowercased() == name.lowercased() }
      } else if name.lowercased() == "host" {
        list[0].value = value
      } else {
        if isKnown { list.removeAll { $0.name.lowercased() == name.lowercased() } }
        extra.append(HTTPHeader(name, value))
      }
    }
    // Real: curl sends its own headers first, except the length of the body and its type.
    let tail = list.filter { ["content-length", "content-type"].contains($0.name.lowercased()) }
    if options.isJSON {
      return list.filter { $0.name != "Content-Length" } + extra
        + tail.filter { $0.name == "Content-Length" }
    }
    return list.filter { !["content-length", "content-type"].contains($0.name.lowercased()) }
      + extra + tail
  }
}

extension MachineHost {
  /// The entries of a process's /etc/hosts.
  func hostEntries(_ call: Call<Self>) -> [HostEntry] {
    guard let text = try? machine.files.readText("/etc/hosts", limit: 1 << 20, in: view(call))
    else {
      return []
    }
    return HostEntry.entries(inFile: text)
  }
}

/// Why a transfer failed, with curl's number for it.
struct CurlFailure: Error, Hashable, Sendable {
  var code: Int
  var message: String
  init(_ code: Int, _ message: String) {
    self.code = code
    self.message = message
  }
}
