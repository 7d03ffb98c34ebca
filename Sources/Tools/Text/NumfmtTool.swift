// numfmt: numbers with units, to and fro.

import Commands
import Machine
import Text

enum NumfmtTool {
  static let spec = ToolSpec(
    "numfmt", "[OPTION]... [NUMBER]...", "Write numbers with units, or read such numbers.",
    [
      valued(nil, "from", "UNIT", "how the numbers are written: auto, si, iec, iec-i, none"),
      valued(nil, "to", "UNIT", "how to write them: si, iec, iec-i, none"),
      valued(nil, "from-unit", "N", "the numbers count units of N"),
      valued(nil, "to-unit", "N", "write them in units of N"),
      valued(nil, "suffix", "SUFFIX", "behind each number"),
      valued(nil, "padding", "N", "N columns; set left where N is negative"),
      valued(nil, "field", "FIELDS", "the number is this field (1)"),
      valued("d", "delimiter", "X", "what is between fields (blanks)"),
      valued(nil, "round", "METHOD", "up, down, from-zero (the default), towards-zero, nearest"),
      optional(nil, "header", "N", "leave the first N lines (1) as they are"),
      valued(nil, "invalid", "MODE", "abort (the default), fail, warn or ignore"),
      valued(nil, "format", "FORMAT", "a format with one %f"),
      flag(nil, "grouping", "no effect: the lab's locale does not group"),
      flag(nil, "debug", "no effect here"),
      unmodelled("z", "zero-terminated"),
    ])

  struct Settings: Sendable {
    var from = "none", to = "none", round = "from-zero", invalid = "abort", suffix = ""
    var fromUnit = 1.0, toUnit = 1.0
    var padding: Int?
    /// Nil: the first field.
    var fields: FieldRanges?
    var delimiter: UInt8?
    var header = 0
    var format: NumberFormat?
  }

  static func command<Host: MachineHost>() -> Command<Host> {
    .following(spec) { host, call, options in
      guard let settings = read(options, host, &call) else { return .exit(1) }
      guard options.operands.isEmpty else {
        var status = 0
        for word in options.operands {
          guard let line = convert(word, settings, isLine: false, &status, &call) else {
            return .exit(2)
          }
          call.print(line)
        }
        return .exit(status)
      }
      return .follow(
        GatheredInputs<Host>(["-"]) { _, call, inputs in
          var status = 0
          for (index, bytes) in inputs[0].lines.enumerated() {
            let line = String(decoding: bytes, as: UTF8.self)
            guard index >= settings.header else {
              call.print(line)
              continue
            }
            guard let converted = convert(line, settings, isLine: true, &status, &call) else {
              return 2
            }
            call.print(converted)
          }
          return status
        })
    }
  }

  private static func read<Host: MachineHost>(
    _ options: ParsedOptions, _ host: Host, _ call: inout Call<Host>
  ) -> Settings? {
    var settings = Settings()
    let choices = [
      "from": ["none", "auto", "si", "iec", "iec-i"], "to": ["none", "si", "iec", "iec-i"],
      "round": ["up", "down", "from-zero", "towards-zero", "nearest"],
      "invalid": ["abort", "fail", "warn", "ignore"],
    ]
    for (name, value) in options.given {
      if let known = choices[name], !known.contains(value) {
        call.sayInvalid(value, for: "--" + name, known: known)
        return nil
      }
      switch name {
      case "from": settings.from = value
      case "to": settings.to = value
      case "round": settings.round = value
      case "invalid": settings.invalid = value
      case "suffix": settings.suffix = value
      case "from-unit", "to-unit":
        guard let unit = Sizes.parse(value), unit > 0 else {
          call.fail("invalid unit size: \(host.quote(call, value))")
          return nil
        }
        if name == "from-unit" {
          settings.fromUnit = Double(unit)
        } else {
          settings.toUnit = Double(unit)
        }
      case "padding":
        guard let width = Int(value), width != 0, abs(width) <= 10_000 else {
          call.fail("invalid padding value \(host.quote(call, value))")
          return nil
        }
        settings.padding = width
      case "field":
        guard let fields = try? FieldRanges(value, complement: false) else {
          call.misuse("invalid field value \(host.quote(call, value))")
          return nil
        }
        settings.fields = fields
      case "delimiter":
        guard value.utf8.count == 1 else {
          call.fail("the delimiter must be a single character")
          return nil
        }
        settings.delimiter = value.utf8.first
      case "header":
        guard let count = value.isEmpty ? 1 : Int(value), count > 0 else {
          call.fail("invalid header value \(host.quote(call, value))")
          return nil
        }
        settings.header = count
      case "format":
        guard let format = NumberFormat(value), format.letter == "f" else {
          call.fail(
            "invalid format \(host.quote(call, value)), directive must be %[0]['][-][N][.][N]f")
          return nil
        }
        settings.format = format
      default: break
      }
    }
    return settings
  }

