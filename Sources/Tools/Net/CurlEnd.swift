// How a transfer of curl ends: the trace, the body, the error, the next one.

import Commands
import Files
import Kernel
import Machine
import Network

extension CurlRun {
  func showsBar(_ host: Host, _ call: Call<Host>) -> Bool {
    guard !options.isSilent, !options.hidesMeter else { return false }
    return transfers[index].output != nil || !host.machine.isTerminal(1, of: call.process)
  }
  private func say(_ line: String, _ call: inout Call<Host>) {
    if options.isVerbose { call.complain(line) }
  }

  mutating func finish(_ hop: Hop, _ host: inout Host, _ call: inout Call<Host>) {
    facts.total = Double((host.machine.now - begun).inNanoseconds) / 1e9
    facts.effective = hop.url.text
    let port = hop.url.effectivePort
    let name = hop.url.host
    let spent = Int(facts.total * 1000)
    if let failure = hop.failure {
      if failure.code == 35 || failure.code == 60 {
        connected(hop, .loopback, &host, &call)
      }
      stop(failure, &host, &call)
      return
    }
    switch hop.outcome {
    case .response(let answer, let address)?: received(answer, from: address, hop, &host, &call)
    case .unknownHost?, .noNameServer?, nil:
      stop(CurlFailure(6, "Could not resolve host: \(name)"), &host, &call)
    case .refused(let address)?:
      say("* connect to \(address) port \(port) failed: Connection refused", &call)
      if name == "localhost" {
        say("*   Trying [::1]:\(port)...", &call)
        say("* connect to ::1 port \(port) failed: Connection refused", &call)
      }
      stop(unreached(7, name, port, spent), &host, &call)
    case .timeout(let address)?:
      say("* connect to \(address) port \(port) failed: Connection timed out", &call)
      stop(unreached(28, name, port, spent), &host, &call)
    case .unreachable(let address)?:
      say("* Immediate connect fail for \(address): Network is unreachable", &call)
      stop(unreached(7, name, port, spent), &host, &call)
    case .noRoute(let address)?:
      say("* connect to \(address) port \(port) failed: No route to host", &call)
      stop(unreached(7, name, port, spent), &host, &call)
    case .emptyReply(let address)?:
      connected(hop, address, &host, &call)
      sent(hop, &host, &call)
      say("* Empty reply from server", &call)
      stop(CurlFailure(52, "Empty reply from server"), traced: false, &host, &call)
    case .reset(let address)?:
      connected(hop, address, &host, &call)
      sent(hop, &host, &call)
      stop(CurlFailure(56, "Recv failure: Connection reset by peer"), &host, &call)
    }
  }
  private func unreached(_ code: Int, _ name: String, _ port: Int, _ spent: Int) -> CurlFailure {
    CurlFailure(
      code,
      "Failed to connect to \(name) port \(port) after \(spent) ms: Couldn't connect to server")
  }
  /// A failure on the way: curl closes the connection.
  private mutating func stop(
    _ failure: CurlFailure, traced: Bool = true, _ host: inout Host, _ call: inout Call<Host>
  ) {
    if traced { say("* \(failure.message)", &call) }
    let number = connectionCount
    if failure.code != 6 || options.hasBar { endMeter(expected: nil, &host, &call) }
    say("* Closing connection \(number)", &call)
    openConnections = [:]
    end(failure, meterEnded: true, &host, &call)
  }

  private mutating func connected(
    _ hop: Hop, _ address: IPv4, _ host: inout Host, _ call: inout Call<Host>
  ) {
    let key = "\(hop.url.scheme)://\(hop.url.authority)"
    facts.remote = address.description
    facts.remotePort = hop.url.effectivePort
    guard openConnections[key] == nil else { return }
    facts.connections += 1
    facts.localPort = 32_768 + Int(host.machine.random.next() % 28_000)
    say(
      "* Connected to \(hop.url.host) (\(address)) port \(hop.url.effectivePort) (#\(connectionCount))",
      &call)
    guard hop.url.scheme == "https" else { return }
    say("* ALPN: offers h2,http/1.1", &call)
    for line in [
      "(OUT), TLS handshake, Client hello (1):", "(IN), TLS handshake, Server hello (2):",
    ] { say("* TLSv1.3 \(line)", &call) }
    guard hop.failure == nil else { return }
    for line in [
      "(IN), TLS handshake, Encrypted Extensions (8):", "(IN), TLS handshake, Certificate (11):",
      "(IN), TLS handshake, CERT verify (15):", "(IN), TLS handshake, Finished (20):",
      "(OUT), TLS change cipher, Change cipher spec (1):", "(OUT), TLS handshake, Finished (20):",
    ] { say("* TLSv1.3 \(line)", &call) }
    say("* SSL connection using TLSv1.3 / TLS_AES_256_GCM_SHA384", &call)
    say("* ALPN: server accepted http/1.1", &call)
  }

