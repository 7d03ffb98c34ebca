// What an expression's parts are, and whether they fit.

import Text

/// Finds the type of each part, and all that does not fit.
///
/// Real: the checker of cel-go 0.26 with homogeneous literals and comparisons across numbers.
/// Limit: a type that only later parts fix, as of `[]`, is dyn.
struct CELChecker {
  private var variables: [String: CELType]
  /// How often a name stands for a macro's own variable.
  private var hidden: [String: Int] = [:]
  private(set) var problems: [CELProblem] = []
  private(set) var used: Set<String> = []
  /// Why a part that needs no variable can have no value: cel-go works such parts out at once.
  private(set) var foldingFailure: String?
  /// Whether literals may mix types: in what `format` is given.
  private var mixes = false

  init(variables: [String: CELType]) { self.variables = variables }

  private mutating func fail(_ message: String, at offset: Int) {
    problems.append(CELProblem(offset: offset, message: message))
  }
  private static let typeNames: Set<String> = [
    "bool", "int", "uint", "double", "string", "bytes", "list", "map", "null_type", "type",
  ]

  mutating func check(_ expression: CELExpression) -> CELType {
    switch expression.node {
    case .literal(let value): return Self.type(of: value)
    case .name(let name):
      if let type = variables[name] {
        if hidden[name, default: 0] == 0 { used.insert(name) }
        return type
      }
      if Self.typeNames.contains(name) { return .type }
      fail("undeclared reference to '\(name)' (in container '')", at: expression.offset)
      return .broken
    case .select(let inner, let field, let isOptional):
      if let path = expression.path, let type = variables[path], hidden[path] == nil {
        return type
      }
      let type = check(inner)
      guard isOptional else { return member(field, of: type, at: expression.offset) }
      let found = member(field, of: type, at: expression.offset)
      if case .optional = found { return found }
      return .optional(found)
    case .test(let inner, let field):
      _ = member(field, of: check(inner), at: expression.offset)
      return .bool
    case .call(let name, let target, let arguments):
      return call(name, target, arguments, at: expression.offset)
    case .list(let items): return list(items)
    case .map(let entries): return map(entries)
    case .loop(let loop): return self.loop(loop)
    case .optionalMap(let inner, let name, let body, let isFlat):
      var element = CELType.dyn
      let type = check(inner)
      if case .optional(let own) = type { element = own }
      let result = with([name: element]) { $0.check(body) }
      return isFlat ? result : .optional(result)
    case .broken: return .broken
    }
  }

  private static func type(of value: CELValue) -> CELType {
    switch value {
    case .bool: .bool
    case .int: .int
    case .uint: .uint
    case .double: .double
    case .string: .string
    case .bytes: .bytes
    case .null: .null
    default: .dyn
    }
  }

  private mutating func member(_ field: String, of type: CELType, at offset: Int) -> CELType {
    switch type {
    case .object(let object):
      if let own = object.fields[field] { return own }
      fail("undefined field '\(field)'", at: offset)
      return .broken
    case .map(_, let value): return value
    case .optional(let inner):
      let found = member(field, of: inner, at: offset)
      if case .optional = found { return found }
      return .optional(found)
    case .dyn, .broken: return type
    default:
      fail("type '\(type.description)' does not support field selection", at: offset)
      return .broken
    }
  }

  // MARK: Literals

  private mutating func list(_ items: [CELExpression.Item]) -> CELType {
    var element: CELType?
    for item in items {
      var type = check(item.value)
      if item.isOptional, case .optional(let inner) = type { type = inner }
      element = joined(element, type, at: item.value.offset)
    }
    return .list(element ?? .dyn)
  }
  private mutating func map(_ entries: [CELExpression.Entry]) -> CELType {
    var key: CELType?
    var value: CELType?
    for entry in entries {
      key = joined(key, check(entry.key), at: entry.key.offset)
      var type = check(entry.value)
      if entry.isOptional, case .optional(let inner) = type { type = inner }
      value = joined(value, type, at: entry.value.offset)
    }
    return .map(key ?? .dyn, value ?? .dyn)
  }
  /// Real: ValidateHomogeneousAggregateLiterals.
  private mutating func joined(_ first: CELType?, _ next: CELType, at offset: Int) -> CELType {
    guard let first else { return next }
    var letters: [String: CELType] = [:]
    if mixes || first == .dyn || next == .dyn || fits(next, first, &letters)
      || fits(first, next, &letters)
    {
      return first
    }
    fail("expected type '\(first.description)' but found '\(next.description)'", at: offset)
    return first
  }

  // MARK: Macros

  private mutating func with<R>(
    _ own: [String: CELType], _ body: (inout CELChecker) -> R
  ) -> R {
    let before = variables
    for (name, type) in own {
      variables[name] = type
      hidden[name, default: 0] += 1
    }
    defer {
      variables = before
      for name in own.keys { hidden[name, default: 1] -= 1 }
    }
    return body(&self)
  }
  private mutating func bool(_ expression: CELExpression) {
    let type = check(expression)
    if type != .bool, type != .dyn, type != .broken {
      fail("expected type 'bool' but found '\(type.description)'", at: expression.offset)
    }
  }

