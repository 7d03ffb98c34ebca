// A lesson being done: which steps are fulfilled, which hints were given, what was said.

import Text

/// A lesson in progress, as a value. A learner's terminal and a grader drive it alike.
///
/// The world is not kept here: whoever has it hands it in. A copy of both is a snapshot of all.
package struct LessonSession: Sendable {
  package let lesson: Lesson
  package let advisor: Advisor
  /// Whether somebody reads what is said on the way; a grader does not, and is spared the looking.
  package var isHeard = true
  package private(set) var steps: [StepState]
  /// The step that the learner is at; as many as there are steps when all is done.
  package private(set) var current = 0
  /// Where each step began to count, at each of the worlds that the last line passed through; nil
  /// where its turn had not come there. Whoever has more to ask of these worlds asks it with that.
  package private(set) var openings: [[Int?]] = []
  /// What was shown after each of the world's requests.
  package private(set) var outputs: [String] = []
  /// Requests of the lesson's own start commands do not count.
  private var base = 0
  /// The request that had the terminal when something was shown last: what is typed now is its own.
  private var listening: Int?
  private var limitsTold = 0
  private var lastAdvice: String?
  /// What was typed lately at this step, to notice when it goes round in circles.
  private var lately: [String] = []
  /// How far the current step was from done when it was looked at last.
  private var distance: (step: Int, left: Int)?

  /// How far the lesson is: a square for each step, a full one for each that is done.
  package var squares: String { steps.map { $0.isDone ? "■" : "□" }.joined() }

  /// How a step stands.
  package struct StepState: Hashable, Sendable {
    package var isDone = false
    package var isSkipped = false
    /// The hints that were given, by their numbers from 0.
    package var hints: [Int] = []
    package var failures = 0
    /// Requests before this place do not count for it; nil while other steps must come first.
    package var since: Int?
    /// Hints that were read before the lesson was begun anew: they may be asked for again, and what
    /// they cost is not given back.
    package var paidHints: Set<Int> = []
    /// Wrong answers to its question; each costs a third of the points.
    package var wrongAnswers = 0
    var isAnswered = false
    /// The learner has heard that only `:check` is missing.
    var saidHoldsNow = false
    /// It holds in the world as the lesson begins: somebody must have undone that first.
    var heldAtStart = false
    /// A step before it was left out, and what it asks has been so all along: that earns nothing.
    var isUnearned = false
    var passed = 0
    var lastVerdict: Verdict?
    /// What was nearest to right so far, of what is perhaps not there any more.
    package fileprivate(set) var nearest: Verdict?
    package var isOver: Bool { isDone || isSkipped }
  }

  package init(_ lesson: Lesson, advisor: Advisor = Advisor()) {
    self.lesson = lesson
    self.advisor = advisor
    steps = lesson.steps.map { _ in StepState() }
  }

  /// The most that is kept of what one command showed.
  package static let outputLimit = 64 << 10

  package var currentStep: LessonStep? {
    lesson.steps.indices.contains(current) ? lesson.steps[current] : nil
  }
  package var isOver: Bool { current >= steps.count }
  /// The points earned so far.
  package var points: Int { steps.indices.reduce(0) { $0 + points(of: $1) } }

  /// What a step has earned: its points, less what its hints cost.
  package func points(of step: Int) -> Int {
    guard steps[step].isDone else { return 0 }
    let hints = lesson.steps[step].hints
    let cost = steps[step].paidHints.union(steps[step].hints).reduce(0) { $0 + hints[$1].costs }
    let points = lesson.steps[step].points
    return max(0, points - cost - steps[step].wrongAnswers * ((points + 2) / 3))
  }

  /// The lesson begins in this world, after its start commands.
  package mutating func begin(in world: some CheckedWorld) {
    base = world.requestCount
    outputs = Array(repeating: "", count: base)
    limitsTold = world.limitsMet.count
    for index in steps.indices where isHeard && !lesson.steps[index].follows.isEmpty {
      steps[index].heldAtStart = holds(index, in: world)
    }
    for index in steps.indices { open(index, at: base) }
    measure(world)
  }
}

