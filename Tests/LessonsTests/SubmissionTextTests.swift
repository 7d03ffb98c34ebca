// Texts from Windows, from old editors, from anywhere.

import Grading
import Testing

@Suite struct SubmissionTextTests {
  @Test(arguments: [
    (Array("echo 你好\n".utf8), TextCoding.utf8, "echo 你好\n"),
    ([0xEF, 0xBB, 0xBF] + Array("ls\n".utf8), .utf8WithMark, "ls\n"),
    ([0xFF, 0xFE, 0x6C, 0, 0x73, 0, 0x0A, 0], .utf16LittleEndian, "ls\n"),
    ([0xFE, 0xFF, 0x4F, 0x60, 0, 0x0A], .utf16BigEndian, "你\n"),
    ([0x6C, 0, 0x73, 0, 0x0D, 0, 0x0A, 0], .utf16LittleEndian, "ls\n"),
    // "echo 你好，世界" as iconv -t GBK writes it
    (
      Array("echo ".utf8) + [0xC4, 0xE3, 0xBA, 0xC3, 0xA3, 0xAC, 0xCA, 0xC0, 0xBD, 0xE7],
      .gbk, "echo 你好，世界"
    ),
    (Array("a\r\nb\rc\r\n".utf8), .utf8, "a\nb\rc\n"),
    ([], .utf8, ""),
  ])
  func `a text is read for what it is`(_ bytes: [UInt8], _ coding: TextCoding, _ text: String) {
    let read = SubmissionText(bytes)
    #expect(read.coding == coding)
    #expect(read.text == text)
  }

  @Test func `what is no text is left as it is`() {
    let bytes: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D]
    #expect(SubmissionText(bytes).coding == .binary)
    #expect(SubmissionText(bytes).bytes == bytes)
    #expect(SubmissionText([0x61, 0xFF, 0x62]).coding == .binary)
  }
}
