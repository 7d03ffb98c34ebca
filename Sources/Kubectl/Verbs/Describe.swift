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
      var words = flags.arguments
      if flags.has("filename") || flags.has("kustomize") {
        let files = try ManifestFiles(flags, input: [], &host, &call)
        if let problem = files.problems.first { throw problem }
        words = files.objects.map { "\($0.kind.resource.qualified)/\($0.name)" }
      }
      let arguments = try ResourceArguments(words, host)
      let everywhere = flags.bool("all-namespaces")
      var documents: [(ResourceKind, Value)] = []
      var problems: [KubectlError] = []
      for item in arguments.items {
        let space = item.kind.isNamespaced && !everywhere ? client.namespace : nil
        do throws(KubectlError) {
          documents += try described(item, space, flags, &client, &host, &call).map {
            (item.kind, $0)
          }
        } catch { problems.append(error) }
      }
      let isList = arguments.items.contains { $0.name == nil }
      for (index, (kind, document)) in documents.enumerated() {
        if index > 0 { call.write("\n\n") }
        // Real: kubectl 1.36 leaves the events out where it describes a list of objects without -l.
        let shows =
          flags.has("show-events") ? flags.bool("show-events") : !(isList && documents.count > 1)
        var describer = Describer(host: host, client: client, showsEvents: shows)
        call.write(describer.text(document, kind))
      }
      if documents.isEmpty, problems.isEmpty {
        call.complain(
          everywhere ? "No resources found" : "No resources found in \(client.namespace) namespace."
        )
      }
      if !problems.isEmpty { throw .several(problems) }
    })
}

/// The objects that an argument names: by name, by a prefix of it, or all.
private func described<Host: KubectlHost>(
  _ item: ResourceArgument, _ space: String?, _ flags: ParsedFlags, _ client: inout KubeClient,
  _ host: inout Host, _ call: inout Call<Host>
) throws(KubectlError) -> [Value] {
  if let name = item.name {
    do throws(KubectlError) {
      let response = try client.send(
        APIRequest(.get, item.kind.resource, namespace: space, name: name), &host, &call)
      return response.object.map { [$0] } ?? []
    } catch {
      guard case .server(let status, _, _) = error, status.reason == "NotFound" else { throw error }
      let response = try client.send(
        APIRequest(.list, item.kind.resource, namespace: space), &host, &call)
      guard case .list(let list) = response.result else { throw error }
      let found = list.items.filter {
        $0.at("metadata", "name")?.string?.hasPrefix(name) == true
      }
      guard !found.isEmpty else { throw error }
      return found
    }
  }
  var request = APIRequest(.list, item.kind.resource, namespace: space)
  request.labelSelector = flags.string("selector")
  let response = try client.send(request, &host, &call)
  if case .list(let list) = response.result { return list.items }
  return []
}
