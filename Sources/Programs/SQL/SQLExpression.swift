// Expressions of SQL, and what they come to in a row.

import Kernel
import Text

/// An expression.
indirect enum SQLExpression: Hashable, Sendable {
  case value(SQLValue)
  case column(table: String?, name: String, at: Int)
  case unary(String, SQLExpression)
  case binary(String, SQLExpression, SQLExpression)
  case isNull(SQLExpression, negated: Bool)
  case inList(SQLExpression, [SQLExpression], negated: Bool)
  case between(SQLExpression, SQLExpression, SQLExpression, negated: Bool)
  /// A function; `*` stands for the argument of `count(*)`.
  case call(String, [SQLExpression], isDistinct: Bool, at: Int)
  case star

  static let aggregates: Set<String> = ["count", "sum", "avg", "min", "max"]
  var hasAggregate: Bool {
    switch self {
    case .call(let name, let arguments, _, _):
      Self.aggregates.contains(name) || arguments.contains(where: \.hasAggregate)
    case .unary(_, let one), .isNull(let one, _): one.hasAggregate
    case .binary(_, let a, let b): a.hasAggregate || b.hasAggregate
    case .inList(let one, let list, _): one.hasAggregate || list.contains(where: \.hasAggregate)
    case .between(let a, let b, let c, _): a.hasAggregate || b.hasAggregate || c.hasAggregate
    case .value, .column, .star: false
    }
  }
}

/// What stands for names while an expression is worked out.
struct SQLScope: Sendable {
  /// Table (or its alias) and column of each place of a row.
  var names: [(table: String, column: String)]
  var dialect: SQLDialect
  var now: CivilTime
  /// Answers of functions that are about the server: `version`, `current_user`.
  var facts: [String: String]
  var row: [SQLValue] = []
  /// The rows of the group, while aggregates are worked out.
  var group: [[SQLValue]]?

  func place(_ table: String?, _ name: String, _ at: Int) throws(SQLProblem) -> Int {
    let found = names.firstIndex {
      $0.column.lowercased() == name.lowercased()
        && (table == nil || $0.table.lowercased() == table?.lowercased())
    }
    guard let found else {
      throw .noColumn(table.map { "\($0).\(name)" } ?? name, at: at)
    }
    return found
  }

  func evaluate(_ expression: SQLExpression, depth: Int = 0) throws(SQLProblem) -> SQLValue {
    guard depth < 100 else { throw .tooMuch }
    switch expression {
    case .value(let value): return value
    case .star: return .integer(1)
    case .column(let table, let name, let at):
      let place = try place(table, name, at)
      return row.indices.contains(place) ? row[place] : .null
    case .unary(let name, let one):
      let value = try evaluate(one, depth: depth + 1)
      if value.isNull { return .null }
      if name == "NOT" { return .boolean(!Self.truth(value)) }
      switch value {
      case .integer(let number) where number > .min: return .integer(-number)
      default: return .real(-(value.number ?? 0))
      }
    case .binary(let name, let a, let b): return try binary(name, a, b, depth)
    case .isNull(let one, let negated):
      return .boolean(try evaluate(one, depth: depth + 1).isNull != negated)
    case .inList(let one, let list, let negated):
      let value = try evaluate(one, depth: depth + 1)
      if value.isNull { return .null }
      for item in list
      where Self.compare(value, try evaluate(item, depth: depth + 1)) == 0 {
        return .boolean(!negated)
      }
      return .boolean(negated)
    case .between(let one, let low, let high, let negated):
      let value = try evaluate(one, depth: depth + 1)
      guard let first = Self.compare(value, try evaluate(low, depth: depth + 1)),
        let second = Self.compare(value, try evaluate(high, depth: depth + 1))
      else { return .null }
      return .boolean((first >= 0 && second <= 0) != negated)
    case .call(let name, let arguments, let isDistinct, let at):
      if SQLExpression.aggregates.contains(name) {
        return try aggregate(name, arguments, isDistinct, depth)
      }
      return try function(name, arguments, at, depth)
    }
  }

  static func truth(_ value: SQLValue) -> Bool {
    switch value {
    case .boolean(let value): value
    case .null: false
    default: (value.number ?? 0) != 0
    }
  }