// MARK: What happens

extension LessonSession {
  /// A command was typed and has come to its end (or to a point where it waits for the learner).
  ///
  /// - Parameters:
  ///   - line: what was typed, for typing accidents only: it proves nothing.
  ///   - output: what the terminal showed after it.
  ///   - passed: the worlds between the commands of the line, where it holds several: what was done and
  ///     undone again within it counts as if they had been typed one by one.
  ///   - isUnread: the current step has not been shown yet: nothing is said of what it lacks.
  package mutating func didRun<World: CheckedWorld>(
    _ line: String, output: String, status: Int, in world: World, passed: [World] = [],
    isUnread: Bool = false
  ) -> [LessonEvent] {
    let stood = distance
    let before = min(outputs.count, listening ?? .max)
    hear(output, in: world)
    openings = []
    for station in passed {
      openings.append(steps.map(\.since))
      fulfil(in: station, from: before)
    }
    var events = observe(world, from: before)
    guard isHeard else { return events }
    // Who sits in a container's shell has not finished asking, and has not failed at anything yet.
    let hasAsked = world.requestCount > before && listening == nil
    if status != 0 {
      if let advice = advisor.advice(on: line, output: output), advice.id != lastAdvice {
        lastAdvice = advice.id
        // What a message means stands below the message, before what is said of the step.
        events.insert(.advice(advice), at: 0)
      }
    } else {
      lastAdvice = nil
    }
    guard currentStep != nil, !isUnread, !events.contains(where: \.isStepDone) else {
      lately = []
      return events
    }
    if status != 0 { steps[current].failures += 1 }
    if hasAsked { events += progress(in: world, from: stood) }
    events += waitsForCheck(in: world)
    let hints = dueHints(output: status == 0 ? "" : output)
    if !hints.isEmpty { events = events.map(\.besideHint) }
    events += hints
    return events + offer(after: line, isMoving: events.contains(where: \.isHelp))
  }

  /// Offers a hint to whoever has typed the same for the third time among the last eight, and is no
  /// nearer.
  private mutating func offer(after line: String, isMoving: Bool) -> [LessonEvent] {
    let typed = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard let step = currentStep, !typed.isEmpty else { return [] }
    if isMoving {
      lately = []
      return []
    }
    lately = lately.suffix(7) + [typed]
    let isLeft = step.hints.indices.contains {
      step.hints[$0].on == nil && !steps[current].hints.contains($0)
    }
    guard isLeft, lately.count(where: { $0 == typed }) >= 3 else { return [] }
    lately = []
    return [.hintOffered(step: step.id)]
  }

  /// Time has passed, and nothing was typed.
  package mutating func timePassed(in world: some CheckedWorld) -> [LessonEvent] {
    let events = observe(world, from: outputs.count)
    return events.contains(where: \.isStepDone) ? events : events + waitsForCheck(in: world)
  }

  /// Says once that all of a step holds, where some of it is to be looked at for longer: that is done
  /// when the learner asks.
  private mutating func waitsForCheck(in world: some CheckedWorld) -> [LessonEvent] {
    guard isHeard, let step = currentStep, steps[current].since != nil,
      !steps[current].saidHoldsNow, step.checks.contains(where: { $0.when != .reached })
    else { return [] }
    let witness = witness(of: current, in: world)
    guard step.checks.allSatisfy({ $0.check.holds(for: witness) }) else { return [] }
    steps[current].saidHoldsNow = true
    return [.holdsNow(step: step.id)]
  }

  /// The learner asks how it stands.
  package mutating func check(in world: some CheckedWorld) -> [LessonEvent] {
    let events = observe(world, from: outputs.count)
    guard let step = currentStep, !events.contains(where: \.isStepDone) else { return events }
    let verdict = verdict(of: current, in: world)
    if verdict.holds {
      // Only what is asked at the end is missing.
      return events
    }
    steps[current].failures += 1
    steps[current].lastVerdict = verdict
    steps[current].passed =
      verdicts(of: current, in: world, atEnd: false).filter(\.verdict.holds).count
    let hints = dueHints(output: "")
    let told = LessonEvent.notYet(step: step.id, verdict)
    return events + [hints.isEmpty ? told : told.besideHint] + hints
  }

