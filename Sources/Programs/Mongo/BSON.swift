// MongoDB's values: what documents are made of, their order, and the form in which the lab keeps them.

import Documents
import Kernel
import Text

/// A value of a document.
///
/// Limit: whole numbers are doubles as JavaScript's, and `Long` beside them; no decimals, no binaries.
indirect enum BSON: Hashable, Sendable {
  case undefined
  case null
  case bool(Bool)
  case number(Double)
  case long(Int)
  case string(String)
  /// Twenty-four hexadecimal digits.
  case objectID(String)
  /// Milliseconds since 1970.
  case date(Int)
  case regex(String, flags: String)
  case array([BSON])
  case document(BSONDocument)

  var double: Double? {
    switch self {
    case .number(let value): value
    case .long(let value): Double(value)
    default: nil
    }
  }
  var int: Int? {
    switch self {
    case .number(let value): Int(exactly: value)
    case .long(let value): value
    default: nil
    }
  }
  var string: String? { if case .string(let text) = self { text } else { nil } }
  var array: [BSON]? { if case .array(let items) = self { items } else { nil } }
  var document: BSONDocument? { if case .document(let value) = self { value } else { nil } }
  var isNullish: Bool { self == .null || self == .undefined }
  /// What JavaScript and the server take as true.
  var isTrue: Bool {
    switch self {
    case .undefined, .null: false
    case .bool(let value): value
    case .number(let value): value != 0 && !value.isNaN
    case .long(let value): value != 0
    case .string(let text): !text.isEmpty
    default: true
    }
  }
  /// What the server takes as true: an empty string too.
  var isTrueAtServer: Bool { if case .string = self { true } else { isTrue } }
  static func count(_ value: Int) -> BSON { .number(Double(value)) }

  /// The type's place in the order of types.
  private var rank: Int {
    switch self {
    case .undefined, .null: 1
    case .number, .long: 2
    case .string: 3
    case .document: 4
    case .array: 5
    case .objectID: 7
    case .bool: 8
    case .date: 9
    case .regex: 10
    }
  }
  func isOfType(of other: BSON) -> Bool { rank == other.rank }

  /// Less than zero, zero, or more, in MongoDB's order over all types.
  func order(_ other: BSON) -> Int {
    func sign<T: Comparable>(_ a: T, _ b: T) -> Int { a < b ? -1 : a > b ? 1 : 0 }
    guard rank == other.rank else { return sign(rank, other.rank) }
    switch (self, other) {
    case (.bool(let a), .bool(let b)): return sign(a ? 1 : 0, b ? 1 : 0)
    case (.string(let a), .string(let b)):
      return a == b ? 0 : a.utf8.lexicographicallyPrecedes(b.utf8) ? -1 : 1
    case (.objectID(let a), .objectID(let b)): return sign(a, b)
    case (.date(let a), .date(let b)): return sign(a, b)
    case (.regex(let a, _), .regex(let b, _)): return sign(a, b)
    case (.array(let a), .array(let b)):
      for (x, y) in zip(a, b) {
        let found = x.order(y)
        if found != 0 { return found }
      }
      return sign(a.count, b.count)
    case (.document(let a), .document(let b)):
      for (x, y) in zip(a.pairs, b.pairs) {
        let found = x.value.order(y.value)
        if x.key != y.key { return sign(x.key, y.key) }
        if found != 0 { return found }
      }
      return sign(a.pairs.count, b.pairs.count)
    default:
      guard let a = double, let b = other.double else { return 0 }
      if a.isNaN || b.isNaN { return a.isNaN && b.isNaN ? 0 : a.isNaN ? -1 : 1 }
      return sign(a, b)
    }
  }
  func isEqual(_ other: BSON) -> Bool { order(other) == 0 }
}

/// Fields in their order.
struct BSONDocument: Hashable, Sendable, ExpressibleByDictionaryLiteral {
  struct Pair: Hashable, Sendable {
    var key: String
    var value: BSON
  }
  var pairs: [Pair] = []

  init() {}
  init(dictionaryLiteral elements: (String, BSON)...) {
    pairs = elements.map { Pair(key: $0.0, value: $0.1) }
  }
  init(_ pairs: [Pair]) { self.pairs = pairs }
  var isEmpty: Bool { pairs.isEmpty }
  var keys: [String] { pairs.map(\.key) }

  subscript(key: String) -> BSON? {
    get { pairs.first { $0.key == key }?.value }
    set {
      if let place = pairs.firstIndex(where: { $0.key == key }) {
        if let newValue { pairs[place].value = newValue } else { pairs.remove(at: place) }
      } else if let newValue {
        pairs.append(Pair(key: key, value: newValue))
      }
    }
  }
  /// Puts a field as JavaScript orders an object's: whole numbers first.
  mutating func put(_ key: String, _ value: BSON) {
    if self[key] != nil {
      self[key] = value
    } else if let number = Int(key), number >= 0, String(number) == key {
      let place =
        pairs.firstIndex { pair in
          guard let other = Int(pair.key), String(other) == pair.key, other >= 0 else {
            return true
          }
          return other > number
        } ?? pairs.count
      pairs.insert(Pair(key: key, value: value), at: place)
    } else {
      pairs.append(Pair(key: key, value: value))
    }
  }
}

// MARK: Size

