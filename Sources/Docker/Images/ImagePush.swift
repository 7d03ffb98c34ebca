// POST /images/{name}/push: a push as a plan in time.

package import Containers
import Kernel

extension DockerHost {
  /// Plans a push. The steps up to the first refusal are in `steps`; `refusal` is how it ends then.
  package func imagePush(
    _ reference: ImageReference, account: RegistryAccount? = nil
  ) throws(DockerError) -> (transfer: Transfer, refusal: String?) {
    let whole = reference.withDefaultTag
    guard let id = docker.images.tags[whole], let image = docker.images[id] else {
      let name = ImageReference(domain: whole.domain, path: whole.path)
      let isKnown = docker.images.tags.keys.contains { $0.name == name.name }
      throw isKnown ? .pushNoTag(whole.familiar) : .pushNoImage(name.familiarName)
    }
    var steps: [Transfer.Step] = []
    func add(_ seconds: Double, _ event: TransferEvent) {
      steps.append(.init(after: .nanoseconds(Int(seconds * 1e9)), event: event))
    }
    var clock = TransferSpeed.roundTrip
    let layers = Array(image.layers.reversed())
    for layer in layers { add(clock, .layer(layer.diff.short, .preparing)) }
    for layer in layers.dropFirst(5) { add(clock, .layer(layer.diff.short, .waiting)) }
    do throws(RegistryError) {
      try registries.checkPush(located(whole), account: account)
    } catch {
      clock += TransferSpeed.roundTrip
      if case .timedOut(_, let after) = error {
        steps = []
        clock = after.inSeconds
      }
      let refusal: String =
        switch error {
        case .denied: "denied: requested access to the resource is denied"
        case .noCredentials: "no basic auth credentials"
        default: DockerError.registry(error.about(whole)).message
        }
      if case .unknownHost = error { steps = [] }
      if case .refused = error { steps = [] }
      return (
        Transfer(
          steps: steps, duration: .nanoseconds(Int(clock * 1e9)), reference: whole, image: image,
          isUpToDate: false), refusal
      )
    }
    for layer in layers {
      let id = layer.diff.short
      if registries.hasLayer(layer.diff, in: located(whole)) {
        clock += 0.01
        add(clock, .layer(id, .layerExists))
      } else if let source = mountSource(layer, for: whole) {
        clock += 0.03
        add(clock, .layer(id, .mounted(from: source)))
      } else {
        let seconds = 0.02 + Double(layer.compressedSize) / TransferSpeed.bytesPerSecond
        let pieces = min(6, layer.size / 3_000_000)
        for piece in 0..<pieces {
          let part = Double(piece + 1) / Double(pieces + 1)
          add(
            clock + seconds * part,
            .layer(id, .pushing(Int(Double(layer.size) * part), of: layer.size)))
        }
        clock += seconds
        add(clock, .layer(id, .pushed))
      }
    }
    clock += TransferSpeed.roundTrip
    add(
      clock,
      .line(
        "\(whole.tag ?? "latest"): digest: \(image.manifest) size: \(image.manifestSize)"))
    return (
      Transfer(
        steps: steps, duration: .nanoseconds(Int(clock * 1e9)), reference: whole, image: image,
        isUpToDate: false), nil
    )
  }
  /// A repository of the same registry from which the layer is known to come.
  private func mountSource(_ layer: Layer, for reference: ImageReference) -> String? {
    guard let sources = docker.images.sources[layer.diff] else { return nil }
    return sources.first { source in
      let isHub = !(source.prefix { $0 != "/" }.contains { $0 == "." || $0 == ":" })
      return reference.domain == "docker.io" ? isHub : source.hasPrefix(reference.domain + "/")
    }
  }

  /// Keeps where an image's layers are known to be, so that a push can mount them from there.
  mutating func keepSources(of image: Image, from reference: ImageReference) {
    let path = reference.domain == "docker.io" ? reference.path : reference.name
    for layer in image.layers where docker.images.sources[layer.diff]?.contains(path) != true {
      docker.images.sources[layer.diff, default: []].append(path)
    }
  }

  /// The tags of a repository, in their order: what `push --all-tags` sends.
  package func tags(ofRepository reference: ImageReference) throws(DockerError) -> [ImageReference]
  {
    let all = docker.images.tags.keys.filter { $0.name == reference.name }
    guard !all.isEmpty else { throw .pushNoImage(reference.familiarName) }
    return all
  }

  /// Leaves the image in its registry.
  package mutating func finishPush(_ transfer: Transfer) {
    registries.push(transfer.image, as: located(transfer.reference))
    docker.images.addDigest(
      transfer.image.id, repository: transfer.reference, digest: transfer.image.manifest)
    keepSources(of: transfer.image, from: transfer.reference)
    note(
      "image", "push", transfer.reference.familiar, ["name": transfer.reference.familiarName])
  }

  /// Asks a registry whether a name and password are right.
  package func registryLogin(
    domain: String, account: RegistryAccount
  ) throws(DockerError) {
    do throws(RegistryError) {
      try registries.login(domain: domain, account: account)
    } catch {
      throw .registry(error)
    }
  }
}
