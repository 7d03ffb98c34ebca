// What differs between two trees: a layer's content, and what `docker diff` shows.

package import Files
package import Kernel

/// One difference between a tree and the tree it came from.
package struct TreeChange: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable {
    case added = "A"
    case changed = "C"
    case deleted = "D"
  }
  package var kind: Kind
  /// Absolute.
  package var path: String
  /// What is there now; nil for what is gone. A directory's entries are changes of their own.
  package var inode: Inode?
}

extension FileTree {
  /// The differences that lead from another tree to this one, parents before children, in order of
  /// their names. A directory counts as changed when anything below it did.
  package func changes(since old: FileTree) -> [TreeChange] {
    var out: [TreeChange] = []
    collect("", root, old, old.root, &out, depth: 0)
    return out
  }

  private func collect(
    _ path: String, _ new: InodeID, _ old: FileTree, _ before: InodeID?,
    _ out: inout [TreeChange], depth: Int
  ) {
    guard depth < 1000, let entries = self[new]?.entries else { return }
    let past = before.flatMap { old[$0]?.entries } ?? [:]
    var mine = entries.makeIterator(), theirs = past.makeIterator()
    var a = mine.next(), b = theirs.next()
    while a != nil || b != nil {
      if let gone = b, a.map({ gone.key < $0.key }) ?? true {
        out.append(TreeChange(kind: .deleted, path: "\(path)/\(gone.key)", inode: nil))
        b = theirs.next()
        continue
      }
      guard let entry = a else { break }
      let here = "\(path)/\(entry.key)"
      let twin = b?.key == entry.key ? b?.value : nil
      if twin != nil { b = theirs.next() }
      a = mine.next()
      guard let inode = self[entry.value] else { continue }
      guard let twin, let was = old[twin] else {
        out.append(TreeChange(kind: .added, path: here, inode: inode.alone))
        if inode.isDirectory { collect(here, entry.value, old, nil, &out, depth: depth + 1) }
        continue
      }
      if inode.isDirectory {
        guard was.isDirectory else {
          out.append(TreeChange(kind: .changed, path: here, inode: inode.alone))
          collect(here, entry.value, old, nil, &out, depth: depth + 1)
          continue
        }
        let place = out.count
        collect(here, entry.value, old, twin, &out, depth: depth + 1)
        let attributes = inode.mode != was.mode || inode.uid != was.uid || inode.gid != was.gid
        if out.count > place || attributes {
          out.insert(TreeChange(kind: .changed, path: here, inode: inode.alone), at: place)
        }
      } else if inode.differs(from: was) {
        out.append(TreeChange(kind: .changed, path: here, inode: inode.alone))
      }
    }
  }

  /// Makes the changes of a layer in this tree.
  package mutating func apply(_ changes: [TreeChange], at now: Instant) {
    for change in changes {
      if let inode = change.inode {
        put(inode, at: change.path, now: inode.modified)
      } else {
        erase(change.path, at: now)
      }
    }
  }
}

extension Inode {
  /// The inode without what is below it and without its history, as a layer keeps it.
  fileprivate var alone: Inode {
    var copy = Inode(body, mode: mode, uid: uid, gid: gid, at: modified)
    if isDirectory { copy.body = .directory([:]) }
    return copy
  }
  fileprivate func differs(from other: Inode) -> Bool {
    body != other.body || mode != other.mode || uid != other.uid || gid != other.gid
      || modified != other.modified
  }
}

extension [TreeChange] {
  /// The bytes that a layer of these changes takes.
  package var size: Int {
    reduce(0) { $0 + ($1.inode?.content?.size ?? 0) }
  }
  /// A digest over all that a layer's archive would hold.
  ///
  /// Limit: it is taken over a description of the entries, not over the archive's bytes, since the
  /// programs of the lab's images have none.
  package var digest: Digest {
    var text = "layer\n"
    for change in self {
      guard let inode = change.inode else {
        text += "D \(change.path)\n"
        continue
      }
      text += "\(inode.kind.letter) \(inode.mode.rawValue) \(inode.uid) \(inode.gid) "
      text += "\(inode.modified.seconds) \(change.path)"
      switch inode.body {
      case .regular(.bytes(let bytes)): text += " \(Digest(of: bytes).hex)"
      case .regular(.program(let name, let size)): text += " program \(name) \(size)"
      case .regular(.synthetic(let size, let seed)): text += " bytes \(size) \(seed)"
      case .symlink(let target): text += " -> \(target)"
      default: break
      }
      text += "\n"
    }
    return Digest(of: text)
  }
}
