// kubectl describe resourcequota, limitrange, poddisruptionbudget, horizontalpodautoscaler, priorityclass

import Documents
import Kernel
import KubernetesAPI
import Machine
import Text

/// Real: kubectl 1.36 says what a scope of a quota means.
private let scopeSentences = [
  "Terminating":
    "Matches all pods that have an active deadline. These pods have a limited lifespan on a node"
    + " before being actively terminated by the system.",
  "NotTerminating":
    "Matches all pods that do not have an active deadline. These pods usually include long running"
    + " pods whose container command is not expected to terminate.",
  "BestEffort":
    "Matches all pods that do not have resource requirements set. These pods have a best effort"
    + " quality of service.",
  "NotBestEffort":
    "Matches all pods that have at least one resource requirement set. These pods have a burstable"
    + " or guaranteed quality of service.",
]

extension Describer {
  mutating func quota(_ object: Value) {
    out.line(0, "Name:\t\(object.at("metadata", "name")?.string ?? "")")
    out.line(0, "Namespace:\t\(object.at("metadata", "namespace")?.string ?? "")")
    scopes(of: object, level: 0)
    out.line(0, "Resource\tUsed\tHard")
    out.line(0, "--------\t----\t----")
    quotaRows(object, level: 0)
  }

  private mutating func scopes(of quota: Value, level: Int) {
    guard let scopes = quota.at("spec", "scopes")?.strings, !scopes.isEmpty else { return }
    out.line(level, "Scopes:\t\(scopes.sorted().joined(separator: ", "))")
    for scope in scopes.sorted() {
      if let sentence = scopeSentences[scope] {
        out.line(level, level == 0 ? " * \(sentence)" : "* \(sentence)")
      }
    }
  }

  private mutating func quotaRows(_ object: Value, level: Int) {
    for (key, amount) in object.at("status", "hard")?.object?.sortedByKey() ?? Object() {
      let used = object.at("status", "used")?[key]
      out.line(
        level, "\(key)\t\(used?.string ?? used?.json() ?? "0")\t\(amount.string ?? amount.json())")
    }
  }

  mutating func limitRange(_ object: Value) {
    out.line(0, "Name:\t\(object.at("metadata", "name")?.string ?? "")")
    out.line(0, "Namespace:\t\(object.at("metadata", "namespace")?.string ?? "")")
    limitHeads(level: 0)
    limitRows(object, level: 0)
  }

  private mutating func limitHeads(level: Int) {
    out.line(
      level, "Type\tResource\tMin\tMax\tDefault Request\tDefault Limit\tMax Limit/Request Ratio")
    out.line(
      level, "----\t--------\t---\t---\t---------------\t-------------\t-----------------------")
  }

  private mutating func limitRows(_ object: Value, level: Int, before prefix: String = "") {
    let columns = ["min", "max", "defaultRequest", "default", "maxLimitRequestRatio"]
    for limit in object.at("spec", "limits")?.array ?? [] {
      var names: [String] = []
      for column in columns {
        for key in limit[column]?.object?.keys ?? [] where !names.contains(key) {
          names.append(key)
        }
      }
      for name in names.sorted() {
        let cells = columns.map { limit[$0]?[name].map { $0.string ?? $0.json() } ?? "-" }
        out.line(
          level,
          "\(prefix)\(limit["type"]?.string ?? "")\t\(name)\t\(cells.joined(separator: "\t"))")
      }
    }
  }

  /// The quotas and limits of a namespace, as its own description shows them.
  mutating func namespaceLimits(_ name: String) {
    let quotas = list("resourcequotas", in: name), limits = list("limitranges", in: name)
    if quotas.isEmpty {
      out.append("\nNo resource quota.\n")
    } else {
      out.append("\nResource Quotas\n")
      for quota in quotas {
        out.line(1, "Name:\t\(quota.at("metadata", "name")?.string ?? "")")
        scopes(of: quota, level: 1)
        out.line(1, "Resource\tUsed\tHard")
        out.line(1, "--------\t---\t---")
        quotaRows(quota, level: 1)
      }
    }
    if limits.isEmpty {
      out.append("\nNo LimitRange resource.\n")
    } else {
      out.append("\nResource Limits\n")
      out.line(
        0, " Type\tResource\tMin\tMax\tDefault Request\tDefault Limit\tMax Limit/Request Ratio")
      out.line(
        0, " ----\t--------\t---\t---\t---------------\t-------------\t-----------------------")
      for limit in limits { limitRows(limit, level: 0, before: " ") }
    }
  }

  mutating func disruptionBudget(_ object: Value) {
    let spec = object["spec"], status = object["status"]
    func count(_ key: String) -> Int { status?[key]?.int ?? 0 }
    out.line(0, "Name:\t\(object.at("metadata", "name")?.string ?? "")")
    out.line(0, "Namespace:\t\(object.at("metadata", "namespace")?.string ?? "")")
    if let least = spec?["minAvailable"] {
      out.line(0, "Min available:\t\(least.string ?? least.json())")
    } else if let most = spec?["maxUnavailable"] {
      out.line(0, "Max unavailable:\t\(most.string ?? most.json())")
    }
    out.line(0, "Selector:\t\(Self.selector(spec?["selector"]))")
    out.line(0, "Status:")
    out.line(2, "Allowed disruptions:\t\(count("disruptionsAllowed"))")
    out.line(2, "Current:\t\(count("currentHealthy"))")
    out.line(2, "Desired:\t\(count("desiredHealthy"))")
    out.line(2, "Total:\t\(count("expectedPods"))")
    events(object)
  }

