// Tests of globs, expected from bash 5.2.

import Files
import Kernel
import Testing

@Suite struct FileGlobTests {
  static func disk() throws -> Disk {
    var disk = Disk()
    for path in ["a.txt", "b.txt", "B.md", ".hidden", "sub/c.txt", "sub/deep/d.txt", "x[1]", "é"] {
      if path.contains("/") { try disk.mkdir("/" + FilePaths.dirname(path)) }
      try disk.write("/" + path, "")
    }
    try disk.store.makeSymlink("/dangling", to: "nowhere", in: disk.view, at: disk.now)
    try disk.store.makeSymlink("/linked", to: "sub", in: disk.view, at: disk.now)
    return disk
  }

  @Test(arguments: [
    ("*.txt", "a.txt b.txt"), ("*", "B.md a.txt b.txt dangling linked sub x[1] é"),
    (".*", ".hidden"), ("?.txt", "a.txt b.txt"), ("[ab].txt", "a.txt b.txt"),
    ("[!a].txt", "b.txt"), ("[[:upper:]]*", "B.md"), ("*/", "linked/ sub/"),
    ("*/*.txt", "linked/c.txt sub/c.txt"), ("/s*/c.txt", "/sub/c.txt"), ("nope*", ""),
    ("x\\[1\\]", "x[1]"), ("x[", ""), ("\\*", ""), ("[a-b].txt", "a.txt b.txt"),
    ("sub/*/*", "sub/deep/d.txt"), ("./*.md", "./B.md"), ("sub/./c*", "sub/./c.txt"),
    ("d*", "dangling"), ("[]x]*", "x[1]"), ("?", "é"),
  ])
  func `patterns find what bash finds`(pattern: String, expected: String) throws {
    #expect(try Self.disk().glob(pattern).joined(separator: " ") == expected)
  }

  @Test func `options change what is found`() throws {
    let disk = try Self.disk()
    #expect(try disk.glob("b*", .nocaseglob) == ["B.md", "b.txt"])
    #expect(try disk.glob("*idden", .dotglob) == [".hidden"])
    #expect(
      try disk.glob("sub/**", .globstar) == ["sub/", "sub/c.txt", "sub/deep", "sub/deep/d.txt"])
    #expect(
      try disk.glob("**/*.txt", .globstar) == [
        "a.txt", "b.txt", "sub/c.txt", "sub/deep/d.txt",
      ])
  }

  @Test func `a pattern made to be slow is not`() {
    let pattern = NamePattern(String(repeating: "*a", count: 60) + "b")
    #expect(!pattern.matches(String(repeating: "a", count: 255)))
  }
}
