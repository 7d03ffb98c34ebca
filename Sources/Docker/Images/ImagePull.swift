// POST /images/create: a pull as a plan in time, which a client shows while it passes.

package import Containers
import Kernel
import Machine

/// What one layer of a pull or push is doing.
package enum LayerProgress: Hashable, Sendable {
  case pullingFSLayer
  case waiting
  case downloading(Int, of: Int)
  case verifying
  case downloadComplete
  case extracting(Int, of: Int)
  case pullComplete
  case alreadyExists
  case preparing
  case pushing(Int, of: Int)
  case pushed
  case layerExists
  case mounted(from: String)

  /// The words without a progress bar. Real: Docker 28.5.2.
  package var words: String {
    switch self {
    case .pullingFSLayer: "Pulling fs layer"
    case .waiting: "Waiting"
    case .downloading: "Downloading"
    case .verifying: "Verifying Checksum"
    case .downloadComplete: "Download complete"
    case .extracting: "Extracting"
    case .pullComplete: "Pull complete"
    case .alreadyExists: "Already exists"
    case .preparing: "Preparing"
    case .pushing: "Pushing"
    case .pushed: "Pushed"
    case .layerExists: "Layer already exists"
    case .mounted(let name): "Mounted from \(name)"
    }
  }
  /// Whether a client that is no terminal prints it.
  package var isMilestone: Bool {
    switch self {
    case .downloading, .extracting, .pushing: false
    default: true
    }
  }
}

/// Something that a transfer tells its client.
package enum TransferEvent: Hashable, Sendable {
  /// A line of its own: `latest: Pulling from library/nginx`.
  case line(String)
  case layer(String, LayerProgress)
}

/// A pull or a push: what happens when, and what is done at its end.
package struct Transfer: Sendable {
  package struct Step: Hashable, Sendable {
    /// Since the beginning.
    package var after: Duration
    package var event: TransferEvent
  }
  package var steps: [Step]
  package var duration: Duration
  package var reference: ImageReference
  var image: Image
  /// Whether the image was here already, with the same content.
  package var isUpToDate: Bool
  /// The manifest that the registry gave.
  package var manifestText: String { image.manifestText }
  package var manifest: Digest { image.manifest }
  /// Leaves the last line out: a pull of all tags has one status for all.
  package mutating func dropStatus() {
    steps.removeAll { step in
      if case .line(let text) = step.event { return text.hasPrefix("Status: ") }
      return false
    }
  }
}

extension DockerHost {
  /// Looks an image up in its registry and plans its pull. Nothing has changed yet: `finishPull`
  /// takes the image in when `duration` has passed.
  package mutating func imagePull(
    _ reference: ImageReference, account: RegistryAccount? = nil
  ) throws(DockerError) -> Transfer {
    let reference = reference.withDefaultTag
    let image: Image
    do throws(RegistryError) {
      image = try registries.find(
        located(reference), account: account, through: docker.settings.mirrorHosts)
    } catch {
      throw .registry(error.about(reference))
    }
    let tag = reference.tag ?? reference.digest?.description ?? "latest"
    var steps: [Transfer.Step] = []
    func add(_ seconds: Double, _ event: TransferEvent) {
      steps.append(.init(after: .nanoseconds(Int(seconds * 1e9)), event: event))
    }
    var clock = TransferSpeed.roundTrip
    add(clock, .line("\(tag): Pulling from \(reference.path)"))
    let isHere = docker.images[image.id] != nil
    var isUpToDate = false
    if isHere {
      isUpToDate =
        reference.tag.map {
          docker.images.tags[
            ImageReference(domain: reference.domain, path: reference.path, tag: $0)] == image.id
        } ?? true
    } else {
      clock = planLayers(image, from: clock, add)
    }
    add(clock, .line("Digest: \(image.manifest)"))
    let what = isUpToDate ? "Image is up to date" : "Downloaded newer image"
    add(clock, .line("Status: \(what) for \(reference.familiar)"))
    return Transfer(
      steps: steps.enumerated().sorted {
        $0.element.after != $1.element.after
          ? $0.element.after < $1.element.after : $0.offset < $1.offset
      }.map(\.element), duration: .nanoseconds(Int(clock * 1e9)), reference: reference,
      image: image,
      isUpToDate: isUpToDate)
  }

  /// Real: three layers come down at a time; they are unpacked in order, one after the other.
  private func planLayers(
    _ image: Image, from begin: Double, _ add: (Double, TransferEvent) -> Void
  ) -> Double {
    let chains = docker.images.chains
    var chain: Digest?
    var wanted: [Layer] = []
    var isKnown = true
    for layer in image.layers {
      let next = chain.map { Digest(of: "\($0) \(layer.diff)") } ?? layer.diff
      chain = next
      isKnown = isKnown && chains.contains(next)
      if isKnown {
        add(begin, .layer(layer.digest.short, .alreadyExists))
      } else {
        wanted.append(layer)
      }
    }
    for layer in wanted { add(begin, .layer(layer.digest.short, .pullingFSLayer)) }
    for layer in wanted.dropFirst(3) { add(begin, .layer(layer.digest.short, .waiting)) }
    var lanes = [begin, begin, begin]
    var unpacked = begin
    for layer in wanted {
      let lane = lanes.indices.min { lanes[$0] < lanes[$1] } ?? 0
      let start = lanes[lane]
      let seconds = 0.02 + Double(layer.compressedSize) / TransferSpeed.bytesPerSecond
      let id = layer.digest.short
      let pieces = min(8, max(0, layer.compressedSize / 2_000_000))
      for piece in 0..<pieces {
        let part = Double(piece + 1) / Double(pieces + 1)
        add(
          start + seconds * part,
          .layer(
            id,
            .downloading(
              Int(Double(layer.compressedSize) * part), of: layer.compressedSize)))
      }
      let done = start + seconds
      lanes[lane] = done
      add(done, .layer(id, .verifying))
      add(done, .layer(id, .downloadComplete))
      let unpacking = 0.015 + Double(layer.size) / TransferSpeed.unpackedPerSecond
      unpacked = max(unpacked, done)
      for piece in 0..<min(4, layer.size / 20_000_000 + 1) {
        let part = Double(piece + 1) / 5
        add(
          unpacked + unpacking * part,
          .layer(
            id,
            .extracting(Int(Double(layer.compressedSize) * part), of: layer.compressedSize)))
      }
      unpacked += unpacking
      add(unpacked, .layer(id, .pullComplete))
    }
    return unpacked
  }

  /// The tags of a repository, for `pull -a`.
  package func registryTags(
    _ reference: ImageReference, account: RegistryAccount? = nil
  ) throws(DockerError) -> [String] {
    do throws(RegistryError) {
      return try registries.tags(
        of: located(reference), account: account, through: docker.settings.mirrorHosts)
    } catch {
      throw .registry(error.about(reference))
    }
  }

  /// Takes the pulled image in.
  @discardableResult
  package mutating func finishPull(_ transfer: Transfer) -> Digest {
    let id = docker.images.add(transfer.image)
    let reference = transfer.reference
    if reference.tag != nil { docker.images.tag(id, as: reference, at: nil) }
    docker.images.addDigest(id, repository: reference, digest: transfer.image.manifest)
    keepSources(of: transfer.image, from: reference)
    note("image", "pull", reference.familiar, ["name": reference.familiarName])
    return id
  }
}
