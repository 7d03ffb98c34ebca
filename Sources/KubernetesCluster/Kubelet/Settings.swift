// A container's environment and files, from its pod's spec, config maps and secrets.

import Documents
import Kernel
import KubernetesAPI
import Text

/// A setting that is not there; the message is the kubelet's.
struct SettingsProblem: Error {
  var message: String
}

extension APIObject {
  /// What `hostname` says in a pod. Real: in the node's network it is the node's own.
  func hostname(on node: String) -> String {
    if spec?["hostNetwork"]?.bool ?? false { return node }
    return spec?["hostname"]?.string ?? meta.name
  }
}

extension Cluster {
  mutating func containerOrder(
    _ pod: APIObject, _ run: PodRun, _ own: ContainerRun, _ spec: Value, _ image: ImageFacts
  ) throws(SettingsProblem) -> ContainerOrder {
    let environment = try environment(pod, run, spec)
    func expanded(_ value: Value?) -> [String]? {
      value?.strings.map { $0.map { expand($0, environment) } }
    }
    let working = spec["workingDir"]?.string
    return ContainerOrder(
      node: run.node, namespace: pod.meta.namespace, pod: pod.meta.name, podUID: run.uid,
      podIP: run.ip, hostname: pod.hostname(on: run.node), name: own.name,
      attempt: own.restarts, image: image, command: expanded(spec["command"]),
      arguments: expanded(spec["args"]), workingDirectory: working, environment: environment,
      mounts: mounts(pod, spec, environment), wantsStdin: spec["stdin"]?.bool ?? false,
      wantsTerminal: spec["tty"]?.bool ?? false, spec: spec, podSpec: pod.spec ?? [:])
  }

  // MARK: Environment

  private mutating func environment(
    _ pod: APIObject, _ run: PodRun, _ spec: Value
  ) throws(SettingsProblem) -> [(name: String, value: String)] {
    var all = serviceVariables(pod)
    for source in spec["envFrom"]?.array ?? [] {
      let prefix = source["prefix"]?.string ?? ""
      for (key, value) in try bundle(source, pod) { all.set(prefix + key, value) }
    }
    for variable in spec["env"]?.array ?? [] {
      guard let name = variable["name"]?.string else { continue }
      if let source = variable["valueFrom"] {
        if let value = try value(from: source, pod, run, spec) { all.set(name, value) }
      } else {
        all.set(name, expand(variable["value"]?.string ?? "", all))
      }
    }
    return all
  }

  private func bundle(
    _ source: Value, _ pod: APIObject
  ) throws(SettingsProblem) -> [(String, String)] {
    for (key, kind, word) in [
      ("configMapRef", ResourceKind.configMaps, "configmap"),
      ("secretRef", ResourceKind.secrets, "secret"),
    ] {
      guard let reference = source[key] else { continue }
      let name = reference["name"]?.string ?? ""
      guard let object = server.get(kind, pod.meta.namespace, name) else {
        if reference["optional"]?.bool ?? false { return [] }
        throw SettingsProblem(message: "\(word) \"\(name)\" not found")
      }
      return (object["data"]?.object ?? Object()).map { key, value in
        (key, kind == .secrets ? decoded(value) : value.string ?? "")
      }
    }
    return []
  }
  private func decoded(_ value: Value) -> String {
    String(decoding: (try? Base64.decoded(value.string ?? "")) ?? [], as: UTF8.self)
  }

  /// nil leaves the variable out.
  private func value(
    from source: Value, _ pod: APIObject, _ run: PodRun, _ spec: Value
  ) throws(SettingsProblem) -> String? {
    for (key, kind, word, title) in [
      ("configMapKeyRef", ResourceKind.configMaps, "configmap", "ConfigMap"),
      ("secretKeyRef", ResourceKind.secrets, "secret", "Secret"),
    ] {
      guard let reference = source[key] else { continue }
      let name = reference["name"]?.string ?? ""
      let item = reference["key"]?.string ?? ""
      let isOptional = reference["optional"]?.bool ?? false
      guard let object = server.get(kind, pod.meta.namespace, name) else {
        if isOptional { return nil }
        throw SettingsProblem(message: "\(word) \"\(name)\" not found")
      }
      guard let value = object["data"]?[item] else {
        if isOptional { return nil }
        throw SettingsProblem(
          message: "couldn't find key \(item) in \(title) \(pod.meta.namespace)/\(name)")
      }
      return kind == .secrets ? decoded(value) : value.string
    }
    if let path = source["fieldRef"]?["fieldPath"]?.string { return field(path, pod, run) }
    if let reference = source["resourceFieldRef"] { return resource(reference, pod, spec) }
    return nil
  }

