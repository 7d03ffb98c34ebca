// What an expression may cost at most, by the bounds of the schema it looks at.

import Documents

/// Estimates costs from above, as the server does before it takes a definition.
///
/// Real: cel-go's cost estimator with apiserver's sizes (1.36): a request holds 3 MiB, so a list without
/// `maxItems` may have a million members. Limit: functions that are rarely used cost what their
/// kin do.
struct CELCostEstimator {
  /// How great a value may be, and what it is made of.
  private indirect enum Shape {
    case schema(Value)
    case list(Int, Shape)
    case text(Int)
    case type
    case plain
  }
  private struct Estimate {
    var cost: Int
    var shape: Shape
  }
  private static let request = 3 << 20
  private let root: Value
  private var names: [String: Shape] = [:]

  /// The greatest cost of an expression on values of a schema.
  static func cost(_ program: CELProgram, on schema: Value) -> Int {
    var estimator = CELCostEstimator(root: schema)
    return estimator.estimate(program.root).cost
  }
  private init(root: Value) {
    self.root = root
    names = ["self": .schema(root), "oldSelf": .schema(root)]
  }

  private func sum(_ a: Int, _ b: Int) -> Int {
    let (value, overflow) = a.addingReportingOverflow(b)
    return overflow ? .max : value
  }
  private func product(_ a: Int, _ b: Int) -> Int {
    let (value, overflow) = a.multipliedReportingOverflow(by: b)
    return overflow ? .max : value
  }
  /// A tenth, rounded up: what it costs to go through a text.
  private func tenth(_ size: Int) -> Int { size / 10 + (size % 10 > 0 ? 1 : 0) }

  // MARK: Sizes

  /// The least number of bytes of a value in a request.
  static func leastBytes(_ schema: Value, depth: Int = 0) -> Int {
    guard depth < 100 else { return 1 }
    if schema["x-kubernetes-int-or-string"]?.bool ?? false { return 1 }
    switch schema["type"]?.string {
    case "object":
      if let values = schema["additionalProperties"], values.object != nil { return 2 }
      var total = 2
      for name in schema["required"]?.strings ?? [] {
        guard let own = schema["properties"]?[name], own["default"] == nil else { continue }
        total += name.utf8.count + leastBytes(own, depth: depth + 1) + 4
      }
      return total
    case "string":
      switch schema["format"]?.string {
      case "date": return 12
      case "date-time": return 22
      case "duration": return 4
      default: return 2
      }
    case "array": return 2
    case "boolean": return 4
    default: return 1
    }
  }
  /// How often a value so big fits into a request.
  static func greatestCount(_ schema: Value) -> Int { request / (leastBytes(schema) + 1) }

  private func size(_ shape: Shape) -> Int {
    switch shape {
    case .plain, .type: return 1
    case .text(let size), .list(let size, _): return size
    case .schema(let schema):
      let isEither = schema["x-kubernetes-int-or-string"]?.bool ?? false
      switch isEither ? "string" : schema["type"]?.string {
      case "string":
        if let most = schema["maxLength"]?.int { return product(most, 4) }
        if let words = schema["enum"]?.strings { return words.map(\.utf8.count).max() ?? 0 }
        switch schema["format"]?.string {
        case "date": return 12
        case "date-time": return 37
        case "duration": return 32
        default: return Self.request - 2
        }
      case "array":
        if let most = schema["maxItems"]?.int { return most }
        return (Self.request - 2) / (Self.leastBytes(schema["items"] ?? [:]) + 1)
      case "object":
        guard let values = schema["additionalProperties"], values.object != nil else { return 0 }
        if let most = schema["maxProperties"]?.int { return most }
        return (Self.request - 2) / (Self.leastBytes(values) + 6)
      default: return 1
      }
    }
  }
  private func element(_ shape: Shape) -> Shape {
    switch shape {
    case .list(_, let element): return element
    case .schema(let schema):
      if let items = schema["items"] { return .schema(items) }
      if let values = schema["additionalProperties"], values.object != nil {
        return .schema(values)
      }
      return .plain
    default: return .plain
    }
  }
  private func isMap(_ shape: Shape) -> Bool {
    if case .schema(let schema) = shape { schema["type"]?.string == "object" } else { false }
  }

  // MARK: Costs

  private mutating func estimate(_ expression: CELExpression) -> Estimate {
    switch expression.node {
    case .broken: return Estimate(cost: 0, shape: .plain)
    case .literal(let value):
      switch value {
      case .string(let text): return Estimate(cost: 0, shape: .text(text.unicodeScalars.count))
      case .bytes(let bytes): return Estimate(cost: 0, shape: .text(bytes.count))
      case .null: return Estimate(cost: 0, shape: .text(0))
      default: return Estimate(cost: 0, shape: .plain)
      }
    case .name(let name):
      return names[name].map { Estimate(cost: 1, shape: $0) } ?? Estimate(cost: 0, shape: .type)
    case .select(let inner, let field, _):
      let own = estimate(inner)
      return Estimate(cost: sum(own.cost, 1), shape: member(field, of: own.shape))
    case .test(let inner, _): return Estimate(cost: estimate(inner).cost, shape: .plain)
    case .list(let items):
      let all = items.map { estimate($0.value) }
      return Estimate(
        cost: all.reduce(10) { sum($0, $1.cost) },
        shape: .list(items.count, all.max { size($0.shape) < size($1.shape) }?.shape ?? .plain))
    case .map(let entries):
      var cost = 30
      for entry in entries {
        cost = sum(cost, sum(estimate(entry.key).cost, estimate(entry.value).cost))
      }
      return Estimate(cost: cost, shape: .list(entries.count, .plain))
    case .optionalMap(let inner, let name, let body, _):
      let own = estimate(inner)
      let before = names[name]
      names[name] = own.shape
      let result = estimate(body)
      names[name] = before
      return Estimate(cost: sum(sum(own.cost, result.cost), 2), shape: result.shape)
    case .loop(let loop): return estimate(loop)
    case .call(let name, let target, let arguments):
      return call(name, (target.map { [$0] } ?? []) + arguments)
    }
  }

