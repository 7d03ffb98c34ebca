// The shell's own functions and the methods of plain values.

import Commands
import Kernel
import Machine
import Text

extension MongoShell {
  static let builtins: Set<String> = [
    "print", "printjson", "ObjectId", "ISODate", "Date", "NumberInt", "NumberLong", "Long",
    "Int32", "Double", "JSON", "EJSON", "Object", "Math", "Number", "String", "Boolean", "console",
    "sleep", "rs", "process", "quit", "exit", "parseInt", "parseFloat", "RegExp", "Array", "isNaN",
    "Error", "version", "show", "connect", "Mongo", "sh", "help", "load", "cat", "it", "use",
    "passwordPrompt", "UUID", "NumberDecimal", "Decimal128", "BinData", "Timestamp", "cls",
    "tojson",
  ]

  /// A property of a value.
  mutating func member<Host: ProgramHost>(
    _ holder: MongoValue, _ name: String, _ node: MongoNode, _ host: inout Host
  ) throws(MongoStop) -> MongoValue {
    switch holder {
    case .database(let database): return .collection(database, name)
    case .collection(let database, let collection):
      return .collection(database, "\(collection).\(name)")
    case .cursor(let id):
      let all = try fetch(id, &host)
      guard let place = Int(name) else { return .nothing }
      return .plain(all.indices.contains(place) ? .document(all[place]) : .undefined)
    case .builtin("Math"):
      switch name {
      case "PI": return .plain(.number(.pi))
      case "E": return .plain(.number(2.718281828459045))
      default: return .builtin("Math.\(name)")
      }
    case .builtin("process"):
      guard name == "env" else { throw .unmodelled("process.\(name) in mongosh") }
      return .plain(
        .document(
          BSONDocument(
            environment.map { BSONDocument.Pair(key: $0.key, value: .string($0.value)) })))
    case .builtin(let builtin): return .builtin("\(builtin).\(name)")
    case .plain(let value):
      switch value {
      case .undefined, .null:
        throw .error(
          "TypeError",
          "Cannot read properties of \(value == .null ? "null" : "undefined") (reading '\(name)')")
      case .document(let document): return .plain(document[name] ?? .undefined)
      case .array(let items):
        if name == "length" { return .plain(.count(items.count)) }
        guard let place = Int(name), items.indices.contains(place) else { return .nothing }
        return .plain(items[place])
      case .string(let text):
        if name == "length" { return .plain(.count(text.utf16.count)) }
        guard let place = Int(name), place >= 0, place < text.count else { return .nothing }
        return .plain(.string(String(Array(text)[place])))
      default: return .nothing
      }
    default: return .nothing
    }
  }

  /// Calls a method.
  mutating func invoke<Host: ProgramHost>(
    _ receiver: MongoValue, _ name: String, _ values: [MongoValue], _ base: MongoNode,
    _ host: inout Host
  ) throws(MongoStop) -> MongoValue {
    switch receiver {
    case .database(let database):
      return try databaseMethod(name, database, values, Self.source(base), &host)
    case .collection(let database, let collection):
      return try collectionMethod(name, database, collection, values, Self.source(base), &host)
    case .cursor(let id): return try cursorMethod(name, id, values, Self.source(base), &host)
    case .builtin(let builtin):
      return try construct("\(builtin).\(name)", values, isNew: false, &host)
    case .plain(.array(let items)):
      return try arrayMethod(name, items, values, base, &host)
    case .plain(.undefined), .plain(.null):
      let what = receiver.bson == .null ? "null" : "undefined"
      throw .error("TypeError", "Cannot read properties of \(what) (reading '\(name)')")
    case .plain(let value): return try plainMethod(name, value, values, base)
    case .page(let documents, _):
      return try arrayMethod(name, documents.map { .document($0) }, values, base, &host)
    case .function: throw .unmodelled("\(name) of a function in mongosh")
    }
  }

  // MARK: The shell's functions

