// The end of a build: configuration, history, image, names.

import Containers
import Dockerfile
import Files
import Kernel
import Machine
import Text

extension DockerHost {
  mutating func export(_ job: inout BuildJob) throws(BuildFailure) -> BuildResult {
    guard let plan = job.plans[job.target], let state = job.states[job.target] else {
      throw BuildFailure(message: "no such stage")
    }
    job.phase = .ended
    var result = BuildResult(
      image: nil, tree: state.tree, findings: job.findings, file: job.file)
    switch job.request.export {
    case .image: break
    case .nothing: return result
    case .folder:
      let vertex = job.begin("exporting to client directory")
      let bytes = state.tree.entries().reduce(0) { $0 + $1.size + $1.path.utf8.count + 20 }
      job.status(vertex, "copying files \(HumanSize.docker(bytes, precision: 4))")
      job.events.append(.done(vertex, seconds: 0))
      return result
    case .archive:
      let vertex = job.begin("exporting to client tarball")
      job.status(vertex, "sending tarball", seconds: 0)
      job.events.append(.done(vertex, seconds: 0))
      return result
    }
    let vertex = job.begin("exporting to image")
    job.status(vertex, "exporting layers")
    var config = plan.config
    for (key, value) in job.request.labels { config.config.labels[key] = value }
    dateHistory(&config, state)
    let image = Image(config: config, layers: state.layers, tree: state.tree)
    docker.images.add(image)
    result.image = image.id
    job.status(vertex, "writing image \(image.id)")
    for tag in job.request.tags {
      if tag.digest != nil {
        // Real: the name is said, and then the engine refuses it.
        let words = "refusing to create a tag with a digest reference"
        job.status(vertex, "naming to \(tag.canonical)")
        job.events.append(.failed(vertex, message: words))
        throw BuildFailure(message: words, step: "exporting to image")
      }
      docker.images.tag(image.id, as: tag.withDefaultTag, at: machine.now)
      job.status(vertex, "naming to \(tag.canonical)")
      noteImage("tag", image, name: tag.withDefaultTag.familiar)
    }
    job.events.append(.done(vertex, seconds: 0))
    return result
  }

  /// Real: BuildKit gives a layer's line the time at which the layer was made, also when it came from
  /// the cache; lines without a layer get that of the first new layer, or of the one before them; the
  /// image is as old as its last line.
  private func dateHistory(_ config: inout ImageConfig, _ state: StageState) {
    var times = state.times[...]
    var open: [Int] = []
    for index in config.history.indices where config.history[index].created == .zero {
      if !config.history[index].isEmptyLayer, let time = times.popFirst() {
        config.history[index].created = time
      } else {
        open.append(index)
      }
    }
    guard let first = open.first else {
      config.created = config.history.last?.created ?? config.created
      return
    }
    let later = config.history[first...].first { $0.created != .zero }?.created
    var last = later ?? config.history[..<first].last?.created ?? machine.now
    var isPast = false
    for index in config.history.indices {
      if config.history[index].created == .zero {
        isPast = true
        config.history[index].created = last
      } else if isPast {
        last = config.history[index].created
      }
    }
    config.created = config.history.last?.created ?? config.created
  }
}
