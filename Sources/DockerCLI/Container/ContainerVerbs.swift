// docker stop, start, restart, kill, rm, pause, unpause, rename, wait, port

import Commands
import Docker
import Kernel
import Machine
import Text

/// Verbs that begin something and wait until it is done, one container after the other.
struct WaitingVerb<Host: DockerCLIHost>: Follower {
  var names: [String]
  /// Begins the verb.
  let begin: @Sendable (String, inout Host) throws(DockerError) -> Void
  /// Whether it is done, asked by the container's ID.
  let isDone: @Sendable (String, Host) -> Bool
  private var current: (name: String, id: String)?
  private var failures: [String] = []

  init(
    names: [String], begin: @escaping @Sendable (String, inout Host) throws(DockerError) -> Void,
    isDone: @escaping @Sendable (String, Host) -> Bool
  ) {
    self.names = names
    self.begin = begin
    self.isDone = isDone
  }

  mutating func next(_ host: inout Host, _ call: inout Call<Host>) -> FollowerStep {
    while true {
      if let current {
        guard isDone(current.id, host) else { return .wait([.topic(.docker)]) }
        call.print(current.name)
        self.current = nil
      }
      guard !names.isEmpty else { break }
      let name = names.removeFirst()
      do throws(DockerError) {
        let id = try host.docker.container(name).id
        try begin(name, &host)
        current = (name, id)
      } catch {
        failures.append("Error response from daemon: \(error.message)")
      }
    }
    for failure in failures { call.complain(failure) }
    return .exit(failures.isEmpty ? 0 : 1)
  }
}

func containerStop<Host: DockerCLIHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "stop", "[OPTIONS] CONTAINER [CONTAINER...]", "Stop one or more running containers")
  spec.description =
    "Asks a container to end (SIGTERM, or what its image says), and kills it when it has not within ten seconds."
  spec.completes = ["container"]
  spec.flags = [
    Flag("signal", "s", .string, "The signal to ask with."),
    Flag("time", nil, .int, "The same as --timeout.", isHidden: true),
    Flag("timeout", "t", .int, "Seconds before it is killed."),
  ]
  let declared = spec
  return CommandNode(
    spec,
    action: dockerFollower { host, call, flags throws(DockerFailure) in
      try declared.check(flags, .atLeast(1), call)
      let timeout = flags.last("timeout") ?? flags.last("time")
      let seconds = timeout.flatMap { Int($0) }, signal = flags.last("signal")
      return .follow(
        WaitingVerb<Host>(names: flags.arguments) { name, host throws(DockerError) in
          try host.containerStop(name, timeout: seconds, signal: signal)
        } isDone: { id, host in
          host.docker.containers[id]?.state.isRunning != true
        })
    })
}

func containerRestart<Host: DockerCLIHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "restart", "[OPTIONS] CONTAINER [CONTAINER...]", "Restart one or more containers")
  spec.completes = ["container"]
  spec.flags = [
    Flag("signal", "s", .string, "The signal to ask with."),
    Flag("time", nil, .int, "The same as --timeout.", isHidden: true),
    Flag("timeout", "t", .int, "Seconds before it is killed."),
  ]
  let declared = spec
  return CommandNode(
    spec,
    action: dockerFollower { host, call, flags throws(DockerFailure) in
      try declared.check(flags, .atLeast(1), call)
      let seconds = (flags.last("timeout") ?? flags.last("time")).flatMap { Int($0) }
      return .follow(
        WaitingVerb<Host>(names: flags.arguments) { name, host throws(DockerError) in
          try host.containerRestart(name, timeout: seconds)
        } isDone: { id, host in
          host.docker.containers[id]?.startsAgain != true
        })
    })
}

