// Images as archives: save, load, import; and an image from a container: commit.

package import Containers
import Dockerfile
import Documents
package import Files
import Kernel
import Machine

/// What a load took in.
package struct LoadedImage: Hashable, Sendable {
  package var id: Digest
  package var names: [String]
}

extension DockerHost {
  /// The entries of an archive that holds images with their names, in the OCI layout.
  package mutating func imageSave(
    _ names: [String], platform: ImagePlatform? = nil
  ) throws(DockerError) -> [FileEntry] {
    var blobs: [String: [UInt8]] = [:]
    var order: [String] = []
    func add(_ digest: Digest, _ bytes: [UInt8]) {
      if blobs.updateValue(bytes, forKey: digest.hex) == nil { order.append(digest.hex) }
    }
    var manifest: [Value] = []
    var index: [Value] = []
    var repositories = Object()
    var seen: [Digest] = []
    var tags: [Digest: [ImageReference]] = [:]
    for name in names {
      for (id, tag) in try saved(name) {
        if !seen.contains(id) { seen.append(id) }
        if let tag, tags[id]?.contains(tag) != true { tags[id, default: []].append(tag) }
      }
    }
    if let platform {
      for id in seen where docker.images[id]?.platform != platform {
        throw .other("no suitable export target found for platform \(platform)", status: 404)
      }
    }
    for id in seen {
      guard let image = docker.images[id] else { continue }
      add(id, Array(image.config.text.utf8))
      var before = FileTree()
      for (place, layer) in image.layers.enumerated() {
        // NB: the last layer carries what the lab has of the whole image; the layers below it are
        // known by their digests and sizes alone.
        let isLast = place == image.layers.count - 1
        let entries =
          isLast
          ? image.tree.layer(since: before).entries
          : [FileEntry("swiftlab-layer", .regular(.synthetic(size: layer.size, seed: 9)), mode: 0)]
        before = isLast ? image.tree : before
        add(layer.diff, TarArchive.bytes(of: entries, record: 512))
      }
      let names = (tags[id] ?? []).map(\.familiar)
      manifest.append([
        "Config": .string("blobs/sha256/\(id.hex)"),
        "RepoTags": names.isEmpty ? .null : Value(names),
        "Layers": Value(image.layers.map { "blobs/sha256/\($0.diff.hex)" }),
        "LayerSources": .object(
          Object(
            image.layers.map { layer in
              (
                layer.diff.description,
                [
                  "mediaType": "application/vnd.oci.image.layer.v1.tar",
                  "size": .integer(layer.size), "digest": .string(layer.diff.description),
                ] as Value
              )
            })),
      ])
      let text = image.manifestText
      add(image.manifest, Array(text.utf8))
      for old in image.versionOneTexts { add(Digest(of: old), Array(old.utf8)) }
      let manifest: Object = [
        "mediaType": "application/vnd.oci.image.manifest.v1+json",
        "digest": .string(image.manifest.description), "size": .integer(text.utf8.count),
      ]
      if names.isEmpty { index.append(.object(manifest)) }
      for tag in tags[id] ?? [] {
        var named = manifest
        named["annotations"] = [
          "io.containerd.image.name": .string("\(tag.name):\(tag.tag ?? "latest")"),
          "org.opencontainers.image.ref.name": .string(tag.tag ?? "latest"),
        ]
        index.append(.object(named))
      }
      for tag in tags[id] ?? [] {
        repositories[tag.familiarName, default: .emptyObject][tag.tag ?? "latest"] = .string(
          image.layers.last?.diff.hex ?? "")
      }
    }
    var out: [FileEntry] = [.directory("blobs"), .directory("blobs/sha256")]
    for hex in order.sorted() {
      out.append(FileEntry("blobs/sha256/\(hex)", .regular(.bytes(blobs[hex] ?? [])), mode: 0o644))
    }
    func json(_ name: String, _ value: Value, end: String = "\n") {
      out.append(.file(name, value.json(.go) + end))
    }
    json(
      "index.json",
      [
        "schemaVersion": 2, "mediaType": "application/vnd.oci.image.index.v1+json",
        "manifests": .array(index),
      ], end: "")
    json("manifest.json", .array(manifest))
    for id in seen { note("image", "save", id.description, ["name": id.description]) }
    out.append(.file("oci-layout", "{\"imageLayoutVersion\": \"1.0.0\"}"))
    if !repositories.isEmpty { json("repositories", .object(repositories)) }
    return out
  }

