// Brace expansion: one word becomes several, before anything else is expanded.

/// `a{b,c}d` and `{1..5}`.
package enum BraceExpansion: Sendable {
  case words([[WordPart]])
  /// More words than the lab makes at once; the word stays as it was written.
  case tooMany(Int)

  /// How many words one word may become.
  ///
  /// Limit: bash has no bound but its memory.
  package static let most = 1_000_000

  package static func expand(_ word: Word) -> BraceExpansion {
    let hasBrace = word.parts.contains {
      if case .literal(let text) = $0 { text.utf8.contains(Byte.openBrace) } else { false }
    }
    guard hasBrace else { return .words([word.parts]) }
    var run = BraceRun(word.parts)
    let all = run.expand(0..<run.atoms.count, depth: 0)
    if let wanted = run.wanted { return .tooMany(wanted) }
    return .words(all.map(BraceRun.parts))
  }
}

private struct BraceRun {
  enum Atom {
    case byte(UInt8)
    case part(WordPart)
  }
  struct Group {
    var close: Int
    var commas: [Int]
  }
  var atoms: [Atom] = []
  /// Groups that have a closing brace, by where they open.
  var groups: [Int: Group] = [:]
  /// The count of words that was asked for, where it is too many.
  var wanted: Int?

  init(_ parts: [WordPart]) {
    for part in parts {
      if case .literal(let text) = part {
        for byte in text.utf8 { atoms.append(.byte(byte)) }
      } else {
        atoms.append(.part(part))
      }
    }
    var open: [(at: Int, commas: [Int])] = []
    for (index, atom) in atoms.enumerated() {
      guard case .byte(let byte) = atom else { continue }
      switch byte {
      case Byte.openBrace: open.append((index, []))
      case Byte.comma: if !open.isEmpty { open[open.count - 1].commas.append(index) }
      case Byte.closeBrace:
        if let group = open.popLast() {
          groups[group.at] = Group(close: index, commas: group.commas)
        }
      default: break
      }
    }
  }

  static func parts(_ atoms: [Atom]) -> [WordPart] {
    var out: [WordPart] = []
    var run: [UInt8] = []
    for atom in atoms {
      switch atom {
      case .byte(let byte): run.append(byte)
      case .part(let part):
        if !run.isEmpty { out.append(.literal(String(decoding: run, as: UTF8.self))) }
        run = []
        out.append(part)
      }
    }
    if !run.isEmpty { out.append(.literal(String(decoding: run, as: UTF8.self))) }
    return out
  }

  mutating func expand(_ range: Range<Int>, depth: Int) -> [[Atom]] {
    guard depth < 64 else { return [Array(atoms[range])] }
    var results: [[Atom]] = [[]]
    var plain = range.lowerBound
    var k = range.lowerBound
    while k < range.upperBound, wanted == nil {
      guard case .byte(Byte.openBrace) = atoms[k], let group = groups[k],
        group.close < range.upperBound
      else {
        k += 1
        continue
      }
      let choices: [[Atom]]
      if !group.commas.isEmpty {
        var all: [[Atom]] = []
        var start = k + 1
        for end in group.commas + [group.close] {
          all += expand(start..<end, depth: depth + 1)
          start = end + 1
        }
        choices = all
      } else if let sequence = sequence(k + 1, group.close) {
        choices = sequence
      } else {
        k += 1
        continue
      }
      if wanted != nil { return [] }
      let (count, overflow) = results.count.multipliedReportingOverflow(by: choices.count)
      guard !overflow, count <= BraceExpansion.most else {
        wanted = overflow ? .max : count
        return []
      }
      let before = Array(atoms[plain..<k])
      var next: [[Atom]] = []
      next.reserveCapacity(count)
      for result in results { for choice in choices { next.append(result + before + choice) } }
      results = next
      k = group.close + 1
      plain = k
    }
    if plain < range.upperBound {
      let rest = Array(atoms[plain..<range.upperBound])
      for index in results.indices { results[index] += rest }
    }
    return results
  }

  /// `1..5`, `a..e`, `1..9..2`: what it counts through, or nil where it is none of these.
  mutating func sequence(_ from: Int, _ to: Int) -> [[Atom]]? {
    var bytes: [UInt8] = []
    for atom in atoms[from..<to] {
      guard case .byte(let byte) = atom, bytes.count < 64 else { return nil }
      bytes.append(byte)
    }
    var fields: [String] = [""]
    var k = 0
    while k < bytes.count {
      if bytes[k] == Byte.dot, k + 1 < bytes.count, bytes[k + 1] == Byte.dot {
        fields.append("")
        k += 2
      } else {
        fields[fields.count - 1].append(Character(UnicodeScalar(bytes[k])))
        k += 1
      }
    }
    guard fields.count == 2 || fields.count == 3, !fields.contains("") else { return nil }
    var step = 1
    if fields.count == 3 {
      guard let given = Int(fields[2]) else { return nil }
      step = given == .min ? .max : abs(given)
      if step == 0 { step = 1 }
    }
    func letter(_ text: String) -> Int? {
      guard text.utf8.count == 1, let b = text.utf8.first, Byte.isNameStart(b), b != 0x5f
      else { return nil }
      return Int(b)
    }
    let low: Int, high: Int, isLetter: Bool
    if let a = letter(fields[0]), let b = letter(fields[1]) {
      (low, high, isLetter) = (a, b, true)
    } else if let a = Int(fields[0]), let b = Int(fields[1]) {
      (low, high, isLetter) = (a, b, false)
    } else {
      return nil
    }
    let (span, overflow) = high.subtractingReportingOverflow(low)
    let count = overflow || span == .min ? Int.max : abs(span) / step + 1
    guard count <= BraceExpansion.most else {
      wanted = count
      return []
    }
    func isPadded(_ text: String) -> Bool {
      let digits = text.utf8.first == Byte.minus ? text.dropFirst() : text[...]
      return digits.utf8.count > 1 && digits.utf8.first == 0x30
    }
    let width =
      !isLetter && (isPadded(fields[0]) || isPadded(fields[1]))
      ? max(fields[0].utf8.count, fields[1].utf8.count) : 0
    var all: [[Atom]] = []
    all.reserveCapacity(count)
    var value = low
    for _ in 0..<count {
      if isLetter {
        let byte = UInt8(truncatingIfNeeded: value)
        all.append(byte == Byte.backslash ? [] : [.byte(byte)])
      } else {
        var digits = String(value.magnitude)
        let sign = value < 0 ? "-" : ""
        while digits.utf8.count + sign.utf8.count < width { digits = "0" + digits }
        all.append((sign + digits).utf8.map { .byte($0) })
      }
      value = high >= low ? value &+ step : value &- step
    }
    return all
  }
}
