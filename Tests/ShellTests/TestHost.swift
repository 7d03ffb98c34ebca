// A small world for the shell's tests: a disk, a few programs, nothing else.

import Files
import Kernel
import Machine
import Shell
import Text

struct TestHost: MachineHost {
  var machine: Machine<TestHost>
  var out: TerminalID = 0
  var errors: TerminalID = 0
  var shell: ProcessID = 0
  var end: ProcessEnd?

  static let programs = [
    "bash", "sh", "cat", "sleep", "env", "echo", "true", "false", "seq", "wc", "head", "tail",
    "sort", "tr", "grep", "yes", "touch", "rm", "mkdir", "ls", "rev", "tee", "basename",
    "printenv", "crash", "dash", "ash", "argv", "pwd", "date",
  ]

  init(seed: UInt64 = 1) {
    machine = Machine(
      clock: Clock(now: Instant(seconds: 1_700_000_000)), random: RandomSource(seed: seed))
    let tree = machine.files.add(FileTree(mode: 0o755))
    guard let root = machine.files.root(of: tree) else { return }
    machine.mountTables[0] = MountTable(root: root)
    let view = self.view
    for folder in ["/bin", "/usr/bin", "/tmp", "/home/me", "/etc", "/dev", "/root"] {
      try? machine.files.makeDirectories(folder, in: view, at: machine.now)
    }
    try? machine.files.setMode("/tmp", 0o1777, in: view, at: machine.now)
    for name in Self.programs {
      try? machine.files.write(
        "/bin/\(name)", .program(name: name, size: 1000), mode: 0o755, in: view, at: machine.now)
    }
    try? machine.files.write(
      "/etc/passwd", text: "root:x:0:0:root:/root:/bin/bash\nme:x:1000:1000::/home/me:/bin/bash\n",
      in: view, at: machine.now)
    for device in [DeviceName.null, .zero, .full, .tty, .stdin, .stdout, .stderr] {
      try? machine.files.makeNode(
        "/dev/\(device.rawValue)", .device(device), mode: 0o666, in: view, at: machine.now)
    }
  }
  var view: FileView {
    FileView(
      mounts: machine.mountTables[0]
        ?? MountTable(root: FileReference(TreeID(0), InodeID(0))), cwd: "/tmp")
  }

  func program(named behaviour: String, arguments: [String]) -> (any Program<TestHost>)? {
    switch behaviour {
    case "bash": Shell<TestHost>(arguments: arguments)
    case "sh", "dash": Shell<TestHost>(arguments: arguments, flavour: .dash)
    case "ash": Shell<TestHost>(arguments: arguments, flavour: .ash)
    case "sleep": Sleeper(arguments: arguments)
    case "yes": Yes()
    default: Self.programs.contains(behaviour) ? Tool(name: behaviour, arguments: arguments) : nil
    }
  }
  mutating func processEnded(_ process: ProcessID, _ end: ProcessEnd) {
    if process == shell { self.end = end }
  }

  /// Starts a shell whose output is collected.
  mutating func start(
    _ arguments: [String], flavour: ShellFlavour = .bash, input: [UInt8] = [],
    environment: OrderedMap<String, String> = [
      "PATH": "/usr/bin:/bin", "HOME": "/root", "LANG": "C.UTF-8",
    ]
  ) {
    out = machine.addTerminal(Terminal(isInteractive: false))
    errors = machine.addTerminal(Terminal(isInteractive: false))
    let (read, write) = machine.pipe()
    machine.retain(write)
    if !input.isEmpty { _ = machine.write(input, to: write) }
    machine.release(write)
    var start = ProcessStart<TestHost>(
      Shell(arguments: arguments, flavour: flavour), arguments: arguments, parent: 0)
    start.descriptors = [
      read, machine.open(OpenFile(.terminal(out))), machine.open(OpenFile(.terminal(errors))),
    ]
    start.environment = environment
    start.directory = "/tmp"
    start.group = .new
    shell = (try? machine.spawn(start)) ?? 0
  }

  /// Runs until the shell has ended, or the fuel is spent.
  mutating func run(seconds: Int = 3600, fuel: Int = 2_000_000) {
    let limit = machine.now + .seconds(seconds)
    _ = advance(to: limit, fuel: fuel, until: { $0.end != nil })
  }
  mutating func takeOut() -> String {
    String(decoding: machine.takeOutput(out), as: UTF8.self)
  }
  mutating func takeErrors() -> String {
    String(decoding: machine.takeOutput(errors), as: UTF8.self)
  }

  // MARK: At a terminal

