// printf's formats and the escapes of echo.

/// Backslash escapes of echo -e and printf %b.
enum BackslashText {
  /// The bytes, and whether `\c` ended them.
  static func bytes(_ text: String, octalNeedsZero: Bool) -> (bytes: [UInt8], stops: Bool) {
    let source = Array(text.utf8)
    var out: [UInt8] = []
    var index = 0
    func digits(_ radix: Int, _ limit: Int) -> Int? {
      var value: Int?
      var count = 0
      while count < limit, index < source.count,
        let digit = Int(String(Character(Unicode.Scalar(source[index]))), radix: radix)
      {
        value = (value ?? 0) * radix + digit
        index += 1
        count += 1
      }
      return value
    }
    while index < source.count {
      let byte = source[index]
      index += 1
      guard byte == 92, index < source.count else {
        out.append(byte)
        continue
      }
      let letter = source[index]
      index += 1
      switch letter {
      case 97: out.append(7)
      case 98: out.append(8)
      case 99: return (out, true)
      case 101: out.append(27)
      case 102: out.append(12)
      case 110: out.append(10)
      case 114: out.append(13)
      case 116: out.append(9)
      case 118: out.append(11)
      case 92: out.append(92)
      case 34: out.append(34)
      case 48: out.append(UInt8(truncatingIfNeeded: digits(8, 3) ?? 0))
      case 49...55 where !octalNeedsZero:
        index -= 1
        out.append(UInt8(truncatingIfNeeded: digits(8, 3) ?? 0))
      case 120:
        if let value = digits(16, 2) {
          out.append(UInt8(truncatingIfNeeded: value))
        } else {
          out += [92, 120]
        }
      case 117, 85:
        if let value = digits(16, letter == 117 ? 4 : 8),
          let scalar = Unicode.Scalar(UInt32(truncatingIfNeeded: value))
        {
          out += Array(String(Character(scalar)).utf8)
        } else {
          out += [92, letter]
        }
      default: out += [92, letter]
      }
    }
    return (out, false)
  }
}

/// printf: a format, used again until its arguments are spent.
struct Printf {
  let format: String
  var arguments: [String]
  /// What is wrong, with the place in the output where it was met.
  var complaints: [(place: Int, text: String)] = []
  private var mark = 0
  private var next = 0
  private let quote: (String) -> String

  init(format: String, arguments: [String], quote: @escaping (String) -> String) {
    self.format = format
    self.arguments = arguments
    self.quote = quote
  }

  /// Arguments for which the format has no use.
  var leftOver: Int { next == 0 ? arguments.count : 0 }

  private mutating func complain(_ text: String) { complaints.append((mark, text)) }

  mutating func run() -> [UInt8] {
    var out: [UInt8] = []
    repeat {
      let before = next
      guard once(&out) else { return out }
      if next == before { break }
    } while next < arguments.count && out.count < 16 << 20
    return out
  }
  private mutating func take() -> String? {
    guard next < arguments.count else { return nil }
    next += 1
    return arguments[next - 1]
  }

  /// Goes through the format once; false when output ends here.
  private mutating func once(_ out: inout [UInt8]) -> Bool {
    var rest = format[...]
    while let letter = rest.first {
      if letter == "\\" {
        var piece = "\\"
        rest.removeFirst()
        if let next = rest.popFirst() { piece.append(next) }
        while let digit = rest.first, piece.count < 10,
          piece.hasPrefix("\\x") && digit.isHexDigit && piece.count < 4
            || piece.hasPrefix("\\u") && digit.isHexDigit && piece.count < 6
            || piece.hasPrefix("\\U") && digit.isHexDigit && piece.count < 10
            || piece.dropFirst().first.map({ ("0"..."7").contains($0) }) == true
              && ("0"..."7").contains(digit) && piece.count < 4
        {
          piece.append(digit)
          rest.removeFirst()
        }
        let (bytes, stops) = BackslashText.bytes(piece, octalNeedsZero: false)
        out += bytes
        if stops { return false }
        continue
      }
      guard letter == "%" else {
        let text = rest.prefix { $0 != "%" && $0 != "\\" }
        out += Array(text.utf8)
        rest = rest.dropFirst(text.count)
        continue
      }
      rest.removeFirst()
      if rest.first == "%" {
        out.append(37)
        rest.removeFirst()
        continue
      }
      guard directive(&rest, &out) else { return false }
    }
    return true
  }

