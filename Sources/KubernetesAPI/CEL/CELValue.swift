// Values of expressions.

import Documents
import Kernel
import Text

/// What an expression comes to.
indirect enum CELValue: Sendable {
  case null
  case bool(Bool)
  case int(Int)
  case uint(UInt)
  case double(Double)
  case string(String)
  case bytes([UInt8])
  case list([CELValue])
  case map(CELMap)
  case timestamp(Instant)
  /// In nanoseconds.
  case duration(Int)
  case type(String)
  case optional(CELValue?)
  case quantity(Quantity)
  case url(CELAddress)
  /// Who is asked about, step by step: `authorizer.group('apps').resource('deployments')`.
  case authorizer(CELAuthorizerStep)
  case address([UInt8])
  /// An address and how many of its bits count.
  case network([UInt8], Int)
  /// A named format of Kubernetes: `dns1123Label`.
  case format(String)
  case semver(CELSemver)
}

/// A map in the order in which its pairs came.
struct CELMap: Sendable {
  private(set) var keys: [CELValue] = []
  private(set) var values: [CELValue] = []
  private var places: [String: Int] = [:]

  init() {}
  var count: Int { keys.count }

  subscript(key: CELValue) -> CELValue? {
    if case .string(let text) = key { return places[text].map { values[$0] } }
    return keys.firstIndex { $0.equals(key) }.map { values[$0] }
  }
  subscript(name: String) -> CELValue? { places[name].map { values[$0] } }
  mutating func add(_ key: CELValue, _ value: CELValue) {
    if case .string(let text) = key { places[text] = keys.count }
    keys.append(key)
    values.append(value)
  }
}

extension CELValue {
  /// A document as an expression sees it. Without a type it is what it looks like.
  init(_ value: Value, _ type: CELType = .dyn) {
    switch (value, type) {
    case (.null, _): self = .null
    case (.bool(let flag), _): self = .bool(flag)
    case (.integer(let number), .double): self = .double(Double(number))
    case (.integer(let number), _): self = .int(number)
    case (.number(let number), .int):
      self = Int(exactly: number).map(CELValue.int) ?? .double(number)
    case (.number(let number), _): self = .double(number)
    case (.string(let text), .bytes):
      self = .bytes((try? Base64.decoded(text)) ?? Array(text.utf8))
    case (.string(let text), .timestamp):
      let whole = text.utf8.count == 10 ? text + "T00:00:00Z" : text
      self = parseTimestamp(whole).map(CELValue.timestamp) ?? .string(text)
    case (.string(let text), .duration):
      self = celDuration(text).map(CELValue.duration) ?? .string(text)
    case (.string(let text), _): self = .string(text)
    case (.array(let items), .list(let element)):
      self = .list(items.map { CELValue($0, element) })
    case (.array(let items), _): self = .list(items.map { CELValue($0) })
    case (.object(let object), .object(let known)):
      var map = CELMap()
      for (key, item) in object {
        // What the schema does not show expressions cannot see.
        guard let escaped = celEscaped(key), let own = known.fields[escaped] else { continue }
        map.add(.string(escaped), CELValue(item, own))
        if known.fields[key] != nil, key != escaped { map.add(.string(key), CELValue(item, own)) }
      }
      self = .map(map)
    case (.object(let object), _):
      var element = CELType.dyn
      if case .map(_, let known) = type { element = known }
      var map = CELMap()
      for (key, item) in object { map.add(.string(key), CELValue(item, element)) }
      self = .map(map)
    }
  }

  /// The name of its type, as `type(x)` and errors show it.
  var typeName: String {
    switch self {
    case .null: "null_type"
    case .bool: "bool"
    case .int: "int"
    case .uint: "uint"
    case .double: "double"
    case .string: "string"
    case .bytes: "bytes"
    case .list: "list"
    case .map: "map"
    case .timestamp: "google.protobuf.Timestamp"
    case .duration: "google.protobuf.Duration"
    case .type: "type"
    case .optional: "optional_type"
    case .quantity: "kubernetes.Quantity"
    case .url: "kubernetes.URL"
    case .authorizer(let step): step.typeName
    case .address: "net.IP"
    case .network: "net.CIDR"
    case .format: "kubernetes.NamedFormat"
    case .semver: "kubernetes.Semver"
    }
  }

  /// The name of its type in cel-go's own words.
  var goName: String {
    switch self {
    case .null: "types.Null"
    case .string: "types.String"
    case .duration: "types.Duration"
    case .timestamp: "types.Timestamp"
    default: "types." + typeName.prefix(1).uppercased() + typeName.dropFirst()
    }
  }

