// Trees from lists of entries, and lists of entries from trees.

package import Kernel

extension FileTree {
  /// A tree made of entries in their order; missing parents are made as root's, 0755.
  ///
  /// - Parameter programs: names of programs in folders that no entry names; root's, 0755.
  package init(
    _ entries: [FileEntry], programs: [(folder: String, names: [String])] = [],
    limits: FileLimits = FileLimits(), at now: Instant = .zero
  ) throws(FileError) {
    var draft = TreeDraft(limits: limits, at: now)
    for (folder, names) in programs where !draft.take(programs: names, in: folder, at: now) {
      throw .noSpace
    }
    let drafted = entries.prefix { draft.take($0) }.count
    self = draft.tree
    for entry in entries[drafted...] { try place(entry) }
  }

  /// A folder of text files; their inodes follow the root's, in the order given.
  package init(texts: [(name: String, text: String)], at now: Instant) {
    var inodes = [Inode(.directory([:]), mode: 0o755, at: now)]
    var names: [(key: String, value: InodeID)] = []
    for (name, text) in texts {
      inodes.append(Inode(.regular(.text(text)), mode: 0o644, at: now))
      names.append((name, FileTree.text(names.count)))
    }
    inodes[0].body = .directory(OrderedMap(inOrder: names.sorted { $0.key < $1.key }))
    self.init(numbered: inodes, limits: FileLimits())
  }

  /// The inode of one of the files of `init(texts:)`.
  package static func text(_ index: Int) -> InodeID { InodeID(root.number + index + 1) }

  /// The inode at a path from the root; links are followed inside the tree, as after a chroot.
  package func find(_ path: String, follow: Bool = true) -> InodeID? {
    guard let spot = try? locate(path, follow: follow) else { return nil }
    return spot.id
  }
  package subscript(path path: String) -> Inode? {
    find(path).flatMap { self[$0] }
  }
  /// The text of a file; nil when there is none.
  package func text(_ path: String) -> String? {
    guard let content = self[path: path]?.content, content.size <= 64 << 20 else { return nil }
    return String(decoding: content.read(at: 0, count: content.size), as: UTF8.self)
  }

  private func locate(_ path: String, follow: Bool) throws(FileError)
    -> (directory: InodeID, name: String, id: InodeID?)
  {
    var trail = [root]
    var name = ""
    var rest = Array(FilePaths.components(path).reversed())
    var links = 0
    while let part = rest.popLast() {
      let here = trail[trail.count - 1]
      guard let entries = self[here]?.entries else { throw .notDirectory }
      if part == "." { continue }
      if part == ".." {
        if trail.count > 1 { trail.removeLast() }
        continue
      }
      guard part.utf8.count <= FilePaths.nameLimit, trail.count < 1000, rest.count < 5000 else {
        throw .nameTooLong
      }
      guard let id = entries[part], let inode = self[id] else {
        guard rest.isEmpty else { throw .noEntry }
        return (here, part, nil)
      }
      if case .symlink(let target) = inode.body, follow || !rest.isEmpty {
        links += 1
        guard links <= 40 else { throw .loop }
        rest.append(contentsOf: FilePaths.components(target).reversed())
        if FilePaths.isAbsolute(target) { trail = [root] }
        continue
      }
      if rest.isEmpty, !inode.isDirectory { return (here, part, id) }
      trail.append(id)
      name = part
    }
    let id = trail[trail.count - 1]
    return (trail.count > 1 ? trail[trail.count - 2] : root, trail.count > 1 ? name : "", id)
  }

  /// The directory at a path, made with its parents where they are missing.
  package mutating func makeDirectories(_ path: String, at now: Instant) throws(FileError)
    -> InodeID
  {
    var current = ""
    var id = root
    for part in FilePaths.components(path) {
      current += "/" + part
      let spot = try locate(current, follow: true)
      if let found = spot.id {
        guard self[found]?.isDirectory == true else { throw .notDirectory }
        id = found
      } else {
        id = try insert(
          Inode(.directory([:]), mode: 0o755, at: now), as: spot.name, in: spot.directory, at: now)
      }
    }
    return id
  }

  /// Puts an entry in its place, over what was there. A directory over a directory keeps what is in it.
  ///
  /// Parents keep their times, as when an archive is unpacked by root and sets them after.
  package mutating func place(_ entry: FileEntry) throws(FileError) {
    let now = entry.modified
    if entry.path.isEmpty {
      guard case .directory = entry.body else { throw .isDirectory }
      setAttributes(root, entry)
      return
    }
    let parent = try makeDirectories(FilePaths.dirname("/" + entry.path), at: now)
    let name = FilePaths.basename(entry.path)
    guard name.utf8.count <= FilePaths.nameLimit else { throw .nameTooLong }
    let before = self[parent]?.attributes
    defer { if let before { setAttributes(parent) { $0 = before } } }
    if let old = child(name, of: parent), let inode = self[old] {
      if inode.isDirectory, case .directory = entry.body {
        setAttributes(old, entry)
        return
      }
      if case .hardLink(let path) = entry.body, find(path, follow: false) == old { return }
      remove(name, from: parent, at: now)
    }
    let body: Inode.Body
    switch entry.body {
    case .directory: body = .directory([:])
    case .regular(let content): body = .regular(content)
    case .symlink(let target): body = .symlink(target)
    case .device(let device): body = .device(device)
    case .fifo: body = .fifo
    case .hardLink(let path):
      guard let id = find(path, follow: false) else { throw .noEntry }
      try link(id, as: name, in: parent, at: now)
      return
    }
    let inode = Inode(body, mode: entry.mode, uid: entry.uid, gid: entry.gid, at: now)
    _ = try insert(inode, as: name, in: parent, at: now)
  }
  private mutating func setAttributes(_ id: InodeID, _ entry: FileEntry) {
    setAttributes(id) {
      $0.mode = entry.mode
      $0.uid = entry.uid
      $0.gid = entry.gid
      $0.modified = entry.modified
      $0.changed = entry.modified
    }
  }

  /// Everything below a directory (the root unless said), parents first, names in byte order; the
  /// second name of a file is a hard link. The directory itself comes first, with the empty path.
  package func entries(below start: InodeID? = nil) -> [FileEntry] {
    var list: [FileEntry] = []
    var names: [InodeID: String] = [:]
    var waiting: [(path: String, id: InodeID)] = [("", start ?? root)]
    while let (path, id) = waiting.popLast() {
      guard let inode = self[id] else { continue }
      var entry = FileEntry(
        path, .fifo, mode: inode.mode, uid: inode.uid, gid: inode.gid, modified: inode.modified)
      switch inode.body {
      case .directory(let children):
        entry.body = .directory
        for name in children.keys.reversed() {
          guard let child = children[name] else { continue }
          waiting.append((path.isEmpty ? name : path + "/" + name, child))
        }
      case .regular(let content): entry.body = .regular(content)
      case .symlink(let target): entry.body = .symlink(target)
      case .device(let device): entry.body = .device(device)
      case .fifo: entry.body = .fifo
      case .socket: continue
      }
      if inode.links > 1, !inode.isDirectory {
        if let first = names[id] { entry.body = .hardLink(first) } else { names[id] = path }
      }
      list.append(entry)
    }
    return list
  }
}