  /// The next hint, because it was asked for.
  package mutating func hint() -> [LessonEvent] {
    guard let step = currentStep else { return [] }
    let left = step.hints.indices.filter { !steps[current].hints.contains($0) }
    // Those that explain an error come of themselves; the one that shows the way comes last.
    let next =
      left.first { step.hints[$0].on == nil && !step.hints[$0].shows }
      ?? left.first { step.hints[$0].shows }
    guard let next else { return [.noMoreHints(step: step.id)] }
    steps[current].hints.append(next)
    return [.hint(step: step.id, number: next, asked: true)]
  }

  /// The way is shown, and the step's last hint paid for.
  package mutating func solution() -> [LessonEvent] {
    guard let step = currentStep, let last = step.hints.lastIndex(where: \.shows) else {
      return currentStep.map { [.noMoreHints(step: $0.id)] } ?? []
    }
    if !steps[current].hints.contains(last) { steps[current].hints.append(last) }
    return [.hint(step: step.id, number: last, asked: true)]
  }

  /// After a step back: a hint that was read stays read, and what it costs is not given back.
  package mutating func keepHints(of other: LessonSession) {
    for index in steps.indices {
      for hint in other.steps[index].hints where !steps[index].hints.contains(hint) {
        steps[index].hints.append(hint)
      }
      steps[index].paidHints.formUnion(other.steps[index].paidHints)
      steps[index].failures = max(steps[index].failures, other.steps[index].failures)
      steps[index].wrongAnswers = max(
        steps[index].wrongAnswers, other.steps[index].wrongAnswers)
    }
  }

  /// After a new beginning: hints may be read again, but neither they nor wrong answers are forgotten,
  /// or whoever has read the last hint could begin anew and have all the points.
  package mutating func keepCosts(of other: LessonSession) {
    for index in steps.indices {
      steps[index].paidHints = other.steps[index].paidHints.union(other.steps[index].hints)
      steps[index].wrongAnswers = other.steps[index].wrongAnswers
    }
  }

  /// The learner leaves the step out. It earns nothing.
  package mutating func skip(in world: some CheckedWorld) -> [LessonEvent] {
    guard let step = currentStep else { return [] }
    steps[current].isSkipped = true
    openFollowers(at: world.requestCount)
    return [.skipped(step: step.id)] + moveOn(from: current)
      + observe(world, from: outputs.count)
  }

  /// The end: the world settles, and what is asked at the end is asked.
  package mutating func finish<World: CheckedWorld>(in world: inout World) -> [LessonEvent] {
    world.settle()
    var events = observe(world, from: outputs.count)
    for index in steps.indices where !steps[index].isOver && steps[index].since != nil {
      let late = lesson.steps[index].checks.filter { $0.when != .reached }
      guard !late.isEmpty, holds(index, in: world, atEnd: true) else { continue }
      steps[index].isDone = true
      openFollowers(at: base)
    }
    events += moveOn(from: current) + observe(world, from: outputs.count)
    return events
  }
}

// MARK: Looking

extension LessonSession {
  /// Whether a step is done as things stand: it is asked after each command, and what would have to
  /// be said of a check that fails is not worked out for it.
  package func holds<World: CheckedWorld>(
    _ step: Int, in world: World, atEnd: Bool = false
  ) -> Bool {
    guard (question(of: step) + unearned(step)).allSatisfy(\.verdict.holds) else { return false }
    let witness = witness(of: step, in: world)
    return lesson.steps[step].checks.allSatisfy { check in
      guard atEnd else { return check.when != .reached || check.check.holds(for: witness) }
      return verdict(of: check, atEndFor: witness).holds
    }
  }

