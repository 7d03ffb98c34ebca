// Running a JSONPath over a value.

import Kernel

/// Runs a template over a value.
struct JSONPathWalker {
  let allowsMissing: Bool
  var budget: Budget
  var results: [[Value]] = []
  var begins = 0
  var ends = 0
  var rangeDepth = 0

  init(allowsMissing: Bool, budget: Budget) {
    self.allowsMissing = allowsMissing
    self.budget = budget
  }

  /// Runs the actions; returns how far it came: the place of the `end` that stopped it, or nil.
  mutating func run(
    _ nodes: ArraySlice<JSONPath.Node>, on value: Value
  ) throws(JSONPathError) -> Int? {
    guard rangeDepth < 64 else { throw JSONPathError("ranges nested too deeply") }
    var place = nodes.startIndex
    while place < nodes.endIndex {
      let found = try walk([value], nodes[place])
      if ends > 0, ends <= rangeDepth {
        ends -= 1
        return place
      }
      guard begins > 0 else {
        results.append(found)
        place += 1
        continue
      }
      begins -= 1
      rangeDepth += 1
      var end: Int?
      let body = nodes[(place + 1)...]
      for item in found { end = try run(body, on: item) ?? end }
      if found.isEmpty {
        // Only to find the end; what is found on the way is nothing.
        let kept = results
        end = try run(body, on: .null)
        results = kept
      }
      rangeDepth -= 1
      place = (end ?? place) + 1
    }
    return nil
  }

  mutating func walk(
    _ values: [Value], _ node: JSONPath.Node
  ) throws(JSONPathError) -> [Value] {
    do { try budget.spend(steps: values.count + 1) } catch {
      throw JSONPathError("the template does more than the lab allows")
    }
    switch node {
    case .list(let nodes): return try walk(values, nodes)
    case .text(let text): return [.string(text)]
    case .value(let constant): return values.map { _ in constant }
    case .identifier("range"):
      begins += 1
      return values
    case .identifier("end"):
      guard rangeDepth > 0 else { throw JSONPathError("not in range, nothing to end") }
      ends += 1
      return []
    case .identifier(let name): throw JSONPathError("unrecognized identifier \(name)")
    case .field(let name):
      let found = values.compactMap { $0[name] }
      if found.isEmpty, !values.isEmpty, !allowsMissing {
        throw JSONPathError("\(name) is not found")
      }
      return found
    case .wildcard:
      return values.flatMap { value -> [Value] in
        switch value {
        case .array(let items): items
        case .object(let object): object.sortedTopLevel.map(\.value)
        // Real: a string is an array of bytes here.
        case .string(let text): text.utf8.map { .integer(Int($0)) }
        default: []
        }
      }
    case .recursive:
      var found: [Value] = []
      for value in values { try descend(value, into: &found, depth: 0) }
      return found
    case .array(let bounds):
      var found: [Value] = []
      for value in values { try slice(value, bounds, into: &found) }
      return found
    case .filter(let left, let op, let right): return try filter(values, left, op, right)
    case .union(let lists):
      var found: [Value] = []
      for list in lists { found += try walk(values, list) }
      return found
    }
  }
  mutating func walk(
    _ values: [Value], _ nodes: [JSONPath.Node]
  ) throws(JSONPathError) -> [Value] {
    var found = values
    for node in nodes { found = try walk(found, node) }
    return found
  }

  /// Every container below a value, and every string that is not empty. Real: client-go takes a
  /// string for a container of bytes; numbers and booleans are passed over.
  private mutating func descend(
    _ value: Value, into found: inout [Value], depth: Int
  ) throws(JSONPathError) {
    do { try budget.spend() } catch {
      throw JSONPathError("the template does more than the lab allows")
    }
    guard depth <= maximumDepth, !value.isEmpty else { return }
    switch value {
    case .string: found.append(value)
    case .array(let items):
      found.append(value)
      for item in items { try descend(item, into: &found, depth: depth + 1) }
    case .object(let object):
      found.append(value)
      for (_, item) in object.sortedTopLevel { try descend(item, into: &found, depth: depth + 1) }
    default: break
    }
  }

