// A pod's spec as the server holds it inside, which a few of its messages show.

import Documents

/// The spec in the shape of the server's own struct: what concerns the node's namespaces stands in
/// the security context, and the old name of the service account is gone.
func internalPodSpec(_ spec: Value) -> Value {
  var result = spec
  var context = spec["securityContext"] ?? [:]
  for name in ["hostNetwork", "hostPID", "hostIPC", "shareProcessNamespace", "hostUsers"] {
    if let value = spec[name] { context[name] = value }
    result[name] = nil
  }
  result["securityContext"] = context
  result["serviceAccount"] = nil
  return result
}

extension Schema {
  private static func ordered(_ schema: Schema, _ names: [String]) -> [Field] {
    names.compactMap { schema[$0] }
  }

  /// Real: core.PodSpec of 1.36, in the order of its declaration.
  static let internalPodSpec = Schema(
    "PodSpec", "",
    [
      Field("volumes", .list(.object(internalVolume)))
    ]
      + ordered(
        podSpec,
        [
          "initContainers", "containers", "ephemeralContainers", "restartPolicy",
          "terminationGracePeriodSeconds", "activeDeadlineSeconds", "dnsPolicy", "nodeSelector",
          "serviceAccountName", "automountServiceAccountToken", "nodeName",
        ])
      + [Field("securityContext", .object(internalSecurityContext), .optional)]
      + ordered(
        podSpec,
        [
          "imagePullSecrets", "hostname", "subdomain", "setHostnameAsFQDN", "affinity",
          "schedulerName", "tolerations", "hostAliases", "priorityClassName", "priority",
          "preemptionPolicy", "dnsConfig", "readinessGates", "runtimeClassName", "overhead",
          "enableServiceLinks", "topologySpreadConstraints", "os", "schedulingGates",
          "resourceClaims", "resources", "hostnameOverride", "schedulingGroup",
        ]))

  private static let internalSecurityContext = Schema(
    "PodSecurityContext", "",
    ordered(podSpec, ["hostNetwork", "hostPID", "hostIPC", "shareProcessNamespace", "hostUsers"])
      + podSecurityContext.declared)

  /// Real: core.VolumeSource has quobyte after rbd.
  private static let internalVolume: Schema = {
    var fields = volume.declared.filter { $0.name != "quobyte" }
    let place = fields.firstIndex { $0.name == "flexVolume" } ?? fields.count
    fields.insert(contentsOf: ordered(volume, ["quobyte"]), at: place)
    return Schema("Volume", "", fields)
  }()
}
