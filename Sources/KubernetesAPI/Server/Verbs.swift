// The verbs as components use them: on objects that are decoded and checked.

package import Documents
package import Kernel

extension APIServer {
  package func get(_ kind: ResourceKind, _ namespace: String, _ name: String) -> APIObject? {
    store.get(kind, namespace, name)
  }
  package func list(_ kind: ResourceKind, in namespace: String? = nil) -> [APIObject] {
    store.objects(kind, in: namespace)
  }

  /// A document with all that the kind fills in, ready to be created; nil when it is none.
  package func completed(_ kind: ResourceKind, _ body: Object) -> Draft? {
    guard let schema = kind.schema else { return Draft(document: body) }
    var decoder = Decoder(.json)
    guard let object = try? decoder.decode(body, as: schema) else { return nil }
    var draft = Draft(document: object)
    applyDefaults(kind, &draft)
    return draft
  }

  /// Puts a new object in. `generateName` is honoured; uid, creation and generation are set.
  package mutating func create(
    _ kind: ResourceKind, _ draft: consuming Draft, by author: Author, now: Instant
  ) throws(Status) -> APIObject {
    draft = try admitted(kind, draft, isCreation: true, now: now)
    if kind.isPod, isUnchecked(draft) {
      draft.takeName(from: &random)
      let wrong = problems(kind, draft, old: nil)
      guard wrong.isEmpty else {
        throw .invalid(kind: kind.name, group: "", name: draft.meta.name, wrong)
      }
    }
    if asksPolicies {
      _ = try askPolicies(creating: kind, &draft, by: .impersonated(author.user, groups: []), false)
    }
    return try insert(kind, draft, by: author, now: now)
  }
  /// Whether a pod may have what its template was not refused for: a stateful set's template is not
  /// looked into, and limit ranges fill in what a template leaves open.
  private func isUnchecked(_ pod: borrowing Draft) -> Bool {
    pod.meta.controller?.kind == "StatefulSet"
      || store.count(.limitRanges, in: pod.meta.namespace) > 0
  }

  /// The last steps of a creation, after admission and checks.
  mutating func insert(
    _ kind: ResourceKind, _ draft: consuming Draft, by author: Author, now: Instant
  ) throws(Status) -> APIObject {
    draft.takeName(from: &random)
    // Limit: a cluster of the lab holds so many objects of a kind. Real: etcd's words when it is full.
    guard store.count(kind) < objectLimit || kind.isEvent else {
      throw Status(code: 500, reason: "", message: "etcdserver: mvcc: database space exceeded")
    }
    if kind.name == "Service" {
      let before = addresses
      do throws(Status) { try allocate(&draft, old: nil) } catch {
        addresses = before
        throw error
      }
      if store.get(kind, draft.meta.namespace, draft.meta.name) != nil { addresses = before }
    }
    guard store.get(kind, draft.meta.namespace, draft.meta.name) == nil else {
      throw .alreadyExists(kind.resource, draft.meta.name)
    }
    try review(kind, draft, by: author, now: now)
    prepare(kind, &draft, now: now)
    draft.meta.managedFields = .string(author.manager)
    if kind.name == "Service" { recordAddresses(of: draft, now: now) }
    draft.meta.resourceVersion = store.nextRevision
    let object = APIObject(kind: kind, meta: draft.meta, fields: draft.fields, author: author)
    store.put(object, replacing: nil)
    return object
  }
  /// What every new object gets.
  mutating func prepare(_ kind: ResourceKind, _ draft: inout Draft, now: Instant) {
    if draft.meta.uid.isEmpty { draft.meta.uid = random.uuid() }
    draft.meta.creation = Instant(seconds: now.seconds)
    draft.meta.deletion = nil
    draft.meta.deletionGracePeriodSeconds = nil
    if kind.countsGenerations { draft.meta.generation = 1 }
  }

  /// Reports what happened to an object.
  package mutating func report(
    _ event: EventRecord, namespace: String, name: String, by author: Author, now: Instant
  ) -> APIObject {
    var meta = ObjectMeta(name: name, namespace: namespace)
    meta.uid = random.uuid()
    meta.creation = Instant(seconds: now.seconds)
    meta.resourceVersion = store.nextRevision
    let object = APIObject(kind: .events, meta: meta, event: event, author: author)
    store.put(object, replacing: nil)
    return object
  }
  /// Counts an event up.
  package mutating func update(event old: APIObject, _ event: EventRecord, by author: Author) {
    var meta = old.meta
    meta.resourceVersion = store.nextRevision
    store.put(
      APIObject(kind: .events, meta: meta, event: event, author: author), replacing: old)
  }

