// The rules of deployments, replica sets and their relatives.

import Documents
import Text

extension Checker {
  mutating func deployment(_ spec: Value?, _ old: Value?) {
    nonNegative(spec?["replicas"], "spec.replicas")
    selectorAndTemplate(spec, kind: "deployment")
    let strategy = spec?["strategy"]
    switch strategy?["type"]?.string ?? "" {
    case "Recreate":
      if strategy?["rollingUpdate"] != nil {
        fail(
          .forbidden(
            "spec.strategy.rollingUpdate",
            "may not be specified when strategy `type` is 'Recreate'"))
      }
    case "RollingUpdate":
      rolling(strategy?["rollingUpdate"], "spec.strategy.rollingUpdate")
    case let other:
      fail(.notSupported("spec.strategy.type", .string(other), ["Recreate", "RollingUpdate"]))
    }
    nonNegative(spec?["minReadySeconds"], "spec.minReadySeconds")
    nonNegative(spec?["revisionHistoryLimit"], "spec.revisionHistoryLimit")
    if let deadline = spec?["progressDeadlineSeconds"]?.int {
      nonNegative(.integer(deadline), "spec.progressDeadlineSeconds")
      if deadline <= spec?["minReadySeconds"]?.int ?? 0 {
        fail(
          .invalid(
            "spec.progressDeadlineSeconds", .integer(deadline),
            "must be greater than minReadySeconds"))
      }
    }
    if let old { immutable(spec?["selector"], old["selector"], "spec.selector") }
  }

  private mutating func rolling(_ rolling: Value?, _ field: String) {
    let unavailable = rolling?["maxUnavailable"]
    let surge = rolling?["maxSurge"]
    amount(unavailable, field + ".maxUnavailable")
    amount(surge, field + ".maxSurge")
    if isZero(unavailable), isZero(surge) {
      fail(
        .invalid(
          field + ".maxUnavailable", unavailable ?? 0, "may not be 0 when `maxSurge` is 0"))
    }
    if let text = unavailable?.string, text.hasSuffix("%"), let share = Int(text.dropLast()),
      share > 100
    {
      fail(.invalid(field + ".maxUnavailable", .string(text), "must not be greater than 100%"))
    }
  }
  private func isZero(_ value: Value?) -> Bool {
    value == nil || value == .integer(0) || value == .string("0%")
  }
  /// A number that is not negative, or a percentage.
  mutating func amount(_ value: Value?, _ field: String) {
    switch value {
    case .integer(let number)?: nonNegative(.integer(number), field)
    case .string(let text)?:
      if !text.hasSuffix("%") || text.count < 2
        || !text.dropLast().allSatisfy({ $0.isASCII && $0.isNumber })
      {
        fail(
          .invalid(
            field, .string(text),
            "a valid percent string must be a numeric string followed by an ending '%' (e.g. '1%',"
              + "  or '93%', regex used for validation is '[0-9]+%')"))
      }
    default: break
    }
  }

  /// Real: the selector must be there, be valid, not be empty, and match the template.
  mutating func selectorAndTemplate(_ spec: Value?, kind: String) {
    let selector = spec?["selector"]
    let isMissing = selector?.isNull ?? true
    if isMissing {
      fail(.required("spec.selector"))
    } else {
      labelSelector(selector, "spec.selector")
      if selector?["matchLabels"]?.isEmpty ?? true, selector?["matchExpressions"]?.isEmpty ?? true {
        fail(
          .invalid(
            "spec.selector", selector ?? .null, "empty selector is invalid for \(kind)"))
      }
    }
    if !isMissing, !isValid(selector) {
      fail(.invalid("spec.selector", selector ?? .null, "invalid label selector"))
      return
    }
    template(spec?["template"], LabelSelector(selector), "spec.template", kind: kind)
  }

