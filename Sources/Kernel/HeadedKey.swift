// Texts as keys of big maps.

/// A text whose first eight bytes stand beside it. Comparing two that differ there, as uids and
/// digests nearly always do, looks at no text: among many thousands a search reads memory that lies
/// together.
///
/// NB: the order is that of the bytes, which for ASCII is that of `String`.
@usableFromInline
package struct HeadedKey: Comparable, Hashable, Sendable {
  @usableFromInline let head: UInt64
  @usableFromInline package let text: String

  @usableFromInline package init(_ text: String) {
    var text = text
    head = text.withUTF8 { bytes in
      if bytes.count >= 8 {
        let start = UnsafeRawBufferPointer(bytes).loadUnaligned(as: UInt64.self)
        return UInt64(bigEndian: start)
      }
      var head: UInt64 = 0
      for byte in bytes { head = head << 8 | UInt64(byte) }
      return bytes.isEmpty ? 0 : head << UInt64(64 - 8 * bytes.count)
    }
    self.text = text
  }
  @inlinable package static func < (a: HeadedKey, b: HeadedKey) -> Bool {
    a.head != b.head ? a.head < b.head : a.text < b.text
  }
}

extension OrderedMap where Key == HeadedKey {
  @inlinable package subscript(text: String) -> Value? {
    get { self[HeadedKey(text)] }
    set { self[HeadedKey(text)] = newValue }
    _modify { yield &self[HeadedKey(text)] }
  }
  @inlinable package subscript(text: String, default value: @autoclosure () -> Value) -> Value {
    get { self[HeadedKey(text), default: value()] }
    _modify { yield &self[HeadedKey(text), default: value()] }
  }
  @inlinable @discardableResult
  package mutating func modify<R>(_ text: String, _ body: (inout Value) throws -> R) rethrows -> R?
  {
    try modify(HeadedKey(text), body)
  }
  @inlinable @discardableResult
  package mutating func removeValue(forKey text: String) -> Value? {
    removeValue(forKey: HeadedKey(text))
  }
  @inlinable package func contains(_ text: String) -> Bool { contains(HeadedKey(text)) }
}
