// What a call of tar asks for: the old form (`tar xzf a.tgz`), the new, and operands with their -C.

import Commands
import Files
import Machine

/// A tar call, read.
struct TarOptions: Sendable {
  enum Mode: String, Sendable { case create, extract, list, append, update, diff, concatenate }
  /// An operand, with the directory that -C named before it.
  struct Operand: Sendable {
    var path: String
    var directory: String?
  }
  struct Refusal: Error { var message: String, status: Int, unmodelled: String?, usage = true }

  var mode: Mode?
  var archive: String?
  var operands: [Operand] = []
  var directory: String?
  var isVerbose = false
  var isGzip = false
  var guessesByName = false
  /// `bzip2` or `xz`, which the lab has not.
  var otherFilter: String?
  var strip = 0
  var excluded: [String] = []
  var keepsOld = false, skipsOld = false, toOutput = false, touches = false
  var dereferences = false, absoluteNames = false, removesFiles = false
  var isNumeric = false, wildcards = false, keepsModes = false, keepsOwner: Bool?
  var owner: String?, group: String?, listFile: String?, sortsByName = false
  var showsHelp = false, showsVersion = false

  static let parser = OptionParser(
    [
      Option("c", "create"), Option("x", "extract"), Option(nil, "get", name: "extract"),
      Option("t", "list"), Option("r", "append"), Option("u", "update"),
      Option("d", "diff"), Option("A", "catenate", name: "concatenate"),
      Option("f", "file", .required), Option("v", "verbose"), Option("z", "gzip"),
      Option(nil, "gunzip", name: "gzip"), Option("j", "bzip2"), Option("J", "xz"),
      Option("a", "auto-compress"), Option("C", "directory", .required),
      Option(nil, "strip-components", .required), Option(nil, "exclude", .required),
      Option("X", "exclude-from", .required, isModelled: false),
      Option("k", "keep-old-files"), Option(nil, "skip-old-files"), Option(nil, "overwrite"),
      Option("O", "to-stdout"), Option("m", "touch"), Option("h", "dereference"),
      Option("P", "absolute-names"), Option("p", "preserve-permissions"),
      Option(nil, "same-permissions", name: "preserve-permissions"), Option(nil, "same-owner"),
      Option(nil, "no-same-owner"), Option("o", nil, name: "no-same-owner"),
      Option(nil, "no-same-permissions"), Option(nil, "numeric-owner"),
      Option(nil, "owner", .required), Option(nil, "group", .required),
      Option("T", "files-from", .required), Option(nil, "wildcards"),
      Option(nil, "no-wildcards"), Option(nil, "remove-files"), Option("H", "format", .required),
      Option(nil, "sort", .required), Option(nil, "warning", .required), Option(nil, "anchored"),
      Option(nil, "one-top-level", .optional, isModelled: false),
      Option(nil, "transform", .required, isModelled: false),
      Option(nil, "mtime", .required, isModelled: false),
      Option(nil, "delete", isModelled: false), Option("S", "sparse"), Option("i", "ignore-zeros"),
      Option("b", "blocking-factor", .required), Option("w", "interactive", isModelled: false),
      Option("g", "listed-incremental", .required, isModelled: false),
      Option("I", "use-compress-program", .required, isModelled: false),
      Option("U", "unlink-first"), Option(nil, "totals", isModelled: false),
      Option(nil, "zstd", isModelled: false), Option(nil, "help"), Option("?", nil, name: "help"),
      Option(nil, "version"), Option(nil, "usage", name: "help"),
      Option(nil, "checkpoint", .optional), Option("W", "verify", isModelled: false),
    ], permutes: false)

  init(_ arguments: some Collection<String>) throws(Refusal) {
    var rest = Array(arguments)[...]
    if let first = rest.first, !first.hasPrefix("-"), !first.isEmpty {
      rest = try Self.unbundled(first, rest.dropFirst())[...]
    }
    while !rest.isEmpty {
      let parsed: ParsedOptions
      do throws(OptionError) { parsed = try Self.parser.parse(rest) } catch {
        throw Refusal(
          message: error.message, status: 64, unmodelled: error.unmodelled)
      }
      for (name, value) in parsed.given { try take(name, value) }
      guard let operand = parsed.operands.first else { break }
      operands.append(Operand(path: operand, directory: directory))
      rest = parsed.operands[1...]
    }
  }

  /// `xzf a.tgz` as `-x -z -f a.tgz`.
  private static func unbundled(_ letters: String, _ rest: ArraySlice<String>) throws(Refusal)
    -> [String]
  {
    var rest = rest
    var words: [String] = []
    for letter in letters {
      words.append("-\(letter)")
      guard let option = parser.options.first(where: { $0.letter == letter }),
        option.argument == .required
      else { continue }
      guard let value = rest.popFirst() else {
        throw Refusal(
          message: "Old option '\(letter)' requires an argument.", status: 2, unmodelled: nil)
      }
      words.append(value)
    }
    return words + rest
  }

  private mutating func take(_ name: String, _ value: String) throws(Refusal) {
    if let wanted = Mode(rawValue: name) {
      guard mode == nil || mode == wanted else {
        throw Refusal(
          message:
            "You may not specify more than one '-Acdtrux', '--delete' or  '--test-label' option",
          status: 2, unmodelled: nil)
      }
      mode = wanted
      return
    }
    switch name {
    case "file": archive = value
    case "verbose": isVerbose = true
    case "gzip": isGzip = true
    case "bzip2": otherFilter = "bzip2"
    case "xz": otherFilter = "xz"
    case "auto-compress": guessesByName = true
    case "directory": directory = directory.map { FilePaths.join($0, value) } ?? value
    case "strip-components":
      guard let count = Int(value), count >= 0 else {
        throw Refusal(
          message: "\(value): Invalid number of elements", status: 2, unmodelled: nil)
      }
      strip = count
    case "exclude": excluded.append(value)
    case "keep-old-files": keepsOld = true
    case "skip-old-files": skipsOld = true
    case "to-stdout": toOutput = true
    case "touch": touches = true
    case "dereference": dereferences = true
    case "absolute-names": absoluteNames = true
    case "remove-files": removesFiles = true
    case "numeric-owner": isNumeric = true
    case "wildcards": wildcards = true
    case "preserve-permissions": keepsModes = true
    case "same-owner": keepsOwner = true
    case "no-same-owner": keepsOwner = false
    case "owner": owner = value
    case "group": group = value
    case "files-from": listFile = value
    case "sort": sortsByName = value == "name"
    case "help": showsHelp = true
    case "version": showsVersion = true
    default: break
    }
  }
}
