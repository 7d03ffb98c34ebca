// kubectl describe pod

import Documents
import Kernel
import KubernetesAPI
import Text

extension Describer {
  mutating func pod(_ pod: Value) {
    let meta = pod["metadata"], spec = pod["spec"], status = pod["status"]
    out.line(0, "Name:\t\(meta?["name"]?.string ?? "")")
    out.line(0, "Namespace:\t\(meta?["namespace"]?.string ?? "")")
    out.line(0, "Priority:\t\(spec?["priority"]?.int ?? 0)")
    if let name = spec?["priorityClassName"]?.string {
      out.line(0, "Priority Class Name:\t\(name)")
    }
    if let name = spec?["runtimeClassName"]?.string { out.line(0, "Runtime Class Name:\t\(name)") }
    if let account = spec?["serviceAccountName"]?.string {
      out.line(0, "Service Account:\t\(account)")
    }
    if let node = spec?["nodeName"]?.string, !node.isEmpty {
      let address = status?["hostIP"]?.string ?? ""
      out.line(0, "Node:\t\(node)/\(address)")
    } else {
      out.line(0, "Node:\t<none>")
    }
    if let start = status?["startTime"] { out.line(0, "Start Time:\t\(Self.time(start))") }
    labels(pod)
    annotations(pod)
    if let deleted = meta?["deletionTimestamp"]?.string {
      let age = KubernetesAPI.age(since: parseTimestamp(deleted), now: now)
      out.line(0, "Status:\tTerminating (lasts \(age))")
      out.line(
        0, "Termination Grace Period:\t\(meta?["deletionGracePeriodSeconds"]?.int ?? 0)s")
    } else {
      out.line(0, "Status:\t\(status?["phase"]?.string ?? "")")
    }
    if let reason = status?["reason"]?.string { out.line(0, "Reason:\t\(reason)") }
    if let message = status?["message"]?.string { out.line(0, "Message:\t\(message)") }
    let ip = status?["podIP"]?.string ?? ""
    out.line(0, "IP:\t\(ip)")
    let addresses = status?["podIPs"]?.array ?? []
    if addresses.isEmpty {
      out.line(0, "IPs:\t<none>")
    } else {
      out.line(0, "IPs:")
      for address in addresses { out.line(1, "IP:\t\(address["ip"]?.string ?? "")") }
    }
    if let owner = controller(of: pod) { out.line(0, "Controlled By:\t\(owner)") }
    if let inits = spec?["initContainers"]?.array, !inits.isEmpty {
      containers("Init Containers", inits, status?["initContainerStatuses"]?.array ?? [])
    }
    containers(
      "Containers", spec?["containers"]?.array ?? [], status?["containerStatuses"]?.array ?? [])
    if let conditions = status?["conditions"]?.array, !conditions.isEmpty {
      out.line(0, "Conditions:\n  Type\tStatus")
      for condition in conditions {
        out.line(1, "\(condition["type"]?.string ?? "")\t\(condition["status"]?.string ?? "") ")
      }
    }
    volumes(spec?["volumes"]?.array ?? [])
    if let quality = status?["qosClass"]?.string { out.line(0, "QoS Class:\t\(quality)") }
    map("Node-Selectors", spec?["nodeSelector"])
    tolerations(spec?["tolerations"]?.array ?? [])
    events(pod)
  }

  func controller(of object: Value) -> String? {
    let owner = object.at("metadata", "ownerReferences")?.array?.first {
      $0["controller"]?.bool == true
    }
    return owner.map { "\($0["kind"]?.string ?? "")/\($0["name"]?.string ?? "")" }
  }

  /// The containers of a pod, or (with no statuses) of a template.
  mutating func containers(
    _ title: String, _ list: [Value], _ statuses: [Value], level: Int = 0, isTemplate: Bool = false
  ) {
    out.line(level, "\(title):")
    // Real: in a template the name stands one blank deeper than its level, as the recordings show.
    for container in list {
      let name = container["name"]?.string ?? ""
      if isTemplate { out.line(level, " \(name):") } else { out.line(level + 1, "\(name):") }
      let status = statuses.first { $0["name"]?.string == name }
      body(container, status, level: level + 2, isTemplate: isTemplate)
    }
  }

  private mutating func body(
    _ container: Value, _ status: Value?, level: Int, isTemplate: Bool
  ) {
    let inner = isTemplate ? level - 1 : level
    func prefix(_ text: String) -> String { isTemplate ? " " + text : text }
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
    for (title, key) in [("Command", "command"), ("Args", "args")] {
      guard let words = container[key]?.strings, !words.isEmpty else { continue }
      line(0, "\(title):")
      for word in words {
        for (index, part) in word.split(separator: "\n", omittingEmptySubsequences: false)
          .enumerated()
        { line(index == 0 ? 1 : 1, String(part)) }
      }
    }
    if let status {
      for (title, key) in [("State", "state"), ("Last State", "lastState")] {
        if let state = status[key], !(key == "lastState" && state.isEmpty) {
          for entry in Self.state(title, state) { line(entry.0, entry.1) }
        }
      }
      line(0, "Ready:\t\(status["ready"]?.bool == true ? "True" : "False")")
      line(0, "Restart Count:\t\(status["restartCount"]?.int ?? 0)")
    }
    for (title, key) in [("Limits", "limits"), ("Requests", "requests")] {
      guard let amounts = container["resources"]?[key]?.object, !amounts.isEmpty else { continue }
      line(0, "\(title):")
      for (name, amount) in amounts.sortedByKey() {
        line(1, "\(name):\t\(amount.string ?? amount.json())")
      }
    }
    for (title, key) in [
      ("Liveness", "livenessProbe"), ("Readiness", "readinessProbe"), ("Startup", "startupProbe"),
    ] {
      if let probe = container[key] { line(0, "\(title):\t\(Self.probe(probe))") }
    }
    environment(container, line)
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
    for (depth, text) in lines { out.line(inner + depth, prefix(text)) }
  }

