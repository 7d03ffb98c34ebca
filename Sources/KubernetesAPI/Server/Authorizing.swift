// Who may do what.

import Documents

extension User {
  /// Who a request acts as with `--as` and `--as-group`. Real: a service account brings its groups.
  package static func impersonated(_ name: String, groups: [String]) -> User {
    var all = groups
    let parts = name.split(separator: ":").map(String.init)
    if parts.count == 4, parts[0] == "system", parts[1] == "serviceaccount", groups.isEmpty {
      all = ["system:serviceaccounts", "system:serviceaccounts:" + parts[2]]
    }
    if name != "system:anonymous", !all.contains("system:authenticated") {
      all.append("system:authenticated")
    }
    return User(name: name, groups: all)
  }
}

extension APIServer {
  /// Real: RBAC, 1.36: administrators and the cluster's own components may do everything, others
  /// what the roles say that are bound to them.
  func authorize(_ request: APIRequest, _ kind: ResourceKind) throws(Status) {
    let user = request.user
    if isAllowed(
      user, request.verb, kind, request.subresource, namespace: request.namespace,
      name: request.name)
    {
      return
    }
    var resource = request.resource.resource
    if let sub = request.subresource { resource += "/" + sub }
    let place =
      kind.isNamespaced && request.namespace != nil
      ? " in the namespace \"\(request.namespace ?? "")\"" : " at the cluster scope"
    throw .forbidden(
      request.resource, request.verb == .create ? "" : request.name ?? "",
      "User \"\(user.name)\" cannot \(request.verb.rawValue) resource \"\(resource)\" in API group"
        + " \"\(request.resource.group)\"\(place)")
  }

  /// Why a user may not ask what another server answers (an aggregated API); nil when they may.
  package func refusal(_ request: APIRequest) -> Status? {
    let resource = request.resource
    let isAllowed =
      grant(
        request.user, verb: request.verb.rawValue, group: resource.group, resource.resource,
        namespace: request.namespace, name: request.name) != nil
    guard !isAllowed else { return nil }
    let place =
      request.namespace.map { " in the namespace \"\($0)\"" } ?? " at the cluster scope"
    return .forbidden(
      resource, request.name ?? "",
      "User \"\(request.user.name)\" cannot \(request.verb.rawValue) resource"
        + " \"\(resource.resource)\" in API group \"\(resource.group)\"\(place)")
  }

  func isAdministrator(_ user: User) -> Bool {
    user.groups.contains("system:masters") || user.groups.contains("kubeadm:cluster-admins")
  }

  package func isAllowed(
    _ user: User, _ verb: Verb, _ kind: ResourceKind, _ subresource: String?, namespace: String?,
    name: String?
  ) -> Bool {
    let resource = kind.resource.resource + (subresource.map { "/" + $0 } ?? "")
    return grant(
      user, verb: verb.rawValue, group: kind.resource.group, resource, namespace: namespace,
      name: name) != nil
  }

  /// What allows a user something, in the authorizer's words; nil when nothing does.
  func grant(
    _ user: User, verb: String, group: String, _ resource: String, namespace: String?,
    name: String?
  ) -> String? {
    if isAdministrator(user) { return "" }
    for binding in store.objects(.clusterRoleBindings) where binds(binding, user) {
      if grants(rules(of: binding), verb, group, resource, name) {
        return reason("ClusterRoleBinding \"\(binding.meta.name)\"", binding, user)
      }
    }
    guard let namespace else { return nil }
    for binding in store.objects(.roleBindings, in: namespace) where binds(binding, user) {
      if grants(rules(of: binding), verb, group, resource, name) {
        return reason("RoleBinding \"\(binding.meta.name)/\(namespace)\"", binding, user)
      }
    }
    return nil
  }
  /// Real: `RBAC: allowed by RoleBinding "bot-reads/default" of Role "reader" to ServiceAccount …`.
  private func reason(_ what: String, _ binding: APIObject, _ user: User) -> String {
    let role = binding["roleRef"]
    let subject = (binding["subjects"]?.array ?? []).first { isMeant(user, by: $0, binding) }
    let name = subject?["name"]?.string ?? ""
    let kind = subject?["kind"]?.string ?? ""
    let whom =
      kind == "ServiceAccount"
      ? "\"\(name)/\(subject?["namespace"]?.string ?? binding.meta.namespace)\"" : "\"\(name)\""
    return "RBAC: allowed by \(what) of \(role?["kind"]?.string ?? "")"
      + " \"\(role?["name"]?.string ?? "")\" to \(kind) \(whom)"
  }

  func binds(_ binding: APIObject, _ user: User) -> Bool {
    (binding["subjects"]?.array ?? []).contains { isMeant(user, by: $0, binding) }
  }
  private func isMeant(_ user: User, by subject: Value, _ binding: APIObject) -> Bool {
    let name = subject["name"]?.string ?? ""
    switch subject["kind"]?.string {
    case "User": return name == user.name
    case "Group": return user.groups.contains(name)
    default:
      let namespace = subject["namespace"]?.string ?? binding.meta.namespace
      return user.name == "system:serviceaccount:\(namespace):\(name)"
    }
  }
  /// The rules of the role that a binding names.
  func rules(of binding: APIObject) -> [Value] {
    let name = binding["roleRef"]?["name"]?.string ?? ""
    let role =
      binding["roleRef"]?["kind"]?.string == "ClusterRole"
      ? store.get(.clusterRoles, "", name) : store.get(.roles, binding.meta.namespace, name)
    return role?["rules"]?.array ?? []
  }
  private func grants(
    _ rules: [Value], _ verb: String, _ group: String, _ resource: String, _ name: String?
  ) -> Bool {
    func has(_ list: Value?, _ item: String) -> Bool {
      (list?.strings ?? []).contains { $0 == "*" || $0 == item }
    }
    // Real: `*/scale` means that subresource of every kind.
    let sub = resource.split(separator: "/").last.map { "*/" + $0 } ?? ""
    return rules.contains { rule in
      guard has(rule["verbs"], verb), has(rule["apiGroups"], group),
        has(rule["resources"], resource) || (resource.contains("/") && has(rule["resources"], sub))
      else { return false }
      let names = rule["resourceNames"]?.strings ?? []
      return names.isEmpty || name.map(names.contains) ?? false
    }
  }
}
