// The images that the lab's registries hold, as data: a row for each name, a version for its tags.

package import Files
package import Kernel
import Text

/// One layer of a catalogue image: how it is told in the history, how big the real one is, and the
/// files of it that the lab has.
package struct CatalogueLayer: Sendable {
  package var createdBy: String
  /// Unpacked and compressed, in bytes, as the real layer has them. 0: an empty layer.
  package var size: Int
  package var compressed: Int
  package var fill: (@Sendable (inout FileTree, Instant) -> Void)?

  package init(
    _ createdBy: String, size: Int = 0, compressed: Int? = nil,
    fill: (@Sendable (inout FileTree, Instant) -> Void)? = nil
  ) {
    self.createdBy = createdBy
    self.size = size
    self.compressed = compressed ?? size * 3 / 8
    self.fill = fill
  }
}

package struct CatalogueVersion: Sendable {
  package var version: String
  package var tags: [String]
  /// Year, month and day: 20261028.
  package var created: Int
  /// The catalogue image whose layers it begins with; nil begins from nothing.
  package var base: String?
  /// Sizes of its own layers, where versions differ; in megabytes unpacked.
  package var megabytes: Double

  package init(
    _ version: String, _ tags: [String], _ created: Int, on base: String? = nil,
    megabytes: Double = 0
  ) {
    self.version = version
    self.tags = tags
    self.created = created
    self.base = base
    self.megabytes = megabytes
  }
  package var bytes: Int { Int(megabytes * 1_000_000) }
  package var isAlpine: Bool { base?.hasPrefix("alpine") ?? false }
  package var moment: Instant {
    Instant(
      seconds: CivilTime.days(year: created / 10000, month: created / 100 % 100, day: created % 100)
        * 86_400
        + 30_000)
  }
}

/// A name in the catalogue.
package struct CatalogueImage: Sendable {
  package var name: String
  package var about: String
  package var stars: Int
  package var versions: [CatalogueVersion]
  /// All that its entry point's scripts read or change of files, beside the programs that PATH leads to;
  /// nil where nobody has looked.
  ///
  /// To say it is also to say that they ask for nothing else that is one container's own: not its name,
  /// the time, the network, or a variable that the image does not set and that is set for every pod.
  package var entryPointPlaces: [String]?
  /// What the image says, beside what its base says.
  package var configure: @Sendable (inout ContainerConfig, CatalogueVersion) -> Void
  package var layers: @Sendable (CatalogueVersion) -> [CatalogueLayer]

  package init(
    _ name: String, _ about: String, stars: Int, _ versions: [CatalogueVersion],
    entryPointPlaces: [String]? = nil,
    configure: @escaping @Sendable (inout ContainerConfig, CatalogueVersion) -> Void = { _, _ in },
    layers: @escaping @Sendable (CatalogueVersion) -> [CatalogueLayer]
  ) {
    self.name = name
    self.about = about
    self.stars = stars
    self.versions = versions
    self.entryPointPlaces = entryPointPlaces
    self.configure = configure
    self.layers = layers
  }
  package var isOfficial: Bool { !name.contains("/") }
}

package struct ImageCatalogue: Sendable {
  private var rows: OrderedMap<String, CatalogueImage> = [:]
  /// The images that have been asked for, by name and version: a row always gives the same one.
  private var made: OrderedMap<String, Image> = [:]

  package init(_ rows: [CatalogueImage] = []) { add(rows) }
  package mutating func add(_ more: [CatalogueImage]) {
    for row in more { rows[row.name] = row }
    made = [:]
  }
  package static let standard = ImageCatalogue(
    baseImages + serverImages + databaseImages + languageImages + tutorialImages
      + plainImages + clusterImages + moreImages)

  package func has(_ name: String) -> Bool { rows[name] != nil }
  package var names: [String] { rows.keys }
  package subscript(name: String) -> CatalogueImage? { rows[name] }
  package func tags(of name: String) -> [String] {
    rows[name]?.versions.flatMap(\.tags) ?? []
  }

  /// The image of a tag. It is made when it is first asked for; the same row gives the same image,
  /// byte for byte.
  package mutating func image(_ name: String, tag: String) -> Image? {
    guard let row = rows[name], let version = row.versions.first(where: { $0.tags.contains(tag) })
    else { return nil }
    return image(row, version, depth: 0)
  }
  package mutating func image(_ name: String, manifest: Digest) -> Image? {
    guard let row = rows[name] else { return nil }
    for version in row.versions {
      if let image = image(row, version, depth: 0), image.manifest == manifest { return image }
    }
    return nil
  }

  private mutating func image(
    _ row: CatalogueImage, _ version: CatalogueVersion, depth: Int
  ) -> Image? {
    // NB: two builds of one version differ in what they stand on; their tags are their own.
    let key = "\(row.name):\(version.tags.first ?? version.version)"
    if let image = made[key] { return image }
    let image = build(row, version, depth: depth)
    made[key] = image
    return image
  }

  private mutating func build(
    _ row: CatalogueImage, _ version: CatalogueVersion, depth: Int
  ) -> Image? {
    var config = ImageConfig(created: version.moment)
    var layers: [Layer] = []
    var tree = FileTree(at: version.moment)
    if let base = version.base, depth < 8 {
      let parts = base.split(separator: ":")
      guard parts.count == 2, let below = rows[String(parts[0])],
        let its = below.versions.first(where: { $0.tags.contains(String(parts[1])) }),
        let image = image(below, its, depth: depth + 1)
      else { return nil }
      config.config = image.config.config
      // What it is made of is no younger than itself, whichever base of that name it names.
      config.history = image.config.history.map { entry in
        var entry = entry
        entry.created = min(entry.created, config.created)
        return entry
      }
      layers = image.layers
      tree = image.tree
    }
    row.configure(&config.config, version)
    // Real: BuildKit, with which all but the distributions' own images are built, always says one.
    if version.base != nil, config.config.workingDirectory.isEmpty {
      config.config.workingDirectory = "/"
    }
    for layer in row.layers(version) {
      config.history.append(
        HistoryEntry(
          created: version.moment, createdBy: layer.createdBy, isEmptyLayer: layer.size == 0))
      layer.fill?(&tree, version.moment)
      guard layer.size > 0 else { continue }
      // NB: two images share a layer when they come by it through one base.
      let chain = Digest.chain(layers.map(\.diff))?.hex ?? "scratch"
      let diff = Digest(
        of: "\(chain) \(row.name) \(version.version) \(layer.createdBy) \(layer.size)")
      layers.append(Layer(diff: diff, size: layer.size, compressedSize: layer.compressed))
    }
    var image = Image(config: config, layers: layers, tree: tree)
    image.entryPointPlaces = row.entryPointPlaces
    return image
  }
}