  /// Starts an interactive shell.
  mutating func startInteractive(_ arguments: [String] = ["bash"], flavour: ShellFlavour = .bash) {
    out = machine.addTerminal(Terminal(isInteractive: true))
    var start = ProcessStart<TestHost>(
      Shell(arguments: arguments, flavour: flavour), arguments: arguments, parent: 0)
    let handle = machine.open(OpenFile(.terminal(out)))
    start.descriptors = [handle, handle, handle]
    start.environment = ["PATH": "/usr/bin:/bin", "HOME": "/root", "PS1": "$ "]
    start.directory = "/root"
    start.group = .new
    shell = (try? machine.spawn(start)) ?? 0
    settle(seconds: 1)
  }
  /// What the terminal asks for: the prompt, or nil.
  var prompt: String? {
    switch machine.terminals[out]?.request {
    case .line(let prompt), .secret(let prompt): prompt
    default: nil
    }
  }
  mutating func settle(seconds: Int) {
    let limit = machine.now + .seconds(seconds)
    _ = advance(
      to: limit, fuel: 20_000,
      until: { ($0.machine.terminals[$0.out]?.request != nil && $0.isWaiting) || $0.end != nil })
  }
  /// Types a line, lets the shell work, and gives what it wrote.
  @discardableResult
  mutating func type(_ line: String, seconds: Int = 60) -> String {
    machine.answer(.line(line), on: out)
    settle(seconds: seconds)
    return takeOut()
  }
}

/// Waits, then ends.
struct Sleeper: Program {
  let arguments: [String]
  var until: Instant?
  mutating func resume(_ host: inout TestHost, _ me: ProcessID) -> Step<TestHost> {
    let deadline =
      until
      ?? host.machine.now
      + .nanoseconds(Int64((Double(arguments.dropFirst().first ?? "0") ?? 0) * 1e9))
    until = deadline
    return host.machine.now >= deadline ? .exit(0) : .wait(.until(deadline))
  }
}

struct Yes: Program {
  mutating func resume(_ host: inout TestHost, _ me: ProcessID) -> Step<TestHost> {
    switch host.machine.write(Array(String(repeating: "y\n", count: 512).utf8), to: 1, of: me) {
    case .wrote: return .again
    case .wait(let wait): return .wait(wait)
    case .broken, .failed:
      host.end(me, .killed(.pipe))
      return .exit(141)
    }
  }
}

/// Reads all of its input where it wants any, then writes all of its output.
struct Tool: Program {
  let name: String
  let arguments: [String]
  var input: [UInt8] = []
  var output: [UInt8] = []
  var errors = ""
  var status = 0
  var stage = 0
  var lines = 0

  init(name: String, arguments: [String]) {
    self.name = name
    self.arguments = arguments
  }

  var operands: [String] { arguments.dropFirst().filter { !$0.hasPrefix("-") || $0 == "-" } }
  var files: [String] {
    switch name {
    case "cat", "wc", "sort", "rev": operands
    case "head", "tail": operands.filter { Int($0) == nil }
    case "grep": Array(operands.dropFirst())
    default: []
    }
  }
  var reads: Bool {
    switch name {
    case "cat", "wc", "sort", "rev", "head", "tail", "grep": files.isEmpty || files == ["-"]
    case "tr", "tee": true
    default: false
    }
  }

  mutating func resume(_ host: inout TestHost, _ me: ProcessID) -> Step<TestHost> {
    while stage == 0 {
      guard reads else {
        stage = 1
        break
      }
      switch host.machine.read(0, of: me) {
      case .bytes(let bytes):
        input += bytes
        if name == "head", input.count(where: { $0 == 10 }) >= count { stage = 1 }
        if name == "cat" {
          output += input
          input = []
          if let step = write(&host, me) { return step }
        }
      case .wait(let wait): return .wait(wait)
      case .end, .failed: stage = 1
      }
    }
    if stage == 1 {
      stage = 2
      for file in files where file != "-" {
        if file.hasPrefix("/dev/") {
          guard let handle = try? host.machine.open(file, .read, for: me) else { continue }
          loop: while true {
            switch host.machine.read(handle, by: me, limit: 65_536) {
            case .bytes(let bytes) where input.count < 1 << 20: input += bytes
            case .wait(let wait):
              stage = 1
              return .wait(wait)
            default: break loop
            }
          }
          continue
        }
        guard let view = host.machine.view(of: me),
          let bytes = try? host.machine.files.read(file, in: view)
        else {
          errors += "\(name): \(file): No such file or directory\n"
          status = 1
          continue
        }
        input += bytes
      }
      work(&host, me)
    }
    if let step = write(&host, me) { return step }
    if !errors.isEmpty { _ = host.machine.write(Array(errors.utf8), to: 2, of: me) }
    return .exit(status)
  }

  mutating func write(_ host: inout TestHost, _ me: ProcessID) -> Step<TestHost>? {
    while !output.isEmpty {
      switch host.machine.write(output, to: 1, of: me) {
      case .wrote(let count): output.removeFirst(count)
      case .wait(let wait): return .wait(wait)
      case .broken:
        host.end(me, .killed(.pipe))
        return .exit(141)
      case .failed(let error):
        errors += "\(name): write error: \(error.message)\n"
        status = 1
        output = []
      }
    }
    return nil
  }

