// The small lexers of an instruction's line: blanks, flags, words, JSON arrays, here-document names.

func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0d) }
func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a }
func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

func trimmedLeft(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> { bytes.drop(while: isBlank) }
func trimmedNewline(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  bytes.last == 0x0d ? bytes.dropLast() : bytes
}
func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  var out = trimmedLeft(bytes)
  while let last = out.last, isBlank(last) { out = out.dropLast() }
  return out
}
func isComment(_ trimmedLine: ArraySlice<UInt8>) -> Bool {
  trimmedLine.first == UInt8(ascii: "#")
}

/// The `--flag` words before the arguments, unquoted, and what follows them.
func leadingFlags(_ text: ArraySlice<UInt8>) -> (flags: [String], rest: ArraySlice<UInt8>) {
  var flags: [String] = []
  var place = text.startIndex
  while true {
    while place < text.endIndex, isBlank(text[place]) { place += 1 }
    guard place + 1 < text.endIndex, text[place] == UInt8(ascii: "-"),
      text[place + 1] == UInt8(ascii: "-")
    else { return (flags, text[place...]) }
    var word: [UInt8] = []
    var quote: UInt8?
    while place < text.endIndex {
      let byte = text[place]
      if let open = quote {
        if byte == open {
          quote = nil
        } else if byte == UInt8(ascii: "\\"), place + 1 < text.endIndex {
          place += 1
          word.append(text[place])
        } else {
          word.append(byte)
        }
      } else if isBlank(byte) {
        break
      } else if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") {
        quote = byte
      } else if byte == UInt8(ascii: "\\"), place + 1 < text.endIndex {
        place += 1
        word.append(text[place])
      } else {
        word.append(byte)
      }
      place += 1
    }
    if word.elementsEqual("--".utf8) { return (flags, text[place...]) }
    flags.append(String(decoding: word, as: UTF8.self))
  }
}

/// Words split at blanks outside quotes; quotes and escapes stay in them.
func bareWords(_ text: [UInt8], escape: UInt8) -> [String] {
  var words: [String] = []
  var word: [UInt8] = []
  var quote: UInt8?
  var open = false
  var place = 0
  while place < text.count {
    let byte = text[place]
    if let mark = quote {
      word.append(byte)
      if byte == mark {
        quote = nil
      } else if byte == escape, mark != UInt8(ascii: "'"), place + 1 < text.count {
        place += 1
        word.append(text[place])
      }
    } else if isBlank(byte) {
      if open { words.append(String(decoding: word, as: UTF8.self)) }
      word = []
      open = false
    } else {
      open = true
      word.append(byte)
      if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") {
        quote = byte
      } else if byte == escape, place + 1 < text.count {
        place += 1
        word.append(text[place])
      }
    }
    place += 1
  }
  if open { words.append(String(decoding: word, as: UTF8.self)) }
  return words
}

enum JSONForm {
  case strings([String])
  case mixed
  case no
}

/// The text as a JSON array of strings. Real: what follows the closing bracket is not looked at.
func jsonStrings(_ text: [UInt8]) -> JSONForm {
  var place = 0
  func skip() { while place < text.count, isBlank(text[place]) { place += 1 } }
  skip()
  guard place < text.count, text[place] == UInt8(ascii: "[") else { return .no }
  place += 1
  var out: [String] = []
  var mixed = false
  skip()
  if place < text.count, text[place] == UInt8(ascii: "]") { return .strings([]) }
  while true {
    skip()
    guard place < text.count else { return .no }
    if text[place] == UInt8(ascii: "\"") {
      guard let (string, next) = jsonString(text, at: place) else { return .no }
      out.append(string)
      place = next
    } else {
      let start = place
      while place < text.count,
        isLetter(text[place]) || isDigit(text[place])
          || [0x2e, 0x2d, 0x2b].contains(text[place])
      { place += 1 }
      let word = String(decoding: text[start..<place], as: UTF8.self)
      guard ["true", "false", "null"].contains(word) || Double(word) != nil else { return .no }
      mixed = true
    }
    skip()
    guard place < text.count else { return .no }
    if text[place] == UInt8(ascii: "]") { return mixed ? .mixed : .strings(out) }
    guard text[place] == UInt8(ascii: ",") else { return .no }
    place += 1
  }
}

private func jsonString(_ text: [UInt8], at start: Int) -> (String, Int)? {
  var out: [UInt8] = []
  var place = start + 1
  while place < text.count {
    let byte = text[place]
    place += 1
    if byte == UInt8(ascii: "\"") { return (String(decoding: out, as: UTF8.self), place) }
    if byte < 0x20 { return nil }
    guard byte == UInt8(ascii: "\\") else {
      out.append(byte)
      continue
    }
    guard place < text.count else { return nil }
    let mark = text[place]
    place += 1
    switch mark {
    case UInt8(ascii: "n"): out.append(0x0a)
    case UInt8(ascii: "t"): out.append(0x09)
    case UInt8(ascii: "r"): out.append(0x0d)
    case UInt8(ascii: "b"): out.append(0x08)
    case UInt8(ascii: "f"): out.append(0x0c)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): out.append(mark)
    case UInt8(ascii: "u"):
      guard place + 4 <= text.count,
        let code = UInt32(String(decoding: text[place..<(place + 4)], as: UTF8.self), radix: 16)
      else { return nil }
      place += 4
      out += Array(String(Unicode.Scalar(code) ?? "\u{FFFD}").utf8)
    default: return nil
    }
  }
  return nil
}

/// The here-documents that a RUN, COPY or ADD line announces, still without their content.
func hereDocumentNames(of node: SourceNode, escape: UInt8) -> [HereDocument] {
  var word = node.word.lowercased()
  var rest = node.rest
  if word == "onbuild" {
    let end = rest.firstIndex(where: isBlank) ?? rest.endIndex
    word = String(decoding: rest[..<end], as: UTF8.self).lowercased()
    rest = Array(trimmed(rest[end...]))
  }
  guard ["run", "copy", "add"].contains(word) else { return [] }
  return bareWords(rest, escape: escape).compactMap(hereDocument)
}

/// `3<<-"NAME"`: a here-document's announcement.
private func hereDocument(_ word: String) -> HereDocument? {
  var bytes = Array(word.utf8)[...]
  let digits = bytes.prefix(while: isDigit)
  bytes = bytes.dropFirst(digits.count)
  guard bytes.starts(with: "<<".utf8) else { return nil }
  bytes = bytes.dropFirst(2)
  let chomps = bytes.first == UInt8(ascii: "-")
  if chomps { bytes = bytes.dropFirst() }
  guard !bytes.isEmpty, !bytes.contains(UInt8(ascii: "<")) else { return nil }
  let quotes: [UInt8] = [UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "\\")]
  let name = bytes.filter { !quotes.contains($0) }
  guard !name.isEmpty else { return nil }
  return HereDocument(
    name: String(decoding: name, as: UTF8.self), content: "", chomps: chomps,
    expands: name.count == bytes.count, descriptor: String(decoding: digits, as: UTF8.self))
}
