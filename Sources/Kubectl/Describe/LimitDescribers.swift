// kubectl describe resourcequota, limitrange, poddisruptionbudget, horizontalpodautoscaler, priorityclass

import Documents
import Kernel
import KubernetesAPI
import Machine
import Text

extension Describer {
  mutating func quota(_ object: Value) {
    out.line(0, "Name:\t\(object.at("metadata", "name")?.string ?? "")")
    out.line(0, "Namespace:\t\(object.at("metadata", "namespace")?.string ?? "")")
    if let scopes = object.at("spec", "scopes")?.strings, !scopes.isEmpty {
      out.line(0, "Scopes:\t\(scopes.sorted().joined(separator: ", "))")
    }
    out.line(0, "Resource\tUsed\tHard")
    out.line(0, "--------\t----\t----")
    quotaRows(object, level: 0)
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

  private mutating func limitRows(_ object: Value, level: Int) {
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
          level, "\(limit["type"]?.string ?? "")\t\(name)\t\(cells.joined(separator: "\t"))")
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
      for limit in limits { limitRows(limit, level: 1) }
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
      guard let resource = metric["resource"] else { continue }
      let name = resource["name"]?.string ?? ""
      let now = current.indices.contains(index) ? current[index].at("resource", "current") : nil
      if let wanted = resource.at("target", "averageUtilization")?.int {
        let present =
          now?["averageUtilization"]?.int.map {
            "\($0)% (\(now?["averageValue"]?.string ?? "0"))"
          } ?? "<unknown>"
        out.line(
          1, "resource \(name) on pods  (as a percentage of request):\t\(present) / \(wanted)%")
      } else if let wanted = resource.at("target", "averageValue")?.string {
        out.line(
          1, "resource \(name) on pods:\t\(now?["averageValue"]?.string ?? "<unknown>") / \(wanted)"
        )
      }
    }
    out.line(0, "Min replicas:\t\(spec?["minReplicas"]?.int.map(String.init) ?? "<unset>")")
    out.line(0, "Max replicas:\t\(spec?["maxReplicas"]?.int ?? 0)")
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
}