  private mutating func sent(_ hop: Hop, _ host: inout Host, _ call: inout Call<Host>) {
    let request = hop.request
    if (options.user ?? hop.url.user) != nil {
      let user = (options.user ?? hop.url.user ?? "").prefix { $0 != ":" }
      say("* Server auth using Basic with user '\(user)'", &call)
    }
    let line = "\(request.method) \(request.target) HTTP/1.1"
    facts.requestBytes += line.utf8.count + 4
    say("> \(line)\r", &call)
    for header in request.headers {
      say("> \(header.name): \(header.value)\r", &call)
      facts.requestBytes += header.name.utf8.count + header.value.utf8.count + 4
    }
    say("> \r", &call)
    if !request.body.isEmpty {
      facts.uploaded = request.body.count
      facts.requestBytes += request.body.count
      if !host.machine.isTerminal(1, of: call.process) {
        say("} [\(request.body.count) bytes data]", &call)
      }
    }
  }

  private mutating func received(
    _ answer: HTTPResponse, from address: IPv4, _ hop: Hop, _ host: inout Host,
    _ call: inout Call<Host>
  ) {
    connected(hop, address, &host, &call)
    sent(hop, &host, &call)
    facts.status = answer.status
    facts.contentType = answer.header("Content-Type") ?? ""
    facts.started = facts.total
    headerAnswer = answer
    let isHead = hop.request.method == "HEAD"
    let failed = answer.status >= 400 && options.failsSilently && !options.failsWithBody
    let statusLine = "HTTP/1.1 \(answer.status) \(answer.reason)"
    say("< \(statusLine)\r", &call)
    var head = statusLine + "\r\n"
    facts.headerCount += answer.headers.count
    for header in answer.headers {
      say("< \(header.name): \(header.value)\r", &call)
      head += "\(header.name): \(header.value)\r\n"
      if header.name.lowercased() == "set-cookie", usesJar { keep(header.value, hop.url) }
    }
    head += "\r\n"
    facts.headerBytes += head.utf8.count
    if options.withHeaders || options.isHead { collectedHeaders += Array(head.utf8) }
    if let path = options.dumpHeaders { dump(head, path, &host, &call) }
    if failed {
      let failure = CurlFailure(22, "The requested URL returned error: \(answer.status)")
      stop(failure, &host, &call)
      return
    }
    say("< \r", &call)
    let location = answer.header("Location")
    let redirects = [301, 302, 303, 307, 308].contains(answer.status) ? location : nil
    let next = redirects.flatMap { try? hop.url.following($0) }
    let follows = options.follows && next != nil
    if follows, !answer.body.isEmpty { say("* Ignoring the response-body", &call) }
    let received = isHead ? [] : answer.body
    let isTerminal = host.machine.isTerminal(1, of: call.process)
    if !received.isEmpty, !isTerminal || transfers[index].output != nil {
      say("{ [\(received.count) bytes data]", &call)
    }
    let key = "\(hop.url.scheme)://\(hop.url.authority)"
    let closes = answer.header("Connection")?.lowercased() == "close"
    let number = openConnections[key] ?? connectionCount
    if follows {
      close(closes, key, number, hop, &call)
      facts.redirects += 1
      facts.redirecting = facts.total
      guard facts.redirects <= options.maxRedirects, let next else {
        facts.redirects -= 1
        end(CurlFailure(47, "Maximum (\(options.maxRedirects)) redirects followed"), &host, &call)
        return
      }
      say("* Issue another request to this URL: '\(next.text)'", &call)
      var method = hop.request.method
      var body: [UInt8]? = hop.request.body.isEmpty ? nil : hop.request.body
      if method == "POST", [301, 302, 303].contains(answer.status), options.method == nil,
        !options.keepsMethod
      {
        say("* Switch from POST to GET", &call)
        method = "GET"
        body = nil
      }
      followUp = (next, method, body)
      return
    }
    if let next { facts.redirectURL = next.text }
    facts.downloaded = received.count
    body = received
    if isTerminal, transfers[index].output == nil { deliver(&host, &call) }
    endMeter(
      expected: isHead ? answer.body.count : received.isEmpty ? nil : received.count, &host, &call)
    close(closes, key, number, hop, &call)
    var failure: CurlFailure?
    if answer.status >= 400, options.failsWithBody {
      failure = CurlFailure(22, "The requested URL returned error: \(answer.status)")
    }
    end(failure, meterEnded: true, delivers: true, &host, &call)
  }

  private mutating func close(
    _ closes: Bool, _ key: String, _ number: Int, _ hop: Hop, _ call: inout Call<Host>
  ) {
    if closes {
      say("* Closing connection \(number)", &call)
      openConnections[key] = nil
      connectionCount = max(connectionCount, number + 1)
    } else {
      say("* Connection #\(number) to host \(hop.url.host) left intact", &call)
      if openConnections[key] == nil {
        openConnections[key] = number
        connectionCount = max(connectionCount, number + 1)
      }
    }
  }

  private func endMeter(expected: Int?, _ host: inout Host, _ call: inout Call<Host>) {
    guard showsBar(host, call) else { return }
    if options.hasBar {
      if facts.downloaded > 0 {
        call.output.write("\r" + String(repeating: "#", count: 72) + " 100.0%", to: 2)
      }
      call.complain("")
    } else {
      var shown = facts
      shown.remote = ""
      call.output.write(CurlMeter.row(shown, expected: expected) + "\n", to: 2)
    }
  }

