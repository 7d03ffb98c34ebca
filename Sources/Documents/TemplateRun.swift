// Applying a Go template to a value.

import Kernel
import Text

struct TemplateRun {
  /// How deep templates, blocks and parentheses may nest. Limit: Go stops at 100,000.
  static let maximumDepth = 200

  var template: Template
  let missingKey: Template.MissingKey
  var budget: Budget
  var out: [UInt8] = []
  var variables: [(name: String, value: Datum)] = []
  var depth = 0
  /// The node being worked at: where errors point.
  var place: (offset: Int, shown: String) = (0, "")
  /// The template being run, by name.
  var running: String
  /// The text that its nodes come from.
  var origin: TemplateOrigin
  /// What functions draw from.
  var random = RandomSource(seed: 0)
  /// What the dot has become, where a function changed it.
  var changedDot: Datum?

  enum Flow { case onward, broken, continued }

  init(template: Template, missingKey: Template.MissingKey, budget: Budget) {
    self.template = template
    self.missingKey = missingKey
    self.budget = budget
    running = template.name
    origin = template.origin
  }

  func fail(_ problem: String) -> TemplateError {
    let before = origin.source.prefix(place.offset)
    let line = before.reduce(1) { $1 == 0x0A ? $0 + 1 : $0 }
    let column = before.count - (before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0)
    return TemplateError(
      "template: \(origin.name):\(line):\(column): executing \(GoQuote.quoted(running)) at "
        + "<\(place.shown)>: \(problem)")
  }
  mutating func at(_ operand: TemplateOperand) { place = (operand.offset, operand.shown) }
  mutating func at(_ pipe: TemplatePipe) { place = (pipe.offset, pipe.shown) }

  mutating func spend() throws(TemplateError) {
    do { try budget.spend() } catch { throw fail("the template does more than the lab allows") }
  }
  mutating func put(_ text: String) throws(TemplateError) {
    do { try budget.spend(bytes: text.utf8.count) } catch {
      throw fail("the template prints more than the lab allows")
    }
    out.append(contentsOf: text.utf8)
  }

  // MARK: Nodes

  mutating func walk(_ nodes: [TemplateNode], _ dot: Datum) throws(TemplateError) -> Flow {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.maximumDepth else {
      throw fail("exceeded maximum template depth (\(Self.maximumDepth))")
    }
    var dot = dot
    for node in nodes {
      try spend()
      if let changedDot { dot = changedDot }
      switch node {
      case .text(let text): try put(text)
      case .action(let pipe):
        let value = try evaluate(pipe, dot)
        if pipe.variables.isEmpty { try put(value.text) }
      case .branch(let branch):
        let flow = try walk(branch, dot)
        if flow != .onward { return flow }
      case .loopExit(let isBreak): return isBreak ? .broken : .continued
      case .template(let name, let pipe, let offset):
        place = (
          offset, "{{template \(GoQuote.quoted(name))\(pipe.map { " " + $0.shown } ?? "")}}"
        )
        guard let body = template.definitions[name] else {
          throw fail("template \(GoQuote.quoted(name)) not defined")
        }
        let inner = try pipe.map { pipe throws(TemplateError) in try evaluate(pipe, dot) }
        try run(body, named: name, inner ?? Datum(.none))
      }
    }
    return .onward
  }

  /// Runs another template with its own variables.
  private mutating func run(
    _ body: TemplateBody, named name: String, _ dot: Datum
  ) throws(TemplateError) {
    let outer = (variables, running, origin, changedDot)
    defer { (variables, running, origin, changedDot) = outer }
    variables = [("$", dot)]
    (running, origin, changedDot) = (name, body.origin, nil)
    _ = try walk(body.nodes, dot)
  }
  /// What another template prints.
  mutating func printed(
    _ body: TemplateBody, named name: String, _ dot: Datum
  ) throws(TemplateError) -> String {
    let before = out
    out = []
    defer { out = before }
    try run(body, named: name, dot)
    return String(decoding: out, as: UTF8.self)
  }

