// docker push

import Commands
import Containers
import Docker
import Kernel
import Machine

func imagePush<Host: DockerCLIHost>() -> CommandNode<Host> {
  var spec = CommandSpec("push", "[OPTIONS] NAME[:TAG]", "Upload an image to a registry")
  spec.description =
    "Sends an image to its registry; layers that are there already are not sent again."
  spec.completes = ["image"]
  spec.flags = [
    Flag("all-tags", "a", .bool, "All tags of the image.", isModelled: false),
    Flag("disable-content-trust", nil, .bool, "Do not sign.", initial: "true"),
    Flag("platform", nil, .string, "Only this platform.", isModelled: false),
    Flag("quiet", "q", .bool, "Only the name at the end."),
  ]
  let declared = spec
  return CommandNode(
    spec,
    action: dockerFollower { host, call, flags throws(DockerFailure) in
      try declared.check(flags, .exactly(1), call)
      let reference = try parsed(flags.arguments[0])
      let isQuiet = flags.bool("quiet")
      if reference.tag == nil, !isQuiet { call.print("Using default tag: latest") }
      if !isQuiet { call.print("The push refers to repository [\(reference.name)]") }
      let account = RegistryLogin.account(for: reference.domain, host, call)
      let plan: (transfer: Transfer, refusal: String?)
      do throws(DockerError) {
        plan = try host.imagePush(reference, account: account)
      } catch {
        throw .text(error.message, status: 1)
      }
      return .follow(
        PushRun<Host>(
          progress: PullProgress(
            plan.transfer, at: host.machine.now, isQuiet: isQuiet,
            columns: host.terminal(call)?.columns), refusal: plan.refusal))
    })
}

/// `docker push` on its way.
struct PushRun<Host: DockerCLIHost>: Follower {
  var progress: PullProgress
  let refusal: String?

  mutating func next(_ host: inout Host, _ call: inout Call<Host>) -> FollowerStep {
    if let due = progress.show(host.machine.now, &call.output) { return .wait([.until(due)]) }
    if let refusal {
      call.complain(refusal)
      return .exit(1)
    }
    host.finishPush(progress.transfer)
    return .exit(0)
  }
}
