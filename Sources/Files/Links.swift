// Verbs that make links, and those that change modes, owners and times.

package import Kernel

extension FileStore {
  /// Makes a symbolic link at `path` that says `target`.
  package mutating func makeSymlink(
    _ path: String, to target: String, in view: FileView, at now: Instant
  ) throws(FileError) {
    guard !target.isEmpty else { throw .noEntry }
    guard target.utf8.count < FilePaths.pathLimit else { throw .nameTooLong }
    let spot = try placeForNew(path, in: view)
    guard let directory = inode(spot.directory) else { throw .noEntry }
    var new = newInode(.symlink(target), mode: 0o777, under: directory, in: view, at: now)
    new.mode = 0o777
    _ = try attempt(spot.directory.tree) { (tree: inout FileTree) throws(FileError) in
      try tree.insert(new, as: spot.name, in: spot.directory.inode, at: now)
    }
  }
  /// Makes a hard link at `path` to the file at `existing`, which is not followed when it is a link itself.
  package mutating func makeLink(
    _ path: String, to existing: String, follow: Bool = false, in view: FileView, at now: Instant
  ) throws(FileError) {
    let source = try locate(existing, follow: follow, in: view)
    let spot = try placeForNew(path, in: view)
    guard !source.inode.isDirectory else { throw .notPermitted }
    guard source.place.file.tree == spot.directory.tree,
      source.place.mount == spot.resolution.parent.mount
    else { throw .crossDevice }
    try attempt(spot.directory.tree) { (tree: inout FileTree) throws(FileError) in
      try tree.link(source.place.file.inode, as: spot.name, in: spot.directory.inode, at: now)
    }
  }

  package mutating func setMode(
    _ path: String, _ mode: FileMode, in view: FileView, at now: Instant
  ) throws(FileError) {
    let found = try locate(path, in: view)
    guard view.credentials.owns(found.inode) else { throw .notPermitted }
    try checkWritable(found.place, in: view)
    var bits = mode
    // Real: a set-group-id bit for a group one is not in is dropped without a word.
    if !view.credentials.capabilities.contains(.owner),
      !view.credentials.isMember(of: found.inode.gid), !found.inode.isDirectory
    {
      bits = bits.subtracting(.setGroupID)
    }
    change(found.place.file) {
      $0.mode = bits
      $0.changed = now
    }
  }
  /// chown(2); nil leaves the owner or the group as it is.
  package mutating func setOwner(
    _ path: String, uid: Int?, gid: Int?, follow: Bool = true, in view: FileView, at now: Instant
  ) throws(FileError) {
    let found = try locate(path, follow: follow, in: view)
    let user = view.credentials, inode = found.inode
    if !user.capabilities.contains(.chown) {
      if let uid, uid != inode.uid || user.uid != inode.uid { throw .notPermitted }
      if let gid, gid != inode.gid || user.uid != inode.uid,
        user.uid != inode.uid || !user.isMember(of: gid)
      {
        throw .notPermitted
      }
    }
    try checkWritable(found.place, in: view)
    change(found.place.file) {
      if let uid { $0.uid = uid }
      if let gid { $0.gid = gid }
      // Real: chown takes the set-user-id bits off a file that can be run.
      if inode.kind == .regular, $0.mode.isExecutable {
        $0.mode = $0.mode.subtracting([.setUserID, .setGroupID])
      }
      $0.changed = now
    }
  }
  /// Sets the times of a file that is there; nil leaves one as it is. `touch` to the present passes `now` itself.
  package mutating func setTimes(
    _ path: String, modified: Instant?, accessed: Instant?, follow: Bool = true, in view: FileView,
    at now: Instant
  ) throws(FileError) {
    let found = try locate(path, follow: follow, in: view)
    if !view.credentials.owns(found.inode) {
      // Real: who may write a file may set its times to now, and to nothing else.
      let toNow = modified == now && accessed == now
      guard toNow else { throw .notPermitted }
      guard view.credentials.may(.write, found.inode) else { throw .accessDenied }
    }
    try checkWritable(found.place, in: view)
    change(found.place.file) {
      if let modified { $0.modified = modified }
      if let accessed { $0.accessed = accessed }
      $0.changed = now
    }
  }
  /// touch: the present as a file's times; makes an empty file when there is none.
  package mutating func touch(_ path: String, in view: FileView, at now: Instant)
    throws(FileError)
  {
    if exists(path, in: view) {
      try setTimes(path, modified: now, accessed: now, in: view, at: now)
    } else {
      let opened = try open(path, [.write, .create], in: view, at: now)
      release(opened.file)
    }
  }
  private mutating func change(
    _ file: FileReference, _ body: (inout FileAttributes) -> Void
  ) {
    modify(file.tree) { $0.setAttributes(file.inode, body) }
  }
}

extension FileMode: ExpressibleByArrayLiteral {
  package init(arrayLiteral elements: FileMode...) {
    self.init(rawValue: elements.reduce(0) { $0 | $1.rawValue })
  }
}
