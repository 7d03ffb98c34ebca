// Go templates with docker's functions.

import Documents

/// A `--format` template. Real: docker/cli's templates package, 28.5.2.
struct DockerTemplate: Sendable {
  let source: String

  init(_ text: String) throws(DockerFailure) {
    source = text.replacing("\\t", with: "\t").replacing("\\n", with: "\n")
  }

  func text(_ data: Value) throws(DockerFailure) -> String {
    // Limit: until the template engine of Documents is wired in, only fields and `json`.
    var out = ""
    var rest = source[...]
    while let open = rest.range(of: "{{") {
      out += rest[..<open.lowerBound]
      rest = rest[open.upperBound...]
      guard let close = rest.range(of: "}}") else {
        throw .text("template parsing error: template: :1: unclosed action", status: 64)
      }
      let words = rest[..<close.lowerBound].split(separator: " ")
      rest = rest[close.upperBound...]
      let isJSON = words.first == "json"
      guard let path = words.last, path.hasPrefix("."), words.count == (isJSON ? 2 : 1) else {
        throw .text(
          "swiftlab: real docker understands this --format template; swiftlab does not model it yet.",
          status: 1)
      }
      var value: Value? = data
      for part in path.split(separator: ".") { value = value?[String(part)] }
      guard let value else {
        throw .text(
          "template: :1:2: executing \"\" at <\(path)>: map has no entry for key \"\(path.dropFirst())\"",
          status: 1)
      }
      out += isJSON ? value.json(.goPlain) : value.string ?? value.json()
    }
    return out + rest
  }
}

extension Substring {
  /// The first place of a word.
  fileprivate func range(of word: String) -> Range<Index>? {
    var at = startIndex
    while at < endIndex {
      if self[at...].hasPrefix(word) { return at..<index(at, offsetBy: word.count) }
      at = index(after: at)
    }
    return nil
  }
}
