// NetworkPolicy: who may talk to which pods.
//
// Real: names, types, presence, list keys and patch strategies as in the API of kubernetes 1.36.

import Documents

extension Schema {
  static let networkPolicyPort = Schema(
    "NetworkPolicyPort", "",
    [
      Field("protocol", .string, .optional, values: ["SCTP", "TCP", "UDP"], default: "TCP"),
      Field("port", .intOrString, .optional),
      Field("endPort", .int32, .optional),
    ])
  static let ipBlock = Schema(
    "IPBlock", "",
    [
      Field("cidr", .string, .always, required: true, go: "CIDR"),
      Field("except", .list(.string)),
    ])
  static let networkPolicyPeer = Schema(
    "NetworkPolicyPeer", "",
    [
      Field("podSelector", .object(.labelSelector), .optional),
      Field("namespaceSelector", .object(.labelSelector), .optional),
      Field("ipBlock", .object(.ipBlock), .optional, go: "IPBlock"),
    ])
  static let networkPolicyIngressRule = Schema(
    "NetworkPolicyIngressRule", "",
    [
      Field("ports", .list(.object(.networkPolicyPort))),
      Field("from", .list(.object(.networkPolicyPeer))),
    ])
  static let networkPolicyEgressRule = Schema(
    "NetworkPolicyEgressRule", "",
    [
      Field("ports", .list(.object(.networkPolicyPort))),
      Field("to", .list(.object(.networkPolicyPeer))),
    ])
  static let networkPolicySpec = Schema(
    "NetworkPolicySpec", "",
    [
      Field("podSelector", .object(.labelSelector), .always),
      Field("ingress", .list(.object(.networkPolicyIngressRule))),
      Field("egress", .list(.object(.networkPolicyEgressRule))),
      Field("policyTypes", .list(.string)),
    ])
  static let networkPolicy = Schema(
    "NetworkPolicy", "",
    [
      Field("metadata", .object(.objectMeta), .always, go: "ObjectMeta"),
      Field("spec", .object(.networkPolicySpec), .always),
    ])
}
