// What a command of docker's ends with when it fails: the client's words around the daemon's.

import Commands
import Containers
import Docker
import Machine

/// A failure of one docker command.
enum DockerFailure: Error, Sendable {
  /// The daemon's refusal.
  case daemon(DockerError)
  /// Text as it is, with a status.
  case text(String, status: Int)
  /// The wrong number of arguments.
  case arguments(ArgumentRule, path: [String], usage: String)

  var status: Int {
    switch self {
    case .daemon: 1
    case .text(_, let status): status
    case .arguments: 1
    }
  }

  /// What passes before it is said.
  var patience: Duration {
    if case .daemon(let error) = self { error.patience } else { .zero }
  }

  var text: String {
    switch self {
    case .daemon(let error): "Error response from daemon: \(error.message)"
    case .text(let text, _): text
    case .arguments(let rule, let path, let usage):
      rule.words(path.joined(separator: " "), usage)
    }
  }
}

/// How many arguments a command takes. Real: docker/cli's cli package, 28.5.2.
enum ArgumentRule: Hashable, Sendable {
  case none
  case exactly(Int)
  case atLeast(Int)
  case atMost(Int)
  case between(Int, Int)

  func allows(_ count: Int) -> Bool {
    switch self {
    case .none: count == 0
    case .exactly(let number): count == number
    case .atLeast(let number): count >= number
    case .atMost(let number): count <= number
    case .between(let low, let high): (low...high).contains(count)
    }
  }

  func words(_ name: String, _ usage: String) -> String {
    func plural(_ number: Int) -> String { "\(number) argument\(number == 1 ? "" : "s")" }
    let line = "\n\nUsage:  \(name)\(usage.isEmpty ? "" : " " + usage)\n\n"
    switch self {
    case .none:
      return
        "docker: '\(name)' accepts no arguments\(line)Run '\(name) --help' for more information"
    case .exactly(let number):
      return
        "docker: '\(name)' requires \(plural(number))\(line)Run '\(name) --help' for more information"
    case .atLeast(let number):
      return
        "docker: '\(name)' requires at least \(plural(number))\(line)See '\(name) --help' for more information"
    case .atMost(let number):
      // Real: docker 28.5.2 prints the S.
      return
        "docker: '\(name)' requires at most \(plural(number))\(line)SRun '\(name) --help' for more information"
    case .between(let low, let high):
      return
        "docker: '\(name)' requires at least \(low) and at most \(plural(high))\(line)Run '\(name) --help' for more information"
    }
  }
}

extension CommandSpec {
  /// Refuses a wrong number of arguments, in docker's words.
  func check<Host>(
    _ flags: ParsedFlags, _ rule: ArgumentRule, _ call: Call<Host>
  ) throws(DockerFailure) {
    guard !rule.allows(flags.arguments.count) else { return }
    throw .arguments(rule, path: calledPath(call), usage: usage)
  }

  /// The names under which the command was called: `docker run`, `docker container run`.
  func calledPath<Host>(_ call: Call<Host>) -> [String] {
    var words = ["docker"]
    for word in call.arguments.dropFirst() {
      if word == name || aliases.contains(word) { break }
      if !word.hasPrefix("-") { words.append(word) }
      if words.count > 2 { break }
    }
    return words + [name]
  }
}

/// What one call of the client takes beside the engine's work: fitted to the recordings. Others run
/// meanwhile.
let clientLatency = Duration.milliseconds(40)

/// Which engine a verb asks, and in which words it says that nobody answers.
enum DaemonNeed: Sendable {
  /// The command works on the client's own files.
  case none
  case plain
  /// `docker: …`, the hint, and 125.
  case run
  /// `ERROR: …`
  case build
}

