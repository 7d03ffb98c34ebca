// What kubectl asks of its world: the API's door, and what a connection to a container needs.

package import Commands
package import Files
package import KubernetesAPI
package import Machine

/// A world in which kubectl can run.
package protocol KubectlHost: AskedHost, KubernetesHost {
  /// A page of the lab's web, as a process sees it; nil where nobody answers.
  mutating func page(_ url: String, for process: Int) -> (status: Int, body: [UInt8])?
  /// The log of the container that a connection leads to.
  func log(of connection: Connection, previous: Bool) -> LogID?
  /// What starts a process in the container, or the runtime's refusal.
  mutating func start(
    _ arguments: [String], in connection: Connection, for process: ProcessID
  ) -> Result<ProcessStart<Self>, ContainerRefusal>
  /// Whether the container's first process still runs.
  func isRunning(_ connection: Connection) -> Bool
  /// Whether the pod is still on its node.
  func isPodThere(_ connection: Connection) -> Bool
  /// Lets the container's first process read and write a terminal of the learner's; nil takes it
  /// back. Gives that process; nil where the container has no terminal of its own.
  mutating func attach(_ connection: Connection, to terminal: TerminalID?) -> ProcessID?
  /// Bytes for the first process's standard input; nil: there are no more.
  mutating func feed(_ connection: Connection, _ bytes: [UInt8]?)
  /// How the container sees its files.
  func files(of connection: Connection) -> FileView?
  /// Opens a port of this machine that leads to a port of the pod, until the process ends. Gives
  /// the port; nil where it is taken.
  mutating func forward(
    _ port: Int, address: String, to connection: Connection, port target: Int,
    for process: ProcessID
  ) -> Int?
  /// The port of a process's own through which somebody came to a port of the pod where nobody listens.
  mutating func brokenTunnel(of process: ProcessID, to connection: Connection) -> BrokenTunnel?
  /// Answers HTTP requests for the API at a port of this machine, until the process ends.
  mutating func serveAPI(
    at address: String, _ port: Int, as user: User, for process: ProcessID
  ) -> Int?
}

/// A forwarded port at whose far end nobody listened.
package struct BrokenTunnel: Hashable, Sendable {
  package var local: Int
  package var remote: Int
  /// The runtime's ID of the pod's sandbox, and the name of its network namespace.
  package var sandbox: String
  package var namespace: String
  package init(local: Int, remote: Int, sandbox: String, namespace: String) {
    self.local = local
    self.remote = remote
    self.sandbox = sandbox
    self.namespace = namespace
  }
}

/// Why nothing could be started in a container, in the runtime's words.
package struct ContainerRefusal: Error, Hashable, Sendable {
  package var message: String
  package init(_ message: String) { self.message = message }
}
