// One line of the lab's own beside a tool's message: what it means, and what was mistyped.

import Commands
import Documents
import Lab
import Text

/// Knows the messages that beginners meet, and the accidents of typing and pasting.
package struct Advisor: Sendable {
  var errors: [ErrorRow] = []
  var accidents: [AccidentRow] = []
  package private(set) var diagnostics: [LessonDiagnostic] = []

  struct ErrorRow: Sendable {
    var id: String
    var pattern: LinePattern
    /// What must have been typed besides.
    var typed: LinePattern?
    var words: Bilingual
  }
  struct AccidentRow: Sendable {
    var id: String
    var found: [String]
    /// Only at the beginning of the line.
    var isAtStart: Bool
    var words: Bilingual
  }

  /// Knows nothing.
  package init() {}

  package init(_ source: some LessonSource) {
    var reader = FieldReader("errors.yaml")
    defer { diagnostics = reader.diagnostics }
    guard let text = source.text("errors.yaml") else {
      reader.note(.missingFile, at: nil)
      return
    }
    let known = ["errors", "accidents"]
    let members = reader.members(of: reader.root(of: text), known: known, required: known)
    for node in reader.items(members["errors"]) {
      let fields = reader.members(
        of: node, known: ["id", "pattern", "typed", "say"], required: ["id", "pattern", "say"])
      guard let id = reader.name(fields["id"]), let pattern = reader.pattern(fields["pattern"]),
        let words = reader.bilingual(fields["say"])
      else { continue }
      if errors.contains(where: { $0.id == id }) {
        reader.note(.duplicate(id, of: "error"), at: node.line)
      }
      reader.placeholders(of: words, known: (0...9).map(String.init) + ["near"], at: node.line)
      errors.append(
        ErrorRow(id: id, pattern: pattern, typed: reader.pattern(fields["typed"]), words: words))
    }
    for node in reader.items(members["accidents"]) {
      let fields = reader.members(
        of: node, known: ["id", "find", "at-start", "say"], required: ["id", "find", "say"])
      guard let id = reader.name(fields["id"]), let words = reader.bilingual(fields["say"]) else {
        continue
      }
      reader.placeholders(of: words, known: ["column", "found"], at: node.line)
      let found = reader.strings(fields["find"])
      if found.isEmpty { reader.note(.tooFew("texts to find", wanted: 1, found: 0), at: node.line) }
      accidents.append(
        AccidentRow(
          id: id, found: found,
          isAtStart: reader.bool(fields["at-start"]) ?? false, words: words))
    }
  }

  /// What to say after a command that failed; nothing is said of one that succeeded.
  ///
  /// An accident of typing explains more than the message that followed from it.
  package func advice(on line: String, output: String) -> Advice? {
    accident(in: line) ?? explanation(of: output, to: line)
  }

  /// The first accident in a line, with its column: counted in characters, from 1.
  package func accident(in line: String) -> Advice? {
    var first: (column: Int, advice: Advice)?
    let characters = Array(line)
    for row in accidents {
      for piece in row.found {
        let wanted = Array(piece)
        guard !wanted.isEmpty, characters.count >= wanted.count else { continue }
        let last = row.isAtStart ? 0 : characters.count - wanted.count
        for start in 0...last where Array(characters[start..<start + wanted.count]) == wanted {
          if start + 1 < first?.column ?? .max {
            let values = ["column": "\(start + 1)", "found": piece]
            first = (start + 1, Advice(id: row.id, words: row.words.filled(values)))
          }
          break
        }
      }
    }
    return first?.advice
  }

  /// The word of docker's or kubectl's that was most likely meant: a subcommand, or a flag where a flag
  /// was typed.
  private func nearWord(_ typed: String, on line: String) -> String? {
    let words = line.split(whereSeparator: \.isWhitespace).map(String.init)
    let start = words.first == "sudo" ? words.dropFirst() : words[...]
    guard let known = World.neighbours(on: Array(start)) else { return nil }
    if typed.hasPrefix("-"), typed.count == 2 {
      // A letter of the wrong size.
      return known.flags.first { $0 != typed && $0.lowercased() == typed.lowercased() }
    }
    let among = typed.hasPrefix("--") ? known.flags.filter { $0.hasPrefix("--") } : known.commands
    return Suggestions.near(typed, among: among, count: 1).first
  }

  private static let misspelt = "command-misspelt"

  /// The command that was most likely meant: `dokcer` is docker, `gti` is git.
  private func nearCommand(_ typed: String) -> String? {
    // What learners type most comes first, so that it wins between two that are as near.
    let usual = ["docker", "kubectl", "git", "curl", "ls", "cd", "cat", "grep", "sudo", "apt"]
    let names = usual + World.commands.names.filter { !usual.contains($0) }
    guard !names.contains(typed), typed.utf8.count > 1 else { return nil }
    return Suggestions.near(typed, among: names, count: 1).first
  }

  /// The first row whose pattern matches a line of the output.
  package func explanation(of output: String, to line: String = "") -> Advice? {
    let text = output.withoutEscapes
    for row in errors {
      guard let groups = row.pattern.groups(in: text),
        row.typed.map({ $0.matches(line) }) ?? true
      else { continue }
      var values: [String: String] = [:]
      for (number, group) in groups.enumerated() { values["\(number)"] = group }
      var id = row.id
      if row.id == Self.misspelt {
        // Speaks only where a command has nearly that name.
        guard groups.count > 1, let near = nearCommand(groups[1]) else { continue }
        values["2"] = near
        id += ":" + groups[1]
      } else if row.words.english.contains("{near}") {
        guard groups.count > 1, let near = nearWord(groups[1], on: line) else { continue }
        values["near"] = near
        id += ":" + groups[1]
      }
      return Advice(id: id, words: row.words.filled(values))
    }
    return nil
  }
}

extension FieldReader {
  /// Both languages must fill in the same values, and none that nobody gives.
  fileprivate mutating func placeholders(of words: Bilingual, known: [String], at line: Int) {
    let each = Language.allCases.map { Set(words[$0].placeholders) }
    for name in each.flatMap({ $0 }).sorted()
    where !known.contains(name) || !each.allSatisfy({ $0.contains(name) }) {
      note(.strayPlaceholder(name), at: line)
    }
  }
}

extension Bilingual {
  /// Puts values in place of `{name}`.
  package func filled(_ values: [String: String]) -> Bilingual {
    Bilingual(english.filled(values), chinese.filled(values))
  }
}

extension String {
  fileprivate var placeholders: [String] {
    split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap { piece in
      piece.firstIndex(of: "}").map { String(piece[..<$0]) }
    }
  }
  fileprivate func filled(_ values: [String: String]) -> String {
    var out = "", rest = self[...]
    while let open = rest.firstIndex(of: "{") {
      out += rest[..<open]
      guard let close = rest[open...].firstIndex(of: "}") else { break }
      let name = String(rest[rest.index(after: open)..<close])
      out += values[name] ?? String(rest[open...close])
      rest = rest[rest.index(after: close)...]
    }
    return out + rest
  }
}
