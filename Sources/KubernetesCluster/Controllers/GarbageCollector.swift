// What an object leaves behind: its dependents go with it, before it, or stay.

import Kernel
import KubernetesAPI

/// What the garbage collector still has to look at.
struct GarbageQueue: Sendable {
  /// Uids of owners that are gone.
  var gone = WorkQueue<String>()
  /// Owners that wait for their dependents, or for being forgotten by them.
  struct Waiting: Hashable, Sendable {
    var kind: Int
    var key: ObjectKey
  }
  var going = WorkQueue<Waiting>()

  var isEmpty: Bool { gone.isEmpty && going.isEmpty }

  mutating func ownerGone(_ object: APIObject) { gone.add(object.meta.uid) }
  mutating func ownerGoing(_ object: APIObject) {
    let marks = object.meta.finalizers
    guard marks.contains("foregroundDeletion") || marks.contains("orphan") else { return }
    going.add(Waiting(kind: object.kind.index, key: object.key))
  }
  mutating func dependentGone(_ owner: OwnerReference, _ namespace: String) {
    guard
      let kind = ResourceKind.builtIn.first(where: {
        $0.name == owner.kind && $0.resource.groupVersion == owner.apiVersion
      })
    else { return }
    going.add(
      Waiting(
        kind: kind.index,
        key: ObjectKey(namespace: kind.isNamespaced ? namespace : "", name: owner.name)))
  }
}

extension Cluster {
  /// Real: the garbage collector of 1.36: background, foreground, orphan.
  mutating func collectGarbage(_ clock: inout Clock) {
    let now = clock.now
    let author = Component.garbage.author
    for uid in garbage.gone.drain() {
      for object in server.store.owned(by: uid) {
        // Real: whoever has another owner left only forgets this one.
        let others = object.meta.owners.filter { $0.uid != uid && isThere($0, object) }
        if others.isEmpty {
          if object.meta.deletion == nil {
            _ = try? server.delete(
              object.kind, object.meta.namespace, object.meta.name,
              DeleteOptions(propagation: .background, uid: object.meta.uid), by: author, now: now)
          }
        } else {
          server.change(object.kind, object.meta.namespace, object.meta.name, by: author, now: now)
          {
            $0.meta.owners.removeAll { $0.uid == uid }
          }
        }
      }
    }
    for waiting in garbage.going.drain() {
      guard let kind = server.kinds.first(where: { $0.index == waiting.kind }),
        let owner = server.store.get(kind, waiting.key), owner.meta.deletion != nil
      else {
        continue
      }
      let dependents = server.store.owned(by: owner.meta.uid)
      if owner.meta.finalizers.contains("orphan") {
        for object in dependents {
          server.change(object.kind, object.meta.namespace, object.meta.name, by: author, now: now)
          {
            $0.meta.owners.removeAll { $0.uid == owner.meta.uid }
          }
        }
        release(owner, "orphan", now)
      } else if owner.meta.finalizers.contains("foregroundDeletion") {
        for object in dependents where object.meta.deletion == nil {
          _ = try? server.delete(
            object.kind, object.meta.namespace, object.meta.name,
            DeleteOptions(propagation: .foreground, uid: object.meta.uid), by: author, now: now)
        }
        let blocking = server.store.owned(by: owner.meta.uid).contains { object in
          object.meta.owners.contains { $0.uid == owner.meta.uid && $0.blockOwnerDeletion }
        }
        if !blocking { release(owner, "foregroundDeletion", now) }
      }
    }
  }

  private mutating func release(_ owner: APIObject, _ finalizer: String, _ now: Instant) {
    server.change(
      owner.kind, owner.meta.namespace, owner.meta.name, by: Component.garbage.author, now: now
    ) {
      $0.meta.finalizers.removeAll { $0 == finalizer }
    }
  }
  private func isThere(_ owner: OwnerReference, _ dependent: APIObject) -> Bool {
    guard let kind = server.kind(apiVersion: owner.apiVersion, kind: owner.kind) else {
      return false
    }
    let namespace = kind.isNamespaced ? dependent.meta.namespace : ""
    return server.get(kind, namespace, owner.name)?.meta.uid == owner.uid
  }
}
