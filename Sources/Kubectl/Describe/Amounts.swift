// What the pods of a node ask for together, as its description sums it.

import Documents
import KubernetesAPI

/// Amounts by the name of their resource.
struct Amounts: Sendable {
  private var byName: [String: Quantity] = [:]

  init() {}
  init(_ value: Value?) {
    for (name, amount) in value?.object ?? Object() {
      let text = amount.string ?? amount.int.map(String.init) ?? ""
      if let quantity = Quantity(text) { byName[name] = quantity }
    }
  }
  /// What a pod takes of a node. Real: an init container's amounts count where they are above those
  /// of the containers; a sidecar's come to these; so does the pod's overhead.
  init(of spec: Value?, _ key: String) {
    for container in spec?["containers"]?.array ?? [] {
      add(Amounts(container.at("resources", key)))
    }
    var sidecars = Amounts(), highest = Amounts()
    for container in spec?["initContainers"]?.array ?? [] {
      var own = Amounts(container.at("resources", key))
      if container["restartPolicy"]?.string == "Always" {
        add(own)
        sidecars.add(own)
        own = sidecars
      } else {
        own.add(sidecars)
      }
      highest.raise(to: own)
    }
    raise(to: highest)
    if let whole = spec?.at("resources", key) {
      byName.merge(Amounts(whole).byName) { _, new in new }
    }
    guard let overhead = spec?["overhead"] else { return }
    for (name, amount) in Amounts(overhead).byName
    where key == "requests" || byName[name] != nil {
      byName[name] = self[name] + amount
    }
  }

  /// In order.
  var names: [String] { byName.keys.sorted() }
  subscript(name: String) -> Quantity { byName[name] ?? Quantity(whole: 0) }

  mutating func add(_ other: Amounts) { byName.merge(other.byName) { $0 + $1 } }
  private mutating func raise(to other: Amounts) {
    byName.merge(other.byName) { $0 < $1 ? $1 : $0 }
  }

  /// `250m (6%)`
  func share(_ name: String, of total: Amounts) -> String {
    let part = self[name], whole = total[name]
    let (a, b) =
      name == "cpu" ? (part.milliValue, whole.milliValue) : (part.value, whole.value)
    let percent = b > 0 ? Int(Double(a) / Double(b) * 100) : 0
    return "\(part) (\(percent)%)"
  }
}
