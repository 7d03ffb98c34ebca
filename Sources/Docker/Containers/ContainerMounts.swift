// From `-v`, `--mount`, `--tmpfs`, `--volumes-from` and the image's volumes to mount points.

import Containers
import Files
import Kernel
import Machine

extension DockerHost {
  /// Real: later ones win in this order: volumes-from, binds, mounts, tmpfs, the image's volumes.
  mutating func mountPoints(
    _ request: ContainerRequest, config: ContainerConfig
  ) throws(DockerError) -> [MountPoint] {
    var points: [MountPoint] = []
    func isTaken(_ path: String) -> Bool { points.contains { $0.destination == path } }
    for text in request.host.volumesFrom {
      let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
      guard let name = parts.first else { continue }
      let other = try docker.container(name)
      let mode = parts.count > 1 ? parts[1] : ""
      if !MountMode.isValid(mode, only: [MountMode.access, MountMode.labels]) {
        throw .invalidMode(mode)
      }
      for point in other.mounts where point.type != "tmpfs" {
        var point = point
        if mode.split(separator: ",").contains("ro") { point.isWritable = false }
        points.removeAll { $0.destination == point.destination }
        points.append(point)
      }
    }
    var asked: Set<String> = []
    for bind in request.host.binds {
      let point = try bindPoint(bind, driver: request.host.volumeDriver)
      guard asked.insert(point.destination).inserted else {
        throw .duplicateMount(point.destination)
      }
      points.removeAll { $0.destination == point.destination }
      points.append(point)
    }
    for mount in request.host.mounts {
      let point = try mountPoint(mount)
      guard asked.insert(point.destination).inserted else {
        throw .duplicateMount(point.destination)
      }
      points.removeAll { $0.destination == point.destination }
      points.append(point)
    }
    for (path, options) in request.host.tmpfs {
      guard path.hasPrefix("/") else { throw .mountTargetNotAbsolute(type: "tmpfs", path) }
      var point = MountPoint(type: "tmpfs", source: "", destination: FilePaths.normalize(path))
      point.isListed = false
      point.mode = options
      for option in options.split(separator: ",") {
        if option.hasPrefix("size=") { point.tmpfsSize = byteCount(String(option.dropFirst(5))) }
        if option.hasPrefix("mode=") {
          point.tmpfsMode = Int(option.dropFirst(5), radix: 8) ?? 0o1777
        }
        if option == "ro" { point.isWritable = false }
      }
      points.removeAll { $0.destination == point.destination }
      points.append(point)
    }
    for path in config.volumes {
      let path = FilePaths.normalize(path.hasPrefix("/") ? path : "/" + path)
      if path == "/" || isTaken(path) { continue }
      points.append(volumePoint(nil, at: path))
    }
    return points
  }

  /// `name:/path:ro`, `/host:/path`.
  private mutating func bindPoint(
    _ spec: String, driver: String
  ) throws(DockerError) -> MountPoint {
    let parts = spec.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard parts.count >= 2, parts.count <= 3, !parts[0].isEmpty, !parts[1].isEmpty else {
      throw .other("invalid volume specification: '\(spec)'", status: 400)
    }
    let mode = parts.count == 3 ? parts[2] : ""
    let options = mode.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    if parts.count == 3, mode.isEmpty || !MountMode.isValid(mode) { throw .invalidMode(mode) }
    let isPath = parts[0].hasPrefix("/")
    let type = isPath ? "bind" : "volume"
    guard parts[1].hasPrefix("/") else {
      throw .invalidVolumeSpec(
        spec,
        reason: "invalid mount config for type \"\(type)\": invalid mount path: '\(parts[1])' "
          + "mount path must be absolute")
    }
    let target = FilePaths.normalize(parts[1])
    guard target != "/" else {
      throw .invalidVolumeSpec(
        spec,
        reason: "invalid mount config for type \"\(type)\": invalid specification: destination "
          + "can't be '/'")
    }
    var point: MountPoint
    if isPath {
      point = MountPoint(
        type: "bind", source: FilePaths.normalize(parts[0]), destination: target)
      point.file = try boundFile(point.source, creates: true)
      point.propagation = "rprivate"
      point.mode = mode
    } else {
      try checkVolumeName(parts[0])
      if !driver.isEmpty { _ = try volumeCreate(name: parts[0], driver: driver) }
      point = volumePoint(parts[0], at: target)
      point.mode = mode.isEmpty ? "z" : mode
      point.copiesUp = !options.contains("nocopy")
    }
    point.isWritable = !options.contains("ro")
    return point
  }