  private mutating func walk(_ branch: TemplateBranch, _ dot: Datum) throws(TemplateError) -> Flow {
    let known = variables.count
    defer { variables.removeLast(max(0, variables.count - known)) }
    let value = try evaluate(branch.pipe, dot)
    switch branch.kind {
    case .if: return try walk(value.value.isTrue ? branch.body : branch.otherwise, dot)
    case .with:
      guard value.value.isTrue else { return try walk(branch.otherwise, dot) }
      return try within { run throws(TemplateError) in try run.walk(branch.body, value) }
    case .range: return try range(branch, value, dot)
    }
  }

  /// Does something with another dot; the changes of this one stay.
  private mutating func within<R>(
    _ body: (inout TemplateRun) throws(TemplateError) -> R
  ) throws(TemplateError) -> R {
    let outer = changedDot
    changedDot = nil
    let result = try body(&self)
    changedDot = outer
    return result
  }

  private mutating func range(
    _ branch: TemplateBranch, _ value: Datum, _ dot: Datum
  ) throws(TemplateError) -> Flow {
    let pairs: [(Datum, Datum)]
    let shape = value.shape?.element
    func element(_ item: Value) -> Datum {
      shape.map { Datum(item, $0) } ?? Datum(.value(item), isInterface: true)
    }
    switch value.value {
    case .none: pairs = []
    case .list(let items):
      pairs = items.enumerated().map { (Datum(.integer($0)), Datum($1)) }
    case .value(let value):
      switch value {
      case .null: pairs = []
      case .array(let items):
        pairs = items.enumerated().map { (Datum(.integer($0)), element($1)) }
      case .object(let object):
        pairs = object.sortedTopLevel.map { (Datum(.string($0.key)), element($0.value)) }
      case .integer(let count):
        do { try budget.spend(steps: max(0, count)) } catch {
          throw fail("the template does more than the lab allows")
        }
        pairs = (0..<max(0, count)).map { (Datum(.integer($0)), Datum(.integer($0))) }
      default: throw fail("range can't iterate over \(value.goText)")
      }
    case .row(let row):
      throw fail("range can't iterate over \(row.templateText)")
    }
    if pairs.isEmpty { return try walk(branch.otherwise, dot) }
    let names = branch.pipe.variables
    let known = variables.count
    for (index, item) in pairs {
      try spend()
      if branch.pipe.isAssignment {
        if names.count > 1 { set(names[0], index) }
        if let last = names.last { set(last, item) }
      } else if !names.isEmpty {
        // The variables were made when the pipeline was evaluated.
        variables[known - 1].value = item
        if names.count > 1 { variables[known - 2].value = index }
      }
      let flow = try within { run throws(TemplateError) in try run.walk(branch.body, item) }
      variables.removeLast(max(0, variables.count - known))
      if flow == .broken { break }
    }
    return .onward
  }

  mutating func set(_ name: String, _ value: Datum) {
    if let place = variables.lastIndex(where: { $0.name == name }) {
      variables[place].value = value
    }
  }

  // MARK: Pipelines

  mutating func evaluate(_ pipe: TemplatePipe, _ dot: Datum) throws(TemplateError) -> Datum {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.maximumDepth else {
      throw fail("exceeded maximum template depth (\(Self.maximumDepth))")
    }
    at(pipe)
    var value: Datum?
    for command in pipe.commands {
      try spend()
      value = try evaluate(command, dot, final: value).opened
    }
    let result = value ?? Datum(.none)
    for name in pipe.variables {
      if pipe.isAssignment { set(name, result) } else { variables.append((name, result)) }
    }
    return result
  }

  private mutating func evaluate(
    _ command: TemplateCommand, _ dot: Datum, final: Datum?
  ) throws(TemplateError) -> Datum {
    let first = command.words[0]
    let arguments = command.words[1...]
    switch first.kind {
    case .field(let names):
      at(first)
      return try chain(dot, names, first, arguments, final, dot: dot)
    case .variable(let names):
      at(first)
      let value = variable(names[0])
      if names.count == 1 {
        try notAFunction(command, final)
        return value
      }
      return try chain(value, Array(names.dropFirst()), first, arguments, final, dot: dot)
    case .chain(let inner, let names):
      at(first)
      if case .null = inner.kind {
        throw fail("indirection through explicit nil in \(first.shown)")
      }
      let value = try argument(inner, .any, dot)
      return try chain(value, names, first, arguments, final, dot: dot)
    case .function(let name): return try call(name, first, command, final, dot)
    case .pipe(let pipe):
      at(first)
      try notAFunction(command, final)
      return try evaluate(pipe, dot)
    default: break
    }
    at(first)
    try notAFunction(command, final)
    switch first.kind {
    case .boolean(let flag): return Datum(.bool(flag))
    case .dot: return dot
    case .null: throw fail("nil is not a command")
    case .number(let number, _): return Datum(number, isConstant: true)
    case .string(let text, _): return Datum(.string(text))
    default: throw fail("can't evaluate command \(GoQuote.quoted(first.shown))")
    }
  }
  private func notAFunction(_ command: TemplateCommand, _ final: Datum?) throws(TemplateError) {
    if command.words.count > 1 || final != nil {
      throw fail("can't give argument to non-function \(command.words[0].shown)")
    }
  }
  private func variable(_ name: String) -> Datum {
    variables.last { $0.name == name }?.value ?? Datum(.none)
  }

