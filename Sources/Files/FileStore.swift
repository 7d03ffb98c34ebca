// Many trees by number, and the verbs that a path in a view of them allows.

package import Kernel

/// All trees of a world: the learner's disk, images, containers, volumes.
///
/// Verbs that take a path take the view through which it is read; verbs that take a
/// `FileReference` are for open descriptors and check nothing, as after an open.
package struct FileStore: Hashable, Sendable {
  package private(set) var trees: OrderedMap<TreeID, FileTree> = [:]
  private var lastTree = 0

  package init() {}

  /// Takes a tree in, and numbers it.
  package mutating func add(_ tree: FileTree) -> TreeID {
    lastTree += 1
    let id = TreeID(lastTree)
    trees[id] = tree
    return id
  }
  /// A new tree that begins as a copy of another; it costs nothing until one of them changes.
  package mutating func copy(_ id: TreeID) -> TreeID? {
    guard let tree = trees[id] else { return nil }
    return add(tree)
  }
  package mutating func removeTree(_ id: TreeID) { trees[id] = nil }

  package subscript(id: TreeID) -> FileTree? { trees[id] }
  /// Changes a tree in place; nil when there is none.
  @discardableResult
  package mutating func modify<R>(_ id: TreeID, _ body: (inout FileTree) -> R) -> R? {
    trees.modify(id, body)
  }
  /// As `modify`, for what can fail; a missing tree is `noEntry`.
  package mutating func attempt<R>(
    _ id: TreeID, _ body: (inout FileTree) throws(FileError) -> R
  ) throws(FileError) -> R {
    let result = trees.modify(id) { (tree: inout FileTree) -> Result<R, FileError> in
      do throws(FileError) { return .success(try body(&tree)) } catch { return .failure(error) }
    }
    guard let result else { throw .noEntry }
    return try result.get()
  }

  package func inode(_ file: FileReference) -> Inode? { trees[file.tree]?[file.inode] }
  package func root(of id: TreeID) -> FileReference? {
    trees[id].map { FileReference(id, $0.root) }
  }

  // MARK: Open files

  package mutating func retain(_ file: FileReference) {
    modify(file.tree) { $0.retain(file.inode) }
  }
  package mutating func release(_ file: FileReference) {
    modify(file.tree) { $0.release(file.inode) }
  }
  /// The bytes of a regular file from an offset on; none past its end.
  package func read(_ file: FileReference, at offset: Int, count: Int) throws(FileError) -> [UInt8]
  {
    guard let inode = inode(file) else { throw .badDescriptor }
    if inode.isDirectory { throw .isDirectory }
    guard let content = inode.content else { throw .invalid }
    return content.read(at: offset, count: count)
  }
  /// Writes at an offset, or at the end when it is nil.
  package mutating func write(
    _ data: some Collection<UInt8>, to file: FileReference, at offset: Int?, now: Instant
  ) throws(FileError) {
    guard let inode = inode(file) else { throw .badDescriptor }
    guard inode.content != nil else { throw inode.isDirectory ? .isDirectory : .invalid }
    try attempt(file.tree) { (tree: inout FileTree) throws(FileError) in
      try tree.write(file.inode, data, at: offset, now: now)
    }
  }
  package mutating func truncate(_ file: FileReference, to size: Int, now: Instant)
    throws(FileError)
  {
    try attempt(file.tree) { (tree: inout FileTree) throws(FileError) in
      try tree.truncate(file.inode, to: size, now: now)
    }
  }
  package mutating func setContent(_ file: FileReference, _ content: FileContent, now: Instant)
    throws(FileError)
  {
    try attempt(file.tree) { (tree: inout FileTree) throws(FileError) in
      try tree.setContent(file.inode, content, at: now)
    }
  }
}
