// kubectl describe persistentvolumeclaim, persistentvolume, storageclass

import Documents
import Kernel
import KubernetesAPI
import Machine
import Text

extension Describer {
  private static func modes(_ list: Value?) -> String {
    let short = [
      "ReadWriteOnce": "RWO", "ReadOnlyMany": "ROX", "ReadWriteMany": "RWX",
      "ReadWriteOncePod": "RWOP",
    ]
    let given = list?.strings ?? []
    return ["ReadWriteOnce", "ReadOnlyMany", "ReadWriteMany", "ReadWriteOncePod"]
      .filter(given.contains).compactMap { short[$0] }.joined(separator: ",")
  }
  private static func finalizers(_ meta: Value?) -> String {
    "[\((meta?["finalizers"]?.strings ?? []).joined(separator: " "))]"
  }

  mutating func volumeClaimObject(_ object: Value) {
    let meta = object["metadata"], spec = object["spec"], status = object["status"]
    let name = meta?["name"]?.string ?? "", space = meta?["namespace"]?.string ?? ""
    out.line(0, "Name:\t\(name)")
    out.line(0, "Namespace:\t\(space)")
    out.line(0, "StorageClass:\t\(spec?["storageClassName"]?.string ?? "")")
    if let deleted = meta?["deletionTimestamp"]?.string {
      out.line(
        0,
        "Status:\tTerminating (lasts \(KubernetesAPI.age(since: parseTimestamp(deleted), now: now)))"
      )
    } else {
      out.line(0, "Status:\t\(status?["phase"]?.string ?? "")")
    }
    out.line(0, "Volume:\t\(spec?["volumeName"]?.string ?? "")")
    labels(object)
    annotations(object)
    out.line(0, "Finalizers:\t\(Self.finalizers(meta))")
    let isBound = spec?["volumeName"]?.string?.isEmpty == false
    let capacity = isBound ? status?.at("capacity", "storage")?.string ?? "" : ""
    out.line(0, "Capacity:\t\(capacity)")
    out.line(0, "Access Modes:\t\(isBound ? Self.modes(status?["accessModes"]) : "")")
    if let mode = spec?["volumeMode"]?.string { out.line(0, "VolumeMode:\t\(mode)") }
    origin(spec?["dataSource"], level: 0)
    let users = list("pods", in: space).filter { pod in
      (pod.at("spec", "volumes")?.array ?? []).contains {
        $0.at("persistentVolumeClaim", "claimName")?.string == name
      }
    }.compactMap { $0.at("metadata", "name")?.string }
    if users.isEmpty { out.line(0, "Used By:\t<none>") }
    for (index, user) in users.enumerated() {
      out.line(0, "\(index == 0 ? "Used By:" : "")\t\(user)")
    }
    if let conditions = status?["conditions"]?.array, !conditions.isEmpty {
      out.line(0, "Conditions:")
      out.line(1, "Type\tStatus\tLastProbeTime\tLastTransitionTime\tReason\tMessage")
      out.line(1, "----\t------\t-----------------\t------------------\t------\t-------")
      for condition in conditions {
        func text(_ key: String) -> String { condition[key]?.string ?? "" }
        let times = ["lastProbeTime", "lastTransitionTime"].map { key in
          condition[key]?.string == nil
            ? "Mon, 01 Jan 0001 00:00:00 +0000" : Self.time(condition[key])
        }
        out.line(
          1,
          "\(text("type")) \t\(text("status")) \t\(times[0]) \t\(times[1]) \t\(text("reason")) \t\(text("message"))"
        )
      }
    }
    events(object)
  }

  private mutating func origin(_ source: Value?, level: Int) {
    guard let source else { return }
    out.line(level, "DataSource:")
    if let group = source["apiGroup"]?.string { out.line(level + 1, "APIGroup:\t\(group)") }
    out.line(level + 1, "Kind:\t\(source["kind"]?.string ?? "")")
    out.line(level + 1, "Name:\t\(source["name"]?.string ?? "")")
  }

  /// What an inline volume's template says of the claim to come.
  mutating func claimFields(_ claim: Value, level: Int) {
    let spec = claim["spec"]
    out.line(level, "StorageClass:\t\(spec?["storageClassName"]?.string ?? "")")
    out.line(level, "Volume:\t\(spec?["volumeName"]?.string ?? "")")
    // Real: each part of these two lines is indented, the second too.
    map("Labels", claim.at("metadata", "labels"), level: level, inner: level)
    map(
      "Annotations", claim.at("metadata", "annotations"), level: level, separator: ":",
      inner: level)
    out.line(level, "Capacity:\t")
    out.line(level, "Access Modes:\t")
    if let mode = spec?["volumeMode"]?.string { out.line(level, "VolumeMode:\t\(mode)") }
    origin(spec?["dataSource"], level: level)
  }

