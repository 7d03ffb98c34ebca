// The expression of test.

import Files

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
    "=", "==", "!=", "-eq", "-ne", "-lt", "-le", "-gt", "-ge", "-nt", "-ot", "-ef",
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
    guard at < words.count else {
      throw Problem(message: "missing argument after \(quote(words.last ?? ""))")
    }
    if words[at] == "!" {
      at += 1
      return try !term()
    }
    if words[at] == "(" {
      at += 1
      let result = try either()
      guard at < words.count, words[at] == ")" else {
        throw Problem(message: "\(quote(")")) expected")
      }
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
