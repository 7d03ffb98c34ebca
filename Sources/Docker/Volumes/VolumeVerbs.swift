// Volumes: making, listing, looking into, removing.

import Documents
import Containers
import Files
package import Kernel
import Machine
import Text

extension DockerHost {
  package mutating func volumeCreate(
    name: String?, driver: String = "local", labels: OrderedMap<String, String> = [:],
    options: OrderedMap<String, String> = [:]
  ) throws(DockerError) -> Volume {
    if let name, !name.isEmpty {
      try checkVolumeName(name)
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
    showOnHost(volume)
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
  /// Real: a local volume is a folder of the host, below /var/lib/docker, which only root may enter.
  private mutating func showOnHost(_ volume: Volume) {
    guard let mounts = machine.mountTables[0], let root = machine.files.root(of: volume.tree)
    else { return }
    var view = FileView(mounts: mounts)
    let now = machine.now, folder = FilePaths.dirname(volume.mountpoint)
    do throws(FileError) {
      if !machine.files.exists("/var/lib/docker", in: view) {
        try machine.files.makeDirectories("/var/lib/docker", mode: 0o710, in: view, at: now)
      }
      try machine.files.makeDirectories(folder, mode: 0o701, in: view, at: now)
      try machine.files.makeDirectories(volume.mountpoint, mode: 0o755, in: view, at: now)
      try machine.files.mount(root, at: volume.mountpoint, source: "", type: "", in: &view)
      machine.mountTables[0] = view.mounts
    } catch {
      // A full host: the volume works, and is not to be seen there.
    }
  }
  private mutating func hideFromHost(_ volume: Volume) {
    guard var mounts = machine.mountTables[0], mounts.unmount(volume.mountpoint) else { return }
    machine.mountTables[0] = mounts
    let folder = FilePaths.dirname(volume.mountpoint)
    try? machine.files.removeAll(folder, in: FileView(mounts: mounts), at: machine.now)
  }
  mutating func removeVolume(_ volume: Volume) {
    docker.volumes.removeValue(forKey: volume.name)
    hideFromHost(volume)
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
    }.sorted { NaturalOrder.isBefore($0.name, $1.name) }
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
    // Real: a volume with options of its driver's is never pruned.
    for volume in docker.volumes.values where volume.options.isEmpty {
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
