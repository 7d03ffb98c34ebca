// The lab's own words, which begin with a colon.

import Text

/// A word of the lab.
package enum ColonWord: String, CaseIterable, Hashable, Sendable {
  case task, hint, check, answer, next, back, skip, solution, restart, undo, redo, checkpoint
  case goto, lessons, progress, time, help, quit

  /// What a typed line is to the lab.
  package enum Reading: Hashable, Sendable {
    /// A line for whoever asked for it.
    case none
    case word(ColonWord, argument: String)
    /// It looks like a word of the lab, and is none.
    case unknown(String, near: [ColonWord])
  }

  /// Reads a line. A colon alone, `: comment`, `:>file` and `:(){ …` are the shell's.
  package static func read(_ line: String) -> Reading {
    let trimmed = line.trimmed
    // A full-width colon is what a Chinese keyboard types.
    guard let first = trimmed.first, first == ":" || first == "：" else { return .none }
    let rest = trimmed.dropFirst()
    let name = rest.prefix { !$0.isWhitespace }
    guard let letter = name.unicodeScalars.first, letter.isASCII,
      UInt8(letter.value).isASCIILetter,
      name.utf8.allSatisfy({ $0.isASCIIAlphanumeric || $0 == 0x2D })
    else { return .none }
    let word = String(name).asciiLowercased
    if let known = ColonWord(rawValue: word) ?? others[word] {
      return .word(known, argument: String(rest.dropFirst(name.count)).trimmed)
    }
    let near = Suggestions.near(word, among: allCases.map(\.rawValue), count: 1)
    return .unknown(String(name), near: near.compactMap(ColonWord.init(rawValue:)))
  }

  /// What people type who have met other programs.
  private static let others: [String: ColonWord] = [
    "q": .quit, "exit": .quit, "h": .help, "hints": .hint, "tasks": .task, "lesson": .lessons,
    "previous": .back, "prev": .back, "reset": .restart, "save": .checkpoint, "load": .goto,
  ]
}
