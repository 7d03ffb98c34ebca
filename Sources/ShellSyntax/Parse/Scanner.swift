// The state of a parse, and the smallest steps over the text.

/// Bytes by name, so that the grammar reads as text.
enum Byte {
  static let tab = UInt8(ascii: "\t"), newline = UInt8(ascii: "\n"), space = UInt8(ascii: " ")
  static let hash = UInt8(ascii: "#"), dollar = UInt8(ascii: "$"), amp = UInt8(ascii: "&")
  static let quote = UInt8(ascii: "'"), doubleQuote = UInt8(ascii: "\""), tick = UInt8(ascii: "`")
  static let open = UInt8(ascii: "("), close = UInt8(ascii: ")"), semi = UInt8(ascii: ";")
  static let less = UInt8(ascii: "<"), more = UInt8(ascii: ">"), bar = UInt8(ascii: "|")
  static let backslash = UInt8(ascii: "\\"), openBrace = UInt8(ascii: "{")
  static let closeBrace = UInt8(ascii: "}"), openBracket = UInt8(ascii: "[")
  static let closeBracket = UInt8(ascii: "]"), equals = UInt8(ascii: "="), plus = UInt8(ascii: "+")
  static let bang = UInt8(ascii: "!"), minus = UInt8(ascii: "-"), colon = UInt8(ascii: ":")
  static let slash = UInt8(ascii: "/"), at = UInt8(ascii: "@"), star = UInt8(ascii: "*")
  static let percent = UInt8(ascii: "%"), caret = UInt8(ascii: "^"), comma = UInt8(ascii: ",")
  static let tilde = UInt8(ascii: "~"), question = UInt8(ascii: "?"), dot = UInt8(ascii: ".")

  static func isNameStart(_ b: UInt8) -> Bool {
    (b | 0x20) >= 0x61 && (b | 0x20) <= 0x7a || b == 0x5f
  }
  static func isDigit(_ b: UInt8) -> Bool { b >= 0x30 && b <= 0x39 }
  static func isName(_ b: UInt8) -> Bool { isNameStart(b) || isDigit(b) }
  static func isBlank(_ b: UInt8) -> Bool { b == space || b == tab }
  /// The characters that end a word. Real: bash's metacharacters.
  static func endsWord(_ b: UInt8) -> Bool {
    switch b {
    case space, tab, newline, bar, amp, semi, open, close, less, more: true
    default: false
    }
  }
}

/// A parse over bytes. Everything the grammar's functions share.
struct Parser {
  var bytes: [UInt8]
  var i = 0
  var line: Int
  /// No more text will come, so what is open at the end stays open.
  var isFinished: Bool
  var options: ShellParserOptions
  var depth = 0
  /// Here-documents whose lines begin after the next newline.
  var pending: [HereDocument] = []
  var warnings: [ShellDiagnostic] = []
  var aliases: (String) -> String? = { _ in nil }
  /// Aliases being expanded, each up to the place where its text ends.
  var openAliases: [(name: String, end: Int)] = []
  var aliasCount = 0
  /// Where the text of an alias that ends in a blank ends: the word after it is looked up too.
  var aliasNext = -1
  /// Places where `((` turned out to open two subshells.
  var notArithmetic: Set<Int> = []
  /// Bytes read again because of them.
  var reread = 0

  init(_ bytes: [UInt8], line: Int, isFinished: Bool, options: ShellParserOptions) {
    self.bytes = bytes
    self.line = line
    self.isFinished = isFinished
    self.options = options
  }

