// The forms of a report: what their readers ask of them, whatever a submission is called or says.

import Documents
import Foundation
import Grading
import Lessons
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct ReportFormatTests {
  /// Names that break out of a careless report.
  static let names = [
    "anna", "=cmd|' /C calc'!A0", "a,b\"c", "<script>alert(1)</script>", "a&b", "+1", "@sum",
    "王伟", "\u{1}\u{8}", "＝1+1", " =1", "line\nbreak",
  ]
  private func report() throws -> GradeReport {
    let source = lessonSource(steps: GraderTests.steps)
    let exercise = try #require(Exercise("small", folder: "t", in: source))
    let grader = Grader(exercise.lesson, on: FakeStage.self)
    let scripts = ["run web nginx\nrm web\n", "run web httpd\n", "odd\n", ""]
    let grades = Self.names.enumerated().map { index, name in
      grader.grade(Submission(name: name, script: Array(scripts[index % scripts.count].utf8)))
    }
    let unreadable = grader.grade(Submission(name: "x", unreadable: "]]><b>"))
    return GradeReport(version: "1.2.3", exercises: [exercise], grades: grades + [unreadable])
  }

  @Test func `no cell of a table is a formula, and every row has as many`() throws {
    for format in [GradeFormat.csv, .gradebook] {
      let text = try report().text(format, in: .english)
      let rows = try #require(Self.rows(text))
      #expect(Set(rows.map(\.count)).count == 1, "\(format)")
      for cell in rows.flatMap({ $0 }) {
        let first = cell.drop { $0.isWhitespace }.first ?? "x"
        #expect(!"=+-@|%＝＋－＠".contains(first), "\(format): \(cell)")
      }
    }
  }

  /// A reader of RFC 4180 that is not ours: strict, character by character.
  private static func rows(_ text: String) -> [[String]]? {
    var rows: [[String]] = [], row: [String] = [], cell = "", quoted = false
    var rest = Array(text.unicodeScalars)[...]
    while let scalar = rest.popFirst() {
      if quoted {
        if scalar != "\"" {
          cell.unicodeScalars.append(scalar)
        } else if rest.first == "\"" {
          cell += "\""
          rest.removeFirst()
        } else {
          quoted = false
        }
      } else if scalar == "\"" {
        guard cell.isEmpty else { return nil }
        quoted = true
      } else if scalar == "," || scalar == "\n" {
        row.append(cell)
        cell = ""
        if scalar == "\n" {
          rows.append(row)
          row = []
        }
      } else {
        cell.unicodeScalars.append(scalar)
      }
    }
    return quoted || !row.isEmpty || !cell.isEmpty ? nil : rows
  }

  private final class Elements: NSObject, XMLParserDelegate {
    var names: [String: Int] = [:]
    var counts: [String: String] = [:]
    var skipped = 0
    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
      qualifiedName: String?, attributes: [String: String]
    ) {
      names[name, default: 0] += 1
      if name == "testsuites" { counts = attributes }
      if name == "testsuite" { skipped += attributes["skipped"].flatMap { Int($0) } ?? 0 }
    }
  }

  @Test func `JUnit's XML is well-formed, and its counts are those of its elements`() throws {
    let parser = XMLParser(data: Data(try report().text(.junit, in: .chinese).utf8))
    let elements = Elements()
    parser.delegate = elements
    #expect(parser.parse(), "\(parser.parserError?.localizedDescription ?? "")")
    #expect(elements.names["testsuite"] == Self.names.count + 1)
    for (attribute, element) in [
      ("tests", "testcase"), ("failures", "failure"), ("errors", "error"),
    ] {
      #expect(elements.counts[attribute] == "\(elements.names[element] ?? 0)", "\(attribute)")
    }
    // The schemas of its readers know it in a suite, and not in the element around them.
    #expect(elements.skipped == elements.names["skipped"] ?? 0)
    #expect(Set(elements.counts.keys) == ["name", "tests", "failures", "errors"])
  }

  @Test func `the HTML page runs nothing and loads nothing`() throws {
    let page = try report().text(.html, in: .english)
    for word in [
      "<script", "http://", "https://", "<img", "<link", "javascript:", " src=", "@import",
    ] {
      #expect(!page.contains(word), "\(word)")
    }
    #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
    #expect(page.contains("default-src 'none'"))
    for word in ["table", "tr", "td", "h2", "h3", "ul", "li", "p"] {
      let opened =
        page.components(separatedBy: "<\(word)>").count
        + page.components(separatedBy: "<\(word) ").count - 1
      #expect(opened == page.components(separatedBy: "</\(word)>").count, "\(word)")
    }
  }

  @Test func `JSON has what its schema demands, and nothing that the schema does not know`() throws
  {
    let schema = try JSON.parse(GradeReport.schema)
    let text = try report().text(.json, in: .english)
    var complaints: [String] = []
    MiniSchema(root: schema).check(try JSON.parse(text), schema, at: "$", &complaints)
    #expect(complaints == [])
    // The check itself is not blind.
    MiniSchema(root: schema).check(["format": "other"], schema, at: "$", &complaints)
    #expect(complaints.count > 3)
  }

  @Test func `every report names the version, the lesson's digest and the seed`() throws {
    let report = try report()
    let digest = report.exercises[0].digest
    for format in GradeFormat.allCases where format != .gradescope {
      let text = report.text(format, in: .english)
      #expect(text.contains("1.2.3") && text.contains(digest), "\(format)")
      // A gradebook takes points; the seed stands in the other forms.
      if format != .gradebook { #expect(text.contains("seed"), "\(format)") }
    }
  }

  @Test func `every form says which steps a step waits for`() throws {
    let report = GradeReport(
      version: "1.2.3", exercises: try report().exercises, grades: [try report().grades[1]])
    for format in GradeFormat.allCases where format != .gradebook && format != .json {
      #expect(report.text(format, in: .english).contains("It comes after: “make”"), "\(format)")
    }
    #expect(report.text(.json, in: .english).contains("\"after\""))
  }

  @Test func `a row of the page's table leads to its grade`() throws {
    let page = try report().text(.html, in: .english)
    for number in 1...Self.names.count {
      #expect(page.contains("<a href=\"#grade-\(number)\">"))
      #expect(page.contains("<h2 id=\"grade-\(number)\">"))
    }
  }

  @Test func `Gradescope gets what its specification asks for`() throws {
    let one = GradeReport(
      version: "1.2.3", exercises: try report().exercises, grades: [try report().grades[1]])
    #expect(one.isOneSubmission)
    let value = try JSON.parse(one.text(.gradescope, in: .english))
    let tests = try #require(value["tests"]?.array)
    #expect(value["score"]?.int == tests.reduce(0) { $0 + ($1["score"]?.int ?? 0) })
    for test in tests {
      #expect(["passed", "failed"].contains(test["status"]?.string ?? ""))
      #expect((test["score"]?.int ?? 9) <= test["max_score"]?.int ?? 0)
      #expect(
        ["hidden", "after_due_date", "after_published", "visible"]
          .contains(test["visibility"]?.string ?? ""))
    }
    #expect(value["stdout_visibility"]?.string == "hidden")
  }
}

