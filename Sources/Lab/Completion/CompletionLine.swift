// A line up to the cursor, cut into the words of its last simple command.

import Text

/// The words of the command that is being typed, and the word under the cursor.
struct CompletionLine: Hashable, Sendable {
  /// The words before the current one, without their quotes.
  var words: [String] = []
  /// The current word without its quotes.
  var current = ""
  /// Where the current word begins, in bytes.
  var start = 0
  /// The quote that is open in the current word.
  var quote: UInt8?
  /// The current word follows `>`, `<` or their kin: it is a file.
  var isRedirect = false

  /// The words of the shell after which another command begins.
  private static let openers: Set<String> = [
    "then", "do", "else", "elif", "if", "while", "until", "!", "{", "time",
  ]

  init(_ line: String, cursor: Int) {
    let bytes = Array(line.utf8.prefix(max(0, cursor)))
    var word: [UInt8] = []
    var hasWord = false
    var index = 0
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

    func close(_ line: inout CompletionLine) {
      guard hasWord else { return }
      let text = String(lenient: word)
      if line.isRedirect {
        line.isRedirect = false
      } else if line.words.isEmpty, Self.openers.contains(text) || Self.isAssignment(text) {
        // Another command, or the same one, is still to come.
      } else {
        line.words.append(text)
      }
      word = []
      hasWord = false
    }

    start = 0
    while index < bytes.count {
      let byte = bytes[index]
      if let open = quote {
        if byte == open {
          quote = nil
        } else if byte == 0x5C, open == 0x22, index + 1 < bytes.count {
          index += 1
          word.append(bytes[index])
        } else {
          word.append(byte)
        }
        index += 1
        continue
      }
      switch byte {
      case 0x20, 0x09:
        close(&self)
      case 0x0A, 0x3B, 0x7C, 0x26, 0x28, 0x60:  // newline ; | & ( `
        // NB: `2>&1` and `&>` hold an ampersand that ends nothing.
        let previous = index > 0 ? bytes[index - 1] : 0
        let next = index + 1 < bytes.count ? bytes[index + 1] : 0
        if byte == 0x26, previous == 0x3E || next == 0x3E {
          close(&self)
          break
        }
        close(&self)
        words = []
        isRedirect = false
      case 0x29:  // )
        close(&self)
      case 0x3E, 0x3C:
        if hasWord, word.allSatisfy(\.isASCIIDigit) {
          word = []
          hasWord = false
        }
        close(&self)
        isRedirect = true
      case 0x22, 0x27:
        if !hasWord { start = index }
        hasWord = true
        quote = byte
      case 0x5C:
        if !hasWord { start = index }
        hasWord = true
        if index + 1 < bytes.count {
          index += 1
          word.append(bytes[index])
        }
      default:
        if !hasWord { start = index }
        hasWord = true
        word.append(byte)
      }
      index += 1
    }
    if !hasWord { start = bytes.count }
    current = String(lenient: word)
  }

  private static func isAssignment(_ word: String) -> Bool {
    guard let equals = word.firstIndex(of: "="), equals != word.startIndex else { return false }
    return word[..<equals].utf8.allSatisfy(\.isASCIIWord)
  }

  /// A text as it must stand in the line, given the quote that is open.
  func quoted(_ text: String, isWhole: Bool) -> String {
    if let quote {
      let mark = String(UnicodeScalar(quote))
      return mark + text + (isWhole ? mark : "")
    }
    return text.unicodeScalars.reduce(into: "") { result, scalar in
      if " \t\"'\\$&|;<>()`*?[]{}!#~".unicodeScalars.contains(scalar) { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
  }
}
