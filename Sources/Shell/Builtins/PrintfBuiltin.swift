// `printf`

import Kernel
import ShellSyntax
import Text

extension Shell {
  /// Wider fields than this are refused.
  ///
  /// Limit: the real one tries to get the memory.
  static var widestField: Int { 1_000_000 }

  mutating func printf(_ words: [String], _ now: Instant) -> BuiltinAnswer<Host> {
    var words = words
    var variable: String?
    let help =
      core.flavour == .bash ? "printf [-v var] format [arguments]" : "printf format [arg ...]"
    while let word = words.first, word.hasPrefix("-"), word.count > 1 {
      if word == "--" {
        words.removeFirst()
        break
      }
      guard core.flavour == .bash, word.hasPrefix("-v") else {
        if core.flavour != .bash { break }
        return badOption("printf", String(word.prefix(2)), usage: help)
      }
      words.removeFirst()
      if word.count > 2 {
        variable = String(word.dropFirst(2))
      } else if !words.isEmpty {
        variable = words.removeFirst()
      } else {
        core.complain("printf: -v: option requires an argument")
        return usage("printf", help)
      }
    }
    guard !words.isEmpty else { return usage("printf", help) }
    let format = Array(words.removeFirst().utf8)
    var run = PrintfRun(format: format, arguments: words, widest: Self.widestField)
    run.now = now
    run.started = core.started
    run.all()
    for message in run.complaints {
      core.complain(
        "printf: "
          + (core.flavour == .dash && message.hasSuffix("invalid number")
            ? message.dropLast(14) + "expected numeric value" : message))
    }
    if let variable {
      let text = String(decoding: run.out, as: UTF8.self)
      if isName(variable) {
        core.set(variable, text)
      } else if variable.hasSuffix("]"), let open = variable.firstIndex(of: "["),
        isName(String(variable[..<open]))
      {
        core.setElement(
          core.symbol(String(variable[..<open])),
          String(variable[variable.index(after: open)...].dropLast()), text)
      } else {
        core.complain("printf: `\(variable)': not a valid identifier")
        return .done(2)
      }
    } else {
      core.output.write(run.out)
    }
    return .done(run.complaints.isEmpty ? 0 : 1)
  }
}

/// One run of printf over its arguments.
struct PrintfRun {
  let format: [UInt8]
  let arguments: [String]
  let widest: Int
  var now = Instant.zero
  var started = Instant.zero
  var out: [UInt8] = []
  var complaints: [String] = []
  private var next = 0
  private var stops = false

  init(format: [UInt8], arguments: [String], widest: Int) {
    self.format = format
    self.arguments = arguments
    self.widest = widest
  }

  mutating func all() {
    repeat {
      let before = next
      once()
      if stops || next == before { return }
      if out.count > 64 << 20 {
        complaints.append("more than 64 MiB of output (a limit of the lab)")
        return
      }
    } while next < arguments.count
  }

  private mutating func argument() -> String? {
    guard next < arguments.count else { return nil }
    next += 1
    return arguments[next - 1]
  }

  private struct Form {
    var left = false, plus = false, blank = false, other = false, zero = false
    var width = 0
    var precision: Int?
  }