  /// The verdict on a step as things stand: the first check that fails, or one that holds.
  package func verdict<World: CheckedWorld>(
    of step: Int, in world: World, atEnd: Bool = false
  ) -> Verdict {
    for (check, verdict) in verdicts(of: step, in: world, atEnd: atEnd) where !verdict.holds {
      _ = check
      return verdict
    }
    return .passed
  }

  /// The verdicts on all checks of a step. Without `atEnd`, those that are asked at the end are left out.
  package func verdicts<World: CheckedWorld>(
    of step: Int, in world: World, atEnd: Bool
  ) -> [(check: LessonCheck, verdict: Verdict)] {
    let witness = witness(of: step, in: world)
    return lesson.steps[step].checks.compactMap { check in
      guard check.when == .reached || atEnd else { return nil }
      var verdict = verdict(of: check, atEndFor: witness)
      // Where no hint is to be had, what would mend it is for the learner to find.
      if lesson.steps[step].hints.isEmpty { verdict.mend = nil }
      if verdict.mend != nil, let file = manifest(ofMissing: verdict.facts.first) {
        verdict.mend = .command("kubectl apply -f \(file)")
      }
      // Hints are asked for, and the last one costs something: it is not given away here.
      if isHeard, isHintLeft(at: step) { verdict = verdict.withoutAnswer }
      return (check, verdict)
    } + question(of: step) + unearned(step)
  }

  /// Whether a step's way has not been shown yet.
  private func isHintLeft(at step: Int) -> Bool {
    let hints = lesson.steps[step].hints
    let ways = hints.indices.filter { hints[$0].shows }
    let all = ways.isEmpty ? Array(hints.indices.filter { hints[$0].on == nil }) : ways
    return all.contains { !steps[step].hints.contains($0) }
  }

  /// The file of the lesson in which an object stands that is not there yet.
  private func manifest(ofMissing fact: Fact?) -> String? {
    guard case .noneCalled(let subject, _)? = fact else { return nil }
    return lesson.start.files.first { file in
      guard file.path.hasSuffix(".yaml") || file.path.hasSuffix(".yml") else { return false }
      var lines: Set<Substring> = []
      for line in String(decoding: file.bytes, as: UTF8.self).split(separator: "\n") {
        if line == "---" { lines = [] }
        lines.insert(line)
        if lines.isSuperset(of: ["kind: \(subject.kind)", "  name: \(subject.name)"]) {
          return true
        }
      }
      return false
    }?.path
  }

  /// The question of a step as a check: it holds once it was answered.
  private func question(of step: Int) -> [(check: LessonCheck, verdict: Verdict)] {
    guard let quiz = lesson.steps[step].quiz else { return [] }
    let check = LessonCheck(check: .all([]), when: .reached, line: quiz.line)
    return [
      (check, steps[step].isAnswered ? .passed : .failed(.notAnswered, distance: 100))
    ]
  }

  /// What was so before anything was done is no merit, where the step that leads to it was left out.
  private func unearned(_ step: Int) -> [(check: LessonCheck, verdict: Verdict)] {
    guard steps[step].isUnearned, let first = lesson.steps[step].checks.first else { return [] }
    return [
      (
        LessonCheck(check: .all([]), when: .reached, line: first.line),
        .failed(.wasSoBefore, distance: 50)
      )
    ]
  }

  /// An answer to the question of a step.
  mutating func answer(
    _ text: String, to index: Int, in world: some CheckedWorld
  ) -> [LessonEvent] {
    guard let quiz = lesson.steps[index].quiz, !steps[index].isOver, steps[index].since != nil
    else { return [] }
    let id = lesson.steps[index].id
    guard let isRight = quiz.isRight(text) else { return [.answerUnclear(step: id)] }
    guard isRight else {
      steps[index].wrongAnswers += 1
      steps[index].failures += 1
      return [.wrongAnswer(step: id)] + (index == current ? dueHints(output: "") : [])
    }
    steps[index].isAnswered = true
    return observe(world, from: outputs.count)
  }

