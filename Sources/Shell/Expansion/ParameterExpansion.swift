// What a parameter comes to, and what `${…}` makes of it.

import ShellSyntax

/// A parameter's value: none, one, or several.
enum ParameterValue: Sendable {
  case unset
  case one(String)
  /// `$@` and `${a[@]}`; `$*` and `${a[*]}` where joined.
  case many([String], isJoined: Bool)

  var isEmpty: Bool {
    switch self {
    case .unset: true
    case .one(let text): text.isEmpty
    case .many(let list, _): list.allSatisfy(\.isEmpty)
    }
  }
  func map(_ body: (String) -> String) -> ParameterValue {
    switch self {
    case .unset: .unset
    case .one(let text): .one(body(text))
    case .many(let list, let isJoined): .many(list.map(body), isJoined: isJoined)
    }
  }
}

extension ShellCore {
  func special(_ byte: UInt8) -> String? {
    switch byte {
    case UInt8(ascii: "?"): return String(status)
    case UInt8(ascii: "#"): return String(positional.count)
    case UInt8(ascii: "$"): return String(shellID)
    case UInt8(ascii: "!"): return lastBackground.map { String($0) }
    case UInt8(ascii: "0"): return name
    case UInt8(ascii: "-"):
      var letters = options.letters
      if isInteractive { letters = insert("i", into: letters) }
      if flavour.isPosix {
        // Real: dash 0.5.12 and BusyBox 1.37 know these, in this order, and no letter for -c.
        if source == .input { letters += "s" }
        return String("efIimnsxvVECabu".filter { letters.contains($0) })
      }
      switch source {
      case .command: letters += "c"
      case .input: letters += "s"
      case .file: break
      }
      return letters
    case UInt8(ascii: "@"), UInt8(ascii: "*"): return positional.joined(separator: " ")
    default: return nil
    }
  }
  private func insert(_ letter: Character, into letters: String) -> String {
    var out = "", done = false
    for old in letters {
      if !done, old > letter || old.isUppercase {
        out.append(letter)
        done = true
      }
      out.append(old)
    }
    return done ? out : out + String(letter)
  }

  /// The value of a record's parameter. Takes its subscript off the stack.
  mutating func value(of record: ParameterRecord) -> ParameterValue {
    let key = record.index == .value ? values.popLast() ?? "" : nil
    if record.isIndirect { return indirect(record, key) }
    return value(record.kind, record.index, key)
  }

  private mutating func value(
    _ kind: ParameterRecord.Kind, _ index: ParameterRecord.Index, _ key: String?
  ) -> ParameterValue {
    switch kind {
    case .variable(let symbol):
      switch index {
      case .none:
        draw(symbol)
        return get(symbol).map { .one($0) } ?? .unset
      case .each, .joined:
        guard let all = elements(resolved(symbol)) else {
          return .many([], isJoined: index == .joined)
        }
        return .many(all.map(\.value), isJoined: index == .joined)
      case .value:
        return element(symbol, key ?? "").map { .one($0) } ?? .unset
      }
    case .positional(let number):
      return positional.indices.contains(number - 1) ? .one(positional[number - 1]) : .unset
    case .special(let byte):
      if byte == UInt8(ascii: "@") { return .many(positional, isJoined: false) }
      if byte == UInt8(ascii: "*") { return .many(positional, isJoined: true) }
      return special(byte).map { .one($0) } ?? .unset
    }
  }

  private mutating func indirect(
    _ record: ParameterRecord, _ key: String?
  ) -> ParameterValue {
    // `declare -n x=y`: `${!x}` is the name itself.
    if case .variable(let symbol) = record.kind, symbol < variables.count,
      let variable = variables[symbol], variable.attributes.contains(.reference)
    {
      return variable.scalar.map { .one($0) } ?? .unset
    }
    guard case .one(let name) = value(record.kind, record.index, key), !name.isEmpty else {
      discard("\(record.name): invalid indirect expansion")
      return .unset
    }
    return named(name)
  }
  /// The value of what a text names: `x`, `a[1]`, `a[@]`, `2`, `@`.
  mutating func named(_ name: String) -> ParameterValue {
    if name.hasSuffix("]"), let open = name.firstIndex(of: "[") {
      let base = String(name[..<open])
      let key = String(name[name.index(after: open)...].dropLast())
      guard isName(base) else {
        discard("\(name): invalid variable name")
        return .unset
      }
      let kind = ParameterRecord.Kind.variable(symbol(base))
      switch key {
      case "@": return value(kind, .each, nil)
      case "*": return value(kind, .joined, nil)
      default: return value(kind, .value, key)
      }
    }
    let kind = parameterKind(name, &symbols)
    grow()
    if case .variable = kind, !isName(name) {
      discard("\(name): invalid variable name")
      return .unset
    }
    return value(kind, .none, nil)
  }

