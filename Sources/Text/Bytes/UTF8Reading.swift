// UTF-8 that may be broken: read a scalar at a place, step over it, count.

/// Reading UTF-8 that nobody has checked.
///
/// What is not well-formed is taken byte by byte, never skipped and never a trap.
package enum UTF8Reading {
  /// A symbol of a text: a scalar's value, or `invalid + byte` for a byte that belongs to none.
  package static let invalid: UInt32 = 0x11_0000

  /// The symbol that starts at `index`, and its length in bytes (1 for a byte that is no UTF-8).
  @inlinable package static func symbol(
    in bytes: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (value: UInt32, length: Int) {
    let first = UInt32(bytes[index])
    if first < 0x80 { return (first, 1) }
    let left = bytes.count - index
    @inline(__always) func tail(_ offset: Int) -> UInt32? {
      guard offset < left else { return nil }
      let byte = UInt32(bytes[index + offset])
      return byte & 0xC0 == 0x80 ? byte & 0x3F : nil
    }
    if first >= 0xC2, first <= 0xDF, let a = tail(1) { return ((first & 0x1F) << 6 | a, 2) }
    if first & 0xF0 == 0xE0, let a = tail(1), let b = tail(2) {
      let value = (first & 0x0F) << 12 | a << 6 | b
      if value >= 0x800, value & 0xF800 != 0xD800 { return (value, 3) }
    }
    if first >= 0xF0, first <= 0xF4, let a = tail(1), let b = tail(2), let c = tail(3) {
      let value = (first & 0x07) << 18 | a << 12 | b << 6 | c
      if value >= 0x1_0000, value <= 0x10_FFFF { return (value, 4) }
    }
    return (invalid + first, 1)
  }

  /// The symbol that ends before `index`; `index` must be above 0.
  @inlinable package static func symbol(
    in bytes: UnsafeBufferPointer<UInt8>, before index: Int
  ) -> (value: UInt32, length: Int) {
    let last = UInt32(bytes[index - 1])
    if last < 0x80 { return (last, 1) }
    var length = 1
    while length <= 4, length <= index {
      let found = symbol(in: bytes, at: index - length)
      if found.length == length, found.value < invalid { return found }
      length += 1
    }
    return (invalid + last, 1)
  }

  /// The symbol at `index` of an array, nil at the end.
  package static func symbol(in bytes: [UInt8], at index: Int) -> (value: UInt32, length: Int)? {
    guard index >= 0, index < bytes.count else { return nil }
    return bytes.withUnsafeBufferPointer { symbol(in: $0, at: index) }
  }

  /// How many scalars there are, each bad byte counted as one, as Go's `utf8.RuneCount` counts.
  package static func count(_ bytes: [UInt8]) -> Int {
    bytes.withUnsafeBufferPointer { buffer in
      var index = 0
      var count = 0
      while index < buffer.count {
        index += buffer[index] < 0x80 ? 1 : symbol(in: buffer, at: index).length
        count += 1
      }
      return count
    }
  }

  /// Whether the bytes are well-formed UTF-8.
  package static func isValid(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { buffer in
      var index = 0
      while index < buffer.count {
        if buffer[index] < 0x80 {
          index += 1
          continue
        }
        let (value, length) = symbol(in: buffer, at: index)
        if value >= invalid { return false }
        index += length
      }
      return true
    }
  }

  /// Appends the UTF-8 of a scalar's value; a surrogate or a value out of range becomes U+FFFD.
  @inlinable package static func append(_ value: UInt32, to bytes: inout [UInt8]) {
    let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
    bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }
}

extension String {
  /// The text of bytes; what is no UTF-8 becomes U+FFFD.
  @inlinable package init(lenient bytes: some Collection<UInt8>) {
    self.init(decoding: bytes, as: UTF8.self)
  }
}
