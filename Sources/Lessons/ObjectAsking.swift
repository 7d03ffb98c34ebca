// Checks of the cluster's objects.

import Documents
import Text

extension ObjectCheck {
  /// What the check may mean: what bears the name, or all of the kind in its namespace.
  func candidates(in world: some CheckedWorld) -> [Value] {
    let all = world.clusterObjects(apiVersion: apiVersion, kind: kind, namespace: namespace)
    guard let name else { return all }
    return all.filter { $0.at("metadata", "name")?.string == name }
  }

  func verdict(in world: some CheckedWorld) -> Verdict {
    let found = candidates(in: world)
    let wrong = found.map {
      let mismatches = expectation.mismatches(in: $0) + rollout(of: $0)
      // What is wrong in itself is told without that its status is old, too.
      return mismatches.isEmpty ? staleness(of: $0) : mismatches
    }
    if let count {
      let number = wrong.filter(\.isEmpty).count
      return count.holds(for: .integer(number))
        ? .passed
        : .failed(
          .tooFewOf(kind: kind, found: number, wanted: count),
          mend: .look("kubectl get \(KindName.plural(kind))"), distance: 30)
    }
    if wrong.contains(where: \.isEmpty) { return .passed }
    let meant = wrong.indices.filter { isMeant(found[$0]) }
    guard let best = meant.min(by: { wrong[$0].count < wrong[$1].count }) else {
      return noneCalled(in: world)
    }
    let name = found[best].at("metadata", "name")?.string ?? ""
    // One of that name may be in several rooms: which one is spoken of must be seen.
    let subject = Subject(kind, name + inNamespace)
    let facts = wrong[best].prefix(3).map { mismatch -> Fact in
      if kind == "Endpoints", mismatch.path == ["subsets"], mismatch.found?.isEmpty ?? true {
        return .findsNobody(service: name)
      }
      return .differs(
        subject, path: mismatch.path.joinedPath, found: mismatch.found, wanted: mismatch.wanted)
    }
    return Verdict(
      facts: Array(facts), mend: mend(name, wrong[best]), distance: 10 * wrong[best].count)
  }

  /// What says the namespace in a command, where it is another than `default`.
  var inNamespace: String {
    guard let namespace, !["default", "*"].contains(namespace) else { return "" }
    return " -n \(namespace)"
  }

  /// How a part of an object is taken away that may stay itself.
  func mend(ofPart path: [String], _ name: String) -> Mend {
    let resource = kind.lowercased()
    if path.count == 3, path.starts(with: ["metadata", "labels"]) {
      return .command("kubectl label \(resource) \(name) \(path[2])-" + inNamespace)
    }
    return .look("kubectl get \(resource) \(name)\(inNamespace) -o yaml")
  }

  /// Whether a check that names nothing by its name means this one, by its labels and the like.
  private func isMeant(_ object: Value) -> Bool {
    guard name == nil, case .object(let members) = expectation,
      let wanted = members.first(where: { $0.key == "metadata" })
    else { return true }
    return wanted.expectation.holds(for: object["metadata"])
  }

  /// A status that is older than its spec proves nothing: the controller has not looked yet.
  private func staleness(of object: Value) -> [Mismatch] {
    guard case .object(let members) = expectation, members.contains(where: { $0.key == "status" }),
      let seen = object.at("status", "observedGeneration")?.int,
      let latest = object.at("metadata", "generation")?.int, seen < latest
    else { return [] }
    return [
      Mismatch(
        path: ["status", "observedGeneration"], found: .integer(seen),
        wanted: .equals(.integer(latest)))
    ]
  }

  /// What a rollout still lacks. Real: `kubectl rollout status` asks the same of each kind (1.36).
  private func rollout(of object: Value) -> [Mismatch] {
    guard isRolledOut else { return [] }
    let status = object["status"]
    if let seen = status?["observedGeneration"]?.int,
      let latest = object.at("metadata", "generation")?.int, seen < latest
    {
      return [
        Mismatch(
          path: ["status", "observedGeneration"], found: .integer(seen),
          wanted: .equals(.integer(latest)))
      ]
    }
    let isDaemon = kind == "DaemonSet"
    let count =
      isDaemon
      ? status?["desiredNumberScheduled"]?.int ?? 0 : object.at("spec", "replicas")?.int ?? 1
    let fields =
      isDaemon
      ? ["updatedNumberScheduled", "numberAvailable"]
      : ["updatedReplicas", "replicas", "availableReplicas"]
    return fields.compactMap { field in
      let found = status?[field]?.int ?? 0
      guard found != count else { return nil }
      return Mismatch(
        path: ["status", field], found: .integer(found), wanted: .equals(.integer(count)))
    }
  }

