// URLs as curl reads them: with or without a scheme, and with its braces and ranges.

/// A URL, taken apart.
struct CurlURL: Hashable, Sendable {
  var scheme = "http"
  var user: String?
  /// Without the brackets of an IPv6 address.
  var host = ""
  var port: Int?
  /// The path and the query, beginning with a slash; the fragment is dropped.
  var target = "/"

  enum Wrong: Error, Hashable {
    case malformed
    case scheme(String)
  }

  var effectivePort: Int { port ?? (scheme == "https" ? 443 : 80) }
  var shownHost: String { host.contains(":") ? "[\(host)]" : host }
  /// What the Host header says.
  var authority: String {
    guard let port, port != (scheme == "https" ? 443 : 80) else { return shownHost }
    return "\(shownHost):\(port)"
  }
  var text: String {
    "\(scheme)://\(user.map { $0 + "@" } ?? "")\(shownHost)\(port.map { ":\($0)" } ?? "")\(target)"
  }
  var path: String { String(target.prefix { $0 != "?" }) }
  /// What `-O` calls the file; empty where the path has no last part.
  var remoteName: String {
    String(path.split(separator: "/", omittingEmptySubsequences: false).last ?? "")
  }

  init(_ text: String, pathAsIs: Bool = false) throws(Wrong) {
    var rest = text[...]
    if let place = Self.place(of: "://", in: rest) {
      let word = rest[..<place].lowercased()
      guard !word.isEmpty, word.utf8.allSatisfy({ Self.isSchemeByte($0) }) else { throw .malformed }
      guard word == "http" || word == "https" else { throw .scheme(word) }
      scheme = word
      rest = rest[place...].dropFirst(3)
    }
    let end = rest.firstIndex { $0 == "/" || $0 == "?" || $0 == "#" } ?? rest.endIndex
    var authority = rest[..<end]
    let tail = rest[end...].prefix { $0 != "#" }
    if let at = authority.lastIndex(of: "@") {
      user = String(authority[..<at])
      authority = authority[authority.index(after: at)...]
    }
    if authority.first == "[" {
      guard let close = authority.firstIndex(of: "]") else { throw .malformed }
      host = String(authority[authority.index(after: authority.startIndex)..<close])
      authority = authority[authority.index(after: close)...]
    } else {
      let name = authority.prefix { $0 != ":" }
      host = String(name)
      authority = authority.dropFirst(name.count)
    }
    if authority.first == ":" {
      let digits = authority.dropFirst()
      if !digits.isEmpty {
        guard digits.utf8.count <= 5, digits.utf8.allSatisfy({ (48...57).contains($0) }),
          let number = Int(digits), number <= 65_535
        else { throw .malformed }
        port = number
      }
    } else if !authority.isEmpty {
      throw .malformed
    }
    guard !host.isEmpty, !host.utf8.contains(where: { $0 <= 32 || $0 == 0x7F }),
      !tail.utf8.contains(where: { $0 < 32 || $0 == 32 || $0 == 0x7F })
    else { throw .malformed }
    target = tail.first == "/" ? String(tail) : "/" + tail
    if !pathAsIs { target = Self.withoutDots(target) }
  }

  /// Where a redirection leads.
  func following(_ location: String) throws(Wrong) -> CurlURL {
    if Self.place(of: "://", in: location[...]) != nil { return try CurlURL(location) }
    if location.hasPrefix("//") { return try CurlURL(scheme + ":" + location) }
    var next = self
    let clean = String(location.prefix { $0 != "#" })
    if clean.hasPrefix("/") {
      next.target = clean
    } else if clean.hasPrefix("?") {
      next.target = path + clean
    } else {
      let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      next.target = folder.joined(separator: "/") + "/" + clean
    }
    next.target = Self.withoutDots(next.target)
    return next
  }

