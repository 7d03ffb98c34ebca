// Facts of progress: written, cut off, read again.

import Lessons
import Testing

@Suite struct ProgressTests {
  let facts = [
    ProgressFact(time: 1, lesson: "", .language(.chinese)),
    ProgressFact(time: 2, lesson: "a", .started),
    ProgressFact(time: 3, lesson: "a", .stepDone(step: "one", points: 5, of: 10)),
    ProgressFact(time: 4, lesson: "a", .hint(step: "two", number: 0)),
    ProgressFact(time: 5, lesson: "a", .skipped(step: "two")),
    ProgressFact(time: 6, lesson: "a", .lessonDone(points: 5, of: 20)),
    ProgressFact(time: 7, lesson: "a", .stepDone(step: "one", points: 10, of: 10)),
  ]

  @Test func `what is written is read again`() {
    #expect(facts.map(\.line).allSatisfy { $0.hasSuffix("\n") && !$0.dropLast().contains("\n") })
    #expect(facts.compactMap { ProgressFact(line: $0.line) } == facts)
    #expect(
      facts[2].line
        == #"{"time":3,"lesson":"a","did":"step","step":"one","points":5,"of":10}"# + "\n")
  }

  @Test func `the best try counts`() {
    let progress = Progress(facts)
    #expect(progress.language == .chinese)
    #expect(progress.latest == "a")
    #expect(progress["a"]?.steps == ["one": 10])
    #expect(progress["a"]?.isFinished == true)
    #expect(progress["b"] == nil)
  }

  @Test func `a file cut off anywhere loses its last line at most`() {
    let text = facts.map(\.line).joined()
    for end in 0...text.utf8.count {
      let cut = String(decoding: Array(text.utf8)[..<end], as: UTF8.self)
      let whole = cut.filter { $0 == "\n" }.count
      let kept = Progress(text: cut)
      let least = Progress(facts.prefix(whole)), most = Progress(facts.prefix(whole + 1))
      #expect(kept == least || kept == most)
    }
    #expect(Progress(text: "{\"time\":1,\"did\":\"danced\"}\nnonsense\n") == Progress())
  }
}
