// kubectl cluster-info dump

import Commands
import Documents
import Files
import Kernel
import KubernetesAPI
import Machine

func clusterInfoDump<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "dump", "[flags] [options]", "Dump relevant information for debugging and diagnosis")
  spec.description =
    "Writes all that helps to find a fault: the nodes, and of the namespaces the events, workloads, services, pods and their logs."
  spec.examples = [
    .init("Into a folder", "kubectl cluster-info dump --output-directory=/tmp/state"),
    .init("Of all namespaces", "kubectl cluster-info dump --all-namespaces"),
  ]
  spec.flags = [
    KubectlFlags.allNamespaces, KubectlFlags.allowMissing,
    Flag("namespaces", nil, .slice(typeName: "strings"), "Of these namespaces."),
    Flag("output", "o", .string, "json or yaml.", initial: "\"json\""),
    Flag("output-directory", nil, .string, "A folder for files; else all goes to the screen."),
    Flag(
      "pod-running-timeout", nil, .duration, "How long to wait for a pod.", initial: "20s"),
    KubectlFlags.showManagedFields, KubectlFlags.template,
  ]
  return CommandNode(
    spec,
    action: kubectlAction { host, call, flags throws(KubectlError) in
      var dump = try ClusterDump(&host, &call, flags)
      try dump.write(&host, &call)
    })
}

private struct ClusterDump {
  var client: KubeClient
  let printer: ResourcePrinter
  let folder: String
  let isYAML: Bool
  let flags: ParsedFlags

  init<Host: KubectlHost>(
    _ host: inout Host, _ call: inout Call<Host>, _ flags: ParsedFlags
  ) throws(KubectlError) {
    client = try KubeClient(&host, &call, flags, manager: "kubectl")
    isYAML = flags.string("output") == "yaml"
    printer = ResourcePrinter(format: isYAML ? .yaml : .json, isTyped: true)
    folder = flags.string("output-directory")
    self.flags = flags
  }

  mutating func write<Host: KubectlHost>(
    _ host: inout Host, _ call: inout Call<Host>
  ) throws(KubectlError) {
    _ = try put(.nodes, nil, &host, &call)
    var spaces = flags.slice("namespaces")
    if flags.bool("all-namespaces") {
      let list = APIRequest(.list, ResourceKind.namespaces.resource)
      if case .list(let found) = try client.send(list, &host, &call).result {
        spaces = found.items.map { $0.at("metadata", "name")?.string ?? "" }
      }
    } else if spaces.isEmpty {
      // Real: the system's namespace, and the one that is used.
      spaces = ["kube-system", client.namespace]
    }
    for space in spaces {
      let kinds: [ResourceKind] = [
        .events, .replicationControllers, .services, .daemonSets, .deployments, .replicaSets,
      ]
      for kind in kinds { _ = try put(kind, space, &host, &call) }
      for pod in try put(.pods, space, &host, &call) {
        try logs(of: pod, space, &host, &call)
      }
    }
    if !folder.isEmpty, folder != "-" { call.print("Cluster info dumped to \(folder)") }
  }

  /// The objects of a kind, as one list.
  private mutating func put<Host: KubectlHost>(
    _ kind: ResourceKind, _ space: String?, _ host: inout Host, _ call: inout Call<Host>
  ) throws(KubectlError) -> [Value] {
    let request = APIRequest(.list, kind.resource, namespace: space)
    guard case .list(let found) = try client.send(request, &host, &call).result else { return [] }
    // Real: items of a typed list do not say what they are.
    let items = found.items.map { item -> Value in
      var item = kind.schema?.inGoOrder(item) ?? item
      item["apiVersion"] = nil
      item["kind"] = nil
      return item
    }
    let list: Value = [
      "kind": .string(kind.listName), "apiVersion": .string(kind.resource.groupVersion),
      "metadata": ["resourceVersion": .string(found.resourceVersion)], "items": .array(items),
    ]
    let text = isYAML ? list.yaml() : list.json(.kubectl) + "\n"
    let name = "\(kind.resource.resource).\(isYAML ? "yaml" : "json")"
    try out(text, space.map { "\($0)/\(name)" } ?? name, &host, &call)
    return found.items
  }

  private mutating func logs<Host: KubectlHost>(
    of pod: Value, _ space: String, _ host: inout Host, _ call: inout Call<Host>
  ) throws(KubectlError) {
    let name = pod.at("metadata", "name")?.string ?? ""
    var text = ""
    for list in ["initContainers", "containers"] {
      for container in pod.at("spec", list)?.array ?? [] {
        let own = container["name"]?.string ?? ""
        text += "==== START logs for container \(own) of pod \(space)/\(name) ====\n"
        var request = APIRequest(
          .get, ResourceKind.pods.resource, namespace: space, name: name, subresource: "log")
        request.container = own
        if case .connect(let connection)? = try? client.send(request, &host, &call).result,
          let log = host.log(of: connection, previous: false), let content = host.machine.logs[log]
        {
          for entry in content.entries {
            text += String(decoding: entry.text, as: UTF8.self)
          }
        }
        text += "==== END logs for container \(own) of pod \(space)/\(name) ====\n"
      }
    }
    try out(text, "\(space)/\(name)/logs.txt", &host, &call)
  }

  private func out<Host: KubectlHost>(
    _ text: String, _ name: String, _ host: inout Host, _ call: inout Call<Host>
  ) throws(KubectlError) {
    guard !folder.isEmpty, folder != "-" else { return call.write(text) }
    let path = FilePaths.join(folder, name)
    let view = host.view(call), now = host.machine.now
    do throws(FileError) {
      try host.machine.files.makeDirectories(FilePaths.dirname(path), in: view, at: now)
      try host.machine.files.write(path, text: text, mode: 0o644, in: view, at: now)
    } catch {
      throw .plain("open \(path): \(error.message.lowercased())")
    }
  }
}
