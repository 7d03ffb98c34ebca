// The API server as a value: discovery, and one door for every verb.

package import Kernel

package struct APIServer: Sendable {
  /// The kinds served, in the order of discovery.
  package private(set) var kinds: [ResourceKind] = ResourceKind.builtIn

  package init() {}

  /// Real: as recorded from 1.36.2.
  package static let version = "v1.36.2"

  /// `v1`, `apps/v1`, … in the order of `kubectl api-versions`.
  package var groupVersions: [String] {
    Set(kinds.map(\.resource.groupVersion) + ResourceKind.otherVersions).sorted()
  }
  package func kind(of resource: ResourceName) -> ResourceKind? {
    kinds.first { $0.resource == resource }
  }
  /// The kind that a manifest's `apiVersion` and `kind` mean.
  package func kind(apiVersion: String, kind: String) -> ResourceKind? {
    kinds.first { $0.name == kind && $0.resource.groupVersion == apiVersion }
  }
  /// The kinds that a word on the command line may mean: plural, singular, short name, kind,
  /// `deployments.apps`, `deployments.v1.apps`.
  package func kinds(named word: String) -> [ResourceKind] {
    let lower = word.lowercased()
    let exact = kinds.filter {
      $0.resource.resource == lower || $0.singular == lower || $0.shortNames.contains(lower)
    }
    if !exact.isEmpty { return exact }
    guard let dot = lower.firstIndex(of: ".") else { return [] }
    let name = lower[..<dot]
    let rest = String(lower[lower.index(after: dot)...])
    return kinds.filter {
      ($0.resource.resource == name || $0.singular == name || $0.shortNames.contains(String(name)))
        && ($0.resource.group == rest || "\($0.resource.version).\($0.resource.group)" == rest)
    }
  }

  /// One request from outside, decoded, admitted, validated, carried out.
  package mutating func handle(_ request: APIRequest, now: Instant) -> APIResponse {
    APIResponse(.status(.notModelled("the verb \(request.verb.rawValue)")))
  }

  /// The changes that a watch has not seen yet; moves it on.
  ///
  /// Throws `Expired` when the changes are no longer in the log: list again, and watch from there.
  package func events(for watch: inout Watch, limit: Int = 1000) throws(Status) -> [WatchEvent] {
    []
  }
  /// A watch event's object as a row of the table of its kind.
  package func row(of object: APIObject, now: Instant) -> Table.Row {
    Table.Row(
      cells: [object.meta.name], name: object.meta.name, namespace: object.meta.namespace,
      labels: object.meta.labels, creation: object.meta.creation, object: object)
  }
}
