// The methods of str and bytes.

import Text

extension PyVM {
  mutating func textMethod(
    _ text: String, _ name: String, _ arguments: PyArguments
  ) throws(PySignal) -> PyValue? {
    let scalars = text.unicodeScalars
    switch name {
    case "upper": return .str(text.uppercased())
    case "lower", "casefold": return .str(text.lowercased())
    case "title": return .str(Self.title(text))
    case "capitalize":
      guard let first = scalars.first else { return .str("") }
      return .str(
        String(first).uppercased()
          + String(String.UnicodeScalarView(scalars.dropFirst())).lowercased())
    case "swapcase":
      return .str(
        scalars.map {
          $0.properties.isLowercase ? String($0).uppercased() : String($0).lowercased()
        }.joined())
    case "strip", "lstrip", "rstrip":
      return .str(try stripped(text, name, arguments))
    case "split", "rsplit": return try split(text, fromRight: name == "rsplit", arguments)
    case "splitlines":
      let keeps =
        try arguments.at(0, "keepends").map { value throws(PySignal) in try truth(value) } ?? false
      return list(Self.lines(text, keeps: keeps).map { .str($0) })
    case "join":
      try expect("join", arguments, 1...1)
      var out = ""
      for (number, part) in try items(of: arguments.list.first ?? .none).enumerated() {
        guard case .str(let piece) = self.number(part) else {
          throw raised(
            .typeError,
            "sequence item \(number): expected str instance, \(typeName(part)) found")
        }
        if number > 0 { out += text }
        out += piece
      }
      try spend(out)
      return .str(out)
    case "replace":
      try expect("replace", arguments, 2...3)
      let old = try self.text(arguments[0], "replace() argument 1")
      let new = try self.text(arguments[1], "replace() argument 2")
      let most =
        try arguments.at(2, "count").flatMap { value throws(PySignal) in try index(value) } ?? -1
      return .str(Self.replaced(text, old, new, most < 0 ? .max : most))
    case "startswith", "endswith":
      let tail = Self.part(text, try range(arguments, PyText.count(text), from: 1))
      return .bool(try begins(tail, arguments[0] ?? .none, atEnd: name == "endswith", name))
    case "find", "index", "rfind", "rindex", "count":
      return try search(text, name, arguments)
    case "format": return .str(try format(text, arguments))
    case "format_map":
      guard let pairs = try pairs(of: arguments[0] ?? .none) else { return .str(text) }
      return .str(
        try format(text, PyArguments([], named: pairs.map { ($0.1.text ?? "", $0.2) })))
    case "encode": return .bytes(Array(text.utf8))
    case "center", "ljust", "rjust":
      guard let width = try index(arguments[0] ?? .none) else { return nil }
      var spec = PyFormatSpec("")
      spec?.width = min(width, 1 << 20)
      if case .str(let fill)? = arguments[1], let scalar = fill.unicodeScalars.first {
        spec?.fill = scalar
      }
      if name == "center" {
        // Real: the odd space goes to the left where the width is odd.
        let missing = max(0, width - scalars.count)
        let left = missing / 2 + (missing & width & 1)
        let fill = String(spec?.fill ?? " ")
        return .str(
          String(repeating: fill, count: min(left, 1 << 20)) + text
            + String(repeating: fill, count: min(missing - left, 1 << 20)))
      }
      return .str(spec?.padded(text, name == "ljust" ? "<" : ">") ?? text)
    case "zfill":
      let width = min(try index(arguments[0] ?? .none) ?? 0, 1 << 20)
      let missing = max(0, width - scalars.count)
      let mark = text.hasPrefix("-") || text.hasPrefix("+") ? 1 : 0
      return .str(
        String(text.prefix(mark)) + String(repeating: "0", count: missing) + text.dropFirst(mark))
    case "removeprefix":
      let part = try self.text(arguments[0], "removeprefix() argument")
      return .str(text.hasPrefix(part) ? String(text.dropFirst(part.count)) : text)
    case "removesuffix":
      let part = try self.text(arguments[0], "removesuffix() argument")
      return .str(text.hasSuffix(part) && !part.isEmpty ? String(text.dropLast(part.count)) : text)
    case "partition", "rpartition":
      let mark = Array(try self.text(arguments[0], "must be str").utf8), bytes = Array(text.utf8)
      let place =
        name == "partition"
        ? PyText.find(mark, in: bytes, from: 0) : PyText.findLast(mark, in: bytes)
      guard let place else {
        return .tuple(
          name == "partition"
            ? [.str(text), .str(""), .str("")] : [.str(""), .str(""), .str(text)])
      }
      return .tuple([
        .str(String(lenient: bytes[..<place])), .str(String(lenient: mark)),
        .str(String(lenient: bytes[(place + mark.count)...])),
      ])
    case "expandtabs":
      let size =
        try arguments.at(0, "tabsize").flatMap { value throws(PySignal) in try index(value) } ?? 8
      var out = "", column = 0
      for scalar in scalars {
        if scalar == "\t", size > 0, size < 1000 {
          let count = size - column % size
          out += String(repeating: " ", count: count)
          column += count
        } else {
          out.unicodeScalars.append(scalar)
          column = scalar == "\n" ? 0 : column + 1
        }
      }
      return .str(out)
    case "translate":
      guard let pairs = try pairs(of: arguments[0] ?? .none) else { return .str(text) }
      var table: [Int: PyValue] = [:]
      for case (.int(let code), _, let value) in pairs { table[code] = value }
      var out = ""
      for scalar in scalars {
        switch table[Int(scalar.value)] {
        case nil: out.unicodeScalars.append(scalar)
        case .str(let more)?: out += more
        case .int(let code)?:
          if let one = UInt32(exactly: code).flatMap({ Unicode.Scalar($0) }) {
            out.unicodeScalars.append(one)
          }
        default: break
        }
      }
      return .str(out)
    case "isdigit", "isdecimal", "isnumeric":
      return .bool(
        !text.isEmpty
          && scalars.allSatisfy {
            $0.properties.numericType != nil
              && ($0.properties.numericType == .decimal || name != "isdecimal")
          })
    case "isalpha": return .bool(!text.isEmpty && scalars.allSatisfy { $0.properties.isAlphabetic })
    case "isalnum":
      return .bool(
        !text.isEmpty
          && scalars.allSatisfy { $0.properties.isAlphabetic || $0.properties.numericType != nil })
    case "isspace": return .bool(!text.isEmpty && scalars.allSatisfy(PyText.isSpace))
    case "isupper", "islower":
      let cased = scalars.filter { $0.properties.isCased }
      return .bool(
        !cased.isEmpty
          && cased.allSatisfy {
            name == "isupper" ? $0.properties.isUppercase : $0.properties.isLowercase
          })
    case "istitle":
      return .bool(
        !text.isEmpty && Self.title(text) == text && scalars.contains { $0.properties.isCased })
    case "isascii": return .bool(scalars.allSatisfy(\.isASCII))
    case "isprintable": return .bool(scalars.allSatisfy(PyText.isPrintable))
    case "isidentifier":
      guard let first = scalars.first, first == "_" || first.properties.isXIDStart else {
        return .bool(false)
      }
      return .bool(scalars.allSatisfy { $0.properties.isXIDContinue })
    case "__len__": return .int(scalars.count)
    default: return nil
    }
  }