  private mutating func chain(
    _ receiver: Datum, _ names: [String], _ node: TemplateOperand,
    _ arguments: ArraySlice<TemplateOperand>, _ final: Datum?, dot: Datum
  ) throws(TemplateError) -> Datum {
    var receiver = receiver
    for (place, name) in names.enumerated() {
      let isLast = place == names.count - 1
      receiver = try field(
        name, of: receiver, node, isLast ? arguments : [], isLast ? final : nil, dot)
    }
    return receiver
  }

  private mutating func field(
    _ name: String, of receiver: Datum, _ node: TemplateOperand,
    _ arguments: ArraySlice<TemplateOperand>, _ final: Datum?, _ dot: Datum
  ) throws(TemplateError) -> Datum {
    if let shape = receiver.shape, case .value(let value) = receiver.value {
      do throws(TemplateFailure) {
        if let (member, own) = try shape.field(name, of: value) { return Datum(member, own) }
      } catch { throw fail(error.message) }
      if let own = shape.element, let member = value[name] { return Datum(member, own) }
    }
    switch receiver.value {
    case .none:
      if missingKey == .error {
        throw fail("nil data; no entry for key \(GoQuote.quoted(name))")
      }
      return Datum(.none)
    case .row(let row):
      var values: [TemplateValue] = []
      for word in arguments { values.append(try argument(word, .any, dot).value) }
      if let final { values.append(final.value) }
      at(node)
      do {
        if let member = try row.templateMember(name, values) { return Datum(member) }
      } catch { throw fail(error.message) }
    case .value(.null):
      throw fail("nil pointer evaluating \(receiver.typeName).\(name)")
    case .value(.object(let object)):
      if let type = TemplateMark.type(of: object), object[name] == nil {
        guard let method = template.functions["\(type).\(name)"] else {
          throw fail("can't evaluate field \(name) in type interface {}")
        }
        var values: [TemplateValue] = [.value(.object(object))]
        let wanted = method.parameters.dropFirst()
        guard wanted.count == arguments.count + (final == nil ? 0 : 1) else {
          let got = arguments.count + (final == nil ? 0 : 1)
          throw fail("wrong number of args for \(name): want \(wanted.count) got \(got)")
        }
        for (word, kind) in zip(arguments, wanted) {
          values.append(try argument(word, kind, dot).value)
        }
        if let final { values.append(try checked(final, wanted.last ?? .any).value) }
        at(node)
        do throws(TemplateFailure) { return Datum(try method.call(values)) } catch {
          throw fail("error calling \(name): \(error.message)")
        }
      }
      guard arguments.isEmpty, final == nil else {
        throw fail("\(name) is not a method but has arguments")
      }
      guard let member = object[name] else {
        if missingKey == .zero { return Datum(.value(.null), isInterface: true) }
        if missingKey == .error {
          throw fail("map has no entry for key \(GoQuote.quoted(name))")
        }
        return Datum(.none)
      }
      return Datum(.value(member), isInterface: true)
    default: break
    }
    throw fail("can't evaluate field \(name) in type \(receiver.typeName)")
  }

  // MARK: Functions

