// grep: the lines that match; its options, and which files it reads.

import Commands
import Files
import Kernel
import Machine
import Text

enum GrepTool {
  static let usage = "Usage: grep [OPTION]... PATTERNS [FILE]..."

  static let spec = ToolSpec(
    "grep", "[OPTION]... PATTERNS [FILE]...", "Write the lines that match one of the patterns.",
    [
      flag("E", "extended-regexp", "patterns are extended regular expressions"),
      flag("F", "fixed-strings", "patterns are plain text"),
      flag("G", "basic-regexp", "patterns are basic regular expressions"),
      flag("P", "perl-regexp", "patterns are Perl's regular expressions"),
      valued("e", "regexp", "PATTERNS", "a pattern; may be given often"),
      valued("f", "file", "FILE", "patterns, one a line"),
      flag("i", "ignore-case", "upper and lower case alike"), flag("y", nil, "as -i"),
      flag(nil, "no-ignore-case", "upper and lower case differ"),
      flag("w", "word-regexp", "only whole words"), flag("x", "line-regexp", "only whole lines"),
      flag("z", "null-data", "lines end with NUL"),
      flag("s", "no-messages", "not a word of unreadable files"),
      flag("v", "invert-match", "the lines that do not match"),
      valued("m", "max-count", "NUM", "at most NUM lines of a file"),
      flag("b", "byte-offset", "with offsets"), flag("n", "line-number", "with line numbers"),
      flag(nil, "line-buffered", "output comes line by line, as it always does here"),
      flag("H", "with-filename", "with file names"), flag("h", "no-filename", "without file names"),
      valued(nil, "label", "LABEL", "the name of the standard input"),
      flag("o", "only-matching", "only the parts that match"),
      flag("q", "quiet", "no output"),
      ToolOption(option: Option(nil, "silent", name: "quiet"), value: "", help: "as -q"),
      valued(nil, "binary-files", "TYPE", "binary, text or without-match"),
      flag("a", "text", "binary files are text"), flag("I", nil, "binary files never match"),
      flag("r", "recursive", "all below directories"),
      flag("R", "dereference-recursive", "as -r, through symbolic links"),
      valued(nil, "include", "GLOB", "only files whose name matches"),
      valued(nil, "exclude", "GLOB", "no files whose name matches"),
      valued(nil, "exclude-dir", "GLOB", "no directories whose name matches"),
      flag("L", "files-without-match", "names of files without a match"),
      flag("l", "files-with-matches", "names of files with a match"),
      flag("c", "count", "how many lines"), flag("Z", "null", "a NUL after each name"),
      valued("B", "before-context", "NUM", "NUM lines before"),
      valued("A", "after-context", "NUM", "NUM lines after"),
      valued("C", "context", "NUM", "NUM lines on both sides"),
      optional(nil, "color", "WHEN", "always, never or auto"),
      ToolOption(
        option: Option(nil, "colour", .optional, name: "color"), value: "WHEN", help: "as --color"),
      flag("U", "binary", "no effect here"),
      valued(nil, "group-separator", "SEP", "between groups of lines"),
      flag(nil, "no-group-separator", "nothing between groups"),
      valued("d", "directories", "ACTION", "read, recurse or skip"),
      unmodelled("T", "initial-tab"), unmodelled("D", "devices", takesValue: true),
      unmodelled(nil, "exclude-from", takesValue: true),
    ], number: "context", failure: 2, suite: "GNU grep) 3.8")

  static func command<Host: MachineHost>(_ name: String) -> Command<Host> {
    Command(
      name, spec.summary,
      .follower { host, call in
        let options: ParsedOptions
        do throws(OptionError) {
          options = try spec.parser.parse(call.arguments.dropFirst())
        } catch {
          if let option = error.unmodelled {
            host.sayUnmodelled("grep \(option)", &call)
          } else {
            call.complain("grep: \(error.message)")
            sayUsage(&call)
          }
          return .exit(2)
        }
        if options.has("help") {
          call.write(spec.help)
          return .exit(0)
        }
        if options.has("version") {
          call.print("grep (GNU grep) 3.8")
          return .exit(0)
        }
        return start(name, options, &host, &call)
      })
  }

  private static func sayUsage<Host: MachineHost>(_ call: inout Call<Host>) {
    call.complain(usage)
    call.complain("Try 'grep --help' for more information.")
  }

