// The reading of tar archives: ustar, pax and GNU long names; damage is an error, never a trap.

import Kernel

extension TarArchive {
  /// The entries of an archive. What cannot be kept in a tree (sockets, block devices) is left out.
  ///
  /// `limit` bounds the number of entries.
  package static func entries(of bytes: [UInt8], limit: Int = 200_000) throws(TarError)
    -> [FileEntry]
  {
    try members(of: bytes, limit: limit).map(\.entry)
  }

  /// An entry with the name under which the archive has it: `./a`, `/etc/passwd`, `../b`.
  package struct Member: Hashable, Sendable {
    package var name: String
    package var entry: FileEntry
  }

  /// As `entries`, with the names as they stand; `toTheCut` keeps what a cut archive still has.
  package static func members(
    of bytes: [UInt8], limit: Int = 200_000, toTheCut: Bool = false
  ) throws(TarError) -> [Member] {
    var list: [Member] = []
    var offset = 0
    var global: [String: String] = [:]
    var next: [String: String] = [:]
    while offset + block <= bytes.count {
      let head = bytes[offset..<(offset + block)]
      if head.allSatisfy({ $0 == 0 }) { return list }
      guard let fields = Header(head) else { throw .badHeader(offset: offset) }
      offset += block
      var size = fields.size
      if let text = next["size"], let value = Int(text), value >= 0 { size = value }
      // Real: links, directories and devices carry no data whatever their size says.
      let letter = Character(Unicode.Scalar(fields.type))
      if "123456".contains(letter) { size = 0 }
      guard size <= bytes.count - offset else {
        if toTheCut { return list }
        throw .truncated
      }
      let data = bytes[offset..<(offset + size)]
      offset += min((size + block - 1) / block * block, bytes.count - offset)
      switch letter {
      case "x", "g":
        guard let records = paxRecords(data) else { throw .badRecord(offset: offset) }
        if letter == "x" {
          next.merge(records) { $1 }
        } else {
          global.merge(records) { $1 }
        }
        continue
      case "L":
        next["path"] = text(data)
        continue
      case "K":
        next["linkpath"] = text(data)
        continue
      default: break
      }
      let pax = global.merging(next) { $1 }
      next = [:]
      guard list.count < limit else { throw .tooManyEntries }
      if let entry = entry(fields, letter, pax, Array(data)) {
        list.append(Member(name: pax["path"] ?? fields.path, entry: entry))
      }
    }
    guard offset >= bytes.count || toTheCut else { throw .truncated }
    return list
  }

  private static func entry(
    _ fields: Header, _ letter: Character, _ pax: [String: String], _ data: [UInt8]
  ) -> FileEntry? {
    let path = pax["path"] ?? fields.path
    let link = pax["linkpath"] ?? fields.link
    let body: FileEntry.Body
    switch letter {
    case "0", "\0", "7":
      if path.hasSuffix("/") {
        body = .directory  // Real: the old V7 way to say so.
      } else if let (size, name) = pair(pax[programKey]) {
        body = .regular(.program(name: name, size: size))
      } else if let (size, seed) = pair(pax[syntheticKey]) {
        body = .regular(.synthetic(size: size, seed: UInt64(seed) ?? 1))
      } else {
        body = .regular(.bytes(data))
      }
    case "1":
      body = .hardLink(FilePaths.components(FilePaths.normalize("/" + link)).joined(separator: "/"))
    case "2": body = .symlink(link)
    case "3":
      if let name = pax[deviceKey].flatMap({ DeviceName(rawValue: $0) })
        ?? DeviceName.allCases.first(where: { $0.numbers == (fields.major, fields.minor) })
      {
        body = .device(name)
      } else {
        return nil
      }
    case "5": body = .directory
    case "6": body = .fifo
    default: return nil
    }
    var modified = Instant(seconds: fields.seconds)
    if let text = pax["mtime"], let time = Self.time(text) { modified = time }
    var entry = FileEntry(
      path, body, mode: FileMode(rawValue: UInt16(truncatingIfNeeded: fields.mode)),
      uid: pax["uid"].flatMap { Int($0) } ?? fields.uid,
      gid: pax["gid"].flatMap { Int($0) } ?? fields.gid, modified: modified)
    entry.user = pax["uname"] ?? fields.user
    entry.group = pax["gname"] ?? fields.group
    return entry
  }

