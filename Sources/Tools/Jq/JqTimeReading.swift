// jq's strptime: a text read by a format, as C reads it.

import Text

/// The parts of a time as a format finds them.
struct JqTimeReading {
  enum Problem: Error {
    /// The text is not as the format has it.
    case mismatch
    /// The format holds something that the lab does not read.
    case unmodelled
  }

  private(set) var year: Int?, month: Int?, day: Int?
  private var hour = 0, minute = 0, second = 0
  private var isAfternoon: Bool?
  private var since1970: Int?
  /// What stands behind the time. Real: jq 1.6 puts it behind the parts.
  private(set) var rest: Substring

  init(_ text: String, _ format: String) throws(Problem) {
    rest = text[...]
    try read(format)
    if let first = rest.first, !first.isWhitespace { throw .mismatch }
  }

  /// Nil where the format names no whole date.
  var time: CivilTime? {
    if let since1970 { return CivilTime(seconds: since1970) }
    guard let year, let month, let day else { return nil }
    let hour = isAfternoon.map { self.hour % 12 + ($0 ? 12 : 0) } ?? self.hour
    // Real: C carries a 30th of February over into March.
    return CivilTime(
      carryingYear: year, month: month, day: day, hour: hour, minute: minute, second: second)
  }

  private mutating func read(_ format: String) throws(Problem) {
    var format = format[...]
    while let character = format.popFirst() {
      if character.isWhitespace {
        skipBlanks()
      } else if character != "%" {
        guard rest.first == character else { throw .mismatch }
        rest.removeFirst()
      } else {
        try directive(format.popFirst())
      }
    }
  }

  private mutating func directive(_ letter: Character?) throws(Problem) {
    switch letter {
    case "Y": year = try number(4, 0...9999)
    case "y":
      let short = try number(2, 0...99)
      year = short < 69 ? 2000 + short : 1900 + short
    case "m": month = try number(2, 1...12)
    case "d", "e": day = try number(2, 1...31)
    case "H", "k": hour = try number(2, 0...23)
    case "I", "l": hour = try number(2, 1...12) % 12
    case "M": minute = try number(2, 0...59)
    case "S": second = try number(2, 0...61)
    case "s": since1970 = try number(12, 0...200_000_000_000)
    case "p": isAfternoon = try name(["am", "pm"]) == 1
    case "b", "B", "h":
      month = try name(CivilTime.monthNames.map { $0.lowercased() }) + 1
    case "a", "A": _ = try name(CivilTime.weekdayNames.map { $0.lowercased() })
    case "T": try read("%H:%M:%S")
    case "R": try read("%H:%M")
    case "F": try read("%Y-%m-%d")
    case "D": try read("%m/%d/%y")
    case "n", "t": skipBlanks()
    case "%":
      guard rest.popFirst() == "%" else { throw .mismatch }
    case "Z":
      // Real: on Linux the letters are passed over, and jq 1.6 takes the time for UTC.
      rest = rest.drop { $0.isLetter }
    case "z":
      skipBlanks()
      if rest.first == "Z" {
        rest.removeFirst()
        return
      }
      guard let sign = rest.popFirst(), sign == "+" || sign == "-" else { throw .mismatch }
      _ = try number(2, 0...99)
      if rest.first == ":" { rest.removeFirst() }
      _ = try number(2, 0...59)
    default: throw .unmodelled
    }
  }

  private mutating func skipBlanks() { rest = rest.drop { $0.isWhitespace } }

  private mutating func number(_ digits: Int, _ range: ClosedRange<Int>) throws(Problem) -> Int {
    skipBlanks()
    let text = rest.prefix(digits).prefix { $0.isASCII && $0.isNumber }
    guard let value = Int(text), range.contains(value) else { throw .mismatch }
    rest = rest.dropFirst(text.count)
    return value
  }

  /// A name, whole or by its first three letters.
  private mutating func name(_ names: [String]) throws(Problem) -> Int {
    skipBlanks()
    let text = rest.lowercased()
    for (index, name) in names.enumerated() {
      guard let length = [name.count, 3].first(where: { text.hasPrefix(name.prefix($0)) }) else {
        continue
      }
      rest = rest.dropFirst(min(length, name.count))
      return index
    }
    throw .mismatch
  }
}
