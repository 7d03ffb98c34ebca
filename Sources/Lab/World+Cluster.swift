// The cluster in the world: its door, its turn in time, its wires in the network.

import Commands
import Docker
import Kernel
package import Kubectl
package import KubernetesAPI
package import KubernetesCluster
package import Machine
import Network

extension World: KubectlHost {
  package var apiServer: APIServer { cluster?.server ?? World.vacant }
  private static let vacant = APIServer()

  package mutating func kubernetes(_ request: APIRequest) -> APIResponse {
    startCluster()
    var clock = machine.clock
    guard let response = cluster?.handle(request, clock: &clock) else {
      return APIResponse(.status(.internalError("the cluster is at work")))
    }
    machine.clock = clock
    clusterChanged()
    return response
  }

  /// Brings the cluster up, once.
  package mutating func startCluster() { startCluster(ClusterPlan()) }

  package mutating func startCluster(_ plan: ClusterPlan) {
    guard cluster == nil, !nodes.isAtWork else { return }
    var clock = machine.clock
    cluster = Cluster(plan: plan, seed: seed, clock: &clock)
    machine.clock = clock
    addPodNetwork()
    clusterChanged()
  }

  /// Lets the cluster work on the world it is part of: it is out of its place meanwhile.
  mutating func withCluster(_ body: (inout Cluster, inout World) -> Void) {
    guard var work = cluster else { return }
    cluster = nil
    nodes.isAtWork = true
    body(&work, &self)
    cluster = work
    nodes.isAtWork = false
    let ends = nodes.pendingEnds
    nodes.pendingEnds = []
    for end in ends { tellEnd(end.id, end.exit) }
    let hooks = nodes.pendingHooks
    nodes.pendingHooks = []
    for hook in hooks { tellHook(hook) }
    clusterChanged()
  }

  /// Wakes who watches, and keeps the network's wires as services and endpoints say.
  mutating func clusterChanged() {
    guard let server = cluster?.server,
      server.store.revision != nodes.revision || nodes.gatesAreStale
    else { return }
    var wires = false
    for change in server.store.changes(after: nodes.revision) {
      switch change.object.kind {
      case .services, .endpointSlices: wires = true
      case .networkPolicies: nodes.gatesAreStale = true
      case .pods, .namespaces:
        guard nodes.hasPolicies else { continue }
        let old = change.old?.meta.labels
        if change.type != .modified || old != change.object.meta.labels {
          nodes.gatesAreStale = true
        }
      default: break
      }
    }
    nodes.revision = server.store.revision
    if wires { syncServices(server) }
    if nodes.gatesAreStale { syncPolicies(server) }
    machine.wake(.kubernetes)
  }

  package mutating func page(_ url: String, for process: Int) -> (status: Int, body: [UInt8])? {
    var rest = url
    var scheme = "http"
    for prefix in ["http", "https"] where rest.hasPrefix(prefix + "://") {
      scheme = prefix
      rest = String(rest.dropFirst(prefix.count + 3))
    }
    let host = String(rest.prefix { $0 != "/" })
    let target = String(rest.dropFirst(host.count))
    let parts = host.split(separator: ":").map(String.init)
    let port = parts.count > 1 ? Int(parts[1]) ?? 80 : scheme == "https" ? 443 : 80
    let request = HTTPRequest(
      scheme: scheme, host: host, target: target.isEmpty ? "/" : target)
    let namespace = machine.process(process)?.namespaces.network ?? 0
    guard
      case .response(let answer, _) = fetch(
        request, host: parts.first ?? "", port: port, from: namespace)
    else { return nil }
    return (answer.status, answer.body)
  }

  package func log(of connection: Connection, previous: Bool) -> LogID? {
    nodes.log(of: connection, previous: previous)
  }

  package mutating func start(
    _ arguments: [String], in connection: Connection, for process: ProcessID
  ) -> Result<ProcessStart<World>, ContainerRefusal> {
    podExec(arguments, in: connection)
  }
}
