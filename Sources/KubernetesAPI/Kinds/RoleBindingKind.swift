// RoleBinding and ClusterRoleBinding: who may do it.
//
// Real: names, types, presence, list keys and patch strategies as in the API of kubernetes 1.36.

import Documents

extension Schema {
  static let subject = Schema(
    "Subject", "",
    [
      Field("kind", .string, .always, required: true),
      Field("apiGroup", .string, go: "APIGroup"),
      Field("name", .string, .always, required: true),
      Field("namespace", .string),
    ])
  static let roleRef = Schema(
    "RoleRef", "",
    [
      Field("apiGroup", .string, .always, default: "rbac.authorization.k8s.io", go: "APIGroup"),
      Field("kind", .string, .always, required: true),
      Field("name", .string, .always, required: true),
    ])
  static let roleBinding = Schema(
    "RoleBinding", "",
    [
      Field("metadata", .object(.objectMeta), .always, go: "ObjectMeta"),
      Field("subjects", .list(.object(.subject))),
      Field("roleRef", .object(.roleRef), .always, required: true),
    ])
  static let clusterRoleBinding = Schema(
    "ClusterRoleBinding", "",
    [
      Field("metadata", .object(.objectMeta), .always, go: "ObjectMeta"),
      Field("subjects", .list(.object(.subject))),
      Field("roleRef", .object(.roleRef), .always, required: true),
    ])
}
