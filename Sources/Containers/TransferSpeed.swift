// How fast images move in the lab's world.

/// The speed of the lab's line and disk; a pull of some hundred megabytes takes seconds.
package enum TransferSpeed {
  package static let bytesPerSecond = 30_000_000.0
  package static let unpackedPerSecond = 120_000_000.0
  /// One question to a registry, in seconds.
  package static let roundTrip = 0.18
}

extension ImageStore {
  /// How long the pull of an image takes, what is already here left out: for a kubelet, which shows
  /// no progress.
  package func pullDuration(of image: Image) -> Duration {
    guard self[image.id] == nil else { return .nanoseconds(Int(TransferSpeed.roundTrip * 1e9)) }
    let known = chains
    var chain: Digest?
    var seconds = TransferSpeed.roundTrip
    for layer in image.layers {
      let next = chain.map { Digest(of: "\($0) \(layer.diff)") } ?? layer.diff
      chain = next
      if known.contains(next) { continue }
      seconds += 0.02 + Double(layer.compressedSize) / TransferSpeed.bytesPerSecond
      seconds += Double(layer.size) / TransferSpeed.unpackedPerSecond
    }
    return .nanoseconds(Int(seconds * 1e9))
  }
}
