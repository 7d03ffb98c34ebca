// xargs: command lines from standard input.

import Commands
import Files
import Kernel
import Machine

enum XargsTool {
  static let spec = ToolSpec(
    "xargs", "[OPTION]... COMMAND [INITIAL-ARGS]...",
    "Run COMMAND with arguments read from standard input.",
    [
      flag("0", "null", "arguments end with NUL"),
      valued("d", "delimiter", "CHARACTER", "arguments end with CHARACTER"),
      valued("a", "arg-file", "FILE", "arguments from FILE"),
      valued("n", "max-args", "N", "N arguments a command line"),
      valued("L", "max-lines", "N", "N lines a command line"),
      valued("I", nil, "R", "put each line where R stands"),
      optional("i", "replace", "R", "as -I, with {} where R is not given"),
      flag("r", "no-run-if-empty", "do not run without arguments"),
      flag("t", "verbose", "write each command line first"),
      valued("P", "max-procs", "N", "N at once"),
      valued("s", "max-chars", "N", "N bytes a command line"),
      flag("x", "exit", "end where a line would be too long"),
      unmodelled("p", "interactive"), unmodelled("E", "eof", takesValue: true),
      unmodelled("o", "open-tty"), unmodelled(nil, "show-limits"),
      unmodelled(nil, "process-slot-var", takesValue: true), unmodelled("e"), unmodelled("l"),
    ], permutes: false, suite: "GNU findutils) 4.9.0")

  static func command<Host: MachineHost>() -> Command<Host> {
    .following(spec) { host, call, options in
      var run = Xargs<Host>(command: options.operands.isEmpty ? ["echo"] : options.operands)
      run.skipsEmpty = options.has("no-run-if-empty")
      run.isVerbose = options.has("verbose")
      for (name, value) in options.given {
        switch name {
        case "null": run.separator = 0
        case "delimiter":
          let bytes = BackslashText.bytes(value, octalNeedsZero: false).bytes
          guard bytes.count == 1 else {
            call.fail(
              "Invalid input delimiter specification \(value): the delimiter must be either a single character or an escape sequence starting with \\."
            )
            return .exit(1)
          }
          run.separator = bytes[0]
        case "max-args", "max-lines", "max-procs", "max-chars":
          let letter =
            ["max-args": "n", "max-lines": "L", "max-procs": "P", "max-chars": "s"][name] ?? ""
          guard let number = Int(value) else {
            call.fail("invalid number \"\(value)\" for -\(letter) option")
            call.complain("Try 'xargs --help' for more information.")
            return .exit(1)
          }
          guard number >= (name == "max-procs" ? 0 : 1) else {
            call.fail(
              "value \(value) for -\(letter) option should be >= \(name == "max-procs" ? 0 : 1)")
            call.complain("Try 'xargs --help' for more information.")
            return .exit(1)
          }
          switch name {
          case "max-args":
            run.most = number
            run.mostLines = nil
            run.mark = nil
          case "max-lines":
            run.mostLines = number
            run.most = nil
            run.mark = nil
          case "max-procs": run.parallel = number == 0 ? 100 : min(number, 100)
          default: run.mostBytes = min(number, 131_072)
          }
        case "I", "replace":
          run.mark = value.isEmpty ? "{}" : value
          run.most = nil
          run.mostLines = nil
        default: break
        }
      }
      if let path = options.last("arg-file") {
        do throws(FileError) {
          run.input = try host.openDescriptor(path, for: call.process)
        } catch {
          call.fail("Cannot open input file \(host.quote(call, path)): \(error.message)")
          return .exit(1)
        }
      }
      return .follow(run)
    }
  }
}

/// One xargs: what it has read, and what it has running.
struct Xargs<Host: MachineHost>: Follower {
  let command: [String]
  var separator: UInt8?
  var most: Int?
  var mostLines: Int?
  var mostBytes = 131_072
  var mark: String?
  var parallel = 1
  var skipsEmpty = false, isVerbose = false
  var input = 0

  private var word: [UInt8] = []
  private var hasWord = false
  private var quote: UInt8?
  private var escaped = false
  private var items: [String] = []
  private var lineEnds: [Int] = []
  private var atEnd = false
  private var children: [ProcessID] = []
  private var hasRun = false
  private var status = 0
  private var stops = false
  private var saidCommand: [String]?

  init(command: [String]) { self.command = command }

