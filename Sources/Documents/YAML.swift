// YAML texts: one document, many, or cut apart as kubectl cuts them.

package import Kernel
import Text

package enum YAML {
  /// The first document of a text, as `yaml.Unmarshal` reads it: what follows is not looked at.
  /// An empty text is null.
  package static func parse(
    _ text: String, dialect: YAMLDialect = .kubernetes
  ) throws(YAMLError) -> Value {
    try parseWithPlaces(text, dialect: dialect).value
  }
  package static func parseWithPlaces(
    _ text: String, dialect: YAMLDialect = .kubernetes
  ) throws(YAMLError) -> (value: Value, place: Place) {
    var budget = Budget.document
    return try parseWithPlaces(bytes: Array(text.utf8), dialect: dialect, budget: &budget)
  }
  package static func parseWithPlaces(
    bytes: [UInt8], dialect: YAMLDialect = .kubernetes, budget: inout Budget
  ) throws(YAMLError) -> (value: Value, place: Place) {
    var reader = try YAMLReader(bytes, dialect: dialect, budget: &budget)
    return try reader.next(&budget) ?? (.null, Place(SourcePosition()..<SourcePosition()))
  }

  /// All documents of a text.
  package static func parseAll(
    _ text: String, dialect: YAMLDialect = .kubernetes
  ) throws(YAMLError) -> [(value: Value, place: Place)] {
    try parseAll(bytes: Array(text.utf8), dialect: dialect)
  }
  package static func parseAll(
    bytes: [UInt8], dialect: YAMLDialect = .kubernetes
  ) throws(YAMLError) -> [(value: Value, place: Place)] {
    var budget = Budget.document
    var reader = try YAMLReader(bytes, dialect: dialect, budget: &budget)
    var all: [(value: Value, place: Place)] = []
    while let one = try reader.next(&budget) { all.append(one) }
    return all
  }
}
