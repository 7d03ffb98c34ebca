// awk's own functions.

import Kernel
import Text

extension AwkMachine {
  mutating func builtin(_ name: String, _ arguments: [AwkExpression]) throws(AwkFault) -> AwkValue {
    try spend()
    func check(_ range: ClosedRange<Int>) throws(AwkFault) {
      if arguments.count < range.lowerBound {
        throw fault("not enough arguments passed to \(name)")
      }
      if arguments.count > range.upperBound { throw fault("too many arguments passed to \(name)") }
    }
    switch name {
    case "length":
      try check(0...1)
      guard let first = arguments.first else { return .number(Double(wholeRecord().count)) }
      if let count = countOfTable(first) { return .number(Double(count)) }
      return .number(Double(text(try evaluate(first)).count))
    case "substr":
      try check(2...3)
      return .string(try substring(arguments))
    case "index":
      try check(2...2)
      let whole = text(try evaluate(arguments[0])), part = text(try evaluate(arguments[1]))
      try spend(whole.count >> 6)
      return .number(Double(find(part, in: whole) + 1))
    case "split":
      try check(2...4)
      return try splitInto(arguments)
    case "sub", "gsub":
      try check(2...3)
      return try replace(arguments, all: name == "gsub")
    case "gensub":
      try check(3...4)
      return try replaceGeneral(arguments)
    case "match":
      try check(2...3)
      return try match(arguments)
    case "sprintf": return .string(try format(arguments, "sprintf"))
    case "tolower", "toupper":
      try check(1...1)
      let text = text(try evaluate(arguments[0]))
      return .string(text.map { name == "tolower" ? $0.asciiLowercased : $0.asciiUppercased })
    case "close", "fflush":
      guard let first = arguments.first else { return .number(0) }
      let file = String(lenient: text(try evaluate(first)))
      if name == "fflush" { return .number(0) }
      if let status = try closeCommand(file) { return .number(Double(status)) }
      return .number(input.close(file) ? 0 : -1)
    case "system":
      let command = String(lenient: text(try evaluate(arguments[0])))
      let answer = try answer(AwkErrand(command: command, purpose: .plain))
      return .number(Double(answer.status))
    case "systime": return .number(Double(CivilTime(nanoseconds: now.nanoseconds).seconds))
    case "strftime":
      try check(0...3)
      var pattern = "%a %b %e %H:%M:%S %Z %Y"
      if let first = arguments.first { pattern = String(lenient: text(try evaluate(first))) }
      var time = CivilTime(nanoseconds: now.nanoseconds)
      if arguments.count > 1 {
        let seconds = AwkFormat.clamping(try evaluate(arguments[1]).number)
        time = CivilTime(seconds: min(max(seconds, -60_000_000_000), 200_000_000_000))
      }
      return .string(Array(TimeFormat.text(pattern, time).utf8))
    case "mktime":
      try check(1...2)
      let parts = String(lenient: text(try evaluate(arguments[0]))).split(separator: " ").compactMap
      { Int($0) }
      guard parts.count >= 6,
        let time = CivilTime(
          year: parts[0], month: parts[1], day: parts[2], hour: parts[3], minute: parts[4],
          second: parts[5])
      else { return .number(-1) }
      return .number(Double(time.seconds))
    case "rand":
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return .number(Double(seed >> 11) / 9_007_199_254_740_992)
    case "srand":
      try check(0...1)
      let old = oldSeed
      oldSeed =
        arguments.isEmpty
        ? Double(CivilTime(nanoseconds: now.nanoseconds).seconds)
        : try evaluate(arguments[0]).number
      seed = oldSeed.bitPattern ^ 0x9E37_79B9_7F4A_7C15
      return .number(old)
    default: return try mathematics(name, arguments)
    }
  }

  private mutating func mathematics(
    _ name: String, _ arguments: [AwkExpression]
  ) throws(AwkFault) -> AwkValue {
    guard let first = arguments.first else { throw fault("not enough arguments passed to \(name)") }
    let x = try evaluate(first).number
    switch name {
    case "int": return .number(x.rounded(.towardZero) + 0)
    case "sqrt": return .number(x.squareRoot())
    case "exp": return .number(AwkMath.exponential(x))
    case "log": return .number(AwkMath.logarithm(x))
    case "sin": return .number(AwkMath.sine(x))
    case "cos": return .number(AwkMath.cosine(x))
    case "atan2":
      guard arguments.count == 2 else { throw fault("not enough arguments passed to atan2") }
      return .number(AwkMath.arctangent(x, try evaluate(arguments[1]).number))
    default: throw fault("function \(name) never defined")
    }
  }

  private func countOfTable(_ expression: AwkExpression) -> Int? {
    switch expression {
    case .global(let place):
      if case .table(let table) = globals[place] { return table.count }
    case .local(let place):
      guard let cell = frames.last?[place] else { return nil }
      if case .value = cell { return nil }
      let table = table(.local(place))
      return table.count > 0 ? table.count : nil
    default: break
    }
    return nil
  }

  func find(_ part: [UInt8], in whole: [UInt8]) -> Int {
    if part.isEmpty { return 0 }
    guard part.count <= whole.count else { return -1 }
    for start in 0...(whole.count - part.count) where whole[start] == part[0] {
      if whole[start...].starts(with: part) { return start }
    }
    return -1
  }

