// Apache's httpd, as far as tutorials go: a folder of files on a port, and its access log.

import Commands
import Files
import Kernel
import Machine
import Network
import Text

/// `httpd`, `httpd-foreground`.
func httpd<Host: ProgramHost>() -> Command<Host> {
  Command("httpd", "the Apache web server", .program { Httpd<Host>(arguments: $0) })
}

// Limit: of httpd.conf only `Listen` and `DocumentRoot` are read.
struct Httpd<Host: ProgramHost>: Server {
  let arguments: [String]
  var root: String?
  var stopping = false

  init(arguments: [String]) { self.arguments = arguments }

  mutating func resume(_ host: inout Host, _ me: ProcessID) -> Step<Host> {
    if stopping { return .exit(0) }
    guard root == nil else { return .wait([]) }
    let version = host.machine.process(me)?.environment["HTTPD_VERSION"] ?? "2.4.65"
    if arguments.contains("-v") {
      _ = host.machine.write("Server version: Apache/\(version) (Unix)\n".utf8, to: 1, of: me)
      return .exit(0)
    }
    let prefix = "/usr/local/apache2"
    var folder = prefix + "/htdocs", port = 80
    if let view = host.machine.view(of: me),
      let text = try? host.machine.files.readText(prefix + "/conf/httpd.conf", in: view)
    {
      for line in text.split(separator: "\n") {
        let words = line.split(whereSeparator: { $0 == " " || $0 == "\t" })
        guard words.count > 1 else { continue }
        let value = words[1].filter { $0 != "\"" }
        if words[0] == "Listen", let number = value.split(separator: ":").last.flatMap({ Int($0) })
        {
          port = number
        }
        if words[0] == "DocumentRoot" { folder = value }
      }
    }
    do throws(NetworkError) {
      try host.listen(on: port, as: "httpd", by: me)
    } catch {
      complain(
        "(98)Address already in use: AH00072: make_sock: could not bind to address 0.0.0.0:\(port)",
        &host, me)
      return .exit(1)
    }
    root = folder
    let address =
      host.network.endpoints(of: host.machine.process(me)?.namespaces.network ?? 0).first
      .map { "\($0.endpoint.address)" } ?? "127.0.0.1"
    for _ in 0..<2 {
      complain(
        "AH00558: httpd: Could not reliably determine the server's fully qualified domain name, "
          + "using \(address). Set the 'ServerName' directive globally to suppress this message",
        &host, me)
    }
    notice(
      "mpm_event:notice",
      "AH00489: Apache/\(version) (Unix) configured -- resuming normal operations", &host, me)
    notice("core:notice", "AH00094: Command line: 'httpd -D FOREGROUND'", &host, me)
    return .wait([])
  }

  mutating func receive(
    _ signal: Signal, _ host: inout Host, _ me: ProcessID
  ) -> SignalAnswer {
    switch signal {
    case .winch where root != nil:
      notice("mpm_event:notice", "AH00492: caught SIGWINCH, shutting down gracefully", &host, me)
      stopping = true
      return .handled
    case .term, .int:
      notice("mpm_event:notice", "AH00491: caught SIGTERM, shutting down", &host, me)
      stopping = true
      return .handled
    default: return .ignored
    }
  }

  mutating func answer(
    _ request: HTTPRequest, _ host: inout Host, _ me: ProcessID
  ) -> HTTPResponse? {
    guard let root else { return nil }
    let version = host.machine.process(me)?.environment["HTTPD_VERSION"] ?? "2.4.65"
    var response: HTTPResponse
    switch StaticFiles.answer(
      request.path, under: root, index: ["index.html"], plain: "text/plain", &host, me)
    {
    case .file(let bytes, let type, let modified):
      let time = CivilTime(seconds: modified.seconds)
      response = HTTPResponse(
        status: 200,
        headers: [
          HTTPHeader("Last-Modified", TimeFormat.text("%a, %d %b %Y %H:%M:%S GMT", time)),
          HTTPHeader("Accept-Ranges", "bytes"), HTTPHeader("Content-Length", String(bytes.count)),
          HTTPHeader("Content-Type", type),
        ], body: bytes)
    case .movedTo(let path):
      response = page(
        301, "Moved Permanently", "The document has moved <a href=\"\(path)\">here</a>.")
      response.headers.append(HTTPHeader("Location", "http://\(request.host)\(path)"))
    case .folder, .refused:
      response = page(403, "Forbidden", "You don't have permission to access this resource.")
    case .missing:
      response = page(404, "Not Found", "The requested URL was not found on this server.")
    }
    response.headers.insert(HTTPHeader("Server", "Apache/\(version) (Unix)"), at: 0)
    let time = CivilTime(nanoseconds: host.machine.now.nanoseconds)
    let stamp = TimeFormat.text("%d/%b/%Y:%H:%M:%S %z", time)
    let line =
      "\(request.source) - - [\(stamp)] \"\(request.method) \(request.target) HTTP/1.1\" "
      + "\(response.status) \(response.body.count)\n"
    _ = host.machine.write(line.utf8, to: 1, of: me)
    return response
  }

  // Real: Apache 2.4's own pages.
  private func page(_ status: Int, _ title: String, _ text: String) -> HTTPResponse {
    HTTPResponse(
      status: status, type: "text/html; charset=iso-8859-1",
      text: """
        <!DOCTYPE HTML PUBLIC "-//IETF//DTD HTML 2.0//EN">
        <html><head>
        <title>\(status) \(title)</title>
        </head><body>
        <h1>\(title)</h1>
        <p>\(text)</p>
        </body></html>

        """)
  }

  private func notice(_ kind: String, _ text: String, _ host: inout Host, _ me: ProcessID) {
    let time = CivilTime(nanoseconds: host.machine.now.nanoseconds)
    let id = host.machine.process(me)?.localID ?? 1
    complain(
      "[\(TimeFormat.text("%a %b %d %H:%M:%S.%N", time).prefix(26)) \(time.year)] [\(kind)] "
        + "[pid \(id):tid \(id)] \(text)", &host, me)
  }
  private func complain(_ text: String, _ host: inout Host, _ me: ProcessID) {
    _ = host.machine.write((text + "\n").utf8, to: 2, of: me)
  }
}
