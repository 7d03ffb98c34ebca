// format(), str.format and %: the mini-languages.

import Text

/// `[[fill]align][sign][#][0][width][,][.precision][type]`.
struct PyFormatSpec {
  var fill: Unicode.Scalar = " "
  var align: Character?
  var sign: Character = "-"
  var alternate = false
  var zero = false
  var width = 0
  var grouping: Character?
  var precision: Int?
  var type: Character?
  var noNegativeZero = false

  /// Nil where it is no specification.
  init?(_ text: String) {
    let scalars = Array(text.unicodeScalars)
    var index = 0
    func at(_ place: Int) -> Character? {
      place < scalars.count ? Character(scalars[place]) : nil
    }
    let aligns: Set<Character> = ["<", ">", "^", "="]
    if scalars.count > 1, let next = at(1), aligns.contains(next) {
      fill = scalars[0]
      align = next
      index = 2
    } else if let first = at(0), aligns.contains(first) {
      align = first
      index = 1
    }
    if let mark = at(index), ["+", "-", " "].contains(mark) {
      sign = mark
      index += 1
    }
    if at(index) == "z" {
      index += 1
      noNegativeZero = true
    }
    if at(index) == "#" {
      alternate = true
      index += 1
    }
    if at(index) == "0" {
      zero = true
      index += 1
      if align == nil {
        fill = "0"
        align = "="
      }
    }
    func digits() -> Int? {
      var value: Int?
      while index < scalars.count, let digit = Character(scalars[index]).wholeNumberValue,
        scalars[index].isASCII
      {
        value = min(1 << 20, (value ?? 0) * 10 + digit)
        index += 1
      }
      return value
    }
    width = digits() ?? 0
    if let mark = at(index), mark == "," || mark == "_" {
      grouping = mark
      index += 1
    }
    if at(index) == "." {
      index += 1
      guard let value = digits() else { return nil }
      precision = value
    }
    if index < scalars.count {
      type = at(index)
      index += 1
    }
    guard index == scalars.count else { return nil }
  }

  func padded(_ text: String, _ standard: Character) -> String {
    let missing = width - PyText.count(text)
    guard missing > 0 else { return text }
    func fill(_ count: Int) -> String {
      String(String.UnicodeScalarView(repeatElement(self.fill, count: count)))
    }
    switch align ?? standard {
    case "<": return text + fill(missing)
    case "^": return fill(missing / 2) + text + fill(missing - missing / 2)
    case "=":
      let mark = text.first.map { ["+", "-", " "].contains($0) } == true ? 1 : 0
      return String(text.prefix(mark)) + fill(missing) + text.dropFirst(mark)
    default: return fill(missing) + text
    }
  }

  func signed(_ isNegative: Bool) -> String {
    isNegative ? "-" : sign == "+" ? "+" : sign == " " ? " " : ""
  }

  /// Digits in groups: by three, or by four where they are not decimal.
  func grouped(_ digits: String, by size: Int = 3) -> String {
    guard let grouping else { return digits }
    var out: [Character] = []
    for (number, digit) in digits.reversed().enumerated() {
      if number > 0, number % size == 0 { out.append(grouping) }
      out.append(digit)
    }
    return String(out.reversed())
  }
  /// With `0`, the zeros before the digits are grouped too.
  func zeroFilled(_ digits: String, sign: String, tail: String = "", by size: Int = 3) -> String {
    guard zero, grouping != nil, align == "=" else { return grouped(digits, by: size) }
    var text = digits
    while PyText.count(sign + grouped(text, by: size) + tail) < width { text = "0" + text }
    let full = grouped(text, by: size)
    return PyText.count(sign + full + tail) > width && full.hasPrefix("0")
      ? grouped(String(text.dropFirst()), by: size) : full
  }
}

