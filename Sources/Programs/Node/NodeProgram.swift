// `node` as a process: what it is called with, its slices, its signals, its end.

import Commands
import Files
import Kernel
import Machine
import Network
import Text

/// `node` of the images.
func node<Host: ProgramHost>(_ name: String = "node") -> Command<Host> {
  Command(
    name, "runs JavaScript programs of a stated subset",
    .program { NodeProgram<Host>(arguments: $0) })
}

struct NodeProgram<Host: ProgramHost>: Server {
  let arguments: [String]
  var vm: JSVM?
  var script: [UInt8] = []
  var status: Int?
  var eager = 0

  init(arguments: [String]) { self.arguments = arguments }

  mutating func resume(_ host: inout Host, _ me: ProcessID) -> Step<Host> {
    if vm == nil, let step = start(&host, me) { return step }
    if let wait = flush(&host, me) { return .wait(wait) }
    if let status {
      if vm?.isOutOfMemory == true {
        host.machine.noteOutOfMemory(me)
        host.end(me, .killed(.kill))
      }
      return .exit(status)
    }
    switch inside(&host, me, { vm in vm.slice() }) ?? .exit(1) {
    case .again:
      eager += 1
      // Busy programs move the world on: ever faster, so that a wait in a loop costs little.
      host.machine.clock.elapse(nanoseconds: min(20_000_000, 400_000 * (1 + eager / 16)))
      return .again
    case .exit(let code):
      status = code
      return .again
    case .wait(let list):
      eager = 0
      vm?.busy = 0
      if let wait = flush(&host, me) { return .wait(wait) }
      return .wait(list)
    }
  }

  /// Lends the interpreter the world for a piece of work.
  private mutating func inside<R: Sendable>(
    _ host: inout Host, _ me: ProcessID, _ body: (inout JSVM) -> R
  ) -> R? {
    guard var vm else { return nil }
    self.vm = nil
    let result = withUnsafeMutablePointer(to: &host) { pointer in
      vm.world = HostDoor(host: pointer, me: me, handler: "node")
      defer { vm.world = nil }
      return body(&vm)
    }
    self.vm = vm
    return result
  }

  private mutating func flush(_ host: inout Host, _ me: ProcessID) -> [Wait]? {
    guard vm != nil else { return nil }
    switch host.give(&vm!, of: me) {
    case .all: break
    case .wait(let wait): return [wait]
    case .broken:
      // Real: EPIPE is an error of the stream, which nobody handles.
      vm?.output = []
      if status == nil { status = 1 }
    }
    return nil
  }

  mutating func receive(
    _ signal: Signal, _ host: inout Host, _ me: ProcessID
  ) -> SignalAnswer {
    guard let vm else { return .standard }
    if signal == .pipe { return .ignored }
    guard vm.handled.contains(signal.rawValue) else { return .standard }
    self.vm?.arrived.append(signal.rawValue)
    return .handled
  }

  mutating func answer(
    _ request: HTTPRequest, _ host: inout Host, _ me: ProcessID
  ) -> HTTPResponse? {
    guard status == nil else { return nil }
    let port = request.host.split(separator: ":").dropFirst().last.flatMap { Int($0) }
    let result = inside(&host, me) { vm in vm.respond(to: request, port: port) }
    _ = flush(&host, me)
    if let code = vm?.fatal {
      host.end(me, .exited(code))
      return nil
    }
    return result ?? nil
  }

  // MARK: The command line

