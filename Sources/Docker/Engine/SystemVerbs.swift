// The engine as a whole: how much room it takes, what happened, what its registries hold.

package import Containers
import Documents
import Files
package import Kernel
import Machine
import Text

/// A row of `docker system df`.
package struct DiskUsage: Hashable, Sendable {
  package var total: Int
  package var active: Int
  package var size: Int
  package var reclaimable: Int
}
package struct SystemUsage: Hashable, Sendable {
  package var images: DiskUsage
  package var containers: DiskUsage
  package var volumes: DiskUsage
  package var cache: DiskUsage
}

/// A row of `docker search`.
package struct SearchRow: Hashable, Sendable {
  package var name: String
  package var description: String
  package var stars: Int
  package var isOfficial: Bool
}

extension DockerHost {
  package func systemUsage() -> SystemUsage {
    let images = docker.images.images.values
    var seen: Set<Digest> = []
    var size = 0
    var used = 0
    let active = Set(docker.containers.values.map(\.image))
    func chains(_ image: Image) -> [(Digest, Int)] {
      var chain: Digest?
      return image.layers.map { layer in
        let next = chain.map { Digest(of: "\($0) \(layer.diff)") } ?? layer.diff
        chain = next
        return (next, layer.size)
      }
    }
    // Real: the client counts as used what images with containers hold alone.
    for image in images where active.contains(image.id) { used += imageShares(image.id).unique }
    for image in images {
      for (chain, bytes) in chains(image) where seen.insert(chain).inserted { size += bytes }
    }
    let all = docker.containers.values
    let written = all.map { ($0, writtenBytes($0)) }
    let volumes = docker.volumes.values.map { volume in
      (
        machine.files[volume.tree]?.usedBytes ?? 0,
        docker.users(ofVolume: volume.name).count
      )
    }
    let cache = docker.cache.records.values
    return SystemUsage(
      images: DiskUsage(
        total: images.count, active: images.count { active.contains($0.id) }, size: size,
        reclaimable: size - used),
      containers: DiskUsage(
        total: all.count, active: all.count { $0.state.isRunning },
        size: written.reduce(0) { $0 + $1.1 },
        reclaimable: written.reduce(0) { $0 + ($1.0.state.isRunning ? 0 : $1.1) }),
      volumes: DiskUsage(
        total: volumes.count, active: volumes.count { $0.1 > 0 },
        size: volumes.reduce(0) { $0 + $1.0 },
        reclaimable: volumes.reduce(0) { $0 + ($1.1 == 0 ? $1.0 : 0) }),
      cache: DiskUsage(
        total: cache.count, active: 0, size: cache.reduce(0) { $0 + $1.size },
        reclaimable: cache.reduce(0) { $0 + ($1.isShared ? 0 : $1.size) }))
  }

  /// Bytes of an image that other images hold too, and of those that it holds alone.
  package func imageShares(_ id: Digest) -> (shared: Int, unique: Int) {
    guard let image = docker.images[id] else { return (0, 0) }
    var chain: Digest?
    var shared = 0
    var unique = 0
    let others = docker.images.images.values.filter { $0.id != id }
    for (count, layer) in image.layers.enumerated() {
      chain = chain.map { Digest(of: "\($0) \(layer.diff)") } ?? layer.diff
      if others.contains(where: { $0.layers.count > count && $0.chain(count + 1) == chain }) {
        shared += layer.size
      } else {
        unique += layer.size
      }
    }
    return (shared, unique)
  }

  /// Takes the build cache away; without `all` only what no image shares.
  package mutating func buildPrune(
    all: Bool = false, filters: FilterSet = FilterSet(), keeping: Int? = nil
  ) throws(DockerError) -> (records: [CacheRecord], bytes: Int) {
    var removed: [CacheRecord] = []
    let chains = docker.images.chains
    // Real: with a limit the longest unused go first, and only until what is left fits.
    var left = docker.cache.records.values.reduce(0) { $0 + $1.size }
    let order = docker.cache.records.map { (id: $0.key, record: $0.value) }
    let records =
      keeping == nil ? order : order.sorted { $0.record.lastUsed < $1.record.lastUsed }
    for (id, record) in records {
      if let keeping, left <= keeping { break }
      let result = docker.cache.results.first { $0.value.record == id }
      let isShared = result?.value.chain.map { chains.contains($0) } ?? record.isShared
      // Real: a filter that BuildKit does not know matches nothing.
      guard filters.values.keys.allSatisfy({ ["until", "id", "type", "shared"].contains($0) }),
        filters.allows("id", id), filters.allows("type", record.kind),
        filters.allows("shared", isShared ? "true" : "false"),
        all || !isShared, try filters.allowsUntil(record.lastUsed, now: machine.now)
      else {
        continue
      }
      removed.append(record)
      left -= record.size
      docker.cache.records.removeValue(forKey: id)
      docker.cache.baseChains.removeValue(forKey: id)
      for (name, known) in docker.cache.sources where known == id {
        docker.cache.sources.removeValue(forKey: name)
      }
      if let key = result?.key { docker.cache.results.removeValue(forKey: key) }
    }
    if all, keeping == nil {
      docker.cache.bases = [:]
      docker.cache.mounts = [:]
      docker.cache.frontends = []
    }
    return (removed, removed.reduce(0) { $0 + $1.size })
  }

