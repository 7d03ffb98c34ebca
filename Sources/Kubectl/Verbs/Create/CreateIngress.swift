// kubectl create ingress

import Commands
import Documents

func createIngressVerb<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "ingress", "NAME --rule=host/path=service:port[,tls[=secret]]  [options]",
    "Create an ingress with the specified name")
  spec.aliases = ["ing"]
  spec.description =
    "Creates an ingress: which host and path lead to which service. A path that ends with * stands for all that begin so."
  spec.examples = [
    .init("One host", "kubectl create ingress site --rule=\"foo.com/*=web:80\""),
    .init("With a certificate", "kubectl create ingress safe --rule=\"foo.com/*=web:80,tls=cert\""),
  ]
  spec.flags =
    KubectlFlags.printing + ObjectChanges.createFlags + [
      Flag("annotation", nil, .list(typeName: "stringArray"), "KEY=VALUE; repeatable."),
      Flag("class", nil, .string, "The ingress class."),
      Flag("default-backend", nil, .string, "SERVICE:PORT for what no rule fits."),
      Flag(
        "rule", nil, .list(typeName: "stringArray"),
        "HOST/PATH=SERVICE:PORT[,tls[=SECRET]]; repeatable."),
    ]
  return creating(
    spec, path: "ingress", failing: "failed to create ingress:"
  ) { flags, name, _, _ throws(KubectlError) in
    let rules = flags.list("rule"), fallback = flags.string("default-backend")
    guard !rules.isEmpty || !fallback.isEmpty else {
      throw .plain(
        "not enough information provided: every ingress has to either specify a default-backend (which catches all traffic) or a list of rules (which catch specific paths)"
      )
    }
    var reading = IngressRules()
    for rule in rules { try reading.read(rule) }
    var meta = Object()
    var notes = Object()
    for note in flags.list("annotation") {
      let parts = note.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2 else {
        throw .plain("annotation \(note) is invalid and should be in format key=[value]")
      }
      notes[String(parts[0])] = .string(String(parts[1]))
    }
    if !notes.isEmpty { meta["annotations"] = .object(notes.sortedByKey()) }
    meta["name"] = .string(name)
    var inner = Object()
    if !fallback.isEmpty {
      let parts = fallback.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2 else {
        throw .plain("default-backend should be in format servicename:serviceport")
      }
      inner["defaultBackend"] = IngressRules.backend(parts[0], parts[1])
    }
    if let name = flags.last("class"), !name.isEmpty { inner["ingressClassName"] = .string(name) }
    if !reading.rules.isEmpty { inner["rules"] = .array(reading.rules) }
    if !reading.tls.isEmpty { inner["tls"] = .array(reading.tls) }
    return [
      "apiVersion": "networking.k8s.io/v1", "kind": "Ingress", "metadata": .object(meta),
      "spec": .object(inner), "status": ["loadBalancer": [:]],
    ]
  }
}

/// Reads `--rule`s; those of one host become one rule.
private struct IngressRules {
  private var hosts: [(host: String, paths: [Value])] = []
  private var secrets: [(secret: String, hosts: [String])] = []

  mutating func read(_ rule: String) throws(KubectlError) {
    let bad = KubectlError.plain(
      "rule \(rule) is invalid and should be in format host/path=svcname:svcport[,tls[=secret]]")
    let options = rule.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    let sides = options[0].split(separator: "=", omittingEmptySubsequences: false).map(String.init)
    guard sides.count == 2, options.count <= 2 else { throw bad }
    guard let slash = sides[0].firstIndex(of: "/") else { throw bad }
    let target = sides[1].split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard target.count == 2, !target[0].isEmpty, !target[1].isEmpty else { throw bad }
    let host = String(sides[0][..<slash])
    var path = String(sides[0][slash...])
    var type = "Exact"
    if path.hasSuffix("*") {
      type = "Prefix"
      path = String(path.dropLast())
    }
    let entry: Value = [
      "backend": Self.backend(target[0], target[1]), "path": .string(path),
      "pathType": .string(type),
    ]
    if let index = hosts.firstIndex(where: { $0.host == host }) {
      hosts[index].paths.append(entry)
    } else {
      hosts.append((host, [entry]))
    }
    guard options.count == 2 else { return }
    let tls = options[1].split(separator: "=", omittingEmptySubsequences: false).map(String.init)
    guard tls[0] == "tls", tls.count <= 2 else { throw bad }
    let secret = tls.count == 2 ? tls[1] : ""
    if let index = secrets.firstIndex(where: { $0.secret == secret }) {
      if !host.isEmpty, !secrets[index].hosts.contains(host) { secrets[index].hosts.append(host) }
    } else {
      secrets.append((secret, host.isEmpty ? [] : [host]))
    }
  }

  var rules: [Value] {
    hosts.map { entry in
      var rule = Object()
      if !entry.host.isEmpty { rule["host"] = .string(entry.host) }
      rule["http"] = ["paths": .array(entry.paths)]
      return .object(rule)
    }
  }
  var tls: [Value] {
    secrets.map { entry in
      var tls = Object()
      if !entry.hosts.isEmpty { tls["hosts"] = Value(entry.hosts) }
      if !entry.secret.isEmpty { tls["secretName"] = .string(entry.secret) }
      return .object(tls)
    }
  }

  static func backend(_ service: String, _ port: String) -> Value {
    let side: Value =
      Int(port).map { ["number": .integer($0)] } ?? ["name": .string(port)]
    return ["service": ["name": .string(service), "port": side]]
  }
}