  var atEnd: Bool { i >= bytes.count }
  func peek(_ ahead: Int = 0) -> UInt8 {
    let k = i + ahead
    return k < bytes.count ? bytes[k] : 0
  }
  func at(_ byte: UInt8, _ ahead: Int = 0) -> Bool {
    let k = i + ahead
    return k < bytes.count && bytes[k] == byte
  }
  func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }
  /// Steps over one byte and counts the line.
  mutating func advance() {
    if i < bytes.count, bytes[i] == Byte.newline { line += 1 }
    i += 1
  }

  /// A backslash before a newline joins two lines. True when one was taken.
  mutating func skipContinuation() throws(Stop) -> Bool {
    guard at(Byte.backslash) else { return false }
    if at(Byte.newline, 1) {
      i += 2
      line += 1
      if atEnd, !isFinished { throw .incomplete(.line, otherwise: endOfFile()) }
      return true
    }
    if i + 1 >= bytes.count, !isFinished { throw .incomplete(.line, otherwise: endOfFile()) }
    return false
  }

  /// Blanks, joined lines and a comment.
  mutating func skipBlanks() throws(Stop) {
    while i < bytes.count {
      if Byte.isBlank(bytes[i]) {
        i += 1
      } else if bytes[i] == Byte.hash, options.comments {
        while i < bytes.count, bytes[i] != Byte.newline { i += 1 }
        return
      } else if bytes[i] == Byte.backslash {
        if try !skipContinuation() { return }
      } else {
        return
      }
    }
  }

  /// Blanks, comments and newlines; here-documents are read where they begin.
  mutating func skipNewlines() throws(Stop) {
    while true {
      try skipBlanks()
      guard at(Byte.newline) else { return }
      try takeNewline()
    }
  }

  mutating func takeNewline() throws(Stop) {
    i += 1
    line += 1
    if !pending.isEmpty { try readHereDocuments() }
  }

  mutating func descend() throws(Stop) {
    depth += 1
    if depth > ShellParserOptions.deepest {
      throw .wrong(
        diagnostic(
          "syntax error: nested too deeply (the lab reads \(ShellParserOptions.deepest) levels)"))
    }
  }
}

// MARK: - What to say

extension Parser {
  func diagnostic(_ messages: String..., showsLine: Bool = false, at line: Int? = nil)
    -> ShellDiagnostic
  {
    ShellDiagnostic(
      line: line ?? self.line, offset: min(i, bytes.count), messages: messages,
      sourceLine: showsLine ? sourceLine() : nil)
  }
  /// The line of the text that the parser stands in.
  func sourceLine() -> String {
    let at = min(i, bytes.count)
    var start = at
    while start > 0, bytes[start - 1] != Byte.newline { start -= 1 }
    var end = at
    while end < bytes.count, bytes[end] != Byte.newline { end += 1 }
    return text(start..<end)
  }
  /// The line number bash gives to the end of the text: one past its last line.
  var lastLine: Int {
    var count = line
    if i < bytes.count { for b in bytes[max(0, i)...] where b == Byte.newline { count += 1 } }
    // Real: dash counts the lines that are there.
    return bytes.last == Byte.newline || bytes.isEmpty || options.isPosix ? count : count + 1
  }
  func endOfFile() -> ShellDiagnostic {
    diagnostic("syntax error: unexpected end of file", at: lastLine)
  }
  func unfinished(expecting word: String? = nil) -> Stop {
    var diagnostic = endOfFile()
    diagnostic.expected = word
    return .incomplete(.command, otherwise: diagnostic)
  }
  /// A quote or bracket that was opened in `line` is never closed.
  func unmatched(_ byte: UInt8, openedAt line: Int) -> Stop {
    .incomplete(
      .quote(byte),
      otherwise: diagnostic(
        "unexpected EOF while looking for matching `" + String(UnicodeScalar(byte)) + "'", at: line)
    )
  }
  /// Says that the token here does not fit.
  mutating func unexpected(expecting word: String? = nil) -> Stop {
    guard let token = try? nextToken() else { return unfinished(expecting: word) }
    var said = diagnostic("syntax error near unexpected token `" + token + "'", showsLine: true)
    said.expected = word
    return .wrong(said)
  }
  /// A word should stand here, in this line.
  mutating func wordMissing() -> Stop {
    guard atEnd else { return unexpected() }
    return isFinished ? unexpected(token: "newline") : .incomplete(.line, otherwise: endOfFile())
  }
  func unexpected(token: String) -> Stop {
    .wrong(diagnostic("syntax error near unexpected token `" + token + "'", showsLine: true))
  }

  /// The text of the token here, without taking it; nil at the end of the text.
  mutating func nextToken() throws(Stop) -> String? {
    try skipBlanks()
    guard !atEnd else { return nil }
    if at(Byte.newline) { return "newline" }
    if let found = operatorHere() { return found }
    var copy = self
    copy.isFinished = true
    let start = i
    _ = try copy.word()
    return copy.i > start ? text(start..<copy.i) : String(UnicodeScalar(peek()))
  }

  static let operators = [
    "&>>", "<<-", "<<<", ";;&", "&&", "||", ";;", ";&", "|&", "<<", ">>", "<&", ">&", "<>", ">|",
    "&>", "&", "|", ";", "(", ")", "<", ">",
  ].map { Array($0.utf8) }
  func operatorHere() -> String? {
    for candidate in Self.operators where bytes[i...].starts(with: candidate) {
      return String(decoding: candidate, as: UTF8.self)
    }
    return nil
  }
}
