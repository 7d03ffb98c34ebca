// Which documents a query means.

import Text

/// A query's filter.
struct MongoFilter: Sendable {
  let query: BSONDocument

  init(_ query: BSONDocument) { self.query = query }

  func matches(_ document: BSONDocument) throws(MongoFault) -> Bool {
    try Self.matches(.document(document), query)
  }

  /// Refuses what no server takes, whatever documents there are.
  func check() throws(MongoFault) {
    for pair in query.pairs { _ = try Self.matches(.document([:]), pair) }
  }

  private static func matches(
    _ value: BSON, _ query: BSONDocument
  ) throws(MongoFault) -> Bool {
    for pair in query.pairs where try !matches(value, pair) { return false }
    return true
  }
  private static func matches(
    _ value: BSON, _ pair: BSONDocument.Pair
  ) throws(MongoFault) -> Bool {
    switch pair.key {
    case "$and", "$or", "$nor":
      guard let items = pair.value.array, !items.isEmpty else {
        throw .badValue("\(pair.key) must be a nonempty array")
      }
      var count = 0
      for item in items {
        guard let query = item.document else {
          throw .badValue("\(pair.key) entries need to be full objects")
        }
        if try matches(value, query) { count += 1 }
      }
      return pair.key == "$and" ? count == items.count : (count > 0) == (pair.key == "$or")
    case "$expr":
      return try MongoExpression.value(pair.value, value, [:]).isTrueAtServer
    case "$comment": return true
    case "$where", "$text", "$jsonSchema", "$sampleRate":
      throw .unmodelled("\(pair.key) in queries")
    case _ where pair.key.hasPrefix("$"):
      throw .badValue(
        "unknown top level operator: \(pair.key). If you have a field name that starts with a '$' symbol, consider using $getField or $setField."
      )
    default:
      let found = value.values(at: pair.key.pathKeys)
      if let operators = pair.value.document, operators.keys.first?.hasPrefix("$") ?? false {
        var isGood = true
        for test in operators.pairs {
          if try !passes(found, test, beside: operators) { isGood = false }
        }
        return isGood
      }
      if case .regex(let pattern, let flags) = pair.value {
        return try matchesPattern(found, pattern, flags)
      }
      return equals(found, pair.value)
    }
  }

  /// The places' values, and the items of those that are arrays.
  private static func spread(_ found: [BSON]) -> [BSON] {
    found + found.flatMap { $0.array ?? [] }
  }
  private static func equals(_ found: [BSON], _ wanted: BSON) -> Bool {
    if wanted.isNullish { return found.isEmpty || spread(found).contains { $0.isNullish } }
    return spread(found).contains { $0.isEqual(wanted) }
  }
  private static func matchesPattern(
    _ found: [BSON], _ pattern: String, _ flags: String
  ) throws(MongoFault) -> Bool {
    let compiled = try self.pattern(pattern, flags)
    return spread(found).contains { $0.string.map { compiled.isMatch($0) } ?? false }
  }
  static func pattern(_ text: String, _ flags: String) throws(MongoFault) -> Pattern {
    var options: PatternOptions = []
    if flags.contains("i") { options.insert(.ignoreCase) }
    if flags.contains("m") { options.insert(.multiline) }
    do throws(PatternError) {
      return try Pattern(text, syntax: .perl, options: options)
    } catch {
      throw MongoFault(51091, "Location51091", "Regular expression is invalid: \(text)")
    }
  }

