// -o go-template

import Documents
import Kernel
import KubernetesAPI

/// `-o go-template=…`
enum TemplatePrinter {
  /// - Parameter isStrict: whether a field that is not there is an error.
  static func print(
    _ text: String, _ document: Value, isStrict: Bool = false
  ) throws(KubectlError) -> String {
    let template: Template
    do throws(TemplateError) {
      template = try Template(text, name: "output", functions: TemplateFunctions.kubectl)
    } catch {
      throw .plain("error parsing template \(text), \(error)")
    }
    var out = ""
    var budget = Budget(steps: 2_000_000, bytes: 16 << 20)
    do throws(TemplateError) {
      try template.render(
        .value(document), missingKey: isStrict ? .error : .noValue, budget: &budget, into: &out)
      return out
    } catch {
      // Real: what was printed before, then all that helps to find the fault, then the fault.
      throw .raw(
        out
          + "Error executing template: \(error). Printing more information for debugging the template:\n\ttemplate was:\n\t\t\(text)\n\traw data was:\n\t\t\(compactJSON(document.sortedByKey()))\n\tobject given to template engine was:\n\t\t\(goDescription(document))\n\nerror: error executing template \(goQuoted(text)): \(error)",
        status: 1)
    }
  }
}
