// A full-screen editor with nano's keys, as a value: keys in, a screen out.
//
// Invariant: no key and no size of screen traps; what cannot be done is said in the status line.
// Real: keys, messages and layout are those of nano 7.2 (Debian 12), where it has them.

package import Lessons
import Text

/// How the editor was called for; vi's users are told what they have got, and how to leave.
package enum EditorStyle: Hashable, Sendable {
  case nano, vi

  /// Guesses from the command that was typed. Real: `kubectl edit`, `git commit` and `visudo` open
  /// vi where nothing else is configured.
  package static func guess(from command: String) -> EditorStyle {
    let words = command.split { !($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") }
    for (index, word) in words.enumerated() {
      switch word {
      case "nano", "pico": return .nano
      case "vi", "vim", "view", "vimdiff", "nvim", "visudo": return .vi
      case "kubectl", "k":
        if words[index...].contains("edit") { return .vi }
      default: continue
      }
    }
    return .nano
  }
}

/// How an editor was left.
package enum EditorOutcome: Hashable, Sendable {
  /// Nothing was written.
  case unchanged
  /// The bytes that were written last.
  case written([UInt8])
}

/// The editor: a file's text, a cursor, a screen's size, and what is being asked at the bottom.
package struct ScreenEditor: Hashable, Sendable {
  /// A file that is bigger is not opened.
  package static let largestFile = 8 << 20

  package let path: String
  package let style: EditorStyle
  let words: EditorWords
  package private(set) var columns: Int
  package private(set) var rows: Int
  /// Set when the editor has been left.
  package internal(set) var outcome: EditorOutcome?

  var text: EditorText
  var cursor = EditorPlace()
  /// The column that moves up and down keep to.
  var goal: Int?
  var top = 0
  var history = EditorHistory()
  /// What ^K took, and whether the next ^K adds to it.
  var clippings: [[UInt8]] = []
  var isCutting = false
  var dialog: EditorDialog?
  var message: String?
  /// The first row of the help text that is shown; nil: no help.
  var help: Int?
  var lastSearch: [UInt8] = []
  var lastReplacement: [UInt8] = []
  var written: [UInt8]?
  var cleanState = 0
  var keysPressed = 0
  /// In vi's style: the key before was Escape, so `:` begins a command.
  var afterEscape = false
  var showsNotice: Bool

  /// Opens a file's bytes; nil content is a new file.
  package init(
    path: String, content: [UInt8]?, style: EditorStyle = .nano, columns: Int = 80, rows: Int = 24,
    language: Language = .english
  ) {
    self.path = path
    self.style = style
    words = EditorWords(language: language)
    self.columns = max(1, columns)
    self.rows = max(1, rows)
    showsNotice = style == .vi
    text = EditorText([])
    if let content, content.count > Self.largestFile {
      outcome = .unchanged
    } else if let content {
      text = EditorText(content)
      let count = text.isEmpty ? 0 : text.lineCount
      message = "Read \(Self.lines(count))" + (text.isDOS ? " (converted from DOS format)" : "")
    } else {
      message = "New File"
    }
  }

  package var isModified: Bool { history.state != cleanState }
  /// The file's bytes as they would be written now.
  package var content: [UInt8] { text.content }

  package mutating func resize(columns: Int, rows: Int) {
    self.columns = max(1, columns)
    self.rows = max(1, rows)
    keepCursorVisible()
  }

  /// Takes a key press.
  package mutating func press(_ key: Key) {
    guard outcome == nil else { return }
    message = nil
    defer {
      keysPressed += 1
      keepCursorVisible()
    }
    if help != nil { return pressInHelp(key) }
    if dialog != nil { return pressInDialog(key) }
    if style == .vi, pressAsVi(key) { return }
    let wasCutting = isCutting
    isCutting = false
    switch key {
    case .character(let bytes): type([bytes])
    case .enter: type([[], []])
    case .tab: type([[9]])
    case .paste(let bytes): paste(bytes)
    case .backspace: erase(before: true)
    case .delete: erase(before: false)
    case .control("K"): cutLine(adding: wasCutting)
    case .alt("6"), .alt("^"): copyLine()
    case .control("U"): insertClippings()
    case .control("X"), .function(2): leave()
    case .control("O"), .function(3): ask(.fileName(thenLeave: false), default: Array(path.utf8))
    case .control("S"): write()
    case .control("G"), .function(1): help = 0
    case .control("W"), .function(6): askSearch()
    case .alt("w"): searchAgain()
    case .control("\\"), .alt("r"): askReplace()
    case .control("C"), .function(11): message = position
    case .control("_"), .control("/"), .alt("g"): ask(.lineNumber)
    case .alt("u"): undo()
    case .alt("e"): redo()
    case .control("L"): break
    default: if !move(key) { message = refusal(of: key) }
    }
  }

  private static func lines(_ count: Int) -> String { count == 1 ? "1 line" : "\(count) lines" }

  // MARK: Changing the text

  mutating func change(
    _ from: EditorPlace, _ to: EditorPlace, _ pieces: [[UInt8]], _ kind: EditorChange.Kind = .other
  ) {
    let removed = text.pieces(from, to)
    let after = EditorText.end(of: pieces, at: from)
    text.replace(from, to, with: pieces)
    history.record(
      EditorChange(
        kind: kind, place: from, removed: removed, inserted: pieces, cursorBefore: cursor,
        cursorAfter: after, state: 0))
    cursor = after
    goal = nil
  }

  private mutating func type(_ pieces: [[UInt8]]) {
    guard hasRoom(for: pieces.reduce(0) { $0 + $1.count + 1 }) else { return }
    change(cursor, cursor, pieces, pieces.count == 1 ? .typing : .other)
  }

  /// A paste keeps its tabs and lines; other control characters are dropped.
  private mutating func paste(_ bytes: [UInt8]) {
    guard hasRoom(for: bytes.count) else { return }
    var pieces: [[UInt8]] = [[]]
    var previous: UInt8 = 0
    for byte in bytes {
      switch byte {
      case 0x0A where previous == 0x0D: break
      case 0x0A, 0x0D: pieces.append([])
      case 9, 0x20...0x7E, 0x80...0xFF: pieces[pieces.count - 1].append(byte)
      default: break
      }
      previous = byte
    }
    change(cursor, cursor, pieces)
  }

  /// The text may grow to twice what is opened, and no further.
  private mutating func hasRoom(for bytes: Int) -> Bool {
    added += bytes
    guard added <= Self.largestFile else {
      added -= bytes
      message = "The text is too big for this editor"
      return false
    }
    return true
  }
  private var added = 0

  private mutating func erase(before: Bool) {
    if before {
      let start = placeBefore(cursor)
      guard start < cursor else { return }
      change(start, cursor, [[]], start.line == cursor.line ? .erasing : .other)
    } else {
      let end = placeAfter(cursor)
      guard cursor < end else { return }
      change(cursor, end, [[]])
    }
  }

  private mutating func cutLine(adding: Bool) {
    let start = EditorPlace(line: cursor.line, byte: 0)
    let isLast = cursor.line == text.lines.count - 1
    let end = isLast ? text.end : EditorPlace(line: cursor.line + 1, byte: 0)
    guard start < end else { return }
    let cut = text.pieces(start, end)
    if adding, !clippings.isEmpty {
      clippings[clippings.count - 1] += cut[0]
      clippings += cut.dropFirst()
    } else {
      clippings = cut
    }
    change(start, end, [[]])
    isCutting = true
  }

  private mutating func copyLine() {
    let start = EditorPlace(line: cursor.line, byte: 0)
    let isLast = cursor.line == text.lines.count - 1
    clippings = text.pieces(start, isLast ? text.end : EditorPlace(line: cursor.line + 1, byte: 0))
    if !isLast { cursor = EditorPlace(line: cursor.line + 1, byte: 0) }
  }

  private mutating func insertClippings() {
    guard !clippings.isEmpty else {
      message = "Cutbuffer is empty"
      return
    }
    guard hasRoom(for: clippings.reduce(0) { $0 + $1.count + 1 }) else { return }
    change(cursor, cursor, clippings)
  }

  private mutating func undo() {
    guard let change = history.undo() else {
      message = "Nothing to undo"
      return
    }
    text.replace(
      change.place, EditorText.end(of: change.inserted, at: change.place), with: change.removed)
    cursor = text.clamped(change.cursorBefore)
    goal = nil
  }

  private mutating func redo() {
    guard let change = history.redo() else {
      message = "Nothing to redo"
      return
    }
    text.replace(
      change.place, EditorText.end(of: change.removed, at: change.place), with: change.inserted)
    cursor = text.clamped(change.cursorAfter)
    goal = nil
  }

  // MARK: Writing and leaving

  mutating func write() {
    written = text.content
    cleanState = history.state
    history.mayJoin = false
    message = "Wrote \(Self.lines(text.isEmpty ? 0 : text.lineCount))"
  }

  mutating func leave() {
    if isModified { ask(.save) } else { close() }
  }

  mutating func close() { outcome = written.map { .written($0) } ?? .unchanged }

  /// Real: nano's ^C; `line 2/5 (40%), col 1/9 (11%), char 12/60 (20%)`.
  private var position: String {
    func share(_ part: Int, _ whole: Int) -> Int { whole == 0 ? 0 : part * 100 / whole }
    let line = text.lines[cursor.line]
    let column = EditorText.column(of: cursor.byte, in: line) + 1
    let width = EditorText.column(of: line.count, in: line) + 1
    func symbols(_ lines: some Sequence<[UInt8]>) -> Int {
      lines.reduce(0) { $0 + UTF8Reading.count($1) + 1 }
    }
    let before =
      symbols(text.lines[..<cursor.line]) + UTF8Reading.count(Array(line[..<cursor.byte]))
    let total = symbols(text.lines) - 1
    return "line \(cursor.line + 1)/\(text.lines.count) "
      + "(\(share(cursor.line + 1, text.lines.count))%), "
      + "col \(column)/\(width) (\(share(column, width))%), "
      + "char \(before)/\(total) (\(share(before, total))%)"
  }

  private func refusal(of key: Key) -> String? {
    switch key {
    case .control("R"): "Reading another file in is not in this editor"
    case .control("T"): "Running a command is not in this editor"
    case .control("J"): "Justifying is not in this editor"
    case .control("Z"): "Use ^X to leave"
    case .control(let letter): "^\(letter) is not in this editor"
    case .alt(let letter): "M-\(String(letter).uppercased()) is not in this editor"
    default: nil
    }
  }
}
