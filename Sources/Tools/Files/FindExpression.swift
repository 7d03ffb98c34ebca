// What find is asked to look for: its expression, read and turned into steps.

import Files
import Kernel
import Text

/// A test or an action of find.
enum FindPrimary: Sendable {
  case always(Bool)
  case name(NamePattern), path(NamePattern), linkName(NamePattern)
  case pattern(Pattern)
  case kinds([FileKind])
  case size(Comparison, unit: Int)
  case age(Comparison, clock: Character, unit: Int)
  case newer(Instant, clock: Character)
  case empty
  case mode(FileMode, how: Character)
  case owner(Comparison), group(Comparison), links(Comparison), inode(Comparison)
  case sameFile(FileReference)
  case may(FileAccess)
  case noUser, noGroup
  case print(ending: String)
  case format(String)
  case list
  case delete, prune, quit
  /// The words, whether each file runs it alone (`;`) or many together (`+`), and whether somebody is
  /// asked before.
  case run([String], together: Bool, inDirectory: Bool, asks: Bool)

  /// `+N`, `-N`, `N`
  struct Comparison: Hashable, Sendable {
    var sign: Character?
    var value: Int
    func holds(_ other: Int) -> Bool {
      sign == "+" ? other > value : sign == "-" ? other < value : other == value
    }
  }

  /// Whether the expression does something by itself, so that nothing is printed for it.
  var isAction: Bool {
    switch self {
    case .print, .format, .list, .delete, .run: true
    default: false
    }
  }
}

/// One step of a compiled expression. The register holds the last result.
enum FindStep: Sendable {
  case test(FindPrimary)
  case not
  case jumpIfFalse(Int)
  case jumpIfTrue(Int)
}

/// Options that hold for the whole walk.
struct FindSettings: Sendable {
  var follows = false, followsArguments = false
  var minDepth = 0, maxDepth = Int.max
  var depthFirst = false, staysOnTree = false
}

/// Why an expression cannot be read, in find's words.
struct FindProblem: Error {
  var message: String
  var unmodelled: String?
}

/// Reads find's expression.
struct FindParser {
  private var words: ArraySlice<String>
  private var depth = 0
  /// What `-regextype` said last.
  private var dialect = FindDialect.emacs
  var settings = FindSettings()
  var steps: [FindStep] = []
  var hasAction = false
  let files: FileStore
  let view: FileView
  let now: Instant
  let users: UserNames
  let zone: Zone
  let quote: (String) -> String

  init(
    _ words: ArraySlice<String>, files: FileStore, view: FileView, now: Instant, users: UserNames,
    zone: Zone, quote: @escaping (String) -> String
  ) {
    self.words = words
    self.files = files
    self.view = view
    self.now = now
    self.users = users
    self.zone = zone
    self.quote = quote
  }

  mutating func parse() throws(FindProblem) {
    if !words.isEmpty { try list() }
    if let extra = words.first {
      if extra == ")" {
        throw FindProblem(message: "you have too many ')'")
      }
      throw FindProblem(message: "paths must precede expression: `\(extra)'")
    }
    if !hasAction {
      if steps.isEmpty { steps.append(.test(.always(true))) }
      steps.append(.jumpIfFalse(steps.count + 2))
      steps.append(.test(.print(ending: "\n")))
    }
  }

  private mutating func list() throws(FindProblem) {
    try either()
    while words.first == "," {
      words.removeFirst()
      try either()
    }
  }
  private mutating func either() throws(FindProblem) {
    try both()
    while let word = words.first, word == "-o" || word == "-or" {
      words.removeFirst()
      let jump = steps.count
      steps.append(.jumpIfTrue(0))
      try needsOperand(after: word)
      try both()
      steps[jump] = .jumpIfTrue(steps.count)
    }
  }
  private mutating func both() throws(FindProblem) {
    try one()
    while let next = words.first, next != ")", next != "-o", next != "-or", next != "," {
      if next == "-a" || next == "-and" {
        words.removeFirst()
        try needsOperand(after: next)
      }
      let jump = steps.count
      steps.append(.jumpIfFalse(0))
      try one()
      steps[jump] = .jumpIfFalse(steps.count)
    }
  }
  private func needsOperand(after word: String) throws(FindProblem) {
    if words.isEmpty { throw FindProblem(message: "expected an expression after '\(word)'") }
  }
  private mutating func one() throws(FindProblem) {
    depth += 1
    defer { depth -= 1 }
    guard depth < 200 else { throw FindProblem(message: "expression too deep for the lab") }
    guard let word = words.popFirst() else {
      throw FindProblem(message: "invalid expression; expected an operand but found nothing")
    }
    switch word {
    case "(":
      if words.first == ")" {
        throw FindProblem(message: "invalid expression; empty parentheses are not allowed.")
      }
      if words.isEmpty {
        throw FindProblem(
          message:
            "invalid expression; expected to find a ')' but didn't see one. Perhaps you need an extra predicate after '('"
        )
      }
      try list()
      guard words.popFirst() == ")" else {
        throw FindProblem(
          message:
            "invalid expression; I was expecting to find a ')' somewhere but did not see one.")
      }
    case "!", "-not":
      try needsOperand(after: word)
      try one()
      steps.append(.not)
    case ")":
      throw FindProblem(message: "invalid expression; you have too many ')'")
    case "-o", "-or", "-a", "-and", ",":
      throw FindProblem(
        message:
          "invalid expression; you have used a binary operator '\(word)' with nothing before it.")
    default:
      let primary = try primary(word)
      if primary.isAction { hasAction = true }
      steps.append(.test(primary))
    }
  }

