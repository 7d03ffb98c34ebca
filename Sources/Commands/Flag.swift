// A flag, declared once: what parses it, documents it and completes it.

/// A flag of a command line in the manner of pflag (docker, kubectl) or getopt (the tools).
package struct Flag: Hashable, Sendable {
  package var name: String
  package var shorthand: Character?
  package var kind: Kind
  /// The default as `--help` shows it; empty where none is shown.
  package var initial: String
  /// A sentence of our own for `--help`.
  package var help: String
  /// False: the real tool has it, and the lab does not model it; using it says so.
  package var isModelled: Bool
  package var isHidden: Bool
  /// What the flag names, for completion: `pod`, `namespace`, `file`, `image`…
  package var completes: String?

  package enum Kind: Hashable, Sendable {
    case bool
    case int
    case string
    case duration
    /// Given several times, each one kept as it is.
    case list(typeName: String)
    /// Given several times, each one split at commas.
    case slice(typeName: String)
    /// A value that may be left out: `--dry-run` alone stands for `--dry-run=unchanged`.
    case optional(without: String, typeName: String)
    /// A string with a type name of its own in `--help`, such as `bytes` or `mount`.
    case value(typeName: String)
    case count
    /// `name=value`, given several times (docker's `--filter`).
    case filter
  }

  package init(
    _ name: String, _ shorthand: Character? = nil, _ kind: Kind, _ help: String,
    initial: String = "", isModelled: Bool = true, isHidden: Bool = false, completes: String? = nil
  ) {
    self.name = name
    self.shorthand = shorthand
    self.kind = kind
    self.help = help
    self.initial = initial
    self.isModelled = isModelled
    self.isHidden = isHidden
    self.completes = completes
  }

  /// Whether a value follows when none is given with `=`.
  package var takesValue: Bool {
    switch kind {
    case .bool, .count, .optional: false
    default: true
    }
  }
}

/// Why a command line could not be read. The words are pflag's: `message`.
package enum FlagError: Error, Hashable, Sendable {
  case unknownFlag(String)
  case unknownShorthand(Character, in: String)
  case missingValue(name: String)
  case missingShorthandValue(Character, in: String)
  case invalidValue(String, flag: String, reason: String)
  case badSyntax(String)
  /// `--help` or `-h` where the command declares no such flag.
  case help

  /// Real: pflag 1.0.6 and later, as in docker 28 and kubectl 1.36.
  package var message: String {
    switch self {
    case .unknownFlag(let name): "unknown flag: --\(name)"
    case .unknownShorthand(let letter, let group):
      "unknown shorthand flag: '\(letter)' in -\(group)"
    case .missingValue(let name): "flag needs an argument: --\(name)"
    case .missingShorthandValue(let letter, let group):
      "flag needs an argument: '\(letter)' in -\(group)"
    case .invalidValue(let value, let flag, let reason):
      "invalid argument \"\(value)\" for \"\(flag)\" flag: \(reason)"
    case .badSyntax(let text): "bad flag syntax: \(text)"
    case .help: "pflag: help requested"
    }
  }
}

/// Flags and arguments as they were given.
package struct ParsedFlags: Hashable, Sendable {
  /// In the order given: the flag's long name and its value (`true` for a bare bool).
  package var given: [Pair] = []
  /// What is not a flag.
  package var arguments: [String] = []
  /// How many of `arguments` stood before `--`; nil where there was no `--`.
  package var dashIndex: Int?

  package struct Pair: Hashable, Sendable {
    package var name: String
    package var value: String
    package init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }
  package init() {}

  /// Whether the flag was given at all.
  package func has(_ name: String) -> Bool { given.contains { $0.name == name } }
  /// The last value given.
  package func last(_ name: String) -> String? { given.last { $0.name == name }?.value }
  package func string(_ name: String, default value: String = "") -> String { last(name) ?? value }
  package func bool(_ name: String, default value: Bool = false) -> Bool {
    last(name).flatMap(Self.bool) ?? value
  }
  package func int(_ name: String, default value: Int = 0) -> Int {
    last(name).flatMap { Int($0) } ?? value
  }
  package func list(_ name: String) -> [String] {
    given.filter { $0.name == name }.map(\.value)
  }
  /// All values, split at commas.
  package func slice(_ name: String) -> [String] {
    list(name).flatMap {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  /// Real: Go's strconv.ParseBool.
  package static func bool(_ text: String) -> Bool? {
    switch text {
    case "1", "t", "T", "true", "TRUE", "True": true
    case "0", "f", "F", "false", "FALSE", "False": false
    default: nil
    }
  }
}