  private mutating func once() {
    var k = 0
    while k < format.count, !stops {
      let b = format[k]
      if b == 0x5c {
        k += 1
        if case .bytes(let bytes)? = CEscapes.format.decodeOne(format[...], &k) {
          out += bytes
        } else {
          out.append(b)
        }
        continue
      }
      guard b == 0x25 else {
        out.append(b)
        k += 1
        continue
      }
      k += 1
      if k < format.count, format[k] == 0x25 {
        out.append(0x25)
        k += 1
        continue
      }
      var form = Form()
      let start = k - 1
      flags: while k < format.count {
        switch format[k] {
        case UInt8(ascii: "-"): form.left = true
        case UInt8(ascii: "+"): form.plus = true
        case UInt8(ascii: " "): form.blank = true
        case UInt8(ascii: "#"): form.other = true
        case UInt8(ascii: "0"): form.zero = true
        case UInt8(ascii: "'"): break
        default: break flags
        }
        k += 1
      }
      if k < format.count, format[k] == UInt8(ascii: "*") {
        k += 1
        var width = integer(argument() ?? "0")
        if width < 0 {
          form.left = true
          width = width == .min ? .max : -width
        }
        form.width = width
      } else {
        form.width = number(&k)
      }
      if k < format.count, format[k] == UInt8(ascii: ".") {
        k += 1
        if k < format.count, format[k] == UInt8(ascii: "*") {
          k += 1
          let precision = integer(argument() ?? "0")
          form.precision = precision < 0 ? nil : precision
        } else {
          form.precision = number(&k)
        }
      }
      guard form.width <= widest, (form.precision ?? 0) <= widest else {
        complaints.append(
          "a field of \(max(form.width, form.precision ?? 0)) characters is more than the lab's limit of \(widest)"
        )
        stops = true
        return
      }
      while k < format.count, "hlLjzt".utf8.contains(format[k]) { k += 1 }
      guard k < format.count else {
        complaints.append(
          "`\(String(decoding: format[start...], as: UTF8.self))': missing format character")
        stops = true
        return
      }
      let kind = format[k]
      if kind == UInt8(ascii: "("), let close = format[k...].firstIndex(of: UInt8(ascii: ")")),
        close + 1 < format.count, format[close + 1] == UInt8(ascii: "T")
      {
        let layout = String(decoding: format[(k + 1)..<close], as: UTF8.self)
        k = close + 2
        time(layout, form)
        continue
      }
      k += 1
      convert(kind, form)
    }
  }

  private func number(_ k: inout Int) -> Int {
    var value = 0
    while k < format.count, format[k] >= 0x30, format[k] <= 0x39 {
      let (more, overflow) = value.multipliedReportingOverflow(by: 10)
      value = overflow ? .max / 16 : min(more + Int(format[k] - 0x30), .max / 16)
      k += 1
    }
    return value
  }

  private mutating func pad(_ bytes: [UInt8], _ form: Form) {
    // Real: bash 5.2 counts bytes here, not characters.
    let gap = [UInt8](repeating: 32, count: max(0, form.width - bytes.count))
    out += form.left ? bytes + gap : gap + bytes
  }

  private mutating func convert(_ kind: UInt8, _ form: Form) {
    switch kind {
    case UInt8(ascii: "s"):
      let text = argument() ?? ""
      pad(Array(text.utf8.prefix(form.precision ?? .max)), form)
    case UInt8(ascii: "c"):
      pad(Array((argument() ?? "").utf8.prefix(1)), form)
    case UInt8(ascii: "b"):
      var (bytes, stop) = CEscapes.printfArgument.decoded(Array((argument() ?? "").utf8))
      if let precision = form.precision { bytes = Array(bytes.prefix(precision)) }
      pad(bytes, form)
      if stop { stops = true }
    case UInt8(ascii: "q"):
      pad(Array(Quoting.backslashed(argument() ?? "").utf8), form)
    case UInt8(ascii: "Q"):
      let text = argument() ?? ""
      let cut = form.precision.map { String(text.unicodeScalars.prefix($0)) } ?? text
      pad(Array(Quoting.backslashed(cut).utf8), form)
    case UInt8(ascii: "d"), UInt8(ascii: "i"):
      let value = integer(argument())
      integral(digits: String(value.magnitude), isNegative: value < 0, form, signed: true)
    case UInt8(ascii: "u"):
      integral(digits: String(UInt(bitPattern: integer(argument()))), isNegative: false, form)
    case UInt8(ascii: "o"):
      var digits = String(UInt(bitPattern: integer(argument())), radix: 8)
      if form.other, !digits.hasPrefix("0") { digits = "0" + digits }
      integral(digits: digits, isNegative: false, form)
    case UInt8(ascii: "x"), UInt8(ascii: "X"):
      let value = UInt(bitPattern: integer(argument()))
      let upper = kind == UInt8(ascii: "X")
      integral(
        digits: String(value, radix: 16, uppercase: upper), isNegative: false, form,
        prefix: form.other && value != 0 ? (upper ? "0X" : "0x") : "")
    case UInt8(ascii: "f"), UInt8(ascii: "F"), UInt8(ascii: "e"), UInt8(ascii: "E"),
      UInt8(ascii: "g"), UInt8(ascii: "G"):
      floating(kind, form)
    case UInt8(ascii: "n"):
      complaints.append("`%n': swiftlab does not model it")
      stops = true
    default:
      complaints.append("`\(String(UnicodeScalar(kind)))': invalid format character")
      stops = true
    }
  }

