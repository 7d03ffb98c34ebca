// kubectl apply view-last-applied, set-last-applied, edit-last-applied

import Commands
import Documents
import Kernel
import KubernetesAPI

func applyViewLastApplied<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "view-last-applied",
    "(TYPE [NAME | -l label] | TYPE/NAME | -f FILENAME) [options]",
    "View the latest last-applied-configuration annotations of a resource/object")
  spec.description = "Shows the file that was applied last, as the object's annotation keeps it."
  spec.examples = [.init("What was applied", "kubectl apply view-last-applied deployment/web")]
  spec.completes = ["resource", "name"]
  spec.flags =
    KubectlFlags.files + [
      KubectlFlags.selector,
      Flag("all", nil, .bool, "All objects of the kind in the namespace."),
      Flag("output", "o", .string, "yaml or json.", initial: "\"yaml\""),
    ]
  return CommandNode(
    spec,
    action: kubectlFileAction { host, call, flags, input throws(KubectlError) in
      let form = flags.string("output", default: "yaml")
      guard form == "yaml" || form == "json" else {
        throw .usage(
          "Unexpected -o output mode: \(form), the flag 'output' must be one of yaml|json",
          command: "kubectl apply view-last-applied")
      }
      var client = try KubeClient(&host, &call, flags, manager: "kubectl")
      guard !flags.arguments.isEmpty || flags.has("filename") || flags.has("kustomize") else {
        throw ObjectTargets.nothing
      }
      let targets = try ObjectTargets(flags.arguments, flags, input: input, &client, &host, &call)
      try targets.each { target throws(KubectlError) in
        let notes = target.document.at("metadata", "annotations")
        // Real: of an object that was not applied nothing is said.
        guard let text = notes?[ObjectChanges.lastApplied]?.string else { return }
        let document = (try? JSON.parse(text)) ?? .null
        call.write(form == "json" ? document.json(JSONStyle(indent: "  ")) + "\n" : document.yaml())
      }
    })
}

func applySetLastApplied<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "set-last-applied", "-f FILENAME [options]",
    "Set the last-applied-configuration annotation on a live object to match the contents of a file"
  )
  spec.description =
    "Notes a file as the one that was applied last, and changes nothing else of the object."
  spec.flags =
    KubectlFlags.printing + [
      KubectlFlags.filename, KubectlFlags.dryRun,
      Flag("create-annotation", nil, .bool, "Also where the object has no such note."),
    ]
  return CommandNode(
    spec,
    action: kubectlFileAction { host, call, flags, input throws(KubectlError) in
      guard flags.has("filename") else { throw ObjectTargets.nothing }
      var changes = try ObjectChanges(&host, &call, flags, manager: "kubectl")
      let files = try ManifestFiles(flags, input: input, &host, &call)
      try changes.each(of: files, &host, &call) {
        object, changes, host, call throws(KubectlError) in
        let space = try changes.namespace(of: object)
        var target = TargetObject(
          kind: object.kind, namespace: space, name: object.name, document: .null)
        target.document =
          try changes.client.send(target.request(.get), &host, &call).object ?? .null
        let key = ObjectChanges.lastApplied
        if target.document.at("metadata", "annotations")?[key] == nil,
          !flags.bool("create-annotation")
        {
          throw .plain(
            "no last-applied-configuration annotation found on resource: \(object.name), to create the annotation, run the command with --create-annotation"
          )
        }
        let text = ObjectChanges.annotated(object.document, space: space)
          .at("metadata", "annotations")?[key]
        var document = target.document
        document.set(text, at: "metadata", "annotations", key)
        try changes.edit(target, to: document, "configured", &host, &call)
      }
    })
}

func applyEditLastApplied<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "edit-last-applied", "(RESOURCE/NAME | -f FILENAME) [options]",
    "Edit latest last-applied-configuration annotations of a resource/object")
  spec.description =
    "Opens the file that was applied last, as the object's annotation keeps it, in your editor. The object itself stays as it is until the next apply."
  spec.examples = [
    .init("What was applied", "kubectl apply edit-last-applied deployment/web")
  ]
  spec.completes = ["resource", "name"]
  spec.flags =
    KubectlFlags.printing + KubectlFlags.files + [
      KubectlFlags.fieldManager("kubectl-client-side-apply"), KubectlFlags.validate,
      KubectlFlags.record,
      Flag("windows-line-endings", nil, .bool, "End lines as Windows does."),
    ]
  return CommandNode(
    spec,
    action: .follower { host, call, flags in
      do throws(KubectlError) {
        var changes = try ObjectChanges(
          &host, &call, flags, manager: "kubectl-client-side-apply")
        let found = try ObjectTargets(
          flags.arguments, flags, alone: .all, &changes.client, &host, &call)
        if let problem = found.problems.first { throw problem }
        let noted = found.objects.compactMap { target -> TargetObject? in
          guard
            let text = target.document.at("metadata", "annotations")?[ObjectChanges.lastApplied],
            let document = try? JSON.parse(text.string ?? "")
          else { return nil }
          var target = target
          target.document = document
          return target
        }
        guard !noted.isEmpty else {
          throw .plain(
            "no last-applied-configuration annotation found on resources, to create the annotation, use command `kubectl apply set-last-applied --create-annotation`"
          )
        }
        return .follow(EditRun<Host>(.lastApplied, [noted], changes))
      } catch {
        RequestLog.failure(error, flags, host, &call)
        call.complain(error.text)
        return .exit(error.status)
      }
    })
}