  private static func isSchemeByte(_ byte: UInt8) -> Bool {
    (97...122).contains(byte) || (48...57).contains(byte) || [43, 45, 46].contains(byte)
  }
  private static func place(of mark: String, in text: Substring) -> Substring.Index? {
    var at = text.startIndex
    while at < text.endIndex {
      if text[at...].hasPrefix(mark) { return at }
      if "/?#".contains(text[at]) { return nil }
      at = text.index(after: at)
    }
    return nil
  }
  /// Real: curl takes `.` and `..` out of a path before it sends it.
  private static func withoutDots(_ target: String) -> String {
    guard target.contains("/.") else { return target }
    let path = target.prefix { $0 != "?" }
    let query = target.dropFirst(path.count)
    var parts: [Substring] = []
    let all = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
    for (index, part) in all.enumerated() {
      let isLast = index == all.count - 1
      switch part {
      case ".": if isLast { parts.append("") }
      case "..":
        _ = parts.popLast()
        if isLast { parts.append("") }
      default: parts.append(part)
      }
    }
    return "/" + parts.joined(separator: "/") + query
  }
}

/// Curl's globbing: `{a,b}`, `[1-9]`, `[01-20:2]`, `[a-z]`.
enum CurlGlob {
  /// Limit: a pattern gives at most this many URLs.
  static let limit = 10_000

  struct Wrong: Error, Hashable { var message: String }

  static func expand(_ text: String) throws(Wrong) -> [String] {
    var found = [""]
    var rest = text[...]
    while let letter = rest.popFirst() {
      switch letter {
      case "\\":
        let next = rest.first
        if let next, "{}[]".contains(next) {
          rest = rest.dropFirst()
          found = found.map { $0 + String(next) }
        } else {
          found = found.map { $0 + "\\" }
        }
      case "{":
        guard let close = rest.firstIndex(of: "}") else {
          throw Wrong(message: "unmatched brace in URL position \(text.count - rest.count):")
        }
        let words = rest[..<close].split(separator: ",", omittingEmptySubsequences: false)
        rest = rest[rest.index(after: close)...]
        try multiply(&found, words.map(String.init))
      case "[":
        guard let close = rest.firstIndex(of: "]") else {
          throw Wrong(
            message: "bad range specification in URL position \(text.count - rest.count + 1):")
        }
        let body = rest[..<close]
        if body.contains(":"), range(body) == nil {
          found = found.map { $0 + "[" + body + "]" }
        } else if let words = range(body) {
          try multiply(&found, words)
        } else {
          throw Wrong(message: "bad range in URL position \(text.count - rest.count + 1):")
        }
        rest = rest[rest.index(after: close)...]
      case "}", "]":
        throw Wrong(
          message: "unmatched close brace/bracket in URL position \(text.count - rest.count):")
      default: for index in found.indices { found[index].append(letter) }
      }
    }
    return found
  }
  private static func multiply(_ found: inout [String], _ words: [String]) throws(Wrong) {
    guard found.count * words.count <= limit else {
      throw Wrong(message: "range overflow: the lab takes at most \(limit) URLs")
    }
    found = found.flatMap { start in words.map { start + $0 } }
  }
  private static func range(_ body: Substring) -> [String]? {
    let parts = body.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count <= 2 else { return nil }
    var step = 1
    if parts.count == 2 {
      guard let given = Int(parts[1]), given > 0, given <= limit else { return nil }
      step = given
    }
    let ends = parts[0].split(separator: "-", omittingEmptySubsequences: false)
    guard ends.count == 2 else { return nil }
    if let from = Int(ends[0]), let to = Int(ends[1]), from >= 0, to >= from,
      to - from <= limit * step
    {
      let width = ends[0].hasPrefix("0") ? ends[0].count : 0
      return stride(from: from, through: to, by: step).map { zeros($0, width) }
    }
    guard let from = ends[0].unicodeScalars.first, ends[0].count == 1, from.isASCII,
      let to = ends[1].unicodeScalars.first, ends[1].count == 1, to.isASCII, from.value <= to.value
    else { return nil }
    return stride(from: from.value, through: to.value, by: step).compactMap {
      Unicode.Scalar($0).map { String(Character($0)) }
    }
  }
}
