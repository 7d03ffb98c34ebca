// The fields of a definition of custom kinds, as `kubectl explain` shows them.
//
// Real: names, types and what is required as in apiextensions.k8s.io/v1 of kubernetes 1.36. What the
// server takes of them is in `CustomKind` and `CustomValidation`.

import Documents

extension Schema {
  static let customResourceDefinition = Schema(
    "CustomResourceDefinition",
    "CustomResourceDefinition teaches the API server a kind of your own: its names, its versions and the fields that its objects have.",
    [
      Field("metadata", .object(.objectMeta)),
      Field(
        "spec", .object(definitionSpec), .always, "The kind: its group, names, scope and versions.",
        required: true),
      Field("status", .object(definitionStatus), .omitEmpty, "What the server made of it."),
    ])

  private static let definitionSpec = Schema(
    "CustomResourceDefinitionSpec", "",
    [
      Field(
        "conversion", .object(conversion), .omitEmpty,
        "How an object of one version becomes one of another."),
      Field(
        "group", .string, .always,
        "The API group, such as example.com; objects are served under it.",
        required: true),
      Field("names", .object(definitionNames), .always, "What the kind is called.", required: true),
      Field(
        "preserveUnknownFields", .bool, .omitEmpty,
        "Whether fields that no schema names are kept. Of old; a schema says it by itself."),
      Field(
        "scope", .string, .always,
        "Namespaced: each object is in a namespace. Cluster: it is in none.", required: true),
      Field(
        "versions", .list(.object(definitionVersion)), .always,
        "The versions of the kind; exactly one of them is stored.", required: true),
    ])
  private static let conversion = Schema(
    "CustomResourceConversion", "",
    [
      Field(
        "strategy", .string, .always,
        "None: only the version's name changes. Webhook: a service of yours does it.",
        required: true),
      Field("webhook", .any, .omitEmpty, "With Webhook: which service is asked, and how."),
    ])
  private static let definitionNames = Schema(
    "CustomResourceDefinitionNames", "",
    [
      Field(
        "categories", .list(.string), .omitEmpty,
        "Groups of kinds that this one belongs to, such as all."),
      Field("kind", .string, .always, "The kind as manifests write it: CronTab.", required: true),
      Field("listKind", .string, .omitEmpty, "The kind of a list of them: CronTabList."),
      Field(
        "plural", .string, .always,
        "The name in paths and for kubectl; the definition is called PLURAL.GROUP.", required: true),
      Field("shortNames", .list(.string), .omitEmpty, "Shorter words for kubectl."),
      Field("singular", .string, .omitEmpty, "The word for one of them."),
    ])
  private static let definitionVersion = Schema(
    "CustomResourceDefinitionVersion", "",
    [
      Field(
        "additionalPrinterColumns", .list(.object(printerColumn)), .omitEmpty,
        "More columns for kubectl get."),
      Field("deprecated", .bool, .omitEmpty, "Whether the server warns of this version."),
      Field("deprecationWarning", .string, .omitEmpty, "What it says then."),
      Field("name", .string, .always, "The version's name: v1, v1beta1.", required: true),
      Field("schema", .object(customValidation), .omitEmpty, "Which fields an object has."),
      Field(
        "selectableFields", .list(.any), .omitEmpty, "By which fields --field-selector may choose."),
      Field("served", .bool, .always, "Whether it can be asked for.", required: true),
      Field("storage", .bool, .always, "Whether objects are stored in it.", required: true),
      Field(
        "subresources", .object(definitionSubresources), .omitEmpty,
        "Whether objects have a status or a scale of their own."),
    ])
  private static let printerColumn = Schema(
    "CustomResourceColumnDefinition", "",
    [
      Field("description", .string, .omitEmpty, "What the column is for."),
      Field("format", .string, .omitEmpty, "How the value is written."),
      Field("jsonPath", .string, .always, "Where the value is: .spec.replicas", required: true),
      Field("name", .string, .always, "The column's head.", required: true),
      Field("priority", .int32, .omitEmpty, "Above 0 it is only shown with -o wide."),
      Field(
        "type", .string, .always, "integer, number, string, boolean or date.", required: true),
    ])
  private static let customValidation = Schema(
    "CustomResourceValidation", "",
    [
      Field(
        "openAPIV3Schema", .object(jsonSchema), .omitEmpty,
        "The fields with their types and bounds, as OpenAPI writes it.")
    ])
  private static let definitionSubresources = Schema(
    "CustomResourceSubresources", "",
    [
      Field(
        "scale", .object(scaleSubresource), .omitEmpty, "Lets kubectl scale and autoscalers work."),
      Field("status", .any, .omitEmpty, "Keeps the status apart from what the user writes."),
    ])
  private static let scaleSubresource = Schema(
    "CustomResourceSubresourceScale", "",
    [
      Field("labelSelectorPath", .string, .omitEmpty, "Where the status has the pods' selector."),
      Field(
        "specReplicasPath", .string, .always, "Where the wanted number is: .spec.replicas",
        required: true),
      Field(
        "statusReplicasPath", .string, .always, "Where the present number is: .status.replicas",
        required: true),
    ])
  private static let definitionStatus = Schema(
    "CustomResourceDefinitionStatus", "",
    [
      Field("acceptedNames", .object(definitionNames), .omitEmpty, "The names that it got."),
      Field(
        "conditions", .list(.any), .omitEmpty,
        "Established when the kind can be used, NamesAccepted when no name was taken."),
      Field("observedGeneration", .int64, .omitEmpty, "The generation that this is about."),
      Field("storedVersions", .list(.string), .omitEmpty, "In which versions objects were stored."),
    ])

