// Deletion: at once, with grace, or held by finalizers.

import Documents
package import Kernel

package struct DeleteOptions: Sendable {
  package var gracePeriodSeconds: Int?
  package var propagation: DeletePropagation?
  package var uid: String?
  package var resourceVersion: String?
  package init(
    gracePeriodSeconds: Int? = nil, propagation: DeletePropagation? = nil, uid: String? = nil,
    resourceVersion: String? = nil
  ) {
    self.gracePeriodSeconds = gracePeriodSeconds
    self.propagation = propagation
    self.uid = uid
    self.resourceVersion = resourceVersion
  }
}

extension APIServer {
  /// Deletes an object, or marks it as deleted when something must happen first.
  ///
  /// Returns the object where it is still there (or was a pod, as the real server answers), nil
  /// where it is gone.
  @discardableResult
  package mutating func delete(
    _ kind: ResourceKind, _ namespace: String, _ name: String,
    _ options: DeleteOptions = DeleteOptions(), by author: Author, now: Instant
  ) throws(Status) -> APIObject? {
    guard let old = store.get(kind, namespace, name) else {
      throw .notFound(kind.resource, name)
    }
    if let uid = options.uid, uid != old.meta.uid {
      throw .conflict(
        kind.resource, name,
        "Precondition failed: UID in precondition: \(uid), UID in object meta: \(old.meta.uid)")
    }
    if let version = options.resourceVersion, version != String(old.meta.resourceVersion) {
      throw .conflict(
        kind.resource, name,
        "Precondition failed: ResourceVersion in precondition: \(version), ResourceVersion in"
          + " object meta: \(old.meta.resourceVersion)")
    }
    if kind.name == "Namespace", ["default", "kube-system", "kube-public"].contains(name) {
      throw .forbidden(kind.resource, name, "this namespace may not be deleted")
    }
    if kind.name == "PriorityClass", name.hasPrefix("system-") {
      throw .forbidden(kind.resource, name, "this is a system priority class and cannot be deleted")
    }
    var draft = Draft(old)
    switch options.propagation ?? kind.defaultPropagation {
    case .foreground: hold(&draft, "foregroundDeletion", instead: "orphan")
    case .orphan: hold(&draft, "orphan", instead: "foregroundDeletion")
    case .background:
      if options.propagation != nil {
        draft.meta.finalizers.removeAll { $0 == "foregroundDeletion" || $0 == "orphan" }
      }
    }
    let grace = gracePeriod(of: old, options)
    let isHeld =
      !draft.meta.finalizers.isEmpty || (kind.isPod && grace > 0)
      || (kind.name == "Namespace" && !(old.spec?["finalizers"]?.isEmpty ?? true))
    guard isHeld else {
      draft.meta.deletion = draft.meta.deletion ?? Instant(seconds: now.seconds)
      if kind.isPod { draft.meta.deletionGracePeriodSeconds = 0 }
      draft.meta.resourceVersion = store.nextRevision
      let last = APIObject(kind: kind, meta: draft.meta, fields: draft.fields, author: author)
      store.remove(last, old)
      release(last)
      return kind.isPod ? last : nil
    }
    if let before = old.meta.deletionGracePeriodSeconds, old.meta.deletion != nil {
      // Deleted before: only a shorter grace changes anything.
      guard grace < before || draft.meta.finalizers != old.meta.finalizers else { return old }
      draft.meta.deletionGracePeriodSeconds = min(grace, before)
      draft.meta.deletion = Instant(seconds: now.seconds + min(grace, before))
    } else if old.meta.deletion == nil {
      draft.meta.deletion = Instant(seconds: now.seconds + grace)
      draft.meta.deletionGracePeriodSeconds = grace
      if kind.countsGenerations { draft.meta.generation += 1 }
    }
    if kind.name == "Namespace" {
      draft.fields["status", default: .emptyObject]["phase"] = "Terminating"
      draft.meta.deletionGracePeriodSeconds = nil
    }
    return finish(old, draft, by: author, now: now)
  }

  private func hold(_ draft: inout Draft, _ finalizer: String, instead other: String) {
    draft.meta.finalizers.removeAll { $0 == other }
    if !draft.meta.finalizers.contains(finalizer) { draft.meta.finalizers.append(finalizer) }
  }

  /// Real: pods wait for their kubelet, unless they never got one or are done.
  private func gracePeriod(of object: APIObject, _ options: DeleteOptions) -> Int {
    guard object.kind.isPod else { return 0 }
    let phase = object.status?["phase"]?.string
    if object.spec?["nodeName"]?.string?.isEmpty ?? true { return 0 }
    if phase == "Succeeded" || phase == "Failed" { return 0 }
    let own = object.spec?["terminationGracePeriodSeconds"]?.int ?? 30
    let wanted = options.gracePeriodSeconds ?? own
    // Real: a negative period counts as 1 second.
    return wanted < 0 ? 1 : wanted
  }

  /// Gives back what a removed object held.
  mutating func release(_ object: APIObject) {
    guard object.kind.name == "Service" else { return }
    for address in object.spec?["clusterIPs"]?.strings ?? [] {
      addresses.release(address: address)
      forgetAddress(address)
    }
    for port in object.spec?["ports"]?.array ?? [] {
      if let number = port["nodePort"]?.int { addresses.release(port: number) }
    }
    if let number = object.spec?["healthCheckNodePort"]?.int { addresses.release(port: number) }
  }
}
