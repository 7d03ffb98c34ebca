// Expressions of pipelines: "$field", literals and operators.

import Kernel

/// Values of a pipeline's expressions.
enum MongoExpression {
  /// `undefined` where a field is missing.
  static func value(
    _ expression: BSON, _ root: BSON, _ variables: [String: BSON]
  ) throws(MongoFault) -> BSON {
    switch expression {
    case .string(let text) where text.hasPrefix("$$"):
      let keys = String(text.dropFirst(2)).pathKeys
      switch keys.first {
      case "ROOT", "CURRENT": return at(root, keys.dropFirst())
      case "NOW": return variables["NOW"] ?? .null
      default: throw .unmodelled("the variable \(text) in pipelines")
      }
    case .string(let text) where text.hasPrefix("$"):
      return at(root, String(text.dropFirst()).pathKeys)
    case .array(let items):
      var values: [BSON] = []
      for item in items {
        let found = try value(item, root, variables)
        values.append(found == .undefined ? .null : found)
      }
      return .array(values)
    case .document(let document):
      if let first = document.pairs.first, first.key.hasPrefix("$") {
        guard document.pairs.count == 1 else {
          throw MongoFault(
            15983, "Location15983",
            "An object representing an expression must have exactly one field: \(BSONText.server(expression))"
          )
        }
        return try operate(first.key, first.value, root, variables)
      }
      var made = BSONDocument()
      for pair in document.pairs {
        let found = try value(pair.value, root, variables)
        if found != .undefined { made[pair.key] = found }
      }
      return .document(made)
    default: return expression
    }
  }
  /// A path's value; an array gives the list of its documents' values.
  private static func at(_ value: BSON, _ path: ArraySlice<String>) -> BSON {
    guard let key = path.first else { return value }
    switch value {
    case .document(let document):
      return document[key].map { at($0, path.dropFirst()) } ?? .undefined
    case .array(let items):
      return .array(items.map { at($0, path) }.filter { $0 != .undefined })
    default: return .undefined
    }
  }

