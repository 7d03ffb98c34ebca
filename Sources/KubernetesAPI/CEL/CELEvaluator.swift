// An expression at work.

import Kernel
import Text

/// Works out values. Every part that is looked at, and every member of a list, costs a step.
///
/// Real: cel-go's interpreter: `&&`, `||`, `all` and `exists` forget an error where the other side
/// decides. Limit: a step is not the server's unit of cost.
struct CELEvaluator {
  var variables: [String: CELValue]
  var steps: Int
  /// `variables.NAME` of an admission policy, worked out when first asked for.
  var composed: [String: CELProgram] = [:]
  private var found: [String: Result<CELValue, CELFailure>] = [:]
  /// Whether somebody may do something, for `authorizer`.
  var authorize: ((CELAuthorizerStep, String) -> Bool)?

  init(variables: [String: CELValue], steps: Int) {
    self.variables = variables
    self.steps = steps
  }

  mutating func spend(_ count: Int = 1) throws(CELFailure) {
    steps -= count
    if steps < 0 { throw .overBudget }
  }

  mutating func value(of expression: CELExpression) throws(CELFailure) -> CELValue {
    try spend()
    switch expression.node {
    case .literal(let value): return value
    case .broken: throw .noOverload
    case .name(let name):
      if let value = variables[name] { return value }
      return .type(name)
    case .select(let inner, let field, let isOptional):
      return try select(inner, field, isOptional)
    case .test(let inner, let field):
      var value = try self.value(of: inner)
      if case .optional(let own) = value {
        guard let own else { return .bool(false) }
        value = own
      }
      guard case .map(let map) = value else { return .bool(false) }
      return .bool(map[field] != nil)
    case .call(let name, let target, let arguments):
      return try call(name, (target.map { [$0] } ?? []) + arguments, isMember: target != nil)
    case .list(let items):
      var all: [CELValue] = []
      for item in items {
        let value = try self.value(of: item.value)
        if item.isOptional, case .optional(let own) = value {
          if let own { all.append(own) }
        } else {
          all.append(value)
        }
      }
      return .list(all)
    case .map(let entries):
      var map = CELMap()
      for entry in entries {
        let key = try value(of: entry.key)
        let value = try self.value(of: entry.value)
        if entry.isOptional, case .optional(let own) = value {
          if let own { map.add(key, own) }
        } else {
          map.add(key, value)
        }
      }
      return .map(map)
    case .loop(let loop): return try run(loop)
    case .optionalMap(let inner, let name, let body, let isFlat):
      guard case .optional(let own) = try value(of: inner) else { throw .noOverload }
      guard let own else { return .optional(nil) }
      let before = variables[name]
      variables[name] = own
      defer { variables[name] = before }
      let result = try value(of: body)
      return isFlat ? result : .optional(result)
    }
  }

  private mutating func select(
    _ inner: CELExpression, _ field: String, _ isOptional: Bool
  ) throws(CELFailure) -> CELValue {
    if case .name(let space) = inner.node, let known = variables[space + "." + field] {
      return known
    }
    if case .name("variables") = inner.node, let program = composed[field] {
      return try composedValue(field, program)
    }
    switch try value(of: inner) {
    case .map(let map):
      if let own = map[field] {
        if !isOptional { return own }
        if case .optional = own { return own }
        return .optional(own)
      }
      if isOptional { return .optional(nil) }
      throw .noKey(field)
    case .optional(let own):
      guard let own else { return .optional(nil) }
      guard case .map(let map) = own else { throw .noOverload }
      return .optional(map[field])
    default: throw .noKey(field)
    }
  }
  private mutating func composedValue(
    _ name: String, _ program: CELProgram
  ) throws(CELFailure) -> CELValue {
    let result: Result<CELValue, CELFailure>
    if let known = found[name] {
      result = known
    } else {
      do throws(CELFailure) {
        result = .success(try value(of: program.root))
      } catch {
        result = .failure(
          CELFailure("composited variable \"\(name)\" fails to evaluate: \(error.message)"))
      }
      found[name] = result
    }
    switch result {
    case .success(let value): return value
    case .failure(let failure): throw failure
    }
  }

