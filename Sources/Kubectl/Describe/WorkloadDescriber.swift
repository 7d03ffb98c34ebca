// kubectl describe deployment, replicaset

import Documents
import Kernel
import KubernetesAPI
import Text

extension Describer {
  mutating func deployment(_ object: Value) {
    let meta = object["metadata"], spec = object["spec"], status = object["status"]
    out.line(0, "Name:\t\(meta?["name"]?.string ?? "")")
    out.line(0, "Namespace:\t\(meta?["namespace"]?.string ?? "")")
    out.line(0, "CreationTimestamp:\t\(Self.time(meta?["creationTimestamp"]))")
    labels(object)
    annotations(object)
    out.line(0, "Selector:\t\(Self.selector(spec?["selector"]))")
    let wanted = spec?["replicas"]?.int ?? 0
    func number(_ key: String) -> Int { status?[key]?.int ?? 0 }
    out.line(
      0,
      "Replicas:\t\(wanted) desired | \(number("updatedReplicas")) updated | \(number("replicas")) total | \(number("availableReplicas")) available | \(number("unavailableReplicas")) unavailable"
    )
    let strategy = spec?.at("strategy", "type")?.string ?? ""
    out.line(0, "StrategyType:\t\(strategy)")
    out.line(0, "MinReadySeconds:\t\(spec?["minReadySeconds"]?.int ?? 0)")
    if let rolling = spec?.at("strategy", "rollingUpdate") {
      func amount(_ key: String) -> String {
        rolling[key]?.string ?? rolling[key]?.int.map(String.init) ?? "0"
      }
      out.line(
        0,
        "RollingUpdateStrategy:\t\(amount("maxUnavailable")) max unavailable, \(amount("maxSurge")) max surge"
      )
    }
    template(spec?["template"])
    conditions(of: object)
    replicaSets(of: object)
    events(object)
  }

  /// The conditions of a workload, with their reasons.
  mutating func conditions(of object: Value) {
    guard let conditions = object.at("status", "conditions")?.array, !conditions.isEmpty else {
      return
    }
    out.line(0, "Conditions:\n  Type\tStatus\tReason")
    out.line(1, "----\t------\t------")
    for condition in conditions {
      func text(_ key: String) -> String { condition[key]?.string ?? "" }
      out.line(1, "\(text("type")) \t\(text("status"))\t\(text("reason"))")
    }
  }

  private mutating func replicaSets(of deployment: Value) {
    let uid = deployment.at("metadata", "uid")?.string ?? ""
    let revision =
      deployment.at("metadata", "annotations")?["deployment.kubernetes.io/revision"]?.string ?? ""
    let owned = list(
      "replicasets", group: "apps", in: deployment.at("metadata", "namespace")?.string
    ).filter {
      $0.at("metadata", "ownerReferences")?.array?.first?["uid"]?.string == uid
    }
    func number(_ set: Value) -> Int {
      Int(set.at("metadata", "annotations")?["deployment.kubernetes.io/revision"]?.string ?? "")
        ?? 0
    }
    func sentence(_ set: Value) -> String {
      "\(set.at("metadata", "name")?.string ?? "") (\(set.at("status", "replicas")?.int ?? 0)/\(set.at("spec", "replicas")?.int ?? 0) replicas created)"
    }
    guard !owned.isEmpty else { return }
    let new = owned.first { String(number($0)) == revision }
    let old = owned.filter { $0.at("metadata", "uid") != new?.at("metadata", "uid") }
      .sorted { number($0) < number($1) }
    out.line(
      0, "OldReplicaSets:\t\(old.isEmpty ? "<none>" : old.map(sentence).joined(separator: ", "))")
    out.line(0, "NewReplicaSet:\t\(new.map(sentence) ?? "<none>")")
  }

  mutating func replicaSet(_ object: Value) {
    let meta = object["metadata"], spec = object["spec"], status = object["status"]
    out.line(0, "Name:\t\(meta?["name"]?.string ?? "")")
    out.line(0, "Namespace:\t\(meta?["namespace"]?.string ?? "")")
    out.line(0, "Selector:\t\(Self.selector(spec?["selector"]))")
    labels(object)
    annotations(object)
    if let owner = controller(of: object) { out.line(0, "Controlled By:\t\(owner)") }
    out.line(
      0,
      "Replicas:\t\(status?["replicas"]?.int ?? 0) current / \(spec?["replicas"]?.int ?? 0) desired"
    )
    let pods = list("pods", in: meta?["namespace"]?.string).filter {
      $0.at("metadata", "ownerReferences")?.array?.first?["uid"] == meta?["uid"]
    }
    func count(_ phase: String) -> Int { pods.count { $0.at("status", "phase")?.string == phase } }
    out.line(
      0,
      "Pods Status:\t\(count("Running")) Running / \(count("Pending")) Waiting / \(count("Succeeded")) Succeeded / \(count("Failed")) Failed"
    )
    template(spec?["template"])
    conditions(of: object)
    events(object)
  }

  /// `Pod Template:` with its containers.
  mutating func template(_ template: Value?) {
    out.line(0, "Pod Template:")
    map("Labels", template?.at("metadata", "labels"), level: 1)
    if let notes = template?.at("metadata", "annotations"), !notes.isEmpty {
      map("Annotations", notes, level: 1, separator: ":")
    }
    let spec = template?["spec"]
    if let account = spec?["serviceAccountName"]?.string {
      out.line(1, "Service Account:\t\(account)")
    }
    if let inits = spec?["initContainers"]?.array, !inits.isEmpty {
      containers("Init Containers", inits, [], level: 1, isTemplate: true)
    }
    containers(
      "Containers", spec?["containers"]?.array ?? [], [], level: 1, isTemplate: true)
    volumes(spec?["volumes"]?.array ?? [], level: 1, isTemplate: true)
    spreading(spec?["topologySpreadConstraints"]?.array ?? [], level: 1)
    if let name = spec?["priorityClassName"]?.string, !name.isEmpty {
      out.line(1, "Priority Class Name:\t\(name)")
    }
    map("Node-Selectors", spec?["nodeSelector"], level: 1)
    let tolerations = spec?["tolerations"]?.array ?? []
    self.tolerations(tolerations, level: 1)
  }

  /// `app=web,tier in (a,b)`
  static func selector(_ selector: Value?) -> String {
    var parts = (selector?["matchLabels"]?.object ?? Object()).map {
      (key: $0.0, text: "\($0.0)=\($0.1.string ?? "")")
    }
    for expression in selector?["matchExpressions"]?.array ?? [] {
      let key = expression["key"]?.string ?? ""
      let values = (expression["values"]?.strings ?? []).sorted().joined(separator: ",")
      switch expression["operator"]?.string {
      case "In": parts.append((key, "\(key) in (\(values))"))
      case "NotIn": parts.append((key, "\(key) notin (\(values))"))
      case "Exists": parts.append((key, key))
      case "DoesNotExist": parts.append((key, "!\(key)"))
      default: break
      }
    }
    // Real: requirements stand in the order of their keys.
    let sorted = parts.enumerated().sorted {
      $0.element.key != $1.element.key
        ? $0.element.key < $1.element.key : $0.offset < $1.offset
    }
    return sorted.isEmpty ? "<none>" : sorted.map(\.element.text).joined(separator: ",")
  }
}
