// Every kind that the server serves, as `kubectl api-resources -o wide` lists them.
//
// Real: discovery of kubernetes 1.36.2, as recorded. Kinds without a schema are listed and stored
// as they come; nothing acts on them.

import Text

/// One row of the table.
private struct Row {
  var plural: String
  var short: String
  var version: String
  var isNamespaced: Bool
  var kind: String
  var verbs = Row.all
  var categories: [String] = []
  static let all: [Verb] = [
    .create, .delete, .deletecollection, .get, .list, .patch, .update, .watch,
  ]
}

private func row(
  _ plural: String, _ short: String, _ version: String, _ isNamespaced: Bool, _ kind: String,
  verbs: [Verb] = Row.all, categories: [String] = []
) -> Row {
  Row(
    plural: plural, short: short, version: version, isNamespaced: isNamespaced, kind: kind,
    verbs: verbs, categories: categories)
}

private let rows: [Row] = [
  row("bindings", "", "v1", true, "Binding", verbs: [.create]),
  row("componentstatuses", "cs", "v1", false, "ComponentStatus", verbs: [.get, .list]),
  row("configmaps", "cm", "v1", true, "ConfigMap"),
  row("endpoints", "ep", "v1", true, "Endpoints"),
  row("events", "ev", "v1", true, "Event"),
  row("limitranges", "limits", "v1", true, "LimitRange"),
  row(
    "namespaces", "ns", "v1", false, "Namespace",
    verbs: [.create, .delete, .get, .list, .patch, .update, .watch]),
  row("nodes", "no", "v1", false, "Node"),
  row("persistentvolumeclaims", "pvc", "v1", true, "PersistentVolumeClaim"),
  row("persistentvolumes", "pv", "v1", false, "PersistentVolume"),
  row("pods", "po", "v1", true, "Pod", categories: ["all"]),
  row("podtemplates", "", "v1", true, "PodTemplate"),
  row("replicationcontrollers", "rc", "v1", true, "ReplicationController", categories: ["all"]),
  row("resourcequotas", "quota", "v1", true, "ResourceQuota"),
  row("secrets", "", "v1", true, "Secret"),
  row("serviceaccounts", "sa", "v1", true, "ServiceAccount"),
  row("services", "svc", "v1", true, "Service", categories: ["all"]),
  row(
    "mutatingadmissionpolicies", "", "admissionregistration.k8s.io/v1", false,
    "MutatingAdmissionPolicy", categories: ["api-extensions"]),
  row(
    "mutatingadmissionpolicybindings", "", "admissionregistration.k8s.io/v1", false,
    "MutatingAdmissionPolicyBinding", categories: ["api-extensions"]),
  row(
    "mutatingwebhookconfigurations", "", "admissionregistration.k8s.io/v1", false,
    "MutatingWebhookConfiguration", categories: ["api-extensions"]),
  row(
    "validatingadmissionpolicies", "", "admissionregistration.k8s.io/v1", false,
    "ValidatingAdmissionPolicy", categories: ["api-extensions"]),
  row(
    "validatingadmissionpolicybindings", "", "admissionregistration.k8s.io/v1", false,
    "ValidatingAdmissionPolicyBinding", categories: ["api-extensions"]),
  row(
    "validatingwebhookconfigurations", "", "admissionregistration.k8s.io/v1", false,
    "ValidatingWebhookConfiguration", categories: ["api-extensions"]),
  row(
    "customresourcedefinitions", "crd,crds", "apiextensions.k8s.io/v1", false,
    "CustomResourceDefinition", categories: ["api-extensions"]),
  row(
    "apiservices", "", "apiregistration.k8s.io/v1", false, "APIService",
    categories: ["api-extensions"]),
  row("controllerrevisions", "", "apps/v1", true, "ControllerRevision"),
  row("daemonsets", "ds", "apps/v1", true, "DaemonSet", categories: ["all"]),
  row("deployments", "deploy", "apps/v1", true, "Deployment", categories: ["all"]),
  row("replicasets", "rs", "apps/v1", true, "ReplicaSet", categories: ["all"]),
  row("statefulsets", "sts", "apps/v1", true, "StatefulSet", categories: ["all"]),
  row(
    "selfsubjectreviews", "", "authentication.k8s.io/v1", false, "SelfSubjectReview",
    verbs: [.create]),
  row("tokenreviews", "", "authentication.k8s.io/v1", false, "TokenReview", verbs: [.create]),
  row(
    "localsubjectaccessreviews", "", "authorization.k8s.io/v1", true, "LocalSubjectAccessReview",
    verbs: [.create]),
  row(
    "selfsubjectaccessreviews", "", "authorization.k8s.io/v1", false, "SelfSubjectAccessReview",
    verbs: [.create]),
  row(
    "selfsubjectrulesreviews", "", "authorization.k8s.io/v1", false, "SelfSubjectRulesReview",
    verbs: [.create]),
  row(
    "subjectaccessreviews", "", "authorization.k8s.io/v1", false, "SubjectAccessReview",
    verbs: [.create]),
  row(
    "horizontalpodautoscalers", "hpa", "autoscaling/v2", true, "HorizontalPodAutoscaler",
    categories: ["all"]),
  row("cronjobs", "cj", "batch/v1", true, "CronJob", categories: ["all"]),
  row("jobs", "", "batch/v1", true, "Job", categories: ["all"]),
  row(
    "certificatesigningrequests", "csr", "certificates.k8s.io/v1", false,
    "CertificateSigningRequest"),
  row("leases", "", "coordination.k8s.io/v1", true, "Lease"),
  row("endpointslices", "", "discovery.k8s.io/v1", true, "EndpointSlice"),
  row("events", "ev", "events.k8s.io/v1", true, "Event"),
  row("flowschemas", "", "flowcontrol.apiserver.k8s.io/v1", false, "FlowSchema"),
  row(
    "prioritylevelconfigurations", "", "flowcontrol.apiserver.k8s.io/v1", false,
    "PriorityLevelConfiguration"),
  row("ingressclasses", "", "networking.k8s.io/v1", false, "IngressClass"),
  row("ingresses", "ing", "networking.k8s.io/v1", true, "Ingress"),
  row("ipaddresses", "ip", "networking.k8s.io/v1", false, "IPAddress"),
  row("networkpolicies", "netpol", "networking.k8s.io/v1", true, "NetworkPolicy"),
  row("servicecidrs", "", "networking.k8s.io/v1", false, "ServiceCIDR"),
  row("runtimeclasses", "", "node.k8s.io/v1", false, "RuntimeClass"),
  row("poddisruptionbudgets", "pdb", "policy/v1", true, "PodDisruptionBudget"),
  row("clusterrolebindings", "", "rbac.authorization.k8s.io/v1", false, "ClusterRoleBinding"),
  row("clusterroles", "", "rbac.authorization.k8s.io/v1", false, "ClusterRole"),
  row("rolebindings", "", "rbac.authorization.k8s.io/v1", true, "RoleBinding"),
  row("roles", "", "rbac.authorization.k8s.io/v1", true, "Role"),
  row("deviceclasses", "", "resource.k8s.io/v1", false, "DeviceClass"),
  row("resourceclaims", "", "resource.k8s.io/v1", true, "ResourceClaim"),
  row("resourceclaimtemplates", "", "resource.k8s.io/v1", true, "ResourceClaimTemplate"),
  row("resourceslices", "", "resource.k8s.io/v1", false, "ResourceSlice"),
  row("priorityclasses", "pc", "scheduling.k8s.io/v1", false, "PriorityClass"),
  row("csidrivers", "", "storage.k8s.io/v1", false, "CSIDriver"),
  row("csinodes", "", "storage.k8s.io/v1", false, "CSINode"),
  row("csistoragecapacities", "", "storage.k8s.io/v1", true, "CSIStorageCapacity"),
  row("storageclasses", "sc", "storage.k8s.io/v1", false, "StorageClass"),
  row("volumeattachments", "", "storage.k8s.io/v1", false, "VolumeAttachment"),
  row("volumeattributesclasses", "vac", "storage.k8s.io/v1", false, "VolumeAttributesClass"),
]

