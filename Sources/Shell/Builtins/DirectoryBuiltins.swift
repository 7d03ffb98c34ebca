// `cd`, `pwd`, `pushd`, `popd`, `dirs`: where the shell is.

import Files
import Machine

extension Shell {
  mutating func changeDirectory(
    _ words: [String], _ host: inout Host, _ me: ProcessID
  ) -> BuiltinAnswer<Host> {
    var words = words
    var physical = core.options.physical
    while let word = words.first, word.hasPrefix("-"), word.count > 1 {
      words.removeFirst()
      if word == "--" { break }
      for letter in word.dropFirst() {
        switch letter {
        case "P": physical = true
        case "L": physical = false
        case "e", "@": break
        default: return badOption("cd", "-\(letter)", usage: "cd [-L|[-P [-e]] [-@]] [dir]")
        }
      }
    }
    if words.count > 1, core.flavour != .ash {
      if core.flavour == .bash {
        core.complain("cd: too many arguments")
        return .done(1)
      }
    }
    var target = words.first ?? ""
    var shows = false
    if words.isEmpty {
      guard let home = core.get(Symbols.home) else {
        core.complain("cd: HOME not set")
        return .done(1)
      }
      target = home
    } else if target == "-" {
      guard let old = core.get(Symbols.oldDirectory) else {
        core.complain("cd: OLDPWD not set")
        return .done(1)
      }
      target = old
      shows = true
    }
    if target.isEmpty { return .done(0) }
    guard move(to: target, physical: physical, name: "cd", &host, me) else {
      return .done(core.flavour == .dash ? 2 : 1)
    }
    if shows { core.output.write((core.get(Symbols.directory) ?? "") + "\n") }
    return .done(0)
  }

  /// Changes the working directory. False, with a complaint, when that cannot be.
  mutating func move(
    to target: String, physical: Bool, name: String, _ host: inout Host, _ me: ProcessID
  ) -> Bool {
    guard let view = host.machine.view(of: me) else { return false }
    let old = core.get(Symbols.directory) ?? view.cwd
    var path = FilePaths.normalize(FilePaths.absolute(target, from: view.cwd))
    do throws(FileError) {
      let status = try host.machine.files.status(target, in: view)
      guard status.isDirectory else { throw .notDirectory }
      try host.machine.files.check(target, .execute, in: view)
      if physical || !host.machine.files.isDirectory(path, in: view) {
        path = try host.machine.files.realPath(target, in: view)
      }
    } catch {
      switch core.flavour {
      case .bash: core.complain("\(name): \(target): \(error.message)")
      case .dash: core.complain("\(name): can't cd to \(target)")
      case .ash: core.complain("\(name): can't cd to \(target): \(error.message)")
      }
      return false
    }
    host.machine.modify(me) { $0.directory = path }
    core.set(Symbols.oldDirectory, old)
    core.set(Symbols.directory, path)
    core.environmentIsStale = true
    return true
  }

  func printDirectoryPath(_ physical: Bool, _ host: Host, _ me: ProcessID) -> String {
    let logical = host.machine.process(me)?.directory ?? "/"
    guard physical, let view = host.machine.view(of: me),
      let real = try? host.machine.files.realPath(".", in: view)
    else { return logical }
    return real
  }
  mutating func printDirectory(
    _ words: [String], _ host: Host, _ me: ProcessID
  ) -> BuiltinAnswer<Host> {
    var words = words
    guard let letters = letters(&words, "LP", name: "pwd", usage: "pwd [-LP]") else {
      return .done(2)
    }
    core.output.write(printDirectoryPath(letters.last == "P", host, me) + "\n")
    return .done(0)
  }

  // MARK: The stack

  private var stack: [String] { [core.get(Symbols.directory) ?? "/"] + core.directoryStack }
  private func shown(_ path: String) -> String {
    let home = core.get(Symbols.home) ?? ""
    guard !home.isEmpty, home != "/", path == home || path.hasPrefix(home + "/") else { return path }
    return "~" + path.dropFirst(home.count)
  }
  private mutating func showStack() {
    core.output.write(stack.map { shown($0) }.joined(separator: " ") + "\n")
  }
  /// `+N` from the left, `-N` from the right.
  private func place(_ word: String) -> Int? {
    guard word.hasPrefix("+") || word.hasPrefix("-"), let number = Int(word.dropFirst()) else {
      return nil
    }
    return word.hasPrefix("+") ? number : stack.count - 1 - number
  }

  mutating func pushDirectory(
    _ words: [String], _ host: inout Host, _ me: ProcessID
  ) -> BuiltinAnswer<Host> {
    let old = core.get(Symbols.directory) ?? "/"
    guard let word = words.first(where: { $0 != "-n" && $0 != "--" }) else {
      guard let top = core.directoryStack.first else {
        core.complain("pushd: no other directory")
        return .done(1)
      }
      guard move(to: top, physical: false, name: "pushd", &host, me) else { return .done(1) }
      core.directoryStack[0] = old
      showStack()
      return .done(0)
    }
    if let place = place(word) {
      guard stack.indices.contains(place) else {
        core.complain("pushd: \(word): directory stack index out of range")
        return .done(1)
      }
      let all = Array(stack[place...] + stack[..<place])
      guard move(to: all[0], physical: false, name: "pushd", &host, me) else { return .done(1) }
      core.directoryStack = Array(all.dropFirst())
      showStack()
      return .done(0)
    }
    guard move(to: word, physical: false, name: "pushd", &host, me) else { return .done(1) }
    if core.directoryStack.count < 10_000 { core.directoryStack.insert(old, at: 0) }
    showStack()
    return .done(0)
  }

  mutating func popDirectory(
    _ words: [String], _ host: inout Host, _ me: ProcessID
  ) -> BuiltinAnswer<Host> {
    guard !core.directoryStack.isEmpty else {
      core.complain("popd: directory stack empty")
      return .done(1)
    }
    if let word = words.first, let place = place(word), place > 0 {
      guard core.directoryStack.indices.contains(place - 1) else {
        core.complain("popd: \(word): directory stack index out of range")
        return .done(1)
      }
      core.directoryStack.remove(at: place - 1)
      showStack()
      return .done(0)
    }
    guard move(to: core.directoryStack[0], physical: false, name: "popd", &host, me) else {
      return .done(1)
    }
    core.directoryStack.removeFirst()
    showStack()
    return .done(0)
  }

  mutating func listDirectories(_ words: [String]) -> BuiltinAnswer<Host> {
    var words = words
    let usage = "dirs [-clpv] [+N] [-N]"
    if let word = words.first, let place = place(word) {
      guard stack.indices.contains(place) else {
        core.complain("dirs: \(word.dropFirst()): directory stack index out of range")
        return .done(1)
      }
      core.output.write(shown(stack[place]) + "\n")
      return .done(0)
    }
    guard let letters = letters(&words, "clpv", name: "dirs", usage: usage) else { return .done(2) }
    if letters.contains("c") {
      core.directoryStack = []
      return .done(0)
    }
    let all = letters.contains("l") ? stack : stack.map { shown($0) }
    if letters.contains("v") {
      for (index, path) in all.enumerated() {
        core.output.write((index < 10 ? " " : "") + "\(index)  \(path)\n")
      }
    } else if letters.contains("p") {
      core.output.write(all.map { $0 + "\n" }.joined())
    } else {
      core.output.write(all.joined(separator: " ") + "\n")
    }
    return .done(0)
  }
}
