// What compose refuses: facts, and compose's words for them.

import Text

/// Why there is no project. Real: compose 2.40.3 with compose-go 2.9, as recorded.
package enum ComposeError: Error, Hashable, Sendable {
  case noSuchFile(String)
  case yaml(String)
  case empty
  case notMapping(String)
  /// The schema says no: file, path, words.
  case schema(file: String, path: String, String)
  case interpolation(path: String, template: String)
  case requiredVariable(path: String, name: String, reason: String)
  /// Said as it stands, with ": invalid compose project" behind it.
  case inconsistent(String)
  case cycle([String])
  /// A value that is well formed and yet none of its kind: where, and why.
  case decoding(path: String, String)
  /// A variable's text that is no number or boolean where one is wanted.
  case cast(path: String, String)
  /// Said as it stands.
  case text(String)

  package var message: String {
    switch self {
    case .noSuchFile(let path): "open \(path): no such file or directory"
    case .yaml(let text): text
    case .empty: "empty compose file"
    case .notMapping(let path): "\(path) must be a mapping"
    case .schema(let file, let path, let words): "validating \(file): \(path) \(words)"
    case .interpolation(let path, let template):
      "invalid interpolation format for \(path).\n"
        + "You may need to escape any $ with another $.\n\(template)"
    case .requiredVariable(let path, let name, let reason):
      "error while interpolating \(path): required variable \(name) is missing a value"
        + (reason.isEmpty ? "" : ": \(reason)")
    case .inconsistent(let text): "\(text): invalid compose project"
    case .decoding(let path, let words):
      "decoding failed due to the following error(s):\n\n'\(path)' \(words)"
    case .cast(let path, let words):
      "error while interpolating \(path): failed to cast to expected type: \(words)"
    case .cycle(let names): "dependency cycle detected: " + names.joined(separator: " -> ")
    case .text(let text): text
    }
  }
}

extension ComposeError {
  /// The error as the mapping or list around it tells it: a member `name`, or an item `[key]`.
  func inside(_ piece: String) -> ComposeError {
    guard case .decoding(let path, let words) = self else { return self }
    let mark = path.isEmpty || path.hasPrefix("[") ? "" : "."
    return .decoding(path: piece + mark + path, words)
  }
}
