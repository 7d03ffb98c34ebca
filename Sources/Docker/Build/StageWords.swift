// Small readers and writers of a stage: lists as Go prints them, paths, modes in letters.

import Text

/// `["nginx" "-g"]`: how Go prints a list of quoted strings.
func quotedList(_ words: [String]) -> String {
  "[" + words.map { GoQuote.quoted($0) }.joined(separator: " ") + "]"
}
func absolute(_ path: String, from base: String) -> String {
  var kept: [Substring] = []
  let whole = path.hasPrefix("/") ? path : base + "/" + path
  for part in whole.split(separator: "/") where part != "." {
    if part == ".." { _ = kept.popLast() } else { kept.append(part) }
  }
  return "/" + kept.joined(separator: "/")
}

/// Whether `--chmod` can read a mode in letters, as `u=rwX,go=rX`.
func isSymbolicMode(_ text: String) -> Bool {
  text.split(separator: ",", omittingEmptySubsequences: false).allSatisfy { part in
    let rest = part.drop { "ugoa".contains($0) }
    guard let sign = rest.first, "+-=".contains(sign) else { return false }
    return rest.allSatisfy { "+-=rwxXstugo".contains($0) }
  }
}
