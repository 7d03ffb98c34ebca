// Compose at work: phases, each a set of tasks of which some wait for others.
//
// Invariant: a run is a value that its client holds and drives with `composeNext`, as a build is.
// Invariant: tasks use the engine's verbs only; the words of progress are compose's own.

package import ComposeFile
package import Containers
import Machine

/// What is done one after the other. A phase is planned when it begins, on the state of that moment.
package enum ComposePhase: Sendable {
  case pull([ComposePull])
  case build([ComposeBuild])
  case networks
  case volumes
  case orphans(removes: Bool)
  case converge(ComposeConverge)
  /// Starts what does not run, each service behind those that it depends on.
  case start([String]?)
  /// Until all run, and those with a health check are healthy. Seconds; nil for ever.
  case ready(timeout: Int?)
  case stop(ComposeStop)
  case restart([String]?, timeout: Int?, dependents: Bool)
  case kill([String]?, signal: String)
  case pause([String]?)
  case unpause([String]?)
  /// Removes containers that have ended.
  case remove([String]?, volumes: Bool)
  case leftovers(ComposeLeftovers)
}

package struct ComposePull: Sendable {
  package var service: String
  package var image: String
  package var account: RegistryAccount?
  /// Why it is not pulled; empty where it is.
  package var skipped: String
  package var isQuiet: Bool
  /// A failure is told, and the rest goes on.
  package var ignoresFailure: Bool
  package init(
    service: String, image: String, account: RegistryAccount?, skipped: String = "",
    isQuiet: Bool = false, ignoresFailure: Bool = false
  ) {
    self.service = service
    self.image = image
    self.account = account
    self.skipped = skipped
    self.isQuiet = isQuiet
    self.ignoresFailure = ignoresFailure
  }
}

package struct ComposeBuild: Sendable {
  package var service: String
  package var image: String
  /// nil: the context could not be prepared, for this reason.
  package var request: BuildRequest?
  package var problem: String
  package init(service: String, image: String, request: BuildRequest?, problem: String = "") {
    self.service = service
    self.image = image
    self.request = request
    self.problem = problem
  }
}

package struct ComposeConverge: Sendable {
  package enum Recreation: Sendable { case changed, always, never }
  /// For the services that were named, and for those that they depend on.
  package var named = Recreation.changed
  package var others = Recreation.changed
  package var names: [String]?
  package var renewsVolumes = false
  package var timeout: Int?
  package init() {}
}

package struct ComposeStop: Sendable {
  package var services: [String]?
  package var timeout: Int?
  package var removes = false
  package var volumes = false
  package var oneOff = false
  /// Containers of services that the files do not know.
  package var orphans = true
  package init() {}
}

package struct ComposeLeftovers: Sendable {
  package var networks: [String] = []
  package var volumes: [String] = []
  package var images: [String] = []
  package init() {}
}

package struct ComposeRun: Sendable {
  package var project: ComposeProject
  var phases: [ComposePhase]
  var tasks: [ComposeTask] = []
  private var events: [ComposeEvent] = []

  package init(_ project: ComposeProject, _ phases: [ComposePhase]) {
    self.project = project
    self.phases = phases.reversed()
  }

  /// What there is to be shown since the last call.
  package mutating func takeEvents() -> [ComposeEvent] {
    defer { events = [] }
    return events
  }
  mutating func tell(_ event: ComposeEvent) { events.append(event) }
  mutating func tell(_ id: String, _ status: String, _ kind: ComposeProgress.Kind = .working) {
    events.append(.progress(ComposeProgress(id: id, status: status, kind: kind)))
  }
  mutating func tell(
    _ id: String, text: String, status: String = "", _ kind: ComposeProgress.Kind = .working
  ) {
    events.append(.progress(ComposeProgress(id: id, text: text, status: status, kind: kind)))
  }
}

struct ComposeTask: Sendable {
  /// Tasks that must be done before.
  var after: [Int]
  var work: ComposeWork
  var isDone = false
}

enum ComposeStep {
  case done
  case again
  case wait([Wait])
}

extension DockerHost {
  /// Lets a run go on until it has something to show or has to wait.
  package mutating func composeNext(_ run: inout ComposeRun) -> ComposeAdvance {
    guard run.tasks.contains(where: { !$0.isDone }) else {
      guard let phase = run.phases.popLast() else { return .finished }
      do throws(ComposeFailure) {
        run.tasks = try composeTasks(phase, &run)
      } catch {
        return fail(&run, error)
      }
      return .again
    }
    var waits: [Wait] = []
    var isMoving = false
    for index in run.tasks.indices where !run.tasks[index].isDone {
      guard run.tasks[index].after.allSatisfy({ run.tasks[$0].isDone }) else { continue }
      var work = run.tasks[index].work
      do throws(ComposeFailure) {
        switch try composeStep(&work, &run) {
        case .done:
          run.tasks[index].isDone = true
          isMoving = true
        case .again: isMoving = true
        case .wait(let list): waits += list
        }
      } catch {
        return fail(&run, error)
      }
      run.tasks[index].work = work
    }
    return isMoving || waits.isEmpty ? .again : .wait(waits)
  }

  private mutating func fail(_ run: inout ComposeRun, _ failure: ComposeFailure) -> ComposeAdvance {
    composeCancel(&run)
    return .failed(failure.message)
  }

  /// Gives up what is still to be done, as when the client is interrupted.
  package mutating func composeCancel(_ run: inout ComposeRun) {
    for index in run.tasks.indices where !run.tasks[index].isDone {
      if case .build(var build) = run.tasks[index].work, var job = build.job {
        buildCancel(&job)
        build.job = nil
      }
    }
    run.tasks = []
    run.phases = []
  }
}
