// Long texts of the lab, a screenful at a time.

import Text

extension Repl {
  /// Writes a text of the lab's own. One that is longer than the screen waits for a key after each
  /// screenful; meanwhile time stands still. What was typed ahead is not taken for an answer: then
  /// nobody is reading, and the text goes by.
  func page(_ text: String) {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    guard let terminal, !options.isPlain, !terminal.isDumb, size.rows >= 6,
      rows(of: lines[...]) >= size.rows
    else { return write(text) }
    var rest = lines[...]
    while !rest.isEmpty {
      let room = size.rows - 1
      var count = 0, taken = 0
      while taken < rest.count {
        let height = rows(of: rest.dropFirst(taken).prefix(1))
        if taken > 0, count + height > room { break }
        count += height
        taken += 1
      }
      write(rest.prefix(taken).joined(separator: "\n") + "\n")
      rest = rest.dropFirst(taken)
      guard !rest.isEmpty else { return }
      guard terminal.keys.isEmpty else { continue }
      write(render([Remark(words.more, .aside)]).trimmed)
      let goesOn = waitForPage(terminal)
      write("\r\u{1B}[K")
      guard goesOn else { return }
    }
  }

  /// The rows that lines take on this screen.
  private func rows(of lines: ArraySlice<String>) -> Int {
    lines.reduce(0) { sum, line in
      sum + max(1, (line.withoutEscapes.displayWidth + size.columns - 1) / max(1, size.columns))
    }
  }

  /// Whether the next page is wanted.
  private func waitForPage(_ terminal: RealTerminal) -> Bool {
    var silence = 0
    while end == nil, !terminal.atEnd {
      if let (key, _) = terminal.keys.next(isFinal: silence >= 50) {
        noteKeys(options.clock())
        switch key {
        case .character(let bytes) where bytes == Array("q".utf8) || bytes == Array("Q".utf8):
          return false
        case .escape, .control("C"), .control("D"): return false
        case .enter, .down, .pageDown, .character: return true
        default: continue
        }
      }
      let before = terminal.received
      let news = terminal.wait(milliseconds: 20)
      if news.contains(.interrupt) { return false }
      attend(news, terminal)
      silence = terminal.received == before ? silence + 20 : 0
    }
    return false
  }
}
