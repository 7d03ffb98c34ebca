// What the loop does for each thing that a stage can ask for.

import Kernel
import Machine
import Text
import Lessons

extension Repl {
  func readLine(_ prompt: String) {
    if !queue.isEmpty {
      let line = queue.removeFirst()
      if echoesQueue {
        write(prompt + line + "\n")
      }
      lastRow.clear()
      return enter(line, prompt: prompt, isTyped: false)
    }
    if rowIsBroken { startRow() }
    let shown = visible(prompt)
    let (above, row) = PromptMarks.split(shown)
    if !above.isEmpty {
      write(above)
      lastRow.feed(Array(above.utf8))
    }
    reading = prompt
    let isProgram = !player.stage.surroundings.isShell
    let result = reader.readLine(
      prompt: lastRow.text(columns: size.columns) + row, isProgram: isProgram, owner: self)
    reading = nil
    noteKeys(options.clock())
    switch result {
    case .line(let text, let isShown):
      if terminal == nil { pacer.touch(real: options.clock()) }
      lastRow.clear()
      if !text.trimmed.isEmpty, !prompt.isEmpty { reader.remember(text, isKept: !isProgram) }
      var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      let first = lines.removeFirst()
      queue = lines
      echoesQueue = !isShown
      if !isShown { write(shown + first + "\n") }
      enter(first, prompt: prompt, isTyped: true)
    case .end:
      lastRow.feed(Array(row.utf8))
      rowIsBroken = !row.isEmpty
      input(.end)
    case .interrupted: signal(.interrupt, echo: "^C")
    case .suspended: signal(.suspend, echo: "^Z")
    case .quit: signal(.quit, echo: "^\\")
    case .detached: signal(.leave, echo: "")
    case .abandoned: startRow()
    case .closed: end = end ?? .closed
    }
  }

  func visible(_ prompt: String) -> String {
    options.colour ? prompt : prompt.withoutEscapes
  }

  /// A line for the world, or a word for the lab.
  private func enter(_ line: String, prompt: String, isTyped: Bool) {
    if isTyped, !prompt.isEmpty || terminal == nil {
      switch ColonWord.read(line) {
      case .none: break
      case .word(let word, let argument): return say(word, argument)
      case .unknown(let name, let near):
        let word = near.first.map { ":" + $0.rawValue }
        return show([Remark(words(.unknownCommand(":" + name, near: word)))])
      }
    }
    if player.stage.surroundings.isShell { lastLine = line }
    input(.line(line))
  }

  func say(_ word: ColonWord, _ argument: String) {
    if player.stage.isAttached, word != .quit { return show([Remark(words.wordsAreThere)]) }
    guard player.stage.allows(word) else { return show([Remark(words.doesWithout(word))]) }
    switch word {
    case .quit: end = .quit
    case .help:
      show([Remark(words(.help), .verbatim)])
    case .time where argument.isEmpty: show([Remark(words.clock(player.stage.now))])
    case .time:
      guard let duration = try? GoDuration.parse(argument), duration > .zero else {
        return show([Remark(words(.badTime(argument)))])
      }
      guard duration <= .seconds(24 * 3600) else { return show([Remark(words.longestTime)]) }
      skip(duration)
      show([Remark(words.clock(player.stage.now))])
    default: input(.word(word, argument: argument))
    }
  }

  private func signal(_ input: JournalInput, echo: String) {
    write(echo)
    lastRow.feed(Array(echo.utf8))
    rowIsBroken = true
    queue = []
    self.input(input)
    pump()
  }

  func readSecret(_ prompt: String) {
    if rowIsBroken { startRow() }
    let shown = visible(prompt)
    reading = prompt
    let result = reader.readSecret(prompt: shown, owner: self)
    reading = nil
    noteKeys(options.clock())
    switch result {
    case .line(let text, _):
      lastRow.feed(Array(shown.utf8))
      let isOurs = player.stage.publishes(secret: text)
      input(
        .secret(text, isEmpty: text.isEmpty),
        journaled: .secret(isOurs ? text : nil, isEmpty: text.isEmpty))
    case .end: input(.end)
    case .interrupted: signal(.interrupt, echo: "^C")
    case .suspended: signal(.suspend, echo: "^Z")
    case .quit: signal(.quit, echo: "^\\")
    case .detached: signal(.leave, echo: "")
    case .abandoned: startRow()
    case .closed: end = end ?? .closed
    }
  }

