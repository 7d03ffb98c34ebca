// What the API server says of its health when it is asked for all of it.

/// Real: the checks of kubernetes 1.36's API server, in their order.
enum HealthChecks {
  private static let hooks = [
    "start-apiserver-admission-initializer", "generic-apiserver-start-informers",
    "priority-and-fairness-config-consumer", "priority-and-fairness-filter",
    "storage-object-count-tracker-hook", "start-apiextensions-informers",
    "start-apiextensions-controllers", "crd-informer-synced", "start-system-namespaces-controller",
    "start-cluster-authentication-info-controller",
    "start-kube-apiserver-identity-lease-controller",
    "start-kube-apiserver-identity-lease-garbage-collector",
    "start-legacy-token-tracking-controller", "start-service-ip-repair-controllers",
    "rbac/bootstrap-roles", "scheduling/bootstrap-system-priority-classes",
    "priority-and-fairness-config-producer", "bootstrap-controller",
    "start-kubernetes-service-cidr-controller", "aggregator-reload-proxy-client-cert",
    "start-kube-aggregator-informers", "apiservice-status-local-available-controller",
    "apiservice-status-remote-available-controller", "apiservice-registration-controller",
    "apiservice-discovery-controller", "kube-apiserver-autoregistration",
  ]

  /// Of `healthz`, `livez` or `readyz`.
  static func text(_ which: String) -> String {
    var checks = ["ping", "log", "etcd"]
    if which == "readyz" { checks += ["etcd-readiness", "informer-sync"] }
    checks += hooks.map { "poststarthook/" + $0 }
    checks += [
      "autoregister-completion", "poststarthook/apiservice-openapi-controller",
      "poststarthook/apiservice-openapiv3-controller",
    ]
    if which == "readyz" { checks.append("shutdown") }
    return checks.map { "[+]\($0) ok\n" }.joined() + "\(which) check passed\n"
  }
}