  /// What a name stands for in a save. Real: a name without a tag, for all tags of its repository.
  private func saved(_ name: String) throws(DockerError) -> [(Digest, ImageReference?)] {
    guard let reference = try? ImageReference(name), reference.digest == nil else {
      guard let image = try? image(name) else { throw .noSuchImage(name) }
      return [(image.id, nil)]
    }
    guard reference.tag == nil else {
      guard let id = docker.images.tags[reference] else {
        throw .other("reference does not exist", status: 404)
      }
      return [(id, reference)]
    }
    let all = docker.images.tags.filter { $0.key.name == reference.name }
    if !all.isEmpty { return all.map { ($0.value, $0.key) } }
    guard let image = try? image(name) else { throw .noSuchImage(name) }
    return [(image.id, nil)]
  }

  /// An archive as it is or as gzip packed it.
  private func unpacked(_ bytes: [UInt8]) throws(DockerError) -> [UInt8] {
    guard Gzip.isGzip(bytes) else { return bytes }
    guard let inside = try? Gzip.expanded(bytes).bytes else {
      throw .other("unexpected EOF", status: 500)
    }
    return inside
  }

  /// Takes in what an archive of `imageSave` holds.
  package mutating func imageLoad(
    _ archive: [UInt8], platform: ImagePlatform? = nil
  ) throws(DockerError) -> [LoadedImage] {
    let bytes = try unpacked(archive)
    // Real: what is shorter than an archive's first block is told by Go's reader.
    if !bytes.isEmpty, bytes.count < 512 { throw .other("unexpected EOF", status: 400) }
    let number = docker.random.next() % 999_999_999
    func missing(_ name: String) -> DockerError {
      .other(
        "open /var/lib/docker/tmp/docker-import-\(number)/\(name): no such file or directory",
        status: 500)
    }
    let entries: [FileEntry]
    do throws(TarError) {
      entries = try TarArchive.entries(of: bytes)
    } catch {
      if case .truncated = error { throw .other("unexpected EOF", status: 400) }
      throw .other("archive/tar: invalid tar header", status: 400)
    }
    if entries.isEmpty { throw missing("repositories") }
    var files: [String: [UInt8]] = [:]
    for entry in entries {
      if case .regular(let content) = entry.body {
        files[entry.path] = content.read(at: 0, count: content.size)
      }
    }
    guard let text = files["manifest.json"], let document = try? JSON.parse(bytes: text) else {
      // Real: without a manifest each folder is taken for an image of docker 1.9's kind.
      let folders = entries.map(\.path).filter { !$0.isEmpty && $0 != "." }
        .filter { $0.contains("/") || isFolder($0, entries) }
        .compactMap { $0.split(separator: "/").first.map(String.init) }
      throw missing(folders.min().map { "\($0)/json" } ?? "repositories")
    }
    var out: [LoadedImage] = []
    for item in document.array ?? [] {
      if let path = item["Config"]?.string, files[path] == nil { throw missing(path) }
      guard let path = item["Config"]?.string, let raw = files[path],
        let config = try? JSON.parse(bytes: raw), let parsed = ImageConfig(document: config)
      else { throw .badArchive("invalid archive: no image configuration") }
      var tree = FileTree(at: parsed.created)
      let names = item["Layers"]?.strings ?? []
      let sources = item["LayerSources"]?.object ?? Object()
      var layers: [Layer] = []
      for (place, name) in names.enumerated() {
        if files[name] == nil { throw missing(name) }
        guard let blob = files[name], let inside = try? TarArchive.entries(of: blob) else {
          throw .badArchive("invalid archive: layer \(name) is missing")
        }
        let isStub = inside.first?.path == "swiftlab-layer"
        if !isStub { try? tree.apply(FileLayer(entries: inside)) }
        let diff = parsed.diffs.indices.contains(place) ? parsed.diffs[place] : Digest(of: blob)
        let size = sources[diff.description]?["size"]?.int ?? FileLayer(entries: inside).size
        layers.append(Layer(diff: diff, size: size))
      }
      var image = Image(config: parsed, layers: layers, tree: tree)
      if let platform, image.platform != platform { continue }
      if let there = docker.images[image.id] { image = there }
      docker.images.add(image)
      var loaded: [String] = []
      for name in item["RepoTags"]?.strings ?? [] {
        guard let reference = try? ImageReference(name) else { continue }
        docker.images.tag(image.id, as: reference, at: machine.now)
        loaded.append(reference.familiar)
      }
      note("image", "load", image.id.description, ["name": image.id.description])
      out.append(LoadedImage(id: image.id, names: loaded))
    }
    return out
  }

