// Which of two pre-releases of a version comes first.

package enum SemanticVersion {
  /// Below 0 where the first comes before the second, 0 where they are the same; parts as they stand
  /// between dots. A version with none comes after all that have some.
  ///
  /// Source: semver.org 2.0.0, section 11.
  package static func order(ofPrereleases a: [String], _ b: [String]) -> Int {
    if a.isEmpty || b.isEmpty { return a.isEmpty == b.isEmpty ? 0 : a.isEmpty ? 1 : -1 }
    for (x, y) in zip(a, b) where x != y {
      switch (Int(x), Int(y)) {
      case (let m?, let n?): return m < n ? -1 : 1
      case (_?, nil): return -1
      case (nil, _?): return 1
      default: return x < y ? -1 : 1
      }
    }
    return a.count == b.count ? 0 : a.count < b.count ? -1 : 1
  }
}
