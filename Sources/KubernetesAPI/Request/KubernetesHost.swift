// The door through which clients such as kubectl reach the cluster.

/// A world with a cluster in it.
///
/// A client asks with `kubernetes(_:)` alone; `apiServer` is for looking: discovery, schemas for
/// `explain` and completion, and the events of a watch.
package protocol KubernetesHost {
  var apiServer: APIServer { get }
  /// One request, answered at once. Its effects (controllers, kubelets) follow in virtual time.
  mutating func kubernetes(_ request: APIRequest) -> APIResponse
}
