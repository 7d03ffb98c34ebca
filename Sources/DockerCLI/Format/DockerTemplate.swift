// Go templates with docker's functions.

import Documents

/// A `--format` template. Real: docker/cli's templates package, 28.5.2.
struct DockerTemplate: Sendable {
  private let template: Template

  /// - Parameter parsing: what stands before the parser's complaint, and the status of it.
  init(
    _ text: String, parsing: (words: String, status: Int) = ("template parsing error: ", 64)
  ) throws(DockerFailure) {
    do throws(TemplateError) {
      template = try Template(Self.withEscapes(text), functions: TemplateFunctions.docker)
    } catch {
      throw .text(parsing.words + "\(error)", status: parsing.status)
    }
  }

  /// Real: docker reads \t and \n in a format as the characters; inside an action's string Go does
  /// it itself.
  private static func withEscapes(_ text: String) -> String {
    var out = ""
    var rest = text[...]
    while !rest.isEmpty {
      if rest.hasPrefix("{{") {
        let end = rest.firstRange(of: "}}")?.upperBound ?? rest.endIndex
        out += rest[..<end]
        rest = rest[end...]
      } else if rest.hasPrefix("\\t") || rest.hasPrefix("\\n") {
        out += rest.hasPrefix("\\t") ? "\t" : "\n"
        rest = rest.dropFirst(2)
      } else if let first = rest.popFirst() {
        out.append(first)
      }
    }
    return out
  }

  /// What the template makes of a document as the client decodes it; nil where it fails.
  func text(_ value: Value, as shape: GoShape) -> String? {
    try? template.render(value, as: shape)
  }

  /// - Parameter prefix: what stands before an error.
  func text(_ data: Value, prefix: String = "") throws(DockerFailure) -> String {
    try text(.value(data), prefix: prefix)
  }
  func text(
    _ data: TemplateValue, prefix: String = "", allowsMissing: Bool = false
  ) throws(DockerFailure) -> String {
    do throws(TemplateError) {
      return try template.render(data, missingKey: allowsMissing ? .noValue : .error)
    } catch {
      throw .text(
        prefix
          + "template: \(error)".replacing("template: template: ", with: "template: "), status: 1)
    }
  }
}
