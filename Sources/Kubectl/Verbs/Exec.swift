// kubectl exec

import Commands
import Documents
import Kernel
import KubernetesAPI
import Machine

func execVerb<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "exec", "(POD | TYPE/NAME) [-c CONTAINER] [flags] -- COMMAND [args...] [options]",
    "Execute a command in a container")
  spec.heading = "Troubleshooting and Debugging Commands"
  spec.description =
    "Runs a command inside a pod's container. With -it it gets your terminal, so that a shell can be used there; `exit` comes back."
  spec.completes = ["pod"]
  spec.flags = [
    KubectlFlags.filename,
    Flag("container", "c", .string, "The container.", completes: "container"),
    Flag(
      "pod-running-timeout", nil, .duration, "How long to wait for a running pod.", initial: "1m0s"),
    Flag("quiet", "q", .bool, "Only the command's own output."),
    Flag("stdin", "i", .bool, "Pass standard input on."),
    Flag("tty", "t", .bool, "Standard input is a terminal."),
  ]
  return CommandNode(
    spec,
    action: .follower { host, call, flags in
      do throws(KubectlError) {
        return .follow(try execute(&host, &call, flags))
      } catch {
        RequestLog.failure(error, flags, host, &call)
        call.complain(error.text)
        return .exit(error.status)
      }
    })
}

private func execute<Host: KubectlHost>(
  _ host: inout Host, _ call: inout Call<Host>, _ flags: ParsedFlags
) throws(KubectlError) -> any Follower<Host> {
  guard let word = flags.arguments.first, flags.dashIndex != 0 else {
    throw .plain("pod, type/name or --filename must be specified")
  }
  let command = flags.dashIndex.map { Array(flags.arguments[$0...]) } ?? []
  if flags.dashIndex == nil, flags.arguments.count > 1 {
    throw .usage(
      "exec [POD] [COMMAND] is not supported anymore. Use exec [POD] -- [COMMAND] instead",
      command: "kubectl exec")
  }
  guard !command.isEmpty else {
    throw .plain("you must specify at least one command for the container")
  }
  var client = try KubeClient(&host, &call, flags, manager: "kubectl-exec")
  let pod = try PodTargets.find(word, &client, &host, &call)
  let phase = pod.at("status", "phase")?.string ?? ""
  if phase == "Succeeded" || phase == "Failed" {
    throw .plain("cannot exec into a container in a completed pod; current phase is \(phase)")
  }
  let container = try PodTargets.container(
    of: pod, named: flags.last("container"), isQuiet: flags.bool("quiet"), &call)
  let connection = try client.connect(
    "exec", toPod: pod.at("metadata", "name")?.string, container: container, &host, &call)
  if flags.bool("tty"), !host.machine.isTerminal(0, of: call.process) {
    call.complain(
      "Unable to use a TTY - input is not a terminal or the right kind of file")
  }
  switch host.start(command, in: connection, for: call.process) {
  case .failure(let refusal):
    throw .plain(refusal.message)
  case .success(var start):
    var descriptors =
      flags.bool("tty")
      ? Array((host.machine.process(call.process)?.descriptors ?? []).prefix(3))
      : host.machine.streams(of: call.process)
    if !flags.bool("stdin"), !descriptors.isEmpty {
      descriptors[0] = host.machine.open(OpenFile(.null, writable: false))
    }
    start.descriptors = descriptors
    return ChildRun(start) { _, call, end in
      if end.status != 0 {
        call.complain("command terminated with exit code \(end.status)")
      }
      return end.status
    }
  }
}
