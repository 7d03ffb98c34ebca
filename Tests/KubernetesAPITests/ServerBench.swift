// An API server with nothing behind it, asked with YAML.

import Documents
import Kernel
import KubernetesAPI

struct ServerBench {
  var server = APIServer()
  var now = Instant(seconds: 1_795_338_000)

  init() throws {
    _ = server.handle(
      APIRequest(
        .create, ResourceName(resource: "namespaces"),
        body: try YAML.parse("{apiVersion: v1, kind: Namespace, metadata: {name: default}}")),
      now: now)
    _ = server.handle(
      APIRequest(
        .create, ResourceName(resource: "serviceaccounts"), namespace: "default",
        body: try YAML.parse("{apiVersion: v1, kind: ServiceAccount, metadata: {name: default}}")),
      now: now)
  }

  /// The resource that a document is of.
  func resource(of document: Value) throws -> ResourceKind {
    let apiVersion = document["apiVersion"]?.string ?? "v1"
    guard let kind = server.kind(apiVersion: apiVersion, kind: document["kind"]?.string ?? "")
    else {
      throw Status.badRequest("no kind \(document["kind"]?.string ?? "")")
    }
    return kind
  }

  /// Creates what the YAML says, with strict fields, in `default`. Gives the object or the server's word.
  mutating func create(_ yaml: String, strict: Bool = true) throws -> String {
    let document = try YAML.parse(yaml)
    let kind = try resource(of: document)
    var request = APIRequest(
      .create, kind.resource, namespace: kind.isNamespaced ? "default" : nil, body: document)
    request.fieldValidation = strict ? .strict : .warn
    let response = server.handle(request, now: now)
    if let failure = response.failure { return failure.message }
    let warnings = response.warnings.map { "Warning: \($0)\n" }.joined()
    return warnings + "created"
  }

  mutating func patch(
    _ resource: ResourceName, _ name: String, _ type: PatchType, _ patch: String
  ) throws -> String {
    var request = APIRequest(
      .patch, resource, namespace: "default", name: name, body: try YAML.parse(patch))
    request.patchType = type
    let response = server.handle(request, now: now)
    return response.failure?.message ?? response.object?["spec"]?.json(.go) ?? "?"
  }
}
