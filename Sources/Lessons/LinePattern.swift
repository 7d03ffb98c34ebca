// A pattern that lessons use, as grep -E would: it looks at one line at a time.

import Text

/// A POSIX extended regular expression over single lines.
package struct LinePattern: Hashable, Sendable {
  package let text: String
  private let pattern: Pattern

  /// Nil where the text is no pattern; `complaint(about:)` says why.
  package init?(_ text: String) {
    guard let pattern = try? Pattern(text, syntax: .extended) else { return nil }
    self.text = text
    self.pattern = pattern
  }
  package static func complaint(about text: String) -> String {
    do throws(PatternError) {
      _ = try Pattern(text, syntax: .extended)
      return ""
    } catch { return error.message }
  }

  /// Whether some line of the text matches.
  package func matches(_ text: String) -> Bool {
    var search = PatternSearch(pattern), steps = Self.steps
    return Array(text.utf8).split(separator: 10, omittingEmptySubsequences: false)
      // NB: a search that costs too much has found nothing; no lesson's pattern comes near it.
      .contains { (try? search.isMatch($0, steps: &steps)) == true }
  }

  /// The groups of the first line that matches: the whole match, then each in its order.
  package func groups(in text: String) -> [String]? {
    var search = PatternSearch(pattern), steps = Self.steps
    for line in text.utf8.split(separator: 10, omittingEmptySubsequences: false) {
      let bytes = Array(line)
      guard let found = try? search.firstMatch(in: bytes, from: 0, steps: &steps) else { continue }
      return found.groups.map { range in
        range.map { String(decoding: bytes[$0], as: UTF8.self) } ?? ""
      }
    }
    return nil
  }

  private static let steps = 5_000_000

  package static func == (a: LinePattern, b: LinePattern) -> Bool { a.text == b.text }
  package func hash(into hasher: inout Hasher) { hasher.combine(text) }
}