/// As much of JSON Schema as ours uses.
private struct MiniSchema {
  let root: Value

  func check(_ value: Value, _ given: Value, at path: String, _ complaints: inout [String]) {
    var schema = given
    if let name = given["$ref"]?.string?.split(separator: "/").last.map(String.init) {
      schema = root.at("$defs", name) ?? [:]
    }
    if let wanted = schema["const"], wanted != value { complaints.append("\(path): const") }
    if let allowed = schema["enum"]?.array, !allowed.contains(value) {
      complaints.append("\(path): enum")
    }
    if let least = schema["minimum"]?.int, let number = value.int, number < least {
      complaints.append("\(path): minimum")
    }
    if let type = schema["type"]?.string {
      let fits =
        switch (type, value) {
        case ("object", .object), ("array", .array), ("string", .string), ("integer", .integer),
          ("boolean", .bool):
          true
        default: false
        }
      if !fits { complaints.append("\(path): not \(type)") }
    }
    for item in value.array ?? [] {
      if let items = schema["items"] { check(item, items, at: path + "[]", &complaints) }
    }
    guard let object = value.object else { return }
    for name in schema["required"]?.array ?? [] where object[name.string ?? ""] == nil {
      complaints.append("\(path): lacks \(name.string ?? "")")
    }
    for (name, member) in zip(object.keys, object.keys.map { object[$0] ?? .null }) {
      if let known = schema.at("properties", name) {
        check(member, known, at: path + "." + name, &complaints)
      } else if schema["additionalProperties"] == false {
        complaints.append("\(path): unknown \(name)")
      }
    }
  }
}