  /// Real: the downward API's fields.
  func field(_ path: String, _ pod: APIObject, _ run: PodRun) -> String {
    switch path {
    case "metadata.name": return pod.meta.name
    case "metadata.namespace": return pod.meta.namespace
    case "metadata.uid": return pod.meta.uid
    case "metadata.labels":
      return pod.meta.labels.pairs.map { "\($0.key)=\(goQuoted($0.value))" }
        .joined(separator: "\n")
    case "metadata.annotations":
      return pod.meta.annotations.pairs.map { "\($0.key)=\(goQuoted($0.value))" }
        .joined(separator: "\n")
    case "spec.nodeName": return run.node
    case "spec.serviceAccountName": return pod.spec?["serviceAccountName"]?.string ?? ""
    case "status.podIP", "status.podIPs": return run.ip
    case "status.hostIP", "status.hostIPs": return kubelets.places[run.node]?.address ?? ""
    default: break
    }
    for (prefix, map) in [
      ("metadata.labels['", pod.meta.labels), ("metadata.annotations['", pod.meta.annotations),
    ] where path.hasPrefix(prefix) && path.hasSuffix("']") {
      return map[String(path.dropFirst(prefix.count).dropLast(2))] ?? ""
    }
    return ""
  }
  private func resource(_ reference: Value, _ pod: APIObject, _ spec: Value) -> String {
    let parts = (reference["resource"]?.string ?? "").split(separator: ".").map(String.init)
    guard parts.count == 2 else { return "" }
    var owner = spec
    if let name = reference["containerName"]?.string {
      owner = pod.spec?["containers"]?.array?.first { $0["name"]?.string == name } ?? spec
    }
    let amount = owner["resources"]?[parts[0]]?[parts[1]]?.string.flatMap { Quantity($0) }
    guard let amount else { return "0" }
    let divisor = reference["divisor"]?.string.flatMap { Quantity($0) } ?? .zero
    if parts[1] == "cpu" {
      let unit = divisor.isZero ? 1000 : max(1, divisor.milliValue)
      return String((amount.milliValue + unit - 1) / unit)
    }
    let unit = divisor.isZero ? 1 : max(1, divisor.value)
    return String((amount.value + unit - 1) / unit)
  }

  /// The variables that tell a container of services, made once while these stay as they are.
  private mutating func serviceVariables(_ pod: APIObject) -> [(name: String, value: String)] {
    let isLinked = pod.spec?["enableServiceLinks"]?.bool ?? true
    let key = isLinked ? pod.meta.namespace : ""
    if let known = kubelets.serviceVariables[key] { return known }
    let all = serviceVariables(in: isLinked ? pod.meta.namespace : nil)
    kubelets.serviceVariables[key] = all
    return all
  }
  /// Real: every service of the namespace that has an address, and the API server's own.
  private func serviceVariables(in namespace: String?) -> [(name: String, value: String)] {
    var services: [APIObject] = []
    if let master = server.get(.services, "default", "kubernetes") { services.append(master) }
    if let namespace {
      services += server.list(.services, in: namespace).filter {
        !($0.meta.name == "kubernetes" && namespace == "default")
      }
    }
    var all: [(name: String, value: String)] = []
    for service in services {
      guard let address = service.spec?["clusterIP"]?.string, address != "None",
        !address.isEmpty
      else { continue }
      let name = String(
        service.meta.name.uppercased().map { $0 == "-" ? "_" : $0 })
      let ports = service.spec?["ports"]?.array ?? []
      guard let first = ports.first?["port"]?.int else { continue }
      all.set("\(name)_SERVICE_HOST", address)
      all.set("\(name)_SERVICE_PORT", String(first))
      for port in ports {
        guard let own = port["name"]?.string, let number = port["port"]?.int else { continue }
        let upper = String(own.uppercased().map { $0 == "-" ? "_" : $0 })
        all.set("\(name)_SERVICE_PORT_\(upper)", String(number))
      }
      for (index, port) in ports.enumerated() {
        let number = port["port"]?.int ?? 0
        let layer = port["protocol"]?.string ?? "TCP"
        let url = "\(layer.lowercased())://\(address):\(number)"
        let stem = "\(name)_PORT_\(number)_\(layer)"
        if index == 0 { all.set("\(name)_PORT", url) }
        all.set(stem, url)
        all.set(stem + "_PROTO", layer.lowercased())
        all.set(stem + "_PORT", String(number))
        all.set(stem + "_ADDR", address)
      }
    }
    return all
  }

  /// `$(NAME)` becomes its value, `$$(NAME)` stays; an unknown name is left as it is.
  func expand(_ text: String, _ environment: [(name: String, value: String)]) -> String {
    guard text.utf8.contains(36) else { return text }
    var out = ""
    var rest = Substring(text)
    while let dollar = rest.firstIndex(of: "$") {
      out += rest[..<dollar]
      rest = rest[rest.index(after: dollar)...]
      if rest.hasPrefix("$") {
        out += "$"
        rest = rest.dropFirst()
      } else if rest.hasPrefix("("), let close = rest.firstIndex(of: ")") {
        let name = rest[rest.index(after: rest.startIndex)..<close]
        if let found = environment.last(where: { $0.name == name }) {
          out += found.value
        } else {
          out += "$(\(name))"
        }
        rest = rest[rest.index(after: close)...]
      } else {
        out += "$"
      }
    }
    return out + rest
  }
}

extension [(name: String, value: String)] {
  /// Gives a variable a value, in its old place if it has one.
  fileprivate mutating func set(_ name: String, _ value: String) {
    if let index = firstIndex(where: { $0.name == name }) {
      self[index].value = value
    } else {
      append((name, value))
    }
  }
}