extension BSON {
  /// Levels that a value may have. Real: 180 since 3.6; the lab stops sooner.
  static let deepest = 100
  /// How many values it holds, a text counting by its length; nil where it is deeper than it may be, or
  /// holds more than `limit`. The look costs no more than that.
  func weight(limit: Int = 1_000_000) -> Int? {
    var left = limit
    return weigh(&left, level: 0) ? limit - left : nil
  }
  private func weigh(_ left: inout Int, level: Int) -> Bool {
    guard level <= Self.deepest else { return false }
    left -= 1
    switch self {
    case .string(let text): left -= text.utf8.count / 64
    case .array(let items):
      for item in items where left < 0 || !item.weigh(&left, level: level + 1) { return false }
    case .document(let document):
      for pair in document.pairs where left < 0 || !pair.value.weigh(&left, level: level + 1) {
        return false
      }
    default: break
    }
    return left >= 0
  }
}

// MARK: Paths

extension BSON {
  /// What lies at a dotted path, through arrays' items as a query sees them; each place once.
  func values(at path: ArraySlice<String>) -> [BSON] {
    guard let key = path.first else { return [self] }
    switch self {
    case .document(let document):
      guard let next = document[key] else { return [] }
      return next.values(at: path.dropFirst())
    case .array(let items):
      var found: [BSON] = []
      if let place = Int(key), items.indices.contains(place) {
        found += items[place].values(at: path.dropFirst())
      }
      for item in items where item.document != nil { found += item.values(at: path) }
      return found
    default: return []
    }
  }
  /// Changes what lies at a path, making documents on the way where `making` says so.
  mutating func modify(
    _ path: ArraySlice<String>, making: Bool, _ change: (inout BSON?) throws(MongoFault) -> Void
  ) throws(MongoFault) {
    guard let key = path.first else { return }
    guard path.count <= Self.deepest else {
      throw MongoFault(15, "Overflow", "exceeded maximum nesting depth: \(Self.deepest)")
    }
    let rest = path.dropFirst()
    switch self {
    case .document(var document):
      var next = document[key]
      if rest.isEmpty {
        try change(&next)
      } else if next != nil || making {
        var inner = next ?? .document([:])
        try inner.modify(rest, making: making, change)
        next = inner
      }
      document[key] = next
      self = .document(document)
    case .array(var items):
      guard let place = Int(key), place >= 0, place < 10_000 else {
        guard making else { return }
        throw MongoFault(
          28, "PathNotViable",
          "Cannot create field '\(key)' in element {\(BSONText.server(self))}")
      }
      guard place < items.count || making else { return }
      while items.count <= place { items.append(.null) }
      var next: BSON? = items[place]
      if rest.isEmpty {
        try change(&next)
      } else {
        var inner = items[place].isNullish ? .document([:]) : items[place]
        try inner.modify(rest, making: making, change)
        next = inner
      }
      items[place] = next ?? .null
      self = .array(items)
    default:
      guard making else { return }
      throw MongoFault(
        28, "PathNotViable", "Cannot create field '\(key)' in element {\(BSONText.server(self))}")
    }
  }
}

extension String {
  /// A dotted path's keys.
  var pathKeys: ArraySlice<String> {
    split(separator: ".", omittingEmptySubsequences: false).map(String.init)[...]
  }
}

// MARK: Keeping

extension BSON {
  /// The value as JSON, with types that JSON lacks under keys that no document can have.
  var kept: Value {
    func tagged(_ tag: String, _ value: Value) -> Value {
      .object(Object([("\u{1}" + tag, value)]))
    }
    switch self {
    case .undefined: return tagged("u", .null)
    case .null: return .null
    case .bool(let value): return .bool(value)
    case .number(let value):
      if value.isNaN || value.isInfinite { return tagged("n", .string("\(value)")) }
      return value == 0 && value.sign == .minus
        ? tagged("n", .string("-0.0")) : Int(exactly: value).map { .integer($0) } ?? .number(value)
    case .long(let value): return tagged("l", .string(String(value)))
    case .string(let text): return .string(text)
    case .objectID(let text): return tagged("o", .string(text))
    case .date(let value): return tagged("d", .integer(value))
    case .regex(let pattern, let flags):
      return tagged("r", .array([.string(pattern), .string(flags)]))
    case .array(let items): return .array(items.map(\.kept))
    case .document(let document):
      return .object(Object(document.pairs.map { ($0.key, $0.value.kept) }))
    }
  }
  init(kept value: Value) {
    switch value {
    case .null: self = .null
    case .bool(let value): self = .bool(value)
    case .integer(let value): self = .number(Double(value))
    case .number(let value): self = .number(value)
    case .string(let text): self = .string(text)
    case .array(let items): self = .array(items.map { BSON(kept: $0) })
    case .object(let object):
      guard object.count == 1, let key = object.keys.first, key.hasPrefix("\u{1}"),
        let inner = object[key]
      else {
        self = .document(
          BSONDocument(
            zip(object.keys, object.values).map {
              BSONDocument.Pair(key: $0, value: BSON(kept: $1))
            }
          ))
        return
      }
      switch key.dropFirst() {
      case "n": self = .number(inner.string.flatMap { Double($0) } ?? .nan)
      case "l": self = .long(inner.string.flatMap { Int($0) } ?? 0)
      case "o": self = .objectID(inner.string ?? "")
      case "d": self = .date(inner.int ?? 0)
      case "r":
        self = .regex(inner[0]?.string ?? "", flags: inner[1]?.string ?? "")
      default: self = .undefined
      }
    }
  }
  var keptText: String { kept.json(.goPlain) }
  init?(keptText text: String) {
    guard let value = try? JSON.parse(text) else { return nil }
    self.init(kept: value)
  }
}
