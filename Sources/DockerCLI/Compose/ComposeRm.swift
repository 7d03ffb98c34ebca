// docker compose rm

import Commands
import ComposeFile
import Docker
import Kernel
import Machine
import Text

func composeRm<Host: DockerCLIHost>() -> CommandNode<Host> {
  let spec = composeSpec(
    "rm", "[OPTIONS] [SERVICE...]", "Removes stopped service containers",
    "Removes containers that have stopped, after a question.\n\nAnonymous volumes stay unless -v is given; `docker volume ls` lists them. What a container has written outside of volumes is lost.",
    [
      Flag("all", "a", .bool, "No effect.", isModelled: false, isHidden: true),
      Flag("force", "f", .bool, "Do not ask."),
      Flag("stop", "s", .bool, "Stop them first."),
      Flag("volumes", "v", .bool, "Remove their anonymous volumes too."),
    ])
  return CommandNode(
    spec,
    action: dockerFollower { host, call, flags throws(DockerFailure) in
      let project = try ComposeFiles(host, call, flags).loadOrNamed(&host, &call)
      let names = try project.checked(flags.arguments)
      let all = host.docker.composeContainers(project.name).filter {
        // Real: of a profile that is off nothing is removed.
        names?.contains($0.composeService)
          ?? (project.files.isEmpty || project.service($0.composeService) != nil)
      }
      // Real: the question names them as the engine lists them, the youngest first.
      let stopped = all.filter { flags.bool("stop") || !$0.state.isRunning }
        .sorted { $0.sequence > $1.sequence }
      guard !stopped.isEmpty else {
        call.complain("No stopped containers")
        return .exit(0)
      }
      let text =
        "Going to remove " + stopped.map(\.name).joined(separator: ", ")
      var phases: [ComposePhase] = []
      if flags.bool("stop") {
        var stop = ComposeStop()
        stop.services = names
        phases.append(.stop(stop))
      }
      phases.append(
        .remove(names ?? Array(Set(all.map(\.composeService))), volumes: flags.bool("volumes")))
      let mode = try ComposePrinter.mode(host, call, flags)
      let isAsked = !flags.bool("force")
      let process = ComposeProcess<Host>(
        ComposeRun(project, phases),
        ComposePrinter(mode, title: "Removing", followsText: isAsked))
      if flags.bool("force") {
        guard flags.bool("stop") else {
          call.print(text)
          return .follow(process)
        }
        // Real: what is going to be removed is told once all have stopped.
        return .follow(
          ComposeSteps<Host>(
            first: ComposeProcess<Host>(
              ComposeRun(project, Array(phases.dropLast())),
              ComposePrinter(mode, title: "Stopping")), text: text,
            then: ComposeProcess<Host>(
              ComposeRun(project, Array(phases.suffix(1))),
              ComposePrinter(mode, title: "Removing", followsText: true))))
      }
      guard host.terminal(call, 0) != nil else {
        // Real: without a terminal there is no answer, which is a no.
        call.write(text)
        return .exit(0)
      }
      return .follow(ComposeQuestion<Host>(question: text, process: process))
    })
}

/// One run, a line of text, and another run.
private struct ComposeSteps<Host: DockerCLIHost>: Follower {
  var first: ComposeProcess<Host>?
  let text: String
  var then: ComposeProcess<Host>

  mutating func next(_ host: inout Host, _ call: inout Call<Host>) -> FollowerStep {
    guard var running = first else { return then.next(&host, &call) }
    let step = running.next(&host, &call)
    first = running
    guard case .exit(let status) = step else { return step }
    guard status == 0 else { return step }
    first = nil
    call.print(text)
    return .again
  }
}

/// Asks before it goes on: `? Going to remove web-1 (y/N)`.
struct ComposeQuestion<Host: DockerCLIHost>: Follower {
  let question: String
  var process: ComposeProcess<Host>
  private var hasAsked = false
  private var isYes = false
  private var answer: [UInt8] = []

  init(question: String, process: ComposeProcess<Host>) {
    self.question = question
    self.process = process
  }

  mutating func next(_ host: inout Host, _ call: inout Call<Host>) -> FollowerStep {
    if isYes { return process.next(&host, &call) }
    if !hasAsked {
      hasAsked = true
      call.write("? \(question) (y/N) ")
      return .again
    }
    switch host.machine.read(0, of: call.process) {
    case .wait(let wait): return .wait([wait])
    case .bytes(let bytes):
      answer += bytes
      guard answer.contains(10) else { return .again }
    case .end, .failed: return .exit(0)
    }
    let text = String(decoding: answer, as: UTF8.self).lowercased()
    isYes = ["y\n", "yes\n"].contains(text)
    call.write("? \(question) \(isYes ? "Yes" : "No")\n")
    return isYes ? .again : .exit(0)
  }
}