  /// `SIZE REST`
  private static func pair(_ text: String?) -> (Int, String)? {
    guard let text, let space = text.firstIndex(of: " "), let size = Int(text[..<space]),
      (0...(1 << 40)).contains(size)
    else { return nil }
    return (size, String(text[text.index(after: space)...]))
  }
  /// A pax time: seconds with a fraction.
  private static func time(_ text: String) -> Instant? {
    let parts = text.split(separator: ".", maxSplits: 1)
    guard let first = parts.first, let seconds = Int(first),
      (-9_000_000_000...9_000_000_000).contains(seconds)
    else {
      return nil
    }
    var nanoseconds = 0
    if parts.count == 2 {
      let digits = parts[1].prefix(9)
      nanoseconds = Int(digits + String(repeating: "0", count: 9 - digits.count)) ?? 0
    }
    return Instant(
      nanoseconds: seconds * 1_000_000_000 + (seconds < 0 ? -nanoseconds : nanoseconds))
  }
  private static func text(_ data: ArraySlice<UInt8>) -> String {
    String(decoding: data.prefix { $0 != 0 }, as: UTF8.self)
  }

  /// `LENGTH KEY=VALUE\n`, over and over.
  private static func paxRecords(_ data: ArraySlice<UInt8>) -> [String: String]? {
    var records: [String: String] = [:]
    var rest = data
    while let first = rest.first, first != 0 {
      guard let space = rest.prefix(20).firstIndex(of: 0x20),
        let length = Int(String(decoding: rest[rest.startIndex..<space], as: UTF8.self)),
        length > space - rest.startIndex + 1, length <= rest.count
      else { return nil }
      let end = rest.startIndex + length
      let line = rest[(space + 1)..<(end - 1)]
      guard rest[end - 1] == 0x0A, let equals = line.firstIndex(of: 0x3D) else { return nil }
      records[String(decoding: line[..<equals], as: UTF8.self)] =
        String(decoding: line[(equals + 1)...], as: UTF8.self)
      rest = rest[end...]
    }
    return records
  }

  /// The fields of one header block whose sum fits.
  struct Header {
    var path: String
    var mode, uid, gid, size, seconds: Int
    var type: UInt8
    var link: String
    var user, group: String
    var major, minor: Int

    init?(_ head: ArraySlice<UInt8>) {
      let start = head.startIndex
      func part(_ offset: Int, _ width: Int) -> ArraySlice<UInt8> {
        head[(start + offset)..<(start + offset + width)]
      }
      var sum = 0
      for (index, byte) in head.enumerated() {
        sum += (148..<156).contains(index) ? 0x20 : Int(byte)
      }
      guard Header.number(part(148, 8)) == sum,
        let size = Header.number(part(124, 12)), let mode = Header.number(part(100, 8)),
        let uid = Header.number(part(108, 8)), let gid = Header.number(part(116, 8)),
        let seconds = Header.number(part(136, 12))
      else { return nil }
      self.size = size
      self.mode = mode
      self.uid = uid
      self.gid = gid
      self.seconds = min(seconds, 9_000_000_000)
      type = head[start + 156]
      link = TarArchive.text(part(157, 100))
      path = TarArchive.text(part(0, 100))
      let isUstar = part(257, 5).elementsEqual("ustar".utf8)
      // Real: GNU's old format ("ustar  ") keeps times where POSIX has the prefix.
      let prefix = TarArchive.text(part(345, 155))
      if isUstar, head[start + 262] == 0, !prefix.isEmpty { path = prefix + "/" + path }
      user = isUstar ? TarArchive.text(part(265, 32)) : ""
      group = isUstar ? TarArchive.text(part(297, 32)) : ""
      major = Header.number(part(329, 8)) ?? 0
      minor = Header.number(part(337, 8)) ?? 0
    }

    /// Octal digits between blanks, or GNU's base 256 when the top bit is set. Never negative.
    static func number(_ field: ArraySlice<UInt8>) -> Int? {
      if let first = field.first, first & 0x80 != 0 {
        guard first == 0x80 else { return first == 0xFF ? 0 : nil }
        var value = 0
        for byte in field.dropFirst() {
          guard value <= Int.max >> 9 else { return nil }
          value = value << 8 | Int(byte)
        }
        return value
      }
      var value = 0
      var ended = false
      for byte in field.drop(while: { $0 == 0x20 }) {
        if byte == 0 || byte == 0x20 {
          ended = true
        } else {
          guard !ended, (0x30...0x37).contains(byte), value <= Int.max >> 4 else { return nil }
          value = value << 3 | Int(byte - 0x30)
        }
      }
      return value
    }
  }
}
