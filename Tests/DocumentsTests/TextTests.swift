// Line differences, CSV, base64, printf.

import Documents
import Kernel
import Testing
import Text

@Suite struct TextTests {
  // Recorded: diff -u.
  @Test func `hunks stand as diff -u prints them`() {
    let old = "a\nb\nc\nd\ne\nf\ng\nh\ni\nj\nk\nl\n"
    let new = "a\nB\nc\nd\ne\nf\ng\nh\ni\nj\nk\nl\nm"
    #expect(
      LineDiff.unified(old, new) == """
        @@ -1,5 +1,5 @@
         a
        -b
        +B
         c
         d
         e
        @@ -10,3 +10,4 @@
         j
         k
         l
        +m
        \\ No newline at end of file

        """)
    #expect(LineDiff.unified(old, old) == "")
    #expect(LineDiff.unified("", "x\n") == "@@ -0,0 +1 @@\n+x\n")
  }
  @Test func `a field is quoted when it has to be`() {
    #expect(
      CSV.line(["a", "b,c", "d\"e", "", " f", "g\nh"]) == "a,\"b,c\",\"d\"\"e\",,\" f\",\"g\nh\"\n")
  }
  @Test(arguments: ["", "f", "fo", "foo", "foob", "fooba", "foobar", "中文"])
  func `base64 comes back`(_ text: String) {
    let bytes = Array(text.utf8)
    #expect((try? Base64.decoded(Base64.encoded(bytes))) == bytes)
  }
  @Test(arguments: ["!!", "Zg=", "Zg==x", "Z", "Zm9vYg"])
  func `what is no base64 is refused`(_ text: String) {
    #expect((try? Base64.decoded(text)) == nil)
  }
  // Recorded: bash's printf, which rounds as Go's.
  @Test(arguments: [
    ("%.2f", 2.675, "2.67"), ("%.0f", 0.5, "0"), ("%.0f", 1.5, "2"), ("%.3f", 1e-7, "0.000"),
    ("%.1f", 9.96, "10.0"), ("%e", 123456.789, "1.234568e+05"), ("%.3g", 1234567.0, "1.23e+06"),
    ("%8.3f", 3.14159, "   3.142"), ("%.2f", 1e22, "10000000000000000000000.00"),
  ])
  func `floats round as printf's`(_ format: String, _ number: Double, _ wanted: String) throws {
    var budget = Budget.document
    #expect(try GoPrintf.format(format, [.number(number)], &budget) == wanted)
  }
}
