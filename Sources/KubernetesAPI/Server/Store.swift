// What the cluster remembers: the present revision of every object, and the last changes.

package import Kernel

/// One change, as the log keeps it.
package struct Change: Sendable {
  package var type: WatchEventType
  /// The revision that came of it; of a deletion, the last one.
  package var object: APIObject
  /// What was there before; nil for what is new.
  package var old: APIObject?
  package var revision: Int { object.meta.resourceVersion }
}

/// The objects of the cluster. Real: what etcd is to a real one.
///
/// Invariant: the log's revisions grow, and replaying it over the objects of an earlier revision
/// gives the present ones.
package struct Store: Sendable {
  package typealias Names = OrderedMap<String, APIObject>
  package typealias Objects = OrderedMap<String, Names>

  package private(set) var revision = 1
  private var tables: [Objects] = []
  /// The revision of the last change of each kind.
  private var changed: [Int] = []
  /// The objects of some kinds that nobody has asked for yet.
  private var deferred: Deferred?
  package private(set) var log = PagedTable<Change>()
  /// Objects by the uid of each of their owners.
  private var owned = OrderedMap<HeadedKey, OrderedMap<OwnedKey, APIObject>>()
  /// How many changes are kept; older ones are "too old" for a watch.
  package static let logLimit = 20_000

  struct OwnedKey: Comparable, Sendable {
    var kind: Int
    var namespace: String
    var name: String
    static func < (a: OwnedKey, b: OwnedKey) -> Bool {
      if a.kind != b.kind { return a.kind < b.kind }
      return a.namespace != b.namespace ? a.namespace < b.namespace : a.name < b.name
    }
  }

  private struct Deferred: Sendable {
    var kinds: [ResourceKind]
    var store: @Sendable () -> Store
  }

  package init() {}

  /// All objects of a kind.
  private func table(_ kind: ResourceKind) -> Objects {
    if let deferred, deferred.kinds.contains(kind) { return deferred.store().table(kind) }
    return kind.index < tables.count ? tables[kind.index] : Objects()
  }
  /// Leaves the first objects of some kinds to be made when somebody asks for them. They take
  /// the next `revisions` numbers, and the log does not know them.
  package mutating func put(
    later kinds: [ResourceKind], revisions: Int, made: @escaping @Sendable () -> Store
  ) {
    deferred = Deferred(kinds: kinds, store: made)
    revision += revisions
  }
  /// Takes in what was left for later. Until then each look at one of its kinds makes it anew.
  mutating func takeDeferred() {
    guard let left = deferred else { return }
    deferred = nil
    let made = left.store()
    for kind in left.kinds {
      makeRoom(for: kind)
      tables[kind.index] = made.table(kind)
    }
  }
  private mutating func makeRoom(for kind: ResourceKind) {
    while tables.count <= kind.index {
      tables.append(Objects())
      changed.append(0)
    }
  }
  /// Before an object of a kind changes.
  private mutating func settle(_ kind: ResourceKind) {
    makeRoom(for: kind)
    if deferred?.kinds.contains(kind) ?? false { takeDeferred() }
  }

  package func get(_ kind: ResourceKind, _ namespace: String, _ name: String) -> APIObject? {
    table(kind)[namespace]?[name]
  }
  package func get(_ kind: ResourceKind, _ key: ObjectKey) -> APIObject? {
    get(kind, key.namespace, key.name)
  }
  /// The objects of a namespace (of all with nil), in the order of namespace and name.
  package func objects(_ kind: ResourceKind, in namespace: String? = nil) -> [APIObject] {
    let all = table(kind)
    if let namespace { return all[namespace]?.values ?? [] }
    if all.count == 1 { return all.first?.value.values ?? [] }
    var objects: [APIObject] = []
    for names in all.values { objects.append(contentsOf: names.values) }
    return objects
  }
  package func count(_ kind: ResourceKind, in namespace: String? = nil) -> Int {
    let all = table(kind)
    if let namespace { return all[namespace]?.count ?? 0 }
    return all.reduce(0) { $0 + $1.value.count }
  }
  /// The objects that the owner with this uid has.
  package func owned(by uid: String) -> [APIObject] { owned[uid]?.values ?? [] }

  /// The revision of the last change of a kind; 0 before the first.
  package func lastChange(of kind: ResourceKind) -> Int {
    kind.index < changed.count ? changed[kind.index] : 0
  }

  /// The number that the next change will have.
  package var nextRevision: Int { revision + 1 }

  /// Puts a revision in the place of the one before. Its `resourceVersion` is `nextRevision`.
  package mutating func put(_ object: APIObject, replacing old: APIObject?) {
    revision = object.meta.resourceVersion
    settle(object.kind)
    changed[object.kind.index] = revision
    tables[object.kind.index][object.meta.namespace, default: Names()][object.meta.name] = object
    index(object, replacing: old)
    record(Change(type: old == nil ? .added : .modified, object: object, old: old))
  }
  /// Puts an object in the place of itself, with more said of who owns its fields. No revision.
  package mutating func amend(_ object: APIObject) {
    settle(object.kind)
    tables[object.kind.index].modify(object.meta.namespace) { names in
      names[object.meta.name] = object
    }
    index(object, replacing: nil)
  }
  /// Takes an object out; `last` is its last revision, numbered `nextRevision`.
  package mutating func remove(_ last: APIObject, _ old: APIObject) {
    revision = last.meta.resourceVersion
    settle(old.kind)
    changed[old.kind.index] = revision
    tables[old.kind.index].modify(old.meta.namespace) { names in
      _ = names.removeValue(forKey: old.meta.name)
    }
    if tables[old.kind.index][old.meta.namespace]?.isEmpty ?? false {
      tables[old.kind.index].removeValue(forKey: old.meta.namespace)
    }
    index(nil, replacing: old)
    record(Change(type: .deleted, object: last, old: old))
  }

  private mutating func index(_ object: APIObject?, replacing old: APIObject?) {
    if let old {
      let key = OwnedKey(
        kind: old.kind.index, namespace: old.meta.namespace, name: old.meta.name)
      for owner in old.meta.owners where !(object?.meta.owners.contains(owner) ?? false) {
        owned.modify(owner.uid) { _ = $0.removeValue(forKey: key) }
        if owned[owner.uid]?.isEmpty ?? false { owned.removeValue(forKey: owner.uid) }
      }
    }
    guard let object, !object.meta.owners.isEmpty else { return }
    let key = OwnedKey(
      kind: object.kind.index, namespace: object.meta.namespace, name: object.meta.name)
    for owner in object.meta.owners { owned[owner.uid, default: OrderedMap()][key] = object }
  }

  private mutating func record(_ change: Change) {
    log[change.revision] = change
    if log.count > Self.logLimit, let oldest = log.first?.key { log.removeValue(forNumber: oldest) }
  }
  /// The revision before the oldest change that is still known.
  package var oldestKnown: Int { (log.first?.key).map { $0 - 1 } ?? revision }

  /// The changes after a revision, oldest first.
  package func changes(after revision: Int) -> [Change] {
    if revision >= self.revision { return [] }
    // A few are looked up one by one, which is cheaper than to find where they begin.
    if self.revision - revision <= 32 {
      return (revision + 1...self.revision).compactMap { log[$0] }
    }
    return log.from(revision + 1).map { $0.value }
  }
}