extension PyVM {
  mutating func format(_ value: PyValue, _ text: String) throws(PySignal) -> String {
    if case .ref(let ref) = value, case .instance(let one) = heap[ref] {
      if let method = lookUp("__format__", in: one.type) {
        return try string(callNow(method, value, .str(text)))
      }
      if let base = one.base, !text.isEmpty, !isException(one.type) {
        return try format(base, text)
      }
    }
    guard !text.isEmpty else { return try string(value) }
    guard let spec = PyFormatSpec(text) else {
      throw raised(
        .valueError,
        version.minor >= 10
          ? "Invalid format specifier '\(text)' for object of type '\(typeName(value))'"
          : "Invalid format specifier")
    }
    func unknown(_ vm: inout PyVM) -> PySignal {
      vm.raised(
        .valueError,
        "Unknown format code '\(spec.type ?? " ")' for object of type '\(vm.typeName(value))'")
    }
    switch value {
    case .str(let string):
      guard spec.type == nil || spec.type == "s" else { throw unknown(&self) }
      if spec.align == "=", spec.fill != "0" {
        throw raised(.valueError, "'=' alignment not allowed in string format specifier")
      }
      var cut = string
      if let most = spec.precision, PyText.count(cut) > most {
        cut = String(String.UnicodeScalarView(cut.unicodeScalars.prefix(most)))
      }
      var spec = spec
      if spec.align == "=" { spec.align = "<" }
      return spec.padded(cut, "<")
    case .bool(let bool) where spec.type == nil || spec.type == "s":
      if spec.type == "s" { throw unknown(&self) }
      return spec.padded(bool ? "1" : "0", ">")
    case .bool(let bool): return try format(.int(bool ? 1 : 0), text)
    case .int, .big:
      switch spec.type {
      case nil, "d", "n", "b", "o", "x", "X", "c":
        guard spec.precision == nil else {
          throw raised(.valueError, "Precision not allowed in integer format specifier")
        }
        guard !spec.noNegativeZero else {
          throw raised(
            .valueError, "Negative zero coercion (z) not allowed in integer format specifier")
        }
        return integer(big(value), spec)
      case "e", "E", "f", "F", "g", "G", "%": return real(double(value), spec)
      default: throw unknown(&self)
      }
    case .float(let number):
      switch spec.type {
      case nil, "e", "E", "f", "F", "g", "G", "%", "n": return real(number, spec)
      default: throw unknown(&self)
      }
    default:
      throw raised(
        .typeError, "unsupported format string passed to \(typeName(value)).__format__")
    }
  }

  private func integer(_ value: BigInteger, _ spec: PyFormatSpec) -> String {
    let radix =
      spec.type == "b" ? 2 : spec.type == "o" ? 8 : spec.type == "x" || spec.type == "X" ? 16 : 10
    if spec.type == "c" {
      let scalar = value.small.flatMap { UInt32(exactly: $0) }.flatMap { Unicode.Scalar($0) }
      return spec.padded(String(Character(scalar ?? "?")), "<")
    }
    var digits = value.magnitude.text(radix: radix)
    if spec.type == "X" { digits = digits.uppercased() }
    var sign = spec.signed(value.isNegative)
    if spec.alternate, radix != 10 {
      sign += radix == 2 ? "0b" : radix == 8 ? "0o" : spec.type == "X" ? "0X" : "0x"
    }
    let body = spec.zeroFilled(digits, sign: sign, by: radix == 10 ? 3 : 4)
    if spec.align == "=" {
      let missing = spec.width - PyText.count(sign + body)
      let fill = String(String.UnicodeScalarView(repeatElement(spec.fill, count: max(0, missing))))
      return sign + fill + body
    }
    return spec.padded(sign + body, ">")
  }

  private func real(_ value: Double, _ spec: PyFormatSpec) -> String {
    let size = value.magnitude
    let precision = spec.precision ?? 6
    var text: String
    switch spec.type {
    case "f", "F": text = FloatText.fixed(size, precision)
    case "e", "E": text = FloatText.exponent(size, precision)
    case "g", "G", "n": text = FloatText.general(size, precision, zeros: spec.alternate)
    case "%": text = FloatText.fixed(size * 100, precision) + "%"
    default:
      if let digits = spec.precision {
        text = FloatText.general(size, digits)
        if !text.contains("."), !text.contains("e"), size.isFinite { text += ".0" }
      } else {
        text = PyText.float(size)
      }
    }
    if spec.type == "E" || spec.type == "G" || spec.type == "F" { text = text.uppercased() }
    let sign = spec.signed(value.sign == .minus && !value.isNaN)
    if spec.grouping != nil {
      let whole = text.prefix { $0.isNumber }
      let tail = String(text.dropFirst(whole.count))
      text = spec.zeroFilled(String(whole), sign: sign, tail: tail) + tail
    }
    return spec.padded(sign + text, ">")
  }

