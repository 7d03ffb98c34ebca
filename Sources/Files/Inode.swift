// One file as the kernel keeps it: what it is, who owns it, when it changed. Its names are in directories.

package import Kernel

/// The number of an inode within its tree.
package struct InodeID: Hashable, Comparable, Sendable {
  package let number: Int
  package init(_ number: Int) { self.number = number }
  package static func < (a: InodeID, b: InodeID) -> Bool { a.number < b.number }
}

/// What a file is.
package enum FileKind: Hashable, Sendable {
  case directory, regular, symlink, device, fifo, socket

  /// The first letter of `ls -l`.
  package var letter: String {
    switch self {
    case .directory: "d"
    case .regular: "-"
    case .symlink: "l"
    case .device: "c"
    case .fifo: "p"
    case .socket: "s"
    }
  }
}

/// A character device. What reading and writing it does is the machine's affair.
package enum DeviceName: String, Hashable, Sendable, CaseIterable {
  case null, zero, full, random, urandom, tty, console, ptmx, stdin, stdout, stderr

  /// The device's major and minor numbers, as `ls -l /dev` shows them.
  package var numbers: (major: Int, minor: Int) {
    switch self {
    case .null: (1, 3)
    case .zero: (1, 5)
    case .full: (1, 7)
    case .random: (1, 8)
    case .urandom: (1, 9)
    case .tty: (5, 0)
    case .console: (5, 1)
    case .ptmx: (5, 2)
    case .stdin, .stdout, .stderr: (136, 0)
    }
  }
}

extension Instant {
  /// In the times of a tree that is a pattern for others: the moment at which one is made of it.
  package static let whenMade = Instant(nanoseconds: .min)
}

/// One file: what it is, its permission bits, owners and times.
package struct Inode: Hashable, Sendable {
  package enum Body: Hashable, Sendable {
    case directory(OrderedMap<String, InodeID>)
    case regular(FileContent)
    case symlink(String)
    case device(DeviceName)
    case fifo
    case socket
  }
  package var body: Body
  package var mode: FileMode
  package var uid: Int
  package var gid: Int
  /// When the content last changed.
  package var modified: Instant
  /// When anything about the inode last changed.
  package var changed: Instant
  /// Limit: reading does not move the access time; only `touch` and creation do.
  package var accessed: Instant
  package var born: Instant
  /// How many names point here; for a directory 2 plus its subdirectories, as on ext4.
  package internal(set) var links: Int
  /// How many open descriptions and mounts keep an unlinked file alive.
  package internal(set) var opens = 0

  package init(
    _ body: Body, mode: FileMode, uid: Int = 0, gid: Int = 0, at now: Instant = .zero
  ) {
    self.body = body
    self.mode = mode
    self.uid = uid
    self.gid = gid
    modified = now
    changed = now
    accessed = now
    born = now
    if case .directory = body { links = 2 } else { links = 1 }
  }

  package var kind: FileKind {
    switch body {
    case .directory: .directory
    case .regular: .regular
    case .symlink: .symlink
    case .device: .device
    case .fifo: .fifo
    case .socket: .socket
    }
  }
  package var isDirectory: Bool { kind == .directory }
  /// The names in a directory; nil for anything else.
  package var entries: OrderedMap<String, InodeID>? {
    if case .directory(let entries) = body { return entries }
    return nil
  }
  package var content: FileContent? {
    if case .regular(let content) = body { return content }
    return nil
  }
  /// Real: ext4 gives a small directory one block of 4096 bytes, a link the length of its target.
  package var size: Int {
    switch body {
    case .directory: 4096
    case .regular(let content): content.size
    case .symlink(let target): target.utf8.count
    case .device, .fifo, .socket: 0
    }
  }
  /// Blocks of 512 bytes, as `stat` and `du` count them.
  package var blocks: Int {
    switch body {
    case .directory: 8
    case .regular(let content): (content.size / 4096 + (content.size % 4096 == 0 ? 0 : 1)) * 8
    case .symlink, .device, .fifo, .socket: 0
    }
  }

  /// Whether a time is still the one at which its tree is made.
  var isUndated: Bool {
    modified == .whenMade || changed == .whenMade || accessed == .whenMade || born == .whenMade
  }
  /// The inode with a moment for the times that are `whenMade`.
  func dated(_ moment: Instant) -> Inode {
    var copy = self
    copy.date(moment)
    return copy
  }
  mutating func date(_ moment: Instant) {
    if modified == .whenMade { modified = moment }
    if changed == .whenMade { changed = moment }
    if accessed == .whenMade { accessed = moment }
    if born == .whenMade { born = moment }
  }
}
