// Operators and functions of the standard library, at work.

import Kernel
import Text

extension CELEvaluator {
  /// Applies a function to what its arguments came to.
  mutating func apply(_ name: String, _ values: [CELValue]) throws(CELFailure) -> CELValue {
    if let result = try arithmetic(name, values) { return result }
    if let result = try conversion(name, values) { return result }
    if let result = try access(name, values) { return result }
    if let result = try texts(name, values) { return result }
    if let result = try lists(name, values) { return result }
    if let result = try times(name, values) { return result }
    if let result = try kubernetes(name, values) { return result }
    throw .noOverload
  }

  // MARK: Operators

  private func arithmetic(_ name: String, _ v: [CELValue]) throws(CELFailure) -> CELValue? {
    switch name {
    case "!_":
      if case .bool(let flag) = v[0] { return .bool(!flag) }
      throw .noOverload
    case "-_":
      switch v[0] {
      case .int(let value):
        if value == .min { throw CELFailure("integer overflow") }
        return .int(-value)
      case .double(let value): return .double(-value)
      case .duration(let value): return .duration(0 &- value)
      default: throw .noOverload
      }
    case "_==_": return .bool(v[0].equals(v[1]))
    case "_!=_": return .bool(!v[0].equals(v[1]))
    case "_<_", "_<=_", "_>_", "_>=_":
      guard let order = v[0].order(v[1]) else {
        if v[0].number?.isNaN ?? false || v[1].number?.isNaN ?? false { return .bool(false) }
        throw .noOverload
      }
      switch name {
      case "_<_": return .bool(order < 0)
      case "_<=_": return .bool(order <= 0)
      case "_>_": return .bool(order > 0)
      default: return .bool(order >= 0)
      }
    case "_+_", "_-_", "_*_", "_/_", "_%_": return try calculate(name, v[0], v[1])
    default: return nil
    }
  }

  private func calculate(
    _ name: String, _ left: CELValue, _ right: CELValue
  ) throws(CELFailure) -> CELValue {
    switch (left, right) {
    case (.int(let a), .int(let b)): return .int(try whole(name, a, b, "integer overflow"))
    case (.uint(let a), .uint(let b)):
      return .uint(try whole(name, a, b, "unsigned integer overflow"))
    case (.double(let a), .double(let b)):
      switch name {
      case "_+_": return .double(a + b)
      case "_-_": return .double(a - b)
      case "_*_": return .double(a * b)
      case "_/_": return .double(a / b)
      default: throw .noOverload
      }
    case (.string(let a), .string(let b)) where name == "_+_": return .string(a + b)
    case (.bytes(let a), .bytes(let b)) where name == "_+_": return .bytes(a + b)
    case (.list(let a), .list(let b)) where name == "_+_": return .list(a + b)
    case (.duration(let a), .duration(let b)) where name == "_+_" || name == "_-_":
      return .duration(try whole(name, a, b, "integer overflow"))
    case (.timestamp(let a), .duration(let b)) where name == "_+_" || name == "_-_":
      return .timestamp(
        Instant(nanoseconds: try whole(name, a.nanoseconds, b, "timestamp overflow")))
    case (.duration(let a), .timestamp(let b)) where name == "_+_":
      return .timestamp(
        Instant(nanoseconds: try whole(name, a, b.nanoseconds, "timestamp overflow")))
    case (.timestamp(let a), .timestamp(let b)) where name == "_-_":
      return .duration(try whole(name, a.nanoseconds, b.nanoseconds, "integer overflow"))
    default: throw .noOverload
    }
  }
  private func whole<T: FixedWidthInteger>(
    _ name: String, _ a: T, _ b: T, _ overflow: String
  ) throws(CELFailure) -> T {
    let result: (partialValue: T, overflow: Bool)
    switch name {
    case "_+_": result = a.addingReportingOverflow(b)
    case "_-_": result = a.subtractingReportingOverflow(b)
    case "_*_": result = a.multipliedReportingOverflow(by: b)
    case "_/_":
      if b == 0 { throw CELFailure("division by zero") }
      result = a.dividedReportingOverflow(by: b)
    default:
      if b == 0 { throw CELFailure("modulus by zero") }
      result = a.remainderReportingOverflow(dividingBy: b)
    }
    if result.overflow { throw CELFailure(overflow) }
    return result.partialValue
  }