  // MARK: str.format

  mutating func format(_ text: String, _ arguments: PyArguments) throws(PySignal) -> String {
    var automatic = 0
    return try format(Array(text.utf8), arguments, &automatic, depth: 0)
  }

  private mutating func format(
    _ bytes: [UInt8], _ arguments: PyArguments, _ automatic: inout Int, depth: Int
  ) throws(PySignal) -> String {
    guard depth < 3 else { throw raised(.valueError, "Max string recursion exceeded") }
    var out: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == 0x7D {
        guard index < bytes.count, bytes[index] == 0x7D else {
          throw raised(.valueError, "Single '}' encountered in format string")
        }
        index += 1
        out.append(byte)
        continue
      }
      guard byte == 0x7B else {
        out.append(byte)
        continue
      }
      if index < bytes.count, bytes[index] == 0x7B {
        index += 1
        out.append(byte)
        continue
      }
      var nesting = 1
      let start = index
      while index < bytes.count {
        if bytes[index] == 0x7B { nesting += 1 }
        if bytes[index] == 0x7D { nesting -= 1 }
        if nesting == 0 { break }
        index += 1
      }
      guard index < bytes.count else {
        throw raised(
          .valueError,
          start == index
            ? "Single '{' encountered in format string" : "expected '}' before end of string")
      }
      let field = Array(bytes[start..<index])
      index += 1
      var level = 0
      let end =
        field.firstIndex { byte in
          if byte == 0x5B { level += 1 }
          if byte == 0x5D { level -= 1 }
          return level == 0 && (byte == 0x3A || byte == 0x21)
        } ?? field.count
      var value = try fieldValue(Array(field[..<end]), arguments, &automatic)
      var rest = Array(field[end...])
      var conversion = 0
      if rest.first == 0x21 {
        guard rest.count > 1 else {
          throw raised(.valueError, "end of string while looking for conversion specifier")
        }
        conversion = rest[1] == 0x72 ? 1 : rest[1] == 0x73 ? 2 : 3
        rest.removeFirst(2)
      }
      var spec = ""
      if rest.first == 0x3A {
        spec = try format(Array(rest.dropFirst()), arguments, &automatic, depth: depth + 1)
      }
      if conversion == 1 { value = .str(try representation(value)) }
      out += try formatted(value, conversion: conversion == 1 ? 0 : conversion, spec).utf8
    }
    return String(lenient: out)
  }

  private mutating func fieldValue(
    _ field: [UInt8], _ arguments: PyArguments, _ automatic: inout Int
  ) throws(PySignal) -> PyValue {
    let name = field.prefix { $0 != 0x2E && $0 != 0x5B }
    let text = String(lenient: name)
    var value: PyValue
    if text.isEmpty || Int(text) != nil {
      let place = Int(text) ?? automatic
      if text.isEmpty { automatic += 1 }
      guard place >= 0, place < arguments.list.count else {
        throw raised(
          .indexError,
          "Replacement index \(place) out of range for positional args tuple")
      }
      value = arguments.list[place]
    } else {
      guard let found = arguments[text] else { throw missingKey(.str(text)) }
      value = found
    }
    var rest = Array(field[name.endIndex...])
    while let mark = rest.first {
      rest.removeFirst()
      if mark == 0x2E {
        let word = rest.prefix { $0 != 0x2E && $0 != 0x5B }
        rest.removeFirst(word.count)
        value = try attribute(value, String(lenient: word))
      } else {
        let word = rest.prefix { $0 != 0x5D }
        rest.removeFirst(min(rest.count, word.count + 1))
        let key = String(lenient: word)
        value = try item(value, Int(key).map { .int($0) } ?? .str(key))
      }
    }
    return value
  }

  // MARK: %

  mutating func percent(_ text: String, _ value: PyValue) throws(PySignal) -> String {
    let bytes = Array(text.utf8)
    var values: [PyValue] = [value]
    if case .tuple(let items) = value { values = items }
    var used = 0
    var out: [UInt8] = []
    var index = 0
    var tookName = false
    func take(_ vm: inout PyVM) throws(PySignal) -> PyValue {
      guard used < values.count else {
        throw vm.raised(.typeError, "not enough arguments for format string")
      }
      used += 1
      return values[used - 1]
    }
    while index < bytes.count {
      guard bytes[index] == 0x25 else {
        out.append(bytes[index])
        index += 1
        continue
      }
      index += 1
      var named: PyValue?
      if index < bytes.count, bytes[index] == 0x28 {
        let end = bytes[index...].firstIndex(of: 0x29) ?? bytes.count
        let key = String(lenient: bytes[(index + 1)..<end])
        index = min(bytes.count, end + 1)
        guard typeOf(value) == .dict else { throw raised(.typeError, "format requires a mapping") }
        named = try item(value, .str(key))
        tookName = true
      }
      var flags = ""
      while index < bytes.count, [0x2D, 0x2B, 0x20, 0x23, 0x30].contains(bytes[index]) {
        flags.unicodeScalars.append(Unicode.Scalar(bytes[index]))
        index += 1
      }
      func number(_ vm: inout PyVM) throws(PySignal) -> Int? {
        if index < bytes.count, bytes[index] == 0x2A {
          index += 1
          return try vm.index(take(&vm))
        }
        var value: Int?
        while index < bytes.count, bytes[index].isASCIIDigit {
          value = min(1 << 20, (value ?? 0) * 10 + Int(bytes[index]) - 0x30)
          index += 1
        }
        return value
      }
      let width = try number(&self)
      var precision: Int?
      if index < bytes.count, bytes[index] == 0x2E {
        index += 1
        precision = try number(&self) ?? 0
      }
      while index < bytes.count, [0x68, 0x6C, 0x4C].contains(bytes[index]) { index += 1 }
      guard index < bytes.count else { throw raised(.valueError, "incomplete format") }
      let letter = bytes[index]
      index += 1
      if letter == 0x25 {
        out.append(letter)
        continue
      }
      let argument: PyValue
      if let named { argument = named } else { argument = try take(&self) }
      out += try percent(argument, letter, flags, width, precision, at: index - 1).utf8
    }
    if used < values.count, !tookName, typeOf(value) != .dict {
      throw raised(.typeError, "not all arguments converted during string formatting")
    }
    return String(lenient: out)
  }

  private mutating func percent(
    _ value: PyValue, _ letter: UInt8, _ flags: String, _ width: Int?, _ precision: Int?, at: Int
  ) throws(PySignal) -> String {
    let type = Character(Unicode.Scalar(letter))
    var spec = (flags.contains("-") ? "<" : ">")
    if flags.contains("0"), !flags.contains("-"), !"sra".contains(type) { spec = "0=" }
    if flags.contains("+") { spec += "+" } else if flags.contains(" ") { spec += " " }
    if flags.contains("#") { spec += "#" }
    if let width { spec += String(width.magnitude) }
    switch type {
    case "s", "r", "a":
      var text = try type == "s" ? string(value) : representation(value)
      if let precision { text = String(text.unicodeScalars.prefix(precision).map(Character.init)) }
      return try format(
        .str(text), (flags.contains("-") ? "<" : ">") + (width.map { String($0.magnitude) } ?? ""))
    case "d", "i", "u":
      let whole = number(value)
      switch whole {
      case .int, .big: return try format(whole, spec + "d")
      case .float(let real): return try format(PyValue(BigInteger(real)), spec + "d")
      default:
        throw raised(
          .typeError, "%\(type) format: a real number is required, not \(typeName(value))")
      }
    case "x", "X", "o":
      guard case .int = number(value) else {
        throw raised(
          .typeError, "%\(type) format: an integer is required, not \(typeName(value))")
      }
      return try format(number(value), spec + String(type))
    case "c":
      if case .str(let text) = value { return text }
      return try format(value, "c")
    case "e", "E", "f", "F", "g", "G":
      switch number(value) {
      case .int, .big, .float: break
      default:
        throw raised(.typeError, "must be real number, not \(typeName(value))")
      }
      return try format(
        .float(double(number(value))), spec + "." + String(precision ?? 6) + String(type))
    default:
      throw raised(
        .valueError,
        "unsupported format character '\(type)' (0x\(String(letter, radix: 16))) at index \(at)")
    }
  }
}