  mutating func construct<Host: ProgramHost>(
    _ name: String, _ values: [MongoValue], isNew: Bool, _ host: inout Host
  ) throws(MongoStop) -> MongoValue {
    let first = values.first?.bson ?? .undefined
    let now = host.machine.now.nanoseconds / 1_000_000
    switch name {
    case "print", "console.log", "console.error", "console.info", "console.warn":
      var texts: [String] = []
      for value in values { texts.append(try show(value, &host)) }
      try write(texts.joined(separator: " ") + "\n")
      return .nothing
    case "printjson":
      try write((try show(values.first ?? .nothing, &host)) + "\n")
      return .nothing
    case "tojson": return .plain(.string(BSONText.inspect(first)))
    case "ObjectId":
      guard !values.isEmpty else { return .plain(newID(&host)) }
      let text = first.string ?? ""
      guard text.utf8.count == 24, text.allSatisfy(\.isHexDigit) else {
        throw .error(
          "BSONError",
          "input must be a 24 character hex string, 12 byte Uint8Array, or an integer")
      }
      return .plain(.objectID(text.lowercased()))
    case "ISODate", "Date", "Date.now":
      if name == "Date.now" { return .plain(.count(now)) }
      if name == "Date", !isNew {
        return .plain(.string(text(of: .plain(.date(now)))))
      }
      if values.isEmpty { return .plain(.date(now)) }
      if case .date = first { return .plain(first) }
      if let number = first.double {
        if values.count > 1 {
          let parts = values.map { Int(exactly: Self.number($0.bson).rounded(.towardZero)) ?? 0 }
          func part(_ place: Int, _ other: Int) -> Int {
            parts.indices.contains(place) ? parts[place] : other
          }
          let civil = CivilTime(
            carryingYear: part(0, 1970), month: part(1, 0) + 1, day: part(2, 1),
            hour: part(3, 0), minute: part(4, 0), second: part(5, 0))
          return .plain(
            .date(
              max(-1 << 50, min(1 << 50, civil.seconds)) * 1000
                + max(-1_000_000_000, min(1_000_000_000, part(6, 0)))))
        }
        guard abs(number) <= 8.64e15 else { throw .error("RangeError", "Invalid time value") }
        return .plain(.date(Int(number)))
      }
      let source = first.string ?? ""
      guard
        let time = DateText.parse(
          source.contains("T") || source.contains(":") ? source : source + "T00:00:00Z",
          now: CivilTime(nanoseconds: host.machine.now.nanoseconds))
      else {
        throw .error(
          "MongoshInvalidInputError",
          "\"\(source)\" is not a valid ISO date string")
      }
      let seconds = max(-1 << 50, min(1 << 50, time.seconds))
      return .plain(.date(seconds * 1000 + time.nanosecond / 1_000_000))
    case "NumberInt", "Int32", "Double", "Number", "parseFloat":
      let number = Self.number(first)
      return .plain(
        .number(name == "NumberInt" || name == "Int32" ? number.rounded(.towardZero) : number))
    case "parseInt":
      let digits = text(of: .plain(first)).trimmingWhitespace
      let head = digits.hasPrefix("-") ? "-" : ""
      let body = digits.dropFirst(head.count).prefix { ("0"..."9").contains($0) }
      return .plain(.number(Double(head + body) ?? .nan))
    case "NumberLong", "Long":
      guard let whole = Int(text(of: .plain(first))) else {
        throw .error("SyntaxError", "Cannot convert \(text(of: .plain(first))) to a BigInt")
      }
      return .plain(.long(whole))
    case "String": return .plain(.string(text(of: values.first ?? .plain(.string("")))))
    case "Boolean": return .plain(.bool(values.first?.isTrue ?? false))
    case "isNaN": return .plain(.bool(Self.number(first).isNaN))
    case "RegExp":
      let flags = values.count > 1 ? text(of: values[1]) : ""
      return .plain(.regex(text(of: .plain(first)), flags: flags))
    case "Error":
      return .plain(
        .document(["name": .string("Error"), "message": .string(text(of: .plain(first)))]))
    case "JSON.stringify", "EJSON.stringify":
      var indent: String?
      for value in values.dropFirst() {
        if let width = value.bson.int {
          indent = String(repeating: " ", count: max(0, min(10, width)))
        } else if let text = value.bson.string {
          indent = text
        }
      }
      var subject = first
      if case .cursor(let id)? = values.first {
        subject = .array(try fetch(id, &host).map { .document($0) })
      }
      if subject == .undefined { return .nothing }
      return .plain(
        .string(
          BSONText.json(
            subject, extended: name.hasPrefix("E"), indent: indent?.isEmpty ?? true ? nil : indent))
      )
    case "JSON.parse":
      guard let value = BSON(keptText: text(of: .plain(first))) else {
        throw .error("SyntaxError", "Unexpected token in JSON at position 0")
      }
      return .plain(value)
    case "Object.keys": return .plain(.array((first.document?.keys ?? []).map { .string($0) }))
    case "Object.values":
      return .plain(.array(first.document?.pairs.map(\.value) ?? []))
    case "Object.entries":
      return .plain(
        .array((first.document?.pairs ?? []).map { .array([.string($0.key), $0.value]) }))
    case "Array.isArray": return .plain(.bool(first.array != nil))
    case "Math.floor", "Math.ceil", "Math.round", "Math.abs", "Math.sqrt", "Math.trunc":
      let number = Self.number(first)
      let result: Double =
        switch name {
        case "Math.floor": number.rounded(.down)
        case "Math.ceil": number.rounded(.up)
        case "Math.round": (number + 0.5).rounded(.down)
        case "Math.abs": abs(number)
        case "Math.trunc": number.rounded(.towardZero)
        default: number.squareRoot()
        }
      return .plain(.number(result))
    case "Math.max", "Math.min":
      let numbers = values.map { Self.number($0.bson) }
      return .plain(
        .number(
          name == "Math.max" ? numbers.max() ?? -.infinity : numbers.min() ?? .infinity))
    case "Math.pow":
      return try evaluate(
        .binary("**", .literal(first), .literal(values.count > 1 ? values[1].bson : .undefined)),
        &host)
    case "Math.random":
      return .plain(.number(Double(host.machine.random.next() >> 11) / 9007199254740992))
    case "sleep":
      pause += max(0, min(3_600_000, Int(exactly: Self.number(first).rounded()) ?? 0))
      return .nothing
    case "quit", "exit", "process.exit":
      throw .quit(max(0, min(255, first.int ?? 0)))
    case "version": return .plain(.string(MongoShell.version))
    case "rs.status":
      return .plain(.document(try ask(["replSetGetStatus": .number(1)], in: "admin", &host)))
    case "rs.initiate":
      return .plain(.document(try ask(["replSetInitiate": .document([:])], in: "admin", &host)))
    default:
      let parts = name.split(separator: ".")
      if parts.count == 2, ["console", "Math", "JSON", "Object"].contains(parts[0]) {
        throw .unmodelled("`\(name)` in mongosh")
      }
      guard Self.builtins.contains(name) || parts.count == 2 else {
        throw .error("ReferenceError", "\(name) is not defined")
      }
      throw .unmodelled("`\(name)` in mongosh")
    }
  }
  mutating func write(_ text: String) throws(MongoStop) {
    output += text
    if output.utf8.count > 4 << 20 { throw .unmodelled("output of that size in mongosh") }
  }

