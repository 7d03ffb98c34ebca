// `# syntax=docker/dockerfile:1`: the image that reads the Dockerfile, fetched before anything else.

import Containers
import Dockerfile
import Kernel
import Machine
import Text

extension DockerHost {
  /// Fetches the frontend that a Dockerfile's first line names; nil when that is done.
  ///
  /// Real: BuildKit asks the registry at every build, and keeps the image. Limit: whatever the version
  /// that is named, the lab reads Dockerfiles as 1.19 does.
  mutating func loadFrontend(
    _ job: inout BuildJob, _ stage: Int, _ until: Instant?
  ) throws(BuildFailure) -> BuildAdvance? {
    if let until, machine.now < until { return .wait([.until(until)]) }
    guard let name = job.file.directive("syntax"),
      let reference = (try? ImageReference(name))?.withDefaultTag
    else {
      job.phase = .metadata(0, nil)
      return nil
    }
    let title = "resolve image config for docker-image://\(reference.canonical)"
    let wait = Duration.nanoseconds(Int(TransferSpeed.roundTrip * 1e9))
    switch stage {
    case 0:
      _ = job.begin(title)
      job.phase = .frontend(1, machine.now + wait)
      return .wait([.until(machine.now + wait)])
    case 1:
      guard BuildFrontend.isKnown(reference) else {
        let isRepository = BuildFrontend.repositories.contains(reference.path)
        let words =
          isRepository
          ? "\(reference.canonical): not found"
          : RegistryError.denied(reference).buildWords(reference)
        job.events.append(.failed(job.vertices, message: words))
        throw BuildFailure(
          message: "failed to resolve source metadata for \(reference.canonical): \(words)",
          step: title, excerpt: job.excerpt(1...1))
      }
      job.events.append(.done(job.vertices, seconds: TransferSpeed.roundTrip))
      let digest = Digest(of: "frontend \(reference.path)")
      let vertex = job.begin("docker-image://\(reference.canonical)@\(digest)")
      if docker.cache.frontends.contains(reference.canonical) {
        job.events.append(.cached(vertex))
      } else {
        docker.cache.frontends.append(reference.canonical)
        job.status(vertex, "resolve \(reference.canonical)@\(digest)")
        let layer = Digest(of: "layer \(digest)")
        for (part, size) in [(digest, "8.404kB"), (Digest(of: "config \(digest)"), "1.269kB")] {
          job.status(vertex, "\(part) \(size) / \(size)")
        }
        job.status(vertex, "\(layer) 13.24MB / 13.24MB")
        job.status(vertex, "extracting \(layer)")
        job.phase = .frontend(2, machine.now + .milliseconds(600))
        return .wait([.until(machine.now + .milliseconds(600))])
      }
    default: job.events.append(.done(job.vertices, seconds: 0.6))
    }
    if let held = job.heldFailure { throw held }
    job.phase = .metadata(0, nil)
    return nil
  }
}

/// Which frontends there are.
private enum BuildFrontend {
  static let repositories = ["docker/dockerfile", "docker/dockerfile-upstream"]

  /// Real: versions 1.0 to 1.19 of November 2025, each also as `-labs`.
  static func isKnown(_ reference: ImageReference) -> Bool {
    guard reference.domain == "docker.io", repositories.contains(reference.path) else {
      return false
    }
    var tag = (reference.tag ?? "latest")[...]
    for suffix in ["-labs", "-experimental"] where tag.hasSuffix(suffix) {
      tag = tag.dropLast(suffix.count)
    }
    if ["latest", "labs", "experimental", "master", "stable"].contains(tag) { return true }
    let numbers = tag.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
    guard numbers.count <= 3, numbers.first == 1, !numbers.contains(nil) else { return false }
    return numbers.count < 2 || (numbers[1] ?? 0) <= 19
  }
}
