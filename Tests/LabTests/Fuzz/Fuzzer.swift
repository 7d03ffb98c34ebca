// Makes odd texts from good ones, from a seed.

import Kernel

/// Texts of a language that learners write, and the pieces it is made of.
struct Language: Sendable, CustomStringConvertible {
  let name: String
  /// Good texts.
  let texts: [String]
  /// Tokens that are put where they do not belong.
  let pieces: [String]
  /// The shell line that plays a text; the text stands for `@`, quoted.
  let line: String

  var description: String { name }

  init(_ name: String, line: String, texts: String, pieces: String) {
    self.name = name
    self.line = line
    self.texts = texts.split(separator: "\n").map {
      $0.replacingEscapes
    }
    self.pieces = pieces.split(separator: " ").map { $0.replacingEscapes }
  }
}

struct Fuzzer {
  var random: RandomSource

  init(seed: UInt64, _ name: String) { random = RandomSource(seed: seed).split(name) }

  mutating func pick(_ count: Int) -> Int { Int(random.next() % UInt64(max(1, count))) }

  /// A line of the shell that plays an odd text of the language.
  mutating func line(of language: Language) -> String {
    let text = odd(language.texts, language.pieces)
    guard language.line != "@" else { return text }
    var quoted = "'"
    for scalar in text.unicodeScalars {
      if scalar == "'" { quoted += "'\\''" } else { quoted.unicodeScalars.append(scalar) }
    }
    var line = ""
    for character in language.line {
      if character == "@" { line += quoted + "'" } else { line.append(character) }
    }
    return line
  }

  /// One of the texts after a few changes.
  mutating func odd(_ texts: [String], _ pieces: [String]) -> String {
    var bytes = Array(texts[pick(texts.count)].utf8)
    for _ in 0..<(1 + pick(5)) {
      let place = pick(bytes.count + 1)
      let piece = Array(pieces[pick(pieces.count)].utf8)
      switch pick(9) {
      case 0 where !bytes.isEmpty: bytes.remove(at: min(place, bytes.count - 1))
      case 1: bytes.removeSubrange(place..<min(bytes.count, place + pick(6)))
      case 2: bytes.insert(UInt8(truncatingIfNeeded: random.next()), at: place)
      case 3:
        let end = min(bytes.count, place + pick(12))
        bytes.insert(contentsOf: bytes[place..<end], at: pick(bytes.count + 1))
      case 4: bytes.removeSubrange(place...)
      case 5 where pick(4) == 0:
        for _ in 0..<(10 << pick(7)) { bytes.insert(contentsOf: piece, at: place) }
      case 6:
        let other = Array(texts[pick(texts.count)].utf8)
        bytes = Array(bytes[..<place]) + other[pick(other.count + 1)...]
      default: bytes.insert(contentsOf: piece, at: place)
      }
      if bytes.count > 20_000 { bytes.removeSubrange(20_000...) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Substring {
  /// `\n`, `\t`, `\s` and `\\` as what they stand for; so a table's line can hold them.
  fileprivate var replacingEscapes: String {
    var text = ""
    var rest = self
    while let character = rest.popFirst() {
      guard character == "\\", let next = rest.first else {
        text.append(character)
        continue
      }
      switch next {
      case "n": text.append("\n")
      case "t": text.append("\t")
      case "s": text.append(" ")
      case "\\": text.append("\\")
      default:
        text.append(character)
        continue
      }
      rest.removeFirst()
    }
    return text
  }
}
