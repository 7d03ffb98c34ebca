// docker compose wait

import Commands
import ComposeFile
import Docker
import Kernel
import Machine

func composeWaitCommand<Host: DockerCLIHost>() -> CommandNode<Host> {
  let spec = composeSpec(
    "wait", "SERVICE [SERVICE...] [OPTIONS]",
    "Block until containers of all (or specified) services stop.",
    "Waits until the services' containers have ended, and ends with the last one's exit status.",
    [Flag("down-project", nil, .bool, "Take the project down then.", isModelled: false)])
  return CommandNode(
    spec,
    action: dockerFollower { host, call, flags throws(DockerFailure) in
      // Real: here it is docker's own rule that counts them.
      guard !flags.arguments.isEmpty else {
        throw .arguments(
          .atLeast(1), path: ["docker", "compose", "wait"], usage: "SERVICE [SERVICE...] [OPTIONS]")
      }
      let project = try ComposeFiles(host, call, flags).loadOrNamed(&host, &call)
      let names = flags.arguments
      let found = host.docker.composeContainers(project.name).filter {
        names.contains($0.composeService) && $0.state.isRunning
      }
      guard !found.isEmpty else {
        throw .text("no containers for project \"\(project.name)\"", status: 1)
      }
      return .follow(
        ComposeWaitProcess<Host>(left: found.map { ($0.id, $0.composeService) }))
    })
}

private struct ComposeWaitProcess<Host: DockerCLIHost>: Follower {
  var left: [(id: String, service: String)]
  private var status = 0

  init(left: [(id: String, service: String)]) { self.left = left }

  mutating func next(_ host: inout Host, _ call: inout Call<Host>) -> FollowerStep {
    for (id, _) in left {
      let state = host.docker.containers[id]?.state
      guard state?.isRunning != true else { continue }
      status = state?.exitCode ?? host.docker.lastExit(of: id) ?? 0
      call.print("container \"\(id)\" exited with status code \(status)")
      left.removeAll { $0.id == id }
    }
    return left.isEmpty ? .exit(status) : .wait([.topic(.docker)])
  }
}
