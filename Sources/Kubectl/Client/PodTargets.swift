// Which pod and which container `logs`, `exec` and their kind mean.

import Commands
import Documents
import Kernel
import KubernetesAPI

/// Finds pods by name, by `TYPE/NAME` or by selector.
struct PodTargets: Sendable {
  /// The pods that a word means: itself, or those of a deployment, service and so on.
  static func find<Host: KubectlHost>(
    _ word: String, _ client: inout KubeClient, _ host: inout Host, _ call: inout Call<Host>
  ) throws(KubectlError) -> Value {
    try all(word, &client, &host, &call)[0]
  }

  /// What is said of a kind that chooses no pods, in the words of Go's types.
  static func choosesNone(_ kind: ResourceKind, doing what: String = "attach to") -> KubectlError {
    let type = "*\(kind.resource.version).\(kind.name)"
    return .plain("cannot \(what) \(type): selector for \(type) not implemented")
  }

  /// All pods that a word means, the one to be taken first; one at least.
  static func all<Host: KubectlHost>(
    _ word: String, doing what: String = "attach to", _ client: inout KubeClient,
    _ host: inout Host, _ call: inout Call<Host>
  ) throws(KubectlError) -> [Value] {
    let parts = word.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let kind = parts.count == 2 ? try Kubectl.kind(named: parts[0], host) : nil
    let name = parts.last ?? word
    let pods = ResourceName(resource: "pods")
    guard let kind, kind.name != "Pod" else {
      let response = try client.send(
        APIRequest(.get, pods, namespace: client.namespace, name: name), &host, &call)
      return [response.object ?? .null]
    }
    let owner = try client.send(
      APIRequest(.get, kind.resource, namespace: client.namespace, name: name), &host, &call)
    let selector =
      owner.object?.at("spec", "selector", "matchLabels") ?? owner.object?.at("spec", "selector")
    guard let labels = selector?.object, !labels.isEmpty else {
      throw choosesNone(kind, doing: what)
    }
    let text = labels.map { "\($0.0)=\($0.1.string ?? "")" }.joined(separator: ",")
    let found = try list(text, &client, &host, &call)
    guard !found.isEmpty else { throw .plain("timed out waiting for the condition") }
    return found.enumerated().sorted { a, b in
      let x = Rank(a.element), y = Rank(b.element)
      return x == y ? a.offset < b.offset : x < y
    }.map(\.element)
  }

  /// Real: podutils.ByLogging: what runs first, then what is ready, the longest ready before the others.
  private struct Rank: Comparable {
    private let parts: [String]
    init(_ pod: Value) {
      let phases = ["Running": "0", "Unknown": "1", "Pending": "2"]
      let ready = (pod.at("status", "conditions")?.array ?? []).first {
        $0["type"]?.string == "Ready" && $0["status"]?.string == "True"
      }
      let restarts = (pod.at("status", "containerStatuses")?.array ?? []).map {
        $0["restartCount"]?.int ?? 0
      }.max()
      parts = [
        pod.at("spec", "nodeName") == nil ? "1" : "0",
        phases[pod.at("status", "phase")?.string ?? ""] ?? "3", ready == nil ? "1" : "0",
        ready?["lastTransitionTime"]?.string ?? "", String(1_000_000 - (restarts ?? 0)),
        pod.at("metadata", "creationTimestamp")?.string ?? "",
      ]
    }
    static func < (a: Rank, b: Rank) -> Bool { a.parts.lexicographicallyPrecedes(b.parts) }
  }

  static func list<Host: KubectlHost>(
    _ selector: String, _ client: inout KubeClient, _ host: inout Host, _ call: inout Call<Host>
  ) throws(KubectlError) -> [Value] {
    var request = APIRequest(
      .list, ResourceName(resource: "pods"), namespace: client.namespace)
    request.labelSelector = selector
    let response = try client.send(request, &host, &call)
    if case .list(let list) = response.result { return list.items }
    return []
  }

  /// The container that is meant: named, by annotation, or the first.
  static func container<Host: KubectlHost>(
    of pod: Value, named given: String?, isQuiet: Bool, _ call: inout Call<Host>
  ) throws(KubectlError) -> String {
    let name = pod.at("metadata", "name")?.string ?? ""
    // Real: the other kinds are marked.
    let marks = [
      ("containers", ""), ("ephemeralContainers", " (ephem)"), ("initContainers", " (init)"),
    ]
    let named = marks.flatMap { list, mark in
      (pod.at("spec", list)?.array ?? []).compactMap { container in
        container["name"]?.string.map { (name: $0, shown: $0 + mark) }
      }
    }
    let all = named.map(\.name)
    let shown = named.map(\.shown)
    if let given {
      guard all.contains(given) else {
        throw .plain(
          "container \(given) is not valid for pod \(name) out of: \(shown.joined(separator: ", "))"
        )
      }
      return given
    }
    let annotation = pod.at("metadata", "annotations")?["kubectl.kubernetes.io/default-container"]
    if let own = annotation?.string, all.contains(own) { return own }
    let containers = (pod.at("spec", "containers")?.array ?? []).compactMap { $0["name"]?.string }
    guard let first = containers.first else { throw .plain("no containers in pod \(name)") }
    if shown.count > 1, !isQuiet {
      call.complain("Defaulted container \"\(first)\" out of: \(shown.joined(separator: ", "))")
    }
    return first
  }
}