  private func mend(_ name: String, _ wrong: [Mismatch]) -> Mend? {
    let resource = kind.lowercased()
    let tail = inNamespace
    if let first = wrong.first, first.path == ["spec", "replicas"],
      let number = first.wanted.example?.int
    {
      return .command("kubectl scale \(resource) \(name) --replicas=\(number)" + tail)
    }
    if wrong.allSatisfy({ $0.path.first == "status" }) {
      // What is wanted is written down; only the cluster has not brought it about.
      return .look("kubectl get \(kind == "Node" ? "nodes" : "pods")" + tail)
    }
    if let first = wrong.first, first.path.last == "image", let image = first.wanted.example?.string
    {
      return .command("kubectl set image \(resource)/\(name) …=\(image)" + tail)
    }
    if kind == "Service" {
      return .commands(
        "kubectl delete service \(name)" + tail, "kubectl expose … --port=…" + tail)
    }
    return .look("kubectl get \(resource) \(name)\(tail) -o yaml")
  }

  private func noneCalled(in world: some CheckedWorld) -> Verdict {
    let all = world.clusterObjects(apiVersion: apiVersion, kind: kind, namespace: namespace)
    let wanted = name ?? ""
    let names = all.compactMap { $0.at("metadata", "name")?.string }
    // Kubernetes makes a Service of its own, which nobody means.
    let isServiceLike = ["Service", "Endpoints", "EndpointSlice"].contains(kind)
    let others = names.filter { !(isServiceLike && $0 == "kubernetes") }.sorted {
      Suggestions.distance($0, wanted, swaps: true)
        < Suggestions.distance($1, wanted, swaps: true)
    }
    let mend = makes(name.map { $0 + inNamespace })
    let isNear = others.first.map { Suggestions.distance($0, wanted, swaps: true) <= 2 } ?? false
    if !isNear, let name, let namespace, let room = room(of: name, in: world) {
      return .failed(
        .elsewhere(Subject(kind, name), wanted: namespace, found: room), mend: mend, distance: 90)
    }
    return .failed(
      .noneCalled(
        Subject(kind, name ?? "*"),
        others: others.prefix(3).map { Fact.Other(name: $0, about: "") }),
      mend: mend, distance: 100)
  }

  /// Another namespace that has one of the name.
  private func room(of name: String, in world: some CheckedWorld) -> String? {
    guard namespace != "*" else { return nil }
    return world.clusterObjects(apiVersion: apiVersion, kind: kind, namespace: nil)
      .first { $0.at("metadata", "name")?.string == name }
      .flatMap { $0.at("metadata", "namespace")?.string }
      .flatMap { $0.isEmpty || $0 == namespace ? nil : $0 }
  }

  /// The command that makes one of the kind.
  private func makes(_ name: String?) -> Mend {
    guard let name else { return .look("kubectl get \(KindName.plural(kind))" + inNamespace) }
    return switch kind {
    case "Deployment": .command("kubectl create deployment \(name) --image=…")
    case "Service": .command("kubectl expose deployment … --name=\(name) --port=…")
    case "Pod": .command("kubectl run \(name) --image=…")
    case "Namespace": .command("kubectl create namespace \(name)")
    case "ConfigMap": .command("kubectl create configmap \(name) --from-literal=…=…")
    case "Secret": .command("kubectl create secret generic \(name) --from-literal=…=…")
    case "Job": .command("kubectl create job \(name) --image=… -- …")
    case "ResourceQuota": .command("kubectl create quota \(name) --hard=…")
    case "ServiceAccount": .command("kubectl create serviceaccount \(name)")
    default: .command("kubectl apply -f …")
    }
  }
}