  // MARK: Conversions

  private func conversion(_ name: String, _ v: [CELValue]) throws(CELFailure) -> CELValue? {
    func failed(_ type: String) -> CELFailure {
      CELFailure("type conversion error from '\(v[0].typeName)' to '\(type)'")
    }
    switch (name, v.first) {
    case ("type", let value?): return .type(value.typeName)
    case ("dyn", let value?): return value
    case ("bool", .bool?), ("bytes", .bytes?), ("double", .double?), ("duration", .duration?),
      ("int", .int?), ("string", .string?), ("timestamp", .timestamp?), ("uint", .uint?):
      return v[0]
    case ("bool", .string(let text)?):
      switch text {
      case "1", "t", "T", "TRUE", "true", "True": return .bool(true)
      case "0", "f", "F", "FALSE", "false", "False": return .bool(false)
      default: throw failed("bool")
      }
    case ("bytes", .string(let text)?): return .bytes(Array(text.utf8))
    case ("double", .int(let number)?): return .double(Double(number))
    case ("double", .uint(let number)?): return .double(Double(number))
    case ("double", .string(let text)?):
      guard let number = Double(text) else { throw failed("double") }
      return .double(number)
    case ("duration", .int(let seconds)?):
      return .duration(seconds.multipliedReportingOverflow(by: 1_000_000_000).partialValue)
    case ("duration", .string(let text)?):
      guard let nanoseconds = celDuration(text) else { throw failed("google.protobuf.Duration") }
      return .duration(nanoseconds)
    case ("int", .double(let number)?):
      guard let whole = Int(exactly: number.rounded(.towardZero)) else {
        throw CELFailure("integer overflow")
      }
      return .int(whole)
    case ("int", .uint(let number)?):
      guard let whole = Int(exactly: number) else { throw CELFailure("integer overflow") }
      return .int(whole)
    case ("int", .string(let text)?):
      guard let whole = Int(text) else { throw failed("int") }
      return .int(whole)
    case ("int", .timestamp(let moment)?): return .int(moment.seconds)
    case ("int", .duration(let nanoseconds)?): return .int(nanoseconds)
    case ("uint", .int(let number)?):
      guard let whole = UInt(exactly: number) else {
        throw CELFailure("unsigned integer overflow")
      }
      return .uint(whole)
    case ("uint", .double(let number)?):
      guard let whole = UInt(exactly: number.rounded(.towardZero)) else {
        throw CELFailure("unsigned integer overflow")
      }
      return .uint(whole)
    case ("uint", .string(let text)?):
      guard let whole = UInt(text) else { throw failed("uint") }
      return .uint(whole)
    case ("timestamp", .int(let seconds)?): return .timestamp(Instant(seconds: seconds))
    case ("timestamp", .string(let text)?):
      guard let moment = parseTimestamp(text) else {
        throw CELFailure("invalid RFC 3339 timestamp \(goQuoted(text))")
      }
      return .timestamp(moment)
    case ("string", let value?):
      switch value {
      case .bool, .bytes, .double, .duration, .int, .timestamp, .uint, .address, .network:
        return .string(value.text)
      default: throw .noOverload
      }
    case ("bool", _?), ("bytes", _?), ("double", _?), ("duration", _?), ("int", _?), ("uint", _?),
      ("timestamp", _?):
      throw .noOverload
    default: return nil
    }
  }

  // MARK: Members and sizes

