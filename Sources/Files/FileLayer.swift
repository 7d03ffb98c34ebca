// What changed from one tree to another: an image's layer.

import Kernel

/// How `docker diff` marks a path.
package enum FileChange: String, Hashable, Sendable {
  case added = "A"
  case modified = "C"
  case deleted = "D"
}

/// What must be done to one tree to make it another.
package struct FileLayer: Hashable, Sendable {
  /// New and changed files, parents first; a changed file's directories are among them, as overlayfs copies them up.
  package var changed: [FileEntry]
  /// Paths to take away, each with all below it.
  package var removed: [String]
  /// Directories that begin empty: what the layers below hold there is not seen.
  package var opaque: [String]

  package init(changed: [FileEntry] = [], removed: [String] = [], opaque: [String] = []) {
    self.changed = changed
    self.removed = removed
    self.opaque = opaque
  }
  package var isEmpty: Bool { changed.isEmpty && removed.isEmpty && opaque.isEmpty }
  /// The bytes of the files in the layer: what `docker history` shows.
  package var size: Int { changed.reduce(0) { $0 + $1.size } }
}

extension FileLayer {
  // Real: the OCI image format's whiteouts.
  static let whiteout = ".wh."
  static let opaqueWhiteout = ".wh..wh..opq"

  /// The layer as an archive has it: removed files as empty files named `.wh.NAME`.
  package var entries: [FileEntry] {
    var list = changed
    for path in removed {
      let parent = path.contains("/") ? FilePaths.dirname(path) + "/" : ""
      list.append(.file(parent + Self.whiteout + FilePaths.basename(path), "", mode: 0))
    }
    for path in opaque {
      list.append(.file((path.isEmpty ? "" : path + "/") + Self.opaqueWhiteout, "", mode: 0))
    }
    return list.sorted { $0.path < $1.path }
  }
  /// A layer from an archive's entries.
  package init(entries: [FileEntry]) {
    self.init()
    for entry in entries {
      let name = FilePaths.basename(entry.path)
      let parent = entry.path.contains("/") ? FilePaths.dirname(entry.path) : ""
      if name == Self.opaqueWhiteout {
        opaque.append(parent)
      } else if name.hasPrefix(Self.whiteout) {
        let gone = String(name.dropFirst(Self.whiteout.count))
        removed.append(parent.isEmpty ? gone : parent + "/" + gone)
      } else {
        changed.append(entry)
      }
    }
  }
}

extension FileTree {
  /// What makes `base` this tree.
  package func layer(since base: FileTree) -> FileLayer {
    let before = Self.byPath(base.entries()), after = Self.byPath(entries())
    var layer = FileLayer()
    var touched: Set<String> = []
    for entry in entries() where before[entry.path] != entry {
      touched.insert(entry.path)
    }
    for entry in base.entries() {
      let parent = Self.parent(entry.path)
      if after[entry.path] == nil {
        // The top of what went is enough, unless its directory went for a file.
        if let above = after[parent], case .directory = above.body {
          layer.removed.append(entry.path)
          touched.insert(parent)
        }
      }
    }
    for path in Array(touched) {
      var up = path
      while !up.isEmpty {
        up = Self.parent(up)
        if !touched.insert(up).inserted { break }
      }
    }
    for entry in entries() where touched.contains(entry.path) && !entry.path.isEmpty {
      if let old = before[entry.path], case .directory = old.body {
        if case .directory = entry.body {} else { layer.removed.append(entry.path) }
      }
      layer.changed.append(entry)
    }
    if let root = after[""], root != before[""],
      before[""].map({ !$0.sameAttributes(root) }) ?? true
    {
      layer.changed.insert(root, at: 0)
    }
    layer.removed.sort()
    return layer
  }

  /// Puts a layer on the tree: what it removes goes first.
  package mutating func apply(_ layer: FileLayer) throws(FileError) {
    for path in layer.opaque {
      guard let id = find(path), let entries = self[id]?.entries, let inode = self[id] else {
        continue
      }
      for name in entries.keys { remove(name, from: id, at: inode.modified) }
    }
    for path in layer.removed {
      guard let parent = find(Self.parent(path)), let inode = self[parent] else { continue }
      remove(FilePaths.basename(path), from: parent, at: inode.modified)
    }
    for entry in layer.changed { try place(entry) }
  }

  /// What `docker diff` lists, in path order: absolute paths.
  package func changes(since base: FileTree) -> [(change: FileChange, path: String)] {
    let layer = layer(since: base)
    let before = Self.byPath(base.entries())
    var list: [(change: FileChange, path: String)] = []
    for entry in layer.changed where !entry.path.isEmpty {
      list.append((before[entry.path] == nil ? .added : .modified, "/" + entry.path))
    }
    let changed = Set(layer.changed.map(\.path))
    for path in layer.removed where !changed.contains(path) { list.append((.deleted, "/" + path)) }
    return list.sorted { $0.path < $1.path }
  }

  private static func parent(_ path: String) -> String {
    path.contains("/") ? FilePaths.dirname(path) : ""
  }
  /// NB: looked up in, never iterated.
  private static func byPath(_ entries: [FileEntry]) -> [String: FileEntry] {
    Dictionary(entries.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
  }
}

extension FileEntry {
  fileprivate func sameAttributes(_ other: FileEntry) -> Bool {
    mode == other.mode && uid == other.uid && gid == other.gid
  }
}