  private mutating func start(_ host: inout Host, _ me: ProcessID) -> Step<Host>? {
    let environment = host.machine.process(me)?.environment ?? [:]
    func say(_ text: String, _ descriptor: Int, _ status: Int) -> Step<Host> {
      _ = host.machine.write(Array(text.utf8), to: descriptor, of: me)
      return .exit(status)
    }
    // Real: the official images name their version; Debian 13's own is 20.19.
    let version = environment["NODE_VERSION"] ?? "20.19.2"
    var line = NodeCommandLine(arguments)
    if let option = line.unknown { return say("node: bad option: \(option)\n", 2, 9) }
    if let option = line.missing { return say("node: \(option) requires an argument\n", 2, 9) }
    if let option = line.unmodelled {
      host.machine.notices.append(.unmodelled(name: "node \(option)"))
      return say(
        "swiftlab: the real node has \(option); swiftlab does not model it.\n", 2, 126)
    }
    if line.showsVersion { return say("v\(version)\n", 1, 0) }
    if line.showsHelp {
      return say(
        "Usage: node [options] [ script.js ] [arguments]\n\n"
          + "The lab's Node: -e, -p, -v, files and standard input; what it knows is in the lab's own pages.\n",
        1, 0)
    }
    if case .prompt = line.what {
      if host.machine.isTerminal(0, of: me) {
        host.machine.notices.append(.unmodelled(name: "node's prompt"))
        return say(
          "swiftlab: the real node shows a prompt here (`>`); swiftlab does not model it. Try node -e or a file.\n",
          2, 126)
      }
      // The whole program is read before it starts.
      reading: while true {
        switch host.machine.read(0, of: me) {
        case .bytes(let bytes) where script.count < 16 << 20: script += bytes
        case .wait(let wait): return .wait([wait])
        default: break reading
        }
      }
      line.what = .input(script)
      script = []
    }
    var vm = JSVM.fresh
    // Real: Node takes about 30 MB before it runs anything.
    if let limit = host.machine.memoryLimit(of: me) {
      vm.room = min(JSVM.memory, max(1 << 20, limit - 30 << 20))
    }
    vm.version = version
    vm.environment = environment
    self.vm = vm
    status = inside(&host, me) { vm in vm.begin(line) } ?? nil
    return nil
  }
}

/// The words behind `node`.
struct NodeCommandLine: Sendable {
  enum What: Sendable {
    case prompt
    case input([UInt8]?)
    case code(String, prints: Bool)
    case file(String)
  }
  var what = What.prompt
  var rest: [String] = []
  var showsVersion = false
  var showsHelp = false
  var unknown: String?
  var missing: String?
  var unmodelled: String?

  /// Real: options that change nothing of what a program of the subset does.
  private static let harmless: Set<String> = [
    "--no-warnings", "--trace-warnings", "--trace-uncaught", "--enable-source-maps",
    "--no-deprecation", "--trace-deprecation", "--preserve-symlinks", "--expose-gc",
    "--experimental-modules", "--unhandled-rejections=throw",
  ]

  init(_ arguments: [String]) {
    var words = Array(arguments.dropFirst())
    while let word = words.first, word.hasPrefix("-"), word != "-" {
      words.removeFirst()
      switch word {
      case "--": break
      case "-v", "--version": showsVersion = true
      case "-h", "--help": showsHelp = true
      case "-e", "--eval", "-p", "--print", "-pe":
        guard !words.isEmpty else {
          missing = word
          return
        }
        what = .code(words.removeFirst(), prints: word.hasPrefix("-p") || word == "--print")
      case "-i", "--interactive", "-c", "--check", "-r", "--require", "--import", "--watch",
        "--test",
        "--env-file", "--prof", "--input-type", "--watch-path", "--loader", "--run":
        unmodelled = word
        return
      default:
        if Self.harmless.contains(word) || word.hasPrefix("--max-old-space-size")
          || word.hasPrefix("--max_old_space_size") || word.hasPrefix("--stack-trace-limit")
        {
          continue
        }
        let known = [
          "--inspect", "--env-file=", "--watch", "--import=", "--experimental", "--input-type=",
        ]
        if known.contains(where: { word.hasPrefix($0) }) {
          unmodelled = word
        } else {
          unknown = word
        }
        return
      }
      if word == "--" { break }
    }
    if case .code = what {
      rest = words
      return
    }
    guard let first = words.first else { return }
    rest = Array(words.dropFirst())
    what = first == "-" ? .prompt : .file(first)
  }
}
