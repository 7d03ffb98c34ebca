// `getopts`, `let`, `umask`, `ulimit`, `history`, `caller`.

import Kernel
import Files
import Machine

extension Shell {
  mutating func getopts(_ words: [String]) -> BuiltinAnswer<Host> {
    guard words.count >= 2 else { return usage("getopts", "getopts optstring name [arg ...]") }
    var known = Array(words[0])
    let name = words[1]
    let arguments = words.count > 2 ? Array(words[2...]) : core.positional
    let isSilent = known.first == ":"
    if isSilent { known.removeFirst() }
    guard isName(name) else {
      core.complain("getopts: `\(name)': not a valid identifier")
      return .done(1)
    }
    var index = Int(core.get(Symbols.optionIndex) ?? "1") ?? 1
    if index < 1 { index = 1 }
    // A cursor inside a word of several letters; set back whenever OPTIND is changed by hand.
    if index != core.optionCursor >> 16 { core.optionCursor = index << 16 }
    var inside = core.optionCursor & 0xffff
    func finish() -> BuiltinAnswer<Host> {
      core.set(name, "?")
      core.set(Symbols.optionIndex, String(index))
      core.optionCursor = index << 16
      _ = core.unset(Symbols.optionArgument)
      return .done(1)
    }
    guard index <= arguments.count else { return finish() }
    var letters = Array(arguments[index - 1])
    if inside == 0 {
      guard letters.count > 1, letters[0] == "-" else { return finish() }
      if letters == ["-", "-"] {
        index += 1
        return finish()
      }
      inside = 1
    }
    guard inside < letters.count else { return finish() }
    let letter = letters[inside]
    inside += 1
    let isLast = inside >= letters.count
    func step() {
      if isLast {
        index += 1
        inside = 0
      }
    }
    let shows = !isSilent && core.get(Symbols.optionErrors) != "0"
    guard letter != ":", let place = known.firstIndex(of: letter) else {
      step()
      core.set(Symbols.optionIndex, String(index))
      core.optionCursor = index << 16 | inside
      core.set(name, "?")
      if isSilent {
        core.set(Symbols.optionArgument, String(letter))
      } else {
        _ = core.unset(Symbols.optionArgument)
        if shows {
          core.output.write(
            core.flavour == .bash
              ? "\(core.name): illegal option -- \(letter)\n"
              : "Illegal option -\(letter)\n", to: 2)
        }
      }
      return .done(0)
    }
    if place + 1 < known.count, known[place + 1] == ":" {
      var value: String?
      if !isLast {
        value = String(letters[inside...])
        index += 1
      } else if index < arguments.count {
        value = arguments[index]
        index += 2
      } else {
        index += 1
      }
      inside = 0
      core.set(Symbols.optionIndex, String(index))
      core.optionCursor = index << 16
      guard let value else {
        if isSilent {
          core.set(name, ":")
          core.set(Symbols.optionArgument, String(letter))
        } else {
          core.set(name, "?")
          _ = core.unset(Symbols.optionArgument)
          if shows {
            core.output.write(
              core.flavour == .bash
                ? "\(core.name): option requires an argument -- \(letter)\n"
                : "No arg for -\(letter) option\n", to: 2)
          }
        }
        return .done(0)
      }
      core.set(name, String(letter))
      core.set(Symbols.optionArgument, value)
      return .done(0)
    }
    step()
    letters = []
    core.set(name, String(letter))
    core.set(Symbols.optionIndex, String(index))
    core.optionCursor = index << 16 | inside
    _ = core.unset(Symbols.optionArgument)
    return .done(0)
  }

  mutating func letBuiltin(_ words: [String]) -> BuiltinAnswer<Host> {
    guard !words.isEmpty else {
      core.complain("let: expression expected")
      return .done(1)
    }
    var value = 0
    for word in words {
      guard let number = core.evaluate(word, prefix: "let: ") else {
        core.abort = nil
        return .done(1)
      }
      value = number
    }
    return .done(value == 0 ? 1 : 0)
  }

  mutating func umask(
    _ words: [String], _ host: inout Host, _ me: ProcessID
  ) -> BuiltinAnswer<Host> {
    var words = words
    guard let letters = letters(&words, "pS", name: "umask", usage: "umask [-p] [-S] [mode]")
    else { return .done(2) }
    let mask = Int(host.machine.process(me)?.umask.rawValue ?? 0o022) & 0o777
    func octal(_ value: Int) -> String {
      let digits = String(value, radix: 8)
      return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    }
    func symbolic(_ value: Int) -> String {
      func rights(_ shift: Int) -> String {
        let bits = ~value >> shift
        return (bits & 4 != 0 ? "r" : "") + (bits & 2 != 0 ? "w" : "") + (bits & 1 != 0 ? "x" : "")
      }
      return "u=\(rights(6)),g=\(rights(3)),o=\(rights(0))"
    }
    guard let word = words.first else {
      if letters.contains("S") {
        core.output.write((letters.contains("p") ? "umask -S " : "") + symbolic(mask) + "\n")
      } else {
        core.output.write((letters.contains("p") ? "umask " : "") + octal(mask) + "\n")
      }
      return .done(0)
    }
    var wanted = mask
    if word.first?.isNumber == true {
      guard let number = Int(word, radix: 8), number <= 0o777 else {
        core.complain("umask: \(word): octal number out of range")
        return .done(1)
      }
      wanted = number
    } else {
      guard let number = symbolicMask(word, mask) else {
        core.complain("umask: `\(word.first ?? " ")': invalid symbolic mode operator")
        return .done(1)
      }
      wanted = number
    }
    host.machine.modify(me) { $0.umask = FileMode(rawValue: UInt16(wanted)) }
    if letters.contains("S") { core.output.write(symbolic(wanted) + "\n") }
    return .done(0)
  }
  private func symbolicMask(_ text: String, _ mask: Int) -> Int? {
    var allowed = ~mask & 0o777
    for clause in text.split(separator: ",") {
      var who = 0, rest = clause[...]
      while let letter = rest.first, "ugoa".contains(letter) {
        who |= letter == "u" ? 0o700 : letter == "g" ? 0o070 : letter == "o" ? 0o007 : 0o777
        rest.removeFirst()
      }
      if who == 0 { who = 0o777 }
      guard let operation = rest.popFirst(), "+-=".contains(operation) else { return nil }
      var bits = 0
      for letter in rest {
        switch letter {
        case "r": bits |= 0o444
        case "w": bits |= 0o222
        case "x": bits |= 0o111
        default: return nil
        }
      }
      bits &= who
      switch operation {
      case "+": allowed |= bits
      case "-": allowed &= ~bits
      default: allowed = allowed & ~who | bits
      }
    }
    return ~allowed & 0o777
  }

