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
    Flag("all-tags", "a", .bool, "All tags of the image."),
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
      let isQuiet = flags.bool("quiet"), isAll = flags.bool("all-tags")
      if isAll, reference.tag != nil || reference.digest != nil {
        throw .text("tag can't be used with --all-tags/-a", status: 1)
      }
      if reference.tag == nil, !isQuiet, !isAll { call.print("Using default tag: latest") }
      if !isQuiet { call.print("The push refers to repository [\(reference.name)]") }
      let account = RegistryLogin.account(for: reference.domain, host, call)
      let plan: (transfer: Transfer, refusal: String?)
      var rest: [ImageReference] = []
      do throws(DockerError) {
        if isAll { rest = try host.tags(ofRepository: reference) }
        plan = try host.imagePush(rest.isEmpty ? reference : rest.removeFirst(), account: account)
      } catch {
        throw .text(error.message, status: 1)
      }
      return .follow(
        PushRun<Host>(
          progress: PullProgress(
            plan.transfer, at: host.machine.now, isQuiet: isQuiet,
            columns: host.terminal(call)?.columns), refusal: plan.refusal, rest: rest,
          account: account, isQuiet: isQuiet,
          shown: isAll ? reference.familiarName : reference.withDefaultTag.familiar))
    })
}

/// `docker push` on its way.
struct PushRun<Host: DockerCLIHost>: Follower {
  var progress: PullProgress
  var refusal: String?
  /// Tags that are still to be sent, with `--all-tags`.
  var rest: [ImageReference] = []
  var account: RegistryAccount?
  var isQuiet = false
  /// What is printed at the end of a quiet push.
  var shown = ""

  mutating func next(_ host: inout Host, _ call: inout Call<Host>) -> FollowerStep {
    if let due = progress.show(host.machine.now, &call.output) { return .wait([.until(due)]) }
    if let refusal {
      call.complain(refusal)
      return .exit(1)
    }
    host.finishPush(progress.transfer)
    guard !rest.isEmpty else {
      if isQuiet { call.print(shown) }
      return .exit(0)
    }
    do throws(DockerError) {
      let plan = try host.imagePush(rest.removeFirst(), account: account)
      refusal = plan.refusal
      progress = PullProgress(
        plan.transfer, at: host.machine.now, isQuiet: isQuiet,
        columns: host.terminal(call)?.columns)
      return .again
    } catch {
      call.complain(error.message)
      return .exit(1)
    }
  }
}