  private static func title(_ text: String) -> String {
    var out = "", inWord = false
    for scalar in text.unicodeScalars {
      let isLetter = scalar.properties.isCased
      out +=
        isLetter
        ? (inWord ? String(scalar).lowercased() : String(scalar).uppercased()) : String(scalar)
      inWord = isLetter
    }
    return out
  }

  static func lines(_ text: String, keeps: Bool) -> [String] {
    let bytes = Array(text.utf8)
    var out: [String] = []
    var start = 0, index = 0
    while index < bytes.count {
      guard [10, 11, 12, 13].contains(bytes[index]) else {
        index += 1
        continue
      }
      let end = index
      index += bytes[index] == 13 && index + 1 < bytes.count && bytes[index + 1] == 10 ? 2 : 1
      out.append(String(lenient: bytes[start..<(keeps ? index : end)]))
      start = index
    }
    if start < bytes.count { out.append(String(lenient: bytes[start...])) }
    return out
  }

  private mutating func stripped(
    _ text: String, _ name: String, _ arguments: PyArguments
  ) throws(PySignal) -> String {
    var set: Set<Unicode.Scalar>?
    if let first = arguments[0], !first.isNone {
      set = Set(try self.text(first, "\(name) arg").unicodeScalars)
    }
    func drops(_ scalar: Unicode.Scalar) -> Bool {
      set.map { $0.contains(scalar) } ?? PyText.isSpace(scalar)
    }
    var view = text.unicodeScalars[...]
    if name != "rstrip" { view = view.drop(while: drops) }
    if name != "lstrip" { while let last = view.last, drops(last) { view.removeLast() } }
    return String(String.UnicodeScalarView(view))
  }

