// Terms in both languages, and where a lesson must pair them.

import Documents

/// The lab's glossary.
package struct Glossary: Sendable {
  package struct Term: Hashable, Sendable {
    package var name: Bilingual
    package var meaning: Bilingual
    /// Whether a Chinese text names the English word beside it at its first use.
    package var isPaired: Bool
  }
  package private(set) var terms: [Term] = []
  package private(set) var diagnostics: [LessonDiagnostic] = []

  package init(_ source: some LessonSource) {
    var reader = FieldReader("glossary.yaml")
    defer { diagnostics = reader.diagnostics }
    guard let text = source.text("glossary.yaml") else {
      reader.note(.missingFile, at: nil)
      return
    }
    let members = reader.members(of: reader.root(of: text), known: ["terms"], required: ["terms"])
    for node in reader.items(members["terms"]) {
      let fields = reader.members(
        of: node, known: ["en", "zh-Hans", "say", "paired"], required: ["en", "zh-Hans", "say"])
      guard let english = reader.string(fields["en"]),
        let chinese = reader.string(fields["zh-Hans"]),
        let meaning = reader.bilingual(fields["say"])
      else { continue }
      terms.append(
        Term(
          name: Bilingual(english, chinese), meaning: meaning,
          isPaired: reader.bool(fields["paired"]) ?? true))
    }
  }

  /// The terms that a Chinese text uses first without the English word beside them.
  func unpaired(in text: String) -> [(term: String, line: Int)] {
    // NB: the longest term wins, so 服务器 is not taken for 服务.
    let words = terms.map(\.name.chinese).filter { $0.count > 1 && $0.utf8.count > $0.count }
    let ordered = Array(Set(words)).sorted { ($0.count, $0) > ($1.count, $1) }
    var met = Set<String>(), missing: [(String, Int)] = [], isHint = false
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      // Headings and commands are no prose, and not everybody reads the hints.
      if line.hasPrefix("#") { isHint = line.hasSuffix("}") && line.contains("{#hint-") }
      if isHint || line.hasPrefix("#") || line.hasPrefix("    ") { continue }
      var rest = line[...]
      var passed = ""
      while !rest.isEmpty {
        guard let word = ordered.first(where: { rest.hasPrefix($0) }) else {
          passed.append(rest.removeFirst())
          continue
        }
        rest = rest.dropFirst(word.count)
        if met.insert(word).inserted {
          let named = terms.filter { $0.name.chinese == word }
          let around = (passed.suffix(24) + rest.prefix(24)).lowercased()
          let isNamed = named.contains {
            !$0.isPaired || around.contains($0.name.english.lowercased())
          }
          if !isNamed { missing.append((word, number + 1)) }
        }
        passed += word
      }
    }
    return missing
  }
}