  private mutating func mountPoint(_ mount: MountRequest) throws(DockerError) -> MountPoint {
    guard ["bind", "volume", "tmpfs", "image"].contains(mount.type) else {
      throw .mountTypeUnknown(mount.type)
    }
    guard mount.target.hasPrefix("/") else {
      throw .mountTargetNotAbsolute(type: mount.type, mount.target)
    }
    let target = FilePaths.normalize(mount.target)
    switch mount.type {
    case "bind":
      if !mount.source.isEmpty, !mount.source.hasPrefix("/") {
        throw .mountTargetNotAbsolute(type: "bind", mount.source)
      }
      var point = MountPoint(
        type: "bind", source: FilePaths.normalize(mount.source), destination: target)
      guard mount.propagation.isEmpty || MountMode.propagations.contains(mount.propagation) else {
        throw .other(
          "invalid mount config for type \"bind\": invalid propagation mode: \(mount.propagation)",
          status: 400)
      }
      point.file = try boundFile(point.source, creates: mount.createsSource)
      point.propagation = mount.propagation.isEmpty ? "rprivate" : mount.propagation
      point.isWritable = !mount.isReadOnly
      return point
    case "tmpfs":
      var point = MountPoint(type: "tmpfs", source: "", destination: target)
      point.tmpfsSize = mount.tmpfsSize
      point.tmpfsMode = mount.tmpfsMode
      point.isWritable = !mount.isReadOnly
      return point
    case "image":
      let image = try image(mount.source)
      let tree = machine.files.add(image.tree)
      // Real: the files of the image's last layer, from wherever the storage driver has them.
      var point = MountPoint(
        type: "image", name: mount.source,
        source: "/var/lib/docker/overlay2/\(image.id.hex)/merged", destination: target)
      point.file = machine.files.root(of: tree)
      point.ownTree = tree
      point.subpath = mount.subpath
      point.propagation = "rprivate"
      point.isWritable = false
      return point
    default:
      if !mount.subpath.isEmpty, mount.source.isEmpty {
        throw .other(
          "invalid mount config for type \"volume\": must not set Subpath when using anonymous volumes",
          status: 400)
      }
      if !mount.source.isEmpty {
        try checkVolumeName(mount.source)
        _ = try volumeCreate(
          name: mount.source, driver: mount.volumeDriver, labels: mount.volumeLabels,
          options: mount.volumeOptions)
      }
      var point = volumePoint(mount.source.isEmpty ? nil : mount.source, at: target)
      point.mode = "z"
      point.isWritable = !mount.isReadOnly
      point.copiesUp = !mount.noCopy
      point.subpath = mount.subpath
      return point
    }
  }

  /// A path of the learner's machine; `-v` makes it when it is missing.
  private mutating func boundFile(
    _ path: String, creates: Bool
  ) throws(DockerError) -> FileReference? {
    guard let mounts = machine.mountTables[0] else { return nil }
    let view = FileView(mounts: mounts)
    if let status = try? machine.files.status(path, in: view) { return status.file }
    guard creates else { throw .bindMissing(path) }
    let now = machine.now
    try? machine.files.makeDirectories(path, mode: 0o755, in: view, at: now)
    return (try? machine.files.status(path, in: view))?.file
  }

  private mutating func volumePoint(_ name: String?, at target: String) -> MountPoint {
    let volume = ensureVolume(name)
    if let folder = volume.boundFolder, let mounts = machine.mountTables[0],
      let status = try? machine.files.status(folder, in: FileView(mounts: mounts))
    {
      // Real: `-o type=none -o o=bind -o device=/folder` makes a volume of a folder.
      var point = MountPoint(
        type: "volume", name: volume.name, source: volume.mountpoint, destination: target,
        driver: "local")
      point.file = status.file
      return point
    }
    var point = MountPoint(
      type: "volume", name: volume.name, source: volume.mountpoint, destination: target,
      driver: "local")
    point.file = machine.files.root(of: volume.tree)
    point.copiesUp = true
    return point
  }

  /// Real: who mounts a volume of memory first finds it empty.
  mutating func renewMemoryVolumes(of container: Container) {
    for point in container.mounts where point.type == "volume" {
      guard let volume = docker.volumes[point.name], volume.isMemory,
        !docker.containers.values.contains(where: { other in
          other.id != container.id && other.state.isRunning
            && other.mounts.contains { $0.type == "volume" && $0.name == volume.name }
        })
      else { continue }
      var mode = 0o1777
      var owner = (uid: 0, gid: 0)
      var limits = FileLimits()
      for word in volume.mountWords {
        let pair = word.split(separator: "=", maxSplits: 1).map(String.init)
        guard pair.count == 2 else { continue }
        if pair[0] == "size" { limits.bytes = byteCount(pair[1]) }
        if pair[0] == "mode" { mode = Int(pair[1], radix: 8) ?? mode }
        if pair[0] == "uid" { owner.uid = Int(pair[1]) ?? 0 }
        if pair[0] == "gid" { owner.gid = Int(pair[1]) ?? 0 }
      }
      let now = machine.now
      machine.files.modify(volume.tree) { tree in
        tree = FileTree(
          mode: FileMode(rawValue: UInt16(mode & 0o7777)), limits: limits, at: now)
      }
      if let root = machine.files.root(of: volume.tree), owner != (0, 0) {
        try? machine.files.setOwner(
          "/", uid: owner.uid, gid: owner.gid, in: FileView(mounts: MountTable(root: root)), at: now
        )
      }
    }
  }