  mutating func priorityClass(_ object: Value) {
    out.line(0, "Name:\t\(object.at("metadata", "name")?.string ?? "")")
    out.line(0, "Value:\t\(object["value"]?.int ?? 0)")
    out.line(0, "GlobalDefault:\t\(object["globalDefault"]?.bool == true)")
    out.line(0, "PreemptionPolicy:\t\(object["preemptionPolicy"]?.string ?? "")")
    out.line(0, "Description:\t\(object["description"]?.string ?? "")")
    let notes = (object.at("metadata", "annotations")?.object?.sortedByKey() ?? Object()).map {
      "\($0.0)=\($0.1.string ?? "")"
    }
    out.line(0, "Annotations:\t\(notes.isEmpty ? "<none>" : notes.joined(separator: ","))")
    events(object)
  }

  mutating func autoscaler(_ object: Value) {
    let meta = object["metadata"], spec = object["spec"], status = object["status"]
    out.line(0, "Name:\t\(meta?["name"]?.string ?? "")")
    out.line(0, "Namespace:\t\(meta?["namespace"]?.string ?? "")")
    labels(object)
    annotations(object)
    out.line(0, "CreationTimestamp:\t\(Self.time(meta?["creationTimestamp"]))")
    let target = spec?["scaleTargetRef"]
    let kind = target?["kind"]?.string ?? ""
    out.line(0, "Reference:\t\(kind)/\(target?["name"]?.string ?? "")")
    out.line(0, "Metrics:\t( current / target )")
    let current = status?["currentMetrics"]?.array ?? []
    for (index, metric) in (spec?["metrics"]?.array ?? []).enumerated() {
      self.metric(metric, current.indices.contains(index) ? current[index] : nil)
    }
    out.line(0, "Min replicas:\t\(spec?["minReplicas"]?.int.map(String.init) ?? "<unset>")")
    out.line(0, "Max replicas:\t\(spec?["maxReplicas"]?.int ?? 0)")
    if let behavior = spec?["behavior"] {
      out.line(0, "Behavior:")
      direction("Scale Up", behavior["scaleUp"])
      direction("Scale Down", behavior["scaleDown"])
    }
    out.line(
      0,
      "\(kind) pods:\t\(status?["currentReplicas"]?.int ?? 0) current / \(status?["desiredReplicas"]?.int ?? 0) desired"
    )
    if let conditions = status?["conditions"]?.array, !conditions.isEmpty {
      out.line(0, "Conditions:")
      out.line(1, "Type\tStatus\tReason\tMessage")
      out.line(1, "----\t------\t------\t-------")
      for condition in conditions {
        func text(_ key: String) -> String { condition[key]?.string ?? "" }
        out.line(1, "\(text("type"))\t\(text("status"))\t\(text("reason"))\t\(text("message"))")
      }
    }
    events(object)
  }

  private mutating func metric(_ metric: Value, _ status: Value?) {
    let unknown = "<unknown>"
    let type = metric["type"]?.string ?? ""
    let key = type.prefix(1).lowercased() + type.dropFirst()
    let source = metric[key], now = status?[key]?["current"]
    let target = source?["target"]
    let name = source?.at("metric", "name")?.string ?? source?["name"]?.string ?? ""
    func text(_ value: Value?) -> String? { value.map { $0.string ?? $0.json() } }
    /// Average or plain, as the target is.
    func pair(_ isAverage: Bool) -> String {
      let field = isAverage ? "averageValue" : "value"
      return "\(text(now?[field]) ?? unknown) / \(text(target?[field]) ?? "0")"
    }
    switch type {
    case "Resource", "ContainerResource":
      let container = source?["container"]?.string.map { " of container \"\($0)\"" } ?? ""
      let head = "resource \(name)\(container) on pods"
      guard target?["averageValue"] == nil else {
        return out.line(1, "\(head):\t\(pair(true))")
      }
      let present = now?["averageUtilization"]?.int.map {
        "\($0)% (\(text(now?["averageValue"]) ?? "0"))"
      }
      let wanted = target?["averageUtilization"]?.int.map { "\($0)%" } ?? "<auto>"
      out.line(
        1, "\(head)  (as a percentage of request):\t\(present ?? unknown) / \(wanted)")
    case "Pods": out.line(1, "\"\(name)\" on pods:\t\(pair(true))")
    case "Object", "External":
      let isAverage =
        type == "Object"
        ? target?["type"]?.string == "AverageValue" : target?["averageValue"] != nil
      let thing = source?["describedObject"].map {
        "on \($0["kind"]?.string ?? "")/\($0["name"]?.string ?? "") "
      }
      out.line(
        1,
        "\"\(name)\" \(thing ?? "")(target \(isAverage ? "average value" : "value")):\t\(pair(isAverage))"
      )
    default: out.line(1, "<unknown metric type \"\(type)\">")
    }
  }

  /// How fast an autoscaler may go one way.
  private mutating func direction(_ title: String, _ rules: Value?) {
    guard let rules else { return }
    out.line(1, "\(title):")
    if let seconds = rules["stabilizationWindowSeconds"]?.int {
      out.line(2, "Stabilization Window: \(seconds) seconds")
    }
    guard let policies = rules["policies"]?.array, !policies.isEmpty else { return }
    out.line(2, "Select Policy: \(rules["selectPolicy"]?.string ?? "Max")")
    out.line(2, "Policies:")
    for policy in policies {
      out.line(
        3,
        "- Type: \(policy["type"]?.string ?? "")\tValue: \(policy["value"]?.int ?? 0)\tPeriod: \(policy["periodSeconds"]?.int ?? 0) seconds"
      )
    }
  }
}
