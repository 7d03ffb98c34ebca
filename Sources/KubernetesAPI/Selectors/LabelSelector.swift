// Which objects are meant, by their labels.

package import Documents

/// Requirements that all must hold. Real: apimachinery's labels.Selector, 1.36.
package struct LabelSelector: Hashable, Sendable {
  package enum Operator: String, Hashable, Sendable {
    case `in` = "in"
    case notIn = "notin"
    case equals = "="
    case doubleEquals = "=="
    case notEquals = "!="
    case exists = "exists"
    case doesNotExist = "!"
    case greaterThan = "gt"
    case lessThan = "lt"
  }
  package struct Requirement: Hashable, Sendable {
    package var key: String
    package var `operator`: Operator
    /// In byte order.
    package var values: [String]
  }
  package var requirements: [Requirement] = []
  /// Matches no object at all: what a missing selector of a workload means.
  package var matchesNothing = false

  package init() {}
  package static let everything = LabelSelector()
  package static let nothing: LabelSelector = {
    var selector = LabelSelector()
    selector.matchesNothing = true
    return selector
  }()
  package var isEmpty: Bool { requirements.isEmpty && !matchesNothing }

  package init(labels: StringMap) {
    requirements = labels.pairs.map {
      Requirement(key: $0.key, operator: .equals, values: [$0.value])
    }
  }
  /// A selector of an object's spec: `matchLabels` and `matchExpressions`.
  ///
  /// NB: a missing selector matches nothing, an empty one everything.
  package init(_ value: Value?) {
    guard let value, !value.isNull else {
      self = .nothing
      return
    }
    self.init(labels: StringMap(value["matchLabels"]))
    for expression in value["matchExpressions"]?.array ?? [] {
      let key = expression["key"]?.string ?? ""
      let values = (expression["values"]?.strings ?? []).sorted()
      switch expression["operator"]?.string {
      case "In": requirements.append(Requirement(key: key, operator: .in, values: values))
      case "NotIn": requirements.append(Requirement(key: key, operator: .notIn, values: values))
      case "Exists": requirements.append(Requirement(key: key, operator: .exists, values: []))
      case "DoesNotExist":
        requirements.append(Requirement(key: key, operator: .doesNotExist, values: []))
      default: self = .nothing
      }
    }
    requirements.sort { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
  }

  package func matches(_ labels: StringMap) -> Bool {
    if matchesNothing { return false }
    return requirements.allSatisfy { $0.matches(labels[$0.key]) }
  }
  /// `app=web,tier in (back,front)`; empty for everything.
  package var description: String { requirements.map(\.description).joined(separator: ",") }
}

extension LabelSelector.Requirement {
  func matches(_ value: String?) -> Bool {
    switch `operator` {
    case .in, .equals, .doubleEquals: return value.map(values.contains) ?? false
    case .notIn, .notEquals: return value.map { !values.contains($0) } ?? true
    case .exists: return value != nil
    case .doesNotExist: return value == nil
    case .greaterThan, .lessThan:
      guard let number = value.flatMap({ Int($0) }), let bound = values.first.flatMap({ Int($0) })
      else { return false }
      return `operator` == .greaterThan ? number > bound : number < bound
    }
  }
  package var description: String {
    switch `operator` {
    case .equals, .doubleEquals: "\(key)\(`operator`.rawValue)\(values.first ?? "")"
    case .notEquals: "\(key)!=\(values.first ?? "")"
    case .exists: key
    case .doesNotExist: "!\(key)"
    case .greaterThan: "\(key)>\(values.first ?? "")"
    case .lessThan: "\(key)<\(values.first ?? "")"
    case .in: "\(key) in (\(values.joined(separator: ",")))"
    case .notIn: "\(key) notin (\(values.joined(separator: ",")))"
    }
  }
}

/// A selector text that cannot be read; the message is the server's.
package struct SelectorError: Error, Hashable, Sendable {
  package var message: String
}

// MARK: Text

extension LabelSelector {
  /// Reads `app=web,tier in (back,front),!old`.
  package init(parsing text: String) throws(SelectorError) {
    var reader = SelectorReader(text)
    while true {
      let token = reader.look(.values)
      switch token.kind {
      case .identifier, .not:
        do throws(SelectorError) {
          requirements.append(try reader.requirement())
        } catch {
          throw SelectorError(message: "unable to parse requirement: \(error.message)")
        }
        let after = reader.take(.values)
        if after.kind == .end { sort(); return }
        guard after.kind == .comma else {
          throw SelectorError(
            message: "found '\(after.text)', expected: ',' or 'end of string'")
        }
        let next = reader.look(.values)
        guard next.kind == .identifier || next.kind == .not else {
          throw SelectorError(message: "found '\(next.text)', expected: identifier after ','")
        }
      case .end:
        sort()
        return
      default:
        throw SelectorError(
          message: "found '\(token.text)', expected: !, identifier, or 'end of string'")
      }
    }
  }
  private mutating func sort() {
    requirements.sort { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
  }
}

/// Real: the lexer and parser of labels.Parse; its messages are quoted by kubectl.
private struct SelectorReader {
  enum Kind {
    case end, comma, open, close, not, equals, doubleEquals, notEquals, greater, less
    case `in`, notIn, identifier
  }
  enum Mode { case keyAndOperator, values }
  struct Token {
    var kind: Kind
    var text: String
  }
  var tokens: [Token] = []
  var place = 0

  init(_ text: String) {
    let bytes = Array(text.utf8)
    let special = Set("=!(),><".utf8)
    let blank = Set(" \t\r\n".utf8)
    var i = 0
    while i < bytes.count {
      if blank.contains(bytes[i]) {
        i += 1
        continue
      }
      if special.contains(bytes[i]) {
        let two = i + 1 < bytes.count ? String(decoding: bytes[i...i + 1], as: UTF8.self) : ""
        if two == "==" || two == "!=" {
          tokens.append(Token(kind: two == "==" ? .doubleEquals : .notEquals, text: two))
          i += 2
          continue
        }
        let kind: Kind =
          switch bytes[i] {
          case UInt8(ascii: "="): .equals
          case UInt8(ascii: "!"): .not
          case UInt8(ascii: "("): .open
          case UInt8(ascii: ")"): .close
          case UInt8(ascii: ","): .comma
          case UInt8(ascii: ">"): .greater
          default: .less
          }
        tokens.append(Token(kind: kind, text: String(UnicodeScalar(bytes[i]))))
        i += 1
        continue
      }
      let start = i
      while i < bytes.count, !special.contains(bytes[i]), !blank.contains(bytes[i]) { i += 1 }
      let word = String(decoding: bytes[start..<i], as: UTF8.self)
      let kind: Kind = word == "in" ? .in : word == "notin" ? .notIn : .identifier
      tokens.append(Token(kind: kind, text: word))
    }
  }

  func look(_ mode: Mode) -> Token {
    guard place < tokens.count else { return Token(kind: .end, text: "") }
    var token = tokens[place]
    if mode == .values, token.kind == .in || token.kind == .notIn { token.kind = .identifier }
    return token
  }
  mutating func take(_ mode: Mode) -> Token {
    defer { place += 1 }
    return look(mode)
  }

  mutating func requirement() throws(SelectorError) -> LabelSelector.Requirement {
    var token = take(.values)
    let isNegated = token.kind == .not
    if isNegated { token = take(.values) }
    guard token.kind == .identifier else {
      throw SelectorError(message: "found '\(token.text)', expected: identifier")
    }
    let key = token.text
    if let wrong = labelKeyProblem(key) {
      throw SelectorError(message: FieldError.invalid("key", .string(key), wrong).description)
    }
    if isNegated { return .init(key: key, operator: .doesNotExist, values: []) }
    let next = look(.values).kind
    if next == .end || next == .comma { return .init(key: key, operator: .exists, values: []) }
    let sign = take(.keyAndOperator)
    let comparison: LabelSelector.Operator =
      switch sign.kind {
      case .in: .in
      case .notIn: .notIn
      case .equals: .equals
      case .doubleEquals: .doubleEquals
      case .notEquals: .notEquals
      case .greater: .greaterThan
      case .less: .lessThan
      default:
        throw SelectorError(
          message: "found '\(sign.text)', expected: in, notin, =, ==, !=, gt, lt")
      }
    let values = comparison == .in || comparison == .notIn ? try list() : [try exactValue()]
    for (index, value) in values.enumerated() {
      if let wrong = labelValueProblem(value) {
        throw SelectorError(
          message: FieldError.invalid("values[\(index)][\(key)]", .string(value), wrong)
            .description)
      }
    }
    if comparison == .greaterThan || comparison == .lessThan, Int(values[0]) == nil {
      throw SelectorError(
        message: FieldError.invalid(
          "values[0]", .string(values[0]), "for 'Gt', 'Lt' operators, the value must be an integer"
        ).description)
    }
    return .init(key: key, operator: comparison, values: values)
  }
  mutating func exactValue() throws(SelectorError) -> String {
    let next = look(.values)
    if next.kind == .end || next.kind == .comma { return "" }
    let token = take(.values)
    guard token.kind == .identifier else {
      throw SelectorError(message: "found '\(token.text)', expected: identifier")
    }
    return token.text
  }
  mutating func list() throws(SelectorError) -> [String] {
    let open = take(.values)
    guard open.kind == .open else {
      throw SelectorError(message: "found '\(open.text)' expected: '('")
    }
    var all: Set<String> = []
    var last = Kind.comma
    while true {
      let token = take(.values)
      switch token.kind {
      case .identifier:
        guard last == .comma else {
          throw SelectorError(message: "found '\(token.text)', expected: ',' or ')'")
        }
        all.insert(token.text)
      case .comma:
        if last == .comma { all.insert("") }
      case .close:
        if last == .comma { all.insert("") }
        return all.sorted()
      case .end: throw SelectorError(message: "found '', expected: ',', ')' or identifier")
      default:
        throw SelectorError(message: "found '\(token.text)', expected: ',', ')' or identifier")
      }
      last = token.kind
    }
  }
}

extension LabelSelector {
  /// As a `LabelSelector` object. Real: metav1.ParseToLabelSelector.
  package var document: Value {
    var labels = Object()
    var expressions: [Value] = []
    for requirement in requirements {
      let word: String
      switch requirement.operator {
      case .equals, .doubleEquals:
        labels[requirement.key] = .string(requirement.values.first ?? "")
        continue
      case .in: word = "In"
      case .notIn, .notEquals: word = "NotIn"
      case .exists: word = "Exists"
      case .doesNotExist: word = "DoesNotExist"
      case .greaterThan: word = "Gt"
      case .lessThan: word = "Lt"
      }
      var item: Object = ["key": .string(requirement.key), "operator": .string(word)]
      if !requirement.values.isEmpty { item["values"] = Value(requirement.values) }
      expressions.append(.object(item))
    }
    var result = Object()
    if !expressions.isEmpty { result["matchExpressions"] = .array(expressions) }
    if !labels.isEmpty { result["matchLabels"] = .object(labels.inKeyOrder()) }
    return .object(result)
  }
}
