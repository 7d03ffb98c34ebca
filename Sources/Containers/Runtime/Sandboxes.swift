// Setting a container up and taking it down: trees, mounts, namespaces.

package import Files
import Kernel
import Machine
import Network

extension ContainerHost {
  /// Makes a container's own layer over an image's tree.
  package mutating func addContainerRoot(over image: FileTree) -> TreeID {
    machine.files.add(image)
  }

  /// Sets up mounts and namespaces. Folders that mounts need are made in the container's layer.
  package mutating func makeSandbox(
    _ spec: ContainerSpec
  ) throws(RuntimeFailure) -> ContainerSandbox {
    let now = machine.now
    guard let root = machine.files.root(of: spec.root) else { throw .badMount("no such layer") }
    var own = FileTree(at: now)
    own.text("/hosts", spec.files.hosts, at: now)
    own.text("/hostname", spec.files.hostname, at: now)
    own.text("/resolv.conf", spec.files.resolv, at: now)
    let files = machine.files.add(own)
    var temporary: [TreeID] = []
    var view = FileView(mounts: MountTable(root: root))
    var group = spec.group
    group.memory = spec.memoryLimit
    group.processes = spec.processLimit
    group.settled = memoryEstimate(spec.arguments)
    var about = FileTree.system(group, at: now)
    for (_, endpoint) in network.endpoints(of: spec.network) {
      about.text("/class/net/\(endpoint.interface)/address", endpoint.mac + "\n", at: now)
    }
    let system = machine.files.add(about)
    let proc = machine.files.add(FileTree.proc(spec, at: now))
    do throws(FileError) {
      let devices = machine.files.add(FileTree.devices(at: now))
      temporary += [proc, devices, system]
      // Real: runc 1.3's own mounts.
      try mount(
        proc, at: "/proc", type: "proc", options: "nosuid,nodev,noexec,relatime", in: &view)
      try mount(
        devices, at: "/dev", type: "tmpfs", options: "nosuid,size=65536k,mode=755", in: &view)
      try mount(
        system, at: "/sys", type: "sysfs", options: "nosuid,nodev,noexec,relatime", in: &view,
        isReadOnly: true)
      for name in ["hosts", "hostname", "resolv.conf"] {
        guard let inode = machine.files[files]?.find("/" + name) else { continue }
        try machine.files.mount(
          FileReference(files, inode), at: "/etc/" + name, source: "/dev/sda1", type: "ext4",
          in: &view)
      }
      for mount in spec.mounts.sorted(by: { $0.target < $1.target }) {
        let source: FileReference
        switch mount.source {
        case .file(let file): source = file
        case .tmpfs(let size, let mode):
          var limits = FileLimits()
          if size > 0 { limits.bytes = size }
          let tree = machine.files.add(FileTree(mode: mode, limits: limits, at: now))
          temporary.append(tree)
          guard let root = machine.files.root(of: tree) else { continue }
          source = root
        }
        try makeMountPoint(mount.target, for: source, in: view)
        try machine.files.mount(
          source, at: mount.target, isReadOnly: mount.isReadOnly, source: mount.device,
          type: mount.type, options: mount.options, in: &view)
      }
    } catch {
      throw .badMount("error mounting: \(error.message.lowercased())")
    }
    view.mounts.setRootReadOnly(spec.isRootReadOnly)
    let told = view.mounts.mounts.map(\.line).joined()
    machine.files.modify(proc) { $0.text("/mounts", told, mode: 0o444, at: now) }
    let processes =
      spec.processNamespace
      ?? machine.addProcessNamespace(limit: spec.processLimit, memory: spec.memoryLimit)
    if let own = spec.limits.last(where: { $0.name == "nofile" }) {
      machine.setOpenFiles(soft: own.soft, hard: own.hard, in: processes)
    }
    return ContainerSandbox(
      id: spec.id, root: spec.root, files: files, temporary: temporary,
      mounts: machine.addMountTable(view.mounts), processes: processes, network: spec.network,
      hostname: spec.hostname, system: system)
  }
  private mutating func mount(
    _ tree: TreeID, at path: String, type: String, options: String, in view: inout FileView,
    isReadOnly: Bool = false
  ) throws(FileError) {
    guard let root = machine.files.root(of: tree) else { throw .noEntry }
    try machine.files.mount(
      root, at: path, isReadOnly: isReadOnly, source: type, type: type, options: options, in: &view)
  }
  /// What is mounted on must be there: a folder, or an empty file for a file.
  private mutating func makeMountPoint(
    _ path: String, for source: FileReference, in view: FileView
  ) throws(FileError) {
    if machine.files.exists(path, in: view) { return }
    let now = machine.now
    if machine.files.inode(source)?.isDirectory == true {
      try machine.files.makeDirectories(path, mode: 0o755, in: view, at: now)
    } else {
      try machine.files.makeDirectories(FilePaths.dirname(path), mode: 0o755, in: view, at: now)
      try machine.files.touch(path, in: view, at: now)
    }
  }

  /// Takes a sandbox down; the container's layer stays until the container is removed.
  package mutating func removeSandbox(_ sandbox: ContainerSandbox) {
    machine.mountTables[sandbox.mounts] = nil
    if sandbox.processes != 0 { machine.removeProcessNamespace(sandbox.processes) }
    for tree in sandbox.temporary { machine.files.removeTree(tree) }
    machine.files.removeTree(sandbox.files)
  }

  /// How files look inside a container.
  package func view(inside sandbox: ContainerSandbox, as user: ContainerUser? = nil) -> FileView? {
    guard let mounts = machine.mountTables[sandbox.mounts] else { return nil }
    return FileView(mounts: mounts, credentials: user?.credentials ?? .root)
  }
}
