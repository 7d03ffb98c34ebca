// DELETE /images/{name} and prune: names first, then the image, then layers that nobody else holds.

package import Containers
import Kernel
import Machine

/// What a removal did, line by line.
package enum ImageRemoval: Hashable, Sendable {
  case untagged(String)
  case deleted(Digest)
}

extension DockerHost {
  package mutating func imageRemove(
    _ text: String, force: Bool = false, prune: Bool = true
  ) throws(DockerError) -> [ImageRemoval] {
    let image = try image(text)
    let bare = text.hasPrefix("sha256:") ? String(text.dropFirst(7)) : text
    let byID =
      image.id.hex.hasPrefix(bare)
      && docker.images.tags(of: image.id).allSatisfy {
        $0.familiar != text && $0.familiarName != text
      }
    var out: [ImageRemoval] = []
    let tags = docker.images.tags(of: image.id)
    if !byID, let reference = try? ImageReference(text) {
      let users = docker.containers.values.filter { $0.image == image.id }
      if let digest = reference.digest {
        _ = digest
        if tags.isEmpty || docker.images.digests(of: image.id).count > 1 || force {
          docker.images.removeDigest(
            ImageReference(domain: reference.domain, path: reference.path, digest: digest))
          out.append(.untagged(reference.familiar))
        }
        if !tags.isEmpty { return out }
      } else {
        let whole = reference.withDefaultTag
        // Real: the last name of an image that a container uses stays.
        let isLast =
          tags.count == 1
          && docker.images.digests(of: image.id).allSatisfy { $0.name == tags[0].name }
        if isLast, !force, let user = users.first {
          throw .referenceInUse(
            text, container: user.shortID, image: String(image.id.hex.prefix(12)))
        }
        docker.images.untag(whole)
        out.append(.untagged(whole.familiar))
        noteImage("untag", image, name: image.id.description)
        if !docker.images.tags(of: image.id).contains(where: { $0.name == whole.name }) {
          for digest in docker.images.digests(of: image.id) where digest.name == whole.name {
            docker.images.removeDigest(digest)
            out.append(.untagged(digest.familiar))
          }
        }
        if !docker.images.tags(of: image.id).isEmpty { return out }
        if users.contains(where: { $0.state.isRunning }) || (!force && !users.isEmpty) {
          return out
        }
      }
    } else {
      if let user = docker.containers.values.first(where: {
        $0.image == image.id && $0.state.isRunning
      }) {
        throw .imageInUseRunning(String(image.id.hex.prefix(12)), container: user.shortID)
      }
      let repositories = Set(tags.map(\.name))
      if repositories.count > 1, !force {
        throw .imageMultipleNames(String(image.id.hex.prefix(12)))
      }
      if !force, let user = docker.containers.values.first(where: { $0.image == image.id }) {
        throw .imageInUseStopped(String(image.id.hex.prefix(12)), container: user.shortID)
      }
      if !docker.images.children(of: image.id).isEmpty, tags.isEmpty || !force {
        throw .imageHasChildren(String(image.id.hex.prefix(12)))
      }
      for tag in tags {
        docker.images.untag(tag)
        out.append(.untagged(tag.familiar))
        noteImage("untag", image, name: image.id.description)
      }
      for digest in docker.images.digests(of: image.id) {
        docker.images.removeDigest(digest)
        out.append(.untagged(digest.familiar))
      }
    }
    out += deleteImage(
      image, keepsLayers: docker.containers.values.contains { $0.image == image.id })
    return out
  }

  /// Takes an image and the layers that no other image holds away.
  mutating func deleteImage(_ image: Image, keepsLayers: Bool = false) -> [ImageRemoval] {
    guard docker.images.children(of: image.id).isEmpty else { return [] }
    docker.images.remove(image.id)
    for digest in docker.images.digests(of: image.id) { docker.images.removeDigest(digest) }
    var out: [ImageRemoval] = [.deleted(image.id)]
    noteImage("delete", image, name: image.id.description)
    if !keepsLayers {
      let held = docker.images.chains
      let cached = docker.cache.chains
      for count in image.layers.indices.reversed() {
        guard let chain = image.chain(count + 1), !held.contains(chain), !cached.contains(chain)
        else { break }
        out.append(.deleted(chain))
      }
    }
    if let parent = image.parent.flatMap({ docker.images[$0] }),
      docker.images.tags(of: parent.id).isEmpty,
      !docker.containers.values.contains(where: { $0.image == parent.id })
    {
      out += deleteImage(parent)
    }
    return out
  }

  /// Real: in no order at all. Here the oldest goes first, and an image before those it stands on.
  private func pruneOrder(_ ids: [Digest]) -> [Digest] {
    var rest = ids.compactMap { docker.images[$0] }
    var out: [Digest] = []
    while !rest.isEmpty {
      let place = rest.firstIndex { image in
        !rest.contains {
          $0.layers.count > image.layers.count && $0.layers.starts(with: image.layers)
        }
      }
      out.append(rest.remove(at: place ?? 0).id)
    }
    return out
  }

  /// Removes dangling images, or with `all` every image that no container uses.
  package mutating func imagesPrune(
    all: Bool = false, filters: FilterSet = FilterSet()
  ) throws(DockerError) -> (removed: [ImageRemoval], bytes: Int) {
    try filters.check(["dangling", "label", "label!", "until"])
    _ = try filters.allowsUntil(machine.now, now: machine.now)
    var removed: [ImageRemoval] = []
    var bytes = 0
    let rows = pruneOrder(try imageList(all: true).map(\.id).reversed())
    var seen: Set<Digest> = []
    for id in rows where seen.insert(id).inserted {
      guard let image = docker.images[id] else { continue }
      let tags = docker.images.tags(of: id)
      let isUsed = docker.containers.values.contains { $0.image == id }
      guard all || tags.isEmpty, !isUsed || tags.count > 1,
        filters.allowsLabels(image.config.config.labels),
        try filters.allowsUntil(image.config.created, now: machine.now),
        docker.images.children(of: id).isEmpty
      else { continue }
      // Real: one name after the other is taken; the last of an image in use is refused.
      for tag in isUsed ? tags.dropLast() : tags[...] {
        docker.images.untag(tag)
        removed.append(.untagged(tag.familiar))
      }
      if isUsed { continue }
      for digest in docker.images.digests(of: id) {
        docker.images.removeDigest(digest)
        removed.append(.untagged(digest.familiar))
      }
      let lines = deleteImage(image)
      let freed = lines.count - 1
      bytes += image.layers.suffix(max(0, freed)).reduce(0) { $0 + $1.size }
      removed += lines
    }
    return (removed, bytes)
  }
}
