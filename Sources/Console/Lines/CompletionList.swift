// Completions: what Tab inserts, and the list it shows.

import Text

/// What could stand in the place of the word under the cursor.
package struct LineCompletions: Hashable, Sendable {
  package struct Candidate: Hashable, Sendable {
    /// What stands in the line, quoted as it must be.
    package var text: String
    /// What the list shows.
    package var shown: String
    /// Whether a blank follows: no, after a directory or `--name=`.
    package var isWhole: Bool
    package init(_ text: String, shown: String? = nil, isWhole: Bool = true) {
      self.text = text
      self.shown = shown ?? text
      self.isWhole = isWhole
    }
  }
  /// The byte of the line at which the completed word begins.
  package var start: Int
  package var candidates: [Candidate]

  package init(start: Int = 0, candidates: [Candidate] = []) {
    self.start = start
    self.candidates = candidates
  }

  /// What Tab does to the word that has been typed.
  package enum Effect: Hashable, Sendable {
    case nothing
    case insert(String)
    case list
  }
  package func effect(on typed: String) -> Effect {
    guard let first = candidates.first else { return .nothing }
    if candidates.count == 1 {
      let whole = first.text + (first.isWhole ? " " : "")
      return whole == typed ? .nothing : .insert(whole)
    }
    var common = Substring(first.text)
    for candidate in candidates.dropFirst() {
      common = common.commonPrefix(with: candidate.text)
    }
    return common.count > typed.count ? .insert(String(common)) : .list
  }
}

extension Substring {
  func commonPrefix(with other: String) -> Substring {
    var mine = startIndex
    var theirs = other.startIndex
    while mine != endIndex, theirs != other.endIndex, self[mine] == other[theirs] {
      mine = index(after: mine)
      theirs = other.index(after: theirs)
    }
    return self[..<mine]
  }
}

/// Names in columns, down and then across, as bash lists them.
package enum CompletionList {
  /// The rows; at most `limit` of them, the last telling how many names are left out.
  package static func rows(_ names: [String], columns: Int, limit: Int = 40) -> [String] {
    guard !names.isEmpty else { return [] }
    let cut = names.map { $0.truncated(to: max(1, columns)) }
    let width = (cut.map(\.displayWidth).max() ?? 1) + 2
    let across = max(1, (columns + 2) / width)
    var count = (cut.count + across - 1) / across
    var shown = cut
    var rest = 0
    if count > limit, limit > 1 {
      count = limit - 1
      rest = cut.count - count * across
      shown = Array(cut.prefix(count * across))
    }
    var rows: [String] = []
    for row in 0..<count {
      var line = ""
      var index = row
      while index < shown.count {
        let isLast = index + count >= shown.count
        line += isLast ? shown[index] : shown[index].padded(to: width)
        index += count
      }
      rows.append(line)
    }
    if rest > 0 { rows.append("… +\(rest)") }
    return rows
  }
}
