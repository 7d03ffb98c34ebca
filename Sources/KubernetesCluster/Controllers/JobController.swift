// Jobs: pods that are to finish, so many times.

import Documents
import Kernel
import KubernetesAPI

private let trackingFinalizer = "batch.kubernetes.io/job-tracking"

enum JobTracking {
  static func isTracked(_ pod: APIObject) -> Bool {
    pod.meta.finalizers.contains(trackingFinalizer)
  }
}
private let indexMark = "batch.kubernetes.io/job-completion-index"

/// Why a job came to its end.
private struct Verdict {
  var type: String
  var reason: String
  var message: String
}

/// A job's pods, sorted out.
private struct Crew {
  var active: [APIObject] = []
  var going: [APIObject] = []
  var succeeded: [APIObject] = []
  var failed: [APIObject] = []
}

extension Cluster {
  private static let component = Component.jobs

  /// Real: job_controller.go of 1.36.
  mutating func syncJob(_ key: ObjectKey, _ clock: inout Clock) {
    let now = clock.now
    for stray in strayJobPods {
      guard let pod = server.get(.pods, stray.namespace, stray.name) else { continue }
      let owner = pod.meta.controller
      let job = owner.flatMap { server.get(.jobs, stray.namespace, $0.name) }
      if owner == nil || job?.meta.uid != owner?.uid { release(pod, now) }
    }
    strayJobPods = []
    guard let job = server.get(.jobs, key.namespace, key.name) else { return }
    let crew = sort(pods(of: job))
    if Conditions(job.status?["conditions"]).isFinished || job.meta.deletion != nil {
      for pod in crew.succeeded + crew.failed + crew.going { release(pod, now) }
      if job.meta.deletion == nil { removeActive(job, crew, now) }
      return
    }
    var status = job.status?.object ?? Object()
    status["uncountedTerminatedPods"] = status["uncountedTerminatedPods"] ?? [:]
    var conditions = Conditions(status["conditions"])
    let isSuspended = job.spec?["suspend"]?.bool ?? false
    if status["startTime"] == nil, !isSuspended {
      status["startTime"] = .string(timestamp(now))
    }
    // Each end counts once, when its finalizer goes.
    let counted = count(crew, into: &status, job, now)
    var verdict = judge(job, status, crew, failedNow: counted.failed, now)
    if verdict == nil, let deadline = job.spec?["activeDeadlineSeconds"]?.int, !isSuspended,
      let start = status["startTime"]?.string.flatMap(parseTimestamp)
    {
      let due = start + .seconds(deadline)
      if due <= now {
        verdict = Verdict(
          type: "Failed", reason: "DeadlineExceeded",
          message: "Job was active longer than specified deadline")
      } else {
        later(.again(Self.component, key), due - now, &clock)
      }
    }
    var refusal: Status?
    var active = crew.active.count
    var ready = crew.active.count { isReady($0) }
    if let verdict {
      for pod in crew.active { deletePod(pod, for: job, by: Self.component, now) }
      active = 0
      ready = 0
      conclude(job, verdict, &conditions, &status, now)
    } else if isSuspended {
      for pod in crew.active { deletePod(pod, for: job, by: Self.component, now) }
      active = 0
      ready = 0
      if conditions["Suspended"]?["status"]?.string != "True" {
        conditions.setJob("Suspended", "True", "JobSuspended", "Job suspended", now)
        report(ObjectReference(job), "Suspended", "Job suspended", by: Self.component, now: now)
      }
      status["startTime"] = nil
    } else {
      if conditions["Suspended"]?["status"]?.string == "True" {
        conditions.setJob("Suspended", "False", "JobResumed", "Job resumed", now)
        report(ObjectReference(job), "Resumed", "Job resumed", by: Self.component, now: now)
        status["startTime"] = .string(timestamp(now))
      }
      if status["startTime"] == nil { status["startTime"] = .string(timestamp(now)) }
      (active, refusal) = manage(job, crew, status, &clock)
    }
    for pod in crew.succeeded + crew.failed { release(pod, now) }
    if !conditions.items.isEmpty { status["conditions"] = .array(conditions.items) }
    status["active"] = active > 0 ? .integer(active) : nil
    status["ready"] = .integer(ready)
    status["terminating"] = .integer(crew.going.count)
    setStatus(job, status, by: Self.component, now)
    comeAgain(Self.component, job, afterRefusal: refusal != nil, &clock)
  }

