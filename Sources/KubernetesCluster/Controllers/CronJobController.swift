// CronJobs: a job at each time that the schedule names.

import Documents
import Kernel
import KubernetesAPI
import Text

private let scheduledMark = "batch.kubernetes.io/cronjob-scheduled-timestamp"

extension Cluster {
  private static let component = Component.cronJobs

  /// Real: cronjob_controllerv2.go of 1.36.
  mutating func syncCronJob(_ key: ObjectKey, _ clock: inout Clock) {
    guard let cron = server.get(.cronJobs, key.namespace, key.name) else { return }
    let now = clock.now
    let jobs = server.store.owned(by: cron.meta.uid).filter { $0.kind == .jobs }
    var status = cron.status?.object ?? Object()
    settle(cron, jobs, &status, now)
    cleanUp(cron, jobs, now)
    guard cron.meta.deletion == nil else {
      setStatus(cron, status, by: Self.component, now)
      return
    }
    let isSuspended = cron.spec?["suspend"]?.bool ?? false
    if !isSuspended, let schedule = try? CronSchedule(cron.spec?["schedule"]?.string ?? "") {
      let zone = cron.spec?["timeZone"]?.string.flatMap(ClockZone.init(named:)) ?? .utc
      if let due = latestDue(cron, schedule, zone, status, now) {
        start(cron, due, jobs, &status, now)
      }
      if let next = schedule.next(after: now, in: zone) {
        // Real: a moment after the minute, so that the clock has surely reached it.
        let wait = next + .milliseconds(100) - now
        if cronWakes[cron.meta.uid] != next {
          cronWakes[cron.meta.uid] = next
          later(.again(Self.component, key), wait, &clock)
        }
      }
    }
    setStatus(cron, status, by: Self.component, now)
  }

  /// The latest time that has come and was not acted on; says so when many were missed.
  private mutating func latestDue(
    _ cron: APIObject, _ schedule: CronSchedule, _ zone: ClockZone, _ status: Object,
    _ now: Instant
  ) -> Instant? {
    var earliest = cron.meta.creation ?? now
    if let last = status["lastScheduleTime"]?.string.flatMap(parseTimestamp) { earliest = last }
    let deadline = cron.spec?["startingDeadlineSeconds"]?.int
    if let deadline {
      let bound = now - .seconds(max(0, min(deadline, 1 << 30)))
      if bound > earliest { earliest = bound }
    }
    var due: Instant?
    var missed = 0
    var time = schedule.next(after: earliest, in: zone)
    while let next = time, next <= now {
      due = next
      missed += 1
      // Real: it goes on with the latest. Limit: here with the hundredth.
      if missed > 100 {
        report(
          ObjectReference(cron), "TooManyMissedTimes",
          "too many missed start times. Set or decrease .spec.startingDeadlineSeconds or check"
            + " clock skew", isWarning: true, by: Self.component, now: now)
        break
      }
      time = schedule.next(after: next, in: zone)
    }
    return due
  }

  private mutating func start(
    _ cron: APIObject, _ due: Instant, _ jobs: [APIObject], _ status: inout Object,
    _ now: Instant
  ) {
    let name = "\(cron.meta.name)-\(due.seconds / 60)"
    if jobs.contains(where: { $0.meta.name == name }) { return }
    if let deadline = cron.spec?["startingDeadlineSeconds"]?.int,
      due + .seconds(max(0, min(deadline, 1 << 30))) < now
    {
      report(
        ObjectReference(cron), "MissSchedule",
        "Missed scheduled time to start a job: \(goTime(due))", isWarning: true,
        by: Self.component, now: now)
      return
    }
    let active = status["active"]?.array ?? []
    switch cron.spec?["concurrencyPolicy"]?.string {
    case "Forbid" where !active.isEmpty:
      report(
        ObjectReference(cron), "JobAlreadyActive",
        "Not starting job because prior execution is running and concurrency policy is Forbid",
        by: Self.component, now: now)
      return
    case "Replace":
      for reference in active {
        let old = reference["name"]?.string ?? ""
        _ = try? server.delete(
          .jobs, cron.meta.namespace, old, DeleteOptions(propagation: .background),
          by: Self.component.author, now: now)
        report(
          ObjectReference(cron), "SuccessfulDelete", "Deleted job " + old, by: Self.component,
          now: now)
      }
      status["active"] = nil
    default: break
    }
    guard let draft = jobDraft(cron, name, due) else { return }
    do throws(Status) {
      let job = try server.create(.jobs, draft, by: Self.component.author, now: now)
      report(
        ObjectReference(cron), "SuccessfulCreate", "Created job " + name, by: Self.component,
        now: now)
      var list = status["active"]?.array ?? []
      list.append([
        "apiVersion": "batch/v1", "kind": "Job", "name": .string(name),
        "namespace": .string(cron.meta.namespace),
        "resourceVersion": .string(String(job.meta.resourceVersion)),
        "uid": .string(job.meta.uid),
      ])
      status["active"] = .array(list)
      status["lastScheduleTime"] = .string(timestamp(due))
    } catch {
      if error.reason == "AlreadyExists" { return }
      report(
        ObjectReference(cron), "FailedCreate", "Error creating job: " + error.message,
        isWarning: true, by: Self.component, now: now)
    }
  }

