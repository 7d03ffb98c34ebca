// The parts of a cluster that do something on their own.

package import KubernetesAPI

/// A part of the cluster. Each can be looked at, and paused.
package enum Component: Hashable, Comparable, Sendable {
  case deployments
  case replicaSets
  case replicationControllers
  case statefulSets
  case daemonSets
  case jobs
  case cronJobs
  case finishedJobs
  case autoscalers
  case budgets
  case endpoints
  case endpointSlices
  case namespaces
  case serviceAccounts
  case serviceAccountTokens
  case signing
  case aggregation
  case rootCertificates
  case quotas
  case volumes
  case claimProtection
  case volumeProtection
  case provisioner
  case definitions
  case apiServices
  /// ingress-nginx, where a learner has put it there.
  case ingress
  /// MetalLB, where a learner has put it there.
  case loadBalancers
  case garbage
  case nodeLifecycle
  case taintEviction
  case scheduler
  /// The kubelet of a node.
  case kubelet(String)

  /// All but the kubelets, in the order in which they get their turn.
  package static let controlPlane: [Component] = [
    .deployments, .replicaSets, .replicationControllers, .statefulSets, .daemonSets, .jobs,
    .cronJobs, .finishedJobs, .autoscalers, .budgets, .endpoints, .endpointSlices, .namespaces,
    .serviceAccounts, .serviceAccountTokens, .signing, .aggregation, .rootCertificates, .quotas,
    .volumes,
    .claimProtection, .volumeProtection, .provisioner, .definitions, .apiServices, .ingress,
    .loadBalancers, .garbage, .nodeLifecycle,
    .taintEviction, .scheduler,
  ]
  private static let places: [Component: Int] = Dictionary(
    uniqueKeysWithValues: controlPlane.enumerated().map { ($1, $0) })
  /// Its place among those of the control plane.
  var place: Int? { Component.places[self] }

  /// As events and the causing chain name it.
  package var name: String {
    switch self {
    case .deployments: "deployment-controller"
    case .replicaSets: "replicaset-controller"
    case .replicationControllers: "replication-controller"
    case .statefulSets: "statefulset-controller"
    case .daemonSets: "daemonset-controller"
    case .jobs: "job-controller"
    case .cronJobs: "cronjob-controller"
    case .finishedJobs: "ttl-after-finished-controller"
    case .autoscalers: "horizontal-pod-autoscaler"
    case .budgets: "controllermanager"
    case .endpoints: "endpoint-controller"
    case .endpointSlices: "endpoint-slice-controller"
    case .namespaces: "namespace-controller"
    case .serviceAccounts: "service-account-controller"
    case .serviceAccountTokens: "tokens-controller"
    case .signing: "certificate-controller"
    case .aggregation: "clusterrole-aggregation-controller"
    case .rootCertificates: "root-ca-certificate-publisher"
    case .quotas: "resourcequota-controller"
    case .volumes: "persistentvolume-controller"
    case .claimProtection: "pvc-protection-controller"
    case .volumeProtection: "pv-protection-controller"
    case .provisioner: Component.provisionerName
    case .definitions: "customresource-discovery"
    case .apiServices: "kube-aggregator"
    case .ingress: "nginx-ingress-controller"
    case .loadBalancers: "metallb-controller"
    case .garbage: "generic-garbage-collector"
    case .nodeLifecycle: "node-controller"
    case .taintEviction: "taint-eviction-controller"
    case .scheduler: "default-scheduler"
    case .kubelet: "kubelet"
    }
  }
  /// Real: an external provisioner reports under its class's name, its pod's, and an id.
  static let provisionerName =
    "rancher.io/local-path_local-path-provisioner-67b8995b4b-6x8zv_"
    + "dd0c2c70-0000-0000-0000-000000000000"

  /// Who it is to the API server. Real: the controllers' service accounts, the nodes' names.
  package var user: User {
    let groups =
      switch self {
      case .scheduler: ["system:authenticated"]
      case .kubelet: ["system:nodes", "system:authenticated"]
      default: ["system:serviceaccounts", "system:authenticated"]
      }
    return User(name: userName, groups: groups)
  }
  private var userName: String {
    switch self {
    case .scheduler: "system:kube-scheduler"
    case .kubelet(let node): "system:node:" + node
    case .provisioner:
      "system:serviceaccount:local-path-storage:local-path-provisioner-service-account"
    case .ingress: "system:serviceaccount:ingress-nginx:ingress-nginx"
    case .loadBalancers: "system:serviceaccount:metallb-system:controller"
    default: "system:serviceaccount:kube-system:" + name
    }
  }
  package var author: Author { Author(user: userName, manager: managerName) }
  private var managerName: String {
    switch self {
    case .scheduler: "kube-scheduler"
    case .kubelet: "kubelet"
    case .provisioner: "local-path-provisioner"
    case .ingress, .loadBalancers: name
    case .apiServices: "kube-apiserver"
    case .aggregation: name
    default: "kube-controller-manager"
    }
  }
}