  private mutating func dump(
    _ text: String, _ path: String, _ host: inout Host, _ call: inout Call<Host>
  ) {
    guard path != "-" else {
      call.write(text)
      return
    }
    let view = host.view(call), now = host.machine.now
    try? host.machine.files.append(path, Array(text.utf8), in: view, at: now)
  }

  /// Writes headers and body to where they belong; false when the file cannot be written.
  @discardableResult
  private mutating func deliver(_ host: inout Host, _ call: inout Call<Host>) -> Bool {
    let bytes = collectedHeaders + body
    collectedHeaders = []
    body = []
    let path: String
    switch transfers[index].output {
    case nil, .file("-")?:
      call.write(bytes: bytes)
      return true
    case .file(let given)?: path = given
    case .remote?: path = (try? CurlURL(transfers[index].url))?.remoteName ?? "index"
    }
    let full = options.outputFolder.map { $0 + "/" + path } ?? path
    facts.file = full
    let view = host.view(call), now = host.machine.now
    if options.makesFolders, let slash = full.lastIndex(of: "/") {
      _ = try? host.machine.files.makeDirectories(String(full[..<slash]), in: view, at: now)
    }
    do throws(FileError) {
      try host.machine.files.write(full, bytes, in: view, at: now)
      return true
    } catch {
      if !options.isSilent {
        call.complain("Warning: Failed to open the file \(full): \(error.message)")
      }
      return false
    }
  }

  // MARK: The end of a transfer

  mutating func end(
    _ failure: CurlFailure?, meterEnded: Bool = false, delivers: Bool = false, _ host: inout Host,
    _ call: inout Call<Host>
  ) {
    var failure = failure
    let isBinary = body.contains(0) && host.machine.isTerminal(1, of: call.process)
    if delivers, isBinary, transfers[index].output == nil {
      for line in [
        "Warning: Binary output can mess up your terminal. Use \"--output -\" to tell ",
        "Warning: curl to output it to your terminal anyway, or consider \"--output ",
        "Warning: <FILE>\" to save to a file.",
      ] where !options.isSilent { call.complain(line) }
      body = []
      failure = CurlFailure(23, "Failure writing output to destination")
    } else if delivers, !deliver(&host, &call) {
      failure = CurlFailure(23, "Failure writing output to destination")
    }
    if let failure {
      facts.exit = failure.code
      facts.error = failure.message
      if !options.isSilent || options.showsErrors {
        call.complain("curl: (\(failure.code)) \(failure.message)")
        if failure.code == 60 { call.output.write(Self.certificateHelp, to: 2) }
      }
    }
    if retries(failure) {
      attempt += 1
      let delay = options.retryDelay ?? Double(min(600, 1 << min(attempt - 1, 20)))
      let left = options.retries - attempt + 1
      if !options.isSilent {
        let why =
          failure?.code == 7
          ? ": connection refused" : failure?.code == 28 ? ": timeout" : ": HTTP error"
        let text =
          "Problem \(why). Will retry in \(Int(delay)) seconds. \(left) retries left."
        for line in Self.wrapped(text) { call.complain("Warning: " + line) }
      }
      pauseUntil = host.machine.now + .seconds(delay)
      return
    }
    if let format = options.writeOut {
      let answer = headerAnswer
      var text = format
      if format.hasPrefix("@") {
        let path = String(format.dropFirst())
        text = (try? host.machine.files.readText(path, in: host.view(call))) ?? ""
      }
      for piece in facts.written(text, headers: { answer?.header($0) }) {
        switch piece {
        case .out(let text): call.write(text)
        case .error(let text): call.output.write(text, to: 2)
        }
      }
    }
    status = failure?.code ?? 0
    attempt = 0
    index += 1
    if status != 0, options.failsEarly { index = transfers.count }
  }

  private func retries(_ failure: CurlFailure?) -> Bool {
    guard attempt < options.retries else { return false }
    if options.retriesAll, failure != nil { return true }
    switch failure?.code {
    case 28, 6: return true
    case 7: return options.retriesRefused
    default: return [408, 429, 500, 502, 503, 504].contains(facts.status)
    }
  }
  /// Real: curl breaks its warnings at 79 columns.
  private static func wrapped(_ text: String) -> [String] {
    var lines: [String] = []
    var rest = text[...]
    while rest.count >= 70 {
      let part = rest.prefix(70)
      guard let space = part.lastIndex(of: " ") else { break }
      lines.append(String(rest[...space]))
      rest = rest[rest.index(after: space)...]
    }
    return lines + [String(rest)]
  }
  private static var certificateHelp: String {
    """
    More details here: https://curl.se/docs/sslcerts.html

    curl failed to verify the legitimacy of the server and therefore could not
    establish a secure connection to it. To learn more about this situation and
    how to fix it, please visit the web page mentioned above.

    """
  }
}
