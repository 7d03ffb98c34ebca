// The expression of expr.

import Text

/// The expression of expr: numbers, comparisons, `:` and the string words.
struct ExprExpression {
  struct Problem: Error {
    var message: String
    var status = 2
  }
  private let words: [String]
  private var at = 0
  private var depth = 0
  private let quote: (String) -> String

  init(_ words: [String], quote: @escaping (String) -> String) {
    self.words = words
    self.quote = quote
  }

  mutating func value() throws(Problem) -> String {
    let value = try or()
    if at < words.count {
      throw Problem(message: "syntax error: unexpected argument \(quote(words[at]))")
    }
    return value
  }
  private func isNull(_ text: String) -> Bool { text.isEmpty || Int(text) == 0 }
  private mutating func next(_ choices: [String]) -> String? {
    guard at < words.count, choices.contains(words[at]) else { return nil }
    at += 1
    return words[at - 1]
  }

  private mutating func or() throws(Problem) -> String {
    var left = try and()
    while next(["|"]) != nil {
      let right = try and()
      if isNull(left) { left = isNull(right) ? "0" : right }
    }
    return left
  }
  private mutating func and() throws(Problem) -> String {
    var left = try compare()
    while next(["&"]) != nil {
      let right = try compare()
      if isNull(left) || isNull(right) { left = "0" }
    }
    return left
  }
  private mutating func compare() throws(Problem) -> String {
    var left = try sum()
    while let operation = next(["<", "<=", "=", "==", "!=", ">=", ">"]) {
      let right = try sum()
      let order: Int
      if let a = Int(left), let b = Int(right) {
        order = a < b ? -1 : a > b ? 1 : 0
      } else {
        order = left < right ? -1 : left > right ? 1 : 0
      }
      let holds: Bool =
        switch operation {
        case "<": order < 0
        case "<=": order <= 0
        case "=", "==": order == 0
        case "!=": order != 0
        case ">=": order >= 0
        default: order > 0
        }
      left = holds ? "1" : "0"
    }
    return left
  }
  private mutating func sum() throws(Problem) -> String {
    var left = try product()
    while let operation = next(["+", "-"]) {
      let right = try product()
      left = try arithmetic(left, operation, right)
    }
    return left
  }
  private mutating func product() throws(Problem) -> String {
    var left = try match()
    while let operation = next(["*", "/", "%"]) {
      let right = try match()
      left = try arithmetic(left, operation, right)
    }
    return left
  }
  private func arithmetic(_ left: String, _ operation: String, _ right: String) throws(Problem)
    -> String
  {
    guard let a = Int(left), let b = Int(right) else {
      throw Problem(message: "non-integer argument")
    }
    let result: (partialValue: Int, overflow: Bool)
    switch operation {
    case "+": result = a.addingReportingOverflow(b)
    case "-": result = a.subtractingReportingOverflow(b)
    case "*": result = a.multipliedReportingOverflow(by: b)
    default:
      guard b != 0 else { throw Problem(message: "division by zero") }
      result =
        operation == "/"
        ? a.dividedReportingOverflow(by: b) : a.remainderReportingOverflow(dividingBy: b)
    }
    // Limit: the real one goes on with numbers of any size.
    if result.overflow {
      throw Problem(message: "\(left): Numerical result out of range", status: 3)
    }
    return String(result.partialValue)
  }
  private mutating func match() throws(Problem) -> String {
    var left = try term()
    while next([":"]) != nil {
      left = try Self.match(left, try term())
    }
    return left
  }
  private static func match(_ text: String, _ pattern: String) throws(Problem) -> String {
    do throws(PatternError) {
      let compiled = try Pattern("^" + pattern, syntax: .basic)
      var steps = 1_000_000
      let bytes = Array(text.utf8)
      let found = try compiled.firstMatch(in: bytes, steps: &steps)
      if compiled.groupCount > 0 {
        guard let group = found?[1] else { return "" }
        return String(decoding: bytes[group], as: UTF8.self)
      }
      guard let range = found?.range else { return "0" }
      return String(String(decoding: bytes[range], as: UTF8.self).unicodeScalars.count)
    } catch { throw Problem(message: error.message) }
  }
  private mutating func term() throws(Problem) -> String {
    depth += 1
    defer { depth -= 1 }
    guard depth < 500 else { throw Problem(message: "expression too deep for the lab") }
    guard at < words.count else {
      throw Problem(message: "syntax error: missing argument after \(quote(words.last ?? ""))")
    }
    let word = words[at]
    at += 1
    switch word {
    case "(":
      let value = try or()
      guard next([")"]) != nil else {
        throw Problem(
          message: at < words.count
            ? "syntax error: expecting ')' instead of \(quote(words[at]))"
            : "syntax error: expecting ')' after \(quote(words[at - 1]))")
      }
      return value
    case ")": throw Problem(message: "syntax error: unexpected ')'")
    case "+":
      guard at < words.count else {
        throw Problem(message: "syntax error: missing argument after \(quote("+"))")
      }
      at += 1
      return words[at - 1]
    case "length": return String(try term().unicodeScalars.count)
    case "match":
      let text = try term()
      return try Self.match(text, try term())
    case "index":
      let text = try term(), letters = try term()
      let place = text.firstIndex { letters.contains($0) }
      return String(place.map { text.distance(from: text.startIndex, to: $0) + 1 } ?? 0)
    case "substr":
      let text = try term()
      guard let from = Int(try term()), let count = Int(try term()), from > 0, count > 0 else {
        return ""
      }
      return String(text.dropFirst(min(from, 1 << 30) - 1).prefix(count))
    default: return word
    }
  }
}
