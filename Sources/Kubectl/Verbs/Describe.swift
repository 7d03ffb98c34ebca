// kubectl describe

import Commands
import Documents
import Kernel
import KubernetesAPI
import Text

func describeVerb<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "describe", "(-f FILENAME | TYPE [NAME_PREFIX | -l label] | TYPE/NAME) [options]",
    "Show details of a specific resource or group of resources")
  spec.heading = "Troubleshooting and Debugging Commands"
  spec.description =
    "Shows what there is to know of an object, its events last. They are the first place to look when something does not start.\n\nUse \"kubectl api-resources\" for a complete list of supported resources."
  spec.examples = [
    .init("A node", "kubectl describe node worker-1"),
    .init("All pods", "kubectl describe pods"),
  ]
  spec.completes = ["resource", "name"]
  spec.flags =
    KubectlFlags.files + [
      KubectlFlags.selector, KubectlFlags.allNamespaces,
      Flag("chunk-size", nil, .int, "How many objects one answer may hold.", initial: "500"),
      Flag("show-events", nil, .bool, "Show the events of the object.", initial: "true"),
    ]
  return CommandNode(
    spec,
    action: kubectlAction { host, call, flags throws(KubectlError) in
      var client = try KubeClient(&host, &call, flags, manager: "kubectl-describe")
      guard !flags.arguments.isEmpty || flags.has("filename") || flags.has("kustomize") else {
        throw .plain(
          "You must specify the type of resource to describe. Use \"kubectl api-resources\" for a complete list of supported resources."
        )
      }
      let everywhere = flags.bool("all-namespaces")
      var problems: [KubectlError] = []
      let arguments: ResourceArguments
      if flags.has("filename") || flags.has("kustomize") {
        let files = try ManifestFiles(flags, input: [], &host, &call)
        guard flags.arguments.isEmpty else { throw ObjectTargets.both }
        arguments = ResourceArguments(files, client, problems: &problems)
      } else {
        arguments = try ResourceArguments(flags.arguments, host)
      }
      // Real: only a file's objects are not looked for before they are described.
      let isFound = !flags.has("filename") && !flags.has("kustomize")
      client.looksAtNamespace = isFound
      var documents: [(ResourceKind, Value)] = [], missing: [KubectlError] = []
      for item in arguments.items {
        let space = item.kind.isNamespaced && !everywhere ? item.namespace ?? client.namespace : nil
        do throws(KubectlError) {
          documents += try described(item, space, flags, &client, &host, &call).map {
            (item.kind, $0)
          }
        } catch { missing.append(error) }
      }
      // Real: with two words it may be a kind and the beginning of a name; nothing else is told then.
      var isPrefix = false
      if isFound, flags.arguments.count == 2, missing.count == 1, missing[0].isNotFound {
        documents = []
        if let item = arguments.items.first, arguments.items.count == 1, let name = item.name {
          let space = item.kind.isNamespaced && !everywhere ? client.namespace : nil
          documents = try every(item.kind, space, flags, &client, &host, &call).filter {
            $0.at("metadata", "name")?.string?.hasPrefix(name) == true
          }.map { (item.kind, $0) }
        }
        if documents.isEmpty { throw missing[0] }
        isPrefix = true
        missing = []
      }
      // Real: kubectl 1.36 leaves the events out where it describes several objects or misses one.
      let isOne =
        arguments.items.count == 1
        && arguments.items[0].name.map {
          documents.first?.1.at("metadata", "name")?.string == $0
        } ?? (documents.count == 1)
      let shows = flags.has("show-events") ? flags.bool("show-events") : isOne
      for (index, (kind, document)) in documents.enumerated() {
        if index > 0, !isPrefix { call.write("\n\n") }
        var describer = Describer(host: host, client: client, showsEvents: shows)
        call.write(describer.text(document, kind) + (isPrefix ? "\n" : ""))
      }
      if documents.isEmpty, problems.isEmpty, missing.isEmpty {
        call.complain(
          everywhere ? "No resources found" : "No resources found in \(client.namespace) namespace."
        )
      }
      // Real: what was wrong with the files is one error among those of the objects.
      let files = problems.map(\.line)
      let first = files.count > 1 ? "[\(files.joined(separator: ", "))]" : files.joined()
      let all = (first.isEmpty ? [] : [first]) + missing.map(\.line)
      if !all.isEmpty { throw .raw(all.joined(separator: "\n"), status: 1) }
    })
}

/// The objects that an argument names: one, or all.
private func described<Host: KubectlHost>(
  _ item: ResourceArgument, _ space: String?, _ flags: ParsedFlags, _ client: inout KubeClient,
  _ host: inout Host, _ call: inout Call<Host>
) throws(KubectlError) -> [Value] {
  guard let name = item.name else {
    return try every(item.kind, space, flags, &client, &host, &call)
  }
  let response = try client.send(
    APIRequest(.get, item.kind.resource, namespace: space, name: name), &host, &call)
  return response.object.map { [$0] } ?? []
}

private func every<Host: KubectlHost>(
  _ kind: ResourceKind, _ space: String?, _ flags: ParsedFlags, _ client: inout KubeClient,
  _ host: inout Host, _ call: inout Call<Host>
) throws(KubectlError) -> [Value] {
  var request = APIRequest(.list, kind.resource, namespace: space)
  request.labelSelector = flags.string("selector")
  let response = try client.send(request, &host, &call)
  guard case .list(let list) = response.result else { return [] }
  return list.items
}
