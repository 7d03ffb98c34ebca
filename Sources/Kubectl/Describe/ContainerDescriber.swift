// The containers of a pod or of a template, as kubectl describe shows them.

import Documents
import KubernetesAPI
import Text

extension Describer {
  /// The containers of a pod, or (with no statuses) of a template.
  mutating func containers(
    _ title: String, _ list: [Value], _ statuses: [Value], of meta: Value? = nil, level: Int = 0,
    isTemplate: Bool = false
  ) {
    out.line(level, "\(title):\(list.isEmpty ? " <none>" : "")")
    // Real: in a template the name stands one blank deeper than its level, as the recordings show.
    for container in list {
      let name = container["name"]?.string ?? ""
      if isTemplate { out.line(level, " \(name):") } else { out.line(level + 1, "\(name):") }
      let status = statuses.first { $0["name"]?.string == name }
      body(container, status, meta, level: level + 2, isTemplate: isTemplate)
    }
  }

  private mutating func body(
    _ container: Value, _ status: Value?, _ meta: Value?, level: Int, isTemplate: Bool
  ) {
    let inner = isTemplate ? level - 1 : level
    var lines: [(Int, String)] = []
    func line(_ depth: Int, _ text: String) { lines.append((depth, text)) }
    if let status {
      line(0, "Container ID:\t\(status["containerID"]?.string ?? "")")
    }
    line(0, "Image:\t\(container["image"]?.string ?? "")")
    if let status { line(0, "Image ID:\t\(status["imageID"]?.string ?? "")") }
    let ports = container["ports"]?.array ?? []
    line(0, "\(ports.count > 1 ? "Ports" : "Port"):\t\(Self.ports(ports, host: false))")
    line(0, "\(ports.count > 1 ? "Host Ports" : "Host Port"):\t\(Self.ports(ports, host: true))")
    if let profile = container.at("securityContext", "seccompProfile") {
      line(0, "SeccompProfile:\t\(profile["type"]?.string ?? "")")
      if profile["type"]?.string == "Localhost" {
        line(1, "LocalhostProfile:\t\(profile["localhostProfile"]?.string ?? "")")
      }
    }
    for (title, key) in [("Command", "command"), ("Args", "args")] {
      guard let words = container[key]?.strings, !words.isEmpty else { continue }
      line(0, "\(title):")
      for word in words {
        for part in word.split(separator: "\n", omittingEmptySubsequences: false) {
          line(1, String(part))
        }
      }
    }
    if let status {
      for (title, key) in [("State", "state"), ("Last State", "lastState")] {
        guard key == "state" || status[key]?["terminated"] != nil else { continue }
        if let state = status[key] {
          for entry in Self.state(title, state) { line(entry.0, entry.1) }
        }
      }
      line(0, "Ready:\t\(status["ready"]?.bool == true ? "True" : "False")")
      line(0, "Restart Count:\t\(status["restartCount"]?.int ?? 0)")
    }
    for (depth, text) in Self.resources(container["resources"]) { line(depth, text) }
    for (title, key) in [
      ("Liveness", "livenessProbe"), ("Readiness", "readinessProbe"), ("Startup", "startupProbe"),
    ] {
      if let probe = container[key] { line(0, "\(title):\t\(Self.probe(probe))") }
    }
    environment(container, meta, line)
    let mounts = (container["volumeMounts"]?.array ?? []).sorted {
      ($0["mountPath"]?.string ?? "") < ($1["mountPath"]?.string ?? "")
    }
    if mounts.isEmpty {
      line(0, "Mounts:\t<none>")
    } else {
      line(0, "Mounts:")
      for mount in mounts {
        var notes = [mount["readOnly"]?.bool == true ? "ro" : "rw"]
        if let path = mount["subPath"]?.string { notes.append("path=\"\(path)\"") }
        line(
          1,
          "\(mount["mountPath"]?.string ?? "") from \(mount["name"]?.string ?? "") (\(notes.joined(separator: ",")))"
        )
      }
    }
    let devices = (container["volumeDevices"]?.array ?? []).sorted {
      ($0["devicePath"]?.string ?? "") < ($1["devicePath"]?.string ?? "")
    }
    if !devices.isEmpty {
      line(0, "Devices:\(mounts.isEmpty ? "\t<none>" : "")")
      for device in devices {
        line(1, "\(device["devicePath"]?.string ?? "") from \(device["name"]?.string ?? "")")
      }
    }
    for (depth, text) in lines { out.line(inner + depth, text) }
  }

