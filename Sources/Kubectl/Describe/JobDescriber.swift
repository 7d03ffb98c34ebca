// kubectl describe job, cronjob

import Documents
import Kernel
import KubernetesAPI
import Machine
import Text

extension Describer {
  mutating func job(_ object: Value) {
    let meta = object["metadata"], spec = object["spec"], status = object["status"]
    out.line(0, "Name:\t\(meta?["name"]?.string ?? "")")
    out.line(0, "Namespace:\t\(meta?["namespace"]?.string ?? "")")
    if let selector = spec?["selector"] {
      out.line(0, "Selector:\t\(Self.selector(selector))")
    }
    labels(object)
    annotations(object)
    if let owner = controller(of: object) { out.line(0, "Controlled By:\t\(owner)") }
    if let count = spec?["parallelism"]?.int { out.line(0, "Parallelism:\t\(count)") }
    out.line(0, "Completions:\t\(spec?["completions"]?.int.map(String.init) ?? "<unset>")")
    if let mode = spec?["completionMode"]?.string { out.line(0, "Completion Mode:\t\(mode)") }
    if let suspend = spec?["suspend"]?.bool { out.line(0, "Suspend:\t\(suspend)") }
    if let limit = spec?["backoffLimit"]?.int { out.line(0, "Backoff Limit:\t\(limit)") }
    if let limit = spec?["ttlSecondsAfterFinished"]?.int {
      out.line(0, "TTL Seconds After Finished:\t\(limit)")
    }
    let start = status?["startTime"]?.string.flatMap(parseTimestamp)
    let end = status?["completionTime"]?.string.flatMap(parseTimestamp)
    if start != nil { out.line(0, "Start Time:\t\(Self.time(status?["startTime"]))") }
    if end != nil { out.line(0, "Completed At:\t\(Self.time(status?["completionTime"]))") }
    if let start, let end {
      out.line(0, "Duration:\t\(KubernetesAPI.age(since: start, now: end))")
    }
    if let seconds = spec?["activeDeadlineSeconds"]?.int {
      out.line(0, "Active Deadline Seconds:\t\(seconds)s")
    }
    func count(_ key: String) -> Int { status?[key]?.int ?? 0 }
    out.line(
      0,
      "Pods Statuses:\t\(count("active")) Active (\(count("ready")) Ready) / \(count("succeeded")) Succeeded / \(count("failed")) Failed"
    )
    if spec?["completionMode"]?.string == "Indexed" {
      let done = status?["completedIndexes"]?.string ?? ""
      out.line(0, "Completed Indexes:\t\(done.isEmpty ? "<none>" : done)")
    }
    template(spec?["template"])
    events(object)
  }

  mutating func cronJob(_ object: Value) {
    let meta = object["metadata"], spec = object["spec"], status = object["status"]
    func number(_ value: Value?) -> String { value?.int.map(String.init) ?? "<unset>" }
    out.line(0, "Name:\t\(meta?["name"]?.string ?? "")")
    out.line(0, "Namespace:\t\(meta?["namespace"]?.string ?? "")")
    labels(object)
    annotations(object)
    out.line(0, "Schedule:\t\(spec?["schedule"]?.string ?? "")")
    out.line(0, "Concurrency Policy:\t\(spec?["concurrencyPolicy"]?.string ?? "")")
    out.line(0, "Suspend:\t\(spec?["suspend"]?.bool == true ? "True" : "False")")
    out.line(0, "Time Zone:\t\(spec?["timeZone"]?.string ?? "<unset>")")
    out.line(
      0, "Successful Job History Limit:\t\(number(spec?["successfulJobsHistoryLimit"]))")
    out.line(0, "Failed Job History Limit:\t\(number(spec?["failedJobsHistoryLimit"]))")
    let deadline = spec?["startingDeadlineSeconds"]?.int
    out.line(0, "Starting Deadline Seconds:\t\(deadline.map { "\($0)s" } ?? "<unset>")")
    let job = spec?.at("jobTemplate", "spec")
    if let selector = job?["selector"] {
      out.line(0, "Selector:\t\(Self.selector(selector))")
    } else {
      out.line(0, "Selector:\t<unset>")
    }
    out.line(0, "Parallelism:\t\(number(job?["parallelism"]))")
    out.line(0, "Completions:\t\(number(job?["completions"]))")
    if let seconds = job?["activeDeadlineSeconds"]?.int {
      out.line(0, "Active Deadline Seconds:\t\(seconds)s")
    }
    template(job?["template"])
    let last = status?["lastScheduleTime"]
    out.line(0, "Last Schedule Time:\t\(last == nil ? "<unset>" : Self.time(last))")
    let active = (status?["active"]?.array ?? []).compactMap { $0["name"]?.string }
    out.line(0, "Active Jobs:\t\(active.isEmpty ? "<none>" : active.joined(separator: ", "))")
    events(object)
  }
}
