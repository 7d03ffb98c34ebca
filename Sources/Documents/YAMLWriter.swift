// Values to YAML text, as kubectl (go-yaml v2) and docker compose (v3) write it.

import Text

/// How YAML is laid out.
package struct YAMLStyle: Hashable, Sendable {
  package var dialect: YAMLDialect
  /// Write the items of a list two columns to the right of its key.
  package var indentsSequences: Bool
  /// From which column on a long scalar goes on in the next line at a space; nil for never.
  package var width: Int?
  /// Write the keys of every object in go-yaml's order; else in their own.
  package var sortsKeys: Bool

  package init(
    dialect: YAMLDialect, indentsSequences: Bool, width: Int? = nil, sortsKeys: Bool = true
  ) {
    self.dialect = dialect
    self.indentsSequences = indentsSequences
    self.width = width
    self.sortsKeys = sortsKeys
  }

  /// `kubectl -o yaml`. Real: kubectl 1.33 folds scalars at column 80.
  package static let kubernetes = YAMLStyle(
    dialect: .kubernetes, indentsSequences: false, width: 80)
  /// `docker compose config`: two spaces, in the order in which the members stand.
  package static let compose = YAMLStyle(
    dialect: .compose, indentsSequences: true, sortsKeys: false)
}

extension Value {
  /// The value as a YAML document, with a line end after it.
  package func yaml(_ style: YAMLStyle = .kubernetes) -> String {
    var writer = YAMLWriter(style: style)
    writer.node(self, within: -1, context: .root)
    if writer.column > 0 { writer.breakLine() }
    return String(decoding: writer.out, as: UTF8.self)
  }
}

/// Puts characters down with go-yaml's notions: the column, and whether it stands on white space or
/// in a line's indentation.
struct YAMLWriter {
  enum Context {
    case root, item
    /// Behind a key on its line, or behind the colon of a key that needed a `?`.
    case value, complexValue
    case key, complexKey
  }
  let style: YAMLStyle
  let resolver: YAMLResolver
  var out: [UInt8] = []
  var column = 0
  var isOnSpace = true
  var isInIndent = true

  init(style: YAMLStyle) {
    self.style = style
    resolver = YAMLResolver(dialect: style.dialect)
  }

  // MARK: Characters

  mutating func put(_ scalar: Unicode.Scalar) {
    out.append(contentsOf: String(scalar).utf8)
    column += 1
  }
  mutating func put(_ text: String) { for scalar in text.unicodeScalars { put(scalar) } }
  mutating func breakLine() {
    out.append(0x0A)
    column = 0
  }
  mutating func startLine(_ indent: Int) {
    let indent = max(indent, 0)
    if !isInIndent || column > indent || (column == indent && !isOnSpace) { breakLine() }
    while column < indent { put(" ") }
    isOnSpace = true
    isInIndent = true
  }
  mutating func indicator(
    _ text: String, afterSpace: Bool, isSpace: Bool = false, isIndent: Bool = false
  ) {
    if afterSpace, !isOnSpace { put(" ") }
    put(text)
    isOnSpace = isSpace
    isInIndent = isInIndent && isIndent
  }
  /// A scalar's text, behind a space if it needs one.
  mutating func word(_ text: String) {
    if !isOnSpace { put(" ") }
    put(text)
    isOnSpace = false
    isInIndent = false
  }

  // MARK: Nodes

  mutating func node(_ value: Value, within parent: Int, context: Context) {
    let inner = parent < 0 ? 0 : parent + 2
    switch value {
    case .null: word("null")
    case .bool(let flag): word(flag ? "true" : "false")
    case .integer(let number): word(String(number))
    case .number(let number):
      word(
        number.isNaN
          ? ".nan"
          : number.isInfinite ? (number < 0 ? "-.inf" : ".inf") : FloatText.go(number))
    case .string(let text): string(text, indent: parent < 0 ? 2 : parent + 2, context)
    case .array(let items):
      guard !items.isEmpty else { return word("[]") }
      let isFlush = !style.indentsSequences && context == .value
      let indent = isFlush ? max(parent, 0) : inner
      for item in items {
        startLine(indent)
        indicator("-", afterSpace: true, isIndent: true)
        node(item, within: indent, context: .item)
      }
    case .object(let object):
      guard !object.isEmpty else { return word("{}") }
      for place in order(object) {
        startLine(inner)
        member(object.names[place], object.items[place], indent: inner)
      }
    }
  }

  func order(_ object: Object) -> [Int] {
    guard style.sortsKeys else { return Array(object.names.indices) }
    let keys = object.names.map { Array($0.unicodeScalars) }
    return object.names.indices.sorted {
      GoYAMLOrder.precedes(keys[$0], keys[$1], style.dialect)
    }
  }

  mutating func member(_ key: String, _ value: Value, indent: Int) {
    // Real: a key of more than 128 bytes, or of several lines, stands behind a question mark.
    let isSimple = key.utf8.count <= 128 && !ScalarShape(key).isMultiline
    if isSimple {
      string(key, indent: indent + 2, .key)
      indicator(":", afterSpace: false)
      node(value, within: indent, context: .value)
    } else {
      indicator("?", afterSpace: true, isIndent: true)
      string(key, indent: indent + 2, .complexKey)
      startLine(indent)
      indicator(":", afterSpace: true, isIndent: true)
      node(value, within: indent, context: .complexValue)
    }
  }