  private mutating func substring(_ arguments: [AwkExpression]) throws(AwkFault) -> [UInt8] {
    let whole = text(try evaluate(arguments[0]))
    let rounding = dialect == .mawk ? FloatingPointRoundingRule.towardZero : .toNearestOrEven
    var start = try evaluate(arguments[1]).number.rounded(rounding)
    var end = Double(whole.count) + 1
    if arguments.count > 2 {
      var length = try evaluate(arguments[2]).number.rounded(rounding)
      // Real: mawk 1.3.4 20200120 begins with the first byte and takes as many as were asked for, and
      // with a start below zero even more.
      if dialect == .mawk, start < 1 {
        length -= start
        start = 1
      }
      end = min(end, start + length)
    }
    guard !start.isNaN, !end.isNaN else { return [] }
    let low = Int(max(1, min(start, Double(whole.count) + 1)))
    let high = Int(max(1, min(end, Double(whole.count) + 1)))
    return low < high ? Array(whole[(low - 1)..<(high - 1)]) : []
  }

  private func array(_ expression: AwkExpression) throws(AwkFault) -> AwkArray {
    switch expression {
    case .global(let place): return .global(place)
    case .local(let place): return .local(place)
    default: throw fault("an array is wanted")
    }
  }

  private mutating func splitInto(_ arguments: [AwkExpression]) throws(AwkFault) -> AwkValue {
    let whole = text(try evaluate(arguments[0]))
    let array = try array(arguments[1])
    var parts: [[UInt8]]
    if arguments.count > 2 {
      if case .pattern = arguments[2] {
        let matches = try search(arguments[2]) { search, steps throws(PatternError) in
          try search.matches(in: whole, steps: &steps, groups: false)
        }
        parts = whole.isEmpty ? [] : self.parts(whole, matches)
      } else {
        parts = split(whole, text(try evaluate(arguments[2])))
      }
    } else {
      parts = split(whole, specialText(Special.fs))
    }
    try spend(parts.count)
    budget.bytes -= parts.count * 16
    var table = AwkTable()
    for (place, part) in parts.enumerated() { table[Array(String(place + 1).utf8)] = .input(part) }
    try withTable(array) { $0 = table }
    return .number(Double(parts.count))
  }

  /// A replacement with `&` and backslashes put in.
  private func expand(
    _ replacement: [UInt8], _ match: PatternMatch, _ text: [UInt8], groups: Bool
  ) -> [UInt8] {
    var out: [UInt8] = []
    var at = 0
    while at < replacement.count {
      let byte = replacement[at]
      at += 1
      if byte == 0x26 {
        out += text[match.range]
      } else if byte == 0x5C, at < replacement.count {
        let next = replacement[at]
        if next == 0x26 || next == 0x5C {
          out.append(next)
          at += 1
        } else if groups, next.isASCIIDigit {
          if let range = match[Int(next - 0x30)] { out += text[range] }
          at += 1
        } else {
          out.append(byte)
        }
      } else {
        out.append(byte)
      }
    }
    return out
  }

  private mutating func replace(_ arguments: [AwkExpression], all: Bool) throws(AwkFault)
    -> AwkValue
  {
    let replacement = text(try evaluate(arguments[1]))
    let target = arguments.count > 2 ? arguments[2] : .field(.number(0))
    let whole = text(try evaluate(target))
    let matches = try search(arguments[0]) { search, steps throws(PatternError) in
      try search.matches(in: whole, limit: all ? .max : 1, steps: &steps, groups: false)
    }
    guard !matches.isEmpty else { return .number(0) }
    var out: [UInt8] = []
    var last = 0
    for match in matches {
      out += whole[last..<match.range.lowerBound]
      out += expand(replacement, match, whole, groups: false)
      last = match.range.upperBound
    }
    out += whole[last...]
    budget.bytes -= out.count / 8
    try spend(matches.count)
    switch target {
    case .global, .local, .field, .element, .group: try assign(target, .string(out))
    default: break
    }
    return .number(Double(matches.count))
  }

  private mutating func replaceGeneral(_ arguments: [AwkExpression]) throws(AwkFault) -> AwkValue {
    let replacement = text(try evaluate(arguments[1]))
    let how = try evaluate(arguments[2])
    let whole = arguments.count > 3 ? text(try evaluate(arguments[3])) : wholeRecord()
    let word = text(how)
    let all = word.first == 0x67 || word.first == 0x47
    let number = max(1, AwkFormat.clamping(how.number))
    let matches = try search(arguments[0]) { search, steps throws(PatternError) in
      try search.matches(in: whole, limit: all ? .max : number, steps: &steps)
    }
    var out: [UInt8] = []
    var last = 0
    for (place, match) in matches.enumerated() where all || place == number - 1 {
      out += whole[last..<match.range.lowerBound]
      out += expand(replacement, match, whole, groups: true)
      last = match.range.upperBound
    }
    out += whole[last...]
    budget.bytes -= out.count / 8
    return .string(out)
  }

  private mutating func match(_ arguments: [AwkExpression]) throws(AwkFault) -> AwkValue {
    let whole = text(try evaluate(arguments[0]))
    let match = try search(arguments[1]) { search, steps throws(PatternError) in
      try search.firstMatch(in: whole, steps: &steps)
    }
    if arguments.count > 2 {
      var table = AwkTable()
      for (place, range) in (match?.groups ?? []).enumerated() {
        if let range { table[Array(String(place).utf8)] = .input(Array(whole[range])) }
      }
      let array = try array(arguments[2])
      try withTable(array) { $0 = table }
    }
    let start = match.map { Double($0.range.lowerBound + 1) } ?? 0
    globals[Special.rstart] = .value(.number(start))
    globals[Special.rlength] = .value(.number(match.map { Double($0.range.count) } ?? -1))
    return .number(start)
  }
}
