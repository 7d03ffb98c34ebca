// A process's view of the trees: a root, and what is mounted where.

/// The number of a tree within its store.
package struct TreeID: Hashable, Comparable, Sendable {
  package let number: Int
  package init(_ number: Int) { self.number = number }
  package static func < (a: TreeID, b: TreeID) -> Bool { a.number < b.number }
}

/// One file, whatever its names: what an open descriptor and a mount hold on to.
package struct FileReference: Hashable, Comparable, Sendable {
  package var tree: TreeID
  package var inode: InodeID
  package init(_ tree: TreeID, _ inode: InodeID) {
    self.tree = tree
    self.inode = inode
  }
  package static func < (a: FileReference, b: FileReference) -> Bool {
    a.tree != b.tree ? a.tree < b.tree : a.inode < b.inode
  }
}

/// One mount: a file (a directory, mostly) of a tree that covers a place in the tree above it.
package struct Mount: Hashable, Sendable {
  /// What is seen there.
  package var file: FileReference
  /// Where it was mounted: absolute and without links.
  package var path: String
  package var isReadOnly: Bool
  /// What `df` and `mount` call the device: `overlay`, `tmpfs`, `/dev/sda1`.
  package var source: String
  /// `overlay`, `ext4`, `tmpfs`, `proc`.
  package var type: String
  /// What `mount` tells after `ro` or `rw`; empty for the usual `relatime`.
  package var options = ""
  /// The index of the mount above, and the file there that is covered; nil for the root.
  package internal(set) var parent: Int?
  package internal(set) var covers: FileReference?

  /// What stands in brackets in `mount`.
  package var words: String {
    "\(isReadOnly ? "ro" : "rw"),\(options.isEmpty ? "relatime" : options)"
  }
  /// Its line of /proc/mounts.
  package var line: String { "\(source) \(path) \(type) \(words) 0 0\n" }
}

/// What a process sees as its file system: one root and the mounts over it. A value; containers have one each.
package struct MountTable: Hashable, Sendable {
  /// In the order of mounting; the root is first.
  package private(set) var mounts: [Mount]

  package init(
    root: FileReference, isReadOnly: Bool = false, source: String = "overlay",
    type: String = "overlay"
  ) {
    mounts = [
      Mount(file: root, path: "/", isReadOnly: isReadOnly, source: source, type: type)
    ]
  }

  package var root: Mount { mounts[0] }
  /// Makes the root read-only, as `docker run --read-only` does.
  package mutating func setRootReadOnly(_ isReadOnly: Bool) {
    mounts[0].isReadOnly = isReadOnly
  }

  mutating func append(_ mount: Mount) { mounts.append(mount) }

  /// The topmost mount that covers a file of mount `index`.
  func covering(_ file: FileReference, in index: Int) -> Int? {
    guard mounts.count > 1 else { return nil }
    return mounts.lastIndex { $0.parent == index && $0.covers == file }
  }
  func isCovered(_ file: FileReference, in index: Int) -> Bool {
    covering(file, in: index) != nil
  }
  /// Whether something is mounted at a path or above it, beside the root.
  func hides(_ path: String) -> Bool {
    mounts.dropFirst().contains { mount in
      path.hasPrefix(mount.path)
        && (path.utf8.count == mount.path.utf8.count
          || path.utf8.dropFirst(mount.path.utf8.count).first == UInt8(ascii: "/"))
    }
  }
  /// Takes away the last mount at a path; false when there is none or another lies over it.
  package mutating func unmount(_ path: String) -> Bool {
    guard let index = mounts.lastIndex(where: { $0.path == path }), index > 0,
      !mounts.contains(where: { $0.parent == index })
    else { return false }
    mounts.remove(at: index)
    for other in mounts.indices {
      if let parent = mounts[other].parent, parent > index { mounts[other].parent = parent - 1 }
    }
    return true
  }
}
