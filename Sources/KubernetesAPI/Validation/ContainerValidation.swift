// The rules of one container.

import Documents

extension Checker {
  mutating func container(
    _ container: Value, _ field: String, _ volumes: Set<String>, _ names: inout Set<String>,
    _ spec: Value?, isInit: Bool
  ) {
    let name = container["name"]?.string ?? ""
    if name.isEmpty {
      fail(.required(field + ".name"))
    } else {
      each(dns1123LabelProblems(name), field + ".name", name)
    }
    if container["image"]?.string?.isEmpty ?? true { fail(.required(field + ".image")) }
    oneOf(
      container["terminationMessagePolicy"], field + ".terminationMessagePolicy",
      ["File", "FallbackToLogsOnError"])
    ports(container["ports"]?.array ?? [], field + ".ports")
    environment(container["env"]?.array ?? [], field + ".env")
    for (index, source) in (container["envFrom"]?.array ?? []).enumerated() {
      let here = "\(field).envFrom[\(index)]"
      for key in ["configMapRef", "secretRef"] where source[key] != nil {
        if source[key]?["name"]?.string?.isEmpty ?? true { fail(.required("\(here).\(key).name")) }
      }
      if source["configMapRef"] == nil, source["secretRef"] == nil {
        fail(
          .invalid(here, "", "must specify one of: `configMapRef` or `secretRef`"))
      }
    }
    mounts(container["volumeMounts"]?.array ?? [], field + ".volumeMounts", volumes)
    oneOf(
      container["imagePullPolicy"], field + ".imagePullPolicy", ["Always", "IfNotPresent", "Never"])
    resources(container["resources"], field + ".resources")
    containerSecurity(container["securityContext"], field + ".securityContext")
    if !name.isEmpty, !names.insert(name).inserted {
      fail(.duplicate(field + ".name", .string(name)))
    }
    let isSidecar = container["restartPolicy"]?.string == "Always"
    if let hooks = container["lifecycle"] {
      if isInit, !isSidecar {
        fail(
          .forbidden(
            field + ".lifecycle", "may not be set for init containers without restartPolicy=Always"
          ))
      } else {
        lifecycle(
          hooks, field + ".lifecycle",
          grace: spec?["terminationGracePeriodSeconds"]?.int ?? 30)
      }
    }
    for key in ["livenessProbe", "readinessProbe", "startupProbe"] {
      guard let probe = container[key] else { continue }
      if isInit, !isSidecar {
        fail(
          .forbidden(
            "\(field).\(key)",
            "may not be set for init containers without restartPolicy=Always"))
      } else {
        self.probe(probe, "\(field).\(key)")
        if key != "readinessProbe", let count = probe["successThreshold"]?.int, count != 1 {
          fail(.invalid("\(field).\(key).successThreshold", .integer(count), "must be 1"))
        }
      }
    }
  }

  mutating func ports(_ all: [Value], _ field: String) {
    var names: Set<String> = []
    for (index, port) in all.enumerated() {
      let here = "\(field)[\(index)]"
      if let name = port["name"]?.string, !name.isEmpty {
        let problems = portNameProblems(name)
        if !problems.isEmpty {
          each(problems, here + ".name", name)
        } else if !names.insert(name).inserted {
          fail(.duplicate(here + ".name", .string(name)))
        }
      }
      let number = port["containerPort"]?.int ?? 0
      if number == 0 {
        fail(.required(here + ".containerPort"))
      } else {
        portNumber(number, here + ".containerPort")
      }
      if let host = port["hostPort"]?.int, host != 0 { portNumber(host, here + ".hostPort") }
      oneOf(port["protocol"], here + ".protocol", ["TCP", "UDP", "SCTP"])
    }
  }

  mutating func environment(_ all: [Value], _ field: String) {
    for (index, variable) in all.enumerated() {
      let here = "\(field)[\(index)]"
      let name = variable["name"]?.string ?? ""
      if name.isEmpty {
        fail(.required(here + ".name"))
      } else {
        each(envNameProblems(name), here + ".name", name)
      }
      guard let source = variable["valueFrom"] else { continue }
      let from = here + ".valueFrom"
      let keys = source.object?.keys ?? []
      if keys.isEmpty {
        fail(
          .invalid(
            from, "",
            "must specify one of: `fieldRef`, `resourceFieldRef`, `configMapKeyRef` or"
              + " `secretKeyRef`"))
      } else if keys.count > 1 {
        fail(.invalid(from, "", "may not have more than one field specified at a time"))
      }
      if let value = variable["value"]?.string, !value.isEmpty, !keys.isEmpty {
        fail(.invalid(from, "", "may not be specified when `value` is not empty"))
      }
      for key in ["configMapKeyRef", "secretKeyRef"] where source[key] != nil {
        if source[key]?["name"]?.string?.isEmpty ?? true { fail(.required("\(from).\(key).name")) }
        if let own = source[key]?["key"]?.string, !own.isEmpty {
          each(configMapKeyProblems(own), "\(from).\(key).key", own)
        } else {
          fail(.required("\(from).\(key).key"))
        }
      }
      if let path = source["fieldRef"]?["fieldPath"]?.string {
        fieldPath(path, from + ".fieldRef.fieldPath")
      }
    }
  }
  private mutating func fieldPath(_ path: String, _ field: String) {
    let known = [
      "metadata.name", "metadata.namespace", "metadata.uid", "spec.nodeName",
      "spec.serviceAccountName", "status.hostIP", "status.hostIPs", "status.podIP",
      "status.podIPs",
    ]
    if path.isEmpty {
      fail(.required(field))
    } else if !known.contains(path), !path.hasPrefix("metadata.labels['"),
      !path.hasPrefix("metadata.annotations['")
    {
      fail(.notSupported(field, .string(path), known))
    }
  }

