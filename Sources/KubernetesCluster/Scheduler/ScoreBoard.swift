// What each node is worth to a pod, and a board that keeps it from one pod to the next like it.

import Documents
import Kernel
import KubernetesAPI

/// The parts of the scores of some nodes, before they are set against each other.
struct NodeScores: Sendable {
  /// Resources: what is left of them, and how evenly. 0 to 200.
  private(set) var resources: [Int]
  /// How many pods are near that are better far away.
  var crowd: [Int]
  /// How many taints are borne unwillingly.
  private(set) var taints: [Int]
  /// The weight of the preferred terms that the node matches.
  private(set) var preference: [Int]

  init(_ request: PlacementRequest, _ infos: [NodeInfo]) {
    resources = infos.map(request.resourceScore)
    crowd = infos.map(request.siblings)
    taints = infos.map(request.intolerable)
    preference = infos.map(request.preference)
  }
  /// A node's load is another than before.
  mutating func update(_ index: Int, _ info: NodeInfo, _ request: PlacementRequest) {
    resources[index] = request.resourceScore(info)
    crowd[index] = request.siblings(on: info)
  }

  /// Calls with each of the nodes that count, and its score: 0 to 100 times the sum of the weights.
  ///
  /// Real: the default profile's weights, 1.36.
  func forEach(where counts: (Int) -> Bool, _ body: (_ index: Int, _ score: Int) -> Void) {
    var most = 0
    var least = Int.max
    var mostTaints = 0
    var mostPreference = 0
    for index in crowd.indices where counts(index) {
      most = max(most, crowd[index])
      least = min(least, crowd[index])
      mostTaints = max(mostTaints, taints[index])
      mostPreference = max(mostPreference, preference[index])
    }
    for index in crowd.indices where counts(index) {
      var score = resources[index]
      // Real: PodTopologySpread, weight 2.
      score += 2 * (most == 0 ? 100 : 100 * (most + least - crowd[index]) / most)
      // Real: DefaultNormalizeScore, reversed for taints (weight 3), straight for affinity (weight 2).
      score += 3 * (mostTaints == 0 ? 100 : 100 - 100 * taints[index] / mostTaints)
      if mostPreference > 0 { score += 2 * (100 * preference[index] / mostPreference) }
      body(index, score)
    }
  }
}

/// The scores of all nodes for pods that are alike.
///
/// Invariant: they are what `NodeScores` would say of the nodes as they are.
struct ScoreBoard: Sendable {
  /// Stands for all pods that are alike.
  let request: PlacementRequest
  private var scores: NodeScores
  private var fits: [Bool]
  /// In order.
  private let names: [String]
  private var places = OrderedMap<String, Int>()

  init(_ request: PlacementRequest, _ infos: [NodeInfo]) {
    self.request = request
    scores = NodeScores(request, infos)
    fits = infos.map { request.refusal(of: $0) == nil }
    names = infos.map { $0.node.meta.name }
    for (index, name) in names.enumerated() { places[name] = index }
  }
  /// A node's load is another than before.
  mutating func update(_ info: NodeInfo) {
    guard let index = places[info.node.meta.name] else { return }
    scores.update(index, info, request)
    fits[index] = request.refusal(of: info) == nil
  }
  /// The best of the nodes that take the pod; nil when none does.
  ///
  /// Real: one of the best by chance; the lab takes the first in the order of names.
  var best: String? {
    var best: Int?
    var most = Int.min
    scores.forEach(where: { fits[$0] }) { index, score in
      if score > most {
        most = score
        best = index
      }
    }
    return best.map { names[$0] }
  }
}
