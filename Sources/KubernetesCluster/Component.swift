// The parts of a cluster that do something on their own.

package import KubernetesAPI

/// A part of the cluster. Each can be looked at, and paused.
package enum Component: Hashable, Comparable, Sendable {
  case deployments
  case replicaSets
  case endpoints
  case endpointSlices
  case namespaces
  case serviceAccounts
  case rootCertificates
  case garbage
  case nodeLifecycle
  case scheduler
  /// The kubelet of a node.
  case kubelet(String)

  /// All but the kubelets, in the order in which they get their turn.
  package static let controlPlane: [Component] = [
    .deployments, .replicaSets, .endpoints, .endpointSlices, .namespaces, .serviceAccounts,
    .rootCertificates, .garbage, .nodeLifecycle, .scheduler,
  ]
  /// As events and the causing chain name it.
  package var name: String {
    switch self {
    case .deployments: "deployment-controller"
    case .replicaSets: "replicaset-controller"
    case .endpoints: "endpoint-controller"
    case .endpointSlices: "endpoint-slice-controller"
    case .namespaces: "namespace-controller"
    case .serviceAccounts: "service-account-controller"
    case .rootCertificates: "root-ca-certificate-publisher"
    case .garbage: "generic-garbage-collector"
    case .nodeLifecycle: "node-controller"
    case .scheduler: "default-scheduler"
    case .kubelet: "kubelet"
    }
  }
  /// Who it is to the API server. Real: the controllers' service accounts, the nodes' names.
  package var user: User {
    switch self {
    case .scheduler:
      User(name: "system:kube-scheduler", groups: ["system:authenticated"])
    case .kubelet(let node):
      User(name: "system:node:" + node, groups: ["system:nodes", "system:authenticated"])
    default:
      User(
        name: "system:serviceaccount:kube-system:" + name,
        groups: ["system:serviceaccounts", "system:authenticated"])
    }
  }
  package var author: Author { Author(user: user.name, manager: managerName) }
  private var managerName: String {
    switch self {
    case .scheduler: "kube-scheduler"
    case .kubelet: "kubelet"
    default: "kube-controller-manager"
    }
  }
}
