// Verbs that make and fill files: open, write, append, truncate.

package import Kernel

/// How a file is opened.
package struct OpenFlags: OptionSet, Hashable, Sendable {
  package let rawValue: UInt16
  package init(rawValue: UInt16) { self.rawValue = rawValue }
  package static let read = OpenFlags(rawValue: 1)
  package static let write = OpenFlags(rawValue: 2)
  package static let create = OpenFlags(rawValue: 4)
  package static let exclusive = OpenFlags(rawValue: 8)
  package static let truncate = OpenFlags(rawValue: 16)
  package static let append = OpenFlags(rawValue: 32)
  package static let noFollow = OpenFlags(rawValue: 64)
  package static let directory = OpenFlags(rawValue: 128)

  /// What the shell's `>` asks for.
  package static let output: OpenFlags = [.write, .create, .truncate]
}

/// What an open gave.
package struct OpenedFile: Hashable, Sendable {
  package var file: FileReference
  package var kind: FileKind
  package var device: DeviceName?
  /// The path without links.
  package var path: String
}

extension FileStore {
  /// open(2). The file is retained once: who closes the last description of it releases it. A device
  /// is not: nothing of it is kept.
  package mutating func open(
    _ path: String, _ flags: OpenFlags, mode: FileMode = 0o666, in view: FileView, at now: Instant
  ) throws(FileError) -> OpenedFile {
    let exclusive = flags.contains([.create, .exclusive])
    if let device = openDevice(path, flags, exclusive: exclusive, in: view) { return device }
    let resolution = try resolve(
      path, follow: !flags.contains(.noFollow) && !exclusive, in: view)
    guard let place = resolution.found else {
      guard flags.contains(.create) else { throw .noEntry }
      return try create(resolution, mode: mode, in: view, at: now)
    }
    guard let inode = inode(place.file) else { throw .noEntry }
    if exclusive { throw .exists }
    if inode.isDirectory, flags.contains(.write) || flags.contains(.create) { throw .isDirectory }
    if flags.contains(.directory), !inode.isDirectory { throw .notDirectory }
    if inode.kind == .symlink { throw .loop }
    if inode.kind == .socket { throw .noDevice }
    var access: FileAccess = []
    if flags.contains(.read) { access.insert(.read) }
    if flags.contains(.write) { access.insert(.write) }
    guard view.credentials.may(access, inode) else { throw .accessDenied }
    if flags.contains(.write), inode.kind == .regular {
      try checkWritable(place, in: view)
      if flags.contains(.truncate) {
        if inode.size > 0 {
          try truncate(place.file, to: 0, now: now)
        } else {
          modify(place.file.tree) {
            $0.setAttributes(place.file.inode) {
              $0.modified = now
              $0.changed = now
            }
          }
        }
      }
    }
    var device: DeviceName?
    if case .device(let name) = inode.body { device = name } else { retain(place.file) }
    return OpenedFile(
      file: place.file, kind: inode.kind, device: device, path: resolution.path)
  }

  /// The short way to a device at a plain path, such as /dev/null. Nil: the long way decides.
  private mutating func openDevice(
    _ path: String, _ flags: OpenFlags, exclusive: Bool, in view: FileView
  ) -> OpenedFile? {
    guard !exclusive, !flags.contains(.directory), path.utf8.starts(with: "/dev/".utf8),
      case .found(let place, let inode) = glance(path[...], in: view),
      case .device(let name) = inode.body
    else { return nil }
    var access: FileAccess = []
    if flags.contains(.read) { access.insert(.read) }
    if flags.contains(.write) { access.insert(.write) }
    guard view.credentials.may(access, inode) else { return nil }
    return OpenedFile(file: place.file, kind: .device, device: name, path: path)
  }

  private mutating func create(
    _ resolution: Resolution, mode: FileMode, in view: FileView, at now: Instant
  ) throws(FileError) -> OpenedFile {
    if resolution.hasTrailingSlash { throw .isDirectory }
    let parent = resolution.parent
    guard let directory = inode(parent.file), directory.links > 0 else { throw .noEntry }
    try checkWritable(parent, in: view)
    guard view.credentials.may([.write, .execute], directory) else { throw .accessDenied }
    let new = newInode(.regular(.empty), mode: mode, under: directory, in: view, at: now)
    let id = try attempt(parent.file.tree) { (tree: inout FileTree) throws(FileError) in
      try tree.insert(new, as: resolution.name, in: parent.file.inode, at: now)
    }
    let file = FileReference(parent.file.tree, id)
    retain(file)
    return OpenedFile(file: file, kind: .regular, device: nil, path: resolution.path)
  }

  /// An inode with the view's owner and umask. Real: a set-group-id directory hands its group on.
  func newInode(
    _ body: Inode.Body, mode: FileMode, under directory: Inode, in view: FileView, at now: Instant
  ) -> Inode {
    var bits = mode.subtracting(view.umask)
    var gid = view.credentials.gid
    if directory.mode.contains(.setGroupID) {
      gid = directory.gid
      if case .directory = body { bits = bits.union(.setGroupID) }
    }
    return Inode(body, mode: bits, uid: view.credentials.uid, gid: gid, at: now)
  }

  /// Makes or replaces a whole file, as `>` does.
  package mutating func write(
    _ path: String, _ content: FileContent, mode: FileMode = 0o666, in view: FileView,
    at now: Instant
  ) throws(FileError) {
    let opened = try open(path, .output, mode: mode, in: view, at: now)
    defer { release(opened.file) }
    guard opened.kind == .regular else { return }
    try setContent(opened.file, content, now: now)
  }
  package mutating func write(
    _ path: String, _ bytes: [UInt8], mode: FileMode = 0o666, in view: FileView, at now: Instant
  ) throws(FileError) {
    try write(path, .bytes(bytes), mode: mode, in: view, at: now)
  }
  package mutating func write(
    _ path: String, text: String, mode: FileMode = 0o666, in view: FileView, at now: Instant
  ) throws(FileError) {
    try write(path, .text(text), mode: mode, in: view, at: now)
  }
  /// Adds to the end of a file, and makes it when it is not there, as `>>` does.
  package mutating func append(
    _ path: String, _ bytes: some Collection<UInt8>, in view: FileView, at now: Instant
  ) throws(FileError) {
    let opened = try open(path, [.write, .create, .append], in: view, at: now)
    defer { release(opened.file) }
    guard opened.kind == .regular else { return }
    try write(bytes, to: opened.file, at: nil, now: now)
  }
  package mutating func truncate(_ path: String, to size: Int, in view: FileView, at now: Instant)
    throws(FileError)
  {
    let opened = try open(path, [.write], in: view, at: now)
    defer { release(opened.file) }
    guard opened.kind == .regular else { throw .invalid }
    try truncate(opened.file, to: size, now: now)
  }
}