  /// Limits and requests with their depths.
  static func resources(_ resources: Value?) -> [(Int, String)] {
    var lines: [(Int, String)] = []
    for (title, key) in [("Limits", "limits"), ("Requests", "requests")] {
      guard let amounts = resources?[key]?.object, !amounts.isEmpty else { continue }
      lines.append((0, "\(title):"))
      for (name, amount) in amounts.sortedByKey() {
        lines.append((1, "\(name):\t\(amount.string ?? amount.json())"))
      }
    }
    return lines
  }

  private func environment(
    _ container: Value, _ meta: Value?, _ line: (Int, String) -> Void
  ) {
    let sources = container["envFrom"]?.array ?? []
    if !sources.isEmpty {
      line(0, "Environment Variables from:")
      for source in sources {
        var kind = source["configMapRef"] != nil ? "ConfigMap" : "Secret"
        if let prefix = source["prefix"]?.string, !prefix.isEmpty {
          kind += " with prefix '\(prefix)'"
        }
        let reference = source["configMapRef"] ?? source["secretRef"]
        let optional = reference?["optional"]?.bool == true
        line(1, "\(reference?["name"]?.string ?? "")\t\(kind)\tOptional: \(optional)")
      }
    }
    let variables = container["env"]?.array ?? []
    guard !variables.isEmpty else { return line(0, "Environment:\t<none>") }
    line(0, "Environment:")
    for variable in variables {
      let name = variable["name"]?.string ?? ""
      guard let from = variable["valueFrom"] else {
        let value = (variable["value"]?.string ?? "")
          .split(separator: "\n", omittingEmptySubsequences: false)
        line(1, "\(name):\t\(value.first ?? "")")
        for rest in value.dropFirst() { line(1, "\t\(rest)") }
        continue
      }
      if let field = from.at("fieldRef", "fieldPath")?.string {
        // Real: kubectl itself knows two fields; the others stay blank.
        let known = field.hasPrefix("metadata.") ? String(field.dropFirst(9)) : ""
        let value = ["name", "namespace"].contains(known) ? meta?[known]?.string ?? "" : ""
        let version = from.at("fieldRef", "apiVersion")?.string ?? "v1"
        line(1, "\(name):\t\(value) (\(version):\(field))")
      } else if let resource = from.at("resourceFieldRef", "resource")?.string {
        let value = Self.amount(resource, from["resourceFieldRef"], container)
        line(1, "\(name):\t\(value) (\(resource))")
      } else if let key = from["secretKeyRef"] {
        line(
          1,
          "\(name):\t<set to the key '\(key["key"]?.string ?? "")' in secret '\(key["name"]?.string ?? "")'>\tOptional: \(key["optional"]?.bool == true)"
        )
      } else if let key = from["configMapKeyRef"] {
        line(
          1,
          "\(name):\t<set to the key '\(key["key"]?.string ?? "")' of config map '\(key["name"]?.string ?? "")'>\tOptional: \(key["optional"]?.bool == true)"
        )
      }
    }
  }

