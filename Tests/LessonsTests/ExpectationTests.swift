// Partial documents: what holds and what does not.

import Documents
import Testing

@testable import Lessons

@Suite struct ExpectationTests {
  /// wanted | there | what is wrong: paths, or nothing
  static let rows = """
    {a: 1} | {a: 1, b: 2} |
    {a: 1} | {a: 2} | a
    {a: 1} | {} | a
    {a: {b: {c: x}}} | {a: {}} | a.b.c
    {a: 1} | {a: 1.0} |
    {a: "1"} | {a: 1} | a
    {a: [2, 1]} | {a: [1, 2, 3]} |
    {a: [1, 1]} | {a: [1, 2]} | a
    {a: [{name: x, v: 1}]} | {a: [{name: y, v: 1}, {name: x, v: 1}]} |
    {a: [{name: x, v: 1}]} | {a: [{name: y, v: 1}, {name: x, v: 2}]} | a.[x].v
    {a: [{v: 1}, {v: {$atLeast: 1}}]} | {a: [{v: 1}, {v: 2}]} |
    {a: [{v: {$atLeast: 1}}, {v: 1}]} | {a: [{v: 1}, {v: 2}]} |
    {a: {$oneOf: [1, x]}} | {a: x} |
    {a: {$oneOf: [1, x]}} | {a: 2} | a
    {a: {$matches: '^v[0-9]+$'}} | {a: v12} |
    {a: {$matches: '^v[0-9]+$'}} | {a: v} | a
    {a: {$absent: true}} | {b: 1} |
    {a: {$absent: true}} | {a: {}} |
    {a: {$absent: true}} | {a: 1} | a
    {a: {$count: 2}} | {a: [1, 2]} |
    {a: {$not: {b: 1}}} | {a: {b: 2}} |
    {a: {$not: {b: 1}}} | {a: {b: 1}} | a
    {a: {$image: nginx}} | {a: "docker.io/library/nginx:1.27"} |
    {a: {$image: nginx}} | {a: "me/nginx"} | a
    {a: {$image: "nginx:1.27"}} | {a: nginx} | a
    {a: {$image: "me/site:v1"}} | {a: "me/site:v1"} |
    {a: {$image: nginx}} | {a: "registry:5000/nginx"} | a
    {a: null} | {} |
    """

  @Test(arguments: rows.split(separator: "\n").map(String.init))
  func `what is not as it should be is named by its path`(_ row: String) throws {
    let columns = row.split(separator: "|", omittingEmptySubsequences: false).map {
      $0.trimmingSpaces
    }
    var reader = FieldReader("row")
    let read = reader.expectation(reader.root(of: columns[0]))
    let wanted = try #require(read)
    #expect(reader.diagnostics == [])
    let there = try YAML.parse(columns[1], dialect: .compose)
    let paths = wanted.mismatches(in: there).map { $0.path.joined(separator: ".") }
    #expect(paths.joined(separator: ", ") == columns[2])
  }
}

extension Substring {
  var trimmingSpaces: String {
    var text = self
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
