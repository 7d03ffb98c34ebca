// One revision of one object, as the store keeps it.

package import Documents

/// Who made a change, and with what: `kubernetes-admin` with `kubectl-create`.
package struct Author: Hashable, Sendable {
  package var user: String
  package var manager: String
  package init(user: String, manager: String) {
    self.user = user
    self.manager = manager
  }
}

/// One revision of an object. It never changes; a change makes the next revision.
///
/// Store, log and controllers share revisions, and a revision shares with the one before all that
/// did not change: a status update copies no spec.
package final class APIObject: Sendable {
  package let kind: ResourceKind
  package let meta: ObjectMeta
  /// Who made this revision.
  package let author: Author
  /// What is asked most of a pod; nil for other kinds.
  package let podState: PodState?
  private let body: Body

  private enum Body: Sendable {
    case fields(Object)
    case event(EventRecord)
  }

  package init(kind: ResourceKind, meta: ObjectMeta, fields: Object, author: Author) {
    self.kind = kind
    self.meta = meta
    self.body = .fields(fields)
    self.author = author
    podState = kind.isPod ? PodState(fields["status"]) : nil
  }
  package init(kind: ResourceKind, meta: ObjectMeta, event: EventRecord, author: Author) {
    self.kind = kind
    self.meta = meta
    self.body = .event(event)
    self.author = author
    podState = nil
  }

  /// Everything beside `apiVersion`, `kind` and `metadata`.
  package var fields: Object {
    switch body {
    case .fields(let fields): fields
    case .event(let event): event.fields
    }
  }
  /// The typed record of an Event that a component reported.
  package var event: EventRecord? { if case .event(let event) = body { event } else { nil } }

  package subscript(key: String) -> Value? { fields[key] }
  package var spec: Value? { fields["spec"] }
  package var status: Value? { fields["status"] }
  package var key: ObjectKey { ObjectKey(namespace: meta.namespace, name: meta.name) }

  /// The object as a document, keys in byte order.
  package var rendered: Value {
    var all = Object()
    all["apiVersion"] = .string(kind.resource.groupVersion)
    var pending: [(String, Value)] = [
      ("kind", .string(kind.name)), ("metadata", meta.rendered),
    ]
    for (key, value) in fields {
      while let next = pending.first, next.0 < key {
        all[next.0] = next.1
        pending.removeFirst()
      }
      all[key] = value
    }
    for (key, value) in pending { all[key] = value }
    return .object(all)
  }
}

/// A pod's phase and readiness, read once for each revision.
package struct PodState: Hashable, Sendable {
  package enum Phase: String, Sendable {
    case pending = "Pending"
    case running = "Running"
    case succeeded = "Succeeded"
    case failed = "Failed"
    case unknown = "Unknown"
  }
  /// nil where it has none.
  package let phase: Phase?
  /// Whether its condition Ready holds.
  package let isReady: Bool
  /// Whether it runs to no end any more.
  package var isFinished: Bool { phase == .succeeded || phase == .failed }

  init(_ status: Value?) {
    phase = status?["phase"]?.string.flatMap { Phase(rawValue: $0) }
    isReady =
      status?["conditions"]?.array?.contains {
        $0["type"]?.string == "Ready" && $0["status"]?.string == "True"
      } ?? false
  }
}

/// The place of an object within its kind.
package struct ObjectKey: Hashable, Comparable, Sendable {
  package var namespace: String
  package var name: String
  package init(namespace: String, name: String) {
    self.namespace = namespace
    self.name = name
  }
  package static func < (a: ObjectKey, b: ObjectKey) -> Bool {
    a.namespace != b.namespace ? a.namespace < b.namespace : a.name < b.name
  }
}

/// An object on its way into the store.
package struct Draft: Sendable {
  package var meta: ObjectMeta
  package var fields: Object

  package init(meta: ObjectMeta, fields: Object) {
    self.meta = meta
    self.fields = fields
  }
  package init(_ object: APIObject) {
    meta = object.meta
    fields = object.fields
  }
  /// Reads a document that was decoded by its kind's schema.
  package init(document: Object) {
    meta = ObjectMeta(document["metadata"])
    fields = document.filter { key, _ in
      key != "apiVersion" && key != "kind" && key != "metadata"
    }
  }
}
