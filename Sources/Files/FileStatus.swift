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

/// Where a mount comes to lie.
struct Landing: Hashable, Sendable {
  var place: Place
  /// The path without links, dots and double slashes.
  var path: String
  var isDirectory: Bool

  /// The same in a copy of the tree.
  func moved(to tree: TreeID) -> Landing {
    var other = self
    other.place.file.tree = tree
    return other
  }
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
    if path.utf8.first == UInt8(ascii: "/"), FilePaths.isPlain(String(path.dropFirst())),
      case .found(_, let inode) = glance(path[...], in: view), inode.isDirectory,
      view.credentials.may(.execute, inode)
    {
      return path
    }
    let resolution = try resolve(path, follow: true, in: view)
    guard let place = resolution.found, let inode = inode(place.file) else { throw .noEntry }
    guard inode.isDirectory else { throw .notDirectory }
    guard view.credentials.may(.execute, inode) else { throw .accessDenied }
    return resolution.path
  }

  /// Whether a path leads in the pattern at a view's root to something that was mounted on before.
  package func knows(_ path: String, over pattern: String?, in view: FileView) -> Bool {
    pattern.map { landings[$0]?[path] != nil && !view.mounts.hides(path) } ?? false
  }

  /// Mounts a file over the place that `path` names in the view's own mounts.
  package func mount(
    _ file: FileReference, at path: String, isReadOnly: Bool = false, source: String = "overlay",
    type: String = "ext4", options: String = "", in view: inout FileView
  ) throws(FileError) {
    let landing = try landing(of: path, in: view)
    try mount(
      file, on: landing, isReadOnly: isReadOnly, source: source, type: type, options: options,
      in: &view)
  }
  /// As above, in a view at whose root lies an untouched copy of a pattern, where that is known: what
  /// was found in one copy need not be looked for in the next.
  package mutating func mount(
    _ file: FileReference, at path: String, isReadOnly: Bool = false, source: String = "overlay",
    type: String = "ext4", options: String = "", in view: inout FileView, over pattern: String?
  ) throws(FileError) {
    let landing: Landing
    if let pattern, !view.mounts.hides(path) {
      if let known = landings[pattern]?[path] {
        landing = known.moved(to: view.mounts.root.file.tree)
      } else {
        landing = try self.landing(of: path, in: view)
        if landing.path == path { landings[pattern, default: [:]][path] = landing }
      }
    } else {
      landing = try self.landing(of: path, in: view)
    }
    try mount(
      file, on: landing, isReadOnly: isReadOnly, source: source, type: type, options: options,
      in: &view)
  }

  /// Where a mount over a path comes to lie.
  private func landing(of path: String, in view: FileView) throws(FileError) -> Landing {
    if !FilePaths.hasTrailingSlash(path),
      case .found(let place, let inode) = glance(path[...], in: view.asRoot)
    {
      let isPlain = FilePaths.isPlain(String(path.dropFirst()))
      return Landing(
        place: place, path: isPlain ? path : FilePaths.normalize(path),
        isDirectory: inode.isDirectory)
    }
    let resolution = try resolve(path, follow: true, in: view.asRoot)
    guard let place = resolution.found, let isDirectory = isDirectory(place.file) else {
      throw .noEntry
    }
    return Landing(place: place, path: resolution.path, isDirectory: isDirectory)
  }

  private func mount(
    _ file: FileReference, on landing: Landing, isReadOnly: Bool, source: String, type: String,
    options: String, in view: inout FileView
  ) throws(FileError) {
    guard let isDirectory = isDirectory(file) else { throw .noEntry }
    guard isDirectory == landing.isDirectory else { throw .notDirectory }
    view.mounts.append(
      Mount(
        file: file, path: landing.path, isReadOnly: isReadOnly, source: source, type: type,
        options: options, parent: landing.place.mount, covers: landing.place.file))
  }
}
