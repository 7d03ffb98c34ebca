// Dockerfile text as logical lines: comments, directives, continuations and here-documents taken apart.

/// A document written in the Dockerfile itself, after `<<NAME`.
package struct HereDocument: Hashable, Sendable {
  package var name: String
  package var content: String
  /// `<<-`: leading tabs of its lines are dropped.
  package var chomps: Bool
  /// An unquoted name: variables are expanded in it (COPY and ADD).
  package var expands: Bool
  package var descriptor: String

  /// The content with leading tabs dropped where asked.
  package var body: String {
    guard chomps else { return content }
    var out: [UInt8] = []
    var atStart = true
    for byte in content.utf8 {
      if atStart, byte == 0x09 { continue }
      atStart = byte == 0x0a
      out.append(byte)
    }
    return String(decoding: out, as: UTF8.self)
  }
}

/// One instruction's text, not yet understood.
struct SourceNode {
  var word: String
  /// The joined line, trimmed.
  var original: String
  var flags: [String]
  var rest: [UInt8]
  var lines: ClosedRange<Int>
  var hereDocuments: [HereDocument] = []
}

/// Reads one instruction after the other.
struct LogicalLines {
  private let bytes: [UInt8]
  private var place = 0
  private(set) var line = 0
  private(set) var escape = UInt8(ascii: "\\")
  private(set) var directives: [BuildFile.Directive] = []
  private(set) var emptyContinuations: [ClosedRange<Int>] = []
  private var directivesAllowed = true

  init(_ text: String) {
    var bytes = Array(text.utf8)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    self.bytes = bytes
  }

  /// The next physical line without its newline; nil at the end.
  private mutating func physical() -> ArraySlice<UInt8>? {
    guard place < bytes.count else { return nil }
    let end = bytes[place...].firstIndex(of: 0x0a) ?? bytes.count
    let slice = bytes[place..<end]
    place = min(end + 1, bytes.count)
    line += 1
    return slice
  }

