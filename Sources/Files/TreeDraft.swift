// A tree in the making: many entries are taken before the first table is built.
//
// Invariant: what it makes is what `place` makes of the same entries, one after the other.

import Kernel

/// A tree in the making, for lists of hundreds of entries: the usual ones go into plain arrays.
struct TreeDraft {
  private var inodes: [Inode]
  /// The names in each inode that is a directory, as they came.
  private var names: [[(key: String, value: InodeID)]] = [[]]
  /// The place in `inodes` of each path.
  private var places: [String: Int] = ["": 0]
  private var used = 0
  private var stored = 0
  private let limits: FileLimits

  init(limits: FileLimits, at now: Instant) {
    inodes = [Inode(.directory([:]), mode: 0o755, at: now)]
    self.limits = limits
  }

  /// Takes an entry; false, and nothing done, where only `FileTree.place` knows what is to be done:
  /// links on the way, a file over a file, a limit that is met.
  mutating func take(_ entry: FileEntry) -> Bool {
    let path = entry.path
    guard path.utf8.count < 1000, path.isEmpty || FilePaths.isPlain(path) else { return false }
    if let old = places[path] {
      guard inodes[old].isDirectory, case .directory = entry.body else { return false }
      inodes[old].mode = entry.mode
      inodes[old].uid = entry.uid
      inodes[old].gid = entry.gid
      inodes[old].modified = entry.modified
      inodes[old].changed = entry.modified
      return true
    }
    let body: Inode.Body
    switch entry.body {
    case .directory: body = .directory([:])
    case .regular(let content): body = .regular(content)
    case .symlink(let target): body = .symlink(target)
    case .device(let device): body = .device(device)
    case .fifo: body = .fifo
    case .hardLink: return false
    }
    let inode = Inode(body, mode: entry.mode, uid: entry.uid, gid: entry.gid, at: entry.modified)
    let size = inode.content?.size ?? 0
    guard size <= limits.bytes - used, entry.storedSize <= limits.stored - stored,
      let parent = folder(above: path, at: entry.modified), inodes.count < limits.files
    else { return false }
    used += size
    stored += entry.storedSize
    add(inode, path, to: parent)
    return true
  }

  /// Takes programs in one folder, none of which is there yet; false where they are too many.
  mutating func take(programs: [String], in folder: String, at now: Instant) -> Bool {
    let size = FileEntry.programSize
    guard size * programs.count <= limits.bytes - used,
      let parent = self.folder(above: folder + "/x", at: now),
      inodes.count + programs.count <= limits.files
    else { return false }
    for name in programs {
      names[parent].append((name, InodeID(inodes.count + 2)))
      inodes.append(
        Inode(.regular(.program(name: name, size: size)), mode: 0o755, at: now))
      names.append([])
    }
    used += size * programs.count
    inodes[parent].modified = now
    inodes[parent].changed = now
    return true
  }

  /// The directory that holds a path, made with its own where they are missing.
  private mutating func folder(above path: String, at now: Instant) -> Int? {
    let bytes = path.utf8
    guard let cut = bytes.lastIndex(of: UInt8(ascii: "/")) else {
      return bytes.count <= FilePaths.nameLimit ? 0 : nil
    }
    guard bytes.distance(from: cut, to: bytes.endIndex) - 1 <= FilePaths.nameLimit else {
      return nil
    }
    let parent = String(path[..<cut])
    if let found = places[parent] { return inodes[found].isDirectory ? found : nil }
    guard let above = folder(above: parent, at: now), inodes.count < limits.files else {
      return nil
    }
    inodes[above].modified = now
    inodes[above].changed = now
    return add(Inode(.directory([:]), mode: 0o755, at: now), parent, to: above)
  }

  @discardableResult
  private mutating func add(_ inode: Inode, _ path: String, to parent: Int) -> Int {
    let place = inodes.count
    var name = path
    if let cut = path.utf8.lastIndex(of: UInt8(ascii: "/")) {
      name = String(path[path.utf8.index(after: cut)...])
    }
    inodes.append(inode)
    names.append([])
    places[path] = place
    names[parent].append((name, InodeID(place + 2)))
    if inode.isDirectory { inodes[parent].links += 1 }
    return place
  }

  /// The tree of what was taken.
  var tree: FileTree {
    var list = inodes
    for (place, entries) in names.enumerated() where !entries.isEmpty {
      let isInOrder = entries.indices.dropFirst().allSatisfy {
        entries[$0 - 1].key < entries[$0].key
      }
      list[place].body = .directory(
        OrderedMap(inOrder: isInOrder ? entries : entries.sorted { $0.key < $1.key }))
    }
    return FileTree(numbered: list, limits: limits)
  }
}

extension FileEntry {
  /// The bytes of real memory behind the entry.
  fileprivate var storedSize: Int {
    if case .regular(let content) = body { return content.stored }
    return 0
  }
}
