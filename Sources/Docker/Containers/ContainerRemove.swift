// Removing, renaming, changing and pruning containers.

import Containers
import Files
import Kernel
import Machine
import Network

extension DockerHost {
  /// Removes a container. A running one needs `force`, and is killed first.
  package mutating func containerRemove(
    _ text: String, force: Bool = false, volumes: Bool = false
  ) throws(DockerError) {
    let container = try docker.container(text)
    if container.state.isRunning {
      guard force else {
        throw container.state.isPaused ? .removePaused(text) : .removeRunning(text)
      }
      docker.containers.modify(container.id) {
        $0.wasStoppedByHand = true
        $0.startsAgain = false
        $0.state.isRemoving = true
        $0.removesVolumes = volumes
      }
      if let process = container.process?.process {
        if container.state.isPaused { try containerUnpause(container.id) }
        note("kill", container, ["signal": "9"])
        end(process, .killed(.kill))
      }
      if docker.containers[container.id] != nil { destroy(container.id, volumes: volumes) }
    } else {
      destroy(container.id, volumes: volumes)
    }
    machine.clock.elapse(nanoseconds: DockerLatency.remove)
  }

  /// Takes a container that does not run out of the engine.
  mutating func destroy(_ id: String, volumes: Bool) {
    guard let container = docker.containers.removeValue(forKey: id) else { return }
    docker.names.removeValue(forKey: container.name)
    machine.files.removeTree(container.root)
    for point in container.mounts {
      if let tree = point.ownTree { machine.files.removeTree(tree) }
    }
    if !isHeld(id) { machine.logs.removeValue(forKey: container.log) }
    for exec in container.execs { docker.execs.removeValue(forKey: exec) }
    note("destroy", container)
    guard volumes else { return }
    for point in container.mounts where point.type == "volume" {
      guard let volume = docker.volumes[point.name], volume.isAnonymous,
        docker.users(ofVolume: point.name).isEmpty
      else { continue }
      removeVolume(volume)
    }
  }

  package mutating func containerRename(_ text: String, to name: String) throws(DockerError) {
    let container = try docker.container(text)
    let bare = name.hasPrefix("/") ? String(name.dropFirst()) : name
    guard !bare.isEmpty, DockerEngine.isName(bare) else {
      throw .other(
        "Error when allocating new name: \(DockerError.invalidName("/" + bare).message)",
        status: 400)
    }
    if bare == container.name { throw .renameSame }
    if let other = docker.names[bare] { throw .renameConflict(bare, by: other) }
    docker.names.removeValue(forKey: container.name)
    docker.names[bare] = container.id
    docker.containers.modify(container.id) { $0.name = bare }
    if let changed = docker.containers[container.id] {
      docker.containers.modify(container.id) { entry in
        for index in entry.endpoints.indices {
          let names = entry.endpoints[index].endpoint?.names ?? []
          entry.endpoints[index].endpoint?.names = names.map { $0 == container.name ? bare : $0 }
        }
      }
      for settings in changed.endpoints {
        guard let own = settings.endpoint?.id else { continue }
        network.networks.modify(settings.network) {
          $0.rename(own) { $0 == container.name ? bare : $0 }
        }
      }
      note("rename", changed, ["oldName": "/" + container.name])
    }
  }

  /// Changes limits and the restart policy; nil leaves one as it is.
  package mutating func containerUpdate(
    _ text: String, restart: RestartPolicy? = nil, _ change: (inout HostConfig) -> Void
  ) throws(DockerError) {
    // Real: what is asked for is looked at before the container is.
    let known = ["no", "always", "on-failure", "unless-stopped"]
    if let restart, !known.contains(restart.name) { throw .unknownRestartPolicy(restart.name) }
    var asked = HostConfig()
    change(&asked)
    if asked.memory != 0, asked.memory < 6 << 20 { throw .memoryTooSmall }
    let cpus = asked.nanoCPUs
    if cpus != 0, cpus < 10_000_000 || cpus > DockerEngine.processors * 1_000_000_000 {
      throw .other(
        "range of CPUs is from 0.01 to \(DockerEngine.processors).00, as there are only "
          + "\(DockerEngine.processors) CPUs available", status: 400)
    }
    try checkSets(asked)
    let container = try docker.container(text)
    var host = container.host
    change(&host)
    if host.memorySwap != container.host.memorySwap, host.memorySwap > 0,
      host.memorySwap < host.memory
    {
      throw .swapBelowMemory
    }
    // Real: 28.5.2 compares with what was set before, which is 0 or -1 where there is no limit.
    if host.memory != container.host.memory, host.memorySwap == container.host.memorySwap,
      host.memory > host.memorySwap
    {
      throw .other(
        "Cannot update container \(container.id): Memory limit should be smaller than already set memoryswap limit, update the memoryswap "
          + "at the same time", status: 409)
    }
    if let restart {
      if container.host.autoRemove, restart.name != "no" {
        throw .other(
          "Restart policy cannot be updated because AutoRemove is enabled for the container",
          status: 409)
      }
      host.restartPolicy = restart
    }
    docker.containers.modify(container.id) { $0.host = host }
    if let sandbox = container.sandbox {
      let group = controlGroup(host)
      let now = machine.now
      machine.files.modify(sandbox.system) { $0.write(group, at: now) }
      machine.setMemoryLimit(host.memory > 0 ? host.memory : nil, in: sandbox.processes)
    }
    note("update", container)
  }

  /// Removes every container that does not run; gives their IDs and the bytes that were freed.
  package mutating func containersPrune(
    _ filters: FilterSet = FilterSet()
  ) throws(DockerError) -> (ids: [String], bytes: Int) {
    try filters.check(["until", "label", "label!"])
    _ = try filters.allowsUntil(machine.now, now: machine.now)
    var ids: [String] = []
    var bytes = 0
    for container in docker.containers.byAge.map(\.wrappedValue) where !container.state.isRunning {
      guard filters.allowsLabels(container.config.labels),
        try filters.allowsUntil(container.created, now: machine.now)
      else { continue }
      bytes += writtenBytes(container)
      destroy(container.id, volumes: false)
      ids.append(container.id)
    }
    return (ids, bytes)
  }

  /// Bytes in a container's own layer.
  package func writtenBytes(_ container: Container) -> Int {
    guard let tree = machine.files[container.root] else { return 0 }
    return max(0, tree.layer(since: container.base).size)
  }
}

extension DockerEngine {
  /// IDs of the containers that mount a volume.
  package func users(ofVolume name: String) -> [String] {
    containers.values.filter { container in
      container.mounts.contains { $0.type == "volume" && $0.name == name }
    }.map(\.id)
  }
}
