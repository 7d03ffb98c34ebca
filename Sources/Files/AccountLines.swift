// The lines of /etc/passwd and /etc/group, read as bytes.

/// An account file: lines of fields between colons.
///
/// It is read for every container that starts and every `ls -l`, so only what is wanted of a line
/// becomes text.
package struct AccountLines: Sendable {
  package typealias Field = ArraySlice<UInt8>
  private let bytes: [UInt8]

  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The first answer of `body`, which sees line after line without empty ones.
  package func first<Answer>(_ body: ([Field]) -> Answer?) -> Answer? {
    var fields: [Field] = []
    fields.reserveCapacity(8)
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      defer { start = end + 1 }
      if start == end { continue }
      fields.removeAll(keepingCapacity: true)
      var from = start
      for place in start..<end where bytes[place] == UInt8(ascii: ":") {
        fields.append(bytes[from..<place])
        from = place + 1
      }
      fields.append(bytes[from..<end])
      if let answer = body(fields) { return answer }
    }
    return nil
  }
  package func forEach(_ body: ([Field]) -> Void) {
    _ = first { fields -> Never? in
      body(fields)
      return nil
    }
  }

  package static func text(_ field: Field) -> String { String(decoding: field, as: UTF8.self) }
  package static func number(_ field: Field) -> Int? { Int(text(field)) }
}
