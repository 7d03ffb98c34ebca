// A machine with nothing but the tools, and a shell small enough to be read at a glance.

import Commands
import Files
import Kernel
import Machine
import Tools

/// A host for tools: one tree with a few files in it.
struct ToolBench: MachineHost {
  var machine: Machine<ToolBench>
  static let commands: CommandTable<ToolBench> = {
    var table = CommandTable<ToolBench>()
    table.add(coreTools())
    table.add(textLanguages())
    table.add([
      Command(
        "sh", "",
        .program { arguments in
          guard arguments.count > 2, arguments[1] == "-c" else { return LineRunner("") }
          return LineRunner(arguments[2])
        })
    ])
    return table
  }()

  static let uid = 0

  init(files: [FileEntry] = []) {
    var store = FileStore()
    var entries: [FileEntry] = [
      .directory("tmp", mode: 0o1777), .directory("work"), .directory("bin"),
      .symlink("usr/bin", to: "/bin"),
      .file("etc/passwd", "root:x:0:0:root:/root:/bin/bash\nann:x:1000:1000::/home/ann:/bin/sh\n"),
      .file("etc/group", "root:x:0:\nann:x:1000:\nstaff:x:50:ann\n"),
    ]
    for device in [DeviceName.null, .zero, .full, .random, .urandom, .tty, .stdin, .stdout] {
      entries.append(FileEntry("dev/\(device.rawValue)", .device(device), mode: 0o666))
    }
    for name in Self.commands.names { entries.append(.program("bin/\(name)", name)) }
    for file in files {
      var file = file
      file.path = "work/" + file.path
      entries.append(file)
    }
    let start = Instant(seconds: 1_795_338_000)
    for index in entries.indices where entries[index].modified == .zero {
      entries[index].modified = start
    }
    let tree = (try? FileTree(entries, at: start)) ?? FileTree()
    let id = store.add(tree)
    machine = Machine(clock: Clock(now: start), random: RandomSource(seed: 1), files: store)
    machine.mountTables[0] = MountTable(root: machine.files.root(of: id)!)
  }

  func program(named behaviour: String, arguments: [String]) -> (any Program<ToolBench>)? {
    Self.commands[behaviour]?.program(arguments: arguments)
  }

  var ends: [ProcessID: ProcessEnd] = [:]
  mutating func processEnded(_ process: ProcessID, _ end: ProcessEnd) { ends[process] = end }

  /// Runs one line, both outputs in one, for a virtual hour at most.
  mutating func run(
    _ line: String, input: String = "", uid: Int = 0, terminal: Terminal? = nil,
    for limit: Duration = .seconds(3600), fuel: Int = 2_000_000
  ) -> (output: String, status: Int?) {
    let id = machine.addTerminal(terminal ?? Terminal(isInteractive: false))
    let screen = machine.open(OpenFile(.terminal(id)))
    let ends = machine.pipe()
    _ = machine.write(Array(input.utf8), to: ends.write)
    machine.retain(ends.write)
    machine.release(ends.write)
    var start = ProcessStart<ToolBench>(LineRunner(line), arguments: ["sh"], parent: 0)
    start.descriptors = [terminal == nil ? ends.read : screen, screen, screen]
    start.environment = [
      "PATH": "/bin:/usr/bin", "LC_ALL": "C.UTF-8", "HOME": "/root", "PWD": "/work",
      "TERM": "xterm",
    ]
    start.directory = "/work"
    start.credentials = Credentials(uid: uid, gid: uid)
    guard let process = try? machine.spawn(start) else { return ("", nil) }
    let group = machine.process(process)?.group ?? 0
    machine.terminals.modify(id) { $0.foreground = group }
    advance(to: machine.now + limit, fuel: fuel) { $0.ends[process] != nil }
    let output = String(decoding: machine.takeOutput(id), as: UTF8.self)
    return (output, self.ends[process]?.status)
  }
}

