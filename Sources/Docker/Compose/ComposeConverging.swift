// From the containers that are there to those that there should be: create, recreate, scale, leave.

import ComposeFile
import Containers
import Kernel

extension DockerHost {
  mutating func convergeTasks(
    _ project: ComposeProject, _ options: ComposeConverge
  ) throws(ComposeFailure) -> [ComposeTask] {
    var tasks: [ComposeTask] = []
    var last: [String: [Int]] = [:]
    var recreated: Set<String> = []
    let all = docker.composeContainers(project.name)
    for service in DependencyOrder.sorted(project.services) {
      let before = service.dependencies.flatMap { last[$0.name] ?? [] }
      var own = before
      let isNamed = options.names.map { $0.contains(service.name) } ?? true
      let policy = isNamed ? options.named : options.others
      let list = all.filter { $0.composeService == service.name }
      let current = list.filter { !mustRecreate($0, service, project, policy, recreated) }
      let obsolete = list.filter { container in !current.contains { $0.id == container.id } }
      // Real: up-to-date ones are kept first, the lowest numbers of them; of the others the highest.
      let ranked =
        current.sorted { $0.composeNumber < $1.composeNumber }
        + obsolete.sorted { $0.composeNumber > $1.composeNumber }
      for (place, container) in ranked.enumerated() {
        var work: ComposeWork
        if place >= service.scale {
          work = .stop(StopWork(id: container.id, timeout: options.timeout, removes: true))
        } else if place >= current.count {
          var create = CreateWork(
            service: service, number: container.composeNumber,
            name: service.containerName(in: project.name, container.composeNumber),
            replaces: container.id)
          create.renewsVolumes = options.renewsVolumes
          create.timeout = options.timeout
          if !recreated.contains(service.name) {
            own += stopDependents(service, project, all, &tasks, before)
          }
          recreated.insert(service.name)
          work = .create(create)
        } else if container.state.isRunning {
          work = .note(id: "Container \(container.name)", status: "Running")
        } else if container.state.status == .created || container.state.status == .exited {
          // Real: said only of containers that were stopped before, and at a terminal only.
          continue
        } else {
          continue
        }
        tasks.append(ComposeTask(after: own == before ? before : own, work: work))
        last[service.name, default: []].append(tasks.count - 1)
      }
      var number = (list.map(\.composeNumber).max() ?? 0) + 1
      for _ in 0..<max(0, service.scale - ranked.count) {
        let name = service.containerName(in: project.name, number)
        tasks.append(
          ComposeTask(
            after: before,
            work: .create(CreateWork(service: service, number: number, name: name))))
        last[service.name, default: []].append(tasks.count - 1)
        number += 1
      }
      last[service.name, default: []] += before
    }
    return tasks
  }

  /// Services that ask to be restarted with this one are stopped before it is made anew.
  private func stopDependents(
    _ service: ComposeService, _ project: ComposeProject, _ all: [Container],
    _ tasks: inout [ComposeTask], _ before: [Int]
  ) -> [Int] {
    let users = project.services.filter { user in
      user.dependencies.contains { $0.name == service.name && $0.restarts }
    }.map(\.name)
    var own: [Int] = []
    for container in all where users.contains(container.composeService) && container.state.isRunning
    {
      tasks.append(ComposeTask(after: before, work: .stop(StopWork(id: container.id))))
      own.append(tasks.count - 1)
    }
    return own
  }

  private func mustRecreate(
    _ container: Container, _ service: ComposeService, _ project: ComposeProject,
    _ policy: ComposeConverge.Recreation, _ recreated: Set<String>
  ) -> Bool {
    switch policy {
    case .never: return false
    case .always: return true
    case .changed: break
    }
    if container.config.labels[ComposeLabel.hash] != service.configHash { return true }
    let image = (try? image(service.imageName(in: project.name)))?.id.description
    if let image, container.config.labels[ComposeLabel.image] != image { return true }
    // A network namespace that is shared goes with its owner.
    if let mode = service.text("network_mode"), mode.hasPrefix("service:"),
      recreated.contains(String(mode.dropFirst(8)))
    {
      return true
    }
    if container.state.isRunning {
      for key in service.networkKeys {
        guard let name = project.resource("networks", key)?.name else { continue }
        guard let id = docker.networks.values.first(where: { $0.name == name })?.id else {
          return true
        }
        if !container.endpoints.contains(where: { $0.network == id }) { return true }
      }
    }
    for mount in service.mounts where mount.type == "volume" && !mount.source.isEmpty {
      let name = project.resource("volumes", mount.source)?.name ?? mount.source
      if !container.mounts.contains(where: { $0.type == "volume" && $0.name == name }) {
        return true
      }
    }
    return false
  }
}