  private static func start<Host: MachineHost>(
    _ name: String, _ options: ParsedOptions, _ host: inout Host, _ call: inout Call<Host>
  ) -> Following<Host> {
    var operands = options.operands
    var texts: [[UInt8]] = []
    let lines = { (text: [UInt8]) in
      text.split(separator: 10, omittingEmptySubsequences: false).map(Array.init)
    }
    if options.has("regexp") || options.has("file") {
      for (option, value) in options.given {
        if option == "regexp" { texts += lines(Array(value.utf8)) }
        guard option == "file" else { continue }
        guard value != "-" else {
          host.sayUnmodelled("grep -f -", &call)
          return .exit(2)
        }
        do throws(FileError) {
          var content = try host.machine.files.read(value, in: host.view(call))
          if content.last == 10 { content.removeLast() } else if content.isEmpty { continue }
          texts += lines(content)
        } catch {
          call.complain("grep: \(value): \(error.message)")
          return .exit(2)
        }
      }
    } else if !operands.isEmpty {
      texts = lines(Array(operands.removeFirst().utf8))
    } else {
      sayUsage(&call)
      return .exit(2)
    }
    var filter: GrepFilter
    switch pattern(name, texts, options, &host, &call) {
    case .failure: return .exit(2)
    case .success(let pattern): filter = GrepFilter(pattern)
    }
    for warning in filter.search.pattern.warnings { call.complain("grep: warning: \(warning)") }
    guard settle(&filter, options, &host, &call) else { return .exit(2) }
    if filter.limit == 0 { return .exit(1) }

    let action = options.last("directories") ?? "read"
    guard ["read", "recurse", "skip"].contains(action) else {
      call.sayInvalid(
        action, for: "--directories", known: ["read", "recurse", "skip"], hint: usage)
      return .exit(1)
    }
    let recursive =
      options.has("recursive") || options.has("dereference-recursive") || action == "recurse"
    let isBare = operands.isEmpty && recursive
    if isBare { operands = ["."] }
    var files: [String] = []
    if recursive || options.has("include") || options.has("exclude") || options.has("exclude-dir") {
      var walk = GrepWalk(options)
      do throws(BudgetError) {
        for operand in operands where operand != "-" {
          try walk.add(operand, isBare: isBare, &host, call)
        }
      } catch {
        call.complain("grep: too many files for the lab")
        return .exit(2)
      }
      // `-` stays where it was given only without a walk; a walk over it reads the standard input.
      if operands.contains("-") { walk.files.append("-") }
      files = walk.files
      if operands.isEmpty { files = ["-"] }
      filter.showsNames = operands.count > 1 || walk.sawDirectory
      if files.isEmpty { return .exit(1) }
    } else {
      files = operands
      if action == "skip" {
        let view = host.view(call)
        files.removeAll { $0 != "-" && host.machine.files.isDirectory($0, in: view) }
        if files.isEmpty, !operands.isEmpty { return .exit(1) }
      }
      filter.showsNames = operands.count > 1
    }
    if let choice = options.lastOf("with-filename", "no-filename") {
      filter.showsNames = choice == "with-filename"
    }
    return .follow(ByteStream<Host>(filter, files))
  }

  private static func pattern<Host: MachineHost>(
    _ name: String, _ texts: [[UInt8]], _ options: ParsedOptions, _ host: inout Host,
    _ call: inout Call<Host>
  ) -> Result<Pattern, PatternError> {
    var syntax: PatternSyntax = name == "egrep" ? .extended : name == "fgrep" ? .literal : .basic
    switch options.lastOf("extended-regexp", "fixed-strings", "basic-regexp", "perl-regexp") {
    case "extended-regexp": syntax = .extended
    case "fixed-strings": syntax = .literal
    case "perl-regexp": syntax = .perl
    case "basic-regexp": syntax = .basic
    default: break
    }
    var how = PatternOptions.grep
    if let choice = options.lastOf("ignore-case", "y", "no-ignore-case"), choice != "no-ignore-case"
    {
      how.insert(.ignoreCase)
    }
    if options.has("word-regexp") { how.insert(.wholeWord) }
    if options.has("line-regexp") { how.insert(.wholeLine) }
    if syntax == .perl, texts.count > 1 {
      call.complain("grep: the -P option only supports a single pattern")
      return .failure(PatternError(.invalidGroup))
    }
    let text = Array(texts.joined(separator: [10]))
    let reader = "grep \(syntax) \(how.rawValue)"
    if let known = host.machine.scripts.find(text, reader: reader) as? Pattern {
      return .success(known)
    }
    do throws(PatternError) {
      let pattern = try Pattern(anyOf: texts, syntax: syntax, options: how)
      host.machine.scripts.keep(pattern, for: text, reader: reader)
      return .success(pattern)
    } catch {
      call.complain("grep: \(syntax == .perl ? error.perlMessage : error.message)")
      return .failure(error)
    }
  }

