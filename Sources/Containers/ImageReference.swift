// The name of an image: registry, repository, tag, digest; and what is wrong with one.

/// Why a text is no image name. The words are those of the reference library.
package enum ReferenceError: Error, Hashable, Sendable {
  case malformed
  case upperCase(String)
  case hexName(String)
  case tooLong
  case badDigest

  package var message: String {
    switch self {
    case .malformed: "invalid reference format"
    case .upperCase(let name):
      "invalid reference format: repository name (\(name)) must be lowercase"
    case .hexName(let name):
      "invalid repository name (\(name)), cannot specify 64-byte hexadecimal strings"
    case .tooLong: "repository name must not be more than 255 characters"
    case .badDigest: "invalid checksum digest length"
    }
  }
}

/// An image's name, whole: `docker.io/library/nginx:1.27`.
package struct ImageReference: Comparable, Hashable, Sendable {
  /// The registry: `docker.io`, `127.0.0.1:5000`.
  package var domain: String
  /// The path in the registry: `library/nginx`.
  package var path: String
  package var tag: String?
  package var digest: Digest?

  package init(domain: String, path: String, tag: String? = nil, digest: Digest? = nil) {
    self.domain = domain
    self.path = path
    self.tag = tag
    self.digest = digest
  }

  /// Reads a name as a person types it.
  package init(_ text: String) throws(ReferenceError) {
    let bytes = Array(text.utf8)
    if bytes.count == 64, bytes.allSatisfy(isHexDigit) { throw .hexName(text) }
    let (domain, remainder) = ImageReference.split(text)
    let remote = String(remainder.prefix { $0 != ":" })
    if remote.lowercased() != remote { throw .upperCase(remote) }
    var rest = remainder[...]
    if let mark = rest.firstIndex(of: "@") {
      let said = rest[rest.index(after: mark)...]
      guard let colon = said.firstIndex(of: ":") else { throw .malformed }
      // Real: the grammar wants 32 digits; only then is their number looked at.
      let digits = said[said.index(after: colon)...]
      guard digits.utf8.count >= 32, digits.utf8.allSatisfy(isHexDigit) else { throw .malformed }
      guard let digest = Digest(said) else { throw .badDigest }
      self.digest = digest
      rest = rest[..<mark]
    }
    if let mark = rest.firstIndex(of: ":") {
      let tag = String(rest[rest.index(after: mark)...])
      guard ImageReference.isTag(tag) else { throw .malformed }
      self.tag = tag
      rest = rest[..<mark]
    }
    self.domain = domain
    path = String(rest)
    guard ImageReference.isDomain(domain), ImageReference.isPath(path) else { throw .malformed }
    guard path.utf8.count <= 255 else { throw .tooLong }
  }

  /// Registry and the rest. Real: the first part is a registry when it has a dot, a colon or an
  /// upper-case letter, or is `localhost`.
  private static func split(_ text: String) -> (String, String) {
    var domain = "docker.io"
    var remainder = text
    if let slash = text.firstIndex(of: "/") {
      let first = String(text[..<slash])
      if first.contains(".") || first.contains(":") || first == "localhost"
        || first.lowercased() != first
      {
        domain = first
        remainder = String(text[text.index(after: slash)...])
      }
    }
    if domain == "index.docker.io" { domain = "docker.io" }
    if domain == "docker.io", !remainder.contains("/") { remainder = "library/" + remainder }
    return (domain, remainder)
  }

  package static func isTag(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard let first = bytes.first, bytes.count <= 128, isWord(first) else { return false }
    return bytes.allSatisfy { isWord($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") }
  }
  private static func isDomain(_ text: String) -> Bool {
    let parts = text.utf8.split(
      separator: UInt8(ascii: ":"), maxSplits: 1, omittingEmptySubsequences: false)
    if parts.count == 2 {
      guard !parts[1].isEmpty, parts[1].allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else {
        return false
      }
    }
    let names = parts[0].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return names.allSatisfy { name in
      guard let first = name.first, let last = name.last, isAlnum(first), isAlnum(last) else {
        return false
      }
      return name.allSatisfy { isAlnum($0) || $0 == UInt8(ascii: "-") }
    }
  }
  private static func isPath(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return !parts.isEmpty && parts.allSatisfy { isPathComponent(Array($0)) }
  }
  /// Lower-case letters and digits, held together by one dot, one or two underscores, or hyphens.
  private static func isPathComponent(_ bytes: [UInt8]) -> Bool {
    func isLow(_ byte: UInt8) -> Bool { isAlnum(byte) && !(byte >= 0x41 && byte <= 0x5a) }
    guard let first = bytes.first, let last = bytes.last, isLow(first), isLow(last) else {
      return false
    }
    var place = 0
    while place < bytes.count {
      if isLow(bytes[place]) {
        place += 1
        continue
      }
      let start = place
      while place < bytes.count, !isLow(bytes[place]) { place += 1 }
      let mark = bytes[start..<place]
      let isGood =
        mark.elementsEqual(".".utf8) || mark.elementsEqual("_".utf8)
        || mark.elementsEqual("__".utf8) || mark.allSatisfy { $0 == UInt8(ascii: "-") }
      guard isGood else { return false }
    }
    return true
  }

  // MARK: Forms

  /// `docker.io/library/nginx`.
  package var name: String { "\(domain)/\(path)" }
  /// The name as people write it: `nginx`, `me/app`, `127.0.0.1:5000/app`.
  package var familiarName: String {
    guard domain == "docker.io" else { return name }
    return path.hasPrefix("library/") && !path.dropFirst(8).contains("/")
      ? String(path.dropFirst(8)) : path
  }
  /// With tag and digest, as people write it.
  package var familiar: String {
    familiarName + (tag.map { ":\($0)" } ?? "") + (digest.map { "@\($0)" } ?? "")
  }
  /// With tag and digest, whole.
  package var canonical: String {
    name + (tag.map { ":\($0)" } ?? "") + (digest.map { "@\($0)" } ?? "")
  }
  /// The same with the tag `latest` where neither a tag nor a digest is given.
  package var withDefaultTag: ImageReference {
    guard tag == nil, digest == nil else { return self }
    var copy = self
    copy.tag = "latest"
    return copy
  }
  package static func < (a: ImageReference, b: ImageReference) -> Bool {
    a.canonical < b.canonical
  }
}

private func isWord(_ byte: UInt8) -> Bool { isAlnum(byte) || byte == UInt8(ascii: "_") }
private func isAlnum(_ byte: UInt8) -> Bool {
  (byte >= 0x30 && byte <= 0x39) || ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a)
}
private func isHexDigit(_ byte: UInt8) -> Bool {
  (byte >= 0x30 && byte <= 0x39) || (byte >= 0x61 && byte <= 0x66)
}
