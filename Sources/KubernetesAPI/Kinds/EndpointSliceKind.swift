// EndpointSlice: the addresses behind a service.
//
// Real: names, types, presence, list keys and patch strategies as in the API of kubernetes 1.36.

import Documents

extension Schema {
  static let endpointConditions = Schema(
    "EndpointConditions", "",
    [
      Field("ready", .bool, .optional),
      Field("serving", .bool, .optional),
      Field("terminating", .bool, .optional),
    ])
  static let forZone = Schema(
    "ForZone", "",
    [
      Field("name", .string, .always, required: true)
    ])
  static let forNode = Schema(
    "ForNode", "",
    [
      Field("name", .string, .always, required: true)
    ])
  static let endpointHints = Schema(
    "EndpointHints", "",
    [
      Field("forZones", .list(.object(.forZone))),
      Field("forNodes", .list(.object(.forNode))),
    ])
  static let endpoint = Schema(
    "Endpoint", "",
    [
      Field("addresses", .list(.string), .always, required: true, list: .set),
      Field("conditions", .object(.endpointConditions), .always),
      Field("hostname", .string, .optional),
      Field("targetRef", .object(.objectReference), .optional),
      Field("deprecatedTopology", .map(.string)),
      Field("nodeName", .string, .optional),
      Field("zone", .string, .optional),
      Field("hints", .object(.endpointHints), .optional),
    ])
  static let discoveryEndpointPort = Schema(
    "EndpointPort", "",
    [
      Field("name", .string, .optional),
      Field("protocol", .string, .optional, values: ["SCTP", "TCP", "UDP"], default: "TCP"),
      Field("port", .int32, .optional),
      Field("appProtocol", .string, .optional),
    ])
  static let endpointSlice = Schema(
    "EndpointSlice", "",
    [
      Field("metadata", .object(.objectMeta), .always, go: "ObjectMeta"),
      Field("addressType", .string, .always, required: true),
      Field("endpoints", .list(.object(.endpoint)), .always),
      Field("ports", .list(.object(.discoveryEndpointPort)), .always),
    ])
}
