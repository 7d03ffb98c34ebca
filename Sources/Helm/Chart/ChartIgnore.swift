// .helmignore: which of a chart's files are not part of it.

import Text

/// Real: helm 3.17.3's ignore.Rules: shell patterns, `/` at the end for folders, `!` for exceptions;
/// no `**`.
struct ChartIgnore: Sendable {
  private struct Rule: Sendable {
    var pattern: String
    var isNegated = false
    var wantsFolder = false
    /// The pattern is of the whole path, not of the last name.
    var isPath = false
  }
  private var rules: [Rule] = []

  init(_ text: String) throws(HelmError) {
    // Real: hidden files of the templates folder are never templates.
    for line in ["templates/.?*"] + text.split(separator: "\n").map(String.init) {
      var word = String(line.drop { $0 == " " || $0 == "\t" })
      while let last = word.last, last.isWhitespace { word.removeLast() }
      if word.isEmpty || word.hasPrefix("#") { continue }
      if word.contains("**") {
        throw .plain("double-star (**) syntax is not supported")
      }
      var rule = Rule(pattern: word)
      if word.hasPrefix("!") {
        rule.isNegated = true
        rule.pattern.removeFirst()
      }
      if rule.pattern.hasSuffix("/") {
        rule.wantsFolder = true
        rule.pattern.removeLast()
      }
      if rule.pattern.hasPrefix("/") {
        rule.isPath = true
        rule.pattern.removeFirst()
      } else {
        rule.isPath = rule.pattern.contains("/")
      }
      rules.append(rule)
    }
  }

  func matches(_ path: String, isFolder: Bool) -> Bool {
    for rule in rules {
      if rule.wantsFolder, !isFolder { continue }
      let name = rule.isPath ? path : path.split(separator: "/").last.map(String.init) ?? path
      let isMatch = Glob.matches(pattern: rule.pattern, name: name, .pathName)
      // Real: a pattern with `!` leaves out whatever does not match it.
      if rule.isNegated ? !isMatch : isMatch { return true }
    }
    return false
  }
}
