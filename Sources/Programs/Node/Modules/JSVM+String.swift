// Texts and patterns.

import Text

enum JSStrings {
  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar == "\u{FEFF}"
  }
  static func trimmed(_ text: String, start: Bool = true, end: Bool = true) -> String {
    var scalars = Substring(text).unicodeScalars
    if start { while let first = scalars.first, isSpace(first) { scalars.removeFirst() } }
    if end { while let last = scalars.last, isSpace(last) { scalars.removeLast() } }
    return String(scalars)
  }
  /// The place of a text within another, in UTF-8.
  static func find(_ needle: [UInt8], _ hay: [UInt8], from: Int) -> Int? {
    guard !needle.isEmpty else { return from <= hay.count ? from : nil }
    guard hay.count >= needle.count else { return nil }
    var at = from
    let last = hay.count - needle.count
    while at <= last {
      if hay[at] == needle[0], hay[at..<(at + needle.count)].elementsEqual(needle) { return at }
      at += 1
    }
    return nil
  }
}

extension JSVM {
  mutating func makePattern(_ source: String, _ flags: String) throws(JSSignal) -> JSRef {
    var options: PatternOptions = []
    for flag in flags {
      switch flag {
      case "i": options.insert(.ignoreCase)
      case "m": options.insert(.multiline)
      case "s": options.insert(.dotMatchesNewline)
      case "u": options.insert(.unicodeClasses)
      case "g", "y", "d": break
      default:
        throw raised(.syntaxError, "Invalid flags supplied to RegExp constructor '\(flags)'")
      }
    }
    do throws(PatternError) {
      // Real: JavaScript's `$` without m is the very end, and `[^]` is anything.
      var perl = source.replacing("[^]", with: "[\\s\\S]")
      if !flags.contains("m") { perl = Self.endsAtVeryEnd(perl) }
      return pattern(
        JSPattern(
          source: source.isEmpty ? "(?:)" : source, flags: String(flags.sorted()),
          pattern: try Pattern(perl, syntax: .perl, options: options)))
    } catch {
      throw raised(
        .syntaxError, "Invalid regular expression: /\(source)/\(flags): \(error.message)")
    }
  }
  private static func endsAtVeryEnd(_ text: String) -> String {
    var out = ""
    var isEscaped = false, inClass = false
    for character in text {
      if character == "$", !isEscaped, !inClass {
        out += "\\z"
      } else {
        out.append(character)
      }
      if isEscaped {
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else if character == "[" {
        inClass = true
      } else if character == "]" {
        inClass = false
      }
    }
    return out
  }

  mutating func match(
    _ pattern: JSPattern, _ bytes: [UInt8], from: Int
  ) throws(JSSignal) -> PatternMatch? {
    var steps = 200_000
    do throws(PatternError) {
      let found = try pattern.pattern.firstMatch(in: bytes, from: from, steps: &steps)
      fuel &-= (200_000 - steps) / 4
      return found
    } catch { throw .limit("steps") }
  }
  private func piece(_ bytes: [UInt8], _ range: Range<Int>?) -> JSValue {
    range.map { .string(String(lenient: Array(bytes[$0]))) } ?? .undefined
  }
  private func units(_ bytes: [UInt8], upTo end: Int) -> Int {
    String(lenient: Array(bytes[..<end])).utf16.count
  }
  private func bytesUp(to units: Int, _ text: String) -> Int {
    let view = text.utf16
    guard units < view.count else { return text.utf8.count }
    return JSText.slice(text, 0, units).utf8.count
  }

  private mutating func matchArray(
    _ pattern: JSPattern, _ found: PatternMatch, _ text: String, _ bytes: [UInt8]
  ) -> JSValue {
    let value = array(found.groups.map { piece(bytes, $0) })
    guard case .ref(let ref) = value else { return value }
    heap.objects[ref].properties.set(
      "index", JSSlot(value: .int(units(bytes, upTo: found.range.lowerBound))))
    heap.objects[ref].properties.set("input", JSSlot(value: .string(text)))
    var groups = JSValue.undefined
    if !pattern.pattern.groupNames.isEmpty {
      let made = object()
      heap.objects[made].proto = -1
      for (name, group) in pattern.pattern.groupNames {
        heap.objects[made].properties.set(name, JSSlot(value: piece(bytes, found[group])))
      }
      groups = .ref(made)
    }
    heap.objects[ref].properties.set("groups", JSSlot(value: groups))
    return value
  }

  mutating func exec(_ ref: JSRef, _ text: String) throws(JSSignal) -> JSValue {
    guard case .pattern(let pattern) = heap.objects[ref].extra else { return .null }
    let keeps = pattern.flags.contains("g") || pattern.flags.contains("y")
    let from = keeps ? try integer(try get(ref, "lastIndex")) : 0
    guard from <= text.utf16.count else {
      try set(ref, "lastIndex", .number(0))
      return .null
    }
    let bytes = Array(text.utf8)
    let start = bytesUp(to: from, text)
    guard let found = try match(pattern, bytes, from: start),
      !pattern.flags.contains("y") || found.range.lowerBound == start
    else {
      if keeps { try set(ref, "lastIndex", .number(0)) }
      return .null
    }
    if keeps { try set(ref, "lastIndex", .int(units(bytes, upTo: found.range.upperBound))) }
    return matchArray(pattern, found, text, bytes)
  }

  private func allMatches(
    _ vm: inout JSVM, _ pattern: JSPattern, _ bytes: [UInt8]
  ) throws(JSSignal) -> [PatternMatch] {
    var out: [PatternMatch] = []
    var from = 0
    while from <= bytes.count, let found = try vm.match(pattern, bytes, from: from) {
      out.append(found)
      from = found.range.isEmpty ? found.range.upperBound + 1 : found.range.upperBound
      while from < bytes.count, bytes[from] & 0xC0 == 0x80 { from += 1 }
      guard out.count < Self.longest else { throw .limit("memory") }
    }
    return out
  }

  mutating func replace(
    _ text: String, _ what: JSValue, _ by: JSValue, all: Bool
  ) throws(JSSignal) -> JSValue {
    let bytes = Array(text.utf8)
    var found: [PatternMatch] = []
    var names: [(name: String, group: Int)] = []
    if case .ref(let ref) = what, case .pattern(let pattern) = heap.objects[ref].extra {
      if all, !pattern.flags.contains("g") {
        throw typeError("replaceAll must be called with a global RegExp")
      }
      names = pattern.pattern.groupNames
      if pattern.flags.contains("g") {
        let copy = self
        found = try copy.allMatches(&self, pattern, bytes)
      } else if let one = try match(pattern, bytes, from: 0) {
        found = [one]
      }
    } else {
      let needle = Array(try string(what).utf8)
      var from = 0
      while let place = JSStrings.find(needle, bytes, from: from) {
        found.append(PatternMatch(groups: [place..<(place + needle.count)]))
        from = place + max(1, needle.count)
        if !all { break }
      }
    }
    let isFunction = isCallable(by)
    let template = isFunction ? "" : try string(by)
    var out: [UInt8] = []
    var last = 0
    for one in found {
      out += bytes[last..<one.range.lowerBound]
      last = one.range.upperBound
      if isFunction {
        var arguments = one.groups.map { piece(bytes, $0) }
        arguments.append(.int(units(bytes, upTo: one.range.lowerBound)))
        arguments.append(.string(text))
        if !names.isEmpty {
          let groups = object(names.map { ($0.name, piece(bytes, one[$0.group])) })
          arguments.append(.ref(groups))
        }
        out += try string(try callNow(by, arguments)).utf8
      } else {
        out += expanded(template, one, names, bytes)
      }
      guard out.count < Self.longestText else { throw raised(.rangeError, "Invalid string length") }
    }
    out += bytes[min(last, bytes.count)...]
    return self.text(String(lenient: out))
  }
  private func expanded(
    _ template: String, _ match: PatternMatch, _ names: [(name: String, group: Int)],
    _ bytes: [UInt8]
  ) -> [UInt8] {
    let source = Array(template.utf8)
    var out: [UInt8] = []
    var at = 0
    while at < source.count {
      guard source[at] == 0x24, at + 1 < source.count else {
        out.append(source[at])
        at += 1
        continue
      }
      let next = source[at + 1]
      switch next {
      case 0x24:
        out.append(0x24)
        at += 2
      case 0x26:
        out += bytes[match.range]
        at += 2
      case 0x60:
        out += bytes[..<match.range.lowerBound]
        at += 2
      case 0x27:
        out += bytes[match.range.upperBound...]
        at += 2
      case 0x30...0x39:
        var number = Int(next - 0x30)
        var length = 2
        if at + 2 < source.count, (0x30...0x39).contains(source[at + 2]),
          number * 10 + Int(source[at + 2] - 0x30) < match.groups.count
        {
          number = number * 10 + Int(source[at + 2] - 0x30)
          length = 3
        }
        if number > 0, number < match.groups.count {
          if let range = match.groups[number] { out += bytes[range] }
        } else {
          out += source[at..<(at + length)]
        }
        at += length
      case 0x3C where !names.isEmpty:
        let end = source[at...].firstIndex(of: 0x3E) ?? source.count - 1
        let name = String(lenient: Array(source[min(at + 2, end)..<end]))
        if let group = names.first(where: { $0.name == name })?.group, let range = match[group] {
          out += bytes[range]
        }
        at = end + 1
      default:
        out.append(0x24)
        at += 1
      }
    }
    return out
  }

  mutating func callString(
    _ native: JSNative, _ this: JSValue, _ list: [JSValue], _ newTarget: JSValue
  ) throws(JSSignal) -> JSValue {
    let first = at(list, 0)
    switch native {
    case .stringType:
      let text: String
      if list.isEmpty {
        text = ""
      } else if case .symbol = first, newTarget.isUndefined {
        text = try symbolText(first)
      } else {
        text = try string(first)
      }
      if case .ref = newTarget { return try boxed(.string(text), newTarget) }
      return .string(text)
    case .stringFromCharCode:
      var units: [UInt16] = []
      for one in list {
        units.append(UInt16(truncatingIfNeeded: JSNumberText.integer(try number(one))))
      }
      return .string(String(decoding: units, as: UTF16.self))
    case .stringFromCodePoint:
      var out = ""
      for one in list {
        let code = try number(one)
        guard code >= 0, code <= 0x10FFFF, code == code.rounded() else {
          throw raised(.rangeError, "Invalid code point \(try string(one))")
        }
        out.unicodeScalars.append(Unicode.Scalar(UInt32(code)) ?? "\u{FFFD}")
      }
      return .string(out)
    case .regExpType:
      if case .ref(let ref) = first, case .pattern(let old) = heap.objects[ref].extra {
        let flags = at(list, 1).isUndefined ? old.flags : try string(at(list, 1))
        return .ref(try makePattern(old.source, flags))
      }
      return .ref(
        try makePattern(
          first.isUndefined ? "" : try string(first),
          at(list, 1).isUndefined ? "" : try string(at(list, 1))))
    case .regExpExec, .regExpTest, .regExpToString:
      guard case .ref(let ref) = this, case .pattern(let pattern) = heap.objects[ref].extra else {
        throw typeError("Receiver is not a RegExp")
      }
      if native == .regExpToString { return .string("/\(pattern.source)/\(pattern.flags)") }
      let result = try exec(ref, try string(first))
      return native == .regExpExec ? result : .bool(result.ref != nil)
    default: break
    }
    if this.isNullish {
      throw typeError("String.prototype.\(native.name) called on null or undefined")
    }
    let text = try string(this)
    fuel &-= text.utf8.count / 256
    switch native {
    case .stringCharAt: return .string(JSText.unit(text, try integer(first)) ?? "")
    case .stringAt:
      let index = try integer(first)
      let place = index < 0 ? text.utf16.count + index : index
      return JSText.unit(text, place).map { .string($0) } ?? .undefined
    case .stringCharCodeAt:
      let index = try integer(first)
      let units = text.utf16
      guard index >= 0, index < units.count else { return .number(.nan) }
      return .int(Int(units[units.index(units.startIndex, offsetBy: index)]))
    case .stringCodePointAt:
      let rest = JSText.slice(text, try integer(first), text.utf16.count)
      return rest.unicodeScalars.first.map { .int(Int($0.value)) } ?? .undefined
    case .stringIndexOf, .stringIncludes, .stringLastIndexOf:
      if case .ref(let ref) = first, heap.objects[ref].kind == .pattern, native == .stringIncludes {
        throw typeError(
          "First argument to String.prototype.includes must not be a regular expression")
      }
      let needle = Array(try string(first).utf8)
      let bytes = Array(text.utf8)
      if native == .stringLastIndexOf {
        var found = -1
        var from = 0
        while let place = JSStrings.find(needle, bytes, from: from) {
          found = place
          from = place + 1
        }
        return .int(found < 0 ? -1 : units(bytes, upTo: found))
      }
      let from = bytesUp(to: max(0, try integer(at(list, 1))), text)
      let place = JSStrings.find(needle, bytes, from: from)
      if native == .stringIncludes { return .bool(place != nil) }
      return .int(place.map { units(bytes, upTo: $0) } ?? -1)
    case .stringStartsWith:
      let rest = JSText.slice(text, try integer(at(list, 1)), text.utf16.count)
      return .bool(rest.utf8.starts(with: try string(first).utf8))
    case .stringEndsWith:
      let rest = JSText.slice(text, 0, try integer(at(list, 1), text.utf16.count))
      return .bool(Array(rest.utf8.reversed()).starts(with: try string(first).utf8.reversed()))
    case .stringSlice, .stringSubstring, .stringSubstr:
      let count = text.utf16.count
      var low = try integer(first)
      if native == .stringSubstr {
        if low < 0 { low = max(0, count + low) }
        let wanted = try integer(at(list, 1), count)
        return self.text(JSText.slice(text, low, low + min(max(0, wanted), count)))
      }
      var high = try integer(at(list, 1), count)
      if native == .stringSlice {
        if low < 0 { low = max(0, count + low) }
        if high < 0 { high = count + high }
      } else {
        low = max(0, min(low, count))
        high = max(0, min(high, count))
        if low > high { swap(&low, &high) }
      }
      return self.text(JSText.slice(text, low, high))
    case .stringToUpperCase, .stringToLocaleUpperCase: return self.text(text.uppercased())
    case .stringToLowerCase, .stringToLocaleLowerCase: return self.text(text.lowercased())
    case .stringTrim: return self.text(JSStrings.trimmed(text))
    case .stringTrimStart: return self.text(JSStrings.trimmed(text, end: false))
    case .stringTrimEnd: return self.text(JSStrings.trimmed(text, start: false))
    case .stringPadStart, .stringPadEnd:
      let wanted = try integer(first)
      guard wanted < Self.longestText else { throw raised(.rangeError, "Invalid string length") }
      let fill = at(list, 1).isUndefined ? " " : try string(at(list, 1))
      let missing = wanted - text.utf16.count
      guard missing > 0, !fill.isEmpty else { return .string(text) }
      let times = missing / fill.utf16.count + 1
      let pad = JSText.slice(String(repeating: fill, count: times), 0, missing)
      return self.text(native == .stringPadStart ? pad + text : text + pad)
    case .stringRepeat:
      let count = try number(first)
      guard count >= 0, count.isFinite else {
        throw raised(.rangeError, "Invalid count value: \(try string(first))")
      }
      guard count * Double(text.utf8.count) < Double(Self.longestText) else {
        throw raised(.rangeError, "Invalid string length")
      }
      return self.text(String(repeating: text, count: text.isEmpty ? 0 : Int(count)))
    case .stringSplit: return try split(text, first, at(list, 1))
    case .stringConcat:
      var out = text
      for one in list { out += try string(one) }
      return self.text(out)
    case .stringLocaleCompare:
      let other = try string(first)
      let a = text.lowercased(), b = other.lowercased()
      if a != b { return .number(a.utf16.lexicographicallyPrecedes(b.utf16) ? -1 : 1) }
      if text == other { return .number(0) }
      // Real: small letters go before great ones.
      return .number(text.utf16.lexicographicallyPrecedes(other.utf16) ? 1 : -1)
    case .stringToString, .stringValueOf: return .string(text)
    case .stringReplace: return try replace(text, first, at(list, 1), all: false)
    case .stringReplaceAll: return try replace(text, first, at(list, 1), all: true)
    case .stringMatch, .stringSearch:
      var ref: JSRef
      if case .ref(let given) = first, heap.objects[given].kind == .pattern {
        ref = given
      } else {
        ref = try makePattern(first.isUndefined ? "" : try string(first), "")
      }
      guard case .pattern(let pattern) = heap.objects[ref].extra else { return .null }
      let bytes = Array(text.utf8)
      if native == .stringSearch {
        return .int(
          try match(pattern, bytes, from: 0).map { units(bytes, upTo: $0.range.lowerBound) } ?? -1)
      }
      guard pattern.flags.contains("g") else { return try exec(ref, text) }
      let copy = self
      let found = try copy.allMatches(&self, pattern, bytes)
      return found.isEmpty ? .null : array(found.map { piece(bytes, $0.range) })
    default: return .undefined
    }
  }

  private mutating func split(
    _ text: String, _ mark: JSValue, _ limit: JSValue
  ) throws(JSSignal) -> JSValue {
    let most = limit.isUndefined ? Int.max : try integer(limit)
    guard !mark.isUndefined else { return array([.string(text)]) }
    var out: [JSValue] = []
    let bytes = Array(text.utf8)
    if case .ref(let ref) = mark, case .pattern(let pattern) = heap.objects[ref].extra {
      if bytes.isEmpty {
        return array(try match(pattern, bytes, from: 0) == nil ? [.string("")] : [])
      }
      var last = 0
      let copy = self
      for found in try copy.allMatches(&self, pattern, bytes) {
        if found.range.isEmpty,
          found.range.lowerBound == last || found.range.lowerBound >= bytes.count
        {
          if found.range.lowerBound >= bytes.count || found.range.lowerBound == 0 { continue }
        }
        out.append(piece(bytes, last..<found.range.lowerBound))
        for group in found.groups.dropFirst() { out.append(piece(bytes, group)) }
        last = found.range.upperBound
      }
      out.append(piece(bytes, last..<bytes.count))
      return array(Array(out.prefix(max(0, most))))
    }
    let needle = Array(try string(mark).utf8)
    if needle.isEmpty {
      return array(
        text.utf16.prefix(max(0, most)).map {
          .string(String(decoding: CollectionOfOne($0), as: UTF16.self))
        })
    }
    var last = 0
    while let place = JSStrings.find(needle, bytes, from: last) {
      out.append(piece(bytes, last..<place))
      last = place + needle.count
    }
    out.append(piece(bytes, last..<bytes.count))
    return array(Array(out.prefix(max(0, most))))
  }
}
