// Endpoints: the addresses behind a service, the older way.
//
// Real: names, types, presence, list keys and patch strategies as in the API of kubernetes 1.36.

import Documents

extension Schema {
  static let endpointAddress = Schema(
    "EndpointAddress", "",
    [
      Field("ip", .string, .always, required: true, go: "IP"),
      Field("hostname", .string),
      Field("nodeName", .string, .optional),
      Field("targetRef", .object(.objectReference), .optional),
    ])
  static let endpointPort = Schema(
    "EndpointPort", "",
    [
      Field("name", .string),
      Field("port", .int32, .always, required: true),
      Field("protocol", .string, values: ["SCTP", "TCP", "UDP"], default: "TCP"),
      Field("appProtocol", .string, .optional),
    ])
  static let endpointSubset = Schema(
    "EndpointSubset", "",
    [
      Field("addresses", .list(.object(.endpointAddress))),
      Field("notReadyAddresses", .list(.object(.endpointAddress))),
      Field("ports", .list(.object(.endpointPort))),
    ])
  static let endpoints = Schema(
    "Endpoints", "",
    [
      Field("metadata", .object(.objectMeta), .always, go: "ObjectMeta"),
      Field("subsets", .list(.object(.endpointSubset))),
    ])
}
