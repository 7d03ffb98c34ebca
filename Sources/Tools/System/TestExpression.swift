// The expressions of test and expr.

import Files
import Text

/// The expression of test. Real: POSIX's rules by the number of arguments, GNU's operators.
struct TestExpression {
  struct Problem: Error { var message: String }
  private let words: [String]
  private var at = 0
  private var depth = 0
  private let files: FileStore
  private let view: FileView
  private let isTerminal: (Int) -> Bool
  private let quote: (String) -> String

  init(
    _ words: [String], files: FileStore, view: FileView, isTerminal: @escaping (Int) -> Bool,
    quote: @escaping (String) -> String
  ) {
    self.words = words
    self.files = files
    self.view = view
    self.isTerminal = isTerminal
    self.quote = quote
  }

  private static let binary: Set<String> = [
    "=", "==", "!=", "<", ">", "-eq", "-ne", "-lt", "-le", "-gt", "-ge", "-nt", "-ot", "-ef",
  ]
  private static let unary = "bcdefgGhkLnNOprsStuwxz"

  mutating func value() throws(Problem) -> Bool {
    switch words.count {
    case 0: return false
    case 1: return !words[0].isEmpty
    case 2:
      if words[0] == "!" { return words[1].isEmpty }
      guard Self.isUnary(words[0]) else {
        throw Problem(message: "\(quote(words[0])): unary operator expected")
      }
      return try one(words[0], words[1])
    case 3:
      if Self.binary.contains(words[1]) { return try two(words[0], words[1], words[2]) }
      if words[1] == "-a" { return !words[0].isEmpty && !words[2].isEmpty }
      if words[1] == "-o" { return !words[0].isEmpty || !words[2].isEmpty }
      if words[0] == "!" {
        var rest = TestExpression(
          Array(words.dropFirst()), files: files, view: view, isTerminal: isTerminal, quote: quote)
        return try !rest.value()
      }
      if words[0] == "(", words[2] == ")" { return !words[1].isEmpty }
      throw Problem(message: "\(quote(words[1])): binary operator expected")
    default:
      let result = try either()
      if at < words.count { throw Problem(message: "extra argument \(quote(words[at]))") }
      return result
    }
  }
  private static func isUnary(_ word: String) -> Bool {
    word.count == 2 && word.hasPrefix("-") && word.last.map { unary.contains($0) } == true
  }

  private mutating func either() throws(Problem) -> Bool {
    var result = try both()
    while at < words.count, words[at] == "-o" {
      at += 1
      let other = try both()
      result = result || other
    }
    return result
  }
  private mutating func both() throws(Problem) -> Bool {
    var result = try term()
    while at < words.count, words[at] == "-a" {
      at += 1
      let other = try term()
      result = result && other
    }
    return result
  }
  private mutating func term() throws(Problem) -> Bool {
    depth += 1
    defer { depth -= 1 }
    guard depth < 500 else { throw Problem(message: "expression too deep for the lab") }
    guard at < words.count else { throw Problem(message: "missing argument after \(quote(words.last ?? ""))") }
    if words[at] == "!" {
      at += 1
      return try !term()
    }
    if words[at] == "(" {
      at += 1
      let result = try either()
      guard at < words.count, words[at] == ")" else { throw Problem(message: "\(quote(")")) expected") }
      at += 1
      return result
    }
    if at + 2 < words.count, Self.binary.contains(words[at + 1]) {
      at += 3
      return try two(words[at - 3], words[at - 2], words[at - 1])
    }
    if Self.isUnary(words[at]), at + 1 < words.count {
      at += 2
      return try one(words[at - 2], words[at - 1])
    }
    at += 1
    return !words[at - 1].isEmpty
  }

  private func integer(_ text: String) throws(Problem) -> Int {
    let digits = text.filter { $0 != " " && $0 != "\t" }
    guard let value = Int(digits.hasPrefix("+") ? String(digits.dropFirst()) : digits) else {
      throw Problem(message: "invalid integer \(quote(text))")
    }
    return value
  }

  private func two(_ a: String, _ operation: String, _ b: String) throws(Problem) -> Bool {
    switch operation {
    case "=", "==": return a == b
    case "!=": return a != b
    case "<": return a < b
    case ">": return a > b
    case "-eq": return try integer(a) == integer(b)
    case "-ne": return try integer(a) != integer(b)
    case "-lt": return try integer(a) < integer(b)
    case "-le": return try integer(a) <= integer(b)
    case "-gt": return try integer(a) > integer(b)
    case "-ge": return try integer(a) >= integer(b)
    default:
      let left = try? files.status(a, in: view), right = try? files.status(b, in: view)
      switch operation {
      case "-nt":
        guard let left else { return false }
        return right.map { left.modified > $0.modified } ?? true
      case "-ot":
        guard let right else { return false }
        return left.map { $0.modified < right.modified } ?? true
      default: return left != nil && left?.file == right?.file
      }
    }
  }

  private func one(_ operation: String, _ text: String) throws(Problem) -> Bool {
    switch operation {
    case "-n": return !text.isEmpty
    case "-z": return text.isEmpty
    case "-t": return isTerminal(try integer(text))
    case "-h", "-L": return (try? files.status(text, follow: false, in: view))?.isSymlink == true
    case "-r": return (try? files.check(text, .read, in: view)) != nil
    case "-w": return (try? files.check(text, .write, in: view)) != nil
    case "-x": return (try? files.check(text, .execute, in: view)) != nil
    default: break
    }
    guard let status = try? files.status(text, in: view) else { return false }
    switch operation {
    case "-e": return true
    case "-f": return status.isRegular
    case "-d": return status.isDirectory
    case "-s": return status.size > 0
    case "-c": return status.kind == .device
    case "-p": return status.kind == .fifo
    case "-S": return status.kind == .socket
    case "-b": return false
    case "-u": return status.mode.contains(.setUserID)
    case "-g": return status.mode.contains(.setGroupID)
    case "-k": return status.mode.contains(.sticky)
    case "-O": return status.uid == view.credentials.uid
    case "-G": return status.gid == view.credentials.gid
    case "-N": return status.modified > status.accessed
    default: return false
    }
  }
}

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
      result = operation == "/" ? a.dividedReportingOverflow(by: b) : a.remainderReportingOverflow(dividingBy: b)
    }
    // Limit: the real one goes on with numbers of any size.
    if result.overflow { throw Problem(message: "\(left): Numerical result out of range", status: 3) }
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
      guard at < words.count else { throw Problem(message: "syntax error: missing argument after \(quote("+"))") }
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
      guard let from = Int(try term()), let count = Int(try term()), from > 0, count > 0 else { return "" }
      return String(text.dropFirst(min(from, 1 << 30) - 1).prefix(count))
    default: return word
    }
  }
}