  var count: Int {
    for (index, word) in arguments.enumerated() {
      if word == "-n" || word == "-c", index + 1 < arguments.count {
        return Int(arguments[index + 1]) ?? 10
      }
      if word.hasPrefix("-n") { return Int(word.dropFirst(2)) ?? 10 }
      if word.hasPrefix("-"), let number = Int(word.dropFirst()) { return number }
    }
    return 10
  }
  var inputLines: [String] {
    var lines = String(decoding: input, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false
    ).map(String.init)
    if lines.last == "" { lines.removeLast() }
    return lines
  }
  mutating func say(_ lines: [String]) { for line in lines { output += Array((line + "\n").utf8) } }

  mutating func work(_ host: inout TestHost, _ me: ProcessID) {
    let view = host.machine.view(of: me) ?? host.view
    let words = Array(arguments.dropFirst())
    switch name {
    case "cat": output += input
    case "echo": say([words.joined(separator: " ")])
    case "true": break
    case "false": status = 1
    case "argv": for word in words { say(["<\(word)>"]) }
    case "env", "printenv":
      let environment = host.machine.process(me)?.environment ?? [:]
      if let wanted = words.first, name == "printenv" {
        if let value = environment[wanted] { say([value]) } else { status = 1 }
      } else {
        for (key, value) in environment { say(["\(key)=\(value)"]) }
      }
    case "seq":
      let numbers = words.compactMap { Int($0) }
      let low = numbers.count > 1 ? numbers[0] : 1, high = numbers.last ?? 0
      if low <= high { for k in low...high { say(["\(k)"]) } }
    case "wc":
      if words.contains("-l") {
        say(["\(input.count(where: { $0 == 10 }))"])
      } else if words.contains("-c") {
        say(["\(input.count)"])
      }
    case "head": say(Array(inputLines.prefix(count)))
    case "tail": say(Array(inputLines.suffix(count)))
    case "sort":
      let sorted = inputLines.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      say(words.contains("-r") ? sorted.reversed() : sorted)
    case "rev": say(inputLines.map { String($0.reversed()) })
    case "grep":
      let wanted = operands.first ?? ""
      let pattern = try? Pattern(wanted, syntax: words.contains("-E") ? .extended : .basic)
      let found = inputLines.filter {
        (pattern?.isMatch($0) ?? false) != words.contains("-v")
      }
      if !words.contains("-q") { say(words.contains("-c") ? ["\(found.count)"] : found) }
      status = found.isEmpty ? 1 : 0
    case "tr":
      func set(_ text: String) -> [UInt8] {
        var out: [UInt8] = []
        let s = Array(text.utf8)
        var k = 0
        while k < s.count {
          if k + 2 < s.count, s[k + 1] == 0x2d, s[k] <= s[k + 2] {
            out += Array(s[k]...s[k + 2])
            k += 3
          } else if s[k] == 0x5c, k + 1 < s.count {
            out.append(s[k + 1] == UInt8(ascii: "n") ? 10 : s[k + 1])
            k += 2
          } else {
            out.append(s[k])
            k += 1
          }
        }
        return out
      }
      if words.first == "-d" {
        let gone = set(words.last ?? "")
        output += input.filter { !gone.contains($0) }
      } else {
        let from = set(words.first ?? ""), to = set(words.last ?? "")
        output += input.map { byte in
          from.firstIndex(of: byte).map { to[min($0, to.count - 1)] } ?? byte
        }
      }
    case "tee":
      output += input
      for file in operands {
        if file.hasPrefix("/dev/fd/") {
          if let handle = try? host.machine.open(file, .output, for: me) {
            _ = host.machine.write(input, to: handle)
          }
        } else {
          try? host.machine.files.write(file, input, in: view, at: host.machine.now)
        }
      }
    case "touch":
      for file in operands {
        try? host.machine.files.write(file, [], in: view, at: host.machine.now)
      }
    case "rm":
      for file in operands {
        try? host.machine.files.removeAll(file, in: view, at: host.machine.now)
      }
    case "mkdir":
      for file in operands {
        try? host.machine.files.makeDirectories(file, in: view, at: host.machine.now)
      }
    case "ls":
      let names = (try? host.machine.files.names(in: operands.first ?? ".", in: view)) ?? []
      say(names.filter { !$0.hasPrefix(".") }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    case "basename": say([FilePaths.basename(words.first ?? "")])
    case "pwd": say([host.machine.process(me)?.directory ?? "?"])
    case "date": say(["\(host.machine.now.seconds)"])
    case "crash":
      host.end(me, .killed(Signal(named: words.first ?? "SEGV") ?? .segv))
    default: status = 127
    }
  }
}
