// What the verbs `kubectl create KIND` share.

import Commands
import Documents
import Kernel
import KubernetesAPI

/// A verb that makes one object of its NAME and flags.
///
/// - Parameters:
///   - path: the words after `kubectl create`.
///   - failing: how the server's refusal begins; nil leaves it as it is.
func creating<Host: KubectlHost>(
  _ spec: CommandSpec, path: String, failing: String? = nil,
  _ make:
    @escaping @Sendable (ParsedFlags, String, inout Host, inout Call<Host>) throws(KubectlError) ->
    Value
) -> CommandNode<Host> {
  CommandNode(
    spec,
    action: kubectlAction { host, call, flags throws(KubectlError) in
      let name = try oneName(flags, "kubectl create \(path)")
      // Real: these look at the name, which an empty variable may be; the others leave it to the server.
      let looks = [
        "clusterrole", "configmap", "namespace", "poddisruptionbudget", "quota", "role",
        "rolebinding", "secret docker-registry", "secret generic", "serviceaccount",
      ]
      if name.isEmpty, looks.contains(path) { throw .plain("name must be specified") }
      var document = try make(flags, name, &host, &call)
      if flags.bool("append-hash") {
        let hash = KustomizeGenerator.namedHash(of: document)
        document.set(.string("\(name)-\(hash)"), at: "metadata", "name")
      }
      var changes = try ObjectChanges(&host, &call, flags, manager: "kubectl-create")
      try changes.createMade(document, failing: failing, &host, &call)
    })
}

/// The images of `--image`, and the command after `--`.
extension ParsedFlags {
  var commandAfterDash: [String] { dashIndex.map { Array(arguments[$0...]) } ?? [] }

  /// The NAME where a command may follow.
  func nameBeforeDash(_ command: String) throws(KubectlError) -> String {
    let before = dashIndex ?? arguments.count
    guard before == 1, let name = arguments.first else {
      throw .usage("exactly one NAME is required, got \(before)", command: command)
    }
    return name
  }
}
