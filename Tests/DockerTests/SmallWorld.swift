// The smallest world in which containers run: a host with an engine and a handful of programs.

import Containers
import Docker
import Files
import Kernel
import Machine
import Network

struct SmallWorld: DockerHost {
  var machine: Machine<SmallWorld>
  var network = NetworkMap()
  var registries = Registries()
  var docker = DockerEngine(seed: 7)

  init() {
    machine = Machine(
      clock: Clock(now: Instant(seconds: 1_795_338_000)), random: RandomSource(seed: 7))
    let root = machine.files.add(FileTree())
    if let file = machine.files.root(of: root) { machine.mountTables[0] = MountTable(root: file) }
    startDocker()
  }

  func program(named behaviour: String, arguments: [String]) -> (any Program<SmallWorld>)? {
    // The applets of busybox are one program, called by many names.
    let behaviour =
      behaviour.hasSuffix("/busybox") ? FilePaths.basename(arguments.first ?? "") : behaviour
    switch behaviour {
    case "sh", "ash", "dash", "bash", "echo", "sleep", "true", "false", "cat", "hello-world", "env",
      "nginx":
      return Small(
        name: behaviour == "ash" || behaviour == "dash" ? "sh" : behaviour, arguments: arguments)
    default: return nil
    }
  }
  var nextEvent: AgendaSlot? { docker.nextEvent }
  mutating func fireNextEvent() { fireDockerEvent() }
  mutating func processEnded(_ process: ProcessID, _ end: ProcessEnd) {
    _ = dockerProcessEnded(process, end)
  }
  mutating func respond(to request: HTTPRequest, at listener: Listener) -> HTTPResponse? {
    HTTPResponse(text: "hello from \(listener.handler)\n")
  }
  mutating func converse(_ bytes: [UInt8], at listener: Listener) -> [UInt8]? { nil }

  mutating func pass(_ seconds: Double) {
    advance(to: machine.now + .nanoseconds(Int(seconds * 1e9)))
  }
  /// Pulls an image by its name.
  mutating func pull(_ name: String) throws {
    let transfer = try imagePull(try ImageReference(name))
    finishPull(transfer)
  }
  mutating func run(_ name: String?, _ image: String, _ command: String...) throws -> String {
    var request = ContainerRequest(image: image)
    request.name = name
    request.command = command
    let id = try containerCreate(request).id
    try containerStart(id)
    return id
  }
  func log(_ container: String) throws -> String {
    try containerLogs(container).entries.map { String(decoding: $0.text, as: UTF8.self) }.joined()
  }
  mutating func build(_ request: BuildRequest) -> (BuildAdvance, [BuildEvent]) {
    var job = BuildJob(request)
    var events: [BuildEvent] = []
    for _ in 0..<10_000 {
      let step = buildNext(&job)
      events += job.takeEvents()
      switch step {
      case .wait, .again: pass(0.01)
      default: return (step, events)
      }
    }
    return (.again, events)
  }
}

/// A program that does one small thing.
struct Small: Program {
  let name: String
  let arguments: [String]
  var until: Instant?
  var isListening = false

  mutating func resume(_ host: inout SmallWorld, _ me: ProcessID) -> Step<SmallWorld> {
    func say(_ text: String, _ descriptor: Int = 1) { tell(&host, me, text, descriptor) }
    switch name {
    case "true": return .exit(0)
    case "false": return .exit(1)
    case "hello-world":
      say("\nHello from Docker!\n")
      return .exit(0)
    case "echo":
      say(arguments.dropFirst().joined(separator: " ") + "\n")
      return .exit(0)
    case "env":
      for (key, value) in host.machine.process(me)?.environment ?? [:] { say("\(key)=\(value)\n") }
      return .exit(0)
    case "cat":
      guard let view = host.machine.view(of: me), let path = arguments.last,
        let text = try? host.machine.files.readText(path, in: view)
      else {
        say("cat: can't open '\(arguments.last ?? "")'\n", 2)
        return .exit(1)
      }
      say(text)
      return .exit(0)
    case "sleep":
      if let until { return host.machine.now >= until ? .exit(0) : .wait(.until(until)) }
      let due = host.machine.now + .seconds(Int(arguments.last ?? "0") ?? 0)
      until = due
      return .wait(.until(due))
    case "nginx":
      guard !isListening else { return .wait([]) }
      isListening = true
      let namespace = host.machine.process(me)?.namespaces.network ?? 0
      try? host.network.listen(
        Listener(namespace: namespace, port: 80, owner: me, handler: "nginx"))
      return .wait([])
    default: return shell(&host, me)
    }
  }
  private func tell(
    _ host: inout SmallWorld, _ me: ProcessID, _ text: String, _ descriptor: Int
  ) {
    _ = host.machine.write(Array(text.utf8), to: descriptor, of: me)
  }
  /// `sh -c` with `;`, `echo … > file`, `exit N`, `sleep N`; and `exec "$@"` of an entry point.
  private mutating func shell(
    _ host: inout SmallWorld, _ me: ProcessID
  ) -> Step<SmallWorld> {
    guard arguments.count > 2, arguments[1] == "-c" else {
      if arguments.contains("nginx") {
        return .exec(Small(name: "nginx", arguments: ["nginx"]))
      }
      return .exit(0)
    }
    for command in arguments[2].split(separator: ";") {
      let parts = command.split(separator: ">").map(String.init)
      let words = parts[0].split(separator: " ").map(String.init)
      switch words.first {
      case "echo":
        let text = words.dropFirst().joined(separator: " ") + "\n"
        if parts.count > 1, let view = host.machine.view(of: me) {
          let path = parts[1].filter { $0 != " " }
          let now = host.machine.now
          try? host.machine.files.write(path, text: text, in: view, at: now)
        } else {
          tell(&host, me, text, 1)
        }
      case "exit": return .exit(Int(words.last ?? "") ?? 0)
      case "sleep": return .exec(Small(name: "sleep", arguments: words))
      case "cat":
        return .exec(Small(name: "cat", arguments: words))
      default:
        tell(&host, me, "/bin/sh: \(words.first ?? ""): not found\n", 2)
        return .exit(127)
      }
    }
    return .exit(0)
  }
}
