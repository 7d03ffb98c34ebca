// The world: everything a learner can change, as one value.

package import Commands
package import Containers
package import Docker
import DockerCLI
import Files
package import Kernel
import KubernetesAPI
package import KubernetesCluster
import Kubectl
package import Machine
package import Network
import Programs
import Tools

/// Everything a learner can change. A copy is a snapshot; assignment is undo.
package struct World: Sendable {
  package var machine: Machine<World>
  package var network: NetworkMap
  package var registries: Registries
  package var docker: DockerEngine
  /// The cluster; it comes up with the first request, so a lesson on Docker pays nothing for it.
  package internal(set) var cluster: Cluster?
  /// What was asked of docker and kubectl, newest last.
  package var asked: [Asked] = []
  /// How the processes ended that belong to nobody, such as the learner's shell.
  package private(set) var ends: OrderedMap<ProcessID, ProcessEnd> = [:]
  /// What the cluster's nodes hold and run.
  var nodes = NodeRuntime()
  /// The seed it was made from.
  package let seed: UInt64
  /// Counts the commands and events that a settling world waits for.
  private var served = 0

  /// A world at its beginning.
  ///
  /// - Parameters:
  ///   - seed: decides every ID, name and address that the lab draws.
  ///   - start: the first moment. Fixed by default, so that two runs are alike to the byte.
  package init(
    seed: UInt64 = 1, start: Instant = World.defaultStart, scenario: Scenario = .standard
  ) {
    self.seed = seed
    let random = RandomSource(seed: seed)
    machine = Machine(clock: Clock(now: start), random: random.split("machine"))
    network = NetworkMap(hostname: Sandbox.hostname, seed: seed)
    registries = Registries()
    docker = DockerEngine(seed: seed)
    let root = machine.files.add(
      start == World.defaultStart ? World.firstTree : World.sandboxTree(at: start))
    let reference = machine.files.root(of: root) ?? FileReference(root, InodeID(1))
    machine.mountTables[0] = MountTable(root: reference)
    startDocker()
    if scenario == .china { registries.unreachable = ["docker.io"] }
  }

  private static func sandboxTree(at start: Instant) -> FileTree {
    Sandbox.tree(
      commands: Sandbox.commands,
      extra: [
        .directory("home/learner/.kube", uid: Sandbox.uid, gid: Sandbox.uid),
        .file(
          "home/learner/.kube/config", KubeConfig.initial, mode: 0o600, uid: Sandbox.uid,
          gid: Sandbox.uid),
      ] + SandboxPackages.files, at: start)
  }
  /// The tree of the usual start, made once: a grader makes a thousand worlds.
  private static let firstTree = sandboxTree(at: defaultStart)

  /// 2026-11-22 09:00:00 UTC.
  package static let defaultStart = Instant(seconds: 1_795_338_000)
}

extension World: MachineHost, AskedHost {
  package func program(
    named behaviour: String, arguments: [String]
  ) -> (any Program<World>)? {
    World.commands[behaviour]?.program(arguments: arguments)
  }

  package var nextEvent: AgendaSlot? {
    let engine = docker.nextEvent
    guard let cluster = cluster?.nextEvent else { return engine }
    guard let engine else { return cluster }
    return min(engine, cluster)
  }

  package mutating func fireNextEvent() {
    if let slot = docker.nextEvent, slot == nextEvent {
      fireDockerEvent()
    } else {
      withCluster { $0.fire(host: &$1) }
    }
  }

  package mutating func processClosed(_ process: ProcessID) {
    if !network.listeners(of: process).isEmpty { network.closeListeners(of: process) }
    network.unpublish(ownedBy: process)
    if nodes.proxies[process] != nil { nodes.proxies[process] = nil }
    if nodes.brokenTunnels[process] != nil { nodes.brokenTunnels[process] = nil }
  }

  package mutating func processEnded(_ process: ProcessID, _ end: ProcessEnd) {
    if dockerProcessEnded(process, end) { return }
    if nodes.owners[process] != nil { return podProcessEnded(process, end) }
    if nodes.hooks[process] != nil { return hookProcessEnded(process, end) }
    ends[process] = end
  }
}

extension World: DockerCLIHost, ContainerHost, ProgramHost {
  package mutating func respond(
    to request: HTTPRequest, at listener: Listener
  ) -> HTTPResponse? {
    guard listener.handler != World.apiProxy else { return answerProxy(request, listener.owner) }
    if listener.handler == World.apiServerHandler { return answerAPIServer(request) }
    if listener.handler == World.ingressHandler, listener.port == 80 || listener.port == 443 {
      return answerIngress(request, at: listener)
    }
    return ask(request, of: listener)
  }

  package mutating func converse(_ bytes: [UInt8], at listener: Listener) -> [UInt8]? {
    ask(bytes, of: listener)
  }

  package func heldRepositories(
    inRegistryAt namespace: NamespaceID
  ) -> [(name: String, tags: [String])] {
    let registry = registries.registries["\(Registries.local)\(namespace)"]
    return (registry?.repositories ?? [:]).map { ($0.key, $0.value.tags.keys) }
  }
}
