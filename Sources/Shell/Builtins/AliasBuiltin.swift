// `alias`, `unalias`

extension Shell {
  mutating func alias(_ words: [String]) -> BuiltinAnswer<Host> {
    let words = words.filter { $0 != "-p" }
    var status = 0
    func line(_ name: String, _ value: String) -> String {
      (core.flavour == .bash ? "alias " : "") + "\(name)=\(quoted(value))\n"
    }
    func quoted(_ text: String) -> String {
      var out = "'"
      for scalar in text.unicodeScalars {
        if scalar == "'" { out += "'\\''" } else { out.unicodeScalars.append(scalar) }
      }
      return out + "'"
    }
    if words.isEmpty {
      for name in core.aliases.keys.sorted() {
        core.output.write(line(name, core.aliases[name] ?? ""))
      }
      return .done(0)
    }
    for word in words {
      if let equals = word.firstIndex(of: "="), equals > word.startIndex {
        let name = String(word[..<equals])
        guard !name.contains(where: { " \t/$`'\"\\|&;()<>".contains($0) }) else {
          core.complain("alias: `\(name)': invalid alias name")
          status = 1
          continue
        }
        core.aliases[name] = String(word[word.index(after: equals)...])
      } else if let value = core.aliases[word] {
        core.output.write(line(word, value))
      } else {
        core.complain("alias: \(word): not found")
        status = 1
      }
    }
    return .done(status)
  }

  mutating func unalias(_ words: [String]) -> BuiltinAnswer<Host> {
    var words = words
    guard let letters = letters(&words, "a", name: "unalias", usage: "unalias [-a] name [name ...]")
    else { return .done(2) }
    if letters.contains("a") {
      core.aliases = [:]
      return .done(0)
    }
    if words.isEmpty { return usage("unalias", "unalias [-a] name [name ...]") }
    var status = 0
    for word in words where core.aliases.removeValue(forKey: word) == nil {
      core.complain("unalias: \(word): not found")
      status = 1
    }
    return .done(status)
  }
}