  mutating func next() throws(BuildFileProblem) -> SourceNode? {
    while let raw = physical() {
      let start = line
      let trimmed = trimmedLeft(raw)
      try noteDirective(trimmed)
      if isComment(trimmed) { continue }
      var (text, ended) = withoutContinuation(trimmedNewline(trimmed))
      if ended, text.isEmpty { continue }
      var hadEmpty = false
      while !ended, let more = physical() {
        if isComment(trimmedLeft(more)) { continue }
        let body = trimmedNewline(more)
        if body.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) {
          hadEmpty = true
          continue
        }
        let (piece, last) = withoutContinuation(body)
        text += piece
        ended = last
      }
      if text.allSatisfy(isBlank) { continue }
      if hadEmpty { emptyContinuations.append(line...line) }
      var node = split(text, lines: start...line)
      try readHereDocuments(into: &node, text: text)
      try check(node)
      return node
    }
    return nil
  }

  // MARK: Directives

  private mutating func noteDirective(_ text: ArraySlice<UInt8>) throws(BuildFileProblem) {
    guard directivesAllowed else { return }
    guard let (name, value) = directive(in: text) else {
      directivesAllowed = false
      return
    }
    guard ["escape", "syntax", "check"].contains(name) else {
      directivesAllowed = false
      return
    }
    if directives.contains(where: { $0.name == name }) {
      // Real: of a directive that stands twice the line before the second is marked.
      throw BuildFileProblem(
        .duplicateDirective(name), lines: max(1, line - 1)...max(1, line - 1))
    }
    directives.append(.init(name: name, value: value, line: line))
    if name == "escape" {
      guard value == "\\" || value == "`" else {
        throw BuildFileProblem(.badEscape(value), lines: nil)
      }
      escape = value.utf8.first ?? escape
    }
  }

  /// `# name = value`.
  private func directive(in text: ArraySlice<UInt8>) -> (String, String)? {
    guard text.first == UInt8(ascii: "#") else { return nil }
    let body = trimmed(text.dropFirst())
    guard let sign = body.firstIndex(of: UInt8(ascii: "=")) else { return nil }
    let name = trimmed(body[body.startIndex..<sign])
    let value = trimmed(body[(sign + 1)...])
    guard let first = name.first, isLetter(first), !value.isEmpty,
      name.allSatisfy({ isLetter($0) || isDigit($0) })
    else { return nil }
    return (
      String(decoding: name, as: UTF8.self).lowercased(), String(decoding: value, as: UTF8.self)
    )
  }

  // MARK: Continuations

  /// The line without a continuation character at its end, and whether the instruction ends here.
  /// Real: a doubled escape character does not continue, and blanks may follow a single one.
  private func withoutContinuation(_ text: ArraySlice<UInt8>) -> ([UInt8], Bool) {
    var end = text.endIndex
    while end > text.startIndex, text[end - 1] == 0x20 || text[end - 1] == 0x09 { end -= 1 }
    guard end > text.startIndex, text[end - 1] == escape else { return (Array(text), true) }
    if end - 1 > text.startIndex, text[end - 2] == escape { return (Array(text), true) }
    return (Array(text[text.startIndex..<(end - 1)]), false)
  }

  // MARK: Nodes

  private func split(_ text: [UInt8], lines: ClosedRange<Int>) -> SourceNode {
    let body = trimmed(text[...])
    let end = body.firstIndex(where: isBlank) ?? body.endIndex
    let word = String(decoding: body[body.startIndex..<end], as: UTF8.self)
    let (flags, rest) = leadingFlags(trimmed(body[end...]))
    return SourceNode(
      word: word, original: String(decoding: body, as: UTF8.self), flags: flags,
      rest: Array(trimmed(rest)), lines: lines)
  }

  private mutating func readHereDocuments(
    into node: inout SourceNode, text: [UInt8]
  ) throws(BuildFileProblem) {
    let names = hereDocumentNames(of: node, escape: escape)
    let start = node.lines.lowerBound
    for var document in names {
      var terminated = false
      var content: [UInt8] = []
      let terminator = Array(document.name.utf8)
      while let raw = physical() {
        var candidate = trimmedNewline(raw)
        if document.chomps { candidate = candidate.drop { $0 == 0x09 } }
        if candidate.elementsEqual(terminator) {
          terminated = true
          break
        }
        content += raw
        content.append(0x0a)
      }
      guard terminated else {
        throw BuildFileProblem(.unterminatedHereDocument, lines: start...max(start, line))
      }
      document.content = String(decoding: content, as: UTF8.self)
      node.hereDocuments.append(document)
    }
    node.lines = start...max(start, line)
  }

  /// What BuildKit refuses while it splits the text, before any instruction is understood.
  private func check(_ node: SourceNode) throws(BuildFileProblem) {
    try check(node, word: node.word, rest: node.rest)
  }
  private func check(
    _ node: SourceNode, word: String, rest: [UInt8], depth: Int = 0
  ) throws(BuildFileProblem) {
    switch word.lowercased() {
    case "env", "label":
      let words = bareWords(rest, escape: escape)
      guard let first = words.first else { return }
      if !first.contains("=") {
        guard rest.contains(where: isBlank) else {
          throw BuildFileProblem(.needsTwoWords(word.uppercased()), lines: node.lines)
        }
        return
      }
      if let bad = words.first(where: { !$0.contains("=") }) {
        throw BuildFileProblem(.noEqualSign(bad), lines: node.lines)
      }
    case "add", "copy", "cmd", "entrypoint", "run", "shell", "volume":
      if case .mixed = jsonStrings(rest) {
        throw BuildFileProblem(.mixedArray, lines: node.lines)
      }
    case "onbuild" where depth == 0:
      let body = rest[...]
      let end = body.firstIndex(where: isBlank) ?? body.endIndex
      let inner = String(decoding: body[body.startIndex..<end], as: UTF8.self)
      let (_, rest) = leadingFlags(trimmed(body[end...]))
      try check(node, word: inner, rest: Array(trimmed(rest)), depth: 1)
    default: return
    }
  }
}
