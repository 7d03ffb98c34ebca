// `test` and `[`, and the file tests of `[[`.

import Files
import Machine

/// What is wrong with a `test`.
private struct TestError: Error { var message: String }

private let unaryTests: Set<String> = [
  "-a", "-b", "-c", "-d", "-e", "-f", "-g", "-h", "-k", "-n", "-o", "-p", "-r", "-s", "-t",
  "-u", "-v", "-w", "-x", "-z", "-G", "-L", "-N", "-O", "-R", "-S",
]
private let binaryTests: Set<String> = [
  "=", "==", "!=", "<", ">", "-eq", "-ne", "-lt", "-le", "-gt", "-ge", "-nt", "-ot", "-ef",
]

extension Shell {
  mutating func test(
    _ words: [String], name: String = "test", _ host: Host, _ me: ProcessID
  ) -> BuiltinAnswer<Host> {
    do throws(TestError) {
      return .done(try decide(words, host, me) ? 0 : 1)
    } catch {
      var message = error.message
      if core.flavour == .dash {
        if message.hasSuffix(": integer expression expected") {
          message = "Illegal number: " + message.dropLast(29)
        } else if message == "too many arguments" {
          message = (words.first ?? "") + ": unexpected operator"
        } else if message.hasSuffix(" operator expected") {
          message = (words.first ?? "") + ": unexpected operator"
        }
      } else if core.flavour == .ash {
        if message.hasSuffix(": integer expression expected") {
          message = "\(message.dropLast(29)): bad number"
        } else if message == "too many arguments" || message.hasSuffix(" operator expected") {
          message = (words.dropFirst().first ?? "") + ": unknown operand"
        }
        // Real: BusyBox's test does not name the line.
        core.output.write("\(core.shortName): \(message)\n", to: 2)
        return .done(2)
      }
      core.complain("\(name): \(message)")
      return .done(2)
    }
  }

  /// Real: POSIX's rules by the number of arguments, then a grammar for more.
  private func decide(_ words: [String], _ host: Host, _ me: ProcessID) throws(TestError) -> Bool {
    switch words.count {
    case 0: return false
    case 1: return !words[0].isEmpty
    case 2:
      if words[0] == "!" { return words[1].isEmpty }
      guard unaryTests.contains(words[0]) else {
        throw TestError(message: "\(words[0]): unary operator expected")
      }
      return try unary(words[0], words[1], host, me)
    case 3:
      if binaryTests.contains(words[1]) {
        return try binary(words[1], words[0], words[2], host, me)
      }
      if words[1] == "-a" { return !words[0].isEmpty && !words[2].isEmpty }
      if words[1] == "-o" { return !words[0].isEmpty || !words[2].isEmpty }
      if words[0] == "!" { return try !decide(Array(words[1...]), host, me) }
      if words[0] == "(", words[2] == ")" { return !words[1].isEmpty }
      throw TestError(message: "\(words[1]): binary operator expected")
    case 4:
      if words[0] == "!" { return try !decide(Array(words[1...]), host, me) }
      if words[0] == "(", words[3] == ")" {
        return try decide(Array(words[1...2]), host, me)
      }
      fallthrough
    default:
      var position = 0
      let result = try either(words, &position, host, me, depth: 0)
      guard position == words.count else { throw TestError(message: "too many arguments") }
      return result
    }
  }

  private func either(
    _ words: [String], _ k: inout Int, _ host: Host, _ me: ProcessID, depth: Int
  ) throws(TestError) -> Bool {
    guard depth < 200 else { throw TestError(message: "nested too deeply") }
    var result = try both(words, &k, host, me, depth: depth)
    while k < words.count, words[k] == "-o" {
      k += 1
      let right = try both(words, &k, host, me, depth: depth)
      result = result || right
    }
    return result
  }
  private func both(
    _ words: [String], _ k: inout Int, _ host: Host, _ me: ProcessID, depth: Int
  ) throws(TestError) -> Bool {
    var result = try term(words, &k, host, me, depth: depth)
    while k < words.count, words[k] == "-a" {
      k += 1
      let right = try term(words, &k, host, me, depth: depth)
      result = result && right
    }
    return result
  }
  private func term(
    _ words: [String], _ k: inout Int, _ host: Host, _ me: ProcessID, depth: Int
  ) throws(TestError) -> Bool {
    guard k < words.count else { throw TestError(message: "argument expected") }
    var negated = false
    while k < words.count, words[k] == "!" {
      negated.toggle()
      k += 1
    }
    guard k < words.count else { throw TestError(message: "argument expected") }
    if words[k] == "(" {
      k += 1
      let inner = try either(words, &k, host, me, depth: depth + 1)
      guard k < words.count, words[k] == ")" else { throw TestError(message: "`)' expected") }
      k += 1
      return inner != negated
    }
    if k + 2 < words.count, binaryTests.contains(words[k + 1]) {
      let result = try binary(words[k + 1], words[k], words[k + 2], host, me)
      k += 3
      return result != negated
    }
    if unaryTests.contains(words[k]), k + 1 < words.count {
      let result = try unary(words[k], words[k + 1], host, me)
      k += 2
      return result != negated
    }
    k += 1
    return words[k - 1].isEmpty == negated
  }

