// JSON: what encoding/json and jq say and write.

import Documents
import Kernel
import Testing
import Text

@Suite struct JSONTests {
  @Test func `broken texts get encoding/json's complaint`() throws {
    for row in try rows(jsonComplaintTable) {
      do {
        _ = try JSON.parse(row[0])
        Issue.record("no complaint about \(row[0])")
      } catch {
        #expect("json: offset \(error.mark.offset + 1): \(error)" == row[1], "\(row[0])")
      }
    }
  }
  @Test(arguments: ["", "{", "[1,", "{\"a\"", "{\"a\":", "\"x", "tru", "-", "1.", "\"\\u12"])
  func `a text that stops too early says so`(_ text: String) {
    let error = #expect(throws: JSONError.self) { try JSON.parse(text) }
    #expect(error?.description == "unexpected end of JSON input")
  }
  // Recorded from jq 1.6: the numbers as `jq -c .` printed them.
  @Test func `numbers print as jq's`() throws {
    let text =
      "[1e17,1e18,1.5e300,0.0001,0.00001,1e-7,123456789012345678,3.0,-0.0,0.1,"
      + "12345678901234567890,1.1e17,1.5e16,1e5,1.25e-5]"
    #expect(
      try JSON.parse(text).json(.jqCompact)
        == "[1e+17,1e+18,1.5e+300,0.0001,1e-05,1e-07,123456789012345680,3,-0,0.1,"
        + "12345678901234567000,1.1e+17,15000000000000000,100000,1.25e-05]")
  }
  // Recorded from kubectl -o json.
  @Test func `numbers print as Go's`() throws {
    let text = "[1.5,1000000.5,1e20,1e21,0.0001,0.00001,1e-7,12345678901234567890,0.5]"
    #expect(
      try JSON.parse(text).json()
        == "[1.5,1000000.5,100000000000000000000,1e+21,0.0001,0.00001,1e-7,"
        + "12345678901234567000,0.5]")
  }
  @Test func `Go escapes what HTML could take for its own`() {
    let value: Value = ["<&>": "\u{2028}\u{1}\u{7F}\t\"\\/é😀"]
    #expect(
      value.json()
        == #"{"\u003c\u0026\u003e":"\u2028\u0001"# + "\u{7F}" + #"\t\"\\/é😀"}"#)
    #expect(value.json(.goPlain).hasPrefix(#"{"<&>":"#))
    #expect(value.json(JSONStyle(escapesNonASCII: true)).hasSuffix(#"\u00e9\ud83d\ude00"}"#))
  }
  @Test func `kubectl indents by four and jq by two`() throws {
    let value = try JSON.parse(#"{"b":[1,{}],"a":{"x":[]}}"#)
    #expect(
      value.json(JSONStyle(indent: "    ", sortsKeys: true)) == """
        {
            "a": {
                "x": []
            },
            "b": [
                1,
                {}
            ]
        }
        """)
    #expect(value.json(.jq).hasPrefix("{\n  \"b\": [\n    1,"))
  }
  // Recorded from jq 1.6 -Cc.
  @Test func `jq's colours stand where jq puts them`() throws {
    var style = JSONStyle.jqCompact
    style.colors = .jq
    let wanted =
      "^[[1;39m{^[[0m^[[34;1m\"a\"^[[0m^[[1;39m:^[[0m^[[1;39m[^[[0;39m1^[[0m^[[1;39m,"
      + "^[[0;32m\"x\"^[[0m^[[1;39m,^[[1;30mnull^[[0m^[[1;39m^[[1;39m]^[[0m^[[1;39m,"
      + "^[[0m^[[34;1m\"b\"^[[0m^[[1;39m:^[[0m^[[1;39m{}^[[0m^[[1;39m^[[1;39m}^[[0m"
    let text = try JSON.parse(#"{"a":[1,"x",null],"b":{}}"#).json(style)
    #expect(
      String(
        text.split(separator: "\u{1B}", omittingEmptySubsequences: false)
          .joined(separator: "^[")) == wanted)
  }
  @Test func `depth ends in an error`() {
    let error = #expect(throws: JSONError.self) {
      try JSON.parse(String(repeating: "[", count: 100_000))
    }
    #expect(error?.reason == .tooDeep)
  }
  @Test func `every part knows its place`() throws {
    let (_, place) = try JSON.parseWithPlaces("{\n  \"a\": [1,\n 22]\n}")
    #expect(place.at("a", 1)?.range.lowerBound == SourcePosition(line: 3, column: 2, offset: 14))
    #expect(place.at("a")?.key?.lowerBound == SourcePosition(line: 2, column: 3, offset: 4))
    #expect(place.at("b") == nil)
    #expect(place.nearest(["a", 7]).range == place.at("a")?.range)
  }
  @Test func `several values follow one another`() throws {
    #expect(try JSON.parseAll("1 {\"a\":2}\n[3]") == [1, ["a": 2], [3]])
  }
}