  /// -1, 0 or 1; nil where one side is NULL.
  static func compare(_ a: SQLValue, _ b: SQLValue) -> Int? {
    if a.isNull || b.isNull { return nil }
    if case .text(let first) = a, case .text(let second) = b {
      return first == second ? 0 : first < second ? -1 : 1
    }
    if case .boolean(let first) = a, case .text(let second) = b {
      return first == ["t", "true", "1", "yes", "on"].contains(second.lowercased()) ? 0 : -1
    }
    if let first = a.number, let second = b.number {
      return first == second ? 0 : first < second ? -1 : 1
    }
    let first = a.shown(.mysql) ?? "", second = b.shown(.mysql) ?? ""
    return first == second ? 0 : first < second ? -1 : 1
  }

  private func binary(
    _ name: String, _ a: SQLExpression, _ b: SQLExpression, _ depth: Int
  ) throws(SQLProblem) -> SQLValue {
    let first = try evaluate(a, depth: depth + 1)
    if name == "AND", !first.isNull, !Self.truth(first) { return .boolean(false) }
    if name == "OR", Self.truth(first) { return .boolean(true) }
    let second = try evaluate(b, depth: depth + 1)
    switch name {
    case "AND":
      if !second.isNull, !Self.truth(second) { return .boolean(false) }
      return first.isNull || second.isNull ? .null : .boolean(true)
    case "OR":
      if Self.truth(second) { return .boolean(true) }
      return first.isNull || second.isNull ? .null : .boolean(false)
    default: break
    }
    if first.isNull || second.isNull { return .null }
    switch name {
    case "=", "<>", "!=", "<", ">", "<=", ">=":
      var order = Self.compare(first, second) ?? 1
      // Real: MySQL's usual collation takes upper and lower case as one.
      if dialect == .mysql, case .text(let x) = first, case .text(let y) = second {
        let u = x.lowercased(), v = y.lowercased()
        order = u == v ? 0 : u < v ? -1 : 1
      }
      let isTrue =
        switch name {
        case "=": order == 0
        case "<>", "!=": order != 0
        case "<": order < 0
        case ">": order > 0
        case "<=": order <= 0
        default: order >= 0
        }
      return .boolean(isTrue)
    case "LIKE", "NOT LIKE", "ILIKE", "NOT ILIKE":
      let ignoring = name.hasSuffix("ILIKE") || dialect == .mysql
      let matches = Self.like(
        first.shown(dialect) ?? "", second.shown(dialect) ?? "", ignoringCase: ignoring)
      return .boolean(matches != name.hasPrefix("NOT"))
    case "||":
      if dialect == .mysql { return .boolean(Self.truth(first) || Self.truth(second)) }
      return .text((first.shown(dialect) ?? "") + (second.shown(dialect) ?? ""))
    default: return try arithmetic(name, first, second)
    }
  }

  private func arithmetic(
    _ name: String, _ a: SQLValue, _ b: SQLValue
  ) throws(SQLProblem) -> SQLValue {
    if case .integer(let x) = a, case .integer(let y) = b, name != "/" || dialect == .postgres {
      if name == "/" || name == "%" {
        guard y != 0 else {
          if dialect == .mysql { return .null }
          throw .divisionByZero
        }
        guard y != -1 else { return .integer(name == "%" ? 0 : 0 &- x) }
        return .integer(name == "/" ? x / y : x % y)
      }
      let (value, overflow) =
        name == "+"
        ? x.addingReportingOverflow(y)
        : name == "-" ? x.subtractingReportingOverflow(y) : x.multipliedReportingOverflow(by: y)
      if !overflow { return .integer(value) }
    }
    guard let x = a.number, let y = b.number else {
      throw .badValue(a.shown(dialect) ?? "", kind: .integer, column: "")
    }
    switch name {
    case "+": return .real(x + y)
    case "-": return .real(x - y)
    case "*": return .real(x * y)
    default:
      guard y != 0 else {
        if dialect == .mysql { return .null }
        throw .divisionByZero
      }
      return .real(name == "%" ? x.truncatingRemainder(dividingBy: y) : x / y)
    }
  }