  private func isFolder(_ path: String, _ entries: [FileEntry]) -> Bool {
    entries.contains { entry in
      if case .directory = entry.body { entry.path == path } else { false }
    }
  }

  /// An image from a plain archive of files (`docker import`).
  package mutating func imageImport(
    _ archive: [UInt8], as reference: ImageReference?, message: String = "", changes: [String] = [],
    from source: String = "-", platform: ImagePlatform? = nil
  ) throws(DockerError) -> Digest {
    if let platform, platform.os != "linux" {
      throw .other("operating system is not supported", status: 400)
    }
    let bytes = try unpacked(archive)
    if !bytes.isEmpty, bytes.count < 512 { throw .other("unexpected EOF", status: 400) }
    guard let entries = try? TarArchive.entries(of: bytes), let tree = try? FileTree(entries) else {
      throw .badArchive("archive/tar: invalid tar header")
    }
    var config = ImageConfig(created: machine.now)
    if let platform { config.architecture = platform.architecture }
    config.comment = message.isEmpty ? "Imported from \(source)" : message
    config.config = try changed(config.config, changes)
    config.config.argumentsEscaped = false
    config.history = [
      HistoryEntry(
        created: machine.now, createdBy: "", comment: config.comment, isEmptyLayer: false)
    ]
    let layer = Layer(tree.layer(since: FileTree()))
    let image = Image(config: config, layers: [layer], tree: tree)
    docker.images.add(image)
    if let reference {
      docker.images.tag(image.id, as: reference, at: machine.now)
      note("image", "tag", image.id.description, ["name": reference.familiar])
    }
    note("image", "import", image.id.description, ["name": image.id.description])
    return image.id
  }

  /// An image from a container as it is now.
  package mutating func containerCommit(
    _ text: String, as reference: ImageReference?, message: String = "", author: String = "",
    changes: [String] = [], pauses: Bool = true
  ) throws(DockerError) -> Digest {
    let container = try docker.container(text)
    guard let tree = machine.files[container.root], let base = docker.images[container.image] else {
      throw .noSuchImage(container.imageName)
    }
    var config = base.config
    config.created = machine.now
    config.author = author
    config.comment = message
    config.config = container.config
    // Real: the mark goes over only with the image's own command.
    if !container.request.command.isEmpty { config.config.argumentsEscaped = false }
    let isEscaped = config.config.argumentsEscaped
    config.config = try changed(config.config, changes)
    config.config.argumentsEscaped =
      isEscaped && config.config.command == base.config.config.command
    let difference = tree.layer(since: container.base)
    config.history.append(
      HistoryEntry(
        created: machine.now, createdBy: container.commandLine.joined(separator: " "),
        comment: message, isEmptyLayer: difference.isEmpty))
    var whole = base.tree
    try? whole.apply(difference)
    let image = Image(
      config: config, layers: base.layers + (difference.isEmpty ? [] : [Layer(difference)]),
      tree: whole, parent: base.id)
    let holds = pauses && container.state.isRunning && !container.state.isPaused
    if holds { note("pause", container) }
    docker.images.add(image)
    note("image", "create", image.id.description, ["name": image.id.description])
    if let reference {
      docker.images.tag(image.id, as: reference, at: machine.now)
      note("image", "tag", image.id.description, ["name": reference.familiar])
    }
    note(
      "commit", container,
      ["comment": message, "imageID": image.id.description, "imageRef": reference?.familiar ?? ""])
    if holds { note("unpause", container) }
    return image.id
  }

