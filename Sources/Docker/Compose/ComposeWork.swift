// The pieces of compose's work, and how each goes on.

import ComposeFile
import Containers
import Documents
import Files
import Kernel
import Machine
import Text

/// A piece of work, with how far it has come.
enum ComposeWork: Sendable {
  case network(ComposeResource, begun: Bool)
  /// A network that is taken away, and then made anew.
  case renewNetwork(ComposeResource)
  case volume(ComposeResource, begun: Bool)
  case note(id: String, status: String)
  case create(CreateWork)
  case wait(WaitWork)
  /// Container ID.
  case start(String, begun: Bool)
  case stop(StopWork)
  case restart(id: String, timeout: Int?, generation: Int?)
  case kill(id: String, signal: String, begun: Bool)
  case pause(id: String, isPause: Bool)
  case remove(id: String, volumes: Bool, begun: Bool)
  case removeNetwork(String, begun: Bool)
  case removeVolume(String, begun: Bool)
  case removeImage(String, begun: Bool)
  case pull(PullWork)
  case build(BuildWork)
}

struct CreateWork: Sendable {
  var service: ComposeService
  var number: Int
  var name: String
  /// The container that it takes the place of.
  var replaces: String?
  var renewsVolumes = false
  var timeout: Int?
  var stage = 0
  var made = ""
}

struct StopWork: Sendable {
  var id: String
  var timeout: Int?
  var removes = false
  var volumes = false
  var stage = 0
}

extension DockerHost {
  /// Lets one piece of work go on.
  mutating func composeStep(
    _ work: inout ComposeWork, _ run: inout ComposeRun
  ) throws(ComposeFailure) -> ComposeStep {
    switch work {
    case .network(let resource, let begun):
      let id = "Network \(resource.name)"
      guard begun else {
        run.tell(id, "Creating")
        work = .network(resource, begun: true)
        return .again
      }
      try createNetwork(resource, run.project)
      run.tell(id, "Created", .done)
      return .done
    case .renewNetwork(let resource):
      try engine { () throws(DockerError) in try networkRemove(resource.name) }
      run.tell("Network \(resource.name)", "Removed", .done)
      work = .network(resource, begun: false)
      return .again
    case .volume(let resource, let begun):
      let id = "Volume \(resource.name)"
      guard begun else {
        run.tell(id, "Creating")
        work = .volume(resource, begun: true)
        return .again
      }
      try createVolume(resource, run.project)
      run.tell(id, "Created", .done)
      return .done
    case .note(let id, let status):
      run.tell(id, status, .done)
      return .done
    case .create(var create):
      let step = try self.create(&create, &run)
      work = .create(create)
      return step
    case .wait(var wait):
      let step = try composeWait(&wait, &run)
      work = .wait(wait)
      return step
    case .start(let id, let begun):
      guard let container = docker.containers[id] else { return .done }
      guard begun else {
        run.tell("Container \(container.name)", "Starting")
        work = .start(id, begun: true)
        return .again
      }
      if let service = run.project.service(container.composeService) {
        try composeInject(id, service, run.project)
      }
      try engine { () throws(DockerError) in try containerStart(id) }
      run.tell("Container \(container.name)", "Started", .done)
      return .done
    case .stop(var stop):
      let step = try self.stop(&stop, &run)
      work = .stop(stop)
      return step
    case .restart(let id, let timeout, let generation):
      guard let container = docker.containers[id] else { return .done }
      let label = "Container \(container.name)"
      guard let generation else {
        run.tell(label, "Restarting")
        work = .restart(id: id, timeout: timeout, generation: container.generation)
        try engine { () throws(DockerError) in try containerRestart(id, timeout: timeout) }
        return .again
      }
      guard container.generation != generation, !container.startsAgain else {
        return .wait([.topic(.docker)])
      }
      run.tell(label, "Started", .done)
      return .done
    case .kill(let id, let signal, let begun):
      guard let container = docker.containers[id] else { return .done }
      guard begun else {
        run.tell("Container \(container.name)", "Killing")
        work = .kill(id: id, signal: signal, begun: true)
        return .again
      }
      do throws(ComposeFailure) {
        try engine { () throws(DockerError) in try containerKill(id, signal: signal) }
      } catch {
        run.tell("Container \(container.name)", "Error while Killing", .done)
        throw error
      }
      run.tell("Container \(container.name)", "Killed", .done)
      return .done
    case .pause(let id, let isPause):
      guard let container = docker.containers[id] else { return .done }
      try engine { () throws(DockerError) in
        if isPause { try containerPause(id) } else { try containerUnpause(id) }
      }
      run.tell("Container \(container.name)", isPause ? "Paused" : "Unpaused", .done)
      return .done
    case .remove(let id, let volumes, let begun):
      guard let container = docker.containers[id] else { return .done }
      guard begun else {
        run.tell("Container \(container.name)", "Removing")
        work = .remove(id: id, volumes: volumes, begun: true)
        return .again
      }
      try engine { () throws(DockerError) in
        try containerRemove(id, force: true, volumes: volumes)
      }
      run.tell("Container \(container.name)", "Removed", .done)
      return .done
    case .removeNetwork(let name, let begun):
      guard begun else {
        run.tell("Network \(name)", "Removing")
        work = .removeNetwork(name, begun: true)
        return .again
      }
      removeNetwork(name, &run)
      return .done
    case .removeVolume(let name, let begun):
      guard begun else {
        run.tell("Volume \(name)", "Removing")
        work = .removeVolume(name, begun: true)
        return .again
      }
      do throws(DockerError) {
        try volumeRemove(name)
        run.tell("Volume \(name)", "Removed", .done)
      } catch {
        if case .volumeInUse = error {
          run.tell("Volume \(name)", "Resource is still in use", .warning)
        } else {
          throw ComposeFailure(error)
        }
      }
      return .done
    case .removeImage(let name, let begun):
      guard begun else {
        run.tell("Image \(name)", "Removing")
        work = .removeImage(name, begun: true)
        return .again
      }
      do throws(DockerError) {
        _ = try imageRemove(name)
        run.tell("Image \(name)", "Removed", .done)
      } catch {
        switch error {
        case .noSuchImage:
          run.tell("Image \(name)", "Warning: No resource found to remove", .warning)
        default: run.tell("Image \(name)", "Resource is still in use", .warning)
        }
      }
      return .done
    case .pull(var pull):
      let step = try composePull(&pull, &run)
      work = .pull(pull)
      return step
    case .build(var build):
      let step = try composeBuild(&build, &run)
      work = .build(build)
      return step
    }
  }

