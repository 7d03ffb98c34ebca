// What is special about how the server keeps a kind.

extension ResourceKind {
  private static let counting: Set<String> = [
    "Pod", "Deployment", "ReplicaSet", "StatefulSet", "DaemonSet", "ReplicationController", "Job",
    "CronJob", "Ingress", "IngressClass", "NetworkPolicy", "PodDisruptionBudget", "EndpointSlice",
    "CustomResourceDefinition", "FlowSchema", "PriorityLevelConfiguration",
    "ValidatingWebhookConfiguration", "MutatingWebhookConfiguration",
    "ValidatingAdmissionPolicy", "ValidatingAdmissionPolicyBinding",
  ]
  /// Whether `metadata.generation` counts the changes of the spec.
  package var countsGenerations: Bool { custom != nil || Self.counting.contains(name) }

  private static let withStatus: Set<String> = [
    "Pod", "Node", "Namespace", "Service", "ReplicationController", "PersistentVolume",
    "PersistentVolumeClaim", "ResourceQuota", "Deployment", "ReplicaSet", "StatefulSet",
    "DaemonSet", "Job", "CronJob", "HorizontalPodAutoscaler", "Ingress", "PodDisruptionBudget",
    "CertificateSigningRequest", "CustomResourceDefinition", "APIService", "ServiceCIDR",
    "FlowSchema", "PriorityLevelConfiguration", "ValidatingAdmissionPolicy", "ResourceClaim",
  ]
  /// Whether `status` has a door of its own, and is kept by all others.
  package var hasStatus: Bool {
    custom.map(\.hasStatus) ?? Self.withStatus.contains(name)
  }

  private static let scalable: Set<String> = [
    "Deployment", "ReplicaSet", "StatefulSet", "ReplicationController",
  ]
  package var hasScale: Bool {
    custom.map { $0.scale != nil } ?? Self.scalable.contains(name)
  }

  /// Real: kinds whose deletion takes time on a node.
  package var isPod: Bool { name == "Pod" }

  /// What deleting means when the request does not say.
  package var defaultPropagation: DeletePropagation {
    name == "ReplicationController" ? .orphan : .background
  }

  /// `pods`, `status`, … that the resource answers to.
  package func has(subresource: String) -> Bool {
    switch subresource {
    case "status": hasStatus
    case "scale": hasScale
    case "log", "exec", "attach", "portforward", "eviction", "binding", "ephemeralcontainers",
      "resize", "proxy":
      isPod
    case "token": name == "ServiceAccount"
    case "finalize": name == "Namespace"
    case "approval": name == "CertificateSigningRequest"
    default: false
    }
  }
}
