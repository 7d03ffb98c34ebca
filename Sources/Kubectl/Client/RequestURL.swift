// Where a request goes, as a URL says it.

import Documents
import KubernetesAPI
import Text

/// Real: client-go's paths and parameters, 1.36, parameters in byte order.
struct RequestURL: Sendable {
  let method: String
  /// The path with its parameters.
  let text: String

  init(_ request: APIRequest) {
    method =
      switch request.verb {
      case .get, .list, .watch: "GET"
      case .create: "POST"
      case .update: "PUT"
      case .patch: "PATCH"
      case .delete, .deletecollection: "DELETE"
      }
    let resource = request.resource
    var path =
      resource.group.isEmpty
      ? "/api/\(resource.version)" : "/apis/\(resource.group)/\(resource.version)"
    if let space = request.namespace { path += "/namespaces/\(space)" }
    path += "/\(resource.resource)"
    let isNamed = request.verb != .create || request.subresource != nil
    if isNamed, request.verb != .list, request.verb != .deletecollection,
      let name = request.name, !name.isEmpty
    {
      path += "/\(name)"
    }
    if let sub = request.subresource { path += "/\(sub)" }
    let pairs = Self.parameters(request).sorted { $0.0 < $1.0 }
    let query = pairs.map { "\($0.0)=\(TemplateEscape.query($0.1))" }.joined(separator: "&")
    text = query.isEmpty ? path : path + "?" + query
  }

  private static func parameters(_ request: APIRequest) -> [(String, String)] {
    var pairs: [(String, String)] = []
    func add(_ name: String, _ value: String) {
      if !value.isEmpty { pairs.append((name, value)) }
    }
    add("labelSelector", request.labelSelector)
    add("fieldSelector", request.fieldSelector)
    add("container", request.container ?? "")
    switch request.verb {
    case .list: add("limit", String(request.limit > 0 ? request.limit : 500))
    case .watch:
      add("resourceVersion", request.resourceVersion)
      add("watch", "true")
    case .create, .update, .patch:
      if request.dryRun { add("dryRun", "All") }
      guard request.subresource != "eviction", request.subresource != "token" else { break }
      add("fieldManager", request.manager)
      if request.fieldValidation != .unsaid {
        add("fieldValidation", request.fieldValidation.rawValue)
      }
      if request.patchType == .apply { add("force", request.force ? "true" : "false") }
    case .delete, .deletecollection: if request.dryRun { add("dryRun", "All") }
    case .get: if request.previous { add("previous", "true") }
    }
    return pairs
  }
}