  /// What the options say about output; false when one of them is wrong.
  private static func settle<Host: MachineHost>(
    _ filter: inout GrepFilter, _ options: ParsedOptions, _ host: inout Host,
    _ call: inout Call<Host>
  ) -> Bool {
    for (name, value) in options.given {
      switch name {
      case "before-context", "after-context", "context":
        guard let number = parseDecimal(value.utf8), number >= 0 else {
          call.complain("grep: \(value): invalid context length argument")
          return false
        }
        filter.hasContext = true
        if name != "after-context" { filter.before = number }
        if name != "before-context" { filter.after = number }
      case "max-count":
        guard let number = parseDecimal(value.utf8) else {
          call.complain("grep: invalid max count")
          return false
        }
        filter.limit = number < 0 ? .max : number
      case "binary-files":
        guard ["binary", "text", "without-match"].contains(value) else {
          call.complain("grep: invalid argument ‘\(value)’ for ‘--binary-files’")
          return false
        }
        filter.binary = value == "text" ? .text : value == "binary" ? .said : .passedOver
      case "text": filter.binary = .text
      case "I": filter.binary = .passedOver
      case "color":
        switch value {
        case "always", "yes", "force": filter.colour = true
        case "never", "no", "none": filter.colour = false
        case "auto", "tty", "if-tty", "": filter.colour = host.terminal(call)?.colour == true
        default:
          call.complain("grep: invalid argument ‘\(value)’ for ‘--color’")
          return false
        }
      case "label": filter.label = value
      case "group-separator": filter.separator = value
      case "no-group-separator": filter.separator = nil
      default: break
      }
    }
    filter.inverts = options.has("invert-match")
    filter.numbers = options.has("line-number")
    filter.offsets = options.has("byte-offset")
    filter.onlyMatching = options.has("only-matching")
    filter.silent = options.has("no-messages")
    filter.nullNames = options.has("null")
    if options.has("null-data") {
      filter.end = 0
      filter.cutter.separator = 0
    }
    if options.has("quiet") {
      filter.mode = .quiet
    } else if let list = options.lastOf("files-with-matches", "files-without-match") {
      filter.mode = list == "files-with-matches" ? .namesWith : .namesWithout
    } else if options.has("count") {
      filter.mode = .count
    }
    return true
  }
}

/// The files that `grep -r` reads.
struct GrepWalk {
  var files: [String] = []
  var sawDirectory = false
  private let include: [String], exclude: [String], excludeDirectories: [String]
  private let recursive: Bool, follows: Bool
  private var budget = Budget(steps: 200_000, bytes: 64 << 20)

  init(_ options: ParsedOptions) {
    include = options.all("include")
    exclude = options.all("exclude")
    excludeDirectories = options.all("exclude-dir").map {
      $0.hasSuffix("/") ? String($0.dropLast()) : $0
    }
    follows = options.lastOf("recursive", "dereference-recursive") == "dereference-recursive"
    recursive =
      options.has("recursive") || options.has("dereference-recursive")
      || options.last("directories") == "recurse"
  }

  mutating func add<Host: MachineHost>(
    _ operand: String, isBare: Bool, _ host: inout Host, _ call: Call<Host>
  ) throws(BudgetError) {
    let view = host.view(call)
    guard recursive, host.machine.files.isDirectory(operand, in: view) else {
      if isWanted(FilePaths.basename(operand)) { files.append(operand) }
      return
    }
    sawDirectory = true
    var found: [String] = []
    var budget = budget
    defer { self.budget = budget }
    let root = operand.hasSuffix("/") ? operand : operand + "/"
    _ = try host.machine.files.walk(operand, follow: follows, in: view, budget: &budget) { stop in
      if stop.isLeaving { return .onward }
      if stop.status.isDirectory {
        let name = stop.depth == 0 ? operand : stop.name
        if !isBare || stop.depth > 0,
          excludeDirectories.contains(where: { Glob.matches(pattern: $0, name: name) })
        {
          return .skip
        }
        return .onward
      }
      guard stop.status.isRegular, isWanted(stop.name) else { return .onward }
      var path = stop.path
      if isBare, path.hasPrefix(root) { path.removeFirst(root.count) }
      found.append(path)
      return .onward
    }
    files += found
  }
  private func isWanted(_ name: String) -> Bool {
    if exclude.contains(where: { Glob.matches(pattern: $0, name: name) }) { return false }
    return include.isEmpty || include.contains { Glob.matches(pattern: $0, name: name) }
  }
}
