// ValidatingAdmissionPolicy and its binding: rules for objects of any kind, and where they count.
//
// Real: names, types, presence, list keys and patch strategies as in the API of kubernetes 1.36.

import Documents

extension Schema {
  static let admissionPolicy = Schema(
    "ValidatingAdmissionPolicy", "",
    [
      Field("metadata", .object(.objectMeta), .always, go: "ObjectMeta"),
      Field("spec", .object(admissionPolicySpec), .always),
      Field("status", .object(admissionPolicyStatus), .always),
    ])
  private static let admissionPolicySpec = Schema(
    "ValidatingAdmissionPolicySpec", "",
    [
      Field("paramKind", .object(paramKind), .optional),
      Field("matchConstraints", .object(matchResources), .optional),
      Field("validations", .list(.object(validation))),
      Field("failurePolicy", .string, .optional, values: ["Fail", "Ignore"], default: "Fail"),
      Field(
        "auditAnnotations",
        .list(
          .object(
            Schema("AuditAnnotation", "", [named("key"), named("valueExpression")])))),
      Field(
        "matchConditions",
        .list(.object(Schema("MatchCondition", "", [named("name"), named("expression")]))),
        list: .map(["name"]), patch: .merge(key: "name")),
      Field(
        "variables",
        .list(.object(Schema("Variable", "", [named("name"), named("expression")]))),
        list: .map(["name"]), patch: .merge(key: "name")),
    ])
  private static func named(_ name: String) -> Field {
    Field(name, .string, .always, required: true)
  }
  private static let paramKind = Schema(
    "ParamKind", "", [Field("apiVersion", .string), Field("kind", .string)])
  private static let validation = Schema(
    "Validation", "",
    [
      Field("expression", .string, .always, required: true),
      Field("message", .string),
      Field("reason", .string, .optional),
      Field("messageExpression", .string),
    ])
  private static let matchResources = Schema(
    "MatchResources", "",
    [
      Field("namespaceSelector", .object(.labelSelector), .optional),
      Field("objectSelector", .object(.labelSelector), .optional),
      Field("resourceRules", .list(.object(namedRule))),
      Field("excludeResourceRules", .list(.object(namedRule))),
      Field(
        "matchPolicy", .string, .optional, values: ["Equivalent", "Exact"], default: "Equivalent"),
    ])
  private static let namedRule = Schema(
    "NamedRuleWithOperations", "",
    [
      Field("resourceNames", .list(.string)),
      Field("operations", .list(.string)),
      Field("apiGroups", .list(.string)),
      Field("apiVersions", .list(.string)),
      Field("resources", .list(.string)),
      Field(
        "scope", .string, .optional, values: ["*", "Cluster", "Namespaced"], default: "*"),
    ])
  private static let admissionPolicyStatus = Schema(
    "ValidatingAdmissionPolicyStatus", "",
    [
      Field("observedGeneration", .int64),
      Field("typeChecking", .any, .optional),
      Field(
        "conditions", .list(.object(.condition)), list: .map(["type"]),
        patch: .merge(key: "type")),
    ])

  static let admissionBinding = Schema(
    "ValidatingAdmissionPolicyBinding", "",
    [
      Field("metadata", .object(.objectMeta), .always, go: "ObjectMeta"),
      Field(
        "spec",
        .object(
          Schema(
            "ValidatingAdmissionPolicyBindingSpec", "",
            [
              Field("policyName", .string),
              Field("paramRef", .object(paramRef), .optional),
              Field("matchResources", .object(matchResources), .optional),
              Field("validationActions", .list(.string), list: .set),
            ])), .always),
    ])
  private static let paramRef = Schema(
    "ParamRef", "",
    [
      Field("name", .string),
      Field("namespace", .string),
      Field("selector", .object(.labelSelector), .optional),
      Field("parameterNotFoundAction", .string, .optional),
    ])
}
