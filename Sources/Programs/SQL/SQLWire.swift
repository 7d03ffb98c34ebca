// What the lab's SQL clients and servers say to each other: texts with their lengths before them.

/// Lists of texts as bytes. The real protocols carry the same facts in another form.
enum SQLWire {
  static func encode(_ texts: [String?]) -> [UInt8] {
    texts.reduce(into: []) { bytes, text in
      guard let text else {
        bytes += Array("-:".utf8)
        return
      }
      bytes += Array("\(text.utf8.count):".utf8) + Array(text.utf8)
    }
  }
  static func decode(_ bytes: [UInt8]) -> [String?]? {
    var texts: [String?] = []
    var at = 0
    while at < bytes.count {
      guard let colon = bytes[at...].firstIndex(of: 58) else { return nil }
      let head = String(decoding: bytes[at..<colon], as: UTF8.self)
      at = colon + 1
      if head == "-" {
        texts.append(nil)
        continue
      }
      guard let length = Int(head), length >= 0, at + length <= bytes.count else { return nil }
      texts.append(String(decoding: bytes[at..<(at + length)], as: UTF8.self))
      at += length
    }
    return texts
  }

  /// The mark of a request, so that a server knows its own clients.
  static let mark = "swiftlab-sql"

  static func encode(_ result: SQLResult) -> [String?] {
    var texts: [String?] = [
      "result", result.tag, String(result.affected), result.hasRows ? "rows" : "none",
      result.database, String(result.columns.count), String(result.rows.count),
    ]
    texts += result.columns
    texts += result.isRight.map { $0 ? "r" : "l" }
    for row in result.rows { texts += row }
    return texts
  }
  /// The next result of a list, which it is taken from.
  static func result(_ texts: inout ArraySlice<String?>) -> SQLResult? {
    guard texts.count >= 7, texts.popFirst() == "result" else { return nil }
    let head = Array(texts.prefix(6))
    texts = texts.dropFirst(6)
    guard let width = head[4].flatMap({ Int($0) }), let count = head[5].flatMap({ Int($0) }),
      width >= 0, count >= 0, texts.count >= 2 * width + width * count
    else { return nil }
    var result = SQLResult(tag: head[0] ?? "", affected: head[1].flatMap { Int($0) } ?? 0)
    result.hasRows = head[2] == "rows"
    result.database = head[3]
    result.columns = texts.prefix(width).map { $0 ?? "" }
    texts = texts.dropFirst(width)
    result.isRight = texts.prefix(width).map { $0 == "r" }
    texts = texts.dropFirst(width)
    for _ in 0..<count {
      result.rows.append(Array(texts.prefix(width)))
      texts = texts.dropFirst(width)
    }
    return result
  }
}