  /// Puts the next revision of an object in.
  ///
  /// Throws a conflict when the object changed since `old` was read. Whatever the draft says, name,
  /// uid and creation stay. When the last finalizer of a deleted object goes, so does the object.
  @discardableResult
  package mutating func update(
    _ old: APIObject, _ draft: consuming Draft, by author: Author, now: Instant
  ) throws(Status) -> APIObject {
    guard let present = store.get(old.kind, old.meta.namespace, old.meta.name) else {
      throw .notFound(old.kind.resource, old.meta.name)
    }
    guard present.meta.resourceVersion == old.meta.resourceVersion else {
      throw .conflict(old.kind.resource, old.meta.name, Status.modified)
    }
    draft.meta.uid = old.meta.uid
    draft.meta.creation = old.meta.creation
    draft.meta.deletion = old.meta.deletion
    draft.meta.deletionGracePeriodSeconds = old.meta.deletionGracePeriodSeconds
    draft.meta.resourceVersion = old.meta.resourceVersion
    draft.meta.generation = old.meta.generation
    if old.kind.countsGenerations, specChanged(old, draft) { draft.meta.generation += 1 }
    return finish(old, draft, by: author, now: now)
  }

  /// Changes the status, and nothing else but annotations where they are given.
  @discardableResult
  package mutating func updateStatus(
    _ old: APIObject, _ status: Value?, annotations: StringMap? = nil, by author: Author,
    now: Instant
  ) throws(Status) -> APIObject {
    guard let present = store.get(old.kind, old.meta.namespace, old.meta.name) else {
      throw .notFound(old.kind.resource, old.meta.name)
    }
    guard present.meta.resourceVersion == old.meta.resourceVersion else {
      throw .conflict(old.kind.resource, old.meta.name, Status.modified)
    }
    var draft = Draft(present)
    if let status { draft.fields["status"] = status }
    if let annotations { draft.meta.annotations = annotations }
    return finish(present, draft, by: author, now: now)
  }

  /// Real: kinds count a generation when the spec changes; a deployment also for its annotations.
  func specChanged(_ old: APIObject, _ draft: Draft) -> Bool {
    if old.kind.name == "Deployment", old.meta.annotations != draft.meta.annotations {
      return true
    }
    return old.fields["spec"] != draft.fields["spec"]
  }

  /// Stores a revision, or removes the object when nothing holds it any longer.
  @discardableResult
  mutating func finish(
    _ old: APIObject, _ draft: consuming Draft, by author: Author, now: Instant
  ) -> APIObject {
    if old.kind.name == "Service", draft.fields["spec"]?["clusterIPs"] != old.spec?["clusterIPs"] {
      recordAddresses(of: draft, now: now)
    }
    draft.meta.resourceVersion = store.nextRevision
    let object = APIObject(
      kind: old.kind, meta: draft.meta, fields: draft.fields, author: author)
    if draft.meta.deletion != nil, draft.meta.finalizers.isEmpty, !isHeld(object) {
      store.remove(object, old)
      release(object)
    } else {
      store.put(object, replacing: old)
    }
    return object
  }
  /// Whether something beside finalizers keeps a deleted object: a kubelet, a namespace's contents.
  func isHeld(_ object: APIObject) -> Bool {
    if object.kind.isPod { return (object.meta.deletionGracePeriodSeconds ?? 0) > 0 }
    if object.kind.name == "Namespace" {
      return !(object.spec?["finalizers"]?.isEmpty ?? true)
    }
    return false
  }

  /// Changes an object as it is now, whoever changed it before. nil when it is gone.
  @discardableResult
  package mutating func change(
    _ kind: ResourceKind, _ namespace: String, _ name: String, by author: Author, now: Instant,
    _ body: (inout Draft) -> Void
  ) -> APIObject? {
    guard let old = store.get(kind, namespace, name) else { return nil }
    var draft = Draft(old)
    body(&draft)
    return try? update(old, draft, by: author, now: now)
  }
}

extension Draft {
  /// Gives an object that only begins a name the rest of it.
  /// Real: names.SimpleNameGenerator: five characters after at most 58.
  mutating func takeName(from random: inout RandomSource) {
    guard meta.name.isEmpty, !meta.generateName.isEmpty else { return }
    meta.name = String(meta.generateName.prefix(58)) + random.suffix()
  }
}