  private mutating func value(_ name: String) throws(FindProblem) -> String {
    guard let value = words.popFirst() else {
      throw FindProblem(message: "missing argument to `\(name)'")
    }
    return value
  }
  private mutating func comparison(_ name: String) throws(FindProblem) -> FindPrimary.Comparison {
    let text = try value(name)
    guard let comparison = Self.comparison(text) else {
      throw FindProblem(message: "invalid argument `\(text)' to `\(name)'")
    }
    return comparison
  }
  private static func comparison(_ text: some StringProtocol) -> FindPrimary.Comparison? {
    let sign = text.first.flatMap { $0 == "+" || $0 == "-" ? $0 : nil }
    guard let value = Int(sign == nil ? String(text) : String(text.dropFirst())), value >= 0 else {
      return nil
    }
    return .init(sign: sign, value: value)
  }

  private mutating func primary(_ word: String) throws(FindProblem) -> FindPrimary {
    switch word {
    case "-true": return .always(true)
    case "-false": return .always(false)
    case "-name": return .name(NamePattern(try value(word)))
    case "-iname": return .name(NamePattern(try value(word), ignoreCase: true))
    case "-path", "-wholename": return .path(NamePattern(try value(word)))
    case "-ipath", "-iwholename": return .path(NamePattern(try value(word), ignoreCase: true))
    case "-lname": return .linkName(NamePattern(try value(word)))
    case "-ilname": return .linkName(NamePattern(try value(word), ignoreCase: true))
    case "-type", "-xtype":
      if word == "-xtype" { throw unmodelled(word) }
      let text = try value(word)
      var kinds: [FileKind] = []
      for letter in text.split(separator: ",", omittingEmptySubsequences: false) {
        switch letter {
        case "f": kinds.append(.regular)
        case "d": kinds.append(.directory)
        case "l": kinds.append(.symlink)
        case "p": kinds.append(.fifo)
        case "s": kinds.append(.socket)
        case "c": kinds.append(.device)
        case "b", "D": break
        case "":
          throw FindProblem(
            message: "Arguments to \(word) should contain at least one letter")
        default:
          throw FindProblem(
            message: letter.count > 1
              ? "Must separate multiple arguments to \(word) using: ','"
              : "Unknown argument to \(word): \(letter)")
        }
      }
      return .kinds(kinds)
    case "-size":
      let text = try value(word)
      let units: [Character: Int] = [
        "c": 1, "w": 2, "b": 512, "k": 1 << 10, "M": 1 << 20, "G": 1 << 30,
      ]
      let unit = text.last.flatMap { units[$0] }
      guard let comparison = Self.comparison(unit == nil ? text : String(text.dropLast())) else {
        // Real: what follows the digits is taken for a unit.
        let rest = text.drop { $0.isASCII && $0.isNumber }
        throw FindProblem(message: "invalid \(word) type `\(rest.first.map(String.init) ?? "")'")
      }
      return .size(comparison, unit: unit ?? 512)
    case "-mtime", "-atime", "-ctime":
      return .age(try comparison(word), clock: word.dropFirst().first ?? "m", unit: 86_400)
    case "-mmin", "-amin", "-cmin":
      return .age(try comparison(word), clock: word.dropFirst().first ?? "m", unit: 60)
    case "-newer", "-anewer", "-cnewer":
      let path = try value(word)
      do throws(FileError) {
        let status = try files.status(path, in: view)
        let clock = word == "-newer" ? "m" : word.dropFirst().first ?? "m"
        return .newer(status.modified, clock: clock)
      } catch { throw FindProblem(message: "\(quote(path)): \(error.message)") }
    case "-newermt", "-newerat", "-newerct":
      let text = try value(word)
      guard let time = DateReading.read(text, now: now, zone: zone) else {
        throw FindProblem(
          message: "I cannot figure out how to interpret \(quote(text)) as a date or time")
      }
      return .newer(time, clock: word.dropFirst(6).first ?? "m")
    case "-empty": return .empty
    case "-perm":
      let text = try value(word)
      let how = text.first.flatMap { $0 == "-" || $0 == "/" ? $0 : nil }
      guard let change = ModeChange(how == nil ? text : String(text.dropFirst())) else {
        throw FindProblem(message: "invalid mode \(quote(text))")
      }
      return .mode(change.applied(to: 0, isDirectory: false, umask: 0), how: how ?? "=")
    case "-user":
      let text = try value(word)
      if let user = users.user(named: text) { return .owner(.init(sign: nil, value: user.uid)) }
      guard let comparison = Self.comparison(text) else {
        throw FindProblem(message: "\(quote(text)) is not the name of a known user")
      }
      return .owner(comparison)
    case "-group":
      let text = try value(word)
      if let group = users.group(named: text) { return .group(.init(sign: nil, value: group.gid)) }
      guard let comparison = Self.comparison(text) else {
        throw FindProblem(message: "\(quote(text)) is not the name of an existing group")
      }
      return .group(comparison)
    case "-uid": return .owner(try comparison(word))
    case "-gid": return .group(try comparison(word))
    case "-links": return .links(try comparison(word))
    case "-inum": return .inode(try comparison(word))
    case "-nouser": return .noUser
    case "-nogroup": return .noGroup
    case "-samefile":
      let path = try value(word)
      do throws(FileError) { return .sameFile(try files.status(path, in: view).file) } catch {
        throw FindProblem(message: "\(quote(path)): \(error.message)")
      }
    case "-readable": return .may(.read)
    case "-writable": return .may(.write)
    case "-executable": return .may(.execute)
    case "-print": return .print(ending: "\n")
    case "-print0": return .print(ending: "\0")
    case "-printf": return .format(try value(word))
    case "-ls": return .list
    case "-delete":
      settings.depthFirst = true
      return .delete
    case "-prune": return .prune
    case "-quit": return .quit
    case "-regex", "-iregex":
      let text = try value(word)
      do throws(PatternError) {
        return .pattern(try dialect.pattern(text, ignoresCase: word == "-iregex"))
      } catch {
        throw FindProblem(
          message: "failed to compile regular expression '\(text)': \(error.message)")
      }
    case "-regextype":
      let name = try value(word)
      guard let known = FindDialect(named: name) else {
        throw FindProblem(
          message: "Unknown regular expression type \(quote(name)); valid types are "
            + FindDialect.names.map(quote).joined(separator: ", ") + ".")
      }
      dialect = known
      return .always(true)
    case "-exec", "-execdir", "-ok", "-okdir":
      let asks = word.hasPrefix("-ok"), inDirectory = word.hasSuffix("dir")
      var command: [String] = []
      while let next = words.popFirst() {
        if next == ";" {
          guard !command.isEmpty else { break }
          return .run(command, together: false, inDirectory: inDirectory, asks: asks)
        }
        if next == "+", command.last == "{}", !asks {
          return .run(command, together: true, inDirectory: inDirectory, asks: false)
        }
        command.append(next)
      }
      throw FindProblem(message: "missing argument to `\(word)'")
    case "-maxdepth", "-mindepth":
      let text = try value(word)
      guard let number = Int(text), number >= 0 else {
        throw FindProblem(
          message: "Expected a positive decimal integer argument to \(word), but got \(quote(text))"
        )
      }
      if word == "-maxdepth" { settings.maxDepth = number } else { settings.minDepth = number }
      return .always(true)
    case "-depth", "-d":
      settings.depthFirst = true
      return .always(true)
    case "-xdev", "-mount":
      settings.staysOnTree = true
      return .always(true)
    case "-follow":
      settings.follows = true
      return .always(true)
    case "-warn", "-nowarn", "-noleaf", "-ignore_readdir_race", "-noignore_readdir_race":
      return .always(true)
    case "-fprint", "-fprint0", "-fprintf", "-fls",
      "-daystart", "-used", "-fstype", "-context", "-files0-from":
      throw unmodelled(word)
    default:
      if word.hasPrefix("-") { throw FindProblem(message: "unknown predicate `\(word)'") }
      throw FindProblem(message: "paths must precede expression: `\(word)'")
    }
  }
  private func unmodelled(_ word: String) -> FindProblem {
    FindProblem(message: word, unmodelled: "find \(word)")
  }
}
