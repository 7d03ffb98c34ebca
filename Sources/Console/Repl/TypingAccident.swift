// What keyboards and web pages put into commands: full-width spaces, long dashes, curly quotes.

import Text

/// A character that looks like the right one and is not.
package struct TypingAccident: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case fullWidthSpace
    case noBreakSpace
    case invisible
    case dash(Character, plain: String)
    case quote(Character, plain: String)
    case fullWidth(Character, plain: Character)
    /// `$ docker ps`, copied with its prompt.
    case prompt
  }
  /// The character of the line, from 1.
  package var column: Int
  package var kind: Kind

  /// Whether it can hardly be meant, so that it is worth a line even where nobody knows whether the
  /// command failed.
  package var isPlain: Bool {
    switch kind {
    case .fullWidthSpace, .noBreakSpace, .invisible, .prompt, .dash: true
    case .quote, .fullWidth: false
    }
  }

  /// The accidents of a line, in order, outside of what stands in the shell's own quotes.
  package static func all(in line: String) -> [TypingAccident] {
    var found: [TypingAccident] = []
    var quote: Character?
    var isEscaped = false
    var atStart = true
    let characters = Array(line.prefix(4096))
    for (index, character) in characters.enumerated() {
      defer { if !character.isWhitespace { atStart = false } }
      if isEscaped {
        isEscaped = false
        continue
      }
      if let open = quote {
        if character == open { quote = nil }
        continue
      }
      let wordStarts = index == 0 || characters[index - 1].isWhitespace
      if let kind = kind(of: character, wordStarts: wordStarts) {
        found.append(TypingAccident(column: index + 1, kind: kind))
      } else if character == "$", atStart, index + 1 < characters.count,
        characters[index + 1].isWhitespace
      {
        found.append(TypingAccident(column: index + 1, kind: .prompt))
      } else if character == "'" || character == "\"" {
        quote = character
      } else if character == "\\" {
        isEscaped = true
      } else if character == "#", wordStarts {
        break
      }
    }
    return found
  }

  private static func kind(of character: Character, wordStarts: Bool) -> Kind? {
    guard let scalar = character.unicodeScalars.first, scalar.value > 0x7F else { return nil }
    switch scalar.value {
    case 0x3000: return .fullWidthSpace
    case 0xA0, 0x2007, 0x202F: return .noBreakSpace
    case 0x200B...0x200F, 0x2060, 0xFEFF: return .invisible
    case 0x2010...0x2012, 0x2212, 0xFF0D: return wordStarts ? .dash(character, plain: "-") : nil
    case 0x2013: return wordStarts ? .dash(character, plain: "-") : nil
    case 0x2014, 0x2015: return wordStarts ? .dash(character, plain: "--") : nil
    case 0x201C, 0x201D, 0x201E, 0x300C, 0x300D: return .quote(character, plain: "\"")
    case 0x2018, 0x2019, 0x201A: return .quote(character, plain: "'")
    case 0xFF01...0xFF5E:
      guard let plain = Unicode.Scalar(scalar.value - 0xFEE0) else { return nil }
      return .fullWidth(character, plain: Character(plain))
    case 0x3002: return .fullWidth(character, plain: ".")
    default: return nil
    }
  }
}
