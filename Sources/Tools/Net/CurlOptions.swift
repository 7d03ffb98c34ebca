// What a curl command line asks for.

/// The options of one curl call.
struct CurlOptions: Sendable {
  enum Output: Hashable, Sendable { case file(String), remote }
  enum Data: Hashable, Sendable {
    case text(String)
    /// `@file`; `keep`: line ends stay.
    case file(String, keep: Bool)
    /// The name before `=`, and the text or the file to be encoded.
    case encoded(name: String, text: String)
    case encodedFile(name: String, path: String)
  }

  var urls: [String] = []
  var outputs: [Output] = []
  var uploads: [String] = []
  var data: [Data] = []
  var isJSON = false
  var headers: [String] = []
  var method: String?
  var agent: String?
  var referer: String?
  var user: String?
  var bearer: String?
  var cookies: [String] = []
  var jar: String?
  var writeOut: String?
  var dumpHeaders: String?
  var pins: [String] = []
  var authorities: String?
  var outputFolder: String?
  var range: String?
  var isSilent = false, showsErrors = false, failsEarly = false
  var failsSilently = false, failsWithBody = false
  var withHeaders = false, isHead = false, follows = false, keepsMethod = false
  var isVerbose = false, trusts = false, usesGet = false, hasBar = false, hidesMeter = false
  var globs = true, pathAsIs = false, remoteForAll = false, makesFolders = false
  var compressed = false
  var maxRedirects = 50
  var maxTime: Double?
  var connectTime: Double?
  var retries = 0
  var retryDelay: Double?
  var retriesRefused = false, retriesAll = false
  var stops: Stop?

  /// What ends the call before any transfer.
  enum Stop: Hashable, Sendable { case help, version, manual }
  struct Wrong: Error, Hashable {
    var message: String
    /// The option, when it is one that the lab does not model.
    var unmodelled: String?
  }

  /// Whether the standard input is to be read first.
  var readsInput: Bool {
    uploads.contains("-")
      || data.contains {
        switch $0 {
        case .file("-", _), .encodedFile(_, "-"): true
        default: false
        }
      }
  }

  private static let letters: [Character: String] = [
    "s": "silent", "S": "show-error", "f": "fail", "i": "include", "I": "head", "o": "output",
    "O": "remote-name", "L": "location", "X": "request", "d": "data", "H": "header",
    "A": "user-agent", "e": "referer", "k": "insecure", "v": "verbose", "w": "write-out",
    "m": "max-time", "G": "get", "u": "user", "b": "cookie", "c": "cookie-jar",
    "T": "upload-file", "F": "form", "#": "progress-bar", "4": "ipv4", "6": "ipv6",
    "N": "no-buffer", "V": "version", "h": "help", "g": "globoff", "D": "dump-header",
    "r": "range", "x": "proxy", "K": "config", "E": "cert", "J": "remote-header-name",
    "C": "continue-at", "z": "time-cond", "M": "manual", "Z": "parallel", "0": "http1.0",
    "q": "disable", "n": "netrc", "j": "junk-session-cookies", "R": "remote-time",
    "a": "append", "y": "speed-time", "Y": "speed-limit", "p": "proxytunnel", "t": "telnet-option",
    "U": "proxy-user", "P": "ftp-port", "Q": "quote", "B": "use-ascii", "l": "list-only",
    "1": "tlsv1", "2": "sslv2", "3": "sslv3", ":": "next",
  ]
  private static let plain: Set<String> = [
    "silent", "show-error", "fail", "include", "head", "remote-name", "location", "insecure",
    "verbose", "get", "progress-bar", "ipv4", "ipv6", "no-buffer", "globoff", "fail-with-body",
    "fail-early", "compressed", "retry-connrefused", "retry-all-errors", "path-as-is",
    "remote-name-all", "create-dirs", "no-progress-meter", "http1.1", "http2", "http1.0",
    "location-trusted", "tlsv1.2", "tlsv1.3", "tlsv1", "buffer", "progress-meter", "disable",
    "tcp-nodelay", "no-keepalive", "basic", "raw", "post301", "post302", "post303",
  ]
  private static let valued: Set<String> = [
    "output", "request", "data", "data-ascii", "data-binary", "data-raw", "data-urlencode", "json",
    "header", "user-agent", "referer", "write-out", "max-time", "connect-timeout", "retry",
    "retry-delay", "user", "cookie", "cookie-jar", "upload-file", "resolve", "dump-header",
    "max-redirs", "url", "cacert", "output-dir", "oauth2-bearer", "range", "retry-max-time",
    "noproxy",
  ]
  /// Real options that the lab does not model: plain ones, and those with a value.
  private static let missingPlain: Set<String> = [
    "remote-header-name", "parallel", "netrc", "junk-session-cookies", "remote-time", "append",
    "proxytunnel", "use-ascii", "list-only", "sslv2", "sslv3", "next", "digest", "ntlm",
    "negotiate", "anyauth", "http3", "http0.9", "trace-time", "styled-output", "tr-encoding",
    "proxy-insecure", "ssl-reqd", "xattr", "crlf", "ignore-content-length", "haproxy-protocol",
    "http2-prior-knowledge", "form-escape",
  ]
  private static let missingValued: Set<String> = [
    "form", "form-string", "proxy", "config", "cert", "continue-at", "time-cond", "speed-time",
    "speed-limit", "telnet-option", "proxy-user", "ftp-port", "quote", "limit-rate", "interface",
    "key", "capath", "ciphers", "connect-to", "unix-socket", "abstract-unix-socket", "trace",
    "trace-ascii", "stderr", "max-filesize", "dns-servers", "doh-url", "aws-sigv4", "proto",
    "proto-redir", "proto-default", "socks5", "socks5-hostname", "socks4", "variable", "rate",
    "keepalive-time", "local-port", "netrc-file", "pinnedpubkey", "tls-max", "cert-type",
    "expect100-timeout", "happy-eyeballs-timeout-ms", "url-query", "preproxy", "request-target",
    "create-file-mode", "parallel-max", "engine", "etag-save", "etag-compare", "hsts", "alt-svc",
  ]

