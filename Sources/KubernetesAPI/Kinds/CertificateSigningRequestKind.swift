// CertificateSigningRequest: a certificate that someone asks for.
//
// Real: names, types, presence, list keys and patch strategies as in the API of kubernetes 1.36.

extension Schema {
  static let certificateSigningRequestSpec = Schema(
    "CertificateSigningRequestSpec", "",
    [
      Field("request", .bytes, .always, required: true),
      Field("signerName", .string, .always, required: true),
      Field("expirationSeconds", .int32, .optional),
      Field("usages", .list(.string)),
      Field("username", .string),
      Field("uid", .string, go: "UID"),
      Field("groups", .list(.string)),
      Field("extra", .map(.list(.string))),
    ])
  static let certificateSigningRequestCondition = Schema(
    "CertificateSigningRequestCondition", "",
    [
      Field("type", .string, .always, required: true),
      Field("status", .string, .always, required: true),
      Field("reason", .string),
      Field("message", .string),
      Field("lastUpdateTime", .time),
      Field("lastTransitionTime", .time),
    ])
  static let certificateSigningRequestStatus = Schema(
    "CertificateSigningRequestStatus", "",
    [
      Field(
        "conditions", .list(.object(.certificateSigningRequestCondition)), list: .map(["type"])),
      Field("certificate", .bytes),
    ])
  static let certificateSigningRequest = Schema(
    "CertificateSigningRequest", "",
    [
      Field("metadata", .object(.objectMeta), .always, go: "ObjectMeta"),
      Field("spec", .object(.certificateSigningRequestSpec), .always, required: true),
      Field("status", .object(.certificateSigningRequestStatus), .always),
    ])
}
