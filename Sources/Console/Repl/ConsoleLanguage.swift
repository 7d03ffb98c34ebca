// The language in which the lab itself speaks.

/// The languages that every sentence of the lab exists in.
package enum ConsoleLanguage: String, Hashable, Sendable, CaseIterable {
  case english = "en"
  case chinese = "zh-Hans"

  /// The language of a locale's name, such as `zh_CN.UTF-8`; English where it says nothing else.
  package init(locale: String) { self = locale.lowercased().hasPrefix("zh") ? .chinese : .english }

  /// Reads `en`, `zh`, `zh-Hans`, `zh_CN`; nil for what is neither.
  package init?(named name: String) {
    let short = name.lowercased().prefix { $0.isLetter }
    switch short {
    case "en", "english": self = .english
    case "zh", "chinese", "中文", "简体中文": self = .chinese
    default: return nil
    }
  }
}
