// What a container sees of files: its layer, and the trees that the engine mounts over it.

import Files
import Kernel
import Machine
import Network

/// The trees of a container beside its layer, and where they are mounted.
struct SandboxFiles {
  /// `/etc/hosts`, `/etc/hostname`, `/etc/resolv.conf`.
  var files: TreeID
  /// /sys.
  var system: TreeID
  /// Those that go with the container: /proc, /dev, /sys and its tmpfs mounts.
  var temporary: [TreeID] = []
  var mounts: MountTable
}

extension FileStore {
  /// Adds a container's trees and mounts them. Folders that mounts need are made in its layer.
  ///
  /// - Parameter interfaces: the network interfaces' names and hardware addresses, for /sys.
  mutating func layOut(
    _ spec: ContainerSpec, interfaces: [(name: String, address: String)], at now: Instant
  ) throws(RuntimeFailure) -> SandboxFiles {
    guard let root = root(of: spec.root) else { throw .badMount("no such layer") }
    let texts = [
      ("hosts", spec.files.hosts), ("hostname", spec.files.hostname),
      ("resolv.conf", spec.files.resolv),
    ]
    let files = add(TextFiles(texts, at: now))
    var pattern = spec.pattern
    var view = FileView(mounts: MountTable(root: root))
    var group = spec.group
    group.memory = spec.memoryLimit
    group.processes = spec.processLimit
    let system = add(
      SystemFiles(group: group, arguments: spec.arguments, interfaces: interfaces, made: now))
    var processFiles = ProcessFiles(spec, at: now)
    let proc = add(processFiles)
    var made = SandboxFiles(files: files, system: system, mounts: view.mounts)
    do throws(FileError) {
      var deviceTree = FileTree.devices(at: now)
      for (path, device) in spec.devices where path.hasPrefix("/dev/") {
        deviceTree.put(
          Inode(.device(device), mode: 0o666, at: now), at: String(path.dropFirst(4)), now: now)
      }
      let devices = add(deviceTree)
      made.temporary = [proc, devices, system]
      // Real: runc 1.3's own mounts.
      try mount(
        proc, at: "/proc", type: "proc", options: "nosuid,nodev,noexec,relatime", in: &view,
        over: pattern)
      try mount(
        devices, at: "/dev", type: "tmpfs", options: "nosuid,size=65536k,mode=755", in: &view,
        over: pattern)
      try mount(
        system, at: "/sys", type: "sysfs", options: "nosuid,nodev,noexec,relatime", in: &view,
        over: pattern, isReadOnly: true)
      for (index, (name, _)) in texts.enumerated() {
        try mount(
          FileReference(files, FileTree.text(index)), at: "/etc/" + name, source: "/dev/sda1",
          type: "ext4", in: &view, over: pattern)
      }
      for mount in spec.mounts.sorted(by: { $0.target < $1.target }) {
        let source: FileReference
        switch mount.source {
        case .file(let file): source = file
        case .tmpfs(let size, let mode):
          var limits = FileLimits()
          if size > 0 { limits.bytes = size }
          let tree = add(FileTree(mode: mode, limits: limits, at: now))
          made.temporary.append(tree)
          guard let root = self.root(of: tree) else { continue }
          source = root
        }
        if !knows(mount.target, over: pattern, in: view),
          try makeMountPoint(mount.target, for: source, in: view, at: now)
        {
          // The layer is a copy of its pattern no longer.
          pattern = nil
        }
        try self.mount(
          source, at: mount.target, isReadOnly: mount.isReadOnly, source: mount.device,
          type: mount.type, options: mount.options, in: &view, over: pattern)
      }
    } catch {
      throw .badMount("error mounting: \(error.message.lowercased())")
    }
    view.mounts.setRootReadOnly(spec.isRootReadOnly)
    processFiles.mounts = view.mounts.mounts
    replace(proc, with: processFiles)
    made.mounts = view.mounts
    return made
  }

  private mutating func mount(
    _ tree: TreeID, at path: String, type: String, options: String, in view: inout FileView,
    over pattern: String?, isReadOnly: Bool = false
  ) throws(FileError) {
    guard let root = root(of: tree) else { throw .noEntry }
    try mount(
      root, at: path, isReadOnly: isReadOnly, source: type, type: type, options: options, in: &view,
      over: pattern)
  }
  /// What is mounted on must be there: a folder, or an empty file for a file. Returns whether it had
  /// to be made.
  private mutating func makeMountPoint(
    _ path: String, for source: FileReference, in view: FileView, at now: Instant
  ) throws(FileError) -> Bool {
    if exists(path, in: view) { return false }
    if inode(source)?.isDirectory == true {
      try makeDirectories(path, mode: 0o755, in: view, at: now)
    } else {
      try makeDirectories(FilePaths.dirname(path), mode: 0o755, in: view, at: now)
      try touch(path, in: view, at: now)
    }
    return true
  }
}
