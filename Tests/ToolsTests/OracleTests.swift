// Rows run by the real tools and by ours: output and exit status must be the same.

import Files
import Testing

@Suite struct OracleTests {
  static let files: [FileEntry] = [
    .file("a.txt", "apple\nbanana\ncherry\n"),
    .file("b.txt", "banana\ncherry\ndate\n"),
    .file("n.txt", "10\n9\n2\n33\n1\n2\n"),
    .file("people.csv", "name,age,city\nann,30,Paris\nbob,25,Rome\ncleo,41,Oslo\n"),
    .file("words", "the quick  brown fox\n\n\njumps over\tthe lazy dog"),
    .file("utf8", "你好 world\nnaïve café\n"),
    .file("sizes", "1K\n2M\n512\n1G\n900K\n"),
    .file("versions", "v1.10\nv1.9\nv1.2\nv1.2.1\n"),
    .file("blanks", "  b\n a\nc\n"),
    .file("dup", "a\na\nB\nb\nc\nc\nc\n"),
    .file("passwd", "root:x:0:0:root:/root:/bin/bash\nann:x:1000:1000::/home/ann:/bin/sh\n"),
    .file("long", String(repeating: "lorem ipsum dolor sit amet ", count: 8) + "\n"),
    .file("bin", "\u{0}\u{1}\u{2}abc\u{7f}\n"),
    .file("empty", ""),
    .file("script.sh", "#!/bin/sh\necho hi\n", mode: 0o755),
    .file("dir/one", "1\n"), .file("dir/two", "22\n"), .file("dir/sub/three", "333\n"),
    .file("dir/.hidden", "h\n"), .directory("void"), .symlink("link", to: "a.txt"),
    .symlink("dangling", to: "nowhere"), .symlink("dirlink", to: "dir"),
    .file("a b", "space\n"), .file("it's", "quote\n"),
  ]

  static let answers = RealTools.run(
    OracleRows.all.filter { !KnownDifferences.rows.contains($0) }, files: files)
  static let fresh = ToolBench(files: files)

  @Test func `the real tools answer every row`() {
    guard RealTools.isInstalled("bash"), RealTools.isInstalled("timeout") else { return }
    #expect(Self.answers.count == Set(OracleRows.all).subtracting(KnownDifferences.rows).count)
  }

  @Test(arguments: OracleRows.all) func `a row gives what the real tools give`(row: String) throws {
    let tools = LineRunner.parse(row).flatMap { $0.compactMap(\.words.first) }
    for tool in tools where !RealTools.isInstalled(tool) && !["test", "[", "sh"].contains(tool) {
      return
    }
    guard let real = Self.answers[row] else { return }
    var bench = Self.fresh
    let ours = bench.run(row)
    #expect(ours.output == real.output)
    #expect(ours.status == real.status)
  }
}
