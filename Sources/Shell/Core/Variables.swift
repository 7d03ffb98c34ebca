// Variables: values, attributes, arrays, and the numbers by which compiled code knows their names.

import Kernel

struct Attributes: OptionSet, Hashable, Sendable {
  let rawValue: UInt8
  static let exported = Attributes(rawValue: 1)
  static let readonly = Attributes(rawValue: 2)
  static let integer = Attributes(rawValue: 4)
  static let lower = Attributes(rawValue: 8)
  static let upper = Attributes(rawValue: 16)
  /// `declare -n`: the value names another variable.
  static let reference = Attributes(rawValue: 32)
}

enum VariableValue: Sendable {
  /// Declared, and without a value.
  case unset
  case text(String)
  /// A number that arithmetic left; it becomes text when somebody reads it.
  case number(Int)
  case indexed(OrderedMap<Int, String>)
  case keyed(KeyedArray)
}

struct Variable: Sendable {
  var value: VariableValue = .unset
  var attributes: Attributes = []

  /// The value as a plain parameter shows it: an array's element 0.
  var scalar: String? {
    switch value {
    case .unset: nil
    case .text(let text): text
    case .number(let number): String(number)
    case .indexed(let elements): elements[0]
    case .keyed(let elements): elements["0"]
    }
  }
  /// Bytes of all its values.
  var weight: Int {
    switch value {
    case .unset, .number: 0
    case .text(let text): text.utf8.count
    case .indexed(let elements): elements.reduce(0) { $0 + $1.value.utf8.count }
    case .keyed(let elements): elements.pairs.reduce(0) { $0 + $1.value.utf8.count }
    }
  }
  var isArray: Bool {
    switch value {
    case .indexed, .keyed: true
    default: false
    }
  }
}

/// An associative array, listed in the order in which bash's own hash table lists it.
///
/// Real: bash 5.2 keeps 1024 buckets, FNV-1 over the key's bytes, the newest first within a bucket.
struct KeyedArray: Sendable {
  private var entries: [String: Entry] = [:]
  private var stamp = 0
  struct Entry: Sendable {
    var value: String
    var stamp: Int
  }

  var count: Int { entries.count }
  subscript(key: String) -> String? {
    get { entries[key]?.value }
    set {
      guard let newValue else {
        entries[key] = nil
        return
      }
      if entries[key] != nil {
        entries[key]!.value = newValue
      } else {
        stamp += 1
        entries[key] = Entry(value: newValue, stamp: stamp)
      }
    }
  }
  /// NB: sorted by bucket and age, so that the dictionary's own order is never seen.
  var pairs: [(key: String, value: String)] {
    entries.map { (bucket: Self.bucket($0.key), key: $0.key, entry: $0.value) }
      .sorted { $0.bucket != $1.bucket ? $0.bucket < $1.bucket : $0.entry.stamp > $1.entry.stamp }
      .map { ($0.key, $0.entry.value) }
  }
  static func bucket(_ key: String) -> UInt32 {
    var hash: UInt32 = 2_166_136_261
    for byte in key.utf8 {
      hash = hash &* 16_777_619
      hash ^= UInt32(byte)
    }
    return hash & 1023
  }
}

/// Names as numbers. Numbers are given out in order and never taken back.
struct Symbols: Sendable, Equatable {
  private(set) var names: [String] = []
  /// The numbers of the names that are not among the fixed ones, so that a new shell copies none.
  private var numbers: [String: Int] = [:]

  /// The table that every shell begins with.
  static let initial = Symbols()
  private init() { names = Symbols.fixed }
  private static let fixedNumbers = Dictionary(
    uniqueKeysWithValues: fixed.enumerated().map { ($1, $0) })

  subscript(name: String) -> Int {
    mutating get {
      if let number = find(name) { return number }
      numbers[name] = names.count
      names.append(name)
      return names.count - 1
    }
  }
  func find(_ name: String) -> Int? { Symbols.fixedNumbers[name] ?? numbers[name] }
  static func == (a: Symbols, b: Symbols) -> Bool { a.names == b.names }

  /// Names whose numbers the shell itself uses. The first `dynamic` have values that are made when
  /// they are asked for.
  static let fixed = [
    "RANDOM", "SECONDS", "LINENO", "BASHPID", "EPOCHSECONDS", "FUNCNAME", "BASH_LINENO",
    "BASH_SOURCE", "SRANDOM", "EPOCHREALTIME", "DIRSTACK", "BASH_SUBSHELL", "BASH_COMMAND",
    "SHELLOPTS", "BASHOPTS",
    "IFS", "PATH", "HOME", "PWD", "OLDPWD", "REPLY", "OPTIND", "OPTARG", "PS1", "PS2", "PS4",
    "PIPESTATUS", "BASH_REMATCH", "MAPFILE", "_", "OPTERR", "CDPATH", "UID", "EUID", "PPID",
    "TIMEFORMAT", "PROMPT_COMMAND", "COLUMNS", "LINES", "PS3",
    // What nearly every shell finds in its environment: no table of its own has to be made for it.
    "HOSTNAME", "TERM", "LANG", "USER", "SHELL", "SHLVL", "BASH", "BASH_VERSION", "BASH_VERSINFO",
    "OSTYPE", "HOSTTYPE", "MACHTYPE", "KUBERNETES_PORT", "KUBERNETES_PORT_443_TCP",
    "KUBERNETES_PORT_443_TCP_ADDR", "KUBERNETES_PORT_443_TCP_PORT", "KUBERNETES_PORT_443_TCP_PROTO",
    "KUBERNETES_SERVICE_HOST", "KUBERNETES_SERVICE_PORT", "KUBERNETES_SERVICE_PORT_HTTPS",
  ]
  static let dynamic = 15
  static let random = 0, seconds = 1, lineNumber = 2, processID = 3, epoch = 4
  static let functionNames = 5, functionLines = 6, functionSources = 7, secureRandom = 8
  static let epochReal = 9, directoryStack = 10, subshellDepth = 11
  static let command = 12, setOptions = 13, shoptOptions = 14
  static let fieldSeparators = 15, path = 16, home = 17, directory = 18, oldDirectory = 19
  static let reply = 20, optionIndex = 21, optionArgument = 22, prompt1 = 23, prompt2 = 24
  static let prompt4 = 25, pipeStatus = 26, rematch = 27, mapfile = 28, underscore = 29
  static let optionErrors = 30, userID = 32, effectiveUserID = 33, parentID = 34
  static let timeFormat = 35, promptCommand = 36, prompt3 = 39
}
