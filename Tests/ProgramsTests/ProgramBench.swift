// A machine with nothing but the programs of images, a network of its own, and a folder of files.

import Commands
import Files
import Kernel
import Machine
import Network
import Programs

/// A host for programs: one tree, one network namespace.
struct ProgramBench: ProgramHost {
  var machine: Machine<ProgramBench>
  var network: NetworkMap
  var ends: [ProcessID: ProcessEnd] = [:]
  static let commands: CommandTable<ProgramBench> = {
    var table = CommandTable<ProgramBench>()
    table.add(imagePrograms())
    return table
  }()

  init(_ files: [(path: String, text: String)] = [], installed: [String] = []) {
    var store = FileStore()
    var entries: [FileEntry] = [
      .directory("tmp", mode: 0o1777), .directory("app"), .directory("bin"), .directory("etc"),
      .file("etc/hosts", "127.0.0.1\tlocalhost\n"),
    ]
    for device in [DeviceName.null, .zero, .urandom] {
      entries.append(FileEntry("dev/\(device.rawValue)", .device(device), mode: 0o666))
    }
    for name in Self.commands.names { entries.append(.program("bin/\(name)", name)) }
    for (path, text) in files { entries.append(.file("app/" + path, text)) }
    for name in installed {
      entries.append(
        .directory("usr/local/lib/python3.11/site-packages/\(name)-1.0.0.dist-info"))
    }
    let start = Instant(seconds: 1_795_338_000)
    let tree = (try? FileTree(entries, at: start)) ?? FileTree()
    let id = store.add(tree)
    machine = Machine(clock: Clock(now: start), random: RandomSource(seed: 1), files: store)
    network = NetworkMap(hostname: "lab", seed: 1)
    if let root = machine.files.root(of: id) { machine.mountTables[0] = MountTable(root: root) }
  }

  func program(named behaviour: String, arguments: [String]) -> (any Program<ProgramBench>)? {
    Self.commands[behaviour]?.program(arguments: arguments)
  }
  mutating func processEnded(_ process: ProcessID, _ end: ProcessEnd) { ends[process] = end }
  mutating func processClosed(_ process: ProcessID) { network.closeListeners(of: process) }
  mutating func respond(to request: HTTPRequest, at listener: Listener) -> HTTPResponse? {
    ask(request, of: listener)
  }
  mutating func converse(_ bytes: [UInt8], at listener: Listener) -> [UInt8]? {
    ask(bytes, of: listener)
  }

  /// A process, started: its number and its screen.
  mutating func start(
    _ words: [String], input: String = "", environment: OrderedMap<String, String> = [:]
  ) -> (process: ProcessID, screen: TerminalID)? {
    let id = machine.addTerminal(Terminal(isInteractive: false))
    let screen = machine.open(OpenFile(.terminal(id)))
    let ends = machine.pipe()
    _ = machine.write(Array(input.utf8), to: ends.write)
    machine.retain(ends.write)
    machine.release(ends.write)
    guard let program = program(named: words[0], arguments: words) else { return nil }
    var start = ProcessStart<ProgramBench>(program, arguments: words, parent: 0)
    start.descriptors = [ends.read, screen, screen]
    var all = environment
    all["PATH"] = "/bin"
    all["PYTHON_VERSION"] = environment["PYTHON_VERSION"] ?? "3.11.2"
    all["HOME"] = "/root"
    start.environment = all
    start.directory = "/app"
    return (try? machine.spawn(start)).map { ($0, id) }
  }

  /// Runs a program to its end, both outputs in one, for a virtual day at most.
  mutating func run(
    _ words: String..., input: String = "", environment: OrderedMap<String, String> = [:]
  ) -> (output: String, status: Int?) {
    guard let (process, screen) = start(words, input: input, environment: environment) else {
      return ("", nil)
    }
    advance(to: machine.now + .seconds(86_400), fuel: 2_000_000) { $0.ends[process] != nil }
    let output = String(decoding: machine.takeOutput(screen), as: UTF8.self)
    return (output, ends[process]?.status)
  }
}
