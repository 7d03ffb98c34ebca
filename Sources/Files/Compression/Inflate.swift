// DEFLATE read back (RFC 1951): stored blocks, fixed and dynamic Huffman codes.
//
// Invariant: damaged input is an error; no input makes more than `limit` bytes.

package enum InflateError: Error, Hashable, Sendable {
  /// The bytes end inside the stream.
  case truncated
  /// They are no such stream, or a damaged one.
  case damaged
  /// More than the limit would come out.
  case tooLarge
}

package enum Inflate {
  /// What a raw stream holds, and where in `bytes` it ended.
  package static func bytes(
    of bytes: [UInt8], from start: Int = 0, limit: Int = 256 << 20
  ) throws(InflateError) -> (output: [UInt8], end: Int) {
    var reader = Bits(bytes: bytes, place: start)
    var out: [UInt8] = []
    while true {
      let isLast = try reader.take(1) == 1
      switch try reader.take(2) {
      case 0: try stored(&reader, &out, limit)
      case 1: try block(&reader, &out, fixed.0, fixed.1, limit)
      case 2:
        let codes = try dynamic(&reader)
        try block(&reader, &out, codes.0, codes.1, limit)
      default: throw .damaged
      }
      if isLast { return (out, reader.place) }
    }
  }

  /// Bits from the lowest of each byte on.
  private struct Bits {
    let bytes: [UInt8]
    var place: Int
    private var held: UInt32 = 0
    private var count = 0

    init(bytes: [UInt8], place: Int) {
      self.bytes = bytes
      self.place = place
    }

    mutating func take(_ wanted: Int) throws(InflateError) -> Int {
      while count < wanted {
        guard place < bytes.count else { throw .truncated }
        held |= UInt32(bytes[place]) << UInt32(count)
        place += 1
        count += 8
      }
      let value = Int(held & (1 << UInt32(wanted) - 1))
      held >>= UInt32(wanted)
      count -= wanted
      return value
    }
    mutating func alignToByte() {
      held = 0
      count = 0
    }
  }

  /// A canonical Huffman code: how many codes there are of each length, and the symbols in order.
  private struct Code {
    var counts = [Int](repeating: 0, count: 16)
    var symbols: [Int] = []

    init(_ lengths: [Int]) {
      for length in lengths where (0...15).contains(length) { counts[length] += 1 }
      counts[0] = 0
      var offsets = [Int](repeating: 0, count: 17)
      for length in 1...15 { offsets[length + 1] = offsets[length] + counts[length] }
      symbols = [Int](repeating: 0, count: offsets[16])
      for (symbol, length) in lengths.enumerated() where length > 0 {
        symbols[offsets[length]] = symbol
        offsets[length] += 1
      }
    }

    func read(_ bits: inout Bits) throws(InflateError) -> Int {
      var code = 0, first = 0, index = 0
      for length in 1...15 {
        code |= try bits.take(1)
        let count = counts[length]
        if code - count < first {
          let place = index + code - first
          guard symbols.indices.contains(place) else { throw .damaged }
          return symbols[place]
        }
        index += count
        first = (first + count) << 1
        code <<= 1
      }
      throw .damaged
    }
  }

  private static let fixed: (Code, Code) = {
    let lengths =
      [Int](repeating: 8, count: 144) + [Int](repeating: 9, count: 112)
      + [Int](repeating: 7, count: 24) + [Int](repeating: 8, count: 8)
    return (Code(lengths), Code([Int](repeating: 5, count: 30)))
  }()

  private static func stored(_ bits: inout Bits, _ out: inout [UInt8], _ limit: Int)
    throws(InflateError)
  {
    bits.alignToByte()
    let length = try bits.take(16)
    guard try bits.take(16) == length ^ 0xFFFF else { throw .damaged }
    guard bits.place + length <= bits.bytes.count else { throw .truncated }
    guard out.count + length <= limit else { throw .tooLarge }
    out += bits.bytes[bits.place..<(bits.place + length)]
    bits.place += length
  }

  private static let order = [
    16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15,
  ]

  private static func dynamic(_ bits: inout Bits) throws(InflateError) -> (Code, Code) {
    let literals = try bits.take(5) + 257
    let distances = try bits.take(5) + 1
    let count = try bits.take(4) + 4
    var lengths = [Int](repeating: 0, count: 19)
    for place in order.prefix(count) { lengths[place] = try bits.take(3) }
    let code = Code(lengths)
    var all: [Int] = []
    while all.count < literals + distances {
      switch try code.read(&bits) {
      case let length where length < 16: all.append(length)
      case 16:
        guard let last = all.last else { throw .damaged }
        all += [Int](repeating: last, count: try bits.take(2) + 3)
      case 17: all += [Int](repeating: 0, count: try bits.take(3) + 3)
      default: all += [Int](repeating: 0, count: try bits.take(7) + 11)
      }
    }
    guard all.count == literals + distances else { throw .damaged }
    return (Code(Array(all[..<literals])), Code(Array(all[literals...])))
  }

  private static func block(
    _ bits: inout Bits, _ out: inout [UInt8], _ literal: Code, _ distance: Code, _ limit: Int
  ) throws(InflateError) {
    while true {
      let symbol = try literal.read(&bits)
      if symbol < 256 {
        guard out.count < limit else { throw .tooLarge }
        out.append(UInt8(symbol))
        continue
      }
      if symbol == 256 { return }
      guard symbol - 257 < DeflateCodes.lengths.count else { throw .damaged }
      let size = DeflateCodes.lengths[symbol - 257]
      let length = size.base + (try bits.take(size.bits))
      let far = try distance.read(&bits)
      guard far < DeflateCodes.distances.count else { throw .damaged }
      let reach = DeflateCodes.distances[far]
      let back = reach.base + (try bits.take(reach.bits))
      guard back <= out.count else { throw .damaged }
      guard out.count + length <= limit else { throw .tooLarge }
      var from = out.count - back
      for _ in 0..<length {
        out.append(out[from])
        from += 1
      }
    }
  }
}

/// What the symbols for lengths and distances stand for: a base, and how many bits are added to it.
enum DeflateCodes {
  static let lengths: [(base: Int, bits: Int)] = [
    (3, 0), (4, 0), (5, 0), (6, 0), (7, 0), (8, 0), (9, 0), (10, 0), (11, 1), (13, 1), (15, 1),
    (17, 1), (19, 2), (23, 2), (27, 2), (31, 2), (35, 3), (43, 3), (51, 3), (59, 3), (67, 4),
    (83, 4), (99, 4), (115, 4), (131, 5), (163, 5), (195, 5), (227, 5), (258, 0),
  ]
  static let distances: [(base: Int, bits: Int)] = [
    (1, 0), (2, 0), (3, 0), (4, 0), (5, 1), (7, 1), (9, 2), (13, 2), (17, 3), (25, 3), (33, 4),
    (49, 4), (65, 5), (97, 5), (129, 6), (193, 6), (257, 7), (385, 7), (513, 8), (769, 8),
    (1025, 9), (1537, 9), (2049, 10), (3073, 10), (4097, 11), (6145, 11), (8193, 12), (12_289, 12),
    (16_385, 13), (24_577, 13),
  ]
}