  private static func operate(
    _ name: String, _ argument: BSON, _ root: BSON, _ variables: [String: BSON]
  ) throws(MongoFault) -> BSON {
    if name == "$literal" { return argument }
    func all() throws(MongoFault) -> [BSON] {
      guard let items = argument.array else { return [try value(argument, root, variables)] }
      var values: [BSON] = []
      for item in items { values.append(try value(item, root, variables)) }
      return values
    }
    func pair() throws(MongoFault) -> (BSON, BSON) {
      let values = try all()
      guard values.count == 2 else {
        throw MongoFault(
          16020, "Location16020",
          "Invalid $project :: caused by :: Expression \(name) takes exactly 2 arguments. \(values.count) were passed in."
        )
      }
      return (values[0], values[1])
    }
    func numbers() throws(MongoFault) -> [Double]? {
      var list: [Double] = []
      for item in try all() {
        if item.isNullish { return nil }
        guard let number = item.double ?? dateNumber(item) else {
          throw .mismatch(
            "\(name) only supports numeric or date types, not \(MongoUpdate.typeName(item))")
        }
        list.append(number)
      }
      return list
    }
    switch name {
    case "$add", "$multiply":
      guard let list = try numbers() else { return .null }
      return .number(name == "$add" ? list.reduce(0, +) : list.reduce(1, *))
    case "$subtract", "$divide", "$mod":
      _ = try pair()
      guard let list = try numbers(), list.count == 2 else { return .null }
      if name == "$subtract" { return .number(list[0] - list[1]) }
      guard list[1] != 0 else { throw .badValue("can't \(name) by zero") }
      return .number(
        name == "$divide" ? list[0] / list[1] : list[0].truncatingRemainder(dividingBy: list[1]))
    case "$abs", "$ceil", "$floor", "$sqrt":
      guard let number = try numbers()?.first else { return .null }
      return .number(
        name == "$abs"
          ? abs(number)
          : name == "$ceil"
            ? number.rounded(.up)
            : name == "$floor" ? number.rounded(.down) : number.squareRoot())
    case "$round":
      guard let list = try numbers(), let number = list.first else { return .null }
      var scale = 1.0
      let digits = list.count > 1 ? Int(exactly: list[1].rounded()) ?? 0 : 0
      for _ in 0..<max(0, min(15, digits)) { scale *= 10 }
      return .number((number * scale).rounded(.toNearestOrEven) / scale)
    case "$sum", "$avg", "$min", "$max":
      var values = try all()
      if values.count == 1, let items = values[0].array { values = items }
      return MongoAccumulator.total(name, values)
    case "$concat":
      var text = ""
      for item in try all() {
        if item.isNullish { return .null }
        guard let part = item.string else {
          throw MongoFault(
            16702, "Location16702",
            "$concat only supports strings, not \(MongoUpdate.typeName(item))")
        }
        text += part
      }
      return .string(text)
    case "$toUpper", "$toLower":
      let text = try all().first?.string ?? ""
      return .string(name == "$toUpper" ? text.uppercased() : text.lowercased())
    case "$toString":
      guard let item = try all().first, !item.isNullish else { return .null }
      switch item {
      case .string: return item
      case .objectID(let text): return .string(text)
      case .date(let time): return .string(BSONText.iso(time))
      default: return .string(BSONText.server(item))
      }
    case "$strLenCP":
      return .count(try all().first?.string?.unicodeScalars.count ?? 0)
    case "$size":
      guard let items = try value(argument, root, variables).array else {
        let kind = MongoUpdate.typeName(try value(argument, root, variables))
        throw MongoFault(
          17124, "Location17124",
          "The argument to $size must be an array, but was of type: \(kind == "undefined" ? "missing" : kind)"
        )
      }
      return .count(items.count)
    case "$ifNull":
      let values = try all()
      return values.first { !$0.isNullish } ?? values.last ?? .null
    case "$cond":
      var parts = argument.array ?? []
      if let document = argument.document {
        parts = [document["if"] ?? .null, document["then"] ?? .null, document["else"] ?? .null]
      }
      guard parts.count == 3 else {
        throw MongoFault(
          16020, "Location16020",
          "Expression $cond takes exactly 3 arguments. \(parts.count) were passed in.")
      }
      let isTrue = try value(parts[0], root, variables).isTrueAtServer
      return try value(parts[isTrue ? 1 : 2], root, variables)
    case "$eq", "$ne", "$gt", "$gte", "$lt", "$lte":
      let (a, b) = try pair()
      let order = a.order(b)
      let isTrue: Bool =
        switch name {
        case "$eq": order == 0
        case "$ne": order != 0
        case "$gt": order > 0
        case "$gte": order >= 0
        case "$lt": order < 0
        default: order <= 0
        }
      return .bool(isTrue)
    case "$and": return .bool(try all().allSatisfy(\.isTrueAtServer))
    case "$or": return .bool(try all().contains { $0.isTrueAtServer })
    case "$not": return .bool(!(try all().first?.isTrueAtServer ?? false))
    case "$in":
      let (item, list) = try pair()
      return .bool((list.array ?? []).contains { $0.isEqual(item) })
    case "$arrayElemAt":
      let (list, place) = try pair()
      guard let items = list.array, let index = place.int else { return .null }
      let at = index < 0 ? items.count + index : index
      return items.indices.contains(at) ? items[at] : .undefined
    default: throw .unmodelled("the expression \(name)")
    }
  }
  private static func dateNumber(_ value: BSON) -> Double? {
    if case .date(let time) = value { Double(time) } else { nil }
  }
}

/// What `$group` gathers.
enum MongoAccumulator {
  static func total(_ name: String, _ values: [BSON]) -> BSON {
    switch name {
    case "$sum": return .number(values.reduce(0) { $0 + ($1.double ?? 0) })
    case "$avg":
      let numbers = values.compactMap(\.double)
      return numbers.isEmpty ? .null : .number(numbers.reduce(0, +) / Double(numbers.count))
    case "$min", "$max":
      var best: BSON?
      for item in values where !item.isNullish {
        guard let before = best else {
          best = item
          continue
        }
        let order = item.order(before)
        if name == "$min" ? order < 0 : order > 0 { best = item }
      }
      return best ?? .null
    case "$first": return values.first.map { $0 == .undefined ? .null : $0 } ?? .null
    case "$last": return values.last.map { $0 == .undefined ? .null : $0 } ?? .null
    case "$push": return .array(values.filter { $0 != .undefined })
    case "$count": return .count(values.count)
    default:
      var kept: [BSON] = []
      for item in values where item != .undefined && !kept.contains(where: { $0.isEqual(item) }) {
        kept.append(item)
      }
      return .array(kept)
    }
  }
  static let names: Set<String> = [
    "$sum", "$avg", "$min", "$max", "$first", "$last", "$push", "$addToSet", "$count",
  ]
}
