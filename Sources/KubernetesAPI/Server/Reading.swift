// get, list and watch.

import Documents
import Kernel
import Text

extension APIServer {
  func answerGet(
    _ request: APIRequest, _ kind: ResourceKind, now: Instant
  ) throws(Status) -> APIResult {
    let name = request.name ?? ""
    let namespace = kind.isNamespaced ? request.namespace ?? "default" : ""
    let own = kind.name == "ComponentStatus" ? componentStatuses : []
    let part = own.first { $0.meta.name == name }
    guard let object = store.get(kind, namespace, name) ?? part else {
      throw .notFound(kind.resource, name)
    }
    guard request.asTable else { return .object(object.rendered) }
    return .table(
      Table(
        columns: kind.columns, rows: [row(of: object, now: now)],
        resourceVersion: String(object.meta.resourceVersion)))
  }

  func selectors(
    _ request: APIRequest, _ kind: ResourceKind
  ) throws(Status) -> (LabelSelector, FieldSelector) {
    do throws(SelectorError) {
      let labels = try LabelSelector(parsing: request.labelSelector)
      let fields = try FieldSelector(parsing: request.fieldSelector)
      for term in fields.terms {
        if let problem = kind.selectorProblem(term.field) {
          throw SelectorError(message: problem)
        }
      }
      return (labels, fields)
    } catch {
      throw .badRequest(error.message)
    }
  }

  func answerList(
    _ request: APIRequest, _ kind: ResourceKind, now: Instant
  ) throws(Status) -> APIResult {
    let (labels, fields) = try selectors(request, kind)
    var objects =
      kind.name == "ComponentStatus"
      ? componentStatuses : store.objects(kind, in: kind.isNamespaced ? request.namespace : "")
    if !labels.isEmpty || !fields.terms.isEmpty {
      objects = objects.filter { labels.matches($0.meta.labels) && fields.matches($0) }
    }
    var version = String(store.revision)
    var next = ""
    var remaining: Int?
    if !request.continue.isEmpty {
      guard let (seen, key) = Self.readContinue(request.continue) else {
        throw .badRequest("continue key is not valid")
      }
      version = String(seen)
      objects = Array(objects.drop { !(key < $0.key) })
    }
    if request.limit > 0, objects.count > request.limit {
      remaining = objects.count - request.limit
      objects = Array(objects.prefix(request.limit))
      if let last = objects.last { next = Self.writeContinue(version, last.key) }
    }
    if request.asTable {
      var rows: [Table.Row] = []
      rows.reserveCapacity(objects.count)
      for object in objects { rows.append(row(of: object, now: now)) }
      return .table(
        Table(
          columns: kind.columns, rows: rows, resourceVersion: version, continue: next,
          remaining: remaining))
    }
    return .list(
      ObjectList(
        apiVersion: kind.resource.groupVersion, kind: kind.listName,
        items: objects.map(\.rendered), resourceVersion: version, continue: next,
        remaining: remaining))
  }
  private static func writeContinue(_ version: String, _ key: ObjectKey) -> String {
    Base64.encoded(Array("\(version) \(key.namespace) \(key.name)".utf8))
  }
  private static func readContinue(_ text: String) -> (Int, ObjectKey)? {
    guard let bytes = try? Base64.decoded(text) else { return nil }
    let parts = String(decoding: bytes, as: UTF8.self)
      .split(separator: " ", omittingEmptySubsequences: false)
    guard parts.count == 3, let version = Int(parts[0]) else { return nil }
    return (version, ObjectKey(namespace: String(parts[1]), name: String(parts[2])))
  }

  func answerWatch(_ request: APIRequest, _ kind: ResourceKind) throws(Status) -> Watch {
    let (labels, fields) = try selectors(request, kind)
    let version = Int(request.resourceVersion) ?? 0
    if version > 0, version < store.oldestKnown {
      throw .expired("too old resource version: \(version) (\(store.oldestKnown))")
    }
    return Watch(
      resource: request.resource, namespace: kind.isNamespaced ? request.namespace : nil,
      name: request.name, labelSelector: labels, fieldSelector: fields,
      resourceVersion: version, asTable: request.asTable)
  }

  /// The changes that a watch has not seen yet; moves it on.
  ///
  /// A watch from version 0 first gets every present object as added. Throws `Expired` when the
  /// changes are no longer in the log: list again, and watch from there.
  package func events(for watch: inout Watch, limit: Int = 1000) throws(Status) -> [WatchEvent] {
    guard let kind = kind(of: watch.resource) else { throw .noSuchResource(watch.resource) }
    if watch.resourceVersion == 0 {
      watch.resourceVersion = store.revision
      return store.objects(kind, in: watch.namespace).filter { watch.wants($0) }
        .map { WatchEvent(type: .added, object: $0) }
    }
    guard watch.resourceVersion >= store.oldestKnown else {
      throw .expired(
        "too old resource version: \(watch.resourceVersion) (\(store.oldestKnown))")
    }
    guard watch.resourceVersion < store.revision else { return [] }
    var events: [WatchEvent] = []
    for change in store.changes(after: watch.resourceVersion) {
      watch.resourceVersion = change.revision
      guard change.object.kind == kind else { continue }
      if let event = watch.event(of: change) { events.append(event) }
      if events.count >= limit { break }
    }
    return events
  }
}

extension Watch {
  func wants(_ object: APIObject) -> Bool {
    if let namespace, object.meta.namespace != namespace { return false }
    if let name, object.meta.name != name { return false }
    return labelSelector.matches(object.meta.labels) && fieldSelector.matches(object)
  }
  /// Real: what stops matching is seen as deleted, what begins to as added.
  func event(of change: Change) -> WatchEvent? {
    let isWanted = wants(change.object)
    let wasWanted = change.old.map(wants) ?? false
    if change.type == .deleted {
      return wasWanted || isWanted ? WatchEvent(type: .deleted, object: change.object) : nil
    }
    switch (wasWanted, isWanted) {
    case (false, true): return WatchEvent(type: .added, object: change.object)
    case (true, true): return WatchEvent(type: .modified, object: change.object)
    case (true, false): return WatchEvent(type: .deleted, object: change.object)
    case (false, false): return nil
    }
  }
}
