// What a regular file holds.

/// What a regular file holds: real bytes, or something that stands for bytes nobody needs to keep.
package enum FileContent: Hashable, Sendable {
  case bytes([UInt8])
  /// An executable that stands for the simulated behaviour of that name.
  case program(name: String, size: Int)
  /// `size` pseudo-random bytes; all zeros when the seed is 0.
  case synthetic(size: Int, seed: UInt64)
  /// A text of the lab's own that is composed when somebody reads it.
  case composed(ComposedText)

  package static let empty = FileContent.bytes([])
  package static func text(_ text: String) -> FileContent { .bytes(Array(text.utf8)) }

  /// The size in bytes that stat reports.
  package var size: Int {
    switch self {
    case .bytes(let bytes): bytes.count
    case .program(_, let size), .synthetic(let size, _): size
    case .composed(let text): text.size
    }
  }
  /// The bytes of real memory behind the file.
  package var stored: Int {
    if case .bytes(let bytes) = self { return bytes.count }
    return 0
  }
  /// The name of the behaviour that the file stands for.
  package var program: String? {
    if case .program(let name, _) = self { return name }
    return nil
  }

  /// The bytes from `offset` on, `count` at most.
  package func read(at offset: Int, count: Int) -> [UInt8] {
    guard offset >= 0, count > 0, offset < size else { return [] }
    let end = offset + min(count, size - offset)
    switch self {
    case .bytes(let bytes):
      return offset == 0 && end == bytes.count ? bytes : Array(bytes[offset..<end])
    case .program(let name, _):
      let head = Self.executableHead + Array(name.utf8) + [0]
      return (offset..<end).map { $0 < head.count ? head[$0] : 0 }
    case .composed(let text):
      let bytes = text.make().utf8.prefix(end).dropFirst(offset)
      return Array(bytes)
    case .synthetic(_, 0):
      return [UInt8](repeating: 0, count: end - offset)
    case .synthetic(_, let seed):
      return (offset..<end).map { Self.pseudoByte(at: $0, seed: seed) }
    }
  }

  // Real: the first bytes of a 64-bit little-endian x86-64 executable.
  private static let executableHead: [UInt8] = [
    0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0x3e, 0, 1, 0, 0, 0,
  ]

  /// One byte of a synthetic file: a hash of its place, so that any part can be read alone.
  private static func pseudoByte(at offset: Int, seed: UInt64) -> UInt8 {
    var z = seed &+ UInt64(truncatingIfNeeded: offset >> 3) &* 0x9E37_79B9_7F4A_7C15
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    z ^= z >> 31
    return UInt8(truncatingIfNeeded: z >> UInt64((offset & 7) * 8))
  }
}

/// A text that is always the same, and long to compose for the few who read it.
package struct ComposedText: Hashable, Sendable {
  /// What tells it from others.
  package let name: String
  /// Its bytes, which stat says before anybody reads it.
  package let size: Int
  let make: @Sendable () -> String

  package init(_ name: String, size: Int, make: @escaping @Sendable () -> String) {
    self.name = name
    self.size = size
    self.make = make
  }
  /// Whether the size is what it composes.
  package var isMeasured: Bool { make().utf8.count == size }

  package static func == (a: Self, b: Self) -> Bool { a.name == b.name }
  package func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
