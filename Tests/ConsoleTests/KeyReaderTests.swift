// Tests of keys cut out of bytes.

import Console
import Testing

@Suite struct KeyReaderTests {
  /// Bytes as a terminal sends them, and the keys they are.
  private static let rows: [(bytes: String, keys: [Key])] = [
    ("a", [.character([0x61])]),
    ("中", [.character(Array("中".utf8))]),
    ("\r", [.enter]), ("\n", [.enter]), ("\t", [.tab]), ("\u{7F}", [.backspace]),
    ("\u{01}\u{18}", [.control("A"), .control("X")]),
    ("\u{1C}\u{1F}", [.control("\\"), .control("_")]),
    ("\u{1B}[A\u{1B}[B", [.up, .down]),
    ("\u{1B}OC\u{1B}[D", [.right, .left]),
    ("\u{1B}[H\u{1B}[4~\u{1B}[5~\u{1B}[6~\u{1B}[3~", [.home, .end, .pageUp, .pageDown, .delete]),
    ("\u{1B}[1;5C\u{1B}[1;5D", [.wordRight, .wordLeft]),
    ("\u{1B}u\u{1B}U", [.alt("u"), .alt("u")]),
    ("\u{1B}OP\u{1B}[15~", [.function(1), .function(5)]),
    ("\u{1B}[200~a\tb\r\nc\u{1B}[201~x", [.paste(Array("a\tb\r\nc".utf8)), .character([0x78])]),
    ("\u{1B}[99;99x", [.unknown(Array("\u{1B}[99;99x".utf8))]),
  ]

  private func keys(_ reader: inout KeyReader, isFinal: Bool = false) -> [Key] {
    var found: [Key] = []
    while let (key, _) = reader.next(isFinal: isFinal) { found.append(key) }
    return found
  }

  @Test(arguments: rows.indices) func `a sequence is one key`(_ row: Int) {
    var reader = KeyReader()
    reader.feed(Self.rows[row].bytes.utf8)
    #expect(keys(&reader) == Self.rows[row].keys)
  }

  @Test(arguments: rows.indices) func `keys are the same however the bytes are split`(_ row: Int) {
    var reader = KeyReader()
    var found: [Key] = []
    for byte in Self.rows[row].bytes.utf8 {
      reader.feed([byte])
      found += keys(&reader)
    }
    #expect(found == Self.rows[row].keys)
  }

  @Test func `a lone escape is the Escape key once nothing more is waited for`() {
    var reader = KeyReader()
    reader.feed([0x1B])
    #expect(reader.next() == nil)
    #expect(reader.next(isFinal: true)?.key == .escape)
  }

  @Test func `an unfinished paste is a paste once nothing more is waited for`() {
    var reader = KeyReader()
    reader.feed("\u{1B}[200~half".utf8)
    #expect(reader.next() == nil)
    #expect(reader.isPasting)
    #expect(reader.next(isFinal: true)?.key == .paste(Array("half".utf8)))
  }

  @Test func `bytes that are no UTF-8 come one by one`() {
    var reader = KeyReader()
    reader.feed([0xFF, 0xE4, 0x41])
    #expect(keys(&reader) == [.character([0xFF]), .character([0xE4]), .character([0x41])])
  }

  @Test func `control C throws away what was typed before it, but not a paste's inside`() {
    var reader = KeyReader()
    reader.feed("ls\r\u{03}pwd".utf8)
    #expect(reader.takeControl([3]) == 3)
    #expect(reader.count == 3)
    reader.clear()
    reader.feed("\u{1B}[200~a\u{03}b\u{1B}[201~".utf8)
    #expect(reader.takeControl([3]) == nil)
  }

  @Test func `noise of every kind ends in keys and never in a trap`() {
    var state: UInt64 = 7
    for _ in 0..<300 {
      var reader = KeyReader()
      var bytes: [UInt8] = []
      for _ in 0..<60 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let pick = UInt8(truncatingIfNeeded: state >> 33)
        bytes += pick < 60 ? [0x1B, 0x5B] : pick < 80 ? Array("\u{1B}[200~".utf8) : [pick]
      }
      reader.feed(bytes)
      _ = keys(&reader, isFinal: true)
      #expect(reader.isEmpty)
    }
  }
}
