// What stat tells about a file.

package import Kernel

/// What stat tells about a file.
package struct FileStatus: Hashable, Sendable {
  package var file: FileReference
  package var kind: FileKind
  package var mode: FileMode
  package var uid: Int
  package var gid: Int
  package var size: Int
  /// Blocks of 512 bytes.
  package var blocks: Int
  package var links: Int
  package var modified: Instant
  package var changed: Instant
  package var accessed: Instant
  package var born: Instant
  package var device: DeviceName?
  /// The target of a symbolic link.
  package var target: String?
  /// The behaviour that an executable stands for.
  package var program: String?

  package init(_ file: FileReference, _ inode: Inode) {
    self.file = file
    kind = inode.kind
    mode = inode.mode
    uid = inode.uid
    gid = inode.gid
    size = inode.size
    blocks = inode.blocks
    links = inode.links
    modified = inode.modified
    changed = inode.changed
    accessed = inode.accessed
    born = inode.born
    if case .device(let name) = inode.body { device = name }
    if case .symlink(let text) = inode.body { target = text }
    program = inode.content?.program
  }

  package var isDirectory: Bool { kind == .directory }
  package var isRegular: Bool { kind == .regular }
  package var isSymlink: Bool { kind == .symlink }
  /// The ten letters of `ls -l`.
  package var letters: String { kind.letter + mode.letters }
}

extension FileStore {
  package func status(_ file: FileReference) -> FileStatus? {
    inode(file).map { FileStatus(file, $0) }
  }
  /// stat, or lstat when `follow` is false.
  package func status(_ path: String, follow: Bool = true, in view: FileView) throws(FileError)
    -> FileStatus
  {
    let found = try locate(path, follow: follow, in: view)
    return FileStatus(found.place.file, found.inode)
  }
  package func exists(_ path: String, follow: Bool = true, in view: FileView) -> Bool {
    (try? status(path, follow: follow, in: view)) != nil
  }
  package func isDirectory(_ path: String, in view: FileView) -> Bool {
    (try? status(path, in: view))?.isDirectory == true
  }
  /// access(2): whether the path is there and may be used so.
  package func check(_ path: String, _ access: FileAccess, in view: FileView) throws(FileError) {
    let found = try locate(path, in: view)
    guard view.credentials.may(access, found.inode) else { throw .accessDenied }
    if access.contains(.write), found.inode.kind != .device {
      try checkWritable(found.place, in: view)
    }
  }
  /// The path without links, dots and double slashes (realpath); the last part may be missing if asked.
  package func realPath(_ path: String, lastMayMiss: Bool = false, in view: FileView)
    throws(FileError) -> String
  {
    let resolution = try resolve(path, follow: true, in: view)
    if resolution.found == nil, !lastMayMiss { throw .noEntry }
    return resolution.path
  }
  /// The mount in which a path lies.
  package func mount(of path: String, in view: FileView) throws(FileError) -> Mount {
    view.mounts.mounts[try locate(path, in: view).place.mount]
  }
  /// The working directory that `cd` would go to: a directory one may enter.
  package func directory(_ path: String, in view: FileView) throws(FileError) -> String {
    let resolution = try resolve(path, follow: true, in: view)
    guard let place = resolution.found, let inode = inode(place.file) else { throw .noEntry }
    guard inode.isDirectory else { throw .notDirectory }
    guard view.credentials.may(.execute, inode) else { throw .accessDenied }
    return resolution.path
  }

  /// Mounts a file over the place that `path` names in the view's own mounts.
  package func mount(
    _ file: FileReference, at path: String, isReadOnly: Bool = false, source: String = "overlay",
    type: String = "ext4", options: String = "", in view: inout FileView
  ) throws(FileError) {
    let place: Place
    let own: String
    var isThere: Bool?
    if !FilePaths.hasTrailingSlash(path),
      case .found(let spot, let inode) = glance(path[...], in: view.asRoot)
    {
      place = spot
      isThere = inode.isDirectory
      own = FilePaths.isPlain(String(path.dropFirst())) ? path : FilePaths.normalize(path)
    } else {
      let resolution = try resolve(path, follow: true, in: view.asRoot)
      guard let spot = resolution.found else { throw .noEntry }
      (place, own) = (spot, resolution.path)
    }
    guard let isDirectory = isDirectory(file), let isThere = isThere ?? self.isDirectory(place.file)
    else {
      throw .noEntry
    }
    guard isDirectory == isThere else { throw .notDirectory }
    view.mounts.append(
      Mount(
        file: file, path: own, isReadOnly: isReadOnly, source: source, type: type,
        options: options, parent: place.mount, covers: place.file))
  }
}