func containerStart<Host: DockerCLIHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "start", "[OPTIONS] CONTAINER [CONTAINER...]", "Start one or more stopped containers")
  spec.completes = ["container"]
  spec.flags = [
    Flag("attach", "a", .bool, "Show its output and pass signals on."),
    Flag(
      "checkpoint", nil, .string, "Restore from this checkpoint.", isModelled: false, isHidden: true
    ),
    Flag(
      "checkpoint-dir", nil, .string, "Where checkpoints are.", isModelled: false, isHidden: true),
    detachKeysFlag,
    Flag("interactive", "i", .bool, "Pass standard input on."),
  ]
  let declared = spec
  return CommandNode(
    spec,
    action: dockerFollower { host, call, flags throws(DockerFailure) in
      try declared.check(flags, .atLeast(1), call)
      guard flags.bool("attach") || flags.bool("interactive") else {
        var failures: [String] = [], failed: [String] = []
        for name in flags.arguments {
          do throws(DockerError) {
            try host.containerStart(name)
            call.print(name)
          } catch {
            failures.append("Error response from daemon: \(error.message)")
            failed.append(name)
          }
        }
        guard !failures.isEmpty else { return .exit(0) }
        for failure in failures { call.complain(failure) }
        call.complain("Error: failed to start containers: \(failed.joined(separator: ", "))")
        return .exit(1)
      }
      guard flags.arguments.count == 1 else {
        throw .text("you cannot start and attach multiple containers at once", status: 1)
      }
      let id = try daemon { () throws(DockerError) in try host.docker.container(flags.arguments[0])
      }.id
      let keys = try DetachKeys.asked(flags)
      var attachment = Attachment<Host>(
        container: id, host: host, call: call, keys: flags.bool("interactive") ? keys : [])
      attachment.mirror(&host, call)
      do throws(DockerFailure) {
        try daemon { () throws(DockerError) in
          try host.containerStart(id, terminal: attachment.terminal)
        }
      } catch {
        attachment.letGo(&host)
        throw error
      }
      attachment.begin(&host, call)
      return .follow(AttachedProcess<Host>(attachment: attachment))
    })
}

/// A client that is attached and does nothing else.
struct AttachedProcess<Host: DockerCLIHost>: Follower {
  var attachment: Attachment<Host>
  /// Real: `docker attach` says that it was left, and fails; `docker start -ai` says nothing.
  var tellsLeaving = false
  mutating func next(_ host: inout Host, _ call: inout Call<Host>) -> FollowerStep {
    switch attachment.next(&host, &call) {
    case .go(let step): return step
    case .left:
      if tellsLeaving { call.complain("read escape sequence") }
      return .exit(tellsLeaving ? 1 : 0)
    }
  }
  mutating func receive(
    _ signal: Signal, _ host: inout Host, _ call: Call<Host>
  ) -> SignalAnswer { attachment.receive(signal, &host) }
}

func containerKill<Host: DockerCLIHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "kill", "[OPTIONS] CONTAINER [CONTAINER...]", "Kill one or more running containers")
  spec.completes = ["container"]
  spec.flags = [Flag("signal", "s", .string, "The signal to send; KILL unless said otherwise.")]
  let declared = spec
  return CommandNode(
    spec,
    action: dockerAction { host, call, flags throws(DockerFailure) in
      try declared.check(flags, .atLeast(1), call)
      let signal = flags.string("signal", default: "KILL")
      return eachArgument(flags.arguments, &host, &call) { name, host throws(DockerError) in
        try host.containerKill(name, signal: signal)
      }
    })
}

func containerRm<Host: DockerCLIHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "rm", "[OPTIONS] CONTAINER [CONTAINER...]", "Remove one or more containers")
  spec.aliases = ["remove"]
  spec.description =
    "Removes containers that do not run, and all that was written inside them. Named volumes stay."
  spec.completes = ["container"]
  spec.flags = [
    Flag("force", "f", .bool, "Kill a running container first."),
    Flag("link", "l", .bool, "Remove the link only."),
    Flag("volumes", "v", .bool, "Its volumes without a name, too."),
  ]
  let declared = spec
  return CommandNode(
    spec,
    action: dockerAction { host, call, flags throws(DockerFailure) in
      try declared.check(flags, .atLeast(1), call)
      let force = flags.bool("force"), volumes = flags.bool("volumes")
      var failures: [String] = []
      for name in flags.arguments {
        do throws(DockerError) {
          if flags.bool("link") { try refuseLink(name, host) }
          try host.containerRemove(name, force: force, volumes: volumes)
          call.print(name)
        } catch {
          // Real: with --force a container that is not there is no failure.
          if case .noSuchContainer = error, force {
            call.complain("Error response from daemon: \(error.message)")
            continue
          }
          failures.append("Error response from daemon: \(error.message)")
        }
      }
      for failure in failures { call.complain(failure) }
      return failures.isEmpty ? 0 : 1
    })
}

/// `docker rm --link front/db` takes a link away; a container's own name is none.
/// Limit: the lab keeps no names for links, so there is never one to take.
private func refuseLink<Host: DockerCLIHost>(_ name: String, _ host: Host) throws(DockerError) {
  let parts = name.split(separator: "/")
  guard parts.count > 1 else {
    _ = try host.docker.container(name)
    throw .other("Conflict, cannot remove the default link name of the container", status: 409)
  }
  throw .noSuchContainer(name)
}

func containerPause<Host: DockerCLIHost>() -> CommandNode<Host> {
  simple("pause", "CONTAINER [CONTAINER...]", "Pause all processes within one or more containers") {
    name, host throws(DockerError) in try host.containerPause(name)
  }
}
func containerUnpause<Host: DockerCLIHost>() -> CommandNode<Host> {
  simple(
    "unpause", "CONTAINER [CONTAINER...]", "Unpause all processes within one or more containers"
  ) {
    name, host throws(DockerError) in try host.containerUnpause(name)
  }
}