  private func sort(_ pods: [APIObject]) -> Crew {
    var crew = Crew()
    for pod in pods {
      switch pod.status?["phase"]?.string {
      case "Succeeded": crew.succeeded.append(pod)
      case "Failed": crew.failed.append(pod)
      default:
        if pod.meta.deletion != nil { crew.going.append(pod) } else { crew.active.append(pod) }
      }
    }
    return crew
  }
  private mutating func release(_ pod: APIObject, _ now: Instant) {
    guard
      server.get(.pods, pod.meta.namespace, pod.meta.name)?.meta.finalizers
        .contains(trackingFinalizer) ?? false
    else { return }
    server.change(
      .pods, pod.meta.namespace, pod.meta.name, by: Self.component.author, now: now
    ) { $0.meta.finalizers.removeAll { $0 == trackingFinalizer } }
  }
  private mutating func removeActive(_ job: APIObject, _ crew: Crew, _ now: Instant) {
    for pod in crew.active { deletePod(pod, for: job, by: Self.component, now) }
  }

  // MARK: Counting

  private mutating func count(
    _ crew: Crew, into status: inout Object, _ job: APIObject, _ now: Instant
  ) -> (succeeded: [APIObject], failed: [APIObject]) {
    let succeeded = crew.succeeded.filter { $0.meta.finalizers.contains(trackingFinalizer) }
    var failed = crew.failed.filter { $0.meta.finalizers.contains(trackingFinalizer) }
    // Real: a pod that was deleted before its end counts as failed.
    failed.removeAll { policyAction(job, $0)?.action == "Ignore" }
    if isIndexed(job) {
      var done = Set(indexes(job.status?["completedIndexes"]?.string ?? ""))
      for pod in succeeded { if let index = index(of: pod) { done.insert(index) } }
      let limit = job.spec?["completions"]?.int ?? 0
      let all = done.filter { $0 < limit }.sorted()
      status["completedIndexes"] = all.isEmpty ? nil : .string(ranges(all))
      status["succeeded"] = all.isEmpty ? nil : .integer(all.count)
    } else {
      let total = (status["succeeded"]?.int ?? 0) + succeeded.count
      status["succeeded"] = total > 0 ? .integer(total) : nil
    }
    let total = (status["failed"]?.int ?? 0) + failed.count
    status["failed"] = total > 0 ? .integer(total) : nil
    return (succeeded, failed)
  }

  func isIndexed(_ job: APIObject) -> Bool {
    job.spec?["completionMode"]?.string == "Indexed"
  }
  private func index(of pod: APIObject) -> Int? {
    pod.meta.annotations[indexMark].flatMap { Int($0) }
  }
  /// `0-2,5` as numbers.
  private func indexes(_ text: String) -> [Int] {
    var all: [Int] = []
    for part in text.split(separator: ",") {
      let ends = part.split(separator: "-").compactMap { Int($0) }
      guard let first = ends.first, let last = ends.last, first <= last,
        last - first <= 100_000
      else { continue }
      all.append(contentsOf: first...last)
    }
    return all
  }
  private func ranges(_ sorted: [Int]) -> String {
    var parts: [(Int, Int)] = []
    for number in sorted {
      if let last = parts.last, last.1 + 1 == number {
        parts[parts.count - 1].1 = number
      } else {
        parts.append((number, number))
      }
    }
    return parts.map { first, last in
      first == last ? "\(first)" : last == first + 1 ? "\(first),\(last)" : "\(first)-\(last)"
    }.joined(separator: ",")
  }

  // MARK: Judging

  /// What `podFailurePolicy` says of a failed pod.
  private func policyAction(_ job: APIObject, _ pod: APIObject) -> (action: String, why: String)? {
    for (place, rule) in (job.spec?["podFailurePolicy"]?["rules"]?.array ?? []).enumerated() {
      let action = rule["action"]?.string ?? ""
      if let wanted = rule["onExitCodes"] {
        let codes = wanted["values"]?.array?.compactMap(\.int) ?? []
        for status in (pod.status?["initContainerStatuses"]?.array ?? [])
          + (pod.status?["containerStatuses"]?.array ?? [])
        {
          if let name = wanted["containerName"]?.string, name != status["name"]?.string {
            continue
          }
          guard let code = status["state"]?["terminated"]?["exitCode"]?.int, code != 0 else {
            continue
          }
          if codes.contains(code) == (wanted["operator"]?.string == "In") {
            return (
              action,
              "Container \(status["name"]?.string ?? "") for pod \(pod.meta.namespace)/"
                + "\(pod.meta.name) failed with exit code \(code) matching \(action) rule at index"
                + " \(place)"
            )
          }
        }
      }
      for pattern in rule["onPodConditions"]?.array ?? [] {
        for condition in pod.status?["conditions"]?.array ?? []
        where condition["type"] == pattern["type"]
          && condition["status"]?.string == pattern["status"]?.string ?? "True"
        {
          return (
            action,
            "Pod \(pod.meta.namespace)/\(pod.meta.name) has condition"
              + " \(pattern["type"]?.string ?? "") matching \(action) rule at index \(place)"
          )
        }
      }
    }
    return nil
  }

