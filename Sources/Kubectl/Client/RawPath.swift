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

  /// - Parameter sent: what is sent there (POST); nil to ask (GET).
  package static func answer<Host: KubectlHost>(
    _ target: String, as user: User, sending sent: Value? = nil, _ host: inout Host
  ) -> Answer {
    let halves = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    let path = String(halves.first ?? "")
    switch path {
    case _ where sent != nil: break
    case "/version", "/version/":
      return Answer(status: 200, body: version.json(JSONStyle(indent: "  ")))
    case "/healthz", "/livez", "/readyz": return Answer(status: 200, body: "ok")
    case "/api", "/api/":
      return json(["kind": "APIVersions", "versions": ["v1"]])
    case "/apis", "/apis/":
      let groups = host.apiServer.groupVersions.filter { $0.contains("/") }.map {
        version -> Value in
        let entry: Value = [
          "groupVersion": .string(version),
          "version": .string(version.split(separator: "/").last.map(String.init) ?? ""),
        ]
        return [
          "name": .string(version.split(separator: "/").first.map(String.init) ?? ""),
          "preferredVersion": entry, "versions": [entry],
        ]
      }
      return json(["apiVersion": "v1", "groups": .array(groups), "kind": "APIGroupList"])
    default: break
    }
    var parts = path.split(separator: "/").map(String.init)
    guard parts.count >= 2 else { return notFound }
    let group: String, version: String
    if parts[0] == "api" {
      (group, version) = ("", parts[1])
      parts.removeFirst(2)
    } else if parts[0] == "apis", parts.count >= 3 {
      (group, version) = (parts[1], parts[2])
      parts.removeFirst(3)
    } else {
      return notFound
    }
    if parts.isEmpty { return sent == nil ? resources(group, version, host) : notAllowed }
    var space: String?
    if parts.count >= 3, parts[0] == "namespaces" {
      space = parts[1]
      parts.removeFirst(2)
    }
    guard parts.count <= 3 else { return notFound }
    if sent != nil, parts.count == 2 { return notAllowed }
    var request = APIRequest(
      sent != nil ? .create : parts.count > 1 ? .get : .list,
      ResourceName(group: group, version: version, resource: parts[0]), namespace: space,
      name: parts.count > 1 ? parts[1] : nil, subresource: parts.count > 2 ? parts[2] : nil)
    request.user = user
    request.body = sent
    for pair in halves.count > 1 ? halves[1].split(separator: "&") : [] {
      let words = pair.split(separator: "=", maxSplits: 1).map(String.init)
      guard words.count == 2 else { continue }
      if words[0] == "labelSelector" { request.labelSelector = words[1] }
      if words[0] == "fieldSelector" { request.fieldSelector = words[1] }
      if words[0] == "limit" { request.limit = Int(words[1]) ?? 0 }
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
    return json(object)
  }

  private static func json(_ value: Value) -> Answer {
    Answer(status: 200, body: value.json() + "\n")
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

  private static func resources<Host: KubectlHost>(
    _ group: String, _ version: String, _ host: Host
  ) -> Answer {
    let kinds = host.apiServer.kinds.filter {
      $0.resource.group == group && $0.resource.version == version
    }
    guard !kinds.isEmpty else { return notFound }
    let list = kinds.map { kind -> Value in
      [
        "kind": .string(kind.name), "name": .string(kind.resource.resource),
        "namespaced": .bool(kind.isNamespaced), "shortNames": Value(kind.shortNames),
        "singularName": .string(kind.singular), "verbs": Value(kind.verbs.map(\.rawValue)),
      ]
    }
    return json([
      "apiVersion": "v1", "groupVersion": .string(kinds[0].resource.groupVersion),
      "kind": "APIResourceList", "resources": .array(list),
    ])
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
