// Where a pod may go, and where it goes best.

import Documents
import Kernel
import KubernetesAPI

/// Why a node does not take a pod.
struct Refusal: Sendable {
  /// `Insufficient cpu`; a node may have several.
  var reasons: [String]
  /// Whether making room could help.
  var isResolvable: Bool
  var filter = Filter.later

  /// In the order in which the default profile asks them.
  enum Filter: Int, CaseIterable, Sendable {
    case unschedulable, taints, affinity, ports, resources, later
  }
}

/// A pod that looks for a node, with what the filters and scores need to know of it.
struct PlacementRequest: Sendable {
  let pod: APIObject
  let load: Load
  private let tolerations: [Value]
  private let selector: StringMap
  private let spread: [Value]
  private let affinity: Value?
  private let owner: String?
  /// Nodes with their pods, where relations between pods matter.
  private var peers: [NodeInfo] = []

  init(_ pod: APIObject) {
    self.pod = pod
    let spec = pod.spec
    load = Load(spec)
    tolerations = spec?["tolerations"]?.array ?? []
    selector = StringMap(spec?["nodeSelector"])
    affinity = spec?["affinity"]
    spread = spec?["topologySpreadConstraints"]?.array ?? []
    owner = pod.meta.controller?.uid
  }
  private var nodeTerms: [Value]? {
    affinity?["nodeAffinity"]?["requiredDuringSchedulingIgnoredDuringExecution"]?[
      "nodeSelectorTerms"]?.array
  }
  private var preferredTerms: [Value] {
    affinity?["nodeAffinity"]?["preferredDuringSchedulingIgnoredDuringExecution"]?.array ?? []
  }
  var priority: Int { pod.spec?["priority"]?.int ?? 0 }

  /// Whether every node is to this pod what it is to the other. NB: relations between pods are not
  /// looked at.
  func isLike(_ other: PlacementRequest) -> Bool {
    owner == other.owner && load == other.load && selector == other.selector
      && tolerations == other.tolerations && affinity == other.affinity
  }
  /// Whether other pods matter to where this one may go, or goes best.
  var hasPeers: Bool { !peers.isEmpty }

  mutating func learn(_ table: NodeTable) {
    if affinity?["podAffinity"] != nil || affinity?["podAntiAffinity"] != nil || !spread.isEmpty
      || table.antiAffine > 0
    {
      peers = table.infos.values
    }
  }

  /// Whether a daemon's pod is to run on a node, and whether one that is there may stay.
  ///
  /// Real: NodeShouldRunDaemonPod, 1.36: resources and ports do not count.
  func daemonFit(of info: NodeInfo) -> (runs: Bool, stays: Bool) {
    guard matchesNode(info.node) else { return (false, false) }
    var isScheduled = true
    for taint in info.taints where !tolerations.contains(where: { tolerates($0, taint) }) {
      switch taint["effect"]?.string {
      case "NoExecute": return (false, false)
      case "NoSchedule": isScheduled = false
      default: break
      }
    }
    return (isScheduled, true)
  }

  // MARK: Filters

  /// How many of a node's own filters let the pod pass.
  func filtersPassed(by info: NodeInfo) -> Int {
    guard let refusal = refusal(of: info) else { return Refusal.Filter.allCases.count }
    return refusal.filter.rawValue
  }
  var asksForNeighbours: Bool {
    !spread.isEmpty || affinity?["podAffinity"] != nil || affinity?["podAntiAffinity"] != nil
  }