  private mutating func directive(_ rest: inout Substring, _ out: inout [UInt8]) -> Bool {
    var shown = "%"
    var flags = ""
    mark = out.count
    while let flag = rest.first, "-+ #0'".contains(flag) {
      flags.append(flag)
      shown.append(flag)
      rest.removeFirst()
    }
    func number(_ rest: inout Substring) -> Int? {
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      rest = rest.dropFirst(digits.count)
      shown += digits
      return digits.isEmpty ? nil : min(Int(digits) ?? 0, 1 << 20)
    }
    var width = 0
    if rest.first == "*" {
      rest.removeFirst()
      shown.append("*")
      width = max(-(1 << 20), min(1 << 20, integer(take() ?? "0")))
      if width < 0 {
        flags.append("-")
        width = -width
      }
    } else {
      width = number(&rest) ?? 0
    }
    var precision: Int?
    if rest.first == "." {
      rest.removeFirst()
      shown.append(".")
      if rest.first == "*" {
        rest.removeFirst()
        shown.append("*")
        let value = integer(take() ?? "0")
        precision = value < 0 ? nil : min(value, 1000)
      } else {
        precision = min(number(&rest) ?? 0, 1000)
      }
    }
    while let size = rest.first, "hlLjzt".contains(size) {
      shown.append(size)
      rest.removeFirst()
    }
    guard let kind = rest.popFirst() else {
      complain("\(shown): invalid conversion specification")
      return false
    }
    shown.append(kind)
    switch kind {
    case "s", "c", "b", "q":
      var bytes = Array((take() ?? "").utf8)
      if kind == "c" { bytes = Array(bytes.prefix(1)) }
      var stops = false
      if kind == "b" {
        (bytes, stops) = BackslashText.bytes(
          String(decoding: bytes, as: UTF8.self), octalNeedsZero: false)
      }
      if kind == "q" { bytes = Array(Quote.asNeeded(String(decoding: bytes, as: UTF8.self)).utf8) }
      if let precision, kind != "c" { bytes = Array(bytes.prefix(precision)) }
      let gap = [UInt8](repeating: 32, count: max(0, width - bytes.count))
      out += flags.contains("-") ? bytes + gap : gap + bytes
      return !stops
    case "d", "i", "u", "x", "X", "o":
      let value = integer(take() ?? "0")
      var text: String
      switch kind {
      case "x", "X":
        text = String(UInt(bitPattern: value), radix: 16, uppercase: kind == "X")
        if flags.contains("#"), value != 0 { text = "0" + String(kind) + text }
      case "o":
        text = String(UInt(bitPattern: value), radix: 8)
        if flags.contains("#") { text = "0" + text }
      case "u": text = String(UInt(bitPattern: value))
      default: text = String(value)
      }
      if let precision {
        let sign = text.hasPrefix("-") ? "-" : ""
        let digits = text.dropFirst(sign.count)
        text = sign + String(repeating: "0", count: max(0, precision - digits.count)) + digits
      }
      let signs = kind == "d" || kind == "i" ? flags : flags.filter { $0 != "+" && $0 != " " }
      out += Array(NumberFormat.pad(text, signs, width, zeros: precision == nil).utf8)
    case "f", "F", "e", "E", "g", "G":
      let text = take() ?? "0"
      var value = Double(text.hasPrefix("+") ? String(text.dropFirst()) : text)
      if value == nil, let quote = text.first, quote == "'" || quote == "\"",
        let scalar = text.unicodeScalars.dropFirst().first
      {
        value = Double(scalar.value)
      }
      if value == nil, !text.isEmpty { complain("\(quote(text)): expected a numeric value") }
      let body = NumberFormat.real(value ?? 0, kind, precision, alternate: flags.contains("#"))
      out += Array(NumberFormat.pad(body, flags, width).utf8)
    default:
      complain("\(shown): invalid conversion specification")
      return false
    }
    return true
  }

  /// Decimal, 0x, 0 octal, or a quote and a character.
  private mutating func integer(_ text: String) -> Int {
    if let first = text.first, first == "'" || first == "\"" {
      return text.unicodeScalars.dropFirst().first.map { Int($0.value) } ?? 0
    }
    var digits = text[...].drop { $0 == " " || $0 == "\t" }
    if digits.isEmpty {
      if !text.isEmpty { complain("\(quote(text)): expected a numeric value") }
      return 0
    }
    var sign = ""
    if digits.first == "-" || digits.first == "+" { sign = digits.removeFirst() == "-" ? "-" : "" }
    var radix = 10
    let lower = digits.lowercased()
    if lower.hasPrefix("0x") {
      radix = 16
      digits = digits.dropFirst(2)
    } else if lower.count > 1, lower.hasPrefix("0") {
      radix = 8
      digits = digits.dropFirst()
    }
    let valid = digits.prefix { $0.isASCII && $0.hexDigitValue.map { $0 < radix } == true }
    if valid.isEmpty, radix != 8 {
      complain("\(quote(text)): expected a numeric value")
      return 0
    }
    if valid.count < digits.count { complain("\(quote(text)): value not completely converted") }
    if valid.isEmpty { return 0 }
    if let value = Int(sign + valid, radix: radix) { return value }
    complain("\(quote(text)): Numerical result out of range")
    return sign == "-" ? .min : .max
  }
}
