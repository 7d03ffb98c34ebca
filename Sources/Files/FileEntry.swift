// A file with its path, standing alone: what catalogues, layers and archives are lists of.

package import Kernel

/// A file with its path, standing alone.
package struct FileEntry: Hashable, Sendable {
  package enum Body: Hashable, Sendable {
    case directory
    case regular(FileContent)
    case symlink(String)
    /// One more name of the file at another entry's path.
    case hardLink(String)
    case device(DeviceName)
    case fifo
  }
  /// Relative to the tree's root, normalised, with no slash at either end; empty for the root itself.
  package var path: String
  package var body: Body
  package var mode: FileMode
  package var uid: Int
  package var gid: Int
  package var modified: Instant
  /// The names of owner and group, where an archive carries them.
  package var user = ""
  package var group = ""

  package init(
    _ path: String, _ body: Body, mode: FileMode, uid: Int = 0, gid: Int = 0,
    modified: Instant = .zero
  ) {
    self.path =
      FilePaths.isPlain(path)
      ? path : FilePaths.components(FilePaths.normalize("/" + path)).joined(separator: "/")
    self.body = body
    self.mode = mode
    self.uid = uid
    self.gid = gid
    self.modified = modified
  }

  package static func directory(
    _ path: String, mode: FileMode = 0o755, uid: Int = 0, gid: Int = 0, modified: Instant = .zero
  ) -> FileEntry {
    FileEntry(path, .directory, mode: mode, uid: uid, gid: gid, modified: modified)
  }
  package static func file(
    _ path: String, _ text: String, mode: FileMode = 0o644, uid: Int = 0, gid: Int = 0,
    modified: Instant = .zero
  ) -> FileEntry {
    FileEntry(path, .regular(.text(text)), mode: mode, uid: uid, gid: gid, modified: modified)
  }
  /// What the lab's own programs count as, in bytes.
  package static let programSize = 35_000
  package static func program(
    _ path: String, _ name: String, size: Int = programSize, mode: FileMode = 0o755,
    modified: Instant = .zero
  ) -> FileEntry {
    FileEntry(path, .regular(.program(name: name, size: size)), mode: mode, modified: modified)
  }
  package static func symlink(_ path: String, to target: String, modified: Instant = .zero)
    -> FileEntry
  {
    FileEntry(path, .symlink(target), mode: 0o777, modified: modified)
  }

  /// The bytes that the entry adds to a tree's size.
  package var size: Int {
    if case .regular(let content) = body { return content.size }
    return 0
  }
}
