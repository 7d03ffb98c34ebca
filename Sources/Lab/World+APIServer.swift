// The API server as programs meet it: behind `kubectl proxy`, and at its own port with a token.

import Documents
import Kernel
import Kubectl
import KubernetesAPI
import Machine
import Network

extension World {
  /// What answers at the API server's port. NB: curl knows by this name that TLS is spoken there.
  static let apiServerHandler = "kube-apiserver"
  /// Where it stands in the pods' network; its services and node address lead there.
  static let apiServerPod = IPv4(10, 244, 255, 253)

  /// Puts the API server into the pods' network.
  mutating func addAPIServer() {
    let server = network.addNamespace(hostname: "control-plane")
    _ = try? network.connect(server, to: World.podNetwork, address: World.apiServerPod)
    try? network.listen(
      Listener(namespace: server, port: 6443, owner: 0, handler: World.apiServerHandler))
  }

  /// The addresses at which the API server is reached: its service's, its node's, and, as kind
  /// publishes it, the learner's machine's.
  mutating func wireAPIServer() {
    let service = VirtualService(backends: [.init(address: World.apiServerPod, port: 6443)])
    for (address, port) in [
      (IPv4(10, 96, 0, 1), 443), (IPv4(172, 18, 0, 2), 6443), (IPv4.loopback, 6443),
    ] {
      network.services[.init(address: address, port: port, transport: .tcp)] = service
    }
  }

  /// Real: who shows nothing is `system:anonymous`; who shows a token that is not known, nobody.
  mutating func answerAPIServer(_ request: HTTPRequest) -> HTTPResponse {
    guard let shown = request.headers.value(of: "Authorization") else {
      let nobody = User(name: "system:anonymous", groups: ["system:unauthenticated"])
      return answerAPI(request, as: nobody)
    }
    let words = shown.split(separator: " ").map(String.init)
    guard words.count == 2, words[0].lowercased() == "bearer",
      let user = AccountToken.user(of: words[1], self)
    else {
      let status = Status(code: 401, reason: "Unauthorized", message: "Unauthorized")
      return World.response(401, status.document, to: request)
    }
    return answerAPI(request, as: user)
  }

  mutating func answerProxy(_ request: HTTPRequest, _ process: ProcessID) -> HTTPResponse {
    answerAPI(request, as: nodes.proxies[process] ?? .admin)
  }

  private mutating func answerAPI(_ request: HTTPRequest, as user: User) -> HTTPResponse {
    let verbs: [String: Verb] = [
      "GET": .get, "POST": .create, "PUT": .update, "PATCH": .patch, "DELETE": .delete,
    ]
    let type = request.headers.value(of: "Content-Type") ?? ""
    let text = String(decoding: request.body, as: UTF8.self)
    let sent =
      type.contains("yaml") ? Manifests.read(text).manifests.first?.value : try? JSON.parse(text)
    let answer = RawPath.answer(
      request.target, as: user, verbs[request.method] ?? .get,
      sending: request.body.isEmpty ? nil : sent,
      as: PatchType(rawValue: String(type.prefix { $0 != ";" })), &self)
    if answer.body.hasPrefix("{"), let value = try? JSON.parse(answer.body) {
      return World.response(answer.status, value, to: request)
    }
    return World.response(answer.status, answer.body, "text/plain; charset=utf-8")
  }

  /// Real: the server writes for people when curl, wget or a browser asks, or `pretty` is set.
  private static func response(
    _ status: Int, _ value: Value, to request: HTTPRequest
  ) -> HTTPResponse {
    let agent = request.headers.value(of: "User-Agent") ?? ""
    let query = request.target.split(separator: "?").dropFirst().joined(separator: "?")
    let asked = query.split(separator: "&").first { $0.hasPrefix("pretty=") }
    let isPretty =
      asked.map { $0 == "pretty=true" || $0 == "pretty=1" }
      ?? ["curl", "Wget", "Mozilla/5.0"].contains { agent.hasPrefix($0) }
    return response(
      status, isPretty ? value.json(JSONStyle(indent: "  ")) : value.json() + "\n",
      "application/json")
  }
  private static func response(_ status: Int, _ body: String, _ type: String) -> HTTPResponse {
    HTTPResponse(
      status: status,
      headers: [
        HTTPHeader("Content-Type", type),
        HTTPHeader("Content-Length", String(body.utf8.count)),
      ], body: Array(body.utf8))
  }
}
