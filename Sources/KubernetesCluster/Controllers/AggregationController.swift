// Cluster roles that are put together of others.

import Documents
import Kernel
import KubernetesAPI

extension Cluster {
  /// Writes the rules of the roles that an aggregated role selects into it.
  /// Real: clusterroleaggregation_controller.go of 1.36: in the order of the selectors and of the
  /// roles' names, each rule once.
  mutating func syncAggregation(_ key: ObjectKey, _ now: Instant) {
    guard let role = server.get(.clusterRoles, "", key.name), role.meta.deletion == nil,
      let selectors = role["aggregationRule"]?["clusterRoleSelectors"]?.array
    else { return }
    let rules = gathered(selectors, but: role.meta.name)
    guard rules != role["rules"]?.array ?? [] else { return }
    server.change(
      .clusterRoles, "", role.meta.name, by: Component.aggregation.author, now: now
    ) { $0.fields["rules"] = .array(rules) }
  }

  func gathered(_ selectors: [Value], but name: String) -> [Value] {
    var rules: [Value] = [], known: Set<Value> = []
    for selector in selectors.map({ LabelSelector($0) }) {
      for other in server.list(.clusterRoles)
      where other.meta.name != name && selector.matches(other.meta.labels) {
        for rule in other["rules"]?.array ?? [] where known.insert(rule).inserted {
          rules.append(rule)
        }
      }
    }
    return rules
  }

  /// A changed role may be part of every aggregated one.
  mutating func wakeAggregated() {
    for role in server.list(.clusterRoles) where role["aggregationRule"] != nil {
      queues.add(role.key, to: .aggregation)
    }
  }
}
