// grep, sed, awk and jq beside the real ones: output and exit status must be the same.

import Commands
import Files
import Machine
import Foundation
import Synchronization
import Testing

@Suite struct LanguageTests {
  static let files: [FileEntry] = [
    .file("a.txt", "apple\nbanana\ncherry\nApple pie\n\nfoo.bar\n"),
    .file("b.txt", "banana\ncherry\ndate\n"),
    .file("log", "GET /a 200\nPOST /b 500\nGET /c 404\nGET /d 200\nDELETE /e 204\n"),
    .file("nonl", "one\ntwo"), .file("empty", ""),
    .file("bin", "abc\n\u{0}\u{1}xyz\nabc\n"),
    .file("people.csv", "name,age,city\nann,30,Paris\nbob,25,Rome\ncleo,41,Oslo\n"),
    .file("table", "alice 30 5.5\nbob 25 4\ncarol 41 10\n"),
    .file("para", "a 1\nb 2\n\nc 3\nd 4\n\n\ne 5\n"),
    .file("conf", "# comment\nport = 80\nhost = web\n\n[section]\nport = 443\n"),
    .file("dir/one.txt", "alpha\nbeta\n"), .file("dir/two.log", "alpha\n"),
    .file("pats", "apple\ndate\n"), .file("prog.sed", "s/a/A/\n2d\n"),
    .file("prog.awk", "BEGIN { n = 0 }\n{ n += $2 }\nEND { print n }\n"),
    .file("prog.jq", ".a | .b\n"),
    .file("o.json", #"{"a":{"b":1,"c":[1,2,3]},"n":null,"s":"x y","t":true,"f":1.5}"# + "\n"),
    .file(
      "l.json",
      #"[{"name":"web","port":80,"tags":["x","y"]},{"name":"db","port":5432,"tags":[]},{"name":"api","port":80,"tags":["y"]}]"#
        + "\n"),
    .file("m.json", "1\n\"two\"\n[3]\n{\"four\":4}\nnull\n"),
    .file("bad.json", "{\"a\": 1,\n \"b\": }\n"),
  ]

  static let answers = RealTools.run(
    LanguageRows.all.filter { !KnownDifferences.rows.contains($0) }, files: files)
  static let fresh = ToolBench(files: files)

  @Test(arguments: LanguageRows.all) func `a row gives what the real tools give`(row: String) throws
  {
    let tools = LineRunner.parse(row).flatMap { $0.compactMap(\.words.first) }
    for tool in tools where !RealTools.isInstalled(tool) { return }
    guard let real = Self.answers[row] else { return }
    var bench = Self.fresh
    let ours = bench.run(row)
    #expect(ours.output == real.output, "\(row)")
    #expect(ours.status == real.status, "\(row)")
  }

  /// A row that comes out alike is no difference, and leaves the list.
  @Test func `what is known to differ still does`() throws {
    let rows = LanguageRows.all.filter { KnownDifferences.rows.contains($0) }
    let answers = RealTools.run(rows, files: Self.files)
    for row in rows {
      guard let real = answers[row] else { continue }
      var bench = Self.fresh
      let ours = bench.run(row)
      #expect(ours.output != real.output || ours.status != real.status, "\(row)")
    }
  }

  @Test(arguments: [
    "awk 'BEGIN{while(1);}'", "awk 'function f(x){return f(x+1)} BEGIN{f(1)}'",
    "jq -n 'def f: f; f'", "jq -n '[range(1e9)]'", "jq -n 'reduce range(100000) as $i (0; [.])'",
    "jq -n '\"x\" * 1e9'", "sed ':a;ba' a.txt",
    "awk 'BEGIN{for(;;)x=x \"aaaaaaaaaaaaaaaaaaaaaaaaaaaa\"}'",
  ])
  func `what would never end ends with a word about it`(row: String) {
    // NB: the program runs on a deep stack; a test's own thread has 512 KiB.
    let found = Mutex<(output: String, status: Int?)>(("", nil))
    let done = DispatchSemaphore(value: 0)
    let thread = Thread {
      var bench = ToolBench(files: Self.files)
      let ours = bench.run(row)
      found.withLock { $0 = (ours.output, ours.status) }
      done.signal()
    }
    thread.stackSize = 512 << 20
    thread.start()
    done.wait()
    let ours = found.withLock { $0 }
    #expect(ours.output.contains("the lab allows"))
    #expect(ours.status != nil && ours.status != 0)
  }

  @Test(arguments: [
    "sed 's/a/b/e' a.txt", "grep -T a a.txt", "jq --stream . o.json",
  ])
  func `what is not modelled is said`(row: String) {
    var bench = ToolBench(files: Self.files)
    #expect(bench.run(row).output.contains("swiftlab does not model it"))
  }
}
