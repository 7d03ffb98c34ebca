// Tests of paths as text.

import Files
import Testing

@Suite struct FilePathsTests {
  @Test(arguments: [
    ("/usr/lib", "lib", "/usr"), ("/usr/", "usr", "/"), ("usr", "usr", "."), ("/", "/", "/"),
    (".", ".", "."), ("..", "..", "."), ("a/b/", "b", "a"), ("//", "/", "/"), ("a//b", "b", "a"),
    ("/a", "a", "/"), ("", "", "."),
  ])
  func `basename and dirname say what the tools say`(path: String, base: String, directory: String)
  {
    #expect(FilePaths.basename(path) == base)
    #expect(FilePaths.dirname(path) == directory)
  }

  @Test(arguments: [
    ("/a/./b//c", "/a/b/c"), ("/a/../..", "/"), ("a/..", "."), ("../a", "../a"),
    ("a/../../b", "../b"), ("/", "/"), ("", "."), ("./x", "x"),
  ])
  func `a path is shortened by its text`(path: String, expected: String) {
    #expect(FilePaths.normalize(path) == expected)
  }

  @Test(arguments: [
    ("/a/b", "/a/c", "../b"), ("/a", "/a", "."), ("/x/y", "/", "x/y"), ("/", "/a/b", "../.."),
  ])
  func `relative paths lead from one to the other`(path: String, base: String, expected: String) {
    #expect(FilePaths.relative(path, from: base) == expected)
  }
}
