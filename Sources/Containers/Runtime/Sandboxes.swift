// Setting a container up and taking it down: trees, mounts, namespaces.

package import Files
import Kernel
import Machine
import Network

extension ContainerHost {
  /// What a container of an image begins with: the image's tree, with what the engine puts under
  /// every container's own layer.
  ///
  /// - Parameters:
  ///   - name: stands for the tree; an image's digest.
  ///   - folders: absolute paths at which folders will be mounted; they are made where missing.
  package mutating func containerBase(
    of image: FileTree, named name: String, folders: [String] = []
  ) -> FileTree {
    let key = folders.isEmpty ? name : name + "|" + folders.joined(separator: "|")
    if let pattern = machine.files.patterns[key] { return pattern.made(at: machine.now) }
    var tree = image.withContainerFiles(at: .whenMade)
    for folder in folders { _ = try? tree.makeDirectories(folder, at: .whenMade) }
    machine.files.patterns[key] = tree
    return tree.made(at: machine.now)
  }

  /// Sets up mounts and namespaces. Folders that mounts need are made in the container's layer.
  package mutating func makeSandbox(
    _ spec: ContainerSpec
  ) throws(RuntimeFailure) -> ContainerSandbox {
    let now = machine.now
    guard let root = machine.files.root(of: spec.root) else { throw .badMount("no such layer") }
    let names = ["hosts", "hostname", "resolv.conf"]
    let files = machine.files.add(
      FileTree(
        texts: Array(zip(names, [spec.files.hosts, spec.files.hostname, spec.files.resolv])),
        at: now))
    var temporary: [TreeID] = []
    var view = FileView(mounts: MountTable(root: root))
    var group = spec.group
    group.memory = spec.memoryLimit
    group.processes = spec.processLimit
    group.settled = memoryEstimate(spec.arguments)
    let system = machine.files.add(
      SystemFiles(
        group: group,
        interfaces: network.endpoints(of: spec.network).map {
          ($0.endpoint.interface, $0.endpoint.mac)
        }, made: now))
    var processFiles = ProcessFiles(spec, at: now)
    let proc = machine.files.add(processFiles)
    do throws(FileError) {
      var deviceTree = FileTree.devices(at: now)
      for (path, device) in spec.devices where path.hasPrefix("/dev/") {
        deviceTree.put(
          Inode(.device(device), mode: 0o666, at: now), at: String(path.dropFirst(4)), now: now)
      }
      let devices = machine.files.add(deviceTree)
      temporary += [proc, devices, system]
      // Real: runc 1.3's own mounts.
      try mount(
        proc, at: "/proc", type: "proc", options: "nosuid,nodev,noexec,relatime", in: &view)
      try mount(
        devices, at: "/dev", type: "tmpfs", options: "nosuid,size=65536k,mode=755", in: &view)
      try mount(
        system, at: "/sys", type: "sysfs", options: "nosuid,nodev,noexec,relatime", in: &view,
        isReadOnly: true)
      for (index, name) in names.enumerated() {
        try machine.files.mount(
          FileReference(files, FileTree.text(index)), at: "/etc/" + name, source: "/dev/sda1",
          type: "ext4",
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
    processFiles.mounts = view.mounts.mounts
    machine.files.replace(proc, with: processFiles)
    let processes =
      spec.processNamespace
      ?? machine.addProcessNamespace(limit: spec.processLimit, memory: spec.memoryLimit)
    if let own = spec.limits.last(where: { $0.name == "nofile" }) {
      machine.setOpenFiles(soft: own.soft, hard: own.hard, in: processes)
    }
    return ContainerSandbox(
      id: spec.id, root: spec.root, files: files, temporary: temporary,
      mounts: machine.addMountTable(view.mounts), processes: processes,
      ownsProcesses: spec.processNamespace == nil, network: spec.network,
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
    if sandbox.ownsProcesses {
      machine.removeProcessNamespace(sandbox.processes)
    } else {
      // Real: what else ran in the container is killed with it.
      for id in machine.processIDs where machine.process(id)?.namespaces.container == sandbox.id {
        signal(id, .kill)
      }
    }
    for tree in sandbox.temporary { machine.files.removeTree(tree) }
    machine.files.removeTree(sandbox.files)
  }

  /// How files look inside a container.
  package func view(inside sandbox: ContainerSandbox, as user: ContainerUser? = nil) -> FileView? {
    guard let mounts = machine.mountTables[sandbox.mounts] else { return nil }
    return FileView(mounts: mounts, credentials: user?.credentials ?? .root)
  }
}
