// -o go-template

import Documents

/// `-o go-template=…`
enum TemplatePrinter {
  static func print(_ text: String, _ document: Value) throws(KubectlError) -> String {
    let template: Template
    do throws(TemplateError) {
      template = try Template(text, name: "output", functions: TemplateFunctions.kubectl)
    } catch {
      throw .plain("error parsing template \(text), \(error)")
    }
    do throws(TemplateError) {
      return try template.render(document)
    } catch {
      throw .plain("error executing template \"\(text)\": \(error)")
    }
  }
}
