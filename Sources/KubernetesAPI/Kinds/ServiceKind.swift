// Service: one address for the pods of a selector.
//
// Real: names, types, presence, list keys and patch strategies as in the API of kubernetes 1.36.

import Documents

extension Schema {
  static let servicePort = Schema(
    "ServicePort", "",
    [
      Field("name", .string),
      Field("protocol", .string, values: ["SCTP", "TCP", "UDP"], default: "TCP"),
      Field("appProtocol", .string, .optional),
      Field("port", .int32, .always, required: true),
      Field("targetPort", .intOrString, .always),
      Field("nodePort", .int32),
    ])
  static let clientIPConfig = Schema(
    "ClientIPConfig", "",
    [
      Field("timeoutSeconds", .int32, .optional)
    ])
  static let sessionAffinityConfig = Schema(
    "SessionAffinityConfig", "",
    [
      Field("clientIP", .object(.clientIPConfig), .optional)
    ])
  static let serviceSpec = Schema(
    "ServiceSpec", "",
    [
      Field(
        "ports", .list(.object(.servicePort)),
        list: .map(["port", "protocol"]), patch: .merge(key: "port")),
      Field("selector", .map(.string)),
      Field("clusterIP", .string),
      Field("clusterIPs", .list(.string)),
      Field(
        "type", .string,
        values: ["ClusterIP", "ExternalName", "LoadBalancer", "NodePort"], default: "ClusterIP"),
      Field("externalIPs", .list(.string)),
      Field("sessionAffinity", .string, values: ["ClientIP", "None"], default: "None"),
      Field("loadBalancerIP", .string),
      Field("loadBalancerSourceRanges", .list(.string)),
      Field("externalName", .string),
      Field("externalTrafficPolicy", .string, values: ["Cluster", "Local"]),
      Field("healthCheckNodePort", .int32),
      Field("publishNotReadyAddresses", .bool),
      Field("sessionAffinityConfig", .object(.sessionAffinityConfig), .optional),
      Field("ipFamilies", .list(.string), go: "IPFamilies"),
      Field(
        "ipFamilyPolicy", .string, .optional,
        values: ["PreferDualStack", "RequireDualStack", "SingleStack"], go: "IPFamilyPolicy"),
      Field("allocateLoadBalancerNodePorts", .bool, .optional),
      Field("loadBalancerClass", .string, .optional),
      Field("internalTrafficPolicy", .string, .optional, values: ["Cluster", "Local"]),
      Field("trafficDistribution", .string, .optional),
    ])
  static let portStatus = Schema(
    "PortStatus", "",
    [
      Field("port", .int32, .always, required: true),
      Field("protocol", .string, .always, required: true, values: ["SCTP", "TCP", "UDP"]),
      Field("error", .string, .optional),
    ])
  static let loadBalancerIngress = Schema(
    "LoadBalancerIngress", "",
    [
      Field("ip", .string, go: "IP"),
      Field("hostname", .string),
      Field("ipMode", .string, .optional, go: "IPMode"),
      Field("ports", .list(.object(.portStatus))),
    ])
  static let loadBalancerStatus = Schema(
    "LoadBalancerStatus", "",
    [
      Field("ingress", .list(.object(.loadBalancerIngress)))
    ])
  static let serviceStatus = Schema(
    "ServiceStatus", "",
    [
      Field("loadBalancer", .object(.loadBalancerStatus), .always),
      Field(
        "conditions", .list(.object(.condition)),
        list: .map(["type"]), patch: .merge(key: "type")),
    ])
  static let service = Schema(
    "Service", "",
    [
      Field("metadata", .object(.objectMeta), .always, go: "ObjectMeta"),
      Field("spec", .object(.serviceSpec), .always),
      Field("status", .object(.serviceStatus), .always),
    ])
}
