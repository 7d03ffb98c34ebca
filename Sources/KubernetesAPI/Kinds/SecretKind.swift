// Secret: settings that are not for everyone's eyes.
//
// Real: names, types, presence, list keys and patch strategies as in the API of kubernetes 1.36.

import Documents

extension Schema {
  static let secret = Schema(
    "Secret", "",
    [
      Field("metadata", .object(.objectMeta), .always, go: "ObjectMeta"),
      Field("immutable", .bool, .optional),
      Field("data", .map(.bytes)),
      Field("stringData", .map(.string)),
      Field("type", .string, default: "Opaque"),
    ])
}
