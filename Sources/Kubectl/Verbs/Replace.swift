// kubectl replace

import Commands
import Documents
import Kernel
import KubernetesAPI
import Machine

func replaceVerb<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "replace", "-f FILENAME [options]", "Replace a resource by file name or stdin")
  spec.heading = "Advanced Commands"
  spec.description =
    "Puts the file's object in the place of the one that is there: what the file does not say is gone. With --force the old one is deleted first, and the new one created."
  spec.examples = [
    .init("By a file", "kubectl replace -f pod.yaml"),
    .init("Delete and create anew", "kubectl replace --force -f pod.yaml"),
  ]
  spec.flags =
    KubectlFlags.printing + KubectlFlags.files + [
      KubectlFlags.dryRun, KubectlFlags.fieldManager("kubectl-replace"), KubectlFlags.saveConfig,
      KubectlFlags.validate,
      Flag(
        "cascade", nil, .optional(without: "background", typeName: "string"),
        "With --force: what happens to what the object owns.", initial: "\"background\""),
      Flag("force", nil, .bool, "Delete the object first, and create it anew."),
      Flag(
        "grace-period", nil, .int, "With --force: seconds that the object gets to end in.",
        initial: "-1"),
      Flag("raw", nil, .string, "Send the file to this path."),
      Flag("subresource", nil, .string, "Replace this subresource: status, scale."),
      Flag("timeout", nil, .duration, "With --force: how long to wait for the end."),
      Flag("wait", nil, .bool, "With --force: wait until the object is gone."),
    ]
  return CommandNode(
    spec,
    action: .follower { host, call, flags in
      .follow(
        InputReading(flags: flags) { host, call, flags, input throws(KubectlError) in
          try replacing(&host, &call, flags, input)
        })
    })
}

private func replacing<Host: KubectlHost>(
  _ host: inout Host, _ call: inout Call<Host>, _ flags: ParsedFlags, _ input: [UInt8]
) throws(KubectlError) -> Following<Host> {
  try ManifestFiles.mustBeNamed(flags)
  if let path = flags.last("raw"), !path.isEmpty {
    try sendRaw(.update, path, flags, input: input, &host, &call)
    return .exit(0)
  }
  let grace = flags.int("grace-period", default: -1)
  if !flags.bool("force"), grace >= 0 {
    throw .plain("--grace-period must have --force specified")
  }
  if !flags.bool("force"), flags.has("timeout") {
    throw .plain("--timeout must have --force specified")
  }
  var changes = try ObjectChanges(&host, &call, flags, manager: "kubectl-replace")
  let files = try ManifestFiles(flags, input: input, &host, &call)
  guard flags.bool("force") else {
    try changes.each(of: files, &host, &call) {
      object, changes, host, call throws(KubectlError) in
      try changes.replace(object, &host, &call)
    }
    return .exit(0)
  }
  if let problem = files.problems.first { throw problem }
  // Real: the deletion is told as by `kubectl delete`, and the absence of the object is no error.
  var deletion = ParsedFlags()
  deletion.given = flags.given.filter {
    ["filename", "recursive", "kustomize", "cascade", "timeout", "namespace", "context"]
      .contains($0.name)
  }
  deletion.given.append(.init(name: "ignore-not-found", value: "true"))
  deletion.given.append(.init(name: "grace-period", value: String(grace < 0 ? 30 : grace)))
  if grace < 0 { deletion.given.removeLast() }
  if grace == 0 { deletion.given.append(.init(name: "force", value: "true")) }
  let run = try DeleteRun<Host>(&host, &call, deletion, input: input)
  return .follow(ReplaceForce(deletion: run, changes: changes, objects: files.objects))
}

/// Waits for the deletion, then creates.
private struct ReplaceForce<Host: KubectlHost>: Follower {
  var deletion: DeleteRun<Host>
  var changes: ObjectChanges
  let objects: [ManifestObject]

  mutating func next(_ host: inout Host, _ call: inout Call<Host>) -> FollowerStep {
    switch deletion.next(&host, &call) {
    case .again: return .again
    case .wait(let waits): return .wait(waits)
    case .exit(let status):
      guard status == 0 else { return .exit(status) }
    }
    do throws(KubectlError) {
      for object in objects {
        try changes.create(
          object, saveConfig: changes.flags.bool("save-config"), saying: "replaced", &host, &call)
      }
      return .exit(0)
    } catch {
      call.complain(error.text)
      return .exit(error.status)
    }
  }
}

extension ObjectChanges {
  /// Puts an object in the place of the one that is there.
  mutating func replace<Host: KubectlHost>(
    _ object: ManifestObject, _ host: inout Host, _ call: inout Call<Host>
  ) throws(KubectlError) {
    let space = try namespace(of: object)
    var document = object.document
    if let space { document.set(.string(space), at: "metadata", "namespace") }
    if flags.bool("save-config") { document = Self.annotated(document, space: space) }
    if isClientDryRun { return try tell(document, object.kind, "replaced", &call) }
    var request = APIRequest(
      .update, object.kind.resource, namespace: space, name: object.name,
      subresource: flags.last("subresource"), body: document)
    request.fieldValidation = try validation
    if case .server = dryRun { request.dryRun = true }
    let response = try client.send(
      request, &host, &call, doing: "replacing", source: object.source)
    try tell(response.object ?? document, object.kind, "replaced", &call)
  }
}