  private func slice(
    _ value: Value, _ bounds: [JSONPath.Bound], into found: inout [Value]
  ) throws(JSONPathError) {
    if value.isNull { return }
    guard case .array(let items) = value else {
      throw JSONPathError("\(value.goType) is not array or slice")
    }
    let count = items.count
    var from = bounds[0].isKnown ? bounds[0].value : 0
    if from < 0 { from += count }
    var to = bounds[1].isKnown ? bounds[1].value : count
    if to < 0 || (to == 0 && bounds[1].isDerived) { to += count }
    if from == to { return }
    guard from >= 0, from < count else {
      throw JSONPathError("array index out of bounds: index \(from), length \(count)")
    }
    guard to >= 0, to <= count else {
      throw JSONPathError("array index out of bounds: index \(to - 1), length \(count)")
    }
    guard from <= to else {
      throw JSONPathError("starting index \(from) is greater than ending index \(to)")
    }
    var step = 1
    if bounds[2].isKnown {
      guard bounds[2].value > 0 else { throw JSONPathError("step must be > 0") }
      step = bounds[2].value
    }
    for place in stride(from: from, to: to, by: step) { found.append(items[place]) }
  }

  private mutating func filter(
    _ values: [Value], _ left: [JSONPath.Node], _ op: String, _ right: [JSONPath.Node]
  ) throws(JSONPathError) -> [Value] {
    var found: [Value] = []
    for value in values {
      guard case .array(let items) = value else {
        throw JSONPathError("\(value.goText) is not array or slice and cannot be filtered")
      }
      for item in items {
        if op == "exists" {
          // Real: what goes wrong while looking counts as not there.
          if let lefts = try? walk([item], left), !lefts.isEmpty { found.append(item) }
          continue
        }
        let lefts = try walk([item], left)
        if lefts.isEmpty { continue }
        let rights = try walk([item], right)
        if rights.isEmpty { continue }
        guard lefts.count == 1, rights.count == 1 else {
          throw JSONPathError("can only compare one element at a time")
        }
        if try compare(lefts[0], op, rights[0]) { found.append(item) }
      }
    }
    return found
  }

  private func compare(_ a: Value, _ op: String, _ b: Value) throws(JSONPathError) -> Bool {
    enum Kind { case bool, int, float, string, other }
    func kind(_ value: Value) -> Kind {
      switch value {
      case .bool: .bool
      case .integer: .int
      case .number: .float
      case .string: .string
      default: .other
      }
    }
    guard ["==", "!=", "<", "<=", ">", ">="].contains(op) else {
      throw JSONPathError("unrecognized filter operator \(op)")
    }
    let kinds = (kind(a), kind(b))
    guard kinds.0 != .other, kinds.1 != .other else {
      throw JSONPathError("invalid type for comparison")
    }
    guard kinds.0 == kinds.1 else { throw JSONPathError("incompatible types for comparison") }
    let isEqual: Bool
    let isLess: Bool
    switch (a, b) {
    case (.integer(let x), .integer(let y)): (isEqual, isLess) = (x == y, x < y)
    case (.number(let x), .number(let y)): (isEqual, isLess) = (x == y, x < y)
    case (.string(let x), .string(let y)):
      (isEqual, isLess) = (x == y, x.utf8.lexicographicallyPrecedes(y.utf8))
    case (.bool(let x), .bool(let y)):
      guard op == "==" || op == "!=" else { throw JSONPathError("invalid type for comparison") }
      (isEqual, isLess) = (x == y, false)
    default: throw JSONPathError("invalid type for comparison")
    }
    switch op {
    case "==": return isEqual
    case "!=": return !isEqual
    case "<": return isLess
    case "<=": return isLess || isEqual
    case ">": return !(isLess || isEqual)
    default: return !isLess
    }
  }
}

extension Object {
  /// The members in byte order of their keys, where Go's own order would be any.
  var sortedTopLevel: [Element] {
    guard !(names.first.map(TemplateMark.isMark) ?? false) else {
      return filter { key, _ in !TemplateMark.isMark(key) }.sortedTopLevel
    }
    return sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
  }
}
