// A machine with the tools, and a network with a few servers on it.

import Commands
import Files
import Kernel
import Machine
import Network
import Tools

/// A host for the tools of the network. Its servers answer by a small table.
struct NetBench: MachineHost, NetworkHost {
  var machine: Machine<NetBench>
  var network = NetworkMap(hostname: "lab", seed: 1)
  var ends: [ProcessID: ProcessEnd] = [:]
  /// What the servers were asked, in order.
  var requests: [HTTPRequest] = []

  static let commands: CommandTable<NetBench> = {
    var table = CommandTable<NetBench>()
    table.add(coreTools())
    table.add(netTools())
    return table
  }()

  init(files: [FileEntry] = []) {
    var store = FileStore()
    var entries: [FileEntry] = [
      .directory("tmp", mode: 0o1777), .directory("work"), .directory("bin"),
      .directory("root", mode: 0o700), .symlink("usr/bin", to: "/bin"),
      .directory("var/lib/dpkg"), .directory("var/lib/apt/lists"),
      .file("etc/passwd", "root:x:0:0:root:/root:/bin/bash\nann:x:1000:1000::/home/ann:/bin/sh\n"),
      .file("etc/group", "root:x:0:\nann:x:1000:\n"),
      .file("etc/os-release", "ID=debian\nVERSION_CODENAME=bookworm\n"),
      .file("etc/hosts", "127.0.0.1 localhost\n"),
      .file("etc/resolv.conf", "nameserver 10.0.2.3\n"),
    ]
    for device in [DeviceName.null, .zero, .urandom, .tty] {
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
    let id = store.add((try? FileTree(entries, at: start)) ?? FileTree())
    machine = Machine(clock: Clock(now: start), random: RandomSource(seed: 1), files: store)
    machine.mountTables[0] = MountTable(root: machine.files.root(of: id)!)
    try? network.listen(Listener(namespace: 0, port: 8080, owner: 900, handler: "page"))
    try? network.listen(Listener(namespace: 0, port: 9000, owner: 901, handler: "silent"))
    try? network.listen(
      Listener(namespace: 0, address: .loopback, port: 6379, owner: 902, handler: "echo"))
  }

  func program(named behaviour: String, arguments: [String]) -> (any Program<NetBench>)? {
    Self.commands[behaviour]?.program(arguments: arguments)
  }
  mutating func processEnded(_ process: ProcessID, _ end: ProcessEnd) { ends[process] = end }

  mutating func respond(to request: HTTPRequest, at listener: Listener) -> HTTPResponse? {
    requests.append(request)
    guard listener.handler == "page" else { return nil }
    switch request.path {
    case "/moved":
      return HTTPResponse(
        status: 302, headers: [HTTPHeader("Location", "/there"), HTTPHeader("Content-Length", "0")])
    case "/missing": return HTTPResponse(status: 404, type: "text/plain", text: "no\n")
    case "/slow":
      var answer = HTTPResponse(type: "text/plain", text: "late\n")
      answer.delay = .seconds(5)
      return answer
    default:
      var answer = HTTPResponse(type: "text/plain", text: "hello\n")
      answer.headers.insert(HTTPHeader("Server", "nginx"), at: 0)
      if request.method == "HEAD" { answer.body = [] }
      return answer
    }
  }
  mutating func converse(_ bytes: [UInt8], at listener: Listener) -> [UInt8]? {
    listener.handler == "echo" ? bytes : nil
  }

  /// Runs one line, both outputs in one.
  mutating func run(
    _ line: String, input: String = "", uid: Int = 0, isTerminal: Bool = false,
    for limit: Duration = .seconds(3600)
  ) -> (output: String, status: Int?) {
    let id = machine.addTerminal(Terminal(isInteractive: isTerminal))
    let screen = machine.open(OpenFile(.terminal(id)))
    let pipe = machine.pipe()
    _ = machine.write(Array(input.utf8), to: pipe.write)
    machine.retain(pipe.write)
    machine.release(pipe.write)
    var start = ProcessStart<NetBench>(NetRunner(line), arguments: ["sh"], parent: 0)
    start.descriptors = [isTerminal ? screen : pipe.read, screen, screen]
    start.environment = [
      "PATH": "/bin:/usr/bin", "LC_ALL": "C.UTF-8", "HOME": "/root", "PWD": "/work",
    ]
    start.directory = "/work"
    start.credentials = Credentials(uid: uid, gid: uid)
    guard let process = try? machine.spawn(start) else { return ("", nil) }
    let group = machine.process(process)?.group ?? 0
    machine.terminals.modify(id) { $0.foreground = group }
    advance(to: machine.now + limit, fuel: 2_000_000) { $0.ends[process] != nil }
    let output = String(decoding: machine.takeOutput(id), as: UTF8.self)
    return (output, ends[process]?.status)
  }
}

/// `LineRunner` for this bench: pipelines, redirections, `;`.
struct NetRunner: Program {
  private var pipelines: [[LineRunner.Stage]]
  private var children: [ProcessID] = []
  private var status = 0

  init(_ line: String) { pipelines = LineRunner.parse(line).reversed() }

  mutating func resume(_ host: inout NetBench, _ me: ProcessID) -> Step<NetBench> {
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
        var start = ProcessStart<NetBench>(program, arguments: words, parent: me)
        start.descriptors = [input, output, stage.mergesErrors ? output : errors]
        if let child = try? host.machine.spawn(start) { children.append(child) }
      default: status = 127
      }
      input = next
    }
    return .again
  }
}
