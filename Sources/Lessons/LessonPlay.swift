// A lesson at a terminal, as a value: the shell, the lesson's own voice, and the way back.
//
// Invariant: the same inputs at the same virtual times give the same output and the same words,
// however the time between them was cut into pieces.

package import Kernel
import Text

/// A shell at a terminal, as a lesson sees it.
package protocol LessonTerminal: Sendable {
  associatedtype World: CheckedWorld
  var world: World { get set }
  var now: Instant { get }
  /// Nothing runs until the learner types something.
  var isAsking: Bool { get }
  /// The learner's own shell wants a new command: not a container's shell, not the rest of a command.
  var isAtPrompt: Bool { get }
  /// How the last command ended.
  var lastStatus: Int { get }
  mutating func enter(_ line: String)
  /// Lets time pass; with `untilAsking` no further than to where the learner is asked for something.
  mutating func advance(to time: Instant, fuel: Int, untilAsking: Bool) -> LessonAdvance
  mutating func takeOutput() -> [UInt8]
}

package enum LessonAdvance: Hashable, Sendable {
  case reached
  case asking
  case outOfFuel
}

/// A learner in a lesson.
package struct LessonPlay<Terminal: LessonTerminal>: Sendable {
  package var terminal: Terminal
  package private(set) var lesson: LessonSession
  package let language: Language
  /// The lesson that comes after this one.
  package var nextTitle: Bilingual?
  /// A step is done, and Enter shows the next task.
  package private(set) var isPausing = false

  /// What was typed since the prompt, and what was shown since then.
  private var typed: [String] = []
  private var heard: [UInt8] = []
  private var isRunning = false
  /// What runs has asked for something, and has been looked at since.
  private var isInside = false
  private var unshown: [UInt8] = []
  private var said: [Shown] = []
  private var facts: [ProgressFact.Kind] = []
  /// Which step's text is read; nil: the current one's.
  private var reading: Int?
  private var nextLook: Instant
  private var before: [Moment] = []
  private let beginning: Moment

  private struct Moment: Sendable {
    var terminal: Terminal
    var lesson: LessonSession
    var isPausing: Bool
  }
  /// So many commands can be taken back.
  package static var mostUndone: Int { 50 }

  /// The lesson begins in a world where its start commands have run.
  package init(
    _ lesson: Lesson, advisor: Advisor, terminal: Terminal, language: Language,
    nextTitle: Bilingual? = nil
  ) {
    self.terminal = terminal
    self.language = language
    self.nextTitle = nextTitle
    self.lesson = LessonSession(lesson, advisor: advisor)
    self.lesson.begin(in: terminal.world)
    beginning = Moment(terminal: terminal, lesson: self.lesson, isPausing: false)
    nextLook = Self.whole(terminal.now)
  }

  /// The next whole second: looks happen at whole seconds, so the pacing leaves no trace.
  private static func whole(_ now: Instant) -> Instant { Instant(seconds: now.seconds + 1) }
}

// MARK: The shell

extension LessonPlay {
  /// A line was typed. False: it was meant for the lab (Enter to go on), and the shell does not get it.
  @discardableResult
  package mutating func enter(_ line: String) -> Bool {
    guard terminal.isAtPrompt else {
      typed.append(line)
      isInside = false
      terminal.enter(line)
      return true
    }
    if isPausing {
      isPausing = false
      said += task()
      if line.allSatisfy(\.isWhitespace) { return false }
    }
    before.append(Moment(terminal: terminal, lesson: lesson, isPausing: isPausing))
    if before.count > Self.mostUndone { before.removeFirst() }
    typed = [line]
    heard = []
    isRunning = true
    isInside = false
    terminal.enter(line)
    return true
  }

  /// Lets time pass up to `time`. `.asking` comes back early when there is something to say.
  package mutating func advance(to time: Instant, fuel: Int) -> LessonAdvance {
    while true {
      let end = terminal.advance(
        to: min(time, nextLook), fuel: fuel, untilAsking: isRunning && !isInside)
      listen()
      switch end {
      case .outOfFuel: return .outOfFuel
      case .asking where isRunning && !isInside: conclude()
      case .asking, .reached: break
      }
      if terminal.now >= nextLook {
        nextLook = Self.whole(terminal.now)
        if !isRunning || isInside { happen(lesson.timePassed(in: terminal.world)) }
      }
      if !said.isEmpty { return .asking }
      if terminal.now >= time { return .reached }
    }
  }

  /// What the terminal was to show.
  package mutating func takeOutput() -> [UInt8] {
    listen()
    defer { unshown = [] }
    return unshown
  }

  private mutating func listen() {
    let bytes = terminal.takeOutput()
    unshown += bytes
    if isRunning, heard.count < LessonSession.outputLimit { heard += bytes }
  }

