// What each phase has to do, planned on the state of the moment in which it begins.

import ComposeFile
import Containers
import Documents
import Kernel
import Machine
import Text

extension DockerHost {
  mutating func composeTasks(
    _ phase: ComposePhase, _ run: inout ComposeRun
  ) throws(ComposeFailure) -> [ComposeTask] {
    let project = run.project
    switch phase {
    case .pull(let pulls):
      return pulls.map { ComposeTask(after: [], work: .pull(PullWork(pull: $0))) }
    case .build(let builds):
      return builds.isEmpty
        ? [] : [ComposeTask(after: [], work: .build(BuildWork(builds: builds)))]
    case .networks: return try networkTasks(project)
    case .volumes: return try volumeTasks(project, &run)
    case .orphans(let removes): return orphanTasks(project, removes, &run)
    case .converge(let options): return try convergeTasks(project, options)
    case .start(let names): return try startTasks(project, names)
    case .ready(let timeout):
      var wait = WaitWork(
        service: project.name,
        dependencies: project.services.filter { $0.scale > 0 }.map {
          ComposeService.Dependency(
            name: $0.name, condition: awaited($0.name, in: project), restarts: false,
            isRequired: true)
        })
      wait.runningIsEnough = true
      wait.deadline = timeout.map { machine.now + .seconds($0) }
      return wait.dependencies.isEmpty ? [] : [ComposeTask(after: [], work: .wait(wait))]
    case .stop(let options): return stopTasks(project, options)
    case .restart(let names, let timeout, let dependents):
      return restartTasks(project, names, timeout, dependents)
    case .kill(let names, let signal):
      let list = chosen(project, names).filter { $0.state.isRunning }
      return list.map {
        ComposeTask(after: [], work: .kill(id: $0.id, signal: signal, begun: false))
      }
    case .pause(let names):
      return chosen(project, names).filter { $0.state.isRunning }.map {
        ComposeTask(after: [], work: .pause(id: $0.id, isPause: true))
      }
    case .unpause(let names):
      return chosen(project, names).filter { $0.state.isRunning }.map {
        ComposeTask(after: [], work: .pause(id: $0.id, isPause: false))
      }
    case .remove(let names, let volumes):
      return docker.composeContainers(project.name).filter {
        isChosen($0, names) && !$0.state.isRunning
      }.map { ComposeTask(after: [], work: .remove(id: $0.id, volumes: volumes, begun: false)) }
    case .leftovers(let left):
      return left.images.map { ComposeTask(after: [], work: .removeImage($0, begun: false)) }
        + left.volumes.map { ComposeTask(after: [], work: .removeVolume($0, begun: false)) }
        + left.networks.map { ComposeTask(after: [], work: .removeNetwork($0, begun: false)) }
    }
  }

  /// Real: `--wait` lets a service end that others wait to see completed.
  private func awaited(_ name: String, in project: ComposeProject) -> String {
    let completed = "service_completed_successfully"
    return project.services.contains { user in
      user.dependencies.contains { $0.name == name && $0.condition == completed }
    } ? completed : "running_or_healthy"
  }
  private func isChosen(_ container: Container, _ names: [String]?) -> Bool {
    names.map { $0.contains(container.composeService) } ?? true
  }
  private func chosen(_ project: ComposeProject, _ names: [String]?) -> [Container] {
    docker.composeContainers(project.name).filter { isChosen($0, names) }
  }

  // MARK: Networks, volumes, orphans

  private func networkTasks(_ project: ComposeProject) throws(ComposeFailure) -> [ComposeTask] {
    var tasks: [ComposeTask] = []
    for resource in project.resources("networks") {
      let found = docker.networks.values.first { $0.name == resource.name }
      if resource.isExternal {
        guard found != nil || ["host", "none"].contains(resource.name) else {
          throw ComposeFailure(
            "network \(resource.name) declared as external, but could not be found")
        }
        continue
      }
      guard let found else {
        tasks.append(ComposeTask(after: [], work: .network(resource, begun: false)))
        continue
      }
      let label = found.labels[ComposeLabel.network]
      guard label == resource.key else {
        throw ComposeFailure(
          "network \(resource.name) was found but has incorrect label \(ComposeLabel.network) set to \(GoQuote.quoted(label ?? "")) (expected: \(GoQuote.quoted(resource.key)))"
        )
      }
      guard let hash = found.labels[ComposeLabel.hash], hash != resource.configHash else {
        continue
      }
      // Real: who is on a network whose declaration has changed is stopped; the network is made anew
      // under its name, and they are started on it.
      let first = tasks.count
      for container in docker.composeContainers(project.name)
      where container.state.isRunning
        && container.endpoints.contains(where: {
          $0.network == found.id
        })
      {
        tasks.append(ComposeTask(after: [], work: .stop(StopWork(id: container.id))))
      }
      tasks.append(
        ComposeTask(after: Array(first..<tasks.count), work: .renewNetwork(resource)))
    }
    return tasks
  }