  private mutating func split(
    _ text: String, fromRight: Bool, _ arguments: PyArguments
  ) throws(PySignal) -> PyValue {
    var most =
      try arguments.at(1, "maxsplit").flatMap { value throws(PySignal) in try index(value) } ?? -1
    if most < 0 { most = .max }
    let mark = arguments.at(0, "sep") ?? .none
    if mark.isNone {
      var words: [String] = []
      let scalars = fromRight ? Array(text.unicodeScalars.reversed()) : Array(text.unicodeScalars)
      var index = 0
      while true {
        while index < scalars.count, PyText.isSpace(scalars[index]) { index += 1 }
        guard index < scalars.count else { break }
        var end = index
        if words.count < most {
          while end < scalars.count, !PyText.isSpace(scalars[end]) { end += 1 }
        } else {
          end = scalars.count
          while end > index, PyText.isSpace(scalars[end - 1]) { end -= 1 }
        }
        let word = fromRight ? Array(scalars[index..<end].reversed()) : Array(scalars[index..<end])
        words.append(String(String.UnicodeScalarView(word)))
        index = end
        if words.count > most { break }
      }
      if fromRight { words.reverse() }
      return list(words.map { .str($0) })
    }
    let separator = Array(try self.text(mark, "must be str or None, not").utf8)
    guard !separator.isEmpty else { throw raised(.valueError, "empty separator") }
    var bytes = Array(text.utf8)[...]
    var parts: [String] = []
    while parts.count < most {
      if fromRight {
        guard let place = PyText.findLast(separator, in: Array(bytes)) else { break }
        parts.append(String(lenient: bytes[(place + separator.count)...]))
        bytes = bytes[..<place]
      } else {
        guard let place = PyText.find(separator, in: bytes, from: bytes.startIndex) else { break }
        parts.append(String(lenient: bytes[bytes.startIndex..<place]))
        bytes = bytes[(place + separator.count)...]
      }
    }
    parts.append(String(lenient: bytes))
    if fromRight { parts.reverse() }
    return list(parts.map { .str($0) })
  }

  static func replaced(_ text: String, _ old: String, _ new: String, _ most: Int) -> String {
    let bytes = Array(text.utf8), part = Array(old.utf8), other = Array(new.utf8)
    var out: [UInt8] = []
    var index = 0, count = 0
    if part.isEmpty {
      for scalar in text.unicodeScalars {
        if count < most { out += other }
        count += 1
        out += String(scalar).utf8
      }
      if count < most { out += other }
      return String(lenient: out)
    }
    while count < most, let place = PyText.find(part, in: bytes, from: index) {
      out += bytes[index..<place]
      out += other
      index = place + part.count
      count += 1
    }
    return String(lenient: out + bytes[index...])
  }

  private mutating func range(
    _ arguments: PyArguments, _ count: Int, from place: Int
  ) throws(PySignal) -> Range<Int> {
    let (start, stop, _) = try bounds(
      arguments[place] ?? .none, arguments[place + 1] ?? .none, .none, count)
    return start..<max(start, stop)
  }
  private static func part(_ text: String, _ range: Range<Int>) -> String {
    if range.lowerBound == 0, range.upperBound >= text.utf8.count { return text }
    return String(
      String.UnicodeScalarView(
        text.unicodeScalars.dropFirst(range.lowerBound).prefix(range.count)))
  }

