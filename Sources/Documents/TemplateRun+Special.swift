// Functions of a template that need more than their arguments' values.

import Kernel
import Text

extension TemplateRun {
  mutating func call(
    _ special: TemplateFunction.Special, _ values: [Datum], _ first: TemplateOperand?, _ dot: Datum
  ) throws(TemplateFailure) -> Datum {
    switch special {
    case .include:
      let name = values[0].value.string ?? ""
      guard let body = template.definitions[name] else {
        throw TemplateFailure(
          "template: no template \(GoQuote.quoted(name)) associated with template \"gotpl\"")
      }
      do throws(TemplateError) {
        return Datum(.string(try printed(body, named: name, values[1])))
      } catch { throw TemplateFailure(error.description) }
    case .parse: return Datum(.string(try parse(values[0].value.string ?? "", values[1])))
    case .type: return Datum(.string(values[0].opened.typeName))
    case .kind: return Datum(.string(Self.kind(of: values[0])))
    case .draw(let call): return Datum(try call(&random, values.map(\.value)))
    case .change(let call):
      var target = values[0].value.document
      let result = try call(&target, values.map(\.value))
      if let first { put(target, into: first, dot) }
      return Datum(result)
    }
  }

  /// Go's kind of a value: `map`, `slice`, `float64`.
  static func kind(of datum: Datum) -> String {
    switch datum.value {
    case .none, .value(.null): "invalid"
    case .value(.object): "map"
    case .value(.array), .list: "slice"
    default: datum.opened.typeName
    }
  }

  /// Real: helm's `tpl`: the text is a template of its own that knows all others.
  private mutating func parse(_ text: String, _ data: Datum) throws(TemplateFailure) -> String {
    let functions = template.functions
    var parser = TemplateParser(text, name: "gotpl") { word in
      TemplateBuiltin(rawValue: word) != nil || functions[word] != nil
    }
    let nodes: [TemplateNode]
    do throws(TemplateError) { nodes = try parser.template() } catch {
      throw TemplateFailure("cannot parse template \(GoQuote.quoted(text)): \(error.description)")
    }
    let origin = TemplateOrigin(name: "gotpl", source: Array(text.utf8))
    let before = template
    if !parser.definitions.isEmpty {
      var own = template.definitions
      for (name, nodes) in parser.definitions {
        own[name] = TemplateBody(nodes: nodes, origin: origin)
      }
      template = Template(template, with: own)
    }
    defer { template = before }
    do throws(TemplateError) {
      let text = try printed(TemplateBody(nodes: nodes, origin: origin), named: "gotpl", data)
      return text.replacing("<no value>", with: "")
    } catch {
      throw TemplateFailure(
        "error during tpl function execution for \(GoQuote.quoted(text)): \(error.description)")
    }
  }

  /// Puts a changed value back to where it came from: a variable, a field, the dot.
  private mutating func put(_ new: Value, into operand: TemplateOperand, _ dot: Datum) {
    switch operand.kind {
    case .variable(let names):
      guard let place = variables.lastIndex(where: { $0.name == names[0] }) else { return }
      let isRoot = names[0] == "$"
      let wasDot = isRoot && variables[place].value.value.document == dot.value.document
      var whole = variables[place].value.value.document
      whole.set(new, path: names.dropFirst())
      variables[place].value.value = .value(whole)
      if wasDot { changedDot = Datum(whole) }
    case .field(let names): put(new, names[...], dot)
    case .dot: put(new, [], dot)
    default: return
    }
  }
  private mutating func put(_ new: Value, _ path: ArraySlice<String>, _ dot: Datum) {
    var whole = dot.value.document
    if let place = variables.firstIndex(where: { $0.name == "$" }),
      variables[place].value.value.document == whole
    {
      whole.set(new, path: path)
      variables[place].value.value = .value(whole)
    } else {
      whole.set(new, path: path)
    }
    changedDot = Datum(whole)
  }
}
