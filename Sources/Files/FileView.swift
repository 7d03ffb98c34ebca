// Through whose eyes a path is read: mounts, working directory, user, umask.

/// Everything about a process that decides what a path means to it.
package struct FileView: Hashable, Sendable {
  package var mounts: MountTable
  /// The working directory: absolute.
  package var cwd: String
  package var credentials: Credentials
  /// The bits that a new file does not get.
  package var umask: FileMode

  package init(
    mounts: MountTable, cwd: String = "/", credentials: Credentials = .root,
    umask: FileMode = 0o022
  ) {
    self.mounts = mounts
    self.cwd = cwd
    self.credentials = credentials
    self.umask = umask
  }
  /// The same view with root's rights.
  package var asRoot: FileView {
    var copy = self
    copy.credentials = .root
    return copy
  }
}
