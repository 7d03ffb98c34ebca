// kubectl scale

import Commands
import Documents
import Kernel
import KubernetesAPI

func scaleVerb<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "scale",
    "[--resource-version=version] [--current-replicas=count] --replicas=COUNT (-f FILENAME | TYPE NAME) [options]",
    "Set a new size for a deployment, replica set, or replication controller")
  spec.heading = "Deploy Commands"
  spec.description = "Says how many pods a deployment (or another owner of pods) shall have."
  spec.examples = [.init("Five pods", "kubectl scale deployment web --replicas=5")]
  spec.completes = ["resource", "name"]
  spec.flags =
    KubectlFlags.printing + KubectlFlags.files + [
      KubectlFlags.selector, KubectlFlags.dryRun, KubectlFlags.record,
      Flag("all", nil, .bool, "All objects of the kind."),
      Flag("current-replicas", nil, .int, "Only when there are so many now.", initial: "-1"),
      Flag("replicas", nil, .int, "The new number of pods."),
      Flag("resource-version", nil, .string, "Only when the object is at this version."),
      Flag("timeout", nil, .duration, "How long to wait.", isModelled: false),
    ]
  return CommandNode(
    spec,
    action: kubectlFileAction { host, call, flags, input throws(KubectlError) in
      guard flags.has("replicas") else { throw .required("replicas") }
      let count = flags.int("replicas")
      guard count >= 0 else {
        throw .plain(
          "The --replicas=COUNT flag is required, and COUNT must be greater than or equal to 0")
      }
      var changes = try ObjectChanges(&host, &call, flags, manager: "kubectl")
      let targets = try scaleTargets(flags, input, changes.client, &host, &call)
      var problems: [KubectlError] = []
      for (kind, space, name) in targets {
        do throws(KubectlError) {
          try scale(kind, space, name, to: count, flags, &changes, &host, &call)
        } catch { problems.append(error) }
      }
      if !problems.isEmpty { throw .several(problems) }
    })
}

private func scaleTargets<Host: KubectlHost>(
  _ flags: ParsedFlags, _ input: [UInt8], _ client: KubeClient, _ host: inout Host,
  _ call: inout Call<Host>
) throws(KubectlError) -> [(ResourceKind, String?, String)] {
  if flags.has("filename") || flags.has("kustomize") {
    let files = try ManifestFiles(flags, input: input, &host, &call)
    if let problem = files.problems.first { throw problem }
    return files.objects.map { object in
      (
        object.kind, object.kind.isNamespaced ? object.namespace ?? client.namespace : nil,
        object.name
      )
    }
  }
  guard !flags.arguments.isEmpty else {
    throw .raw(
      "error: You must provide one or more resources by argument or filename.\nExample resource specifications include:\n   '-f rsrc.yaml'\n   '--filename=rsrc.json'\n   '<resource> <name>'\n   '<resource>'",
      status: 1)
  }
  var found: [(ResourceKind, String?, String)] = []
  var client = client
  for item in try ResourceArguments(flags.arguments, host).items {
    let space = item.kind.isNamespaced ? client.namespace : nil
    if let name = item.name {
      found.append((item.kind, space, name))
      continue
    }
    guard flags.bool("all") || flags.has("selector") else {
      throw .plain("resource(s) were provided, but no name was specified")
    }
    var request = APIRequest(.list, item.kind.resource, namespace: space)
    request.labelSelector = flags.string("selector")
    let response = try client.send(request, &host, &call)
    if case .list(let list) = response.result {
      found += list.items.map { (item.kind, space, $0.at("metadata", "name")?.string ?? "") }
    }
  }
  return found
}

private func scale<Host: KubectlHost>(
  _ kind: ResourceKind, _ space: String?, _ name: String, to count: Int, _ flags: ParsedFlags,
  _ changes: inout ObjectChanges, _ host: inout Host, _ call: inout Call<Host>
) throws(KubectlError) {
  // Real: a client's dry run only looks whether the object is there.
  if case .client = changes.dryRun {
    let whole = try changes.client.send(
      APIRequest(.get, kind.resource, namespace: space, name: name), &host, &call)
    return try changes.tell(whole.object ?? .null, kind, "scaled", &call)
  }
  let get = APIRequest(
    .get, kind.resource, namespace: space, name: name, subresource: "scale")
  let response = try changes.client.send(get, &host, &call)
  let present = response.object?.at("spec", "replicas")?.int ?? 0
  let wanted = flags.int("current-replicas", default: -1)
  if wanted >= 0, wanted != present {
    throw .plain("Expected replicas to be \(wanted), was \(present)")
  }
  let version = response.object?.at("metadata", "resourceVersion")?.string ?? ""
  if let wanted = flags.last("resource-version"), !wanted.isEmpty, wanted != version {
    throw .plain("Expected resource version to be \(wanted), was \(version)")
  }
  var patch = APIRequest(
    .patch, kind.resource, namespace: space, name: name, subresource: "scale",
    body: ["spec": ["replicas": .integer(count)]])
  patch.patchType = .merge
  if case .server = changes.dryRun { patch.dryRun = true }
  try changes.client.send(patch, &host, &call)
  try changes.note(kind, space, name, &host, &call)
  let whole = try changes.client.send(
    APIRequest(.get, kind.resource, namespace: space, name: name), &host, &call)
  try changes.tell(whole.object ?? .null, kind, "scaled", &call)
}