  /// Real: the filters in the default profile's order; the first that refuses says why.
  func refusal(of info: NodeInfo) -> Refusal? {
    if info.isCordoned,
      !tolerations.contains(where: {
        tolerates($0, ["key": "node.kubernetes.io/unschedulable", "effect": "NoSchedule"])
      })
    {
      return Refusal(
        reasons: ["node(s) were unschedulable"], isResolvable: false, filter: .unschedulable)
    }
    for taint in info.taints {
      let effect = taint["effect"]?.string
      guard effect == "NoSchedule" || effect == "NoExecute" else { continue }
      if !tolerations.contains(where: { tolerates($0, taint) }) {
        return Refusal(
          reasons: ["node(s) had untolerated taint(s)"], isResolvable: false, filter: .taints)
      }
    }
    if !matchesNode(info.node) {
      return Refusal(
        reasons: ["node(s) didn't match Pod's node affinity/selector"], isResolvable: false,
        filter: .affinity)
    }
    if !load.hostPorts.isEmpty {
      let taken = info.pods.values.flatMap { $0.load.hostPorts }
      if load.hostPorts.contains(where: taken.contains) {
        return Refusal(
          reasons: ["node(s) didn't have free ports for the requested pod ports"],
          isResolvable: true, filter: .ports)
      }
    }
    return resources(info)
  }
  /// The last filters: how the pod's place relates to those of others.
  func relationRefusal(of info: NodeInfo) -> Refusal? {
    guard !peers.isEmpty else { return nil }
    return spreading(info) ?? relations(info)
  }

  private func resources(_ info: NodeInfo) -> Refusal? {
    var reasons: [String] = []
    var isResolvable = true
    if info.pods.count + 1 > info.room { reasons.append("Too many pods") }
    func check(_ wanted: Int, _ used: Int, _ all: Int, _ name: String) {
      if wanted > 0, wanted > all - used {
        reasons.append("Insufficient " + name)
        if wanted > all { isResolvable = false }
      }
    }
    check(load.cpu, info.usedCPU, info.cpu, "cpu")
    check(load.memory, info.usedMemory, info.memory, "memory")
    check(load.storage, info.usedStorage, info.storage, "ephemeral-storage")
    return reasons.isEmpty
      ? nil : Refusal(reasons: reasons, isResolvable: isResolvable, filter: .resources)
  }

  private func matchesNode(_ node: APIObject) -> Bool {
    if !node.meta.labels.contains(all: selector) { return false }
    guard let nodeTerms else { return true }
    return matchesTerms(nodeTerms, node)
  }

  /// How many pods of the selector each value of a label has.
  private func tally(_ key: String, _ selector: LabelSelector) -> [String: Int] {
    var counts: [String: Int] = [:]
    for peer in peers {
      guard let value = peer.node.meta.labels[key], matchesNode(peer.node) else { continue }
      var count = counts[value] ?? 0
      for (other, _) in peer.pods.values
      where other.meta.namespace == pod.meta.namespace && other.meta.deletion == nil
        && selector.matches(other.meta.labels)
      {
        count += 1
      }
      counts[value] = count
    }
    return counts
  }
  private func spreading(_ info: NodeInfo) -> Refusal? {
    for constraint in spread where constraint["whenUnsatisfiable"]?.string == "DoNotSchedule" {
      let key = constraint["topologyKey"]?.string ?? ""
      guard let value = info.node.meta.labels[key] else {
        return Refusal(
          reasons: [
            "node(s) didn't match pod topology spread constraints (missing required label)"
          ],
          isResolvable: false)
      }
      let selector = LabelSelector(constraint["labelSelector"])
      let counts = tally(key, selector)
      let own = selector.matches(pod.meta.labels) ? 1 : 0
      let least = counts.values.min() ?? 0
      if (counts[value] ?? 0) + own - least > constraint["maxSkew"]?.int ?? 1 {
        return Refusal(
          reasons: ["node(s) didn't match pod topology spread constraints"], isResolvable: true)
      }
    }
    return nil
  }

