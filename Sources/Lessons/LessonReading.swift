// Reads a lesson's folder.

import Documents

extension Lesson {
  static let fields = [
    "slug", "title", "level", "minutes", "needs", "start", "exercise", "without", "steps",
  ]

  /// Reads the lesson in a folder. Nil when its fields do not make a lesson; whatever is wrong is
  /// in the diagnostics, whether or not there is a lesson.
  ///
  /// - Parameter seed: the student's own, where the lesson differs from student to student; without
  ///   one the lesson's.
  package static func read(
    _ folder: String, from source: some LessonSource, seed: UInt64? = nil
  ) -> (lesson: Lesson?, diagnostics: [LessonDiagnostic]) {
    let drawn = draw(folder, from: source, seed: seed)
    guard !drawn.isEmpty else { return readPlain(folder, from: source, seed: seed) }
    var (lesson, diagnostics) = readPlain(
      folder, from: VariantSource(base: source, values: drawn), seed: seed)
    lesson?.drawn = drawn
    return (lesson, diagnostics)
  }

  /// What is drawn for a seed; nothing for most lessons.
  private static func draw(
    _ folder: String, from source: some LessonSource, seed: UInt64?
  ) -> [DrawnValue] {
    guard let text = source.text(folder + "/lesson.yaml"), text.contains("variants:") else {
      return []
    }
    var reader = FieldReader(folder + "/lesson.yaml")
    guard let root = reader.root(of: text) else { return [] }
    let members = Members(node: root)
    let seed = seed ?? UInt64(Members(node: members["start"])["seed"]?.value.int ?? 1)
    return reader.variables(Members(node: members["exercise"])["variants"]).map {
      DrawnValue(name: $0.name, value: $0.value(seed: seed))
    }
  }

  private static func readPlain(
    _ folder: String, from source: some LessonSource, seed: UInt64?
  ) -> (lesson: Lesson?, diagnostics: [LessonDiagnostic]) {
    var reader = FieldReader(folder + "/lesson.yaml")
    guard let text = source.text(reader.file) else {
      reader.note(.missingFile, at: nil)
      return (nil, reader.diagnostics)
    }
    let files = Language.allCases.map { "\(folder)/\($0.rawValue).md" }
    let texts = files.map { file -> (LessonText, [LessonDiagnostic]) in
      var reader = FieldReader(file)
      guard let text = source.text(file) else {
        reader.note(.missingFile, at: nil)
        // The other language stands for it; what is wrong with that is told of in its place.
        var other = FieldReader(file)
        let text = files.lazy.compactMap(source.text).first ?? ""
        return (LessonText(text, &other), reader.diagnostics)
      }
      return (LessonText(text, &reader), reader.diagnostics)
    }
    let root = reader.root(of: text)
    guard root != nil else { return (nil, reader.diagnostics) }
    let members = reader.members(
      of: root, known: fields, required: ["slug", "title", "level", "minutes", "start", "steps"])
    let slug = reader.name(members["slug"])
    let title = reader.bilingual(members["title"])
    let level: LessonLevel? = reader.word(members["level"], as: "level")
    let minutes = reader.int(members["minutes"], in: 1...600)
    let needs = reader.strings(members["needs"])
    var start = reader.lessonStart(
      members["start"], files: source.files(below: folder + "/files"))
    if let seed { start.seed = seed }
    let exercise = reader.exercise(members["exercise"])
    let without = reader.strings(members["without"])
    for word in without where !dispensable.contains(word) {
      reader.note(
        .notOneOf(word, field: "word of the lab to do without", allowed: dispensable),
        at: members["without"]?.line)
    }
    if exercise?.variables.isEmpty == false { reader.strayVariants(in: text) }
    var steps: [LessonStep] = []
    for node in reader.items(members["steps"]) {
      guard let step = reader.step(node, texts.map(\.0), seed: start.seed) else { continue }
      if steps.contains(where: { $0.id == step.id }) {
        reader.note(.duplicate(step.id, of: "step"), at: node.line)
      }
      for id in step.follows where !steps.contains(where: { $0.id == id }) {
        reader.note(.unknownStep(id), at: node.line)
      }
      steps.append(step)
    }
    if steps.isEmpty {
      reader.note(.tooFew("steps", wanted: 1, found: 0), at: members["steps"]?.line)
    }
    var answers = LessonAnswers()
    var more: [LessonDiagnostic] = []
    if let text = source.text(folder + "/answers/answers.yaml") {
      var reader = FieldReader(folder + "/answers/answers.yaml")
      answers = reader.answers(text, steps: steps)
      more = reader.diagnostics
    }
    var hidden: [String: [LessonCheck]] = [:]
    if let text = source.text(folder + "/answers/hidden.yaml") {
      var reader = FieldReader(folder + "/answers/hidden.yaml")
      hidden = reader.hidden(text, steps: steps)
      more += reader.diagnostics
    }
    let all = reader.diagnostics + texts.flatMap(\.1) + more
    guard let slug, let title, let level, let minutes, !steps.isEmpty else { return (nil, all) }
    var lesson = Lesson(
      slug: slug, folder: folder, title: title, level: level, minutes: minutes, needs: needs,
      start: start, steps: steps,
      introduction: Bilingual(texts[0].0.introduction, texts[1].0.introduction))
    lesson.answers = answers
    lesson.exercise = exercise
    lesson.without = without
    lesson.hidden = hidden
    return (lesson, all)
  }
}