  private func judge(
    _ job: APIObject, _ status: Object, _ crew: Crew, failedNow: [APIObject], _ now: Instant
  ) -> Verdict? {
    for pod in crew.failed {
      if let (action, why) = policyAction(job, pod), action == "FailJob" {
        return Verdict(type: "Failed", reason: "PodFailurePolicy", message: why)
      }
    }
    let failed = status["failed"]?.int ?? 0
    let limit = job.spec?["backoffLimit"]?.int ?? 6
    // Real: with OnFailure the restarts of the pods' containers count too.
    var restarts = 0
    if job.spec?["template"]?["spec"]?["restartPolicy"]?.string == "OnFailure" {
      for pod in crew.active where pod.status?["phase"]?.string == "Running" {
        for status in (pod.status?["initContainerStatuses"]?.array ?? [])
          + (pod.status?["containerStatuses"]?.array ?? [])
        {
          restarts += status["restartCount"]?.int ?? 0
        }
      }
    }
    if failed > limit || (restarts > 0 && restarts >= limit && limit >= 0 && restarts > 0) {
      if failed > limit || (limit == 0 ? restarts > 0 : restarts >= limit) {
        return Verdict(
          type: "Failed", reason: "BackoffLimitExceeded",
          message: "Job has reached the specified backoff limit")
      }
    }
    let succeeded = status["succeeded"]?.int ?? 0
    for rule in job.spec?["successPolicy"]?["rules"]?.array ?? [] {
      let done = Set(indexes(status["completedIndexes"]?.string ?? ""))
      let asked = rule["succeededIndexes"]?.string.map { Set(indexes($0)) }
      let met = asked.map { done.intersection($0).count } ?? done.count
      if met >= rule["succeededCount"]?.int ?? asked?.count ?? Int.max {
        return Verdict(
          type: "Complete", reason: "SuccessPolicy",
          message: "Matched rules at index 0")
      }
    }
    if let completions = job.spec?["completions"]?.int {
      guard succeeded >= completions, crew.active.isEmpty || succeeded >= completions else {
        return nil
      }
    } else {
      // Real: without a number, one success and no pod at work is enough.
      guard succeeded > 0, crew.active.isEmpty, crew.going.isEmpty else { return nil }
    }
    return Verdict(
      type: "Complete", reason: "CompletionsReached",
      message: "Reached expected number of succeeded pods")
  }

  private mutating func conclude(
    _ job: APIObject, _ verdict: Verdict, _ conditions: inout Conditions, _ status: inout Object,
    _ now: Instant
  ) {
    let isComplete = verdict.type == "Complete"
    conditions.setJob(
      isComplete ? "SuccessCriteriaMet" : "FailureTarget", "True", verdict.reason,
      verdict.message, now)
    conditions.setJob(verdict.type, "True", verdict.reason, verdict.message, now)
    if isComplete {
      status["completionTime"] = .string(timestamp(now))
      report(
        ObjectReference(job), "Completed", "Job completed", by: Self.component, now: now)
    } else {
      report(
        ObjectReference(job), verdict.reason, verdict.message, isWarning: true,
        by: Self.component, now: now)
    }
  }

  // MARK: Pods

