// What kubectl asks of its world: the API's door, and what a connection to a container needs.

package import Commands
package import KubernetesAPI

/// A world in which kubectl can run.
package protocol KubectlHost: AskedHost, KubernetesHost {
  /// A page of the lab's web, as a process sees it; nil where nobody answers.
  mutating func page(_ url: String, for process: Int) -> (status: Int, body: [UInt8])?
}

extension KubectlHost {
  /// A page of the lab's web; nil where the name is unknown. A world with a network says more.
  package mutating func page(_ url: String, for process: Int) -> (status: Int, body: [UInt8])? {
    nil
  }
}
