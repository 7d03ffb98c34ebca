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
  package mutating func imageSave(_ names: [String]) throws(DockerError) -> [FileEntry] {
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
      guard let image = try? image(name) else { throw .noSuchImage(name) }
      if !seen.contains(image.id) { seen.append(image.id) }
      guard let reference = try? ImageReference(name),
        docker.images.tags[reference.withDefaultTag] == image.id
      else {
        let all = docker.images.tags(of: image.id).filter { $0.familiarName == name }
        tags[image.id, default: []] += all
        continue
      }
      tags[image.id, default: []].append(reference.withDefaultTag)
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
      index.append([
        "mediaType": "application/vnd.oci.image.manifest.v1+json",
        "digest": .string(image.manifest.description), "size": .integer(text.utf8.count),
      ])
      for tag in tags[id] ?? [] {
        repositories[tag.familiarName, default: .emptyObject][tag.tag ?? "latest"] = .string(
          image.layers.last?.diff.hex ?? "")
      }
    }
    var out: [FileEntry] = [.directory("blobs"), .directory("blobs/sha256")]
    for hex in order.sorted() {
      out.append(FileEntry("blobs/sha256/\(hex)", .regular(.bytes(blobs[hex] ?? [])), mode: 0o644))
    }
    func json(_ name: String, _ value: Value) {
      out.append(.file(name, value.json(.go) + "\n"))
    }
    json(
      "index.json",
      [
        "schemaVersion": 2, "mediaType": "application/vnd.oci.image.index.v1+json",
        "manifests": .array(index),
      ])
    json("manifest.json", .array(manifest))
    for id in seen { note("image", "save", id.description, ["name": id.description]) }
    json("oci-layout", ["imageLayoutVersion": "1.0.0"])
    if !repositories.isEmpty { json("repositories", .object(repositories)) }
    return out
  }

  /// Takes in what an archive of `imageSave` holds.
  package mutating func imageLoad(_ bytes: [UInt8]) throws(DockerError) -> [LoadedImage] {
    // Real: what is shorter than an archive's first block is told by Go's reader.
    if !bytes.isEmpty, bytes.count < 512 { throw .other("unexpected EOF", status: 400) }
    let number = docker.random.next() % 999_999_999
    func missing(_ name: String) -> DockerError {
      .other(
        "open /var/lib/docker/tmp/docker-import-\(number)/\(name): no such file or directory",
        status: 500)
    }
    guard let entries = try? TarArchive.entries(of: bytes), !entries.isEmpty else {
      throw missing("repositories")
    }
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
      guard let path = item["Config"]?.string, let raw = files[path],
        let config = try? JSON.parse(bytes: raw), let parsed = ImageConfig(document: config)
      else { throw .badArchive("invalid archive: no image configuration") }
      var tree = FileTree(at: parsed.created)
      let names = item["Layers"]?.strings ?? []
      let sources = item["LayerSources"]?.object ?? Object()
      var layers: [Layer] = []
      for (place, name) in names.enumerated() {
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
    _ bytes: [UInt8], as reference: ImageReference?, message: String = "", changes: [String] = []
  ) throws(DockerError) -> Digest {
    guard let entries = try? TarArchive.entries(of: bytes), let tree = try? FileTree(entries) else {
      throw .badArchive("Error processing tar file(exit status 1): archive/tar: invalid tar header")
    }
    var config = ImageConfig(created: machine.now)
    config.comment = message.isEmpty ? "Imported from -" : message
    config.config = try changed(config.config, changes)
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
    for change in changes {
      let word = String(change.drop { $0 == " " }.prefix { $0 != " " })
      guard known.contains(word.lowercased()) else {
        throw .other("\(word.uppercased()) is not a valid change command", status: 400)
      }
    }
    let file = BuildFile("FROM scratch\n" + changes.joined(separator: "\n") + "\n")
    if let problem = file.problem { throw .other(problem.message, status: 400) }
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
      throw .other(error.message, status: 400)
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
