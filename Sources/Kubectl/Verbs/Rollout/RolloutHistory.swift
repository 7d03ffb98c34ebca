// kubectl rollout history

import Commands
import Documents
import Kernel
import KubernetesAPI
import Text

func rolloutHistory<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "history", "(TYPE NAME | TYPE/NAME) [flags] [options]", "View rollout history")
  spec.description =
    "Lists the revisions that are kept, with the cause that was noted for each (the annotation kubernetes.io/change-cause)."
  spec.examples = [.init("What was rolled out", "kubectl rollout history deployment/web")]
  spec.completes = ["resource", "name"]
  spec.flags =
    KubectlFlags.printing + Rollouts.flags + [
      Flag("revision", nil, .int, "Show this revision's pod template.", initial: "0")
    ]
  return CommandNode(
    spec,
    action: kubectlFileAction { host, call, flags, input throws(KubectlError) in
      try Rollouts.requireArguments(flags)
      let revision = flags.int("revision")
      if revision < 0 { throw .plain("revision must be a positive integer: \(revision)") }
      var client = try KubeClient(&host, &call, flags, manager: "kubectl-rollout")
      let targets = try ObjectTargets(
        flags.arguments, flags, input: input, alone: .all, &client, &host, &call)
      let format = try OutputFormat(flags)
      try targets.each { target throws(KubectlError) in
        let all = try Rollouts.revisions(
          of: target, refusing: "history viewer", &client, &host, &call)
        if !format.isTable {
          return try print(target, all, revision, format, &call)
        }
        let suffix = revision > 0 ? "with revision #\(revision)" : ""
        let text: String
        if revision > 0 {
          guard let one = all.first(where: { $0.number == revision }) else {
            throw .plain("unable to find the specified revision")
          }
          text = template(one, client, host)
        } else {
          text = table(all)
        }
        call.write("\(target.qualified) \(suffix)\n\(text)\n")
      }
    })
}

/// Real: the head, a line per revision, and an empty line after it.
private func table(_ revisions: [Rollouts.Revision]) -> String {
  guard !revisions.isEmpty else { return "No rollout history found.\n" }
  var text = "REVISION\tCHANGE-CAUSE\n"
  for revision in revisions {
    text += "\(revision.number)\t\(revision.cause.isEmpty ? "<none>" : revision.cause)\n"
  }
  return TabWriter.text(text, TabWriter.Layout(minWidth: 0, tabWidth: 8, padding: 2))
}

private func template<Host: KubectlHost>(
  _ revision: Rollouts.Revision, _ client: KubeClient, _ host: Host
) -> String {
  var describer = Describer(host: host, client: client, showsEvents: false)
  var template = revision.template
  if !revision.cause.isEmpty {
    template.set(.string(revision.cause), at: "metadata", "annotations", Rollouts.causeKey)
  }
  describer.template(template)
  // Real: this describer writes through no aligning writer; its tabs stay.
  return describer.out.raw
}

/// Real: -o prints what the history was read from; with --revision one of them.
private func print<Host: KubectlHost>(
  _ target: TargetObject, _ all: [Rollouts.Revision], _ revision: Int, _ format: OutputFormat,
  _ call: inout Call<Host>
) throws(KubectlError) {
  let chosen = all.filter { revision <= 0 || $0.number == revision }
  guard revision <= 0 || !chosen.isEmpty else {
    throw .plain("unable to find the specified revision")
  }
  for (index, one) in chosen.enumerated() {
    if index > 0, case .yaml = format { call.print("---") }
    var document = one.whole
    document.set(nil, at: "metadata", "managedFields")
    call.write(try ResourcePrinter(format: format).text(document, kinds: [target.kind]))
  }
}
