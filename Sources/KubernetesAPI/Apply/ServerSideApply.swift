// Server-side apply: what a manager declares is merged in, and its fields are its own.

import Documents
import Kernel

extension APIServer {
  /// Real: structured-merge-diff as apiserver 1.36 uses it.
  mutating func answerApply(
    _ old: APIObject?, _ request: APIRequest, _ kind: ResourceKind, now: Instant,
    warnings: inout [String]
  ) throws(Status) -> APIResult {
    guard let body = request.body?.object else {
      throw .badRequest("the request body is not an object")
    }
    _ = try decode(body, kind, .json, request, &warnings)
    var declared = body
    declared["status"] = nil
    let fields = FieldOwnership.set(of: .object(declared), kind)
    guard let old else {
      var creation = request
      creation.verb = .create
      creation.body = .object(declared)
      let result = try answerCreate(creation, kind, now: now, warnings: &warnings)
      guard case .object(let made) = result, let name = made["metadata"]?["name"]?.string,
        let object = store.get(kind, made["metadata"]?["namespace"]?.string ?? "", name)
      else { return result }
      return .object(own([entry(fields, request, kind, now)], object, request, now).rendered)
    }
    var entries = makers(of: old)
    let mine = entries.firstIndex { $0.manager == request.manager && $0.isApply }
    let before = mine.map { entries[$0].fields }
    try resolve(&entries, fields, old, .object(declared), request, kind)
    var merged = FieldOwnership.merge(.object(declared), into: old.rendered, kind)
    if let before {
      let gone = FieldOwnership.difference(before, fields)
      let kept = entries.filter { !($0.manager == request.manager && $0.isApply) }
      let orphaned = kept.reduce(gone) { FieldOwnership.difference($0, $1.fields) }
      merged = FieldOwnership.remove(orphaned, from: merged, kind)
    }
    entries.removeAll { $0.manager == request.manager && $0.isApply }
    entries.append(entry(takenOver(&entries, fields, request), request, kind, now))
    var changedRequest = request
    changedRequest.verb = .update
    changedRequest.body = merged
    var ignored: [String] = []
    var draft = try changed(old, changedRequest, kind, &ignored)
    if kind.hasStatus { draft.fields["status"] = old.status }
    let same = before == fields
    draft.meta.managedFields =
      same && draft.fields == old.fields && draft.meta.labels == old.meta.labels
        && draft.meta.annotations == old.meta.annotations
      ? old.meta.managedFields : ManagedEntry.rendered(entries)
    return try commit(old, draft, request, kind, now: now, warnings: &warnings)
  }

  /// What becomes the applier's own. Real: kubectl, with a patch that follows the apply, takes over
  /// what it had applied in the older way.
  private func takenOver(
    _ entries: inout [ManagedEntry], _ fields: Object, _ request: APIRequest
  ) -> Object {
    let before = "kubectl-client-side-apply"
    guard request.manager == "kubectl",
      let place = entries.firstIndex(where: { $0.manager == before && !$0.isApply })
    else { return fields }
    let note: Object = [
      "f:metadata": [
        "f:annotations": [".": [:], "f:kubectl.kubernetes.io/last-applied-configuration": [:]]
      ]
    ]
    let own = FieldOwnership.difference(entries.remove(at: place).fields, note)
    return FieldOwnership.union(fields, own)
  }

  private func entry(
    _ fields: Object, _ request: APIRequest, _ kind: ResourceKind, _ now: Instant
  ) -> ManagedEntry {
    ManagedEntry(
      manager: request.manager, isApply: true, subresource: "",
      apiVersion: kind.resource.groupVersion, time: timestamp(now), fields: fields)
  }

  private mutating func own(
    _ entries: [ManagedEntry], _ object: APIObject, _ request: APIRequest, _ now: Instant
  ) -> APIObject {
    var meta = object.meta
    meta.managedFields = ManagedEntry.rendered(entries)
    let author = Author(user: request.user.name, manager: request.manager)
    let owned = APIObject(
      kind: object.kind, meta: meta, fields: object.fields, author: author)
    store.amend(owned)
    return owned
  }