  mutating func volumeObject(_ object: Value) {
    let meta = object["metadata"], spec = object["spec"], status = object["status"]
    out.line(0, "Name:\t\(meta?["name"]?.string ?? "")")
    labels(object)
    annotations(object)
    out.line(0, "Finalizers:\t\(Self.finalizers(meta))")
    out.line(0, "StorageClass:\t\(spec?["storageClassName"]?.string ?? "")")
    if let deleted = meta?["deletionTimestamp"]?.string {
      out.line(
        0,
        "Status:\tTerminating (lasts \(KubernetesAPI.age(since: parseTimestamp(deleted), now: now)))"
      )
    } else {
      out.line(0, "Status:\t\(status?["phase"]?.string ?? "")")
    }
    let claim = spec?["claimRef"]
    out.line(
      0,
      "Claim:\t\(claim.map { "\($0["namespace"]?.string ?? "")/\($0["name"]?.string ?? "")" } ?? "")"
    )
    out.line(0, "Reclaim Policy:\t\(spec?["persistentVolumeReclaimPolicy"]?.string ?? "")")
    out.line(0, "Access Modes:\t\(Self.modes(spec?["accessModes"]))")
    if let mode = spec?["volumeMode"]?.string { out.line(0, "VolumeMode:\t\(mode)") }
    out.line(0, "Capacity:\t\(spec?.at("capacity", "storage")?.string ?? "")")
    nodeAffinity(spec?.at("nodeAffinity", "required"))
    out.line(0, "Message:\t\(status?["message"]?.string ?? "")")
    out.line(0, "Source:")
    source(of: spec ?? .null)
    events(object)
  }

  private mutating func nodeAffinity(_ required: Value?) {
    guard let terms = required?["nodeSelectorTerms"]?.array else {
      return out.line(0, "Node Affinity:\t<none>")
    }
    out.line(0, "Node Affinity:\t")
    out.line(1, "Required Terms:\t\(terms.isEmpty ? "<none>" : "")")
    for (index, term) in terms.enumerated() {
      let parts = (term["matchExpressions"]?.array ?? []).map { expression in
        let key = expression["key"]?.string ?? ""
        let word = (expression["operator"]?.string ?? "").lowercased()
        let values = (expression["values"]?.strings ?? []).joined(separator: ", ")
        return values.isEmpty ? "\(key) \(word)" : "\(key) \(word) [\(values)]"
      }
      if parts.isEmpty { out.line(2, "Term \(index):\t<none>") }
      for (place, part) in parts.enumerated() {
        out.line(2, place == 0 ? "Term \(index):\t\(part)" : "\t\(part)")
      }
    }
  }

  mutating func storageClass(_ object: Value) {
    let meta = object["metadata"]
    let key = "storageclass.kubernetes.io/is-default-class"
    out.line(0, "Name:\t\(meta?["name"]?.string ?? "")")
    out.line(
      0, "IsDefaultClass:\t\(meta?["annotations"]?[key]?.string == "true" ? "Yes" : "No")")
    let notes = (meta?["annotations"]?.object?.sortedByKey() ?? Object()).map {
      "\($0.0)=\($0.1.string ?? "")"
    }
    out.line(0, "Annotations:\t\(notes.isEmpty ? "<none>" : notes.joined(separator: ","))")
    out.line(0, "Provisioner:\t\(object["provisioner"]?.string ?? "")")
    let parameters = (object["parameters"]?.object?.sortedByKey() ?? Object()).map {
      "\($0.0)=\($0.1.string ?? "")"
    }
    out.line(
      0, "Parameters:\t\(parameters.isEmpty ? "<none>" : parameters.joined(separator: ","))")
    let expands = object["allowVolumeExpansion"]?.bool
    out.line(
      0, "AllowVolumeExpansion:\t\(expands.map { $0 ? "True" : "False" } ?? "<unset>")")
    let options = object["mountOptions"]?.strings ?? []
    if options.isEmpty {
      out.line(0, "MountOptions:\t<none>")
    } else {
      out.line(0, "MountOptions:")
      for option in options { out.line(1, option) }
    }
    if let policy = object["reclaimPolicy"]?.string { out.line(0, "ReclaimPolicy:\t\(policy)") }
    if let mode = object["volumeBindingMode"]?.string {
      out.line(0, "VolumeBindingMode:\t\(mode)")
    }
    if let terms = object["allowedTopologies"]?.array, !terms.isEmpty {
      out.line(0, "AllowedTopologies:\t")
      for (index, term) in terms.enumerated() {
        let parts = (term["matchLabelExpressions"]?.array ?? []).map { expression in
          let values = expression["values"]?.strings ?? []
          let list = values.isEmpty ? "" : " in [\(values.joined(separator: ", "))]"
          return "\(expression["key"]?.string ?? "")\(list)"
        }
        out.line(1, "Term \(index):\t\(parts.first ?? "<none>")")
        for part in parts.dropFirst() { out.line(1, "\t\(part)") }
      }
    }
    events(object)
  }
}
