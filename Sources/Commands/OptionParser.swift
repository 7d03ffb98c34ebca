// Reading a command line as GNU getopt_long does, for the tools.

/// An option of a tool: its letters and long names, and whether a value follows.
package struct Option: Hashable, Sendable {
  package enum Argument: Hashable, Sendable { case none, required, optional }
  /// The name by which the tool asks for it.
  package var name: String
  package var letter: Character?
  package var long: String?
  package var argument: Argument
  /// False: the real tool has it, and the lab does not model it.
  package var isModelled: Bool

  package init(
    _ letter: Character?, _ long: String? = nil, _ argument: Argument = .none,
    name: String? = nil, isModelled: Bool = true
  ) {
    self.letter = letter
    self.long = long
    self.argument = argument
    self.name = name ?? long ?? letter.map(String.init) ?? ""
    self.isModelled = isModelled
  }
}

/// What is wrong with a tool's command line, in the C library's words.
package struct OptionError: Error, Hashable, Sendable {
  /// Without the tool's name before it: `invalid option -- 'z'`.
  package var message: String
  /// The option's name when it is a real one that the lab does not model.
  package var unmodelled: String?
}

/// Options and operands as given, in order.
package struct ParsedOptions: Hashable, Sendable {
  package var given: [(name: String, value: String)] = []
  package var operands: [String] = []

  package func has(_ name: String) -> Bool { given.contains { $0.name == name } }
  package func last(_ name: String) -> String? { given.last { $0.name == name }?.value }
  package func all(_ name: String) -> [String] {
    given.filter { $0.name == name }.map(\.value)
  }
  /// Which of these was given last; nil where none was.
  package func lastOf(_ names: String...) -> String? {
    given.last { names.contains($0.name) }?.name
  }

  package static func == (a: Self, b: Self) -> Bool {
    a.operands == b.operands && a.given.map(\.name) == b.given.map(\.name)
      && a.given.map(\.value) == b.given.map(\.value)
  }
  package func hash(into hasher: inout Hasher) {
    hasher.combine(operands)
    for pair in given {
      hasher.combine(pair.name)
      hasher.combine(pair.value)
    }
  }
}

/// Reads options in getopt_long's way: `-la`, `-n 3`, `-n3`, `--lines=3`, `--line 3`.
package struct OptionParser: Sendable {
  package var options: [Option]
  /// False: the first operand ends the options (POSIX, and BusyBox's `sh`-like tools, `xargs`, `env`).
  package var permutes: Bool
  /// Whether `-5` stands for a number, as in `head -5`; it is given under this name.
  package var number: String?

  package init(_ options: [Option], permutes: Bool = true, number: String? = nil) {
    self.options = options
    self.permutes = permutes
    self.number = number
  }

  /// Reads the arguments after the tool's name.
  package func parse(_ arguments: some Collection<String>) throws(OptionError) -> ParsedOptions {
    var parsed = ParsedOptions()
    var rest = Array(arguments)[...]
    while let word = rest.popFirst() {
      if word == "--" {
        parsed.operands += rest
        break
      } else if word.hasPrefix("--") {
        try long(word, &rest, &parsed)
      } else if word.hasPrefix("-"), word.count > 1 {
        if let number, word.dropFirst().allSatisfy({ $0.isASCII && $0.isNumber }) {
          parsed.given.append((number, String(word.dropFirst())))
        } else {
          try short(word, &rest, &parsed)
        }
      } else {
        parsed.operands.append(word)
        if !permutes {
          parsed.operands += rest
          break
        }
      }
    }
    return parsed
  }

  private func long(
    _ word: String, _ rest: inout ArraySlice<String>, _ parsed: inout ParsedOptions
  ) throws(OptionError) {
    let parts = word.dropFirst(2).split(
      separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = parts.first.map(String.init) ?? ""
    var matches = options.filter { $0.long == name }
    if matches.isEmpty { matches = options.filter { $0.long?.hasPrefix(name) == true } }
    guard let option = matches.first else {
      throw OptionError(message: "unrecognized option '\(word.prefix { $0 != "=" })'")
    }
    if matches.count > 1, Set(matches.map(\.name)).count > 1 {
      let all = matches.compactMap(\.long).map { "'--\($0)'" }.joined(separator: " ")
      throw OptionError(message: "option '--\(name)' is ambiguous; possibilities: \(all)")
    }
    let full = option.long ?? name
    guard option.isModelled else { throw unmodelled("--\(full)") }
    if parts.count == 2 {
      guard option.argument != .none else {
        throw OptionError(message: "option '--\(full)' doesn't allow an argument")
      }
      parsed.given.append((option.name, String(parts[1])))
    } else if option.argument == .required {
      guard let value = rest.popFirst() else {
        throw OptionError(message: "option '--\(full)' requires an argument")
      }
      parsed.given.append((option.name, value))
    } else {
      parsed.given.append((option.name, ""))
    }
  }

  private func short(
    _ word: String, _ rest: inout ArraySlice<String>, _ parsed: inout ParsedOptions
  ) throws(OptionError) {
    var letters = word.dropFirst()
    while let letter = letters.popFirst() {
      guard let option = options.first(where: { $0.letter == letter }) else {
        throw OptionError(message: "invalid option -- '\(letter)'")
      }
      guard option.isModelled else { throw unmodelled("-\(letter)") }
      switch option.argument {
      case .none: parsed.given.append((option.name, ""))
      case .optional:
        parsed.given.append((option.name, String(letters)))
        return
      case .required:
        if !letters.isEmpty {
          parsed.given.append((option.name, String(letters)))
        } else if let value = rest.popFirst() {
          parsed.given.append((option.name, value))
        } else {
          throw OptionError(message: "option requires an argument -- '\(letter)'")
        }
        return
      }
    }
  }

  private func unmodelled(_ option: String) -> OptionError {
    OptionError(
      message: "the real tool has \(option); swiftlab does not model it", unmodelled: option)
  }
}
