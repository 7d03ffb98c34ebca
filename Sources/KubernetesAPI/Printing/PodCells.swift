// A pod as one row: what `kubectl get pods` says of it.

import Documents
package import Kernel

/// What a pod's containers come to, as the STATUS column says it.
package struct PodSummary: Hashable, Sendable {
  package var ready = 0
  package var total = 0
  package var reason = ""
  package var restarts = 0
  package var lastRestart: Instant?

  /// Real: printPod of 1.36.
  package init(_ pod: APIObject) {
    let spec = pod.spec
    let status = pod.status
    let containers = spec?["containers"]?.array ?? []
    let inits = spec?["initContainers"]?.array ?? []
    let phase = status?["phase"]?.string ?? ""
    let conditions = status?["conditions"]?.array ?? []
    total = containers.count
    reason = status?["reason"]?.string ?? phase
    for condition in conditions
    where condition["type"]?.string == "PodScheduled"
      && condition["reason"]?.string == "SchedulingGated"
    {
      reason = "SchedulingGated"
    }
    var sidecars: Set<String> = []
    for container in inits where container["restartPolicy"]?.string == "Always" {
      sidecars.insert(container["name"]?.string ?? "")
      total += 1
    }
    var isInitializing = false
    var sidecarRestarts = 0
    var lastSidecarRestart: Instant?
    for (index, item) in (status?["initContainerStatuses"]?.array ?? []).enumerated() {
      let count = item["restartCount"]?.int ?? 0
      let isSidecar = sidecars.contains(item["name"]?.string ?? "")
      restarts += count
      lastRestart = later(lastRestart, item)
      if isSidecar {
        sidecarRestarts += count
        lastSidecarRestart = later(lastSidecarRestart, item)
      }
      let state = item["state"]
      if let ended = state?["terminated"], ended["exitCode"]?.int == 0 { continue }
      if isSidecar, item["started"]?.bool ?? false {
        if item["ready"]?.bool ?? false { ready += 1 }
        continue
      }
      if let ended = state?["terminated"] {
        reason = "Init:" + Self.ending(ended)
      } else if let why = state?["waiting"]?["reason"]?.string, !why.isEmpty,
        why != "PodInitializing"
      {
        reason = "Init:" + why
      } else {
        reason = "Init:\(index)/\(inits.count)"
      }
      isInitializing = true
      break
    }
    if !isInitializing || Self.isTrue("Initialized", conditions) {
      restarts = sidecarRestarts
      lastRestart = lastSidecarRestart
      var hasRunning = false
      for item in (status?["containerStatuses"]?.array ?? []).reversed() {
        restarts += item["restartCount"]?.int ?? 0
        lastRestart = later(lastRestart, item)
        let state = item["state"]
        if let why = state?["waiting"]?["reason"]?.string, !why.isEmpty {
          reason = why
        } else if let ended = state?["terminated"] {
          reason = Self.ending(ended)
        } else if item["ready"]?.bool ?? false, state?["running"] != nil {
          hasRunning = true
          ready += 1
        }
      }
      if reason == "Completed", hasRunning {
        reason = Self.isTrue("Ready", conditions) ? "Running" : "NotReady"
      }
    }
    if pod.meta.deletion != nil {
      if status?["reason"]?.string == "NodeLost" {
        reason = "Unknown"
      } else if phase != "Succeeded", phase != "Failed" {
        reason = "Terminating"
      }
    }
  }

  private func later(_ instant: Instant?, _ status: Value) -> Instant? {
    guard let text = status["lastState"]?["terminated"]?["finishedAt"]?.string,
      let finished = parseTimestamp(text)
    else { return instant }
    return instant.map { max($0, finished) } ?? finished
  }
  private static func ending(_ terminated: Value) -> String {
    if let reason = terminated["reason"]?.string, !reason.isEmpty { return reason }
    if let signal = terminated["signal"]?.int, signal != 0 { return "Signal:\(signal)" }
    return "ExitCode:\(terminated["exitCode"]?.int ?? 0)"
  }
  static func isTrue(_ type: String, _ conditions: [Value]) -> Bool {
    conditions.contains { $0["type"]?.string == type && $0["status"]?.string == "True" }
  }
}

func podCells(_ pod: APIObject, _ now: Instant) -> [String] {
  let summary = PodSummary(pod)
  var restarts = String(summary.restarts)
  if summary.restarts > 0, let last = summary.lastRestart {
    restarts += " (\(humanDuration(now - last)) ago)"
  }
  let status = pod.status
  let gates = pod.spec?["readinessGates"]?.array ?? []
  var gateCell = "<none>"
  if !gates.isEmpty {
    let conditions = status?["conditions"]?.array ?? []
    let done = gates.count { PodSummary.isTrue($0["conditionType"]?.string ?? "", conditions) }
    gateCell = "\(done)/\(gates.count)"
  }
  return [
    pod.meta.name, "\(summary.ready)/\(summary.total)", summary.reason, restarts,
    age(since: pod.meta.creation, now: now), orNone(status?["podIP"]),
    orNone(pod.spec?["nodeName"]), orNone(status?["nominatedNodeName"]), gateCell,
  ]
}

/// A text, or `<none>` where it is missing or empty.
func orNone(_ value: Value?) -> String {
  guard let text = value?.string, !text.isEmpty else { return "<none>" }
  return text
}
