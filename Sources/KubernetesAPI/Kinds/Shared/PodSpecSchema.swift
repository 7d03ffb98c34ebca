// What a pod is to run.
//
// Real: names, types, presence, list keys and patch strategies as in the API of kubernetes 1.36.

import Documents

extension Schema {
  static let sysctl = Schema(
    "Sysctl", "",
    [
      Field("name", .string, .always, required: true),
      Field("value", .string, .always, required: true),
    ])
  static let podSecurityContext = Schema(
    "PodSecurityContext", "",
    [
      Field("seLinuxOptions", .object(.seLinuxOptions), .optional, go: "SELinuxOptions"),
      Field("windowsOptions", .object(.windowsSecurityContextOptions), .optional),
      Field("runAsUser", .int64, .optional),
      Field("runAsGroup", .int64, .optional),
      Field("runAsNonRoot", .bool, .optional),
      Field("supplementalGroups", .list(.int64)),
      Field("supplementalGroupsPolicy", .string, .optional, values: ["Merge", "Strict"]),
      Field("fsGroup", .int64, .optional, go: "FSGroup"),
      Field("sysctls", .list(.object(.sysctl))),
      Field(
        "fsGroupChangePolicy", .string, .optional,
        values: ["Always", "OnRootMismatch"], go: "FSGroupChangePolicy"),
      Field("seccompProfile", .object(.seccompProfile), .optional),
      Field("appArmorProfile", .object(.appArmorProfile), .optional),
      Field("seLinuxChangePolicy", .string, .optional, go: "SELinuxChangePolicy"),
    ])
  static let hostAlias = Schema(
    "HostAlias", "",
    [
      Field("ip", .string, .always, required: true, go: "IP"),
      Field("hostnames", .list(.string)),
    ])
  static let podDNSConfigOption = Schema(
    "PodDNSConfigOption", "",
    [
      Field("name", .string),
      Field("value", .string, .optional),
    ])
  static let podDNSConfig = Schema(
    "PodDNSConfig", "",
    [
      Field("nameservers", .list(.string)),
      Field("searches", .list(.string)),
      Field("options", .list(.object(.podDNSConfigOption))),
    ])
  static let podReadinessGate = Schema(
    "PodReadinessGate", "",
    [
      Field("conditionType", .string, .always, required: true)
    ])
  static let podOS = Schema(
    "PodOS", "",
    [
      Field("name", .string, .always, required: true)
    ])
  static let podSchedulingGate = Schema(
    "PodSchedulingGate", "",
    [
      Field("name", .string, .always, required: true)
    ])
  static let podResourceClaim = Schema(
    "PodResourceClaim", "",
    [
      Field("name", .string, .always, required: true),
      Field("resourceClaimName", .string, .optional),
      Field("resourceClaimTemplateName", .string, .optional),
    ])
  static let podSchedulingGroup = Schema(
    "PodSchedulingGroup", "",
    [
      Field("podGroupName", .string, .optional)
    ])
  static let podSpec = Schema(
    "PodSpec", "",
    [
      Field(
        "volumes", .list(.object(.volume)),
        list: .map(["name"]), patch: .mergeRetainingKeys(key: "name")),
      Field(
        "initContainers", .list(.object(.container)),
        list: .map(["name"]), patch: .merge(key: "name")),
      Field(
        "containers", .list(.object(.container)), .always,
        required: true, list: .map(["name"]), patch: .merge(key: "name")),
      Field(
        "ephemeralContainers", .list(.object(.ephemeralContainer)),
        list: .map(["name"]), patch: .merge(key: "name")),
      Field("restartPolicy", .string, values: ["Always", "Never", "OnFailure"], default: "Always"),
      Field("terminationGracePeriodSeconds", .int64, .optional, default: 30),
      Field("activeDeadlineSeconds", .int64, .optional),
      Field(
        "dnsPolicy", .string,
        values: ["ClusterFirst", "ClusterFirstWithHostNet", "Default", "None"],
        default: "ClusterFirst", go: "DNSPolicy"),
      Field("nodeSelector", .map(.string)),
      Field("serviceAccountName", .string),
      Field("serviceAccount", .string, go: "DeprecatedServiceAccount"),
      Field("automountServiceAccountToken", .bool, .optional),
      Field("nodeName", .string),
      Field("hostNetwork", .bool),
      Field("hostPID", .bool),
      Field("hostIPC", .bool),
      Field("shareProcessNamespace", .bool, .optional),
      Field("securityContext", .object(.podSecurityContext), .optional, default: [:]),
      Field(
        "imagePullSecrets", .list(.object(.localObjectReference)),
        list: .map(["name"]), patch: .merge(key: "name")),
      Field("hostname", .string),
      Field("subdomain", .string),
      Field("affinity", .object(.affinity), .optional),
      Field("schedulerName", .string, default: "default-scheduler"),
      Field("tolerations", .list(.object(.toleration))),
      Field(
        "hostAliases", .list(.object(.hostAlias)), list: .map(["ip"]), patch: .merge(key: "ip")),
      Field("priorityClassName", .string),
      Field("priority", .int32, .optional),
      Field("dnsConfig", .object(.podDNSConfig), .optional, go: "DNSConfig"),
      Field("readinessGates", .list(.object(.podReadinessGate))),
      Field("runtimeClassName", .string, .optional),
      Field("enableServiceLinks", .bool, .optional),
      Field("preemptionPolicy", .string, .optional, values: ["Never", "PreemptLowerPriority"]),
      Field("overhead", .map(.quantity)),
      Field(
        "topologySpreadConstraints", .list(.object(.topologySpreadConstraint)),
        list: .map(["topologyKey", "whenUnsatisfiable"]), patch: .merge(key: "topologyKey")),
      Field("setHostnameAsFQDN", .bool, .optional),
      Field("os", .object(.podOS), .optional, go: "OS"),
      Field("hostUsers", .bool, .optional),
      Field(
        "schedulingGates", .list(.object(.podSchedulingGate)),
        list: .map(["name"]), patch: .merge(key: "name")),
      Field(
        "resourceClaims", .list(.object(.podResourceClaim)),
        list: .map(["name"]), patch: .mergeRetainingKeys(key: "name")),
      Field("resources", .object(.resourceRequirements), .optional),
      Field("hostnameOverride", .string, .optional),
      Field("schedulingGroup", .object(.podSchedulingGroup), .optional),
    ])
  static let podTemplateSpec = Schema(
    "PodTemplateSpec", "",
    [
      Field("metadata", .object(.objectMeta), .always, go: "ObjectMeta"),
      Field("spec", .object(.podSpec), .always),
    ])
}