  /// Puts a value into the word being built.
  mutating func append(_ value: ParameterValue, isQuoted: Bool) {
    guard let last = builders.indices.last else { return }
    switch value {
    case .unset: if isQuoted { builders[last].quoted("") }
    case .one(let text):
      if isQuoted { builders[last].quoted(text) } else { builders[last].split(text, separators) }
    case .many(let list, let isJoined):
      if builders[last].mode != .fields {
        // Real: where nothing is split, $@ is joined with blanks and $* with IFS.
        builders[last].quoted(list.joined(separator: isJoined ? joint : " "))
      } else if isQuoted, isJoined {
        builders[last].quoted(list.joined(separator: joint))
      } else {
        for (index, text) in list.enumerated() {
          if index > 0 { builders[last].endField() }
          if isQuoted {
            builders[last].quoted(text)
          } else {
            builders[last].split(text, separators)
          }
        }
      }
    }
  }
  var joint: String { separators.joint }

  /// Complains of a parameter without a value where that is forbidden (`set -u`).
  mutating func checkSet(_ value: ParameterValue, _ record: ParameterRecord) -> Bool {
    guard options.noUnset, case .unset = value else { return true }
    if flavour == .bash {
      fail("\(record.shown): unbound variable", status: source == .command ? 127 : 1)
    } else {
      fail("\(record.name): parameter not set")
    }
    return false
  }

  mutating func expand(_ record: ParameterRecord) {
    switch record.operation {
    case .length:
      let value = value(of: record)
      switch value {
      case .unset:
        guard checkSet(value, record) else { return }
        append(.one("0"), isQuoted: record.isQuoted)
      case .one(let text):
        append(.one(String(text.unicodeScalars.count)), isQuoted: record.isQuoted)
      case .many(let list, _): append(.one(String(list.count)), isQuoted: record.isQuoted)
      }
    case .keys:
      guard case .variable(let symbol) = record.kind else { return }
      let keys = (elements(resolved(symbol)) ?? []).map(\.key)
      append(.many(keys, isJoined: record.index == .joined), isQuoted: record.isQuoted)
    case .names(let each):
      let names = symbols.names.enumerated().filter {
        $0.element.hasPrefix(record.name)
          && ($0.offset < Symbols.dynamic
            || variables[$0.offset].map { v in
              if case .unset = v.value { false } else { true }
            } ?? false)
      }.map(\.element).sorted()
      append(.many(names, isJoined: !each), isQuoted: record.isQuoted)
    default:
      let value = value(of: record)
      guard checkSet(value, record) else { return }
      append(value, isQuoted: record.isQuoted)
    }
  }

  /// Whether `${x-word}` takes the parameter. Leaves the subscript on the stack.
  mutating func isSet(_ record: ParameterRecord) -> Bool {
    guard case .fallback(_, let colon, _) = record.operation else { return false }
    let key = record.index == .value ? values.last : nil
    let value = value(of: record)
    if let key { values.append(key) }
    switch value {
    case .unset: return false
    case .one(let text): return !colon || !text.isEmpty
    case .many(let list, _):
      return colon ? !list.isEmpty && !(list.count == 1 && list[0].isEmpty) : !list.isEmpty
    }
  }

  mutating func assignFallback(_ record: ParameterRecord) {
    let value = values.popLast() ?? ""
    let key = record.index == .value ? values.popLast() ?? "" : nil
    guard case .variable(let symbol) = record.kind else {
      discard("$\(record.name): cannot assign in this way")
      return
    }
    if let key { setElement(symbol, key, value) } else { set(symbol, value) }
    if record.isIndirect, let name = get(symbol) { set(name, value) }
    append(.one(get(symbol) ?? value), isQuoted: record.isQuoted)
  }

