// The rules of limit ranges, storage classes, and an autoscaler's metrics and behaviour.

import Documents

extension Checker {
  /// Real: ValidateLimitRange of kubernetes 1.36. NB: the real one takes resources in no order.
  mutating func limitRange(_ spec: Value?) {
    var types: Set<String> = []
    for (index, limit) in (spec?["limits"]?.array ?? []).enumerated() {
      let here = "spec.limits[\(index)]"
      let type = limit["type"]?.string ?? ""
      if !type.contains("/"), !["Pod", "Container", "PersistentVolumeClaim"].contains(type) {
        fail(
          .invalid(
            here + ".type", .string(type), "must be a standard limit type or fully qualified"))
      }
      if !types.insert(type).inserted { fail(.duplicate(here + ".type", .string(type))) }
      if type == "Pod" {
        for key in ["default", "defaultRequest"] where !(limit[key]?.isEmpty ?? true) {
          fail(.forbidden("\(here).\(key)", "may not be specified when `type` is 'Pod'"))
        }
      }
      if type == "PersistentVolumeClaim", limit["min"]?["storage"] == nil,
        limit["max"]?["storage"] == nil
      {
        fail(
          .required(
            here + ".limits",
            "either minimum or maximum storage value is required, but neither was provided"))
      }
      limitAmounts(limit, here)
    }
  }

  private mutating func limitAmounts(_ limit: Value, _ here: String) {
    let groups = ["max", "min", "default", "defaultRequest", "maxLimitRequestRatio"]
    var names: [String] = []
    for group in groups {
      for name in limit[group]?.object?.keys ?? [] where !names.contains(name) {
        names.append(name)
      }
    }
    for name in names.sorted() {
      func amount(_ group: String) -> Quantity? {
        limit[group]?[name]?.string.flatMap { Quantity($0) }
      }
      let least = amount("min"), most = amount("max")
      let request = amount("defaultRequest"), own = amount("default")
      func compare(
        _ low: Quantity?, _ lowName: String, _ high: Quantity?, _ highName: String,
        _ field: String, _ shown: Quantity?
      ) {
        guard let low, let high, let shown, high < low else { return }
        fail(
          .invalid(
            "\(here).\(field)[\(name)]", .string(shown.description),
            "\(lowName) value \(low) is greater than \(highName) value \(high)"))
      }
      compare(least, "min", most, "max", "min", least)
      compare(least, "min", request, "default request", "defaultRequest", request)
      compare(request, "default request", most, "max", "defaultRequest", request)
      compare(request, "default request", own, "default limit", "defaultRequest", request)
      compare(least, "min", own, "default", "default", least)
      compare(own, "default", most, "max", "default", most)
      if let ratio = amount("maxLimitRequestRatio"), let one = Quantity("1"), ratio < one {
        fail(
          .invalid(
            "\(here).maxLimitRequestRatio[\(name)]", .string(ratio.description),
            "ratio \(ratio) is less than 1"))
      }
    }
  }

  /// Real: pkg/apis/storage/validation of kubernetes 1.36.
  mutating func storageClass(_ draft: Draft, _ old: APIObject?) {
    if let old {
      for key in ["parameters", "provisioner", "reclaimPolicy"]
      where draft.fields[key] != old[key] {
        fail(.forbidden(key, "updates to \(key) are forbidden."))
      }
      immutable(draft.fields["volumeBindingMode"], old["volumeBindingMode"], "volumeBindingMode")
      return
    }
    let provisioner = draft.fields["provisioner"]?.string ?? ""
    if provisioner.isEmpty {
      fail(.required("provisioner"))
    } else {
      each(qualifiedNameProblems(provisioner.lowercased()), "provisioner", provisioner)
    }
    oneOf(draft.fields["reclaimPolicy"], "reclaimPolicy", ["Delete", "Retain"])
    oneOf(
      draft.fields["volumeBindingMode"], "volumeBindingMode", ["Immediate", "WaitForFirstConsumer"])
  }

  // MARK: Autoscalers

