// The documents in which the API server says what it serves, as clients of HTTP read them.

import Documents
import KubernetesAPI

/// Real: kubernetes 1.36's discovery, in the order of fields in which the server writes it.
///
/// Limit: of the subresources only `status` and `scale` are listed, and no storage versions.
enum RawDiscovery {
  /// The groups in the order of their priority; those of custom kinds come after.
  private static let order = [
    "apiregistration.k8s.io", "apps", "events.k8s.io", "authentication.k8s.io",
    "authorization.k8s.io", "autoscaling", "batch", "certificates.k8s.io", "networking.k8s.io",
    "policy", "rbac.authorization.k8s.io", "storage.k8s.io", "admissionregistration.k8s.io",
    "apiextensions.k8s.io", "scheduling.k8s.io", "coordination.k8s.io", "node.k8s.io",
    "discovery.k8s.io", "resource.k8s.io", "flowcontrol.apiserver.k8s.io",
  ]

  /// What stands at `/`, `/api`, `/apis` and below, down to a version; nil where nothing does.
  static func answer(_ parts: [String], _ server: APIServer) -> Value? {
    switch (parts.first, parts.count) {
    case (nil, _): return ["paths": Value(paths(server))]
    case ("api", 1):
      return [
        "kind": "APIVersions", "versions": ["v1"],
        "serverAddressByClientCIDRs": [
          ["clientCIDR": "0.0.0.0/0", "serverAddress": "172.18.0.2:6443"]
        ],
      ]
    case ("api", 2): return resources("", parts[1], server)
    case ("apis", 1):
      let all = groups(server).map { group(named: $0, server) }
      return ["kind": "APIGroupList", "apiVersion": "v1", "groups": .array(all)]
    case ("apis", 2):
      guard groups(server).contains(parts[1]) else { return nil }
      var whole: Object = ["kind": "APIGroup", "apiVersion": "v1"]
      for (key, value) in group(named: parts[1], server).object ?? Object() { whole[key] = value }
      return .object(whole)
    case ("apis", 3): return resources(parts[1], parts[2], server)
    default: return nil
    }
  }

  private static func groups(_ server: APIServer) -> [String] {
    let all = Set(server.groupVersions.filter { $0.contains("/") }.map { split($0).group })
    return order.filter(all.contains) + all.subtracting(order).sorted()
  }
  private static func split(_ groupVersion: String) -> (group: String, version: String) {
    let parts = groupVersion.split(separator: "/", maxSplits: 1).map(String.init)
    return (parts.first ?? "", parts.last ?? "")
  }
  /// The versions of a group, the newest first.
  private static func versions(of group: String, _ server: APIServer) -> [String] {
    server.groupVersions.filter { split($0).group == group && $0.contains("/") }
      .map { split($0).version }.sorted(by: >)
  }

  private static func group(named name: String, _ server: APIServer) -> Value {
    let all = versions(of: name, server).map { version -> Value in
      ["groupVersion": .string(name + "/" + version), "version": .string(version)]
    }
    return [
      "name": .string(name), "versions": .array(all), "preferredVersion": all.first ?? [:],
    ]
  }

  private static func resources(
    _ group: String, _ version: String, _ server: APIServer
  ) -> Value? {
    let whole = group.isEmpty ? version : group + "/" + version
    guard server.groupVersions.contains(whole) || whole == "v1" else { return nil }
    var kinds = server.kinds.filter { $0.resource.group == group && $0.resource.version == version }
    // An older version of kinds that are kept in a newer one.
    if kinds.isEmpty { kinds = server.kinds.filter { $0.resource.group == group } }
    var list: [Value] = []
    for kind in kinds {
      var own: Object = [
        "name": .string(kind.resource.resource), "singularName": .string(kind.singular),
        "namespaced": .bool(kind.isNamespaced), "kind": .string(kind.name),
        "verbs": Value(kind.verbs.map(\.rawValue)),
      ]
      if !kind.shortNames.isEmpty { own["shortNames"] = Value(kind.shortNames) }
      if !kind.categories.isEmpty { own["categories"] = Value(kind.categories) }
      list.append(.object(own))
      if kind.hasScale {
        list.append([
          "name": .string(kind.resource.resource + "/scale"), "singularName": "",
          "namespaced": .bool(kind.isNamespaced), "group": "autoscaling", "version": "v1",
          "kind": "Scale", "verbs": ["get", "patch", "update"],
        ])
      }
      if kind.hasStatus {
        list.append([
          "name": .string(kind.resource.resource + "/status"), "singularName": "",
          "namespaced": .bool(kind.isNamespaced), "kind": .string(kind.name),
          "verbs": ["get", "patch", "update"],
        ])
      }
    }
    var all: Object = ["kind": "APIResourceList"]
    if !group.isEmpty { all["apiVersion"] = "v1" }
    all["groupVersion"] = .string(whole)
    all["resources"] = .array(list)
    return .object(all)
  }

  private static func paths(_ server: APIServer) -> [String] {
    var all = [
      "/.well-known/openid-configuration", "/api", "/api/v1", "/apis", "/apis/", "/healthz",
      "/livez", "/logs", "/metrics", "/openapi/v2", "/openapi/v3", "/openid/v1/jwks", "/readyz",
      "/version",
    ]
    for group in groups(server) {
      all.append("/apis/" + group)
      all += versions(of: group, server).map { "/apis/\(group)/\($0)" }
    }
    return all.sorted()
  }
}
