// `set`, `shopt`, `shift`.

extension Shell {
  mutating func set(_ words: [String]) -> BuiltinAnswer<Host> {
    let help = "set [-abefhkmnptuvxBCEHPT] [-o option-name] [--] [-] [arg ...]"
    if words.isEmpty {
      for symbol in core.sortedSymbols {
        guard let variable = core.variables[symbol] else { continue }
        let name = core.symbols.names[symbol]
        if variable.isArray {
          let text = core.declaration(symbol)
          if let equals = text.firstIndex(of: "=") {
            core.output.write(name + text[equals...] + "\n")
          }
        } else if let value = variable.scalar {
          let shown =
            core.flavour == .bash ? Quoting.whereNeeded(value) : Quoting.singleQuoted(value)
          core.output.write("\(name)=\(shown)\n")
        }
      }
      for name in core.functions.keys.sorted() { _ = declare(["-f", name], [:], name: "declare") }
      return .done(0)
    }
    var index = 0
    while index < words.count {
      let word = words[index]
      guard word.count > 1 || word == "-", word.hasPrefix("-") || word.hasPrefix("+") else { break }
      index += 1
      if word == "--" {
        core.positional = Array(words[index...])
        return .done(0)
      }
      if word == "-" {
        core.options.trace = false
        core.options.verbose = false
        if index < words.count { core.positional = Array(words[index...]) }
        return .done(0)
      }
      let on = word.hasPrefix("-")
      for letter in word.dropFirst() {
        if letter == "o" {
          guard index < words.count else {
            listOptions(asCommands: !on)
            return .done(0)
          }
          let name = words[index]
          index += 1
          guard let option = SetOptions.all.first(where: { $0.name == name }),
            core.flavour != .dash || SetOptions.ofDash.contains(name)
          else {
            if core.flavour == .dash {
              // Real: dash 0.5.12 ends with it.
              core.fail("set: Illegal option -o \(name)", status: 2)
              return .done(2)
            }
            core.complain(
              core.flavour == .bash
                ? "set: \(name): invalid option name" : "set: Illegal option -o \(name)")
            return .done(2)
          }
          switchOption(option, on)
          continue
        }
        guard let option = SetOptions.all.first(where: { $0.letter == letter }) else {
          if core.flavour == .bash {
            return badOption("set", (on ? "-" : "+") + String(letter), usage: help)
          }
          core.complain("set: Illegal option -\(letter)")
          return .done(2)
        }
        switchOption(option, on)
      }
    }
    if index < words.count { core.positional = Array(words[index...]) }
    return .done(0)
  }

  private mutating func switchOption(
    _ option: (name: String, letter: Character?, path: SetOptions.Path), _ on: Bool
  ) {
    if on, !core.options[keyPath: option.path], !SetOptions.modelled.contains(option.name) {
      core.output.write(
        "swiftlab: set -o \(option.name): the lab does not model this option\n", to: 2)
    }
    core.options[keyPath: option.path] = on
  }

  private mutating func listOptions(asCommands: Bool) {
    for option in SetOptions.all {
      let on = core.options[keyPath: option.path]
      if asCommands {
        core.output.write("set \(on ? "-" : "+")o \(option.name)\n")
      } else {
        let name = option.name + String(repeating: " ", count: max(0, 15 - option.name.utf8.count))
        core.output.write("\(name)\t\(on ? "on" : "off")\n")
      }
    }
  }

  mutating func shopt(_ words: [String]) -> BuiltinAnswer<Host> {
    var words = words
    guard
      let letters = letters(
        &words, "suqpo", name: "shopt", usage: "shopt [-pqsu] [-o] [optname ...]")
    else { return .done(2) }
    if letters.contains("o") {
      for name in words {
        guard let option = SetOptions.all.first(where: { $0.name == name }) else {
          core.complain("shopt: \(name): invalid option name")
          return .done(1)
        }
        if letters.contains("s") { switchOption(option, true) }
        if letters.contains("u") { switchOption(option, false) }
      }
      return .done(0)
    }
    let turns = letters.contains("s") || letters.contains("u")
    func line(_ name: String, _ on: Bool) -> String {
      if letters.contains("p") { return "shopt -\(on ? "s" : "u") \(name)\n" }
      return name + String(repeating: " ", count: max(0, 15 - name.utf8.count)) + "\t"
        + (on ? "on" : "off") + "\n"
    }
    if words.isEmpty {
      for name in core.shopts.values.keys.sorted() {
        let on = core.shopts[name]
        if turns, on != letters.contains("s") { continue }
        if !letters.contains("q") { core.output.write(line(name, on)) }
      }
      return .done(0)
    }
    var status = 0
    for name in words {
      guard let on = core.shopts.values[name] else {
        core.complain("shopt: \(name): invalid shell option name")
        status = 1
        continue
      }
      if turns {
        let wanted = letters.contains("s")
        if wanted, !on, !Shopts.modelled.contains(name) {
          core.output.write(
            "swiftlab: shopt -s \(name): the lab does not model this option\n", to: 2)
        }
        core.shopts.values[name] = wanted
      } else {
        if !letters.contains("q") { core.output.write(line(name, on)) }
        if !on { status = 1 }
      }
    }
    return .done(status)
  }

  mutating func shift(_ words: [String]) -> BuiltinAnswer<Host> {
    var count = 1
    if let word = words.first {
      guard let number = Int(word) else {
        core.complain("shift: \(word): numeric argument required")
        return .done(1)
      }
      guard number >= 0 else {
        core.complain("shift: \(word): shift count out of range")
        return .done(1)
      }
      count = number
    }
    guard count <= core.positional.count else {
      if core.shopts["shift_verbose"] { core.complain("shift: \(count): shift count out of range") }
      if core.flavour == .dash {
        core.fail("shift: can't shift that many")
        return .done(2)
      }
      return .done(1)
    }
    core.positional.removeFirst(count)
    return .done(0)
  }
}
