// Draws the full-screen editor on the real terminal and hands it the keys.

import Text

/// Draws screens, sending only the rows that have changed.
package struct ScreenPainter: Sendable {
  private var shown: [[EditorSpan]] = []
  private let colour: Bool

  package init(colour: Bool = true) { self.colour = colour }

  package mutating func forget() { shown = [] }

  /// The bytes that make the terminal show the screen.
  package mutating func paint(_ screen: EditorScreen) -> [UInt8] {
    var out = "\u{1B}[?25l"
    if shown.count != screen.rows.count {
      out += "\u{1B}[0m\u{1B}[2J"
      shown = []
    }
    for (index, row) in screen.rows.enumerated() where shown.isEmpty || shown[index] != row {
      out += "\u{1B}[\(index + 1);1H\u{1B}[0m"
      for span in row where !span.text.isEmpty {
        out += span.isInverse ? "\u{1B}[7m\(span.text)\u{1B}[0m" : span.text
      }
      // NB: after a row that fills the screen, erasing to the end would take its last cell.
      if row.reduce(0, { $0 + $1.text.displayWidth }) < columnsKnown(screen) {
        out += "\u{1B}[K"
      }
    }
    shown = screen.rows
    out += "\u{1B}[\(screen.cursorRow + 1);\(screen.cursorColumn + 1)H\u{1B}[?25h"
    return Array(out.utf8)
  }

  private func columnsKnown(_ screen: EditorScreen) -> Int { columns }
  package var columns = 80
}

/// Runs an editor on a terminal until it is left.
package struct TerminalDriver {
  private let terminal: RealTerminal

  package init(_ terminal: RealTerminal) { self.terminal = terminal }

  /// How an editor's stay at the terminal ended.
  package enum End: Hashable, Sendable {
    case left(EditorOutcome)
    /// The world no longer asks for the file, or the terminal has gone.
    case abandoned
  }

  /// `tick` is called at least every tenth of a second; false gives the editor up. `resized` tells
  /// of a new size.
  package func run(
    _ editor: inout ScreenEditor, resized: (Int, Int) -> Void, tick: () -> Bool
  ) -> End {
    terminal.setAlternate(true)
    terminal.setPaste(true)
    defer {
      terminal.setPaste(false)
      terminal.setAlternate(false)
    }
    var painter = ScreenPainter()
    painter.columns = editor.columns
    var waited = 0
    while true {
      if let outcome = editor.outcome { return .left(outcome) }
      terminal.write(painter.paint(editor.screen()))
      guard tick() else { return .abandoned }
      let before = terminal.received
      let news = terminal.wait(milliseconds: terminal.keys.isEmpty ? 100 : 50)
      if news.contains(.stop) { terminal.stop() }
      if !news.isDisjoint(with: [.resized, .resumed, .stop]) {
        if !news.isDisjoint(with: [.resumed, .stop]) {
          terminal.renew()
          terminal.setAlternate(false)
          terminal.setAlternate(true)
        }
        let size = terminal.size
        editor.resize(columns: size.columns, rows: size.rows)
        painter.columns = size.columns
        painter.forget()
        resized(size.columns, size.rows)
      }
      waited = terminal.received == before ? waited + 50 : 0
      let isLate = waited >= (terminal.keys.isPasting ? 1000 : 50)
      var count = 0
      while editor.outcome == nil, count < 10_000,
        let (key, _) = terminal.keys.next(isFinal: isLate)
      {
        editor.press(key)
        count += 1
      }
      if terminal.atEnd, terminal.keys.isEmpty, editor.outcome == nil { return .abandoned }
    }
  }
}
