// What the server adds to a new object, or refuses, before it looks at its fields.

import Documents
import Kernel

/// Real: the finalizers of StorageObjectInUseProtection, and of custom resources.
package let claimFinalizer = "kubernetes.io/pvc-protection"
package let volumeFinalizer = "kubernetes.io/pv-protection"
package let definitionFinalizer = "customresourcecleanup.apiextensions.k8s.io"
let jobUIDLabel = "batch.kubernetes.io/controller-uid"
let templateGenerationMark = "deprecated.daemonset.template.generation"

extension APIServer {
  /// Real: the admission chain of 1.36 in its order, as far as it is modelled: namespace
  /// lifecycle, service account, default tolerations, priority.
  func admitted(
    _ kind: ResourceKind, _ draft: consuming Draft, isCreation: Bool, now: Instant,
    random: inout RandomSource, mold: inout PodMold?
  ) throws(Status) -> Draft {
    guard isCreation else { return draft }
    if kind.isNamespaced { try checkNamespace(kind, draft) }
    switch kind.name {
    case "Pod":
      try limit(&draft)
      try admitPod(&draft, random: &random, mold: &mold)
    case "Namespace": admitNamespace(&draft)
    case "PersistentVolumeClaim": admitClaim(&draft)
    case "PersistentVolume": hold(&draft, volumeFinalizer)
    case "Job": admitJob(&draft, random: &random)
    case "DaemonSet": draft.meta.annotations[templateGenerationMark] = "1"
    default: break
    }
    return draft
  }
  mutating func admitted(
    _ kind: ResourceKind, _ draft: consuming Draft, isCreation: Bool, now: Instant
  ) throws(Status) -> Draft {
    var random = self.random, mold = self.mold
    defer {
      self.random = random
      self.mold = mold
    }
    return try admitted(kind, draft, isCreation: isCreation, now: now, random: &random, mold: &mold)
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

  /// What validating admission says of an object that is otherwise well; quotas count it.
  mutating func review(
    _ kind: ResourceKind, _ draft: borrowing Draft, by author: Author, now: Instant
  ) throws(Status) {
    guard kind.isNamespaced, !kind.isEvent else { return }
    if kind.isPod || kind == .persistentVolumeClaims {
      try checkLimits(kind, draft)
    }
    if kind.isPod { try checkPodSecurity(draft) }
    try charge(kind, draft, by: author, now: now)
  }

  /// Real: the PersistentVolumeClaimResize plugin of 1.36.
  func checkExpansion(_ draft: Draft, _ old: APIObject) throws(Status) {
    func size(_ spec: Value?) -> Quantity {
      spec?["resources"]?["requests"]?["storage"]?.string.flatMap { Quantity($0) } ?? .zero
    }
    guard size(old.spec) < size(draft.fields["spec"]) else { return }
    let name = old.spec?["storageClassName"]?.string ?? ""
    let mayGrow =
      store.get(.storageClasses, "", name)?["allowVolumeExpansion"]?.bool ?? false
    guard mayGrow else {
      throw .forbidden(
        old.kind.resource, old.meta.name,
        "only dynamically provisioned pvc can be resized and the storageclass that provisions the"
          + " pvc must support resize")
    }
  }

  private func hold(_ draft: inout Draft, _ finalizer: String) {
    if !draft.meta.finalizers.contains(finalizer) { draft.meta.finalizers.append(finalizer) }
  }

  /// Real: the job strategy of 1.36: labels and a selector by the job's uid.
  private func admitJob(_ draft: inout Draft, random: inout RandomSource) {
    guard !(draft.fields["spec"]?["manualSelector"]?.bool ?? false) else { return }
    if draft.meta.uid.isEmpty { draft.meta.uid = random.uuid() }
    draft.takeName(from: &random)
    let uid = draft.meta.uid
    var labels = StringMap(draft.fields["spec"]?["template"]?["metadata"]?["labels"])
    let hadNone = labels.isEmpty
    // Real: what is there already stays, and is refused where it is another job's.
    for (key, value) in jobLabels(uid: uid, name: draft.meta.name) where labels[key] == nil {
      labels[key] = value
    }
    draft.fields["spec"]?.withObject { spec in
      spec["selector", default: .emptyObject].withObject { selector in
        selector["matchLabels", default: .emptyObject].withObject { wanted in
          if wanted[jobUIDLabel] == nil { wanted[jobUIDLabel] = .string(uid) }
          wanted = wanted.inKeyOrder()
        }
        selector = selector.inKeyOrder()
      }
      spec["template", default: .emptyObject].withObject { template in
        template["metadata", default: .emptyObject].withObject { meta in
          meta["labels"] = labels.rendered
          meta = meta.inKeyOrder()
        }
        template = template.inKeyOrder()
      }
      spec = spec.inKeyOrder()
    }
    // Real: a job without labels shows its template's.
    if draft.meta.labels.isEmpty, hadNone {
      draft.meta.labels = labels
    } else if draft.meta.labels.isEmpty {
      draft.meta.labels = StringMap(draft.fields["spec"]?["template"]?["metadata"]?["labels"])
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
    hold(&draft, claimFinalizer)
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

/// What a job's pods bear, in the order in which the server looks at it.
func jobLabels(uid: String, name: String) -> [(key: String, value: String)] {
  [
    ("controller-uid", uid), ("job-name", name), (jobUIDLabel, uid),
    ("batch.kubernetes.io/job-name", name),
  ]
}
