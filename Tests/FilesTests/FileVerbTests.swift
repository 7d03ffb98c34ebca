// Tests of the verbs: making, writing, moving, removing; limits; open files without a name.

import Files
import Kernel
import Testing

@Suite struct FileVerbTests {
  @Test func `a file without a name lives while it is open`() throws {
    var disk = Disk()
    let opened = try disk.store.open("/log", .output, in: disk.view, at: disk.now)
    try disk.store.write(Array("one".utf8), to: opened.file, at: nil, now: disk.now)
    try disk.store.unlink("/log", in: disk.view, at: disk.now)
    try disk.store.write(Array("two".utf8), to: opened.file, at: nil, now: disk.now)
    #expect(try disk.store.read(opened.file, at: 0, count: 99) == Array("onetwo".utf8))
    #expect(disk.tree.usedBytes == 6)
    disk.store.release(opened.file)
    #expect(disk.tree.usedBytes == 0)
    #expect(disk.tree.fileCount == 1)
  }

  @Test func `writes may overlap the end and leave holes`() throws {
    var disk = Disk()
    try disk.write("/f", "abcdef")
    let file = try disk.store.status("/f", in: disk.view).file
    try disk.store.write(Array("XYZ".utf8), to: file, at: 4, now: disk.now)
    #expect(try disk.text("/f") == "abcdXYZ")
    try disk.store.write(Array("!".utf8), to: file, at: 9, now: disk.now)
    #expect(try disk.text("/f") == "abcdXYZ\0\0!")
    try disk.store.truncate(file, to: 2, now: disk.now)
    #expect(try disk.text("/f") == "ab")
  }

  @Test func `zeros are counted and not kept`() throws {
    var disk = Disk()
    try disk.write("/big", "")
    let file = try disk.store.status("/big", in: disk.view).file
    let block = [UInt8](repeating: 0, count: 1 << 20)
    for _ in 0..<200 { try disk.store.write(block, to: file, at: nil, now: disk.now) }
    #expect(try disk.store.status("/big", in: disk.view).size == 200 << 20)
    #expect(disk.tree.storedBytes == 0)
    #expect(failure { _ = try disk.text("/big") } == .tooLarge)
    try disk.store.truncate("/big", to: 1 << 35, in: disk.view, at: disk.now)
  }

  @Test func `a full tree says so and stays as it was`() throws {
    var disk = Disk()
    disk.store.modify(disk.view.mounts.root.file.tree) {
      $0.limits = FileLimits(bytes: 10, files: 3)
    }
    try disk.write("/a", "12345678")
    #expect(
      failure { try disk.store.append("/a", Array("xyz".utf8), in: disk.view, at: disk.now) }
        == .noSpace)
    #expect(try disk.text("/a") == "12345678")
    try disk.write("/b", "")
    #expect(failure { try disk.write("/c", "") } == .noSpace)
    try disk.store.unlink("/a", in: disk.view, at: disk.now)
    try disk.write("/c", "1234567890")
  }

  @Test func `rename follows the kernel's rules`() throws {
    var disk = Disk()
    try disk.mkdir("/d/e")
    try disk.mkdir("/full/x")
    try disk.mkdir("/empty")
    try disk.write("/f", "f")
    let view = disk.view, now = disk.now
    #expect(failure { try disk.store.rename("/d", to: "/d/e/x", in: view, at: now) } == .invalid)
    #expect(failure { try disk.store.rename("/d", to: "/full", in: view, at: now) } == .notEmpty)
    #expect(failure { try disk.store.rename("/f", to: "/d", in: view, at: now) } == .isDirectory)
    #expect(failure { try disk.store.rename("/d", to: "/f", in: view, at: now) } == .notDirectory)
    #expect(failure { try disk.store.rename("/no", to: "/x", in: view, at: now) } == .noEntry)
    try disk.store.rename("/d", to: "/empty", in: view, at: now)
    #expect(try disk.store.names(in: "/empty", in: view) == ["e"])
    #expect(disk.tree[disk.tree.root]?.links == 4)
    try disk.store.makeLink("/g", to: "/f", in: view, at: now)
    try disk.store.rename("/f", to: "/g", in: view, at: now)
    #expect(disk.store.exists("/f", in: view), "two names of one file: nothing happens")
  }

  @Test func `a copy of a store goes its own way`() throws {
    var disk = Disk()
    try disk.write("/f", "one")
    let before = disk.store
    let branch = disk.store.copy(disk.view.mounts.root.file.tree)!
    try disk.write("/f", "two")
    try disk.write("/g", "new")
    #expect(try before.readText("/f", in: disk.view) == "one")
    #expect(disk.store[branch]?.text("/f") == "one")
    #expect(disk.store[branch]?.find("/g") == nil)
  }

  @Test func `folders are copied with modes, times and links`() throws {
    var disk = Disk()
    try disk.mkdir("/src/sub")
    try disk.write("/src/sub/run.sh", "#!/bin/sh")
    try disk.store.setMode("/src/sub/run.sh", 0o750, in: disk.view, at: disk.now)
    try disk.store.makeSymlink("/src/link", to: "sub/run.sh", in: disk.view, at: disk.now)
    let then = disk.now
    disk.now += .seconds(60)
    var budget = Budget.document
    try disk.store.copyAll(
      "/src", in: disk.view, to: "/dst", in: disk.view, budget: &budget, at: disk.now)
    let copy = try disk.store.status("/dst/sub/run.sh", in: disk.view)
    #expect(copy.mode == 0o750)
    #expect(copy.modified == then)
    #expect(try disk.store.status("/dst", in: disk.view).modified == then)
    #expect(try disk.store.readLink("/dst/link", in: disk.view) == "sub/run.sh")
  }
}
