// Many trees by number, and the verbs that a path in a view of them allows.

package import Kernel

/// All trees of a world: the learner's disk, images, containers, volumes.
///
/// Verbs that take a path take the view through which it is read; verbs that take a
/// `FileReference` are for open descriptors and check nothing, as after an open.
package struct FileStore: Hashable, Sendable {
  /// By number.
  private var trees = PagedTable<StoredTree>() { didSet { age.turns += 1 } }
  /// How often the trees have changed: what was found in them holds until that grows.
  package private(set) var age = Age()
  private var lastTree = 0
  /// Trees that others are begun with, by what they hold: made once, copied often.
  package var patterns: OrderedMap<String, FileTree> = [:]
  /// Where paths lead in the patterns, for what is mounted on in whatever begins with one.
  var landings: [String: [String: Landing]] = [:]

  package init() {}

  /// A copy of a pattern; nil when there is none of that name.
  // NB: mutating, so that whoever holds the store in a machine asks it in its place.
  package mutating func made(pattern name: String, at now: Instant) -> FileTree? {
    patterns[name]?.made(at: now)
  }
  /// Takes a tree in, and numbers it.
  package mutating func add(_ tree: FileTree) -> TreeID { add(StoredTree(made: tree)) }
  /// Numbers a tree that is made when somebody looks into it.
  package mutating func add(_ recipe: some TreeRecipe) -> TreeID { add(StoredTree(recipe: recipe)) }
  private mutating func add(_ tree: StoredTree) -> TreeID {
    lastTree += 1
    let id = TreeID(lastTree)
    trees[lastTree] = tree
    return id
  }
  /// What a tree is made of, known better; one that was looked into is begun anew.
  package mutating func replace(_ id: TreeID, with recipe: some TreeRecipe) {
    trees.modify(id.number) { $0 = StoredTree(recipe: recipe) }
  }
  /// Lets what a tree is made of know what its process runs now.
  package mutating func tell(words: [String], to id: TreeID) {
    trees.modify(id.number) { $0.tell(words: words) }
  }
  /// A new tree that begins as a copy of another; it costs nothing until one of them changes.
  package mutating func copy(_ id: TreeID) -> TreeID? {
    guard let tree = trees[id.number] else { return nil }
    return add(tree)
  }
  package mutating func removeTree(_ id: TreeID) { trees[id.number] = nil }

  package subscript(id: TreeID) -> FileTree? { trees[id.number]?.tree }
  /// Changes a tree in place; nil when there is none.
  @discardableResult
  package mutating func modify<R>(_ id: TreeID, _ body: (inout FileTree) -> R) -> R? {
    trees.modify(id.number) { body(&$0.tree) }
  }
  /// As `modify`, for what can fail; a missing tree is `noEntry`.
  package mutating func attempt<R>(
    _ id: TreeID, _ body: (inout FileTree) throws(FileError) -> R
  ) throws(FileError) -> R {
    let result = trees.modify(id.number) { (stored: inout StoredTree) -> Result<R, FileError> in
      do throws(FileError) { return .success(try body(&stored.tree)) } catch {
        return .failure(error)
      }
    }
    guard let result else { throw .noEntry }
    return try result.get()
  }

  package func inode(_ file: FileReference) -> Inode? { self[file.tree]?[file.inode] }
  package func root(of id: TreeID) -> FileReference? {
    trees.contains(id.number) ? FileReference(id, FileTree.root) : nil
  }
  /// Whether there is such a file, and it is a directory. A tree's root always is.
  func isDirectory(_ file: FileReference) -> Bool? {
    if file.inode == FileTree.root, trees.contains(file.tree.number) { return true }
    return trees[file.tree.number]?.isDirectory(file.inode)
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

/// How often something has changed. NB: not a part of what two stores have in common.
package struct Age: Hashable, Sendable {
  package fileprivate(set) var turns = 0
  package static func == (a: Age, b: Age) -> Bool { true }
  package func hash(into hasher: inout Hasher) {}
}

/// What a tree will hold. A container has /proc and /sys, and few programs ever look into them.
package protocol TreeRecipe: Sendable {
  /// The tree, the same each time.
  var tree: FileTree { get }
  /// The process that the tree tells of runs these words from now on.
  mutating func tell(words: [String])
  /// Whether the tree will have such a file, and it is a directory; nil where only the tree tells.
  func isDirectory(_ inode: InodeID) -> Bool?
}
extension TreeRecipe {
  package mutating func tell(words: [String]) {}
  package func isDirectory(_ inode: InodeID) -> Bool? { nil }
}

/// A folder of text files; their inodes follow the root's, in the order given.
package struct TextFiles: TreeRecipe {
  var texts: [(name: String, text: String)]
  var made: Instant

  package init(_ texts: [(name: String, text: String)], at now: Instant) {
    self.texts = texts
    made = now
  }
  package var tree: FileTree { FileTree(texts: texts, at: made) }
  package func isDirectory(_ inode: InodeID) -> Bool? {
    let place = inode.number - FileTree.text(0).number
    return texts.indices.contains(place) ? false : nil
  }
}

/// A tree, or what it is made of when it is first changed. Until then each look makes it anew.
struct StoredTree: Hashable, Sendable {
  private var made: FileTree?
  private var recipe: (any TreeRecipe)?

  init(made: FileTree) { self.made = made }
  init(recipe: any TreeRecipe) { self.recipe = recipe }

  var tree: FileTree {
    get { made ?? recipe?.tree ?? FileTree() }
    _modify {
      if made == nil {
        made = tree
        recipe = nil
      }
      yield &made!
    }
  }

  func isDirectory(_ inode: InodeID) -> Bool? {
    (made == nil ? recipe?.isDirectory(inode) : nil) ?? tree[inode]?.isDirectory
  }

  /// Limit: what has been written to meanwhile stays as it is.
  mutating func tell(words: [String]) { recipe?.tell(words: words) }

  static func == (a: Self, b: Self) -> Bool { a.tree == b.tree }
  func hash(into hasher: inout Hasher) { hasher.combine(tree) }
}