  /// Real: JSONSchemaProps; a part that holds such a part again is opened by its path only.
  private static let jsonSchema: Schema = {
    let inner = FieldType.later { jsonSchema }
    return Schema(
      "JSONSchemaProps", "",
      [
        Field("$ref", .string, .omitEmpty, "Not allowed here."),
        Field("$schema", .string, .omitEmpty, "Not allowed here."),
        Field("additionalItems", .any, .omitEmpty, "Not allowed here."),
        Field("additionalProperties", .any, .omitEmpty, "What every member of a map is like."),
        Field("allOf", .list(inner), .omitEmpty, "All of these must hold."),
        Field("anyOf", .list(inner), .omitEmpty, "One of these at least must hold."),
        Field("default", .any, .omitEmpty, "What stands there where nothing is said."),
        Field("definitions", .map(inner), .omitEmpty, "Not allowed here."),
        Field("dependencies", .any, .omitEmpty, "Not allowed here."),
        Field("description", .string, .omitEmpty, "What kubectl explain says of it."),
        Field("enum", .list(.any), .omitEmpty, "The only values that are taken."),
        Field("example", .any, .omitEmpty, "An example."),
        Field("exclusiveMaximum", .bool, .omitEmpty, "Whether the maximum itself is too much."),
        Field("exclusiveMinimum", .bool, .omitEmpty, "Whether the minimum itself is too little."),
        Field("externalDocs", .any, .omitEmpty, "Where more is written."),
        Field("format", .string, .omitEmpty, "date-time, int32, ipv4 and the like."),
        Field("id", .string, .omitEmpty, "Not allowed here."),
        Field("items", .any, .omitEmpty, "What every member of a list is like."),
        Field("maxItems", .int64, .omitEmpty, "How long a list may be."),
        Field("maxLength", .int64, .omitEmpty, "How long a text may be."),
        Field("maxProperties", .int64, .omitEmpty, "How many members a map may have."),
        Field("maximum", .double, .omitEmpty, "The greatest number."),
        Field("minItems", .int64, .omitEmpty, "How long a list must be."),
        Field("minLength", .int64, .omitEmpty, "How long a text must be."),
        Field("minProperties", .int64, .omitEmpty, "How many members a map must have."),
        Field("minimum", .double, .omitEmpty, "The least number."),
        Field("multipleOf", .double, .omitEmpty, "Of what the number must be a multiple."),
        Field("not", inner, .omitEmpty, "What must not hold."),
        Field("nullable", .bool, .omitEmpty, "Whether null is a value."),
        Field("oneOf", .list(inner), .omitEmpty, "Exactly one of these must hold."),
        Field("pattern", .string, .omitEmpty, "The regular expression that a text must match."),
        Field("patternProperties", .map(inner), .omitEmpty, "Not allowed here."),
        Field("properties", .map(inner), .omitEmpty, "The members of an object, by their names."),
        Field("required", .list(.string), .omitEmpty, "Which members must be there."),
        Field("title", .string, .omitEmpty, "A short name for it."),
        Field("type", .string, .omitEmpty, "object, array, string, integer, number or boolean."),
        Field("uniqueItems", .bool, .omitEmpty, "Not allowed to be true."),
        Field(
          "x-kubernetes-embedded-resource", .bool, .omitEmpty,
          "It is a whole object, with apiVersion, kind and metadata."),
        Field("x-kubernetes-int-or-string", .bool, .omitEmpty, "A number or a text."),
        Field(
          "x-kubernetes-list-map-keys", .list(.string), .omitEmpty,
          "By which members the items of a list of type map are told apart."),
        Field("x-kubernetes-list-type", .string, .omitEmpty, "atomic, set or map."),
        Field("x-kubernetes-map-type", .string, .omitEmpty, "granular or atomic."),
        Field(
          "x-kubernetes-preserve-unknown-fields", .bool, .omitEmpty,
          "Members that are not named are kept."),
        Field(
          "x-kubernetes-validations", .list(.any), .omitEmpty,
          "Rules written in CEL that an object must keep to."),
      ])
  }()
}
