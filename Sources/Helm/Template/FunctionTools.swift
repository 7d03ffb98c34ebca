// How sprig's functions look at their arguments.

import Documents
import Text

typealias Functions = [String: TemplateFunction]

extension TemplateValue {
  /// Real: sprig's strval: the text that `%v` prints.
  var strval: String {
    if case .none = self { return "" }
    return document.isNull ? "" : text
  }
  /// Real: sprig's toInt64 over spf13/cast: what is no number is 0.
  var whole: Int {
    switch document {
    case .integer(let number): number
    case .number(let number): Int(exactly: number.rounded(.towardZero)) ?? 0
    case .bool(let flag): flag ? 1 : 0
    case .string(let text): Self.whole(text)
    default: 0
    }
  }
  private static func whole(_ text: String) -> Int {
    if let number = Int(text) { return number }
    let lower = text.lowercased()
    if lower.hasPrefix("0x") { return Int(lower.dropFirst(2), radix: 16) ?? 0 }
    return 0
  }
  /// Real: sprig's toFloat64.
  var float: Double {
    switch document {
    case .integer(let number): Double(number)
    case .number(let number): number
    case .bool(let flag): flag ? 1 : 0
    case .string(let text): Double(text) ?? 0
    default: 0
    }
  }
  /// Real: sprig's empty.
  var isEmptyValue: Bool { !isTrue }
  /// A list's items, or nil.
  var items: [Value]? { document.array }
}

func value(_ text: String) -> TemplateValue { .value(.string(text)) }
func value(_ flag: Bool) -> TemplateValue { .value(.bool(flag)) }
func value(_ number: Int) -> TemplateValue { .value(.integer(number)) }
func value(_ number: Double) -> TemplateValue { .value(.number(number)) }
func value(_ items: [Value]) -> TemplateValue { .value(.array(items)) }
func value(_ texts: [String]) -> TemplateValue { .value(Value(texts)) }

/// A function of one text.
func ofText(_ body: @escaping @Sendable (String) throws(TemplateFailure) -> String)
  -> TemplateFunction
{
  TemplateFunction(.string) { values throws(TemplateFailure) in
    value(try body(values[0].string ?? ""))
  }
}
/// A function of two texts.
func ofTexts(_ body: @escaping @Sendable (String, String) throws(TemplateFailure) -> TemplateValue)
  -> TemplateFunction
{
  TemplateFunction(.string, .string) { values throws(TemplateFailure) in
    try body(values[0].string ?? "", values[1].string ?? "")
  }
}
/// A function of a number and a text.
func ofCount(_ body: @escaping @Sendable (Int, String) throws(TemplateFailure) -> String)
  -> TemplateFunction
{
  TemplateFunction(.int, .string) { values throws(TemplateFailure) in
    value(try body(values[0].int ?? 0, values[1].string ?? ""))
  }
}

extension Functions {
  /// The same functions under their names with `must` as well.
  func withMust() -> Functions {
    var all = self
    for (name, function) in self {
      all["must" + name.prefix(1).uppercased() + name.dropFirst()] = function
    }
    return all
  }
}
