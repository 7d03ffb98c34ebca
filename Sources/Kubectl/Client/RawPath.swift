// Paths of the API as URLs write them: `kubectl get --raw`, `create --raw`, and `kubectl proxy`.

package import Documents
import Kernel
package import KubernetesAPI
import Machine

/// Answers a path of the API server's. Real: kubernetes 1.36.2's endpoints.
package enum RawPath {
  package struct Answer: Sendable {
    package var status: Int
    package var body: String
    /// What kubectl says where the answer is no good one.
    package var failure: Status?
  }

  /// - Parameters:
  ///   - verb: what is done there: get (GET), create (POST), update (PUT), patch (PATCH), delete
  ///     (DELETE).
  ///   - sent: what is sent there.
  package static func answer<Host: KubectlHost>(
    _ target: String, as user: User, _ verb: Verb = .get, sending sent: Value? = nil,
    as patchType: PatchType? = nil, _ host: inout Host
  ) -> Answer {
    let halves = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    let path = String(halves.first ?? "")
    let query = halves.count > 1 ? String(halves[1]) : ""
    var parts = path.split(separator: "/").map(String.init)
    let isResource =
      parts.first == "api" ? parts.count > 2 : parts.first == "apis" && parts.count > 3
    guard isResource else { return plain(path, query, parts, as: user, verb, host) }
    let group = parts[0] == "api" ? "" : parts[1]
    let version = parts[0] == "api" ? parts[1] : parts[2]
    parts.removeFirst(parts[0] == "api" ? 2 : 3)
    var space: String?
    // `namespaces/x/finalize` and `namespaces/x/status` are the namespace's own.
    if parts.count >= 3, parts[0] == "namespaces",
      !(parts.count == 3 && ["finalize", "status"].contains(parts[2]))
    {
      space = parts[1]
      parts.removeFirst(2)
    }
    guard parts.count <= 3 else { return notFound }
    var does = verb
    switch (verb, parts.count) {
    case (.get, 1): does = .list
    case (.delete, 1): does = .deletecollection
    case (.create, 2), (.update, 1), (.patch, 1): return notAllowed
    default: break
    }
    var request = APIRequest(
      does,
      ResourceName(group: group, version: version, resource: parts[0]), namespace: space,
      name: parts.count > 1 ? parts[1] : nil, subresource: parts.count > 2 ? parts[2] : nil)
    request.user = user
    request.body = sent
    request.patchType = patchType
    for pair in halves.count > 1 ? halves[1].split(separator: "&") : [] {
      let words = pair.split(separator: "=", maxSplits: 1).map(String.init)
      guard words.count == 2 else { continue }
      if words[0] == "labelSelector" { request.labelSelector = words[1] }
      if words[0] == "fieldSelector" { request.fieldSelector = words[1] }
      if words[0] == "limit" { request.limit = Int(words[1]) ?? 0 }
      if words[0] == "continue" { request.continue = words[1] }
      if words[0] == "dryRun", words[1] == "All" { request.dryRun = true }
      if words[0] == "fieldManager" { request.manager = words[1] }
      if words[0] == "force" { request.force = words[1] == "true" }
      if words[0] == "gracePeriodSeconds" { request.gracePeriodSeconds = Int(words[1]) }
      if words[0] == "propagationPolicy" {
        request.propagation = DeletePropagation(rawValue: words[1])
      }
      if words[0] == "fieldValidation" {
        request.fieldValidation = FieldValidation(rawValue: words[1]) ?? .warn
      }
    }
    let response = host.kubernetes(request)
    if let failure = response.failure {
      return Answer(
        status: failure.code, body: failure.document.json() + "\n", failure: failure)
    }
    if case .status(let status) = response.result {
      return json(status.document)
    }
    guard let object = response.object else { return notFound }
    let schema = host.apiServer.kind(of: request.resource)?.schema
    var answer = json(inGoOrder(object, schema))
    if does == .create { answer.status = 201 }
    return answer
  }

  /// Real: the server writes kind and version first, and the fields as its types declare them.
  private static func inGoOrder(_ object: Value, _ schema: Schema?) -> Value {
    var whole = Object()
    for key in ["kind", "apiVersion", "metadata"] { whole[key] = object[key] }
    if let items = object["items"]?.array {
      whole["items"] = .array(
        items.map { item in
          var item = inGoOrder(item, schema)
          item["kind"] = nil
          item["apiVersion"] = nil
          return item
        })
      return .object(whole)
    }
    let ordered = schema?.inGoOrder(object) ?? object
    whole["metadata"] = ordered["metadata"]
    for (key, value) in ordered.object ?? Object() where whole[key] == nil { whole[key] = value }
    return .object(whole)
  }

  private static func json(_ value: Value) -> Answer {
    Answer(status: 200, body: value.json() + "\n")
  }
  private static func unmodelled(_ path: String) -> Answer {
    let status = Status.notModelled("the path \(path)")
    return Answer(status: status.code, body: status.message + "\n", failure: status)
  }
  static let notFound = Answer(
    status: 404, body: "404 page not found\n",
    failure: Status(
      code: 404, reason: "NotFound", message: "the server could not find the requested resource"))
  private static let notAllowed = Answer(
    status: 405, body: "405 method not allowed\n",
    failure: Status(
      code: 405, reason: "MethodNotAllowed",
      message: "the server does not allow this method on the requested resource"))

  /// A path that is no resource's.
  private static func plain<Host: KubectlHost>(
    _ path: String, _ query: String, _ parts: [String], as user: User, _ verb: Verb, _ host: Host
  ) -> Answer {
    guard host.apiServer.isAllowed(user, verb.rawValue, path: path) else {
      let status = Status(
        code: 403, reason: "Forbidden",
        message: "forbidden: User \"\(user.name)\" cannot \(verb.rawValue) path \"\(path)\"")
      return Answer(status: 403, body: status.document.json() + "\n", failure: status)
    }
    guard verb == .get else {
      return parts.first == "api" || parts.first == "apis" ? notAllowed : notFound
    }
    switch path {
    case "/version", "/version/":
      return Answer(status: 200, body: version.json(JSONStyle(indent: "  ")))
    case "/healthz", "/livez", "/readyz":
      let isVerbose = query.split(separator: "&").contains { $0.hasPrefix("verbose") }
      return Answer(
        status: 200, body: isVerbose ? HealthChecks.text(String(path.dropFirst())) : "ok")
    case "/metrics", "/openapi/v2", "/openapi/v3", "/logs", "/debug/pprof/", "/livez/ping":
      return unmodelled(path)
    default: return RawDiscovery.answer(parts, host.apiServer).map(json) ?? notFound
    }
  }

  /// Real: the order of the fields as the server writes them.
  private static let version: Value = [
    "major": "1", "minor": "36", "emulationMajor": "1", "emulationMinor": "36",
    "minCompatibilityMajor": "1", "minCompatibilityMinor": "35", "gitVersion": "v1.36.2",
    "gitCommit": "0000000000000000000000000000000000000000", "gitTreeState": "clean",
    "buildDate": "2026-06-10T00:00:00Z", "goVersion": "go1.26.6", "compiler": "gc",
    "platform": "linux/amd64",
  ]
}
