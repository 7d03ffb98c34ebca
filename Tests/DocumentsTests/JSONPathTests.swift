// JSONPath as kubectl runs it.

import Documents
import Testing

@Suite struct JSONPathTests {
  @Test func `templates print what kubectl prints`() throws {
    let object = try YAML.parse(recordedObject)
    for row in try rows(jsonPathTable) {
      var found: String
      do {
        let path = try JSONPath(row[0])
        do { found = try path.print(object) } catch { found = "executing: \(error)" }
      } catch { found = "parsing: \(error)" }
      #expect(found == row[1], "\(row[0])")
    }
  }
  @Test(arguments: [
    (".a.b", "{.a.b}"), ("a.b", "{.a.b}"), ("{.a.b}", "{.a.b}"), ("{a.b}", "{.a.b}"),
    (".metadata.labels['app']", "{.metadata.labels['app']}"), ("", ""),
  ])
  func `paths of columns may leave out braces and dot`(_ path: String, _ wanted: String) throws {
    #expect(try JSONPath.relaxed(path) == wanted)
  }
  @Test(arguments: ["{", "{.a}{.b}", ".", "{}"])
  func `other columns are refused`(_ path: String) {
    #expect(throws: JSONPathError.self) { try JSONPath.relaxed(path) }
  }
  @Test func `a missing field can be an error`() throws {
    let error = #expect(throws: JSONPathError.self) {
      try JSONPath("{.a.b}").find(in: ["a": [:]], allowsMissing: false)
    }
    #expect(error?.description == "b is not found")
  }
}
