// Go templates with docker's functions.

import Documents

/// A `--format` template. Real: docker/cli's templates package, 28.5.2.
struct DockerTemplate: Sendable {
  private let template: Template

  init(_ text: String) throws(DockerFailure) {
    // Real: docker reads \t and \n in a format as the characters.
    let text = text.replacing("\\t", with: "\t").replacing("\\n", with: "\n")
    do throws(TemplateError) {
      template = try Template(text, functions: TemplateFunctions.docker)
    } catch {
      throw .text("template parsing error: \(error)", status: 64)
    }
  }

  func text(_ data: Value) throws(DockerFailure) -> String {
    do throws(TemplateError) {
      return try template.render(data, missingKey: .error)
    } catch {
      throw .text(
        "template: \(error)".replacing("template: template: ", with: "template: "), status: 1)
    }
  }
}