  private static func passes(
    _ found: [BSON], _ test: BSONDocument.Pair, beside all: BSONDocument
  ) throws(MongoFault) -> Bool {
    func list() throws(MongoFault) -> [BSON] {
      guard let items = test.value.array else {
        throw .badValue("\(test.key) needs an array")
      }
      return items
    }
    func isAny(_ wanted: [BSON]) throws(MongoFault) -> Bool {
      for item in wanted {
        if case .regex(let pattern, let flags) = item {
          if try matchesPattern(found, pattern, flags) { return true }
        } else if equals(found, item) {
          return true
        }
      }
      return false
    }
    func compares(_ isRight: (Int) -> Bool) -> Bool {
      spread(found).contains { $0.isOfType(of: test.value) && isRight($0.order(test.value)) }
    }
    switch test.key {
    case "$eq": return equals(found, test.value)
    case "$ne": return !equals(found, test.value)
    case "$gt": return compares { $0 > 0 }
    case "$gte": return compares { $0 >= 0 } || test.value.isNullish && equals(found, .null)
    case "$lt": return compares { $0 < 0 }
    case "$lte": return compares { $0 <= 0 } || test.value.isNullish && equals(found, .null)
    case "$in": return try isAny(list())
    case "$nin": return try !isAny(list())
    case "$exists": return found.isEmpty != test.value.isTrueAtServer
    case "$not":
      if case .regex(let pattern, let flags) = test.value {
        return try !matchesPattern(found, pattern, flags)
      }
      guard let inner = test.value.document, !inner.isEmpty else {
        throw .badValue("$not needs a regex or a document")
      }
      for pair in inner.pairs where try !passes(found, pair, beside: inner) { return true }
      return false
    case "$regex":
      if case .regex(let pattern, let flags) = test.value {
        return try matchesPattern(found, pattern, all["$options"]?.string ?? flags)
      }
      guard let pattern = test.value.string else { throw .badValue("$regex has to be a string") }
      return try matchesPattern(found, pattern, all["$options"]?.string ?? "")
    case "$options":
      guard all["$regex"] != nil else { throw .badValue("$options needs a $regex") }
      return true
    case "$size":
      guard let size = test.value.int else {
        throw .parse(
          "Failed to parse $size. Expected a number in: $size: \(BSONText.server(test.value))")
      }
      return found.contains { $0.array?.count == size }
    case "$all":
      let items = try list()
      return !items.isEmpty && items.allSatisfy { equals(found, $0) }
    case "$elemMatch":
      guard let inner = test.value.document else {
        throw .badValue("$elemMatch needs an Object")
      }
      for item in found.flatMap({ $0.array ?? [] }) {
        if inner.keys.first?.hasPrefix("$") ?? false,
          !["$and", "$or", "$nor"].contains(inner.keys[0])
        {
          var isGood = true
          for pair in inner.pairs where try !passes([item], pair, beside: inner) { isGood = false }
          if isGood { return true }
        } else if item.document != nil, try matches(item, inner) {
          return true
        }
      }
      return false
    case "$mod":
      let parts = try list().compactMap(\.int)
      guard parts.count == 2, parts[0] != 0 else {
        throw .badValue("malformed mod, not enough elements")
      }
      return spread(found).contains {
        $0.double.flatMap { Int(exactly: $0.rounded(.towardZero)) }.map {
          $0.remainderReportingOverflow(dividingBy: parts[0]).partialValue == parts[1]
        } ?? false
      }
    case "$type", "$geoWithin", "$near", "$nearSphere", "$geoIntersects", "$bitsAllSet":
      throw .unmodelled("\(test.key) in queries")
    default: throw .badValue("unknown operator: \(test.key)")
    }
  }

  /// The fields that a filter demands, for a document that an upsert makes.
  var demanded: BSONDocument {
    var made = BSONDocument()
    for pair in query.pairs {
      if pair.key == "$and" {
        for item in pair.value.array ?? [] {
          for inner in MongoFilter(item.document ?? [:]).demanded.pairs {
            made[inner.key] = inner.value
          }
        }
      } else if !pair.key.hasPrefix("$") {
        if let operators = pair.value.document, operators.keys.first?.hasPrefix("$") ?? false {
          if let wanted = operators["$eq"] { made[pair.key] = wanted }
        } else if case .regex = pair.value {
          continue
        } else {
          made[pair.key] = pair.value
        }
      }
    }
    return made
  }
}
