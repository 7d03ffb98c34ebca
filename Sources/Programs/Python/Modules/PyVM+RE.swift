// re: patterns, by the house's own engine in its Perl syntax.

import Text

extension PyVM {
  mutating func callRE(_ name: String, _ arguments: PyArguments) throws(PySignal) -> PyValue {
    switch name {
    case "escape":
      let source = try text(arguments[0], "expected string")
      var out = ""
      for scalar in source.unicodeScalars {
        if "()[]{}?*+-|^$\\.&~# \t\n\r".unicodeScalars.contains(scalar) { out += "\\" }
        out.unicodeScalars.append(scalar)
      }
      return .str(out)
    case "purge": return .none
    default: break
    }
    let source = arguments[0] ?? .none
    let place =
      name == "compile" ? 1 : name == "sub" || name == "subn" ? 4 : name == "split" ? 3 : 2
    let flags =
      try arguments.at(place, "flags").flatMap { value throws(PySignal) in try index(value) } ?? 0
    let pattern = try compiled(source, flags)
    if name == "compile" { return new(.pattern(pattern)) }
    var rest = arguments
    if !rest.list.isEmpty { rest.list.removeFirst() }
    rest.named.removeAll { $0.name == "flags" }
    if name != "sub", name != "subn", name != "split", rest.list.count > 1 {
      rest.list.removeLast()
    }
    return try patternMethod(pattern, name, rest) ?? .none
  }

  mutating func compiled(_ source: PyValue, _ flags: Int) throws(PySignal) -> PyPattern {
    if case .ref(let ref) = source, case .pattern(let pattern) = heap[ref] { return pattern }
    let text = try self.text(source, "first argument must be string or compiled pattern;")
    var options: PatternOptions = [.unicodeClasses]
    if flags & 2 != 0 { options.insert(.ignoreCase) }
    if flags & 8 != 0 { options.insert(.multiline) }
    if flags & 16 != 0 { options.insert(.dotMatchesNewline) }
    if flags & 64 != 0 { options.insert(.freeSpacing) }
    do throws(PatternError) {
      // Real: Python writes named groups and references with a P, and \Z for the very end.
      let perl = text.replacing("(?P<", with: "(?<").replacing("\\Z", with: "\\z")
      return PyPattern(
        text: text, flags: flags, pattern: try Pattern(perl, syntax: .perl, options: options))
    } catch {
      throw raised(.reError, "\(error.message) at position \(error.offset)")
    }
  }

  private mutating func matches(
    _ pattern: PyPattern, _ bytes: [UInt8], from: Int = 0
  ) throws(PySignal) -> PatternMatch? {
    var steps = 200_000
    do throws(PatternError) {
      let match = try pattern.pattern.firstMatch(in: bytes, from: from, steps: &steps)
      fuel &-= (200_000 - steps) / 4
      return match
    } catch { throw .limit("steps") }
  }

  private mutating func anchored(
    _ pattern: PyPattern, atEnd: Bool
  ) throws(PySignal) -> PyPattern {
    let inner = pattern.text
    var copy = try compiled(.str("\\A(?:\(inner))" + (atEnd ? "\\Z" : "")), pattern.flags)
    copy.text = inner
    return copy
  }

  /// All matches that do not overlap.
  private mutating func allMatches(
    _ pattern: PyPattern, _ bytes: [UInt8], limit: Int = .max
  ) throws(PySignal) -> [PatternMatch] {
    var out: [PatternMatch] = []
    var from = 0
    while out.count < limit, from <= bytes.count {
      guard let match = try matches(pattern, bytes, from: from) else { break }
      out.append(match)
      from = match.range.upperBound
      if match.range.isEmpty {
        from += 1
        while from < bytes.count, bytes[from] & 0xC0 == 0x80 { from += 1 }
      }
      fuel &-= 1
    }
    return out
  }

  private mutating func matchObject(
    _ match: PatternMatch?, _ pattern: PyPattern, _ bytes: [UInt8], _ string: String
  ) -> PyValue {
    guard let match else { return .none }
    return new(
      .match(
        PyMatch(
          text: bytes, string: string, groups: match.groups, names: pattern.pattern.groupNames)))
  }

