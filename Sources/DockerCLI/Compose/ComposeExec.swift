// docker compose exec

import Commands
import ComposeFile
import Containers
import Docker
import Kernel
import Machine

func composeExec<Host: DockerCLIHost>() -> CommandNode<Host> {
  var spec = composeSpec(
    "exec", "[OPTIONS] SERVICE COMMAND [ARGS...]", "Execute a command in a running container",
    "Runs one more command in a service's container. At a terminal it gets the terminal.",
    [
      Flag("detach", "d", .bool, "Run in the background."),
      Flag("env", "e", .list(typeName: "stringArray"), "An environment variable."),
      Flag("index", nil, .int, "Which of several containers."),
      Flag("interactive", "i", .bool, "Keep standard input open.", initial: "true", isHidden: true),
      Flag("no-tty", "T", .bool, "No terminal.", initial: "true"),
      Flag("no-TTY", nil, .bool, "No terminal.", isHidden: true),
      Flag("privileged", nil, .bool, "All rights."),
      Flag("tty", "t", .bool, "A terminal.", initial: "true", isHidden: true),
      Flag("user", "u", .string, "The user: name or uid[:gid]."),
      Flag("workdir", "w", .string, "Its working directory."),
    ])
  spec.isInterspersed = false
  return CommandNode(
    spec,
    action: dockerFollower { host, call, flags throws(DockerFailure) in
      try composeArguments(flags, atLeast: 2)
      let project = try ComposeFiles(host, call, flags).loadOrNamed(&host, &call)
      let container = try composeContainer(
        flags.arguments[0], project, host, index: flags.int("index"))
      var request = ExecRequest(command: Array(flags.arguments.dropFirst()))
      for variable in flags.list("env") {
        if variable.contains("=") {
          request.environment.append(variable)
        } else if let value = project.environment[variable] {
          request.environment.append("\(variable)=\(value)")
        }
      }
      request.user = flags.string("user")
      request.workingDirectory = flags.string("workdir")
      request.isPrivileged = flags.bool("privileged")
      request.detach = flags.bool("detach")
      let hasTerminal = host.terminal(call, 0) != nil && host.terminal(call, 1) != nil
      request.tty =
        hasTerminal && !request.detach && !flags.bool("no-tty") && !flags.bool("no-TTY")
        && flags.bool("tty", default: true)
      request.attachInput = flags.bool("interactive", default: true) && !request.detach
      let wanted = request
      let id = try daemon { () throws(DockerError) in try host.execCreate(container.id, wanted) }
      var descriptors: [HandleID?] = [nil, nil, nil]
      if !request.detach {
        descriptors =
          request.tty
          ? Array((host.machine.process(call.process)?.descriptors ?? []).prefix(3))
          : host.machine.streams(of: call.process)
        if !request.attachInput, !descriptors.isEmpty { descriptors[0] = nil }
      }
      do throws(DockerError) {
        let process = try host.execStart(id, descriptors: descriptors)
        if request.detach { return .exit(0) }
        let streams = request.tty ? [] : descriptors.compactMap(\.self)
        var follower = ExecProcess<Host>(exec: id, process: process, streams: streams)
        if request.tty { follower.takeTerminal(&host, call) }
        return .follow(follower)
      } catch {
        // Real: the runtime's words come out of the container's own stream, as a terminal ends lines.
        if case .exec(let failure) = error, failure.status != 125 {
          call.write(error.message + "\r\n")
          return .exit(failure.status)
        }
        throw .daemon(error)
      }
    })
}
