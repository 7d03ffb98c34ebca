// gzip files and zlib streams: a DEFLATE stream with a head and a sum.

/// What is wrong with a compressed file.
package enum GzipError: Error, Hashable, Sendable {
  /// It does not begin as a gzip file does.
  case notGzip
  case truncated
  case damaged
  /// The data came out, and its sum or length is another.
  case badSum
  case tooLarge
}

package enum Gzip {
  /// Whether the bytes begin as a gzip file does.
  package static func isGzip(_ bytes: some Collection<UInt8>) -> Bool {
    bytes.starts(with: [0x1F, 0x8B])
  }

  /// What the name and time in a file's head are.
  package struct Head: Hashable, Sendable {
    package var name: String?
    /// Seconds since 1970; 0 is "not known".
    package var seconds: Int
    package init(name: String? = nil, seconds: Int = 0) {
      self.name = name
      self.seconds = seconds
    }
  }

  package static func compressed(_ bytes: [UInt8], _ head: Head = Head()) -> [UInt8] {
    var out: [UInt8] = [0x1F, 0x8B, 8, head.name == nil ? 0 : 8]
    out += little(UInt32(truncatingIfNeeded: max(0, head.seconds)))
    out += [0, 3]  // Real: 3 is Unix.
    if let name = head.name { out += Array(name.utf8) + [0] }
    out += Deflate.stream(of: bytes)
    out += little(Checksum.crc32(bytes))
    out += little(UInt32(truncatingIfNeeded: bytes.count))
    return out
  }

  /// All members of a file, one after the other; zeros behind the last are passed over.
  package static func expanded(
    _ bytes: [UInt8], limit: Int = 256 << 20
  ) throws(GzipError) -> (bytes: [UInt8], head: Head, trailingGarbage: Bool) {
    var out: [UInt8] = []
    var place = 0
    var first: Head?
    repeat {
      guard isGzip(bytes[place...]) else {
        guard let first else { throw .notGzip }
        return (out, first, bytes[place...].contains { $0 != 0 })
      }
      let head = try readHead(bytes, &place)
      first = first ?? head
      let start = out.count
      do throws(InflateError) {
        let part = try Inflate.bytes(of: bytes, from: place, limit: limit - out.count)
        out += part.output
        place = part.end
      } catch {
        switch error {
        case .truncated: throw .truncated
        case .damaged: throw .damaged
        case .tooLarge: throw .tooLarge
        }
      }
      guard place + 8 <= bytes.count else { throw .truncated }
      guard read32(bytes, place) == Checksum.crc32(out[start...]),
        read32(bytes, place + 4) == UInt32(truncatingIfNeeded: out.count - start)
      else { throw .badSum }
      place += 8
    } while place < bytes.count
    return (out, first ?? Head(), false)
  }

  private static func readHead(_ bytes: [UInt8], _ place: inout Int) throws(GzipError) -> Head {
    guard place + 10 <= bytes.count else { throw .truncated }
    guard bytes[place + 2] == 8 else { throw .damaged }
    let flags = bytes[place + 3]
    var head = Head(seconds: Int(read32(bytes, place + 4)))
    place += 10
    if flags & 4 != 0 {
      guard place + 2 <= bytes.count else { throw .truncated }
      place += 2 + Int(bytes[place]) + Int(bytes[place + 1]) << 8
    }
    for bit in [8, 16] as [UInt8] where flags & bit != 0 {
      guard place < bytes.count, let end = bytes[place...].firstIndex(of: 0) else {
        throw .truncated
      }
      if bit == 8 { head.name = String(decoding: bytes[place..<end], as: UTF8.self) }
      place = end + 1
    }
    if flags & 2 != 0 { place += 2 }
    guard place <= bytes.count else { throw .truncated }
    return head
  }

  private static func little(_ value: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: value >> UInt32(8 * $0)) }
  }
  private static func read32(_ bytes: [UInt8], _ place: Int) -> UInt32 {
    (0..<4).reduce(0) { $0 | UInt32(bytes[place + $1]) << UInt32(8 * $1) }
  }
}

/// zlib streams, in which git keeps its objects.
package enum Zlib {
  package static func compressed(_ bytes: [UInt8]) -> [UInt8] {
    let sum = Checksum.adler32(bytes)
    return [0x78, 0x01] + Deflate.stream(of: bytes)
      + (0..<4).map { UInt8(truncatingIfNeeded: sum >> UInt32(24 - 8 * $0)) }
  }
  /// Nil where they are no such stream.
  package static func expanded(_ bytes: [UInt8], limit: Int = 64 << 20) -> [UInt8]? {
    guard bytes.count >= 6, bytes[0] & 15 == 8, (Int(bytes[0]) << 8 | Int(bytes[1])) % 31 == 0
    else { return nil }
    return try? Inflate.bytes(of: bytes, from: 2, limit: limit).output
  }
}
