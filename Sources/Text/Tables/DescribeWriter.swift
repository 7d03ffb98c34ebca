// kubectl describe's form: indented lines whose tabs become columns.

/// Collects lines with their level of indentation; the tabs in them are aligned at the end.
package struct DescribeWriter: Hashable, Sendable {
  /// What was written, before its tabs are aligned.
  package private(set) var raw = ""

  package init() {}

  /// A line at a level, two spaces each: `line(1, "Image:\tnginx")`.
  package mutating func line(_ level: Int = 0, _ text: String) {
    write(level, text)
    raw += "\n"
  }

  /// Text at a level without a line's end.
  package mutating func write(_ level: Int = 0, _ text: String) {
    raw += String(repeating: "  ", count: max(0, min(level, 50)))
    raw += text
  }

  /// Text as it is.
  package mutating func append(_ text: String) { raw += text }

  /// All that was written, aligned.
  package var text: String { TabWriter.text(raw, .describe) }
}
