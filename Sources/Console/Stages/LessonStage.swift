// A lesson at the terminal: the session, the lesson's state, and what the lab says of both.

package import Kernel
package import Lab
package import Lessons
package import Machine
import Text

/// A session with a lesson around it, as a stage.
///
/// Everything that decides what is said happens at virtual moments that do not depend on how time was
/// cut up, so a journal played again says the same.
package struct LessonStage: SeatedStage {
  package var seat: SessionSeat
  package private(set) var lesson: LessonSession
  package let language: Language
  private let library: LessonLibrary
  /// What has been done in all lessons, for `:lessons` and `:progress`.
  package var progress: Progress
  private let words: ConsoleWords

  /// Session and lesson as they were at the beginning, for `:restart`.
  private let start: (seat: SessionSeat, lesson: LessonSession)
  /// The same at the beginning of the current step, for `:restart step`.
  private var stepStart: (seat: SessionSeat, lesson: LessonSession)
  /// How things stood before each command; `:restart step` after a step back means the step of then.
  private var history = UndoHistory<Standing>()
  private struct Standing {
    var seat: SessionSeat
    var lesson: LessonSession
    var stepStart: (seat: SessionSeat, lesson: LessonSession)
  }
  private var standing: Standing { Standing(seat: seat, lesson: lesson, stepStart: stepStart) }
  /// The last command that ended with an error, and the first line that it said.
  package private(set) var lastError: (line: String, said: String)?
  private var remarks: [Remark] = []
  private var events: [LessonEvent] = []
  /// What an empty line does.
  private var awaits: Awaited?
  /// When the checks are asked next although nothing is typed, and how often still.
  private var look: (at: Instant, left: Int)?
  private var lastLook: [Int] = []
  /// Whether somebody takes `passed`: worlds that are kept are copied where they change.
  package var keepsPassed = false
  /// The worlds between the commands of the line that has ended last.
  private var passed: [World] = []
  /// The step that `:back` shows; nil: the current one.
  private var shown: Int?

  private enum Awaited: Hashable, Sendable {
    case nextStep
    case nextLesson
  }

  /// A lesson in a session that stands at its beginning: files placed, start commands run.
  package init(
    _ lesson: Lesson, in session: Session, library: LessonLibrary, language: Language,
    progress: Progress = Progress()
  ) {
    seat = SessionSeat(session)
    self.lesson = LessonSession(lesson, advisor: Advisor(library.source))
    self.lesson.begin(in: session.world)
    start = (seat, self.lesson)
    stepStart = start
    self.library = library
    self.language = language
    self.progress = progress
    words = ConsoleWords(language)
  }

  package mutating func act(_ input: JournalInput, on terminal: Int) {
    if input.isCommand, seat.isAtOwnPrompt, seat.isAtPrompt(on: terminal) {
      history.note(standing)
    }
    // What was done there is looked at as what was done here is.
    if input.isCommand, !lesson.isOver { look = (now + .seconds(2), 30) }
    seat.act(input, on: terminal)
  }
  package mutating func takeRemarks() -> [Remark] {
    defer { remarks = [] }
    return remarks
  }
  /// The worlds that the last line passed through, once.
  package mutating func takePassed() -> [World] {
    defer { passed = [] }
    return passed
  }
  /// What has happened since the last time, for the file of progress.
  package mutating func takeEvents() -> [LessonEvent] {
    defer { events = [] }
    return events
  }

  // MARK: Typed lines and passing time

  package mutating func enter(_ line: String) -> StageReply {
    if line.trimmed.isEmpty, let awaits, seat.isAtOwnPrompt {
      self.awaits = nil
      return goOn(to: awaits)
    }
    if seat.isAtOwnPrompt { history.note(standing) }
    look = nil
    seat.enter(line)
    return StageReply()
  }

  package mutating func advance(to time: Instant, fuel: Int) -> AdvanceEnd {
    let stop = min(time, look?.at ?? time)
    let (end, ended) = seat.advance(to: stop, fuel: fuel)
    if let ended {
      if ended.status != 0 {
        // The line that tells of the error, and not the progress that stood above it.
        let lines = ended.output.withoutEscapes.split(separator: "\n")
        let said = lines.first { $0.contains("rror") } ?? lines.first
        lastError = (ended.line, said.map(String.init) ?? "")
      }
      tell(
        lesson.didRun(
          ended.line, output: ended.output, status: ended.status, in: seat.session.world,
          passed: ended.passed,
          isUnread: awaits == .nextStep))
      if keepsPassed { passed = ended.passed }
      look = lesson.isOver ? nil : (now + .seconds(2), 30)
      return end
    }
    guard end == .reached, let due = look, due.at <= time else { return end }
    look = due.left > 1 ? (due.at + .seconds(2), due.left - 1) : nil
    // Where nobody has worked and nothing has changed, the checks say what they said.
    let stamp = seat.session.world.changes + [seat.session.world.machine.steps]
    guard stamp != lastLook else { return .done }
    lastLook = stamp
    tell(lesson.timePassed(in: seat.session.world))
    return .done
  }

  /// Says what has happened, and what an empty line does now.
  private mutating func tell(_ new: [LessonEvent]) {
    guard !new.isEmpty else { return }
    events += new
    for event in new {
      // What is said twice in a row is said once.
      for remark in lesson.shown(event, in: language).map(Remark.init)
      where !remarks.contains(remark) { remarks.append(remark) }
    }
    guard new.contains(where: { $0.moves }) else { return }
    look = lesson.isOver ? nil : look
    shown = nil
    stepStart = (seat.quiet, lesson)
    if lesson.isOver {
      awaits = .nextLesson
      let next = library.lesson(after: lesson.lesson.slug)
      if let next {
        remarks.append(Remark(words(.nextLesson(title: next.title[language])), .aside))
      } else {
        remarks.append(Remark(after, .aside))
      }
    } else if new.contains(where: { $0.isDone }) {
      awaits = .nextStep
      remarks.append(Remark(words(.goOn), .aside))
    }
  }

  private mutating func goOn(to awaited: Awaited) -> StageReply {
    switch awaited {
    case .nextStep: return StageReply(task(of: lesson.current))
    case .nextLesson:
      guard let next = library.lesson(after: lesson.lesson.slug) else {
        return StageReply([Remark(after)])
      }
      return StageReply(leave: .lesson(next.slug))
    }
  }

  /// What is said where no lesson comes next: one of a teacher's own is not the last of the syllabus.
  private var after: String {
    library.folders.count > 1 ? words(.allDone) : words.lessonAlone
  }

  // MARK: What is shown

  /// The lesson's title, its introduction at the very beginning, and the task.
  package func opening(isNew: Bool) -> [Remark] {
    let told = lesson.lesson
    var all = [
      Remark(
        words(.lessonTitle(title: told.title[language], minutes: told.minutes)), .heading)
    ]
    if isNew, lesson.current == 0 {
      let introduction = told.introduction[language]
      if !introduction.isEmpty { all.append(Remark(introduction, .prose)) }
    }
    return all + task(of: lesson.current)
  }

  func task(of index: Int) -> [Remark] {
    guard lesson.lesson.steps.indices.contains(index) else { return [] }
    let step = lesson.lesson.steps[index]
    let title = words(
      .stepTitle(number: index + 1, of: lesson.lesson.steps.count, title: step.title[language]))
    var all = [
      Remark(lesson.squares + "  " + title, .heading), Remark(step.task[language], .prose),
    ]
    if let quiz = step.quiz {
      all.append(Remark("\n" + quiz.rows(in: language).joined(separator: "\n") + "\n", .verbatim))
      all.append(Remark(quiz.instruction(in: language), .aside))
    }
    return all
  }

  // MARK: The lab's words

  package mutating func say(_ word: ColonWord, _ argument: String) -> StageReply {
    switch word {
    case .task:
      shown = nil
      if awaits == .nextStep { awaits = nil }
      if lesson.isOver { return StageReply([Remark(words(.lastStep))]) }
      return StageReply(task(of: lesson.current))
    // Whoever has not read a step yet is shown it first, and not what it lacks or what gives it away.
    case .hint where awaits == .nextStep, .solution where awaits == .nextStep,
      .check where awaits == .nextStep:
      awaits = nil
      return goOn(to: .nextStep)
    case .hint: tell(lesson.hint())
    case .solution:
      let step = lesson.currentStep
      tell(lesson.solution())
      if !argument.isEmpty { return play(argument, step) }
    case .answer:
      guard let events = lesson.answer(argument, in: seat.session.world) else {
        return StageReply([Remark(words(.noQuestion))])
      }
      tell(events)
    case .check: return check()
    case .next:
      if let awaits {
        self.awaits = nil
        return goOn(to: awaits)
      }
      let reply = check()
      if awaits == .nextLesson, lesson.isOver { return reply }
      return reply
    case .skip:
      guard !lesson.isOver else { return StageReply([Remark(words(.lastStep))]) }
      tell(lesson.skip(in: seat.session.world))
      if !lesson.isOver {
        awaits = nil
        remarks += task(of: lesson.current)
      }
    case .back:
      let index = (shown ?? min(lesson.current, lesson.lesson.steps.count - 1)) - 1
      guard index >= 0 else { return StageReply([Remark(words(.firstStep))]) }
      shown = index
      return StageReply(task(of: index))
    case .restart: return restart(argument)
    case .undo, .redo: return StageReply([moved(by: word, argument)])
    case .checkpoint, .goto: return StageReply([Remark(words.onlyInPlayground)])
    case .lessons:
      if argument.isEmpty { return StageReply(LessonList(library, language).remarks(progress)) }
      guard let chosen = LessonList(library, language).slug(argument) else {
        return StageReply(LessonList(library, language).remarks(progress))
      }
      return StageReply(leave: .lesson(chosen))
    case .progress: return StageReply(LessonList(library, language).progress(progress))
    case .time, .help, .quit: break
    }
    return StageReply()
  }

  /// `:solution play`: what the last hint shows is typed for the learner.
  private func play(_ argument: String, _ step: LessonStep?) -> StageReply {
    guard argument == "play" else { return StageReply([Remark(words.badSolution(argument))]) }
    let commands = step?.hints.last { $0.shows }?.commands(in: language) ?? []
    guard seat.isAtOwnPrompt, !commands.isEmpty else {
      return StageReply([Remark(commands.isEmpty ? words.cannotPlay : words.notNow)])
    }
    return StageReply(typed: commands)
  }

  private mutating func restart(_ argument: String) -> StageReply {
    let isStep: Bool
    switch argument {
    case "", "lesson": isStep = false
    case "step": isStep = true
    default: return StageReply([Remark(words.badRestart(argument))])
    }
    let state = isStep && !lesson.isOver ? stepStart : start
    // Whoever did not mean it takes it back.
    let isHeld = seat.isAtOwnPrompt && allows(.undo)
    if isHeld { history.note(standing) } else { history = UndoHistory() }
    let before = lesson
    take(state, keepsHints: isStep)
    if !isStep { lesson.keepCosts(of: before) }
    shown = nil
    if !isStep { stepStart = (seat, lesson) }
    let anew = isHeld ? words.restartedForNow : words(.restarted)
    let said = Remark(isStep ? words.stepRestarted : anew, .good)
    return StageReply([said] + task(of: lesson.current))
  }

  private mutating func moved(by word: ColonWord, _ argument: String) -> Remark {
    guard seat.isAtOwnPrompt else { return Remark(words.notNow) }
    guard let count = argument.undoCount else { return Remark(words.badCount(argument)) }
    let present = standing
    let found =
      word == .undo ? history.undo(count, from: present) : history.redo(count, from: present)
    guard let (state, steps) = found else {
      return Remark(word == .undo ? words(.nothingToUndo) : words.nothingToRedo)
    }
    take((state.seat, state.lesson), keepsHints: true)
    stepStart = state.stepStart
    return Remark(word == .undo ? words.undone(steps) : words.redone(steps), .good)
  }

  /// Stands as things were. A hint that was read stays read.
  private mutating func take(
    _ state: (seat: SessionSeat, lesson: LessonSession), keepsHints: Bool
  ) {
    let before = lesson
    seat = seat.size(of: state.seat)
    lesson = state.lesson
    if keepsHints { lesson.keepHints(of: before) }
    (awaits, look) = (nil, nil)
  }

  package func allows(_ word: ColonWord) -> Bool {
    !lesson.lesson.without.contains(word.rawValue)
  }

  /// For a grader, which hears who wrote what.
  package mutating func withWorld<T>(_ body: (inout World) -> T) -> T {
    body(&seat.session.world)
  }

  /// How it stands. What is asked at the end is asked of a copy that has come to rest.
  private mutating func check() -> StageReply {
    guard let step = lesson.currentStep else { return StageReply([Remark(words(.lastStep))]) }
    let new = lesson.check(in: seat.session.world)
    tell(new)
    if new.isEmpty {
      if step.checks.contains(where: { $0.when != .reached }) {
        var copy = seat.session.world
        let late = lesson.finish(in: &copy)
        tell(late)
        if late.isEmpty {
          let index = lesson.current
          let verdict = lesson.verdict(of: index, in: copy, atEnd: true)
          if !verdict.holds { tell([.notYet(step: step.id, verdict)]) }
        }
      } else {
        remarks.append(Remark(words(.holdsSoFar), .good))
      }
    }
    return StageReply()
  }
}

extension LessonEvent {
  fileprivate var isDone: Bool { if case .stepDone = self { true } else { false } }
  /// Whether the learner is at another step after it.
  fileprivate var moves: Bool {
    switch self {
    case .stepDone, .skipped, .lessonDone: true
    default: false
    }
  }
}

extension Remark {
  init(_ shown: Shown) {
    let tone: Tone =
      switch shown.style {
      case .good: .good
      case .bad: .bad
      case .plain: .plain
      case .note: .aside
      case .prose: .prose
      }
    self.init(shown.text, tone)
  }
}
