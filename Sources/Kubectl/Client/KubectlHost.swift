// What kubectl asks of its world: the API's door, and what a connection to a container needs.

package import Commands
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
}

/// Why nothing could be started in a container, in the runtime's words.
package struct ContainerRefusal: Error, Hashable, Sendable {
  package var message: String
  package init(_ message: String) { self.message = message }
}
