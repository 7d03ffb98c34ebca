// Files of containers: copying in and out, what changed, the whole tree as an archive.

import Containers
package import Files
import Kernel
import Machine

extension DockerHost {
  /// How a container's files look from outside: its root, and its mounts when it runs.
  private func view(of container: Container) -> FileView? {
    if let sandbox = container.sandbox { return view(inside: sandbox) }
    guard let root = machine.files.root(of: container.root) else { return nil }
    var view = FileView(mounts: MountTable(root: root))
    _ = view
    // Limit: of a stopped container volumes and bound files are seen where they can be mounted.
    for point in container.mounts where point.type != "tmpfs" {
      if let file = point.file {
        try? machine.files.mount(file, at: point.destination, in: &view)
      }
    }
    return view
  }

  /// What a path in a container is, for deciding where a copy goes.
  package func containerStat(_ text: String, _ path: String) throws(DockerError) -> FileStatus {
    let container = try docker.container(text)
    let whole = FilePaths.absolute(path, from: "/")
    guard let view = view(of: container),
      let status = try? machine.files.status(whole, follow: false, in: view)
    else { throw .noSuchPath(path, container: text) }
    return status
  }

  /// GET archive: a file or folder with all below it, the last part of the path at the top.
  package mutating func containerGetArchive(
    _ text: String, _ path: String
  ) throws(DockerError) -> [FileEntry] {
    let container = try docker.container(text)
    let whole = FilePaths.absolute(path, from: "/")
    guard let view = view(of: container) else { throw .noSuchPath(path, container: text) }
    let isContents = path.hasSuffix("/.") || whole == "/"
    guard let entries = gather(whole, named: isContents ? "" : FilePaths.basename(whole), in: view)
    else { throw .noSuchPath(path, container: text) }
    note("archive-path", container)
    return entries
  }

  /// A file or folder of a view as entries under a name.
  package func gather(_ path: String, named name: String, in view: FileView) -> [FileEntry]? {
    var out: [FileEntry] = []
    var budget = Budget(steps: 200_000, bytes: 0)
    var failure: FileError?
    do throws(BudgetError) {
      failure = try machine.files.walk(path, followStart: false, in: view, budget: &budget) {
        stop in
        if stop.isLeaving { return .onward }
        guard let inode = machine.files.inode(stop.status.file) else { return .onward }
        let body: FileEntry.Body
        switch inode.body {
        case .directory: body = .directory
        case .regular(let content): body = .regular(content)
        case .symlink(let target): body = .symlink(target)
        case .device(let device): body = .device(device)
        case .fifo: body = .fifo
        case .socket: return .onward
        }
        let below = FilePaths.components(stop.path).suffix(stop.depth).joined(separator: "/")
        let whole = [name, below].filter { !$0.isEmpty }.joined(separator: "/")
        out.append(
          FileEntry(
            whole, body, mode: inode.mode, uid: inode.uid, gid: inode.gid,
            modified: inode.modified))
        return .onward
      }
    } catch {
      return nil
    }
    return failure != nil || out.isEmpty ? nil : out
  }

  /// PUT archive: lays entries into a folder of a container.
  package mutating func containerPutArchive(
    _ text: String, _ folder: String, _ entries: [FileEntry], keepsOwner: Bool = false
  ) throws(DockerError) {
    let container = try docker.container(text)
    let whole = FilePaths.absolute(folder, from: "/")
    guard let view = view(of: container) else { throw .noSuchPath(folder, container: text) }
    guard let status = try? machine.files.status(whole, in: view) else {
      throw .noSuchPath(folder, container: text)
    }
    guard status.isDirectory else { throw .notDirectory(folder) }
    if container.host.isReadOnly,
      container.mounts.allSatisfy({ !FilePaths.isInside(whole, $0.destination) })
    {
      throw .other("container rootfs is marked read-only", status: 400)
    }
    do throws(FileError) {
      try lay(entries, into: whole, in: view, keepsOwner: keepsOwner)
    } catch {
      if error == .readOnly {
        throw .other("mounted volume is marked read-only", status: 400)
      }
      throw .other("Error processing tar file: \(error.message.lowercased())", status: 500)
    }
    note("extract-to-dir", container)
  }

  /// Lays entries into a folder, over what is there.
  package mutating func lay(
    _ entries: [FileEntry], into folder: String, in view: FileView, keepsOwner: Bool = false
  ) throws(FileError) {
    let now = machine.now
    for entry in entries {
      let path = entry.path.isEmpty ? folder : FilePaths.join(folder, entry.path)
      switch entry.body {
      case .directory:
        try machine.files.makeDirectories(path, mode: entry.mode, in: view, at: now)
      case .regular(let content):
        if machine.files.exists(path, follow: false, in: view),
          !machine.files.isDirectory(path, in: view)
        {
          try machine.files.unlink(path, in: view, at: now)
        }
        try machine.files.write(path, content, in: view, at: now)
        try machine.files.setMode(path, entry.mode, in: view, at: now)
      case .symlink(let target):
        if machine.files.exists(path, follow: false, in: view) {
          try machine.files.unlink(path, in: view, at: now)
        }
        try machine.files.makeSymlink(path, to: target, in: view, at: now)
      default: continue
      }
      if keepsOwner {
        try machine.files.setOwner(
          path, uid: entry.uid, gid: entry.gid, follow: false, in: view, at: now)
      }
    }
  }

  /// A path of a container with its symbolic links followed (`docker cp -L`).
  package func containerRealPath(_ text: String, _ path: String) throws(DockerError) -> String {
    let container = try docker.container(text)
    guard let view = view(of: container),
      let real = try? machine.files.realPath(FilePaths.absolute(path, from: "/"), in: view)
    else { throw .noSuchPath(path, container: text) }
    return path.hasSuffix("/.") ? real + "/." : real
  }

  /// What `docker diff` lists, in path order.
  package func containerChanges(
    _ text: String
  ) throws(DockerError) -> [(change: FileChange, path: String)] {
    let container = try docker.container(text)
    guard let tree = machine.files[container.root] else { return [] }
    return tree.changes(since: container.base)
  }

  /// The whole tree as an archive's entries. Real: mounted volumes are not part of it.
  package mutating func containerExport(_ text: String) throws(DockerError) -> [FileEntry] {
    let container = try docker.container(text)
    note("export", container)
    return (machine.files[container.root]?.entries() ?? []).filter { !$0.path.isEmpty }
  }
}
