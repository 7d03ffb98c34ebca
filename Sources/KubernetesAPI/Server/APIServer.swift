// The API server as a value: its store, its discovery, and one door for every verb.

import Documents
package import Kernel

/// The only door to the cluster.
///
/// Clients come in by `handle(_:now:)` with a request; components by the same verbs as methods
/// (`create`, `update`, `updateStatus`, `delete`), which skip nothing but the decoding and the
/// checks of what was checked before.
package struct APIServer: Sendable {
  /// The kinds served, in the order of discovery.
  package internal(set) var kinds: [ResourceKind] = ResourceKind.builtIn
  package internal(set) var store = Store()
  /// Custom kinds that are served no longer and that a client had asked for. Real: kubectl looks
  /// kinds up in a copy of the discovery that it renews after six hours or when a word is unknown.
  package internal(set) var forgotten: [ResourceKind] = []
  /// The custom kinds that a client has asked for.
  var asked: Set<Int> = []
  /// The place that the next custom kind gets.
  var nextKind = ResourceKind.builtIn.count
  /// Draws uids, names, addresses.
  package var random: RandomSource
  package internal(set) var addresses = AddressPool()
  /// The keys of pods' specs.
  var shapes = ObjectShapes()
  /// What admission made of the last pod's spec.
  var mold: PodMold?

  package init(seed: UInt64 = 1) { random = RandomSource(seed: seed).split("api-server") }

  /// Leaves the first objects of some kinds to a server that is made when somebody asks for them.
  package mutating func putLater(
    _ kinds: [ResourceKind], revisions: Int, from server: @escaping @Sendable () -> APIServer
  ) {
    store.put(later: kinds, revisions: revisions) { server().store }
  }
  /// Takes in what was left for later: before its kinds are looked at many times.
  package mutating func takeDeferred() { store.takeDeferred() }

  /// How many objects of one kind there may be.
  package var objectLimit = 3000

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
      ?? forgotten.first { $0.name == kind && $0.resource.groupVersion == apiVersion }
  }
  /// The kinds that a word on the command line may mean: plural, singular, short name, kind,
  /// `deployments.apps`, `deployments.v1.apps`.
  package func kinds(named word: String) -> [ResourceKind] {
    let found = Self.kinds(named: word, among: kinds)
    return found.isEmpty ? Self.kinds(named: word, among: forgotten) : found
  }
  private static func kinds(named word: String, among kinds: [ResourceKind]) -> [ResourceKind] {
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
}
