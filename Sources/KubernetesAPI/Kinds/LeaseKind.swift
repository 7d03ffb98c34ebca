// Lease: who holds something, and until when.
//
// Real: names, types, presence, list keys and patch strategies as in the API of kubernetes 1.36.

extension Schema {
  static let leaseSpec = Schema(
    "LeaseSpec", "",
    [
      Field("holderIdentity", .string, .optional),
      Field("leaseDurationSeconds", .int32, .optional),
      Field("acquireTime", .microTime, .optional),
      Field("renewTime", .microTime, .optional),
      Field("leaseTransitions", .int32, .optional),
      Field("strategy", .string, .optional),
      Field("preferredHolder", .string, .optional),
    ])
  static let lease = Schema(
    "Lease", "",
    [
      Field("metadata", .object(.objectMeta), .always, go: "ObjectMeta"),
      Field("spec", .object(.leaseSpec), .always),
    ])
}
