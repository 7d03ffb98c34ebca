// Whether a document can be an object at all: what kubectl finds before it asks the server.

import Documents

/// Real: kubectl 1.36.4: the check of `apiVersion` and `kind`, then Go's decoding of the metadata.
enum ManifestShape {
  static func problem(
    of document: Value, isChecked: Bool, _ source: String
  ) -> KubectlError? {
    func invalid(_ what: String) -> KubectlError {
      .plain(
        "error validating \"\(source)\": error validating data: \(what); if you choose to ignore these errors, turn validation off with --validate=false"
      )
    }
    func unreadable(_ what: String) -> KubectlError {
      .plain("unable to decode \"\(source)\": \(what)")
    }
    guard let object = document.object else {
      return isChecked
        ? invalid("invalid object to validate")
        : unreadable(
          "json: cannot unmarshal \(document.kindName) into Go value of type unstructured.detector")
    }
    let version = object["apiVersion"]?.string ?? ""
    let kind = object["kind"]?.string ?? ""
    if isChecked {
      var missing: [String] = []
      if version.isEmpty { missing.append("apiVersion not set") }
      if kind.isEmpty { missing.append("kind not set") }
      if missing.count == 1 { return invalid(missing[0]) }
      if !missing.isEmpty { return invalid("[\(missing.joined(separator: ", "))]") }
    }
    if kind.isEmpty {
      return unreadable("Object 'Kind' is missing in '\(document.sortedByKey().json())'")
    }
    if let given = object["apiVersion"], given.string == nil, !given.isNull {
      return unreadable(
        "json: cannot unmarshal \(given.kindName) into Go struct field metadataOnlyObject.TypeMeta.apiVersion of type string"
      )
    }
    return metadataProblem(object["metadata"] ?? .null).map { unreadable($0) }
  }

  private static let strings: Set = [
    "name", "generateName", "namespace", "selfLink", "uid", "resourceVersion",
  ]
  private static let lists = ["finalizers": "[]string", "ownerReferences": "[]v1.OwnerReference"]

  private static func metadataProblem(_ metadata: Value) -> String? {
    guard !metadata.isNull else { return nil }
    func wrong(_ value: Value, _ field: String, _ type: String) -> String {
      "json: cannot unmarshal \(value.kindName) into Go struct field \(field) of type \(type)"
    }
    guard let members = metadata.sortedByKey().object else {
      return wrong(metadata, "metadataOnlyObject.metadata", "v1.ObjectMeta")
    }
    for (key, value) in members where !value.isNull {
      let field = "ObjectMeta.metadata." + key
      if strings.contains(key), value.string == nil { return wrong(value, field, "string") }
      if let type = lists[key], value.array == nil { return wrong(value, field, type) }
      guard key == "labels" || key == "annotations" else { continue }
      guard let pairs = value.object else { return wrong(value, field, "map[string]string") }
      for (_, item) in pairs where item.string == nil && !item.isNull {
        return wrong(item, field, "string")
      }
    }
    return nil
  }
}