  // MARK: Strings

  mutating func string(_ text: String, indent: Int, _ context: Context) {
    let shape = ScalarShape(text, dialect: style.dialect)
    let folds = context != .key
    var wanted = YAMLScalarStyle.plain
    if text.unicodeScalars.contains("\n") {
      wanted = .literal
    } else if resolver.needsQuotes(text) {
      wanted = .doubleQuoted
    }
    if context == .key, shape.isMultiline { wanted = .doubleQuoted }
    if wanted == .plain, !shape.allowsPlain { wanted = .singleQuoted }
    if wanted == .singleQuoted, !shape.allowsSingle { wanted = .doubleQuoted }
    if wanted == .literal, !shape.allowsBlock { wanted = .doubleQuoted }
    switch wanted {
    case .plain: plain(text, indent: indent, folds: folds)
    case .singleQuoted: singleQuoted(text, indent: indent, folds: folds)
    case .literal, .folded: literal(text, indent: indent)
    case .doubleQuoted: doubleQuoted(text, indent: indent, folds: folds)
    }
  }

  private func isFull(_ folds: Bool) -> Bool {
    guard folds, let width = style.width else { return false }
    return column > width
  }

  private mutating func plain(_ text: String, indent: Int, folds: Bool) {
    let scalars = Array(text.unicodeScalars)
    if !isOnSpace { put(" ") }
    var wasSpace = false
    for (place, scalar) in scalars.enumerated() {
      if scalar == " " {
        if !wasSpace, isFull(folds), place + 1 < scalars.count, scalars[place + 1] != " " {
          startLine(indent)
        } else {
          put(scalar)
        }
        wasSpace = true
      } else {
        put(scalar)
        isInIndent = false
        wasSpace = false
      }
    }
    isOnSpace = false
    isInIndent = false
  }

  private mutating func singleQuoted(_ text: String, indent: Int, folds: Bool) {
    let scalars = Array(text.unicodeScalars)
    indicator("'", afterSpace: true)
    var wasSpace = false
    for (place, scalar) in scalars.enumerated() {
      if scalar == " " {
        if !wasSpace, isFull(folds), place > 0, place + 1 < scalars.count,
          scalars[place + 1] != " "
        {
          startLine(indent)
        } else {
          put(scalar)
        }
        wasSpace = true
      } else {
        if scalar == "'" { put("'") }
        put(scalar)
        isInIndent = false
        wasSpace = false
      }
    }
    indicator("'", afterSpace: false)
    isOnSpace = false
    isInIndent = false
  }

  private mutating func doubleQuoted(_ text: String, indent: Int, folds: Bool) {
    let scalars = Array(text.unicodeScalars)
    indicator("\"", afterSpace: true)
    var wasSpace = false
    for (place, scalar) in scalars.enumerated() {
      if scalar == " " {
        if !wasSpace, isFull(folds), place > 0, place + 1 < scalars.count {
          startLine(indent)
          if scalars[place + 1] == " " { put("\\") }
        } else {
          put(scalar)
        }
        wasSpace = true
      } else {
        if let escape = Self.escape(scalar) { put(escape) } else { put(scalar) }
        isInIndent = false
        wasSpace = false
      }
    }
    indicator("\"", afterSpace: false)
    isOnSpace = false
    isInIndent = false
  }

  /// How a character is written between double quotes; nil for as it is.
  private static func escape(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "\0": return "\\0"
    case "\u{07}": return "\\a"
    case "\u{08}": return "\\b"
    case "\t": return "\\t"
    case "\n": return "\\n"
    case "\u{0B}": return "\\v"
    case "\u{0C}": return "\\f"
    case "\r": return "\\r"
    case "\u{1B}": return "\\e"
    case "\"": return "\\\""
    case "\\": return "\\\\"
    case "\u{85}": return "\\N"
    case "\u{2028}": return "\\L"
    case "\u{2029}": return "\\P"
    default:
      guard !ScalarShape.isPrintable(scalar) else { return nil }
      let code = scalar.value
      let width = code < 0x100 ? 2 : code < 0x10000 ? 4 : 8
      return (width == 2 ? "\\x" : width == 4 ? "\\u" : "\\U")
        + Hex.digits(code, width).uppercased()
    }
  }

  private mutating func literal(_ text: String, indent: Int) {
    let scalars = Array(text.unicodeScalars)
    indicator("|", afterSpace: true)
    if scalars.first == " " || scalars.first == "\n" { put("2") }
    if scalars.last != "\n" {
      put("-")
    } else if scalars.count == 1 || scalars[scalars.count - 2] == "\n" {
      put("+")
    }
    breakLine()
    isInIndent = true
    isOnSpace = true
    var isFresh = true
    for scalar in scalars {
      if scalar == "\n" {
        breakLine()
        isInIndent = true
        isFresh = true
      } else {
        if isFresh { while column < indent { put(" ") } }
        put(scalar)
        isInIndent = false
        isFresh = false
      }
    }
  }
}
