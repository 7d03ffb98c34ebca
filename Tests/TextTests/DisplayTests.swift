// Cells of a terminal: width, padding, cutting, wrapping, colour.

import Testing
import Text

@Suite struct DisplayTests {
  @Test(
    arguments: rows(
      """
      abc | 3
      ∅ | 0
      容器 | 4
      é | 1
      e\u{301} | 1
      한국 | 4
      👍 | 2
      👍🏽 | 2
      👨‍👩‍👧 | 2
      🇨🇳 | 2
      ✔ | 1
      ✔️ | 2
      ✅ | 2
      a␛[31mb␛[0mc | 3
      ␛]0;title\u{7}x | 1
      ，。 | 4
      ﾊﾝｶｸ | 4
      … | 1
      a\u{200B}b | 2
      ─│ | 2
      """)) func `a text takes so many cells`(row: [String])
  {
    #expect(visible(row[0]).displayWidth == Int(row[1]))
  }

  @Test func `padding counts cells`() {
    #expect("容器".padded(to: 6) + "|" == "容器  |")
    #expect("ab".padded(to: 5, align: .right) == "   ab")
    #expect("ab".padded(to: 5, align: .center) == " ab  ")
    #expect("abc".padded(to: 2) == "abc")
    #expect("a".padded(to: .max).utf8.count == 1 << 20)
  }

  @Test func `cutting keeps whole characters and colours`() {
    #expect("abcdef".truncated(to: 4) == "abc…")
    #expect("容器镜像".truncated(to: 6) == "容器…")
    #expect("容器镜像".truncated(to: 8) == "容器镜像")
    #expect("\u{1B}[31mabcdef\u{1B}[0m".truncated(to: 3) == "\u{1B}[31mab…\u{1B}[0m")
    #expect("abc".truncated(to: 0) == "")
    #expect("/docker-entrypoint.sh nginx".dockerEllipsis(20) == "/docker-entrypoint.…")
    #expect("容器镜像".dockerEllipsis(6) == "容器…")
    #expect("".dockerEllipsis(1) == "")
  }

  @Test func `English wraps at spaces and Chinese between characters`() {
    #expect("the quick brown fox".wrapped(to: 10) == "the quick\nbrown fox")
    #expect("  - one two three".wrapped(to: 9, indent: "") == "  - one\ntwo three")
    #expect("容器是镜像的实例。".wrapped(to: 10) == "容器是镜像\n的实例。")
    #expect("容器是镜像，的实例。".wrapped(to: 10) == "容器是镜\n像，的实\n例。")
    #expect("运行 docker run 命令".wrapped(to: 12) == "运行 docker\nrun 命令")
    #expect("abcdefghij".wrapped(to: 4) == "abcd\nefgh\nij")
    #expect("a\n\nb".wrapped(to: 4) == "a\n\nb")
    #expect(
      Wrapping(width: 9, indent: "  ", firstIndent: "* ").lines("one two three") == [
        "* one two", "  three",
      ])
    #expect("a b".wrapped(to: 0) == "a b")
  }

  @Test func `a style can be switched off`() {
    #expect(Style(.red, bold: true).apply(to: "x") == "\u{1B}[1;31mx\u{1B}[0m")
    #expect(Style(.red).apply(to: "x", enabled: false) == "x")
    #expect(Style.plain.apply(to: "x") == "x")
    #expect("\u{1B}[1;31mx\u{1B}[0m".withoutEscapes == "x")
  }
}

@Suite struct BytesTests {
  @Test func `broken UTF-8 is read byte by byte`() {
    let bytes: [UInt8] = [0x61, 0xE4, 0xB8, 0xAD, 0xFF, 0xC0, 0x80, 0xE4, 0xB8]
    #expect(UTF8Reading.count(bytes) == 7)
    #expect(!UTF8Reading.isValid(bytes))
    #expect(UTF8Reading.isValid(Array("中文😀".utf8)))
    #expect(UTF8Reading.symbol(in: bytes, at: 1)?.value == 0x4E2D)
    #expect(UTF8Reading.symbol(in: bytes, at: 4)?.value == UTF8Reading.invalid + 0xFF)
    #expect(UTF8Reading.symbol(in: bytes, at: 99) == nil)
    bytes.withUnsafeBufferPointer {
      #expect(UTF8Reading.symbol(in: $0, before: 4).value == 0x4E2D)
      #expect(UTF8Reading.symbol(in: $0, before: 9).value == UTF8Reading.invalid + 0xB8)
    }
  }

  @Test func `lines and numbers`() {
    #expect("a\nb\n\nc".textLines == ["a", "b", "", "c"])
    #expect("a\n".textLines == ["a"])
    #expect("".textLines == [])
    #expect("  x \n".trimmed == "x")
    #expect(parseDecimal("-9223372036854775808".utf8) == .min)
    #expect(parseDecimal("9223372036854775808".utf8) == nil)
    #expect(parseDecimal("".utf8) == nil)
    #expect(parseDecimal("1x".utf8) == nil)
  }
}