  /// What a step's checks are put to.
  package func witness<World: CheckedWorld>(
    of step: Int, in world: World
  ) -> Witness<World> {
    Witness(world: world, outputs: outputs, since: steps[step].since ?? base)
  }

  /// The verdict on one check, whenever it is to be asked; the world has come to its end.
  package func verdict<World: CheckedWorld>(
    of check: LessonCheck, atEndFor witness: Witness<World>
  ) -> Verdict {
    if case .stable(let time) = check.when { return stability(of: check, for: time, witness) }
    return check.verdict(for: witness)
  }

  /// Lets time pass in a copy, and looks every five seconds.
  private func stability<World: CheckedWorld>(
    of check: LessonCheck, for time: Duration, _ witness: Witness<World>
  ) -> Verdict {
    var witness = witness
    var left = time
    while true {
      let verdict = check.verdict(for: witness)
      if !verdict.holds {
        if left == time { return verdict }
        return Verdict(facts: verdict.facts + [.notStable(time)], mend: verdict.mend, distance: 5)
      }
      guard left > .zero else { return .passed }
      witness.world.pass(min(left, .seconds(5)))
      left -= .seconds(5)
    }
  }

  /// Keeps what was shown, for each request that the command made, and for the one that it was
  /// typed to.
  private mutating func hear(_ output: String, in world: some CheckedWorld) {
    let count = world.requestCount
    if count < outputs.count { outputs.removeLast(outputs.count - count) }
    let before = outputs.count
    let text = output.isEmpty ? "" : Self.bounded(output.withoutEscapes)
    if let listening, outputs.indices.contains(listening), !text.isEmpty {
      outputs[listening] = Self.bounded(outputs[listening] + "\n" + text)
    }
    if count > before { outputs += Array(repeating: text, count: count - before) }
    listening = count > 0 && world.request(at: count - 1).isListening ? count - 1 : nil
  }

  private static func bounded(_ text: String) -> String {
    guard text.utf8.count > outputLimit else { return text }
    return String(text.prefix(outputLimit / 2)) + "\n" + text.suffix(outputLimit / 4)
  }

  /// Asks the checks of all steps that are open, until no more become done.
  private mutating func observe(
    _ world: some CheckedWorld, from before: Int
  ) -> [LessonEvent] {
    hear("", in: world)
    var events: [LessonEvent] = []
    if world.limitsMet.count > limitsTold {
      for name in world.limitsMet[limitsTold...] { events.append(.limit(name)) }
      limitsTold = world.limitsMet.count
    }
    let start = current
    for index in steps.indices where steps[index].isUnearned {
      steps[index].isUnearned = false
      steps[index].isUnearned = holds(index, in: world)
    }
    fulfil(in: world, from: before)
    let told = moveOn(from: start)
    measure(world)
    return events + told
  }
  /// Marks the steps that are done in a world, until no more become so.
  private mutating func fulfil(in world: some CheckedWorld, from before: Int) {
    var isChanged = true
    while isChanged {
      isChanged = false
      for index in steps.indices where !steps[index].isOver && steps[index].since != nil {
        guard !lesson.steps[index].checks.contains(where: { $0.when != .reached }),
          holds(index, in: world)
        else { continue }
        steps[index].isDone = true
        isChanged = true
        openFollowers(at: min(before, world.requestCount))
      }
    }
  }
  private mutating func measure(_ world: some CheckedWorld) {
    guard isHeard, steps.indices.contains(current), steps[current].since != nil else { return }
    let verdicts = verdicts(of: current, in: world, atEnd: false).map(\.verdict)
    // How a step stands as the learner comes to it is not the next command's doing: what holds is not
    // praised, and what is missing is not called wrong.
    if distance?.step != current {
      steps[current].passed = verdicts.count(where: \.holds)
      steps[current].lastVerdict = verdicts.first { !$0.holds }
    }
    let failed = verdicts.first { !$0.holds }
    distance = (current, failed?.distance ?? 0)
    if let failed, failed.isNear, failed.distance <= steps[current].nearest?.distance ?? .max {
      steps[current].nearest = failed
    }
  }

