// docker compose commit

import Commands
import Docker

func composeCommit<Host: DockerCLIHost>() -> CommandNode<Host> {
  let spec = composeSpec(
    "commit", "[OPTIONS] SERVICE [REPOSITORY[:TAG]]",
    "Create a new image from a service container's changes",
    "Makes an image of a service's container as it is now.",
    [
      Flag("author", "a", .string, "Who made it."),
      Flag("change", "c", .list(typeName: "list"), "A Dockerfile instruction for the image."),
      Flag("index", nil, .int, "Which of several containers."),
      Flag("message", "m", .string, "What for."),
      Flag("pause", "p", .bool, "Pause the container meanwhile.", initial: "true"),
    ])
  return CommandNode(
    spec,
    action: dockerFollower { host, call, flags throws(DockerFailure) in
      try composeArguments(flags, atLeast: 1)
      let project = try ComposeFiles(host, call, flags).loadOrNamed(&host, &call)
      let container = try composeContainer(
        flags.arguments[0], project, host, index: flags.int("index"))
      let words = " \(container.name) Commit \(container.name)"
      call.complain("\(words) Committing")
      var inner = call
      inner.output = OutputBuffer()
      let done = composeDelegate(
        to: containerCommit(), [container.name] + flags.arguments.dropFirst(), flags, &host, &inner)
      call.output.write(inner.output.text(to: 2), to: 2)
      let digest = inner.output.text(to: 1).split(separator: "\n").first ?? ""
      if !digest.isEmpty { call.complain("\(words) Committed as \(digest)") }
      return done
    })
}