  private func volumeTasks(
    _ project: ComposeProject, _ run: inout ComposeRun
  ) throws(ComposeFailure) -> [ComposeTask] {
    var tasks: [ComposeTask] = []
    for resource in project.resources("volumes") {
      let found = docker.volumes[resource.name]
      if resource.isExternal {
        guard found != nil else {
          throw ComposeFailure("external volume \(GoQuote.quoted(resource.name)) not found")
        }
        continue
      }
      guard let found else {
        tasks.append(ComposeTask(after: [], work: .volume(resource, begun: false)))
        continue
      }
      let owner = found.labels[ComposeLabel.project]
      guard owner != project.name else { continue }
      let name = GoQuote.quoted(resource.name)
      run.tell(
        .warning(
          owner.map {
            "volume \(name) already exists but was created for project \(GoQuote.quoted($0)) (expected \(GoQuote.quoted(project.name))). Use `external: true` to use an existing volume"
          }
            ?? "volume \(name) already exists but was not created by Docker Compose. Use `external: true` to use an existing volume"
        ))
    }
    return tasks
  }

  private func orphanTasks(
    _ project: ComposeProject, _ removes: Bool, _ run: inout ComposeRun
  ) -> [ComposeTask] {
    // Real: what `run` has left behind counts among them once it has ended.
    let orphans = docker.composeContainers(project.name, oneOff: true).filter {
      $0.isOneOff
        ? $0.state.status == .exited || $0.state.status == .dead
        : !project.declared.contains($0.composeService)
    }
    guard !orphans.isEmpty else { return [] }
    if removes {
      return orphans.map {
        ComposeTask(after: [], work: .stop(StopWork(id: $0.id, removes: true)))
      }
    }
    // Real: as the engine lists them, the youngest first.
    let names = orphans.sorted { $0.sequence > $1.sequence }.map(\.name).joined(separator: " ")
    run.tell(
      .warning(
        "Found orphan containers ([\(names)]) for this project. If you removed or renamed this service in your compose file, you can run this command with the --remove-orphans flag to clean it up."
      ))
    return []
  }

  // MARK: Start, stop, restart

  private func startTasks(
    _ project: ComposeProject, _ names: [String]?
  ) throws(ComposeFailure) -> [ComposeTask] {
    var tasks: [ComposeTask] = []
    var last: [String: [Int]] = [:]
    let all = docker.composeContainers(project.name)
    // Real: what a chosen service depends on is started with it, also what had done its work.
    let chosen = names.map(project.withDependencies)
    for service in DependencyOrder.sorted(project.services) {
      if let chosen, !chosen.contains(service.name) { continue }
      guard service.scale > 0 else { continue }
      let list = all.filter { $0.composeService == service.name }
      guard !list.isEmpty else {
        throw ComposeFailure("service \(GoQuote.quoted(service.name)) has no container to start")
      }
      var before = service.dependencies.flatMap { last[$0.name] ?? [] }
      let waits = service.dependencies.filter {
        $0.condition != "service_started" && project.service($0.name) != nil
      }
      if !waits.isEmpty {
        tasks.append(
          ComposeTask(
            after: before, work: .wait(WaitWork(service: service.name, dependencies: waits))))
        before = [tasks.count - 1]
      }
      var own = before
      for container in list where !container.state.isRunning {
        tasks.append(ComposeTask(after: before, work: .start(container.id, begun: false)))
        own.append(tasks.count - 1)
      }
      last[service.name] = own
    }
    return tasks
  }

  private func stopTasks(_ project: ComposeProject, _ options: ComposeStop) -> [ComposeTask] {
    var list = docker.composeContainers(project.name, oneOff: options.oneOff).filter {
      isChosen($0, options.services)
    }
    if options.services == nil {
      // Real: what belongs to a profile that is off is no orphan, and is left alone.
      list.removeAll { container in
        !container.isOneOff && project.service(container.composeService) == nil
          && (!options.orphans || project.declared.contains(container.composeService))
      }
    }
    // Who depends on others is stopped before them; the labels tell it where the files do not.
    var tasks: [ComposeTask] = []
    var placed: [String: [Int]] = [:]
    var left = list
    while !left.isEmpty {
      var ready = left.filter { container in
        !left.contains { other in
          other.composeService != container.composeService
            && other.composeDependencies.contains(container.composeService)
        }
      }
      if ready.isEmpty { ready = left }
      for container in ready {
        let users = list.filter {
          $0.composeService != container.composeService
            && $0.composeDependencies.contains(container.composeService)
        }
        let work = StopWork(
          id: container.id, timeout: options.timeout, removes: options.removes,
          volumes: options.volumes)
        tasks.append(
          ComposeTask(
            after: users.flatMap { placed[$0.id] ?? [] }, work: .stop(work)))
        placed[container.id] = [tasks.count - 1]
      }
      left.removeAll { container in ready.contains { $0.id == container.id } }
    }
    return tasks
  }

  private func restartTasks(
    _ project: ComposeProject, _ names: [String]?, _ timeout: Int?, _ dependents: Bool
  ) -> [ComposeTask] {
    var wanted = names
    if dependents, let named = names {
      for service in project.services {
        if service.dependencies.contains(where: { $0.restarts && named.contains($0.name) }),
          !named.contains(service.name)
        {
          wanted?.append(service.name)
        }
      }
    }
    var tasks: [ComposeTask] = []
    var last: [String: [Int]] = [:]
    let all = docker.composeContainers(project.name)
    for service in DependencyOrder.sorted(project.services) {
      if let wanted, !wanted.contains(service.name) { continue }
      let before = service.dependencies.flatMap { last[$0.name] ?? [] }
      for container in all where container.composeService == service.name {
        tasks.append(
          ComposeTask(
            after: before, work: .restart(id: container.id, timeout: timeout, generation: nil)))
        last[service.name, default: []].append(tasks.count - 1)
      }
    }
    return tasks
  }
}
