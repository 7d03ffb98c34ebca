// kubectl create job

import Commands
import Documents
import Kernel
import KubernetesAPI

func createJobVerb<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "job", "NAME --image=image [--from=cronjob/name] -- [COMMAND] [args...] [options]",
    "Create a job with the specified name")
  spec.description =
    "Creates a job: a pod that does one thing and ends. --from runs a cron job's work now."
  spec.examples = [
    .init("One command", "kubectl create job hello --image=busybox -- echo hello"),
    .init("A cron job's work, now", "kubectl create job now --from=cronjob/tick"),
  ]
  spec.flags =
    KubectlFlags.printing + ObjectChanges.createFlags + [
      Flag("from", nil, .string, "The cron job to take the work from: cronjob/NAME."),
      Flag("image", nil, .string, "The image.", completes: "image"),
    ]
  return CommandNode(
    spec,
    action: kubectlAction { host, call, flags throws(KubectlError) in
      let name = try flags.nameBeforeDash("kubectl create job")
      let command = flags.commandAfterDash
      let image = flags.string("image"), from = flags.string("from")
      guard image.isEmpty != from.isEmpty else {
        throw .plain("either --image or --from must be specified")
      }
      if !from.isEmpty, !command.isEmpty {
        throw .plain("cannot specify --from and command")
      }
      var changes = try ObjectChanges(&host, &call, flags, manager: "kubectl-create")
      let document =
        from.isEmpty
        ? job(name, image, command)
        : try jobOf(from, name, &changes.client, &host, &call)
      try changes.createMade(document, failing: "failed to create job:", &host, &call)
    })
}

/// A container as the generators write it.
func generatedContainer(_ name: String, _ image: String, _ command: [String]) -> Value {
  var container = Object()
  if !command.isEmpty { container["command"] = Value(command) }
  container["image"] = .string(image)
  container["name"] = .string(name)
  container["resources"] = [:]
  return .object(container)
}

private func job(_ name: String, _ image: String, _ command: [String]) -> Value {
  [
    "apiVersion": "batch/v1", "kind": "Job", "metadata": ["name": .string(name)],
    "spec": [
      "template": [
        "metadata": [:],
        "spec": [
          "containers": [generatedContainer(name, image, command)], "restartPolicy": "Never",
        ],
      ]
    ],
    "status": [:],
  ]
}

private func jobOf<Host: KubectlHost>(
  _ source: String, _ name: String, _ client: inout KubeClient, _ host: inout Host,
  _ call: inout Call<Host>
) throws(KubectlError) -> Value {
  let items = try ResourceArguments([source], host).items
  guard let item = items.first, let from = item.name else {
    throw .plain("resource(s) were provided, but no name was specified")
  }
  let response = try client.send(
    APIRequest(.get, item.kind.resource, namespace: client.namespace, name: from), &host, &call)
  guard item.kind.name == "CronJob" else {
    throw .plain("unknown object type *\(item.kind.resource.version).\(item.kind.name)")
  }
  let cron = response.object ?? .null
  let template = cron.at("spec", "jobTemplate")
  var notes = template?.at("metadata", "annotations")?.object ?? Object()
  notes["cronjob.kubernetes.io/instantiate"] = "manual"
  var meta: Object = ["annotations": .object(notes.sortedByKey())]
  if let labels = template?.at("metadata", "labels"), !labels.isEmpty { meta["labels"] = labels }
  meta["name"] = .string(name)
  meta["ownerReferences"] = [
    [
      "apiVersion": "batch/v1", "controller": true, "kind": "CronJob", "name": .string(from),
      "uid": cron.at("metadata", "uid") ?? "",
    ]
  ]
  return [
    "apiVersion": "batch/v1", "kind": "Job", "metadata": .object(meta),
    "spec": template?["spec"] ?? [:], "status": [:],
  ]
}