  /// Finds the fields that others own and that would change; takes them away where that is forced.
  private func resolve(
    _ entries: inout [ManagedEntry], _ fields: Object, _ old: APIObject, _ declared: Value,
    _ request: APIRequest, _ kind: ResourceKind
  ) throws(Status) {
    let changing = FieldOwnership.changes(fields, kind, declared, old.rendered)
    var conflicts: [(manager: String, path: String)] = []
    for place in entries.indices {
      if entries[place].manager == request.manager, entries[place].isApply { continue }
      let common = FieldOwnership.intersection(changing, entries[place].fields)
      guard !common.isEmpty else { continue }
      for path in FieldOwnership.paths(common) {
        conflicts.append((entries[place].described, path))
      }
      entries[place].fields = FieldOwnership.difference(entries[place].fields, common)
    }
    entries.removeAll { $0.fields.isEmpty }
    guard !conflicts.isEmpty, !request.force else { return }
    var text: String
    if conflicts.count == 1 {
      text = "conflict with \(conflicts[0].manager): \(conflicts[0].path)"
    } else {
      var lines: [String] = []
      for manager in Set(conflicts.map(\.manager)).sorted() {
        lines.append("conflicts with \(manager):")
        lines += conflicts.filter { $0.manager == manager }.map { "- " + $0.path }
      }
      text = lines.joined(separator: "\n")
    }
    let plural = conflicts.count == 1 ? "" : "s"
    text = "Apply failed with \(conflicts.count) conflict\(plural): " + text
    var status = Status(code: 409, reason: "Conflict", message: text)
    status.causes = conflicts.map {
      .init(
        reason: "FieldManagerConflict", message: "conflict with \($0.manager)", field: $0.path)
    }
    throw status
  }

  /// A change by other means: its fields get another owner.
  func recordChange(
    _ old: APIObject, _ draft: inout Draft, _ request: APIRequest, _ now: Instant
  ) {
    guard request.patchType != .apply else { return }
    var entries = makers(of: old)
    let new = APIObject(
      kind: old.kind, meta: draft.meta, fields: draft.fields, author: old.author)
    let all = FieldOwnership.set(of: new.rendered, old.kind, marks: true)
    let changing = FieldOwnership.changes(all, old.kind, new.rendered, old.rendered)
    for place in entries.indices {
      let own = FieldOwnership.kept(entries[place].fields, in: all)
      entries[place].fields = FieldOwnership.difference(own, changing)
    }
    entries.removeAll { $0.fields.isEmpty }
    let sub = request.subresource ?? ""
    guard !changing.isEmpty else {
      draft.meta.managedFields = ManagedEntry.rendered(entries)
      return
    }
    if let place = entries.firstIndex(where: {
      $0.manager == request.manager && !$0.isApply && $0.subresource == sub
    }) {
      entries[place].fields = FieldOwnership.union(entries[place].fields, changing)
      entries[place].time = timestamp(now)
    } else {
      entries.append(
        ManagedEntry(
          manager: request.manager, isApply: false, subresource: sub,
          apiVersion: old.kind.resource.groupVersion, time: timestamp(now), fields: changing))
    }
    draft.meta.managedFields = ManagedEntry.rendered(entries)
  }
}

/// One entry of `metadata.managedFields`.
struct ManagedEntry {
  var manager: String
  var isApply: Bool
  var subresource: String
  var apiVersion: String
  var time: String
  /// `{"f:data": {"f:color": {}}}`
  var fields: Object

  /// As a conflict names it.
  var described: String {
    if isApply { return "\"\(manager)\"" }
    let sub = subresource.isEmpty ? "" : " with subresource \"\(subresource)\""
    return "\"\(manager)\"\(sub) using \(apiVersion)"
  }

  static func read(_ value: Value?) -> [ManagedEntry] {
    (value?.array ?? []).map {
      ManagedEntry(
        manager: $0["manager"]?.string ?? "", isApply: $0["operation"]?.string == "Apply",
        subresource: $0["subresource"]?.string ?? "", apiVersion: $0["apiVersion"]?.string ?? "",
        time: $0["time"]?.string ?? "", fields: $0["fieldsV1"]?.object ?? Object())
    }
  }
  /// Real: those who apply come first, then by time.
  static func rendered(_ entries: [ManagedEntry]) -> Value? {
    if entries.isEmpty { return nil }
    let sorted = entries.enumerated().sorted { a, b in
      if a.element.isApply != b.element.isApply { return a.element.isApply }
      return a.element.time != b.element.time
        ? a.element.time < b.element.time : a.offset < b.offset
    }
    return .array(
      sorted.map { _, entry in
        var all: Object = [
          "apiVersion": .string(entry.apiVersion), "fieldsType": "FieldsV1",
          "fieldsV1": .object(entry.fields), "manager": .string(entry.manager),
          "operation": entry.isApply ? "Apply" : "Update",
        ]
        if !entry.subresource.isEmpty { all["subresource"] = .string(entry.subresource) }
        all["time"] = .string(entry.time)
        return .object(all)
      })
  }
}
