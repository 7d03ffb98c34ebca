// `exec`, `command`, `builtin`, `type`, `hash`: what a name runs.

import Kernel
import Machine
import ShellSyntax

extension Shell {
  mutating func exec(
    _ run: RunningBuiltin, _ words: [String], _ host: inout Host, _ me: ProcessID
  ) -> BuiltinAnswer<Host> {
    var words = words
    var clears = false
    var calledName: String?
    while let word = words.first, word.hasPrefix("-"), word.count > 1 {
      // Real: dash's exec has no options; what looks like one is a program's name.
      if core.flavour == .dash, word != "--" { break }
      words.removeFirst()
      if word == "--" { break }
      switch word {
      case "-c": clears = true
      case "-l": break
      case "-a":
        guard !words.isEmpty else {
          core.complain("exec: -a: option requires an argument")
          return .done(2)
        }
        calledName = words.removeFirst()
      default:
        return badOption(
          "exec", word, usage: "exec [-cl] [-a name] [command [argument ...]] [redirection ...]")
      }
    }
    if words.isEmpty { return .keep(0) }
    let environment = clears ? [:] : core.currentEnvironment()
    switch load(words, path: core.get(Symbols.path) ?? "", forExec: true, &host, me) {
    case .success(let (program, arguments)):
      var arguments = arguments
      if let calledName, !arguments.isEmpty { arguments[0] = calledName }
      host.machine.modify(me) {
        $0.arguments = arguments
        $0.environment = environment
      }
      return .exec(program)
    case .failure(let status):
      if core.isInteractive { return .done(status) }
      popAllFrames(&host, me)
      core.status = status
      ending = status
      return .left
    }
  }

  mutating func command(
    _ run: inout RunningBuiltin, _ words: [String], _ host: inout Host, _ me: ProcessID
  ) -> BuiltinAnswer<Host> {
    var words = words
    guard
      let letters = letters(
        &words, "pvV", name: "command", usage: "command [-pVv] command [arg ...]")
    else { return .done(2) }
    guard let name = words.first else { return .done(0) }
    if letters.contains("v") || letters.contains("V") {
      var status = 0, isAnyFound = false
      for word in words {
        guard let kind = kind(of: word, host, me).first else {
          if letters.contains("V") {
            core.complain(
              core.flavour == .bash ? "command: \(word): not found" : "\(word): not found")
          }
          status = core.flavour == .bash ? 1 : 127
          continue
        }
        isAnyFound = true
        core.output.write(
          (letters.contains("V") ? sentence(word, kind) : short(word, kind)) + "\n")
      }
      // Real: bash 5.2 is content when it has found one of them.
      return .done(core.flavour == .bash && isAnyFound ? 0 : status)
    }
    if let builtin = Builtin.find(name, core.flavour) {
      run.builtin = builtin
      run.declared = Dictionary(
        uniqueKeysWithValues: run.declared.map {
          ($0.key - (run.arguments.count - words.count), $0.value)
        })
      run.arguments = words
      return perform(&run, &host, me)
    }
    return .program(words)
  }

  mutating func builtin(
    _ run: inout RunningBuiltin, _ words: [String], _ host: inout Host, _ me: ProcessID
  ) -> BuiltinAnswer<Host> {
    guard let name = words.first else { return .done(0) }
    guard let builtin = Builtin.find(name, core.flavour) else {
      core.complain("builtin: \(name): not a shell builtin")
      return .done(1)
    }
    run.builtin = builtin
    run.declared = Dictionary(
      uniqueKeysWithValues: run.declared.map { ($0.key - 1, $0.value) })
    run.arguments = words
    return perform(&run, &host, me)
  }

  // MARK: type

  enum Kind: Sendable {
    case alias(String)
    case keyword
    case function
    case builtin(isSpecial: Bool)
    case file(String)
  }
  static var keywords: Set<String> {
    [
      "if", "then", "else", "elif", "fi", "case", "esac", "for", "select", "while", "until", "do",
      "done", "in", "function", "time", "{", "}", "!", "[[", "]]", "coproc",
    ]
  }

  /// What a name is, what would run first.
  func kind(of name: String, _ host: Host, _ me: ProcessID) -> [Kind] {
    var kinds: [Kind] = []
    if let value = core.aliases[name] { kinds.append(.alias(value)) }
    if Self.keywords.contains(name),
      core.flavour == .bash || !["[[", "]]", "time", "coproc", "select", "function"].contains(name)
    {
      kinds.append(.keyword)
    }
    if core.functions[name] != nil { kinds.append(.function) }
    if let builtin = Builtin.find(name, core.flavour) {
      kinds.append(.builtin(isSpecial: builtin.isSpecial))
    }
    if let given = core.hashed[name], given.isGiven { kinds.append(.file(given.path)) }
    kinds += paths(of: name, host, me).map { .file($0) }
    return kinds
  }
  func paths(of name: String, _ host: Host, _ me: ProcessID) -> [String] {
    func isRunnable(_ path: String) -> Bool {
      switch host.machine.executable(named: path, path: nil, of: me) {
      case .program, .script, .text: true
      default: false
      }
    }
    if name.contains("/") { return isRunnable(name) ? [name] : [] }
    var found: [String] = []
    for folder in (core.get(Symbols.path) ?? "").split(
      separator: ":", omittingEmptySubsequences: false)
    {
      let path = (folder.isEmpty ? "." : String(folder)) + "/" + name
      if isRunnable(path) { found.append(path) }
    }
    return found
  }