  /// Calls the engine; its errors become compose's.
  private func engine<R>(_ body: () throws(DockerError) -> R) throws(ComposeFailure) -> R {
    do throws(DockerError) {
      return try body()
    } catch {
      throw ComposeFailure(error)
    }
  }

  // MARK: Networks and volumes

  private mutating func createNetwork(
    _ resource: ComposeResource, _ project: ComposeProject
  ) throws(ComposeFailure) {
    var request = NetworkRequest(name: resource.name)
    request.driver = resource.value["driver"]?.string ?? "bridge"
    request.isInternal = resource.value["internal"]?.bool ?? false
    request.isAttachable = resource.value["attachable"]?.bool ?? false
    request.isIPv6 = resource.value["enable_ipv6"]?.bool ?? false
    request.options = resource.map("driver_opts")
    let pool = resource.value["ipam"]?["config"]?.array?.first
    request.subnet = pool?["subnet"]?.string
    request.gateway = pool?["gateway"]?.string
    request.range = pool?["ip_range"]?.string
    request.labels = resource.map("labels")
    request.labels[ComposeLabel.network] = resource.key
    request.labels[ComposeLabel.project] = project.name
    request.labels[ComposeLabel.versionKey] = ComposeLabel.version
    request.labels[ComposeLabel.hash] = resource.configHash
    do throws(DockerError) {
      let id = try networkCreate(request)
      // Real: a container that is stopped finds its network by name.
      for key in docker.containers.keys {
        docker.containers.modify(key) { container in
          for index in container.endpoints.indices
          where container.endpoints[index].networkName == resource.name {
            container.endpoints[index].network = id
          }
        }
      }
    } catch {
      throw ComposeFailure(
        "failed to create network \(resource.name): Error response from daemon: \(error.message)")
    }
  }
  private mutating func createVolume(
    _ resource: ComposeResource, _ project: ComposeProject
  ) throws(ComposeFailure) {
    var labels = resource.map("labels")
    labels[ComposeLabel.volume] = resource.key
    labels[ComposeLabel.project] = project.name
    labels[ComposeLabel.versionKey] = ComposeLabel.version
    labels[ComposeLabel.hash] = resource.configHash
    do throws(DockerError) {
      _ = try volumeCreate(
        name: resource.name, driver: resource.value["driver"]?.string ?? "local", labels: labels,
        options: resource.map("driver_opts"))
    } catch {
      throw ComposeFailure(error)
    }
  }
  private mutating func removeNetwork(_ name: String, _ run: inout ComposeRun) {
    do throws(DockerError) {
      try networkRemove(name)
      run.tell("Network \(name)", "Removed", .done)
    } catch {
      // Real: a network that others use stays, with a warning.
      run.tell("Network \(name)", "Resource is still in use", .warning)
    }
  }

