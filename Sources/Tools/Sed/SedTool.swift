// sed: its options, its files, and the machine that edits them line by line.

import Commands
import Files
import Kernel
import Machine
import Text

enum SedTool {
  static let spec = ToolSpec(
    "sed", "[OPTION]... {script-only-if-no-other-script} [input-file]...",
    "Edit text line by line.",
    [
      flag("n", "quiet", "print only what the script prints"),
      ToolOption(option: Option(nil, "silent", name: "quiet"), value: "", help: "as -n"),
      valued("e", "expression", "SCRIPT", "a part of the script"),
      valued("f", "file", "FILE", "a file with a part of the script"),
      flag("E", "regexp-extended", "extended regular expressions"),
      ToolOption(option: Option("r", nil, name: "regexp-extended"), value: "", help: "as -E"),
      optional("i", "in-place", "SUFFIX", "edit the files themselves; with SUFFIX keep a copy"),
      valued("l", "line-length", "N", "where the l command breaks lines"),
      flag("s", "separate", "each file on its own"),
      flag("u", "unbuffered", "as it always is here"),
      flag("z", "null-data", "lines end with NUL"), unmodelled(nil, "debug"),
      unmodelled(nil, "posix"), unmodelled(nil, "sandbox"), unmodelled(nil, "follow-symlinks"),
    ], suite: "GNU sed) 4.9")

  static func command<Host: MachineHost>() -> Command<Host> {
    Command(
      "sed", spec.summary,
      .follower { host, call in
        let options: ParsedOptions
        do throws(OptionError) {
          options = try spec.parser.parse(call.arguments.dropFirst())
        } catch {
          if let option = error.unmodelled {
            host.sayUnmodelled("sed \(option)", &call)
          } else {
            call.complain("sed: \(error.message)")
            call.output.write(spec.help, to: 2)
          }
          return .exit(1)
        }
        return start(options, &host, &call)
      })
  }

  private static func start<Host: MachineHost>(
    _ options: ParsedOptions, _ host: inout Host, _ call: inout Call<Host>
  ) -> Following<Host> {
    if options.has("help") {
      call.write(spec.help)
      return .exit(0)
    }
    if options.has("version") {
      call.print("sed (GNU sed) 4.9")
      return .exit(0)
    }
    var operands = options.operands
    var sources: [SedSource] = []
    for (name, value) in options.given where name == "expression" || name == "file" {
      if name == "expression" {
        sources.append(SedSource(text: Array(value.utf8)))
        continue
      }
      do throws(FileError) {
        var text = try host.machine.files.read(value, in: host.view(call))
        if text.last == 10 { text.removeLast() }
        sources.append(SedSource(text: text, file: value))
      } catch {
        call.complain("sed: couldn't open file \(value): \(error.message)")
        return .exit(4)
      }
    }
    if sources.isEmpty {
      guard !operands.isEmpty else {
        call.output.write(spec.help, to: 2)
        return .exit(1)
      }
      sources = [SedSource(text: Array(operands.removeFirst().utf8))]
    }
    let script: SedScript
    do throws(SedFault) {
      script = try Self.parse(sources, extended: options.has("regexp-extended"), &host)
    } catch {
      if let what = error.unmodelled {
        host.sayUnmodelled(what, &call)
      } else {
        call.complain("sed: \(error.message)")
      }
      return .exit(error.status)
    }
    var machine = SedMachine(script, quiet: options.has("quiet"))
    machine.expressions = max(1, sources.filter { $0.file == nil }.count)
    if options.has("null-data") { machine.end = 0 }
    if let width = options.last("line-length") {
      guard let number = parseDecimal(width.utf8), number >= 0 else {
        call.complain("sed: invalid line length: \(width)")
        return .exit(1)
      }
      machine.lineWidth = number
    }
    for file in script.outputs where !file.hasPrefix("/dev/std") {
      do throws(FileError) {
        try host.machine.files.write(file, [], in: host.view(call), at: host.machine.now)
      } catch {
        call.complain("sed: couldn't open file \(file): \(error.message)")
        return .exit(4)
      }
    }
    return .follow(
      SedRun<Host>(
        machine, operands.isEmpty ? ["-"] : operands,
        separate: options.has("separate") || options.has("in-place"),
        suffix: options.last("in-place")))
  }