  private func environment(_ container: Value, _ line: (Int, String) -> Void) {
    let sources = container["envFrom"]?.array ?? []
    if !sources.isEmpty {
      line(0, "Environment Variables from:")
      for source in sources {
        let kind = source["configMapRef"] != nil ? "ConfigMap" : "Secret"
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
        line(1, "\(name):\t (\(from.at("fieldRef", "apiVersion")?.string ?? "v1"):\(field))")
      } else if let resource = from.at("resourceFieldRef", "resource")?.string {
        line(1, "\(name):\t (\(resource))")
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
      return
        "http-get \(scheme)://\(get["host"]?.string ?? ""):\(port(get["port"]))\(get["path"]?.string ?? "/") \(numbers)"
    }
    if let socket = probe["tcpSocket"] {
      return "tcp-socket \(socket["host"]?.string ?? ""):\(port(socket["port"])) \(numbers)"
    }
    if let grpc = probe["grpc"] {
      return "grpc <pod>:\(port(grpc["port"])) \(grpc["service"]?.string ?? "") \(numbers)"
    }
    return "unknown \(numbers)"
  }

  private mutating func volumes(_ volumes: [Value]) {
    guard !volumes.isEmpty else { return out.line(0, "Volumes:\t<none>") }
    out.line(0, "Volumes:")
    for volume in volumes {
      out.line(1, "\(volume["name"]?.string ?? ""):")
      for line in Self.source(volume) { out.line(2, line) }
    }
  }

  static func source(_ volume: Value) -> [String] {
    if let projected = volume["projected"] {
      var lines = ["Type:\tProjected (a volume that contains injected data from multiple sources)"]
      for source in projected["sources"]?.array ?? [] {
        if let token = source["serviceAccountToken"] {
          lines.append("TokenExpirationSeconds:\t\(token["expirationSeconds"]?.int ?? 3600)")
        } else if let map = source["configMap"] {
          lines.append("ConfigMapName:\t\(map["name"]?.string ?? "")")
          lines.append("Optional:\t\(map["optional"]?.bool == true)")
        } else if source["downwardAPI"] != nil {
          lines.append("DownwardAPI:\ttrue")
        } else if let secret = source["secret"] {
          lines.append("SecretName:\t\(secret["name"]?.string ?? "")")
          lines.append("Optional:\t\(secret["optional"]?.bool == true)")
        }
      }
      return lines
    }
    if let map = volume["configMap"] {
      return [
        "Type:\tConfigMap (a volume populated by a ConfigMap)",
        "Name:\t\(map["name"]?.string ?? "")",
        "Optional:\t\(map["optional"]?.bool == true)",
      ]
    }
    if let secret = volume["secret"] {
      return [
        "Type:\tSecret (a volume populated by a Secret)",
        "SecretName:\t\(secret["secretName"]?.string ?? "")",
        "Optional:\t\(secret["optional"]?.bool == true)",
      ]
    }
    if let empty = volume["emptyDir"] {
      return [
        "Type:\tEmptyDir (a temporary directory that shares a pod's lifetime)",
        "Medium:\t\(empty["medium"]?.string ?? "")",
        "SizeLimit:\t\(empty["sizeLimit"]?.string ?? "<unset>")",
      ]
    }
    if let path = volume["hostPath"] {
      return [
        "Type:\tHostPath (bare host directory volume)", "Path:\t\(path["path"]?.string ?? "")",
        "HostPathType:\t\(path["type"]?.string ?? "")",
      ]
    }
    if let claim = volume["persistentVolumeClaim"] {
      return [
        "Type:\tPersistentVolumeClaim (a reference to a PersistentVolumeClaim in the same namespace)",
        "ClaimName:\t\(claim["claimName"]?.string ?? "")",
        "ReadOnly:\t\(claim["readOnly"]?.bool == true)",
      ]
    }
    return ["<unknown>"]
  }

  mutating func tolerations(_ list: [Value], level: Int = 0) {
    guard !list.isEmpty else { return out.line(level, "Tolerations:\t<none>") }
    for (index, toleration) in list.enumerated() {
      var text = toleration["key"]?.string ?? ""
      if let value = toleration["value"]?.string, !value.isEmpty { text += "=\(value)" }
      if let effect = toleration["effect"]?.string, !effect.isEmpty { text += ":\(effect)" }
      if toleration["operator"]?.string == "Exists" {
        text += text.isEmpty ? "op=Exists" : " op=Exists"
      }
      if let seconds = toleration["tolerationSeconds"]?.int { text += " for \(seconds)s" }
      out.line(level, "\(index == 0 ? "Tolerations:" : "")\t\(text)")
    }
  }
}
