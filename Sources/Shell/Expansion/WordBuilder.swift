// Builds the fields of one word: pieces go in, quoted or not, and split fields come out.

/// What one command of the shell may take of the memory.
///
/// Limit: bash has no bounds but the machine's memory.
enum ShellLimits {
  /// Bytes of one value.
  static let bytes = 16 << 20
  /// Bytes of all variables of a shell.
  static let allBytes = 128 << 20
  /// Words of one command, elements of one array.
  static let words = 1_000_000
}

/// A field that is made, and its pattern where it may match file names.
struct Field: Sendable {
  var text: String
  /// The text with quoted characters escaped; nil when nothing in it is a live pattern character.
  var pattern: String?
}

struct WordBuilder: Sendable {
  enum Mode: Int32, Sendable {
    /// Split into fields, for globbing later.
    case fields
    /// One text, nothing split.
    case text
    /// One shell pattern: quoted characters are escaped.
    case pattern
    /// One extended regular expression: quoted characters are escaped.
    case regex
    /// The replacement of `${x/a/b}`: a quoted & is escaped.
    case replacement
  }
  let mode: Mode
  var fields: [Field] = []
  var text = ""
  var pattern: String?
  /// The field has begun, if only with a pair of quotes.
  var isOpen = false
  /// A blank separator has just ended a field.
  var afterBlank = false

  init(_ mode: Mode) { self.mode = mode }

  /// Text whose characters stand for themselves.
  mutating func quoted(_ more: String) {
    isOpen = true
    afterBlank = false
    switch mode {
    case .fields:
      text += more
      if pattern != nil { pattern! += ShellPattern.escaped(more) }
    case .text: text += more
    case .pattern: text += ShellPattern.escaped(more)
    case .regex: text += ShellPattern.regexEscaped(more)
    case .replacement:
      for scalar in more.unicodeScalars {
        if scalar == "&" || scalar == "\\" { text.unicodeScalars.append("\\") }
        text.unicodeScalars.append(scalar)
      }
    }
  }
  /// Text of the word itself outside quotes: it may be a pattern, and is not split.
  mutating func unquoted(_ more: String) {
    isOpen = true
    afterBlank = false
    if mode == .fields {
      if pattern != nil {
        pattern! += more
      } else if ShellPattern.isLive(more) {
        pattern = ShellPattern.escaped(text) + more
      }
    }
    text += more
  }

  /// The result of an expansion outside quotes, split at the separators.
  mutating func split(_ value: String, _ separators: Separators) {
    guard mode == .fields else {
      if mode == .text, !value.isEmpty { isOpen = true }
      text += value
      return
    }
    if separators.isNothing {
      if !value.isEmpty { unquoted(value) }
      return
    }
    var start = value.utf8.startIndex
    let utf8 = value.utf8
    var k = start
    // Separators are ASCII in all but the strangest scripts.
    while k < utf8.endIndex {
      let kind = separators.kind(utf8[k])
      if kind == .none {
        k = utf8.index(after: k)
        continue
      }
      if k > start { unquoted(String(value[start..<k])) }
      if kind == .blank {
        if isOpen {
          endField()
          afterBlank = true
        }
      } else if afterBlank {
        afterBlank = false
      } else {
        isOpen = true
        endField()
      }
      k = utf8.index(after: k)
      start = k
    }
    if start < utf8.endIndex { unquoted(String(value[start...])) }
  }

  mutating func endField() {
    guard isOpen, fields.count <= ShellLimits.words else { return }
    fields.append(Field(text: text, pattern: pattern))
    text = ""
    pattern = nil
    isOpen = false
  }
}

/// What IFS splits at.
struct Separators: Sendable {
  enum Kind { case none, blank, mark }
  private var blanks: UInt64 = 0
  private var low: UInt64 = 0
  private var high: UInt64 = 0
  let isNothing: Bool
  /// Whether a digit or a minus is among them.
  let splitsNumbers: Bool
  /// What `"$*"` joins with.
  let joint: String

  /// Nil is the default: blank, tab, newline.
  init(_ text: String?) {
    let text = text ?? " \t\n"
    isNothing = text.isEmpty
    joint = text.unicodeScalars.first.map { String(Character($0)) } ?? ""
    for byte in text.utf8 {
      if byte < 64 {
        low |= 1 << UInt64(byte)
      } else if byte < 128 {
        high |= 1 << UInt64(byte - 64)
      }
      if byte == 32 || byte == 9 || byte == 10 { blanks |= 1 << UInt64(byte) }
    }
    splitsNumbers = low & 0x03ff_2000_0000_0000 != 0
  }
  func kind(_ byte: UInt8) -> Kind {
    if byte < 64 {
      let bit: UInt64 = 1 << UInt64(byte)
      return low & bit == 0 ? .none : blanks & bit != 0 ? .blank : .mark
    }
    return byte < 128 && high & (1 << UInt64(byte - 64)) != 0 ? .mark : .none
  }
}
