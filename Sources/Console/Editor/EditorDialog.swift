// What the editor asks at the bottom of its screen.

import Text

/// A question in the status line, and what has been typed as the answer.
struct EditorDialog: Hashable, Sendable {
  enum Question: Hashable, Sendable {
    case save
    case fileName(thenLeave: Bool)
    case search
    case replaceWhat
    case replaceWith([UInt8])
    /// One of the places found: replace it? `start` is where the round began.
    case replaceThis(EditorReplacement)
    case lineNumber
    /// A command after `:`, in vi's style.
    case viCommand
  }
  var question: Question
  var answer: [UInt8] = []
  var cursor = 0

  var isChoice: Bool {
    switch question {
    case .save, .replaceThis: true
    default: false
    }
  }
}

/// A round of replacing.
struct EditorReplacement: Hashable, Sendable {
  var what: [UInt8]
  var with: [UInt8]
  var count = 0
  /// Bytes of the round's beginning; the round ends when it comes back there.
  var start: EditorPlace
  var hasWrapped = false
}

extension ScreenEditor {
  mutating func ask(_ question: EditorDialog.Question, default answer: [UInt8] = []) {
    dialog = EditorDialog(question: question, answer: answer, cursor: answer.count)
    history.mayJoin = false
  }

  mutating func pressInDialog(_ key: Key) {
    guard var current = dialog else { return }
    if key == .control("C") || key == .escape {
      dialog = nil
      if case .replaceThis(let round) = current.question { return endReplacing(round) }
      message = current.question == .viCommand ? nil : "Cancelled"
      return
    }
    if current.isChoice { return choose(key, current.question) }
    switch key {
    case .enter:
      dialog = nil
      return accept(current.question, current.answer)
    case .character(let bytes): insert(bytes, into: &current)
    case .paste(let bytes):
      insert(Array(bytes.prefix { $0 >= 0x20 }.prefix(4096)), into: &current)
    case .backspace:
      if current.cursor > 0 {
        let start = EditorText.before(current.cursor, in: current.answer)
        current.answer.removeSubrange(start..<current.cursor)
        current.cursor = start
      } else if current.question == .viCommand, current.answer.isEmpty {
        dialog = nil
        return
      }
    case .delete, .control("D"):
      if current.cursor < current.answer.count {
        let end = EditorText.after(current.cursor, in: current.answer)
        current.answer.removeSubrange(current.cursor..<end)
      }
    case .left, .control("B"):
      current.cursor = EditorText.before(current.cursor, in: current.answer)
    case .right, .control("F"):
      current.cursor = EditorText.after(current.cursor, in: current.answer)
    case .home, .control("A"): current.cursor = 0
    case .end, .control("E"): current.cursor = current.answer.count
    case .control("U"), .control("K"): (current.answer, current.cursor) = ([], 0)
    default: break
    }
    dialog = current
  }

  private func insert(_ bytes: [UInt8], into dialog: inout EditorDialog) {
    guard dialog.answer.count + bytes.count <= 8192 else { return }
    dialog.answer.insert(contentsOf: bytes, at: dialog.cursor)
    dialog.cursor += bytes.count
  }

  private mutating func choose(_ key: Key, _ question: EditorDialog.Question) {
    let letter: String
    switch key {
    case .character(let bytes): letter = String(lenient: bytes).lowercased()
    case .control("X") where question == .save: letter = "n"
    case .control("O") where question == .save: letter = "y"
    default: return
    }
    switch (question, letter) {
    case (.save, "y"):
      ask(.fileName(thenLeave: true), default: Array(path.utf8))
    case (.save, "n"):
      dialog = nil
      close()
    case (.replaceThis(let round), "y"): replaceThis(round)
    case (.replaceThis(let round), "n"): skipThis(round)
    case (.replaceThis(let round), "a"): replaceAll(round)
    default: break
    }
  }

  private mutating func accept(_ question: EditorDialog.Question, _ answer: [UInt8]) {
    switch question {
    case .save, .replaceThis: break
    case .fileName(let thenLeave):
      // Limit: the world asked for this file; another name cannot be written from here.
      guard answer == Array(path.utf8) else {
        message = words.onlyThisFile(path)
        return
      }
      write()
      if thenLeave { close() }
    case .search:
      if !answer.isEmpty { lastSearch = answer }
      searchAgain()
    case .replaceWhat:
      if !answer.isEmpty { lastSearch = answer }
      guard !lastSearch.isEmpty else {
        message = "Cancelled"
        return
      }
      ask(.replaceWith(lastSearch))
    case .replaceWith(let what): startReplacing(what, with: answer)
    case .lineNumber: goToLine(answer)
    case .viCommand: runViCommand(String(lenient: answer))
    }
  }

  private mutating func goToLine(_ answer: [UInt8]) {
    let parts = String(lenient: answer).split(omittingEmptySubsequences: false) {
      $0 == "," || $0 == " " || $0 == ":"
    }.map { Int($0.trimmed) }
    guard let first = parts.first, parts.count <= 2 else {
      message = "Invalid line or column number"
      return
    }
    let column = parts.count == 2 ? parts[1] : nil
    guard let line = first ?? (parts.count == 2 ? cursor.line + 1 : nil), line != 0 else {
      message = "Invalid line or column number"
      return
    }
    // Real: a negative number counts from the end.
    let target = line > 0 ? line - 1 : max(0, text.lines.count &+ line)
    cursor = text.clamped(EditorPlace(line: min(target, text.lines.count), byte: 0))
    if let column, column > 1 {
      cursor.byte = EditorText.byte(at: column - 1, in: text.lines[cursor.line])
    }
  }
}

// MARK: vi's reflexes

extension ScreenEditor {
  /// What vi's users type without thinking; false where the key is an ordinary one.
  mutating func pressAsVi(_ key: Key) -> Bool {
    let wasAfterEscape = afterEscape
    afterEscape = false
    switch key {
    case .escape:
      afterEscape = true
      message = words.noModes
      return true
    case .alt(":"):
      ask(.viCommand)
      return true
    case .character([0x3A]) where wasAfterEscape || (keysPressed == 0 || onlyLookedAround):
      ask(.viCommand)
      return true
    case .character([0x69]) where keysPressed == 0:
      message = words.noModes
      return true
    default:
      return false
    }
  }

  /// Nothing has been typed into the text yet.
  private var onlyLookedAround: Bool { history.state == 0 }

  mutating func runViCommand(_ command: String) {
    switch command.trimmed {
    case "": break
    case "w", "w!", "write": write()
    case "wq", "wq!", "x", "x!", "xit", "wqa", "wqa!", "xa":
      if isModified || written == nil && command.hasPrefix("w") { write() }
      close()
    case "q", "quit", "qa":
      if isModified {
        message = "E37: No write since last change (add ! to override)"
      } else {
        close()
      }
    case "q!", "quit!", "qa!", "cq": close()
    case let other:
      if let line = Int(other) {
        goToLine(Array(String(line).utf8))
      } else {
        message = words.notVi(other)
      }
    }
  }
}
