// awk's values and arrays.

import Text

enum AwkValue: Sendable {
  case none
  case number(Double)
  case string([UInt8])
  /// Input, which is a number where it looks like one.
  case input([UInt8])

  var number: Double {
    switch self {
    case .none: 0
    case .number(let value): value
    case .string(let text), .input(let text): AwkNumber.value(text)
    }
  }
  /// The number that a comparison uses; nil for what compares as text.
  var comparable: Double? {
    switch self {
    case .none: 0
    case .number(let value): value
    case .string: nil
    case .input(let text): AwkNumber.whole(text)
    }
  }
  var isTrue: Bool {
    switch self {
    case .none: false
    case .number(let value): value != 0
    case .string(let text): !text.isEmpty
    case .input(let text): AwkNumber.whole(text).map { $0 != 0 } ?? !text.isEmpty
    }
  }
  /// - Parameters:
  ///   - format: CONVFMT or OFMT, for numbers that are not whole.
  ///   - largest: the largest that is shown in whole.
  func text(_ format: [UInt8], _ largest: Double = 9.2e18) -> [UInt8] {
    switch self {
    case .none: return []
    case .string(let text), .input(let text): return text
    case .number(let value):
      if value.magnitude <= largest, let whole = Int(exactly: value) {
        return Array(String(whole).utf8)
      }
      if value.isNaN { return Array((value.sign == .minus ? "-nan" : "nan").utf8) }
      if value.isInfinite { return Array((value < 0 ? "-inf" : "inf").utf8) }
      if format == AwkValue.sixDigits { return Array(FloatText.general(value).utf8) }
      return AwkFormat.format(format, [.number(value)], AwkValue.sixDigits).bytes
    }
  }
  static let sixDigits = Array("%.6g".utf8)
}

/// An array: keys in the order in which they came.
///
/// NB: the order of `for (k in a)` is unspecified in awk, and differs between awks.
struct AwkTable: Sendable {
  private var places: [[UInt8]: Int] = [:]
  private var names: [[UInt8]?] = []
  private var values: [AwkValue] = []

  var count: Int { places.count }
  var keys: [[UInt8]] { names.compactMap { $0 } }

  subscript(key: [UInt8]) -> AwkValue? {
    get { places[key].map { values[$0] } }
    set {
      if let place = places[key] {
        if let newValue {
          values[place] = newValue
        } else {
          places[key] = nil
          names[place] = nil
          values[place] = .none
          if names.count > 32, places.count * 2 < names.count { pack() }
        }
      } else if let newValue {
        places[key] = names.count
        names.append(key)
        values.append(newValue)
      }
    }
  }
  private mutating func pack() {
    var (oldNames, oldValues): ([[UInt8]?], [AwkValue]) = ([], [])
    swap(&oldNames, &names)
    swap(&oldValues, &values)
    places = [:]
    for (name, value) in zip(oldNames, oldValues) { if let name { self[name] = value } }
  }
}

/// What a name holds.
enum AwkCell: Sendable {
  case none
  case value(AwkValue)
  case table(AwkTable)
  /// A parameter that stands for a caller's name: -1 is the global frame.
  case reference(frame: Int, place: Int)
}

/// printf's formats.
enum AwkFormat {
  /// What stops a format in the middle.
  enum Problem: Hashable, Sendable {
    /// It asks for more than the lab allows.
    case tooLarge
    case tooFewValues
    /// The conversion of this number, counted from 1, is none.
    case improper(Int)
  }