  func readKey() {
    guard let terminal else { return input(.end) }
    var silence = 0
    while case .key? = player.stage.request, end == nil, !player.stage.isEnded {
      if terminal.keys.takeAll(player.stage.detachKeys) { return signal(.leave, echo: "") }
      if let (key, bytes) = terminal.keys.next(isFinal: silence >= 50) {
        noteKeys(options.clock())
        switch key {
        case .control("C"): return signal(.interrupt, echo: "")
        case .control("Z"): return signal(.suspend, echo: "")
        case .control("\\"): return signal(.quit, echo: "")
        default: return input(.key(bytes))
        }
      }
      if terminal.atEnd {
        end = .closed
        return
      }
      let isCaughtUp = pump()
      flush()
      let before = terminal.received
      attend(terminal.wait(milliseconds: isCaughtUp ? 20 : 0), terminal)
      silence = terminal.received == before ? silence + 20 : 0
    }
  }

  /// Something runs and asks for nothing: ^C, ^Z and ^\ are for it, other keys wait.
  func waitWhileRunning() {
    let isCaughtUp = player.reached >= pacer.target
    guard let terminal else {
      if pacer.isResting(real: options.clock()) {
        end = .closed
        return
      }
      return HostClock.sleep(milliseconds: isCaughtUp ? 2 : 0)
    }
    attend(terminal.wait(milliseconds: isCaughtUp ? 5 : 0), terminal)
    noteKeys(options.clock())
    if terminal.keys.takeAll(player.stage.detachKeys) { return signal(.leave, echo: "") }
    switch terminal.keys.takeControl([3, 0x1A, 0x1C]) {
    case 3: return signal(.interrupt, echo: "^C")
    case 0x1A: return signal(.suspend, echo: "^Z")
    case 0x1C: return signal(.quit, echo: "^\\")
    default: break
    }
    if terminal.atEnd {
      end = .closed
      return
    }
    if let line = stuckLine() { show([Remark(line, .aside)]) }
  }

  /// What signals tell.
  func attend(_ news: TerminalNews, _ terminal: RealTerminal) {
    if news.contains(.interrupt) { signal(.interrupt, echo: "^C") }
    if news.contains(.stop) {
      terminal.stop()
      resumed()
    }
    if news.contains(.resumed) {
      terminal.renew()
      resumed()
    }
    if news.contains(.resized) { resizeIfNeeded(terminal.size) }
  }

  func edit(_ path: String, _ content: [UInt8]?) {
    guard let terminal, !terminal.isDumb else {
      show([Remark(words.noScreen, .aside)])
      return input(.edited(nil))
    }
    if (content?.count ?? 0) > ScreenEditor.largestFile {
      show([Remark(words.fileTooBig(path))])
      return input(.edited(nil))
    }
    if let command = options.hostEditor {
      terminal.leaveRaw()
      let edited = HostEditor(command: command, temporary: options.temporary)
        .edit(path: path, content: content)
      terminal.enterRaw()
      resumed()
      resizeIfNeeded(terminal.size)
      switch edited {
      case .success(let bytes): return input(.edited(bytes))
      case .failure(let problem):
        show([Remark(words.editorFailed(problem.reason), .aside)])
        return input(.edited(nil))
      }
    }
    var editor = ScreenEditor(
      path: path, content: content, style: .guess(from: lastLine), columns: size.columns,
      rows: size.rows, language: options.language)
    let result = TerminalDriver(terminal).run(
      &editor, resized: { self.resizeIfNeeded(($0, $1)) },
      tick: {
        self.pump()
        if case .edit? = self.player.stage.request { return true }
        return false
      })
    switch result {
    case .left(.unchanged): input(.edited(nil))
    case .left(.written(let bytes)): input(.edited(bytes))
    case .abandoned: if terminal.atEnd { end = .closed }
    }
  }
}
