// Moments by Go's layouts (`2006-01-02T15:04:05Z07:00`): printed, and read with Go's own errors.

/// What is wrong with a moment's text; the words are Go's `time.ParseError`.
package struct GoTimeError: Error, Hashable, Sendable {
  package var layout: String
  package var value: String
  package var layoutPart: String
  package var valuePart: String
  /// Set for a value out of range: `: day out of range`.
  package var detail: String

  /// Real: Go 1.24, `parsing time "x" as "2006-01-02": cannot parse "x" as "2006"`.
  package var message: String {
    if !detail.isEmpty { return "parsing time \(GoQuote.quoted(value))\(detail)" }
    return "parsing time \(GoQuote.quoted(value)) as \(GoQuote.quoted(layout)): cannot parse "
      + "\(GoQuote.quoted(valuePart)) as \(GoQuote.quoted(layoutPart))"
  }
}

/// Go's reference-time layouts.
package enum GoLayout {
  package static let rfc3339 = "2006-01-02T15:04:05Z07:00"
  package static let rfc3339Nano = "2006-01-02T15:04:05.999999999Z07:00"
  package static let rfc1123 = "Mon, 02 Jan 2006 15:04:05 MST"
  package static let rfc1123Z = "Mon, 02 Jan 2006 15:04:05 -0700"

  /// The parts of a layout: longer words first, so that `2006` is not day 2.
  private static let parts = [
    "January", "Jan", "Monday", "Mon", "MST", "2006", "-07:00:00", "-07:00", "-0700", "-07",
    "Z07:00:00", "Z07:00", "Z0700", "Z07", "002", "01", "02", "03", "04", "05", "06", "15", "_2",
    "PM", "pm", "1", "2", "3", "4", "5",
  ]

  private enum Piece {
    case literal(String)
    case part(String)
    /// Digits of a fraction after its mark; `fixed` for zeros.
    case fraction(mark: Character, digits: Int, fixed: Bool)

    var text: String {
      switch self {
      case .literal(let text), .part(let text): text
      case .fraction(let mark, let digits, let fixed):
        String(mark) + String(repeating: fixed ? "0" : "9", count: digits)
      }
    }
  }

  private static func pieces(_ layout: String) -> [Piece] {
    var result: [Piece] = []
    var literal = ""
    var rest = Substring(layout)
    outer: while let first = rest.first {
      if first == "." || first == "," {
        for digit in ["0", "9"] as [Character] {
          let run = rest.dropFirst().prefix { $0 == digit }
          let next = rest.dropFirst(1 + run.count).first
          if !run.isEmpty, !(next?.isNumber ?? false) {
            if !literal.isEmpty { result.append(.literal(literal)) }
            literal = ""
            result.append(.fraction(mark: first, digits: run.count, fixed: digit == "0"))
            rest = rest.dropFirst(1 + run.count)
            continue outer
          }
        }
      }
      if let part = parts.first(where: { rest.hasPrefix($0) }),
        part != "Jan" || !(rest.dropFirst(3).first?.isLowercase ?? false)
      {
        if !literal.isEmpty { result.append(.literal(literal)) }
        literal = ""
        result.append(.part(part))
        rest = rest.dropFirst(part.count)
      } else {
        literal.append(first)
        rest = rest.dropFirst()
      }
    }
    if !literal.isEmpty { result.append(.literal(literal)) }
    return result
  }

  /// Go's `time.Format`.
  package static func text(_ layout: String, _ t: CivilTime) -> String {
    let hour12 = t.hour % 12 == 0 ? 12 : t.hour % 12
    var output = ""
    for piece in pieces(layout) {
      switch piece {
      case .literal(let text): output += text
      case .fraction(let mark, let digits, let fixed):
        var text = String(zeroPadded(t.nanosecond, 9).prefix(min(9, digits)))
        if !fixed { while text.hasSuffix("0") { text.removeLast() } }
        if !text.isEmpty { output += String(mark) + text }
      case .part(let part):
        switch part {
        case "January": output += t.monthName
        case "Jan": output += t.monthName.prefix(3)
        case "Monday": output += t.weekdayName
        case "Mon": output += t.weekdayName.prefix(3)
        case "MST": output += t.zone.name.isEmpty ? t.zone.text() : t.zone.name
        case "2006": output += zeroPadded(t.year, 4)
        case "06": output += twoDigits(floorDivide(t.year, 100).remainder)
        case "01": output += twoDigits(t.month)
        case "1": output += "\(t.month)"
        case "02": output += twoDigits(t.day)
        case "_2": output += (t.day < 10 ? " " : "") + "\(t.day)"
        case "2": output += "\(t.day)"
        case "002": output += zeroPadded(t.dayOfYear, 3)
        case "15": output += twoDigits(t.hour)
        case "03": output += twoDigits(hour12)
        case "3": output += "\(hour12)"
        case "04": output += twoDigits(t.minute)
        case "4": output += "\(t.minute)"
        case "05": output += twoDigits(t.second)
        case "5": output += "\(t.second)"
        case "PM": output += t.hour < 12 ? "AM" : "PM"
        case "pm": output += t.hour < 12 ? "am" : "pm"
        default:
          if part.hasPrefix("Z"), t.zone.offset == 0 {
            output += "Z"
          } else if part.hasSuffix("07") {
            output += t.zone.text().prefix(3)
          } else {
            output += t.zone.text(colon: part.contains(":"))
          }
        }
      }
    }
    return output
  }

  /// Go's `time.ParseInLocation`: `zone` is taken where the text names none.
  package static func parse(
    _ value: String, layout: String, zone: Zone = .utc
  ) throws(GoTimeError) -> CivilTime {
    var fields = Fields(zone: zone)
    var rest = Array(value.utf8)[...]
    let all = pieces(layout)
    for (index, piece) in all.enumerated() {
      func fail(_ detail: String = "") -> GoTimeError {
        GoTimeError(
          layout: layout, value: value, layoutPart: piece.text,
          valuePart: String(lenient: rest), detail: detail)
      }
      let before = rest
      switch fields.read(piece, &rest, next: index + 1 < all.count ? all[index + 1] : nil) {
      case .read: break
      case .mismatch:
        rest = before
        throw fail()
      case .outOfRange(let what): throw fail(": \(what) out of range")
      }
    }
    if !rest.isEmpty {
      throw GoTimeError(
        layout: layout, value: value, layoutPart: "", valuePart: "",
        detail: ": extra text: \(GoQuote.quoted(String(lenient: rest)))")
    }
    guard let time = fields.time else {
      throw GoTimeError(
        layout: layout, value: value, layoutPart: "", valuePart: "",
        detail: ": day out of range")
    }
    return time
  }

  private enum Outcome {
    case read
    case mismatch
    case outOfRange(String)
  }

  private struct Fields {
    var year = 0
    var month = 1
    var day = 1
    var hour = 0
    var minute = 0
    var second = 0
    var nanosecond = 0
    var afternoon: Bool?
    var zone: Zone

    init(zone: Zone) { self.zone = zone }

    var time: CivilTime? {
      var hour = hour
      if let afternoon { hour = afternoon ? (hour < 12 ? hour + 12 : hour) : hour % 12 }
      return CivilTime(
        year: year, month: month, day: day, hour: hour, minute: minute, second: second,
        nanosecond: nanosecond, zone: zone)
    }

    mutating func read(_ piece: Piece, _ rest: inout ArraySlice<UInt8>, next: Piece?) -> Outcome {
      switch piece {
      case .literal(let text):
        for byte in text.utf8 {
          if byte == 0x20, rest.first != 0x20, !rest.isEmpty { return .mismatch }
          guard rest.popFirst() == byte else { return .mismatch }
        }
        return .read
      case .fraction(_, let digits, let fixed):
        guard rest.first == 0x2E || rest.first == 0x2C else { return fixed ? .mismatch : .read }
        return fraction(&rest, exactly: fixed ? digits : nil)
      case .part(let part):
        return read(part, &rest, next: next)
      }
    }

    private mutating func fraction(_ rest: inout ArraySlice<UInt8>, exactly: Int?) -> Outcome {
      let digits = rest.dropFirst().prefix { $0.isASCIIDigit }
      if digits.isEmpty || (exactly != nil && digits.count != exactly) { return .mismatch }
      var value = 0
      for index in 0..<9 {
        value =
          value * 10 + (index < digits.count ? Int(digits[digits.startIndex + index]) - 48 : 0)
      }
      nanosecond = value
      rest = rest[digits.endIndex...]
      return .read
    }

    private func number(
      _ rest: inout ArraySlice<UInt8>, _ low: Int, _ high: Int
    ) -> Int? {
      let digits = rest.prefix(high).prefix { $0.isASCIIDigit }
      guard digits.count >= low else { return nil }
      rest = rest[digits.endIndex...]
      return digits.reduce(0) { $0 * 10 + Int($1) - 48 }
    }

    private func word(_ rest: inout ArraySlice<UInt8>, _ names: [String], _ length: Int?) -> Int? {
      for (index, name) in names.enumerated() {
        let wanted = Array((length.map { String(name.prefix($0)) } ?? name).asciiLowercased.utf8)
        if rest.prefix(wanted.count).map(\.asciiLowercased) == wanted {
          rest = rest.dropFirst(wanted.count)
          return index
        }
      }
      return nil
    }

    private mutating func read(
      _ part: String, _ rest: inout ArraySlice<UInt8>, next: Piece?
    ) -> Outcome {
      switch part {
      case "2006":
        guard let value = number(&rest, 4, 4) else { return .mismatch }
        year = value
      case "06":
        guard let value = number(&rest, 2, 2) else { return .mismatch }
        year = value >= 69 ? 1900 + value : 2000 + value
      case "01", "1":
        guard let value = number(&rest, part == "01" ? 2 : 1, 2) else { return .mismatch }
        if value < 1 || value > 12 { return .outOfRange("month") }
        month = value
      case "02", "_2", "2":
        if part == "_2", rest.first == 0x20 { rest.removeFirst() }
        guard let value = number(&rest, part == "02" ? 2 : 1, 2) else { return .mismatch }
        day = value
      case "15", "03", "3":
        guard let value = number(&rest, part == "3" ? 1 : 2, 2) else { return .mismatch }
        if value > (part == "15" ? 23 : 12) { return .outOfRange("hour") }
        hour = value
      case "04", "4":
        guard let value = number(&rest, part == "04" ? 2 : 1, 2) else { return .mismatch }
        if value > 59 { return .outOfRange("minute") }
        minute = value
      case "05", "5":
        guard let value = number(&rest, part == "05" ? 2 : 1, 2) else { return .mismatch }
        if value > 59 { return .outOfRange("second") }
        second = value
        // NB: Go takes a fraction after the seconds even where the layout has none.
        if case .fraction? = next { break }
        if rest.first == 0x2E || rest.first == 0x2C, rest.dropFirst().first?.isASCIIDigit == true {
          return fraction(&rest, exactly: nil)
        }
      case "January", "Jan":
        guard let index = word(&rest, CivilTime.monthNames, part == "Jan" ? 3 : nil) else {
          return .mismatch
        }
        month = index + 1
      case "Monday", "Mon":
        guard word(&rest, CivilTime.weekdayNames, part == "Mon" ? 3 : nil) != nil else {
          return .mismatch
        }
      case "PM", "pm":
        guard let index = word(&rest, ["AM", "PM"], nil) else { return .mismatch }
        afternoon = index == 1
      case "MST":
        let name = rest.prefix { $0.isASCIIUpper }
        guard name.count >= 3, name.count <= 5 else { return .mismatch }
        let text = String(lenient: name)
        zone = Zone(offset: text == "UTC" || text == "GMT" ? 0 : zone.offset, name: text)
        rest = rest[name.endIndex...]
      default: return offset(part, &rest)
      }
      return .read
    }

    private mutating func offset(_ part: String, _ rest: inout ArraySlice<UInt8>) -> Outcome {
      if part.hasPrefix("Z"), rest.first == 0x5A {
        rest.removeFirst()
        zone = .utc
        return .read
      }
      guard let sign = rest.popFirst(), sign == 0x2B || sign == 0x2D,
        let hours = number(&rest, 2, 2)
      else { return .mismatch }
      var minutes = 0
      if !part.hasSuffix("07") {
        if part.contains(":") {
          guard rest.popFirst() == 0x3A else { return .mismatch }
        }
        guard let value = number(&rest, 2, 2) else { return .mismatch }
        minutes = value
      }
      if hours > 24 { return .outOfRange("time zone offset hour") }
      if minutes > 60 { return .outOfRange("time zone offset minute") }
      let seconds = hours * 3600 + minutes * 60
      zone = seconds == 0 ? .utc : Zone(offset: sign == 0x2D ? -seconds : seconds)
      return .read
    }
  }
}