  /// Whether a pod elsewhere is one that a term means.
  private func isMeant(_ other: APIObject, by term: Value, of owner: APIObject) -> Bool {
    let names = term["namespaces"]?.strings ?? []
    let isNear =
      names.isEmpty && term["namespaceSelector"] == nil
      ? other.meta.namespace == owner.meta.namespace
      : names.contains(other.meta.namespace) || term["namespaceSelector"] != nil
    return isNear && LabelSelector(term["labelSelector"]).matches(other.meta.labels)
  }
  private static func required(_ pod: APIObject, _ key: String) -> [Value] {
    pod.spec?["affinity"]?[key]?["requiredDuringSchedulingIgnoredDuringExecution"]?.array ?? []
  }
  private func relations(_ info: NodeInfo) -> Refusal? {
    let labels = info.node.meta.labels
    for peer in peers {
      for (other, _) in peer.pods.values {
        for term in Self.required(other, "podAntiAffinity") {
          let key = term["topologyKey"]?.string ?? ""
          guard isMeant(pod, by: term, of: other), let here = labels[key],
            peer.node.meta.labels[key] == here
          else { continue }
          // Its own terms are named below.
          if Self.required(pod, "podAntiAffinity").contains(term) { continue }
          return Refusal(
            reasons: ["node(s) didn't satisfy existing pods anti-affinity rules"],
            isResolvable: true)
        }
      }
    }
    for term in Self.required(pod, "podAffinity") {
      let key = term["topologyKey"]?.string ?? ""
      guard let here = labels[key] else {
        return Refusal(reasons: ["node(s) didn't match pod affinity rules"], isResolvable: false)
      }
      var exists = false
      var isHere = false
      for peer in peers {
        for (other, _) in peer.pods.values where isMeant(other, by: term, of: pod) {
          exists = true
          if peer.node.meta.labels[key] == here { isHere = true }
        }
      }
      // Real: the first of a group that looks for itself may go anywhere.
      if !isHere, exists || !isMeant(pod, by: term, of: pod) {
        return Refusal(reasons: ["node(s) didn't match pod affinity rules"], isResolvable: false)
      }
    }
    for term in Self.required(pod, "podAntiAffinity") {
      let key = term["topologyKey"]?.string ?? ""
      guard let here = labels[key] else { continue }
      for peer in peers where peer.node.meta.labels[key] == here {
        for (other, _) in peer.pods.values where isMeant(other, by: term, of: pod) {
          return Refusal(
            reasons: ["node(s) didn't match pod anti-affinity rules"], isResolvable: true)
        }
      }
    }
    return nil
  }

  // MARK: Words

  /// Real: FitError with the preemption's own account, 1.36.
  func message(_ refusals: [Refusal], of count: Int, preemption: String?) -> String {
    if count == 0 { return "no nodes available to schedule pods" }
    var reasons: [String: Int] = [:]
    for refusal in refusals { for reason in refusal.reasons { reasons[reason, default: 0] += 1 } }
    let text = reasons.map { "\($0.value) \($0.key)" }.sorted().joined(separator: ", ")
    let start = "0/\(count) nodes are available: \(text)."
    guard let preemption else { return start }
    return start + " no new claims to deallocate, preemption: " + preemption
  }

  // MARK: Scores

