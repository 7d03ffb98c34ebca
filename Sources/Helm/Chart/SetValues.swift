// --set and its kin: `a.b[0]=1,c={x,y}` into a document.

import Documents
import Kernel
import Text

/// Real: helm 3.17.3's strvals.
struct SetValues {
  enum Kind { case typed, string, json, literal, file }
  private let kind: Kind
  /// A file's text, for --set-file.
  private let load: (String) throws(HelmError) -> String
  private var text: [Character]
  private var at = 0

  /// Puts what an argument says into `values`.
  static func parse(
    _ argument: String, _ kind: Kind, into values: inout Value, flag: String,
    load: (String) throws(HelmError) -> String = { _ throws(HelmError) in "" }
  ) throws(HelmError) {
    do throws(HelmError) {
      try withoutActuallyEscaping(load) { load throws(HelmError) in
        var parser = SetValues(kind: kind, load: load, text: Array(argument))
        while parser.at < parser.text.count { try parser.key(&values, depth: 0) }
      }
    } catch { throw .plain("failed parsing \(flag) data: \(error.text)") }
  }

  /// Reads up to one of the stops, which is taken too; a backslash takes the next one as it is.
  private mutating func word(_ stops: Set<Character>) -> (text: String, stop: Character?) {
    var out = ""
    while at < text.count {
      let character = text[at]
      at += 1
      if stops.contains(character) { return (out, character) }
      if character == "\\", kind != .literal, at < text.count {
        out.append(text[at])
        at += 1
      } else {
        out.append(character)
      }
    }
    return (out, nil)
  }

  private mutating func key(_ values: inout Value, depth: Int) throws(HelmError) {
    guard depth < 31 else {
      throw .plain("value name nested level is greater than maximum supported nested level of 30")
    }
    let stops: Set<Character> = kind == .literal ? ["=", "[", "."] : ["=", "[", ",", "."]
    let (name, stop) = word(stops)
    switch stop {
    case nil:
      if name.isEmpty { return }
      throw .plain("key \(GoQuote.quoted(name)) has no value")
    case "[":
      let index = try index()
      var list = values[name] ?? .emptyArray
      if list.array == nil { list = .emptyArray }
      try item(&list, index, depth: depth + 1)
      if !name.isEmpty { values[name] = list }
    case "=": if let value = try value(name) { if !name.isEmpty || true { values[name] = value } }
    case ",":
      if !name.isEmpty { values[name] = "" }
      throw .plain("key \(GoQuote.quoted(name)) has no value (cannot end with ,)")
    default:
      var inner = values[name] ?? [:]
      if inner.object == nil { inner = [:] }
      let before = inner
      try key(&inner, depth: depth + 1)
      if inner == before, inner.isEmpty {
        throw .plain("key map \(GoQuote.quoted(name)) has no value")
      }
      values[name] = inner
    }
  }

  private mutating func index() throws(HelmError) -> Int {
    let (word, stop) = word(["]"])
    guard stop != nil else { throw .plain("error parsing index: EOF") }
    guard let index = Int(word) else {
      throw .plain(
        "error parsing index: strconv.Atoi: parsing \(GoQuote.quoted(word)): invalid syntax")
    }
    guard index >= 0 else { throw .plain("negative \(index) index not allowed") }
    guard index <= 65536 else {
      throw .plain("index of \(index) is greater than maximum supported index of 65536")
    }
    return index
  }

  private mutating func item(
    _ list: inout Value, _ index: Int, depth: Int
  ) throws(HelmError) {
    let (name, stop) = word(kind == .literal ? ["[", ".", "="] : ["[", ".", "="])
    guard name.isEmpty else {
      throw .plain("unexpected data at end of array index: \(GoQuote.quoted(name))")
    }
    func put(_ value: Value) {
      list.withArray { items in
        while items.count <= index { items.append(.null) }
        items[index] = value
      }
    }
    let there = list[index] ?? .null
    switch stop {
    case "=": put(try value("") ?? .null)
    case "[":
      let next = try self.index()
      var inner = there.array == nil ? .emptyArray : there
      try item(&inner, next, depth: depth + 1)
      put(inner)
    case ".":
      var inner = there.object == nil ? [:] : there
      try key(&inner, depth: depth + 1)
      put(inner)
    default: return
    }
  }

  /// The value behind `=`.
  private mutating func value(_ key: String) throws(HelmError) -> Value? {
    switch kind {
    case .literal:
      defer { at = text.count }
      return .string(String(text[at...]))
    case .json:
      // A JSON value, up to a comma that stands outside of it.
      let rest = Array(String(text[at...]).utf8)
      var reader = JSONReader(rest)
      do {
        guard let value = try reader.next(&budget) else { throw HelmError.plain("EOF") }
        let used = String(decoding: rest[..<reader.offset], as: UTF8.self).count
        at += used
        if at < text.count, text[at] == "," { at += 1 }
        return value.floated
      } catch let error as HelmError { throw error } catch { throw .plain("\(error)") }
    case .file:
      let (path, _) = word([","])
      return .string(try load(path))
    default:
      if at < text.count, text[at] == "{" {
        at += 1
        return .array(try list())
      }
      let (word, _) = word([","])
      return typed(word)
    }
  }
  private var budget = Budget.document

  private mutating func list() throws(HelmError) -> [Value] {
    var items: [Value] = []
    while true {
      let (word, stop) = word([",", "}"])
      guard stop != nil else { throw .plain("list must terminate with '}'") }
      if stop == "}" {
        if !(items.isEmpty && word.isEmpty) { items.append(typed(word)) }
        if at < text.count, text[at] == "," { at += 1 }
        return items
      }
      items.append(typed(word))
    }
  }

  private func typed(_ word: String) -> Value {
    if kind == .string { return .string(word) }
    switch word.lowercased() {
    case "true": return true
    case "false": return false
    case "null": return .null
    default: break
    }
    if word == "0" { return 0 }
    if !word.isEmpty, word.first != "0", let number = Int(word), !word.hasPrefix("+") {
      return .integer(number)
    }
    return .string(word)
  }

  private init(kind: Kind, load: @escaping (String) throws(HelmError) -> String, text: [Character])
  {
    self.kind = kind
    self.load = load
    self.text = text
  }
}
