// The escapes of `$'…'`.

import Text

extension Parser {
  /// From the quote after the dollar sign to after the closing one, decoded.
  mutating func ansiQuoted() throws(Stop) -> String {
    let opened = line
    i += 1
    let start = i
    while i < bytes.count, bytes[i] != Byte.quote {
      if bytes[i] == Byte.backslash { i += 1 }
      if i < bytes.count { advance() }
    }
    guard i < bytes.count else { throw unmatched(Byte.quote, openedAt: opened) }
    i += 1
    return String(decoding: ansiDecoded(bytes[start..<(i - 1)]), as: UTF8.self)
  }
}

/// The bytes that the escapes of `$'…'` stand for. A NUL ends the text, as it does in bash.
package func ansiDecoded(_ source: some Sequence<UInt8>) -> [UInt8] {
  let source = Array(source)[...]
  var out: [UInt8] = []
  var k = source.startIndex
  while k < source.endIndex {
    let b = source[k]
    k += 1
    guard b == Byte.backslash else {
      out.append(b)
      continue
    }
    if k + 1 < source.endIndex, source[k] == UInt8(ascii: "c") {
      out.append(source[k + 1] == Byte.question ? 127 : source[k + 1] & 0x1f)
      k += 2
    } else if case .bytes(let bytes)? = CEscapes.format.decodeOne(source, &k) {
      if bytes == [0] { return out }
      out += bytes
    } else {
      out.append(b)
    }
  }
  return out
}