  mutating func failFallback(_ record: ParameterRecord) {
    let message = values.popLast() ?? ""
    if record.index == .value { _ = values.popLast() }
    guard case .fallback(_, let colon, _) = record.operation else { return }
    let usual = colon ? "parameter null or not set" : "parameter not set"
    fail(
      "\(record.name): \(message.isEmpty ? usual : message)", status: source == .command ? 127 : 1)
  }

  func pattern(_ text: String) -> ShellPattern {
    ShellPattern(text, extended: shopts["extglob"])
  }

  mutating func strip(_ record: ParameterRecord) {
    guard case .strip(let suffix, let longest, _) = record.operation else { return }
    let pattern = pattern(values.popLast() ?? "")
    let value = value(of: record)
    guard checkSet(value, record) else { return }
    append(
      value.map {
        suffix
          ? pattern.withoutSuffix($0, longest: longest)
          : pattern.withoutPrefix($0, longest: longest)
      }, isQuoted: record.isQuoted)
  }

  mutating func replace(_ record: ParameterRecord) {
    guard case .replace(let kind, _, let with) = record.operation else { return }
    let replacement = with == nil ? "" : values.popLast() ?? ""
    let source = values.popLast() ?? ""
    let value = value(of: record)
    guard checkSet(value, record) else { return }
    guard !source.isEmpty || kind == .start || kind == .end else {
      return append(value, isQuoted: record.isQuoted)
    }
    var pattern = pattern(source)
    pattern.ignoresCase = shopts["nocasematch"]
    append(
      value.map { replaced($0, kind, pattern, replacement) }, isQuoted: record.isQuoted)
  }

  private func replaced(
    _ text: String, _ kind: ParameterOperation.Replacing, _ pattern: ShellPattern,
    _ replacement: String
  ) -> String {
    let s = text.unicodeScalars.map(\.value)
    var steps = 5_000_000
    func filled(_ match: ArraySlice<UInt32>) -> [UInt32] {
      var out: [UInt32] = [], escaped = false
      for scalar in replacement.unicodeScalars {
        if escaped {
          if scalar != "&", scalar != "\\" { out.append(0x5c) }
          out.append(scalar.value)
          escaped = false
        } else if scalar == "\\" {
          escaped = true
        } else if scalar == "&" {
          out += match
        } else {
          out.append(scalar.value)
        }
      }
      if escaped { out.append(0x5c) }
      return out
    }
    switch kind {
    case .start:
      var end = s.count
      while end >= 0 {
        if pattern.matches(s[..<end]) {
          return ShellPattern.text(filled(s[..<end]) + s[end...])
        }
        end -= 1
      }
      return text
    case .end:
      var start = 0
      while start <= s.count {
        if pattern.matches(s[start...]) {
          return ShellPattern.text(s[..<start] + filled(s[start...]))
        }
        start += 1
      }
      return text
    case .first, .all:
      var out: [UInt32] = [], from = 0
      while from <= s.count,
        let match = pattern.find(in: s, from: from, anchored: false, steps: &steps)
      {
        out += s[from..<match.lowerBound]
        out += filled(s[match])
        if match.isEmpty {
          if match.lowerBound < s.count { out.append(s[match.lowerBound]) }
          from = match.upperBound + 1
        } else {
          from = match.upperBound
        }
        if kind == .first { break }
      }
      if from < s.count { out += s[from...] }
      return ShellPattern.text(out)
    }
  }

  mutating func letters(_ record: ParameterRecord) {
    guard case .letters(let casing, let all, let word) = record.operation else { return }
    let pattern = word == nil ? nil : pattern(values.popLast() ?? "")
    let value = value(of: record)
    guard checkSet(value, record) else { return }
    append(
      value.map { text in
        var out = String.UnicodeScalarView(), isFirst = true
        for scalar in text.unicodeScalars {
          let fits = pattern.map { $0.matches([scalar.value][...]) } ?? true
          guard fits, all || isFirst else {
            out.append(scalar)
            isFirst = false
            continue
          }
          isFirst = false
          let upper = scalar.properties.uppercaseMapping, lower = scalar.properties.lowercaseMapping
          switch casing {
          case .upper: out.append(contentsOf: upper.unicodeScalars)
          case .lower: out.append(contentsOf: lower.unicodeScalars)
          case .toggle:
            out.append(
              contentsOf: (scalar.properties.isLowercase ? upper : lower).unicodeScalars)
          }
        }
        return String(out)
      }, isQuoted: record.isQuoted)
  }

