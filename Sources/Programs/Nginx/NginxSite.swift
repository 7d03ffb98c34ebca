// What nginx's configuration means: servers, locations, and which of them answers.

/// A `server` block.
struct NginxServerBlock: Hashable, Sendable {
  var ports: [Int]
  var isDefault: Bool
  var names: [String]
  var root: String
  var index: [String]
  var locations: [NginxLocation]
  /// `return` at the server's own level.
  var answer: NginxAnswer?
  var errorPages: [Int: String]
}

/// A `location` block.
struct NginxLocation: Hashable, Sendable {
  /// ``, `=`, `^~`, `~`, `~*`.
  var modifier: String
  var pattern: String
  var root: String?
  var alias: String?
  var index: [String]?
  var answer: NginxAnswer?
  var proxy: String?
  var tryFiles: [String]
  var hasAutoindex: Bool
  /// What `default_type` says for texts that are returned.
  var type: String?
}

/// A `return` directive.
struct NginxAnswer: Hashable, Sendable {
  var status: Int
  var text: String
}

/// All that nginx serves.
struct NginxSite: Sendable {
  var servers: [NginxServerBlock] = []
  var user = "nginx"
  /// Its number is written, and its temporary files lie, where the official image has them.
  var hasUsualFolders = false
  /// Servers by the name of their `upstream`.
  var upstreams: [String: [String]] = [:]
  /// Directives that real nginx knows and the lab does not act on, each once.
  private(set) var unmodelled: [String] = []
  /// Names of other hosts that must be found at the start, and where they are said.
  var hosts: [(name: String, place: String)] = []

  var ports: [Int] { Array(Set(servers.flatMap(\.ports))).sorted() }

  /// Directives of the `http`, `server` and `location` levels that the lab knows by name.
  ///
  /// Limit: many only tune the real server and change nothing here.
  static let known: Set<String> = [
    "user", "worker_processes", "error_log", "pid", "events", "http", "worker_connections",
    "default_type", "log_format", "access_log", "sendfile", "tcp_nopush", "tcp_nodelay",
    "keepalive_timeout", "gzip", "gzip_types", "gzip_vary", "gzip_min_length", "server", "listen",
    "server_name", "root", "index", "location", "return", "error_page", "proxy_pass",
    "proxy_set_header", "proxy_http_version", "proxy_redirect", "proxy_read_timeout",
    "proxy_connect_timeout", "proxy_buffering", "try_files", "alias", "autoindex", "add_header",
    "upstream", "charset", "expires", "client_max_body_size", "include", "types", "rewrite", "if",
    "set", "deny", "allow", "server_tokens", "resolver", "ssl_certificate", "ssl_certificate_key",
    "ssl_protocols", "map", "stub_status", "types_hash_max_size", "load_module", "daemon",
    "multi_accept", "internal", "fastcgi_pass", "auth_basic", "auth_basic_user_file", "limit_req",
  ]

  init(_ directives: [NginxDirective]) throws(NginxConfigError) {
    try check(directives, inTypes: false)
    if let user = directives.last(where: { $0.name == "user" })?.arguments.first {
      self.user = user
    }
    let pid = directives.last { $0.name == "pid" }?.arguments.first ?? ""
    hasUsualFolders = pid.hasSuffix("/run/nginx.pid")
    for http in directives where http.name == "http" {
      for upstream in http.all("upstream") {
        let servers = upstream.all("server").compactMap(\.arguments.first)
        upstreams[upstream.arguments.first ?? ""] = servers
      }
      note(http)
      let root = http["root"]?.arguments.first ?? "/etc/nginx/html"
      let index = http["index"]?.arguments ?? ["index.html"]
      for server in http.all("server") {
        servers.append(try Self.server(server, root: root, index: index))
      }
    }
    guard directives.contains(where: { $0.name == "events" }) else {
      throw NginxConfigError(message: "no \"events\" section in configuration")
    }
  }

  /// Notes the hosts of `proxy_pass` and of upstreams; a variable in a name puts the question off.
  private mutating func note(_ block: NginxDirective) {
    for directive in block.block ?? [] {
      let isServer = block.name == "upstream" && directive.name == "server"
      if directive.name == "proxy_pass" || isServer, let target = directive.arguments.first {
        let bare = target.replacing("http://", with: "").replacing("https://", with: "")
        let name = String(bare.prefix { $0 != "/" && $0 != ":" })
        if !name.contains("$"), !name.isEmpty, upstreams[name] == nil, !bare.hasPrefix("unix") {
          hosts.append((name, "\(directive.file):\(directive.line)"))
        }
      }
      note(directive)
    }
  }

