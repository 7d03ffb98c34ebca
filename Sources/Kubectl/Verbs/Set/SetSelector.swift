// kubectl set selector

import Commands
import Documents
import Kernel
import KubernetesAPI

func setSelector<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "selector", "(-f FILENAME | TYPE NAME) EXPRESSIONS [--resource-version=version] [options]",
    "Set the selector on a resource")
  spec.description = "Says which pods a service leads to; the selector it had is replaced."
  spec.examples = [
    .init("Other pods", "kubectl set selector service web 'app=web,version=2'")
  ]
  spec.completes = ["resource", "name"]
  spec.flags =
    KubectlFlags.printing + [
      KubectlFlags.filename,
      Flag("recursive", "R", .bool, "Look into the folder's folders too.", initial: "true"),
      KubectlFlags.dryRun, KubectlFlags.record,
      KubectlFlags.fieldManager("kubectl-set"), Setting.all, Setting.local,
      Flag("resource-version", nil, .string, "Only when the object is at this version."),
    ]
  return CommandNode(
    spec,
    action: kubectlFileAction { host, call, flags, input throws(KubectlError) in
      let (resources, words) = Setting.split(flags.arguments) { $0.contains("=") }
      guard let text = words.last, words.count == 1 else {
        if resources.count == 2, !resources[0].contains("/"), words.isEmpty {
          throw .plain("resource(s) were provided, but no name was specified")
        }
        if words.isEmpty, resources.count > 2, let key = resources.last {
          throw .plain("match expression [{\(key) Exists []}] not supported on this object")
        }
        throw .plain("one selector is required")
      }
      let selector = try pairs(text)
      try Setting.run(resources, flags, input, says: "selector updated", &host, &call) {
        target, _ throws(KubectlError) in
        guard target.kind.name == "Service" else {
          throw .plain("setting a selector is only supported for Services")
        }
        if let version = flags.last("resource-version"),
          version != target.document.at("metadata", "resourceVersion")?.string
        {
          throw .server(.conflict(target.kind.resource, target.name, Status.modified))
        }
        var document = target.document
        document.set(selector, at: "spec", "selector")
        return document
      }
    })
}