  /// Mounts what volumes stand for; the kernel's refusal in the daemon's words.
  ///
  /// Real: moby's local driver. A machine without NFS knows no such device.
  func checkVolumeMounts(_ container: Container) throws(DockerError) {
    for point in container.mounts where point.type == "image" && !point.subpath.isEmpty {
      guard mountedFile(point) == nil else { continue }
      let whole = "\(point.source)/\(point.subpath)"
      throw .other(
        "cannot access path \(whole): lstat \(whole): no such file or directory", status: 500)
    }
    for point in container.mounts where point.type == "volume" {
      guard let volume = docker.volumes[point.name] else { continue }
      if let problem = mountProblem(volume) {
        throw .other(
          "error while mounting volume '\(volume.mountpoint)': failed to mount local volume: mount "
            + "\(volume.options["device"] ?? ""):\(volume.mountpoint)\(volume.mountDetails): \(problem)",
          status: 500)
      }
      guard !point.subpath.isEmpty, let root = machine.files.root(of: volume.tree) else { continue }
      let view = FileView(mounts: MountTable(root: root))
      if !machine.files.exists("/" + point.subpath, in: view) {
        let whole = "\(volume.mountpoint)/\(point.subpath)"
        throw .other(
          "cannot access path \(whole): lstat \(whole): no such file or directory", status: 500)
      }
    }
  }
  private func mountProblem(_ volume: Volume) -> String? {
    guard let type = volume.options["type"] else { return nil }
    if let folder = volume.boundFolder {
      guard let mounts = machine.mountTables[0] else { return nil }
      return machine.files.exists(folder, in: FileView(mounts: mounts))
        ? nil : "no such file or directory"
    }
    return ["tmpfs", "none"].contains(type) ? nil : "no such device"
  }
  /// The root of what is mounted: a volume's own, or a folder in it.
  func mountedFile(_ point: MountPoint) -> FileReference? {
    guard !point.subpath.isEmpty, let root = point.file else { return point.file }
    let view = FileView(mounts: MountTable(root: root))
    return (try? machine.files.status("/" + point.subpath, in: view))?.file
  }

  /// Fills empty volumes with what the image holds at their place.
  mutating func fillVolumes(_ container: Container, from image: FileTree) {
    for point in container.mounts where point.type == "volume" && point.copiesUp {
      guard let volume = docker.volumes[point.name], let id = image.find(point.destination),
        let folder = image[id], folder.isDirectory,
        let tree = machine.files[volume.tree], tree[tree.root]?.entries?.isEmpty == true
      else { continue }
      machine.files.modify(volume.tree) { tree in
        for entry in image.entries(below: id) { try? tree.place(entry) }
      }
    }
  }
}

func checkVolumeName(_ text: String) throws(DockerError) {
  // Real: one letter is told as too short, whatever it is.
  if text.count == 1 { throw .shortVolumeName(text) }
  if !DockerEngine.isName(text) { throw .badVolumeName(text) }
}

/// `64m`, `1g`: bytes; 0 when it cannot be read.
func byteCount(_ text: String) -> Int {
  let digits = text.prefix { $0.isASCII && $0.isNumber }
  guard let number = Int(digits), number < 1 << 40 else { return 0 }
  switch text.dropFirst(digits.count).lowercased() {
  case "", "b": return number
  case "k", "kb": return number << 10
  case "m", "mb": return number << 20
  case "g", "gb": return number << 30
  default: return 0
  }
}

/// The words behind a mount's last colon. Real: moby's volume/mounts, 28.5.2.
enum MountMode {
  static let access: Set<String> = ["ro", "rw"]
  static let labels: Set<String> = ["z", "Z"]
  static let propagations: Set<String> = [
    "shared", "rshared", "slave", "rslave", "private", "rprivate",
  ]
  private static let kinds: [Set<String>] = [
    access, labels, ["nocopy"], ["consistent", "cached", "delegated", "default"], propagations,
  ]

  /// Whether each word is known, and none says again what another one has said.
  static func isValid(_ mode: String, only allowed: [Set<String>]? = nil) -> Bool {
    if mode.isEmpty { return true }
    var said: [Set<String>] = []
    for word in mode.split(separator: ",", omittingEmptySubsequences: false).map(String.init) {
      guard let kind = (allowed ?? kinds).first(where: { $0.contains(word) }), !said.contains(kind)
      else { return false }
      said.append(kind)
    }
    return true
  }
}
