// ServiceAccount: who a pod is to the server.
//
// Real: names, types, presence, list keys and patch strategies as in the API of kubernetes 1.36.

extension Schema {
  static let serviceAccount = Schema(
    "ServiceAccount", "",
    [
      Field("metadata", .object(.objectMeta), .always, go: "ObjectMeta"),
      Field(
        "secrets", .list(.object(.objectReference)),
        list: .map(["name"]), patch: .merge(key: "name")),
      Field("imagePullSecrets", .list(.object(.localObjectReference))),
      Field("automountServiceAccountToken", .bool, .optional),
    ])
}