  /// Real: the pods of a stateful set's template are only checked when they are made, since its
  /// volumes come from claims that are not there yet.
  mutating func template(
    _ template: Value?, _ selector: LabelSelector, _ field: String, kind: String = "replicaset"
  ) {
    let labels = StringMap(template?["metadata"]?["labels"])
    if !selector.isEmpty, !selector.matches(labels) {
      fail(
        .invalid(
          field + ".metadata.labels", template?["metadata"]?["labels"] ?? .null,
          "`selector` does not match template `labels`"))
    }
    if kind == "statefulset" {
      templateMarks(template, field)
    } else {
      podTemplate(template, field)
    }
    if let policy = template?["spec"]?["restartPolicy"]?.string, policy != "Always" {
      fail(.notSupported(field + ".spec.restartPolicy", .string(policy), ["Always"]))
    }
    if template?["spec"]?["activeDeadlineSeconds"] != nil {
      let owner = ["statefulset": "StatefulSet", "daemonset": "DaemonSet"][kind] ?? "ReplicaSet"
      fail(
        .forbidden(
          field + ".spec.activeDeadlineSeconds",
          "activeDeadlineSeconds in \(owner) is not Supported"))
    }
  }
  mutating func podTemplate(_ template: Value?, _ field: String) {
    templateMarks(template, field)
    podSpec(template?["spec"], field + ".spec")
  }
  private mutating func templateMarks(_ template: Value?, _ field: String) {
    labels(StringMap(template?["metadata"]?["labels"]), field + ".labels")
    annotations(StringMap(template?["metadata"]?["annotations"]), field + ".annotations")
  }

  mutating func replicaSet(_ spec: Value?, _ old: Value?) {
    nonNegative(spec?["replicas"], "spec.replicas")
    nonNegative(spec?["minReadySeconds"], "spec.minReadySeconds")
    selectorAndTemplate(spec, kind: "replicaset")
    if let old { immutable(spec?["selector"], old["selector"], "spec.selector") }
  }

  mutating func replicationController(_ spec: Value?) {
    nonNegative(spec?["minReadySeconds"], "spec.minReadySeconds")
    let selector = StringMap(spec?["selector"])
    if selector.isEmpty { fail(.required("spec.selector")) }
    nonNegative(spec?["replicas"], "spec.replicas")
    guard spec?["template"] != nil else { return fail(.required("spec.template")) }
    template(spec?["template"], LabelSelector(labels: selector), "spec.template")
  }

  mutating func statefulSet(_ spec: Value?, _ old: Value?) {
    if let old {
      let allowed = [
        "replicas", "ordinals", "template", "updateStrategy", "revisionHistoryLimit",
        "persistentVolumeClaimRetentionPolicy", "minReadySeconds",
      ]
      var changed = spec?.object ?? Object()
      var before = old.object ?? Object()
      for key in allowed {
        changed[key] = nil
        before[key] = nil
      }
      if changed != before {
        fail(
          .forbidden(
            "spec",
            "updates to statefulset spec for fields other than 'replicas', 'ordinals', 'template',"
              + " 'updateStrategy', 'revisionHistoryLimit', 'persistentVolumeClaimRetentionPolicy'"
              + " and 'minReadySeconds' are forbidden"))
      }
    }
    oneOf(
      spec?["podManagementPolicy"], "spec.podManagementPolicy", ["OrderedReady", "Parallel"])
    oneOf(
      spec?["updateStrategy"]?["type"], "spec.updateStrategy.type", ["OnDelete", "RollingUpdate"])
    nonNegative(spec?["replicas"], "spec.replicas")
    nonNegative(spec?["minReadySeconds"], "spec.minReadySeconds")
    nonNegative(spec?["revisionHistoryLimit"], "spec.revisionHistoryLimit")
    selectorAndTemplate(spec, kind: "statefulset")
  }

  mutating func daemonSet(_ spec: Value?, _ old: Value?) {
    selectorAndTemplate(spec, kind: "daemonset")
    nonNegative(spec?["minReadySeconds"], "spec.minReadySeconds")
    oneOf(
      spec?["updateStrategy"]?["type"], "spec.updateStrategy.type", ["OnDelete", "RollingUpdate"])
    nonNegative(spec?["revisionHistoryLimit"], "spec.revisionHistoryLimit")
    if let old { immutable(spec?["selector"], old["selector"], "spec.selector") }
  }

  /// Real: `ValidateGeneratedSelector`: a job's selector and its pods' labels are its own, unless it
  /// says that they are made by hand.
  mutating func generatedSelector(_ draft: borrowing Draft) {
    let spec = draft.fields["spec"]
    guard !(spec?["manualSelector"]?.bool ?? false), let selector = spec?["selector"] else {
      return
    }
    let expected = jobLabels(uid: draft.meta.uid, name: draft.meta.name)
    let labels = spec?["template"]?["metadata"]?["labels"]
    for (key, value) in expected where labels?[key]?.string != value {
      fail(
        .invalid(
          "spec.template.metadata.labels[\(key)]", labels ?? .null, "must be '\(value)'"))
    }
    var own = StringMap()
    for (key, value) in expected { own[key] = value }
    if !LabelSelector(selector).matches(own) {
      fail(.invalid("spec.selector", selector, "`selector` not auto-generated"))
    }
  }

