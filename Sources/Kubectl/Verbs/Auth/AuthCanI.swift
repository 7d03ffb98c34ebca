// kubectl auth can-i

import Commands
import Documents
import Kernel
import KubernetesAPI
import Text

func authCanI<Host: KubectlHost>() -> CommandNode<Host> {
  var spec = CommandSpec(
    "can-i", "VERB [TYPE | TYPE/NAME | NONRESOURCEURL] [options]",
    "Check whether an action is allowed")
  spec.description =
    "Answers yes (status 0) or no (status 1): may you, or the one that --as names, do VERB with TYPE? --list shows all that is allowed."
  spec.examples = [
    .init("May I?", "kubectl auth can-i create deployments"),
    .init(
      "May a service account?",
      "kubectl auth can-i list pods --as=system:serviceaccount:default:default"),
  ]
  spec.flags = [
    KubectlFlags.allNamespaces,
    Flag("list", nil, .bool, "Show all that is allowed."),
    Flag("no-headers", nil, .bool, "With --list: no column heads."),
    Flag("quiet", "q", .bool, "Say nothing; the exit status answers."),
    Flag("subresource", nil, .string, "With a subresource, such as log or scale."),
  ]
  return CommandNode(
    spec,
    action: .once { host, call, flags in
      do throws(KubectlError) {
        return try canI(&host, &call, flags)
      } catch {
        call.complain(error.text)
        return error.status
      }
    })
}

private func canI<Host: KubectlHost>(
  _ host: inout Host, _ call: inout Call<Host>, _ flags: ParsedFlags
) throws(KubectlError) -> Int {
  if flags.bool("list") {
    guard flags.arguments.isEmpty else {
      throw .plain("list option must be specified with no arguments")
    }
    let client = try KubeClient(&host, &call, flags, manager: "kubectl")
    call.write(
      RulesOfUser(client: client).text(&host, heads: !flags.bool("no-headers")))
    return 0
  }
  let words = flags.arguments
  guard words.count == 2 || (words.count == 3 && !words[2].isEmpty) else {
    throw .raw(
      "error: you must specify two arguments: verb resource or verb resource/resourceName.\nSee 'kubectl auth can-i -h' for help and examples.",
      status: 1)
  }
  let client = try KubeClient(&host, &call, flags, manager: "kubectl")
  let verb = words[0]
  let isAllowed: Bool
  if words[1].hasPrefix("/") {
    isAllowed = RulesOfUser(client: client).allows(verb, path: words[1], &host)
  } else {
    isAllowed = try allowsResource(words, verb, flags, client, &host, &call)
  }
  if !flags.bool("quiet") { call.print(isAllowed ? "yes" : "no") }
  return isAllowed ? 0 : 1
}

private func allowsResource<Host: KubectlHost>(
  _ words: [String], _ verb: String, _ flags: ParsedFlags, _ client: KubeClient,
  _ host: inout Host, _ call: inout Call<Host>
) throws(KubectlError) -> Bool {
  let parts = words[1].split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    .map(String.init)
  var name = words.count == 3 ? words[2] : nil
  if parts.count == 2 { name = parts[1] }
  let known = [
    "get", "list", "watch", "create", "update", "patch", "delete", "deletecollection", "use",
    "bind", "impersonate", "approve", "sign", "escalate", "*", "proxy",
  ]
  if !known.contains(verb) { call.complain("Warning: verb '\(verb)' is not a known verb\n") }
  guard let kind = host.apiServer.kinds(named: parts[0]).first else {
    if parts[0] != "*" {
      call.complain("Warning: the server doesn't have a resource type '\(parts[0])'\n")
    }
    return RulesOfUser(client: client).isAdministrator
  }
  if !kind.isNamespaced, !flags.bool("all-namespaces") {
    let group = kind.resource.group.isEmpty ? "" : " in group '\(kind.resource.group)'"
    call.complain(
      "Warning: resource '\(kind.resource.resource)' is not namespace scoped\(group)\n")
  }
  let space = kind.isNamespaced && !flags.bool("all-namespaces") ? client.namespace : nil
  guard let asked = Verb(rawValue: verb) else {
    return RulesOfUser(client: client).allows(
      verb, kind, flags.last("subresource"), name: name, namespace: space, &host)
  }
  return host.apiServer.isAllowed(
    client.user, asked, kind, flags.last("subresource"), namespace: space, name: name)
}

/// What a user may do, put together from the bindings. Real: SelfSubjectRulesReview.
struct RulesOfUser: Sendable {
  let client: KubeClient

  var isAdministrator: Bool {
    client.user.groups.contains("system:masters")
      || client.user.groups.contains("kubeadm:cluster-admins")
  }

  /// What everybody who is known may do.
  private static let common: [Value] = [
    rule("authentication.k8s.io", "selfsubjectreviews"),
    rule("authorization.k8s.io", "selfsubjectaccessreviews"),
    rule("authorization.k8s.io", "selfsubjectrulesreviews"),
  ]
  private static func rule(_ group: String, _ resource: String) -> Value {
    ["apiGroups": Value([group]), "resources": Value([resource]), "verbs": ["create"]]
  }
  private static let paths = [
    "/.well-known/*", "/.well-known/openid-configuration/", "/.well-known/openid-configuration",
    "/.well-known", "/api/*", "/api", "/apis/*", "/apis", "/healthz", "/healthz", "/livez",
    "/livez", "/openapi/*", "/openapi", "/openid/v1/jwks/", "/openid/v1/jwks", "/readyz",
    "/readyz", "/version/", "/version/", "/version", "/version",
  ]

