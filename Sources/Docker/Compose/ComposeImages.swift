// Images of services: pulled layer by layer, or built.

import ComposeFile
import Containers
import Kernel
import Machine

struct PullWork: Sendable {
  let pull: ComposePull
  var transfer: Transfer?
  var begun = Instant.zero
  var next = 0
  var stage = 0
  /// A registry that has not answered, and when that is told.
  var silence: (error: DockerError, until: Instant)?
}

struct BuildWork: Sendable {
  var builds: [ComposeBuild]
  var place = 0
  var job: BuildJob?
  var hasBegun = false
  /// Steps that were shown before this image's own.
  var offset = 1
  var highest = 1
}

extension DockerHost {
  mutating func composePull(
    _ work: inout PullWork, _ run: inout ComposeRun
  ) throws(ComposeFailure) -> ComposeStep {
    let service = work.pull.service
    if !work.pull.skipped.isEmpty {
      run.tell(service, text: "Skipped", status: work.pull.skipped, .done)
      return .done
    }
    switch work.stage {
    case 0:
      run.tell(service, text: "Pulling")
      work.stage = 1
      return .again
    case 1:
      do throws(DockerError) {
        if let (error, until) = work.silence {
          guard until <= machine.now else { return .wait([.until(until)]) }
          throw error
        }
        let reference: ImageReference
        do throws(ReferenceError) {
          reference = try ImageReference(work.pull.image)
        } catch {
          throw DockerError.badReference(error)
        }
        work.transfer = try imagePull(reference, account: work.pull.account)
      } catch {
        if error.patience > .zero, work.silence == nil {
          work.silence = (error, machine.now + error.patience)
          return .again
        }
        if work.pull.ignoresFailure {
          run.tell(service, text: "Warning", status: error.message, .warning)
          return .done
        }
        run.tell(service, text: "Error", status: error.message, .failed)
        throw ComposeFailure(error)
      }
      work.begun = machine.now
      work.stage = 2
      return .again
    default:
      guard let transfer = work.transfer else { return .done }
      while work.next < transfer.steps.count {
        let step = transfer.steps[work.next]
        let due = work.begun + step.after
        guard due <= machine.now else { return .wait([.until(due)]) }
        work.next += 1
        if case .layer(let id, let progress) = step.event, !work.pull.isQuiet {
          run.tell(.layer(service: service, id: id, progress))
        }
      }
      let end = work.begun + transfer.duration
      guard end <= machine.now else { return .wait([.until(end)]) }
      finishPull(transfer)
      run.tell(service, text: "Pulled", .done)
      return .done
    }
  }

  /// Real: all images of a project are built in one bake, whose steps are numbered through.
  mutating func composeBuild(
    _ work: inout BuildWork, _ run: inout ComposeRun
  ) throws(ComposeFailure) -> ComposeStep {
    guard work.hasBegun else {
      work.hasBegun = true
      run.tell(.buildBegan)
      // Real: the bake definition is JSON of about this length.
      let bytes =
        384 + work.builds.reduce(0) { $0 + $1.service.utf8.count + $1.image.utf8.count + 120 }
      run.tell(
        .build([
          .begin(1, title: "[internal] load local bake definitions"),
          .status(1, text: "reading from stdin \(bytes)B", isDone: true, seconds: nil),
          .done(1, seconds: 0),
        ]))
      return .again
    }
    guard work.place < work.builds.count else {
      let last = work.highest + 1
      run.tell(
        .build([
          .begin(last, title: "resolving provenance for metadata file"), .done(last, seconds: 0),
        ]))
      run.tell(.buildEnded(isFailed: false))
      for build in work.builds { run.tell(build.image, "Built", .done) }
      return .done
    }
    let build = work.builds[work.place]
    guard let request = build.request else {
      run.tell(.buildEnded(isFailed: true))
      throw ComposeFailure(build.problem + "\n")
    }
    var job = work.job ?? BuildJob(request)
    work.job = nil
    let advance = buildNext(&job)
    let events = job.takeEvents().map {
      $0.shifted(by: work.offset, in: work.builds.count > 1 ? build.service : nil)
        .named(as: build.image)
    }
    for case .begin(let vertex, _) in events { work.highest = max(work.highest, vertex) }
    if !events.isEmpty { run.tell(.build(events)) }
    switch advance {
    case .wait(let list):
      work.job = job
      return .wait(list)
    case .again:
      work.job = job
      return .again
    case .failed(let failure):
      run.tell(.buildEnded(isFailed: true))
      run.tell(.buildFailed(failure))
      throw ComposeFailure("failed to solve: \(failure.message)\n")
    case .finished:
      work.place += 1
      work.offset = work.highest
      return .again
    }
  }
}

extension BuildEvent {
  /// Real: bake shows an image's name as compose gave it, without the tag that it gets.
  func named(as image: String) -> BuildEvent {
    guard case .status(let vertex, let text, let isDone, let seconds) = self,
      text.hasPrefix("naming to "), text.hasSuffix(":latest"), !image.hasSuffix(":latest")
    else { return self }
    return .status(vertex, text: String(text.dropLast(7)), isDone: isDone, seconds: seconds)
  }
  /// The event with its step's number moved on, and with the service in its title.
  func shifted(by offset: Int, in service: String?) -> BuildEvent {
    switch self {
    case .begin(let vertex, let title):
      var title = title
      if let service, title.hasPrefix("[") { title = "[\(service) \(title.dropFirst())" }
      return .begin(vertex + offset, title: title)
    case .status(let vertex, let text, let isDone, let seconds):
      return .status(vertex + offset, text: text, isDone: isDone, seconds: seconds)
    case .log(let vertex, let seconds, let stream, let text):
      return .log(vertex + offset, seconds: seconds, stream: stream, text: text)
    case .warning(let vertex, let finding): return .warning(vertex + offset, finding)
    case .done(let vertex, let seconds): return .done(vertex + offset, seconds: seconds)
    case .cached(let vertex): return .cached(vertex + offset)
    case .canceled(let vertex): return .canceled(vertex + offset)
    case .failed(let vertex, let message): return .failed(vertex + offset, message: message)
    }
  }
}