  /// Dockerfile instructions given with `--change`.
  private func changed(
    _ config: ContainerConfig, _ changes: [String]
  ) throws(DockerError) -> ContainerConfig {
    guard !changes.isEmpty else { return config }
    let known: Set<String> = [
      "cmd", "entrypoint", "env", "expose", "label", "onbuild", "stopsignal", "user", "volume",
      "workdir", "healthcheck",
    ]
    // Real: all of them are one Dockerfile to the daemon.
    if changes.allSatisfy({ $0.allSatisfy(\.isWhitespace) }) {
      throw .other("file with no instructions", status: 400)
    }
    for change in changes where !change.allSatisfy(\.isWhitespace) {
      let word = String(change.drop { $0 == " " }.prefix { $0 != " " })
      guard known.contains(word.lowercased()) else {
        throw .other("\(word.uppercased()) is not a valid change command", status: 400)
      }
    }
    let file = BuildFile("FROM scratch\n" + changes.joined(separator: "\n") + "\n")
    if let problem = file.problem {
      // Real: a change is no line of a file's.
      let words = problem.message
      let isPlaced = words.hasPrefix("dockerfile parse error on line")
      let place = isPlaced ? words.firstIndex(of: ":") : nil
      throw .other(
        place.map { String(words[$0...].dropFirst(2)) } ?? words, status: 400)
    }
    let request = BuildRequest(dockerfile: file.text, context: .empty)
    var planner = BuildPlanner(file, request)
    var base = ImageConfig(created: machine.now)
    base.config = config
    guard let stage = file.stages.first else { return config }
    do throws(PlanProblem) {
      return try planner.dispatch(
        stage, base: base, prefix: "", isScratch: true, fromTitle: ""
      ).config.config
    } catch {
      // Real: the engine reads ports with a package of its own, BuildKit with another.
      throw .other(
        error.message.replacing("invalid containerPort", with: "Invalid containerPort"),
        status: 400)
    }
  }
}

extension Image {
  /// What docker before 1.10 knew of each layer. Real: a saved archive still holds one for each.
  fileprivate var versionOneTexts: [String] {
    var parent: Digest?
    return layers.indices.map { place in
      var text = Object()
      let isLast = place == layers.count - 1
      let id = Digest(of: "\(parent?.hex ?? "") \(layers[place].diff) \(isLast ? self.id.hex : "")")
      text["id"] = .string(id.hex)
      if let parent { text["parent"] = .string(parent.hex) }
      text["created"] = .string(timestamp(config.created))
      if isLast {
        text["config"] = config.config.document
        text["architecture"] = .string(config.architecture)
      }
      text["os"] = .string(config.os)
      parent = id
      return Value.object(text).json(.go)
    }
  }
}

extension ImageConfig {
  /// From the document that an archive holds.
  init?(document: Value) {
    self.init(created: moment(document["created"]?.string ?? "") ?? .zero)
    architecture = document["architecture"]?.string ?? "amd64"
    os = document["os"]?.string ?? "linux"
    author = document["author"]?.string ?? ""
    comment = document["comment"]?.string ?? ""
    let fields = document["config"] ?? .emptyObject
    config.user = fields["User"]?.string ?? ""
    config.exposedPorts = fields["ExposedPorts"]?.object?.keys ?? []
    config.environment = fields["Env"]?.strings ?? []
    config.entrypoint = fields["Entrypoint"]?.strings
    config.command = fields["Cmd"]?.strings
    config.volumes = fields["Volumes"]?.object?.keys ?? []
    config.workingDirectory = fields["WorkingDir"]?.string ?? ""
    for (key, value) in fields["Labels"]?.object ?? Object() {
      config.labels[key] = value.string ?? ""
    }
    config.stopSignal = fields["StopSignal"]?.string ?? ""
    config.argumentsEscaped = fields["ArgsEscaped"]?.bool ?? false
    config.onBuild = fields["OnBuild"]?.strings ?? []
    config.shell = fields["Shell"]?.strings
    if let check = fields["Healthcheck"] {
      var out = HealthCheck(test: check["Test"]?.strings ?? [])
      out.interval = check["Interval"]?.int ?? 0
      out.timeout = check["Timeout"]?.int ?? 0
      out.startPeriod = check["StartPeriod"]?.int ?? 0
      out.startInterval = check["StartInterval"]?.int ?? 0
      out.retries = check["Retries"]?.int ?? 0
      config.healthcheck = out
    }
    for line in document["history"]?.array ?? [] {
      var entry = HistoryEntry(
        created: moment(line["created"]?.string ?? "") ?? .zero,
        createdBy: line["created_by"]?.string ?? "", comment: line["comment"]?.string ?? "",
        isEmptyLayer: line["empty_layer"]?.bool ?? false)
      entry.author = line["author"]?.string ?? ""
      history.append(entry)
    }
    for text in document.at("rootfs", "diff_ids")?.strings ?? [] {
      guard let digest = Digest(text) else { return nil }
      diffs.append(digest)
    }
  }
}
