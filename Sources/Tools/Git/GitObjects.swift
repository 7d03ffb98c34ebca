// git's objects: blobs, trees, commits and tags, with the IDs that the real git gives them.
//
// Invariant: an ID is the SHA-1 of the real encoding, so the same content has the same ID everywhere.

import Crypto
import Kernel
import Text

/// The name of an object: forty hexadecimal digits.
struct GitID: Hashable, Comparable, Sendable {
  let hex: String
  static let zero = GitID(hex: String(repeating: "0", count: 40))
  static func < (a: Self, b: Self) -> Bool { a.hex < b.hex }
  var short: String { String(hex.prefix(7)) }
  var bytes: [UInt8] { Hex.decoded(hex) ?? [] }

  init(hex: String) { self.hex = hex }
  init(_ kind: GitKind, _ body: [UInt8]) {
    var hash = Insecure.SHA1()
    hash.update(data: Array("\(kind.rawValue) \(body.count)\u{0}".utf8))
    hash.update(data: body)
    hex = Hex.encoded(Array(hash.finalize()))
  }
}

enum GitKind: String, Sendable { case blob, tree, commit, tag }

/// A file in a tree or in the index.
struct GitFile: Hashable, Sendable {
  /// 0o100644, 0o100755 or 0o120000.
  var mode: Int
  var id: GitID
  var modeText: String { String(mode, radix: 8) }
}

/// Who, and when.
struct GitPerson: Hashable, Sendable {
  var name: String
  var email: String
  var seconds: Int
  var zone = "+0000"

  var line: String { "\(name) <\(email)> \(seconds) \(zone)" }
  init(name: String, email: String, seconds: Int) {
    self.name = name
    self.email = email
    self.seconds = seconds
  }
  init(_ line: some StringProtocol) {
    let text = String(line)
    let open = text.firstIndex(of: "<") ?? text.endIndex
    let close = text.firstIndex(of: ">") ?? text.endIndex
    name = text[..<open].trimmed
    email = open < close ? String(text[text.index(after: open)..<close]) : ""
    let rest = close < text.endIndex ? text[text.index(after: close)...].split(separator: " ") : []
    seconds = rest.first.flatMap { Int($0) } ?? 0
    if rest.count > 1 { zone = String(rest[1]) }
  }
  /// Real: `Sun Nov 22 09:00:00 2026 +0000`.
  var date: String {
    let bounded = min(max(seconds, -9_000_000_000), 9_000_000_000)
    return CivilTime(Instant(seconds: bounded)).formatted("%a %b %-d %H:%M:%S %Y ") + zone
  }
  var shortDate: String {
    let bounded = min(max(seconds, -9_000_000_000), 9_000_000_000)
    return CivilTime(Instant(seconds: bounded)).formatted("%Y-%m-%d")
  }
}

struct GitCommit: Hashable, Sendable {
  var tree: GitID
  var parents: [GitID]
  var author: GitPerson
  var committer: GitPerson
  /// Ends with a newline.
  var message: String

  var subject: String {
    message.split(separator: "\n\n", maxSplits: 1).first?.split(separator: "\n")
      .joined(separator: " ") ?? ""
  }
  var encoded: [UInt8] {
    var text = "tree \(tree.hex)\n"
    for parent in parents { text += "parent \(parent.hex)\n" }
    text += "author \(author.line)\ncommitter \(committer.line)\n\n" + message
    return Array(text.utf8)
  }
  init(
    tree: GitID, parents: [GitID], author: GitPerson, committer: GitPerson, message: String
  ) {
    self.tree = tree
    self.parents = parents
    self.author = author
    self.committer = committer
    self.message = message
  }
  init?(_ body: [UInt8]) {
    let text = String(decoding: body, as: UTF8.self)
    var tree: GitID?
    var author: GitPerson?
    var committer: GitPerson?
    parents = []
    var rest = text[...]
    while let end = rest.firstIndex(of: "\n") {
      let line = rest[..<end]
      rest = rest[rest.index(after: end)...]
      if line.isEmpty { break }
      if line.hasPrefix("tree ") { tree = GitID(hex: String(line.dropFirst(5))) }
      if line.hasPrefix("parent ") { parents.append(GitID(hex: String(line.dropFirst(7)))) }
      if line.hasPrefix("author ") { author = GitPerson(line.dropFirst(7)) }
      if line.hasPrefix("committer ") { committer = GitPerson(line.dropFirst(10)) }
    }
    guard let tree, let author, let committer else { return nil }
    self.tree = tree
    self.author = author
    self.committer = committer
    message = String(rest)
  }
}

/// Trees, as they are written and read.
enum GitTrees {
  struct Entry: Sendable {
    var mode: Int
    var name: String
    var id: GitID
    var isTree: Bool { mode == 0o40000 }
  }

  static func encoded(_ entries: [Entry]) -> [UInt8] {
    // Real: folders sort as if a slash stood behind their names.
    func key(_ entry: Entry) -> [UInt8] { Array((entry.name + (entry.isTree ? "/" : "")).utf8) }
    var out: [UInt8] = []
    for entry in entries.sorted(by: { key($0).lexicographicallyPrecedes(key($1)) }) {
      out += Array("\(String(entry.mode, radix: 8)) \(entry.name)\u{0}".utf8) + entry.id.bytes
    }
    return out
  }
  static func entries(of body: [UInt8]) -> [Entry] {
    var list: [Entry] = []
    var place = 0
    while let space = body[place...].firstIndex(of: 32),
      let zero = body[space...].firstIndex(of: 0)
    {
      let end = zero + 21
      guard end <= body.count else { break }
      let mode = Int(String(decoding: body[place..<space], as: UTF8.self), radix: 8) ?? 0
      list.append(
        Entry(
          mode: mode, name: String(decoding: body[(space + 1)..<zero], as: UTF8.self),
          id: GitID(hex: Hex.encoded(body[(zero + 1)..<end]))))
      place = end
    }
    return list
  }
}

extension StringProtocol {
  /// Without blanks and newlines at both ends.
  var trimmed: String {
    let start = drop { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r" }
    return String(
      start.reversed().drop { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r" }.reversed())
  }
}
