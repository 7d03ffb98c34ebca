// kubectl expose

import Commands
import Documents
import Kernel
import KubernetesAPI

func exposeVerb<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "expose",
    "(-f FILENAME | TYPE NAME) [--port=port] [--protocol=TCP|UDP|SCTP] [--target-port=number-or-name] [--name=name] [--external-ip=external-ip-of-service] [--type=type] [options]",
    "Take a replication controller, service, deployment or pod and expose it as a new Kubernetes service"
  )
  spec.heading = "Basic Commands (Beginner)"
  spec.description =
    "Makes a service for the pods of a deployment (or a pod, a replica set, another service): one name and one address for all of them."
  spec.examples = [
    .init("The deployment's pods behind port 80", "kubectl expose deployment web --port=80"),
    .init(
      "The service on 8080, the pods on 80",
      "kubectl expose deployment web --name=web-2 --port=8080 --target-port=80"),
  ]
  spec.completes = ["resource", "name"]
  spec.flags =
    KubectlFlags.printing + KubectlFlags.files + [
      KubectlFlags.dryRun, KubectlFlags.fieldManager("kubectl-expose"), KubectlFlags.saveConfig,
      KubectlFlags.record,
      Flag("cluster-ip", nil, .string, "The service's address; None for a headless one."),
      Flag("external-ip", nil, .string, "One more address that leads to the service."),
      Flag("labels", "l", .string, "Labels of the service: key=value,key=value."),
      Flag("load-balancer-ip", nil, .string, "The address a load balancer shall have."),
      Flag("name", nil, .string, "The service's name; else the object's own."),
      Flag(
        "override-type", nil, .string, "How --overrides is read: json, merge or strategic.",
        initial: "\"merge\""),
      Flag("overrides", nil, .string, "JSON that changes the made object."),
      Flag("port", nil, .string, "The service's port; else the one that the pods name."),
      Flag("protocol", nil, .string, "TCP, UDP or SCTP."),
      Flag("selector", nil, .string, "Labels of the pods; else the object's own selector."),
      Flag("session-affinity", nil, .string, "None or ClientIP."),
      Flag("target-port", nil, .string, "The pods' port, a number or a name."),
      Flag("type", nil, .string, "ClusterIP, NodePort, LoadBalancer or ExternalName."),
    ]
  return CommandNode(
    spec,
    action: kubectlFileAction { host, call, flags, input throws(KubectlError) in
      var changes = try ObjectChanges(&host, &call, flags, manager: "kubectl-expose")
      guard !flags.arguments.isEmpty || flags.has("filename") || flags.has("kustomize") else {
        throw .raw(
          "error: You must provide one or more resources by argument or filename.\nExample resource specifications include:\n   '-f rsrc.yaml'\n   '--filename=rsrc.json'\n   '<resource> <name>'\n   '<resource>'",
          status: 1)
      }
      var items: [ResourceArgument] = []
      // Real: what a file says is exposed as it stands there.
      var given: [Value] = []
      if flags.has("filename") || flags.has("kustomize") {
        let files = try ManifestFiles(flags, input: input, &host, &call)
        if let problem = files.problems.first { throw problem }
        items = files.objects.map { ResourceArgument(kind: $0.kind, name: $0.name) }
        given = files.objects.map(\.document)
      } else {
        items = try ResourceArguments(flags.arguments, host).items
      }
      for (index, item) in items.enumerated() {
        guard let name = item.name else {
          throw .plain("resource(s) were provided, but no name was specified")
        }
        let get = APIRequest(
          .get, item.kind.resource, namespace: changes.client.namespace, name: name)
        let object =
          index < given.count
          ? given[index] : try changes.client.send(get, &host, &call).object ?? .null
        let service = changes.noted(
          try overridden(
            try exposed(
              object, item.kind, name, flags,
              changes.client.isNamespaceGiven ? changes.client.namespace : nil), flags))
        var request = APIRequest(
          .create, ResourceName(resource: "services"), namespace: changes.client.namespace,
          body: service)
        guard let kind = host.apiServer.kind(of: request.resource) else { return }
        if case .client = changes.dryRun {
          try changes.tell(service, kind, "exposed", &call)
          continue
        }
        if case .server = changes.dryRun { request.dryRun = true }
        request.fieldValidation = .strict
        let response = try changes.client.send(request, &host, &call)
        try changes.tell(response.object ?? service, kind, "exposed", &call)
      }
    })
}

