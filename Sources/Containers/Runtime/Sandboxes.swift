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
  /// - Returns: the tree, and the name of the pattern that it is a copy of.
  package mutating func containerBase(
    of image: FileTree, named name: String, folders: [String] = []
  ) -> (tree: FileTree, pattern: String) {
    let key = folders.isEmpty ? name : name + "|" + folders.joined(separator: "|")
    if let known = machine.files.made(pattern: key, at: machine.now) { return (known, key) }
    var tree = image.withContainerFiles(at: .whenMade)
    for folder in folders { _ = try? tree.makeDirectories(folder, at: .whenMade) }
    machine.files.patterns[key] = tree
    return (tree.made(at: machine.now), key)
  }

  /// Sets up mounts and namespaces. Folders that mounts need are made in the container's layer.
  package mutating func makeSandbox(
    _ spec: ContainerSpec
  ) throws(RuntimeFailure) -> ContainerSandbox {
    let interfaces = network.endpoints(of: spec.network).map {
      (name: $0.endpoint.interface, address: $0.endpoint.mac)
    }
    let now = machine.now
    let made = try machine.files.layOut(spec, interfaces: interfaces, at: now)
    let processes =
      spec.processNamespace
      ?? machine.addProcessNamespace(limit: spec.processLimit, memory: spec.memoryLimit)
    if let own = spec.limits.last(where: { $0.name == "nofile" }) {
      machine.setOpenFiles(soft: own.soft, hard: own.hard, in: processes)
    }
    return ContainerSandbox(
      id: spec.id, root: spec.root, files: made.files, temporary: made.temporary,
      mounts: machine.addMountTable(made.mounts), processes: processes,
      ownsProcesses: spec.processNamespace == nil, network: spec.network,
      hostname: spec.hostname, system: made.system)
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
  package func view(inside sandbox: ContainerSandbox) -> FileView? {
    machine.mountTables[sandbox.mounts].map { FileView(mounts: $0) }
  }
}