  /// What a `resourceFieldRef` comes to. Real: whichever container it names, the one it stands in.
  private static func amount(
    _ resource: String, _ reference: Value?, _ container: Value
  ) -> String {
    let parts = resource.split(separator: ".", maxSplits: 1).map(String.init)
    guard parts.count == 2, ["limits", "requests"].contains(parts[0]) else { return "" }
    func quantity(_ value: Value?) -> Quantity? {
      (value?.string ?? value?.int.map(String.init)).flatMap { Quantity($0) }
    }
    guard let amount = quantity(container.at("resources", parts[0], parts[1])) else {
      let isWhole = parts[0] == "limits" && (parts[1] == "cpu" || parts[1] == "memory")
      return isWhole ? "node allocatable" : "0"
    }
    let divisor = quantity(reference?["divisor"]).flatMap { $0.isZero ? nil : $0 } ?? Quantity("1")
    let isCPU = parts[1] == "cpu"
    let whole = isCPU ? amount.milliValue : amount.value
    let part = max(1, (isCPU ? divisor?.milliValue : divisor?.value) ?? 1)
    return String((whole + part - 1) / part)
  }

  private static func ports(_ ports: [Value], host: Bool) -> String {
    guard !ports.isEmpty else { return "<none>" }
    return ports.map { port in
      let number = host ? port["hostPort"]?.int ?? 0 : port["containerPort"]?.int ?? 0
      let name = port["name"]?.string.map { " (\($0))" } ?? ""
      return "\(number)/\(port["protocol"]?.string ?? "TCP")\(name)"
    }.joined(separator: ", ")
  }

  private static func state(_ title: String, _ state: Value) -> [(Int, String)] {
    if let running = state["running"] {
      return [(0, "\(title):\tRunning"), (1, "Started:\t\(time(running["startedAt"]))")]
    }
    if let waiting = state["waiting"] {
      var lines = [(0, "\(title):\tWaiting")]
      if let reason = waiting["reason"]?.string, !reason.isEmpty {
        lines.append((1, "Reason:\t\(reason)"))
      }
      return lines
    }
    if let ended = state["terminated"] {
      var lines = [(0, "\(title):\tTerminated")]
      if let reason = ended["reason"]?.string, !reason.isEmpty {
        lines.append((1, "Reason:\t\(reason)"))
      }
      if let message = ended["message"]?.string, !message.isEmpty {
        lines.append((1, "Message:\t\(message)"))
      }
      lines.append((1, "Exit Code:\t\(ended["exitCode"]?.int ?? 0)"))
      if let signal = ended["signal"]?.int, signal > 0 { lines.append((1, "Signal:\t\(signal)")) }
      lines.append((1, "Started:\t\(time(ended["startedAt"]))"))
      lines.append((1, "Finished:\t\(time(ended["finishedAt"]))"))
      return lines
    }
    return [(0, "\(title):\tWaiting")]
  }

  /// `http-get http://:80/ delay=0s timeout=1s period=10s #success=1 #failure=3`
  private static func probe(_ probe: Value) -> String {
    let numbers =
      "delay=\(probe["initialDelaySeconds"]?.int ?? 0)s timeout=\(probe["timeoutSeconds"]?.int ?? 1)s period=\(probe["periodSeconds"]?.int ?? 10)s #success=\(probe["successThreshold"]?.int ?? 1) #failure=\(probe["failureThreshold"]?.int ?? 3)"
    func port(_ value: Value?) -> String { value?.int.map(String.init) ?? value?.string ?? "" }
    if let command = probe.at("exec", "command")?.strings {
      return "exec [\(command.joined(separator: " "))] \(numbers)"
    }
    if let get = probe["httpGet"] {
      let scheme = (get["scheme"]?.string ?? "HTTP").lowercased()
      let given = get["path"]?.string ?? ""
      let path = given.isEmpty || given.hasPrefix("/") ? given : "/" + given
      return
        "http-get \(scheme)://\(get["host"]?.string ?? ""):\(port(get["port"]))\(path) \(numbers)"
    }
    if let socket = probe["tcpSocket"] {
      return "tcp-socket \(socket["host"]?.string ?? ""):\(port(socket["port"])) \(numbers)"
    }
    if let grpc = probe["grpc"] {
      return "grpc <pod>:\(port(grpc["port"])) \(grpc["service"]?.string ?? "") \(numbers)"
    }
    return "unknown \(numbers)"
  }
}
