// YAML tokens to values: the grammar, anchors and aliases, merge keys, repeated keys.

package import Kernel
import Text

/// Reads the documents of one YAML text, one after the other.
package struct YAMLReader {
  package let dialect: YAMLDialect
  var scanner: YAMLScanner
  var anchors: [String: Composed?] = [:]
  var handles: [String: String] = [:]
  /// Complaints that do not stop the reading: `line 3: mapping key "a" already defined at line 2`.
  var complaints: [(text: String, mark: SourcePosition)] = []
  /// Values made, and those of them made by an alias: their ratio betrays an alias bomb.
  var made = 0
  var aliased = 0
  var isFirst = true

  /// A value with its place, and how many values it holds.
  struct Composed {
    var value: Value
    var place: Place
    var size: Int
    /// A plain `<<`.
    var isMerge = false
    /// The text of a scalar as it was written, for keys.
    var text: String?
  }

  package init(
    _ text: [UInt8], dialect: YAMLDialect, budget: inout Budget
  ) throws(YAMLError) {
    self.dialect = dialect
    do { try budget.spend(bytes: text.count) } catch {
      throw YAMLError(.limit, "the document is too big for the lab", at: SourcePosition())
    }
    scanner = try YAMLScanner(text)
  }

  /// The next document; nil at the end of the text.
  package mutating func next(
    _ budget: inout Budget
  ) throws(YAMLError) -> (value: Value, place: Place)? {
    guard let found = try document(&budget) else { return nil }
    if let first = complaints.first {
      // Real: decoding goes on after such errors, and go-yaml tells them all together.
      throw YAMLError(
        .decoder,
        "unmarshal errors:" + complaints.map { "\n  " + $0.text }.joined(), at: first.mark)
    }
    return (found.value, found.place)
  }

  func fail(_ problem: String, context: SourcePosition? = nil, at mark: SourcePosition) -> YAMLError
  {
    YAMLError(.parser, problem, context: context, at: mark)
  }

  // MARK: Documents

  private mutating func document(_ budget: inout Budget) throws(YAMLError) -> Composed? {
    var token = try scanner.peek()
    if !isFirst {
      while token.kind == .documentEnd {
        _ = try scanner.take()
        token = try scanner.peek()
      }
    }
    if token.kind == .streamEnd { return nil }
    anchors = [:]
    handles = ["!": "!", "!!": "tag:yaml.org,2002:"]
    var isExplicit = !isFirst
    isFirst = false
    switch token.kind {
    case .versionDirective, .tagDirective, .documentStart: isExplicit = true
    default: break
    }
    if isExplicit {
      try directives()
      token = try scanner.peek()
      guard token.kind == .documentStart else {
        throw fail("did not find expected <document start>", at: token.start)
      }
      _ = try scanner.take()
      token = try scanner.peek()
    }
    let root: Composed
    switch token.kind {
    case .versionDirective, .tagDirective, .documentStart, .documentEnd, .streamEnd:
      root = empty(at: token.start)
    default: root = try compose(&budget)
    }
    if try scanner.peek().kind == .documentEnd { _ = try scanner.take() }
    return root
  }

  private mutating func directives() throws(YAMLError) {
    var sawVersion = false
    var own: [String: String] = [:]
    while true {
      let token = try scanner.peek()
      switch token.kind {
      case .versionDirective(let major, let minor):
        guard !sawVersion else { throw fail("found duplicate %YAML directive", at: token.start) }
        guard major == 1, minor == 1 || (dialect == .compose && minor == 2) else {
          throw fail("found incompatible YAML document", at: token.start)
        }
        sawVersion = true
      case .tagDirective(let handle, let prefix):
        guard own[handle] == nil else {
          throw fail("found duplicate %TAG directive", at: token.start)
        }
        own[handle] = prefix
        handles[handle] = prefix
      default: return
      }
      _ = try scanner.take()
    }
  }

  // MARK: Nodes

  func empty(at mark: SourcePosition) -> Composed {
    Composed(value: .null, place: Place(mark..<mark), size: 1, text: "")
  }

  mutating func alias(
    _ name: String, _ token: YAMLToken, _ budget: inout Budget
  ) throws(YAMLError) -> Composed {
    guard let known = anchors[name] else {
      throw YAMLError(.composer, "unknown anchor '\(name)' referenced", at: token.start)
    }
    guard var made = known else {
      throw YAMLError(.composer, "anchor '\(name)' value contains itself", at: token.start)
    }
    self.made = self.made &+ made.size
    aliased = aliased &+ made.size
    // Real: go-yaml allows 99% of values by alias up to 400,000 values, 10% from 4,000,000 on.
    if aliased > 100, self.made > 1000 {
      let allowed =
        self.made <= 400_000
        ? 0.99 : self.made >= 4_000_000 ? 0.10 : 0.99 - 0.89 * (Double(self.made) - 4e5) / 3.6e6
      if Double(aliased) / Double(self.made) > allowed {
        throw YAMLError(.composer, "document contains excessive aliasing", at: token.start)
      }
    }
    do { try budget.spend(steps: made.size) } catch {
      throw YAMLError(.composer, "document contains excessive aliasing", at: token.start)
    }
    made.place.range = token.start..<token.end
    made.isMerge = false
    return made
  }

  func scalar(
    _ text: String, _ style: YAMLScalarStyle, _ tag: String?, _ token: YAMLToken
  ) throws(YAMLError) -> Composed {
    let value: Value
    var isMerge = false
    switch YAMLResolver(dialect: dialect).resolve(text, tag: tag, isPlain: style == .plain) {
    case .value(let found): value = found
    case .merge:
      value = .string(text)
      isMerge = true
    case .mismatch(let problem): throw YAMLError(.composer, problem, at: token.start)
    }
    if dialect == .kubernetes, case .number(let number) = value, !number.isFinite {
      throw YAMLError(
        .json, "json: unsupported value: \(FloatText.go(number))", at: token.start)
    }
    var place = Place(token.start..<max(token.start, token.end))
    place.isQuoted = style != .plain
    place.isMoment =
      dialect == .compose && style == .plain && YAMLResolver(dialect: dialect).isDate(text)
    return Composed(value: value, place: place, size: 1, isMerge: isMerge, text: text)
  }

  // MARK: Collections

  func sequence(_ items: [Composed], _ range: Range<SourcePosition>) -> Composed {
    var place = Place(range)
    place.parts = items.map(\.place)
    return Composed(
      value: .array(items.map(\.value)), place: place,
      size: items.reduce(1) { $0 &+ $1.size })
  }

  mutating func mapping(
    _ pairs: [(Composed, Composed)], _ range: Range<SourcePosition>
  ) throws(YAMLError) -> Composed {
    var object = Object()
    var places: [String: Place] = [:]
    var explicit: [String: Int] = [:]
    var size = 1
    for (key, value) in pairs {
      size = size &+ key.size &+ value.size
      if key.isMerge {
        try merge(value, into: &object, &places, explicit)
        continue
      }
      let name = try keyName(key, for: value.value)
      let line = key.place.range.lowerBound.line
      if let first = explicit[name], dialect == .compose {
        complaints.append(
          (
            "line \(line): mapping key \(GoQuote.quoted(name)) already defined at line \(first)",
            key.place.range.lowerBound
          ))
      } else {
        explicit[name] = line
      }
      object[name] = value.value
      var place = value.place
      place.key = key.place.range
      if dialect == .compose { place.oddKey = oddKey(key) }
      places[name] = place
    }
    var place = Place(range)
    place.names = object.keys
    place.parts = place.names.map { places[$0] ?? Place(range) }
    return Composed(value: .object(object), place: place, size: size)
  }

  /// Takes over the members of one mapping or of several, of which the earlier wins.
  private func merge(
    _ source: Composed, into object: inout Object, _ places: inout [String: Place],
    _ explicit: [String: Int]
  ) throws(YAMLError) {
    var sources: [(Object, Place)] = []
    switch source.value {
    case .object(let one): sources = [(one, source.place)]
    case .array(let items):
      for (index, item) in items.enumerated().reversed() {
        guard let one = item.object else {
          throw YAMLError(
            .composer, "map merge requires map or sequence of maps as the value",
            at: source.place.range.lowerBound)
        }
        sources.append((one, source.place.at(.index(index)) ?? source.place))
      }
    default:
      throw YAMLError(
        .composer, "map merge requires map or sequence of maps as the value",
        at: source.place.range.lowerBound)
    }
    for (one, place) in sources {
      for (key, value) in one {
        // Real: v3 lets what is written beside the merge win, v2 only what is written after it.
        if dialect == .compose, explicit[key] != nil { continue }
        object[key] = value
        places[key] = place.at(.key(key)) ?? place
      }
    }
  }

  /// Real: v3 makes maps with string keys where it can.
  private var mapType: String {
    dialect == .compose ? "map[string]interface {}" : "map[interface {}]interface {}"
  }
  /// How Go writes a key that is no string.
  private func oddKey(_ key: Composed) -> String? {
    switch key.value {
    case .string(let text):
      guard key.place.isMoment else { return nil }
      let parts = text.prefix(10).split(separator: "-").compactMap { Int($0) }
      guard parts.count == 3, text.utf8.count <= 10 else { return text }
      let month = CivilTime.monthNames[parts[1] - 1]
      return "time.Date(\(parts[0]), time.\(month), \(parts[2]), 0, 0, 0, 0, time.UTC)"
    case .null: return "interface {}(nil)"
    default: return key.value.goSyntax(mapType)
    }
  }
  /// JSON's names are strings; what other scalars become.
  private func keyName(_ key: Composed, for value: Value) throws(YAMLError) -> String {
    switch key.value {
    case .null where dialect == .kubernetes:
      throw YAMLError(
        .json,
        "unsupported map key of type: %!s(<nil>), key: <nil>, value: " + value.goSyntax(mapType),
        at: key.place.range.lowerBound)
    case .string(let text): return text
    case .integer(let number) where dialect == .kubernetes: return String(number)
    case .number(let number) where dialect == .kubernetes:
      // Real: sigs.k8s.io/yaml prints such a key as a float32.
      return number.isInfinite || number.isNaN
        ? (key.text ?? "") : FloatText.go(Double(Float(number).description) ?? number)
    case .bool(let flag) where dialect == .kubernetes: return flag ? "true" : "false"
    case .array, .object:
      throw YAMLError(
        .composer, "invalid map key: " + key.value.goSyntax(mapType), at: key.place.range.lowerBound
      )
    default: return key.text ?? "null"
    }
  }
}
