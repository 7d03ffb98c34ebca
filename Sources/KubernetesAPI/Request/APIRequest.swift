// A request to the API server: who asks for which verb on what.

package import Documents

/// What is asked of a resource. Real: the verbs of RBAC, kubernetes 1.36.
package enum Verb: String, Hashable, Sendable, CaseIterable {
  case get, list, watch, create, update, patch, delete, deletecollection
}

/// A resource as the path of a URL names it: `apps`, `v1`, `deployments`.
package struct ResourceName: Hashable, Sendable {
  /// Empty for the core group.
  package var group: String
  package var version: String
  /// The plural: `pods`.
  package var resource: String

  package init(group: String = "", version: String = "v1", resource: String) {
    self.group = group
    self.version = version
    self.resource = resource
  }
  /// `v1` or `apps/v1`.
  package var groupVersion: String { group.isEmpty ? version : group + "/" + version }
  /// `/v1` or `apps/v1`, as Go's own errors write it.
  package var goGroupVersion: String { group + "/" + version }
  /// `pods` or `deployments.apps`, as errors and `-o name` write it.
  package var qualified: String { group.isEmpty ? resource : resource + "." + group }
}

/// Who asks, as `kubectl auth whoami` tells it.
package struct User: Hashable, Sendable {
  package var name: String
  package var groups: [String]
  /// Of a service account that came with a token; empty for all others.
  package var uid = ""
  /// The fingerprint of the certificate that was shown; empty for all others.
  package var credential = ""

  package init(
    name: String, groups: [String] = [], uid: String = "", credential: String = ""
  ) {
    self.name = name
    self.groups = groups
    self.uid = uid
    self.credential = credential
  }
  /// What goes with the user beside names and groups.
  var extra: Value? {
    guard !credential.isEmpty else { return nil }
    return ["authentication.kubernetes.io/credential-id": [.string("X509SHA256=" + credential)]]
  }
  /// The learner, whose kubeconfig is the administrator's.
  package static let admin = User(
    name: "kubernetes-admin", groups: ["kubeadm:cluster-admins", "system:authenticated"],
    credential: "be043567a95442b8419ccd0b5b4ccf1927739eb1c5ccf20ad6873dbc44e647f4")
}

/// How the body of a patch is to be read.
package enum PatchType: String, Hashable, Sendable {
  case json = "application/json-patch+json"
  case merge = "application/merge-patch+json"
  case strategic = "application/strategic-merge-patch+json"
  case apply = "application/apply-patch+yaml"
}

/// What happens to fields that the kind does not have.
package enum FieldValidation: String, Hashable, Sendable {
  case strict = "Strict"
  case warn = "Warn"
  case ignore = "Ignore"
  /// The request does not say; the server then warns.
  case unsaid = ""
}

/// What happens to the objects that the deleted one owns.
package enum DeletePropagation: String, Hashable, Sendable {
  case background = "Background"
  case foreground = "Foreground"
  case orphan = "Orphan"
}

/// One request: verb, resource, object, options, and the user.
///
/// Options that a verb does not have are not looked at, as the real server does.
package struct APIRequest: Sendable {
  package var verb: Verb
  package var resource: ResourceName
  /// `status`, `scale`, `eviction`, `log`, `exec`, `attach`, `portforward`, `token`, `binding`.
  package var subresource: String?
  /// nil for cluster-wide resources, and for all namespaces.
  package var namespace: String?
  package var name: String?
  /// The object to create or update, or the patch.
  package var body: Value?
  package var patchType: PatchType?
  package var user: User
  /// Recorded as the author of the change; a field manager's name, `kubectl-create`.
  package var manager: String

  package var dryRun = false
  package var fieldValidation = FieldValidation.unsaid
  package var labelSelector = ""
  package var fieldSelector = ""
  /// At most so many objects in one answer; 0 means all.
  package var limit = 0
  /// Where the last answer stopped.
  package var `continue` = ""
  /// Of a list: "not older than"; of a watch: "from here on".
  package var resourceVersion = ""
  /// Answers get and list as a `Table`.
  package var asTable = false
  /// Apply although another manager owns a field.
  package var force = false

  package var gracePeriodSeconds: Int?
  package var propagation: DeletePropagation?
  /// Delete only when the object is this very one.
  package var preconditionUID: String?
  package var preconditionResourceVersion: String?

  /// The container, for `log`, `exec`, `attach`.
  package var container: String?
  /// For `log`: of the run before.
  package var previous = false

  package init(
    _ verb: Verb, _ resource: ResourceName, namespace: String? = nil, name: String? = nil,
    subresource: String? = nil, body: Value? = nil, user: User = .admin, manager: String = "kubectl"
  ) {
    self.verb = verb
    self.resource = resource
    self.namespace = namespace
    self.name = name
    self.subresource = subresource
    self.body = body
    self.user = user
    self.manager = manager
  }
}
