// CEL against the server's own answers.

import Documents
import Testing

@testable import KubernetesAPI

private let celSchema: Value = [
  "type": "object",
  "properties": [
    "s": ["type": "string"], "i": ["type": "integer"], "n": ["type": "number"],
    "b": ["type": "boolean"], "opt": ["type": "string"],
    "l": ["type": "array", "items": ["type": "string"]],
    "li": ["type": "array", "items": ["type": "integer"]],
    "m": ["type": "object", "additionalProperties": ["type": "integer"]],
    "o": [
      "type": "object",
      "properties": [
        "x": ["type": "integer"], "namespace": ["type": "string"], "a-b": ["type": "string"],
      ],
    ],
    "lo": [
      "type": "array",
      "items": [
        "type": "object",
        "properties": ["name": ["type": "string"], "v": ["type": "integer"]],
      ],
    ],
    "ios": ["x-kubernetes-int-or-string": true],
    "t": ["type": "string", "format": "date-time"],
    "d": ["type": "string", "format": "duration"],
    "any": ["type": "object", "x-kubernetes-preserve-unknown-fields": true],
  ],
]
private let celObject: Value = [
  "s": "hello", "i": 5, "n": 1.5, "b": true, "l": ["a", "b"], "li": [3, 1, 2],
  "m": ["k": 1, "z": 2], "o": ["x": 7, "namespace": "ns", "a-b": "q"],
  "lo": [["name": "a", "v": 1], ["name": "b", "v": 2]], "ios": "50%",
  "t": "2026-01-02T03:04:05Z", "d": "1h30m",
]

@Suite struct CELTests {
  /// What comes of an expression on the object of the table.
  private func answer(_ text: String, steps: Int = 1_000_000) -> String {
    let type = CELType(schema: celSchema, name: "selfType") ?? .dyn
    let program: CELProgram
    do throws(CELProblems) {
      program = try CELProgram(text, variables: ["self": type])
    } catch {
      return "compilation failed: " + error.description
    }
    if program.type != .bool { return "cel expression must evaluate to a bool" }
    if let failure = program.foldingFailure { return "program instantiation failed: " + failure }
    var left = steps
    do throws(CELFailure) {
      return try program.run(["self": CELValue(celObject, type)], steps: &left).text
    } catch {
      return "error: " + error.message
    }
  }

  @Test func `an expression is answered as the server answers it`() throws {
    for line in celTable.split(separator: "\n") {
      let parsed = try JSON.parse(String(line))
      let row = try #require(parsed.strings)
      #expect(answer(row[0]) == row[1], "\(row[0])")
    }
  }

  @Test func `an expression that would run for ever ends`() {
    let ten = "[1,2,3,4,5,6,7,8,9,10]"
    var text = "true"
    for name in ["a", "b", "c", "d", "e", "f", "g", "h"] { text = "\(ten).all(\(name), \(text))" }
    #expect(answer(text) == "error: operation cancelled: actual cost limit exceeded")
  }

  @Test func `no text stops the parser`() {
    for text in [
      String(repeating: "(", count: 10_000), String(repeating: "!", count: 10_000),
      String(repeating: "[", count: 5000), String(repeating: "-", count: 5001),
      "self.s.matches('" + String(repeating: "(a*)*", count: 50), "\"", "'''", "\\", "0x", "1e",
      "a.b.c.d(", "{{{{", "\u{0}", "self..i", "?:", "self.i ?: 1", "self.i[", "[,]", "{,}",
    ] {
      #expect(answer(text).hasPrefix("compilation failed: "), "\(text.prefix(20))")
    }
  }
}