  private mutating func integral(
    digits: String, isNegative: Bool, _ form: Form, signed: Bool = false, prefix: String = ""
  ) {
    var digits = digits
    if let precision = form.precision {
      if precision == 0, digits == "0" { digits = "" }
      if digits.utf8.count < precision {
        digits = String(repeating: "0", count: precision - digits.utf8.count) + digits
      }
    }
    var sign = prefix
    if signed { sign = isNegative ? "-" : form.plus ? "+" : form.blank ? " " : "" }
    if form.zero, !form.left, form.precision == nil {
      let room = form.width - digits.utf8.count - sign.utf8.count
      if room > 0 { digits = String(repeating: "0", count: room) + digits }
    }
    pad(Array((sign + digits).utf8), form)
  }

  /// A number as printf reads it: C's forms, and `'c` for a character's number.
  private mutating func integer(_ argument: String?) -> Int {
    guard let argument, !argument.isEmpty else { return 0 }
    if let first = argument.unicodeScalars.first, first == "'" || first == "\"" {
      return argument.unicodeScalars.dropFirst().first.map { Int($0.value) } ?? 0
    }
    var s = Array(argument.utf8)[...]
    while let b = s.first, b == 32 || b == 9 { s = s.dropFirst() }
    var isNegative = false
    if s.first == 0x2d || s.first == 0x2b {
      isNegative = s.first == 0x2d
      s = s.dropFirst()
    }
    var radix: UInt32 = 10
    if s.first == 0x30, s.dropFirst().first.map({ $0 | 0x20 }) == UInt8(ascii: "x") {
      radix = 16
      s = s.dropFirst(2)
    } else if s.first == 0x30, s.count > 1 {
      radix = 8
      s = s.dropFirst()
    }
    var value = 0, overflowed = false, count = 0
    while let b = s.first, let digit = b.asciiHexValue, digit < radix {
      let (a, o1) = value.multipliedReportingOverflow(by: Int(radix))
      let (c, o2) =
        isNegative
        ? a.subtractingReportingOverflow(Int(digit)) : a.addingReportingOverflow(Int(digit))
      if o1 || o2 { overflowed = true }
      value = overflowed ? (isNegative ? .min : .max) : c
      s = s.dropFirst()
      count += 1
    }
    if overflowed {
      complaints.append("warning: \(argument): Numerical result out of range")
    } else if !s.isEmpty {
      complaints.append(
        radix == 8
          ? "\(argument): invalid octal number"
          : radix == 16 ? "\(argument): invalid hex number" : "\(argument): invalid number")
    }
    return value
  }

  private mutating func floating(_ kind: UInt8, _ form: Form) {
    let text = argument() ?? "0"
    var value = 0.0
    if let first = text.unicodeScalars.first, first == "'" || first == "\"" {
      value = Double(text.unicodeScalars.dropFirst().first?.value ?? 0)
    } else if let number = Double(text) {
      value = number
    } else if !text.isEmpty {
      var prefix = text
      while !prefix.isEmpty, Double(prefix) == nil { prefix.removeLast() }
      value = Double(prefix) ?? 0
      complaints.append("\(text): invalid number")
    }
    let isUpper = kind < 0x60
    var body: String
    let magnitude = abs(value)
    if !value.isFinite {
      body = value.isNaN ? "nan" : "inf"
    } else {
      switch kind | 0x20 {
      case UInt8(ascii: "f"): body = Decimals.fixed(magnitude, form.precision ?? 6)
      case UInt8(ascii: "e"): body = Decimals.scientific(magnitude, form.precision ?? 6)
      default: body = Decimals.general(magnitude, form.precision ?? 6, keepsZeros: form.other)
      }
    }
    if isUpper { body = body.uppercased() }
    let sign = value.sign == .minus ? "-" : form.plus ? "+" : form.blank ? " " : ""
    if form.zero, !form.left, value.isFinite {
      let room = form.width - body.utf8.count - sign.utf8.count
      if room > 0 { body = String(repeating: "0", count: room) + body }
    }
    pad(Array((sign + body).utf8), form)
  }

  private mutating func time(_ layout: String, _ form: Form) {
    let given = argument()
    var seconds = now.seconds
    if let given, !given.isEmpty {
      let value = integer(given)
      seconds = value == -1 ? now.seconds : value == -2 ? started.seconds : value
    }
    pad(Array(ShellTime.text(layout.isEmpty ? "%X" : layout, seconds: seconds).utf8), form)
  }
}