  // MARK: Plain values

  private mutating func arrayMethod<Host: ProgramHost>(
    _ name: String, _ items: [BSON], _ values: [MongoValue], _ base: MongoNode,
    _ host: inout Host
  ) throws(MongoStop) -> MongoValue {
    let first = values.first ?? .nothing
    func each(
      _ shell: inout MongoShell, _ host: inout Host,
      _ body: (Int, MongoValue) -> Bool
    ) throws(MongoStop) {
      for (place, item) in items.enumerated() {
        let value = try shell.call(
          first, [.plain(item), .plain(.count(place))], MongoShell.source(base), &host)
        if !body(place, value) { return }
      }
    }
    switch name {
    case "forEach":
      try each(&self, &host) { _, _ in true }
      return .nothing
    case "map":
      var made: [BSON] = []
      try each(&self, &host) { _, value in
        made.append(value.bson)
        return true
      }
      return .plain(.array(made))
    case "filter":
      var kept: [BSON] = []
      try each(&self, &host) { place, value in
        if value.isTrue { kept.append(items[place]) }
        return true
      }
      return .plain(.array(kept))
    case "find", "findIndex", "some", "every":
      var found: Int?
      let wanted = name != "every"
      try each(&self, &host) { place, value in
        guard value.isTrue == wanted else { return true }
        found = place
        return false
      }
      switch name {
      case "find": return .plain(found.map { items[$0] } ?? .undefined)
      case "findIndex": return .plain(.count(found ?? -1))
      case "some": return .plain(.bool(found != nil))
      default: return .plain(.bool(found == nil))
      }
    case "reduce":
      var rest = items[...]
      var total = values.count > 1 ? values[1].bson : rest.popFirst() ?? .undefined
      for item in rest {
        total = try call(first, [.plain(total), .plain(item)], Self.source(base), &host).bson
      }
      return .plain(total)
    case "push", "pop", "shift", "unshift", "reverse":
      var changed = items
      var result = MongoValue.nothing
      switch name {
      case "push":
        changed += values.map(\.bson)
        result = .plain(.count(changed.count))
      case "unshift":
        changed = values.map(\.bson) + changed
        result = .plain(.count(changed.count))
      case "pop": result = .plain(changed.popLast() ?? .undefined)
      case "shift": result = .plain(changed.isEmpty ? .undefined : changed.removeFirst())
      default:
        changed.reverse()
        result = .plain(.array(changed))
      }
      guard changed.count <= 100_000 else { throw .unmodelled("arrays of that size in mongosh") }
      switch base {
      case .name, .member: try assign(base, .plain(.array(changed)), &host)
      default: break
      }
      return result
    case "join":
      let mark = values.isEmpty ? "," : text(of: first)
      return .plain(
        .string(
          items.map { $0.isNullish ? "" : text(of: .plain($0)) }.joined(separator: mark)))
    case "includes": return .plain(.bool(items.contains(first.bson)))
    case "indexOf":
      return .plain(.count(items.firstIndex(of: first.bson) ?? -1))
    case "concat":
      return .plain(.array(items + values.flatMap { $0.bson.array ?? [$0.bson] }))
    case "slice":
      func place(_ value: MongoValue, _ other: Int) -> Int {
        guard let number = value.bson.int else { return other }
        return max(0, min(items.count, number < 0 ? items.count + number : number))
      }
      let start = place(first, 0)
      let end = values.count > 1 ? place(values[1], items.count) : items.count
      return .plain(.array(start < end ? Array(items[start..<end]) : []))
    case "toArray", "pretty": throw Self.noMethod(base, name)
    case "toString": return .plain(.string(text(of: .plain(.array(items)))))
    case "sort", "flat", "flatMap", "splice", "fill", "entries", "keys", "at":
      throw .unmodelled("`\(name)` of arrays in mongosh")
    default: throw Self.noMethod(base, name)
    }
  }
  static func noMethod(_ base: MongoNode, _ name: String) -> MongoStop {
    .error("TypeError", "\(source(base)).\(name) is not a function")
  }

