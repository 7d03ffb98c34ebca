// kubectl create service: the group, and its four types.

import Commands
import Documents
import Kernel
import KubernetesAPI

func createServiceVerb<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "service", "[flags] [options]", "Create a service using a specified subcommand")
  spec.aliases = ["svc"]
  spec.description = "Creates a service of a type; it leads to the pods with the label app=NAME."
  return CommandNode(
    spec,
    children: [
      serviceVerb(.clusterIP), serviceVerb(.externalName), serviceVerb(.loadBalancer),
      serviceVerb(.nodePort),
    ])
}

/// The types of service that have a subcommand each. Real: kubectl 1.36's create_service.go.
private enum ServiceForm: String, Sendable {
  case clusterIP = "ClusterIP"
  case externalName = "ExternalName"
  case loadBalancer = "LoadBalancer"
  case nodePort = "NodePort"

  var word: String { rawValue.lowercased() }
  var usage: String {
    switch self {
    case .externalName:
      "NAME --external-name external.name [--dry-run=server|client|none] [options]"
    case .clusterIP: "NAME [--tcp=<port>:<targetPort>] [--dry-run=server|client|none] [options]"
    default: "NAME [--tcp=port:targetPort] [--dry-run=server|client|none] [options]"
    }
  }
  var summary: String {
    switch self {
    case .clusterIP: "Create a ClusterIP service"
    case .externalName: "Create an ExternalName service"
    case .loadBalancer: "Create a LoadBalancer service"
    case .nodePort: "Create a NodePort service"
    }
  }
  var help: String {
    switch self {
    case .clusterIP: "Creates a service with an address inside the cluster."
    case .externalName: "Creates a service that is another name for a host elsewhere."
    case .loadBalancer: "Creates a service that asks the cloud for an address of its own."
    case .nodePort: "Creates a service that is reached at a port of every node."
    }
  }
  var example: String {
    switch self {
    case .externalName: "kubectl create service externalname db --external-name=db.example.org"
    default: "kubectl create service \(word) web --tcp=80:8080"
    }
  }
}

private func serviceVerb<Host: KubectlHost>(_ form: ServiceForm) -> CommandNode<Host> {
  var spec = CommandSpec(form.word, form.usage, form.summary)
  spec.description = form.help
  spec.examples = [.init("For the pods with that label", form.example)]
  spec.flags =
    KubectlFlags.printing + ObjectChanges.createFlags + [
      Flag(
        "tcp", nil, .slice(typeName: "strings"), "PORT or PORT:TARGETPORT; repeatable.")
    ]
  switch form {
  case .clusterIP:
    spec.flags.append(Flag("clusterip", nil, .string, "The address; None for a headless service."))
  case .externalName:
    spec.flags.append(Flag("external-name", nil, .string, "The other host's name."))
  case .nodePort:
    spec.flags.append(
      Flag("node-port", nil, .int, "The port of every node; 0: any.", initial: "0"))
  case .loadBalancer: break
  }
  return creating(
    spec, path: "service \(form.word)",
    failing: "failed to create \(form.rawValue) service:"
  ) { flags, name, _, _ throws(KubectlError) in
    if form == .externalName, flags.string("external-name").isEmpty {
      throw .required("external-name")
    }
    if form == .externalName, !dns1123SubdomainProblems(flags.string("external-name")).isEmpty {
      throw .plain("invalid service external name \(flags.string("external-name"))")
    }
    var service = Object()
    var ports = try servicePorts(flags.slice("tcp"))
    let address = flags.string("clusterip")
    if form != .externalName, ports.isEmpty, address != "None" {
      throw .plain("at least one tcp port specifier must be provided")
    }
    if form == .nodePort, flags.int("node-port") != 0 {
      ports = ports.map { port in
        var port = port
        port["nodePort"] = .integer(flags.int("node-port"))
        return port.sortedByKey()
      }
    }
    if !address.isEmpty { service["clusterIP"] = .string(address) }
    if form == .externalName { service["externalName"] = .string(flags.string("external-name")) }
    if !ports.isEmpty { service["ports"] = .array(ports) }
    service["selector"] = ["app": .string(name)]
    service["type"] = .string(form.rawValue)
    return [
      "apiVersion": "v1", "kind": "Service",
      "metadata": ["labels": ["app": .string(name)], "name": .string(name)],
      "spec": .object(service.sortedByKey()), "status": ["loadBalancer": [:]],
    ]
  }
}

/// `80`, `80:8080`, `80:http`
private func servicePorts(_ words: [String]) throws(KubectlError) -> [Value] {
  var all: [Value] = []
  for word in words {
    let parts = word.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      .map(String.init)
    guard let port = Int(parts[0]) else {
      throw .plain("strconv.ParseUint: parsing \"\(parts[0])\": invalid syntax")
    }
    guard (0...65535).contains(port) else {
      throw .plain("strconv.ParseUint: parsing \"\(parts[0])\": value out of range")
    }
    var target: Value = .integer(port)
    if parts.count > 1 {
      if let number = Int(parts[1]) {
        guard (1...65535).contains(number) else {
          throw .plain("must be between 1 and 65535, inclusive")
        }
        target = .integer(number)
      } else {
        if let problem = portNameProblems(parts[1]).first { throw .plain(problem) }
        target = .string(parts[1])
      }
    }
    all.append([
      "name": .string(parts.joined(separator: "-")), "port": .integer(port), "protocol": "TCP",
      "targetPort": target,
    ])
  }
  return all
}