  private func binds(_ binding: Value) -> Bool {
    (binding["subjects"]?.array ?? []).contains { subject in
      let name = subject["name"]?.string ?? ""
      switch subject["kind"]?.string {
      case "User": return name == client.user.name
      case "Group": return client.user.groups.contains(name)
      default:
        let space =
          subject["namespace"]?.string ?? binding.at("metadata", "namespace")?.string ?? ""
        return client.user.name == "system:serviceaccount:\(space):\(name)"
      }
    }
  }

  private func list<Host: KubectlHost>(
    _ kind: ResourceKind, _ space: String?, _ host: inout Host
  ) -> [Value] {
    guard
      case .list(let list) = host.kubernetes(
        APIRequest(.list, kind.resource, namespace: space)
      ).result
    else { return [] }
    return list.items
  }

  /// The rules of the bindings, those of the namespace first.
  private func bound<Host: KubectlHost>(
    _ space: String?, _ host: inout Host
  ) -> [Value] {
    let clusterRoles = list(.clusterRoles, nil, &host)
    let roles = space.map { list(.roles, $0, &host) } ?? []
    var rules: [Value] = []
    let local = space.map { list(.roleBindings, $0, &host) } ?? []
    for binding in list(.clusterRoleBindings, nil, &host) + local where binds(binding) {
      let name = binding.at("roleRef", "name")
      let pool = binding.at("roleRef", "kind")?.string == "Role" ? roles : clusterRoles
      rules += pool.first { $0.at("metadata", "name") == name }?["rules"]?.array ?? []
    }
    return rules
  }

  func allows<Host: KubectlHost>(
    _ verb: String, _ kind: ResourceKind, _ subresource: String?, name: String?,
    namespace: String?, _ host: inout Host
  ) -> Bool {
    if isAdministrator { return true }
    let resource = kind.resource.resource + (subresource.map { "/" + $0 } ?? "")
    func has(_ list: Value?, _ item: String) -> Bool {
      (list?.strings ?? []).contains { $0 == "*" || $0 == item }
    }
    return bound(namespace, &host).contains { rule in
      guard has(rule["verbs"], verb), has(rule["apiGroups"], kind.resource.group),
        has(rule["resources"], resource)
      else { return false }
      let names = rule["resourceNames"]?.strings ?? []
      return names.isEmpty || name.map(names.contains) ?? false
    }
  }

  func allows<Host: KubectlHost>(_ verb: String, path: String, _ host: inout Host) -> Bool {
    if isAdministrator { return true }
    func fits(_ pattern: String) -> Bool {
      pattern == path || pattern == "*"
        || (pattern.hasSuffix("*") && path.hasPrefix(pattern.dropLast()))
    }
    if verb == "get", Self.paths.contains(where: fits) { return true }
    return bound(nil, &host).contains { rule in
      (rule["verbs"]?.strings ?? []).contains { $0 == verb || $0 == "*" }
        && (rule["nonResourceURLs"]?.strings ?? []).contains(where: fits)
    }
  }

  func text<Host: KubectlHost>(_ host: inout Host, heads: Bool) -> String {
    var rules = Self.common
    if isAdministrator {
      rules =
        [
          ["apiGroups": ["*"], "resources": ["*"], "verbs": ["*"]],
          ["nonResourceURLs": ["*"], "verbs": ["*"]],
        ] + rules
    } else {
      rules += bound(client.namespace, &host)
    }
    var rows = PolicyRows.rows(of: rules, isSorted: false)
    rows += Self.paths.map { PolicyRows.Row(resource: "", paths: [$0], names: [], verbs: ["get"]) }
    // Real: sorted by the rules' own text: verbs, group, resource, names, paths.
    func order(_ row: PolicyRows.Row) -> String {
      let parts = row.resource.split(separator: ".", maxSplits: 1).map(String.init)
      let group = parts.count > 1 ? parts[1] : ""
      return
        "[\(row.verbs.joined(separator: " "))],[\(group)],[\(parts.first ?? "")],[\(row.names.joined(separator: " "))],[\(row.paths.joined(separator: " "))],"
    }
    rows = rows.enumerated().sorted { a, b in
      let x = order(a.element), y = order(b.element)
      return x != y ? x.utf8.lexicographicallyPrecedes(y.utf8) : a.offset < b.offset
    }.map(\.element)
    let cells = rows.map { row in
      [
        row.resource, "[\(row.paths.joined(separator: " "))]",
        "[\(row.names.joined(separator: " "))]", "[\(row.verbs.joined(separator: " "))]",
      ]
    }
    // Real: these heads keep their small letters.
    let all =
      (heads ? [["Resources", "Non-Resource URLs", "Resource Names", "Verbs"]] : []) + cells
    return TextTable(heads: [], rows: all).kubectl()
  }
}
