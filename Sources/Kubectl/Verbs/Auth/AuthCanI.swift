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
        RequestLog.failure(error, flags, host, &call)
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
    var client = try KubeClient(&host, &call, flags, manager: "kubectl")
    let status = try AccessReview.ask(
      "SelfSubjectRulesReview", ["namespace": .string(client.namespace)], &client, &host, &call)
    call.write(RulesOfUser(status: status).text(heads: !flags.bool("no-headers")))
    return 0
  }
  let words = flags.arguments
  guard words.count == 2 || (words.count == 3 && !words[2].isEmpty) else {
    throw .raw(
      "error: you must specify two arguments: verb resource or verb resource/resourceName.\nSee 'kubectl auth can-i -h' for help and examples.",
      status: 1)
  }
  var client = try KubeClient(&host, &call, flags, manager: "kubectl")
  let verb = words[0]
  let attributes: Value =
    words[1].hasPrefix("/")
    ? ["nonResourceAttributes": ["path": .string(words[1]), "verb": .string(verb)]]
    : [
      "resourceAttributes": try resourceAttributes(words, verb, flags, client, host, &call)
    ]
  let status = try AccessReview.ask("SelfSubjectAccessReview", attributes, &client, &host, &call)
  let isAllowed = status["allowed"]?.bool ?? false
  guard !flags.bool("quiet") else { return isAllowed ? 0 : 1 }
  let reason = isAllowed ? "" : status["reason"]?.string ?? ""
  call.print(isAllowed ? "yes" : reason.isEmpty ? "no" : "no - \(reason)")
  return isAllowed ? 0 : 1
}

/// Questions about access go to the server as objects that it answers and does not keep.
enum AccessReview {
  static func ask<Host: KubectlHost>(
    _ kind: String, _ spec: Value, _ client: inout KubeClient, _ host: inout Host,
    _ call: inout Call<Host>
  ) throws(KubectlError) -> Value {
    let version = "authorization.k8s.io/v1"
    guard let found = host.apiServer.kind(apiVersion: version, kind: kind) else {
      throw .plain("the server could not find the requested resource")
    }
    let body: Value = [
      "apiVersion": .string(version), "kind": .string(kind), "metadata": [:], "spec": spec,
    ]
    let response = try client.send(
      APIRequest(.create, found.resource, body: body), &host, &call)
    return response.object?["status"] ?? [:]
  }
}

/// What is asked about, with kubectl's own remarks on it.
private func resourceAttributes<Host: KubectlHost>(
  _ words: [String], _ verb: String, _ flags: ParsedFlags, _ client: KubeClient,
  _ host: Host, _ call: inout Call<Host>
) throws(KubectlError) -> Value {
  let parts = words[1].split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    .map(String.init)
  var name = words.count == 3 ? words[2] : ""
  if parts.count == 2 { name = parts[1] }
  let known = [
    "get", "list", "watch", "create", "update", "patch", "delete", "deletecollection", "use",
    "bind", "impersonate", "approve", "sign", "escalate", "*", "proxy",
  ]
  if !known.contains(verb) { call.complain("Warning: verb '\(verb)' is not a known verb\n") }
  var resource = parts[0].lowercased()
  var group = resource == "*" ? "*" : ""
  let isEverywhere = flags.bool("all-namespaces")
  if let kind = host.apiServer.kinds(named: parts[0]).first {
    (resource, group) = (kind.resource.resource, kind.resource.group)
    if !kind.isNamespaced, !isEverywhere {
      let group = kind.resource.group.isEmpty ? "" : " in group '\(kind.resource.group)'"
      call.complain(
        "Warning: resource '\(kind.resource.resource)' is not namespace scoped\(group)\n")
    }
  } else if resource != "*" {
    call.complain("Warning: the server doesn't have a resource type '\(parts[0])'\n")
  }
  var attributes: Object = ["group": .string(group)]
  if !name.isEmpty { attributes["name"] = .string(name) }
  if !isEverywhere { attributes["namespace"] = .string(client.namespace) }
  attributes["resource"] = .string(resource)
  if let sub = flags.last("subresource") { attributes["subresource"] = .string(sub) }
  attributes["verb"] = .string(verb)
  return .object(attributes)
}

/// What a user may do in a namespace, as the server puts it together.
struct RulesOfUser: Sendable {
  /// The server's answer to a SelfSubjectRulesReview.
  let status: Value

  func text(heads: Bool) -> String {
    let rules =
      (status["resourceRules"]?.array ?? []) + (status["nonResourceRules"]?.array ?? [])
    var rows = PolicyRows.rows(of: rules, isSorted: false, mergesPaths: false)
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