  /// Brings the number of pods at work to what is wanted; returns it, and a refusal.
  private mutating func manage(
    _ job: APIObject, _ crew: Crew, _ status: Object, _ clock: inout Clock
  ) -> (active: Int, refusal: Status?) {
    let now = clock.now
    let parallelism = max(0, job.spec?["parallelism"]?.int ?? 1)
    let succeeded = status["succeeded"]?.int ?? 0
    var wanted: Int
    if let completions = job.spec?["completions"]?.int {
      wanted = min(parallelism, max(0, completions - succeeded))
    } else {
      wanted = succeeded > 0 ? min(parallelism, crew.active.count) : parallelism
    }
    if job.spec?["podReplacementPolicy"]?.string == "Failed" { wanted -= crew.going.count }
    let present = crew.active.count
    if present > wanted {
      // Real: those that are furthest from being ready go first.
      let order = crew.active.enumerated().sorted { a, b in
        let (x, y) = (isReady(a.element), isReady(b.element))
        return x != y ? !x : a.offset > b.offset
      }
      for (_, pod) in order.prefix(present - max(0, wanted)) {
        deletePod(pod, for: job, by: Self.component, now)
      }
      return (max(0, wanted), nil)
    }
    guard present < wanted else { return (present, nil) }
    // Real: after a failure the next pod waits: 10 s, doubled each time, ten minutes at most.
    let wait = restartDelay(crew, status, now)
    if wait > .zero {
      later(.again(Self.component, job.key), wait, &clock)
      return (present, nil)
    }
    var count = present
    for index in missingIndexes(job, crew, status, wanted - present) {
      switch createPod(draft(job, index), for: job, by: Self.component, now) {
      case .success: count += 1
      case .failure(let refusal): return (count, refusal)
      }
    }
    return (count, nil)
  }

  private func restartDelay(_ crew: Crew, _ status: Object, _ now: Instant) -> Duration {
    func end(_ pod: APIObject) -> Instant {
      var latest = pod.meta.creation ?? .zero
      for status in pod.status?["containerStatuses"]?.array ?? [] {
        if let text = status["state"]?["terminated"]?["finishedAt"]?.string,
          let time = parseTimestamp(text), time > latest
        {
          latest = time
        }
      }
      return latest
    }
    guard let last = crew.failed.map(end).max() else { return .zero }
    let lastSuccess = crew.succeeded.map(end).max() ?? .zero
    let count = crew.failed.count { end($0) > lastSuccess }
    guard count > 0 else { return .zero }
    let delay = min(Duration.seconds(10) * (1 << min(count - 1, 10)), .seconds(600))
    return max(.zero, last + delay - now)
  }

  /// The numbers of the pods to make now; all nil for a job without numbers.
  private func missingIndexes(
    _ job: APIObject, _ crew: Crew, _ status: Object, _ count: Int
  ) -> [Int?] {
    // Real: at most 500 in one go.
    let count = min(count, 500)
    guard isIndexed(job) else { return Array(repeating: nil, count: max(0, count)) }
    var taken = Set(indexes(status["completedIndexes"]?.string ?? ""))
    for pod in crew.active { if let index = index(of: pod) { taken.insert(index) } }
    var all: [Int?] = []
    var next = 0
    let limit = job.spec?["completions"]?.int ?? 0
    while all.count < count, next < limit {
      if !taken.contains(next) { all.append(next) }
      next += 1
    }
    return all
  }

  private func draft(_ job: APIObject, _ index: Int?) -> Draft {
    var draft = podDraft(job.spec?["template"], of: job)
    draft.meta.finalizers.append(trackingFinalizer)
    guard let index else { return draft }
    draft.meta.generateName = "\(job.meta.name)-\(index)-"
    draft.meta.annotations[indexMark] = String(index)
    draft.meta.labels[indexMark] = String(index)
    draft.fields["spec"]?.withObject { spec in
      if spec["hostname"] == nil { spec["hostname"] = .string("\(job.meta.name)-\(index)") }
      for list in ["initContainers", "containers"] where spec[list] != nil {
        spec[list]?.withArray { containers in
          for place in containers.indices {
            containers[place].withObject { container in
              container["env", default: .emptyArray].append([
                "name": "JOB_COMPLETION_INDEX",
                "valueFrom": [
                  "fieldRef": [
                    "apiVersion": "v1",
                    "fieldPath": .string("metadata.labels['\(indexMark)']"),
                  ]
                ],
              ])
              container = container.inKeyOrder()
            }
          }
        }
      }
      spec = spec.inKeyOrder()
    }
    return draft
  }
}

extension Conditions {
  /// Whether these are a job's that came to its end.
  var isFinished: Bool {
    for type in ["Complete", "Failed"] where self[type]?["status"]?.string == "True" {
      return true
    }
    return false
  }
  /// Real: a job's conditions tell when they were last looked at, and stay in their place.
  mutating func setJob(
    _ type: String, _ status: String, _ reason: String, _ message: String, _ now: Instant
  ) {
    let time = Value.string(timestamp(now))
    let condition: Value = [
      "lastProbeTime": time, "lastTransitionTime": time, "message": .string(message),
      "reason": .string(reason), "status": .string(status), "type": .string(type),
    ]
    if let place = items.firstIndex(where: { $0["type"]?.string == type }) {
      items[place] = condition
    } else {
      items.append(condition)
    }
  }
}