  mutating func next(_ host: inout Host, _ call: inout Call<Host>) -> FollowerStep {
    reap(&host, &call)
    if stops { return children.isEmpty ? .exit(status) : .wait(children.map { .child($0) }) }
    if children.count >= parallel { return .wait(children.map { .child($0) }) }
    if let words = saidCommand {
      saidCommand = nil
      start(words, &host, &call)
      return .again
    }
    if let words = nextCommand() {
      hasRun = true
      if isVerbose {
        // The line is shown before the command's own output.
        call.complain(words.map(Quote.asNeeded).joined(separator: " "))
        saidCommand = words
        return .again
      }
      start(words, &host, &call)
      return .again
    }
    if atEnd {
      if !children.isEmpty { return .wait(children.map { .child($0) }) }
      return .exit(status)
    }
    switch host.machine.read(input, of: call.process, limit: 16_384) {
    case .wait(let wait): return .wait([wait] + children.map { .child($0) })
    case .bytes(let bytes):
      take(bytes)
      if word.count > mostBytes {
        call.fail("argument line too long")
        status = 1
        stops = true
      }
    case .end, .failed:
      atEnd = true
      if let quote {
        let name = quote == 39 ? "single" : "double"
        call.fail(
          "unmatched \(name) quote; by default quotes are special to xargs unless you use the -0 option"
        )
        status = 1
        stops = true
      }
      endWord()
      endLine()
    }
    return .again
  }

  // MARK: Reading

  private mutating func take(_ bytes: [UInt8]) {
    for byte in bytes {
      if let separator {
        if byte == separator {
          endWord(always: true)
        } else {
          word.append(byte)
          hasWord = true
        }
        continue
      }
      if escaped {
        word.append(byte)
        hasWord = true
        escaped = false
      } else if let open = quote {
        if byte == open { quote = nil } else { word.append(byte) }
      } else if byte == 92 {
        escaped = true
        hasWord = true
      } else if byte == 39 || byte == 34 {
        quote = byte
        hasWord = true
      } else if byte == 10 {
        endWord()
        endLine()
      } else if byte == 32 || byte == 9 {
        // With -I a line is one argument, without the blanks before it.
        if mark != nil { if hasWord { word.append(byte) } } else { endWord() }
      } else {
        word.append(byte)
        hasWord = true
      }
    }
  }
  private mutating func endWord(always: Bool = false) {
    guard hasWord || always else { return }
    items.append(String(decoding: word, as: UTF8.self))
    word = []
    hasWord = false
  }
  private mutating func endLine() {
    if items.count > (lineEnds.last ?? 0) { lineEnds.append(items.count) }
  }

  // MARK: Running

  /// The next command line, when there is enough for one.
  private mutating func nextCommand() -> [String]? {
    if let mark {
      guard !items.isEmpty else { return nil }
      let item = items.removeFirst()
      lineEnds = []
      return command.enumerated().map {
        $0.offset == 0 ? $0.element : $0.element.replacing(mark, with: item)
      }
    }
    if items.isEmpty {
      guard atEnd, !hasRun, !skipsEmpty else { return nil }
      return command
    }
    var count: Int
    if let mostLines {
      if lineEnds.count >= mostLines {
        count = lineEnds[mostLines - 1]
      } else if atEnd {
        count = items.count
      } else {
        return nil
      }
    } else {
      count = min(items.count, most ?? .max)
      var size = command.reduce(0) { $0 + $1.utf8.count + 1 }
      var fits = 0
      while fits < count {
        size += items[fits].utf8.count + 1
        if size > mostBytes, fits > 0 { break }
        fits += 1
      }
      let isFull = fits < items.count || fits == most
      guard isFull || atEnd else { return nil }
      count = fits
    }
    let words = command + items.prefix(count)
    items.removeFirst(count)
    lineEnds = lineEnds.filter { $0 > count }.map { $0 - count }
    return words
  }

  private mutating func start(_ words: [String], _ host: inout Host, _ call: inout Call<Host>) {
    do throws(StartFailure) {
      let null = host.nullHandle()
      children.append(try host.startChild(words, of: call.process, input: null))
    } catch {
      if let name = error.unmodelled {
        host.sayUnmodelled(name, &call)
      } else {
        call.fail("\(words[0]): \(error.message)")
      }
      status = error.status
      stops = true
    }
  }
  private mutating func reap(_ host: inout Host, _ call: inout Call<Host>) {
    var left: [ProcessID] = []
    for child in children {
      guard let end = host.machine.reap(child) else {
        left.append(child)
        continue
      }
      switch end {
      case .exited(0): break
      case .exited(255):
        call.fail("\(command[0]): exited with status 255; aborting")
        status = 124
        stops = true
      case .exited: if status == 0 { status = 123 }
      case .killed(let signal):
        call.fail("\(command[0]): terminated by signal \(signal.rawValue)")
        status = 125
        stops = true
      }
    }
    children = left
  }
}

extension String {
  /// Every place of a text put by another.
  func replacing(_ text: String, with other: String) -> String {
    guard !text.isEmpty else { return self }
    var out = ""
    var rest = self[...]
    while !rest.isEmpty {
      if rest.hasPrefix(text) {
        out += other
        rest = rest.dropFirst(text.count)
      } else {
        out.append(rest.removeFirst())
      }
    }
    return out
  }
}
