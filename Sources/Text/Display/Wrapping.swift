// Words wrapped at a number of cells, for English and for Chinese.

/// Cuts paragraphs into lines of a width.
///
/// Lines break at spaces, and between any two characters of which one is wide; closing punctuation
/// (。，）) never begins a line and opening punctuation never ends one. A word longer than a line is
/// cut.
package struct Wrapping: Hashable, Sendable {
  /// Cells of a line; below 1 nothing is wrapped.
  package var width: Int
  /// What every line begins with, and what the first begins with instead.
  package var indent: String
  package var firstIndent: String

  package init(width: Int, indent: String = "", firstIndent: String? = nil) {
    self.width = width
    self.indent = indent
    self.firstIndent = firstIndent ?? indent
  }

  private static let closing: Set<Character> = [
    "。", "，", "、", "；", "：", "？", "！", "）", "》", "」", "』", "】", "〉", "〕", "”", "’", "…", "—", "～",
    "％",
    ",", ".", ";", ":", "?", "!", ")", "]", "}", "»",
  ]
  private static let opening: Set<Character> = [
    "（", "《", "「", "『", "【", "〈", "〔", "“", "‘", "(", "[", "{", "«",
  ]

  /// The lines of a text; each line of the text is a paragraph of its own and keeps the spaces it
  /// begins with.
  package func lines(_ text: some StringProtocol) -> [String] {
    var result: [String] = []
    for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
      wrap(Substring(paragraph), into: &result)
    }
    return result
  }

  /// The lines joined by newlines.
  package func text(_ text: some StringProtocol) -> String {
    lines(text).joined(separator: "\n")
  }

  /// A run that is never broken, and the spaces before it.
  private struct Word {
    var spaces = ""
    var text = ""
    var cells = 0
  }

  private func words(of paragraph: Substring) -> [Word] {
    var words: [Word] = []
    var word = Word()
    var before: Character?
    for piece in TerminalPieces(paragraph) {
      switch piece {
      case .escape(let sequence):
        word.text += sequence
      case .character(" "), .character("\t"):
        if word.cells > 0 {
          words.append(word)
          word = Word()
        }
        word.spaces += " "
        before = nil
      case .character(let character):
        let cells = DisplayWidth.of(character)
        if let previous = before, word.cells > 0,
          cells == 2 || DisplayWidth.of(previous) == 2,
          !Self.closing.contains(character), !Self.opening.contains(previous)
        {
          words.append(word)
          word = Word()
        }
        word.text.append(character)
        word.cells += cells
        before = character
      }
    }
    if word.cells > 0 || !word.text.isEmpty { words.append(word) }
    return words
  }

  private func wrap(_ paragraph: Substring, into result: inout [String]) {
    var lead = result.isEmpty ? firstIndent : indent
    guard width > 0 else {
      result.append(lead + paragraph)
      return
    }
    var line = ""
    var used = lead.displayWidth
    var fresh = true
    func close() {
      result.append(line.isEmpty ? "" : lead + line)
      lead = indent
      line = ""
      used = lead.displayWidth
      fresh = true
    }
    var atStart = true
    for word in words(of: paragraph) {
      let spaces = fresh && !atStart ? "" : word.spaces
      if !fresh, used + spaces.utf8.count + word.cells > width {
        close()
      } else {
        line += spaces
        used += spaces.utf8.count
      }
      atStart = false
      if used + word.cells <= width {
        line += word.text
        used += word.cells
      } else {
        for piece in TerminalPieces(word.text) {
          switch piece {
          case .escape(let sequence): line += sequence
          case .character(let character):
            let cells = DisplayWidth.of(character)
            if used + cells > width, !line.isEmpty { close() }
            line.append(character)
            used += cells
          }
        }
      }
      fresh = false
    }
    close()
  }
}

extension StringProtocol {
  /// The text in lines of at most `width` cells.
  package func wrapped(to width: Int, indent: String = "") -> String {
    Wrapping(width: width, indent: indent).text(self)
  }
}
