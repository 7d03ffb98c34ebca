// Who asks, and what the permission bits allow them.

/// What a process may do to a file.
package struct FileAccess: OptionSet, Hashable, Sendable {
  package let rawValue: UInt16
  package init(rawValue: UInt16) { self.rawValue = rawValue }
  package static let read = FileAccess(rawValue: 4)
  package static let write = FileAccess(rawValue: 2)
  package static let execute = FileAccess(rawValue: 1)
}

/// The capabilities that let root pass over permission bits. `docker run --cap-drop` takes them away.
package struct FileCapabilities: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8
  package init(rawValue: UInt8) { self.rawValue = rawValue }
  /// CAP_DAC_OVERRIDE: permission bits do not matter.
  package static let override = FileCapabilities(rawValue: 1)
  /// CAP_FOWNER: counts as the owner of every file.
  package static let owner = FileCapabilities(rawValue: 2)
  /// CAP_CHOWN: may give files away.
  package static let chown = FileCapabilities(rawValue: 4)
  package static let all: FileCapabilities = [.override, .owner, .chown]
}

/// The user and groups on whose behalf a file is touched.
package struct Credentials: Hashable, Sendable {
  package var uid: Int
  package var gid: Int
  /// Further groups.
  package var groups: [Int]
  package var capabilities: FileCapabilities

  /// Root holds every capability unless told otherwise; anyone else none.
  package init(
    uid: Int, gid: Int, groups: [Int] = [], capabilities: FileCapabilities? = nil
  ) {
    self.uid = uid
    self.gid = gid
    self.groups = groups
    self.capabilities = capabilities ?? (uid == 0 ? .all : [])
  }
  package static let root = Credentials(uid: 0, gid: 0)

  package func isMember(of group: Int) -> Bool { gid == group || groups.contains(group) }
  /// Whether the caller counts as the file's owner.
  package func owns(_ inode: Inode) -> Bool {
    uid == inode.uid || capabilities.contains(.owner)
  }
  /// Whether the bits of `inode` allow `access`, as the kernel decides: the first class that fits counts alone.
  package func may(_ access: FileAccess, _ inode: Inode) -> Bool {
    if capabilities.contains(.override) {
      // Real: root reads and writes anything, but runs only what somebody may run.
      return !access.contains(.execute) || inode.isDirectory || inode.mode.isExecutable
    }
    let shift: UInt16 = uid == inode.uid ? 6 : isMember(of: inode.gid) ? 3 : 0
    return (inode.mode.rawValue >> shift) & access.rawValue == access.rawValue
  }
}
