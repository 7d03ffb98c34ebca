// Telling what happened, and letting happen what was booked.

import Containers
import Kernel
package import Machine
import Network

extension DockerHost {
  /// Notes an event and wakes whoever follows the engine.
  mutating func note(
    _ type: String, _ action: String, _ actor: String,
    _ attributes: OrderedMap<String, String> = [:]
  ) {
    docker.events.append(
      EngineEvent(
        time: machine.now, type: type, action: action, actor: actor, attributes: attributes))
    docker.eventCount += 1
    if docker.events.count > 512 { docker.events.removeFirst(256) }
    machine.wake(Topic.docker)
  }
  mutating func note(
    _ action: String, _ container: Container, _ more: OrderedMap<String, String> = [:]
  ) {
    var attributes = container.config.labels
    attributes["image"] = container.imageName
    attributes["name"] = container.name
    for (key, value) in more { attributes[key] = value }
    note("container", action, container.id, attributes)
  }
  /// Books an event of the engine's own.
  mutating func book(_ event: DockerEvent, at time: Instant) {
    var clock = machine.clock
    docker.agenda.add(event, at: time, clock: &clock)
    machine.clock = clock
  }
  mutating func wakeDocker() { machine.wake(Topic.docker) }

  /// Takes the engine's soonest event and lets it happen.
  package mutating func fireDockerEvent() {
    guard let (_, event) = docker.agenda.popFirst() else { return }
    switch event {
    case .killOverdue(let id, let generation):
      guard let container = docker.containers[id], container.generation == generation,
        let process = container.process?.process
      else { return }
      note("kill", container, ["signal": "9"])
      end(process, .killed(.kill))
    case .restart(let id, let generation):
      guard let container = docker.containers[id], container.generation == generation,
        container.state.isRestarting
      else { return }
      docker.containers.modify(id) { $0.restartCount += 1 }
      do throws(DockerError) {
        try launch(id)
      } catch {
        failStart(id, error)
      }
    case .outOfMemory(let id, let generation):
      guard let container = docker.containers[id], container.generation == generation,
        let process = container.process?.process
      else { return }
      docker.containers.modify(id) { $0.state.wasOutOfMemory = true }
      note("oom", container)
      end(process, .killed(.kill))
    case .health(let id, let generation): runHealthCheck(id, generation: generation)
    case .healthTimeout(let id, let process): healthTimedOut(id, process)
    }
  }

  /// Takes the news that a process without a parent has ended. False: it is not the engine's.
  package mutating func dockerProcessEnded(_ process: ProcessID, _ end: ProcessEnd) -> Bool {
    guard let owner = docker.owners.removeValue(forKey: process) else { return false }
    network.closeListeners(of: process)
    switch owner {
    case .container(let id): containerDied(id, end)
    case .exec(let id): execEnded(id, end)
    case .health(let id): healthEnded(id, process, end)
    case .build:
      docker.buildEnds[process] = end
      wakeDocker()
    }
    return true
  }
}