  /// Real: validateMetricSpec of pkg/apis/autoscaling/validation, kubernetes 1.36.
  mutating func metric(_ metric: Value, _ field: String) {
    let fields = [
      "ContainerResource": "containerResource", "External": "external", "Object": "object",
      "Pods": "pods", "Resource": "resource",
    ]
    let type = metric["type"]?.string ?? ""
    if type.isEmpty { fail(.required(field + ".type", "must specify a metric source type")) }
    guard let own = fields[type] else {
      fail(.notSupported(field + ".type", .string(type), fields.keys.sorted()))
      return
    }
    for key in fields.values.sorted() {
      guard let source = metric[key] else { continue }
      metricSource(source, key, "\(field).\(key)")
      break
    }
    if metric[own] == nil {
      fail(
        .required(
          "\(field).\(own)", "must populate information for the given metric source"))
    }
    for key in fields.values.sorted() where key != own && metric[key] != nil {
      fail(.forbidden("\(field).\(key)", "must populate the given metric source only"))
    }
  }

  private mutating func metricSource(_ source: Value, _ kind: String, _ field: String) {
    if kind == "resource" || kind == "containerResource" {
      if source["name"]?.string?.isEmpty ?? true {
        fail(.required(field + ".name", "must specify a resource name"))
      }
      if kind == "containerResource", source["container"]?.string?.isEmpty ?? true {
        fail(.required(field + ".container", "must specify a container"))
      }
    } else if source["metric"]?["name"]?.string?.isEmpty ?? true {
      fail(.required(field + ".metric.name", "must specify a metric name"))
    }
    let target = source["target"], here = field + ".target"
    let type = target?["type"]?.string ?? ""
    if type.isEmpty { fail(.required(here + ".type", "must specify a metric target type")) }
    if !["Utilization", "Value", "AverageValue"].contains(type) {
      fail(
        .invalid(
          here + ".type", .string(type), "must be either Utilization, Value, or AverageValue"))
    }
    for key in ["value", "averageValue"] {
      if let amount = target?[key]?.string.flatMap({ Quantity($0) }), amount <= .zero {
        fail(.invalid("\(here).\(key)", .string(amount.description), "must be positive"))
      }
    }
    let share = target?["averageUtilization"]?.int
    if let share, share < 1 {
      fail(.invalid(here + ".averageUtilization", .integer(share), "must be greater than 0"))
    }
    switch kind {
    case "resource", "containerResource":
      if share == nil, target?["averageValue"] == nil {
        fail(
          .required(
            here + ".averageUtilization",
            "must set either a target raw value or a target utilization"))
      }
      if share != nil, target?["averageValue"] != nil {
        fail(
          .forbidden(
            here + ".averageValue",
            "may not set both a target raw value and a target utilization"))
      }
    case "pods":
      if target?["averageValue"] == nil {
        fail(
          .required(here + ".averageValue", "must specify a positive target averageValue"))
      }
    default:
      if target?["value"] == nil, target?["averageValue"] == nil {
        fail(
          .required(
            here + ".averageValue",
            "must set either a target value for metric or a per-pod target"))
      }
    }
  }

  mutating func scaling(_ rules: Value, _ field: String) {
    if let seconds = rules["stabilizationWindowSeconds"]?.int {
      let here = field + ".stabilizationWindowSeconds"
      if seconds < 0 {
        fail(.invalid(here, .integer(seconds), "must be greater than or equal to zero"))
      } else if seconds > 3600 {
        fail(.invalid(here, .integer(seconds), "must be less than or equal to 3600"))
      }
    }
    oneOf(rules["selectPolicy"], field + ".selectPolicy", ["Disabled", "Max", "Min"])
    let policies = rules["policies"]?.array ?? []
    // Real: what has none gets the usual ones before it is looked at.
    if rules["policies"]?.array?.isEmpty ?? false {
      fail(.required(field + ".policies", "must specify at least one Policy"))
    }
    for (index, policy) in policies.enumerated() {
      let here = "\(field).policies[\(index)]"
      oneOf(.string(policy["type"]?.string ?? ""), here + ".type", ["Percent", "Pods"])
      let value = policy["value"]?.int ?? 0
      if value <= 0 {
        fail(.invalid(here + ".value", .integer(value), "must be greater than zero"))
      }
      let seconds = policy["periodSeconds"]?.int ?? 0
      if seconds <= 0 {
        fail(.invalid(here + ".periodSeconds", .integer(seconds), "must be greater than zero"))
      } else if seconds > 1800 {
        fail(
          .invalid(
            here + ".periodSeconds", .integer(seconds), "must be less than or equal to 1800"))
      }
    }
  }
}