  private mutating func call(
    _ name: String, _ node: TemplateOperand, _ command: TemplateCommand, _ final: Datum?,
    _ dot: Datum
  ) throws(TemplateError) -> Datum {
    at(node)
    let words = command.words[1...]
    if let own = template.functions[name] {
      let count = words.count + (final == nil ? 0 : 1)
      let wanted = own.parameters.count
      if own.rest != nil {
        guard count >= wanted else {
          throw fail(
            "wrong number of args for \(name): want at least \(wanted) got \(words.count)")
        }
      } else if count != wanted {
        throw fail("wrong number of args for \(name): want \(wanted) got \(count)")
      }
      var values: [Datum] = []
      for (place, word) in words.enumerated() {
        let kind = place < wanted ? own.parameters[place] : own.rest ?? .any
        values.append(try argument(word, kind, dot))
      }
      if let final {
        let kind = values.count < wanted ? own.parameters[values.count] : own.rest ?? .any
        values.append(try checked(final, kind))
      }
      do throws(TemplateFailure) {
        guard let special = own.special else { return Datum(try own.call(values.map(\.value))) }
        return try call(special, values, words.first, dot)
      } catch {
        place = (command.offset, command.shown)
        throw fail("error calling \(name): \(error.message)")
      }
    }
    guard let builtin = TemplateBuiltin(rawValue: name) else {
      throw fail("\(GoQuote.quoted(name)) is not a defined function")
    }
    let count = words.count + (final == nil ? 0 : 1)
    if let wanted = builtin.exactly, count != wanted {
      throw fail("wrong number of args for \(name): want \(wanted) got \(count)")
    }
    guard count >= builtin.atLeast else {
      throw fail(
        "wrong number of args for \(name): want at least \(builtin.atLeast) got \(words.count)")
    }
    var values: [Datum] = []
    for (place, word) in words.enumerated() {
      let value = try argument(word, place == 0 && builtin == .printf ? .string : .any, dot)
      values.append(value)
      // What decides an `and` or an `or` ends it.
      let isDecided =
        builtin == .and ? !value.value.isTrue : builtin == .or ? value.value.isTrue : false
      if isDecided { return value }
    }
    if let final { values.append(final) }
    do throws(TemplateFailure) {
      return try builtin.call(values, words.first?.shown ?? "", &budget)
    } catch {
      place = (command.offset, command.shown)
      throw fail("error calling \(name): \(error.message)")
    }
  }

  /// An argument, checked against what the function takes.
  mutating func argument(
    _ word: TemplateOperand, _ kind: TemplateFunction.Parameter, _ dot: Datum
  ) throws(TemplateError) -> Datum {
    at(word)
    switch word.kind {
    case .dot: return try checked(dot, kind)
    case .null:
      guard kind == .any || kind == .strings else {
        throw fail("cannot assign nil to \(kind.goName)")
      }
      return Datum(.value(.null))
    case .field, .variable, .function, .chain:
      let value = try evaluate(TemplateCommand(words: [word], offset: word.offset), dot, final: nil)
      at(word)
      return try checked(value, kind)
    case .pipe(let pipe):
      let value = try evaluate(pipe, dot)
      at(word)
      return try checked(value, kind)
    case .boolean(let flag):
      guard kind == .any else { throw fail("expected \(expected(kind)); found \(word.shown)") }
      return Datum(.bool(flag))
    case .number(let number, _):
      guard kind == .any || (kind == .int && number.int != nil) else {
        throw fail("expected \(expected(kind)); found \(word.shown)")
      }
      return Datum(number, isConstant: true)
    case .string(let text, _):
      guard kind == .any || kind == .string else {
        throw fail("expected \(expected(kind)); found \(word.shown)")
      }
      return Datum(.string(text))
    }
  }
  private func expected(_ kind: TemplateFunction.Parameter) -> String {
    kind == .int ? "integer" : kind.goName
  }
  private func checked(
    _ value: Datum, _ kind: TemplateFunction.Parameter
  ) throws(TemplateError) -> Datum {
    switch (kind, value.value) {
    case (.any, _): return value.isNull ? value : value.opened
    case (_, .none):
      if kind == .strings { return value }
      throw fail("invalid value; expected \(kind.goName)")
    case (.string, .value(.string)), (.int, .value(.integer)): return value
    case (.strings, .value(let list)) where list.strings != nil || list.isNull: return value
    default:
      throw fail(
        "wrong type for value; expected \(kind.goName); got \(Datum(value.value).typeName)")
    }
  }
}
