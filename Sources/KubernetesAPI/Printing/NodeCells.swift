// Nodes and events as rows.

import Documents
import Kernel

/// `Ready`, `NotReady`, `Ready,SchedulingDisabled`.
package func nodeState(_ node: APIObject) -> String {
  var all: [String] = []
  for condition in node.status?["conditions"]?.array ?? []
  where condition["type"]?.string == "Ready" {
    all.append(condition["status"]?.string == "True" ? "Ready" : "NotReady")
  }
  if all.isEmpty { all.append("Unknown") }
  if node.spec?["unschedulable"]?.bool ?? false { all.append("SchedulingDisabled") }
  return all.joined(separator: ",")
}

/// `control-plane`; `<none>` for a node without a role.
package func nodeRoles(_ node: APIObject) -> String {
  let prefix = "node-role.kubernetes.io/"
  var roles: Set<String> = []
  for pair in node.meta.labels.pairs {
    if pair.key.hasPrefix(prefix) {
      let role = String(pair.key.dropFirst(prefix.count))
      if !role.isEmpty { roles.insert(role) }
    } else if pair.key == "kubernetes.io/role", !pair.value.isEmpty {
      roles.insert(pair.value)
    }
  }
  return roles.isEmpty ? "<none>" : roles.sorted().joined(separator: ",")
}

func nodeCells(_ object: APIObject, _ now: Instant) -> [String] {
  let info = object.status?["nodeInfo"]
  func address(_ type: String) -> String {
    for item in object.status?["addresses"]?.array ?? [] where item["type"]?.string == type {
      return item["address"]?.string ?? "<none>"
    }
    return "<none>"
  }
  func known(_ key: String) -> String { info?[key]?.string ?? "<unknown>" }
  return [
    object.meta.name, nodeState(object), nodeRoles(object),
    age(since: object.meta.creation, now: now), known("kubeletVersion"), address("InternalIP"),
    address("ExternalIP"), known("osImage"),
    // Real: 1.36 adds the architecture to the kernel's version.
    "\(known("kernelVersion")) (\(known("architecture")))", known("containerRuntimeVersion"),
  ]
}

func eventCells(_ object: APIObject, _ now: Instant) -> [String] {
  if let event = object.event {
    let last = humanDuration(now - event.last)
    let source =
      event.isNewStyle
      ? event.component
      : event.component
        + (event.host.isEmpty ? "" : ", " + event.host)
    return [
      last, event.type, event.reason, event.about.kind.lowercased() + "/" + event.about.name,
      event.about.fieldPath, source, event.message, humanDuration(now - event.first),
      String(event.count), object.meta.name,
    ]
  }
  func moment(_ key: String) -> Instant? { object[key]?.string.flatMap(parseTimestamp) }
  let first = moment("firstTimestamp") ?? moment("eventTime")
  let observed = object["series"]?["lastObservedTime"]?.string.flatMap(parseTimestamp)
  let last = observed ?? moment("lastTimestamp") ?? first
  let about = object["involvedObject"]
  let host = object["source"]?["host"]?.string ?? ""
  let component = object["source"]?["component"]?.string ?? object["reportingComponent"]?.string
  return [
    age(since: last, now: now), object["type"]?.string ?? "", object["reason"]?.string ?? "",
    (about?["kind"]?.string ?? "").lowercased() + "/" + (about?["name"]?.string ?? ""),
    about?["fieldPath"]?.string ?? "", (component ?? "") + (host.isEmpty ? "" : ", " + host),
    object["message"]?.string ?? "", age(since: first, now: now),
    String(max(1, object["series"]?["count"]?.int ?? object["count"]?.int ?? 1)),
    object.meta.name,
  ]
}
