// Putting files into a tree by path, with no user asking: how images are made.

package import Files
package import Kernel

extension FileTree {
  /// The directory at a path, made with its parents where missing; nil when a file is in the way.
  package mutating func directory(
    _ path: String, mode: FileMode = 0o755, uid: Int = 0, gid: Int = 0, at now: Instant
  ) -> InodeID? {
    directory(FilePaths.components(path), mode: mode, uid: uid, gid: gid, at: now)
  }
  private mutating func directory(
    _ parts: [String], mode: FileMode = 0o755, uid: Int = 0, gid: Int = 0, at now: Instant
  ) -> InodeID? {
    var here = root
    for (depth, part) in parts.enumerated() {
      if let next = child(part, of: here) {
        var found = next
        if case .symlink? = self[next]?.body {
          guard let target = find("/" + parts[...depth].joined(separator: "/")) else { return nil }
          found = target
        }
        guard self[found]?.isDirectory == true else { return nil }
        here = found
      } else {
        let made = Inode(.directory([:]), mode: mode, uid: uid, gid: gid, at: now)
        guard let id = try? insert(made, as: part, in: here, at: now) else { return nil }
        here = id
      }
    }
    return here
  }
  /// Puts an inode at a path, over whatever was there (a directory stays and takes the attributes).
  package mutating func put(_ inode: Inode, at path: String, now: Instant) {
    var parts = FilePaths.components(path)
    guard let name = parts.popLast() else { return }
    guard let folder = directory(parts, at: now) else { return }
    if let old = child(name, of: folder) {
      if inode.isDirectory, self[old]?.isDirectory == true {
        setAttributes(old) {
          $0.mode = inode.mode
          $0.uid = inode.uid
          $0.gid = inode.gid
          $0.modified = inode.modified
        }
        return
      }
      remove(name, from: folder, at: now)
    }
    _ = try? insert(inode, as: name, in: folder, at: now)
  }
  package mutating func file(
    _ path: String, _ content: FileContent, mode: FileMode = 0o644, uid: Int = 0, gid: Int = 0,
    at now: Instant
  ) {
    put(Inode(.regular(content), mode: mode, uid: uid, gid: gid, at: now), at: path, now: now)
  }
  package mutating func text(
    _ path: String, _ text: String, mode: FileMode = 0o644, at now: Instant
  ) { file(path, .text(text), mode: mode, at: now) }
  package mutating func link(_ path: String, to target: String, at now: Instant) {
    put(Inode(.symlink(target), mode: 0o777, at: now), at: path, now: now)
  }
  /// Takes away what is at a path.
  package mutating func erase(_ path: String, at now: Instant) {
    guard let folder = find(FilePaths.dirname(path)) else { return }
    remove(FilePaths.basename(path), from: folder, at: now)
  }
}