  /// What has happened between two moments, as the filters want it.
  /// Real: docker 28.5.2 takes a filter that it does not know, and does not look at it.
  package func eventList(
    since: Instant?, until: Instant?, filters: FilterSet = FilterSet()
  ) -> [EngineEvent] {
    docker.events.filter { event in
      if let since, event.time < since { return false }
      if let until, event.time > until { return false }
      return allows(event, filters)
    }
  }
  /// What has happened since event number `start`; for following.
  package func events(from start: Int, filters: FilterSet) -> (events: [EngineEvent], next: Int) {
    let first = docker.eventCount - docker.events.count
    let slice = docker.events.dropFirst(max(0, start - first))
    return (slice.filter { allows($0, filters) }, docker.eventCount)
  }
  private func allows(_ event: EngineEvent, _ filters: FilterSet) -> Bool {
    guard filters.allows("type", event.type), filters.allows("scope", event.scope),
      filters.allowsLabels(event.attributes)
    else { return false }
    let action = event.action.split(separator: ":").first.map(String.init) ?? event.action
    let wanted = filters["event"]
    guard wanted.isEmpty || wanted.contains(event.action) || wanted.contains(action) else {
      return false
    }
    for type in ["container", "image", "network", "volume"] where !filters[type].isEmpty {
      guard event.type == type || (type == "image" && event.type == "container") else {
        return false
      }
      let names = [event.actor, event.attributes["name"] ?? "", event.attributes["image"] ?? ""]
      let found = filters[type].contains { want in
        names.contains { $0 == want || (want.utf8.count >= 4 && $0.hasPrefix(want)) }
      }
      guard found else { return false }
    }
    return true
  }

  /// What Docker Hub finds; its order is by stars.
  package func imageSearch(
    _ term: String, limit: Int = 25, filters: FilterSet = FilterSet()
  ) throws(DockerError) -> [SearchRow] {
    for stars in filters["stars"] where Int(stars) == nil {
      throw .invalidFilterValue(
        "stars=\(stars)", reason: "strconv.Atoi: parsing \"\(stars)\": invalid syntax")
    }
    guard (1...100).contains(limit) else { throw .searchLimit(limit) }
    if registries.unreachable.contains("docker.io") { throw .searchTimedOut(term, limit: limit) }
    try filters.check(["is-automated", "is-official", "stars"])
    let official = try filters.flag("is-official")
    let stars = filters["stars"].last.flatMap { Int($0) } ?? 0
    let word = term.lowercased().split(separator: "/").last.map(String.init) ?? term.lowercased()
    var rows: [SearchRow] = []
    for name in registries.catalogue.names {
      guard let image = registries.catalogue[name],
        (try? ImageReference(name))?.domain == "docker.io"
      else { continue }
      guard name.contains(word) || image.about.lowercased().contains(word) else { continue }
      if let official, official != image.isOfficial { continue }
      if image.stars < stars { continue }
      rows.append(
        SearchRow(
          name: name, description: image.about, stars: image.stars,
          isOfficial: image.isOfficial))
    }
    rows.sort { a, b in
      let exactA = a.name == word, exactB = b.name == word
      if exactA != exactB { return exactA }
      // Real: then what people of that name have put there.
      let ownA = a.name.hasPrefix(word + "/"), ownB = b.name.hasPrefix(word + "/")
      if ownA != ownB { return ownA }
      return a.stars != b.stars ? a.stars > b.stars : a.name < b.name
    }
    return Array(rows.prefix(limit))
  }
}

/// A moment written as RFC 3339.
func moment(_ text: String) -> Instant? {
  (try? DockerTimestamp.nanoseconds(text, now: 0)).map { Instant(nanoseconds: $0) }
}
