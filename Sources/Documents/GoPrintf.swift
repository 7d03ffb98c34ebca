// fmt.Sprintf, Sprint and Sprintln, as far as documents go.

package import Kernel
import Text

package enum GoPrintf {
  /// Sprint: a space stands between two operands when neither is a string.
  package static func print(_ values: [Value]) -> String {
    var out = ""
    var wasString = true
    for (place, value) in values.enumerated() {
      let isString = value.string != nil
      if place > 0, !isString, !wasString { out += " " }
      out += value.goText
      wasString = isString
    }
    return out
  }
  package static func println(_ values: [Value]) -> String {
    values.map(\.goText).joined(separator: " ") + "\n"
  }

  /// `%s`.
  static func string(_ value: Value) -> String { text(value, "s", Verb()) }

  private struct Verb {
    var minus = false, plus = false, sharp = false, space = false, zero = false
    /// The operand was written in the template: its number is an `int`.
    var isConstant = false
    /// The value lies inside a list or a map.
    var isInside = false
    var width: Int?
    var precision: Int?
  }

  /// Sprintf. The budget bounds what a width such as `%999999d` may cost.
  package static func format(
    _ format: String, _ values: [Value], constants: [Bool] = [], _ budget: inout Budget
  ) throws(TemplateFailure) -> String {
    let scalars = Array(format.unicodeScalars)
    var out = ""
    var at = 0
    var used = 0
    /// Operands that were taken by number: then surplus ones are no complaint.
    var isReordered = false
    /// `[2]`: the number of the operand that comes next. False when it is no such number.
    func index() -> Bool {
      guard at < scalars.count, scalars[at] == "[" else { return true }
      isReordered = true
      guard let close = scalars[at...].firstIndex(of: "]") else {
        at += 1
        return false
      }
      let digits = String(String.UnicodeScalarView(scalars[(at + 1)..<close]))
      at = close + 1
      guard let number = Int(digits), number >= 1, number <= values.count else { return false }
      used = number - 1
      return true
    }
    func number() -> Int? {
      var value: Int?
      while at < scalars.count, scalars[at].value >= 0x30, scalars[at].value <= 0x39 {
        value = min((value ?? 0) * 10 + Int(scalars[at].value) - 0x30, 1_000_001)
        at += 1
      }
      return value
    }
    func star() -> Int?? {
      guard at < scalars.count, scalars[at] == "*" else { return .none }
      at += 1
      guard used < values.count, let value = values[used].int, value.magnitude <= 1_000_000 else {
        used += 1
        return .some(nil)
      }
      used += 1
      return .some(value)
    }
    while at < scalars.count {
      let scalar = scalars[at]
      at += 1
      guard scalar == "%" else {
        out.unicodeScalars.append(scalar)
        continue
      }
      var verb = Verb()
      flags: while at < scalars.count {
        switch scalars[at] {
        case "-":
          verb.minus = true
          verb.zero = false
        case "+": verb.plus = true
        case "#": verb.sharp = true
        case " ": verb.space = true
        case "0": verb.zero = !verb.minus
        default: break flags
        }
        at += 1
      }
      var isGood = index()
      if let given = star() {
        if let width = given {
          verb.width = Int(width.magnitude)
          if width < 0 { (verb.minus, verb.zero) = (true, false) }
        } else {
          out += "%!(BADWIDTH)"
        }
      } else {
        verb.width = number()
      }
      isGood = index() && isGood
      if at < scalars.count, scalars[at] == "." {
        at += 1
        if let given = star() {
          if let precision = given, precision >= 0 {
            verb.precision = precision
          } else {
            out += "%!(BADPREC)"
          }
        } else {
          verb.precision = number() ?? 0
        }
        isGood = index() && isGood
      }
      guard at < scalars.count else {
        out += "%!(NOVERB)"
        break
      }
      let letter = scalars[at]
      at += 1
      if letter == "%" {
        out += "%"
        continue
      }
      guard isGood else {
        out += "%!\(Character(letter))(BADINDEX)"
        continue
      }
      guard used < values.count else {
        out += "%!\(Character(letter))(MISSING)"
        continue
      }
      let value = values[used]
      verb.isConstant = used < constants.count && constants[used]
      used += 1
      do {
        try budget.spend(bytes: max(verb.width ?? 0, verb.precision ?? 0) + 64)
      } catch { throw TemplateFailure("the lab prints no more than this") }
      guard (verb.width ?? 0) <= 1_000_000, (verb.precision ?? 0) <= 1_000_000 else {
        out += "%!(BADWIDTH)"
        continue
      }
      out += text(value, letter, verb)
    }
    if used < values.count, !isReordered {
      let extra = (used..<values.count).map { place in
        let value = values[place]
        if value.isNull { return "<nil>" }
        let isConstant = place < constants.count && constants[place]
        return (isConstant && value.goType == "int64" ? "int" : value.goType) + "=" + value.goText
      }
      out += "%!(EXTRA " + extra.joined(separator: ", ") + ")"
    }
    return out
  }

  private static func pad(_ text: String, _ verb: Verb, zeros: Bool = false) -> String {
    guard let width = verb.width else { return text }
    let missing = width - text.unicodeScalars.count
    guard missing > 0 else { return text }
    if verb.minus { return text + String(repeating: " ", count: missing) }
    guard zeros, verb.zero else { return String(repeating: " ", count: missing) + text }
    let sign = text.hasPrefix("-") || text.hasPrefix("+") || text.hasPrefix(" ") ? 1 : 0
    return text.prefix(sign) + String(repeating: "0", count: missing) + text.dropFirst(sign)
  }

  private static func text(_ value: Value, _ letter: Unicode.Scalar, _ verb: Verb) -> String {
    func bad() -> String {
      if value.isNull { return verb.isInside ? "<nil>" : "%!\(Character(letter))(<nil>)" }
      let type = verb.isConstant && value.goType == "int64" ? "int" : value.goType
      return "%!\(Character(letter))(\(type)=\(value.goText))"
    }
    switch letter {
    case "v":
      if verb.sharp { return pad(value.goSyntax, verb) }
      switch value {
      case .integer: return text(value, "d", verb)
      case .number: return text(value, "g", verb)
      case .string: return text(value, "s", verb)
      case .array(let items):
        return "[" + items.map { text($0, "v", verb) }.joined(separator: " ") + "]"
      case .null: return pad("<nil>", verb)
      default: return pad(value.goText, verb)
      }
    case "T":
      return pad(verb.isConstant && value.goType == "int64" ? "int" : value.goType, verb)
    case "t":
      guard let flag = value.bool else { return bad() }
      return pad(flag ? "true" : "false", verb)
    default: break
    }
    var inner = verb
    inner.isInside = true
    inner.isConstant = false
    switch value {
    case .array(let items):
      return "[" + items.map { text($0, letter, inner) }.joined(separator: " ") + "]"
    case .object(let object):
      let members = object.sortedTopLevel.map {
        text(.string($0.key), letter, inner) + ":" + text($0.value, letter, inner)
      }
      return "map[" + members.joined(separator: " ") + "]"
    case .string(let string):
      var string = string
      if let precision = verb.precision {
        string = String(String.UnicodeScalarView(string.unicodeScalars.prefix(precision)))
      }
      switch letter {
      case "s": return pad(string, verb)
      case "q": return pad(GoQuote.quoted(string), verb)
      case "x", "X":
        let hex = string.utf8.map { Hex.digits(UInt32($0), 2) }
          .joined(separator: verb.space ? " " : "")
        return pad(letter == "X" ? hex.uppercased() : hex, verb)
      default: return bad()
      }
    case .integer(let number):
      let radix: Int
      switch letter {
      case "d": radix = 10
      case "b": radix = 2
      case "o", "O": radix = 8
      case "x", "X": radix = 16
      case "c":
        return pad(
          String(Character(UInt32(exactly: number).flatMap(Unicode.Scalar.init) ?? "\u{FFFD}")),
          verb)
      case "q":
        let character = UInt32(exactly: number).flatMap(Unicode.Scalar.init) ?? "\u{FFFD}"
        let quoted = GoQuote.quoted(String(Character(character))).dropFirst().dropLast()
        return pad("'" + (character == "'" ? "\\'" : character == "\"" ? "\"" : quoted) + "'", verb)
      case "U":
        return pad(
          "U+" + Hex.digits(UInt32(truncatingIfNeeded: number), 4).uppercased(), verb)
      default: return bad()
      }
      var digits = String(number.magnitude, radix: radix, uppercase: letter == "X")
      if let precision = verb.precision {
        digits = String(repeating: "0", count: max(0, precision - digits.count)) + digits
      }
      if verb.sharp {
        digits =
          (radix == 16
            ? "0" + String(Character(letter)) : radix == 8 ? "0" : radix == 2 ? "0b" : "")
          + digits
      }
      if letter == "O" { digits = "0o" + digits }
      let sign = number < 0 ? "-" : verb.plus ? "+" : verb.space ? " " : ""
      return pad(sign + digits, verb, zeros: verb.precision == nil)
    case .number(let number):
      var text: String
      switch letter {
      case "f", "F": text = fixed(number, verb.precision ?? 6)
      case "e", "E": text = scientific(number, verb.precision ?? 6)
      case "g", "G":
        text = verb.precision.map { general(number, $0) } ?? FloatText.go(number)
      default: return bad()
      }
      if letter == "E" || letter == "G" { text = text.uppercased() }
      if verb.plus, !text.hasPrefix("-"), !text.hasPrefix("+") { text = "+" + text }
      if verb.space, !text.hasPrefix("-"), !text.hasPrefix("+") { text = " " + text }
      return pad(text, verb, zeros: number.isFinite)
    default: return bad()
    }
  }
  /// `NaN` and the infinities, which have one form for all verbs.
  private static func odd(_ number: Double) -> String? {
    number.isFinite ? nil : FloatText.go(number)
  }
  /// Zeros beyond the places that Text writes: no float64 has other digits there.
  private static func more(_ places: Int) -> String {
    String(repeating: "0", count: max(0, places - FloatText.most))
  }
  /// `%.Nf`.
  private static func fixed(_ number: Double, _ places: Int) -> String {
    odd(number) ?? FloatText.fixed(number, places) + more(places)
  }
  /// `%.Ne`.
  private static func scientific(_ number: Double, _ places: Int) -> String {
    if let odd = odd(number) { return odd }
    let text = FloatText.exponent(number, places)
    guard places > FloatText.most, let mark = text.firstIndex(of: "e") else { return text }
    return text[..<mark] + more(places) + text[mark...]
  }
  /// `%.Ng`.
  private static func general(_ number: Double, _ places: Int) -> String {
    odd(number) ?? FloatText.general(number, places)
  }
}
