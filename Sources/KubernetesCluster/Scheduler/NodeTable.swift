// The nodes as the scheduler sees them: what they have, and what their pods take.

import Documents
import Kernel
import KubernetesAPI

/// What a pod takes of a node.
struct Load: Hashable, Sendable {
  /// In thousandths of a core.
  var cpu = 0
  var memory = 0
  /// With the amounts that the scheduler counts for pods that ask for nothing. Real: 100m, 200Mi.
  var countedCPU = 0
  var countedMemory = 0
  var storage = 0
  /// `TCP/8080`
  var hostPorts: [String] = []

  /// Real: the sum over containers, or the biggest init container where that is more.
  init(_ spec: Value?) {
    for container in spec?["containers"]?.array ?? [] {
      let requests = container["resources"]?["requests"]
      let cpu = requests?["cpu"]?.string.flatMap { Quantity($0) }?.milliValue
      let memory = requests?["memory"]?.string.flatMap { Quantity($0) }?.value
      self.cpu = self.cpu.addingReportingOverflow(cpu ?? 0).partialValue
      self.memory = self.memory.addingReportingOverflow(memory ?? 0).partialValue
      countedCPU = countedCPU.addingReportingOverflow(cpu ?? 100).partialValue
      countedMemory = countedMemory.addingReportingOverflow(memory ?? 200 << 20).partialValue
      storage += requests?["ephemeral-storage"]?.string.flatMap { Quantity($0) }?.value ?? 0
      for port in container["ports"]?.array ?? [] {
        if let number = port["hostPort"]?.int, number > 0 {
          hostPorts.append("\(port["protocol"]?.string ?? "TCP")/\(number)")
        }
      }
    }
    for container in spec?["initContainers"]?.array ?? [] {
      let requests = container["resources"]?["requests"]
      if let cpu = requests?["cpu"]?.string.flatMap({ Quantity($0) })?.milliValue {
        self.cpu = max(self.cpu, cpu)
        countedCPU = max(countedCPU, cpu)
      }
      if let memory = requests?["memory"]?.string.flatMap({ Quantity($0) })?.value {
        self.memory = max(self.memory, memory)
        countedMemory = max(countedMemory, memory)
      }
    }
  }
}

struct NodeInfo: Sendable {
  /// The parts that are counted. NB: behind one reference, since every node is looked at for each pod.
  struct Parts: Sendable {
    var node: APIObject
    var taints: [Value] = []
    /// How many pods of each owner are here.
    var siblings = OrderedMap<String, Int>()
    /// How many pods of each priority are here.
    var priorities = OrderedMap<Int, Int>()
    /// By uid.
    var pods = OrderedMap<HeadedKey, (pod: APIObject, load: Load)>()
  }
  @Kept private var parts: Parts
  var cpu = 0
  var memory = 0
  var storage = 0
  var room = 110
  var isCordoned = false
  var usedCPU = 0
  var usedMemory = 0
  var usedStorage = 0
  var countedCPU = 0
  var countedMemory = 0

  var node: APIObject { parts.node }
  var taints: [Value] { parts.taints }
  var siblings: OrderedMap<String, Int> {
    _read { yield parts.siblings }
    _modify { yield &parts.siblings }
  }
  var priorities: OrderedMap<Int, Int> {
    _read { yield parts.priorities }
    _modify { yield &parts.priorities }
  }
  var pods: OrderedMap<HeadedKey, (pod: APIObject, load: Load)> {
    _read { yield parts.pods }
    _modify { yield &parts.pods }
  }

  init(_ node: APIObject) {
    _parts = Kept(wrappedValue: Parts(node: node))
    read(node)
  }
  mutating func read(_ node: APIObject) {
    parts.node = node
    parts.taints = node.spec?["taints"]?.array ?? []
    isCordoned = node.spec?["unschedulable"]?.bool ?? false
    let own = node.status?["allocatable"]
    func amount(_ key: String) -> Quantity { own?[key]?.string.flatMap { Quantity($0) } ?? .zero }
    cpu = amount("cpu").milliValue
    memory = amount("memory").value
    storage = amount("ephemeral-storage").value
    room = amount("pods").value
  }
}

struct NodeTable: Sendable {
  private(set) var infos = OrderedMap<String, NodeInfo>()
  /// How many pods with required anti-affinity are on nodes.
  private(set) var antiAffine = 0
  /// Of the kinds of pods that came last, the newest last.
  private var boards: [ScoreBoard] = []
  private static let boardLimit = 8

  /// The best node for a pod to which other pods do not matter; nil when none takes it.
  mutating func best(for request: PlacementRequest) -> String? {
    if !(boards.last?.request.isLike(request) ?? false) {
      if let index = boards.firstIndex(where: { $0.request.isLike(request) }) {
        boards.append(boards.remove(at: index))
      } else {
        if boards.count == Self.boardLimit { boards.removeFirst() }
        boards.append(ScoreBoard(request, infos.values))
      }
    }
    return boards.last?.best
  }
  private mutating func updateBoards(_ node: String) {
    guard !boards.isEmpty, let info = infos[node] else { return }
    for index in boards.indices { boards[index].update(info) }
  }

  /// Returns whether the node is new.
  mutating func set(_ node: APIObject) -> Bool {
    boards = []
    if infos.modify(node.meta.name, { $0.read(node) }) != nil { return false }
    infos[node.meta.name] = NodeInfo(node)
    return true
  }
  mutating func remove(_ name: String) {
    boards = []
    infos.removeValue(forKey: name)
  }

  mutating func add(_ pod: APIObject, to node: String) {
    let uid = pod.meta.uid
    let isNew = infos.modify(node) { info in
      if let known = info.pods[uid] {
        if known.pod !== pod { info.pods[uid] = (pod, known.load) }
        return false
      }
      let load = Load(pod.spec)
      info.pods[uid] = (pod, load)
      info.usedCPU += load.cpu
      info.usedMemory += load.memory
      info.usedStorage += load.storage
      info.countedCPU += load.countedCPU
      info.countedMemory += load.countedMemory
      if let owner = pod.meta.controller?.uid { info.siblings[owner, default: 0] += 1 }
      info.priorities[Self.priority(pod), default: 0] += 1
      if Self.isAntiAffine(pod) { antiAffine += 1 }
      return true
    }
    if isNew ?? false { updateBoards(node) }
  }
  /// Returns whether the pod was there.
  mutating func remove(pod uid: String, from node: String) -> Bool {
    let isGone = infos.modify(node) { info in
      guard let (pod, load) = info.pods.removeValue(forKey: uid) else { return false }
      info.usedCPU -= load.cpu
      info.usedMemory -= load.memory
      info.usedStorage -= load.storage
      info.countedCPU -= load.countedCPU
      info.countedMemory -= load.countedMemory
      if let owner = pod.meta.controller?.uid {
        let left = (info.siblings[owner] ?? 1) - 1
        info.siblings[owner] = left > 0 ? left : nil
      }
      let level = Self.priority(pod)
      let peers = (info.priorities[level] ?? 1) - 1
      info.priorities[level] = peers > 0 ? peers : nil
      if Self.isAntiAffine(pod) { antiAffine -= 1 }
      return true
    }
    guard isGone ?? false else { return false }
    updateBoards(node)
    return true
  }
  static func priority(_ pod: APIObject) -> Int { pod.spec?["priority"]?.int ?? 0 }
  static func isAntiAffine(_ pod: APIObject) -> Bool {
    pod.spec?["affinity"]?["podAntiAffinity"] != nil
  }
}
