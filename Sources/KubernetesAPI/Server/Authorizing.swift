// Who may do what.

import Documents

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

  package func isAllowed(
    _ user: User, _ verb: Verb, _ kind: ResourceKind, _ subresource: String?, namespace: String?,
    name: String?
  ) -> Bool {
    if user.groups.contains("system:masters") || user.groups.contains("kubeadm:cluster-admins") {
      return true
    }
    let resource = kind.resource.resource + (subresource.map { "/" + $0 } ?? "")
    for binding in store.objects(.clusterRoleBindings) where binds(binding, user) {
      if grants(rules(of: binding), verb, kind.resource.group, resource, name) { return true }
    }
    guard let namespace else { return false }
    for binding in store.objects(.roleBindings, in: namespace) where binds(binding, user) {
      if grants(rules(of: binding), verb, kind.resource.group, resource, name) { return true }
    }
    return false
  }

  private func binds(_ binding: APIObject, _ user: User) -> Bool {
    (binding["subjects"]?.array ?? []).contains { subject in
      let name = subject["name"]?.string ?? ""
      switch subject["kind"]?.string {
      case "User": return name == user.name
      case "Group": return user.groups.contains(name)
      default:
        let namespace = subject["namespace"]?.string ?? binding.meta.namespace
        return user.name == "system:serviceaccount:\(namespace):\(name)"
      }
    }
  }
  private func rules(of binding: APIObject) -> [Value] {
    let name = binding["roleRef"]?["name"]?.string ?? ""
    let role =
      binding["roleRef"]?["kind"]?.string == "ClusterRole"
      ? store.get(.clusterRoles, "", name) : store.get(.roles, binding.meta.namespace, name)
    return role?["rules"]?.array ?? []
  }
  private func grants(
    _ rules: [Value], _ verb: Verb, _ group: String, _ resource: String, _ name: String?
  ) -> Bool {
    func has(_ list: Value?, _ item: String) -> Bool {
      (list?.strings ?? []).contains { $0 == "*" || $0 == item }
    }
    return rules.contains { rule in
      guard has(rule["verbs"], verb.rawValue), has(rule["apiGroups"], group),
        has(rule["resources"], resource)
      else { return false }
      let names = rule["resourceNames"]?.strings ?? []
      return names.isEmpty || name.map(names.contains) ?? false
    }
  }
}
