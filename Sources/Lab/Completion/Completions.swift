// What could stand in the place of the word under the cursor.

/// The words that Tab offers.
package struct Completions: Hashable, Sendable {
  package struct Candidate: Hashable, Sendable {
    /// As it stands in the line, quoted where it must be.
    package var text: String
    /// As a list shows it: of a path, the last part.
    package var shown: String
    /// Whether the word is at its end: no, after a directory or `--name=`.
    package var isWhole: Bool
  }
  /// The byte of the line at which the completed word begins.
  package var start: Int
  /// In the order of their texts; none twice.
  package var candidates: [Candidate]

  package init(start: Int = 0, candidates: [Candidate] = []) {
    self.start = start
    self.candidates = candidates
  }
}
