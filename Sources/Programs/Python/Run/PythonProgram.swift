// `python` as a process: what it is called with, its slices, its signals, its end.

import Commands
import Files
import Kernel
import Machine
import Network
import Text

/// `python` of the images, `python3` of the sandbox.
func python<Host: ProgramHost>(_ name: String = "python") -> Command<Host> {
  Command(
    name, "runs Python programs of a stated subset",
    .program { PythonProgram<Host>(arguments: $0) })
}

struct PythonProgram<Host: ProgramHost>: Server {
  let arguments: [String]
  var vm: PyVM?
  var prompt: PyPrompt?
  /// The program is read from standard input.
  var script: [UInt8]?
  var status: Int?
  /// Killed by its own KeyboardInterrupt.
  var isInterrupted = false
  /// Slices since it last waited: a busy program is made to cost more time.
  var eager = 0

  init(arguments: [String]) { self.arguments = arguments }

  mutating func resume(_ host: inout Host, _ me: ProcessID) -> Step<Host> {
    if vm == nil {
      switch start(&host, me) {
      case .go: break
      case .step(let step): return step
      }
    }
    if let wait = flush(&host, me) { return .wait(wait) }
    if let status {
      if vm?.isOutOfMemory == true {
        host.machine.noteOutOfMemory(me)
        host.end(me, .killed(.kill))
        return .exit(status)
      }
      if isInterrupted {
        host.end(me, .killed(.int))
        return .exit(130)
      }
      return .exit(status)
    }
    let pause = inside(&host, me) { vm, prompt in prompt?.step(&vm) ?? vm.slice() }
    switch pause ?? .exit(1) {
    case .again:
      eager += 1
      // Busy programs move the world on: ever faster, so that a wait in a loop costs little.
      host.machine.clock.elapse(
        nanoseconds: min(20_000_000, 400_000 * (1 + eager / 16)))
      return .again
    case .exit(let code):
      status = code
      isInterrupted = vm?.wasInterrupted ?? false
      return .again
    case .wait(let list):
      eager = 0
      vm?.busy = 0
      if let wait = flush(&host, me) { return .wait(wait) }
      return .wait(list)
    }
  }

  /// Lends the interpreter the world for a piece of work.
  private mutating func inside<R>(
    _ host: inout Host, _ me: ProcessID, _ body: (inout PyVM, inout PyPrompt?) -> R
  ) -> R? where R: Sendable {
    guard var vm else { return nil }
    self.vm = nil
    let result = withUnsafeMutablePointer(to: &host) { pointer in
      vm.world = HostDoor(host: pointer, me: me)
      defer { vm.world = nil }
      return body(&vm, &prompt)
    }
    self.vm = vm
    return result
  }

  /// Gives what was written to the descriptors; what to wait for where they take no more.
  private mutating func flush(_ host: inout Host, _ me: ProcessID) -> [Wait]? {
    guard vm?.output.isEmpty == false else { return nil }
    switch host.give(&vm!, of: me) {
    case .all: break
    case .wait(let wait): return [wait]
    case .broken(let descriptor):
      vm?.output = []
      if descriptor == 1, status == nil || status == 0 {
        let text =
          "Exception ignored in: <_io.TextIOWrapper name='<stdout>' mode='w' encoding='utf-8'>\n"
          + "BrokenPipeError: [Errno 32] Broken pipe\n"
        _ = host.machine.write(Array(text.utf8), to: 2, of: me)
        status = 120
      }
    }
    return nil
  }

  mutating func receive(
    _ signal: Signal, _ host: inout Host, _ me: ProcessID
  ) -> SignalAnswer {
    guard vm != nil else { return .standard }
    // Real: Python ignores SIGPIPE and sees the error of the write.
    if signal == .pipe { return .ignored }
    if vm?.handlers[signal.rawValue] != nil || signal == .int {
      if let handler = vm?.handlers[signal.rawValue], case .int(let number) = handler {
        if number == 1 { return .ignored }
        if signal != .int || number == 0 { return .standard }
      }
      vm?.arrived.append(signal.rawValue)
      return .handled
    }
    return .standard
  }

  mutating func answer(
    _ request: HTTPRequest, _ host: inout Host, _ me: ProcessID
  ) -> HTTPResponse? {
    let port = request.host.split(separator: ":").dropFirst().last.flatMap { Int($0) }
    let result = inside(&host, me) { vm, _ in vm.respond(to: request, port: port) }
    _ = flush(&host, me)
    if let code = vm?.fatal {
      host.end(me, .exited(code))
      return nil
    }
    return result ?? nil
  }

  // MARK: The command line

  enum Start {
    case go
    case step(Step<Host>)
  }

