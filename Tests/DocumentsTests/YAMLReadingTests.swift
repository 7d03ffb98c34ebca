// YAML read as kubectl and docker compose read it.

import Documents
import Testing
import Text

@Suite struct YAMLReadingTests {
  @Test func `kubectl reads odd texts so`() throws {
    for row in try rows(yamlReadingTable) {
      let found: String
      do {
        found = try YAML.parse(row[0]).json(.goPlain)
      } catch { found = error.message(.kubernetes) }
      #expect(normalized(found) == normalized(row[1]), "\(row[0])")
    }
  }
  @Test func `compose complains with the context's line`() throws {
    for row in try rows(yamlComplaintTable) {
      do {
        _ = try YAML.parse(row[0], dialect: .compose)
        Issue.record("no complaint about \(row[0])")
      } catch { #expect(error.message(.compose) == row[1], "\(row[0])") }
    }
  }
  // Recorded: docker compose 2.40.3, in the oracle's compose.t.
  @Test(arguments: [
    (
      "services:\n  web:\n    image: nginx\n   ports:\n",
      "yaml: line 1: did not find expected key"
    ),
    (
      "services:\n\tweb:\n", "yaml: line 2: found character that cannot start any token"
    ),
  ])
  func `compose's own recordings`(_ text: String, _ wanted: String) {
    let error = #expect(throws: YAMLError.self) { try YAML.parse(text, dialect: .compose) }
    #expect(error?.message(.compose) == wanted)
  }
  // Recorded: kubectl 1.36, in the oracle's apply.t.
  @Test func `a tab below a plain scalar violates the indentation`() {
    let error = #expect(throws: YAMLError.self) {
      try YAML.parse("kind: Pod\n\tapiVersion: v1\n")
    }
    #expect(
      error?.message() == "yaml: line 2: found a tab character that violates indentation")
  }
  @Test func `in compose yes is a string and a repeated key an error`() throws {
    #expect(try YAML.parse("a: yes\nb: on", dialect: .compose) == ["a": "yes", "b": "on"])
    let error = #expect(throws: YAMLError.self) {
      try YAML.parse("a: 1\nb: 2\na: 3\n", dialect: .compose)
    }
    #expect(
      error?.message(.compose)
        == "yaml: unmarshal errors:\n  line 3: mapping key \"a\" already defined at line 1")
  }
  @Test func `every part knows its place, its tag and its key`() throws {
    let text = "a:\n  - x\n  - {b: !reset 2}\n\"c d\": 'q'\n"
    let (value, place) = try YAML.parseWithPlaces(text, dialect: .compose)
    #expect(value == ["a": ["x", ["b": "2"]], "c d": "q"])
    #expect(place.at("a", 1, "b")?.tag == "!reset")
    #expect(place.at("a", 0)?.range.lowerBound == SourcePosition(line: 2, column: 5, offset: 7))
    #expect(
      place.at("a", 1, "b")?.key?.lowerBound == SourcePosition(line: 3, column: 6, offset: 14))
    #expect(place.at("c d")?.key?.lowerBound.line == 4)
    #expect(place.at("c d")?.isQuoted == true)
  }
  @Test func `an alias bomb is refused`() {
    var text = "a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n"
    for level in 1..<12 {
      let aliases = [String](repeating: "*a\(level - 1)", count: 10).joined(separator: ",")
      text += "a\(level): &a\(level) [\(aliases)]\n"
    }
    let error = #expect(throws: YAMLError.self) { try YAML.parse(text) }
    #expect(error?.message() == "yaml: document contains excessive aliasing")
  }
  @Test(arguments: ["[", "{a: ", "- ", "? "])
  func `depth ends in an error`(_ opening: String) {
    let error = #expect(throws: YAMLError.self) {
      try YAML.parse(String(repeating: opening, count: 100_000))
    }
    #expect(error != nil)
  }
  @Test func `all documents of a stream`() throws {
    let all = try YAML.parseAll("a: 1\n---\n---\n- b\n...\n", dialect: .compose)
    #expect(all.map(\.value) == [["a": 1], nil, ["b"]])
  }
}

@Suite struct ManifestsTests {
  // Recorded: kubectl 1.33 create --dry-run=client -f.
  @Test(arguments: [
    (
      "---\na: 1\n---\nb: c: d\n", 1,
      "error converting YAML to JSON: yaml: mapping values are not allowed in this context"
    ),
    (
      "a: 1\n---\n\n\nb: 2\nb: c: d\n", 1,
      "error converting YAML to JSON: yaml: line 4: mapping values are not allowed in this context"
    ),
    (
      "a: 1\n--- # foo\nb: 2\nb: c: d\n", 1,
      "error converting YAML to JSON: yaml: line 2: mapping values are not allowed in this context"
    ),
    (
      "---\n\na: b: c", 0,
      "error converting YAML to JSON: yaml: line 3: mapping values are not allowed in this context"
    ),
    ("a: 1\n--- x\nb: 2\n", 0, "invalid Yaml document separator: x"),
    ("{\"a\": 1}\n---\nb: 2\n", 2, ""),
    ("{\"a\": 1} # foo\nb: 2", 2, ""),
    ("{\"a\": 1, # foo\n\"b\": 2}", 1, ""),
    ("{a: 1}", 1, ""),
    (
      "{\"a\":1}\n---\n{\"b\":2}\n---\n{\"c\" 2}", 2,
      "error converting YAML to JSON: yaml: did not find expected ',' or '}'"
    ),
    ("{\"a\": 1}\n{\"b\" 2}", 1, "json: offset 15: invalid character '2' after object key"),
    ("{\"a\"", 0, "unexpected EOF"),
    ("# nothing\n---\n", 0, ""),
  ])
  func `files are cut as kubectl cuts them`(_ text: String, _ count: Int, _ problem: String) {
    let found = Manifests.read(text)
    #expect(found.manifests.count == count, "\(text)")
    #expect(found.problem?.description ?? "" == problem, "\(text)")
  }
  @Test func `places are those of the whole text`() {
    let found = Manifests.read("a: 1\n---\nb:\n  c: 2\n---\nd: e: f\n")
    #expect(found.manifests[1].place.at("b", "c")?.range.lowerBound.line == 4)
    #expect(found.problem?.mark.line == 6)
  }
}
