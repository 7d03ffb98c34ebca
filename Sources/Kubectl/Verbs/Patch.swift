// kubectl patch

import Commands
import Documents
import Files
import Kernel
import KubernetesAPI
import Machine

func patchVerb<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "patch", "(-f FILENAME | TYPE NAME) [-p PATCH|--patch-file FILE] [options]",
    "Update fields of a resource")
  spec.heading = "Advanced Commands"
  spec.description =
    "Changes fields of an object: the patch names only what shall be otherwise. A strategic patch knows which lists are merged by name; a merge patch replaces lists; a JSON patch is a list of operations."
  spec.examples = [
    .init("Two pods", "kubectl patch deployment web -p '{\"spec\":{\"replicas\":2}}'"),
    .init(
      "By an operation",
      "kubectl patch deployment web --type=json -p '[{\"op\":\"replace\",\"path\":\"/spec/replicas\",\"value\":3}]'"
    ),
  ]
  spec.completes = ["resource", "name"]
  spec.flags =
    KubectlFlags.printing + KubectlFlags.files + [
      KubectlFlags.dryRun, KubectlFlags.fieldManager("kubectl-patch"), KubectlFlags.record,
      Flag("local", nil, .bool, "Patch the file's object and print it; ask no server."),
      Flag("patch", "p", .string, "The patch, as JSON or YAML."),
      Flag("patch-file", nil, .string, "A file with the patch.", completes: "file"),
      Flag("subresource", nil, .string, "Patch this subresource: status, scale, resize."),
      Flag(
        "type", nil, .string, "How the patch is read: json, merge or strategic.",
        initial: "\"strategic\""),
    ]
  return CommandNode(
    spec,
    action: kubectlFileAction { host, call, flags, input throws(KubectlError) in
      guard !flags.string("patch").isEmpty || !flags.string("patch-file").isEmpty else {
        throw .plain("must specify --patch or --patch-file containing the contents of the patch")
      }
      if flags.has("patch"), flags.has("patch-file") {
        throw .plain("cannot specify --patch and --patch-file together")
      }
      let types: [String: PatchType] = ["json": .json, "merge": .merge, "strategic": .strategic]
      let word = flags.string("type", default: "strategic").lowercased()
      guard let type = types[word] else {
        throw .plain("--type must be one of [json merge strategic], not \"\(word)\"")
      }
      let body = try patchBody(flags, host, call)
      var changes = try ObjectChanges(&host, &call, flags, manager: "kubectl-patch")
      let isLocal = flags.bool("local")
      if flags.arguments.isEmpty, !flags.has("filename"), !flags.has("kustomize") {
        throw ObjectTargets.nothing
      }
      if isLocal, !flags.arguments.isEmpty {
        throw .plain("cannot specify --local and server resources")
      }
      let targets = try ObjectTargets(
        flags.arguments, flags, input: input, isFromServer: !isLocal, &changes.client, &host,
        &call)
      try targets.each { target throws(KubectlError) in
        if isLocal || changes.isClientDryRun {
          let patched = try locally(body, type, target)
          let verb = patched == target.document ? "patched (no change)" : "patched"
          changes.tellsDryRuns = false
          return try changes.tell(patched, target.kind, verb, &call)
        }
        var request = target.request(.patch, subresource: flags.last("subresource"), body: body)
        request.patchType = type
        if case .server = changes.dryRun { request.dryRun = true }
        let response = try changes.client.send(request, &host, &call)
        let object = response.object ?? .null
        let isSame = object == target.document
        try changes.note(target.kind, target.namespace, target.name, &host, &call)
        try changes.tell(
          object, target.kind, isSame ? "patched (no change)" : "patched", &call)
      }
    })
}

private func patchBody<Host: KubectlHost>(
  _ flags: ParsedFlags, _ host: Host, _ call: Call<Host>
) throws(KubectlError) -> Value {
  var text = flags.string("patch")
  if let file = flags.last("patch-file") {
    guard let read = try? host.machine.files.readText(file, in: host.view(call)) else {
      throw .plain("unable to read patch file: open \(file): no such file or directory")
    }
    text = read
  }
  // Real: what begins like JSON is taken for JSON.
  let first = text.first { !$0.isWhitespace }
  if first == "{" || first == "[", (try? JSON.parse(text)) == nil {
    throw .plain("invalid JSON document")
  }
  let (manifests, problem) = Manifests.read(text)
  if let problem {
    // Real: here the YAML reader's own word, without what apply says before it.
    let prefix = "error converting YAML to JSON: "
    let words = problem.description
    throw .plain(
      "unable to parse \"\(text)\": \(words.hasPrefix(prefix) ? String(words.dropFirst(prefix.count)) : words)"
    )
  }
  return manifests.first?.value ?? .null
}

/// What the patch makes of an object, without a server.
private func locally(
  _ patch: Value, _ type: PatchType, _ target: TargetObject
) throws(KubectlError) -> Value {
  switch type {
  case .json:
    do throws(Documents.PatchError) {
      return try JSONPatch.apply(patch, to: target.document)
    } catch { throw .plain(error.description) }
  case .merge, .apply: return MergePatch.apply(patch, to: target.document)
  case .strategic:
    guard let changes = patch.object, let before = target.document.object else {
      throw .plain("invalid JSON document")
    }
    do throws(KubernetesAPI.PatchError) {
      return .object(
        try applyStrategicPatch(changes, to: before, schema: target.kind.schema))
    } catch { throw .plain(error.message) }
  }
}
