// How nginx answers one request.

import Files
import Kernel
import Machine
import Network
import Text

/// Finds the answer that a site gives to a request.
struct NginxAnswering<Host: ProgramHost> {
  let site: NginxSite
  let version: String
  let me: ProcessID
  /// How many requests came before: upstreams take turns.
  var turn = 0

  func answer(
    _ request: HTTPRequest, _ host: inout Host, log: (String, String, inout Host) -> Void
  ) -> HTTPResponse {
    let port = request.host.split(separator: ":").last.flatMap { Int($0) }
    let listening = host.network.listeners(of: me).map(\.port)
    let here = port.flatMap { listening.contains($0) ? $0 : nil } ?? listening.first ?? 80
    guard let server = site.server(port: here, host: request.host) else {
      return page(404, request)
    }
    let path = PercentCode.decoded(request.path)
    let location = server.location(for: path)
    if let answer = location?.answer ?? server.answer {
      return given(answer, location, request, host)
    }
    if let proxy = location?.proxy { return pass(request, to: proxy, location, &host) }
    guard ["GET", "HEAD"].contains(request.method) else { return page(405, request) }

    let root = location?.root ?? server.root
    let index = location?.index ?? server.index
    for candidate in candidates(path, location) {
      if candidate.hasPrefix("="), let code = Int(candidate.dropFirst()) {
        return error(code, server, request, &host)
      }
      var base = root, target = candidate
      if let alias = location?.alias, let pattern = location?.pattern {
        base = alias
        target = "/" + candidate.dropFirst(pattern.count)
      }
      let isLast = candidate == candidates(path, location).last
      switch StaticFiles.answer(
        target, under: base, index: index, plain: "application/octet-stream", &host, me)
      {
      case .file(let bytes, let type, let modified):
        return file(bytes, type, modified)
      case .movedTo(let path):
        return moved("http://\(request.host)\(path)", 301, request)
      case .folder:
        guard isLast else { continue }
        log(
          "error",
          "*1 directory index of \"\(base)\(target)\" is forbidden, \(about(request))", &host)
        return error(403, server, request, &host)
      case .refused(let path):
        log(
          "error", "*1 open() \"\(path)\" failed (13: Permission denied), \(about(request))", &host)
        return error(403, server, request, &host)
      case .missing(let path):
        guard isLast else { continue }
        log(
          "error",
          "*1 open() \"\(path)\" failed (2: No such file or directory), \(about(request))", &host)
        return error(404, server, request, &host)
      }
    }
    return error(404, server, request, &host)
  }

  private func candidates(_ path: String, _ location: NginxLocation?) -> [String] {
    guard let words = location?.tryFiles, !words.isEmpty else { return [path] }
    return words.map { $0.replacing("$uri", with: path).replacing("//", with: "/") }
  }

  private func about(_ request: HTTPRequest) -> String {
    "client: \(request.source), server: \(site.servers.first?.names.first ?? "_"), request: "
      + "\"\(request.method) \(request.target) HTTP/1.1\", host: \"\(request.host)\""
  }

  private var common: [HTTPHeader] { [HTTPHeader("Server", "nginx/\(version)")] }

  private func file(_ bytes: [UInt8], _ type: String, _ modified: Instant) -> HTTPResponse {
    let time = CivilTime(seconds: modified.seconds)
    let tag = String(modified.seconds, radix: 16) + "-" + String(bytes.count, radix: 16)
    return HTTPResponse(
      status: 200,
      headers: common + [
        HTTPHeader("Content-Type", type), HTTPHeader("Content-Length", String(bytes.count)),
        HTTPHeader("Last-Modified", TimeFormat.text("%a, %d %b %Y %H:%M:%S GMT", time)),
        HTTPHeader("ETag", "\"\(tag)\""), HTTPHeader("Accept-Ranges", "bytes"),
      ], body: bytes)
  }

  private func given(
    _ answer: NginxAnswer, _ location: NginxLocation?, _ request: HTTPRequest, _ host: Host
  ) -> HTTPResponse {
    let text = expanded(answer.text, request, host)
    if [301, 302, 303, 307, 308].contains(answer.status) {
      return moved(text, answer.status, request)
    }
    guard !answer.text.isEmpty else { return page(answer.status, request) }
    return HTTPResponse(
      status: answer.status,
      headers: common + [
        HTTPHeader("Content-Type", location?.type ?? "application/octet-stream"),
        HTTPHeader("Content-Length", String(text.utf8.count)),
      ], body: Array(text.utf8))
  }

