// jq's functions of values.

import Documents
import Kernel
import Text

enum JqCalls {
  static func civil(_ parts: [Value]) -> CivilTime? {
    let numbers = parts.compactMap(\.double)
    guard numbers.count >= 6, numbers.allSatisfy({ $0.magnitude < 1e6 }) else { return nil }
    return CivilTime(
      year: Int(numbers[0]), month: Int(numbers[1]) + 1, day: Int(numbers[2]),
      hour: Int(numbers[3]),
      minute: Int(numbers[4]), second: Int(numbers[5]))
  }
  static func broken(_ seconds: Double) -> Value {
    let whole = max(-60_000_000_000, min(200_000_000_000, seconds.rounded(.down)))
    let time = CivilTime(seconds: Int(whole))
    let fraction = seconds.magnitude < 2e11 ? seconds - whole : 0
    return .array(
      [
        Double(time.year), Double(time.month - 1), Double(time.day), Double(time.hour),
        Double(time.minute), Double(time.second) + fraction, Double(time.weekday),
        Double(time.dayOfYear - 1),
      ].map { .number($0) })
  }

  static func run(
    _ machine: inout JqMachine, _ name: String, _ input: Value, _ arguments: [Value]
  ) throws(JqStop) -> [Value] {
    let first = arguments.first ?? .null
    switch name {
    case "has": return [.bool(try has(machine, input, first))]
    case "contains": return [.bool(try contains(machine, input, first))]
    case "startswith", "endswith":
      guard let text = input.string, let part = first.string else {
        throw machine.error("\(name)() requires string inputs")
      }
      let whole = Array(text.utf8), wanted = Array(part.utf8)
      return [
        .bool(
          name == "startswith"
            ? whole.starts(with: wanted) : whole.suffix(wanted.count).elementsEqual(wanted))
      ]
    case "ltrimstr", "rtrimstr":
      guard let text = input.string, let part = first.string else { return [input] }
      let whole = Array(text.utf8), wanted = Array(part.utf8)
      if name == "ltrimstr", whole.starts(with: wanted) {
        return [.string(String(lenient: whole.dropFirst(wanted.count)))]
      }
      if name == "rtrimstr", !wanted.isEmpty, whole.suffix(wanted.count).elementsEqual(wanted) {
        return [.string(String(lenient: whole.dropLast(wanted.count)))]
      }
      return [input]
    case "split":
      guard let text = input.string, let separator = first.string else {
        if arguments.count > 1 {
          throw machine.error(
            input.string == nil
              ? "\(JqText.described(input)) cannot be matched, as it is not a string"
              : "\(JqText.described(first)) is not a string")
        }
        throw machine.error("split input and separator must be strings")
      }
      guard arguments.count > 1 else { return [.array(JqText.pieces(text, separator))] }
      return [.array(try splitByPattern(&machine, text, separator, arguments[1]))]
    case "setpath":
      guard let path = first.array else {
        throw machine.error("Path must be specified as an array")
      }
      return [try machine.set(input, path[...], arguments[1])]
    case "delpaths":
      guard let paths = first.array else {
        throw machine.error("Paths must be specified as an array")
      }
      return [try machine.delete(input, paths: paths)]
    case "flatten":
      let depth = try machine.number(first)
      if depth < 0 { throw machine.error("flatten depth must not be negative") }
      return [.array(try machine.flatten(input, depth))]
    case "indices", "_indices": return [try indices(machine, input, first)]
    case "strftime", "strflocaltime":
      var time = input
      if let seconds = input.double { time = broken(seconds) }
      guard let parts = time.array, let civil = civil(parts) else {
        throw machine.error("\(name)/1 requires parsed datetime inputs")
      }
      guard let format = first.string else {
        throw machine.error("\(name)/1 requires a string format")
      }
      return [.string(TimeFormat.text(format, civil))]
    case "strptime":
      guard let text = input.string else {
        throw machine.error("strptime/1 requires string inputs and arguments")
      }
      guard let format = first.string else {
        throw machine.error("strptime/1 requires string inputs and arguments")
      }
      do throws(JqTimeReading.Problem) {
        let reading = try JqTimeReading(text, format)
        guard let time = reading.time else { throw .unmodelled }
        let parts = broken(Double(time.seconds))
        guard !reading.rest.isEmpty, let all = parts.array else { return [parts] }
        return [.array(all + [.string(String(reading.rest))])]
      } catch {
        switch error {
        case .mismatch:
          throw machine.error("date \"\(text)\" does not match format \"\(format)\"")
        case .unmodelled:
          throw .limit("swiftlab does not model strptime with \(format): it reads whole dates only")
        }
      }
    case "halt_error":
      throw .halt(status: AwkFormat.clamping(first.double ?? 5) & 255, message: input)
    case "test", "match":
      return try match(&machine, input, first, arguments[1], tests: name == "test")
    case "pow":
      return [.number(AwkMath.power(try machine.number(first), try machine.number(arguments[1])))]
    case "atan2":
      return [
        .number(AwkMath.arctangent(try machine.number(first), try machine.number(arguments[1])))
      ]
    case "fmin": return [.number(min(try machine.number(first), try machine.number(arguments[1])))]
    case "fmax": return [.number(max(try machine.number(first), try machine.number(arguments[1])))]
    case "fmod":
      return [
        .number(
          try machine.number(first).truncatingRemainder(
            dividingBy: try machine.number(arguments[1])))
      ]
    case "_group_by", "_sort_by", "_min_by", "_max_by":
      return [try ordered(machine, name, input, first)]
    case "format": return [.string(try machine.format("@" + (first.string ?? ""), input))]
    case "bsearch":
      let items = input.array ?? []
      var low = 0, high = items.count - 1
      while low <= high {
        let middle = (low + high) / 2
        let order = JqOrder.compare(items[middle], first)
        if order == 0 { return [.number(Double(middle))] }
        if order < 0 { low = middle + 1 } else { high = middle - 1 }
      }
      return [.number(Double(-1 - low))]
    default: throw .limit("error: \(name)/\(arguments.count) is not defined at <top-level>")
    }
  }

