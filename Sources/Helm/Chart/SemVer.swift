// Semantic versions and constraints on them.

import Text

/// Real: Masterminds/semver 3.3 as in helm 3.17.3: `v1.2` counts as 1.2.0.
package struct SemVer: Hashable, Sendable, Comparable {
  package var major: Int
  package var minor: Int
  package var patch: Int
  package var prerelease: [String] = []
  package var build = ""
  package var original: String

  package init?(_ text: String, isStrict: Bool = false) {
    original = text
    var rest = Substring(text)
    if rest.hasPrefix("v"), !isStrict { rest = rest.dropFirst() }
    if let plus = rest.firstIndex(of: "+") {
      build = String(rest[rest.index(after: plus)...])
      guard Self.isLabel(build, isVersion: false) else { return nil }
      rest = rest[..<plus]
    }
    if let dash = rest.firstIndex(of: "-") {
      let label = String(rest[rest.index(after: dash)...])
      guard Self.isLabel(label, isVersion: true) else { return nil }
      prerelease = label.split(separator: ".").map(String.init)
      rest = rest[..<dash]
    }
    let parts = rest.split(separator: ".", omittingEmptySubsequences: false)
    guard !parts.isEmpty, parts.count <= 3, !isStrict || parts.count == 3 else { return nil }
    var numbers: [Int] = []
    for part in parts {
      guard !part.isEmpty, part.allSatisfy({ $0.isASCII && $0.isNumber }), let number = Int(part)
      else { return nil }
      numbers.append(number)
    }
    numbers += Array(repeating: 0, count: 3 - numbers.count)
    (major, minor, patch) = (numbers[0], numbers[1], numbers[2])
  }
  private static func isLabel(_ text: String, isVersion: Bool) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    return parts.allSatisfy { part in
      !part.isEmpty && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
    }
  }

  package var text: String {
    "\(major).\(minor).\(patch)"
      + (prerelease.isEmpty ? "" : "-" + prerelease.joined(separator: "."))
      + (build.isEmpty ? "" : "+" + build)
  }

  package static func < (a: SemVer, b: SemVer) -> Bool {
    for (x, y) in [(a.major, b.major), (a.minor, b.minor), (a.patch, b.patch)] where x != y {
      return x < y
    }
    return SemanticVersion.order(ofPrereleases: a.prerelease, b.prerelease) < 0
  }
  package func isSame(_ other: SemVer) -> Bool { !(self < other) && !(other < self) }
}

/// `>=1.2, <2 || ~3.1`: alternatives of conditions that must all hold.
package struct SemVerConstraint: Sendable {
  private struct Condition: Sendable {
    var sign: String
    var version: SemVer
    /// How many of its numbers were written: 1.x has one.
    var given: Int

    func holds(_ v: SemVer) -> Bool {
      // Real: a pre-release passes only where the condition has one, too.
      if !v.prerelease.isEmpty, version.prerelease.isEmpty, sign != "!=" || given < 3 {
        return false
      }
      switch sign {
      case "", "=": return given < 3 ? isTilde(v) : v.isSame(version)
      case "!=":
        if given < 3 { return !isTilde(v) }
        return !v.isSame(version)
      case ">":
        if given == 1 { return v.major > version.major }
        if given == 2 {
          return v.major > version.major || (v.major == version.major && v.minor > version.minor)
        }
        return version < v
      case "<": return v < version
      case ">=", "=>": return !(v < version)
      case "<=", "=<":
        if given == 0 { return true }
        if given == 1 { return v.major <= version.major }
        if given == 2 {
          return v.major < version.major || (v.major == version.major && v.minor <= version.minor)
        }
        return !(version < v)
      case "~", "~>": return isTilde(v)
      case "^":
        if given == 0 { return true }
        guard !(v < version) else { return false }
        if version.major > 0 || given == 1 { return v.major == version.major }
        if v.major != 0 { return false }
        if version.minor > 0 || given == 2 { return v.minor == version.minor }
        return v.minor == 0 && v.patch == version.patch
      default: return false
      }
    }
    private func isTilde(_ v: SemVer) -> Bool {
      if given == 0 { return true }
      if v < version { return false }
      if v.major != version.major { return false }
      return given == 1 || v.minor == version.minor
    }
  }
  private var alternatives: [[Condition]] = []

  package init?(_ text: String) {
    for part in text.split(separator: "|", omittingEmptySubsequences: true) {
      var words: [String] = []
      // A sign may stand apart from its version.
      for word in part.split(whereSeparator: { $0 == " " || $0 == "," }).map(String.init) {
        if let last = words.last,
          !last.contains(where: { $0.isNumber || $0 == "x" || $0 == "*" || $0 == "X" }), last != "-"
        {
          words[words.count - 1] = last + word
        } else {
          words.append(word)
        }
      }
      var conditions: [Condition] = []
      var place = 0
      while place < words.count {
        if place + 2 < words.count, words[place + 1] == "-" {
          guard let low = Self.condition(">=" + words[place]),
            let high = Self.condition("<=" + words[place + 2])
          else { return nil }
          conditions += [low, high]
          place += 3
        } else {
          guard let one = Self.condition(words[place]) else { return nil }
          conditions.append(one)
          place += 1
        }
      }
      guard !conditions.isEmpty else { return nil }
      alternatives.append(conditions)
    }
    if alternatives.isEmpty { return nil }
  }
  private static func condition(_ word: String) -> Condition? {
    let sign = String(word.prefix { "=!<>~^".contains($0) })
    var rest = String(word.dropFirst(sign.count))
    guard ["", "=", "!=", ">", "<", ">=", "=>", "<=", "=<", "~", "~>", "^"].contains(sign),
      !rest.isEmpty
    else { return nil }
    if rest.hasPrefix("v") { rest.removeFirst() }
    let head = rest.prefix { $0 != "-" && $0 != "+" }
    let parts = head.split(separator: ".", omittingEmptySubsequences: false)
    let given = parts.prefix { !["x", "X", "*"].contains($0) }
    if given.isEmpty { return Condition(sign: sign, version: SemVer("0.0.0")!, given: 0) }
    let tail = given.count < parts.count ? "" : String(rest.dropFirst(head.count))
    guard let version = SemVer(given.joined(separator: ".") + tail) else { return nil }
    return Condition(sign: sign, version: version, given: given.count)
  }

  package func holds(for version: SemVer) -> Bool {
    alternatives.contains { $0.allSatisfy { $0.holds(version) } }
  }
}
