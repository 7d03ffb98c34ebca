// The lab's signs as words: for who listens to the screen.

/// Signs, squares and bars of the lab's own texts, as words.
///
/// A screen reader says "check mark" and "black square" a dozen times, or nothing at all.
package enum PlainSpeech {
  package static func text(_ text: String, in language: Language) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .compactMap { line($0, in: language) }.joined(separator: "\n")
  }

  /// nil for a line that only explains signs.
  private static func line(_ line: Substring, in language: Language) -> String? {
    if line.hasPrefix("■ ") { return nil }
    var out = ""
    var rest = line
    let indent = rest.prefix { $0 == " " }
    out += indent
    rest = rest.dropFirst(indent.count)
    // A sign at the beginning: of a sentence that says the same, or of a row of a list.
    if let sign = rest.first, rest.dropFirst().first == " ", "✓✗→…".contains(sign) {
      rest = rest.dropFirst(2)
      let isRow = rest.first?.isNumber == true || rest.first == " " || !indent.isEmpty
      if isRow {
        let words =
          sign == "✓" ? Bilingual("done:", "已完成：") : Bilingual("begun:", "已开始：")
        out += words[language] + " "
      }
    }
    while let first = rest.first {
      let run = rest.prefix { squares.contains($0) }
      if run.count > 1 || !run.isEmpty && rest.dropFirst().hasPrefix("  ") {
        rest = rest.dropFirst(run.count)
        // A step's title says itself which it is; a row of a list goes on with points.
        if out.isEmpty {
          rest = rest.drop { $0 == " " }
        } else {
          out += words(for: run)[language]
          if rest.hasPrefix("  ") { out += language == .chinese ? "，" : "," }
        }
      } else if bars.contains(first) {
        rest = rest.drop { bars.contains($0) || $0 == " " }
      } else {
        out.append(first)
        rest = rest.dropFirst()
      }
    }
    return out
  }

  private static let squares: [Character] = ["■", "▪", "·", "□"]
  private static let bars: [Character] = ["█", "░"]

  private static func words(for run: Substring) -> Bilingual {
    let helped = run.count { $0 == "▪" }
    let done = run.count { $0 == "■" } + helped
    let more =
      helped == 0
      ? Bilingual("", "") : Bilingual(", \(helped) with help", "，其中 \(helped) 步靠提示")
    return Bilingual(
      "\(done) of \(run.count) steps done" + more[.english],
      "\(run.count) 步中做了 \(done) 步" + more[.chinese])
  }
}
