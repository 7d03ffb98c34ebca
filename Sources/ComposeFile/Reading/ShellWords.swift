// A command line in a compose file, cut into words.

import Text

/// Real: compose cuts `command: sh -c "echo hi"` with Go's shellwords, without variables or globs.
package enum ShellWords {
  package static func split(_ text: String) -> [String]? {
    var words: [String] = []
    var word = ""
    var hasWord = false
    var quote: Character?
    var isEscape = false
    for character in text {
      if isEscape {
        if quote == "\"", character != "\"", character != "\\", character != "$", character != "`" {
          word += "\\"
        }
        word.append(character)
        isEscape = false
        hasWord = true
      } else if let open = quote {
        if character == open {
          quote = nil
        } else if character == "\\", open == "\"" {
          isEscape = true
        } else {
          word.append(character)
        }
      } else if character == "\\" {
        isEscape = true
      } else if character == "\"" || character == "'" {
        quote = character
        hasWord = true
      } else if character.isWhitespace {
        if hasWord { words.append(word) }
        word = ""
        hasWord = false
      } else {
        word.append(character)
        hasWord = true
      }
    }
    guard quote == nil, !isEscape else { return nil }
    if hasWord { words.append(word) }
    return words
  }
}