  /// `%` and `_`. Turn by turn, without backtracking further than the last `%`.
  static func like(_ text: String, _ pattern: String, ignoringCase: Bool) -> Bool {
    let a = Array(ignoringCase ? text.lowercased() : text)
    let p = Array(ignoringCase ? pattern.lowercased() : pattern)
    var i = 0, j = 0, star = -1, mark = 0
    while i < a.count {
      if j < p.count, p[j] == "_" || p[j] == a[i], p[j] != "%" {
        i += 1
        j += 1
      } else if j < p.count, p[j] == "%" {
        star = j
        mark = i
        j += 1
      } else if star >= 0 {
        j = star + 1
        mark += 1
        i = mark
      } else {
        return false
      }
    }
    while j < p.count, p[j] == "%" { j += 1 }
    return j == p.count
  }

  private func aggregate(
    _ name: String, _ arguments: [SQLExpression], _ isDistinct: Bool, _ depth: Int
  ) throws(SQLProblem) -> SQLValue {
    guard let group else { throw .notGrouped(name) }
    guard let argument = arguments.first else { throw .syntax(near: ")", at: 0) }
    if argument == .star { return .integer(group.count) }
    var values: [SQLValue] = []
    var seen: Set<SQLValue> = []
    for row in group {
      var inner = self
      inner.row = row
      inner.group = nil
      let value = try inner.evaluate(argument, depth: depth + 1)
      if value.isNull || isDistinct && !seen.insert(value).inserted { continue }
      values.append(value)
    }
    switch name {
    case "count": return .integer(values.count)
    case "min", "max":
      var best: SQLValue?
      for value in values {
        guard let now = best else {
          best = value
          continue
        }
        let order = Self.compare(value, now) ?? 0
        if name == "min" ? order < 0 : order > 0 { best = value }
      }
      return best ?? .null
    default:
      guard !values.isEmpty else { return .null }
      if name == "sum" {
        var whole = 0
        var isWhole = true
        for value in values {
          guard case .integer(let number) = value else {
            isWhole = false
            break
          }
          whole &+= number
        }
        if isWhole { return .integer(whole) }
      }
      let sum = values.reduce(0.0) { $0 + ($1.number ?? 0) }
      if name == "sum" { return .real(sum) }
      // Real: an average has sixteen places in PostgreSQL, four in MySQL.
      return .text(
        FloatText.fixed(sum / Double(values.count), dialect == .postgres ? 16 : 4))
    }
  }

  private func function(
    _ name: String, _ arguments: [SQLExpression], _ at: Int, _ depth: Int
  ) throws(SQLProblem) -> SQLValue {
    var values: [SQLValue] = []
    for argument in arguments { values.append(try evaluate(argument, depth: depth + 1)) }
    let first = values.first ?? .null
    let text = first.shown(dialect)
    switch name {
    case "now", "current_timestamp", "localtimestamp":
      let stamp = TimeFormat.text("%Y-%m-%d %H:%M:%S", now)
      return .text(dialect == .postgres && name == "now" ? stamp + ".000000+00" : stamp)
    case "current_date", "curdate": return .text(TimeFormat.text("%Y-%m-%d", now))
    case "lower": return text.map { .text($0.lowercased()) } ?? .null
    case "upper": return text.map { .text($0.uppercased()) } ?? .null
    case "length", "char_length": return text.map { .integer($0.count) } ?? .null
    case "concat":
      if dialect == .mysql, values.contains(.null) { return .null }
      return .text(values.compactMap { $0.shown(dialect) }.joined())
    case "coalesce", "ifnull": return values.first { !$0.isNull } ?? .null
    case "abs":
      if case .integer(let number) = first, number > .min { return .integer(abs(number)) }
      return first.number.map { .real(abs($0)) } ?? .null
    case "round":
      guard let number = first.number else { return .null }
      let places = values.count > 1 ? min(15, max(0, Int(values[1].number ?? 0))) : 0
      return places == 0
        ? .real(number.rounded()) : .text(FloatText.fixed(number, places))
    case "random", "rand": return .real(0.417_022_004_702_574)
    case _ where facts[name] != nil: return .text(facts[name] ?? "")
    default: throw .noFunction(name, at: at)
    }
  }
}
