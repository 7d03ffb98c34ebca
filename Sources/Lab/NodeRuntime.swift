// What the cluster's nodes hold and run: images, pod sandboxes, containers.

import Containers
import Files
import Kernel
import KubernetesAPI
import KubernetesCluster
import Machine
import Network

/// The container runtimes of all nodes. It stands on the same containers as Docker.
package struct NodeRuntime: Sendable {
  /// A container on a node.
  struct Record: Sendable {
    var id: String
    var podUID: String
    var name: String
    var attempt: Int
    var log: LogID
    var sandbox: ContainerSandbox?
    var process: ProcessID?
    var stopSignal: Signal
    var environment: OrderedMap<String, String>
    var directory: String
    var identity: ContainerIdentity
    var root: TreeID
    var arguments: [String]
    /// Bytes; nil where nothing limits it.
    var memoryLimit: Int?
    /// A terminal of its own, where it has `stdin` and `tty`.
    var terminal: TerminalID?
    /// What feeds its standard input, where it has `stdin` and no terminal.
    var input: HandleID?
  }
  /// A port of a node that leads into a pod.
  struct HostPort: Sendable {
    var node: IPv4
    var number: Int
    var transport: TransportProtocol
    var backend: VirtualService.Backend
  }
  /// A command that a container's hook runs.
  struct Hook: Sendable {
    var container: String
    var command: [String]
    var log: LogID
  }
  /// A pod's own network namespace and folders.
  struct Pod: Sendable {
    var network: NamespaceID
    var hostname: String
    /// emptyDir volumes and the like, by name.
    var trees: OrderedMap<String, TreeID> = [:]
    /// What holds the process namespace of a pod whose containers share one.
    var pause: ProcessID?
  }

  /// Images by node and reference.
  var images: OrderedMap<String, OrderedMap<String, Image>> = [:]
  /// References as they were read when they were pulled, with their tags.
  var references: OrderedMap<String, ImageReference> = [:]
  /// What was pulled, by the image's ID: a pull has it before its node does.
  var pulled: OrderedMap<String, Image> = [:]
  var records: OrderedMap<HeadedKey, Record> = [:]
  var pods: OrderedMap<HeadedKey, Pod> = [:]
  /// Containers by pod and name, the newest last.
  var history: OrderedMap<String, [String]> = [:]
  /// Container ID by first process.
  var owners: OrderedMap<ProcessID, String> = [:]
  var hooks: OrderedMap<ProcessID, Hook> = [:]
  /// By the pod's uid.
  var hostPorts: OrderedMap<String, [HostPort]> = [:]
  /// Claimed volumes' trees, by name.
  var claims: OrderedMap<String, TreeID> = [:]
  /// The control plane's files that are manifests of static pods, and what they run, by their paths.
  var manifestFiles: OrderedMap<String, String> = NodeShell.manifests.reduce(into: [:]) {
    $0["\(NodeShell.folder)/\($1)"] = $1
  }
  /// Kubelets that do not come up with their node.
  var disabledKubelets: OrderedMap<String, Bool> = [:]
  /// As whom each `kubectl proxy` asks.
  var proxies: OrderedMap<ProcessID, User> = [:]
  /// The port of each `kubectl port-forward` through which somebody came to where nobody listens.
  var brokenTunnels: OrderedMap<ProcessID, PublishedPort> = [:]
  /// How the last pod asks for names: those of a namespace nearly all do it alike.
  var resolver: (wish: PodResolver.Wish, made: PodResolver)?
  /// Whether some network policy is there.
  var hasPolicies = false
  /// Whether what may pass must be worked out anew.
  var gatesAreStale = false
  /// The cluster's last revision that the network was kept by.
  var revision = -1
  /// The cluster is out of its place, since it works on the world.
  var isAtWork = false
  /// Ends of containers that the cluster has not been told of, since it was at work.
  var pendingEnds: [(id: String, exit: ContainerExit)] = []
  var pendingHooks: [(container: String, error: String?, output: String)] = []

  func log(of connection: Connection, previous: Bool) -> LogID? {
    let key = "\(connection.podUID)/\(connection.container)"
    guard let all = history[key], !all.isEmpty else { return nil }
    let id = previous ? all.dropLast().last : all.last
    return id.flatMap { records[$0]?.log }
  }
}
