// Tests of the full-screen editor: keys in, screen out.

import Text
import Testing

@testable import Console

@Suite struct ScreenEditorTests {
  /// Types keys as a terminal sends them.
  private func press(_ editor: inout ScreenEditor, _ keys: String) {
    var reader = KeyReader()
    reader.feed(keys.utf8)
    while let (key, _) = reader.next(isFinal: true) { editor.press(key) }
  }
  private func editor(
    _ text: String?, _ style: EditorStyle = .nano, columns: Int = 40, rows: Int = 10
  ) -> ScreenEditor {
    ScreenEditor(
      path: "a.yaml", content: text.map { Array($0.utf8) }, style: style, columns: columns,
      rows: rows)
  }
  private func written(_ editor: ScreenEditor) -> String? {
    guard case .written(let bytes)? = editor.outcome else { return nil }
    return String(lenient: bytes)
  }

  @Test func `a new file is typed, written and left`() {
    var nano = editor(nil)
    #expect(nano.screen().plain[7].contains("[ New File ]"))
    press(&nano, "kind: Pod\rname: web\u{0F}\r")
    #expect(nano.screen().plain[7].contains("[ Wrote 2 lines ]"))
    press(&nano, "\u{18}")
    #expect(written(nano) == "kind: Pod\nname: web\n")
  }

