// Nobody gives away more than they have: what roles and bindings are refused for.
//
// Real: the policy-based storage of RBAC, 1.36, with ConfirmNoEscalation's words.

import Documents
import Text

extension APIServer {
  /// Refuses a role whose rules its author does not hold, and a binding that gives them away.
  func checkEscalation(
    _ kind: ResourceKind, _ draft: borrowing Draft, old: APIObject?, by user: User
  ) throws(Status) {
    switch kind.name {
    case "Role", "ClusterRole":
      let rules = draft.fields["rules"]?.array ?? []
      if isAdministrator(user) || (old != nil && old?["rules"]?.array ?? [] == rules) { return }
      if may("escalate", kind.resource, draft.meta.name, draft.meta.namespace, user) { return }
      try confirm(rules, kind, draft.meta, user)
    case "RoleBinding", "ClusterRoleBinding":
      if isAdministrator(user) { return }
      if let old, old["roleRef"] == draft.fields["roleRef"],
        old["subjects"] == draft.fields["subjects"]
      {
        return
      }
      let reference = draft.fields["roleRef"]
      let name = reference?["name"]?.string ?? ""
      let isWide = reference?["kind"]?.string == "ClusterRole"
      let target: ResourceKind = isWide ? .clusterRoles : .roles
      if may("bind", target.resource, name, draft.meta.namespace, user) { return }
      guard let role = store.get(target, isWide ? "" : draft.meta.namespace, name) else {
        throw .notFound(target.resource, name)
      }
      try confirm(role["rules"]?.array ?? [], kind, draft.meta, user)
    default: return
    }
  }

  private func may(
    _ verb: String, _ resource: ResourceName, _ name: String, _ namespace: String, _ user: User
  ) -> Bool {
    grant(
      user, verb: verb, group: resource.group, resource.resource,
      namespace: namespace.isEmpty ? nil : namespace, name: name) != nil
  }

  private func confirm(
    _ rules: [Value], _ kind: ResourceKind, _ meta: ObjectMeta, _ user: User
  ) throws(Status) {
    let held = rulesHeld(by: user, in: meta.namespace)
    // Real: rules that differ in their verbs alone are told as one.
    var missing: [(atom: RuleAtom, verbs: [String])] = []
    for atom in rules.flatMap(RuleAtom.all) where !held.contains(where: atom.isCovered) {
      if let place = missing.firstIndex(where: { $0.atom.isSameButVerb(atom) }) {
        if !missing[place].verbs.contains(atom.verb) { missing[place].verbs.append(atom.verb) }
      } else {
        missing.append((atom, [atom.verb]))
      }
    }
    guard !missing.isEmpty else { return }
    let lines = Set(missing.map { $0.atom.text(verbs: $0.verbs) }).sorted()
    throw .forbidden(
      kind.resource, meta.name,
      "user \(goQuoted(user.name)) (groups=\(goList(user.groups))) is attempting to grant RBAC"
        + " permissions not currently held:\n" + lines.joined(separator: "\n"))
  }

  private func rulesHeld(by user: User, in namespace: String) -> [Value] {
    var rules = store.objects(.clusterRoleBindings).filter { binds($0, user) }
      .flatMap { self.rules(of: $0) }
    if !namespace.isEmpty {
      for binding in store.objects(.roleBindings, in: namespace) where binds(binding, user) {
        rules += self.rules(of: binding)
      }
    }
    return rules
  }
}

/// A rule with one verb on one resource or path.
private struct RuleAtom {
  var group: String?
  var resource: String?
  var path: String?
  var name: String?
  var verb: String

  static func all(_ rule: Value) -> [RuleAtom] {
    let verbs = rule["verbs"]?.strings ?? []
    var atoms: [RuleAtom] = []
    for group in rule["apiGroups"]?.strings ?? [] {
      for resource in rule["resources"]?.strings ?? [] {
        for verb in verbs {
          let names = rule["resourceNames"]?.strings ?? []
          if names.isEmpty {
            atoms.append(RuleAtom(group: group, resource: resource, verb: verb))
          }
          for name in names {
            atoms.append(RuleAtom(group: group, resource: resource, name: name, verb: verb))
          }
        }
      }
    }
    for path in rule["nonResourceURLs"]?.strings ?? [] {
      for verb in verbs { atoms.append(RuleAtom(path: path, verb: verb)) }
    }
    return atoms
  }

  func isSameButVerb(_ other: RuleAtom) -> Bool {
    // Real: rules with names or paths are not put together.
    path == nil && name == nil && other.path == nil && other.name == nil
      && group == other.group && resource == other.resource
  }

  func isCovered(by rule: Value) -> Bool {
    func has(_ list: String, _ item: String) -> Bool {
      (rule[list]?.strings ?? []).contains { $0 == "*" || $0 == item }
    }
    guard has("verbs", verb) else { return false }
    if let path {
      return (rule["nonResourceURLs"]?.strings ?? []).contains {
        $0 == path || ($0.hasSuffix("*") && path.hasPrefix($0.dropLast()))
      }
    }
    guard let group, let resource, has("apiGroups", group) else { return false }
    let part = resource.split(separator: "/").dropFirst().last.map { "*/" + $0 }
    guard has("resources", resource) || (part.map { has("resources", $0) } ?? false) else {
      return false
    }
    let names = rule["resourceNames"]?.strings ?? []
    return names.isEmpty || (name.map(names.contains) ?? false)
  }

  /// `{APIGroups:[""], Resources:["secrets"], Verbs:["get" "list"]}`
  func text(verbs: [String]) -> String {
    var parts: [String] = []
    if let group { parts.append("APIGroups:" + goList([group])) }
    if let resource { parts.append("Resources:" + goList([resource])) }
    if let path { parts.append("NonResourceURLs:" + goList([path])) }
    if let name { parts.append("ResourceNames:" + goList([name])) }
    parts.append("Verbs:" + goList(verbs))
    return "{" + parts.joined(separator: ", ") + "}"
  }
}

/// Real: Go's %q of a list.
private func goList(_ items: [String]) -> String {
  "[" + items.map { goQuoted($0) }.joined(separator: " ") + "]"
}