  // MARK: Macros

  private mutating func run(_ loop: CELExpression.Loop) throws(CELFailure) -> CELValue {
    var range = try value(of: loop.range)
    if case .optional(let own?) = range { range = own }
    let pairs: [(CELValue, CELValue)]
    let isMap: Bool
    switch range {
    case .list(let items):
      pairs = items.enumerated().map { (.int($0.offset), $0.element) }
      isMap = false
    case .map(let map):
      pairs = Array(zip(map.keys, map.values))
      isMap = true
    default: throw CELFailure("got '\(range.goName)', expected iterable type")
    }
    let before = loop.names.map { variables[$0] }
    defer { for (name, old) in zip(loop.names, before) { variables[name] = old } }
    var list: [CELValue] = []
    var map = CELMap()
    var count = 0
    var failure: CELFailure?
    for (key, item) in pairs {
      try spend()
      if loop.names.count == 2 {
        variables[loop.names[0]] = key
        variables[loop.names[1]] = item
      } else {
        variables[loop.names[0]] = isMap ? key : item
      }
      if let filter = loop.filter, try !bool(value(of: filter)) { continue }
      switch loop.kind {
      case .all, .exists:
        do throws(CELFailure) {
          if try bool(value(of: loop.body)) == (loop.kind == .exists) {
            return .bool(loop.kind == .exists)
          }
        } catch {
          if error == .overBudget { throw error }
          failure = error
        }
      case .existsOne: if try bool(value(of: loop.body)) { count += 1 }
      case .filter: if try bool(value(of: loop.body)) { list.append(isMap ? key : item) }
      case .sortBy, .map, .transformList: list.append(try value(of: loop.body))
      case .transformMap: map.add(key, try value(of: loop.body))
      }
    }
    if let failure { throw failure }
    switch loop.kind {
    case .all: return .bool(true)
    case .exists: return .bool(false)
    case .existsOne: return .bool(count == 1)
    case .filter, .map, .transformList: return .list(list)
    case .sortBy:
      let sorted = list.enumerated().sorted { a, b in
        (a.element.order(b.element) ?? 0, a.offset) < (0, b.offset)
      }
      return .list(sorted.map { pairs[$0.offset].1 })
    case .transformMap: return .map(map)
    }
  }
  private func bool(_ value: CELValue) throws(CELFailure) -> Bool {
    guard case .bool(let flag) = value else { throw .noOverload }
    return flag
  }

  // MARK: Calls

  private mutating func call(
    _ name: String, _ arguments: [CELExpression], isMember: Bool
  ) throws(CELFailure) -> CELValue {
    switch name {
    case "_&&_", "_||_":
      let decides = name == "_||_"
      var failure: CELFailure?
      for argument in arguments {
        do throws(CELFailure) {
          if try bool(value(of: argument)) == decides { return .bool(decides) }
        } catch {
          if error == .overBudget { throw error }
          failure = failure ?? error
        }
      }
      if let failure { throw failure }
      return .bool(!decides)
    case "_?_:_":
      return try value(of: bool(value(of: arguments[0])) ? arguments[1] : arguments[2])
    case "or", "orValue":
      let first = try value(of: arguments[0])
      if case .optional(let own) = first {
        if let own { return name == "or" ? first : own }
        return try value(of: arguments[1])
      }
    default: break
    }
    var values: [CELValue] = []
    for argument in arguments { values.append(try value(of: argument)) }
    if name == "check", case .authorizer(var step) = values[0], case .string(let verb) = values[1] {
      step.isAllowed = authorize?(step, verb) ?? false
      return .authorizer(step)
    }
    return try apply(name, values)
  }
}
