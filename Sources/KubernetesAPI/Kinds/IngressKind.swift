// Ingress: which host and path leads to which service.
//
// Real: names, types, presence, list keys and patch strategies as in the API of kubernetes 1.36.

import Documents

extension Schema {
  static let serviceBackendPort = Schema(
    "ServiceBackendPort", "",
    [
      Field("name", .string),
      Field("number", .int32),
    ])
  static let ingressServiceBackend = Schema(
    "IngressServiceBackend", "",
    [
      Field("name", .string, .always, required: true),
      Field("port", .object(.serviceBackendPort), .always),
    ])
  static let ingressBackend = Schema(
    "IngressBackend", "",
    [
      Field("service", .object(.ingressServiceBackend), .optional),
      Field("resource", .object(.typedLocalObjectReference), .optional),
    ])
  static let ingressTLS = Schema(
    "IngressTLS", "",
    [
      Field("hosts", .list(.string)),
      Field("secretName", .string),
    ])
  static let httpIngressPath = Schema(
    "HTTPIngressPath", "",
    [
      Field("path", .string),
      Field("pathType", .string, .optional, required: true),
      Field("backend", .object(.ingressBackend), .always, required: true),
    ])
  static let httpIngressRuleValue = Schema(
    "HTTPIngressRuleValue", "",
    [
      Field("paths", .list(.object(.httpIngressPath)), .always, required: true)
    ])
  static let ingressRule = Schema(
    "IngressRule", "",
    [
      Field("host", .string),
      Field("http", .object(.httpIngressRuleValue), .optional, go: "HTTP"),
    ])
  static let ingressSpec = Schema(
    "IngressSpec", "",
    [
      Field("ingressClassName", .string, .optional),
      Field("defaultBackend", .object(.ingressBackend), .optional),
      Field("tls", .list(.object(.ingressTLS)), go: "TLS"),
      Field("rules", .list(.object(.ingressRule))),
    ])
  static let ingressPortStatus = Schema(
    "IngressPortStatus", "",
    [
      Field("port", .int32, .always, required: true),
      Field("protocol", .string, .always, required: true, values: ["SCTP", "TCP", "UDP"]),
      Field("error", .string, .optional),
    ])
  static let ingressLoadBalancerIngress = Schema(
    "IngressLoadBalancerIngress", "",
    [
      Field("ip", .string, go: "IP"),
      Field("hostname", .string),
      Field("ports", .list(.object(.ingressPortStatus))),
    ])
  static let ingressLoadBalancerStatus = Schema(
    "IngressLoadBalancerStatus", "",
    [
      Field("ingress", .list(.object(.ingressLoadBalancerIngress)))
    ])
  static let ingressStatus = Schema(
    "IngressStatus", "",
    [
      Field("loadBalancer", .object(.ingressLoadBalancerStatus), .always)
    ])
  static let ingress = Schema(
    "Ingress", "",
    [
      Field("metadata", .object(.objectMeta), .always, go: "ObjectMeta"),
      Field("spec", .object(.ingressSpec), .always),
      Field("status", .object(.ingressStatus), .always),
    ])
  static let ingressClassParametersReference = Schema(
    "IngressClassParametersReference", "",
    [
      Field("apiGroup", .string, .optional, go: "APIGroup"),
      Field("kind", .string, .always, required: true),
      Field("name", .string, .always, required: true),
      Field("scope", .string, .optional, default: "Cluster"),
      Field("namespace", .string, .optional),
    ])
  static let ingressClassSpec = Schema(
    "IngressClassSpec", "",
    [
      Field("controller", .string),
      Field("parameters", .object(.ingressClassParametersReference), .optional),
    ])
  static let ingressClass = Schema(
    "IngressClass", "",
    [
      Field("metadata", .object(.objectMeta), .always, go: "ObjectMeta"),
      Field("spec", .object(.ingressClassSpec), .always),
    ])
}