  @Test func `the screen shows title, text, status and keys`() {
    var nano = editor("one\ntwo\n")
    #expect(
      nano.screen().plain == [
        "  GNU nano 7.2   a.yaml",
        "one", "two", "", "", "", "",
        "            [ Read 2 lines ]",
        "^G Help             ^O Write Out",
        "^X Exit             ^K Cut",
      ])
    press(&nano, "\u{1B}[Bx")
    #expect(nano.screen().plain[0] == "  GNU nano 7.2   a.yaml        Modified")
    #expect(nano.screen().plain[2] == "xtwo")
    #expect(nano.screen().cursorRow == 2)
    #expect(nano.screen().cursorColumn == 1)
  }

  @Test func `leaving a changed file asks, and No leaves it as it was`() {
    var nano = editor("one\n")
    press(&nano, "x\u{18}")
    #expect(nano.outcome == nil)
    #expect(nano.screen().plain[7] == "Save modified buffer?")
    press(&nano, "\u{03}")
    #expect(nano.screen().plain[7].contains("[ Cancelled ]"))
    press(&nano, "\u{18}n")
    #expect(nano.outcome == .unchanged)
  }

  @Test func `leaving a changed file with Yes asks for the name and writes`() {
    var nano = editor("one\n")
    press(&nano, "x\u{18}y")
    #expect(nano.screen().plain[7] == "File Name to Write: a.yaml")
    press(&nano, "\r")
    #expect(written(nano) == "xone\n")
  }

  @Test func `another name is refused and nothing is lost`() {
    var nano = editor("one\n")
    press(&nano, "x\u{18}yq\r")
    #expect(nano.outcome == nil)
    #expect(nano.screen().plain[7].contains("a.yaml only"))
  }

  /// Text before, keys, text after as it would be written.
  private static let edits: [(before: String, keys: String, after: String)] = [
    ("a\nb\nc\n", "\u{0B}", "b\nc\n"),
    ("a\nb\nc\n", "\u{0B}\u{0B}\u{15}", "a\nb\nc\n"),
    ("a\nb\nc\n", "\u{0B}\u{1B}[B\u{15}", "b\na\nc\n"),
    ("a\nb\n", "\u{1B}6\u{15}", "a\na\nb\n"),
    ("ab\n", "\u{05}\u{08}", "a\n"),
    ("ab\ncd\n", "\u{1B}[B\u{01}\u{7F}", "abcd\n"),
    ("ab\ncd\n", "\u{05}\u{04}", "abcd\n"),
    ("ab", "", "ab\n"),
    ("a\r\nb\r\n", "x", "xa\r\nb\r\n"),
    ("", "\t中文", "\t中文\n"),
    ("中文\n", "\u{1B}[C\u{08}", "文\n"),
    ("one two\n", "\u{1B}[1;5Cx", "one xtwo\n"),
    ("a\nb\nc\n", "\u{1F}3\rx", "a\nb\nxc\n"),
    ("a\nb\nc\n", "\u{1F}2,2\rx", "a\nbx\nc\n"),
    ("a b a\n", "\u{1C}a\rX\ry\u{19}n", "X b a\n"),
    ("a b a\n", "\u{1C}a\rXX\ra", "XX b XX\n"),
    ("a b a\n", "\u{1C}a\raa\ra", "aa b aa\n"),
    ("Foo\nfoo\n", "\u{17}foo\rx", "Foo\nxfoo\n"),
    ("", "\u{1B}[200~k:\r\n\tv\n\u{1B}[201~", "k:\n\tv\n"),
    ("abc\n", "xyz\u{1B}u", "abc\n"),
    ("abc\n", "xyz\u{1B}u\u{1B}e", "xyzabc\n"),
    ("abc\ndef\n", "\u{0B}x\u{1B}u\u{1B}u", "abc\ndef\n"),
    ("e\u{301}x\n", "\u{1B}[C\u{08}", "x\n"),
  ]

  @Test(arguments: edits.indices) func `keys change the text as nano's do`(_ row: Int) {
    let (before, keys, after) = Self.edits[row]
    var nano = editor(before)
    press(&nano, keys)
    #expect(String(lenient: nano.content) == after)
  }

  @Test func `undoing everything is no change`() {
    var nano = editor("one\n")
    press(&nano, "abc\u{1B}u")
    #expect(!nano.isModified)
    press(&nano, "\u{18}")
    #expect(nano.outcome == .unchanged)
  }

  @Test func `a search wraps, and says so`() {
    var nano = editor("foo\nbar\n")
    press(&nano, "\u{1B}[B\u{17}foo\r")
    #expect(nano.screen().plain[7].contains("[ Search Wrapped ]"))
    #expect(nano.screen().cursorRow == 1)
    press(&nano, "\u{17}nix\r")
    #expect(nano.screen().plain[7].contains("\"nix\" not found"))
  }

  @Test func `the place of the cursor is told`() {
    var nano = editor("ab\ncd\n", columns: 80)
    press(&nano, "\u{1B}[B\u{03}")
    #expect(
      nano.screen().plain[7].contains(
        "[ line 2/3 (66%), col 1/3 (33%), char 3/6 (50%) ]"))
  }

  @Test func `vi is told what it got, and its ways out work`() {
    var vi = editor("one\n", .vi, columns: 80)
    #expect(vi.screen().plain[1].contains("Not vi"))
    press(&vi, ":q!\r")
    #expect(vi.outcome == .unchanged)

    vi = editor("", .vi)
    press(&vi, "ikind: Pod\u{1B}:wq\r")
    #expect(written(vi) == "kind: Pod\n")

    vi = editor("x\n", .vi)
    press(&vi, "y\u{1B}:q\r")
    #expect(vi.outcome == nil)
    #expect(vi.screen().plain[7].contains("E37"))
    press(&vi, "\u{1B}:x\r")
    #expect(written(vi) == "yx\n")
  }

  @Test func `a colon in the middle of typing is a colon`() {
    var vi = editor("", .vi)
    press(&vi, "a: b")
    #expect(String(lenient: vi.content) == "a: b\n")
  }

  @Test func `the command says which editor was meant`() {
    let rows: [(String, EditorStyle)] = [
      ("nano a", .nano), ("vi a", .vi), ("sudo vim x", .vi), ("kubectl edit deploy web", .vi),
      ("kubectl get pods", .nano), ("edit x", .nano), ("KUBE_EDITOR=nano kubectl edit x", .nano),
    ]
    for (line, style) in rows { #expect(EditorStyle.guess(from: line) == style, "\(line)") }
  }

  @Test func `wide characters and tabs stand in their columns`() {
    var nano = editor("中\t|\n")
    press(&nano, "\u{05}")
    #expect(nano.screen().plain[1] == "中      |")
    #expect(nano.screen().cursorColumn == 9)
  }

  @Test func `a long line moves sideways with the cursor and shows that it goes on`() {
    let text = String((0..<100).map { Character(String($0 % 10)) })
    var nano = editor(text + "\n", columns: 20)
    #expect(nano.screen().plain[1] == "0123456789012345678>")
    press(&nano, "\u{05}")
    let row = nano.screen().plain[1]
    #expect(row.hasPrefix("<"))
    #expect(row.displayWidth <= 20)
    #expect(nano.screen().cursorColumn < 20)
  }

  @Test(arguments: [1, 2, 5, 8, 20, 80], [1, 2, 3, 5, 8, 24])
  func `every screen has its size and holds its cursor`(_ columns: Int, _ rows: Int) {
    for style in [EditorStyle.nano, .vi] {
      var nano = editor(
        "中文中文中文中文中文中文中文\n\tb\u{1}\u{FE0F}\n" + String(repeating: "x", count: 300), style,
        columns: columns, rows: rows)
      for keys in [
        "", "\u{05}", "\u{1B}[B\u{05}", "\u{1B}[6~", "\u{17}x", "\r", "\u{07}", "\u{18}", "q\u{18}",
        "\u{03}", "\u{1C}x\ry\r", "y", "\u{03}", "\u{1F}1\r",
      ] {
        press(&nano, keys)
        let screen = nano.screen()
        #expect(screen.rows.count == rows)
        for row in screen.plain { #expect(row.displayWidth <= columns, "\(keys.debugDescription)") }
        #expect((0..<rows).contains(screen.cursorRow))
        #expect((0..<columns).contains(screen.cursorColumn))
      }
    }
  }

  @Test func `bytes that are no UTF-8 come out as they went in`() {
    var nano = ScreenEditor(path: "b", content: [0xFF, 0x41, 0x0A], columns: 40, rows: 10)
    press(&nano, "\u{05}x\u{0F}\r\u{18}")
    #expect(nano.outcome == .written([0xFF, 0x41, 0x78, 0x0A]))
  }

  @Test func `a file that is too big is not opened`() {
    let big = [UInt8](repeating: 0x61, count: ScreenEditor.largestFile + 1)
    #expect(ScreenEditor(path: "b", content: big).outcome == .unchanged)
  }

  @Test func `help opens, scrolls and closes`() {
    var nano = editor("one\n")
    press(&nano, "\u{07}")
    #expect(nano.screen().plain[1].contains("nano's keys"))
    press(&nano, "\u{16}\u{18}")
    #expect(nano.screen().plain[1] == "one")
  }

  @Test func `random keys never trap, and undo leads back to the beginning`() {
    var state: UInt64 = 42
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let keys: [Key] = [
      .character([0x61]), .character(Array("中".utf8)), .enter, .tab, .backspace, .delete, .up,
      .down, .left, .right, .home, .end, .control("K"), .control("U"), .alt("6"), .pageDown,
      .wordLeft, .wordRight, .paste(Array("p\nq".utf8)), .control("D"), .textEnd, .paragraphUp,
      .paragraphDown,
    ]
    for _ in 0..<30 {
      var nano = editor("alpha\nbeta 中文\n\ngamma\n", columns: 5 + next(40), rows: 1 + next(14))
      for _ in 0..<200 {
        nano.press(keys[next(keys.count)])
        _ = nano.screen()
      }
      let end = nano.content
      for _ in 0..<300 { nano.press(.alt("u")) }
      #expect(String(lenient: nano.content) == "alpha\nbeta 中文\n\ngamma\n")
      for _ in 0..<300 { nano.press(.alt("e")) }
      #expect(nano.content == end)
    }
  }
}
