// Everything between the command line and the loop: language, lock, lesson, journal, resume.

import Lab
package import Lessons
import Kernel
import Machine
import Text

/// What `learn` and `play` were asked for.
package struct DeskOptions {
  /// The program's version, for journals.
  package var version: String
  /// A lesson's slug, folder or number; nil: where the learner left, or the first.
  package var lesson: String?
  /// The step to begin at, from 1.
  package var step: Int?
  package var language: Language?
  package var seed: UInt64?
  /// Where the playground stands.
  package var scenario = "docker"
  /// Files for the sandbox's home.
  package var home: [LessonFile]
  package var usesHostEditor: Bool
  /// Words in the place of signs, bars and colours.
  package var isPlain = false
  /// Virtual seconds that pass in a real one.
  package var pace = 1.0
  package var dataHome: DataHome?
  package var environment: [String: String]
  /// For authors: gives the lessons anew when their files have changed.
  package var watch: (() -> LessonLibrary?)?

  package init(
    version: String, lesson: String? = nil, step: Int? = nil, language: Language? = nil,
    seed: UInt64? = nil, home: [LessonFile] = [], usesHostEditor: Bool = false,
    dataHome: DataHome? = DataHome(), environment: [String: String] = HostEnvironment.all
  ) {
    self.version = version
    self.lesson = lesson
    self.step = step
    self.language = language
    self.seed = seed
    self.home = home
    self.usesHostEditor = usesHostEditor
    self.dataHome = dataHome
    self.environment = environment
  }
}

