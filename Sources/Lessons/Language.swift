// The languages of the lab's own words.

/// A language in which the lab speaks. What the tools print is in neither: it stays as it is.
package enum Language: String, CaseIterable, Hashable, Sendable {
  case english = "en"
  case chinese = "zh-Hans"

  /// The language of a locale name or of a `--lang` argument; nil for one that the lab lacks.
  package init?(named name: String) {
    let name = name.lowercased()
    if name.hasPrefix("zh") {
      self = .chinese
    } else if name.hasPrefix("en") {
      self = .english
    } else {
      return nil
    }
  }

  /// The language's name in itself.
  package var ownName: String {
    switch self {
    case .english: "English"
    case .chinese: "简体中文"
    }
  }
}

/// The same words in both languages.
package struct Bilingual: Hashable, Codable, Sendable {
  package var english: String
  package var chinese: String

  package init(_ english: String, _ chinese: String) {
    self.english = english
    self.chinese = chinese
  }
  package subscript(language: Language) -> String {
    switch language {
    case .english: english
    case .chinese: chinese
    }
  }
}
