// md5sum, sha1sum, sha256sum, sha512sum: digests of files, and their checking.

import Commands
import Crypto
import Files
import Machine

enum DigestKind: String, Sendable, CaseIterable {
  case md5, sha1, sha224, sha256, sha384, sha512

  var tool: String { rawValue + "sum" }
  var title: String { rawValue.uppercased() }
  var digits: Int {
    switch self {
    case .md5: 32
    case .sha1: 40
    case .sha224: 56
    case .sha256: 64
    case .sha384: 96
    case .sha512: 128
    }
  }
}

/// A digest in the making.
enum RunningDigest: Sendable {
  case md5(Insecure.MD5)
  case sha1(Insecure.SHA1)
  case sha256(SHA256)
  case sha384(SHA384)
  case sha512(SHA512)

  /// Nil for SHA-224, which the crypto library does not have.
  init?(_ kind: DigestKind) {
    switch kind {
    case .md5: self = .md5(Insecure.MD5())
    case .sha1: self = .sha1(Insecure.SHA1())
    case .sha224: return nil
    case .sha256: self = .sha256(SHA256())
    case .sha384: self = .sha384(SHA384())
    case .sha512: self = .sha512(SHA512())
    }
  }
  mutating func update(_ bytes: [UInt8]) {
    switch self {
    case .md5(var hash):
      hash.update(data: bytes)
      self = .md5(hash)
    case .sha1(var hash):
      hash.update(data: bytes)
      self = .sha1(hash)
    case .sha256(var hash):
      hash.update(data: bytes)
      self = .sha256(hash)
    case .sha384(var hash):
      hash.update(data: bytes)
      self = .sha384(hash)
    case .sha512(var hash):
      hash.update(data: bytes)
      self = .sha512(hash)
    }
  }
  var hex: String {
    let bytes: [UInt8] =
      switch self {
      case .md5(let hash): Array(hash.finalize())
      case .sha1(let hash): Array(hash.finalize())
      case .sha256(let hash): Array(hash.finalize())
      case .sha384(let hash): Array(hash.finalize())
      case .sha512(let hash): Array(hash.finalize())
      }
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for byte in bytes {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}

enum SumTools {
  static func command<Host: MachineHost>(_ kind: DigestKind) -> Command<Host> {
    let spec = ToolSpec(
      kind.tool, "[OPTION]... [FILE]...", "Write or check \(kind.title) digests.",
      [
        flag("b", "binary", "read as bytes; a * stands before the name"),
        flag("t", "text", "read as text (the default)"),
        flag("c", "check", "check the digests that the files list"),
        flag(nil, "tag", "the BSD form"),
        flag("z", "zero", "end with NUL"), flag(nil, "quiet", "with -c: not a word for what fits"),
        flag(nil, "status", "with -c: not a word at all"),
        flag("w", "warn", "with -c: tell of bad lines"),
        flag(nil, "ignore-missing", "with -c: files may be missing"),
        flag(nil, "strict", "with -c: bad lines are an error"),
      ])
    return .following(spec) { host, call, options in
      if options.has("check") { return .follow(SumCheck<Host>(kind, options)) }
      guard let digest = RunningDigest(kind) else {
        host.sayUnmodelled(kind.tool, &call)
        return .exit(1)
      }
      let filter = SumFilter(
        tool: call.name, kind: kind, digest: digest, start: digest, isBinary: options.has("binary"),
        isTagged: options.has("tag"), ending: options.has("zero") ? "\0" : "\n")
      return .follow(ByteStream<Host>(filter, options.operands))
    }
  }

  /// `DIGEST  NAME`, `DIGEST *NAME`, `SHA256 (NAME) = DIGEST`.
  static func parse(_ line: String, _ kind: DigestKind) -> (digest: String, name: String)? {
    let start = "\(kind.title) ("
    if line.hasPrefix(start), let close = line.range(of: ") = ") {
      return (
        String(line[close.upperBound...]),
        String(line[line.index(line.startIndex, offsetBy: start.count)..<close.lowerBound])
      )
    }
    let digest = line.prefix(kind.digits)
    guard digest.count == kind.digits, digest.allSatisfy(\.isHexDigit) else { return nil }
    let rest = line.dropFirst(kind.digits)
    guard rest.hasPrefix("  ") || rest.hasPrefix(" *"), rest.count > 2 else { return nil }
    return (String(digest), String(rest.dropFirst(2)))
  }
}

extension String {
  /// The first place of a short text in this one.
  func range(of text: String) -> Range<String.Index>? {
    var at = startIndex
    while at < endIndex {
      if self[at...].hasPrefix(text) { return at..<index(at, offsetBy: text.count) }
      at = index(after: at)
    }
    return nil
  }
}

struct SumFilter: ByteFilter {
  let tool: String
  let kind: DigestKind
  var digest: RunningDigest
  let start: RunningDigest
  let isBinary: Bool, isTagged: Bool
  let ending: String

  mutating func begin(_ name: String, _ output: inout OutputBuffer) { digest = start }
  mutating func take(_ bytes: [UInt8], _ output: inout OutputBuffer) -> FilterFlow {
    digest.update(bytes)
    return .more
  }
  mutating func end(_ name: String, _ output: inout OutputBuffer) {
    if isTagged {
      output.write("\(kind.title) (\(name)) = \(digest.hex)\(ending)", to: 1)
      return
    }
    // Real: a name with a newline or backslash is escaped, and a backslash begins the line.
    var shown = name
    var mark = ""
    if ending == "\n", name.utf8.contains(where: { $0 == 10 || $0 == 92 || $0 == 13 }) {
      mark = "\\"
      shown = name.map {
        $0 == "\\" ? "\\\\" : $0 == "\n" ? "\\n" : $0 == "\r" ? "\\r" : String($0)
      }
      .joined()
    }
    output.write("\(mark)\(digest.hex) \(isBinary ? "*" : " ")\(shown)\(ending)", to: 1)
  }
}