  /// The learner is asked for something again.
  private mutating func conclude() {
    guard terminal.isAtPrompt else {
      // A container's shell, or the rest of a command: what was asked so far counts all the same.
      isInside = true
      happen(lesson.timePassed(in: terminal.world))
      return
    }
    isRunning = false
    let line = typed.joined(separator: "\n"), output = String(decoding: heard, as: UTF8.self)
    typed = []
    heard = []
    happen(lesson.didRun(line, output: output, status: terminal.lastStatus, in: terminal.world))
  }

  private mutating func happen(_ events: [LessonEvent]) {
    for event in events {
      said += lesson.shown(event, in: language)
      if let fact = ProgressFact(event, lesson: lesson.lesson.slug, time: 0) {
        facts.append(fact.kind)
      }
      if case .lessonDone = event {
        isPausing = false
        said.append(note(nextTitle.map { .nextLesson(title: $0[language]) } ?? .allDone))
      }
    }
    if events.contains(where: \.isStepDone), !lesson.isOver {
      isPausing = true
      said.append(note(.goOn))
    }
    if !events.isEmpty { reading = nil }
  }
  private func note(_ saying: Saying) -> Shown { Shown(style: .note, text: saying(language)) }

  /// What the lab has to say since the last time.
  package mutating func takeSaid() -> [Shown] {
    defer { said = [] }
    return said
  }
  /// What is to be kept since the last time; the caller knows the real time.
  package mutating func takeFacts() -> [ProgressFact.Kind] {
    defer { facts = [] }
    return facts
  }
}

// MARK: The lab's own words

extension LessonPlay {
  /// The lesson's title, its introduction and the first task.
  package func opening() -> [Shown] {
    let all = lesson.lesson
    let title = Saying.lessonTitle(title: all.title[language], minutes: all.minutes)(language)
    return [
      Shown(style: .heading, text: title),
      Shown(style: .prose, text: all.introduction[language]),
    ] + task()
  }

  /// `:task`
  package func task() -> [Shown] {
    let index = min(reading ?? lesson.current, lesson.steps.count - 1)
    guard lesson.lesson.steps.indices.contains(index), !lesson.isOver || reading != nil else {
      return [note(nextTitle.map { .nextLesson(title: $0[language]) } ?? .allDone)]
    }
    let step = lesson.lesson.steps[index]
    let title = Saying.stepTitle(
      number: index + 1, of: lesson.steps.count, title: step.title[language])(language)
    return [
      Shown(style: .heading, text: title), Shown(style: .prose, text: step.task[language]),
    ]
  }

  /// `:check`
  package mutating func check() -> [Shown] {
    let events = lesson.check(in: terminal.world)
    if events.isEmpty {
      return lesson.isOver ? task() : [Shown(style: .good, text: Saying.holdsSoFar(language))]
    }
    happen(events)
    return takeSaid()
  }

  /// `:hint`
  package mutating func hint() -> [Shown] {
    happen(lesson.hint())
    return takeSaid()
  }
  /// `:solution`
  package mutating func solution() -> [Shown] {
    happen(lesson.solution())
    return takeSaid()
  }
  /// `:skip`
  package mutating func skip() -> [Shown] {
    isPausing = false
    happen(lesson.skip(in: terminal.world))
    var all = takeSaid()
    if !lesson.isOver, !isPausing { all += task() }
    return all
  }
  /// `:next`: the task that follows, if this one is done; else how it stands.
  package mutating func next() -> [Shown] {
    if let index = reading {
      reading = index + 1 < lesson.current ? index + 1 : nil
      return task()
    }
    if isPausing || lesson.isOver {
      isPausing = false
      return task()
    }
    return check()
  }
  /// `:back`: the step before, to be read again.
  package mutating func back() -> [Shown] {
    let index = reading ?? min(lesson.current, lesson.steps.count)
    guard index > 0 else { return [note(.firstStep)] }
    reading = index - 1
    return task()
  }

  /// `:undo`: the world and the lesson as they were before the last command.
  package mutating func undo() -> [Shown] {
    guard terminal.isAtPrompt, let last = before.popLast() else { return [note(.nothingToUndo)] }
    restore(last)
    return [Shown(style: .good, text: Saying.undone(language))]
  }
  /// `:restart`: the lesson from its beginning.
  package mutating func restart() -> [Shown] {
    before = []
    restore(beginning)
    return [Shown(style: .good, text: Saying.restarted(language))] + opening()
  }

  private mutating func restore(_ moment: Moment) {
    terminal = moment.terminal
    lesson = moment.lesson
    isPausing = moment.isPausing
    typed = []
    heard = []
    unshown = []
    isRunning = false
    isInside = false
    reading = nil
    nextLook = Self.whole(terminal.now)
  }
}