  private static func has(_ machine: JqMachine, _ value: Value, _ key: Value) throws(JqStop) -> Bool
  {
    switch (value, key) {
    case (.object(let object), .string(let name)): return object.contains(name)
    case (.array(let items), .number(let number)):
      return number >= 0 && number < Double(items.count)
    default:
      throw machine.error(
        "Cannot check whether \(JqText.kind(value)) has a \(key.string == nil ? JqText.kind(key) : "string") key"
      )
    }
  }
  private static func contains(_ machine: JqMachine, _ a: Value, _ b: Value) throws(JqStop) -> Bool
  {
    switch (a, b) {
    case (.object(let x), .object(let y)):
      for (key, value) in y {
        guard let own = x[key] else { return false }
        if !(try contains(machine, own, value)) { return false }
      }
      return true
    case (.array(let x), .array(let y)):
      for wanted in y {
        var found = false
        for item in x where JqText.kind(item) == JqText.kind(wanted) {
          if try contains(machine, item, wanted) {
            found = true
            break
          }
        }
        if !found { return false }
      }
      return true
    case (.string(let x), .string(let y)): return y.isEmpty || !JqText.offsets(of: y, in: x).isEmpty
    default:
      guard JqText.kind(a) == JqText.kind(b) else {
        throw machine.error(
          "\(JqText.described(a)) and \(JqText.described(b)) cannot have their containment checked")
      }
      return JqOrder.compare(a, b) == 0
    }
  }
  private static func indices(_ machine: JqMachine, _ value: Value, _ part: Value) throws(JqStop)
    -> Value
  {
    switch (value, part) {
    case (.null, _): return .null
    case (.array(let items), .array(let wanted)): return JqText.indices(of: wanted, in: items)
    case (.array(let items), _): return JqText.indices(of: [part], in: items)
    case (.string(let text), .string(let wanted)):
      return wanted.isEmpty
        ? .null : .array(JqText.offsets(of: wanted, in: text).map { .number(Double($0)) })
    default:
      throw machine.error(
        "Cannot determine indices of \(JqText.kind(value)) with \(JqText.kind(part))")
    }
  }
  private static func ordered(
    _ machine: JqMachine, _ name: String, _ value: Value, _ keys: Value
  ) throws(JqStop) -> Value {
    guard let items = value.array, let keys = keys.array, items.count == keys.count else {
      throw machine.error("\(JqText.described(value)) cannot be sorted, as it is not an array")
    }
    let order = items.indices.sorted {
      let order = JqOrder.compare(keys[$0], keys[$1])
      return order == 0 ? $0 < $1 : order < 0
    }
    switch name {
    case "_sort_by": return .array(order.map { items[$0] })
    case "_min_by": return order.first.map { items[$0] } ?? .null
    case "_max_by": return order.last.map { items[$0] } ?? .null
    default:
      var groups: [Value] = []
      var group: [Value] = []
      var last: Value?
      for place in order {
        if let last, JqOrder.compare(last, keys[place]) != 0 {
          groups.append(.array(group))
          group = []
        }
        last = keys[place]
        group.append(items[place])
      }
      if !group.isEmpty { groups.append(.array(group)) }
      return .array(groups)
    }
  }

