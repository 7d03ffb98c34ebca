// Custom resources as they come in: unknown fields dropped, defaults filled in.

import Documents

extension APIServer {
  /// Decodes a document as a custom resource. Real: structural schemas of apiextensions 1.36.
  func decode(
    _ body: Object, _ kind: ResourceKind, _ custom: CustomKind, _ request: APIRequest,
    _ warnings: inout [String]
  ) throws(Status) -> Draft {
    var pruner = Pruner()
    var content = body
    for key in ["apiVersion", "kind", "metadata"] { content[key] = nil }
    let pruned = pruner.prune(.object(content), custom.properties, "", 0)
    if !pruner.unknown.isEmpty {
      let all = pruner.unknown.map { "unknown field \"\($0)\"" }
      switch request.fieldValidation {
      case .ignore: break
      case .warn, .unsaid: warnings += all
      case .strict:
        throw .badRequest(
          "\(kind.name) in version \"\(kind.resource.version)\" cannot be handled as a"
            + " \(kind.name): strict decoding error: " + all.joined(separator: ", "))
      }
    }
    var document = pruned.object ?? Object()
    document["metadata"] = body["metadata"]
    return Draft(document: document.inKeyOrder())
  }
}

private struct Pruner {
  var unknown: [String] = []

  mutating func prune(_ value: Value, _ schema: Value, _ path: String, _ depth: Int) -> Value {
    guard depth < 100 else { return value }
    switch value {
    case .object(let object):
      let properties = schema["properties"]?.object
      let others = schema["additionalProperties"]
      let keepsAll = schema["x-kubernetes-preserve-unknown-fields"]?.bool ?? false
      if schema["x-kubernetes-embedded-resource"]?.bool ?? false { return value }
      var result = Object()
      for (key, item) in object.sortedByKey() {
        let here = path.isEmpty ? key : path + "." + key
        if let own = properties?[key] {
          // Real: null stands for a default, where there is one.
          if item.isNull, own["default"] != nil, !(own["nullable"]?.bool ?? false) { continue }
          result[key] = prune(item, own, here, depth + 1)
        } else if let others, others.object != nil {
          result[key] = prune(item, others, here, depth + 1)
        } else if keepsAll || others?.bool == true {
          result[key] = item
        } else {
          unknown.append(here)
        }
      }
      for (key, own) in properties ?? Object() where result[key] == nil {
        if let fallback = own["default"] {
          result[key] = prune(fallback, own, "", depth + 1)
        }
      }
      return .object(result.inKeyOrder())
    case .array(let items):
      guard let own = schema["items"] else { return value }
      return .array(
        items.enumerated().map { place, item in
          prune(item, own, "\(path)[\(place)]", depth + 1)
        })
    default: return value
    }
  }
}