  mutating func ulimit(
    _ words: [String], _ host: Host, _ me: ProcessID
  ) -> BuiltinAnswer<Host> {
    let limits = host.machine.limits
    let space = host.machine.process(me)?.namespaces.processes ?? 0
    let processes = host.machine.processNamespaces[space]?.limit ?? limits.processes
    let isHard = words.contains { $0.hasPrefix("-") && $0.contains("H") }
    let open = host.machine.openFiles(of: me)
    let openFiles = open.map { isHard ? $0.hard : $0.soft } ?? limits.openFilesPerProcess
    let table: [(Character, String, String)] = [
      ("c", "core file size              (blocks, -c)", "0"),
      ("f", "file size                   (blocks, -f)", "unlimited"),
      (
        "n", "open files                          (-n)",
        openFiles < 0 ? "unlimited" : String(openFiles)
      ),
      ("p", "pipe size                (512 bytes, -p)", "8"),
      ("s", "stack size                  (kbytes, -s)", "8192"),
      ("t", "cpu time                   (seconds, -t)", "unlimited"),
      ("u", "max user processes                  (-u)", String(processes)),
      ("v", "virtual memory              (kbytes, -v)", "unlimited"),
    ]
    var letter: Character = "f"
    var value: String?
    for word in words {
      guard word.hasPrefix("-"), word.count > 1 else {
        value = word
        continue
      }
      for option in word.dropFirst() where option != "S" && option != "H" {
        guard option == "a" || table.contains(where: { $0.0 == option }) else {
          return badOption(
            "ulimit", "-\(option)", usage: "ulimit [-SHabcdefiklmnpqrstuvxPRT] [limit]")
        }
        letter = option
      }
    }
    if letter == "a" {
      for row in table { core.output.write("\(row.1) \(row.2)\n") }
      return .done(0)
    }
    if value != nil {
      core.complain("ulimit: swiftlab does not model setting limits")
      return .done(1)
    }
    if let row = table.first(where: { $0.0 == letter }) { core.output.write(row.2 + "\n") }
    return .done(0)
  }

  mutating func history(_ words: [String]) -> BuiltinAnswer<Host> {
    if words.first == "-c" {
      core.history = []
      return .done(0)
    }
    if let word = words.first, word.hasPrefix("-") {
      guard "anrwdps".contains(word.dropFirst().first ?? "?") else {
        return badOption(
          "history", word,
          usage:
            "history [-c] [-d offset] [n] or history -anrw [filename] or history -ps arg [arg...]")
      }
      core.complain("history: \(word): swiftlab does not model this option")
      return .done(1)
    }
    var count = core.history.count
    if let word = words.first {
      guard let number = Int(word), number >= 0 else {
        core.complain("history: \(word): numeric argument required")
        return .done(1)
      }
      count = min(number, count)
    }
    let first = core.history.count - count
    for (index, line) in core.history[first...].enumerated() {
      let number = String(first + index + 1)
      core.output.write(
        String(repeating: " ", count: max(0, 5 - number.utf8.count)) + number + "  \(line)\n")
    }
    return .done(0)
  }

  /// `enable` lists the builtins; the lab's are always on.
  mutating func enable(_ words: [String], _ host: inout Host) -> BuiltinAnswer<Host> {
    var words = words
    guard
      let letters = letters(
        &words, "adnps", name: "enable", usage: "enable [-a] [-dnps] [-f filename] [name ...]")
    else { return .done(2) }
    guard !words.isEmpty else {
      guard !letters.contains("n") else { return .done(0) }
      for name in Builtin.names(core.flavour) { core.output.write("enable \(name)\n") }
      return .done(0)
    }
    var status = 0
    for word in words where Builtin.find(word, core.flavour) == nil {
      core.complain("enable: \(word): not a shell builtin")
      status = 1
    }
    if letters.contains("n"), status == 0 {
      core.complain("enable: swiftlab does not model builtins that are switched off")
      host.machine.notices.append(.unmodelled(name: "bash enable -n"))
      return .done(1)
    }
    return .done(status)
  }

  mutating func caller(_ words: [String]) -> BuiltinAnswer<Host> {
    let calls = core.frames.filter { $0.kind == .function || $0.kind == .source }
    guard let word = words.first else {
      core.output.write(calls.last.map { "\($0.callLine) \(core.name)\n" } ?? "0 NULL\n")
      return .done(0)
    }
    guard let depth = Int(word), depth >= 0, depth < calls.count else { return .done(1) }
    let frame = calls[calls.count - 1 - depth]
    let outer = calls.count - 2 - depth
    let name = outer >= 0 ? calls[outer].name : "main"
    core.output.write("\(frame.callLine) \(name) \(core.name)\n")
    return .done(0)
  }
}
