// A request and its answer, as the lab's web speaks.

package struct HTTPHeader: Hashable, Sendable {
  package var name: String
  package var value: String
  package init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }
}

package struct HTTPRequest: Hashable, Sendable {
  package var method: String
  /// `http` or `https`.
  package var scheme: String
  /// What the Host header says: a name or an address, with a port where it is not the scheme's own.
  package var host: String
  /// The path with its query, beginning with a slash.
  package var target: String
  package var headers: [HTTPHeader]
  package var body: [UInt8]
  /// Who asks, as the server sees it; set on the way.
  package var source: IPv4

  package init(
    method: String = "GET", scheme: String = "http", host: String = "localhost",
    target: String = "/", headers: [HTTPHeader] = [], body: [UInt8] = [], source: IPv4 = .loopback
  ) {
    self.method = method
    self.scheme = scheme
    self.host = host
    self.target = target
    self.headers = headers
    self.body = body
    self.source = source
  }
  /// The target without its query.
  package var path: String {
    String(target.prefix { $0 != "?" && $0 != "#" })
  }
  package var query: String {
    guard let mark = target.firstIndex(of: "?") else { return "" }
    return String(target[target.index(after: mark)...].prefix { $0 != "#" })
  }
  package func header(_ name: String) -> String? { headers.value(of: name) }
}

package struct HTTPResponse: Hashable, Sendable {
  package var status: Int
  package var reason: String
  package var headers: [HTTPHeader]
  package var body: [UInt8]
  /// How long the server takes before it answers.
  package var delay: Duration

  package init(
    status: Int = 200, reason: String? = nil, headers: [HTTPHeader] = [], body: [UInt8] = [],
    delay: Duration = .zero
  ) {
    self.status = status
    self.reason = reason ?? HTTPResponse.reason(of: status)
    self.headers = headers
    self.body = body
    self.delay = delay
  }
  package init(status: Int = 200, type: String = "text/html", text: String) {
    self.init(
      status: status,
      headers: [
        HTTPHeader("Content-Type", type), HTTPHeader("Content-Length", String(text.utf8.count)),
      ], body: Array(text.utf8))
  }
  package func header(_ name: String) -> String? { headers.value(of: name) }

  package static func reason(of status: Int) -> String {
    switch status {
    case 200: "OK"
    case 201: "Created"
    case 202: "Accepted"
    case 204: "No Content"
    case 206: "Partial Content"
    case 301: "Moved Permanently"
    case 302: "Found"
    case 303: "See Other"
    case 304: "Not Modified"
    case 307: "Temporary Redirect"
    case 308: "Permanent Redirect"
    case 400: "Bad Request"
    case 401: "Unauthorized"
    case 403: "Forbidden"
    case 404: "Not Found"
    case 405: "Method Not Allowed"
    case 409: "Conflict"
    case 410: "Gone"
    case 413: "Payload Too Large"
    case 415: "Unsupported Media Type"
    case 422: "Unprocessable Entity"
    case 429: "Too Many Requests"
    case 500: "Internal Server Error"
    case 501: "Not Implemented"
    case 502: "Bad Gateway"
    case 503: "Service Unavailable"
    case 504: "Gateway Timeout"
    default: "Unknown"
    }
  }
}

extension [HTTPHeader] {
  /// The first header of that name, in whatever case.
  package func value(of name: String) -> String? {
    let wanted = name.lowercased()
    return first { $0.name.lowercased() == wanted }?.value
  }
  package mutating func set(_ name: String, _ value: String) {
    let wanted = name.lowercased()
    if let place = firstIndex(where: { $0.name.lowercased() == wanted }) {
      self[place].value = value
    } else {
      append(HTTPHeader(name, value))
    }
  }
}
