// The index: what the next commit will hold, in git's own file format, version 2.

import Crypto
import Kernel
import Text

struct GitIndex: Sendable {
  struct Entry: Hashable, Sendable {
    var file: GitFile
    var size = 0
    var seconds = 0
  }
  var entries: OrderedMap<String, Entry> = [:]
  /// Paths with a conflict: what the ancestor, we and they have.
  var unmerged: OrderedMap<String, [GitFile?]> = [:]

  var files: OrderedMap<String, GitFile> { OrderedMap(entries.map { ($0.key, $0.value.file) }) }

  init() {}
  init(_ files: OrderedMap<String, GitFile>) {
    for (path, file) in files { entries[path] = Entry(file: file) }
  }

  init?(_ bytes: [UInt8]) {
    guard bytes.count >= 32, bytes.starts(with: "DIRC".utf8), Self.number(bytes, 4) == 2 else {
      return nil
    }
    var place = 12
    for _ in 0..<Self.number(bytes, 8) {
      guard place + 62 < bytes.count else { return nil }
      let mode = Self.number(bytes, place + 24)
      let size = Self.number(bytes, place + 36)
      let id = GitID(hex: Hex.encoded(bytes[(place + 40)..<(place + 60)]))
      let flags = Int(bytes[place + 60]) << 8 | Int(bytes[place + 61])
      guard let end = bytes[(place + 62)...].firstIndex(of: 0) else { return nil }
      let path = String(decoding: bytes[(place + 62)..<end], as: UTF8.self)
      let file = GitFile(mode: mode, id: id)
      let stage = flags >> 12 & 3
      if stage == 0 {
        entries[path] = Entry(file: file, size: size, seconds: Self.number(bytes, place + 8))
      } else {
        var three = unmerged[path] ?? [nil, nil, nil]
        three[stage - 1] = file
        unmerged[path] = three
      }
      place += (62 + end - (place + 62)) / 8 * 8 + 8
    }
  }

  /// The file's bytes.
  var encoded: [UInt8] {
    var rows: [(path: [UInt8], stage: Int, entry: Entry)] = []
    for (path, entry) in entries { rows.append((Array(path.utf8), 0, entry)) }
    for (path, three) in unmerged {
      for (stage, file) in three.enumerated() {
        if let file { rows.append((Array(path.utf8), stage + 1, Entry(file: file))) }
      }
    }
    rows.sort {
      $0.path == $1.path ? $0.stage < $1.stage : $0.path.lexicographicallyPrecedes($1.path)
    }
    var out = Array("DIRC".utf8)
    func put(_ value: Int) {
      for shift in [24, 16, 8, 0] { out.append(UInt8(truncatingIfNeeded: value >> shift)) }
    }
    put(2)
    put(rows.count)
    for row in rows {
      let start = out.count
      // Real: ctime, mtime, device, inode, mode, uid, gid, size. What the lab has not is 0.
      for value in [
        row.entry.seconds, 0, row.entry.seconds, 0, 0, 0, row.entry.file.mode, 0, 0, row.entry.size,
      ] { put(value) }
      out += row.entry.file.id.bytes
      let flags = row.stage << 12 | min(row.path.count, 0xFFF)
      out += [UInt8(flags >> 8), UInt8(flags & 0xFF)]
      out += row.path
      let length = out.count - start
      out += [UInt8](repeating: 0, count: 8 - length % 8)
    }
    var hash = Insecure.SHA1()
    hash.update(data: out)
    return out + Array(hash.finalize())
  }

  private static func number(_ bytes: [UInt8], _ place: Int) -> Int {
    (0..<4).reduce(0) { $0 << 8 | Int(bytes[place + $1]) }
  }
}
