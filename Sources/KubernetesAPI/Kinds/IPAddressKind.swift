// IPAddress and ServiceCIDR: the addresses of services.
//
// Real: names, types, presence, list keys and patch strategies as in the API of kubernetes 1.36.

extension Schema {
  static let parentReference = Schema(
    "ParentReference", "",
    [
      Field("group", .string),
      Field("resource", .string),
      Field("namespace", .string),
      Field("name", .string),
    ])
  static let ipAddressSpec = Schema(
    "IPAddressSpec", "",
    [
      Field("parentRef", .object(.parentReference), .optional)
    ])
  static let ipAddress = Schema(
    "IPAddress", "",
    [
      Field("metadata", .object(.objectMeta), .always, go: "ObjectMeta"),
      Field("spec", .object(.ipAddressSpec), .always),
    ])
  static let serviceCIDRSpec = Schema(
    "ServiceCIDRSpec", "",
    [
      Field("cidrs", .list(.string), go: "CIDRs")
    ])
  static let serviceCIDRStatus = Schema(
    "ServiceCIDRStatus", "",
    [
      Field(
        "conditions", .list(.object(.condition)),
        list: .map(["type"]), patch: .merge(key: "type"))
    ])
  static let serviceCIDR = Schema(
    "ServiceCIDR", "",
    [
      Field("metadata", .object(.objectMeta), .always, go: "ObjectMeta"),
      Field("spec", .object(.serviceCIDRSpec), .always),
      Field("status", .object(.serviceCIDRStatus), .always),
    ])
}