  /// The script; one that was read before is not read again. Only scripts of one text are kept.
  private static func parse<Host: MachineHost>(
    _ sources: [SedSource], extended: Bool, _ host: inout Host
  ) throws(SedFault) -> SedScript {
    let reader = extended ? "sed -E" : "sed"
    guard sources.count == 1, sources[0].file == nil else {
      return try SedParser.parse(sources, extended: extended)
    }
    if let known = host.machine.scripts.find(sources[0].text, reader: reader) as? SedScript {
      return known
    }
    let script = try SedParser.parse(sources, extended: extended)
    host.machine.scripts.keep(script, for: sources[0].text, reader: reader)
    return script
  }
}

/// Feeds the machine with the lines of its files.
struct SedRun<Host: MachineHost>: Follower {
  private enum Stage: Sendable { case between, inCycle, awaiting }
  private var machine: SedMachine
  private let names: [String]
  private let separate: Bool
  private let suffix: String?
  private var stage = Stage.between
  private var nextName = 0
  private var descriptor: Int?
  /// The file that is being read, and the one that the lines in `queue` come from.
  private var reading = "-"
  private var cutter = LineCutter()
  private var queue: [SedLine] = []
  private var queueStart = 0
  private var fileEnded = true
  private var status = 0
  private var edited: [UInt8] = []
  private var isEditing = false
  private var lineFiles: [String: (lines: [[UInt8]], next: Int)] = [:]

  init(_ machine: SedMachine, _ names: [String], separate: Bool, suffix: String?) {
    self.machine = machine
    self.names = names
    self.separate = separate
    self.suffix = suffix
    cutter.separator = machine.end
  }

  private var hasLine: Bool { queueStart < queue.count }
  private mutating func takeLine() -> SedLine {
    let line = queue[queueStart]
    queueStart += 1
    if queueStart == queue.count {
      queue.removeAll(keepingCapacity: true)
      queueStart = 0
    }
    return line
  }
  /// Whether nothing follows the lines in the queue, as far as the script may look.
  private var isAtEnd: Bool { fileEnded && (separate || nextName >= names.count) }

  mutating func next(_ host: inout Host, _ call: inout Call<Host>) -> FollowerStep {
    for _ in 0..<512 {
      if call.output.count > 65_536 { return .again }
      switch stage {
      case .between:
        guard hasLine else {
          if fileEnded, separate { finishFile(&host, &call) }
          if fileEnded, nextName >= names.count { return .exit(status) }
          if let wait = fill(&host, &call) { return .wait([wait]) }
          continue
        }
        machine.fileName = reading
        machine.begin(takeLine())
        stage = .inCycle
      case .awaiting:
        guard hasLine else {
          if isAtEnd { return .exit(status) }
          if let wait = fill(&host, &call) { return .wait([wait]) }
          continue
        }
        machine.fileName = reading
        machine.receive(takeLine())
        stage = .inCycle
      case .inCycle:
        let ahead: SedAhead = hasLine ? .more : isAtEnd ? .none : .unknown
        switch machine.run(ahead: ahead) {
        case .needsLookahead:
          flush(&host, &call)
          if let wait = fill(&host, &call) { return .wait([wait]) }
        case .needsLine:
          flushAppended(&host, &call)
          stage = .awaiting
        case .cycle(let reads):
          flushAppended(&host, &call)
          if reads { stage = .between } else { machine.restart() }
        case .quit(let code):
          flushAppended(&host, &call)
          if code == 0, separate, !isFinished {
            // Real: with -s and -i, n and N at a file's end go on with the next file.
            if machine.endedByLack {
              stage = .between
              continue
            }
          }
          if isEditing { finishEarly(&host, &call) }
          return .exit(code == 0 ? status : code)
        case .failed(let message):
          flush(&host, &call)
          call.complain("sed: \(message)")
          return .exit(1)
        }
      }
    }
    return .again
  }
  private var isFinished: Bool { fileEnded && !hasLine && nextName >= names.count }