extension ResourceKind {
  /// The kinds of the real discovery, in its order.
  package static let builtIn: [ResourceKind] = rows.enumerated().map { index, row in
    let parts = row.version.split(at: "/")
    return ResourceKind(
      index: index,
      resource: ResourceName(
        group: parts.count == 2 ? parts[0] : "", version: parts.last ?? "v1",
        resource: row.plural),
      name: row.kind, shortNames: row.short.split(at: ","),
      isNamespaced: row.isNamespaced, categories: row.categories, verbs: row.verbs,
      schema: Schema.makers[row.kind + "." + (parts.count == 2 ? parts[0] : "")])
  }
  /// Served beside the preferred versions, so `api-versions` names them.
  package static let otherVersions = ["autoscaling/v1"]

  private static func named(_ plural: String, _ group: String = "") -> ResourceKind {
    builtIn.first { $0.resource.resource == plural && $0.resource.group == group } ?? builtIn[0]
  }

  package static let configMaps = named("configmaps")
  package static let endpoints = named("endpoints")
  package static let events = named("events")
  package static let namespaces = named("namespaces")
  package static let nodes = named("nodes")
  package static let pods = named("pods")
  package static let secrets = named("secrets")
  package static let serviceAccounts = named("serviceaccounts")
  package static let services = named("services")
  package static let persistentVolumes = named("persistentvolumes")
  package static let persistentVolumeClaims = named("persistentvolumeclaims")
  package static let resourceQuotas = named("resourcequotas")
  package static let limitRanges = named("limitranges")
  package static let replicationControllers = named("replicationcontrollers")
  package static let deployments = named("deployments", "apps")
  package static let replicaSets = named("replicasets", "apps")
  package static let statefulSets = named("statefulsets", "apps")
  package static let daemonSets = named("daemonsets", "apps")
  package static let controllerRevisions = named("controllerrevisions", "apps")
  package static let jobs = named("jobs", "batch")
  package static let cronJobs = named("cronjobs", "batch")
  package static let customResourceDefinitions = named(
    "customresourcedefinitions", "apiextensions.k8s.io")
  package static let certificateSigningRequests = named(
    "certificatesigningrequests", "certificates.k8s.io")
  package static let leases = named("leases", "coordination.k8s.io")
  package static let endpointSlices = named("endpointslices", "discovery.k8s.io")
  package static let storageClasses = named("storageclasses", "storage.k8s.io")
  package static let priorityClasses = named("priorityclasses", "scheduling.k8s.io")
  package static let runtimeClasses = named("runtimeclasses", "node.k8s.io")
  package static let apiServices = named("apiservices", "apiregistration.k8s.io")
  package static let ingressClasses = named("ingressclasses", "networking.k8s.io")
  package static let ingresses = named("ingresses", "networking.k8s.io")
  package static let ipAddresses = named("ipaddresses", "networking.k8s.io")
  package static let serviceCIDRs = named("servicecidrs", "networking.k8s.io")
  package static let networkPolicies = named("networkpolicies", "networking.k8s.io")
  package static let podDisruptionBudgets = named("poddisruptionbudgets", "policy")
  package static let horizontalPodAutoscalers = named("horizontalpodautoscalers", "autoscaling")
  package static let admissionPolicies = named(
    "validatingadmissionpolicies", "admissionregistration.k8s.io")
  package static let admissionBindings = named(
    "validatingadmissionpolicybindings", "admissionregistration.k8s.io")
  package static let roles = named("roles", "rbac.authorization.k8s.io")
  package static let clusterRoles = named("clusterroles", "rbac.authorization.k8s.io")
  package static let roleBindings = named("rolebindings", "rbac.authorization.k8s.io")
  package static let clusterRoleBindings = named("clusterrolebindings", "rbac.authorization.k8s.io")
}