  mutating func mounts(_ all: [Value], _ field: String, _ volumes: Set<String>) {
    var paths: Set<String> = []
    for (index, mount) in all.enumerated() {
      let here = "\(field)[\(index)]"
      let name = mount["name"]?.string ?? ""
      if name.isEmpty { fail(.required(here + ".name")) }
      if !name.isEmpty, !volumes.contains(name) { fail(.notFound(here + ".name", .string(name))) }
      let path = mount["mountPath"]?.string ?? ""
      if path.isEmpty { fail(.required(here + ".mountPath")) }
      if !path.isEmpty, !paths.insert(path).inserted {
        fail(.invalid(here + ".mountPath", .string(path), "must be unique"))
      }
      if let sub = mount["subPath"]?.string, !sub.isEmpty {
        if sub.hasPrefix("/") {
          fail(.invalid(here + ".subPath", .string(sub), "must be a relative path"))
        } else if sub.split(separator: "/").contains("..") {
          fail(.invalid(here + ".subPath", .string(sub), "must not contain '..'"))
        }
      }
    }
  }

  mutating func resources(_ resources: Value?, _ field: String) {
    let limits = resources?["limits"]?.object ?? Object()
    for (name, amount) in limits {
      resource(name, amount, "\(field).limits")
    }
    for (name, amount) in resources?["requests"]?.object ?? Object() {
      resource(name, amount, "\(field).requests")
      guard let text = amount.string, let wanted = Quantity(text),
        let limit = limits[name]?.string.flatMap({ Quantity($0) })
      else { continue }
      if wanted > limit {
        fail(
          .invalid(
            "\(field).requests", .string(text),
            "must be less than or equal to \(name) limit of \(limit.description)"))
      }
    }
  }
  private mutating func resource(_ name: String, _ amount: Value, _ field: String) {
    let standard = ["cpu", "memory", "ephemeral-storage"]
    if !standard.contains(name), !name.hasPrefix("hugepages-") {
      if name.contains("/") {
        each(qualifiedNameProblems(name), field, name)
      } else {
        fail(
          .invalid(
            "\(field)", .string(name), "must be a standard resource type or fully qualified"))
        fail(.invalid("\(field)", .string(name), "must be a standard resource for containers"))
      }
    }
    if let quantity = amount.string.flatMap({ Quantity($0) }), quantity < .zero {
      fail(
        .invalid(
          "\(field)[\(name)]", amount, "must be greater than or equal to 0"))
    }
  }

  mutating func probe(_ probe: Value, _ field: String) {
    handlers(probe, field, ["exec", "httpGet", "tcpSocket", "grpc"])
    for key in [
      "initialDelaySeconds", "timeoutSeconds", "periodSeconds", "successThreshold",
      "failureThreshold",
    ] {
      nonNegative(probe[key], "\(field).\(key)")
    }
  }
  /// What a probe or a hook does: one thing, said whole.
  mutating func handlers(_ owner: Value, _ field: String, _ known: [String]) {
    let given = known.filter { owner[$0] != nil }
    switch given.first {
    case "exec" where owner["exec"]?["command"]?.isEmpty ?? true:
      fail(.required(field + ".exec.command"))
    case "httpGet":
      // Real: no path becomes "/" before it is looked at.
      portOrName(owner["httpGet"]?["port"], field + ".httpGet.port")
      oneOf(owner["httpGet"]?["scheme"], field + ".httpGet.scheme", ["HTTP", "HTTPS"])
    case "tcpSocket": portOrName(owner["tcpSocket"]?["port"], field + ".tcpSocket.port")
    case "grpc": portOrName(owner["grpc"]?["port"], field + ".grpc.port")
    default: break
    }
    for handler in given.dropFirst() {
      fail(.forbidden("\(field).\(handler)", "may not specify more than 1 handler type"))
    }
    if given.isEmpty { fail(.required(field, "must specify a handler type")) }
  }
  mutating func portOrName(_ port: Value?, _ field: String) {
    switch port {
    case .integer(let number)?: portNumber(number, field)
    case .string(let name)?: each(portNameProblems(name), field, name)
    default: break
    }
  }
}
