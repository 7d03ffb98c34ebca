// What the server adds to a new object, or refuses, before it looks at its fields.

import Documents
import Kernel

extension APIServer {
  /// Real: the admission chain of 1.36 in its order, as far as it is modelled: namespace
  /// lifecycle, service account, default tolerations, priority.
  func admitted(
    _ kind: ResourceKind, _ draft: consuming Draft, isCreation: Bool, now: Instant,
    random: inout RandomSource
  ) throws(Status) -> Draft {
    guard isCreation else { return draft }
    if kind.isNamespaced { try checkNamespace(kind, draft) }
    switch kind.name {
    case "Pod": try admitPod(&draft, random: &random)
    case "Namespace": admitNamespace(&draft)
    case "PersistentVolumeClaim": admitClaim(&draft)
    default: break
    }
    return draft
  }
  mutating func admitted(
    _ kind: ResourceKind, _ draft: consuming Draft, isCreation: Bool, now: Instant
  ) throws(Status) -> Draft {
    var random = self.random
    defer { self.random = random }
    return try admitted(kind, draft, isCreation: isCreation, now: now, random: &random)
  }

  private func checkNamespace(_ kind: ResourceKind, _ draft: borrowing Draft) throws(Status) {
    let name = draft.meta.namespace
    guard let namespace = store.get(.namespaces, "", name) else {
      throw .notFound(ResourceKind.namespaces.resource, name)
    }
    if namespace.meta.deletion != nil {
      var status = Status.forbidden(
        kind.resource, draft.meta.name,
        "unable to create new content in namespace \(name) because it is being terminated")
      status.causes = [
        .init(
          reason: "NamespaceTerminating",
          message: "namespace \(name) is being terminated", field: "metadata.namespace")
      ]
      throw status
    }
  }

  private func admitNamespace(_ draft: inout Draft) {
    draft.meta.labels["kubernetes.io/metadata.name"] =
      draft.meta.name.isEmpty ? nil : draft.meta.name
    draft.fields["spec"] = ["finalizers": ["kubernetes"]]
    draft.fields["status"] = ["phase": "Active"]
  }

  /// The default class, when the claim names none.
  private func admitClaim(_ draft: inout Draft) {
    guard draft.fields["spec"]?["storageClassName"] == nil else { return }
    let marks = [
      "storageclass.kubernetes.io/is-default-class",
      "storageclass.beta.kubernetes.io/is-default-class",
    ]
    let classes = store.objects(.storageClasses).filter { object in
      marks.contains { object.meta.annotations[$0] == "true" }
    }
    if let newest = classes.max(by: { ($0.meta.creation ?? .zero) < ($1.meta.creation ?? .zero) }) {
      draft.fields["spec", default: .emptyObject]["storageClassName"] = .string(newest.meta.name)
    }
  }
}
