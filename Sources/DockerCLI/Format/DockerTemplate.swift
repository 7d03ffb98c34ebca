// Go templates with docker's functions.

import Documents

/// A `--format` template. Real: docker/cli's templates package, 28.5.2.
struct DockerTemplate: Sendable {
  private let template: Template

  /// - Parameters:
  ///   - name: as complaints have it.
  ///   - parsing: what stands before the parser's complaint, and the status of it.
  init(
    _ text: String, name: String = "",
    parsing: (words: String, status: Int) = ("template parsing error: ", 64)
  ) throws(DockerFailure) {
    do throws(TemplateError) {
      template = try Template(text, name: name, functions: TemplateFunctions.docker)
    } catch {
      throw .text(parsing.words + "\(error)", status: parsing.status)
    }
  }

  /// A format as the lists take it: \t and \n are the characters everywhere, so that Go finds a
  /// string that has one of them unterminated. Real: docker 28.5.2; inspect and info leave them.
  static func ofList(_ text: String) -> String {
    text.replacing("\\t", with: "\t").replacing("\\n", with: "\n")
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