  mutating func job(_ spec: Value?, _ old: Value?, _ field: String = "spec") {
    for key in [
      "parallelism", "completions", "activeDeadlineSeconds", "backoffLimit",
      "ttlSecondsAfterFinished",
    ] {
      nonNegative(spec?[key], "\(field).\(key)")
    }
    if spec?["completionMode"]?.string == "Indexed", spec?["completions"] == nil {
      fail(
        .required(
          field + ".completions",
          "when completion mode is Indexed"))
    }
    oneOf(spec?["completionMode"], field + ".completionMode", ["Indexed", "NonIndexed"])
    oneOf(
      spec?["podReplacementPolicy"], field + ".podReplacementPolicy",
      ["Failed", "TerminatingOrFailed"])
    podTemplate(spec?["template"], field + ".template")
    let policy = spec?["template"]?["spec"]?["restartPolicy"]?.string ?? ""
    if policy == "Always" || policy.isEmpty {
      fail(
        .required(
          field + ".template.spec.restartPolicy", "valid values: \"OnFailure\", \"Never\""))
    } else if policy != "OnFailure", policy != "Never" {
      fail(
        .notSupported(
          field + ".template.spec.restartPolicy", .string(policy), ["OnFailure", "Never"]))
    }
    // A cron job's jobs have no selector yet.
    if field == "spec" { jobSelector(spec) }
    if let old {
      completions(spec, old, field)
      immutable(spec?["selector"], old["selector"], field + ".selector")
      immutable(spec?["template"], old["template"], field + ".template")
      immutable(spec?["completionMode"], old["completionMode"], field + ".completionMode")
    }
  }

  private mutating func jobSelector(_ spec: Value?) {
    guard let selector = spec?["selector"], !selector.isNull else {
      return fail(.required("spec.selector"))
    }
    labelSelector(selector, "spec.selector")
    let labels = spec?["template"]?["metadata"]?["labels"]
    if isValid(selector), !LabelSelector(selector).matches(StringMap(labels)) {
      fail(
        .invalid(
          "spec.template.metadata.labels", labels ?? .null,
          "`selector` does not match template `labels`"))
    }
  }

  /// Real: an indexed job may grow and shrink, with as many pods at once as there are indexes.
  private mutating func completions(_ spec: Value?, _ old: Value, _ field: String) {
    guard spec?["completionMode"]?.string == "Indexed" else {
      return immutable(spec?["completions"], old["completions"], field + ".completions")
    }
    if let wanted = spec?["completions"]?.int, spec?["completions"] != old["completions"],
      spec?["parallelism"]?.int != wanted
    {
      fail(
        .invalid(
          field + ".completions", .integer(wanted),
          "can only be modified in tandem with \(field).parallelism"))
    }
  }

  mutating func cronJob(_ spec: Value?) {
    let schedule = spec?["schedule"]?.string ?? ""
    if schedule.isEmpty {
      fail(.required("spec.schedule"))
    } else {
      do throws(CronError) {
        _ = try CronSchedule(schedule)
      } catch {
        fail(.invalid("spec.schedule", .string(schedule), error.message))
      }
      if schedule.contains("TZ") {
        fail(
          .invalid(
            "spec.schedule", .string(schedule),
            "cannot use TZ or CRON_TZ in schedule, use timeZone field instead"))
      }
    }
    nonNegative(spec?["startingDeadlineSeconds"], "spec.startingDeadlineSeconds")
    if let name = spec?["timeZone"]?.string {
      if name.isEmpty {
        fail(.invalid("spec.timeZone", "", "timeZone must be nil or non-empty string"))
      } else if name.lowercased() == "local" || ClockZone(named: name) == nil {
        fail(.invalid("spec.timeZone", .string(name), "unknown time zone " + name))
      }
    }
    oneOf(spec?["concurrencyPolicy"], "spec.concurrencyPolicy", ["Allow", "Forbid", "Replace"])
    job(spec?["jobTemplate"]?["spec"], nil, "spec.jobTemplate.spec")
    nonNegative(spec?["successfulJobsHistoryLimit"], "spec.successfulJobsHistoryLimit")
    nonNegative(spec?["failedJobsHistoryLimit"], "spec.failedJobsHistoryLimit")
  }
}