  private func plainMethod(
    _ name: String, _ value: BSON, _ values: [MongoValue], _ base: MongoNode
  ) throws(MongoStop) -> MongoValue {
    let first = values.first.map { text(of: $0) } ?? ""
    switch (value, name) {
    case (.objectID(let hex), "toString"), (.objectID(let hex), "toHexString"),
      (.objectID(let hex), "valueOf"):
      return .plain(.string(hex))
    case (.objectID(let hex), "getTimestamp"):
      return .plain(.date((Int(hex.prefix(8), radix: 16) ?? 0) * 1000))
    case (.objectID(let hex), "equals"): return .plain(.bool(hex == first))
    case (.date(let time), "toISOString"), (.date(let time), "toJSON"):
      return .plain(.string(BSONText.iso(time)))
    case (.date(let time), "getTime"), (.date(let time), "valueOf"):
      return .plain(.count(time))
    case (.date(let time), "getFullYear"), (.date(let time), "getMonth"),
      (.date(let time), "getDate"), (.date(let time), "getHours"):
      let civil = CivilTime(seconds: Int((Double(time) / 1000).rounded(.down)))
      return .plain(
        .count(
          name == "getFullYear"
            ? civil.year
            : name == "getMonth" ? civil.month - 1 : name == "getDate" ? civil.day : civil.hour))
    case (.number(let number), "toFixed"):
      let digits = max(0, min(20, values.first?.bson.int ?? 0))
      return .plain(.string(Self.fixed(number, digits)))
    case (.number, "toString"), (.long, "toString"), (.bool, "toString"), (.date, "toString"),
      (.string, "toString"), (.regex, "toString"):
      return .plain(.string(text(of: .plain(value))))
    case (.long(let number), "toNumber"), (.long(let number), "toInt"):
      return .plain(.count(number))
    case (.string(let text), _): return try stringMethod(name, text, values, base)
    case (.regex(let pattern, let flags), "test"):
      guard let compiled = try? MongoFilter.pattern(pattern, flags) else {
        throw .error("SyntaxError", "Invalid regular expression: /\(pattern)/")
      }
      return .plain(.bool(compiled.isMatch(first)))
    case (.document(let document), "hasOwnProperty"):
      return .plain(.bool(document[first] != nil))
    default: throw Self.noMethod(base, name)
    }
  }
  private static func fixed(_ number: Double, _ digits: Int) -> String {
    guard number.isFinite, abs(number) < 1e15 else { return BSONText.number(number) }
    var scale = 1.0
    for _ in 0..<digits { scale *= 10 }
    let whole = (abs(number) * scale).rounded()
    guard digits > 0, whole < 9e18 else { return (number < 0 ? "-" : "") + BSONText.number(whole) }
    var text = String(Int(whole))
    if text.count <= digits { text = String(repeating: "0", count: digits + 1 - text.count) + text }
    return (number < 0 && whole > 0 ? "-" : "") + text.dropLast(digits) + "."
      + text.suffix(digits)
  }
  private func stringMethod(
    _ name: String, _ subject: String, _ values: [MongoValue], _ base: MongoNode
  ) throws(MongoStop) -> MongoValue {
    let first = values.first.map { text(of: $0) } ?? ""
    let letters = Array(subject)
    func place(_ index: Int, _ other: Int, fromEnd: Bool) -> Int {
      guard values.indices.contains(index), let number = values[index].bson.int else {
        return other
      }
      return max(0, min(letters.count, fromEnd && number < 0 ? letters.count + number : number))
    }
    switch name {
    case "toUpperCase": return .plain(.string(subject.uppercased()))
    case "toLowerCase": return .plain(.string(subject.lowercased()))
    case "trim": return .plain(.string(subject.trimmingWhitespace))
    case "includes": return .plain(.bool(first.isEmpty || subject.contains(first)))
    case "startsWith": return .plain(.bool(subject.hasPrefix(first)))
    case "endsWith": return .plain(.bool(subject.hasSuffix(first)))
    case "concat": return .plain(.string(subject + values.map { text(of: $0) }.joined()))
    case "split":
      guard !values.isEmpty else { return .plain(.array([.string(subject)])) }
      if first.isEmpty { return .plain(.array(letters.map { .string(String($0)) })) }
      return .plain(
        .array(
          subject.split(separator: first, omittingEmptySubsequences: false).map {
            .string(String($0))
          }))
    case "slice", "substring":
      let start = place(0, 0, fromEnd: name == "slice")
      let end = place(1, letters.count, fromEnd: name == "slice")
      return .plain(.string(start < end ? String(letters[start..<end]) : ""))
    case "charAt":
      let at = place(0, 0, fromEnd: false)
      return .plain(.string(letters.indices.contains(at) ? String(letters[at]) : ""))
    case "repeat":
      let count = max(0, min(10_000, values.first?.bson.int ?? 0))
      guard subject.utf8.count * count <= 1 << 20 else {
        throw .unmodelled("texts of that length in mongosh")
      }
      return .plain(.string(String(repeating: subject, count: count)))
    case "replace", "replaceAll", "match", "indexOf", "padStart", "padEnd", "charCodeAt",
      "localeCompare", "substr":
      throw .unmodelled("`\(name)` of texts in mongosh")
    default: throw Self.noMethod(base, name)
    }
  }
}
