// GET /images/json: what `docker images` shows; tags and history.

package import Containers
import Documents
package import Kernel
import Machine
import Text

/// A row of `docker images`: one for each name, or one for an image without any.
package struct ImageRow: Hashable, Sendable {
  package var id: Digest
  /// `<none>` where there is none.
  package var repository: String
  package var tag: String
  package var digest: String?
  package var created: Instant
  package var size: Int
  package var containers: Int
}

/// A row of `docker history`, the newest first.
package struct HistoryRow: Hashable, Sendable {
  /// nil: `<missing>`.
  package var id: Digest?
  package var created: Instant
  package var createdBy: String
  package var size: Int
  package var comment: String
  package var tags: [String]
}

extension DockerHost {
  /// The image that a text names.
  package func image(_ text: String) throws(DockerError) -> Image {
    switch docker.images.find(text) {
    case .found(let id):
      guard let image = docker.images[id] else { throw .noSuchImage(text) }
      return image
    case .malformed(let error): throw .badReference(error)
    case .missing, .ambiguous:
      throw .noSuchImage((try? ImageReference(text))?.withDefaultTag.familiar ?? text)
    }
  }

  package mutating func imageTag(_ source: String, as target: String) throws(DockerError) {
    let image = try image(source)
    let reference: ImageReference
    do throws(ReferenceError) {
      reference = try ImageReference(target)
    } catch {
      throw .badReference(error)
    }
    if reference.digest != nil {
      throw .other("refusing to create a tag with a digest reference", status: 400)
    }
    if reference.familiar.hasPrefix("sha256:") {
      throw .other(
        "refusing to create an ambiguous tag using digest algorithm as name", status: 400)
    }
    docker.images.tag(image.id, as: reference, at: machine.now)
    noteImage("tag", image, name: reference.withDefaultTag.familiar)
  }
  mutating func noteImage(_ action: String, _ image: Image, name: String) {
    var attributes = image.config.config.labels
    attributes["name"] = name
    note("image", action, image.id.description, attributes)
  }

  /// Images, the youngest first; names of one image in order.
  ///
  /// - Parameter pattern: a name or a glob, with or without a tag, as given after `docker images`.
  package func imageList(
    _ pattern: String? = nil, all: Bool = false, filters: FilterSet = FilterSet()
  ) throws(DockerError) -> [ImageRow] {
    try filters.check(["before", "dangling", "label", "reference", "since", "until"])
    let dangling = try filters.flag("dangling")
    var before: Instant?
    var since: Instant?
    if let text = filters["before"].last { before = try image(text).config.created }
    if let text = filters["since"].last { since = try image(text).config.created }
    var patterns = filters["reference"]
    if let pattern { patterns.append(pattern) }
    var rows: [(row: ImageRow, created: Instant)] = []
    for image in docker.images.images.values {
      if let before, image.config.created >= before { continue }
      if let since, image.config.created <= since { continue }
      guard filters.allowsLabels(image.config.config.labels),
        try filters.allowsUntil(image.config.created, now: machine.now)
      else { continue }
      let users = docker.containers.values.count { $0.image == image.id }
      func row(_ repository: String, _ tag: String, _ digest: String?) -> ImageRow {
        ImageRow(
          id: image.id, repository: repository, tag: tag, digest: digest,
          created: image.config.created, size: image.size, containers: users)
      }
      let tags = docker.images.tags(of: image.id)
      let digests = docker.images.digests(of: image.id)
      if tags.isEmpty {
        if dangling == false { continue }
        // Real: a step of a build that others go on from is shown with -a alone, and never dangles.
        if !all || dangling == true, !docker.images.children(of: image.id).isEmpty { continue }
        if !patterns.isEmpty { continue }
        let first = digests.first
        rows.append(
          (
            row(first?.familiarName ?? "<none>", "<none>", first?.digest?.description),
            image.config.created
          ))
        continue
      }
      if dangling == true { continue }
      for tag in tags where patterns.isEmpty || patterns.contains(where: { matches(tag, $0) }) {
        let digest = digests.first { $0.name == tag.name }?.digest?.description
        rows.append((row(tag.familiarName, tag.tag ?? "", digest), image.config.created))
      }
    }
    return rows.sorted { a, b in
      // Real: the daemon tells whole seconds.
      if a.created.seconds != b.created.seconds { return a.created.seconds > b.created.seconds }
      return (a.row.repository, a.row.tag) < (b.row.repository, b.row.tag)
    }.map(\.row)
  }

  /// Real: a pattern is matched against the familiar name, with the tag and without.
  private func matches(_ reference: ImageReference, _ pattern: String) -> Bool {
    var pattern = pattern
    if let whole = try? ImageReference(pattern) {
      if whole.tag == nil { return whole.name == reference.name }
      return whole.name == reference.name && whole.tag == reference.tag
    }
    if pattern.hasPrefix("docker.io/") { pattern = String(pattern.dropFirst(10)) }
    return pathMatch(pattern, reference.familiarName)
      || pathMatch(pattern, "\(reference.familiarName):\(reference.tag ?? "")")
  }

  package func imageHistory(_ text: String) throws(DockerError) -> [HistoryRow] {
    let image = try image(text)
    var rows: [HistoryRow] = []
    var layers = image.layers[...]
    for entry in image.config.history {
      let size = entry.isEmptyLayer ? 0 : layers.popFirst()?.size ?? 0
      rows.append(
        HistoryRow(
          id: nil, created: entry.created, createdBy: entry.createdBy, size: size,
          comment: entry.comment, tags: []))
    }
    var below = image
    for index in rows.indices.reversed() {
      rows[index].id = below.id
      rows[index].tags = docker.images.tags(of: below.id).map(\.familiar)
      guard let parent = below.parent.flatMap({ docker.images[$0] }) else { break }
      below = parent
      // Only images with a parent of their own (commits, legacy builds) have an ID on every line.
    }
    if image.parent == nil, rows.count > 1 {
      for index in rows.indices.dropLast() { rows[index].id = nil }
    }
    return rows.reversed()
  }
}

/// Go's `path.Match`: `*` and `?` do not match a slash.
func pathMatch(_ pattern: String, _ text: String) -> Bool {
  let p = Array(pattern.utf8), t = Array(text.utf8)
  guard p.count * t.count < 1 << 20 else { return false }
  var row = [Bool](repeating: false, count: t.count + 1)
  row[0] = true
  for byte in p {
    var next = [Bool](repeating: false, count: t.count + 1)
    if byte == UInt8(ascii: "*") {
      next[0] = row[0]
      for j in 0..<t.count { next[j + 1] = row[j + 1] || (next[j] && t[j] != UInt8(ascii: "/")) }
    } else {
      for j in 0..<t.count {
        let fits = byte == t[j] || (byte == UInt8(ascii: "?") && t[j] != UInt8(ascii: "/"))
        next[j + 1] = row[j] && fits
      }
    }
    row = next
  }
  return row[t.count]
}
