// What builds have made before: results by the digest of all that they depend on.

package import Containers
package import Files
package import Kernel

/// One result that a build kept.
package struct CacheRecord: Hashable, Sendable {
  /// Twenty-five letters and digits, as `buildx du` shows them.
  package var id: String
  package var description: String
  /// `regular`, `source.local`, `exec.cachemount`.
  package var kind: String
  package var size: Int
  package var created: Instant
  package var lastUsed: Instant
  package var uses: Int
  /// Whether an image holds the same layer.
  package var isShared: Bool
}

package struct BuildCache: Sendable {
  /// What a step made: the tree after it, and its layer where it has one.
  package struct Result: Sendable {
    package var layer: Layer?
    package var tree: FileTree
    package var record: String
    package var chain: Digest?
    package var created: Instant
  }
  /// By the digest of the step and everything below it.
  package var results: OrderedMap<Digest, Result> = [:]
  package var records: OrderedMap<String, CacheRecord> = [:]
  /// Trees of `RUN --mount=type=cache`, by their ID.
  package var mounts: OrderedMap<String, FileTree> = [:]
  /// What names of the catalogue were found to mean, so that a build from the cache asks nobody.
  var resolved: OrderedMap<ImageReference, Digest> = [:]
  /// Archives that were unpacked as contexts.
  var archives: Set<Digest> = []
  /// Frontends that are here.
  package internal(set) var frontends: [String] = []
  /// Records of what is no step, by what it is.
  var sources: OrderedMap<String, String> = [:]
  /// Base images that builds have fetched. Real: they are not listed among the images.
  package var bases: OrderedMap<Digest, Image> = [:]
  /// The layers of base images, by the record that holds them: they stay when the image goes.
  var baseChains: OrderedMap<String, [Digest]> = [:]
  package init() {}

  /// Chains of layers that the cache holds.
  package var chains: Set<Digest> {
    Set(results.values.compactMap(\.chain)).union(baseChains.values.flatMap { $0 })
  }
}
