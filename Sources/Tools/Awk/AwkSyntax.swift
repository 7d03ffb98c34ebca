// What an awk program is once it has been read.

import Text

indirect enum AwkExpression: Sendable {
  case number(Double)
  case string([UInt8])
  /// A pattern's place among the program's constants.
  case pattern(Int)
  case global(Int)
  case local(Int)
  case field(AwkExpression)
  case element(AwkArray, [AwkExpression])
  case assign(AwkExpression, AwkExpression)
  case update(AwkExpression, UInt8, AwkExpression)
  case increment(AwkExpression, by: Double, prefix: Bool)
  case unary(UInt8, AwkExpression)
  case binary(UInt8, AwkExpression, AwkExpression)
  case compare(AwkComparison, AwkExpression, AwkExpression)
  case concatenate(AwkExpression, AwkExpression)
  case match(AwkExpression, AwkExpression, negated: Bool)
  case and(AwkExpression, AwkExpression), or(AwkExpression, AwkExpression)
  case conditional(AwkExpression, AwkExpression, AwkExpression)
  case contains(AwkArray, [AwkExpression])
  case group(AwkExpression)
  case builtin(String, [AwkExpression])
  case call(String, [AwkExpression])
  /// `getline`, with what it fills and the file it reads.
  case getline(into: AwkExpression?, file: AwkExpression?)
  /// `command | getline`
  case getlineOf(command: AwkExpression, into: AwkExpression?)
}

enum AwkComparison: Sendable { case less, lessEqual, equal, notEqual, greater, greaterEqual }

enum AwkArray: Hashable, Sendable {
  case global(Int)
  case local(Int)
}

struct AwkTarget: Sendable {
  enum Kind: Sendable { case file, end, command }
  /// A file's name, or a command.
  var name: AwkExpression
  var kind: Kind
}

indirect enum AwkStatement: Sendable {
  case expression(AwkExpression)
  case print([AwkExpression], AwkTarget?)
  case printf([AwkExpression], AwkTarget?)
  case conditional(AwkExpression, AwkStatement, AwkStatement?)
  case loop(first: AwkStatement?, while: AwkExpression?, after: AwkStatement?, body: AwkStatement)
  case doLoop(AwkStatement, while: AwkExpression)
  case each(variable: AwkExpression, AwkArray, AwkStatement)
  case block([AwkStatement])
  case next, nextFile, leave, again
  case exit(AwkExpression?)
  case result(AwkExpression?)
  case delete(AwkArray, [AwkExpression]?)
}

struct AwkRule: Sendable {
  enum Kind: Sendable {
    case begin, end, always, when(AwkExpression), range(AwkExpression, AwkExpression)
  }
  var kind: Kind
  /// nil prints the record.
  var body: AwkStatement?
}

struct AwkFunction: Sendable {
  var parameters: [String]
  var body: AwkStatement
}

struct AwkProgram: Sendable {
  var rules: [AwkRule] = []
  var functions: [String: AwkFunction] = [:]
  var patterns: [PatternSearch] = []
  var globals: [String] = AwkProgram.special
  /// Whether it reads its own input beyond the rules' records.
  var readsAhead = false
  /// Whether it gives commands.
  var runsCommands = false

  static let special = [
    "NR", "NF", "FNR", "FS", "OFS", "ORS", "RS", "SUBSEP", "FILENAME", "ENVIRON", "ARGC", "ARGV",
    "RSTART", "RLENGTH", "CONVFMT", "OFMT",
  ]
  enum Special {
    static let nr = 0, nf = 1, fnr = 2, fs = 3, ofs = 4, ors = 5, rs = 6, subsep = 7, filename = 8
    static let environ = 9, argc = 10, argv = 11, rstart = 12, rlength = 13, convfmt = 14, ofmt = 15
  }
}

struct AwkFault: Error {
  var message: String
  var line = 0
  var unmodelled: String?
  /// What was being printed when it happened.
  var written: [UInt8] = []
  /// No mistake: a command has to be run first.
  var errand: AwkErrand?
  /// What is said after it.
  var second: (line: Int, message: String)?
}

extension AwkFault {
  /// A regular expression that does not compile.
  static func pattern(_ text: [UInt8], _ error: PatternError) -> AwkFault {
    let why = error.message.asciiLowercased
    return AwkFault(message: "regular expression compile failed (\(why))\n\(String(lenient: text))")
  }
}
