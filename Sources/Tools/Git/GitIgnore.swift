// What .gitignore leaves out.

import Files
import Kernel

struct GitIgnore: Sendable {
  private struct Rule: Sendable {
    /// The folder of the file that holds it, with a slash behind it; empty for the top.
    var base: String
    var isNegated = false
    var onlyFolders = false
    /// From the folder on; else at any depth below it.
    var isAnchored = false
    var parts: [NamePattern] = []
  }
  private var rules: [Rule] = []

  mutating func add(_ text: String, base: String) {
    for line in text.split(whereSeparator: { $0 == "\n" || $0 == "\r\n" }) {
      var pattern = String(line)
      while pattern.hasSuffix(" "), !pattern.hasSuffix("\\ ") { pattern.removeLast() }
      guard !pattern.isEmpty, !pattern.hasPrefix("#") else { continue }
      var rule = Rule(base: base)
      if pattern.hasPrefix("!") {
        rule.isNegated = true
        pattern.removeFirst()
      } else if pattern.hasPrefix("\\") {
        pattern.removeFirst()
      }
      if pattern.hasSuffix("/") {
        rule.onlyFolders = true
        pattern.removeLast()
      }
      if pattern.hasPrefix("/") {
        rule.isAnchored = true
        pattern.removeFirst()
      }
      let parts = pattern.split(separator: "/", omittingEmptySubsequences: true)
      guard !parts.isEmpty else { continue }
      if parts.count > 1 { rule.isAnchored = true }
      rule.parts = parts.map { NamePattern(String($0)) }
      rules.append(rule)
    }
  }

  /// Whether a path is left out by a rule of its own; a folder above it is the walk's affair.
  func leavesOut(_ path: String, isFolder: Bool) -> Bool {
    for rule in rules.reversed() {
      if rule.onlyFolders, !isFolder { continue }
      guard path.hasPrefix(rule.base) else { continue }
      let parts = path.dropFirst(rule.base.count).split(separator: "/").map(String.init)
      let fits =
        rule.isAnchored
        ? Self.fits(rule.parts, parts)
        : parts.last.map { rule.parts[0].isDoubleStar || rule.parts[0].matches($0) } ?? false
      if fits { return !rule.isNegated }
    }
    return false
  }

  /// Parts of a pattern against parts of a path; `**` stands for any number of folders.
  private static func fits(_ pattern: [NamePattern], _ path: [String]) -> Bool {
    // The set of places in the pattern that the path so far can have reached.
    var places: Set<Int> = [0]
    func opened(_ places: Set<Int>) -> Set<Int> {
      var all = places
      for place in places.sorted() {
        var next = place
        while next < pattern.count, pattern[next].isDoubleStar {
          next += 1
          all.insert(next)
        }
      }
      return all
    }
    for name in path {
      var next: Set<Int> = []
      for place in opened(places).sorted() where place < pattern.count {
        if pattern[place].isDoubleStar {
          next.insert(place)
        } else if pattern[place].matches(name) {
          next.insert(place + 1)
        }
      }
      places = next
      if places.isEmpty { return false }
    }
    if pattern.last?.isDoubleStar == true {
      return places.contains(pattern.count - 1)
    }
    return opened(places).contains(pattern.count)
  }
}
