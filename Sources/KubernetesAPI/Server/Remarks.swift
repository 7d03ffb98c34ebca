// What the server warns of although it does as it is told.

import Documents

/// Real: the pod warnings of 1.36, as far as learners meet them.
func remarks(_ kind: ResourceKind, _ draft: Draft) -> [String] {
  switch kind.name {
  case "Pod": return remarks(draft.fields["spec"], "spec")
  case "Deployment", "ReplicaSet", "StatefulSet", "DaemonSet", "Job", "ReplicationController":
    return remarks(draft.fields["spec"]?["template"]?["spec"], "spec.template.spec")
  case "CronJob":
    return remarks(
      draft.fields["spec"]?["jobTemplate"]?["spec"]?["template"]?["spec"],
      "spec.jobTemplate.spec.template.spec")
  default: return []
  }
}

private func remarks(_ spec: Value?, _ field: String) -> [String] {
  var all: [String] = []
  for list in ["initContainers", "containers"] {
    for (index, container) in (spec?[list]?.array ?? []).enumerated() {
      let here = "\(field).\(list)[\(index)]"
      var ports: [(key: String, field: String)] = []
      for (place, port) in (container["ports"]?.array ?? []).enumerated() {
        let own = "\(here).ports[\(place)]"
        let key =
          "\(port["containerPort"]?.int ?? 0)/\(port["protocol"]?.string ?? "TCP")"
          + "/\(port["hostPort"]?.int ?? 0)/\(port["hostIP"]?.string ?? "")"
        if let first = ports.first(where: { $0.key == key }) {
          all.append("\(own): duplicate port definition with \(first.field)")
        } else {
          ports.append((key, own))
        }
      }
      var names: [String: Int] = [:]
      for (place, variable) in (container["env"]?.array ?? []).enumerated() {
        let name = variable["name"]?.string ?? ""
        if names[name] != nil {
          all.append(
            "\(here).env[\(place)]: hides previous definition of \"\(name)\", which may be dropped"
              + " when using apply")
        }
        names[name] = place
      }
    }
  }
  return all
}
