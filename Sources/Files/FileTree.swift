// One tree of files as a value: a root, a table of inodes, and what it may hold.
//
// Invariant: a copy is O(1) and independent; a change of one file copies one page of the table.
// Invariant: `usedBytes` and `storedBytes` are the sums over the inodes in the table.

package import Kernel

/// How much a tree may hold.
package struct FileLimits: Hashable, Sendable {
  /// Bytes as stat counts them; past it writing answers ENOSPC.
  package var bytes: Int
  /// Bytes of real memory; a guard of the lab's own, also ENOSPC.
  package var stored: Int
  package var files: Int

  package init(bytes: Int = 60 << 30, stored: Int = 256 << 20, files: Int = 200_000) {
    self.bytes = bytes
    self.stored = stored
    self.files = files
  }
}

/// A tree of files: the learner's disk, an image's root, a volume, a tmpfs.
///
/// The verbs here know inodes and no users; paths, permissions and mounts are `FileStore`'s.
package struct FileTree: Hashable, Sendable {
  package private(set) var inodes: PagedTable<Inode>
  package let root: InodeID
  private var lastInode: Int
  package private(set) var usedBytes = 0
  package private(set) var storedBytes = 0
  package var limits: FileLimits
  /// What stands for `Instant.whenMade` in the inodes' times.
  private var moment: Instant?

  /// Every tree's root has this number.
  static let root = InodeID(2)

  /// An empty tree, whose root belongs to the user given.
  package init(
    mode: FileMode = 0o755, uid: Int = 0, gid: Int = 0, limits: FileLimits = FileLimits(),
    at now: Instant = .zero
  ) {
    root = Self.root
    lastInode = 2
    self.limits = limits
    inodes = PagedTable(
      CollectionOfOne(Inode(.directory([:]), mode: mode, uid: uid, gid: gid, at: now)),
      from: root.number)
  }

  /// A tree of inodes numbered from 2 on, the first of them the root.
  init(numbered list: [Inode], limits: FileLimits) {
    root = Self.root
    lastInode = list.count + 1
    self.limits = limits
    inodes = PagedTable(list, from: root.number)
    for inode in list {
      usedBytes += inode.content?.size ?? 0
      storedBytes += inode.content?.stored ?? 0
    }
  }

  package var fileCount: Int { inodes.count }
  package subscript(id: InodeID) -> Inode? {
    guard var inode = inodes[id.number] else { return nil }
    if let moment { inode.date(moment) }
    return inode
  }
  /// What `name` in the directory `id` points to.
  package func child(_ name: String, of id: InodeID) -> InodeID? {
    guard case .directory(let entries)? = inodes[id.number]?.body else { return nil }
    return entries[name]
  }

  /// Puts a new inode under a name in a directory.
  package mutating func insert(
    _ inode: Inode, as name: String, in directory: InodeID, at now: Instant
  ) throws(FileError) -> InodeID {
    guard let parent = inodes[directory.number] else { throw .noEntry }
    guard let entries = parent.entries else { throw .notDirectory }
    guard entries[name] == nil else { throw .exists }
    guard inodes.count < limits.files else { throw .noSpace }
    try charge(bytes: inode.content?.size ?? 0, stored: inode.content?.stored ?? 0)
    lastInode += 1
    let id = InodeID(lastInode)
    inodes[id.number] = inode
    add(id, as: name, to: directory, isDirectory: inode.isDirectory, at: now)
    return id
  }

  /// Gives a file one more name.
  package mutating func link(
    _ id: InodeID, as name: String, in directory: InodeID, at now: Instant
  ) throws(FileError) {
    guard let inode = inodes[id.number], let parent = inodes[directory.number] else {
      throw .noEntry
    }
    guard !inode.isDirectory else { throw .notPermitted }
    guard let entries = parent.entries else { throw .notDirectory }
    guard entries[name] == nil else { throw .exists }
    guard inode.links < 65_000 else { throw .tooManyLinks }
    inodes.modify(id.number) {
      $0.links += 1
      $0.changed = now
    }
    add(id, as: name, to: directory, isDirectory: false, at: now)
  }

  /// Takes a name away, and the file when it was its last and nobody holds it open.
  ///
  /// A directory goes with all that is in it.
  package mutating func remove(_ name: String, from directory: InodeID, at now: Instant) {
    guard let id = child(name, of: directory), let inode = inodes[id.number] else { return }
    edit(directory) { $0[name] = nil }
    inodes.modify(directory.number) {
      if inode.isDirectory { $0.links -= 1 }
      $0.modified = now
      $0.changed = now
    }
    drop(id, at: now)
  }

  /// Moves an entry, over whatever bore the new name.
  package mutating func move(
    _ name: String, from old: InodeID, as newName: String, to new: InodeID, at now: Instant
  ) {
    guard let id = child(name, of: old), let inode = inodes[id.number] else { return }
    if let target = child(newName, of: new) {
      guard target != id else { return }
      remove(newName, from: new, at: now)
    }
    edit(old) { $0[name] = nil }
    inodes.modify(old.number) {
      if inode.isDirectory { $0.links -= 1 }
      $0.modified = now
      $0.changed = now
    }
    inodes.modify(id.number) { $0.changed = now }
    add(id, as: newName, to: new, isDirectory: inode.isDirectory, at: now)
  }

  /// Changes modes, owners and times. The content is changed by `write` and `truncate` alone.
  package mutating func setAttributes(_ id: InodeID, _ body: (inout FileAttributes) -> Void) {
    let moment = moment
    inodes.modify(id.number) {
      if let moment { $0.date(moment) }
      var attributes = $0.attributes
      body(&attributes)
      $0.attributes = attributes
    }
  }

  /// Keeps a file alive while it is open or mounted, even without a name.
  package mutating func retain(_ id: InodeID) { inodes.modify(id.number) { $0.opens += 1 } }
  /// Gives back one `retain`; a file with no name and no holder goes.
  package mutating func release(_ id: InodeID) {
    let left = inodes.modify(id.number) {
      $0.opens = max(0, $0.opens - 1)
      return $0.links == 0 && $0.opens == 0 ? $0 : nil
    }
    if case .some(.some(let inode)) = left { forget(id, inode) }
  }

  /// The same tree, with a moment for all times that are `whenMade`. Nothing is copied.
  package func made(at now: Instant) -> FileTree {
    var tree = dated
    tree.moment = now
    return tree
  }
  /// The same tree, where no time is left that is `whenMade`.
  package var dated: FileTree {
    guard let moment else { return self }
    var tree = self
    tree.moment = nil
    for (number, inode) in inodes where inode.isUndated {
      tree.inodes[number] = inode.dated(moment)
    }
    return tree
  }

  /// Whether all files of another tree are here as they are there, but for the directories given.
  package func holds(all base: FileTree, but besides: Set<InodeID>) -> Bool {
    inodes.holds(all: base.inodes) { number, own, its in
      if besides.contains(InodeID(number)) { return true }
      return moment.map(own.dated) ?? own == base.moment.map(its.dated) ?? its
    }
  }

  // MARK: Content

  /// Replaces the whole content of a regular file.
  package mutating func setContent(_ id: InodeID, _ content: FileContent, at now: Instant)
    throws(FileError)
  {
    guard let old = inodes[id.number]?.content else { throw .invalid }
    try charge(bytes: content.size - old.size, stored: content.stored - old.stored)
    inodes.modify(id.number) {
      $0.body = .regular(content)
      $0.modified = now
      $0.changed = now
    }
  }

  /// Writes at an offset; nil appends. A hole before the offset is filled with zeros.
  package mutating func write(
    _ id: InodeID, _ data: some Collection<UInt8>, at offset: Int?, now: Instant
  ) throws(FileError) {
    guard let old = inodes[id.number]?.content else { throw .invalid }
    let start = offset ?? old.size
    let (end, overflow) = start.addingReportingOverflow(data.count)
    guard start >= 0, !overflow else { throw .tooLarge }
    guard !data.isEmpty else { return }
    if let grown = old.zerosExtended(from: start, by: data) {
      return try setContent(id, grown, at: now)
    }
    let size = max(old.size, end)
    guard size <= limits.stored else { throw .noSpace }
    try charge(bytes: size - old.size, stored: size - old.stored)
    inodes.modify(id.number) {
      var bytes = $0.takeBytes()
      if bytes.count < start {
        bytes.append(contentsOf: repeatElement(0, count: start - bytes.count))
      }
      if start == bytes.count {
        bytes.append(contentsOf: data)
      } else {
        bytes.replaceSubrange(start..<min(end, bytes.count), with: data)
      }
      $0.body = .regular(.bytes(bytes))
      $0.modified = now
      $0.changed = now
    }
  }

  /// Cuts a file, or lengthens it with zeros.
  package mutating func truncate(_ id: InodeID, to size: Int, now: Instant) throws(FileError) {
    guard size >= 0 else { throw .invalid }
    guard let old = inodes[id.number]?.content else { throw .invalid }
    let content: FileContent
    if case .synthetic(_, let seed) = old, size <= old.size || seed == 0 {
      content = size == 0 ? .empty : .synthetic(size: size, seed: seed)
    } else if old.size == 0, size > 4096 {
      content = .synthetic(size: size, seed: 0)
    } else {
      guard size <= limits.stored else { throw .noSpace }
      var bytes = old.read(at: 0, count: size)
      bytes.append(contentsOf: repeatElement(0, count: size - bytes.count))
      content = .bytes(bytes)
    }
    try setContent(id, content, at: now)
  }

  // MARK: Private

  private mutating func edit(_ id: InodeID, _ body: (inout OrderedMap<String, InodeID>) -> Void) {
    inodes.modify(id.number) {
      guard case .directory(var entries) = $0.body else { return }
      $0.body = .fifo  // so that the map is held once, and changes in place
      body(&entries)
      $0.body = .directory(entries)
    }
  }
  private mutating func add(
    _ id: InodeID, as name: String, to directory: InodeID, isDirectory: Bool, at now: Instant
  ) {
    inodes.modify(directory.number) {
      guard case .directory(var entries) = $0.body else { return }
      $0.body = .fifo  // as in `edit`
      entries[name] = id
      $0.body = .directory(entries)
      if isDirectory { $0.links += 1 }
      $0.modified = now
      $0.changed = now
    }
  }
  private mutating func charge(bytes: Int, stored: Int) throws(FileError) {
    let (all, overflow) = usedBytes.addingReportingOverflow(bytes)
    guard !overflow else { throw .noSpace }
    if bytes > 0, all > limits.bytes { throw .noSpace }
    if stored > 0, storedBytes + stored > limits.stored { throw .noSpace }
    usedBytes = all
    storedBytes += stored
  }
  /// One name less; all below too when it was a directory's.
  private mutating func drop(_ id: InodeID, at now: Instant) {
    var waiting = [id]
    while let next = waiting.popLast() {
      guard let inode = inodes[next.number] else { continue }
      if case .directory(let entries) = inode.body {
        waiting.append(contentsOf: entries.values)
        inodes.modify(next.number) {
          $0.body = .directory([:])
          $0.links = 0
        }
      } else {
        inodes.modify(next.number) {
          $0.links -= 1
          $0.changed = now
        }
      }
      if let left = inodes[next.number], left.links <= 0, left.opens == 0 { forget(next, left) }
    }
  }
  private mutating func forget(_ id: InodeID, _ inode: Inode) {
    usedBytes -= inode.content?.size ?? 0
    storedBytes -= inode.content?.stored ?? 0
    inodes.removeValue(forNumber: id.number)
  }
}

