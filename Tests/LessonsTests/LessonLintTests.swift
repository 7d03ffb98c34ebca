// The lessons that ship are without fault, and every fault of a lesson has its file and line.

import Foundation
import Testing

@testable import Lessons

@Suite struct LessonLintTests {
  @Test func `the lessons that ship have nothing wrong`() {
    let found = LessonLint.diagnostics(of: EmbeddedSource())
    #expect(found.map(\.description) == [])
  }

  @Test func `the syllabus names the lessons of the tracks in order`() {
    let library = LessonLibrary()
    #expect(
      library.folders.prefix(2) == ["docker/01-first-container", "docker/02-an-image-of-your-own"])
    #expect(library.folders.contains("kubernetes/01-first-deployment"))
    #expect(library.lesson("first-container")?.title.chinese == "第一个容器")
    #expect(library.lesson("02-an-image-of-your-own")?.slug == "an-image-of-your-own")
    #expect(library.lesson("docker/01-first-container")?.steps.map(\.id).first == "hello")
    #expect(library.lesson(after: "first-container")?.slug == "an-image-of-your-own")
    #expect(library.lesson("kubernetes/04")?.slug == "ways-in")
    #expect(library.lesson("2")?.slug == "an-image-of-your-own")
    #expect(library.lesson("nothing") == nil)
    #expect(library.lesson("0") == nil)
  }

  @Test func `a first hint that is the whole answer is found`() throws {
    let hints = "      - after: 2\n      - shows: true\n        costs: 2"
    let yaml = Self.good.replacingOccurrences(
      of: "      - shows: true\n        costs: 2", with: hints)
    func found(_ hint: String) -> [String] {
      let base = Self.source(yaml)
      let files = base.paths.compactMap { path in base.file(path) }.map { file in
        guard file.path.hasSuffix(".md") else { return file }
        let text = String(decoding: file.bytes, as: UTF8.self)
          .replacingOccurrences(
            of: "{#hint-1}\n\nType.",
            with: "{#hint-1}\n\n\(hint)\n\n### L {#hint-2}\n\nType `docker run -d web`")
        return LessonFile(path: file.path, bytes: Array(text.utf8))
      }
      return LessonLint.diagnostics(of: FolderSource(files), wantsAnswers: false)
        .map(\.problem.message)
    }
    #expect(found("Run it: `docker run`") == [])
    #expect(
      found("Run it: `docker run -d web`") == [
        "the first hint of step 'one' shows the whole answer: let it push, and the last one show"
      ])
  }

  @Test func `a lesson's files lie in the learner's home`() {
    let lesson = LessonLibrary().lesson("an-image-of-your-own")
    #expect(lesson?.start.files.map(\.path) == ["site/index.html"])
  }

  @Test func `a lesson of one language can be played in either`() throws {
    let base = Self.source(Self.good.replacingOccurrences(of: ", zh-Hans: 小", with: ""))
    let files = base.paths.compactMap { base.file($0) }.filter { !$0.path.hasSuffix("zh-Hans.md") }
    let (lesson, found) = Lesson.read("t/01-small", from: FolderSource(files))
    #expect(lesson?.title.chinese == lesson?.title.english)
    #expect(lesson?.steps[0].task.chinese == lesson?.steps[0].task.english)
    #expect(!found.isEmpty && found.allSatisfy(\.isOfOneLanguage))
    let worse = Self.source(Self.good.replacingOccurrences(of: "points:", with: "pionts:"))
    #expect(Lesson.read("t/01-small", from: worse).diagnostics.contains { !$0.isOfOneLanguage })
  }

  /// A lesson that is right, to be spoilt.
  static let good = """
    slug: small
    title: {en: Small, zh-Hans: 小}
    level: beginner
    minutes: 5
    start:
      scenario: docker
    steps:
      - id: one
        points: 5
        checks:
          - docker: {container: web, is: {State: {Running: true}}}
        hints:
          - shows: true
            costs: 2
    """
  static func source(_ yaml: String) -> FolderSource {
    func text(_ path: String, _ text: String) -> LessonFile {
      LessonFile(path: path, bytes: Array(text.utf8))
    }
    let prose =
      "# T\n\nIntro.\n\n## One {#one}\n\nDo.\n\n### M {#done}\n\nSo.\n\n### H {#hint-1}\n\nType.\n"
    return FolderSource([
      text(
        "lessons.yaml",
        """
        format: 1
        tracks:
          - id: t
            title: {en: T, zh-Hans: T}
            about: {en: T, zh-Hans: T}
            lessons: [t/01-small]
        """),
      text("errors.yaml", "errors: []\naccidents: []\n"), text("glossary.yaml", "terms: []\n"),
      text("t/01-small/lesson.yaml", yaml), text("t/01-small/en.md", prose),
      text("t/01-small/zh-Hans.md", prose),
    ])
  }
  static func complaints(_ yaml: String) -> [String] {
    LessonLint.diagnostics(of: source(yaml), wantsAnswers: false).map(\.description)
  }

  @Test func `the small lesson is right`() {
    #expect(Self.complaints(Self.good) == [])
  }

  @Test(arguments: [
    ("slug: small\n", "", "t/01-small/lesson.yaml:1: the field 'slug' is missing"),
    (
      "minutes: 5", "minutes: soon",
      "t/01-small/lesson.yaml:4: 'minutes' must be a whole number from 1 to 600"
    ),
    (
      "level: beginner", "level: easy",
      "t/01-small/lesson.yaml:3: 'easy' is no level; it can be: beginner, intermediate, advanced"
    ),
    (
      "    points: 5", "    pionts: 5",
      "t/01-small/lesson.yaml:9: unknown field 'pionts'; known here: id, points, follows, partial, checks, quiz, hints"
    ),
    (
      "{en: Small, zh-Hans: 小}", "{en: Small}",
      "t/01-small/lesson.yaml:2: the language 'zh-Hans' is missing"
    ),
    (
      "docker: {container: web, is: {State: {Running: true}}}", "output: {contains: x}",
      "t/01-small/lesson.yaml:11: 'output' proves nothing alone; it stands only beside 'asked'"
    ),
    (
      "container: web", "contaner: web",
      "t/01-small/lesson.yaml:11: unknown field 'contaner'; known here: "
        + "container, image, volume, network, is, env, logs"
    ),
    (
      "{Running: true}", "{Running: {$matches: '('}}",
      "t/01-small/lesson.yaml:11: '(' is no pattern"
    ),
    (
      "{Running: true}", "{Running: {$is: 1}}",
      "t/01-small/lesson.yaml:11: unknown field '$is'; known here: $matches"
    ),
    (
      "      - shows: true\n        costs: 2", "      - after: 1",
      "t/01-small/lesson.yaml: the last hint of step 'one' must show the way (shows: true)"
    ),
    (
      "slug: small", "slug: Small One",
      "t/01-small/lesson.yaml:1: 'Small One' must be made of a-z, 0-9 and hyphens"
    ),
    (
      "checks:\n", "follows: [two]\n    checks:\n",
      "t/01-small/lesson.yaml:8: there is no step 'two'"
    ),
    ("id: one", "id: two", "t/01-small/en.md: the heading ## … {#two} is missing"),
    ("steps:", "steps", "t/01-small/lesson.yaml:"),
    (
      "scenario: docker", "scenario: mars",
      "t/01-small/lesson.yaml:6: 'mars' is no scenario; it can be: docker, kubernetes, china"
    ),
  ])
  func `a fault is told with its file and line`(_ old: String, _ new: String, _ wanted: String) {
    let parts = Self.good.split(separator: "\n", omittingEmptySubsequences: false)
    let text = parts.joined(separator: "\n")
    guard let range = text.firstRange(of: old) else {
      Issue.record("'\(old)' is not in the lesson")
      return
    }
    let found = Self.complaints(text.replacingCharacters(in: range, with: new))
    #expect(found.contains { $0.hasPrefix(wanted) }, "\(found)")
  }

  @Test func `a lesson file cut anywhere gives complaints and no trap`() {
    let bytes = Array(Self.good.utf8)
    for end in stride(from: 0, to: bytes.count, by: 7) {
      _ = Self.complaints(String(decoding: bytes[..<end], as: UTF8.self))
    }
  }

  @Test func `checks nested without end give a complaint`() {
    for depth in [100, 5000] {
      let open = String(repeating: "{not: ", count: depth),
        close = String(repeating: "}", count: depth)
      let inner = "\(open){file: {path: x}}\(close)"
      let text = Self.good.split(separator: "\n").map {
        $0.contains("docker: {container") ? "      - \(inner)" : String($0)
      }.joined(separator: "\n")
      #expect(Self.complaints(text).isEmpty == (depth == 100))
    }
  }

  @Test func `what is embedded is the folder, byte for byte`() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "lessons")
    let paths = try #require(FileManager.default.subpaths(atPath: root.path))
    let files = paths.filter { !$0.hasSuffix("~") }.filter { path in
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(
        atPath: root.appending(path: path).path, isDirectory: &isFolder)
      return !isFolder.boolValue
    }
    #expect(files.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } == EmbeddedSource().paths)
    for path in files {
      let data = try Data(contentsOf: root.appending(path: path))
      #expect(EmbeddedSource().file(path)?.bytes == Array(data))
    }
  }

  @Test func `a lesson begun with lessons new has nothing wrong but that it is not listed`() {
    var files = Self.source(Self.good).files.filter { !$0.path.hasPrefix("t/") }
    files += LessonScaffold.files(folder: "t/01-small", slug: "small")
    #expect(LessonLint.diagnostics(of: FolderSource(files)).map(\.description) == [])
  }

  @Test func `the listing shows every lesson once, and what is done`() {
    let done = Progress([
      ProgressFact(time: 1, lesson: "first-container", .lessonDone(points: 1, of: 2))
    ])
    let listing = LessonLibrary().listing(in: .chinese, progress: done)
    #expect(listing.contains("✓ first-container"))
    let lines = listing.split(separator: "\n")
    for slug in LessonLibrary().folders.compactMap({ LessonLibrary().lesson($0)?.slug }) {
      #expect(lines.filter { $0.split(separator: " ").contains(Substring(slug)) }.count == 1)
    }
  }

  @Test func `a pack without answers is read`() {
    var files = EmbeddedSource().paths.compactMap { EmbeddedSource().file($0) }
    files.removeAll { $0.path.contains("/answers/") }
    let source = FolderSource(files)
    #expect(LessonLint.diagnostics(of: source, wantsAnswers: false).map(\.description) == [])
    #expect(LessonLibrary(source).lesson("first-container")?.answers.solutions.isEmpty == true)
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<Index>, with new: String) -> String {
    String(self[..<range.lowerBound]) + new + String(self[range.upperBound...])
  }
}
