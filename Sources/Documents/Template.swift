// Go's text/template, for `--format`, `-o go-template` and the like.

package import Kernel

/// A value inside a template.
package enum TemplateValue: Sendable {
  /// Go's invalid value: what a missing map key gives; printed `<no value>`.
  case none
  case value(Value)
  /// Something with fields and methods of its own, such as a row of `docker ps`.
  case row(any TemplateRow)
  case list([TemplateValue])
}

/// Something with a Go type: its fields and methods are asked for by name.
package protocol TemplateRow: Sendable {
  /// `*formatter.ContainerContext`, for "can't evaluate field Foo in type …".
  var templateType: String { get }
  /// What `{{.}}` prints.
  var templateText: String { get }
  /// What `{{json .}}` shows.
  var templateJSON: Value { get }
  /// A field, or the outcome of a method; nil when there is none of that name.
  func templateMember(
    _ name: String, _ arguments: [TemplateValue]
  ) throws(TemplateFailure) -> TemplateValue?
}

/// A failure inside a function or method; the template adds its place.
package struct TemplateFailure: Error, Hashable, Sendable {
  package var message: String
  package init(_ message: String) { self.message = message }
}

/// A document that stands for a Go struct: a field that it has not is an error, not `<no value>`.
package struct TemplateRecord: TemplateRow {
  package var templateType: String
  package var value: Value
  /// The types of the fields that are structs themselves.
  package var inner: [String: String]
  /// Go's names of fields that JSON calls otherwise: `APIVersion`, which is `ApiVersion` there.
  package var names: [String: String]

  package init(
    _ type: String, _ value: Value, inner: [String: String] = [:], names: [String: String] = [:]
  ) {
    templateType = type
    self.value = value
    self.inner = inner
    self.names = names
  }
  package var templateText: String { value.goText }
  package var templateJSON: Value { value }
  package func templateMember(
    _ name: String, _ arguments: [TemplateValue]
  ) throws(TemplateFailure) -> TemplateValue? {
    guard !names.values.contains(name), let member = value[names[name] ?? name] else { return nil }
    guard arguments.isEmpty else {
      throw TemplateFailure("\(name) has arguments but cannot be invoked as function")
    }
    if let type = inner[name], case .object = member {
      return .row(TemplateRecord(type, member, names: names))
    }
    return .value(member)
  }
}

/// A function that a template may call.
package struct TemplateFunction: Sendable {
  package enum Parameter: Sendable {
    case any, string, int, strings

    var goName: String {
      switch self {
      case .any: "interface {}"
      case .string: "string"
      case .int: "int"
      case .strings: "[]string"
      }
    }
  }
  /// What needs more than the arguments' values.
  enum Special: Sendable {
    /// Runs a template of the set, and gives what it prints.
    case include
    /// Parses a text as a template and runs it.
    case parse
    /// Gives the Go type, or its kind, of an argument.
    case type, kind
    /// Draws from the run's random source.
    case draw(
      @Sendable (inout RandomSource, [TemplateValue]) throws(TemplateFailure) -> TemplateValue)
    /// Changes its first argument where it stands: `set $map "key" 1`.
    case change(@Sendable (inout Value, [TemplateValue]) throws(TemplateFailure) -> TemplateValue)
  }
  var special: Special?
  let parameters: [Parameter]
  /// What any number of further arguments are.
  let rest: Parameter?
  let call: @Sendable ([TemplateValue]) throws(TemplateFailure) -> TemplateValue

  package init(
    _ parameters: Parameter..., rest: Parameter? = nil,
    call: @escaping @Sendable ([TemplateValue]) throws(TemplateFailure) -> TemplateValue
  ) {
    self.parameters = parameters
    self.rest = rest
    self.call = call
  }
  private init(_ parameters: [Parameter], rest: Parameter? = nil, _ special: Special) {
    self.parameters = parameters
    self.rest = rest
    self.special = special
    call = { _ throws(TemplateFailure) in .none }
  }
  /// `include "name" data`.
  package static let include = TemplateFunction([.string, .any], .include)
  /// `tpl "text" data`.
  package static let parse = TemplateFunction([.string, .any], .parse)
  package static let type = TemplateFunction([.any], .type)
  package static let kind = TemplateFunction([.any], .kind)
  /// A function that draws from the run's random source.
  package static func drawing(
    _ parameters: Parameter...,
    call:
      @escaping @Sendable (
        inout RandomSource, [TemplateValue]
      ) throws(TemplateFailure) -> TemplateValue
  ) -> TemplateFunction { TemplateFunction(parameters, .draw(call)) }
  /// A function that changes its first argument, which is a map, where it stands: Go's maps are
  /// references. Its own outcome is what `call` gives.
  ///
  /// Limit: only a variable, a field or the dot is changed; what a called template changes of what
  /// it was given, its caller does not see.
  package static func changing(
    _ parameters: Parameter..., rest: Parameter? = nil,
    call:
      @escaping @Sendable (
        inout Value, [TemplateValue]
      ) throws(TemplateFailure) -> TemplateValue
  ) -> TemplateFunction { TemplateFunction(parameters, rest: rest, .change(call)) }
}

