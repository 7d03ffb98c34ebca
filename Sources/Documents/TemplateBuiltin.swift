// The functions that every Go template has.

import Kernel
import Text

enum TemplateBuiltin: String {
  case and, call, html, index, js, len, not, or, print, printf, println, slice, urlquery
  case eq, ge, gt, le, lt, ne

  /// How many arguments it takes, if only so many.
  var exactly: Int? {
    switch self {
    case .len, .not: 1
    case .ge, .gt, .le, .lt, .ne: 2
    default: nil
    }
  }
  var atLeast: Int {
    switch self {
    case .and, .or, .call, .index, .slice, .printf, .eq: 1
    default: 0
    }
  }

  /// `first` is the first argument as it was written.
  func call(
    _ values: [Datum], _ first: String, _ budget: inout Budget
  ) throws(TemplateFailure) -> Datum {
    switch self {
    case .and, .or: return values.last ?? Datum(.none)
    case .not: return Datum(.bool(!(values.first?.value.isTrue ?? false)))
    case .len: return Datum(.integer(try length(values[0])), isConstant: true)
    case .index:
      var item = values[0]
      if item.isMissing || item.isNull { throw TemplateFailure("index of untyped nil") }
      for place in values.dropFirst() { item = try index(item, place) }
      return item
    case .slice: return try slice(values)
    case .print: return Datum(.string(GoPrintf.print(values.map(\.printed))))
    case .println: return Datum(.string(GoPrintf.println(values.map(\.printed))))
    case .printf:
      let format = values[0].value.string ?? ""
      let rest = values.dropFirst()
      return Datum(
        .string(
          try GoPrintf.format(
            format, rest.map(\.printed), constants: rest.map(\.isConstant), &budget)))
    case .html: return Datum(.string(TemplateEscape.html(text(values))))
    case .js: return Datum(.string(TemplateEscape.js(text(values))))
    case .urlquery: return Datum(.string(TemplateEscape.query(text(values))))
    case .call:
      if values[0].isMissing || values[0].isNull {
        throw TemplateFailure("call of nil")
      }
      throw TemplateFailure("non-function \(first) of type \(values[0].typeName)")
    case .eq:
      guard values.count > 1 else { throw TemplateFailure("missing argument for comparison") }
      for other in values.dropFirst() where try equal(values[0], other) {
        return Datum(.bool(true))
      }
      return Datum(.bool(false))
    case .ne: return Datum(.bool(!(try equal(values[0], values[1]))))
    case .lt: return Datum(.bool(try less(values[0], values[1])))
    case .le:
      let isLess = try less(values[0], values[1])
      let isEqual = try equal(values[0], values[1])
      return Datum(.bool(isLess || isEqual))
    case .gt:
      let isLess = try less(values[0], values[1])
      let isEqual = try equal(values[0], values[1])
      return Datum(.bool(!isLess && !isEqual))
    case .ge: return Datum(.bool(!(try less(values[0], values[1]))))
    }
  }

  private func text(_ values: [Datum]) -> String {
    values.count == 1 ? values[0].text : GoPrintf.print(values.map(\.printed))
  }

  private func length(_ datum: Datum) throws(TemplateFailure) -> Int {
    if datum.shape?.element != nil, datum.isNull { return 0 }
    switch datum.value {
    case .list(let items): return items.count
    case .value(.array(let items)): return items.count
    case .value(.object(let object)):
      return object.count - TemplateMark.count(in: object)
    case .value(.string(let text)): return text.utf8.count
    // Real: Go's own words for it.
    case .none, .value(.null):
      throw TemplateFailure("reflect: call of reflect.Value.Type on zero Value")
    default: throw TemplateFailure("len of type \(datum.typeName)")
    }
  }

  private func place(_ datum: Datum, count: Int) throws(TemplateFailure) -> Int {
    if datum.isMissing || datum.isNull {
      throw TemplateFailure("cannot index slice/array with nil")
    }
    guard case .value(.integer(let place)) = datum.value else {
      throw TemplateFailure("cannot index slice/array with type \(datum.typeName)")
    }
    guard place >= 0, place < count else {
      throw TemplateFailure("index out of range: \(place)")
    }
    return place
  }
  /// Real: Go lets the place behind the last one pass, and then its reflection complains.
  private func element(
    _ datum: Datum, of count: Int, _ kind: String
  ) throws(TemplateFailure) -> Int {
    let place = try place(datum, count: count + 1)
    if place == count { throw TemplateFailure("reflect: \(kind) index out of range") }
    return place
  }
  private func index(_ item: Datum, _ key: Datum) throws(TemplateFailure) -> Datum {
    switch item.value {
    case .list(let items): return Datum(items[try element(key, of: items.count, "slice")])
    case .value(.array(let items)):
      let found = items[try element(key, of: items.count, "slice")]
      if let shape = item.shape?.element { return Datum(found, shape) }
      return Datum(.value(found), isInterface: true)
    case .value(.string(let text)):
      let bytes = Array(text.utf8)
      return Datum(.integer(Int(bytes[try element(key, of: bytes.count, "string")])))
    case .value(.object(let object)):
      if key.isMissing || key.isNull {
        throw TemplateFailure("value is nil; should be of type string")
      }
      guard let name = key.value.string else {
        throw TemplateFailure(
          "value has type \(key.typeName); should be string")
      }
      if case .keyed = item.shape {
        throw TemplateFailure("value has type string; should be nat.Port")
      }
      if let shape = item.shape?.element {
        // Real: a key that is missing gives the type's zero; of what is plain here, a string's.
        if case .plain = shape { return Datum(object[name] ?? "", shape) }
        return Datum(object[name] ?? .null, shape)
      }
      return Datum(.value(object[name] ?? .null), isInterface: true)
    case .row(let row):
      guard let name = key.value.string, let member = row.templateJSON[name] else {
        throw TemplateFailure("can't index item of type \(row.templateType)")
      }
      return Datum(.value(member))
    case .none, .value(.null): throw TemplateFailure("index of nil pointer")
    default: throw TemplateFailure("can't index item of type \(item.typeName)")
    }
  }

