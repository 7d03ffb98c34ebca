// Tests of how a path leads to a file: links, dots, slashes, mounts.

import Files
import Kernel
import Testing

@Suite struct ResolutionTests {
  @Test func `links are followed, forty at most`() throws {
    var disk = Disk()
    try disk.mkdir("/data/real")
    try disk.write("/data/real/file", "hello")
    try disk.store.makeSymlink("/data/link", to: "real", in: disk.view, at: disk.now)
    try disk.store.makeSymlink("/abs", to: "/data/link/file", in: disk.view, at: disk.now)
    #expect(try disk.text("/data/link/file") == "hello")
    #expect(try disk.text("/abs") == "hello")
    #expect(
      try disk.store.realPath("/data/link/../real/./file", in: disk.view) == "/data/real/file")
    #expect(try disk.store.status("/abs", follow: false, in: disk.view).isSymlink)
    try disk.store.makeSymlink("/a", to: "b", in: disk.view, at: disk.now)
    try disk.store.makeSymlink("/b", to: "a", in: disk.view, at: disk.now)
    #expect(failure { _ = try disk.text("/a") } == .loop)
    #expect(failure { _ = try disk.text("/abs/x") } == .notDirectory)
    for step in 1...41 {
      let target = step == 1 ? "/abs" : "/c\(step - 1)"
      try disk.store.makeSymlink("/c\(step)", to: target, in: disk.view, at: disk.now)
    }
    #expect(try disk.text("/c38") == "hello")
    #expect(failure { _ = try disk.text("/c39") } == .loop)
  }

  @Test func `a link that dangles can be written through`() throws {
    var disk = Disk()
    try disk.store.makeSymlink("/link", to: "target", in: disk.view, at: disk.now)
    #expect(failure { _ = try disk.text("/link") } == .noEntry)
    try disk.write("/link", "x")
    #expect(try disk.text("/target") == "x")
  }

  @Test func `trailing slashes ask for a directory`() throws {
    var disk = Disk()
    try disk.write("/f", "x")
    try disk.mkdir("/d/")
    try disk.store.makeSymlink("/l", to: "d", in: disk.view, at: disk.now)
    #expect(failure { _ = try disk.text("/f/") } == .notDirectory)
    #expect(try disk.store.status("/l/", follow: false, in: disk.view).isDirectory)
    #expect(failure { try disk.write("/new/", "x") } == .isDirectory)
    #expect(failure { try disk.write("/d", "x") } == .isDirectory)
    #expect(failure { _ = try disk.store.status("", in: disk.view) } == .noEntry)
  }

  @Test func `names and paths have the kernel's limits`() throws {
    var disk = Disk()
    try disk.write("/" + String(repeating: "n", count: 255), "x")
    #expect(
      failure { try disk.write("/" + String(repeating: "n", count: 256), "x") } == .nameTooLong)
    let long = String(repeating: "/a", count: 2048)
    #expect(failure { _ = try disk.text(long) } == .nameTooLong)
    #expect(failure { try disk.mkdir(String(repeating: "abcdefg/", count: 520)) } == .nameTooLong)
  }

  @Test func `a mount covers what lies under it`() throws {
    var disk = Disk()
    try disk.mkdir("/home/ann/site")
    try disk.write("/home/ann/site/index.html", "<h1>")
    try disk.write("/home/ann/conf", "conf")
    let image = try FileTree([
      .file("usr/share/nginx/html/index.html", "welcome"), .file("etc/nginx.conf", "old"),
      .directory("mnt"),
    ])
    let id = disk.store.add(image)
    var inside = FileView(mounts: MountTable(root: disk.store.root(of: id)!))
    let site = try disk.store.status("/home/ann/site", in: disk.view).file
    let conf = try disk.store.status("/home/ann/conf", in: disk.view).file
    try disk.store.mount(site, at: "/usr/share/nginx/html", isReadOnly: true, in: &inside)
    try disk.store.mount(conf, at: "/etc/nginx.conf", in: &inside)
    #expect(try disk.store.readText("/usr/share/nginx/html/index.html", in: inside) == "<h1>")
    #expect(try disk.store.readText("/etc/nginx.conf", in: inside) == "conf")
    // Out of a mount by dots: into the tree above it, not into the host's.
    #expect(try disk.store.names(in: "/usr/share/nginx/html/..", in: inside) == ["html"])
    #expect(
      failure {
        try disk.store.write(
          "/usr/share/nginx/html/x", text: "", in: inside, at: disk.now)
      } == .readOnly)
    #expect(
      failure { try disk.store.removeDirectory("/usr/share/nginx/html", in: inside, at: disk.now) }
        == .busy)
    #expect(failure { try disk.store.unlink("/etc/nginx.conf", in: inside, at: disk.now) } == .busy)
    #expect(
      failure {
        try disk.store.rename(
          "/etc/nginx.conf", to: "/etc/other.conf", in: inside, at: disk.now)
      } == .busy)
    try disk.store.write("/etc/nginx.conf", text: "new", in: inside, at: disk.now)
    #expect(try disk.text("/home/ann/conf") == "new")
    // A tmpfs over a mount hides it, and goes.
    let scratch = disk.store.add(FileTree())
    try disk.store.mount(
      disk.store.root(of: scratch)!, at: "/usr/share/nginx/html", source: "tmpfs", type: "tmpfs",
      in: &inside)
    #expect(try disk.store.names(in: "/usr/share/nginx/html", in: inside) == [])
    #expect(try disk.store.mount(of: "/usr/share/nginx/html", in: inside).type == "tmpfs")
    let unmounted = inside.mounts.unmount("/usr/share/nginx/html")
    #expect(unmounted)
    #expect(try disk.store.names(in: "/usr/share/nginx/html", in: inside) == ["index.html"])
  }
}
