// The question of the first start: in which language the lab speaks.

package import Lessons
import Text

/// Asks for the language, once.
package struct LanguageQuestion: Sendable {
  package let guess: Language

  package init(environment: [String: String] = HostEnvironment.all) {
    let locale =
      ["LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE"].compactMap { environment[$0] }
      .first { !$0.isEmpty } ?? ""
    guess = Language(named: locale) ?? .english
  }

  package var text: String {
    let mark = guess == .english ? "1" : "2"
    return "Language / 语言:  1 English   2 简体中文   [\(mark)] "
  }

  /// What an answer means; nil: ask again.
  package func language(for answer: String) -> Language? {
    switch answer.trimmed.lowercased() {
    case "": guess
    case "1", "１": .english
    case "2", "２": .chinese
    case "中文", "简体中文": .chinese
    case let other: Language(named: other)
    }
  }

  /// Asks at a reader; the guess where no answer comes.
  package func ask(_ reader: any LineReader) -> Language? {
    final class Nobody: LineOwner {
      func tick() -> LineTick { .wait(milliseconds: 200) }
    }
    let owner = Nobody()
    for _ in 0..<5 {
      switch reader.readLine(prompt: text, isProgram: false, owner: owner) {
      case .line(let answer, _):
        if let language = language(for: answer) { return language }
      case .interrupted, .suspended, .quit, .detached: return nil
      case .end, .closed, .abandoned: return guess
      }
    }
    return guess
  }
}