  private func sentence(_ name: String, _ kind: Kind) -> String {
    switch kind {
    case .alias(let value):
      return core.flavour == .bash
        ? "\(name) is aliased to `\(value)'" : "\(name) is an alias for \(value)"
    case .keyword: return "\(name) is a shell keyword"
    case .function:
      guard core.flavour == .bash else { return "\(name) is a shell function" }
      let text = core.functions[name].map { ShellPrinter.definition($0.definition) } ?? ""
      return "\(name) is a function\n" + text
    case .builtin(let isSpecial):
      return core.flavour != .bash && isSpecial
        ? "\(name) is a special shell builtin" : "\(name) is a shell builtin"
    case .file(let path):
      if core.flavour == .bash, core.hashed[name]?.path == path {
        return "\(name) is hashed (\(path))"
      }
      return "\(name) is \(path)"
    }
  }
  private func short(_ name: String, _ kind: Kind) -> String {
    switch kind {
    case .alias(let value): "alias \(name)='\(value)'"
    case .file(let path): path
    default: name
    }
  }

  mutating func type(
    _ words: [String], _ host: Host, _ me: ProcessID
  ) -> BuiltinAnswer<Host> {
    var words = words
    guard core.flavour == .bash else {
      var status = 0
      for word in words {
        if let kind = kind(of: word, host, me).first {
          core.output.write(sentence(word, kind) + "\n")
        } else {
          core.output.write("\(word): not found\n", to: core.flavour == .dash ? 1 : 2)
          status = 127
        }
      }
      return .done(status)
    }
    guard
      let letters = letters(
        &words, "afptP", name: "type", usage: "type [-afptP] name [name ...]")
    else { return .done(2) }
    var status = 0
    for word in words {
      var kinds = kind(of: word, host, me)
      if letters.contains("P") || letters.contains("p") && !letters.contains("a") {
        if letters.contains("p"), !letters.contains("P"), let first = kinds.first {
          guard case .file = first else { continue }
        }
        kinds = kinds.filter { if case .file = $0 { true } else { false } }
      }
      if letters.contains("f") {
        kinds = kinds.filter { if case .function = $0 { false } else { true } }
      }
      guard !kinds.isEmpty else {
        if !letters.contains("t"), !letters.contains("p"), !letters.contains("P") {
          core.complain("type: \(word): not found")
        }
        status = 1
        continue
      }
      for kind in letters.contains("a") ? kinds : Array(kinds.prefix(1)) {
        if letters.contains("t") {
          let text: String =
            switch kind {
            case .alias: "alias"
            case .keyword: "keyword"
            case .function: "function"
            case .builtin: "builtin"
            case .file: "file"
            }
          core.output.write(text + "\n")
        } else if letters.contains("p") || letters.contains("P") {
          if case .file(let path) = kind { core.output.write(path + "\n") }
        } else {
          core.output.write(sentence(word, kind) + "\n")
        }
      }
    }
    return .done(status)
  }

  mutating func hash(
    _ words: [String], _ host: Host, _ me: ProcessID
  ) -> BuiltinAnswer<Host> {
    var words = words
    let use = "hash [-lr] [-p pathname] [-dt] [name ...]"
    var named: String?
    if core.flavour == .bash, let place = words.firstIndex(where: { $0.hasPrefix("-p") }),
      words[..<place].allSatisfy({ $0.hasPrefix("-") && $0 != "--" })
    {
      named = String(words.remove(at: place).dropFirst(2))
      if named?.isEmpty == true {
        guard words.indices.contains(place) else {
          core.complain("hash: -p: option requires an argument")
          return usage("hash", use)
        }
        named = words.remove(at: place)
      }
    }
    guard let letters = letters(&words, "rdtl", name: "hash", usage: use) else { return .done(2) }
    core.forgetHashed(outside: core.get(Symbols.path) ?? "")
    if letters.contains("r") { core.hashed = [:] }
    if letters.contains("r"), words.isEmpty { return .done(0) }
    if words.isEmpty, letters.contains("l") || named == nil {
      if letters.contains("l"), !core.hashed.isEmpty {
        for (name, entry) in core.hashed {
          core.output.write("builtin hash -p \(entry.path) \(name)\n")
        }
        return .done(0)
      }
      guard !core.hashed.isEmpty else {
        if core.flavour == .bash { core.output.write("hash: hash table empty\n") }
        return .done(0)
      }
      core.output.write("hits\tcommand\n")
      for (_, entry) in core.hashed {
        let hits = String(entry.hits)
        core.output.write(
          String(repeating: " ", count: max(0, 4 - hits.utf8.count)) + hits + "\t\(entry.path)\n")
      }
      return .done(0)
    }
    var status = 0
    for word in words {
      if let named, !letters.contains("d") {
        // Real: bash 5.2 does not look whether there is such a program.
        core.hashed[word] = ShellCore.Hashed(path: named, hits: 0, isGiven: true)
      } else if letters.contains("d") {
        if core.hashed[word] == nil {
          core.complain("hash: \(word): not found")
          status = 1
        }
        core.hashed[word] = nil
      } else if letters.contains("t"), core.flavour == .bash {
        // Real: bash 5.2 looks for nothing then; it tells what it remembers.
        if let known = core.hashed[word] {
          core.hashed[word]?.hits += 1
          core.output.write(
            letters.contains("l")
              ? "builtin hash -p \(known.path) \(word)\n"
              : (words.count > 1 ? word + "\t" : "") + known.path + "\n")
        } else {
          core.complain("hash: \(word): not found")
          status = 1
        }
      } else if let path = paths(of: word, host, me).first {
        core.hashed[word] = ShellCore.Hashed(path: path, hits: 0)
      } else if Builtin.find(word, core.flavour) == nil, core.functions[word] == nil {
        core.complain("hash: \(word): not found")
        status = 1
      }
    }
    return .done(status)
  }
}