  private mutating func loop(_ loop: CELExpression.Loop) -> CELType {
    let range = check(loop.range)
    var key = CELType.dyn
    var value = CELType.dyn
    switch range {
    case .list(let element): (key, value) = (.int, element)
    case .map(let own, let element): (key, value) = (own, element)
    case .dyn, .broken: break
    default:
      fail(
        "expression of type '\(range.description)' cannot be range of a comprehension"
          + " (must be list, map, or dynamic)", at: loop.range.offset)
    }
    var own: [String: CELType] = [:]
    if loop.names.count == 2 {
      own = [loop.names[0]: key, loop.names[1]: value]
    } else if case .map = range {
      own = [loop.names[0]: key]
    } else {
      own = [loop.names[0]: value]
    }
    return with(own) { checker in
      if let filter = loop.filter { checker.bool(filter) }
      switch loop.kind {
      case .all, .exists, .existsOne:
        checker.bool(loop.body)
        return .bool
      case .filter:
        checker.bool(loop.body)
        return .list(loop.names.count == 1 ? own[loop.names[0]] ?? .dyn : .dyn)
      case .sortBy:
        _ = checker.check(loop.body)
        return range
      case .map, .transformList: return .list(checker.check(loop.body))
      case .transformMap: return .map(key, checker.check(loop.body))
      }
    }
  }

  // MARK: Calls

  private mutating func call(
    _ name: String, _ target: CELExpression?, _ arguments: [CELExpression], at offset: Int
  ) -> CELType {
    if name == "_&&_" || name == "_||_" {
      for argument in arguments { bool(argument) }
      return .bool
    }
    let all = (target.map { [$0] } ?? []) + arguments
    let before = mixes
    if name == "format" { mixes = true }
    let types = all.map { check($0) }
    mixes = before
    guard let forms = CELOverload.named[name] else {
      fail("undeclared reference to '\(name)' (in container '')", at: offset)
      return .broken
    }
    if types.contains(.broken) { return .broken }
    var result: CELType?
    for form in forms where form.isMember == (target != nil) && form.takes.count == types.count {
      var letters: [String: CELType] = [:]
      guard zip(types, form.takes).allSatisfy({ fits($0, $1, &letters) }) else { continue }
      let own = put(letters, in: form.gives)
      if result == nil { result = own } else if result != own { result = .dyn }
    }
    guard let result else {
      let shown = types.map(\.description)
      let signature =
        target != nil
        ? "\(shown[0]).(\(shown.dropFirst().joined(separator: ", ")))"
        : "(\(shown.joined(separator: ", ")))"
      fail("found no matching overload for '\(name)' applied to '\(signature)'", at: offset)
      return .broken
    }
    checkLiteral(name, all)
    return result
  }

  /// Real: the AST validators of apiserver: literals that no duration, moment or pattern can be.
  private mutating func checkLiteral(_ name: String, _ arguments: [CELExpression]) {
    guard let last = arguments.last, case .literal(let value) = last.node else { return }
    if arguments.count == 1, ["bool", "double", "int", "uint"].contains(name) {
      var evaluator = CELEvaluator(variables: [:], steps: 1000)
      do throws(CELFailure) {
        _ = try evaluator.apply(name, [value])
      } catch {
        foldingFailure = foldingFailure ?? error.message
      }
    }
    guard case .string(let text) = value else { return }
    let isWrong =
      switch name {
      case "duration": celDuration(text) == nil
      case "timestamp": parseTimestamp(text) == nil
      case "matches": (try? Pattern(text, syntax: .go)) == nil
      default: false
      }
    if isWrong { fail("invalid \(name) argument", at: last.offset) }
  }

  /// Whether a value of one type can stand where another is wanted; fills in the letters.
  private func fits(_ type: CELType, _ wanted: CELType, _ letters: inout [String: CELType]) -> Bool
  {
    switch (type, wanted) {
    case (_, .letter(let letter)):
      guard let bound = letters[letter] else {
        letters[letter] = type
        return true
      }
      if bound == .dyn || type == .dyn {
        letters[letter] = bound == .dyn ? bound : type
        return true
      }
      if case .letter = bound { return true }
      if fits(type, bound, &letters) { return true }
      // What the first was may be what the second could be: null, and an object.
      if fits(bound, type, &letters) {
        letters[letter] = type
        return true
      }
      return false
    case (.letter, _), (.dyn, _), (_, .dyn): return true
    case (.null, .object), (.null, .opaque), (.null, .timestamp), (.null, .duration): return true
    case (.list(let a), .list(let b)): return fits(a, b, &letters)
    case (.optional(let a), .optional(let b)): return fits(a, b, &letters)
    case (.map(let a, let b), .map(let c, let d)):
      return fits(a, c, &letters) && fits(b, d, &letters)
    default: return type == wanted
    }
  }
  private func put(_ letters: [String: CELType], in type: CELType) -> CELType {
    switch type {
    case .letter(let letter): letters[letter] ?? .dyn
    case .list(let inner): .list(put(letters, in: inner))
    case .optional(let inner): .optional(put(letters, in: inner))
    case .map(let key, let value): .map(put(letters, in: key), put(letters, in: value))
    default: type
    }
  }
}