  init() {}
  init(_ arguments: some Collection<String>) throws(Wrong) {
    var rest = Array(arguments)[...]
    var plainOnly = false
    while let word = rest.popFirst() {
      if plainOnly || !word.hasPrefix("-") || word == "-" {
        urls.append(word)
      } else if word == "--" {
        plainOnly = true
      } else if word.hasPrefix("--") {
        try long(String(word.dropFirst(2)), word, &rest)
      } else {
        var group = word.dropFirst()
        while let letter = group.popFirst() {
          guard let name = Self.letters[letter] else {
            throw Wrong(message: "option \(word): is unknown")
          }
          if Self.valued.contains(name) || Self.missingValued.contains(name) {
            if Self.missingValued.contains(name) { throw missing("-\(letter)") }
            let value: String
            if !group.isEmpty {
              value = String(group)
              group = ""
            } else {
              guard let next = rest.popFirst() else {
                throw Wrong(message: "option \(word): requires parameter")
              }
              value = next
            }
            try set(name, value, shown: word)
          } else {
            try set(name, on: true, shown: "-\(letter)", &rest)
          }
        }
      }
    }
  }

  private mutating func long(
    _ given: String, _ shown: String, _ rest: inout ArraySlice<String>
  ) throws(Wrong) {
    var name = given
    var isOn = true
    let known = Self.plain.union(Self.valued).union(Self.missingPlain).union(Self.missingValued)
      .union(["help", "version", "manual"])
    if !known.contains(name), name.hasPrefix("no-") {
      name = String(name.dropFirst(3))
      isOn = false
    }
    if !known.contains(name) {
      // Real: curl takes a long option's unambiguous beginning.
      let matches = known.filter { $0.hasPrefix(name) }
      guard matches.count == 1, let only = matches.first, !name.isEmpty else {
        throw Wrong(message: "option \(shown): is \(matches.count > 1 ? "ambiguous" : "unknown")")
      }
      name = only
    }
    if Self.missingValued.contains(name) { throw missing("--\(name)") }
    if Self.valued.contains(name) {
      guard let value = rest.popFirst() else {
        throw Wrong(message: "option \(shown): requires parameter")
      }
      try set(name, value, shown: shown)
    } else {
      try set(name, on: isOn, shown: shown, &rest)
    }
  }
  private func missing(_ option: String) -> Wrong { Wrong(message: "", unmodelled: option) }

