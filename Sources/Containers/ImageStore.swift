// The images that a daemon or a node has, and the names they go by.

package import Kernel

/// How a text given by a person names an image that is there.
package enum ImageLookup: Hashable, Sendable {
  case found(Digest)
  case missing
  /// A prefix of several IDs.
  case ambiguous
  case malformed(ReferenceError)
}

package struct ImageStore: Sendable {
  package private(set) var images: OrderedMap<Digest, Image> = [:]
  /// `docker.io/library/nginx:latest` to the image.
  package private(set) var tags: OrderedMap<ImageReference, Digest> = [:]
  /// `docker.io/library/nginx@sha256:…` to the image.
  package private(set) var digests: OrderedMap<ImageReference, Digest> = [:]
  /// Repositories from which a layer is known to be had, for mounting when pushing.
  package var sources: OrderedMap<Digest, [String]> = [:]
  /// Layers that no image refers to any more but the build cache still holds.
  package init() {}

  package subscript(id: Digest) -> Image? { images[id] }
  package mutating func modify(_ id: Digest, _ body: (inout Image) -> Void) {
    images.modify(id, body)
  }

  @discardableResult
  package mutating func add(_ image: Image) -> Digest {
    if images[image.id] == nil { images[image.id] = image }
    return image.id
  }
  /// Gives an image a name; whoever bore it loses it.
  package mutating func tag(_ id: Digest, as reference: ImageReference, at now: Instant?) {
    var name = reference.withDefaultTag
    name.digest = nil
    guard name.tag != nil else { return }
    tags[name] = id
    if let now { images.modify(id) { $0.tagged = now } }
  }
  package mutating func addDigest(_ id: Digest, repository: ImageReference, digest: Digest) {
    digests[
      ImageReference(domain: repository.domain, path: repository.path, digest: digest)] = id
  }
  @discardableResult
  package mutating func untag(_ reference: ImageReference) -> Digest? {
    tags.removeValue(forKey: reference)
  }
  @discardableResult
  package mutating func removeDigest(_ reference: ImageReference) -> Digest? {
    digests.removeValue(forKey: reference)
  }
  @discardableResult
  package mutating func remove(_ id: Digest) -> Image? { images.removeValue(forKey: id) }

  package func tags(of id: Digest) -> [ImageReference] {
    tags.filter { $0.value == id }.map(\.key)
  }
  package func digests(of id: Digest) -> [ImageReference] {
    digests.filter { $0.value == id }.map(\.key)
  }
  /// Images whose parent is `id`.
  package func children(of id: Digest) -> [Digest] {
    images.filter { $0.value.parent == id }.map(\.key)
  }
  /// Whether some image holds the chain of layers that ends in `chain`.
  package func hasChain(_ chain: Digest) -> Bool {
    images.values.contains { image in
      var so: Digest?
      for layer in image.layers {
        so = so.map { Digest(of: "\($0) \(layer.diff)") } ?? layer.diff
        if so == chain { return true }
      }
      return false
    }
  }
  /// All chains of layers that images hold.
  package var chains: Set<Digest> {
    var all: Set<Digest> = []
    for image in images.values {
      var so: Digest?
      for layer in image.layers {
        let chain = so.map { Digest(of: "\($0) \(layer.diff)") } ?? layer.diff
        all.insert(chain)
        so = chain
      }
    }
    return all
  }

  /// Finds what a person means: an ID, a prefix of one, a name with or without a tag or digest.
  package func find(_ text: String) -> ImageLookup {
    let bare = text.hasPrefix("sha256:") ? String(text.dropFirst(7)) : text
    if text.hasPrefix("sha256:") || bare.utf8.count == 64 {
      if let digest = Digest("sha256:" + bare), images[digest] != nil { return .found(digest) }
    }
    let reference: ImageReference
    do throws(ReferenceError) {
      reference = try ImageReference(text)
    } catch {
      if case .hexName = error { return .missing }
      if text.hasPrefix("sha256:") { return byPrefix(bare) }
      return .malformed(error)
    }
    if let digest = reference.digest {
      let name = ImageReference(domain: reference.domain, path: reference.path, digest: digest)
      if let id = digests[name] { return .found(id) }
      return .missing
    }
    if let id = tags[reference.withDefaultTag] { return .found(id) }
    return byPrefix(bare)
  }
  private func byPrefix(_ prefix: String) -> ImageLookup {
    let isHex = prefix.utf8.allSatisfy {
      ($0 >= 0x30 && $0 <= 0x39) || ($0 >= 0x61 && $0 <= 0x66)
    }
    guard !prefix.isEmpty, isHex else { return .missing }
    let hits = images.from(Digest(hex: prefix)).prefix { $0.key.hex.hasPrefix(prefix) }
    guard let first = hits.first else { return .missing }
    return hits.count > 1 ? .ambiguous : .found(first.key)
  }
}
