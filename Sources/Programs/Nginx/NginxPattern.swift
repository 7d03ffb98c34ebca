// A location's pattern.

import Text

/// Matches a location's regular expression.
///
/// Real: nginx uses PCRE; a pattern that cannot be read matches nothing here.
enum NginxPattern {
  static func matches(_ pattern: String, _ path: String, ignoringCase: Bool) -> Bool {
    let text = ignoringCase ? "(?i)" + pattern : pattern
    guard let compiled = try? Pattern(text, syntax: .perl) else { return false }
    return compiled.groups(in: path) != nil
  }
}