  // MARK: Containers

  /// What compose says of secrets and configs that are files.
  private func fileWarnings(_ service: ComposeService, _ project: ComposeProject) -> [String] {
    var out: [String] = []
    for kind in ["secrets", "configs"] {
      for file in service.files(kind) {
        guard let resource = project.resource(kind, file.source),
          let path = resource.value["file"]?.string
        else { continue }
        if file.hasOwner || file.mode != nil {
          let word = kind == "secrets" ? kind : "config"
          out.append("\(word) `uid`, `gid` and `mode` are not supported, they will be ignored")
        }
        if kind == "secrets", let mounts = machine.mountTables[0],
          !machine.files.exists(path, in: FileView(mounts: mounts))
        {
          out.append("secret file \(resource.name) does not exist")
        }
      }
    }
    return out
  }

  /// Makes a container; one that takes another's place is made under a name of its own first.
  private mutating func create(
    _ work: inout CreateWork, _ run: inout ComposeRun
  ) throws(ComposeFailure) -> ComposeStep {
    let label = "Container \(work.name)"
    let old = work.replaces.flatMap { docker.containers[$0] }
    switch work.stage {
    case 0:
      run.tell(label, old == nil ? "Creating" : "Recreate")
    case 1:
      let name = old.map { "\($0.shortID)_\(work.name)" } ?? work.name
      var request = try composeRequest(
        work.service, run.project, number: work.number, name: name,
        inherits: work.renewsVolumes ? nil : old)
      for index in request.endpoints.indices {
        request.endpoints[index].aliases = request.endpoints[index].aliases.map {
          $0 == name ? work.name : $0
        }
      }
      if let old { request.labels[ComposeLabel.replace] = old.name }
      for text in fileWarnings(work.service, run.project) { run.tell(.warning(text)) }
      let wanted = request
      do throws(ComposeFailure) {
        work.made = try engine { () throws(DockerError) in try containerCreate(wanted) }.id
      } catch {
        run.tell(label, error.message, .done)
        throw error
      }
      if old == nil {
        run.tell(label, "Created", .done)
        return .done
      }
    case 2:
      if let old, old.state.isRunning || old.state.isRestarting {
        try engine { () throws(DockerError) in try containerStop(old.id, timeout: work.timeout) }
      }
    case 3:
      if let old, old.state.isRunning { return .wait([.topic(.docker)]) }
    default:
      if let old {
        try engine { () throws(DockerError) in
          try containerRemove(old.id, volumes: work.renewsVolumes)
        }
      }
      let made = work.made
      let name = work.name
      try engine { () throws(DockerError) in try containerRename(made, to: name) }
      run.tell(label, "Recreated", .done)
      return .done
    }
    work.stage += 1
    return .again
  }

  private mutating func stop(
    _ work: inout StopWork, _ run: inout ComposeRun
  ) throws(ComposeFailure) -> ComposeStep {
    guard let container = docker.containers[work.id] else { return .done }
    let label = "Container \(container.name)"
    switch work.stage {
    case 0: run.tell(label, "Stopping")
    case 1:
      if container.state.isRunning || container.state.isRestarting {
        if container.state.isPaused {
          try engine { () throws(DockerError) in try containerUnpause(container.id) }
        }
        try engine { () throws(DockerError) in
          try containerStop(container.id, timeout: work.timeout)
        }
      }
    case 2:
      if container.state.isRunning { return .wait([.topic(.docker)]) }
      run.tell(label, "Stopped", .done)
      if !work.removes { return .done }
      run.tell(label, "Removing")
    default:
      try engine { () throws(DockerError) in
        try containerRemove(container.id, force: true, volumes: work.volumes)
      }
      run.tell(label, "Removed", .done)
      return .done
    }
    work.stage += 1
    return .again
  }
}