  private mutating func begins(
    _ text: String, _ parts: PyValue, atEnd: Bool, _ name: String
  ) throws(PySignal) -> Bool {
    if case .tuple(let all) = parts {
      for one in all { if try begins(text, one, atEnd: atEnd, name) { return true } }
      return false
    }
    guard case .str(let part) = number(parts) else {
      throw raised(
        .typeError,
        "\(name) first arg must be str or a tuple of str, not \(typeName(parts))")
    }
    return atEnd
      ? text.utf8.reversed().starts(with: part.utf8.reversed()) : text.utf8.starts(with: part.utf8)
  }

  private mutating func search(
    _ text: String, _ name: String, _ arguments: PyArguments
  ) throws(PySignal) -> PyValue {
    let part = Array(try self.text(arguments[0], "must be str, not").utf8)
    let range = try range(arguments, PyText.count(text), from: 1)
    let bytes = Array(Self.part(text, range).utf8)
    if name == "count" {
      if part.isEmpty { return .int(range.count + 1) }
      var count = 0, index = 0
      while let place = PyText.find(part, in: bytes, from: index) {
        count += 1
        index = place + part.count
      }
      return .int(count)
    }
    let place =
      name.hasPrefix("r") ? PyText.findLast(part, in: bytes) : PyText.find(part, in: bytes, from: 0)
    guard let place else {
      if name.hasSuffix("find") { return .int(-1) }
      throw raised(.valueError, "substring not found")
    }
    return .int(range.lowerBound + UTF8Reading.count(Array(bytes[..<place])))
  }

  mutating func bytesMethod(
    _ bytes: [UInt8], _ name: String, _ arguments: PyArguments
  ) throws(PySignal) -> PyValue? {
    switch name {
    case "decode":
      let errors = arguments.at(1, "errors")?.text ?? "strict"
      guard UTF8Reading.isValid(bytes) || errors != "strict" else {
        throw raised(
          .unicodeDecodeError, "'utf-8' codec can't decode byte: invalid start byte")
      }
      return .str(String(lenient: bytes))
    case "hex": return .str(Hex.encoded(bytes))
    case "__len__": return .int(bytes.count)
    case "startswith", "endswith":
      guard case .bytes(let part)? = arguments[0] else { return .bool(false) }
      return .bool(
        name == "startswith"
          ? bytes.starts(with: part) : bytes.reversed().starts(with: part.reversed()))
    case "find", "count":
      guard case .bytes(let part)? = arguments[0] else { return .int(-1) }
      if name == "find" { return .int(PyText.find(part, in: bytes, from: 0) ?? -1) }
      var count = 0, index = 0
      while !part.isEmpty, let place = PyText.find(part, in: bytes, from: index) {
        count += 1
        index = place + part.count
      }
      return .int(count)
    case "join":
      var out: [UInt8] = []
      for (number, part) in try items(of: arguments[0] ?? .none).enumerated() {
        if number > 0 { out += bytes }
        if case .bytes(let more) = part { out += more }
      }
      return .bytes(out)
    case "split", "strip", "rstrip", "lstrip", "upper", "lower", "replace", "splitlines":
      // As text of one byte each, and back.
      func widened(_ bytes: [UInt8]) -> String {
        var view = String.UnicodeScalarView()
        for byte in bytes { view.append(Unicode.Scalar(byte)) }
        return String(view)
      }
      func narrowed(_ value: PyValue, _ vm: inout PyVM) -> PyValue {
        switch value {
        case .str(let text):
          return .bytes(text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) })
        case .ref(let ref):
          guard case .list(let items) = vm.heap[ref] else { return value }
          var out: [PyValue] = []
          for item in items { out.append(narrowed(item, &vm)) }
          return vm.list(out)
        default: return value
        }
      }
      let plain = PyArguments(
        arguments.list.map { if case .bytes(let inner) = $0 { .str(widened(inner)) } else { $0 } })
      guard let value = try textMethod(widened(bytes), name, plain) else { return nil }
      return narrowed(value, &self)
    default: return nil
    }
  }
}
