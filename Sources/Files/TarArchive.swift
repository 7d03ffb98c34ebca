// Tar archives: real ustar bytes with pax records, written from entries and read back.
//
// Invariant: the same entries give the same bytes.

import Kernel

/// What is wrong with the bytes of an archive.
package enum TarError: Error, Hashable, Sendable {
  /// A header's sum does not fit, at that offset: no tar archive, or a damaged one.
  case badHeader(offset: Int)
  /// The bytes end inside an entry.
  case truncated
  /// A pax or GNU record cannot be read.
  case badRecord(offset: Int)
  case tooManyEntries
}

/// Reading and writing of tar archives.
package enum TarArchive {
  package static let block = 512

  // MARK: Writing

  /// The archive's bytes, with the two empty blocks at the end, filled up to 10,240 as tar does.
  ///
  /// NB: what a program file or a synthetic file stands for is kept in a pax record of the lab's
  /// own, so that an image saved and loaded keeps its behaviours; such a file takes no room here.
  package static func bytes(of entries: [FileEntry], record: Int = 10_240) -> [UInt8] {
    var out: [UInt8] = []
    for entry in entries { append(entry, to: &out) }
    out.append(contentsOf: repeatElement(0, count: 2 * block))
    let over = out.count % max(record, block)
    if over > 0 { out.append(contentsOf: repeatElement(0, count: max(record, block) - over)) }
    return out
  }

  private static func append(_ entry: FileEntry, to out: inout [UInt8]) {
    var pax: [(String, String)] = []
    var type = UInt8(ascii: "0")
    var link = ""
    var data: [UInt8] = []
    var device: (major: Int, minor: Int)?
    var path = entry.path.isEmpty ? "." : entry.path
    switch entry.body {
    case .directory:
      type = UInt8(ascii: "5")
      path += "/"
    case .regular(.bytes(let bytes)): data = bytes
    case .regular(.composed(let text)):
      data = FileContent.composed(text).read(at: 0, count: text.size)
    case .regular(.program(let name, let size)): pax.append((programKey, "\(size) \(name)"))
    case .regular(.synthetic(let size, let seed)): pax.append((syntheticKey, "\(size) \(seed)"))
    case .symlink(let target):
      type = UInt8(ascii: "2")
      link = target
    case .hardLink(let target):
      type = UInt8(ascii: "1")
      link = target
    case .device(let name):
      type = UInt8(ascii: "3")
      device = name.numbers
      if name == .stdin || name == .stdout || name == .stderr {
        pax.append((deviceKey, name.rawValue))
      }
    case .fifo: type = UInt8(ascii: "6")
    }
    let split = self.split(path)
    if split == nil { pax.append(("path", path)) }
    if link.utf8.count > 100 { pax.append(("linkpath", link)) }
    let seconds = entry.modified.seconds
    if seconds < 0 || seconds > 0o77777777777 { pax.append(("mtime", "\(seconds)")) }
    if entry.uid > 0o7777777 { pax.append(("uid", "\(entry.uid)")) }
    if entry.gid > 0o7777777 { pax.append(("gid", "\(entry.gid)")) }
    if data.count > 0o77777777777 { pax.append(("size", "\(data.count)")) }
    if !pax.isEmpty {
      let body = pax.reduce(into: [UInt8]()) { $0 += Self.record($1.0, $1.1) }
      let name = "PaxHeaders.0/" + String(FilePaths.basename(path).prefix(40))
      out += header(
        name: Array(name.utf8.prefix(100)), prefix: [], type: UInt8(ascii: "x"), mode: 0o644,
        uid: 0, gid: 0, size: body.count, seconds: 0, link: [], entry: nil, device: nil)
      pad(body, into: &out)
    }
    let names = split ?? (Array(path.utf8.prefix(100)), [])
    out += header(
      name: names.name, prefix: names.prefix, type: type, mode: Int(entry.mode.rawValue),
      uid: min(entry.uid, 0o7777777), gid: min(entry.gid, 0o7777777), size: data.count,
      seconds: max(0, min(seconds, 0o77777777777)), link: Array(link.utf8.prefix(100)),
      entry: entry, device: device)
    pad(data, into: &out)
  }

  static let programKey = "SWIFTLAB.program"
  static let syntheticKey = "SWIFTLAB.synthetic"
  static let deviceKey = "SWIFTLAB.device"

  private static func pad(_ data: [UInt8], into out: inout [UInt8]) {
    out += data
    let over = data.count % block
    if over > 0 { out.append(contentsOf: repeatElement(0, count: block - over)) }
  }

  /// A path cut at a slash into name (100 bytes) and prefix (155); nil when it does not fit.
  private static func split(_ path: String) -> (name: [UInt8], prefix: [UInt8])? {
    let bytes = Array(path.utf8)
    if bytes.count <= 100 { return (bytes, []) }
    guard bytes.count <= 256 else { return nil }
    for cut in bytes.indices.reversed() where bytes[cut] == UInt8(ascii: "/") && cut > 0 {
      let name = bytes.count - cut - 1
      if name > 0, name <= 100, cut <= 155 {
        return (Array(bytes[(cut + 1)...]), Array(bytes[..<cut]))
      }
    }
    return nil
  }

  /// A pax record: its own length, a space, the key, the value.
  private static func record(_ key: String, _ value: String) -> [UInt8] {
    let rest = key.utf8.count + value.utf8.count + 3
    var length = rest + 1
    while "\(length)".utf8.count + rest != length { length = "\(length)".utf8.count + rest }
    return Array("\(length) \(key)=\(value)\n".utf8)
  }

  private static func header(
    name: [UInt8], prefix: [UInt8], type: UInt8, mode: Int, uid: Int, gid: Int, size: Int,
    seconds: Int, link: [UInt8], entry: FileEntry?, device: (major: Int, minor: Int)?
  ) -> [UInt8] {
    var head = [UInt8](repeating: 0, count: block)
    func put(_ bytes: some Collection<UInt8>, _ offset: Int, _ width: Int) {
      for (index, byte) in bytes.prefix(width).enumerated() { head[offset + index] = byte }
    }
    func octal(_ value: Int, _ offset: Int, _ width: Int) {
      let digits = String(max(0, value), radix: 8)
      let zeros = String(repeating: "0", count: max(0, width - 1 - digits.utf8.count))
      put((zeros + digits).utf8, offset, width - 1)
    }
    put(name, 0, 100)
    octal(mode, 100, 8)
    octal(uid, 108, 8)
    octal(gid, 116, 8)
    octal(size, 124, 12)
    octal(seconds, 136, 12)
    put([UInt8](repeating: 0x20, count: 8), 148, 8)
    head[156] = type
    put(link, 157, 100)
    put("ustar\u{0}00".utf8, 257, 8)
    put((entry?.user ?? "").utf8, 265, 31)
    put((entry?.group ?? "").utf8, 297, 31)
    if let device {
      octal(device.major, 329, 8)
      octal(device.minor, 337, 8)
    }
    put(prefix, 345, 155)
    let sum = String(head.reduce(0) { $0 + Int($1) }, radix: 8)
    put((String(repeating: "0", count: max(0, 6 - sum.utf8.count)) + sum).utf8, 148, 6)
    head[154] = 0
    head[155] = 0x20
    return head
  }
}
