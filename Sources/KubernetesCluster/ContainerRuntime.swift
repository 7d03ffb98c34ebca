// What a kubelet needs of the world: images, containers, a clock.

package import Documents
package import Kernel
import KubernetesAPI

/// An image that a node has or could pull.
package struct ImageFacts: Hashable, Sendable {
  /// `docker.io/library/nginx@sha256:…`
  package var id: String
  /// `docker.io/library/nginx:1.27`
  package var name: String
  package var size: Int
  /// Whom the image runs as; empty for root.
  package var user: String
  package init(id: String, name: String, size: Int, user: String = "") {
    self.user = user
    self.id = id
    self.name = name
    self.size = size
  }
}

/// How a pull will go. It is known from the start; the kubelet lets the time pass.
package struct PullPlan: Hashable, Sendable {
  package enum Outcome: Hashable, Sendable {
    case image(ImageFacts)
    /// The runtime's words: `rpc error: code = NotFound desc = …`.
    case failure(String)
  }
  package var duration: Duration
  package var outcome: Outcome
  package init(duration: Duration, outcome: Outcome) {
    self.duration = duration
    self.outcome = outcome
  }
}

/// Files of a config map, a secret, a pod's fields or a projection of these.
package struct FileVolume: Hashable, Sendable {
  package struct File: Hashable, Sendable {
    package enum Content: Hashable, Sendable {
      case bytes([UInt8])
      case text(String)
      /// A service account's token, written when somebody reads it.
      case token(PodToken)
    }
    package var path: String
    package var content: Content
    package var mode: Int
    init(path: String, _ content: Content, mode: Int) {
      self.path = path
      self.content = content
      self.mode = mode
    }
    package var bytes: [UInt8] {
      switch content {
      case .bytes(let bytes): bytes
      case .text(let text): Array(text.utf8)
      case .token(let token): Array(token.text.utf8)
      }
    }
  }
  /// The volume's name in its pod.
  package var name: String
  package var files: [File]
  /// Whether it is kept off the node's disk. Real: all but a config map is.
  package var isInMemory: Bool
}

/// The token by which a pod's processes show who they are to the API server.
package struct PodToken: Hashable, Sendable {
  var namespace: String
  var pod: String
  var uid: String
  var account: String

  /// A JSON web token, the same each time.
  var text: String {
    webToken(
      [
        "iss": "https://kubernetes.default.svc.cluster.local",
        "kubernetes.io": [
          "namespace": .string(namespace), "pod": ["name": .string(pod), "uid": .string(uid)],
          "serviceaccount": ["name": .string(account)],
        ],
        "sub": .string("system:serviceaccount:\(namespace):\(account)"),
      ], drawing: uid)
  }
}

/// A volume as it appears in a container.
package struct ContainerMount: Hashable, Sendable {
  package enum Source: Hashable, Sendable {
    case files(FileVolume)
    /// A folder that lives as long as the pod; its name is unique in the cluster.
    case emptyDir(String)
    case hostPath(String)
    /// A claimed volume, by a name that is unique in the cluster.
    case claim(String)
  }
  package var path: String
  package var subPath: String
  package var isReadOnly: Bool
  package var source: Source
}

/// Everything that a container needs to be started.
package struct ContainerOrder: Sendable {
  package var node: String
  package var namespace: String
  package var pod: String
  package var podUID: String
  package var podIP: String
  package var hostname: String
  /// The container's name in the pod, and how often it was restarted.
  package var name: String
  package var attempt: Int
  package var image: ImageFacts
  /// nil keeps the image's ENTRYPOINT; `$(NAME)` is already replaced.
  package var command: [String]?
  /// nil keeps the image's CMD.
  package var arguments: [String]?
  package var workingDirectory: String?
  package var environment: [(name: String, value: String)]
  package var mounts: [ContainerMount]
  package var wantsStdin: Bool
  package var wantsTerminal: Bool
  /// The container's part of the pod's spec, for what only some runtimes look at.
  package var spec: Value
  package var podSpec: Value
}

