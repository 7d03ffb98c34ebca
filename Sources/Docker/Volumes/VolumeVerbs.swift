// Volumes: making, listing, looking into, removing.

import Documents
import Containers
import Files
package import Kernel
import Machine

extension DockerHost {
  package mutating func volumeCreate(
    name: String?, driver: String = "local", labels: OrderedMap<String, String> = [:],
    options: OrderedMap<String, String> = [:]
  ) throws(DockerError) -> Volume {
    if let name, !name.isEmpty {
      guard isVolumeName(name) else { throw .badVolumeName(name) }
      guard driver == "local" || driver.isEmpty else {
        throw .noSuchVolumeDriver(name, driver: driver)
      }
      if let there = docker.volumes[name] { return there }
    }
    let volume = ensureVolume(name.flatMap { $0.isEmpty ? nil : $0 })
    docker.volumes.modify(volume.name) {
      $0.labels = labels
      $0.options = options
      $0.hasLabels = !labels.isEmpty
      if name == nil || name == "" {
        $0.labels["com.docker.volume.anonymous"] = ""
        $0.hasLabels = true
      }
    }
    return docker.volumes[volume.name] ?? volume
  }

  /// The volume of that name, made when it is missing; without a name, a new anonymous one.
  mutating func ensureVolume(_ name: String?) -> Volume {
    if let name, let there = docker.volumes[name] { return there }
    let now = machine.now
    let tree = machine.files.add(FileTree(at: now))
    var volume = Volume(name: name ?? docker.random.hex(64), created: now, tree: tree)
    if name == nil {
      volume.isAnonymous = true
      volume.labels["com.docker.volume.anonymous"] = ""
      volume.hasLabels = true
    }
    docker.volumes[volume.name] = volume
    note("volume", "create", volume.name, ["driver": "local"])
    return volume
  }

  package mutating func volumeRemove(_ name: String, force: Bool = false) throws(DockerError) {
    guard let volume = docker.volumes[name] else {
      if force { return }
      throw .noSuchVolume(name)
    }
    let users = docker.users(ofVolume: name)
    guard users.isEmpty else { throw .volumeInUse(name, by: users) }
    removeVolume(volume)
  }
  mutating func removeVolume(_ volume: Volume) {
    docker.volumes.removeValue(forKey: volume.name)
    machine.files.removeTree(volume.tree)
    note("volume", "destroy", volume.name, ["driver": "local"])
  }

  package func volumeList(
    _ filters: FilterSet = FilterSet()
  ) throws(DockerError) -> [Volume] {
    try filters.check(["dangling", "driver", "label", "name"])
    let dangling = try filters.flag("dangling")
    return docker.volumes.values.filter { volume in
      if let dangling, dangling != docker.users(ofVolume: volume.name).isEmpty { return false }
      return filters.allows("driver", volume.driver) && filters.allowsPart("name", [volume.name])
        && filters.allowsLabels(volume.labels)
    }
  }
  package func volume(_ name: String) throws(DockerError) -> Volume {
    guard let volume = docker.volumes[name] else { throw .noSuchVolume(name) }
    return volume
  }

  /// Removes volumes that nobody uses; named ones only with the filter `all`.
  package mutating func volumesPrune(
    _ filters: FilterSet = FilterSet()
  ) throws(DockerError) -> (names: [String], bytes: Int) {
    try filters.check(["label", "label!", "all"])
    let all = try filters.flag("all") ?? false
    var names: [String] = []
    var bytes = 0
    for volume in docker.volumes.values {
      guard all || volume.isAnonymous || volume.labels["com.docker.volume.anonymous"] != nil,
        docker.users(ofVolume: volume.name).isEmpty, filters.allowsLabels(volume.labels)
      else { continue }
      bytes += machine.files[volume.tree]?.usedBytes ?? 0
      removeVolume(volume)
      names.append(volume.name)
    }
    return (names, bytes)
  }
}