  /// The line with its fields converted; nil when a bad number ends everything.
  private static func convert<Host: MachineHost>(
    _ line: String, _ settings: Settings, isLine: Bool, _ status: inout Int,
    _ call: inout Call<Host>
  ) -> String? {
    var out = ""
    var field = 0
    var rest = line[...]
    while !rest.isEmpty || field == 0 {
      field += 1
      var lead = ""
      let text: Substring
      if let delimiter = settings.delimiter {
        let mark = Character(UnicodeScalar(delimiter))
        if field > 1 {
          lead = String(mark)
          rest = rest.dropFirst()
        }
        text = rest.prefix { $0 != mark }
        rest = rest.dropFirst(text.count)
      } else {
        let blanks = rest.prefix { $0 == " " || $0 == "\t" }
        lead = String(blanks)
        rest = rest.dropFirst(blanks.count)
        text = rest.prefix { $0 != " " && $0 != "\t" }
        rest = rest.dropFirst(text.count)
      }
      guard settings.fields?.contains(field) ?? (field == 1) else {
        out += lead + text
        if rest.isEmpty, settings.delimiter == nil { break }
        continue
      }
      switch value(String(text), settings) {
      case .success(let number):
        var shown = number + settings.suffix
        // Real: a field behind blanks keeps its column: it is as wide as what stood there.
        var width = settings.padding
        if width == nil, settings.delimiter == nil, field > 1 || !lead.isEmpty {
          width = lead.count + text.count - (field > 1 ? 1 : 0)
          lead = field > 1 ? " " : ""
        }
        if let width {
          shown = width < 0 ? shown.paddedRight(-width) : shown.paddedLeft(width)
        }
        if let format = settings.format { shown = format.before + shown + format.after }
        out += lead + shown
      case .failure(let complaint):
        if settings.invalid != "ignore" { call.fail(complaint.text) }
        if settings.invalid == "abort" { return nil }
        if settings.invalid == "fail" { status = 2 }
        out += lead + text
      }
    }
    return out
  }

  struct Complaint: Error { var text: String }

  private static func value(_ text: String, _ settings: Settings) -> Result<String, Complaint> {
    var text = text
    if !settings.suffix.isEmpty, text.hasSuffix(settings.suffix) {
      text.removeLast(settings.suffix.count)
    }
    let quoted = "‘\(text)’"
    var rest = text[...]
    var digits = ""
    if rest.first == "-" { digits.append(rest.removeFirst()) }
    let whole = rest.prefix { $0.isASCII && $0.isNumber }
    rest = rest.dropFirst(whole.count)
    digits += whole
    var places = 0
    if rest.first == "." {
      let fraction = rest.dropFirst().prefix { $0.isASCII && $0.isNumber }
      if fraction.isEmpty { return .failure(Complaint(text: "invalid number: \(quoted)")) }
      digits += "." + fraction
      places = fraction.count
      rest = rest.dropFirst(fraction.count + 1)
    }
    guard !whole.isEmpty, var number = Double(digits) else {
      return .failure(Complaint(text: "invalid number: \(quoted)"))
    }
    if let letter = rest.first {
      guard
        let power = "KMGTPEZY".firstIndex(of: letter == "k" ? "K" : letter).map({
          "KMGTPEZY".distance(from: "KMGTPEZY".startIndex, to: $0) + 1
        })
      else {
        return .failure(Complaint(text: "invalid suffix in input: \(quoted)"))
      }
      if settings.from == "none" {
        return .failure(
          Complaint(text: "rejecting suffix in input: \(quoted) (consider using --from)"))
      }
      rest = rest.dropFirst()
      var base = settings.from == "iec" || settings.from == "iec-i" ? 1024.0 : 1000.0
      if settings.from == "iec-i" {
        guard rest.first == "i" else {
          return .failure(
            Complaint(text: "missing 'i' suffix in input: \(quoted) (e.g Ki/Mi/Gi)"))
        }
        rest = rest.dropFirst()
      } else if settings.from == "auto", rest.first == "i" {
        base = 1024
        rest = rest.dropFirst()
      }
      for _ in 0..<power { number *= base }
      places = 0
    }
    if !rest.isEmpty {
      return .failure(
        Complaint(text: "invalid suffix in input \(quoted): ‘\(rest)’"))
    }
    number = number * settings.fromUnit / settings.toUnit
    return .success(shown(number, places, settings))
  }

  /// Real: below ten one place behind the point, above none; always away from zero but `--round` says otherwise.
  private static func shown(_ number: Double, _ places: Int, _ settings: Settings) -> String {
    func rounded(_ value: Double) -> Double {
      switch settings.round {
      case "up": value.rounded(.up)
      case "down": value.rounded(.down)
      case "towards-zero": value.rounded(.towardZero)
      case "nearest": value.rounded(.toNearestOrAwayFromZero)
      default: value.rounded(.awayFromZero)
      }
    }
    func fixed(_ value: Double, _ places: Int) -> String {
      let format = settings.format
      return NumberFormat.pad(
        NumberFormat.real(value, "f", places), format?.flags ?? "",
        settings.padding == nil ? format?.width ?? 0 : 0)
    }
    let wanted = settings.format?.precision
    guard settings.to != "none" else {
      let places = wanted ?? places
      var scale = 1.0
      for _ in 0..<min(places, 15) { scale *= 10 }
      return fixed(rounded(number * scale) / scale, places)
    }
    let base = settings.to == "si" ? 1000.0 : 1024.0
    var value = number
    var power = 0
    while abs(value) >= base, power < 8 {
      value /= base
      power += 1
    }
    func settle(_ value: Double) -> Double {
      if let wanted {
        var scale = 1.0
        for _ in 0..<min(wanted, 15) { scale *= 10 }
        return rounded(value * scale) / scale
      }
      return abs(value) < 10 && power > 0 ? rounded(value * 10) / 10 : rounded(value)
    }
    value = settle(value)
    if abs(value) >= base, power < 8 {
      value /= base
      power += 1
    }
    let places = wanted ?? (value != 0 && abs(value) < 10 && power > 0 ? 1 : 0)
    let letter = power == 0 ? "" : String(Array("KMGTPEZY")[power - 1])
    let unit = letter + (settings.to == "iec-i" && power > 0 ? "i" : "")
    guard let format = settings.format, settings.padding == nil else {
      return fixed(value, places) + unit
    }
    return NumberFormat.pad(
      NumberFormat.real(value, "f", places) + unit, format.flags, format.width, zeros: false)
  }
}