  private mutating func check(
    _ list: [NginxDirective], inTypes: Bool
  ) throws(NginxConfigError) {
    for directive in list {
      if inTypes || Self.known.contains(directive.name) {
        // One that the lab reads.
      } else if NginxDirectives.changesNothing(directive.name) {
        // One that tunes the real server and shows nowhere in the lab.
      } else if NginxDirectives.isReal(directive.name) {
        if !unmodelled.contains(directive.name) { unmodelled.append(directive.name) }
      } else {
        throw NginxConfigError(
          message:
            "unknown directive \"\(directive.name)\" in \(directive.file):\(directive.line)")
      }
      if let block = directive.block {
        try check(block, inTypes: ["types", "map"].contains(directive.name))
      }
    }
  }

  private static func server(
    _ block: NginxDirective, root: String, index: [String]
  ) throws(NginxConfigError) -> NginxServerBlock {
    var ports: [Int] = []
    var isDefault = false
    for listen in block.all("listen") {
      let words = listen.arguments
      let address = words.first ?? "80"
      let digits = address.split(separator: ":").last.map(String.init) ?? address
      if let port = Int(digits), (1...65535).contains(port) {
        ports.append(port)
      } else if address.allSatisfy({ $0.isNumber }) || address.contains(":") {
        throw NginxConfigError(
          message:
            "invalid port in \"\(address)\" of the \"listen\" directive in \(listen.file):\(listen.line)"
        )
      } else {
        ports.append(80)
      }
      if words.contains("default_server") { isDefault = true }
    }
    var pages: [Int: String] = [:]
    for page in block.all("error_page") {
      for word in page.arguments.dropLast() {
        if let code = Int(word) { pages[code] = page.arguments.last }
      }
    }
    return NginxServerBlock(
      ports: ports.isEmpty ? [80] : ports, isDefault: isDefault,
      names: block.all("server_name").flatMap(\.arguments),
      root: block["root"]?.arguments.first ?? root, index: block["index"]?.arguments ?? index,
      locations: block.all("location").map(location), answer: answer(block), errorPages: pages)
  }

  private static func location(_ block: NginxDirective) -> NginxLocation {
    let words = block.arguments
    let hasModifier = words.count > 1
    return NginxLocation(
      modifier: hasModifier ? words[0] : "", pattern: words.last ?? "/",
      root: block["root"]?.arguments.first, alias: block["alias"]?.arguments.first,
      index: block["index"]?.arguments, answer: answer(block),
      proxy: block["proxy_pass"]?.arguments.first,
      tryFiles: block["try_files"]?.arguments ?? [],
      hasAutoindex: block["autoindex"]?.arguments.first == "on",
      type: block["default_type"]?.arguments.first)
  }

  private static func answer(_ block: NginxDirective) -> NginxAnswer? {
    guard let words = block["return"]?.arguments, let first = words.first else { return nil }
    guard let status = Int(first) else { return NginxAnswer(status: 302, text: first) }
    return NginxAnswer(status: status, text: words.count > 1 ? words[1] : "")
  }

  /// The server that answers on a port for a Host header.
  func server(port: Int, host: String) -> NginxServerBlock? {
    let here = servers.filter { $0.ports.contains(port) }
    let name = host.split(separator: ":").first.map { $0.lowercased() } ?? ""
    return here.first { $0.names.contains { $0.lowercased() == name } }
      ?? here.first { server in
        server.names.contains {
          $0.hasPrefix("*.") && name.hasSuffix($0.dropFirst().lowercased())
        }
      } ?? here.first(where: \.isDefault) ?? here.first
  }
}

extension NginxServerBlock {
  /// The location for a path: exact, longest prefix, then (not after `^~`) the patterns in order.
  func location(for path: String) -> NginxLocation? {
    if let exact = locations.first(where: { $0.modifier == "=" && $0.pattern == path }) {
      return exact
    }
    let prefix = locations.filter {
      ($0.modifier.isEmpty || $0.modifier == "^~") && path.hasPrefix($0.pattern)
    }.max { $0.pattern.utf8.count < $1.pattern.utf8.count }
    if prefix?.modifier == "^~" { return prefix }
    let suffixes = locations.first { location in
      location.modifier.hasPrefix("~")
        && NginxPattern.matches(location.pattern, path, ignoringCase: location.modifier == "~*")
    }
    return suffixes ?? prefix
  }
}
