// A pattern that lessons use, as grep -E would: it looks at one line at a time.

/// A regular expression over single lines.
package struct LinePattern: Hashable, Sendable {
  package let text: String

  /// Nil where the text is no pattern; `complaint(about:)` says why.
  package init?(_ text: String) {
    guard (try? Regex(text)) != nil else { return nil }
    self.text = text
  }
  package static func complaint(about text: String) -> String {
    do {
      _ = try Regex(text)
      return ""
    } catch { return "\(error)" }
  }

  /// Whether some line of the text matches. Escape sequences are not seen.
  package func matches(_ text: String) -> Bool { groups(in: text) != nil }

  /// The groups of the first line that matches: the whole match, then each in its order.
  package func groups(in text: String) -> [String]? {
    guard let regex = try? Regex(self.text) else { return nil }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if let match = line.firstMatch(of: regex) {
        return (0..<match.output.count).map { match.output[$0].substring.map(String.init) ?? "" }
      }
    }
    return nil
  }
}
