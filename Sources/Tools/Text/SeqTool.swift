// seq: numbers, as fast as they are read.

import Commands
import Machine
import Text

enum SeqTool {
  static let spec = ToolSpec(
    "seq", "[OPTION]... LAST\n[OPTION]... FIRST LAST\n[OPTION]... FIRST INCREMENT LAST",
    "Write numbers from FIRST to LAST.",
    [
      valued("f", "format", "FORMAT", "as printf has it: %g, %f, %e, %03g"),
      valued("s", "separator", "STRING", "what stands between (a newline)"),
      flag("w", "equal-width", "zeros before, to make all equally wide"),
    ], permutes: false)

  static func command<Host: MachineHost>() -> Command<Host> {
    Command(
      spec.name, spec.summary,
      .follower { host, call in
        // Real: a negative number is an operand, not an option.
        var words = call.arguments
        if let index = words.indices.dropFirst().first(where: {
          words[$0].hasPrefix("-")
            && words[$0].dropFirst().first.map { $0.isNumber || $0 == "." } == true
        }), !words[..<index].contains("--"),
          !["-s", "-f", "--separator", "--format"].contains(words[index - 1]),
          words[1..<index].indices.allSatisfy({
            words[$0].hasPrefix("-")
              || ["-s", "-f", "--separator", "--format"].contains(words[$0 - 1])
          })
        {
          words.insert("--", at: index)
        }
        let options: ParsedOptions
        do throws(OptionError) {
          options = try spec.parser.parse(words.dropFirst())
        } catch {
          call.misuse(error.message)
          return .exit(1)
        }
        if options.has("help") || options.has("version") {
          if case .exit(let status) = spec.read(&host, &call) { return .exit(status) }
        }
        guard !options.operands.isEmpty else {
          call.misuse("missing operand")
          return .exit(1)
        }
        guard options.operands.count <= 3 else {
          call.misuse("extra operand \(host.quote(call, options.operands[3]))")
          return .exit(1)
        }
        var numbers: [Decimals] = []
        for text in options.operands {
          guard let number = Decimals(text) else {
            call.misuse("invalid floating point argument: \(host.quote(call, text))")
            return .exit(1)
          }
          numbers.append(number)
        }
        let step = numbers.count == 3 ? numbers[1] : Decimals(value: 1, places: 0, isInteger: true)
        if step.value == 0 {
          call.misuse("invalid Zero increment value: \(host.quote(call, options.operands[1]))")
          return .exit(1)
        }
        let first = numbers.count == 1 ? Decimals(value: 1, places: 0, isInteger: true) : numbers[0]
        let last = numbers[numbers.count - 1]
        var run = Run<Host>(first: first, step: step, last: last)
        run.separator = options.last("separator") ?? "\n"
        if let format = options.last("format") {
          guard let parsed = NumberFormat(format) else {
            let percent = format.contains("%")
            call.fail(
              "format \(host.quote(call, format)) has "
                + (percent
                  ? "unknown %\(format.drop { $0 != "%" }.dropFirst().first.map(String.init) ?? "") directive"
                  : "no % directive"))
            return .exit(1)
          }
          if options.has("equal-width") {
            call.misuse("format string may not be specified when printing equal width strings")
            return .exit(1)
          }
          run.format = parsed
        }
        run.equalWidth = options.has("equal-width")
        run.prepare()
        return .follow(run)
      })
  }

  /// A number as it was written, with its places behind the point.
  struct Decimals: Sendable {
    var value: Double
    var places: Int
    var isInteger: Bool
    init(value: Double, places: Int, isInteger: Bool) {
      self.value = value
      self.places = places
      self.isInteger = isInteger
    }
    init?(_ text: String) {
      let trimmed = text.hasPrefix("+") ? String(text.dropFirst()) : text
      guard !trimmed.isEmpty, let value = Double(trimmed), !value.isNaN else { return nil }
      self.value = value
      isInteger = Int(trimmed) != nil
      let mantissa = trimmed.prefix { $0 != "e" && $0 != "E" }
      places = mantissa.firstIndex(of: ".").map { mantissa[$0...].count - 1 } ?? 0
      if let mark = trimmed.firstIndex(where: { $0 == "e" || $0 == "E" }),
        let power = Int(trimmed[trimmed.index(after: mark)...].drop { $0 == "+" })
      {
        places = max(0, min(places - min(max(power, -400), 400), 400))
      }
    }
  }

  struct Run<Host: MachineHost>: Follower {
    let first: Decimals, step: Decimals, last: Decimals
    var separator = "\n"
    var format: NumberFormat?
    var equalWidth = false
    var index = 0
    private var width = 0
    private var places = 0
    private var isDone = false
    private var whole: Int?

    init(first: Decimals, step: Decimals, last: Decimals) {
      self.first = first
      self.step = step
      self.last = last
    }

    mutating func prepare() {
      places = max(first.places, step.places)
      if first.isInteger, step.isInteger, abs(first.value) < 9e15, abs(step.value) < 9e15 {
        whole = Int(first.value)
      }
      if equalWidth {
        let ends = [first.value, last.value].map { FloatText.fixed($0, places) }
        width = ends.map(\.count).max() ?? 0
        if places == 0, last.places > 0 {
          width = max(ends[0].count, FloatText.fixed(last.value.rounded(.towardZero), 0).count)
        }
      }
    }

    mutating func next(_ host: inout Host, _ call: inout Call<Host>) -> FollowerStep {
      if isDone { return .exit(0) }
      var out = ""
      // What a slice writes is what a slice of others may write: a count without end runs out soon.
      for _ in 0..<256 {
        let value = first.value + Double(index) * step.value
        let isPast = step.value > 0 ? value > last.value + slack : value < last.value - slack
        if isPast {
          if index > 0 { out += "\n" }
          isDone = true
          break
        }
        if index > 0 { out += separator }
        out += text(value)
        index += 1
      }
      call.write(out)
      return .again
    }
    /// Steps such as 0.1 do not add up exactly.
    private var slack: Double { places > 0 ? abs(step.value) * 1e-9 : 0 }
    private func text(_ value: Double) -> String {
      if let format { return format.text(value) }
      let plain = FloatText.fixed(value, places)
      guard equalWidth, plain.count < width else { return plain }
      let sign = plain.hasPrefix("-") ? "-" : ""
      let digits = plain.dropFirst(sign.count)
      return sign + String(repeating: "0", count: width - plain.count) + digits
    }
  }
}
