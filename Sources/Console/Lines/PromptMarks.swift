// Prompts with colours, as libedit wants them.

import Text

package enum PromptMarks {
  /// Puts every escape sequence between two bytes of value 1, so that libedit counts it as nothing.
  ///
  /// NB: libedit hangs a sequence on the character after it; one at the very end would be lost, so it
  /// goes before the last character.
  package static func mark(_ prompt: String) -> String {
    var marked = ""
    var pending = ""
    var last: (start: String.Index, text: String)?
    for piece in TerminalPieces(prompt) {
      switch piece {
      case .escape(let sequence): pending += sequence
      case .character(let character):
        guard character != "\u{01}", character != "\u{00}" else { continue }
        if !pending.isEmpty { marked += "\u{01}\(pending)\u{01}" }
        pending = ""
        last = (marked.endIndex, String(character))
        marked.append(character)
      }
    }
    if !pending.isEmpty, let last {
      marked = String(marked[..<last.start]) + "\u{01}\(pending)\u{01}" + last.text
    }
    return marked
  }

  /// A prompt of several rows: what stands above the last, and the last.
  package static func split(_ prompt: String) -> (above: String, row: String) {
    guard let newline = prompt.lastIndex(of: "\n") else { return ("", prompt) }
    return (String(prompt[...newline]), String(prompt[prompt.index(after: newline)...]))
  }
}
