// Tests of who may do what.

import Files
import Kernel
import Testing

@Suite struct PermissionTests {
  @Test func `the first class that fits counts alone`() throws {
    var disk = Disk()
    try disk.write("/f", "x")
    try disk.store.setMode("/f", 0o077, in: disk.view, at: disk.now)
    try disk.store.setOwner("/f", uid: 5, gid: 5, in: disk.view, at: disk.now)
    var view = disk.view
    view.credentials = Credentials(uid: 5, gid: 5)
    #expect(failure { _ = try disk.store.read("/f", in: view) } == .accessDenied)
    view.credentials = Credentials(uid: 6, gid: 6, groups: [5])
    #expect(try disk.store.read("/f", in: view) == [0x78])
    #expect(
      failure { try disk.store.setMode("/f", 0o777, in: view, at: disk.now) } == .notPermitted)
    #expect(
      failure { try disk.store.setOwner("/f", uid: 6, gid: nil, in: view, at: disk.now) }
        == .notPermitted)
  }

  @Test func `root reads anything and runs what somebody may run`() throws {
    var disk = Disk()
    try disk.write("/f", "x")
    try disk.store.setMode("/f", 0, in: disk.view, at: disk.now)
    #expect(try disk.text("/f") == "x")
    #expect(failure { try disk.store.check("/f", .execute, in: disk.view) } == .accessDenied)
    disk.view.credentials.capabilities = []
    #expect(failure { _ = try disk.text("/f") } == .accessDenied)
  }

  @Test func `a sticky directory protects its owner's files`() throws {
    var disk = Disk()
    try disk.mkdir("/tmp")
    try disk.store.setMode("/tmp", 0o1777, in: disk.view, at: disk.now)
    var ann = disk.view, bob = disk.view
    ann.credentials = Credentials(uid: 1, gid: 1)
    bob.credentials = Credentials(uid: 2, gid: 2)
    try disk.store.write("/tmp/a", text: "", in: ann, at: disk.now)
    #expect(failure { try disk.store.unlink("/tmp/a", in: bob, at: disk.now) } == .notPermitted)
    #expect(
      failure { try disk.store.rename("/tmp/a", to: "/tmp/b", in: bob, at: disk.now) }
        == .notPermitted)
    try disk.store.unlink("/tmp/a", in: ann, at: disk.now)
  }

  @Test func `a directory without x cannot be passed, without r not be listed`() throws {
    var disk = Disk()
    try disk.mkdir("/d/e")
    try disk.store.setMode("/d", 0o711, in: disk.view, at: disk.now)
    disk.view.credentials = Credentials(uid: 9, gid: 9)
    #expect(failure { _ = try disk.store.names(in: "/d", in: disk.view) } == .accessDenied)
    #expect(try disk.store.names(in: "/d/e", in: disk.view) == [])
    disk.view.credentials = .root
    try disk.store.setMode("/d", 0o744, in: disk.view, at: disk.now)
    disk.view.credentials = Credentials(uid: 9, gid: 9)
    #expect(failure { _ = try disk.store.names(in: "/d/e", in: disk.view) } == .accessDenied)
    #expect(failure { try disk.write("/new", "") } == .accessDenied)
  }

  @Test func `umask and set-group-id shape a new file`() throws {
    var disk = Disk()
    disk.view.umask = 0o027
    try disk.mkdir("/d")
    try disk.store.setOwner("/d", uid: nil, gid: 7, in: disk.view, at: disk.now)
    try disk.store.setMode("/d", 0o2770, in: disk.view, at: disk.now)
    try disk.write("/d/f", "")
    try disk.mkdir("/d/e")
    let file = try disk.store.status("/d/f", in: disk.view)
    #expect(file.letters == "-rw-r-----")
    #expect(file.gid == 7)
    #expect(try disk.store.status("/d/e", in: disk.view).letters == "drwxr-s---")
  }

  @Test(arguments: [
    (FileMode(rawValue: 0o4755), "rwsr-xr-x"), (0o1777, "rwxrwxrwt"), (0o6644, "rwSr-Sr--"),
    (0o1776, "rwxrwxrwT"), (0, "---------"),
  ])
  func `modes are written as ls writes them`(mode: FileMode, letters: String) {
    #expect(mode.letters == letters)
  }
}
