// Verbs that read: whole files, parts, directories, links.

import Kernel

/// One name in a directory.
package struct DirectoryEntry: Hashable, Sendable {
  package var name: String
  package var status: FileStatus
}

extension FileStore {
  /// The whole content of a file that may be read. More than `limit` bytes are refused as EFBIG.
  ///
  /// NB: a device reads as empty here; what `/dev/zero` gives is the machine's affair.
  package func read(_ path: String, limit: Int = 64 << 20, in view: FileView) throws(FileError)
    -> [UInt8]
  {
    let found = try locate(path, in: view)
    guard view.credentials.may(.read, found.inode) else { throw .accessDenied }
    if found.inode.isDirectory { throw .isDirectory }
    guard let content = found.inode.content else { return [] }
    guard content.size <= limit else { throw .tooLarge }
    return content.read(at: 0, count: content.size)
  }
  /// The content as text; bytes that are no UTF-8 become U+FFFD.
  package func readText(_ path: String, limit: Int = 64 << 20, in view: FileView)
    throws(FileError) -> String
  {
    String(decoding: try read(path, limit: limit, in: view), as: UTF8.self)
  }
  /// The content as it is kept, without making bytes of it.
  package func content(_ path: String, in view: FileView) throws(FileError) -> FileContent {
    let found = try locate(path, in: view)
    guard view.credentials.may(.read, found.inode) else { throw .accessDenied }
    guard let content = found.inode.content else {
      throw found.inode.isDirectory ? .isDirectory : .invalid
    }
    return content
  }

  /// The names in a directory in byte order, without `.` and `..`.
  package func names(in path: String, in view: FileView) throws(FileError) -> [String] {
    let found = try locate(path, in: view)
    guard let entries = found.inode.entries else { throw .notDirectory }
    guard view.credentials.may(.read, found.inode) else { throw .accessDenied }
    return entries.keys
  }
  /// The names in a directory with what lstat tells of each; mounts show what they cover with.
  package func entries(in path: String, in view: FileView) throws(FileError) -> [DirectoryEntry] {
    let found = try locate(path, in: view)
    guard let entries = found.inode.entries else { throw .notDirectory }
    guard view.credentials.may(.read, found.inode) else { throw .accessDenied }
    var list: [DirectoryEntry] = []
    list.reserveCapacity(entries.count)
    for name in entries.keys {
      guard let id = entries[name] else { continue }
      var place = Place(
        mount: found.place.mount, file: FileReference(found.place.file.tree, id))
      while let mount = view.mounts.covering(place.file, in: place.mount) {
        place = Place(mount: mount, file: view.mounts.mounts[mount].file)
      }
      guard let status = status(place.file) else { continue }
      list.append(DirectoryEntry(name: name, status: status))
    }
    return list
  }
  /// The target of a symbolic link.
  package func readLink(_ path: String, in view: FileView) throws(FileError) -> String {
    let found = try locate(path, follow: false, in: view)
    guard case .symlink(let target) = found.inode.body else { throw .invalid }
    return target
  }
}
