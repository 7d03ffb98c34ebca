// Reading a command line as pflag does.

import Text

/// Reads flags in pflag's way: `--name value`, `--name=value`, `-n value`, `-nvalue`, `-abc`.
package struct FlagParser: Sendable {
  package var flags: [Flag]
  /// Whether flags may stand after arguments. Docker's `run` and `exec` stop at the first one.
  package var isInterspersed: Bool

  package init(_ flags: [Flag], isInterspersed: Bool = true) {
    self.flags = flags
    self.isInterspersed = isInterspersed
  }

  /// Reads the arguments; on an error, what was read before it is lost, as in the real tools.
  package func parse(_ arguments: [String]) throws(FlagError) -> ParsedFlags {
    var parsed = ParsedFlags()
    var rest = arguments[...]
    while let word = rest.popFirst() {
      if word == "--" {
        parsed.dashIndex = parsed.arguments.count
        parsed.arguments += rest
        break
      } else if word.hasPrefix("--") {
        try long(word, &rest, &parsed)
      } else if word.hasPrefix("-"), word != "-" {
        try short(word, &rest, &parsed)
      } else {
        parsed.arguments.append(word)
        if !isInterspersed {
          parsed.arguments += rest
          break
        }
      }
    }
    return parsed
  }

  private func long(
    _ word: String, _ rest: inout ArraySlice<String>, _ parsed: inout ParsedFlags
  ) throws(FlagError) {
    let body = word.dropFirst(2)
    guard let first = body.first, first != "-", first != "=" else { throw .badSyntax(word) }
    let parts = body.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts[0])
    guard let flag = flags.first(where: { $0.name == name }) else {
      if name == "help" { throw .help }
      throw .unknownFlag(name)
    }
    if parts.count == 2 {
      try set(flag, String(parts[1]), as: shown(flag), &parsed)
    } else if flag.takesValue {
      guard let value = rest.popFirst() else { throw .missingValue(name: name) }
      try set(flag, value, as: shown(flag), &parsed)
    } else {
      try set(flag, implied(flag), as: shown(flag), &parsed)
    }
  }

  private func short(
    _ word: String, _ rest: inout ArraySlice<String>, _ parsed: inout ParsedFlags
  ) throws(FlagError) {
    var letters = word.dropFirst()
    while let letter = letters.first {
      let group = String(letters)
      letters = letters.dropFirst()
      guard let flag = flags.first(where: { $0.shorthand == letter }) else {
        if letter == "h" { throw .help }
        throw .unknownShorthand(letter, in: group)
      }
      if letters.first == "=", letters.count >= 1, group.count > 2 {
        return try set(flag, String(letters.dropFirst()), as: shown(flag), &parsed)
      }
      if !flag.takesValue {
        try set(flag, implied(flag), as: shown(flag), &parsed)
      } else if !letters.isEmpty {
        return try set(flag, String(letters), as: shown(flag), &parsed)
      } else {
        guard let value = rest.popFirst() else {
          throw .missingShorthandValue(letter, in: group)
        }
        return try set(flag, value, as: shown(flag), &parsed)
      }
    }
  }

  private func shown(_ flag: Flag) -> String {
    flag.shorthand.map { "-\($0), --\(flag.name)" } ?? "--\(flag.name)"
  }
  private func implied(_ flag: Flag) -> String {
    if case .optional(let value, _) = flag.kind { return value }
    return "true"
  }

  private func set(
    _ flag: Flag, _ value: String, as shown: String, _ parsed: inout ParsedFlags
  ) throws(FlagError) {
    switch flag.kind {
    case .bool:
      guard ParsedFlags.bool(value) != nil else {
        throw .invalidValue(
          value, flag: shown,
          reason: "strconv.ParseBool: parsing \(quoted(value)): invalid syntax")
      }
    case .int:
      guard let number = Self.integer(value) else {
        let digits = value.drop { $0 == "-" || $0 == "+" }
        let isNumber = !digits.isEmpty && digits.allSatisfy { $0.isASCII && $0.isNumber }
        throw .invalidValue(
          value, flag: shown,
          reason: "strconv.ParseInt: parsing \(quoted(value)): "
            + (isNumber ? "value out of range" : "invalid syntax"))
      }
      parsed.given.append(.init(name: flag.name, value: String(number)))
      return
    case .duration:
      do throws(GoDurationError) {
        _ = try GoDuration.nanoseconds(value)
      } catch {
        throw .invalidValue(value, flag: shown, reason: error.message)
      }
    case .filter:
      guard value.contains("=") else {
        throw .invalidValue(
          value, flag: shown, reason: "bad format of filter (expected name=value)")
      }
    default: break
    }
    parsed.given.append(.init(name: flag.name, value: value))
  }

  private func quoted(_ text: String) -> String { "\"\(text)\"" }

  /// Real: strconv.ParseInt with base 0: 0x, 0o, 0b and a leading 0 are understood.
  static func integer(_ text: String) -> Int? {
    var digits = text[...]
    var sign = ""
    if digits.hasPrefix("-") || digits.hasPrefix("+") {
      if digits.hasPrefix("-") { sign = "-" }
      digits = digits.dropFirst()
    }
    guard let first = digits.first, first.isNumber else { return nil }
    let lower = digits.lowercased()
    if lower.hasPrefix("0x") { return Int(sign + lower.dropFirst(2), radix: 16) }
    if lower.hasPrefix("0b") { return Int(sign + lower.dropFirst(2), radix: 2) }
    if lower.hasPrefix("0o") { return Int(sign + lower.dropFirst(2), radix: 8) }
    if lower.count > 1, lower.hasPrefix("0") { return Int(sign + lower, radix: 8) }
    return Int(sign + digits)
  }
}