/// What can be changed about a file without touching its content.
package struct FileAttributes: Hashable, Sendable {
  package var mode: FileMode
  package var uid: Int
  package var gid: Int
  package var modified: Instant
  package var changed: Instant
  package var accessed: Instant
}

extension Inode {
  package var attributes: FileAttributes {
    get {
      FileAttributes(
        mode: mode, uid: uid, gid: gid, modified: modified, changed: changed, accessed: accessed)
    }
    set {
      mode = newValue.mode
      uid = newValue.uid
      gid = newValue.gid
      modified = newValue.modified
      changed = newValue.changed
      accessed = newValue.accessed
    }
  }

  /// Takes the bytes out, so that they are held once and can be changed in place.
  fileprivate mutating func takeBytes() -> [UInt8] {
    guard case .regular(let content) = body else { return [] }
    body = .fifo
    if case .bytes(let bytes) = content { return bytes }
    return content.read(at: 0, count: content.size)
  }
}

extension FileContent {
  /// The content after zeros were written at its end, when it need not be kept as bytes: what `dd if=/dev/zero` writes.
  fileprivate func zerosExtended(from start: Int, by data: some Collection<UInt8>) -> FileContent? {
    guard start == size else { return nil }
    switch self {
    case .synthetic(let size, 0): if size == 0 { return nil }
    case .bytes(let bytes): if !bytes.isEmpty || data.count < 65_536 { return nil }
    default: return nil
    }
    guard data.withContiguousStorageIfAvailable(isZero) ?? data.allSatisfy({ $0 == 0 }) else {
      return nil
    }
    return .synthetic(size: start + data.count, seed: 0)
  }
}

/// Whether all bytes are zero, eight at a time: `dd` writes gigabytes of them.
private func isZero(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  let raw = UnsafeRawBufferPointer(bytes)
  let words = raw.count / 8
  for word in 0..<words where raw.loadUnaligned(fromByteOffset: word * 8, as: UInt64.self) != 0 {
    return false
  }
  return raw[(words * 8)...].allSatisfy { $0 == 0 }
}
