// What went wrong, in helm's words.

/// Real: helm 3.17.3. `text` is what follows `Error: `.
package enum HelmError: Error, Hashable, Sendable {
  case plain(String)
  /// What the lab leaves out: a line of its own, and a note for the grader.
  case unmodelled(String, advice: String)

  package var text: String {
    switch self {
    case .plain(let text): text
    case .unmodelled(let what, let advice): "swiftlab does not model \(what): \(advice)"
    }
  }
  /// The same with a prefix: `INSTALLATION FAILED: `.
  func prefixed(_ prefix: String) -> HelmError {
    if case .plain(let text) = self { .plain(prefix + text) } else { self }
  }
}