  /// A score for each node, 0 to 100 times the sum of the weights.
  func scores(_ infos: [NodeInfo]) -> [Int] {
    var scores = NodeScores(self, infos)
    // Without constraints of its own the system's defaults count.
    if !spread.isEmpty { scores.crowd = crowding(infos) }
    var totals = [Int](repeating: 0, count: infos.count)
    scores.forEach(where: { _ in true }) { totals[$0] = $1 }
    addCompany(&totals, infos)
    return totals
  }
  /// How many pods are near, as the constraints that need not hold count them. Real: scoring.go of
  /// PodTopologySpread, 1.36: a constraint with more domains weighs more.
  private func crowding(_ infos: [NodeInfo]) -> [Int] {
    let soft = spread.filter { $0["whenUnsatisfiable"]?.string == "ScheduleAnyway" }
    var sums = [Double](repeating: 0, count: infos.count)
    for constraint in soft {
      let key = constraint["topologyKey"]?.string ?? ""
      let wanted = LabelSelector(constraint["labelSelector"])
      var counts: [String: Int] = [:]
      for peer in self.peers {
        guard let domain = peer.node.meta.labels[key] else { continue }
        counts[domain, default: 0] += peer.pods.values.count { other, _ in
          other.meta.namespace == pod.meta.namespace && other.meta.deletion == nil
            && wanted.matches(other.meta.labels)
        }
      }
      let domains = Set(infos.compactMap { $0.node.meta.labels[key] }).count
      let weight = Double(domains + 2).naturalLogarithm
      for (index, info) in infos.enumerated() {
        guard let domain = info.node.meta.labels[key] else { continue }
        sums[index] += Double(counts[domain] ?? 0) * weight
        sums[index] += Double((constraint["maxSkew"]?.int ?? 1) - 1)
      }
    }
    return sums.map { Int($0.rounded()) }
  }
  /// Real: InterPodAffinity, weight 2: from the least to the most liked node.
  private func addCompany(_ totals: inout [Int], _ infos: [NodeInfo]) {
    guard !peers.isEmpty else { return }
    let own = infos.map(company)
    guard let most = own.max(), let least = own.min(), most > least else { return }
    for index in own.indices { totals[index] += 2 * (100 * (own[index] - least) / (most - least)) }
  }
  func resourceScore(_ info: NodeInfo) -> Int { allocation(info) + balance(info) }
  /// Real: NodeResourcesFit, least allocated.
  private func allocation(_ info: NodeInfo) -> Int {
    func free(_ all: Int, _ used: Int) -> Int {
      all <= 0 || used > all ? 0 : (all - used) * 100 / all
    }
    return
      (free(info.cpu, info.countedCPU + load.countedCPU)
      + free(info.memory >> 10, (info.countedMemory + load.countedMemory) >> 10)) / 2
  }
  /// Real: NodeResourcesBalancedAllocation: the nearer the shares, the better.
  private func balance(_ info: NodeInfo) -> Int {
    func share(_ all: Int, _ used: Int) -> Double {
      all <= 0 ? 1 : min(1, Double(used) / Double(all))
    }
    let cpu = share(info.cpu, info.usedCPU + load.cpu)
    let memory = share(info.memory, info.usedMemory + load.memory)
    return Int((1 - abs(cpu - memory) / 2) * 100)
  }
  /// Pods of the same owner on the node.
  func siblings(on info: NodeInfo) -> Int {
    owner.flatMap { info.siblings[$0] } ?? 0
  }
  func intolerable(_ info: NodeInfo) -> Int {
    info.taints.count { taint in
      taint["effect"]?.string == "PreferNoSchedule"
        && !tolerations.contains { tolerates($0, taint) }
    }
  }
  func preference(_ info: NodeInfo) -> Int {
    var sum = 0
    for term in preferredTerms {
      if let wanted = term["preference"], matchesTerms([wanted], info.node) {
        sum += term["weight"]?.int ?? 0
      }
    }
    return sum
  }
  /// What the pods near a node mean to this one, by its preferred affinities.
  private func company(_ info: NodeInfo) -> Int {
    let preferred = "preferredDuringSchedulingIgnoredDuringExecution"
    var sum = 0
    for (key, sign) in [("podAffinity", 1), ("podAntiAffinity", -1)] {
      for term in affinity?[key]?[preferred]?.array ?? [] {
        guard let wanted = term["podAffinityTerm"],
          let here = info.node.meta.labels[wanted["topologyKey"]?.string ?? ""]
        else { continue }
        for peer in peers
        where peer.node.meta.labels[wanted["topologyKey"]?.string ?? ""] == here {
          for (other, _) in peer.pods.values where isMeant(other, by: wanted, of: pod) {
            sum += sign * (term["weight"]?.int ?? 0)
          }
        }
      }
    }
    return sum
  }
}

extension Double {
  /// By its series: this floor has no C library. Exact to what scores need.
  fileprivate var naturalLogarithm: Double {
    let power = exponent
    let rest = (significand - 1) / (significand + 1)
    var term = rest
    var sum = 0.0
    for odd in stride(from: 1, through: 21, by: 2) {
      sum += term / Double(odd)
      term *= rest * rest
    }
    return Double(power) * 0.693_147_180_559_945_3 + 2 * sum
  }
}