private func simple<Host: DockerCLIHost>(
  _ name: String, _ usage: String, _ summary: String,
  _ body: @escaping @Sendable (String, inout Host) throws(DockerError) -> Void
) -> CommandNode<Host> {
  var spec = CommandSpec(name, usage, summary)
  spec.completes = ["container"]
  let declared = spec
  return CommandNode(
    spec,
    action: dockerAction { host, call, flags throws(DockerFailure) in
      try declared.check(flags, .atLeast(1), call)
      return eachArgument(flags.arguments, &host, &call, body)
    })
}

func containerRename<Host: DockerCLIHost>() -> CommandNode<Host> {
  let spec = CommandSpec("rename", "CONTAINER NEW_NAME", "Rename a container")
  return CommandNode(
    spec,
    action: dockerAction { host, call, flags throws(DockerFailure) in
      try spec.check(flags, .exactly(2), call)
      if flags.arguments.contains(where: { $0.allSatisfy(\.isWhitespace) }) {
        throw .text("Error: Neither old nor new names may be empty", status: 1)
      }
      do throws(DockerError) {
        try host.containerRename(flags.arguments[0], to: flags.arguments[1])
        return 0
      } catch {
        throw .text(
          "Error response from daemon: \(error.message)\nError: failed to rename container named \(flags.arguments[0])",
          status: 1)
      }
    })
}

func containerWait<Host: DockerCLIHost>() -> CommandNode<Host> {
  let spec = CommandSpec(
    "wait", "CONTAINER [CONTAINER...]",
    "Block until one or more containers stop, then print their exit codes")
  return CommandNode(
    spec,
    action: dockerFollower { host, call, flags throws(DockerFailure) in
      try spec.check(flags, .atLeast(1), call)
      return .follow(WaitProcess<Host>(names: flags.arguments))
    })
}

/// `docker wait`.
struct WaitProcess<Host: DockerCLIHost>: Follower {
  var names: [String]
  private var id: String?
  private var failed = false

  init(names: [String]) { self.names = names }

  mutating func next(_ host: inout Host, _ call: inout Call<Host>) -> FollowerStep {
    while true {
      if let current = id {
        if host.docker.containers[current]?.state.isRunning == true {
          return .wait([.topic(.docker)])
        }
        let status = host.docker.containers[current]?.state.exitCode
        call.print(String(status ?? host.docker.lastExit(of: current) ?? 0))
        id = nil
      }
      guard !names.isEmpty else { return .exit(failed ? 1 : 0) }
      do throws(DockerError) {
        id = try host.docker.container(names.removeFirst()).id
      } catch {
        call.complain("Error response from daemon: \(error.message)")
        failed = true
      }
    }
  }
}

func containerPort<Host: DockerCLIHost>() -> CommandNode<Host> {
  let spec = CommandSpec(
    "port", "CONTAINER [PRIVATE_PORT[/PROTO]]",
    "List port mappings or a specific mapping for the container")
  return CommandNode(
    spec,
    action: dockerAction { host, call, flags throws(DockerFailure) in
      try spec.check(flags, .between(1, 2), call)
      let container = try daemon { () throws(DockerError) in
        try host.docker.container(flags.arguments[0])
      }
      let entries = host.portEntries(container).filter { $0.hostPort != nil }
      func address(_ entry: PortEntry) -> String {
        let host = entry.address.contains(":") ? "[\(entry.address)]" : entry.address
        return "\(host):\(entry.hostPort ?? 0)"
      }
      guard flags.arguments.count == 2 else {
        // Real: in the order in which people count.
        let lines = entries.map { "\($0.port)/\($0.transport) -> \(address($0))" }
        for line in lines.sorted(by: { NaturalOrder.isBefore($0, $1) }) { call.print(line) }
        return 0
      }
      let parts = flags.arguments[1].split(separator: "/").map(String.init)
      let transport = parts.count > 1 ? parts[1] : "tcp"
      let written = parts.first ?? ""
      if let problem = PortSpec.numberProblem(written) {
        throw .text("Error: invalid port (\(written)): \(problem)", status: 1)
      }
      let port = Int(written) ?? 0
      let found = entries.filter { $0.port == port && $0.transport == transport }
      guard !found.isEmpty else {
        throw .text(
          "Error: No public port '\(flags.arguments[1])' published for \(flags.arguments[0])",
          status: 1)
      }
      for entry in found { call.print(address(entry)) }
      return 0
    })
}
