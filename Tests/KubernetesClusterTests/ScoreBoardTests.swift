// The board that keeps nodes' scores says what the nodes themselves would.

import Documents
import Kernel
import KubernetesAPI
import Testing

@testable import KubernetesCluster

@Suite struct ScoreBoardTests {
  private static let author = Author(user: "test", manager: "test")

  private func node(_ name: String, _ random: inout RandomSource) -> APIObject {
    let taint: Value = [
      "key": "busy",
      "effect": .string(["NoSchedule", "PreferNoSchedule"][Int(random.next() % 2)]),
    ]
    let amounts: Value = [
      "cpu": .string("\(2 + random.next() % 6)"), "memory": .string("\(4 + random.next() % 9)Gi"),
      "pods": .string("\(3 + random.next() % 20)"),
    ]
    return APIObject(
      kind: .nodes, meta: ObjectMeta(name: name),
      fields: [
        "spec": random.next() % 4 == 0 ? ["taints": [taint]] : [:],
        "status": ["allocatable": amounts],
      ], author: Self.author)
  }
  private func pod(_ name: String, of owner: Int, _ random: inout RandomSource) -> APIObject {
    var meta = ObjectMeta(name: name, namespace: "default")
    meta.uid = name
    meta.owners = [
      OwnerReference(apiVersion: "apps/v1", kind: "ReplicaSet", name: "web", uid: "rs-\(owner)")
    ]
    let requests: Value = ["cpu": .string("\(100 * (1 + owner))m"), "memory": "64Mi"]
    return APIObject(
      kind: .pods, meta: meta,
      fields: ["spec": ["containers": [["name": "web", "resources": ["requests": requests]]]]],
      author: Self.author)
  }
  /// The first of the best in the order of names, by looking at every node anew.
  private func best(_ request: PlacementRequest, _ table: NodeTable) -> String? {
    let fitting = table.infos.values.filter { request.refusal(of: $0) == nil }
    let scores = request.scores(fitting)
    guard let most = scores.max(), let index = scores.firstIndex(of: most) else { return nil }
    return fitting[index].node.meta.name
  }

  @Test(arguments: 1...6) func `what the board says is what the nodes say`(seed: Int) {
    var random = RandomSource(seed: UInt64(seed))
    var table = NodeTable()
    for number in 0..<12 { _ = table.set(node("node-\(number)", &random)) }
    var placed: [(name: String, node: String)] = []
    for number in 0..<300 {
      switch random.next() % 8 {
      case 0 where !placed.isEmpty:
        let gone = placed.remove(at: Int(random.next() % UInt64(placed.count)))
        let wasThere = table.remove(pod: gone.name, from: gone.node)
        #expect(wasThere)
      case 1 where number % 40 == 1: _ = table.set(node("node-\(number % 12)", &random))
      default:
        let pod = pod("pod-\(number)", of: Int(random.next() % 11), &random)
        let request = PlacementRequest(pod)
        let direct = best(request, table)
        let kept = table.best(for: request)
        #expect(kept == direct)
        guard let direct else { continue }
        table.add(pod, to: direct)
        placed.append((pod.meta.name, direct))
      }
    }
    #expect(placed.count > 50)
  }
}
