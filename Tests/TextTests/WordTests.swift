// Nearest words, positions, diagnostics.

import Testing
import Text

@Suite struct WordTests {
  @Test func `cobra's rule, as kubectl answers`() {
    let names = ["create", "expose", "run", "set", "explain", "get", "edit", "delete", "diff"]
    #expect(Suggestions.cobra("gett", among: names) == ["set", "get"])
    #expect(Suggestions.cobra("creat", among: names) == ["create"])
    #expect(Suggestions.cobra("delet", among: names) == ["delete"])
    #expect(Suggestions.cobra("EXPL", among: names) == ["explain"])
    #expect(Suggestions.cobra("nonsense", among: names) == [])
    #expect(
      Suggestions.cobra("rm", among: ["delete"], aliases: [("rm", "delete")]) == ["delete"])
  }

  @Test func `near words count a swap as one edit`() {
    let words = ["docker", "kubectl", "ls", "grep", "cat"]
    #expect(Suggestions.near("dokcer", among: words) == ["docker"])
    #expect(Suggestions.near("kubeclt", among: words) == ["kubectl"])
    #expect(Suggestions.near("sl", among: words) == ["ls"])
    #expect(Suggestions.near("zzzzz", among: words) == [])
    #expect(Suggestions.near("", among: words) == [])
    #expect(Suggestions.distance("kitten", "sitting") == 3)
    #expect(Suggestions.distance("ab", "ba") == 2)
    #expect(Suggestions.distance("ab", "ba", swaps: true) == 1)
    #expect(Suggestions.distance("", "容器") == 2)
  }

  @Test func `positions count from one`() {
    let map = LineMap("FROM x\n容器 y\n")
    #expect(map.position(0) == SourcePosition(line: 1, column: 1, offset: 0))
    #expect(map.position(14) == SourcePosition(line: 2, column: 4, offset: 14))
    #expect(map.position(99) == SourcePosition(line: 3, column: 1, offset: 16))
    #expect(map.line(2) == "容器 y")
    #expect(map.line(9) == "")
    var position = SourcePosition.start
    for byte in "FROM x\n容器 ".utf8 { position.advance(over: byte) }
    #expect(position == map.position(14))
    let finding = Diagnostic(.warning, "what", at: map.range(14..<15))
    #expect(finding.text(file: "Dockerfile") == "Dockerfile:2:4: warning: what")
    #expect(finding.excerpt(of: map) == "容器 y\n     ^")
  }
}
