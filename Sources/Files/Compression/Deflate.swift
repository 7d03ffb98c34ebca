// DEFLATE written (RFC 1951): repetitions found by hashing, in fixed Huffman codes.
//
// Limit: no dynamic codes, so files come out about a fifth larger than the real gzip's.

package enum Deflate {
  private static let window = 32_768
  private static let longest = 258
  /// How many earlier places are tried for a repetition.
  private static let patience = 24

  /// A raw stream that holds the bytes; the same bytes give the same stream.
  package static func stream(of bytes: [UInt8]) -> [UInt8] {
    var writer = Bits()
    writer.put(1, 1)
    writer.put(1, 2)
    var heads = [Int32](repeating: -1, count: 1 << 15)
    var before = [Int32](repeating: -1, count: bytes.count)
    var place = 0
    while place < bytes.count {
      var best = 0, back = 0
      if place + 3 <= bytes.count {
        let slot = hash(bytes, place)
        var earlier = Int(heads[slot])
        var tries = patience
        while earlier >= 0, place - earlier <= window, tries > 0 {
          let length = common(bytes, earlier, place)
          if length > best {
            best = length
            back = place - earlier
            if length == longest { break }
          }
          earlier = Int(before[earlier])
          tries -= 1
        }
      }
      let step: Int
      if best >= 3 {
        writer.length(best)
        writer.distance(back)
        step = best
      } else {
        writer.literal(Int(bytes[place]))
        step = 1
      }
      let next = place + step
      while place < next {
        if place + 3 <= bytes.count {
          let slot = hash(bytes, place)
          before[place] = heads[slot]
          heads[slot] = Int32(truncatingIfNeeded: place)
        }
        place += 1
      }
    }
    writer.literal(256)
    return smaller(writer.finished, bytes)
  }

  /// Bytes that do not repeat are stored as they are.
  private static func smaller(_ coded: [UInt8], _ bytes: [UInt8]) -> [UInt8] {
    guard coded.count > bytes.count + 5 * (bytes.count / 65_535 + 1) else { return coded }
    var out: [UInt8] = []
    var start = 0
    repeat {
      let end = min(bytes.count, start + 65_535)
      let count = end - start
      out += [
        end == bytes.count ? 1 : 0, UInt8(count & 0xFF), UInt8(count >> 8),
        UInt8(~count & 0xFF), UInt8((~count >> 8) & 0xFF),
      ]
      out += bytes[start..<end]
      start = end
    } while start < bytes.count
    return out
  }

  private static func hash(_ bytes: [UInt8], _ place: Int) -> Int {
    let three =
      UInt32(bytes[place]) << 16 | UInt32(bytes[place + 1]) << 8 | UInt32(bytes[place + 2])
    return Int((three &* 0x9E37_79B1) >> 17)
  }
  private static func common(_ bytes: [UInt8], _ a: Int, _ b: Int) -> Int {
    let limit = min(longest, bytes.count - b)
    var count = 0
    while count < limit, bytes[a + count] == bytes[b + count] { count += 1 }
    return count
  }

  private struct Bits {
    private var out: [UInt8] = []
    private var held: UInt64 = 0
    private var count = 0

    mutating func put(_ value: Int, _ bits: Int) {
      held |= UInt64(truncatingIfNeeded: value) << UInt64(count)
      count += bits
      while count >= 8 {
        out.append(UInt8(held & 0xFF))
        held >>= 8
        count -= 8
      }
    }
    /// Huffman codes go in from their highest bit on.
    private mutating func code(_ value: Int, _ bits: Int) {
      var turned = 0
      for bit in 0..<bits { turned |= (value >> bit & 1) << (bits - 1 - bit) }
      put(turned, bits)
    }
    mutating func literal(_ symbol: Int) {
      switch symbol {
      case ..<144: code(0x30 + symbol, 8)
      case ..<256: code(0x190 + symbol - 144, 9)
      case ..<280: code(symbol - 256, 7)
      default: code(0xC0 + symbol - 280, 8)
      }
    }
    mutating func length(_ length: Int) {
      let index = DeflateCodes.lengths.lastIndex { $0.base <= length } ?? 0
      let size = DeflateCodes.lengths[index]
      literal(257 + index)
      put(length - size.base, size.bits)
    }
    mutating func distance(_ back: Int) {
      let index = DeflateCodes.distances.lastIndex { $0.base <= back } ?? 0
      let reach = DeflateCodes.distances[index]
      code(index, 5)
      put(back - reach.base, reach.bits)
    }
    var finished: [UInt8] {
      var copy = self
      if copy.count > 0 { copy.put(0, 8 - copy.count) }
      return copy.out
    }
  }
}
