// Tests of layers: what changed, whiteouts, and putting them on again.

import Files
import Kernel
import Testing

@Suite struct FileLayerTests {
  static let base = [
    FileEntry.directory("etc"), .file("etc/passwd", "root"), .file("etc/group", "root"),
    .directory("var"), .directory("var/cache"), .file("var/cache/x", "123"),
    .symlink("bin", to: "usr/bin"), .directory("usr"), .directory("usr/bin"),
    .program("usr/bin/ls", "ls"),
  ]

  @Test func `a diff is told as docker diff tells it`() throws {
    let before = try FileTree(Self.base)
    var store = FileStore()
    let id = store.add(before)
    let view = FileView(mounts: MountTable(root: store.root(of: id)!))
    let now = Instant(seconds: 10)
    try store.write("/etc/passwd", text: "root\nann", in: view, at: now)
    try store.removeAll("/var/cache", in: view, at: now)
    try store.write("/bin/new", text: "hi", in: view, at: now)
    let after = try #require(store[id])
    let told = after.changes(since: before).map { "\($0.change.rawValue) \($0.path)" }
    #expect(
      told == [
        "C /etc", "C /etc/passwd", "C /usr", "C /usr/bin", "A /usr/bin/new", "C /var",
        "D /var/cache",
      ])
    let layer = after.layer(since: before)
    #expect(layer.size == 10)
    var again = before
    try again.apply(layer)
    #expect(again.entries() == after.entries())
    // Through an archive and back.
    var third = before
    let archive = TarArchive.bytes(of: layer.entries)
    try third.apply(FileLayer(entries: try TarArchive.entries(of: archive)))
    #expect(third.entries() == after.entries())
  }

  @Test func `a file may become a directory and a directory a file`() throws {
    let before = try FileTree([.file("a", "x"), .directory("b"), .file("b/c", "y")])
    let after = try FileTree([.directory("a"), .file("a/z", "1"), .file("b", "2")])
    var again = before
    try again.apply(after.layer(since: before))
    #expect(again.entries() == after.entries())
    #expect(before.layer(since: before).isEmpty)
  }

  @Test(arguments: 1...8) func `any two trees differ by their layer`(seed: Int) throws {
    var random = RandomSource(seed: UInt64(seed))
    func tree() throws -> FileTree {
      var tree = FileTree()
      for _ in 0..<30 {
        let depth = Int.random(in: 1...3, using: &random)
        let path = (0..<depth).map { _ in random.text(1, from: "abcd") }.joined(separator: "/")
        let entry: FileEntry =
          switch Int.random(in: 0..<3, using: &random) {
          case 0: .directory(path)
          case 1: .symlink(path, to: "nowhere")
          default: .file(path, random.text(2, from: "xy"), mode: 0o600)
          }
        try? tree.place(entry)
      }
      return tree
    }
    let before = try tree(), after = try tree()
    var again = before
    try again.apply(after.layer(since: before))
    #expect(again.entries() == after.entries())
  }

  @Test func `an opaque directory hides what was there`() throws {
    var tree = try FileTree(Self.base)
    let layer = FileLayer(entries: [.file("etc/.wh..wh..opq", ""), .file("etc/new", "1")])
    try tree.apply(layer)
    #expect(tree[path: "etc"]?.entries?.keys == ["new"])
  }
}