/// A learner's desk: the terminal, what is kept, and the lessons, put together.
package final class Desk {
  private let options: DeskOptions
  private var library: LessonLibrary
  private let terminal: RealTerminal?
  private let reader: any LineReader
  /// Nil where nothing can be kept.
  private var home: DataHome?
  private var lock: LockFile?
  private var settings = DataHome.Settings()
  private let progress: ProgressFile
  private var language = Language.english
  private var words: ConsoleWords { ConsoleWords(language) }
  private var isFirstStart = false
  /// The step to begin at; used up by the first lesson.
  private var wantedStep: Int?
  /// Said before the first prompt.
  private var greeting: [Remark] = []

  package init(_ options: DeskOptions, library: LessonLibrary = LessonLibrary()) {
    self.options = options
    self.library = library
    home = options.dataHome
    wantedStep = options.step
    var problem: HostFileError?
    if let home {
      do throws(HostFileError) { try home.prepare() } catch { problem = error }
    }
    if problem != nil { home = nil }
    if let home { settings = home.readSettings() }
    progress = ProgressFile(path: home?.progressPath)
    let terminal = RealTerminal()
    self.terminal = terminal
    let history = home.map { HistoryFile(path: $0.historyPath) }
    reader =
      terminal.flatMap { EditlineReader(terminal: $0, history: history) } ?? PlainReader()
    if let problem {
      unsaved = problem
    } else if options.dataHome == nil {
      unsaved = HostFileError(path: "$HOME", code: 2)
    }
  }
  private var unsaved: HostFileError?

  // MARK: learn and play

  /// Does lessons until the learner leaves. The exit status.
  package func learn() -> Int32 {
    defer { terminal?.leaveRaw() }
    guard chooseLanguage() else { return 130 }
    guard takeLock(orGoWithout: false) else { return 1 }
    var wanted = options.lesson ?? settings.last ?? firstUnfinished
    var isAsked = options.lesson != nil
    while true {
      guard let lesson = lesson(named: wanted) else {
        say([Remark(words.noSuchLesson(wanted ?? ""), .bad)])
        say(LessonList(library, language).remarks(progress.progress))
        return 2
      }
      switch run(lesson, isAsked: isAsked) {
      case .lesson(let next):
        wanted = next ?? wanted
        isAsked = true
      case .changed:
        isAsked = false
        greeting = LessonLint.diagnostics(of: library.source, wantsAnswers: false).map {
          Remark($0.description, .bad)
        }
      case .quit, .ended, .closed:
        // Nobody goes on where nothing could be kept.
        let goodbye: Saying =
          isDone || unsaved != nil ? .goodbye : .goodbyeUntil(lesson: lesson.title[language])
        say([Remark(words(goodbye))])
        return 0
      }
    }
  }

  /// The playground. The exit status.
  package func play() -> Int32 {
    defer { terminal?.leaveRaw() }
    guard chooseLanguage() else { return 130 }
    _ = takeLock(orGoWithout: true)
    sayProblems()
    let start = LessonStart(seed: options.seed ?? 1, scenario: options.scenario)
    let size: (columns: Int, rows: Int) = self.size
    let session = Session(
      start, home: options.home, columns: size.columns, rows: size.rows, colour: hasColour)
    let stage = PlayStage(session, advisor: Advisor(library.source), language: language)
    let journal = beginJournal("play", header(start, nil, size))
    let repl = Repl(
      player: Player(stage), terminal: terminal, reader: reader, journal: journal,
      options: replOptions)
    repl.door = openDoor(words.playground)
    let end = repl.run(greeting: greeting)
    if case .lesson(let name?) = end {
      lock = nil
      var next = options
      next.lesson = name
      return Desk(next, library: library).learn()
    }
    return 0
  }

  /// A second terminal of the session that runs. The exit status.
  package func attach() -> Int32 {
    defer { terminal?.leaveRaw() }
    if let asked = options.language ?? settings.language { language = asked }
    guard let home, let wire = SideWire(path: home.doorPath) else {
      say([Remark(words.nobodyToAttachTo, .bad)])
      return 1
    }
    guard wire.version == options.version else {
      say([Remark(words.otherVersion(wire.version), .bad)])
      return 1
    }
    let size: (columns: Int, rows: Int) = self.size
    wire.enter(
      SideHello(
        version: options.version, columns: size.columns, rows: size.rows, colour: hasColour))
    let repl = Repl(
      player: Player(AttachedStage(wire, words: words)), terminal: terminal, reader: reader,
      journal: nil, options: replOptions)
    _ = repl.run(greeting: [Remark(words.attached(to: wire.title), .good)])
    return 0
  }

  // MARK: A lesson

  /// Whether the lesson that was left last is finished.
  private var isDone = false

  private func run(_ lesson: Lesson, isAsked: Bool) -> ReplEnd {
    sayProblems()
    let digest = library.digest(of: lesson.folder)
    var player: Player<LessonStage>
    var journal: Journal?
    if let resumed = resume(lesson, digest, mayBegin: isAsked) {
      (player, journal) = resumed
    } else {
      let size: (columns: Int, rows: Int) = self.size
      player = Player(stage(lesson, home: options.home, seed: options.seed, size, hasColour))
      var start = lesson.start
      start.seed = options.seed ?? start.seed
      var header = header(start, lesson, size)
      header.lessonDigest = digest
      journal = beginJournal(lesson.slug, header)
      progress.append(ProgressFact(time: HostClock.seconds, lesson: lesson.slug, .started))
      player.stage.progress = progress.progress
      let review = library.review(progress.progress, in: language)
      if !review.isEmpty { greeting.append(Remark(review.joined(separator: "\n"), .verbatim)) }
      _ = goToStep(&player, journal, isAsked: isAsked)
      greeting += player.stage.opening(isNew: true)
    }
    if goToStep(&player, journal, isAsked: isAsked) {
      greeting += player.stage.opening(isNew: false)
    }
    keep(lesson: lesson.slug)
    let repl = Repl(
      player: player, terminal: terminal, reader: reader, journal: journal, options: replOptions)
    repl.door = openDoor(lesson.title[language])
    let said = greeting
    greeting = []
    let file = progress
    defer {
      library = repl.changed ?? library
      isDone = repl.player.stage.lesson.isOver
      if let failure = repl.journal?.failure { unsaved = unsaved ?? failure }
    }
    return repl.run(
      greeting: said,
      observe: { stage in
        let events = stage.takeEvents()
        guard !events.isEmpty else { return }
        Desk.note(events, of: stage.lesson.lesson.slug, in: file, isReplayed: false)
        stage.progress = file.progress
      })
  }

  /// Leaves out the steps before the one that was asked for: once, and without a word for each.
  private func goToStep(
    _ player: inout Player<LessonStage>, _ journal: Journal?, isAsked: Bool
  ) -> Bool {
    guard isAsked, let step = wantedStep else { return false }
    wantedStep = nil
    var left = player.stage.lesson.steps.count
    let before = player.stage.lesson.current
    while player.stage.lesson.current < step - 1, !player.stage.lesson.isOver, left > 0 {
      left -= 1
      player.settle(before: player.reached)
      journal?.append(player.entry(.word(.skip, argument: "")))
      _ = player.apply(.word(.skip, argument: ""))
    }
    _ = player.takeRemarks()
    return player.stage.lesson.current != before
  }

  private func stage(
    _ lesson: Lesson, home: [LessonFile], seed: UInt64?, _ size: (columns: Int, rows: Int),
    _ colour: Bool
  ) -> LessonStage {
    let session = Session(
      lesson.start, home: home, seed: seed, columns: size.columns, rows: size.rows, colour: colour)
    return LessonStage(
      lesson, in: session, library: library, language: language, progress: progress.progress)
  }

  /// The lesson as it was left, if a journal of it is there and still fits.
  private func resume(
    _ lesson: Lesson, _ digest: String, mayBegin: Bool
  ) -> (Player<LessonStage>, Journal?)? {
    guard let home else { return nil }
    let path = home.journalPath(lesson.slug)
    guard let content = try? Journal.read(path), content.header.lesson == lesson.slug else {
      return nil
    }
    guard content.header.lessonDigest == digest || options.watch != nil,
      options.seed == nil || options.seed == content.header.seed,
      options.home.isEmpty
    else {
      greeting.append(Remark(words.lessonHasChanged, .aside))
      if let copy = home.setAside(path) { greeting.append(Remark(words.setAside(copy), .aside)) }
      return nil
    }
    var lesson = lesson
    if !lesson.drawn.isEmpty {
      // Names and numbers are those of the seed with which it was begun.
      lesson = library.lesson(lesson.slug, seed: content.header.seed) ?? lesson
    }
    let files = content.header.files.map {
      LessonFile(path: $0.path, bytes: $0.content, isExecutable: $0.mode & 0o100 != 0)
    }
    let fresh = Player(
      stage(
        lesson, home: files, seed: content.header.seed,
        (content.header.columns, content.header.rows), content.header.colour))
    var kept = content
    var player = fresh
    var played = player.replay(kept.entries)
    // `exit` ended the shell, not the lesson: the learner comes back to before it.
    var cuts = 0
    while player.isLeaving, played > 0, cuts < 10 {
      cuts += 1
      var last = played - 1
      // The window's size, noted as the program came up once more, has ended nothing.
      while last > 0, case .resize = kept.entries[last].input { last -= 1 }
      kept.keep(last)
      player = fresh
      played = player.replay(kept.entries)
    }
    guard !player.isLeaving else { return nil }
    // A lesson that is done and was asked for by name begins anew.
    if mayBegin, player.stage.lesson.isOver { return nil }
    if played < kept.entries.count {
      greeting.append(Remark(words.resumeStopped(played, of: kept.entries.count), .aside))
      if let copy = home.setAside(path) { greeting.append(Remark(words.setAside(copy), .aside)) }
      kept.keep(played)
    }
    Desk.note(player.stage.takeEvents(), of: lesson.slug, in: progress, isReplayed: true)
    player.stage.progress = progress.progress
    // What was shown then is not shown again.
    _ = player.takeOutput()
    _ = player.takeRemarks()
    let step = player.stage.lesson.currentStep?.title[language] ?? ""
    if !kept.entries.isEmpty {
      greeting.append(
        Remark(words(.welcomeBack(lesson: lesson.title[language], step: step)), .good))
    }
    greeting += player.stage.opening(isNew: kept.entries.isEmpty)
    do throws(HostFileError) {
      return (player, try Journal.goOn(path, after: kept))
    } catch {
      report(error)
      return (player, nil)
    }
  }

  /// Keeps what has happened. What a replay tells again is kept only where it is not known.
  private static func note(
    _ events: [LessonEvent], of lesson: String, in file: ProgressFile, isReplayed: Bool
  ) {
    for event in events {
      guard let fact = ProgressFact(event, lesson: lesson, time: HostClock.seconds) else {
        continue
      }
      if isReplayed {
        switch fact.kind {
        case .stepDone(let step, _, _):
          if file.progress[lesson]?.steps[step] != nil { continue }
        case .lessonDone: if file.progress[lesson]?.isFinished == true { continue }
        default: continue
        }
      }
      file.append(fact)
    }
  }

  private var firstUnfinished: String? {
    let all = library.lessons
    return (all.first { progress.progress[$0.slug]?.isFinished != true } ?? all.first)?.slug
  }

  private func lesson(named name: String?) -> Lesson? {
    guard let name else { return nil }
    return library.lesson(name, seed: options.seed)
      ?? LessonList(library, language).slug(name).flatMap {
        library.lesson($0, seed: options.seed)
      }
  }

  // MARK: What is kept

  private func takeLock(orGoWithout: Bool) -> Bool {
    guard let home else { return true }
    switch LockFile.take(home.lockPath) {
    case .held(let taken): lock = taken
    case .impossible(let problem):
      report(problem)
      self.home = nil
    case .taken(let process):
      guard orGoWithout else {
        say([Remark(words.alreadyRuns(process), .bad)])
        return false
      }
      self.home = nil
    }
    return true
  }

  /// Where second terminals come in: only where the lock says that nobody else has the place.
  private func openDoor(_ title: String) -> SideDoor? {
    guard let home, lock != nil else { return nil }
    return SideDoor(path: home.doorPath, title: title, version: options.version)
  }

  private func header(
    _ start: LessonStart, _ lesson: Lesson?, _ size: (columns: Int, rows: Int)
  ) -> JournalHeader {
    JournalHeader(
      version: options.version, seed: start.seed, lesson: lesson?.slug,
      scenario: start.scenario, language: language.rawValue, start: World.defaultStart,
      columns: size.columns, rows: size.rows, colour: hasColour,
      files: options.home.map {
        .init(path: $0.path, content: $0.bytes, mode: $0.isExecutable ? 0o755 : 0o644)
      })
  }

  private func beginJournal(_ name: String, _ header: JournalHeader) -> Journal? {
    guard let home else { return nil }
    do throws(HostFileError) {
      return try Journal.begin(home.journalPath(name), header)
    } catch {
      report(error)
      return nil
    }
  }

  private func keep(lesson: String) {
    guard let home, settings.last != lesson || settings.language != language else { return }
    settings.last = lesson
    settings.language = language
    do throws(HostFileError) { try home.write(settings) } catch { report(error) }
  }

  private func report(_ problem: HostFileError) {
    unsaved = unsaved ?? problem
    sayProblems()
  }

  /// Says once that nothing can be kept.
  private func sayProblems() {
    guard let problem = unsaved, !saidProblem else { return }
    saidProblem = true
    let reason = HostFileError.reason(problem.code)
    greeting.append(Remark(words(.cannotSave(path: problem.path, reason: reason)), .aside))
  }
  private var saidProblem = false

  // MARK: Talking

  private func chooseLanguage() -> Bool {
    let question = LanguageQuestion(environment: options.environment)
    if let asked = options.language ?? settings.language ?? progress.progress.language {
      language = asked
    } else if terminal != nil {
      isFirstStart = true
      guard let answer = question.ask(reader) else { return false }
      language = answer
    } else {
      language = question.guess
      isFirstStart = true
    }
    if isFirstStart {
      greeting.append(Remark(words(.welcome)))
      progress.append(ProgressFact(time: HostClock.seconds, lesson: "", .language(language)))
    }
    if let home, settings.language != language {
      settings.language = language
      do throws(HostFileError) { try home.write(settings) } catch { unsaved = unsaved ?? error }
    }
    if let size = terminal?.size, size.columns < 60 {
      greeting.append(Remark(words(.narrowTerminal(columns: size.columns)), .aside))
    }
    return true
  }

  private var size: (columns: Int, rows: Int) {
    if let terminal { return terminal.size }
    let columns = options.environment["COLUMNS"].flatMap { Int($0) } ?? 80
    return (min(max(columns, 1), 1000), 24)
  }

  private var hasColour: Bool {
    terminal != nil && !options.isPlain && (options.environment["NO_COLOR"] ?? "").isEmpty
      && options.environment["TERM"] != "dumb"
  }

  private var replOptions: ReplOptions {
    let editor =
      options.usesHostEditor
      ? options.environment["VISUAL"] ?? options.environment["EDITOR"] ?? "vi" : nil
    var result = ReplOptions(
      language: language, colour: hasColour, hostEditor: editor, temporary: home?.path ?? "/tmp")
    result.columns = size.columns
    result.isPlain = options.isPlain
    result.pace = options.pace
    result.watch = options.watch
    return result
  }

  private func say(_ remarks: [Remark]) {
    let page = RemarkPage(columns: size.columns, colour: hasColour)
    let spoken = options.isPlain ? remarks.map { $0.spoken(in: language) } : remarks
    _ = writeAll(Array(page.text(spoken).utf8), to: 1)
  }
}

extension JournalContent {
  /// Forgets the entries after the first `count`.
  package mutating func keep(_ count: Int) {
    guard count < entries.count, count >= 0 else { return }
    goodBytes = ends[count]
    entries.removeLast(entries.count - count)
    ends.removeLast(ends.count - count - 1)
  }
}
