// Limit ranges: what containers get that ask for nothing, and how much they may ask for.

import Documents

extension APIServer {
  private func items(in namespace: String, _ type: String) -> [Value] {
    store.objects(.limitRanges, in: namespace).flatMap { range in
      (range.spec?["limits"]?.array ?? []).filter { $0["type"]?.string == type }
    }
  }

  /// Fills in the defaults. Real: the LimitRanger plugin of 1.36.
  func limit(_ draft: inout Draft) throws(Status) {
    let items = items(in: draft.meta.namespace, "Container")
    guard !items.isEmpty else { return }
    var notes: [String] = []
    for list in ["initContainers", "containers"] where draft.fields["spec"]?[list] != nil {
      let word = list == "containers" ? "container" : "init container"
      draft.fields["spec"]?[list]?.withArray { containers in
        for index in containers.indices {
          containers[index].withObject { container in
            var set: [String: [String]] = [:]
            for item in items {
              for (key, source) in [("limits", "default"), ("requests", "defaultRequest")] {
                for (name, amount) in defaults(item, source) {
                  guard container["resources"]?[key]?[name] == nil else { continue }
                  container["resources", default: .emptyObject].withObject { resources in
                    resources[key, default: .emptyObject].withObject { own in
                      own[name] = amount
                      own = own.inKeyOrder()
                    }
                    resources = resources.inKeyOrder()
                  }
                  set[key, default: []].append(name)
                }
              }
            }
            let name = container["name"]?.string ?? ""
            for (key, noun) in [("requests", "request"), ("limits", "limit")] {
              guard let names = set[key], !names.isEmpty else { continue }
              notes.append(
                "\(names.sorted().joined(separator: ", ")) \(noun) for \(word) \(name)")
            }
            container = container.inKeyOrder()
          }
        }
      }
    }
    if !notes.isEmpty {
      draft.meta.annotations["kubernetes.io/limit-ranger"] =
        "LimitRanger plugin set: " + notes.joined(separator: "; ")
    }
  }
  /// Real: what has a limit and no request of its own is asked for in full; so is a maximum.
  private func defaults(_ item: Value, _ key: String) -> [(String, Value)] {
    var all = item[key]?.object ?? Object()
    if key == "default" {
      for (name, amount) in item["max"]?.object ?? Object() where all[name] == nil {
        all[name] = amount
      }
    } else {
      for (name, amount) in item["default"]?.object ?? Object() where all[name] == nil {
        all[name] = amount
      }
      for (name, amount) in item["max"]?.object ?? Object() where all[name] == nil {
        all[name] = amount
      }
      for (name, amount) in item["min"]?.object ?? Object() where all[name] == nil {
        all[name] = amount
      }
    }
    return all.map { ($0, $1) }
  }

  /// Refuses what is beyond the bounds.
  func checkLimits(_ kind: ResourceKind, _ draft: borrowing Draft) throws(Status) {
    var problems: [String] = []
    let namespace = draft.meta.namespace
    if kind.isPod {
      var totals = (requests: Object(), limits: Object())
      for list in ["containers", "initContainers"] {
        for container in draft.fields["spec"]?[list]?.array ?? [] {
          let resources = container["resources"]
          for item in items(in: namespace, "Container") {
            problems += compare(item, resources, "Container")
          }
          if list == "containers" {
            add(resources?["requests"], to: &totals.requests)
            add(resources?["limits"], to: &totals.limits)
          }
        }
      }
      for item in items(in: namespace, "Pod") {
        problems += compare(
          item, ["limits": .object(totals.limits), "requests": .object(totals.requests)], "Pod")
      }
    } else {
      for item in items(in: namespace, "PersistentVolumeClaim") {
        problems += compare(
          item, draft.fields["spec"]?["resources"], "PersistentVolumeClaim")
      }
    }
    guard !problems.isEmpty else { return }
    let text = problems.count == 1 ? problems[0] : "[" + problems.joined(separator: ", ") + "]"
    throw .forbidden(kind.resource, draft.meta.name, text)
  }
  private func add(_ amounts: Value?, to totals: inout Object) {
    for (name, amount) in amounts?.object ?? Object() {
      let sum =
        (totals[name]?.string.flatMap { Quantity($0) } ?? .zero)
        + (amount.string.flatMap { Quantity($0) } ?? .zero)
      totals[name] = .string(sum.description)
    }
  }

  private func compare(_ item: Value, _ resources: Value?, _ type: String) -> [String] {
    var problems: [String] = []
    func amount(_ value: Value?) -> Quantity? { value?.string.flatMap { Quantity($0) } }
    let isClaim = type == "PersistentVolumeClaim"
    for (name, bound) in item["min"]?.object ?? Object() {
      guard let least = amount(bound) else { continue }
      let request = amount(resources?["requests"]?[name])
      let limit = amount(resources?["limits"]?[name])
      let start = "minimum \(name) usage per \(type) is \(bound.string ?? "")"
      // Real: one complaint for each bound.
      if let request {
        if request < least {
          problems.append("\(start), but request is \(request)")
          continue
        }
      } else {
        problems.append("\(start).  No request is specified")
        continue
      }
      if let limit, limit < least { problems.append("\(start), but limit is \(limit)") }
    }
    for (name, bound) in item["max"]?.object ?? Object() {
      guard let most = amount(bound) else { continue }
      let request = amount(resources?["requests"]?[name])
      let limit = amount(resources?["limits"]?[name])
      let start = "maximum \(name) usage per \(type) is \(bound.string ?? "")"
      if let limit {
        if most < limit {
          problems.append("\(start), but limit is \(limit)")
          continue
        }
      } else if !isClaim {
        problems.append("\(start).  No limit is specified")
        continue
      }
      if let request, most < request { problems.append("\(start), but request is \(request)") }
    }
    for (name, bound) in item["maxLimitRequestRatio"]?.object ?? Object() {
      guard let most = amount(bound) else { continue }
      let request = amount(resources?["requests"]?[name])
      let limit = amount(resources?["limits"]?[name])
      let start = "\(name) max limit to request ratio per \(type) is \(bound.string ?? "")"
      guard let request, let limit, !request.isZero else {
        problems.append("\(start), but no request is specified or request is 0")
        continue
      }
      let ratio = Double(limit.milliValue) / Double(max(1, request.milliValue))
      if ratio > Double(most.milliValue) / 1000 {
        let text = fixed(ratio)
        problems.append("\(start), but provided ratio is \(text)")
      }
    }
    return problems
  }
  /// Six places, as Go's %f.
  private func fixed(_ value: Double) -> String {
    let millionths = Int((value * 1_000_000).rounded())
    let rest = String(millionths % 1_000_000)
    return "\(millionths / 1_000_000)." + String(repeating: "0", count: 6 - rest.count) + rest
  }
}