/// A parsed template.
package struct Template: Sendable {
  /// What a map without the key asked for gives: Go's option `missingkey`.
  package enum MissingKey: Sendable { case noValue, error, zero }

  package let name: String
  let nodes: [TemplateNode]
  let definitions: [String: TemplateBody]
  let functions: [String: TemplateFunction]

  /// Real: docker parses under the name "", kubectl under "output".
  package init(
    _ text: String, name: String = "", functions: [String: TemplateFunction] = [:]
  ) throws(TemplateError) {
    var parser = TemplateParser(text, name: name) { word in
      TemplateBuiltin(rawValue: word) != nil || functions[word] != nil
    }
    nodes = try parser.template()
    let origin = TemplateOrigin(name: name, source: Array(text.utf8))
    definitions = parser.definitions.mapValues { TemplateBody(nodes: $0, origin: origin) }
    self.name = name
    self.functions = functions
    self.origin = origin
  }
  /// One of a set of templates, which knows the others.
  init(_ body: TemplateBody, named name: String, in set: TemplateSet) {
    nodes = body.nodes
    origin = body.origin
    definitions = set.bodies
    functions = set.functions
    self.name = name
  }
  /// The same with other templates to call.
  init(_ other: Template, with definitions: [String: TemplateBody]) {
    nodes = other.nodes
    origin = other.origin
    functions = other.functions
    name = other.name
    self.definitions = definitions
  }
  /// Where the text stands, for the places of errors.
  let origin: TemplateOrigin

  package func render(
    _ data: TemplateValue, missingKey: MissingKey = .noValue
  ) throws(TemplateError) -> String {
    var budget = Budget(steps: 2_000_000, bytes: 16 << 20)
    return try render(data, missingKey: missingKey, budget: &budget)
  }
  package func render(_ value: Value, missingKey: MissingKey = .noValue) throws(TemplateError)
    -> String
  { try render(.value(value), missingKey: missingKey) }

  package func render(
    _ data: TemplateValue, missingKey: MissingKey, budget: inout Budget
  ) throws(TemplateError) -> String {
    var out = ""
    try render(data, missingKey: missingKey, budget: &budget, into: &out)
    return out
  }
  /// Renders a document as Go does with a value of a type of its own.
  package func render(_ value: Value, as shape: GoShape) throws(TemplateError) -> String {
    var out = ""
    var budget = Budget(steps: 2_000_000, bytes: 16 << 20)
    try render(.value(value), as: shape, missingKey: .noValue, budget: &budget, into: &out)
    return out
  }
  /// Appends to `out`, also what was printed before an error: `kubectl -o go-template` shows it.
  package func render(
    _ data: TemplateValue, as shape: GoShape? = nil, missingKey: MissingKey,
    budget: inout Budget, into out: inout String
  ) throws(TemplateError) {
    var run = TemplateRun(template: self, missingKey: missingKey, budget: budget)
    defer {
      budget = run.budget
      out += String(decoding: run.out, as: UTF8.self)
    }
    var dot = Datum(data)
    dot.shape = shape
    run.variables = [("$", dot)]
    _ = try run.walk(nodes, dot)
  }
}

extension TemplateValue {
  /// What Go's `isTrue` says: not zero, not empty, not nil.
  package var isTrue: Bool {
    switch self {
    case .none: false
    case .row: true
    case .list(let items): !items.isEmpty
    case .value(let value):
      switch value {
      case .null: false
      case .bool(let flag): flag
      case .integer(let number): number != 0
      case .number(let number): number != 0
      default: !value.isEmpty
      }
    }
  }
  /// What `{{.}}` prints.
  package var text: String {
    switch self {
    case .none: "<no value>"
    case .value(.null): "<no value>"
    case .value(let value): value.goText
    case .row(let row): row.templateText
    case .list(let items): "[" + items.map(\.text).joined(separator: " ") + "]"
    }
  }
  /// The value as a document.
  package var document: Value {
    switch self {
    case .none: .null
    case .value(let value): value
    case .row(let row): row.templateJSON
    case .list(let items): .array(items.map(\.document))
    }
  }
  /// The value for `printf`: rows as their text.
  var printed: Value {
    switch self {
    case .none: .null
    case .value(let value): value
    case .row(let row): .string(row.templateText)
    case .list(let items): .array(items.map(\.printed))
    }
  }
  package var string: String? { if case .value(let value) = self { value.string } else { nil } }
  package var int: Int? { if case .value(let value) = self { value.int } else { nil } }
}

/// A value with what Go would know of its type: whether it is seen through an `interface {}`.
struct Datum: Sendable {
  var value: TemplateValue
  var isInterface = false
  /// A number written in the template is an `int`, one of the data an `int64`.
  var isConstant = false
  /// Its Go type, where that is more than what the document tells.
  var shape: GoShape?

  init(_ value: TemplateValue, isInterface: Bool = false) {
    self.value = value
    self.isInterface = isInterface
  }
  init(_ value: Value, isConstant: Bool = false) {
    self.value = .value(value)
    self.isConstant = isConstant
  }

  /// A value of a type of its own.
  init(_ value: Value, _ shape: GoShape) {
    self.value = .value(value)
    if case .plain = shape {} else { self.shape = shape }
  }

  /// What `{{.}}` prints.
  var text: String {
    if let shape, case .value(let value) = value { return shape.text(value) }
    return value.text
  }
  /// The value for `printf` and `print`.
  var printed: Value {
    guard let shape, case .value(let value) = value else { return value.printed }
    switch shape {
    case .list(.plain) where !value.isNull, .map(.plain) where !value.isNull: return value
    default: return .string(shape.text(value))
    }
  }
  var isMissing: Bool { if case .none = value { true } else { false } }
  var isNull: Bool { if case .value(.null) = value { true } else { false } }
  /// The type as an error names it.
  var typeName: String {
    if isInterface { return "interface {}" }
    switch value {
    case .none: return "<nil>"
    case .value(let value): return isConstant && value.goType == "int64" ? "int" : value.goType
    case .row(let row): return row.templateType
    case .list: return "[]interface {}"
    }
  }
  /// Behind a pipeline an interface is opened: nil becomes Go's invalid value.
  var opened: Datum {
    guard !isNull || shape != nil else { return Datum(.none) }
    var other = self
    other.isInterface = false
    return other
  }
}