  private func slice(_ values: [Datum]) throws(TemplateFailure) -> Datum {
    let item = values[0]
    if item.isMissing || item.isNull { throw TemplateFailure("slice of untyped nil") }
    guard values.count <= 4 else {
      throw TemplateFailure("too many slice indexes: \(values.count - 1)")
    }
    let count: Int
    switch item.value {
    case .value(.string(let text)):
      guard values.count < 4 else { throw TemplateFailure("cannot 3-index slice a string") }
      count = text.utf8.count
    case .value(.array(let items)): count = items.count
    case .list(let items): count = items.count
    default: throw TemplateFailure("can't slice item of type \(item.typeName)")
    }
    var bounds = [0, count]
    for (number, value) in values.dropFirst().prefix(2).enumerated() {
      bounds[number] = try place(value, count: count + 1)
    }
    guard bounds[0] <= bounds[1] else {
      throw TemplateFailure("invalid slice index: \(bounds[0]) > \(bounds[1])")
    }
    switch item.value {
    case .value(.string(let text)):
      return Datum(
        .string(String(decoding: Array(text.utf8)[bounds[0]..<bounds[1]], as: UTF8.self)))
    case .value(.array(let items)): return Datum(.array(Array(items[bounds[0]..<bounds[1]])))
    case .list(let items): return Datum(.list(Array(items[bounds[0]..<bounds[1]])))
    default: return item
    }
  }

  private func equal(_ a: Datum, _ b: Datum) throws(TemplateFailure) -> Bool {
    switch (a.value.printed, b.value.printed) {
    case (.bool(let x), .bool(let y)): return x == y
    case (.integer(let x), .integer(let y)): return x == y
    case (.number(let x), .number(let y)): return x == y
    case (.string(let x), .string(let y)): return x == y
    case (.null, .null): return true
    case (.null, _), (_, .null): return false
    case (.array, .array), (.object, .object):
      throw TemplateFailure(
        "non-comparable type \(GoPrintf.string(a.value.printed)): \(Datum(a.value).typeName)")
    default: throw TemplateFailure("incompatible types for comparison")
    }
  }
  private func less(_ a: Datum, _ b: Datum) throws(TemplateFailure) -> Bool {
    switch (a.value.printed, b.value.printed) {
    case (.integer(let x), .integer(let y)): return x < y
    case (.number(let x), .number(let y)): return x < y
    case (.string(let x), .string(let y)):
      return x.utf8.lexicographicallyPrecedes(y.utf8)
    case (.bool, .bool), (.null, _), (_, .null), (.array, _), (_, .array), (.object, _),
      (_, .object):
      throw TemplateFailure("invalid type for comparison")
    default: throw TemplateFailure("incompatible types for comparison")
    }
  }
}

/// How templates make text safe for other languages.
package enum TemplateEscape {
  static func html(_ text: String) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\0": out += "\u{FFFD}"
      case "\"": out += "&#34;"
      case "'": out += "&#39;"
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }
  static func js(_ text: String) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": out += "\\\\"
      case "'": out += "\\'"
      case "\"": out += "\\\""
      case "<", ">", "&", "=": out += "\\u" + Hex.digits(scalar.value, 4).uppercased()
      default:
        if scalar.value < 0x20 || (scalar.value >= 0x7F && !GoQuote.isPrintable(scalar.value)) {
          out += "\\u" + Hex.digits(scalar.value, 4).uppercased()
        } else {
          out.unicodeScalars.append(scalar)
        }
      }
    }
    return out
  }
  /// Real: url.QueryEscape.
  package static func query(_ text: String) -> String {
    var out = ""
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "_"),
        UInt8(ascii: "."), UInt8(ascii: "~"):
        out += String(Character(Unicode.Scalar(byte)))
      case 0x20: out += "+"
      default: out += "%" + Hex.digits(UInt32(byte), 2).uppercased()
      }
    }
    return out
  }
}