  /// Whether two values are the same; of numbers whether they are of the same amount.
  func equals(_ other: CELValue) -> Bool {
    switch (self, other) {
    case (.null, .null): true
    case (.bool(let a), .bool(let b)): a == b
    case (.string(let a), .string(let b)): a == b
    case (.bytes(let a), .bytes(let b)): a == b
    case (.list(let a), .list(let b)): a.count == b.count && zip(a, b).allSatisfy { $0.equals($1) }
    case (.map(let a), .map(let b)):
      a.count == b.count
        && zip(a.keys, a.values).allSatisfy { key, value in b[key]?.equals(value) ?? false }
    case (.timestamp(let a), .timestamp(let b)): a == b
    case (.duration(let a), .duration(let b)): a == b
    case (.type(let a), .type(let b)): a == b
    case (.optional(let a), .optional(let b)):
      if let a, let b { a.equals(b) } else { a == nil && b == nil }
    case (.quantity(let a), .quantity(let b)): a == b
    case (.url(let a), .url(let b)): a.text == b.text
    case (.address(let a), .address(let b)): a == b
    case (.network(let a, let m), .network(let b, let n)): a == b && m == n
    case (.format(let a), .format(let b)): a == b
    case (.semver(let a), .semver(let b)): a.order(b) == 0
    default: order(other) == 0
    }
  }

  /// -1, 0 or 1; nil where the two cannot be compared, or a number is none.
  func order(_ other: CELValue) -> Int? {
    func compared<T: Comparable>(_ a: T, _ b: T) -> Int { a < b ? -1 : a == b ? 0 : 1 }
    switch (self, other) {
    case (.int(let a), .int(let b)): return compared(a, b)
    case (.uint(let a), .uint(let b)): return compared(a, b)
    case (.int(let a), .uint(let b)): return a < 0 ? -1 : compared(UInt(a), b)
    case (.uint(let a), .int(let b)): return b < 0 ? 1 : compared(a, UInt(b))
    case (.double, .double), (.double, .int), (.double, .uint), (.int, .double), (.uint, .double):
      guard let a = number, let b = other.number, !a.isNaN, !b.isNaN else { return nil }
      return compared(a, b)
    case (.bool(let a), .bool(let b)): return compared(a ? 1 : 0, b ? 1 : 0)
    case (.string(let a), .string(let b)):
      if a == b { return 0 }
      return a.utf8.lexicographicallyPrecedes(b.utf8) ? -1 : 1
    case (.bytes(let a), .bytes(let b)):
      return a == b ? 0 : a.lexicographicallyPrecedes(b) ? -1 : 1
    case (.timestamp(let a), .timestamp(let b)): return compared(a, b)
    case (.duration(let a), .duration(let b)): return compared(a, b)
    default: return nil
    }
  }
  var number: Double? {
    switch self {
    case .int(let value): Double(value)
    case .uint(let value): Double(value)
    case .double(let value): value
    default: nil
    }
  }
  /// Whether `optional.ofNonZeroValue` takes it for nothing.
  var isZero: Bool {
    switch self {
    case .null: true
    case .bool(let value): !value
    case .int(let value): value == 0
    case .uint(let value): value == 0
    case .double(let value): value == 0
    case .string(let value): value.isEmpty
    case .bytes(let value): value.isEmpty
    case .list(let value): value.isEmpty
    case .map(let value): value.count == 0
    case .duration(let value): value == 0
    case .optional(let value): value == nil
    default: false
    }
  }
}

/// Reads a Go duration such as `1h30m`, in nanoseconds; nil where the text is none.
func celDuration(_ text: String) -> Int? {
  var rest = Substring(text)
  var sign = 1.0
  if rest.hasPrefix("-") { sign = -1 }
  if rest.hasPrefix("-") || rest.hasPrefix("+") { rest.removeFirst() }
  guard !rest.isEmpty else { return nil }
  if rest == "0" { return 0 }
  let units: [(String, Double)] = [
    ("ns", 1), ("us", 1e3), ("µs", 1e3), ("ms", 1e6), ("s", 1e9), ("m", 60e9), ("h", 3600e9),
  ]
  var total = 0.0
  while !rest.isEmpty {
    let digits = rest.prefix { ("0"..."9").contains($0) || $0 == "." }
    guard let amount = Double(digits) else { return nil }
    rest = rest.dropFirst(digits.count)
    // "ms" stands before "m".
    guard let unit = units.first(where: { rest.hasPrefix($0.0) }) else { return nil }
    rest = rest.dropFirst(unit.0.count)
    total += amount * unit.1
  }
  return Int(exactly: (sign * total).rounded())
}