  private mutating func openFollowers(at place: Int) {
    for index in steps.indices where steps[index].since == nil { open(index, at: place) }
  }
  private mutating func open(_ index: Int, at place: Int) {
    let isReady = lesson.steps[index].follows.allSatisfy { id in
      lesson.steps.indices.contains { lesson.steps[$0].id == id && steps[$0].isOver }
    }
    guard isReady else { return }
    steps[index].since = place
    steps[index].isUnearned =
      steps[index].heldAtStart
      && lesson.steps[index].follows.contains { id in
        lesson.steps.indices.contains { lesson.steps[$0].id == id && steps[$0].isSkipped }
      }
  }

  /// Goes on to the first step that is not over, and tells of those that are passed.
  private mutating func moveOn(from start: Int) -> [LessonEvent] {
    guard current < steps.count else { return [] }
    var events: [LessonEvent] = []
    while current < steps.count, steps[current].isOver {
      if steps[current].isDone {
        let step = lesson.steps[current]
        events.append(
          .stepDone(
            step: step.id, points: points(of: current), of: step.points, early: current > start))
      }
      current += 1
    }
    if current == steps.count { events.append(.lessonDone(points: points, of: lesson.points)) }
    return events
  }

  /// What is to be said about a step that is not done after a command that asked something.
  private mutating func progress(
    in world: some CheckedWorld, from stood: (step: Int, left: Int)?
  ) -> [LessonEvent] {
    let index = current, step = lesson.steps[index]
    guard steps[index].since != nil else { return [] }
    let verdicts = verdicts(of: index, in: world, atEnd: false)
    let passed = verdicts.filter(\.verdict.holds).count
    let failed = verdicts.first { !$0.verdict.holds }?.verdict
    defer {
      steps[index].passed = passed
      steps[index].lastVerdict = failed
    }
    if passed > steps[index].passed {
      return [.partly(step: step.id, done: passed, of: step.checks.count)]
    }
    guard var failed, failed.isNear, failed != steps[index].lastVerdict,
      !comesByItself(after: passed, of: index, in: world)
    else { return [] }
    if case .stillThere? = failed.facts.first, let stood, stood.step == index {
      failed.isNearer = failed.distance < stood.left
    }
    return [.notYet(step: step.id, failed)]
  }

  /// Whether more of a step's checks hold a little later, though nobody does anything: what the
  /// engine is still at work on is not called wrong.
  private func comesByItself<World: CheckedWorld>(
    after passed: Int, of step: Int, in world: World
  ) -> Bool {
    var later = world
    later.pass(.seconds(15))
    return verdicts(of: step, in: later, atEnd: false).filter(\.verdict.holds).count > passed
  }

  /// The hints that come of themselves, one at a time; none that costs anything.
  private mutating func dueHints(output: String) -> [LessonEvent] {
    let step = lesson.steps[current]
    for (number, hint) in step.hints.enumerated() where !steps[current].hints.contains(number) {
      guard hint.costs == 0 else { continue }
      let isDue =
        (hint.on.map { !output.isEmpty && $0.matches(output.withoutEscapes) } ?? false)
        || (hint.after.map { steps[current].failures >= $0 } ?? false)
      if isDue {
        steps[current].hints.append(number)
        return [.hint(step: step.id, number: number, asked: false)]
      }
    }
    return []
  }
}

extension LessonEvent {
  /// The same where a hint follows at once: it need not be pointed to.
  fileprivate var besideHint: LessonEvent {
    guard case .notYet(let step, var verdict) = self else { return self }
    switch verdict.mend {
    case .verb(let verb): verdict.mend = .verbBesideHint(verb)
    case .hint: verdict.mend = nil
    default: return self
    }
    return .notYet(step: step, verdict)
  }
  /// Whether the learner has come nearer, or was helped.
  fileprivate var isHelp: Bool {
    switch self {
    case .partly, .holdsNow, .hint: true
    default: false
    }
  }
  var isStepDone: Bool { if case .stepDone = self { true } else { false } }
}