/// Refuses when the engine that the command line means does not answer. What the client itself would
/// say first (a wrong number of arguments) comes first: the body is tried on a copy of the world.
private func requireDaemon<Host: DockerCLIHost>(
  _ need: DaemonNeed, _ host: Host, _ call: Call<Host>, _ flags: ParsedFlags,
  _ attempt: (inout Host, inout Call<Host>) throws(DockerFailure) -> Void
) throws(DockerFailure) {
  // Real: docker 28.5.2 reads the level with logrus.
  let levels = ["panic", "fatal", "error", "warn", "warning", "info", "debug", "trace"]
  if let level = flags.last("log-level"), !levels.contains(level.lowercased()) {
    throw .text("Unable to parse logging level: \(level)", status: 1)
  }
  guard need != .none else { return }
  let endpoint = try DaemonEndpoint.current(host, call, flags)
  let denial =
    endpoint == DaemonEndpoint.local ? DaemonEndpoint.denial(host, call, need: need) : nil
  guard
    let words = denial
      ?? DaemonEndpoint.refusal(
        endpoint, verb: DaemonEndpoint.path(of: Array(call.arguments.prefix(3))),
        isStopped: host.docker.stop != nil)
      ?? DaemonEndpoint.versionProblem(host, call)
  else { return }
  var world = host, copy = call
  do throws(DockerFailure) {
    try attempt(&world, &copy)
  } catch {
    if case .arguments = error { throw error }
  }
  switch need {
  case .none, .plain: throw .text(words, status: 1)
  case .run:
    throw .text(
      "docker: \(words)\n\nRun 'docker run --help' for more information",
      status: denial == nil ? 125 : 126)
  case .build: throw .text("ERROR: \(words)", status: 1)
  }
}

/// Runs a body whose failures are told in docker's words.
func dockerAction<Host: DockerCLIHost>(
  _ need: DaemonNeed = .plain,
  _ body:
    @escaping @Sendable (
      inout Host, inout Call<Host>, ParsedFlags
    ) throws(DockerFailure) -> Int
) -> CommandNode<Host>.Action {
  .once { host, call, flags in
    call.pause(clientLatency)
    do throws(DockerFailure) {
      try requireDaemon(need, host, call, flags) { host, call throws(DockerFailure) in
        _ = try body(&host, &call, flags)
      }
      return try body(&host, &call, flags)
    } catch {
      call.pause(error.patience)
      call.complain(error.text)
      return error.status
    }
  }
}

/// The same for commands that go on: they begin with a follower.
func dockerFollower<Host: DockerCLIHost>(
  _ need: DaemonNeed = .plain,
  _ body:
    @escaping @Sendable (
      inout Host, inout Call<Host>, ParsedFlags
    ) throws(DockerFailure) -> Following<Host>
) -> CommandNode<Host>.Action {
  .follower { host, call, flags in
    call.pause(clientLatency)
    do throws(DockerFailure) {
      try requireDaemon(need, host, call, flags) { host, call throws(DockerFailure) in
        _ = try body(&host, &call, flags)
      }
      return try body(&host, &call, flags)
    } catch {
      call.pause(error.patience)
      call.complain(error.text)
      return .exit(error.status)
    }
  }
}

/// The same for commands that read standard input to its end before they begin.
func dockerWhole<Host: DockerCLIHost>(
  _ need: DaemonNeed = .plain,
  needsInput: @escaping @Sendable (inout Host, Call<Host>, ParsedFlags) -> Bool,
  _ body:
    @escaping @Sendable (
      inout Host, inout Call<Host>, ParsedFlags, [UInt8]
    ) throws(DockerFailure) -> Int
) -> CommandNode<Host>.Action {
  .whole(
    needsInput: needsInput,
    run: { host, call, flags, input in
      call.pause(clientLatency)
      do throws(DockerFailure) {
        try requireDaemon(need, host, call, flags) { host, call throws(DockerFailure) in
          _ = try body(&host, &call, flags, input)
        }
        return try body(&host, &call, flags, input)
      } catch {
        call.pause(error.patience)
        call.complain(error.text)
        return error.status
      }
    })
}

/// Calls the daemon; its errors become the client's.
func daemon<R>(_ body: () throws(DockerError) -> R) throws(DockerFailure) -> R {
  do throws(DockerError) {
    return try body()
  } catch {
    throw .daemon(error)
  }
}

/// Does something for each argument: what went well is printed, failures are collected.
///
/// Real: docker 28 prints each name as it goes, then every error on a line of its own.
func eachArgument<Host: DockerCLIHost>(
  _ names: [String], _ host: inout Host, _ call: inout Call<Host>,
  _ body: (String, inout Host) throws(DockerError) -> Void
) -> Int {
  var failures: [String] = []
  for name in names {
    do throws(DockerError) {
      try body(name, &host)
      call.print(name)
    } catch {
      failures.append("Error response from daemon: \(error.message)")
    }
  }
  for failure in failures { call.complain(failure) }
  return failures.isEmpty ? 0 : 1
}
