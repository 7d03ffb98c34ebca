// A store with one empty tree, for the tests of this folder.

import Files
import Kernel

struct Disk {
  var store = FileStore()
  var view: FileView
  var now = Instant(seconds: 1_700_000_000)

  init(uid: Int = 0, mode: FileMode = 0o755) {
    let id = store.add(FileTree(mode: mode))
    view = FileView(mounts: MountTable(root: store.root(of: id)!))
    view.credentials = Credentials(uid: uid, gid: uid)
  }
  var tree: FileTree { store[view.mounts.root.file.tree]! }

  mutating func write(_ path: String, _ text: String) throws {
    try store.write(path, text: text, in: view, at: now)
  }
  mutating func mkdir(_ path: String) throws { try store.makeDirectories(path, in: view, at: now) }
  func text(_ path: String) throws -> String { try store.readText(path, in: view) }
  func glob(_ pattern: String, _ options: GlobOptions = []) throws -> [String] {
    var budget = Budget(steps: 100_000, bytes: 1 << 20)
    return try store.glob(pattern, options: options, in: view, budget: &budget)
  }
}

/// The error that a body throws.
func failure(_ body: () throws -> Void) -> FileError? {
  do {
    try body()
    return nil
  } catch { return error as? FileError }
}