  /// nginx's variables in a text; those that the lab does not know become empty.
  private func expanded(_ text: String, _ request: HTTPRequest, _ host: Host) -> String {
    guard text.contains("$") || text.contains("\\") else { return text }
    let process = host.machine.process(me)
    let own = host.network.endpoints(of: process?.namespaces.network ?? 0).first
    let time = CivilTime(nanoseconds: host.machine.now.nanoseconds)
    let port = host.network.listeners(of: me).first?.port ?? 80
    func value(_ name: String) -> String {
      switch name {
      case "hostname": process?.namespaces.hostname ?? ""
      case "host": String(request.host.prefix { $0 != ":" })
      case "http_host": request.host
      case "server_addr": own.map { "\($0.endpoint.address)" } ?? "127.0.0.1"
      case "server_port": String(port)
      case "remote_addr": "\(request.source)"
      case "remote_port": "41592"
      case "request_uri": request.target
      case "uri", "document_uri": request.path
      case "args", "query_string": request.query
      case "request_method": request.method
      case "scheme": request.scheme
      case "server_protocol": "HTTP/1.1"
      case "nginx_version": version
      case "server_name": site.servers.first?.names.first ?? ""
      case "time_local": TimeFormat.text("%d/%b/%Y:%H:%M:%S %z", time)
      case "time_iso8601": TimeFormat.text("%Y-%m-%dT%H:%M:%S+00:00", time)
      case "request_id": "6f1e3b2a9c4d5e8f7a0b1c2d3e4f5a6b"
      case _ where name.hasPrefix("http_"):
        request.header(String(name.dropFirst(5)).replacing("_", with: "-")) ?? ""
      case _ where name.hasPrefix("arg_"):
        request.query.split(separator: "&").first { $0.hasPrefix(name.dropFirst(4) + "=") }
          .map { String($0.dropFirst(name.count - 3)) } ?? ""
      default: ""
      }
    }
    var out = ""
    var rest = Substring(text)
    while let next = rest.popFirst() {
      if next == "\\", let escaped = rest.popFirst() {
        out += escaped == "n" ? "\n" : escaped == "t" ? "\t" : String(escaped)
      } else if next == "$" {
        let isBraced = rest.first == "{"
        if isBraced { rest.removeFirst() }
        let name = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
        rest = rest.dropFirst(name.count)
        if isBraced, rest.first == "}" { rest.removeFirst() }
        out += name.isEmpty ? "$" : value(String(name))
      } else {
        out.append(next)
      }
    }
    return out
  }

  private func moved(_ target: String, _ status: Int, _ request: HTTPRequest) -> HTTPResponse {
    var response = page(status, request)
    response.headers.append(HTTPHeader("Location", target))
    return response
  }

  private func pass(
    _ request: HTTPRequest, to target: String, _ location: NginxLocation?, _ host: inout Host
  ) -> HTTPResponse {
    var rest = target.replacing("http://", with: "")
    var path = request.target
    if let slash = rest.firstIndex(of: "/") {
      path = String(rest[slash...]) + request.target.dropFirst(location?.pattern.count ?? 0)
      rest = String(rest[..<slash])
    }
    // Real: the Host header is the name that proxy_pass says, an upstream's too.
    let named = rest
    if let servers = site.upstreams[rest], !servers.isEmpty {
      rest = servers[turn % servers.count]
    }
    let parts = rest.split(separator: ":")
    let name = parts.first.map(String.init) ?? ""
    let port = parts.count > 1 ? Int(parts[1]) ?? 80 : 80
    var inner = request
    inner.target = path
    inner.host = named
    // Real: nginx keeps no connection to what it asks (proxy_http_version 1.0).
    inner.headers.removeAll { $0.name.lowercased() == "connection" }
    inner.headers.append(HTTPHeader("Connection", "close"))
    let namespace = host.machine.process(me)?.namespaces.network ?? 0
    if case .response(var answer, _) = host.fetch(inner, host: name, port: port, from: namespace) {
      answer.headers.removeAll { $0.name == "Server" }
      answer.headers = common + answer.headers
      return answer
    }
    return page(502, request)
  }

  /// nginx's own page, unless the site has one for this status.
  private func error(
    _ status: Int, _ server: NginxServerBlock, _ request: HTTPRequest, _ host: inout Host
  ) -> HTTPResponse {
    if let own = server.errorPages[status] {
      let root = server.location(for: own)?.root ?? server.root
      if case .file(let bytes, let type, let modified) = StaticFiles.answer(
        own, under: root, index: server.index, plain: "text/html", &host, me)
      {
        var response = file(bytes, type, modified)
        response.status = status
        response.reason = HTTPResponse.reason(of: status)
        return response
      }
    }
    return page(status, request)
  }

  // Real: the pages that nginx makes itself.
  private func page(_ status: Int, _ request: HTTPRequest) -> HTTPResponse {
    let title = "\(status) \(Self.title(status))"
    let text =
      "<html>\r\n<head><title>\(title)</title></head>\r\n<body>\r\n<center><h1>\(title)</h1>"
      + "</center>\r\n<hr><center>nginx/\(version)</center>\r\n</body>\r\n</html>\r\n"
    return HTTPResponse(
      status: status,
      headers: common + [
        HTTPHeader("Content-Type", "text/html"),
        HTTPHeader("Content-Length", String(text.utf8.count)),
      ], body: Array(text.utf8))
  }

  private static func title(_ status: Int) -> String {
    switch status {
    case 405: "Not Allowed"
    case 503: "Service Temporarily Unavailable"
    case 504: "Gateway Time-out"
    default: HTTPResponse.reason(of: status)
    }
  }
}
