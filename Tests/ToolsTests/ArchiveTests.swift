// tar and gzip: what ours writes the real ones read, and the other way round.

import Files
import Foundation
import Kernel
import Machine
import Testing

@Suite struct ArchiveTests {
  static let texts = [
    "", "a", "hello\n", String(repeating: "abc", count: 5000),
    (0..<3000).map { "line \($0 * $0 % 977)\n" }.joined(),
  ]

  @Test(arguments: texts) func `what was compressed comes back`(text: String) throws {
    let bytes = Array(text.utf8)
    let small = Gzip.compressed(bytes, Gzip.Head(name: "x", seconds: 7))
    let back = try Gzip.expanded(small)
    #expect(back.bytes == bytes)
    #expect(back.head == Gzip.Head(name: "x", seconds: 7))
    #expect(Zlib.expanded(Zlib.compressed(bytes)) == bytes)
    if bytes.count > 1000 { #expect(small.count < bytes.count / 2) }
  }

  @Test func `bytes that do not repeat are stored`() throws {
    var state: UInt64 = 1
    let bytes = (0..<70_000).map { _ -> UInt8 in
      state = state &* 6_364_136_223_846_793_005 &+ 1
      return UInt8(truncatingIfNeeded: state >> 33)
    }
    let packed = Gzip.compressed(bytes)
    #expect(packed.count < bytes.count + 100)
    #expect(try Gzip.expanded(packed).bytes == bytes)
  }

  @Test func `damaged input is an error and never a trap`() {
    let good = Gzip.compressed(Array(Self.texts[4].utf8))
    for place in stride(from: 0, to: good.count, by: max(1, good.count / 120)) {
      var bad = good
      bad[place] ^= 0x55
      _ = try? Gzip.expanded(bad)
      _ = try? Gzip.expanded(Array(good[..<place]))
      _ = try? TarArchive.members(of: bad)
    }
  }

  /// Lines that end in bytes on the standard output, and the real tools' answer to those bytes.
  @Test(arguments: [
    ("gzip -c a.txt", "gzip -dc"), ("tar cf - a.txt dir", "tar tf - | sort"),
    ("tar czf - dir", "tar tzf - | sort"), ("tar cf - a.txt", "tar xOf -"),
  ])
  func `the real tools read what ours write`(_ ours: String, _ real: String) throws {
    guard RealTools.isInstalled("tar"), RealTools.isInstalled("gzip") else { return }
    var bench = ToolBench(files: OracleTests.files)
    _ = bench.run(ours + " > made")
    let place = try bench.machine.files.read(
      "/work/made", in: FileView(mounts: bench.machine.mountTables[0]!))
    let answer = RealTools.run(
      ["< made \(real)"],
      files: [FileEntry("made", .regular(.bytes(place)), mode: 0o644)])
    let own = bench.run("\(real.split(separator: "|")[0]) < made")
    let line = "< made \(real)"
    let sorted = own.output.split(separator: "\n").sorted().joined(separator: "\n")
    #expect(answer[line]?.status == 0)
    #expect(
      answer[line]?.output.split(separator: "\n").sorted().joined(separator: "\n") == sorted)
  }

  static let rows = #"""
    tar
    tar --foo
    tar -cf x.tar
    tar cf x.tar nope a.txt
    tar xf nope.tar
    tar xzf nope.tgz
    tar cf x.tar a.txt; tar xzf x.tar
    tar xf a.txt
    tar cf x.tar a.txt; tar tf x.tar nope
    tar cvzf y.tgz a.txt link dir/one; tar tf y.tgz
    tar czf y.tgz a.txt; cat y.tgz | tar t
    tar cf x.tar a.txt; tar xf x.tar -C nope
    tar cf x.tar dir/sub/three; tar xvf x.tar --strip-components=1; cat sub/three
    tar cf x.tar --exclude=sub dir/sub dir/one; tar tf x.tar
    tar zf
    tar xf
    tar -x -t -f x.tar
    tar -cf w.tar -C dir one -C sub three; tar tf w.tar
    tar xf dir
    tar cf x.tar a.txt; tar rf x.tar b.txt; tar tf x.tar
    tar cf x.tar a.txt b.txt; tar xOf x.tar b.txt
    tar cf x.tar a.txt; tar xkf x.tar
    tar cf - dir/one | tar xvf - -C void; cat void/dir/one
    tar cf x.tar a.txt b.txt; tar tf x.tar --wildcards 'b*'
    touch -d '2020-01-02 03:04:05' a.txt; tar cf x.tar --owner=root --group=root a.txt; tar tvf x.tar
    gzip nope
    gzip dir
    gzip a.txt; ls a.txt a.txt.gz
    gzip -k a.txt; gzip a.txt.gz
    gzip -k a.txt; gzip -k a.txt
    gzip -d b.txt
    gunzip nope
    gzip a.txt; gunzip a.txt; cat a.txt
    gzip a.txt; zcat a.txt.gz
    cp a.txt c.gz; zcat c.gz
    gzip -tv a.txt
    gzip a.txt; gzip -tv a.txt.gz
    gzip --foo
    gzip -z
    gzip < a.txt | gzip -dc
    gzip -S .zz a.txt; gunzip -c -S .zz a.txt.zz
    gzip -r dir; ls dir
    gzip a.txt; touch -d @100 a.txt.gz; gunzip a.txt.gz; stat -c %Y a.txt
    envsubst < a.txt
    envsubst '$HOME' < passwd
    envsubst -v '$A ${B} $1'
    envsubst --foo
    envsubst a b
    """#.split(separator: "\n").map(String.init)
  static let answers = RealTools.run(rows, files: OracleTests.files)

  @Test(arguments: rows) func `a row gives what the real tools give`(row: String) {
    guard let real = Self.answers[row], RealTools.isInstalled("envsubst") else { return }
    var bench = OracleTests.fresh
    let ours = bench.run(row)
    #expect(ours.output == real.output)
    #expect(ours.status == real.status)
  }
}
