// kubectl diff

import Commands
import Documents
import Kernel
import KubernetesAPI
import Machine
import Text

func diffVerb<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "diff", "-f FILENAME [options]",
    "Diff the live version against a would-be applied version")
  spec.heading = "Advanced Commands"
  spec.description =
    "Shows what `kubectl apply` would change: lines with - are there, lines with + would be. The exit status is 0 for no difference, 1 for some, and more than 1 for an error."
  spec.examples = [.init("What would change", "kubectl diff -f web.yaml")]
  spec.flags =
    KubectlFlags.files + [
      KubectlFlags.selector, KubectlFlags.fieldManager("kubectl-client-side-apply"),
      Flag("concurrency", nil, .int, "How many objects are asked for at once.", initial: "1"),
      Flag("force-conflicts", nil, .bool, "With --server-side: take fields over."),
      Flag("prune", nil, .bool, "Show what would be deleted.", isModelled: false),
      Flag(
        "prune-allowlist", nil, .list(typeName: "stringArray"), "Kinds that --prune looks at.",
        isModelled: false),
      Flag("server-side", nil, .bool, "Let the server merge."),
      KubectlFlags.showManagedFields,
      Flag("show-secrets", nil, .bool, "Show the values of secrets."),
    ]
  return CommandNode(
    spec,
    action: .whole(
      needsInput: { _, _, flags in flags.slice("filename").contains("-") },
      run: { host, call, flags, input in
        do throws(KubectlError) {
          return try difference(&host, &call, flags, input) ? 1 : 0
        } catch {
          call.complain(error.text)
          // Real: 1 says that something differs, so an error is 2.
          return max(2, error.status)
        }
      }))
}

/// Whether there is one.
private func difference<Host: KubectlHost>(
  _ host: inout Host, _ call: inout Call<Host>, _ flags: ParsedFlags, _ input: [UInt8]
) throws(KubectlError) -> Bool {
  guard flags.arguments.isEmpty else {
    throw .usage(
      "Unexpected args: [\(flags.arguments.joined(separator: " "))]", command: "kubectl diff")
  }
  try ManifestFiles.mustBeNamed(flags)
  if flags.bool("force-conflicts"), !flags.bool("server-side") {
    throw .plain("--force-conflicts only works with --server-side")
  }
  var changes = try ObjectChanges(
    &host, &call, flags,
    manager: flags.bool("server-side") ? "kubectl" : "kubectl-client-side-apply")
  let files = try ManifestFiles(flags, input: input, &host, &call)
  var found = false
  var random = host.machine.random.split("diff-\(host.machine.now.nanoseconds)")
  let live = "/tmp/LIVE-\(2_000_000_000 + random.next() % 1_900_000_000)"
  let merged = "/tmp/MERGED-\(2_000_000_000 + random.next() % 1_900_000_000)"
  let time = CivilTime(nanoseconds: host.machine.now.nanoseconds)
  let stamp = "\(time.dateText) \(time.timeText).\(padded(host.machine.now.nanoseconds)) +0000"
  try changes.each(of: files, &host, &call) {
    object, changes, host, call throws(KubectlError) in
    let (before, after) =
      flags.bool("server-side")
      ? try changes.previewServerSide(object, &host, &call)
      : try changes.preview(object, &host, &call)
    let old = before.map { shown($0, flags) } ?? "", new = shown(after, flags)
    let hunks = LineDiff.unified(old, new)
    guard !hunks.isEmpty else { return }
    found = true
    let group = object.kind.resource.group.isEmpty ? "" : object.kind.resource.group + "."
    let file =
      "\(group)\(object.kind.resource.version).\(object.kind.name).\(after.at("metadata", "namespace")?.string ?? "").\(object.name)"
    call.write(
      "diff -u -N \(live)/\(file) \(merged)/\(file)\n--- \(live)/\(file)\t\(stamp)\n+++ \(merged)/\(file)\t\(stamp)\n\(hunks)"
    )
  }
  return found
}

private func padded(_ nanoseconds: Int) -> String {
  let rest = String(((nanoseconds % 1_000_000_000) + 1_000_000_000) % 1_000_000_000)
  return String(repeating: "0", count: 9 - rest.count) + rest
}

/// Real: managed fields are left out, and secrets' values are hidden.
private func shown(_ object: Value, _ flags: ParsedFlags) -> String {
  var document = object
  if !flags.bool("show-managed-fields") { document.set(nil, at: "metadata", "managedFields") }
  if document["kind"]?.string == "Secret", !flags.bool("show-secrets"),
    let data = document["data"]?.object
  {
    document["data"] = .object(data.mapValues { _ in "***" })
  }
  return document.sortedByKey().yaml()
}

extension ObjectChanges {
  /// What is there, and what `apply --server-side` would make of it.
  mutating func previewServerSide<Host: KubectlHost>(
    _ object: ManifestObject, _ host: inout Host, _ call: inout Call<Host>
  ) throws(KubectlError) -> (Value?, Value) {
    let space = try namespace(of: object)
    var document = object.document
    if let space { document.set(.string(space), at: "metadata", "namespace") }
    let get = APIRequest(.get, object.kind.resource, namespace: space, name: object.name)
    var current: Value?
    do throws(KubectlError) {
      current = try client.send(get, &host, &call).object
    } catch {
      guard case .server(let status, _, _) = error, status.reason == "NotFound" else { throw error }
    }
    var request = APIRequest(
      .patch, object.kind.resource, namespace: space, name: object.name, body: document)
    request.patchType = .apply
    request.force = flags.bool("force-conflicts")
    request.fieldValidation = .strict
    request.dryRun = true
    let response = try client.send(request, &host, &call)
    return (current, response.object ?? document)
  }

  /// What is there, and what apply would make of it.
  mutating func preview<Host: KubectlHost>(
    _ object: ManifestObject, _ host: inout Host, _ call: inout Call<Host>
  ) throws(KubectlError) -> (Value?, Value) {
    let space = try namespace(of: object)
    var document = object.document
    if let space { document.set(.string(space), at: "metadata", "namespace") }
    let get = APIRequest(.get, object.kind.resource, namespace: space, name: object.name)
    let current: Value
    do throws(KubectlError) {
      current = try client.send(get, &host, &call).object ?? .null
    } catch {
      guard case .server(let status, _, _) = error, status.reason == "NotFound" else { throw error }
      var request = APIRequest(.create, object.kind.resource, namespace: space, body: document)
      request.dryRun = true
      request.fieldValidation = .strict
      return (nil, try client.send(request, &host, &call).object ?? .null)
    }
    let text = current.at("metadata", "annotations")?[Self.lastApplied]?.string ?? ""
    let before = (try? JSON.parse(text)) ?? .object([:])
    var old = before
    old.set(nil, at: "metadata", "annotations", Self.lastApplied)
    // Real: the file's annotations are there at least as an empty map, so none is taken away.
    if document.at("metadata", "annotations") == nil {
      document.set([:], at: "metadata", "annotations")
    }
    let patch = ThreeWay(schema: object.kind.schema).patch(
      before: old, current: current, modified: document)
    guard !patch.isEmpty else { return (current, current) }
    var request = APIRequest(
      .patch, object.kind.resource, namespace: space, name: object.name, body: patch)
    request.patchType = object.kind.schema == nil ? .merge : .strategic
    request.fieldValidation = .strict
    request.dryRun = true
    let response = try client.send(request, &host, &call)
    return (current, response.object ?? current)
  }
}