  private func member(_ field: String, of shape: Shape) -> Shape {
    guard case .schema(let schema) = shape else { return .plain }
    if let own = schema["properties"]?[field] { return .schema(own) }
    for (key, own) in schema["properties"]?.object ?? Object() where celEscaped(key) == field {
      return .schema(own)
    }
    return element(shape)
  }

  /// Real: what the macros become: a loop with a condition, a step and a result.
  private mutating func estimate(_ loop: CELExpression.Loop) -> Estimate {
    let range = estimate(loop.range)
    let count = size(range.shape)
    let before = loop.names.map { names[$0] }
    let key: Shape = isMap(range.shape) ? .text(Self.request - 2) : .plain
    if loop.names.count == 2 {
      names[loop.names[0]] = key
      names[loop.names[1]] = element(range.shape)
    } else {
      names[loop.names[0]] = isMap(range.shape) ? key : element(range.shape)
    }
    let filter = loop.filter.map { estimate($0).cost } ?? 0
    let body = estimate(loop.body)
    for (name, old) in zip(loop.names, before) { names[name] = old }
    let own = sum(body.cost, filter)
    let (step, rest): (Int, Int) =
      switch loop.kind {
      case .all: (sum(own, 3), 1)
      case .exists: (sum(own, 4), 1)
      case .existsOne: (sum(own, 2), 2)
      case .filter: (sum(own, 13), 11)
      default: (sum(own, 12), 11)
      }
    let shape: Shape =
      switch loop.kind {
      case .all, .exists, .existsOne: .plain
      case .filter: .list(count, element(range.shape))
      case .sortBy: range.shape
      default: .list(count, body.shape)
      }
    return Estimate(cost: sum(sum(range.cost, product(count, step)), rest), shape: shape)
  }

  private mutating func call(_ name: String, _ arguments: [CELExpression]) -> Estimate {
    let all = arguments.map { estimate($0) }
    let given = all.reduce(0) { sum($0, $1.cost) }
    let sizes = all.map { size($0.shape) }
    let first = all.first?.shape ?? .plain
    func made(_ cost: Int, _ shape: Shape = .plain) -> Estimate {
      Estimate(cost: sum(given, cost), shape: shape)
    }
    switch name {
    case "_&&_", "_||_": return made(0)
    case "_?_:_":
      let more = all[1].cost > all[2].cost ? all[1] : all[2]
      return Estimate(
        cost: sum(all[0].cost, more.cost),
        shape: sizes[1] > sizes[2] ? all[1].shape : all[2].shape)
    case "_==_", "_!=_", "_<_", "_<=_", "_>_", "_>=_": return made(tenth(min(sizes[0], sizes[1])))
    case "_+_":
      if case .list(let count, let element) = first {
        return made(1, .list(sum(count, sizes[1]), element))
      }
      guard sizes[0] != 1 || sizes[1] != 1 else { return made(1) }
      let total = sum(sizes[0], sizes[1])
      if case .schema(let schema) = first, schema["type"]?.string == "array" {
        return made(1, .list(total, element(first)))
      }
      return made(tenth(total), .text(total))
    case "_[_]", "_[?_]": return made(isMap(first) ? 0 : 1, element(first))
    case "@in":
      return made(isMap(all[1].shape) ? 1 : sizes[1])
    case "contains", "indexOf", "lastIndexOf", "replace", "split":
      let other = sizes.count > 1 ? sizes[1] : 1
      let shape: Shape = name == "split" ? .list(sizes[0], .text(sizes[0])) : .text(sizes[0])
      return made(product(tenth(sizes[0]), max(1, tenth(other))), shape)
    case "startsWith", "endsWith": return made(tenth(sizes[1]))
    case "matches", "find", "findAll":
      let pattern = sizes[1] / 4 + (sizes[1] % 4 > 0 ? 1 : 0)
      return made(product(tenth(sum(sizes[0], 1)), pattern), .text(sizes[0]))
    case "lowerAscii", "upperAscii", "trim", "substring", "format", "join":
      return made(tenth(sizes[0]), .text(sizes[0]))
    case "isSorted", "sum", "min", "max", "distinct", "sort", "reverse", "flatten":
      return made(sizes[0], .list(sizes[0], element(first)))
    case "sets.contains", "sets.equivalent", "sets.intersects":
      return made(product(sizes[0], sizes[1]))
    case "orValue", "or", "value", "dyn", "string", "optional.of":
      return made(1, first)
    default: return made(1)
    }
  }
}
