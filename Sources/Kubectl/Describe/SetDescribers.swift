// kubectl describe statefulset, daemonset, replicationcontroller

import Documents
import Kernel
import KubernetesAPI
import Machine
import Text

extension Describer {
  /// The pods that an object controls, counted by phase.
  private func podCounts(of object: Value) -> String {
    let meta = object["metadata"]
    let pods = list("pods", in: meta?["namespace"]?.string).filter { pod in
      (pod.at("metadata", "ownerReferences")?.array ?? []).contains { $0["uid"] == meta?["uid"] }
    }
    func count(_ phase: String) -> Int { pods.count { $0.at("status", "phase")?.string == phase } }
    return
      "\(count("Running")) Running / \(count("Pending")) Waiting / \(count("Succeeded")) Succeeded / \(count("Failed")) Failed"
  }

  mutating func statefulSet(_ object: Value) {
    let meta = object["metadata"], spec = object["spec"], status = object["status"]
    out.line(0, "Name:\t\(meta?["name"]?.string ?? "")")
    out.line(0, "Namespace:\t\(meta?["namespace"]?.string ?? "")")
    out.line(0, "CreationTimestamp:\t\(Self.time(meta?["creationTimestamp"]))")
    out.line(0, "Selector:\t\(Self.selector(spec?["selector"]))")
    labels(object)
    annotations(object)
    out.line(
      0,
      "Replicas:\t\(spec?["replicas"]?.int ?? 0) desired | \(status?["replicas"]?.int ?? 0) total")
    out.line(0, "Update Strategy:\t\(spec?.at("updateStrategy", "type")?.string ?? "")")
    if let rolling = spec?.at("updateStrategy", "rollingUpdate") {
      if let partition = rolling["partition"]?.int {
        out.line(1, "Partition:\t\(partition)")
        if let most = rolling["maxUnavailable"] {
          out.line(1, "MaxUnavailable:\t\(most.string ?? most.json())")
        }
      }
    }
    out.line(0, "Pods Status:\t\(podCounts(of: object))")
    template(spec?["template"])
    let claims = spec?["volumeClaimTemplates"]?.array ?? []
    if claims.isEmpty {
      out.line(0, "Volume Claims:\t<none>")
    } else {
      out.line(0, "Volume Claims:")
      for claim in claims { volumeClaim(claim) }
    }
    events(object)
  }

  private mutating func volumeClaim(_ claim: Value) {
    let spec = claim["spec"]
    out.line(1, "Name:\t\(claim.at("metadata", "name")?.string ?? "")")
    out.line(1, "StorageClass:\t\(spec?["storageClassName"]?.string ?? "")")
    map("Labels", claim.at("metadata", "labels"), level: 1)
    // Real: written as labels are.
    map("Annotations", claim.at("metadata", "annotations"), level: 1)
    if let amount = spec?.at("resources", "requests", "storage")?.string {
      out.line(1, "Capacity:\t\(amount)")
    } else {
      out.line(1, "Capacity:\t<default>")
    }
    let modes = spec?["accessModes"]?.strings ?? []
    out.line(1, "Access Modes:\t[\(modes.joined(separator: " "))]")
  }

  mutating func daemonSet(_ object: Value) {
    let meta = object["metadata"], spec = object["spec"], status = object["status"]
    func count(_ key: String) -> Int { status?[key]?.int ?? 0 }
    out.line(0, "Name:\t\(meta?["name"]?.string ?? "")")
    out.line(0, "Namespace:\t\(meta?["namespace"]?.string ?? "")")
    out.line(0, "Selector:\t\(Self.selector(spec?["selector"]))")
    let nodes = spec?.at("template", "spec", "nodeSelector")?.object?.sortedByKey() ?? Object()
    let text = nodes.map { "\($0.0)=\($0.1.string ?? "")" }.joined(separator: ",")
    out.line(0, "Node-Selector:\t\(text.isEmpty ? "<none>" : text)")
    labels(object)
    annotations(object)
    // Real: these lines have no tab, so they stand outside the columns.
    out.line(0, "Desired Number of Nodes Scheduled: \(count("desiredNumberScheduled"))")
    out.line(0, "Current Number of Nodes Scheduled: \(count("currentNumberScheduled"))")
    out.line(
      0, "Number of Nodes Scheduled with Up-to-date Pods: \(count("updatedNumberScheduled"))")
    out.line(0, "Number of Nodes Scheduled with Available Pods: \(count("numberAvailable"))")
    out.line(0, "Number of Nodes Misscheduled: \(count("numberMisscheduled"))")
    out.line(0, "Pods Status:\t\(podCounts(of: object))")
    template(spec?["template"])
    events(object)
  }

  mutating func replicationController(_ object: Value) {
    let meta = object["metadata"], spec = object["spec"], status = object["status"]
    out.line(0, "Name:\t\(meta?["name"]?.string ?? "")")
    out.line(0, "Namespace:\t\(meta?["namespace"]?.string ?? "")")
    let selector = (spec?["selector"]?.object?.sortedByKey() ?? Object()).map {
      "\($0.0)=\($0.1.string ?? "")"
    }
    out.line(0, "Selector:\t\(selector.joined(separator: ","))")
    labels(object)
    annotations(object)
    out.line(
      0,
      "Replicas:\t\(status?["replicas"]?.int ?? 0) current / \(spec?["replicas"]?.int ?? 0) desired"
    )
    out.line(0, "Pods Status:\t\(podCounts(of: object))")
    template(spec?["template"])
    conditions(of: object)
    events(object)
  }
}