  mutating func slice(_ record: ParameterRecord) {
    guard case .slice(_, let length) = record.operation else { return }
    let lengthText = length == nil ? nil : values.popLast() ?? ""
    let offsetText = values.popLast() ?? ""
    let value = value(of: record)
    guard checkSet(value, record) else { return }
    guard var offset = evaluate(offsetText, prefix: "") else { return }
    var count: Int?
    if let lengthText {
      guard let number = evaluate(lengthText, prefix: "") else { return }
      count = number
    }
    switch value {
    case .unset: append(.unset, isQuoted: record.isQuoted)
    case .one(let text):
      let scalars = Array(text.unicodeScalars)
      if offset < 0 { offset += scalars.count }
      guard offset >= 0, offset <= scalars.count else {
        return append(.one(""), isQuoted: record.isQuoted)
      }
      var end = scalars.count
      if let count {
        end = count < 0 ? scalars.count + count : min(scalars.count, offset &+ count)
        if offset &+ count < offset, count >= 0 { end = scalars.count }
        guard end >= offset else {
          discard("\(lengthText ?? ""): substring expression < 0")
          return
        }
      }
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[offset..<end])
      append(.one(String(view)), isQuoted: record.isQuoted)
    case .many(var list, let isJoined):
      // Real: `${@:0}` begins with $0.
      if case .special = record.kind {
        list.insert(name, at: 0)
        if offset < 0 { offset += list.count }
      } else if offset < 0 {
        offset += list.count
      }
      if let count, count < 0 {
        discard("\(lengthText ?? ""): substring expression < 0")
        return
      }
      guard offset >= 0, offset < list.count else {
        return append(.many([], isJoined: isJoined), isQuoted: record.isQuoted)
      }
      let end = count.map { min(list.count, offset &+ max($0, 0)) } ?? list.count
      append(
        .many(Array(list[offset..<max(offset, end)]), isJoined: isJoined), isQuoted: record.isQuoted
      )
    }
  }

  mutating func transform(_ record: ParameterRecord) {
    guard case .transform(let letter) = record.operation else { return }
    let symbol: Int? = if case .variable(let number) = record.kind { number } else { nil }
    let variable = symbol.flatMap { self.variable($0) }
    if letter == "a" {
      let value = value(of: record)
      let letters = variable.map { attributeLetters($0) } ?? ""
      if case .many(let list, let isJoined) = value {
        return append(
          .many(list.map { _ in letters }, isJoined: isJoined), isQuoted: record.isQuoted)
      }
      return append(.one(letters), isQuoted: record.isQuoted)
    }
    if letter == "A", let symbol {
      let value = value(of: record)
      if case .unset = value { return append(.unset, isQuoted: record.isQuoted) }
      return append(.one(declaration(symbol, forTransform: true)), isQuoted: record.isQuoted)
    }
    if letter == "K" || letter == "k", let symbol, record.index != .none {
      _ = value(of: record)
      let pairs = elements(resolved(symbol)) ?? []
      if letter == "k" {
        return append(
          .many(pairs.flatMap { [$0.key, $0.value] }, isJoined: false), isQuoted: record.isQuoted)
      }
      let text = pairs.map { "\($0.key) \"\(Quoting.doubleQuoted($0.value))\"" }
        .joined(separator: " ")
      return append(.one(text), isQuoted: record.isQuoted)
    }
    let value = value(of: record)
    guard checkSet(value, record) else { return }
    append(
      value.map { text in
        switch letter {
        case "Q", "K", "k": return Quoting.singleQuoted(text)
        case "U": return text.uppercased()
        case "L": return text.lowercased()
        case "u":
          return text.unicodeScalars.first.map {
            $0.properties.uppercaseMapping + String(text.unicodeScalars.dropFirst())
          } ?? ""
        case "E": return String(decoding: ansiDecoded(text.utf8), as: UTF8.self)
        case "P": return promptText(text)
        default: return text
        }
      }, isQuoted: record.isQuoted)
  }
}
