// Go templates as docker and kubectl run them.

import Documents
import Kernel
import Testing

/// A row with methods, as docker's formatters have them.
private struct Row: TemplateRow {
  var templateType: String { "*formatter.ContainerContext" }
  var templateText: String { "row" }
  var templateJSON: Value { ["Names": "web"] }

  func templateMember(
    _ name: String, _ arguments: [TemplateValue]
  ) throws(TemplateFailure) -> TemplateValue? {
    switch name {
    case "Names": return .value("web")
    case "Label":
      guard arguments.count == 1 else {
        throw TemplateFailure("wrong number of args for Label: want 1 got \(arguments.count)")
      }
      return .value(.string("label of " + (arguments[0].string ?? "")))
    default: return nil
    }
  }
}

@Suite struct TemplateTests {
  @Test func `templates print what kubectl prints`() throws {
    let object = try YAML.parse(recordedObject)
    for row in try rows(templateTable) {
      var found: String
      do {
        let template = try Template(
          row[0], name: "output", functions: TemplateFunctions.kubectl)
        do { found = try template.render(object) } catch { found = "executing: \(error)" }
      } catch { found = "parsing: \(error)" }
      #expect(found == row[1], "\(row[0])")
    }
  }
  @Test func `rows have methods`() throws {
    let template = try Template(
      #"{{.Names}} {{.Label "a"}} {{json .}} {{upper .Names}}"#,
      functions: TemplateFunctions.docker)
    #expect(try template.render(.row(Row())) == #"web label of a {"Names":"web"} WEB"#)
  }
  // Recorded from docker 28: docker ps --format '{{.Foo}}'.
  @Test func `a field that a row has not is an error with its type`() throws {
    let error = try #require(throws: TemplateError.self) {
      try Template("{{.Foo}}").render(.row(Row()))
    }
    #expect(
      error.description == #"template: :1:2: executing "" at <.Foo>: can't evaluate field Foo "#
        + "in type *formatter.ContainerContext")
  }
  @Test func `a missing key can be an error`() throws {
    let error = try #require(throws: TemplateError.self) {
      try Template("{{.Foo}}").render(["a": 1], missingKey: .error)
    }
    #expect(
      error.description
        == #"template: :1:2: executing "" at <.Foo>: map has no entry for key "Foo""#)
  }
  @Test func `docker's functions`() throws {
    let text = """
      {{join .a ","}}|{{(split "a-b-c" "-")}}|{{title "hello world"}}|{{lower "AbC"}}|\
      {{pad "x" 1 2}}|{{truncate "abcdef" 3}}|{{json .}}
      """
    let value: Value = ["a": ["x", "y"], "b": "<&>"]
    #expect(
      try Template(text, functions: TemplateFunctions.docker).render(value)
        == #"x,y|[a b c]|Hello World|abc| x  |abc|{"a":["x","y"],"b":"<&>"}"#)
  }
  @Test func `range counts to a number`() throws {
    // Real: text/template of Go 1.24, with which docker 28.5 is built.
    #expect(try Template("{{range $i := 3}}{{$i}}{{end}}").render(.null) == "012")
  }
  @Test func `no template runs without end`() throws {
    for text in [
      #"{{define "T"}}{{template "T" .}}{{end}}{{template "T" .}}"#,
      "{{range 100000}}{{range 100000}}x{{end}}{{end}}",
      #"{{printf "%999999d" 1}}{{range 100000}}{{printf "%999999d" 1}}{{end}}"#,
      "{{range 9223372036854775807}}{{end}}",
    ] {
      #expect(throws: TemplateError.self) { try Template(text).render(.null) }
    }
    let deep = String(repeating: "(", count: 10_000) + "1" + String(repeating: ")", count: 10_000)
    #expect(throws: TemplateError.self) { try Template("{{\(deep)}}") }
    #expect(throws: TemplateError.self) {
      try Template(String(repeating: "{{if 1}}", count: 10_000))
    }
  }
  @Test func `what was printed before an error is kept`() throws {
    var out = ""
    var budget = Budget.document
    let template = try Template("a{{.x.y}}")
    #expect(throws: TemplateError.self) {
      try template.render(.value(["x": 1]), missingKey: .noValue, budget: &budget, into: &out)
    }
    #expect(out == "a")
  }
}