/// How a start went.
package enum StartOutcome: Hashable, Sendable {
  /// The container's ID, 64 hexadecimal digits.
  case running(id: String)
  /// The runtime's words for a container that could not be started, and its exit code.
  case failed(id: String, message: String, exitCode: Int)
}

/// How a container ended.
package struct ContainerExit: Hashable, Sendable {
  package var exitCode: Int
  package var signal: Int
  package var isOutOfMemory: Bool
  package init(exitCode: Int, signal: Int = 0, isOutOfMemory: Bool = false) {
    self.exitCode = exitCode
    self.signal = signal
    self.isOutOfMemory = isOutOfMemory
  }
}

package enum ProbeOutcome: Hashable, Sendable {
  case success
  /// `HTTP probe failed with statuscode: 404`
  case failure(String)
}

/// The world as a kubelet needs it.
///
/// The host tells the cluster by `Cluster.containerEnded` when a container's first process ends,
/// be it by itself or because it was stopped.
package protocol ContainerRuntime {
  var clock: Clock { get set }
  /// The image that the node has under this reference; nil when it must be pulled.
  func image(_ reference: String, on node: String) -> ImageFacts?
  /// Why the text is no image reference, in the runtime's words; nil when it is one.
  func imageNameProblem(_ reference: String) -> String?
  /// How a pull would go. `secrets` are the pod's docker configurations, as JSON.
  mutating func planPull(_ reference: String, on node: String, secrets: [String]) -> PullPlan
  /// The node has the image from now on.
  mutating func store(_ image: ImageFacts, for reference: String, on node: String)
  mutating func start(_ order: ContainerOrder) -> StartOutcome
  /// Sends the stop signal, or the one that no process can ignore. Who stops waits for the grace.
  mutating func stop(_ id: String, kills: Bool)
  /// The container is no longer needed; its log may go.
  mutating func remove(_ id: String)
  mutating func probe(_ id: String, _ probe: Value, podIP: String) -> ProbeOutcome
  /// Begins a hook of a container. `Cluster.hookEnded` is told when one that runs is done.
  mutating func beginHook(_ id: String, _ handler: Value, podIP: String) -> HookStart
  /// How long a container lasts that will take more memory than its limit; nil for any other.
  func memoryLasts(_ id: String) -> Duration?
  /// What a running container has used; nil for one that does not run.
  func load(of id: String) -> ContainerLoad?
  mutating func killOutOfMemory(_ id: String)
  /// Whether a volume has made this folder of the node.
  func hasFolder(_ path: String, on node: String) -> Bool
  /// A volume that is mounted already has these files from now on.
  mutating func refresh(_ volume: FileVolume, of podUID: String)
  /// The pod's network and folders come (true) and go (false).
  mutating func sandbox(_ podUID: String, ip: String, hostname: String, node: String, isUp: Bool)
}

/// How a hook began, in the runtime's words where it failed.
package enum HookStart: Hashable, Sendable {
  case running
  case success
  case failure(String)
}

extension ContainerRuntime {
  package mutating func beginHook(_ id: String, _ handler: Value, podIP: String) -> HookStart {
    .success
  }
  package func memoryLasts(_ id: String) -> Duration? { nil }
  package func hasFolder(_ path: String, on node: String) -> Bool { false }
  package func load(of id: String) -> ContainerLoad? { nil }
  package mutating func killOutOfMemory(_ id: String) { stop(id, kills: true) }
  package mutating func remove(_ id: String) {}
  package mutating func refresh(_ volume: FileVolume, of podUID: String) {}
  package mutating func probe(_ id: String, _ probe: Value, podIP: String) -> ProbeOutcome {
    .success
  }
  package mutating func sandbox(
    _ podUID: String, ip: String, hostname: String, node: String, isUp: Bool
  ) {}
}