  /// Reads a piece more, or opens the next file; what to wait for when nothing is there yet.
  private mutating func fill(_ host: inout Host, _ call: inout Call<Host>) -> Wait? {
    guard let open = descriptor else {
      guard nextName < names.count else { return nil }
      let name = names[nextName]
      nextName += 1
      if name == "-", suffix == nil {
        descriptor = 0
      } else {
        if suffix != nil, let found = try? host.machine.files.status(name, in: host.view(call)),
          !found.isRegular
        {
          call.complain("sed: couldn't edit \(name): not a regular file")
          status = 4
          return nil
        }
        do throws(FileError) {
          descriptor = try host.openDescriptor(name, for: call.process)
        } catch {
          call.complain("sed: can't read \(name): \(error.message)")
          status = 2
          return nil
        }
      }
      reading = name
      fileEnded = false
      if separate { machine.number = 0 }
      if suffix != nil {
        isEditing = true
        edited = []
        machine.forgetOutput()
      }
      return nil
    }
    switch host.machine.read(open, of: call.process) {
    case .wait(let wait): return wait
    case .bytes(let bytes):
      var lines: [SedLine] = []
      _ = cutter.cut(bytes) {
        lines.append(SedLine(bytes: Array($0), isWhole: true))
        return .more
      }
      queue += lines
      return nil
    case .failed(let error):
      call.complain("sed: read error on \(reading): \(error.message)")
      status = 4
    case .end:
      if let rest = cutter.takeRest() { queue.append(SedLine(bytes: rest, isWhole: false)) }
    }
    if open != 0 { host.machine.close(open, of: call.process) }
    descriptor = nil
    fileEnded = true
    return nil
  }

  private mutating func flushAppended(_ host: inout Host, _ call: inout Call<Host>) {
    let list = machine.appended
    machine.appended = []
    for item in list {
      switch item {
      case .text(let text): machine.writeRaw(text)
      case .file(let name):
        if let bytes = try? host.machine.files.read(name, in: host.view(call)) {
          machine.writeRaw(bytes)
        }
      case .fileLine(let name):
        if lineFiles[name] == nil {
          let bytes = (try? host.machine.files.read(name, in: host.view(call))) ?? []
          lineFiles[name] = (bytes.lineRanges.map { Array(bytes[$0]) }, 0)
        }
        if let file = lineFiles[name], file.next < file.lines.count {
          machine.write(file.lines[file.next])
          lineFiles[name]?.next += 1
        }
      }
    }
    flush(&host, &call)
  }

  private mutating func flush(_ host: inout Host, _ call: inout Call<Host>) {
    let list = machine.written
    machine.written = []
    for (file, bytes) in list {
      if let file {
        if file == "/dev/stderr" {
          call.output.write(bytes: bytes, to: 2)
        } else {
          try? host.machine.files.append(file, bytes, in: host.view(call), at: host.machine.now)
        }
      } else if isEditing {
        edited += bytes
      } else {
        call.write(bytes: bytes)
      }
    }
  }

  private mutating func finishFile(_ host: inout Host, _ call: inout Call<Host>) {
    guard isEditing else { return }
    isEditing = false
    let view = host.view(call)
    do throws(FileError) {
      if let suffix, !suffix.isEmpty {
        let folder = FilePaths.dirname(reading)
        let base = FilePaths.basename(reading)
        let name =
          suffix.contains("*")
          ? suffix.split(separator: "*", omittingEmptySubsequences: false).joined(separator: base)
          : base + suffix
        let copy = name.contains("/") || !reading.contains("/") ? name : folder + "/" + name
        let old = try host.machine.files.content(reading, in: view)
        try host.machine.files.write(copy, old, in: view, at: host.machine.now)
      }
      try host.machine.files.write(reading, edited, in: view, at: host.machine.now)
    } catch {
      call.complain("sed: couldn't open temporary file: \(error.message)")
      status = 4
    }
    edited = []
  }
  /// q with -i: the rest of the file stays as it is.
  private mutating func finishEarly(_ host: inout Host, _ call: inout Call<Host>) {
    for line in queue[queueStart...] { edited += line.bytes + (line.isWhole ? [machine.end] : []) }
    edited += cutter.rest
    if let descriptor {
      while case .bytes(let bytes) = host.machine.read(descriptor, of: call.process) {
        edited += bytes
      }
    }
    finishFile(&host, &call)
  }
}