extension FieldReader {
  /// A name that may stand in a path and in a file of progress.
  mutating func name(_ node: Node?) -> String? {
    guard let node, let text = string(node) else { return nil }
    let isGood =
      !text.isEmpty
      && text.utf8.allSatisfy {
        (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D
      }
    if !isGood { note(.badName(text), at: node.line) }
    return isGood ? text : nil
  }

  mutating func lessonStart(_ node: Node?, files: [LessonFile]) -> LessonStart {
    let members = members(
      of: node, known: ["seed", "scenario", "commands"], required: ["scenario"])
    let scenario = string(members["scenario"]) ?? "docker"
    if !LessonStart.scenarios.contains(scenario) {
      note(
        .notOneOf(scenario, field: "scenario", allowed: LessonStart.scenarios),
        at: members["scenario"]?.line)
    }
    return LessonStart(
      seed: UInt64(int(members["seed"], in: 0...Int(Int32.max)) ?? 1),
      scenario: scenario, files: files,
      commands: strings(members["commands"]))
  }

  mutating func step(_ node: Node, _ texts: [LessonText], seed: UInt64) -> LessonStep? {
    let members = members(
      of: node, known: ["id", "points", "follows", "partial", "checks", "quiz", "hints"],
      required: ["id", "points"])
    // What else is wrong with a step is told though it has no good name.
    let named = name(members["id"])
    let id = named ?? ""
    let sections = texts.map { $0.section(id) }
    func both(_ part: (LessonText.Section) -> String) -> Bilingual {
      Bilingual(sections[0].map(part) ?? "", sections[1].map(part) ?? "")
    }
    let title = Bilingual(sections[0]?.title ?? id, sections[1]?.title ?? id)
    var checks: [LessonCheck] = []
    for item in items(members["checks"]) {
      if let check = lessonCheck(item) { checks.append(check) }
    }
    let quiz = quiz(members["quiz"], step: id, seed: seed)
    if members["checks"] == nil, members["quiz"] == nil {
      note(.missingField("checks"), at: node.line)
    }
    if members["checks"] != nil, members["quiz"] != nil {
      note(.severalForms(["checks", "quiz"]), at: node.line)
    }
    if members["checks"] != nil, checks.isEmpty {
      note(.tooFew("checks", wanted: 1, found: 0), at: members["checks"]?.line)
    }
    var hints: [LessonHint] = []
    for (index, item) in items(members["hints"]).enumerated() {
      let fields = self.members(of: item, known: ["after", "on", "shows", "costs"])
      hints.append(
        LessonHint(
          after: int(fields["after"], in: 1...100), on: pattern(fields["on"]),
          shows: bool(fields["shows"]) ?? false, costs: int(fields["costs"], in: 0...1000) ?? 0,
          text: both { $0.hints.indices.contains(index) ? $0.hints[index] : "" }))
    }
    guard named != nil else { return nil }
    return LessonStep(
      id: id, points: int(members["points"], in: 0...1000) ?? 0,
      follows: strings(members["follows"]), checks: checks, hints: hints,
      title: title, task: both(\.task), meaning: both(\.meaning),
      isPartial: bool(members["partial"]) ?? false, quiz: quiz)
  }

  /// The checks of `answers/hidden.yaml`, by the steps that they belong to.
  mutating func hidden(_ text: String, steps: [LessonStep]) -> [String: [LessonCheck]] {
    var all: [String: [LessonCheck]] = [:]
    let root = members(of: root(of: text), known: ["steps"], required: ["steps"])
    for node in items(root["steps"]) {
      let fields = members(of: node, known: ["id", "checks"], required: ["id", "checks"])
      guard let id = string(fields["id"]) else { continue }
      if !steps.contains(where: { $0.id == id }) { note(.unknownStep(id), at: node.line) }
      for item in items(fields["checks"]) {
        if let check = lessonCheck(item) { all[id, default: []].append(check) }
      }
    }
    return all
  }

  /// Notes what looks like a variable and is none. The values are in their places already.
  mutating func strayVariants(in text: String) {
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      for piece in line.split(separator: "<<").dropFirst() {
        let name = piece.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
        if !name.isEmpty, piece.dropFirst(name.count).hasPrefix(">>") {
          note(.unknownVariant(String(name)), at: index + 1)
        }
      }
    }
  }

  mutating func answers(_ text: String, steps: [LessonStep]) -> LessonAnswers {
    var answers = LessonAnswers()
    let root = members(of: root(of: text), known: ["solutions", "wrong", "harmless"])
    answers.harmless = strings(root["harmless"])
    for node in items(root["solutions"]) {
      let fields = members(of: node, known: ["name", "script"], required: ["name", "script"])
      if let name = string(fields["name"]), let script = string(fields["script"]) {
        answers.solutions.append(LessonAnswers.Solution(name: name, script: script))
      }
    }
    for node in items(root["wrong"]) {
      let known = ["name", "script", "fails", "feedback"]
      let fields = members(of: node, known: known, required: known)
      let names = Language.allCases.map(\.rawValue)
      let feedback = members(of: fields["feedback"], known: names)
      var words: [Language: [String]] = [:]
      for language in Language.allCases {
        if let found = feedback[language.rawValue] {
          words[language] = strings(found)
        } else if feedback.node != nil {
          note(.missingLanguage(language.rawValue), at: fields["feedback"]?.line)
        }
      }
      guard let name = string(fields["name"]), let script = string(fields["script"]),
        let step = string(fields["fails"])
      else { continue }
      if !steps.contains(where: { $0.id == step }) {
        note(.unknownStep(step), at: fields["fails"]?.line)
      }
      answers.wrong.append(
        LessonAnswers.WrongAnswer(name: name, script: script, fails: step, feedback: words))
    }
    return answers
  }
}