  mutating func patternMethod(
    _ pattern: PyPattern, _ name: String, _ arguments: PyArguments
  ) throws(PySignal) -> PyValue? {
    let isReplacing = name == "sub" || name == "subn"
    let string = try text(
      arguments.at(isReplacing ? 1 : 0, "string"), "expected string or bytes-like object; argument")
    let bytes = Array(string.utf8)
    func piece(_ range: Range<Int>?) -> PyValue {
      range.map { .str(String(lenient: bytes[$0])) } ?? .none
    }
    switch name {
    case "search":
      return matchObject(try matches(pattern, bytes), pattern, bytes, string)
    case "match", "fullmatch":
      let whole = try anchored(pattern, atEnd: name == "fullmatch")
      return matchObject(try matches(whole, bytes), pattern, bytes, string)
    case "findall":
      return list(
        try allMatches(pattern, bytes).map { match in
          switch match.groups.count {
          case 1: piece(match.range)
          case 2: match[1].map { piece($0) } ?? .str("")
          default: .tuple(match.groups.dropFirst().map { $0.map { piece($0) } ?? .str("") })
          }
        })
    case "finditer":
      var out: [PyValue] = []
      for match in try allMatches(pattern, bytes) {
        out.append(matchObject(match, pattern, bytes, string))
      }
      return new(.iterator(.values(out, 0)))
    case "split":
      let most =
        try arguments.at(1, "maxsplit").flatMap { value throws(PySignal) in try index(value) } ?? 0
      var out: [PyValue] = []
      var start = 0
      for match in try allMatches(pattern, bytes, limit: most > 0 ? most : .max) {
        out.append(piece(start..<match.range.lowerBound))
        out += match.groups.dropFirst().map { piece($0) }
        start = match.range.upperBound
      }
      return list(out + [piece(start..<bytes.count)])
    case "sub", "subn":
      let most =
        try arguments.at(2, "count").flatMap { value throws(PySignal) in try index(value) } ?? 0
      let replacement = arguments.at(0, "repl") ?? .none
      var out: [UInt8] = []
      var start = 0, count = 0
      for match in try allMatches(pattern, bytes, limit: most > 0 ? most : .max) {
        out += bytes[start..<match.range.lowerBound]
        if let template = replacement.text {
          out += expand(Array(template.utf8), match.groups, pattern.pattern.groupNames, bytes)
        } else {
          let object = matchObject(match, pattern, bytes, string)
          out += try self.string(callNow(replacement, object)).utf8
        }
        start = match.range.upperBound
        count += 1
        try spend(count: out.count > 1 << 20 ? out.count : 0)
      }
      let result = PyValue.str(String(lenient: out + bytes[start...]))
      return name == "sub" ? result : .tuple([result, .int(count)])
    default: return nil
    }
  }

  private func expand(
    _ template: [UInt8], _ groups: [Range<Int>?], _ names: [(name: String, group: Int)],
    _ bytes: [UInt8]
  ) -> [UInt8] {
    var out: [UInt8] = []
    var index = 0
    while index < template.count {
      guard template[index] == 0x5C, index + 1 < template.count else {
        out.append(template[index])
        index += 1
        continue
      }
      let letter = template[index + 1]
      index += 2
      var group: Int?
      if letter.isASCIIDigit {
        var number = Int(letter) - 0x30
        if index < template.count, template[index].isASCIIDigit {
          number = number * 10 + Int(template[index]) - 0x30
          index += 1
        }
        group = number
      } else if letter == 0x67, index < template.count, template[index] == 0x3C {
        let end = template[index...].firstIndex(of: 0x3E) ?? template.count
        let word = String(lenient: template[(index + 1)..<end])
        group = Int(word) ?? names.first { $0.name == word }?.group
        index = min(template.count, end + 1)
      } else {
        out +=
          letter == 0x6E ? [10] : letter == 0x74 ? [9] : letter == 0x5C ? [0x5C] : [0x5C, letter]
      }
      if let group, groups.indices.contains(group), let range = groups[group] {
        out += bytes[range]
      }
    }
    return out
  }

  mutating func matchMethod(
    _ match: PyMatch, _ name: String, _ arguments: PyArguments
  ) throws(PySignal) -> PyValue? {
    func piece(_ range: Range<Int>?) -> PyValue {
      range.map { .str(String(lenient: match.text[$0])) } ?? .none
    }
    func group(_ value: PyValue, _ vm: inout PyVM) throws(PySignal) -> Int {
      if case .str(let word) = value, let one = match.names.first(where: { $0.name == word }) {
        return one.group
      }
      if case .int(let number) = value, match.groups.indices.contains(number) { return number }
      throw vm.raised(.indexError, "no such group")
    }
    func place(_ offset: Int) -> PyValue {
      .int(UTF8Reading.count(Array(match.text[..<offset])))
    }
    switch name {
    case "group":
      if arguments.list.isEmpty { return piece(match.groups.first.flatMap(\.self)) }
      var out: [PyValue] = []
      for one in arguments.list { out.append(piece(match.groups[try group(one, &self)])) }
      return out.count == 1 ? out[0] : .tuple(out)
    case "groups":
      return .tuple(
        match.groups.dropFirst().map { $0.map { piece($0) } ?? arguments[0] ?? PyValue.none })
    case "groupdict":
      return dict(match.names.map { ($0.name, piece(match.groups[$0.group])) })
    case "start", "end", "span":
      let number = try group(arguments[0] ?? .int(0), &self)
      guard let range = match.groups[number] else {
        return name == "span" ? .tuple([.int(-1), .int(-1)]) : .int(-1)
      }
      switch name {
      case "start": return place(range.lowerBound)
      case "end": return place(range.upperBound)
      default: return .tuple([place(range.lowerBound), place(range.upperBound)])
      }
    case "expand":
      return .str(
        String(
          lenient: expand(
            Array((arguments[0]?.text ?? "").utf8), match.groups, match.names, match.text)))
    default: return nil
    }
  }
}
