// Bytes from a terminal, cut into key presses.

import Text

/// Cuts what a terminal sends into keys, however the bytes are split into reads.
package struct KeyReader: Hashable, Sendable {
  /// A paste is cut off here: what comes after is a paste of its own.
  package static let longestPaste = 4 << 20

  private var bytes: [UInt8] = []
  private var head = 0
  /// How far an unfinished paste has been looked through.
  private var searched = 0

  package init() {}

  package var isEmpty: Bool { head == bytes.count }
  package var count: Int { bytes.count - head }
  /// An unfinished paste is at the front; its end may take longer than an escape sequence's.
  package var isPasting: Bool { starts(with: Self.pasteStart) }

  package mutating func feed(_ more: some Sequence<UInt8>) {
    if head > 4096, head * 2 > bytes.count {
      bytes.removeFirst(head)
      searched = max(0, searched - head)
      head = 0
    }
    bytes.append(contentsOf: more)
  }

  package mutating func clear() {
    bytes = []
    head = 0
    searched = 0
  }

  /// The next key and the bytes it was; nil when there is none, or when more bytes may belong to
  /// it. With `isFinal` nothing more is waited for: a lone ESC is the Escape key.
  package mutating func next(isFinal: Bool = false) -> (key: Key, bytes: [UInt8])? {
    guard head < bytes.count else { return nil }
    if isPasting { return nextPaste(isFinal: isFinal) }
    guard let (key, length) = Self.parse(bytes[head...], isFinal: isFinal) else { return nil }
    let raw = Array(bytes[head..<head + length])
    take(length)
    return (key, raw)
  }

  /// The first of some control bytes that has been typed, pastes aside. It and everything before it
  /// is taken away, as a terminal driver empties its queue at ^C.
  package mutating func takeControl(_ controls: Set<UInt8>) -> UInt8? {
    var place = head
    while place < bytes.count {
      if bytes[place] == 0x1B, bytes.count - place >= Self.pasteStart.count,
        bytes[place..<place + Self.pasteStart.count].elementsEqual(Self.pasteStart)
      {
        place += Self.pasteStart.count
        while place < bytes.count, bytes[place] != 0x1B { place += 1 }
        continue
      }
      if controls.contains(bytes[place]) {
        let found = bytes[place]
        searched = 0
        take(place + 1 - head)
        return found
      }
      place += 1
    }
    return nil
  }

  /// Whether certain bytes have been typed one after the other. They and everything before them are
  /// taken away.
  package mutating func takeAll(_ wanted: [UInt8]) -> Bool {
    guard !wanted.isEmpty, bytes.count - head >= wanted.count else { return false }
    for place in head...(bytes.count - wanted.count)
    where bytes[place..<place + wanted.count].elementsEqual(wanted) {
      searched = 0
      take(place + wanted.count - head)
      return true
    }
    return false
  }

  /// The next byte, whatever it belongs to.
  package mutating func nextByte() -> UInt8? {
    guard head < bytes.count else { return nil }
    defer { take(1) }
    return bytes[head]
  }
  /// The next bytes, at most as many as are there.
  package mutating func nextBytes(_ count: Int) -> [UInt8] {
    let end = min(bytes.count, head + max(0, count))
    defer { take(end - head) }
    return Array(bytes[head..<end])
  }
  package func peek(_ offset: Int = 0) -> UInt8? {
    head + offset < bytes.count ? bytes[head + offset] : nil
  }
  /// Whether the bytes at the front may still become this sequence.
  package func mayBecome(_ sequence: [UInt8]) -> Bool {
    count < sequence.count && bytes[head...].elementsEqual(sequence.prefix(count))
  }
  package static let pasteStart: [UInt8] = [0x1B, 0x5B, 0x32, 0x30, 0x30, 0x7E]
  static let pasteEnd: [UInt8] = [0x1B, 0x5B, 0x32, 0x30, 0x31, 0x7E]

  private func starts(with sequence: [UInt8]) -> Bool {
    count >= sequence.count && bytes[head..<head + sequence.count].elementsEqual(sequence)
  }

  private mutating func take(_ length: Int) {
    head += length
    if head == bytes.count { clear() }
  }

  private mutating func nextPaste(isFinal: Bool) -> (key: Key, bytes: [UInt8])? {
    let start = head + Self.pasteStart.count
    var place = max(start, searched - Self.pasteEnd.count)
    while place + Self.pasteEnd.count <= bytes.count {
      if bytes[place] == 0x1B,
        bytes[place..<place + Self.pasteEnd.count].elementsEqual(Self.pasteEnd)
      {
        return paste(start..<place, skipping: Self.pasteEnd.count)
      }
      place += 1
    }
    searched = place
    guard isFinal || bytes.count - start > Self.longestPaste else { return nil }
    return paste(start..<bytes.count, skipping: 0)
  }

  private mutating func paste(
    _ range: Range<Int>, skipping tail: Int
  ) -> (key: Key, bytes: [UInt8]) {
    let text = Array(bytes[range])
    let raw = Array(bytes[head..<range.upperBound + tail])
    searched = 0
    take(range.upperBound + tail - head)
    return (.paste(text), raw)
  }
}