/// The Service that the flags and the object describe. Real: kubectl 1.36's expose.
private func exposed(
  _ object: Value, _ kind: ResourceKind, _ name: String, _ flags: ParsedFlags,
  _ namespace: String?
) throws(KubectlError) -> Value {
  let exposable = ["Pod", "Service", "ReplicationController", "Deployment", "ReplicaSet"]
  guard exposable.contains(kind.name) else {
    throw .plain("cannot expose a \(kind.name).\(kind.resource.group)".trimmingDot)
  }
  var service = Object()
  service["apiVersion"] = "v1"
  service["kind"] = "Service"
  var meta = Object()
  let labels =
    flags.has("labels")
    ? try pairs(flags.string("labels")) : object.at("metadata", "labels")
  if let labels, !labels.isEmpty { meta["labels"] = labels }
  meta["name"] = .string(flags.last("name").flatMap { $0.isEmpty ? nil : $0 } ?? name)
  // Real: the namespace is in the request, and in the object only when it was given.
  if let namespace { meta["namespace"] = .string(namespace) }
  service["metadata"] = .object(meta)

  var spec = Object()
  let selector: Value
  if let given = flags.last("selector") {
    selector = try pairs(given)
  } else {
    switch kind.name {
    case "Pod":
      guard let own = object.at("metadata", "labels"), !own.isEmpty else {
        throw .plain(
          "couldn't retrieve selectors via --selector flag or introspection: the pod has no labels and cannot be exposed"
        )
      }
      selector = own
    case "Deployment", "ReplicaSet":
      if object.at("spec", "selector", "matchExpressions")?.array?.isEmpty == false {
        throw .plain(
          "couldn't retrieve selectors via --selector flag or introspection: couldn't convert expressions - \"\(object.at("spec", "selector")?.json() ?? "")\" to map-based selector format"
        )
      }
      selector = object.at("spec", "selector", "matchLabels") ?? [:]
    default:
      guard let own = object.at("spec", "selector"), !own.isEmpty else {
        throw .plain(
          "couldn't retrieve selectors via --selector flag or introspection: the service has no pod selector set"
        )
      }
      selector = own
    }
  }
  let ports = try servicePorts(object, kind, flags)
  if let address = flags.last("cluster-ip") { spec["clusterIP"] = .string(address) }
  if let address = flags.last("external-ip") { spec["externalIPs"] = [.string(address)] }
  if let address = flags.last("load-balancer-ip"), flags.last("type") == "LoadBalancer" {
    spec["loadBalancerIP"] = .string(address)
  }
  spec["ports"] = .array(ports)
  spec["selector"] = selector
  if let affinity = flags.last("session-affinity") {
    guard ["None", "ClientIP"].contains(affinity) else {
      throw .plain("unknown session affinity: \(affinity)")
    }
    spec["sessionAffinity"] = .string(affinity)
  }
  if let type = flags.last("type") { spec["type"] = .string(type) }
  service["spec"] = .object(spec)
  service["status"] = ["loadBalancer": [:]]
  return .object(service)
}

/// The ports that an object has itself.
private func exposedPorts(
  _ object: Value, _ kind: ResourceKind
) -> [(port: String, name: String?, transport: String?)] {
  let holders: [Value]
  switch kind.name {
  case "Pod": holders = object.at("spec", "containers")?.array ?? []
  case "Service": holders = [["ports": object.at("spec", "ports") ?? []]]
  default: holders = object.at("spec", "template", "spec", "containers")?.array ?? []
  }
  return holders.flatMap { holder in
    (holder["ports"]?.array ?? []).map { port in
      let number = port["containerPort"]?.int ?? port["port"]?.int ?? 0
      return (String(number), port["name"]?.string, port["protocol"]?.string)
    }
  }
}

private func servicePorts(
  _ object: Value, _ kind: ResourceKind, _ flags: ParsedFlags
) throws(KubectlError) -> [Value] {
  var numbers: [(port: String, name: String?, transport: String?)] = []
  if let given = flags.last("port") {
    // Real: a port that the object has keeps its protocol.
    let known = exposedPorts(object, kind)
    numbers = given.split(separator: ",").map { word in
      (String(word), nil, known.first { $0.port == word }?.transport)
    }
  } else {
    numbers = exposedPorts(object, kind)
    guard !numbers.isEmpty else {
      throw .plain("couldn't find port via --port flag or introspection")
    }
  }
  var list: [Value] = []
  for (index, entry) in numbers.enumerated() {
    guard let port = Int(entry.port) else {
      throw .plain(
        "strconv.Atoi: parsing \"\(entry.port)\": invalid syntax")
    }
    var item = Object()
    if numbers.count > 1 { item["name"] = .string("port-\(index + 1)") }
    item["port"] = .integer(port)
    item["protocol"] = .string(flags.last("protocol") ?? entry.transport ?? "TCP")
    if let target = flags.last("target-port") {
      item["targetPort"] = Int(target).map(Value.integer) ?? .string(target)
    } else {
      item["targetPort"] = .integer(port)
    }
    list.append(.object(item))
  }
  return list
}

/// `a=b,c=d` as an object.
func pairs(_ text: String) throws(KubectlError) -> Value {
  var object = Object()
  for part in text.split(separator: ",") {
    let words = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard words.count == 2, !words[0].isEmpty else {
      throw .plain("unexpected label spec: \(part)")
    }
    object[String(words[0])] = .string(String(words[1]))
  }
  return .object(object)
}

extension String {
  fileprivate var trimmingDot: String { hasSuffix(".") ? String(dropLast()) : self }
}