  private func unary(
    _ name: String, _ word: String, _ host: Host, _ me: ProcessID
  ) throws(TestError) -> Bool {
    switch name {
    case "-n": return !word.isEmpty
    case "-z": return word.isEmpty
    case "-v": return core.isSet(named: word)
    case "-o": return core.options[name: word] == true
    case "-t":
      guard let number = Int(word) else {
        throw TestError(message: "\(word): integer expression expected")
      }
      return host.machine.isTerminal(number, of: me)
    default: return fileTest(name, word, host, me)
    }
  }

  private func binary(
    _ name: String, _ left: String, _ right: String, _ host: Host, _ me: ProcessID
  ) throws(TestError) -> Bool {
    switch name {
    case "=", "==": return left.utf8.elementsEqual(right.utf8)
    case "!=": return !left.utf8.elementsEqual(right.utf8)
    case "<": return left.utf8.lexicographicallyPrecedes(right.utf8)
    case ">": return right.utf8.lexicographicallyPrecedes(left.utf8)
    case "-nt", "-ot", "-ef": return fileCompare(name, left, right, host, me)
    default:
      func number(_ text: String) throws(TestError) -> Int {
        guard let value = Int(text.filter { $0 != " " && $0 != "\t" && $0 != "\n" }) else {
          throw TestError(message: "\(text): integer expression expected")
        }
        return value
      }
      return ShellCore.holds(name, try number(left), try number(right))
    }
  }

  /// `-f FILE` and its like.
  func fileTest(_ name: String, _ path: String, _ host: Host, _ me: ProcessID) -> Bool {
    if name == "-t" { return host.machine.isTerminal(Int(path) ?? -1, of: me) }
    if path.isEmpty { return false }
    guard let view = host.machine.view(of: me) else { return false }
    let files = host.machine.files
    if path.hasPrefix("/dev/fd/"), let number = Int(path.dropFirst(8)) {
      guard let handle = host.machine.handle(number, of: me) else { return false }
      if name == "-p", case .pipe? = host.machine.openFile(handle)?.kind { return true }
      return name == "-e" || name == "-r"
    }
    let follows = name != "-h" && name != "-L"
    guard let status = try? files.status(path, follow: follows, in: view) else { return false }
    func may(_ access: FileAccess) -> Bool {
      do throws(FileError) {
        try files.check(path, access, in: view)
        return true
      } catch { return false }
    }
    switch name {
    case "-e", "-a": return true
    case "-f": return status.isRegular
    case "-d": return status.isDirectory
    case "-h", "-L": return status.isSymlink
    case "-s": return status.size > 0
    case "-r": return may(.read)
    case "-w": return may(.write)
    case "-x": return may(.execute)
    case "-c": return status.kind == .device
    case "-b": return false
    case "-p": return status.kind == .fifo
    case "-S": return status.kind == .socket
    case "-u": return status.mode.contains(.setUserID)
    case "-g": return status.mode.contains(.setGroupID)
    case "-k": return status.mode.contains(.sticky)
    case "-O": return status.uid == view.credentials.uid
    case "-G": return status.gid == view.credentials.gid
    case "-N": return status.modified > status.accessed
    default: return false
    }
  }

  func fileCompare(
    _ name: String, _ left: String, _ right: String, _ host: Host, _ me: ProcessID
  ) -> Bool {
    guard let view = host.machine.view(of: me) else { return false }
    let a = try? host.machine.files.status(left, in: view)
    let b = try? host.machine.files.status(right, in: view)
    switch name {
    case "-nt":
      guard let a else { return false }
      return b.map { a.modified > $0.modified } ?? true
    case "-ot":
      guard let b else { return false }
      return a.map { $0.modified < b.modified } ?? true
    default:
      guard let a, let b else { return false }
      return a.file == b.file
    }
  }
}
