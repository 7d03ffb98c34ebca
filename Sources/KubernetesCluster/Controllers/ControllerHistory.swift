// The templates that stateful sets and daemon sets had: ControllerRevisions.

import Documents
import Kernel
import KubernetesAPI

extension Cluster {
  static let revisionHashLabel = "controller-revision-hash"

  /// The revisions of a set, oldest first.
  func revisions(of owner: APIObject) -> [APIObject] {
    server.store.owned(by: owner.meta.uid).filter { $0.kind == .controllerRevisions }
      .sorted {
        let (a, b) = ($0["revision"]?.int ?? 0, $1["revision"]?.int ?? 0)
        return a != b ? a < b : $0.meta.name < $1.meta.name
      }
  }

  /// The revision of the set's present template; made, or moved to the top, where needed.
  ///
  /// Real: history.NewControllerRevision: the data is a patch that replaces the template.
  mutating func syncRevision(of owner: APIObject, by component: Component, _ now: Instant)
    -> APIObject?
  {
    var template = owner.spec?["template"] ?? [:]
    template.withObject { object in
      object["$patch"] = "replace"
      object = object.inKeyOrder()
    }
    let data: Value = ["spec": ["template": template]]
    let all = revisions(of: owner)
    let next = (all.last?["revision"]?.int ?? 0) + 1
    if let same = all.last(where: { $0["data"] == data }) {
      if same === all.last { return same }
      // A template of before is the present one again.
      return server.change(
        .controllerRevisions, same.meta.namespace, same.meta.name, by: component.author, now: now
      ) { $0.fields["revision"] = .integer(next) }
    }
    var collisions = 0
    while collisions < 16 {
      // Real: a daemon set's is the hash of its template, as a deployment's.
      let hash =
        owner.kind == .daemonSets
        ? templateHash(
          owner.spec?["template"] ?? [:], collisions: collisions > 0 ? collisions : nil)
        : revisionHash(data, collisions: collisions)
      var meta = ObjectMeta(
        name: owner.meta.name + "-" + hash, namespace: owner.meta.namespace)
      meta.labels = StringMap(owner.spec?["template"]?["metadata"]?["labels"])
      meta.labels[Self.revisionHashLabel] = hash
      meta.annotations = owner.meta.annotations
      meta.owners = [owned(by: owner)]
      let draft = Draft(meta: meta, fields: ["data": data, "revision": .integer(next)])
      do throws(Status) {
        return try server.create(.controllerRevisions, draft, by: component.author, now: now)
      } catch {
        guard error.reason == "AlreadyExists" else { return nil }
        collisions += 1
      }
    }
    return nil
  }

  /// Real: the newest `revisionHistoryLimit` of those that no pod needs are kept.
  mutating func truncateHistory(
    of owner: APIObject, used: Set<String>, by component: Component, _ now: Instant
  ) {
    let limit = owner.spec?["revisionHistoryLimit"]?.int ?? 10
    let unused = revisions(of: owner).filter { revision in
      !used.contains(revision.meta.name)
        && !used.contains(revision.meta.labels[Self.revisionHashLabel] ?? "")
    }
    guard unused.count > max(0, limit) else { return }
    for revision in unused.prefix(unused.count - max(0, limit)) {
      _ = try? server.delete(
        .controllerRevisions, revision.meta.namespace, revision.meta.name, by: component.author,
        now: now)
    }
  }
}
