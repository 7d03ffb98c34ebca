// kubectl api-versions, api-resources, version, cluster-info

import Commands
import Documents
import Kernel
import KubernetesAPI
import Machine
import Text

func apiVersionsVerb<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "api-versions", "[options]",
    "Print the supported API versions on the server, in the form of \"group/version\"")
  spec.heading = "Other Commands"
  return CommandNode(
    spec,
    action: kubectlAction { host, call, flags throws(KubectlError) in
      guard flags.arguments.isEmpty else {
        throw .usage(
          "unexpected arguments: [\(flags.arguments.joined(separator: " "))]",
          command: "kubectl api-versions")
      }
      var client = try KubeClient(&host, &call, flags, manager: "kubectl")
      client.discover(host, &call)
      for version in host.apiServer.groupVersions { call.print(version) }
    })
}

func apiResourcesVerb<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "api-resources", "[flags] [options]", "Print the supported API resources on the server")
  spec.heading = "Other Commands"
  spec.flags = [
    Flag("api-group", nil, .string, "Only this API group."),
    Flag("cached", nil, .bool, "Use what was asked before."),
    Flag("categories", nil, .slice(typeName: "strings"), "Only these categories, such as all."),
    Flag(
      "namespaced", nil, .bool, "Only kinds that live in namespaces, or (=false) that do not.",
      initial: "true"),
    Flag("no-headers", nil, .bool, "No column heads."),
    Flag("output", "o", .string, "wide or name."),
    Flag("show-managed-fields", nil, .bool, "For -o json and yaml."),
    Flag("sort-by", nil, .string, "name or kind."),
    Flag("verbs", nil, .slice(typeName: "strings"), "Only kinds that allow these verbs."),
  ]
  return CommandNode(
    spec,
    action: kubectlAction { host, call, flags throws(KubectlError) in
      guard flags.arguments.isEmpty else {
        throw .usage(
          "unexpected arguments: [\(flags.arguments.joined(separator: " "))]",
          command: "kubectl api-resources")
      }
      var client = try KubeClient(&host, &call, flags, manager: "kubectl")
      client.discover(host, &call)
      let form = flags.string("output")
      guard ["", "wide", "name"].contains(form) else {
        if ["json", "yaml", "kyaml"].contains(form) {
          host.machine.notices.append(.unmodelled(name: "kubectl api-resources -o \(form)"))
          throw .raw(
            "swiftlab: real kubectl has `kubectl api-resources -o \(form)`; swiftlab does not model it yet.",
            status: 1)
        }
        throw .plain(
          "unable to match a printer suitable for the output format \"\(form)\", allowed formats are: json,kyaml,name,wide,yaml"
        )
      }
      var kinds = host.apiServer.kinds
      if let group = flags.last("api-group") { kinds.removeAll { $0.resource.group != group } }
      if flags.has("namespaced") {
        let wanted = flags.bool("namespaced")
        kinds.removeAll { $0.isNamespaced != wanted }
      }
      let verbs = flags.slice("verbs")
      if !verbs.isEmpty {
        kinds.removeAll { kind in
          !verbs.allSatisfy { verb in kind.verbs.contains { $0.rawValue == verb } }
        }
      }
      let categories = flags.slice("categories")
      if !categories.isEmpty {
        kinds.removeAll { kind in !categories.allSatisfy(kind.categories.contains) }
      }
      switch flags.string("sort-by") {
      case "": break
      case "name": kinds.sort { $0.resource.resource < $1.resource.resource }
      case "kind": kinds.sort { $0.name < $1.name }
      default: throw .plain("--sort-by accepts only name or kind")
      }
      if form == "name" { return kinds.forEach { call.print($0.resource.qualified) } }
      call.write(resourceTable(kinds, wide: form == "wide", heads: !flags.bool("no-headers")))
    })
}

/// Real: kubectl 1.36 gives the columns fixed widths, wider ones push on.
private func resourceTable(_ kinds: [ResourceKind], wide: Bool, heads: Bool) -> String {
  var rows = kinds.map { kind -> [String] in
    var row = [
      kind.resource.resource, kind.shortNames.joined(separator: ","), kind.resource.groupVersion,
      kind.isNamespaced ? "true" : "false", kind.name,
    ]
    if wide {
      row.append(kind.verbs.map(\.rawValue).sorted().joined(separator: ","))
      row.append(kind.categories.joined(separator: ","))
    }
    return row
  }
  var names = ["NAME", "SHORTNAMES", "APIVERSION", "NAMESPACED", "KIND"]
  if wide { names += ["VERBS", "CATEGORIES"] }
  if heads { rows.insert(names, at: 0) }
  return TabWriter.text(
    rows.map { $0.joined(separator: "\t") + "\n" }.joined(), .kubectl)
}

func versionVerb<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "version", "[flags] [options]",
    "Print the client and server version information")
  spec.heading = "Other Commands"
  spec.flags = [
    Flag("client", nil, .bool, "Only the client's version."),
    Flag("output", "o", .string, "json or yaml."),
  ]
  return CommandNode(
    spec,
    action: kubectlAction { host, call, flags throws(KubectlError) in
      guard flags.arguments.isEmpty else {
        throw .plain("extra arguments: [\(flags.arguments.joined(separator: " "))]")
      }
      let version = APIServer.version
      let isClientOnly = flags.bool("client")
      switch flags.string("output") {
      case "":
        call.print("Client Version: \(version)")
        call.print("Kustomize Version: v5.8.1")
        guard !isClientOnly else { return }
        var client = try KubeClient(&host, &call, flags, manager: "kubectl")
        client.tell(path: "/version?timeout=32s", host, &call)
        call.print("Server Version: \(version)")
      case "json", "yaml":
        let build = Object([
          ("major", "1"), ("minor", "36"), ("gitVersion", .string(version)),
          ("gitCommit", "0000000000000000000000000000000000000000"), ("gitTreeState", "clean"),
          ("buildDate", "2026-06-10T00:00:00Z"), ("goVersion", "go1.26.6"), ("compiler", "gc"),
          ("platform", "linux/amd64"),
        ])
        var document: Value = ["clientVersion": .object(build), "kustomizeVersion": "v5.8.1"]
        if !isClientOnly {
          var server: Object = ["major": "1", "minor": "36"]
          server["emulationMajor"] = "1"
          server["emulationMinor"] = "36"
          server["minCompatibilityMajor"] = "1"
          server["minCompatibilityMinor"] = "35"
          for (key, value) in build where server[key] == nil { server[key] = value }
          document["serverVersion"] = .object(server)
        }
        // Real: with -o yaml a blank line follows; kubectl 1.36.2.
        call.write(
          flags.string("output") == "json"
            ? document.json(JSONStyle(indent: "  ")) + "\n"
            : document.sortedByKey().yaml() + "\n")
      default: throw .plain("--output must be 'yaml' or 'json'")
      }
    })
}

func clusterInfoVerb<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec("cluster-info", "[flags] [options]", "Display cluster information")
  spec.heading = "Cluster Management Commands"
  return CommandNode(
    spec, children: [clusterInfoDump()],
    action: kubectlAction { host, call, flags throws(KubectlError) in
      _ = try KubeClient(&host, &call, flags, manager: "kubectl")
      let server = "https://127.0.0.1:6443"
      call.print("Kubernetes control plane is running at \(server)")
      call.print(
        "CoreDNS is running at \(server)/api/v1/namespaces/kube-system/services/kube-dns:dns/proxy")
      call.print("")
      call.print("To further debug and diagnose cluster problems, use 'kubectl cluster-info dump'.")
    })
}