  private func jobDraft(_ cron: APIObject, _ name: String, _ due: Instant) -> Draft? {
    let template = cron.spec?["jobTemplate"]
    let body: Object = ["metadata": template?["metadata"] ?? [:], "spec": template?["spec"] ?? [:]]
    guard var draft = server.completed(.jobs, body) else { return nil }
    draft.meta.name = name
    draft.meta.namespace = cron.meta.namespace
    draft.meta.annotations[scheduledMark] = timestamp(due)
    draft.meta.owners = [owned(by: cron)]
    return draft
  }

  /// Real: `2026-11-22 09:20:00 +0000 UTC`, Go's time as text.
  private func goTime(_ instant: Instant) -> String {
    timestamp(instant).replacing("T", with: " ").dropLast() + " +0000 UTC"
  }

  // MARK: What has come of the jobs

  private mutating func settle(
    _ cron: APIObject, _ jobs: [APIObject], _ status: inout Object, _ now: Instant
  ) {
    let before = status["active"]?.array ?? []
    let known = before.compactMap { $0["uid"]?.string }
    // Real: so is one that `kubectl create job --from` made.
    for job in jobs where !known.contains(job.meta.uid) {
      guard !Conditions(job.status?["conditions"]).isFinished else { continue }
      report(
        ObjectReference(cron), "UnexpectedJob",
        "Saw a job that the controller did not create or forgot: " + job.meta.name,
        isWarning: true, by: Self.component, now: now)
    }
    var active: [Value] = []
    for reference in before {
      let uid = reference["uid"]?.string
      guard let job = jobs.first(where: { $0.meta.uid == uid }) else {
        report(
          ObjectReference(cron), "MissingJob",
          "Active job went missing: " + (reference["name"]?.string ?? ""), by: Self.component,
          now: now)
        continue
      }
      let conditions = Conditions(job.status?["conditions"])
      guard conditions.isFinished else {
        active.append(reference)
        continue
      }
      let type = conditions["Complete"]?["status"]?.string == "True" ? "Complete" : "Failed"
      report(
        ObjectReference(cron), "SawCompletedJob",
        "Saw completed job: \(job.meta.name), condition: \(type)", by: Self.component, now: now)
      if type == "Complete", let end = job.status?["completionTime"] {
        let old = status["lastSuccessfulTime"]?.string ?? ""
        if (end.string ?? "") > old { status["lastSuccessfulTime"] = end }
      }
    }
    status["active"] = active.isEmpty ? nil : .array(active)
  }

  /// Real: of the finished jobs the newest stay, three that succeeded and one that failed.
  private mutating func cleanUp(_ cron: APIObject, _ jobs: [APIObject], _ now: Instant) {
    for (type, key) in [
      ("Complete", "successfulJobsHistoryLimit"), ("Failed", "failedJobsHistoryLimit"),
    ] {
      guard let limit = cron.spec?[key]?.int else { continue }
      let done = jobs.filter {
        $0.meta.deletion == nil
          && Conditions($0.status?["conditions"])[type]?["status"]?.string == "True"
      }.sorted {
        let (a, b) = ($0.meta.creation ?? .zero, $1.meta.creation ?? .zero)
        return a != b ? a < b : $0.meta.name < $1.meta.name
      }
      guard done.count > max(0, limit) else { continue }
      for job in done.prefix(done.count - max(0, limit)) {
        _ = try? server.delete(
          .jobs, job.meta.namespace, job.meta.name, DeleteOptions(propagation: .background),
          by: Self.component.author, now: now)
        report(
          ObjectReference(cron), "SuccessfulDelete", "Deleted job " + job.meta.name,
          by: Self.component, now: now)
      }
    }
  }
}