  private mutating func access(_ name: String, _ v: [CELValue]) throws(CELFailure) -> CELValue? {
    switch name {
    case "_[_]":
      switch v[0] {
      case .optional(let own):
        guard let own else { return .optional(nil) }
        return .optional(try? item(v[1], of: own))
      default: return try item(v[1], of: v[0])
      }
    case "_[?_]":
      if case .optional(let own) = v[0] {
        guard let own else { return .optional(nil) }
        return .optional(try? item(v[1], of: own))
      }
      return .optional(try? item(v[1], of: v[0]))
    case "@in":
      switch v[1] {
      case .list(let items):
        try spend(items.count)
        return .bool(items.contains { $0.equals(v[0]) })
      case .map(let map): return .bool(map[v[0]] != nil)
      default: throw .noOverload
      }
    case "size":
      switch v[0] {
      case .string(let text): return .int(text.unicodeScalars.count)
      case .bytes(let bytes): return .int(bytes.count)
      case .list(let items): return .int(items.count)
      case .map(let map): return .int(map.count)
      default: throw CELFailure("no such overload: size")
      }
    case "optional.none": return .optional(nil)
    case "optional.of": return .optional(v[0])
    case "optional.ofNonZeroValue": return .optional(v[0].isZero ? nil : v[0])
    case "hasValue":
      guard case .optional(let own) = v[0] else { throw .noOverload }
      return .bool(own != nil)
    case "value":
      guard case .optional(let own) = v[0] else { throw .noOverload }
      guard let own else { throw CELFailure("optional.none() dereference") }
      return own
    default: return nil
    }
  }
  private func item(_ key: CELValue, of value: CELValue) throws(CELFailure) -> CELValue {
    switch value {
    case .list(let items):
      guard let place = key.number.flatMap({ Int(exactly: $0) }) else {
        throw CELFailure("unsupported index type '\(key.typeName)' in list")
      }
      guard items.indices.contains(place) else {
        throw CELFailure("index out of bounds: \(place)")
      }
      return items[place]
    case .map(let map):
      guard let own = map[key] else { throw .noKey(key.text) }
      return own
    default: throw .noKey(key.text)
    }
  }
}

extension CELValue {
  /// As `string(x)`, `%s` and errors write it.
  var text: String {
    switch self {
    case .null: "null"
    case .bool(let flag): flag ? "true" : "false"
    case .int(let number): String(number)
    case .uint(let number): String(number)
    case .double(let number): FloatText.go(number)
    case .string(let text): text
    case .bytes(let bytes): String(decoding: bytes, as: UTF8.self)
    case .duration(let nanoseconds): Self.seconds(nanoseconds) + "s"
    case .timestamp(let moment): Self.moment(moment)
    case .type(let name): name
    case .list(let items): "[" + items.map(\.shown).joined(separator: ", ") + "]"
    case .map(let map):
      "{"
        + zip(map.keys, map.values).map { ($0.shown, $1.shown) }.sorted { $0.0 < $1.0 }
        .map { $0 + ":" + $1 }.joined(separator: ", ") + "}"
    case .quantity(let amount): amount.description
    case .url(let address): address.text
    case .address(let bytes): celAddressText(bytes)
    case .network(let bytes, let bits): celAddressText(bytes) + "/\(bits)"
    case .semver(let version): version.text
    case .optional(let own): own.map { "optional(\($0.text))" } ?? "optional.none()"
    case .format(let name): name
    case .authorizer(let step): step.typeName
    }
  }
  /// Inside a list or a map: texts in quotation marks.
  private var shown: String {
    if case .string(let text) = self { goQuoted(text) } else { text }
  }
  private static func seconds(_ nanoseconds: Int) -> String {
    let whole = nanoseconds / 1_000_000_000
    let rest = abs(nanoseconds % 1_000_000_000)
    let sign = nanoseconds < 0 && whole == 0 ? "-" : ""
    return sign + String(whole) + fraction(rest)
  }
  private static func fraction(_ nanoseconds: Int) -> String {
    guard nanoseconds > 0 else { return "" }
    let digits = String(String(1_000_000_000 + nanoseconds).dropFirst())
    return "." + digits.reversed().drop { $0 == "0" }.reversed().map(String.init).joined()
  }
  private static func moment(_ moment: Instant) -> String {
    KubernetesAPI.timestamp(moment).dropLast() + fraction(moment.fraction) + "Z"
  }
}
