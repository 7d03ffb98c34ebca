// Templates that know each other by name: helm's, one for each file of a chart.

package import Kernel
import Text

/// A set of templates under names, with the functions that they all have.
package struct TemplateSet: Sendable {
  let functions: [String: TemplateFunction]
  private(set) var bodies: [String: TemplateBody] = [:]

  package init(functions: [String: TemplateFunction]) { self.functions = functions }

  /// Parses a file's text under its name; what it defines replaces what earlier files defined.
  package mutating func add(_ text: String, named name: String) throws(TemplateError) {
    let functions = functions
    var parser = TemplateParser(text, name: name) { word in
      TemplateBuiltin(rawValue: word) != nil || functions[word] != nil
    }
    let nodes = try parser.template()
    let origin = TemplateOrigin(name: name, source: Array(text.utf8))
    put(TemplateBody(nodes: nodes, origin: origin), named: name)
    for (defined, nodes) in parser.definitions {
      put(TemplateBody(nodes: nodes, origin: origin), named: defined)
    }
  }
  private mutating func put(_ body: TemplateBody, named name: String) {
    if bodies[name] != nil, body.isBlank { return }
    bodies[name] = body
  }
  package func contains(_ name: String) -> Bool { bodies[name] != nil }

  /// What the template of that name prints; `random` is what its functions draw from.
  package func render(
    _ name: String, _ data: Value, missingKey: Template.MissingKey = .zero,
    random: inout RandomSource, budget: inout Budget
  ) throws(TemplateError) -> String {
    guard let body = bodies[name] else {
      throw TemplateError("template: no template \(GoQuote.quoted(name)) in the set")
    }
    var run = TemplateRun(
      template: Template(body, named: name, in: self), missingKey: missingKey, budget: budget)
    run.random = random
    defer {
      budget = run.budget
      random = run.random
    }
    let dot = Datum(data)
    run.variables = [("$", dot)]
    _ = try run.walk(body.nodes, dot)
    return String(decoding: run.out, as: UTF8.self)
  }
}
