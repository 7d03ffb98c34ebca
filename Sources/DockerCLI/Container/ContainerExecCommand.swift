// docker exec

import Commands
import Docker
import Kernel
import Machine
import Containers
import Files

func containerExec<Host: DockerCLIHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "exec", "[OPTIONS] CONTAINER COMMAND [ARG...]", "Execute a command in a running container")
  spec.description =
    "Runs one more command in a container that runs. With -it it gets your terminal, so that a shell can be used there; `exit` comes back."
  spec.examples = [.init("What a container sees of its files", "docker exec web ls /")]
  spec.completes = ["container"]
  spec.isInterspersed = false
  spec.flags = [
    Flag("detach", "d", .bool, "Run in the background."),
    detachKeysFlag,
    Flag("env", "e", .list(typeName: "list"), "An environment variable."),
    Flag("env-file", nil, .list(typeName: "list"), "A file of environment variables."),
    Flag("interactive", "i", .bool, "Keep standard input open."),
    Flag("privileged", nil, .bool, "All rights."),
    Flag("tty", "t", .bool, "Give it a terminal."),
    Flag("user", "u", .string, "The user: name or uid[:gid]."),
    Flag("workdir", "w", .string, "Its working directory."),
  ]
  let declared = spec
  return CommandNode(
    spec,
    action: dockerFollower { host, call, flags throws(DockerFailure) in
      try declared.check(flags, .atLeast(2), call)
      let isInteractive = flags.bool("interactive")
      if flags.arguments[0].isEmpty {
        throw .text("invalid container name or ID: value is empty", status: 1)
      }
      // Real: the client asks for the container first.
      _ = try daemon { () throws(DockerError) in try host.docker.container(flags.arguments[0]) }
      if flags.bool("tty"), isInteractive, !flags.bool("detach"), host.terminal(call, 0) == nil {
        throw .text("the input device is not a TTY", status: 1)
      }
      var request = ExecRequest(command: Array(flags.arguments.dropFirst()))
      let view = host.view(call)
      for file in flags.list("env-file") {
        guard let text = try? host.machine.files.readText(file, in: view) else {
          throw .text("open \(file): no such file or directory", status: 1)
        }
        request.environment += text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map(
          String.init)
      }
      for variable in flags.list("env") {
        if variable.isEmpty || variable.hasPrefix("=") {
          throw .text(
            "invalid argument \"\(variable)\" for \"-e, --env\" flag: invalid environment variable: \(variable)\n\nUsage:  docker exec [OPTIONS] CONTAINER COMMAND [ARG...]\n\nRun 'docker exec --help' for more information",
            status: 125)
        }
        // Real: a name alone takes the client's own value, and none where the client has none.
        if !variable.contains("="), let value = host.environment(call, variable) {
          request.environment.append("\(variable)=\(value)")
        } else {
          request.environment.append(variable)
        }
      }
      request.user = flags.string("user")
      request.workingDirectory = flags.string("workdir")
      request.tty = flags.bool("tty")
      request.attachInput = isInteractive
      request.detach = flags.bool("detach")
      request.isPrivileged = flags.bool("privileged")
      let id = try daemon { () throws(DockerError) in
        try host.execCreate(flags.arguments[0], request)
      }
      let keys = try DetachKeys.asked(flags) {
        "Error response from daemon: Invalid escape keys (\($0)) provided"
      }
      var descriptors: [HandleID?] = [nil, nil, nil]
      if !request.detach {
        descriptors =
          request.tty
          ? Array((host.machine.process(call.process)?.descriptors ?? []).prefix(3))
          : host.machine.streams(of: call.process)
        if !isInteractive, !descriptors.isEmpty { descriptors[0] = nil }
      }
      var screen: ExecScreen<Host>?
      if request.tty, !request.detach {
        let isShown = host.terminal(call, 1) != nil
        let terminal = host.machine.terminal(of: call.process)
        var own = ExecScreen<Host>(&host, call, isMirror: !isShown)
        let output = own.console(&host, for: isShown ? terminal : nil)
        let input =
          isInteractive == isShown && isInteractive
          ? output : own.console(&host, for: isInteractive ? terminal : nil)
        own.handles = [input, output]
        screen = own
        descriptors = [input, output, output]
      }
      do throws(DockerError) {
        let process = try host.execStart(id, descriptors: descriptors)
        if request.detach { return .exit(0) }
        let streams = request.tty ? [] : descriptors.compactMap(\.self)
        var follower = ExecProcess<Host>(
          exec: id, process: process, streams: streams, screen: screen)
        if request.tty { follower.takeTerminal(&host, call, keys: isInteractive ? keys : []) }
        return .follow(follower)
      } catch {
        screen?.close(&host)
        // Real: a failed start is told without "Error response from daemon", with runc's status.
        // Who is not in the image's files is the daemon's own finding, and so is all of `exec -d`.
        if case .exec(let failure) = error, !failure.isDaemons, !request.detach {
          call.complain(error.message + "\n")
          return .exit(failure.status)
        }
        throw .daemon(error)
      }
    })
}