extension KeyReader {
  /// The key at the front of some bytes, and its length.
  static func parse(_ bytes: ArraySlice<UInt8>, isFinal: Bool) -> (key: Key, length: Int)? {
    guard let first = bytes.first else { return nil }
    switch first {
    case 0x1B: return parseEscape(bytes, isFinal: isFinal)
    case 0x0D, 0x0A: return (.enter, 1)
    case 0x09: return (.tab, 1)
    case 0x08, 0x7F: return (.backspace, 1)
    case 0..<0x20: return (.control(Unicode.Scalar(first + 0x40)), 1)
    case 0..<0x80: return (.character([first]), 1)
    default:
      let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1
      if bytes.count < length, !isFinal,
        bytes.dropFirst().allSatisfy({ $0 & 0xC0 == 0x80 })
      {
        return nil
      }
      let piece = Array(bytes.prefix(length))
      guard let symbol = UTF8Reading.symbol(in: piece, at: 0) else { return nil }
      return (.character(Array(piece.prefix(symbol.length))), symbol.length)
    }
  }

  private static func parseEscape(
    _ bytes: ArraySlice<UInt8>, isFinal: Bool
  ) -> (key: Key, length: Int)? {
    let start = bytes.startIndex
    guard bytes.count > 1 else { return isFinal ? (.escape, 1) : nil }
    switch bytes[start + 1] {
    case 0x5B:  // CSI
      var place = start + 2
      while place < bytes.endIndex, place - start < 32 {
        let byte = bytes[place]
        if byte >= 0x40, byte <= 0x7E, !(byte == 0x5B && place == start + 2) {
          let sequence = Array(bytes[(start + 2)...place])
          return (control(sequence), place - start + 1)
        }
        if byte < 0x20 || byte > 0x7E {
          return (.unknown(Array(bytes[start..<place])), place - start)
        }
        place += 1
      }
      if place - start >= 32 { return (.unknown(Array(bytes[start..<place])), place - start) }
      if !isFinal { return nil }
      return bytes.count == 2 ? (.alt("["), 2) : (.unknown(Array(bytes)), bytes.count)
    case 0x4F:  // SS3
      guard bytes.count > 2 else { return isFinal ? (.alt("o"), 2) : nil }
      return (control([bytes[start + 2]]), 3)
    case 0x1B: return (.escape, 1)
    case 0x0D, 0x0A: return (.alt("\r"), 2)
    case 0x7F, 0x08: return (.alt("\u{7F}"), 2)
    case let byte where byte.isASCIIPrintable:
      return (.alt(Unicode.Scalar(byte.asciiLowercased)), 2)
    default: return (.escape, 1)
    }
  }

  /// The key of a sequence without its introducer, such as `A`, `3~`, `1;5C`.
  private static func control(_ sequence: [UInt8]) -> Key {
    switch String(lenient: sequence) {
    case "A": .up
    case "B": .down
    case "C": .right
    case "D": .left
    case "H", "1~", "7~": .home
    case "F", "4~", "8~": .end
    case "2~": .insert
    case "3~": .delete
    case "5~": .pageUp
    case "6~": .pageDown
    case "Z": .backtab
    case "1;5C", "1;3C", "5C": .wordRight
    case "1;5D", "1;3D", "5D": .wordLeft
    case "1;5A": .paragraphUp
    case "1;5B": .paragraphDown
    case "1;2A": .up
    case "1;2B": .down
    case "1;2C": .right
    case "1;2D": .left
    case "1;5H", "1;3H": .textStart
    case "1;5F", "1;3F": .textEnd
    case "M": .enter
    case "P", "11~", "[A": .function(1)
    case "Q", "12~", "[B": .function(2)
    case "R", "13~", "[C": .function(3)
    case "S", "14~", "[D": .function(4)
    case "15~", "[E": .function(5)
    case "17~": .function(6)
    default: .unknown([0x1B, 0x5B] + sequence)
    }
  }
}
