// The loop of learn and play: prints what the world prints, asks what it asks, and keeps the time.

package import Lessons
import Kernel
import Machine
import Text

/// How the loop behaves.
package struct ReplOptions {
  package var language: Language
  /// Colours are welcome.
  package var colour: Bool
  /// The lab speaks in words alone, for who listens to the screen.
  package var isPlain = false
  /// Virtual seconds that pass in a real one.
  package var pace = 1.0
  /// The width where there is no terminal.
  package var columns = 80
  /// The host's editor command, with `--host-editor`.
  package var hostEditor: String?
  /// Where the host editor's copies lie.
  package var temporary: String
  /// Asked once a second: the lessons anew, when their files have changed.
  package var watch: (() -> LessonLibrary?)?
  /// The host's monotonic clock, in nanoseconds.
  package var clock: @Sendable () -> Int

  package init(
    language: Language = .english, colour: Bool = true, hostEditor: String? = nil,
    temporary: String = "/tmp", clock: @escaping @Sendable () -> Int = { HostClock.monotonic }
  ) {
    self.language = language
    self.colour = colour
    self.hostEditor = hostEditor
    self.temporary = temporary
    self.clock = clock
  }
}

/// The loop between a stage and a terminal, or plain input and output.
package final class Repl<S: Stage>: LineOwner {
  package internal(set) var player: Player<S>
  let terminal: RealTerminal?
  let reader: any LineReader
  let journal: Journal?
  let options: ReplOptions
  let words: ConsoleWords
  let output: Int32
  var pacer: Pacer

  var lastRow = LastRow()
  /// The row holds an unanswered prompt or `^C`: a prompt does not go on behind it.
  var rowIsBroken = false
  /// Lines of a paste that nobody has asked for yet.
  var queue: [String] = []
  var echoesQueue = false
  var end: ReplEnd?
  private var saidFailure = false
  private var looked = 0
  /// The lessons as an author has changed them.
  package private(set) var changed: LessonLibrary?

  /// Where second terminals come in; nil: nobody may.
  package var door: SideDoor?
  var lastTerminal = 0
  var isAttending = false

  /// The prompt that is being answered; nil while nobody reads a line.
  var reading: String?
  var lastLine = ""
  var received = 0
  var size: (columns: Int, rows: Int)
  var stuck = Stuck()

  /// At a terminal, or with `terminal` nil over plain input and output.
  package init(
    player: Player<S>, terminal: RealTerminal?, reader: any LineReader, journal: Journal?,
    options: ReplOptions = ReplOptions(), output: Int32 = 1
  ) {
    self.player = player
    self.terminal = terminal
    self.reader = reader
    self.journal = journal
    self.options = options
    self.output = output
    words = ConsoleWords(options.language)
    pacer = Pacer(at: player.reached, real: options.clock(), pace: options.pace)
    size = terminal?.size ?? (options.columns, 24)
  }

  /// Runs until the learner leaves. The terminal's modes are as before when it comes back.
  ///
  /// - Parameters:
  ///   - greeting: said before anything else.
  ///   - observe: called after everything that has happened, with the stage; what it does to the
  ///     stage must not change what the stage gives.
  package func run(
    greeting: [Remark] = [], observe: @escaping (inout S) -> Void = { _ in }
  ) -> ReplEnd {
    self.observe = observe
    terminal?.enterRaw()
    defer { terminal?.leaveRaw() }
    received = terminal?.received ?? 0
    if let terminal { resizeIfNeeded(terminal.size) }
    show(greeting)
    closeLeftTerminals()
    defer { door?.close(saying: words.firstTerminalEnded) }
    while true {
      pump()
      flush()
      if let end { return end }
      if player.stage.isEnded { return .ended }
      switch player.stage.request {
      case nil: waitWhileRunning()
      case .line(let prompt): readLine(prompt)
      case .secret(let prompt): readSecret(prompt)
      case .key: readKey()
      case .edit(let path, let content): edit(path, content)
      }
    }
  }

  // MARK: Time

  /// Lets the world catch up with real time, for 20 ms at most. True when it has.
  @discardableResult
  func pump() -> Bool {
    attendDoor()
    let start = options.clock()
    noteKeys(start)
    if player.reached >= pacer.target { _ = pacer.tick(real: start) }
    repeat {
      if player.advance(to: pacer.target, fuel: 500) { return true }
    } while options.clock() - start < 20_000_000
    return false
  }

  func noteKeys(_ now: Int) {
    guard let terminal, terminal.received != received else { return }
    received = terminal.received
    pacer.touch(real: now)
    stuck.keyPressed(at: now)
  }

  /// `:time 5m`: the world runs ahead as fast as it can.
  func skip(_ duration: Duration) {
    input(.pass(nanoseconds: duration.inNanoseconds))
    pacer.skip(duration)
    while !player.advance(to: pacer.target, fuel: 5000) {
      flush()
      if let terminal, terminal.wait(milliseconds: 0).contains(.input),
        terminal.keys.takeControl([3]) != nil
      {
        break
      }
      if terminal?.atEnd == true { break }
    }
  }

  // MARK: Output

  func write(_ text: String) { write(Array(text.utf8)) }
  func write(_ bytes: [UInt8]) {
    guard !bytes.isEmpty else { return }
    if let terminal {
      terminal.write(bytes)
    } else if !writeAll(bytes, to: output) {
      end = end ?? .closed
    }
  }

  /// Shows what the world and the lab have said since the last time.
  func flush() {
    let bytes = player.takeOutput()
    if !bytes.isEmpty {
      rowIsBroken = false
      stuck.outputCame(bytes, at: options.clock())
      lastRow.feed(bytes)
      write(bytes)
    }
    show(player.takeRemarks())
    observe(&player.stage)
  }
  private var observe: (inout S) -> Void = { _ in }

  /// Shows remarks of the lab, each on rows of its own.
  func show(_ remarks: [Remark]) {
    guard !remarks.isEmpty else { return }
    startRow()
    page(render(remarks))
  }

  func startRow() {
    if !lastRow.text(columns: size.columns).isEmpty { write("\n") }
    lastRow.clear()
    rowIsBroken = false
  }

  func render(_ remarks: [Remark]) -> String {
    let page = RemarkPage(columns: size.columns, colour: options.colour)
    return page.text(options.isPlain ? remarks.map { $0.spoken(in: options.language) } : remarks)
  }

  // MARK: Input

  /// Lets an input happen at a defined moment, after the journal has it.
  func input(_ input: JournalInput, journaled: JournalInput? = nil) {
    player.settle(before: pacer.target)
    // While a line is being edited nothing is written beside it; the next tick shows it above.
    let isFree = reading == nil
    if isFree { flush() }
    if let journal {
      journal.append(player.entry(journaled ?? input))
      if let failure = journal.failure, isFree, !saidFailure {
        saidFailure = true
        let text = HostFileError.reason(failure.code)
        show([Remark(words(.cannotSave(path: failure.path, reason: text)), .aside)])
      }
    }
    let reply = player.apply(input)
    stuck.moved(at: options.clock())
    if isFree { flush() }
    show(reply.remarks)
    if !reply.typed.isEmpty {
      queue = reply.typed
      echoesQueue = true
    }
    if let leave = reply.leave { end = leave }
  }

  // MARK: What the reader asks

  package func tick() -> LineTick {
    let isCaughtUp = pump()
    lookAtFiles()
    if end != nil || player.stage.isEnded { return .abandon }
    switch player.stage.request {
    case .line(let prompt), .secret(let prompt):
      guard prompt == reading else { return .abandon }
      var bytes = player.takeOutput()
      let remarks = player.takeRemarks()
      observe(&player.stage)
      var said = remarks
      if let line = stuckLine() { said.append(Remark(line, .aside)) }
      if !said.isEmpty {
        let isMidRow = bytes.last.map { $0 != 0x0A } ?? !lastRow.isEmpty
        if isMidRow { bytes.append(0x0A) }
        bytes += Array(render(said).utf8)
      }
      guard !bytes.isEmpty else {
        let resting = pacer.isResting(real: options.clock())
        return .wait(milliseconds: isCaughtUp ? (resting ? 500 : 50) : 0)
      }
      let finished = lastRow.split(bytes)
      let row = PromptMarks.split(visible(prompt)).row
      return .show(finished, prompt: lastRow.text(columns: size.columns) + row)
    default: return .abandon
    }
  }

  /// Whether an author has changed the lesson's files.
  private func lookAtFiles() {
    guard let watch = options.watch, options.clock() - looked > 1_000_000_000 else { return }
    looked = options.clock()
    if let library = watch() {
      changed = library
      end = end ?? .changed
    }
  }

  package func completions(for line: String, cursor: Int) -> LineCompletions {
    let before = String(line.utf8.prefix(cursor)) ?? ""
    if before.hasPrefix(":"), !before.contains(" ") {
      let words = ColonWord.allCases.map { ":" + $0.rawValue }.filter { $0.hasPrefix(before) }
      return LineCompletions(candidates: words.map { LineCompletions.Candidate($0) })
    }
    return player.stage.completions(for: line, cursor: cursor)
  }

  package func resized(columns: Int, rows: Int) { resizeIfNeeded((columns, rows)) }

  package var detachKeys: [UInt8] { player.stage.detachKeys }

  package func resumed() { pacer.resume(real: options.clock()) }

  func resizeIfNeeded(_ new: (columns: Int, rows: Int)) {
    guard new.columns != size.columns || new.rows != size.rows || !saidSize else { return }
    size = new
    saidSize = true
    input(.resize(columns: new.columns, rows: new.rows))
  }
  private var saidSize = false

  // MARK: Lines of the lab's own

  func stuckLine() -> String? {
    let asks: WayOut.RequestKind =
      switch player.stage.request {
      case nil: .nothing
      case .line(let prompt): .line(prompt)
      case .key: .key
      default: .other
      }
    let place = WayOut.place(player.stage.surroundings, asks: asks)
    if pacer.isResting(real: options.clock()), asks == .nothing, !stuck.saidResting,
      !player.stage.isAttached
    {
      stuck.saidResting = true
      return words.timeRests
    }
    return stuck.look(at: place, now: options.clock()).map(words.wayOut)
  }
}
