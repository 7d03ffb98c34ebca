// Requests that reach an ingress controller: where the cluster's ingresses lead them.

import Documents
import Kernel
import KubernetesAPI
import KubernetesCluster
import Machine
import Network
import Text

extension World {
  /// The handler of the controller's listeners.
  static let ingressHandler = "nginx-ingress-controller"

  /// Real: ingress-nginx 1.14 with its defaults. Limit: certificates are not looked at; of its
  /// annotations `rewrite-target`, `use-regex`, `ssl-redirect` and `force-ssl-redirect` act.
  mutating func answerIngress(_ request: HTTPRequest, at listener: Listener) -> HTTPResponse {
    let host = String(request.host.prefix { $0 != ":" }).lowercased()
    let locations = IngressTable.locations(for: host, apiServer)
    let answer: HTTPResponse
    var upstream: (name: String, address: String) = ("upstream-default-backend", "-")
    if let location = World.location(for: request.path, in: locations) {
      if request.scheme == "http", location.redirects(host) {
        var moved = World.nginxPage(308)
        moved.headers.append(HTTPHeader("Location", "https://\(host)\(request.target)"))
        answer = moved
      } else {
        (answer, upstream) = lead(request, to: location, at: listener)
      }
    } else {
      answer = World.nginxPage(404)
    }
    log(request, answer, upstream, listener)
    return answer
  }

  private static func location(
    for path: String, in all: [IngressTable.Location]
  ) -> IngressTable.Location? {
    let isPattern = all.contains { $0.isPattern }
    // The longest first; of equal ones an exact one, then the older.
    let places = all.enumerated().filter { $0.element.type != "Default" }.sorted { a, b in
      let x = a.element, y = b.element
      if x.path.utf8.count != y.path.utf8.count { return x.path.utf8.count > y.path.utf8.count }
      if (x.type == "Exact") != (y.type == "Exact") { return x.type == "Exact" }
      return a.offset < b.offset
    }.map(\.element)
    let found = places.first { place in
      if isPattern {
        let pattern = try? Pattern("^" + place.path, syntax: .perl, options: .ignoreCase)
        return pattern?.isMatch(path) ?? false
      }
      switch place.type {
      case "Exact": return path == place.path
      case "Prefix":
        let bare = place.path.hasSuffix("/") ? String(place.path.dropLast()) : place.path
        return path == bare || path.hasPrefix(bare + "/")
      default: return path.hasPrefix(place.path)
      }
    }
    return found ?? all.first { $0.type == "Default" }
  }

  /// Asks a ready pod of the service that a place names.
  private mutating func lead(
    _ request: HTTPRequest, to location: IngressTable.Location, at listener: Listener
  ) -> (HTTPResponse, (name: String, address: String)) {
    let reference = location.backend["service"]
    let namespace = location.ingress.meta.namespace
    let name = reference?["name"]?.string ?? ""
    let wanted = reference?["port"]
    let service = apiServer.get(.services, namespace, name)
    let number = wanted?["number"]?.int
    let portName = wanted?["name"]?.string ?? ""
    let ports: [Value] = service?.spec?["ports"]?.array ?? []
    let port = ports.first { (port: Value) -> Bool in
      if let number { return port["port"]?.int == number }
      return port["name"]?.string == portName
    }
    let shown = "\(namespace)-\(name)-\(number.map { String($0) } ?? portName)"
    let slices = apiServer.list(.endpointSlices, in: namespace).filter {
      $0.meta.labels["kubernetes.io/service-name"] == name
    }
    let all = port.map { backends(slices, named: $0["name"]?.string ?? "") } ?? []
    guard !all.isEmpty else { return (World.nginxPage(503), (shown, "-")) }
    let backend = all[Int(network.random.next() % UInt64(all.count))]
    var next = request
    next.scheme = location.note("backend-protocol") == "HTTPS" ? "https" : "http"
    if let target = location.rewrite { next.target = World.rewritten(request, location, target) }
    for (header, value) in [
      ("X-Real-IP", "\(request.source)"), ("X-Forwarded-For", "\(request.source)"),
      ("X-Forwarded-Host", request.host), ("X-Forwarded-Proto", request.scheme),
      ("X-Forwarded-Scheme", request.scheme), ("X-Scheme", request.scheme),
    ] { next.headers.set(header, value) }
    let place = (shown, "\(backend.address):\(backend.port)")
    switch fetch(
      next, host: backend.address.description, port: backend.port, from: listener.namespace)
    {
    case .response(var answer, _):
      answer.headers.removeAll { $0.name.lowercased() == "server" }
      return (answer, place)
    case .timeout: return (World.nginxPage(504), place)
    default: return (World.nginxPage(502), place)
    }
  }

  /// `/$2` with what the groups of the place's pattern took; the query stays.
  private static func rewritten(
    _ request: HTTPRequest, _ location: IngressTable.Location, _ target: String
  ) -> String {
    let pattern = try? Pattern("^" + location.path, syntax: .perl, options: .ignoreCase)
    let groups = pattern?.groups(in: request.path) ?? []
    var text = ""
    var isGroup = false
    for character in target {
      if isGroup, let number = character.wholeNumberValue {
        text += groups.indices.contains(number) ? groups[number] ?? "" : ""
        isGroup = false
      } else if character == "$" {
        isGroup = true
      } else {
        text += isGroup ? "$\(character)" : String(character)
        isGroup = false
      }
    }
    return request.query.isEmpty ? text : "\(text)?\(request.query)"
  }

  private static func nginxPage(_ status: Int) -> HTTPResponse {
    let reason = status == 503 ? "Service Temporarily Unavailable" : nginxReason(status)
    let title = "\(status) \(reason)"
    var page = "<html>\r\n<head><title>\(title)</title></head>\r\n<body>\r\n"
    page += "<center><h1>\(title)</h1></center>\r\n<hr><center>nginx</center>\r\n"
    return HTTPResponse(status: status, text: page + "</body>\r\n</html>\r\n")
  }
  private static func nginxReason(_ status: Int) -> String {
    status == 504 ? "Gateway Time-out" : HTTPResponse.reason(of: status)
  }

  /// Real: the controller's log format, its request's ID apart.
  private mutating func log(
    _ request: HTTPRequest, _ answer: HTTPResponse, _ upstream: (name: String, address: String),
    _ listener: Listener
  ) {
    let time = TimeFormat.text(
      "%d/%b/%Y:%H:%M:%S %z", CivilTime(nanoseconds: machine.now.nanoseconds))
    let size = answer.body.count
    let agent = request.header("User-Agent") ?? "-"
    var random = machine.random.split("ingress-\(machine.now.nanoseconds)")
    let isSent = upstream.address != "-"
    var line = "\(request.source) - - [\(time)] \"\(request.method) \(request.target) HTTP/1.1\" "
    line += "\(answer.status) \(size) \"-\" \"\(agent)\" \(80 + request.target.utf8.count) 0.001 "
    line += "[\(upstream.name)] [] \(upstream.address) "
    line += isSent ? "\(size) 0.001 \(answer.status) " : "- - - "
    line += "\(random.hex(32))\n"
    _ = machine.write(line.utf8, to: 1, of: listener.owner)
  }
}
