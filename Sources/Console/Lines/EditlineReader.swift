// Lines from a terminal, through libedit.

import CEditline
import Text

/// The line editor at a terminal: libedit draws and edits, the keys come through here.
///
/// libedit asks for one character at a time; while none is there the owner's world goes on. Pastes,
/// ^C, and output that comes in between are seen to here, since libedit knows none of them.
package final class EditlineReader: LineReader {
  /// A line that is longer grows unseen: redrawing it for each key would take too long.
  private static let longestShown = 8192
  /// A paste that is longer is taken at once, and not edited.
  private static let longestEditedPaste = 4096
  private static let longestLine = 16 << 20

  private let terminal: RealTerminal
  private let history: HistoryFile?
  private var editor: OpaquePointer?
  private var owner: (any LineOwner)?
  private var isProgram = false

  /// The prompt as libedit wants it; the memory lives until the next prompt.
  private var prompt: UnsafeMutablePointer<CChar>?
  private var insertion: UnsafeMutablePointer<CChar>?
  private var promptText = ""
  private var queued: [Int32] = []
  private var queueHead = 0
  /// What is to be written before the prompt is drawn again.
  private var above: [UInt8] = []
  private var outcome: LineReading?
  /// What was typed past the longest line that is shown.
  private var overflow: [UInt8] = []
  /// What the next line begins with: the unfinished end of a paste.
  private var begun = ""
  private var silence = 0
  /// Keys that may become those that leave a container's terminal.
  private var held: [UInt8] = []

  package init?(terminal: RealTerminal, history: HistoryFile? = nil) {
    self.terminal = terminal
    self.history = history
    _ = lab_locale_utf8()
    let context = Unmanaged.passUnretained(self).toOpaque()
    let callbacks = lab_editor_owner(
      context: context,
      next: { EditlineReader.at($0).next() },
      prompt: { EditlineReader.at($0).drawPrompt() },
      insertion: { UnsafePointer(EditlineReader.at($0).insertion) },
      complete: { EditlineReader.at($0).complete() })
    guard let made = lab_editor_create("swiftlab", terminal.input, terminal.output, callbacks)
    else { return nil }
    editor = made
    if let history {
      lab_editor_history_limit(made, Int32(HistoryFile.limit))
      for entry in history.entries { lab_editor_history_add(made, entry) }
    }
    terminal.enterRaw()
  }

  deinit {
    lab_editor_destroy(editor)
    prompt?.deallocate()
    insertion?.deallocate()
  }

  private static func at(_ context: UnsafeMutableRawPointer?) -> EditlineReader {
    Unmanaged<EditlineReader>.fromOpaque(context!).takeUnretainedValue()
  }

  package func remember(_ line: String, isKept: Bool) {
    let kept = line.filter { $0 != "\u{0}" }
    guard !kept.trimmed.isEmpty, kept.utf8.count < 1 << 16, kept.first != " " else { return }
    if let editor { lab_editor_history_add(editor, kept) }
    if isKept { history?.append(kept) }
  }

  package func readLine(
    prompt: String, isProgram: Bool, owner: any LineOwner
  ) -> LineReading {
    self.owner = owner
    self.isProgram = isProgram
    promptText = prompt
    outcome = nil
    overflow = []
    queued = []
    queueHead = 0
    silence = 0
    held = []
    defer { self.owner = nil }
    if !begun.isEmpty {
      setInsertion(begun)
      queued = [Int32(LAB_KEY_INSERT)]
      begun = ""
    }
    terminal.write("\r")
    terminal.setPaste(true)
    var length = 0
    let read = lab_editor_read(editor, &length)
    terminal.enterRaw()
    terminal.setPaste(false)
    if let outcome { return outcome }
    guard let read else { return terminal.atEnd ? .closed : .end }
    let bytes = UnsafeRawBufferPointer(start: read, count: length)
    var text = String(lenient: bytes)
    if !overflow.isEmpty { text += String(lenient: overflow) }
    return .line(text, isShown: true)
  }

  package func readSecret(prompt: String, owner: any LineOwner) -> LineReading {
    terminal.write(prompt)
    var typed: [UInt8] = []
    while true {
      while let (key, _) = terminal.keys.next() {
        switch key {
        case .enter:
          // Real: without echo the newline is not shown either; docker, for one, writes it itself.
          return .line(String(lenient: typed), isShown: true)
        case .character(let bytes) where typed.count < 4096: typed += bytes
        case .paste(let bytes): typed += bytes.prefix(4096).filter { $0 >= 0x20 }
        case .backspace: typed.removeLast(typed.count - EditorText.before(typed.count, in: typed))
        case .control("U"): typed = []
        case .control("C"): return .interrupted
        case .control("Z"): return .suspended
        case .control("\\"): return .quit
        case .control("D"): if typed.isEmpty { return .end }
        default: break
        }
      }
      if terminal.atEnd { return .closed }
      switch owner.tick() {
      case .abandon: return .abandoned
      case .show(let output, _): terminal.write(output)
      case .wait(let milliseconds):
        let news = terminal.wait(milliseconds: milliseconds)
        if news.contains(.interrupt) { return .interrupted }
        _ = attend(to: news, owner)
      }
    }
  }

  /// Sees to signals; true when the line has to be drawn again.
  private func attend(to news: TerminalNews, _ owner: any LineOwner) -> Bool {
    if news.contains(.stop) {
      terminal.setPaste(false)
      terminal.stop()
      owner.resumed()
      terminal.setPaste(true)
      return true
    }
    if news.contains(.resized) {
      let size = terminal.size
      owner.resized(columns: size.columns, rows: size.rows)
    }
    if news.contains(.resumed) {
      terminal.renew()
      owner.resumed()
    }
    return !news.isDisjoint(with: [.resized, .resumed])
  }

  // MARK: What libedit asks

  private func drawPrompt() -> UnsafePointer<CChar>? {
    if !above.isEmpty {
      terminal.write(above)
      above = []
    }
    prompt?.deallocate()
    prompt = Self.copy(PromptMarks.mark(promptText))
    return UnsafePointer(prompt)
  }

  private static func copy(_ text: String) -> UnsafeMutablePointer<CChar> {
    let bytes = text.utf8CString
    let copy = UnsafeMutablePointer<CChar>.allocate(capacity: bytes.count)
    for (index, byte) in bytes.enumerated() { (copy + index).initialize(to: byte) }
    return copy
  }

  private func setInsertion(_ text: String) {
    insertion?.deallocate()
    insertion = Self.copy(text)
  }

  /// The next character for libedit, or one of the keys that no keyboard sends.
  private func next() -> Int32 {
    guard let owner else { return Int32(LAB_KEY_END) }
    while true {
      if queueHead < queued.count {
        queueHead += 1
        return queued[queueHead - 1]
      }
      switch takeKey() {
      case .key(let key): return key
      case .again: continue
      case .nothing: break
      }
      if terminal.atEnd, terminal.keys.isEmpty {
        outcome = .closed
        return Int32(LAB_KEY_END)
      }
      switch owner.tick() {
      case .abandon:
        outcome = .abandoned
        return Int32(LAB_KEY_LEAVE)
      case .show(let output, let prompt):
        above += Self.withReturns(output)
        promptText = prompt
        return Int32(LAB_KEY_SHOW)
      case .wait(let milliseconds):
        let before = terminal.received
        let pause = terminal.keys.isEmpty ? milliseconds : min(milliseconds, 25)
        let news = terminal.wait(milliseconds: pause)
        silence = terminal.received == before ? silence + max(1, pause) : 0
        if news.contains(.interrupt) { return leave(.interrupted) }
        if attend(to: news, owner) {
          if news.contains(.resized) { lab_editor_resize(editor) }
          return Int32(LAB_KEY_SHOW)
        }
      }
    }
  }

  /// Gives the line up, with the cursor behind it, so that what is written next overwrites nothing.
  private func leave(_ reading: LineReading) -> Int32 {
    outcome = reading
    queued = [Int32(LAB_KEY_LEAVE)]
    queueHead = 0
    return 5
  }

  /// Newlines also return; libedit's mode leaves that to the terminal, which may be off.
  private static func withReturns(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var previous: UInt8 = 0
    for byte in bytes {
      if byte == 0x0A, previous != 0x0D { result.append(0x0D) }
      result.append(byte)
      previous = byte
    }
    return result
  }

  private var shownLength: Int {
    var length = 0
    var cursor = 0
    _ = lab_editor_line(editor, &length, &cursor)
    return length
  }

  /// What the keys that have come give to libedit.
  private enum Taken {
    case key(Int32)
    /// Something was taken that is not libedit's; there may be more.
    case again
    /// Nothing is there, or not all of it.
    case nothing
  }

  private func takeKey() -> Taken {
    if let run = plainRun() { return insert(run) }
    let isFinal = silence >= (terminal.keys.isPasting ? 1000 : 50)
    guard let (key, bytes) = terminal.keys.next(isFinal: isFinal) else { return .nothing }
    silence = 0
    if let keys = owner?.detachKeys, !keys.isEmpty {
      if keys.starts(with: held + bytes) {
        held += bytes
        return held.count == keys.count ? .key(leave(.detached)) : .again
      }
      // Real: what was held back comes first, and a new beginning is not looked for.
      if !held.isEmpty {
        queued = (held + bytes).map(Int32.init)
        queueHead = 1
        held = []
        return .key(queued[0])
      }
    }
    if !overflow.isEmpty {
      switch key {
      case .character: return insert(bytes)
      case .tab: return insert([0x20])
      case .enter, .control("C"): break
      case .backspace:
        overflow.removeLast()
        return .again
      default: return .again
      }
    }
    switch key {
    case .control("C"): return .key(leave(.interrupted))
    case .control("Z"), .control("\\"):
      // Real: bash's own prompt takes no notice of them.
      guard isProgram else { return .again }
      return .key(leave(key == .control("Z") ? .suspended : .quit))
    case .control("D") where shownLength == 0:
      // NB: libedit would write `^D`; bash does not.
      outcome = .end
      return .key(Int32(LAB_KEY_LEAVE))
    case .paste(let text): return take(paste: text)
    case .tab where isPastedTab: return insert([9])
    case .character(let bytes):
      guard let symbol = UTF8Reading.symbol(in: bytes, at: 0), symbol.value < UTF8Reading.invalid,
        symbol.value >= 0xA0 || symbol.value < 0x80
      else { return .again }
      return .key(Int32(symbol.value))
    case .unknown: return .again
    default:
      queued = bytes.map(Int32.init)
      queueHead = 1
      return .key(queued[0])
    }
  }

  /// A Tab that came in one piece with more lines was pasted, by a terminal without brackets.
  private var isPastedTab: Bool {
    var place = 0
    while let byte = terminal.keys.peek(place), place < 4096 {
      if byte == 0x0D || byte == 0x0A { return terminal.keys.peek(place + 1) != nil }
      place += 1
    }
    return false
  }

  /// Many plain characters at once are inserted at once.
  private func plainRun() -> [UInt8]? {
    var count = 0
    while count < 4096, let byte = terminal.keys.peek(count), byte.isASCIIPrintable { count += 1 }
    guard count >= 16 || (!overflow.isEmpty && count > 0) else { return nil }
    return terminal.keys.nextBytes(count)
  }

  private func insert(_ bytes: [UInt8]) -> Taken {
    if !overflow.isEmpty || shownLength + bytes.count > Self.longestShown {
      if overflow.count + bytes.count <= Self.longestLine { overflow += bytes }
      return .again
    }
    setInsertion(String(lenient: bytes))
    return .key(Int32(LAB_KEY_INSERT))
  }

  /// A paste never completes and never runs half-way. A short one is inserted and can be edited; a
  /// long one is taken at once, what follows its last newline staying in the line.
  private func take(paste: [UInt8]) -> Taken {
    var text: [UInt8] = []
    text.reserveCapacity(paste.count)
    var previous: UInt8 = 0
    for byte in paste {
      switch byte {
      case 0x0A where previous == 0x0D: break
      case 0x0A, 0x0D: text.append(0x0A)
      case 9, 0x20...0x7E, 0x80...0xFF: text.append(byte)
      default: break
      }
      previous = byte
    }
    let lines = text.reduce(1) { $0 + ($1 == 0x0A ? 1 : 0) }
    let size = terminal.size
    if text.count <= Self.longestEditedPaste, lines <= max(2, size.rows / 2) {
      while text.last == 0x0A { text.removeLast() }
      return text.isEmpty ? .again : insert(text)
    }
    var length = 0
    var cursor = 0
    let line = lab_editor_line(editor, &length, &cursor)
    var whole = line.map { [UInt8](UnsafeRawBufferPointer(start: $0, count: length)) } ?? []
    whole.insert(contentsOf: text, at: min(cursor, whole.count))
    if let newline = whole.lastIndex(of: 0x0A) {
      begun = String(lenient: whole[(newline + 1)...].prefix(Self.longestShown))
      whole.removeSubrange(newline...)
    }
    outcome = .line(String(lenient: whole), isShown: false)
    return .key(Int32(LAB_KEY_LEAVE))
  }

  private func complete() -> Int32 {
    guard let owner else { return 0 }
    var length = 0
    var cursor = 0
    guard let buffer = lab_editor_line(editor, &length, &cursor) else { return 0 }
    let bytes = [UInt8](UnsafeRawBufferPointer(start: buffer, count: length))
    let line = String(lenient: bytes)
    let found = owner.completions(for: line, cursor: cursor)
    guard found.start >= 0, found.start <= cursor else { return 0 }
    let typed = String(lenient: bytes[found.start..<cursor])
    switch found.effect(on: typed) {
    case .nothing: return 0
    case .insert(let text):
      lab_editor_delete(editor, Int32(clamping: typed.unicodeScalars.count))
      lab_editor_insert(editor, text)
      return 1
    case .list:
      let size = terminal.size
      let rows = CompletionList.rows(
        found.candidates.map(\.shown), columns: size.columns - 1, limit: max(4, size.rows - 4))
      above += Self.withReturns(Array("\(promptText)\(line)\n".utf8))
      above += Self.withReturns(Array((rows.joined(separator: "\n") + "\n").utf8))
      return 2
    }
  }
}