  // MARK: Patterns

  private static func search(
    _ machine: inout JqMachine, _ text: String, _ pattern: Value, _ flags: Value
  ) throws(JqStop) -> (matches: [PatternMatch], names: [(name: String, group: Int)], tests: Bool) {
    guard let source = pattern.string else {
      throw machine.error("\(JqText.described(pattern)) is not a string")
    }
    if flags.string == nil, flags != .null {
      throw machine.error("\(JqText.described(flags)) is not a string")
    }
    var options: PatternOptions = [.unicodeClasses]
    var global = false, noEmpty = false
    for flag in flags.string ?? "" {
      switch flag {
      case "g": global = true
      case "i": options.insert(.ignoreCase)
      case "x": options.insert(.freeSpacing)
      case "s": break
      case "n": noEmpty = true
      case "p": options.insert(.dotMatchesNewline)
      case "l": throw .limit("swiftlab does not model the flag l of jq's patterns")
      default: throw machine.error("\(flags.string ?? "") is not a valid modifier string")
      }
    }
    let key = "\(options.rawValue)/\(source)"
    if machine.patterns[key] == nil {
      if machine.patterns.count > 200 { machine.patterns = [:] }
      do throws(PatternError) {
        machine.patterns[key] = PatternSearch(try Pattern(source, syntax: .perl, options: options))
      } catch {
        throw machine.error("Regex failure: \(error.onigurumaMessage)")
      }
    }
    do throws(PatternError) {
      let names = machine.patterns[key]?.pattern.groupNames ?? []
      var found =
        try machine.patterns[key]?.matches(
          in: Array(text.utf8), limit: global ? .max : 1, steps: &machine.budget.steps) ?? []
      if noEmpty { found = found.filter { !$0.range.isEmpty } }
      return (found, names, global)
    } catch {
      throw .limit("a pattern's search ran longer than the lab allows")
    }
  }
  private static func match(
    _ machine: inout JqMachine, _ input: Value, _ pattern: Value, _ flags: Value, tests: Bool
  ) throws(JqStop) -> [Value] {
    guard let text = input.string else {
      throw machine.error("\(JqText.described(input)) cannot be matched, as it is not a string")
    }
    var (pattern, flags) = (pattern, flags)
    if case .array(let both) = pattern {
      pattern = both.first ?? .null
      flags = both.count > 1 ? both[1] : flags
    }
    let (found, names, _) = try search(&machine, text, pattern, flags)
    if tests { return [.bool(!found.isEmpty)] }
    let bytes = Array(text.utf8)
    func part(_ range: Range<Int>) -> (offset: Value, length: Value, string: Value) {
      let word = String(lenient: bytes[range])
      let before = String(lenient: bytes[..<range.lowerBound]).unicodeScalars.count
      return (.number(Double(before)), .number(Double(word.unicodeScalars.count)), .string(word))
    }
    return found.map { match in
      let whole = part(match.range)
      var captures: [Value] = []
      for group in 1..<max(1, match.groups.count) {
        let name = names.first { $0.group == group }.map { Value.string($0.name) } ?? .null
        if let range = match[group] {
          let own = part(range)
          captures.append(
            .object(
              Object([
                ("offset", own.offset), ("length", own.length), ("string", own.string),
                ("name", name),
              ])))
        } else {
          captures.append(
            .object(
              Object([
                ("offset", .number(-1)), ("length", .number(0)), ("string", .null), ("name", name),
              ])))
        }
      }
      return .object(
        Object([
          ("offset", whole.offset), ("length", whole.length), ("string", whole.string),
          ("captures", .array(captures)),
        ]))
    }
  }
  private static func splitByPattern(
    _ machine: inout JqMachine, _ text: String, _ pattern: String, _ flags: Value
  ) throws(JqStop) -> [Value] {
    let all = Value.string((flags.string ?? "") + "g")
    let found = try search(&machine, text, .string(pattern), all).matches
    let bytes = Array(text.utf8)
    var parts: [Value] = []
    var last = 0
    for match in found {
      parts.append(.string(String(lenient: bytes[last..<match.range.lowerBound])))
      last = match.range.upperBound
    }
    parts.append(.string(String(lenient: bytes[last...])))
    return parts
  }
}
