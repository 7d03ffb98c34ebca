// Verbs that change directories: mkdir, rmdir, unlink, rename, whole trees.

package import Kernel

extension FileStore {
  package mutating func makeDirectory(
    _ path: String, mode: FileMode = 0o777, in view: FileView, at now: Instant
  ) throws(FileError) {
    let spot = try placeForNew(path, asDirectory: true, in: view)
    try insertNew(.directory([:]), mode: mode, at: spot, in: view, at: now)
  }
  /// mkdir -p: makes what is missing; a directory that is there is no error.
  package mutating func makeDirectories(
    _ path: String, mode: FileMode = 0o777, in view: FileView, at now: Instant
  ) throws(FileError) {
    guard !path.isEmpty else { throw .noEntry }
    switch glance(path[...], in: view) {
    case .found(_, let inode):
      guard inode.isDirectory else { throw .exists }
      return
    case .missing: return try makeDirectory(path, mode: mode, in: view, at: now)
    case .unclear: break
    }
    var current = FilePaths.isAbsolute(path) ? "/" : ""
    for part in FilePaths.components(path) {
      current += current.isEmpty || current == "/" ? part : "/" + part
      do throws(FileError) {
        guard try status(current, in: view).isDirectory else {
          throw current == path ? .exists : .notDirectory
        }
      } catch {
        guard error == .noEntry else { throw error }
        try makeDirectory(current, mode: mode, in: view, at: now)
      }
    }
  }
  /// A device, a named pipe or a socket.
  package mutating func makeNode(
    _ path: String, _ body: Inode.Body, mode: FileMode = 0o666, in view: FileView, at now: Instant
  ) throws(FileError) {
    let spot = try placeForNew(path, in: view)
    try insertNew(body, mode: mode, at: spot, in: view, at: now)
  }
  private mutating func insertNew(
    _ body: Inode.Body, mode: FileMode,
    at spot: (directory: FileReference, name: String, resolution: Resolution), in view: FileView,
    at now: Instant
  ) throws(FileError) {
    guard let directory = inode(spot.directory) else { throw .noEntry }
    let new = newInode(body, mode: mode, under: directory, in: view, at: now)
    _ = try attempt(spot.directory.tree) { (tree: inout FileTree) throws(FileError) in
      try tree.insert(new, as: spot.name, in: spot.directory.inode, at: now)
    }
  }

  package mutating func removeDirectory(_ path: String, in view: FileView, at now: Instant)
    throws(FileError)
  {
    let resolution = try resolve(path, follow: false, in: view)
    guard let found = resolution.found, let inode = inode(found.file) else { throw .noEntry }
    guard let entries = inode.entries else { throw .notDirectory }
    // Real: rmdir(2) says EINVAL for a last part of `.`, ENOTEMPTY for `..`.
    if resolution.endsInDots { throw FilePaths.basename(path) == "." ? .invalid : .notEmpty }
    if resolution.name.isEmpty { throw .busy }
    try checkRemovable(resolution, in: view)
    guard entries.isEmpty else { throw .notEmpty }
    take(resolution, at: now)
  }
  /// unlink(2): takes a name away; a directory is refused.
  package mutating func unlink(_ path: String, in view: FileView, at now: Instant)
    throws(FileError)
  {
    let resolution = try resolve(path, follow: false, in: view)
    guard let found = resolution.found, let inode = inode(found.file) else { throw .noEntry }
    if inode.isDirectory { throw .isDirectory }
    try checkRemovable(resolution, in: view)
    take(resolution, at: now)
  }
  /// Takes a file or a directory with all in it; only the top entry's permissions are looked at.
  ///
  /// NB: `rm -r` looks at each entry; this is for engines.
  package mutating func removeAll(_ path: String, in view: FileView, at now: Instant)
    throws(FileError)
  {
    let resolution = try resolve(path, follow: false, in: view)
    if resolution.name.isEmpty || resolution.endsInDots { throw .busy }
    try checkRemovable(resolution, in: view)
    take(resolution, at: now)
  }
  private mutating func take(_ resolution: Resolution, at now: Instant) {
    let parent = resolution.parent.file
    modify(parent.tree) { $0.remove(resolution.name, from: parent.inode, at: now) }
  }

  /// rename(2).
  package mutating func rename(
    _ old: String, to new: String, in view: FileView, at now: Instant
  ) throws(FileError) {
    let source = try resolve(old, follow: false, in: view)
    let target = try resolve(new, follow: false, in: view)
    guard let from = source.found, let moved = inode(from.file) else { throw .noEntry }
    if source.name.isEmpty || source.endsInDots || target.name.isEmpty || target.endsInDots {
      throw .busy
    }
    if source.parent.file.tree != target.parent.file.tree
      || source.parent.mount != target.parent.mount
    {
      throw .crossDevice
    }
    try checkRemovable(source, in: view)
    guard let directory = inode(target.parent.file), directory.links > 0 else { throw .noEntry }
    guard view.credentials.may([.write, .execute], directory) else { throw .accessDenied }
    if target.found == nil, target.hasTrailingSlash, !moved.isDirectory { throw .notDirectory }
    if moved.isDirectory, target.trail.contains(where: { $0.place.file == from.file }) {
      throw .invalid
    }
    if let there = target.found, let covered = inode(there.file) {
      if there.file == from.file { return }
      if let entries = covered.entries {
        guard moved.isDirectory else { throw .isDirectory }
        try checkRemovable(target, in: view)
        guard entries.isEmpty else { throw .notEmpty }
      } else {
        guard !moved.isDirectory else { throw .notDirectory }
        try checkRemovable(target, in: view)
      }
    }
    let before = source.parent.file, after = target.parent.file
    modify(before.tree) {
      $0.move(source.name, from: before.inode, as: target.name, to: after.inode, at: now)
    }
  }
}