  /// What has been written, until something stopped it.
  static func format(
    _ format: [UInt8], _ arguments: [AwkValue], _ convert: [UInt8], _ dialect: AwkDialect = .other
  ) -> (bytes: [UInt8], problem: Problem?) {
    var out: [UInt8] = []
    var at = 0
    var next = 0, conversions = 0
    func argument() -> AwkValue {
      defer { next += 1 }
      return next < arguments.count ? arguments[next] : .none
    }
    while at < format.count {
      guard format[at] == 0x25 else {
        out.append(format[at])
        at += 1
        continue
      }
      let start = at
      at += 1
      if at < format.count, format[at] == 0x25 {
        out.append(0x25)
        at += 1
        continue
      }
      var flags: Set<UInt8> = []
      while at < format.count, [0x2D, 0x2B, 0x20, 0x23, 0x30].contains(format[at]) {
        flags.insert(format[at])
        at += 1
      }
      func size() -> Int? {
        if at < format.count, format[at] == 0x2A {
          at += 1
          return Int(clamping(argument().number))
        }
        var value: Int?
        while at < format.count, format[at].isASCIIDigit {
          value = min((value ?? 0) * 10 + Int(format[at] - 0x30), 1 << 30)
          at += 1
        }
        return value
      }
      var width = size() ?? 0
      if width < 0 {
        flags.insert(0x2D)
        width = -width
      }
      var precision: Int?
      if at < format.count, format[at] == 0x2E {
        at += 1
        precision = size() ?? 0
        if precision ?? 0 < 0 { precision = nil }
      }
      guard width <= 1 << 20, precision ?? 0 <= 1 << 20 else { return (out, .tooLarge) }
      while at < format.count, [0x6C, 0x68, 0x4C].contains(format[at]) { at += 1 }
      conversions += 1
      if dialect.countsFormats, next >= arguments.count { return (out, .tooFewValues) }
      guard at < format.count else {
        out += format[start...]
        break
      }
      let kind = format[at]
      at += 1
      var body: [UInt8]
      var sign: [UInt8] = []
      var zeros = flags.contains(0x30)
      switch kind {
      case 0x63:
        let value = argument()
        if case .number(let code) = value {
          body = []
          let number = clamping(code)
          if number < 256 || dialect == .mawk {
            body = [UInt8(truncatingIfNeeded: number)]
          } else {
            UTF8Reading.append(UInt32(truncatingIfNeeded: number), to: &body)
          }
        } else {
          body = Array(value.text(convert, dialect.largestWhole).prefix(1))
        }
        zeros = false
      case 0x73:
        body = argument().text(convert, dialect.largestWhole)
        if let precision { body = Array(body.prefix(precision)) }
        zeros = false
      case 0x64, 0x69:
        let value = argument().number
        guard !value.isNaN, value.isFinite || dialect.countsFormats else {
          body = AwkValue.number(value).text(convert)
          zeros = false
          break
        }
        let whole = min(
          max(value.rounded(.towardZero), -dialect.largestWhole), dialect.largestWhole)
        body = Array(
          (Int(exactly: whole).map { String($0.magnitude) } ?? FloatText.fixed(whole.magnitude, 0))
            .utf8)
        if whole < 0 {
          sign = [0x2D]
        } else if flags.contains(0x2B) {
          sign = [0x2B]
        } else if flags.contains(0x20) {
          sign = [0x20]
        }
        if let precision {
          zeros = false
          if body.count < precision {
            body = Array(repeating: 0x30, count: precision - body.count) + body
          }
        }
      case 0x75, 0x6F, 0x78, 0x58:
        var number = UInt(bitPattern: clamping(argument().number))
        // Real: mawk 1.3.4 has 32 bits here, and none for a sign.
        if dialect == .mawk { number = Int(bitPattern: number) < 0 ? 0 : min(number, 0xFFFF_FFFF) }
        let radix = kind == 0x75 ? 10 : kind == 0x6F ? 8 : 16
        body = Array(String(number, radix: radix, uppercase: kind == 0x58).utf8)
        if let precision {
          zeros = false
          if body.count < precision {
            body = Array(repeating: 0x30, count: precision - body.count) + body
          }
        }
        if flags.contains(0x23), number != 0 {
          if kind == 0x6F { body = [0x30] + body } else if kind != 0x75 { sign = [0x30, kind] }
        }
      case 0x66, 0x46, 0x65, 0x45, 0x67, 0x47, 0x61, 0x41:
        let value = argument().number
        let digits = precision ?? 6
        var text =
          switch kind | 0x20 {
          case 0x66: FloatText.fixed(value, digits, point: flags.contains(0x23))
          case 0x65:
            FloatText.exponent(value, digits, upper: kind == 0x45, point: flags.contains(0x23))
          case 0x61: FloatText.hexadecimal(value, upper: kind == 0x41)
          default:
            FloatText.general(value, digits, upper: kind == 0x47, zeros: flags.contains(0x23))
          }
        if text.hasPrefix("-") {
          text.removeFirst()
          sign = [0x2D]
        } else if flags.contains(0x2B) {
          sign = [0x2B]
        } else if flags.contains(0x20) {
          sign = [0x20]
        }
        body = Array(text.utf8)
        if !value.isFinite { zeros = false }
      default:
        if dialect.countsFormats { return (out, .improper(conversions)) }
        out += format[start..<at]
        continue
      }
      let padding = max(0, width - body.count - sign.count)
      if flags.contains(0x2D) {
        out += sign + body + Array(repeating: 0x20, count: padding)
      } else if zeros {
        out += sign + Array(repeating: 0x30, count: padding) + body
      } else {
        out += Array(repeating: 0x20, count: padding) + sign + body
      }
    }
    return (out, nil)
  }

  static func clamping(_ value: Double) -> Int {
    if value.isNaN { return 0 }
    return value >= 9.2e18 ? .max : value <= -9.2e18 ? .min : Int(value)
  }
}