/// Runs a line of commands: words with quotes, `|`, `;`, `<`, `>`, `>>`, `2>&1`. No variables, no globs.
struct LineRunner: Program {
  private var pipelines: [[Stage]]
  private var children: [ProcessID] = []
  private var status = 0
  private var message: [UInt8] = []

  struct Stage: Sendable {
    var words: [String] = []
    var input: String?
    var output: String?
    var appends = false
    var mergesErrors = false
  }

  init(_ line: String) { pipelines = Self.parse(line).reversed() }

  static func parse(_ line: String) -> [[Stage]] {
    var pipelines: [[Stage]] = []
    var pipeline: [Stage] = []
    var stage = Stage()
    var word: String?
    var redirect: Character?
    func finishWord() {
      guard let text = word else { return }
      word = nil
      switch redirect {
      case "<": stage.input = text
      case ">": stage.output = text
      default: stage.words.append(text)
      }
      redirect = nil
    }
    func finishPipeline() {
      finishWord()
      if !stage.words.isEmpty { pipeline.append(stage) }
      stage = Stage()
      if !pipeline.isEmpty { pipelines.append(pipeline) }
      pipeline = []
    }
    var rest = line[...]
    while let letter = rest.popFirst() {
      switch letter {
      case " ": finishWord()
      case "\n", ";": finishPipeline()
      case "|":
        finishWord()
        pipeline.append(stage)
        stage = Stage()
      case "<":
        finishWord()
        redirect = "<"
      case ">":
        if word == "2", rest.hasPrefix("&1") {
          word = nil
          rest = rest.dropFirst(2)
          stage.mergesErrors = true
          continue
        }
        finishWord()
        if rest.first == ">" {
          rest = rest.dropFirst()
          stage.appends = true
        }
        redirect = ">"
      case "'":
        let text = rest.prefix { $0 != "'" }
        word = (word ?? "") + text
        rest = rest.dropFirst(text.count + 1)
      case "\"":
        word = word ?? ""
        while let next = rest.popFirst(), next != "\"" {
          if next == "\\", let escaped = rest.first, "\"\\$`".contains(escaped) {
            word?.append(rest.removeFirst())
          } else {
            word?.append(next)
          }
        }
      case "\\": if let next = rest.popFirst() { word = (word ?? "") + String(next) }
      default: word = (word ?? "") + String(letter)
      }
    }
    finishPipeline()
    return pipelines
  }

  mutating func resume(_ host: inout ToolBench, _ me: ProcessID) -> Step<ToolBench> {
    while let child = children.first {
      guard let end = host.machine.reap(child) else { return .wait(.child(child)) }
      children.removeFirst()
      if children.isEmpty { status = end.status }
    }
    guard let pipeline = pipelines.popLast() else { return .exit(status) }
    var input = host.machine.handle(0, of: me)
    let outer = host.machine.handle(1, of: me), errors = host.machine.handle(2, of: me)
    for (index, stage) in pipeline.enumerated() {
      var output = outer
      var next: HandleID?
      if index < pipeline.count - 1 {
        let ends = host.machine.pipe()
        output = ends.write
        next = ends.read
      }
      if let path = stage.input { input = try? host.machine.open(path, .read, for: me) }
      if let path = stage.output {
        output = try? host.machine.open(
          path, stage.appends ? [.write, .create, .append] : .output, for: me)
      }
      switch host.load(stage.words, path: "/bin", of: me) {
      case .program(let program, let words, _):
        var start = ProcessStart<ToolBench>(program, arguments: words, parent: me)
        start.descriptors = [input, output, stage.mergesErrors ? output : errors]
        if let child = try? host.machine.spawn(start) { children.append(child) }
      default:
        let text = "bash: line 1: \(stage.words[0]): command not found\n"
        if let errors { _ = host.machine.write(Array(text.utf8), to: errors) }
        status = 127
      }
      input = next
    }
    return .again
  }
}
