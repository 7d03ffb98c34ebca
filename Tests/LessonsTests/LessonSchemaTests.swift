// The schema for editors knows what the reader knows, and the other way round.

import Documents
import Lessons
import Testing

@Suite struct LessonSchemaTests {
  private func schema() throws -> Value { try JSON.parse(LessonLibrary.schema) }

  /// What the reader itself calls known, taken from its complaint about a field that nobody knows.
  private func known(_ yaml: String) throws -> Set<String> {
    do {
      _ = try lesson(steps: yaml)
    } catch let error as BadLesson {
      for complaint in error.complaints {
        guard let place = complaint.range(of: "known here: ") else { continue }
        return Set(complaint[place.upperBound...].split(separator: ",").map { $0.trimmed })
      }
    }
    return []
  }

  @Test(arguments: [
    ("step", "  - id: one\n    points: 1\n    zzz: 1\n    checks: [{file: {path: a}}]\n"),
    (
      "hint", "  - id: one\n    points: 1\n    checks: [{file: {path: a}}]\n    hints: [{zzz: 1}]\n"
    ),
    ("docker", "  - id: one\n    points: 1\n    checks: [{docker: {container: a, zzz: 1}}]\n"),
    ("file", "  - id: one\n    points: 1\n    checks: [{file: {path: a, zzz: 1}}]\n"),
    ("http", "  - id: one\n    points: 1\n    checks: [{http: {url: 'http://a', zzz: 1}}]\n"),
    ("asked", "  - id: one\n    points: 1\n    checks: [{asked: {command: docker ps, zzz: 1}}]\n"),
    ("check", "  - id: one\n    points: 1\n    checks: [{file: {path: a}, zzz: 1}]\n"),
    ("quiz", "  - id: one\n    points: 1\n    quiz: {choice: [a, b], right: [1], zzz: 1}\n"),
  ])
  func `every form has the same fields in both`(name: String, yaml: String) throws {
    let told = Set(try schema().at("$defs", name, "properties")?.object?.keys ?? [])
    #expect(try known(yaml) == told, "\(name)")
    #expect(!told.isEmpty)
  }

  @Test func `the scenarios are the same in both`() throws {
    let told = try #require(
      try schema().at("properties", "start", "properties", "scenario", "enum")?.strings)
    let source = lessonSource(
      steps: "  - id: one\n    points: 1\n    checks: [{file: {path: a}}]\n",
      head: "start: {scenario: mars}")
    let complaint =
      Lesson.read("t", from: source).diagnostics.map(\.description)
      .first { $0.contains("mars") } ?? ""
    #expect(complaint.hasSuffix("it can be: " + told.joined(separator: ", ")), "\(complaint)")
  }

  @Test func `the lesson itself has the same fields in both`() throws {
    let told = Set(try schema().at("properties")?.object?.keys ?? [])
    let source = lessonSource(
      steps: "  - id: one\n    points: 1\n    checks: [{file: {path: a}}]\n",
      head: "start: {scenario: docker}\nzzz: 1")
    let complaint =
      Lesson.read("t", from: source).diagnostics.map(\.description)
      .first { $0.contains("zzz") } ?? ""
    for name in told { #expect(complaint.contains(name), "\(name)") }
    #expect(complaint.split(separator: ",").count == told.count)
  }
}

extension StringProtocol {
  fileprivate var trimmed: String {
    String(drop { $0 == " " })
  }
  fileprivate func range(of piece: String) -> Range<Index>? {
    var at = startIndex
    while at < endIndex {
      if self[at...].hasPrefix(piece) { return at..<index(at, offsetBy: piece.count) }
      at = index(after: at)
    }
    return nil
  }
}
