// An image: its configuration, its layers, and the tree that they make together.

package import Files
package import Kernel

/// One layer of an image.
package struct Layer: Hashable, Sendable {
  /// The digest of its content.
  package var diff: Digest
  /// The digest of its compressed archive, by which registries know it.
  package var digest: Digest
  /// Bytes unpacked, and compressed.
  package var size: Int
  package var compressedSize: Int

  package init(diff: Digest, digest: Digest? = nil, size: Int, compressedSize: Int? = nil) {
    self.diff = diff
    self.digest = digest ?? Digest(of: "gzip \(diff)")
    self.size = size
    self.compressedSize = compressedSize ?? Swift.max(32, size * 2 / 5)
  }
}

extension Layer {
  /// The layer of what changed, with the digest of its archive's bytes.
  package init(_ files: FileLayer) {
    let bytes = TarArchive.bytes(of: files.entries, record: 512)
    self.init(diff: Digest(of: bytes), size: files.size, compressedSize: bytes.count / 3 + 32)
  }
}

package struct Image: Sendable {
  package var id: Digest
  package var config: ImageConfig
  /// The lowest first; one for each history entry that has a layer.
  package var layers: [Layer]
  /// All layers together.
  package var tree: FileTree
  /// The image that a container of it was committed from, or that a legacy build went on from.
  package var parent: Digest?
  /// Where the entry point looks; see `CatalogueImage.entryPointPlaces`.
  package var entryPointPlaces: [String]?
  /// When it last got a name.
  package var tagged: Instant?
  /// What the registry calls its manifest, and how big that is.
  package var manifest: Digest
  package var manifestSize: Int

  package init(config: ImageConfig, layers: [Layer], tree: FileTree, parent: Digest? = nil) {
    var config = config
    config.diffs = layers.map(\.diff)
    self.config = config
    self.layers = layers
    self.tree = tree
    self.parent = parent
    let text = config.text
    id = Digest(of: text)
    let document = Image.manifestText(config: id, configSize: text.utf8.count, layers: layers)
    manifest = Digest(of: document)
    manifestSize = document.utf8.count
  }

  /// Bytes of all layers, unpacked.
  package var size: Int { layers.reduce(0) { $0 + $1.size } }
  /// The digest over the first `count` layers.
  package func chain(_ count: Int? = nil) -> Digest? {
    Digest.chain(layers.prefix(count ?? layers.count).map(\.diff))
  }

  /// The manifest's text. Real: Docker's media types, indented by three.
  package static func manifestText(config: Digest, configSize: Int, layers: [Layer]) -> String {
    var text = """
      {
         "schemaVersion": 2,
         "mediaType": "application/vnd.docker.distribution.manifest.v2+json",
         "config": {
            "mediaType": "application/vnd.docker.container.image.v1+json",
            "size": \(configSize),
            "digest": "\(config)"
         },
         "layers": [

      """
    text += layers.map { layer in
      """
            {
               "mediaType": "application/vnd.docker.image.rootfs.diff.tar.gzip",
               "size": \(layer.compressedSize),
               "digest": "\(layer.digest)"
            }
      """
    }.joined(separator: ",\n")
    return text + "\n   ]\n}"
  }
  package var manifestText: String {
    Image.manifestText(config: id, configSize: config.text.utf8.count, layers: layers)
  }
}