/// `docker exec` while its command runs.
struct ExecProcess<Host: DockerCLIHost>: Follower {
  let exec: String
  let process: ProcessID
  /// Handles that show on the client's terminal only while there is a client.
  private let streams: [HandleID]
  private let screen: ExecScreen<Host>?
  private var terminal: TerminalID?
  private var group: ProcessID = 0

  init(
    exec: String, process: ProcessID, streams: [HandleID] = [], screen: ExecScreen<Host>? = nil
  ) {
    self.exec = exec
    self.process = process
    self.streams = streams
    self.screen = screen
  }

  /// Gives the terminal to the process: before it runs, so that its first read asks for a line.
  mutating func takeTerminal(
    _ host: inout Host, _ call: Call<Host>, keys: [UInt8] = []
  ) {
    group = host.machine.process(call.process)?.group ?? 0
    if let found = host.machine.terminal(of: call.process),
      host.machine.terminals[found]?.foreground == group,
      let own = host.machine.process(process)?.group
    {
      terminal = found
      host.machine.terminals.modify(found) { $0.foreground = own }
      host.addClient(call.process, keys: keys, on: found)
    }
  }

  mutating func next(_ host: inout Host, _ call: inout Call<Host>) -> FollowerStep {
    let isLeft = host.isLeaving(call.process)
    guard let end = host.execEnd(exec) ?? (isLeft ? .exited(1) : nil) else {
      return .wait([.topic(.docker)])
    }
    host.removeClient(call.process)
    if isLeft, let terminal, let screen { screen.leave(&host, terminal) }
    if let terminal {
      let group = group
      host.machine.terminals.modify(terminal) { $0.foreground = group }
    }
    if isLeft {
      call.complain("read escape sequence")
      return .exit(1)
    }
    screen?.close(&host)
    return .exit(end.status)
  }

  mutating func receive(
    _ signal: Signal, _ host: inout Host, _ call: Call<Host>
  ) -> SignalAnswer {
    // Real: docker exec has no --sig-proxy; ^C ends the client, and the command goes on.
    if signal.endsByDefault { for stream in streams { host.machine.cutStream(stream) } }
    return .standard
  }
}

/// The terminal of `docker exec -t`: the client's own for as long as it is there, and where the client's
/// output is none, one whose text is passed on.
struct ExecScreen<Host: DockerCLIHost>: Sendable {
  private let log: LogID
  private let mirror: Log.Mirror?
  /// What the command reads and writes.
  var handles: [HandleID] = []

  init(_ host: inout Host, _ call: Call<Host>, isMirror: Bool) {
    log = host.machine.addLog()
    guard isMirror, let handle = host.machine.handle(1, of: call.process) else {
      mirror = nil
      return
    }
    host.machine.retain(handle)
    let mirror = Log.Mirror(stream: 1, handle: handle)
    self.mirror = mirror
    host.machine.logs.modify(log) { $0.mirrors = [mirror] }
  }

  /// A handle on it; keys come from the client's terminal, where it has one.
  func console(_ host: inout Host, for terminal: TerminalID? = nil) -> HandleID {
    host.machine.open(OpenFile(.console(log, terminal)))
  }

  /// The client goes, and the command goes on without a terminal.
  func leave(_ host: inout Host, _ terminal: TerminalID) {
    host.takeTerminal(terminal, from: handles, log: log)
  }

  func close(_ host: inout Host) {
    if let mirror { host.machine.release(mirror.handle) }
    host.machine.logs.removeValue(forKey: log)
  }
}
