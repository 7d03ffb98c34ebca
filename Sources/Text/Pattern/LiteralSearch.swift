// Finding a string of bytes: a table of jumps by the last byte seen (Horspool).

struct LiteralSearch: Sendable {
  let needle: [UInt8]
  private let jumps: [Int]

  init(_ needle: [UInt8]) {
    self.needle = needle
    var jumps = Array(repeating: max(1, needle.count), count: 256)
    for (index, byte) in needle.dropLast().enumerated() {
      jumps[Int(byte)] = needle.count - 1 - index
    }
    self.jumps = jumps
  }

  /// The first place from `from` on where the needle begins.
  func find(in text: UnsafeBufferPointer<UInt8>, from: Int) -> Int? {
    let length = needle.count
    guard length > 0 else { return from <= text.count ? from : nil }
    return needle.withUnsafeBufferPointer { needle in
      jumps.withUnsafeBufferPointer { jumps in
        let last = needle[length - 1]
        var end = from + length - 1
        while end < text.count {
          let byte = text[end]
          if byte == last {
            var back = 1
            while back < length, text[end - back] == needle[length - 1 - back] { back += 1 }
            if back == length { return end - length + 1 }
          }
          end += jumps[Int(byte)]
        }
        return nil
      }
    }
  }
}
