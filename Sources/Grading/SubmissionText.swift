// Texts from anywhere: UTF-8 with or without its mark, UTF-16, GBK; lines ended as they may be.

import Text

/// What a text was written in.
package enum TextCoding: String, Hashable, Codable, Sendable {
  case utf8 = "UTF-8"
  case utf8WithMark = "UTF-8 with BOM"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
  case gbk = "GBK"
  /// None of these: left as it is.
  case binary
}

/// A text as it was meant.
package struct SubmissionText: Hashable, Sendable {
  /// UTF-8 with plain newlines.
  package var bytes: [UInt8]
  package var coding: TextCoding
  package var hadCarriageReturns = false

  package var text: String { String(decoding: bytes, as: UTF8.self) }

  package init(_ raw: [UInt8]) {
    if raw.starts(with: [0xEF, 0xBB, 0xBF]) {
      bytes = Array(raw.dropFirst(3))
      coding = .utf8WithMark
    } else if raw.starts(with: [0xFF, 0xFE]) {
      bytes = Self.utf16(raw.dropFirst(2), isBig: false)
      coding = .utf16LittleEndian
    } else if raw.starts(with: [0xFE, 0xFF]) {
      bytes = Self.utf16(raw.dropFirst(2), isBig: true)
      coding = .utf16BigEndian
    } else if let isBig = Self.looksLikeUTF16(raw) {
      bytes = Self.utf16(raw[...], isBig: isBig)
      coding = isBig ? .utf16BigEndian : .utf16LittleEndian
    } else if UTF8Reading.isValid(raw) {
      bytes = raw
      coding = .utf8
    } else if !raw.contains(0), let decoded = GBK.decoded(raw) {
      bytes = decoded
      coding = .gbk
    } else {
      bytes = raw
      coding = .binary
      return
    }
    if bytes.contains(0) {
      // A program or a picture that happens to be valid: nothing of it may be changed.
      bytes = raw
      coding = .binary
      return
    }
    let plain = Self.withoutCarriageReturns(bytes)
    hadCarriageReturns = plain.count != bytes.count
    bytes = plain
  }

  private static func withoutCarriageReturns(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(13) else { return bytes }
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    for (index, byte) in bytes.enumerated() {
      let endsLine = byte == 13 && (index + 1 == bytes.count || bytes[index + 1] == 10)
      if !endsLine { out.append(byte) }
    }
    return out
  }

  /// Scripts are mostly ASCII: without a mark, every other byte of UTF-16 is then zero.
  private static func looksLikeUTF16(_ bytes: [UInt8]) -> Bool? {
    guard bytes.count >= 4, bytes.count % 2 == 0 else { return nil }
    var even = 0, odd = 0
    for (index, byte) in bytes.prefix(4096).enumerated() where byte == 0 {
      if index % 2 == 0 { even += 1 } else { odd += 1 }
    }
    let half = min(bytes.count, 4096) / 2
    if odd * 2 > half, even == 0 { return false }
    if even * 2 > half, odd == 0 { return true }
    return nil
  }

  private static func utf16(_ bytes: ArraySlice<UInt8>, isBig: Bool) -> [UInt8] {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var index = bytes.startIndex
    while index + 1 < bytes.endIndex {
      let first = UInt16(bytes[index]), second = UInt16(bytes[index + 1])
      units.append(isBig ? first << 8 | second : second << 8 | first)
      index += 2
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }
}

/// Chinese texts of older editors.
enum GBK {
  /// A row of 190 characters for each first byte from 0x81 to 0xFE; U+FFFD where there is none.
  ///
  /// Real: code page 936 as CPython's `gbk` codec reads it.
  private static let rows: [[Unicode.Scalar]] = {
    guard let file = embeddedCatalogue.first(where: { $0.path.description == "gbk.txt" }) else {
      return []
    }
    return file.text.split(separator: "\n").map { Array($0.unicodeScalars) }
  }()

  /// The text in UTF-8; nil when some byte makes no character.
  static func decoded(_ bytes: [UInt8]) -> [UInt8]? {
    let rows = rows
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count * 3 / 2)
    var index = 0
    while index < bytes.count {
      let first = bytes[index]
      if first < 0x80 {
        out.append(first)
        index += 1
        continue
      }
      guard index + 1 < bytes.count, first >= 0x81, first != 0xFF else { return nil }
      let second = bytes[index + 1]
      guard second >= 0x40, second != 0x7F, second != 0xFF else { return nil }
      let row = Int(first) - 0x81, place = Int(second) - 0x40 - (second > 0x7F ? 1 : 0)
      guard rows.indices.contains(row), rows[row].indices.contains(place),
        rows[row][place] != "\u{FFFD}"
      else { return nil }
      UTF8Reading.append(rows[row][place].value, to: &out)
      index += 2
    }
    return out
  }
}