  private mutating func start(_ host: inout Host, _ me: ProcessID) -> Start {
    let environment = host.machine.process(me)?.environment ?? [:]
    func say(_ text: String, _ descriptor: Int, _ status: Int) -> Start {
      _ = host.machine.write(Array(text.utf8), to: descriptor, of: me)
      return .step(.exit(status))
    }
    let name = arguments.first ?? "python3"
    var line = PythonCommandLine(arguments)
    let version = PythonProgram.version(
      environment, name, host.machine.process(me)?.arguments ?? [])
    switch line.complaint {
    case .unknown(let option):
      return say(
        "Unknown option: \(option)\nusage: \(name) [option] ... [-c cmd | -m mod | file | -] [arg] ...\n"
          + "Try `python -h' for more information.\n", 2, 2)
    case .missing(let option):
      return say(
        "Argument expected for the \(option) option\nusage: \(name) [option] ... [-c cmd | -m mod | file | -] [arg] ...\n"
          + "Try `python -h' for more information.\n", 2, 2)
    case nil: break
    }
    if line.showsVersion { return say("Python \(version)\n", 1, 0) }
    if line.showsHelp {
      return say(
        "usage: \(name) [option] ... [-c cmd | -m mod | file | -] [arg] ...\n"
          + "The lab's Python: -c, -m, -u, -i, -V and files; what it knows is in the lab's own pages.\n",
        1, 0)
    }
    if case .module("pip") = line.what,
      let pip = host.program(named: "pip", arguments: ["pip"] + line.rest)
    {
      host.machine.modify(me) { $0.arguments = [name, "-m", "pip"] + line.rest }
      return .step(.exec(PipInPlace<Host>(inner: pip)))
    }
    let isTerminal = host.machine.isTerminal(0, of: me)
    if case .input = line.what, !isTerminal {
      // The whole program is read before it starts.
      var text = script ?? []
      script = nil
      while true {
        switch host.machine.read(0, of: me) {
        case .bytes(let bytes) where text.count < 16 << 20: text += bytes
        case .wait(let wait):
          script = text
          return .step(.wait(wait))
        default:
          line.source = text
          return begin(line, version, environment, &host, me)
        }
        if line.source != nil { break }
      }
    }
    return begin(line, version, environment, &host, me)
  }

  /// Real: the official image names its version; Debian's own python3 is 3.11.
  static func version(
    _ environment: OrderedMap<String, String>, _ name: String, _ arguments: [String]
  ) -> String {
    environment["PYTHON_VERSION"] ?? "3.11.2"
  }

  private mutating func begin(
    _ line: PythonCommandLine, _ version: String, _ environment: OrderedMap<String, String>,
    _ host: inout Host, _ me: ProcessID
  ) -> Start {
    var vm = PyVM()
    // Real: CPython 3.12 takes about 6 MB before it runs anything.
    if let limit = host.machine.memoryLimit(of: me) {
      vm.room = min(PyVM.memory, max(1 << 20, limit - 6 << 20))
    }
    vm.version.text = version
    vm.environment = environment
    let isUnbuffered = line.isUnbuffered || !(environment["PYTHONUNBUFFERED"] ?? "").isEmpty
    vm.buffering = isUnbuffered ? .none : host.machine.isTerminal(1, of: me) ? .line : .block
    vm.setUpStreams()
    self.vm = vm
    let name = arguments.first ?? "python3"
    if case .input = line.what, line.source == nil {
      prompt = PyPrompt()
      _ = inside(&host, me) { vm, prompt in
        vm.arguments = [""]
        vm.searchPath = ["", vm.sitePackages]
        vm.isInteractive = true
        vm.beginPrompt()
        return 0
      }
      return .go
    }
    let failed: Int? = inside(&host, me) { vm, _ in vm.begin(line, calledBy: name) } ?? nil
    status = failed
    return .go
  }
}

/// `python -m pip`: pip's own process in this one's place.
struct PipInPlace<Host: ProgramHost>: Program {
  var inner: any Program<Host>
  mutating func resume(_ host: inout Host, _ me: ProcessID) -> Step<Host> {
    inner.resume(&host, me)
  }
  mutating func receive(
    _ signal: Signal, _ host: inout Host, _ me: ProcessID
  ) -> SignalAnswer { inner.receive(signal, &host, me) }
}

/// The words behind `python`.
struct PythonCommandLine: Sendable {
  enum What: Sendable, Hashable {
    case input
    case command(String)
    case module(String)
    case file(String)
  }
  enum Complaint: Sendable { case unknown(String), missing(String) }
  var what = What.input
  var rest: [String] = []
  var isUnbuffered = false
  var showsVersion = false
  var showsHelp = false
  var complaint: Complaint?
  var source: [UInt8]?

  init(_ arguments: [String]) {
    var words = Array(arguments.dropFirst())
    while let word = words.first {
      guard word.hasPrefix("-"), word != "-" else { break }
      words.removeFirst()
      if word == "--version" {
        showsVersion = true
        continue
      }
      if word == "--help" {
        showsHelp = true
        continue
      }
      if word.hasPrefix("--") {
        complaint = .unknown(word)
        return
      }
      var letters = word.dropFirst()
      while let letter = letters.first {
        letters.removeFirst()
        switch letter {
        case "u": isUnbuffered = true
        case "V": showsVersion = true
        case "h", "?": showsHelp = true
        case "B", "E", "s", "S", "O", "I", "q", "v", "d", "b", "P", "R", "i": continue
        case "W", "X":
          if letters.isEmpty, !words.isEmpty { words.removeFirst() }
          letters = ""
        case "c", "m":
          let value = letters.isEmpty ? words.first : String(letters)
          guard let value else {
            complaint = .missing("-\(letter)")
            return
          }
          if letters.isEmpty { words.removeFirst() }
          what = letter == "c" ? .command(value) : .module(value)
          rest = words
          return
        default:
          complaint = .unknown("-\(letter)")
          return
        }
      }
    }
    guard let first = words.first else { return }
    words.removeFirst()
    what = first == "-" ? .input : .file(first)
    rest = words
  }
}
