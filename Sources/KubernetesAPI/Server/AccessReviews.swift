// Questions about access: who am I, may I, what may I; and tokens for service accounts.

package import Documents
import Kernel
import Text

extension APIServer {
  /// Answers a kind that is asked and not stored; nil for all others.
  func answerReview(_ request: APIRequest, _ kind: ResourceKind) throws(Status) -> APIResult? {
    guard request.verb == .create, let body = request.body else { return nil }
    switch kind.name {
    case "SelfSubjectReview":
      return .object(answer(body, kind, ["userInfo": userInfo(request.user)]))
    case "SelfSubjectAccessReview":
      return .object(answer(body, kind, verdict(body["spec"], for: request.user)))
    case "SubjectAccessReview", "LocalSubjectAccessReview":
      let spec = body["spec"]
      let user = User(
        name: spec?["user"]?.string ?? "", groups: spec?["groups"]?.strings ?? [])
      return .object(answer(body, kind, verdict(spec, for: user)))
    case "SelfSubjectRulesReview":
      let namespace = body["spec"]?["namespace"]?.string ?? ""
      return .object(answer(body, kind, rulesReview(request.user, namespace)))
    default: return nil
    }
  }

  private func answer(_ body: Value, _ kind: ResourceKind, _ status: Value) -> Value {
    [
      "apiVersion": .string(kind.resource.groupVersion), "kind": .string(kind.name),
      "metadata": [:], "spec": body["spec"] ?? [:], "status": status,
    ]
  }
  private func userInfo(_ user: User) -> Value {
    var info: Object = ["groups": Value(user.groups), "username": .string(user.name)]
    if !user.uid.isEmpty { info["uid"] = .string(user.uid) }
    // Real: a client certificate's fingerprint goes with its user.
    if let extra = user.extra { info["extra"] = extra }
    return .object(info.inKeyOrder())
  }

  // MARK: May I?

  private func verdict(_ spec: Value?, for user: User) -> Value {
    if let wanted = spec?["nonResourceAttributes"] {
      let path = wanted["path"]?.string ?? ""
      let verb = wanted["verb"]?.string ?? ""
      return ["allowed": .bool(isAllowed(user, verb, path: path))]
    }
    let wanted = spec?["resourceAttributes"]
    let namespace = wanted?["namespace"]?.string ?? ""
    let sub = wanted?["subresource"]?.string ?? ""
    let resource =
      (wanted?["resource"]?.string ?? "") + (sub.isEmpty ? "" : "/" + sub)
    let name = wanted?["name"]?.string ?? ""
    let why = grant(
      user, verb: wanted?["verb"]?.string ?? "", group: wanted?["group"]?.string ?? "", resource,
      namespace: namespace.isEmpty ? nil : namespace, name: name.isEmpty ? nil : name)
    guard let why else { return ["allowed": false] }
    return why.isEmpty ? ["allowed": true] : ["allowed": true, "reason": .string(why)]
  }
  /// Whether a user may do something at a path that is no resource: `/healthz`, `/apis`.
  package func isAllowed(_ user: User, _ verb: String, path: String) -> Bool {
    isAdministrator(user)
      || clusterRules(of: user).contains { rule in
        (rule["nonResourceURLs"]?.strings ?? []).contains { matches($0, path) }
          && (rule["verbs"]?.strings ?? []).contains { $0 == "*" || $0 == verb }
      }
  }
  private func matches(_ pattern: String, _ path: String) -> Bool {
    pattern.hasSuffix("*") ? path.hasPrefix(pattern.dropLast()) : pattern == path
  }

  // MARK: What may I?

  private func rulesReview(_ user: User, _ namespace: String) -> Value {
    var resources: [Value] = []
    var paths: [Value] = []
    var rules = clusterRules(of: user)
    if isAdministrator(user), !user.groups.contains("system:masters") {
      rules.insert(["apiGroups": ["*"], "resources": ["*"], "verbs": ["*"]], at: 0)
      rules.insert(["nonResourceURLs": ["*"], "verbs": ["*"]], at: 1)
    }
    if !namespace.isEmpty {
      for binding in store.objects(.roleBindings, in: namespace) where binds(binding, user) {
        rules += self.rules(of: binding)
      }
    }
    for rule in rules {
      if let urls = rule["nonResourceURLs"], !urls.isEmpty {
        paths.append(["nonResourceURLs": urls, "verbs": rule["verbs"] ?? []])
      } else {
        var own: Object = ["apiGroups": rule["apiGroups"] ?? []]
        if let names = rule["resourceNames"] { own["resourceNames"] = names }
        own["resources"] = rule["resources"] ?? []
        own["verbs"] = rule["verbs"] ?? []
        resources.append(.object(own))
      }
    }
    return [
      "incomplete": false, "nonResourceRules": .array(paths), "resourceRules": .array(resources),
    ]
  }
  private func clusterRules(of user: User) -> [Value] {
    store.objects(.clusterRoleBindings).filter { binds($0, user) }.flatMap { rules(of: $0) }
  }

  // MARK: Tokens

  /// A token for a service account, in the shape of a JSON web token.
  func answerToken(
    _ account: APIObject, _ request: APIRequest, now: Instant
  ) -> APIResult {
    let seconds = request.body?["spec"]?["expirationSeconds"]?.int ?? 3600
    let expiry = now + .seconds(max(600, min(seconds, 1 << 32)))
    let place = account.meta.namespace
    let name = account.meta.name
    var claims: Object = [
      "aud": request.body?["spec"]?["audiences"]
        ?? ["https://kubernetes.default.svc.cluster.local"],
      "exp": .integer(expiry.seconds), "iat": .integer(now.seconds),
      "iss": "https://kubernetes.default.svc.cluster.local",
      "kubernetes.io": [
        "namespace": .string(place),
        "serviceaccount": ["name": .string(name), "uid": .string(account.meta.uid)],
      ],
    ]
    claims["nbf"] = .integer(now.seconds)
    claims["sub"] = .string("system:serviceaccount:\(place):\(name)")
    let token = webToken(.object(claims), drawing: "\(account.meta.uid) \(now.nanoseconds)")
    return .object([
      "apiVersion": "authentication.k8s.io/v1", "kind": "TokenRequest",
      "metadata": [
        "creationTimestamp": .string(timestamp(now)), "name": .string(name),
        "namespace": .string(place),
      ],
      "spec": [
        "audiences": claims["aud"] ?? [], "boundObjectRef": .null,
        "expirationSeconds": .integer(seconds),
      ],
      "status": [
        "expirationTimestamp": .string(timestamp(expiry)), "token": .string(token),
      ],
    ])
  }
}

/// A token in the shape of a JSON web token; nobody checks its signature.
package func webToken(_ claims: Value, drawing seed: String) -> String {
  func part(_ value: Value) -> String {
    Base64.encoded(Array(compactJSON(value).utf8), url: true, padding: false)
  }
  let header: Value = ["alg": "RS256", "kid": "swiftlab"]
  var random = RandomSource(seed: 0).split(seed)
  let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
  return part(header) + "." + part(claims) + "." + random.text(342, from: letters)
}