  private mutating func set(
    _ name: String, on: Bool, shown: String, _ rest: inout ArraySlice<String>
  ) throws(Wrong) {
    switch name {
    case "silent": isSilent = on
    case "show-error": showsErrors = on
    case "fail": failsSilently = on
    case "fail-with-body": failsWithBody = on
    case "fail-early": failsEarly = on
    case "include": withHeaders = on
    case "head": isHead = on
    case "remote-name": outputs.append(.remote)
    case "remote-name-all": remoteForAll = on
    case "location", "location-trusted": follows = on
    case "insecure": trusts = on
    case "verbose": isVerbose = on
    case "get": usesGet = on
    case "progress-bar": hasBar = on
    case "no-progress-meter": hidesMeter = true
    case "progress-meter": hidesMeter = !on
    case "globoff": globs = !on
    case "path-as-is": pathAsIs = on
    case "create-dirs": makesFolders = on
    case "compressed": compressed = on
    case "retry-connrefused": retriesRefused = on
    case "retry-all-errors": retriesAll = on
    case "post301", "post302", "post303": keepsMethod = on
    case "help":
      // `--help all` names a category.
      if let next = rest.first, !next.hasPrefix("-") { rest = rest.dropFirst() }
      stops = stops ?? .help
    case "version": stops = stops ?? .version
    case "manual": stops = stops ?? .manual
    case _ where Self.missingPlain.contains(name): throw missing(shown)
    // What is left has no bearing in the lab: addresses are IPv4, answers come whole, as HTTP/1.1.
    default: break
    }
  }

  private mutating func set(_ name: String, _ value: String, shown: String) throws(Wrong) {
    switch name {
    case "url": urls.append(value)
    case "output": outputs.append(.file(value))
    case "output-dir": outputFolder = value
    case "request": method = value
    case "data", "data-ascii": data.append(body(value, keep: false))
    case "data-binary": data.append(body(value, keep: true))
    case "data-raw": data.append(.text(value))
    case "json":
      data.append(body(value, keep: true))
      isJSON = true
    case "data-urlencode":
      if let mark = value.firstIndex(where: { $0 == "=" || $0 == "@" }) {
        let left = String(value[..<mark]), right = String(value[value.index(after: mark)...])
        data.append(
          value[mark] == "="
            ? .encoded(name: left, text: right)
            : .encodedFile(name: left, path: right))
      } else {
        data.append(.encoded(name: "", text: value))
      }
    case "header": headers.append(value)
    case "user-agent": agent = value
    case "referer": referer = value
    case "user": user = value
    case "oauth2-bearer": bearer = value
    case "cookie": cookies.append(value)
    case "cookie-jar": jar = value
    case "write-out": writeOut = value
    case "dump-header": dumpHeaders = value
    case "upload-file": uploads.append(value)
    case "resolve": pins.append(value)
    case "cacert": authorities = value
    case "range": range = value
    case "max-time": maxTime = try number(value, shown)
    case "connect-timeout": connectTime = try number(value, shown)
    case "retry-delay": retryDelay = try number(value, shown)
    case "retry": retries = min(1000, Int(try number(value, shown)))
    case "max-redirs":
      maxRedirects = value == "-1" ? .max : min(100_000, Int(try number(value, shown)))
    case "retry-max-time": _ = try number(value, shown)
    default: break
    }
  }
  private func body(_ value: String, keep: Bool) -> Data {
    value.hasPrefix("@") ? .file(String(value.dropFirst()), keep: keep) : .text(value)
  }
  private func number(_ text: String, _ shown: String) throws(Wrong) -> Double {
    guard let value = Double(text), value >= 0, value < 1e9 else {
      let isNumber = Double(text) != nil
      throw Wrong(
        message: "option \(shown): expected a "
          + (isNumber ? "positive numerical parameter" : "proper numerical parameter"))
    }
    return value
  }
}
