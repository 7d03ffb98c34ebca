// Deployments and their relatives as rows.

import Documents
import Kernel

private func count(_ value: Value?) -> String { String(value?.int ?? 0) }

/// The names and images of a template's containers, and the selector.
private func templateCells(_ spec: Value?, selector: Value?) -> [String] {
  let containers = spec?["containers"]?.array ?? []
  return [
    containers.map { $0["name"]?.string ?? "" }.joined(separator: ","),
    containers.map { $0["image"]?.string ?? "" }.joined(separator: ","),
    formatted(selector),
  ]
}
/// A label selector as one text; `<none>` when it is empty, `<error>` when it is none.
func formatted(_ selector: Value?) -> String {
  guard let selector, !selector.isNull else { return "<none>" }
  let text =
    selector["matchLabels"] == nil && selector["matchExpressions"] == nil
      && !(selector.isEmpty)
    ? StringMap(selector).joined : LabelSelector(selector).description
  return text.isEmpty ? "<none>" : text
}

func deploymentCells(_ object: APIObject, _ now: Instant) -> [String] {
  let spec = object.spec
  let status = object.status
  return [
    object.meta.name, "\(count(status?["readyReplicas"]))/\(count(spec?["replicas"]))",
    count(status?["updatedReplicas"]), count(status?["availableReplicas"]),
    age(since: object.meta.creation, now: now),
  ] + templateCells(spec?["template"]?["spec"], selector: spec?["selector"])
}

func replicaSetCells(_ object: APIObject, _ now: Instant) -> [String] {
  let spec = object.spec
  let status = object.status
  return [
    object.meta.name, count(spec?["replicas"]), count(status?["replicas"]),
    count(status?["readyReplicas"]), age(since: object.meta.creation, now: now),
  ] + templateCells(spec?["template"]?["spec"], selector: spec?["selector"])
}

func statefulSetCells(_ object: APIObject, _ now: Instant) -> [String] {
  let spec = object.spec
  return [
    object.meta.name, "\(count(object.status?["readyReplicas"]))/\(count(spec?["replicas"]))",
    age(since: object.meta.creation, now: now),
  ] + templateCells(spec?["template"]?["spec"], selector: nil).dropLast()
}

func daemonSetCells(_ object: APIObject, _ now: Instant) -> [String] {
  let spec = object.spec
  let status = object.status
  let nodes = StringMap(spec?["template"]?["spec"]?["nodeSelector"]).joined
  return [
    object.meta.name, count(status?["desiredNumberScheduled"]),
    count(status?["currentNumberScheduled"]), count(status?["numberReady"]),
    count(status?["updatedNumberScheduled"]), count(status?["numberAvailable"]),
    nodes.isEmpty ? "<none>" : nodes, age(since: object.meta.creation, now: now),
  ] + templateCells(spec?["template"]?["spec"], selector: spec?["selector"])
}

func jobCells(_ object: APIObject, _ now: Instant) -> [String] {
  let spec = object.spec
  let status = object.status
  let done = count(status?["succeeded"])
  let completions: String
  if let wanted = spec?["completions"]?.int {
    completions = "\(done)/\(wanted)"
  } else {
    let width = spec?["parallelism"]?.int ?? 0
    completions = width > 1 ? "\(done)/1 of \(width)" : "\(done)/1"
  }
  var duration = ""
  if let start = status?["startTime"]?.string.flatMap(parseTimestamp) {
    let end = status?["completionTime"]?.string.flatMap(parseTimestamp)
    duration = humanDuration((end ?? now) - start)
  }
  let conditions = status?["conditions"]?.array ?? []
  let state =
    ["Complete", "Failed", "Suspended", "FailureTarget", "SuccessCriteriaMet"].first {
      PodSummary.isTrue($0, conditions)
    } ?? (object.meta.deletion != nil ? "Terminating" : "Running")
  return [
    object.meta.name, state, completions, duration, age(since: object.meta.creation, now: now),
  ] + templateCells(spec?["template"]?["spec"], selector: spec?["selector"])
}

func cronJobCells(_ object: APIObject, _ now: Instant) -> [String] {
  let spec = object.spec
  let last = object.status?["lastScheduleTime"]?.string.flatMap(parseTimestamp)
  return [
    object.meta.name, spec?["schedule"]?.string ?? "", orNone(spec?["timeZone"]),
    spec?["suspend"]?.bool ?? false ? "True" : "False",
    String(object.status?["active"]?.array?.count ?? 0),
    last.map { humanDuration(now - $0) } ?? "<none>", age(since: object.meta.creation, now: now),
  ]
    + templateCells(
      spec?["jobTemplate"]?["spec"]?["template"]?["spec"],
      selector: spec?["jobTemplate"]?["spec"]?["selector"])
}
